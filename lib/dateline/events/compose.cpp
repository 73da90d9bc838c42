// How what was found is put together
//
// A promise, a request, a refusal takes in what depends on it: its code follows from theirs (complements.tsv), and they
// are no events of their own. Then each candidate is judged by the verbs that it stands under, from its own up to the
// main one: negation, modals, "if", thought, attempt, speech. Statements come last, when it is known what of their
// content is told anyway.

#include "dateline/events/compose.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::kNoToken;
using language::Link;
using language::Predicate;

constexpr int kDeepest = 8;                  // clauses climbed
constexpr std::string_view kDenial = "016";  // CAMEO: deny responsibility

// Verbs whose content is only thought, hoped or feared.
constexpr std::array<std::string_view, 18> kThought = {"hope",    "believe", "think",    "fear",  "expect",  "want",
                                                       "wish",    "doubt",   "consider", "feel",  "seem",    "appear",
                                                       "suggest", "imagine", "suspect",  "worry", "predict", "wonder"};
// Verbs that undo what their object names: "withdrew its threat" is no threat.
constexpr std::array<std::string_view, 16> kUndo = {"withdraw", "drop",   "cancel",  "avoid", "avert",   "prevent",
                                                    "reject",   "deny",   "lift",    "end",   "suspend", "postpone",
                                                    "retract",  "oppose", "abandon", "delay"};
// Verbs whose content is to be done, and not done yet: "demanded the president apologise".
constexpr std::array<std::string_view, 12> kDemanding = {"demand",    "insist", "urge",    "propose",
                                                         "recommend", "ask",    "require", "request",
                                                         "order",     "call",   "appeal",  "stipulate"};
// Verbs whose content the text does not vouch for.
constexpr std::array<std::string_view, 4> kAlleging = {"claim", "allege", "purport", "speculate"};
// Prepositions before a gerund that is no deed: "prevent him from joining", "accused of spying", "without meeting".
constexpr std::array<std::string_view, 13> kNoDeed = {"from", "without", "against", "of",   "about", "instead", "on",
                                                      "to",   "toward",  "towards", "into", "than",  "as"};
// "instead of talks", "ahead of the summit": not held, or not yet.
constexpr std::array<std::string_view, 4> kInPlaceOf = {"instead", "ahead", "short", "lieu"};
// "called for lifting sanctions", "an appeal for sending troops"
constexpr std::array<std::string_view, 13> kAsking = {"appeal", "call", "push",   "plan",  "vote",    "press", "want",
                                                      "ask",    "plea", "demand", "lobby", "propose", "need"};
// "was arrested for spying": who did it is yet to be shown.
constexpr std::array<std::string_view, 10> kProsecuting = {"arrest", "charge", "indict",  "jail",   "detain",
                                                           "try",    "sue",    "suspect", "accuse", "prosecute"};
// Nouns of what is not there, or not yet: "the threat of air strikes", "the perception that".
constexpr std::array<std::string_view, 39> kNotHeld = {
    "threat",      "possibility", "prospect",    "risk",       "danger",      "fear",        "idea",   "hope",
    "chance",      "ban",         "absence",     "lack",       "perception",  "speculation", "rumour", "rumor",
    "suggestion",  "likelihood",  "plan",        "proposal",   "scenario",    "case",        "event",  "call",
    "demand",      "need",        "pretext",     "prevention", "expectation", "assumption",  "belief", "option",
    "implication", "notion",      "probability", "potential",  "means",       "preparation", "support"};
// Nouns of what somebody says of another: "allegations that Chad armed rebels".
constexpr std::array<std::string_view, 6> kAllegations = {"allegation", "claim",     "accusation",
                                                          "charge",     "suspicion", "report"};
// Verbs whose infinitive is done.
constexpr std::array<std::string_view, 15> kDoing = {"decide", "vote",    "begin",  "start",  "continue",
                                                     "resume", "proceed", "manage", "go",     "come",
                                                     "help",   "rush",    "move",   "return", "dare"};
constexpr std::array<std::string_view, 5> kAttempt = {"try", "seek", "attempt", "strive", "aim"};

class Composer {
 public:
  Composer(const SentenceFacts& sentence, std::deque<Candidate>& candidates)
      : sentence_(sentence), candidates_(candidates) {}

  void run() {
    for (Candidate& c : candidates_) {
      if (!c.frame->family.empty() && c.code.empty()) apply_family(c);
    }
    for (Candidate& c : candidates_) judge(c);
    for (Candidate& c : candidates_) {
      if (c.code.starts_with("01") && !c.consumed) settle_statement(c);
    }
    for (Candidate& c : candidates_) {
      if (!c.consumed && !c.code.empty() && !c.code.starts_with("01")) look_further(c);
    }
  }

 private:
  [[nodiscard]] Candidate* candidate_at(std::uint32_t token) {
    for (Candidate& c : candidates_) {
      if (c.token == token) return &c;
    }
    return nullptr;
  }

  // The event that a promise, a request ... is about: a verb that depends on it, or a noun in its object or phrase.
  [[nodiscard]] Candidate* inner_of(const Candidate& c) {
    for (const Predicate& verb : sentence_.clauses.verbs) {
      const bool infinitive = verb.link == Link::adverbial && verb.infinitive && verb.marker == "to";
      if (verb.governor != c.token || (verb.link != Link::content && !(infinitive && !c.frame->family.empty())))
        continue;
      if (Candidate* inner = candidate_at(verb.token)) return inner;
      for (const Predicate& below : sentence_.clauses.verbs) {  // "agreed to continue to meet"
        if (below.governor == verb.token && below.link == Link::content) {
          if (Candidate* inner = candidate_at(below.token)) return inner;
        }
      }
    }
    if (const Predicate* own = sentence_.clauses.verb_at(c.token);
        own != nullptr && own->object) {  // "expressed its readiness to mediate"
      for (const Predicate& verb : sentence_.clauses.verbs) {
        const std::vector<std::uint32_t>& heads = own->object->heads;
        if (verb.link != Link::content || std::find(heads.begin(), heads.end(), verb.governor) == heads.end()) continue;
        if (Candidate* inner = candidate_at(verb.token)) return inner;
      }
    }
    for (Candidate& other : candidates_) {
      if (&other == &c || other.frame->kind != FrameKind::noun || other.token <= c.token) continue;
      const language::Nominal* noun = sentence_.clauses.nominal_at(other.token);
      if (noun != nullptr && noun->governor == c.token && noun->role != "subj") return &other;
      if (const language::Nominal* own = sentence_.clauses.nominal_at(c.token)) {
        for (const language::Oblique& o : own->obliques) {
          if (o.phrase.first <= other.token && other.token < o.phrase.last) return &other;
        }
      }
    }
    return nullptr;
  }

  static bool is_violence(std::string_view code) {
    return code.starts_with("18") || code.starts_with("19") || code.starts_with("20");
  }

  // A verb stands somewhere below another, or below what that has for an object: "has done nothing to hurt".
  [[nodiscard]] bool below(const Predicate& verb, std::uint32_t token) const {
    const Predicate* at = &verb;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      std::uint32_t above = at->governor;
      if (above == token) return depth > 0 || at->link == Link::content;
      const language::Nominal* noun = at->infinitive ? sentence_.clauses.nominal_at(above) : nullptr;
      if (noun != nullptr && noun->role == "obj") {
        above = noun->governor;
        if (above == token) return true;
      }
      at = sentence_.clauses.verb_at(above);
    }
    return false;
  }

  // All actors that stand in the clauses below a verb, the first first.
  [[nodiscard]] Actors actors_below(std::uint32_t token) const {
    Actors found;
    std::uint32_t from = kNoToken;
    std::uint32_t to = 0;
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (!below(verb, token)) continue;
      from = std::min(from, verb.first);
      to = std::max(to, verb.last);
      if (verb.object) to = std::max(to, verb.object->last);
      for (const language::Oblique& o : verb.obliques) to = std::max(to, o.phrase.last);
      const bool own_subject = verb.subject && !verb.infinitive && !verb.participle;  // not one that is understood
      if (own_subject) from = std::min(from, verb.subject->first);
    }
    for (const actors::ActorMention& m : *sentence_.actors) {
      if (m.first >= from && m.first < to && m.rule != "pronoun") found.push_back(&m);
    }
    return found;
  }

  static bool same_side(const Actors& a, const actors::ActorMention& b) {
    return std::any_of(a.begin(), a.end(), [&](const actors::ActorMention* m) {
      const actors::Actor& x = m->who.actor;
      const actors::Actor& y = b.who.actor;
      return x.name == y.name || (!x.country.empty() && x.country == y.country);
    });
  }

  // A verb, or one between it and what it is part of, is negated: "agreed not to continue to meet".
  [[nodiscard]] bool is_negated_below(const Candidate& inner, std::uint32_t token) const {
    const Predicate* at = inner.token == inner.verb ? sentence_.clauses.verb_at(inner.token) : nullptr;
    for (int depth = 0; at != nullptr && at->token != token && depth < kDeepest; ++depth) {
      if (at->negated) return true;
      at = sentence_.clauses.verb_at(at->governor);
    }
    return false;
  }

  void take_targets(Candidate& c, const Actors& from) {
    if (!c.target.empty()) return;
    for (const actors::ActorMention* m : from) {
      if (!same_side(c.source, *m)) c.target.push_back(m);
    }
  }

  void apply_family(Candidate& c) {
    if (c.composing) return;  // two that depend on each other, as a misread sentence may have it
    c.composing = true;
    const FrameTable& table = FrameTable::built_in();
    const bool addressed = !c.target.empty();
    Candidate* inner = inner_of(c);
    std::string inner_code;
    const bool outside =
        inner != nullptr && inner->frame->family.empty() && inner->code.empty() && c.frame->family == "promise" &&
        !inner->source.empty() &&
        std::all_of(c.source.begin(), c.source.end(), [](auto* m) { return m->who.actor.code.empty(); });
    if (outside) {  // "Apple plans to launch a phone": no promise among states
      c.consumed = true;
      c.inner = inner;
      if (inner->status == Status::asserted) make_promise(*inner);
      return;
    }
    if (inner != nullptr) {
      inner->consumed = true;
      if (!inner->frame->family.empty() && inner->code.empty()) apply_family(*inner);
      inner_code = inner->code;
      c.inner = inner;
      c.inner_negated = is_negated_below(*inner, c.token);
      Actors others = c.frame->family == "promise" || c.frame->family == "threaten" || c.frame->family == "refuse"
                          ? inner->target
                          : inner->source;
      if (others.empty() || std::all_of(others.begin(), others.end(), [&](auto* m) { return same_side(c.source, *m); }))
        others = inner->target;
      if (inner->frame->reciprocal) others.insert(others.end(), inner->target.begin(), inner->target.end());
      take_targets(c, others);
      if (c.target.empty()) take_targets(c, actors_below(c.token));
    } else if (!c.frame->reciprocal || c.source.size() < 2) {  // two that agree are each other's
      take_targets(c, actors_below(c.token));
    }
    const bool comforting = addressed && c.inner_negated && c.frame->family == "promise";  // "assured Chad not to"
    const Complement made =
        table.complement(c.frame->family, comforting ? "" : inner_code, !comforting && c.inner_negated);
    c.code = made.code;
    c.status = made.status;
    drop_self(c);
  }

  // "said Syria must withdraw": the speaker demands, or with "should" asks for, what somebody else is to do.
  void make_demand(Candidate& c, const Candidate& speech, std::string_view family) {
    const Complement made = FrameTable::built_in().complement(family, c.code);
    c.target = c.source;
    c.source = speech.source;
    if (c.speaker == nullptr) c.speaker = speech.source.front();
    c.code = made.code;
    c.status = made.status;
    c.demanded = true;
    drop_self(c);
  }

  // A verb whose future is told: "Putin will visit Seoul". What is said to come is a promise of whoever will do it.
  void make_promise(Candidate& c) {
    c.told_as_plan = true;
    if (c.code.empty()) {  // "will launch a car"
      c.status = Status::promised;
      return;
    }
    const Complement made = FrameTable::built_in().complement("promise", c.code);
    c.code = made.code;
    c.status = made.status;  // a threat is asserted
  }

  // A noun stands behind one that says that it is not there: "the threat of", "rather than a clash".
  [[nodiscard]] bool not_held(const Candidate& c) const {
    const auto words = sentence_.document->words(sentence_.sentence);
    const language::Nominal* own = sentence_.clauses.nominal_at(c.token);
    if (own == nullptr || c.frame->kind != FrameKind::noun) return false;
    if (own->role == "without" || (own->role == "under" && c.code.starts_with("05"))) return true;  // "under a treaty"
    const auto tokens = sentence_.document->tokens(sentence_.sentence);
    const auto word = [&](std::uint32_t back) {
      return own->phrase.first < back ? std::string()
                                      : core::lower(sentence_.document->text_of(tokens[own->phrase.first - back]));
    };
    if (word(1) == "than" || (word(1) == "of" && one_of(word(2), kInPlaceOf))) return true;
    for (const language::Nominal& noun : sentence_.clauses.nominals) {
      if (noun.token >= c.token || !one_of(words[noun.token].lemma, kNotHeld)) continue;
      for (const language::Oblique& o : noun.obliques) {
        if (o.preposition != "of" && o.preposition != "for") continue;
        if (std::find(o.phrase.heads.begin(), o.phrase.heads.end(), c.token) != o.phrase.heads.end()) return true;
      }
    }
    return false;
  }

  // Status by what the verb stands under.
  void judge(Candidate& c) {
    if (c.consumed) return;
    if (not_held(c)) {
      c.consumed = true;
      return;
    }
    const Predicate* verb = sentence_.clauses.verb_at(c.verb);
    if (verb == nullptr) return;
    const bool own = verb->token == c.token;
    if (const Candidate* above =
            own ? nullptr : candidate_at(verb->token)) {  // "called for a halt in the drills": not held
      static constexpr std::array<std::string_view, 5> kWished = {"02", "03", "10", "12", "13"};
      if (above->code.size() >= 2 && one_of(std::string_view(above->code).substr(0, 2), kWished)) {
        c.consumed = true;
        return;
      }
    }
    if (!own && (verb->negated || one_of(verb->lemma, kUndo))) {
      const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
      if (noun != nullptr && noun->role == "obj") {
        c.consumed = true;
        return;
      }
    }
    if (verb->quoted) {
      read_quoted(c, *verb);
      return;
    }
    if (own && verb->negated) c.status = Status::negated;
    if (own && verb->negated && (verb->modal == "will" || verb->modal == "would") && !c.code.empty() &&
        c.frame->family.empty() && (!c.code.starts_with("01") || c.code == "010") &&
        !c.code.starts_with("12")) {  // "will not send troops": a refusal
      const Complement made = FrameTable::built_in().complement("refuse", c.code);
      c.code = made.code;
      c.status = made.status;
      c.refused = true;
    }
    const Predicate* over = sentence_.clauses.verb_at(verb->governor);
    const bool is_to = own && verb->infinitive && verb->link == Link::content && over != nullptr && over->lemma == "be";
    const bool coming = verb->modal == "will" || verb->modal == "shall" || verb->modal == "would" || is_to ||
                        (own && verb->infinitive && verb->link == Link::main);
    const bool possible = verb->modal == "may" || verb->modal == "might" || verb->modal == "could" ||
                          verb->modal == "should" || verb->modal == "can" || verb->modal == "must";
    if (own && verb->participle && verb->link == Link::adverbial && is_violence(c.code)) {
      // "shelled the town, killing twenty": one deed
      const Candidate* above = candidate_at(verb->governor);
      if (above != nullptr && is_violence(above->code)) {
        c.consumed = true;
        return;
      }
    }
    static constexpr std::array<std::string_view, 4> kUnreal = {"would", "could", "might", "should"};
    if (own && verb->link == Link::conjunct && is_violence(c.code) && c.target.empty()) {
      // "killed a soldier and wounded two others": two others like him
      const Candidate* first = candidate_at(verb->governor);
      if (first != nullptr && first->code == c.code && !first->target.empty()) {
        c.consumed = true;
        return;
      }
    }
    if (own && (is_no_deed(*verb) || (verb->perfect && one_of(verb->modal, kUnreal)))) {  // "would have denied"
      c.consumed = true;
      return;
    }
    if (own && verb->participle && verb->marker == "for" && c.status == Status::asserted) {
      const Predicate* next = sentence_.clauses.verb_at(verb->governor);
      if (next != nullptr && one_of(next->lemma, kProsecuting)) c.status = Status::reported_thought;
    }
    if (own && c.status == Status::asserted && is_hearsay(*verb)) c.status = Status::reported_thought;
    bool speech_above = false;
    bool conditional = false;
    const Predicate* above = verb;
    for (int depth = 0; above != nullptr && depth < kDeepest; ++depth) {
      if (above->link == Link::condition) {
        c.consumed = true;
        return;
      }
      const Predicate* next = sentence_.clauses.verb_at(above->governor);
      if (next == nullptr && hangs_on_noun(*above)) {  // "the perception that"
        const std::string& noun = sentence_.document->words(sentence_.sentence)[above->governor].lemma;
        if (one_of(noun, kNotHeld)) {
          c.consumed = true;
          return;
        }
        if (one_of(noun, kAllegations) && c.status == Status::asserted) c.status = Status::reported_thought;
      }
      if (next == nullptr || next == above) break;
      if (above->link == Link::content) {
        if (one_of(next->lemma, kDemanding) && own && verb->tense != language::VerbTense::past) {
          c.consumed = true;
          return;
        }
        if (one_of(next->lemma, kAlleging) && c.status == Status::asserted) c.status = Status::reported_thought;
        if (one_of(next->lemma, kAttempt)) {
          c.status = Status::attempted;
        } else if (one_of(next->lemma, kThought) && !c.told_as_plan) {
          c.consumed = !(next->lemma == "want" && next->modal.empty());
          c.status = next->negated ? Status::negated : Status::reported_thought;
          if (next->negated && (next->lemma == "appear" || next->lemma == "seem")) c.consumed = false;
        }
        if (Candidate* speech = candidate_at(next->token)) {
          if (speech->code == kDenial) {
            c.consumed = true;
            take_targets(*speech, c.target);
            speech->status = Status::denied;
            return;
          }
          if (speech->code.starts_with("01") && !speech->source.empty()) {
            speech_above = true;
            if (c.speaker == nullptr) c.speaker = speech->source.front();
            if (own && c.source.empty() && c.frame->source == std::vector<std::string>{"-"} && !c.target.empty()) {
              c.source = {speech->source.front()};  // "said the North posed a threat": whose words they are accuses
              drop_self(c);
            }
            const bool obliging = verb->modal == "must" || verb->modal == "should";
            const bool others = own && !c.source.empty() && !same_side(speech->source, *c.source.front()) &&
                                has_side(*c.source.front());
            if (obliging && others && !c.code.empty() && !c.code.starts_with("01") && c.frame->family.empty()) {
              make_demand(c, *speech, verb->modal == "must" ? "demand" : "request");
              return;
            }
            if (coming && under_condition(*verb)) conditional = true;
            if (coming || possible) {
              const bool own_plan =
                  std::any_of(c.source.begin(), c.source.end(), [&](auto* m) { return same_side(speech->source, *m); });
              const bool meeting = c.code.starts_with("04") && !possible;  // that a visit is to come, anybody may tell
              const bool anybody = std::none_of(speech->source.begin(), speech->source.end(), [](auto* m) {
                return !m->who.actor.country.empty() || m->who.actor.code.size() > 3 || m->is_name;
              });
              if (!(own_plan || meeting || anybody) || possible) {
                c.consumed = true;
                return;
              }
            }
          }
          if (!speech->frame->family.empty() && speech->inner == nullptr) c.consumed = true;
        }
      }
      above = next;
    }
    if (c.consumed) return;
    if (possible) {
      c.consumed = true;
      return;
    }
    if (own && verb->link == Link::adverbial && verb->infinitive) {  // a purpose is not a deed
      c.consumed = true;
      return;
    }
    if (own && verb->infinitive && verb->link == Link::content && !c.told_as_plan && c.status != Status::attempted &&
        c.status != Status::reported_thought) {
      const Predicate* governor = sentence_.clauses.verb_at(verb->governor);
      const bool done = governor != nullptr && one_of(governor->lemma, kDoing) && !governor->infinitive;
      if (!done) {
        c.consumed = true;  // "a decision to visit", "is able to visit", "to help to build": nothing was done yet
        return;
      }
    }
    if (coming && own && !c.refused && c.status == Status::asserted && c.frame->family.empty() &&
        c.code.starts_with("01")) {
      c.consumed = true;  // "will comment on Friday": nothing is said yet
      return;
    }
    if (coming && !c.refused && c.status == Status::asserted && (own || speech_above) && c.frame->family.empty() &&
        !c.code.starts_with("01")) {
      if (verb->modal == "would" && !speech_above) {
        c.consumed = true;
        return;
      }
      if (!conditional && under_condition(*verb)) {  // nobody says it: what might come, as the writer sees it
        c.consumed = true;
        return;
      }
      make_promise(c);
      if (conditional) c.status = Status::conditional;
    }
  }

  // "the claim that Russia attacked"; a relative clause that has a subject of its own is often one misread.
  [[nodiscard]] static bool hangs_on_noun(const Predicate& verb) {
    if (verb.governor == kNoToken) return false;
    const bool whole = verb.link == Link::relative && verb.subject && verb.subject->heads.front() != verb.governor;
    return verb.link == Link::content || whole;
  }

  // A gerund of what is not done, and a clause of what is still to come: "before they disarm", "once it has met"; and
  // an aside: "a man they say was armed".
  [[nodiscard]] bool is_no_deed(const Predicate& verb) const {
    static constexpr std::array<std::string_view, 3> kAside = {"say", "allege", "claim"};
    const auto words = sentence_.document->words(sentence_.sentence);
    if (verb.link == Link::relative && verb.object && verb.subject && one_of(verb.lemma, kAside) &&
        words[verb.subject->heads.front()].upos == language::Upos::PRON) {
      const std::vector<std::uint32_t>& heads = verb.object->heads;
      if (std::find(heads.begin(), heads.end(), verb.governor) != heads.end()) return true;
    }
    static constexpr std::array<std::string_view, 6> kToCome = {"before", "until", "till", "once", "when", "after"};
    if (verb.link == Link::adverbial && verb.tense == language::VerbTense::present && one_of(verb.marker, kToCome))
      return true;
    if (!verb.participle) return false;
    if (one_of(verb.marker, kNoDeed)) return true;
    if (verb.marker != "for" || verb.governor == kNoToken) return false;
    return one_of(sentence_.document->words(sentence_.sentence)[verb.governor].lemma, kAsking);
  }

  // "allegedly attacked"
  [[nodiscard]] bool is_hearsay(const Predicate& verb) const {
    static constexpr std::array<std::string_view, 5> kHearsay = {"allegedly", "reportedly", "supposedly", "purportedly",
                                                                 "apparently"};
    const auto words = sentence_.document->words(sentence_.sentence);
    const auto tree = sentence_.document->tree(sentence_.sentence);
    for (std::uint32_t t = 0; t < tree.size(); ++t) {
      if (tree[t].head == verb.token && one_of(words[t].lemma, kHearsay)) return true;
    }
    return false;
  }

  // "would strike back if attacked"
  [[nodiscard]] bool under_condition(const Predicate& verb) const {
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
      return other.link == Link::condition && other.governor == verb.token && other.marker != "whether";
    });
  }

  // Between quotation marks counts what the speaker says of "I" or "we", a promise ("I would like to cooperate") or
  // what is done by saying it ("we condemn the raid"), and what he says that somebody must do.
  void read_quoted(Candidate& c, const Predicate& verb) {
    const Candidate* speech = nullptr;
    bool willing = false;
    const Predicate* at = &verb;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      willing = willing || at->modal == "will" || at->modal == "would" || at->modal == "shall" || at->lemma == "want" ||
                at->lemma == "intend";
      if (const Candidate* found = candidate_at(at->token);
          found != nullptr && !at->quoted && found->code.starts_with("01"))
        speech = found;
      at = sentence_.clauses.verb_at(at->governor);
    }
    if (speech == nullptr || speech->source.empty() || c.code.empty() || c.code.starts_with("01")) {
      c.consumed = true;
      return;
    }
    const bool own = c.token == verb.token;
    if (own && (verb.modal == "must" || verb.modal == "should") && !c.source.empty() && has_side(*c.source.front()) &&
        !same_side(speech->source, *c.source.front()) && c.frame->family.empty() && !verb.negated) {
      make_demand(c, *speech, verb.modal == "must" ? "demand" : "request");
      return;
    }
    if (own && first_person(verb) && says_by_doing(c, verb)) {
      c.speaker = speech->source.front();
      c.source = speech->source;
      if (c.target.empty()) c.target = speech->target;
      drop_self(c);
      return;
    }
    if (!first_person(verb) || (!willing && c.frame->family.empty())) {
      c.consumed = true;
      return;
    }
    c.speaker = speech->source.front();
    c.source = speech->source;
    if (!speech->target.empty()) c.target = speech->target;
    drop_self(c);
    if (c.frame->family.empty()) make_promise(c);  // else it has its code by what it promises
    if (under_condition(verb)) c.status = Status::conditional;
  }

  // "we condemn", "I call on Iran to", "we welcome": to say it is to do it.
  [[nodiscard]] static bool says_by_doing(const Candidate& c, const Predicate& verb) {
    static constexpr std::array<std::string_view, 6> kRoots = {"02", "05", "10", "11", "12", "13"};
    return verb.tense == language::VerbTense::present && verb.modal.empty() && !verb.negated && !verb.perfect &&
           one_of(std::string_view(c.code).substr(0, 2), kRoots);
  }

  [[nodiscard]] bool first_person(const Predicate& verb) const {
    if (!verb.subject) return false;
    const auto tokens = sentence_.document->tokens(sentence_.sentence);
    const std::string subject = core::lower(sentence_.document->text_of(tokens[verb.subject->heads.front()]));
    return subject == "i" || subject == "we";
  }

  // "announced", "declared": news by itself, whatever its content.
  [[nodiscard]] bool announces(const Candidate& c) const {
    static constexpr std::array<std::string_view, 5> kAnnounce = {"announce", "declare", "reveal", "disclose",
                                                                  "proclaim"};
    return one_of(sentence_.document->words(sentence_.sentence)[c.token].lemma, kAnnounce);
  }

  // "to resume attacks in Israel", "a hearing into techniques used against Palestinian detainees": where no slot of the
  // frame names whom it is done to, the first state or side that its phrases speak of.
  void look_further(Candidate& c) {
    if (!c.target.empty() || c.source.empty() || c.frame->reciprocal) return;
    if (c.code.starts_with("111")) return;  // "condemned the raid on Kenya": not Kenya
    const bool none = c.frame->target == std::vector<std::string>{"-"};
    if (none && c.frame->family.empty()) return;
    std::vector<language::Phrase> phrases;
    if (const Predicate* verb = sentence_.clauses.verb_at(c.token)) {
      add_phrases(*verb, phrases);
    } else if (const language::Nominal* noun = sentence_.clauses.nominal_at(c.token)) {
      add_phrases(noun->obliques, phrases);
    }
    if (c.inner != nullptr) {
      if (const Predicate* verb = sentence_.clauses.verb_at(c.inner->token)) add_phrases(*verb, phrases);
    }
    const bool threat = c.code.starts_with("13");
    for (const Predicate& verb : sentence_.clauses.verbs) {
      const bool under = verb.governor == c.verb || (c.inner != nullptr && verb.governor == c.inner->token);
      if (!under || verb.token == c.token) continue;
      if (threat && verb.link == Link::condition && verb.subject)
        phrases.push_back(*verb.subject);  // "unless Chad left"
      // "staged a rally to demand reforms by the government", "allocated funds to support peace in Mali"
      const bool purpose = verb.link == Link::adverbial && (c.code.starts_with("14") || c.code.starts_with("07"));
      if (!purpose) continue;
      add_phrases(verb, phrases);
      if (const language::Phrase* by = verb.oblique("by")) phrases.push_back(*by);
    }
    for (const language::Phrase& phrase : phrases) {
      if (take_first(c, phrase, false)) return;
    }
    static constexpr std::array<std::string_view, 5> kOfOthers = {"02", "03", "10", "12", "13"};
    if (one_of(std::string_view(c.code).substr(0, 2), kOfOthers)) {  // "rejected a call for its forces to go to Mali"
      Actors others = actors_below(c.token);
      std::erase_if(others, [](auto* m) { return !has_side(*m); });
      take_targets(c, others);
      if (!c.target.empty()) return;
    }
    const Predicate* own = sentence_.clauses.verb_at(c.token);
    const bool means = own != nullptr && own->object && names_object(*c.frame);
    for (const language::Phrase& phrase : phrases) {  // within one country; but "sent its forces" is not against them
      if (means && phrase == *own->object) continue;
      if (take_first(c, phrase, true)) return;
    }
  }

  static bool names_object(const Frame& frame) {
    return std::any_of(frame.needs.begin(), frame.needs.end(),
                       [](const Need& need) { return need.kind == Need::Kind::head && need.slot == "obj"; });
  }

  static void add_phrases(const Predicate& verb, std::vector<language::Phrase>& phrases) {
    if (verb.object) phrases.push_back(*verb.object);
    add_phrases(verb.obliques, phrases);
  }
  static void add_phrases(const std::vector<language::Oblique>& obliques, std::vector<language::Phrase>& phrases) {
    static constexpr std::array<std::string_view, 12> kNoTarget = {
        "by", "off", "near", "outside", "like", "as", "including", "since", "during", "after", "before", "despite"};
    for (const language::Oblique& o : obliques) {
      if (!one_of(o.preposition, kNoTarget)) phrases.push_back(o.phrase);
    }
  }

  // Makes the first actor of a phrase the target: of another country, or of the source's own but another name.
  bool take_first(Candidate& c, const language::Phrase& phrase, bool own_country) {
    for (const actors::ActorMention& m : *sentence_.actors) {
      if (m.first < phrase.first || m.first >= phrase.last || !has_side(m) || m.rule == "pronoun") continue;
      const bool named = std::any_of(c.source.begin(), c.source.end(), [&](const actors::ActorMention* s) {
        return s->who.actor.name == m.who.actor.name;
      });
      if (named || same_side(c.source, m) != own_country) continue;
      c.target = {&m};
      return true;
    }
    return false;
  }

  // "said that China must drop its barriers": what no frame has is asked for all the same, of the subject.
  bool oblige(Candidate& c) {
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (verb.governor != c.token || verb.link != Link::content || !verb.subject || verb.negated) continue;
      const bool must = verb.modal == "must" || (verb.modal.empty() && verb.lemma == "need");
      if (!must && verb.modal != "should") continue;
      Actors others = actors_in(sentence_, *verb.subject, false);
      std::erase_if(others, [&](auto* m) { return same_side(c.source, *m) || !has_side(*m); });
      if (others.empty()) continue;
      const Complement made = FrameTable::built_in().complement(must ? "demand" : "request", "");
      c.target = others;
      c.code = made.code;
      c.status = made.status;
      c.obliged = true;
      return true;
    }
    return false;
  }

  // A statement is told only when nothing of what it says is; then the first actor that it speaks of is its target.
  void settle_statement(Candidate& c) {
    if (c.source.empty()) {
      c.consumed = true;
      return;
    }
    for (Candidate& other : candidates_) {
      if (&other == &c || other.consumed || other.speaker == nullptr) continue;
      if (std::find(c.source.begin(), c.source.end(), other.speaker) != c.source.end()) {
        c.consumed = true;
        return;
      }
    }
    if (oblige(c)) return;
    if (c.target.empty()) {
      Actors below = actors_below(c.token);
      std::erase_if(below, [&](auto* m) { return same_side(c.source, *m) || !has_side(*m); });
      if (!below.empty()) {
        c.target = {below.front()};
      } else if (c.code == "010" && !announces(c) &&
                 std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(),
                             [&](const Predicate& v) { return v.governor == c.token && v.link == Link::content; })) {
        c.consumed = true;  // that somebody said something of nobody is no event
        return;
      }
    }
    if (c.code == kDenial && c.status == Status::asserted) c.status = Status::denied;
  }

  const SentenceFacts& sentence_;
  std::deque<Candidate>& candidates_;
};

}  // namespace

bool has_side(const actors::ActorMention& mention) {
  return !mention.who.actor.country.empty() || mention.who.actor.code.size() > 3;
}

void drop_self(Candidate& candidate) {
  // "Erdogan agreed to a truce that halts Turkey's advance": no deal with his own state
  static constexpr std::array<std::string_view, 3> kWithOthers = {"03", "04", "06"};
  const bool others = candidate.code.size() > 1 && one_of(std::string_view(candidate.code).substr(0, 2), kWithOthers);
  std::erase_if(candidate.target, [&](const actors::ActorMention* t) {
    return std::any_of(candidate.source.begin(), candidate.source.end(), [&](const actors::ActorMention* s) {
      const actors::Actor& a = s->who.actor;
      const actors::Actor& b = t->who.actor;
      const bool own_state = others && !a.country.empty() && b.code == a.country && a.code == a.country + "GOV";
      return s == t || (a.name == b.name && a.code == b.code) || (own_state && !candidate.frame->reciprocal);
    });
  });
}

void compose(const SentenceFacts& sentence, std::deque<Candidate>& candidates) { Composer(sentence, candidates).run(); }

}  // namespace dateline::events
