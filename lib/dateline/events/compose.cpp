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
#include "dateline/events/holding.hpp"
#include "dateline/events/sides.hpp"
#include "dateline/events/standing.hpp"
#include "dateline/events/wording.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::Link;
using language::Predicate;

constexpr int kDeepest = 8;                  // clauses climbed
constexpr std::string_view kDenial = "016";  // CAMEO: deny responsibility

class Composer {
 public:
  Composer(const SentenceFacts& sentence, std::deque<Candidate>& candidates)
      : sentence_(sentence), candidates_(candidates), standing_(sentence), sides_(sentence) {}

  void run() {
    if (standing_.is_supposed()) {
      for (Candidate& c : candidates_) c.consumed = true;
      return;
    }
    for (Candidate& c : candidates_) {
      if (!c.frame->family.empty() && c.code.empty()) apply_family(c);
    }
    for (Candidate& c : candidates_) judge(c);
    hear_informant();
    for (Candidate& c : candidates_) {
      if (c.code.starts_with("01") && !c.consumed) settle_statement(c);
    }
    for (Candidate& c : candidates_) {
      if (!c.consumed && !c.code.empty() && !c.code.starts_with("01")) sides_.look_further(c);
    }
  }

 private:
  [[nodiscard]] Candidate* candidate_at(std::uint32_t token) {
    for (Candidate& c : candidates_) {
      if (c.token == token) return &c;
    }
    return nullptr;
  }

  // "according to the Syrian army", "according to a statement by Norway"
  void hear_informant() {
    const actors::ActorMention* informant = nullptr;
    const auto listen = [&](const std::vector<language::Oblique>& obliques) {
      for (const language::Oblique& o : obliques) {
        if (o.preposition == "according" && informant == nullptr) informant = informant_of(o.phrase);
      }
    };
    for (const Predicate& verb : sentence_.clauses.verbs) listen(verb.obliques);
    for (const language::Nominal& noun : sentence_.clauses.nominals) listen(noun.obliques);
    if (informant == nullptr) return;
    for (Candidate& c : candidates_) {
      const bool own = std::find(c.source.begin(), c.source.end(), informant) != c.source.end();
      if (c.speaker == nullptr && !own) c.speaker = informant;
    }
  }

  [[nodiscard]] const actors::ActorMention* informant_of(const language::Phrase& phrase) const {
    if (const Actors named = actors_in(sentence_, phrase, false); !named.empty()) return named.front();
    if (const language::Nominal* paper = sentence_.clauses.nominal_at(phrase.heads.front())) {
      for (const language::Oblique& o : paper->obliques) {
        if (o.preposition != "by" && o.preposition != "of" && o.preposition != "from") continue;
        if (const Actors named = actors_in(sentence_, o.phrase, false); !named.empty()) return named.front();
      }
    }
    const Actors owners = actors_in(sentence_, phrase, true);
    return owners.empty() ? nullptr : owners.front();
  }

  // The event that a promise, a request ... is about: a verb that depends on it, or a noun in its object or phrase.
  [[nodiscard]] Candidate* inner_of(const Candidate& c) {
    for (const Predicate& verb : sentence_.clauses.verbs) {
      const bool infinitive = verb.link == Link::adverbial && verb.infinitive && verb.marker == "to";
      if (verb.governor != c.token || (verb.link != Link::content && !(infinitive && !c.frame->family.empty())))
        continue;
      if (Candidate* inner = candidate_at(verb.token)) return inner;
      if (is_stopping(verb)) continue;                          // "agreed to stop meeting"
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
        const bool gerund =
            verb.participle && verb.marker == "of" && c.frame->family == "promise";  // "no intention of"
        if ((verb.link != Link::content && !gerund) ||
            std::find(heads.begin(), heads.end(), verb.governor) == heads.end())
          continue;
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

  // A verb, or one between it and what it is part of, is negated: "agreed not to continue to meet".
  [[nodiscard]] bool is_negated_below(const Candidate& inner, std::uint32_t token) const {
    const Predicate* at = inner.token == inner.verb ? sentence_.clauses.verb_at(inner.token) : nullptr;
    for (int depth = 0; at != nullptr && at->token != token && depth < kDeepest; ++depth) {
      if (at->negated) return true;
      at = sentence_.clauses.verb_at(at->governor);
    }
    return false;
  }

  // "demanded that Chad stop shelling Mali": Chad, where no frame has what is demanded.
  [[nodiscard]] Actors asked_by(const Candidate& c) const {
    if (!c.family_of_others()) return {};
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (verb.governor != c.token || verb.link != Link::content || !verb.subject) continue;
      Actors asked = actors_in(sentence_, *verb.subject, false);
      std::erase_if(asked, [](const actors::ActorMention* m) { return !has_side(*m); });
      return asked;
    }
    return {};
  }

  // An order to forces of one's own country.
  [[nodiscard]] bool orders_own(const Candidate& c) const {
    static constexpr std::array<std::string_view, 4> kOrdering = {"order", "command", "instruct", "direct"};
    const Predicate* verb = sentence_.clauses.verb_at(c.token);
    if (verb == nullptr || verb->negated || !one_of(verb->lemma, kOrdering) || c.target.empty() || c.source.empty())
      return false;
    return std::all_of(c.target.begin(), c.target.end(), [&](const actors::ActorMention* m) {
      return m->who.actor.code.ends_with("MIL") && (m->who.actor.country.empty() || same_side(c.source, *m));
    });
  }

  // What is no promise among states: "Apple plans to launch a phone" (the launch is told), "Exxon agreed to buy Mobil"
  // and "parliament was due to convene", of which no frame has more.
  bool promises_nothing(Candidate& c, Candidate* inner) {
    if (c.frame->family != "promise" || c.source.empty()) return false;
    const Predicate* verb = sentence_.clauses.verb_at(c.token);
    const auto company = [](const actors::ActorMention* m) { return m->who.actor.code.ends_with("BUS"); };
    const bool companies = std::all_of(c.source.begin(), c.source.end(), company);
    const bool unknown =
        std::all_of(c.source.begin(), c.source.end(), [](auto* m) { return m->who.actor.code.empty(); });
    const bool scheduled = verb != nullptr && verb->passive && verb->lemma == "schedule";
    if (inner == nullptr) {
      c.consumed = companies || scheduled || (verb != nullptr && intends_no_deed(*verb));
      return c.consumed;
    }
    if (!inner->frame->family.empty() || !inner->code.empty() || (!companies && !(unknown && !inner->source.empty())))
      return false;
    c.consumed = true;
    c.inner = inner;
    if (inner->status == Status::asserted) make_promise(*inner);
    return true;
  }

  // "would like to see them stop", "wants to know", "the accusations aim to discredit it"
  [[nodiscard]] bool intends_no_deed(const Predicate& verb) const {
    static constexpr std::array<std::string_view, 7> kMeaning = {"want", "wish", "like",  "hope",
                                                                 "aim",  "seek", "intend"};
    static constexpr std::array<std::string_view, 14> kNoDeed = {"know",  "see",    "hear",  "be",       "understand",
                                                                 "think", "feel",   "thank", "have",     "emphasise",
                                                                 "say",   "remind", "hope",  "emphasize"};
    if (!one_of(verb.lemma, kMeaning)) return false;
    if (verb.subject && !verb.passive && actors_in(sentence_, *verb.subject, false).empty()) return true;
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
      return other.governor == verb.token && other.link == Link::content && other.infinitive &&
             one_of(other.lemma, kNoDeed);
    });
  }

  void apply_family(Candidate& c) {
    if (c.composing) return;  // two that depend on each other, as a misread sentence may have it
    c.composing = true;
    const FrameTable& table = FrameTable::built_in();
    const bool addressed = !c.target.empty();
    std::string family = c.frame->family;
    if (const Predicate* own = sentence_.clauses.verb_at(c.token);
        own != nullptr && family == "promise" && own->negated && own->lemma == "have")
      family = "refuse";  // "has no intention of returning"
    Candidate* inner = inner_of(c);
    std::string inner_code;
    if (promises_nothing(c, inner)) return;
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
      if (c.target.empty()) take_targets(c, sides_.sides_below(c.token));
    } else if (!c.frame->reciprocal || c.source.size() < 2) {  // two that agree are each other's
      take_targets(c, asked_by(c));
      if (c.target.empty()) take_targets(c, sides_.sides_below(c.token));
    }
    const bool comforting = addressed && c.inner_negated && c.frame->family == "promise";  // "assured Chad not to"
    const Complement made = table.complement(family, comforting ? "" : inner_code, !comforting && c.inner_negated);
    c.code = made.code;
    c.status = made.status;
    c.declined = family == "refuse" && c.frame->family == "promise";
    if (orders_own(c)) {  // "ordered his troops to attack": he attacks
      c.consumed = true;
      if (inner == nullptr) return;
      inner->consumed = false;
      inner->source = c.source;
      inner->inherited = true;
      return;
    }
    const bool empty = c.declined && inner == nullptr && deed_of(c, sentence_).empty();  // "has no desire for war"
    const bool words = c.frame->family == "promise" && inner_code.starts_with("01");  // what is to be said is no news
    c.consumed = empty || words;
    drop_self(c);
  }

  // "said Syria must withdraw": the speaker demands, or with "should" asks for, what somebody else is to do.
  void make_demand(Candidate& c, const Candidate& speech, std::string_view family) {
    const Predicate* verb = sentence_.clauses.verb_at(c.token);
    c.inner_negated = verb != nullptr && verb->negated;  // "must not bomb"
    const Complement made = FrameTable::built_in().complement(family, c.code, c.inner_negated);
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

  [[nodiscard]] static bool can_be_declined(const Candidate& c) {
    const bool deed = !c.code.starts_with("01") || c.code == "010";
    return !c.code.empty() && c.frame->family.empty() && !c.code.starts_with("12") && deed;
  }

  // "will not send troops": a refusal
  static void refuse(Candidate& c) {
    const Complement made = FrameTable::built_in().complement("refuse", c.code);
    c.code = made.code;
    c.status = made.status;
    c.refused = true;
  }

  // Status by what the verb stands under.
  void judge(Candidate& c) {
    if (c.consumed || c.inherited) return;
    const Predicate* verb = sentence_.clauses.verb_at(c.verb);
    const Holding holding = holding_of(sentence_, c);
    if (holding == Holding::not_held || (verb != nullptr && is_undone(c, *verb))) {
      c.consumed = true;
      return;
    }
    static constexpr std::array<std::string_view, 4> kTelling = {"announce", "declare", "confirm", "disclose"};
    if (verb != nullptr && verb->negated && verb->token == c.token && one_of(verb->lemma, kTelling)) {
      c.consumed = true;  // "has not announced his candidacy"
      return;
    }
    if (holding == Holding::negated) c.status = Status::negated;
    if (holding == Holding::alleged && c.status == Status::asserted) c.status = Status::reported_thought;
    if (verb == nullptr) return;
    if (verb->quoted) {
      read_quoted(c, *verb);
      return;
    }
    const bool own = verb->token == c.token;
    if (own && (is_part_of_deed(c, *verb) || standing_.is_no_deed(*verb))) {
      c.consumed = true;
      return;
    }
    if (own) judge_alone(c, *verb);
    if (standing_.is_not_told(c, *verb)) {
      c.consumed = true;
      return;
    }
    Climb climb;
    climb.coming = standing_.is_coming(*verb, own);
    climb.possible = is_possible(*verb);
    if (climb_up(c, *verb, climb) && !c.consumed) look_ahead(c, *verb, climb);
  }

  // "called for a halt in the drills", "cancelled the talks": not held.
  [[nodiscard]] bool is_undone(const Candidate& c, const Predicate& verb) {
    static constexpr std::array<std::string_view, 5> kWished = {"02", "03", "10", "12", "13"};
    if (verb.token == c.token) return false;
    const Candidate* above = candidate_at(verb.token);
    if (above != nullptr && above->code.size() >= 2 && one_of(std::string_view(above->code).substr(0, 2), kWished))
      return true;
    const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
    return (verb.negated || is_undoing(verb.lemma)) && noun != nullptr && noun->role == "obj";
  }

  // "shelled the town, killing twenty": one deed; "killed a soldier and wounded two others": two others like him.
  [[nodiscard]] bool is_part_of_deed(const Candidate& c, const Predicate& verb) {
    if (!is_violence(c.code)) return false;
    const Candidate* first = candidate_at(verb.governor);
    if (first == nullptr) return false;
    if (verb.participle && verb.link == Link::adverbial) return is_violence(first->code);
    return verb.link == Link::conjunct && first->code == c.code && !first->target.empty() &&
           (c.target.empty() || c.target_slot.starts_with("subj."));
  }

  // What the verb's own clause says of it.
  void judge_alone(Candidate& c, const Predicate& verb) {
    if (verb.negated && !c.declined) {
      c.status = Status::negated;
      if ((verb.modal == "will" || verb.modal == "would") && can_be_declined(c)) refuse(c);
    }
    if (c.status != Status::asserted) return;
    if (standing_.is_hearsay(verb)) c.status = Status::reported_thought;
  }

  // What is found on the way from a verb up to the main one.
  struct Climb {
    bool coming = false;       // its future is told
    bool possible = false;     // "may", "must"
    bool speech = false;       // somebody says it
    bool conditional = false;  // on a condition
  };

  // "ruled out sending troops", "stopped sending troops"
  [[nodiscard]] static bool is_left_undone(const Predicate& verb, const Predicate& above) {
    return verb.participle && verb.marker.empty() && (is_unreal(above.lemma) || is_stopping(above));
  }

  [[nodiscard]] static bool is_possible(const Predicate& verb) {
    static constexpr std::array<std::string_view, 6> kPossible = {"may", "might", "could", "should", "can", "must"};
    return one_of(verb.modal, kPossible);
  }

  // False where all has been decided.
  bool climb_up(Candidate& c, const Predicate& verb, Climb& climb) {
    const Predicate* above = &verb;
    for (int depth = 0; above != nullptr && depth < kDeepest; ++depth) {
      if (above->link == Link::condition) {
        c.consumed = true;
        return false;
      }
      const Predicate* next = sentence_.clauses.verb_at(above->governor);
      if (next == nullptr && Standing::hangs_on_noun(*above)) {  // "the perception that"
        const std::string& noun = sentence_.document->words(sentence_.sentence)[above->governor].lemma;
        if (is_not_held(noun) || has_no_proof(above->governor) || is_belied(above->governor)) {
          c.consumed = true;
          return false;
        }
        const language::Nominal* said = sentence_.clauses.nominal_at(above->governor);
        const Predicate* over = said == nullptr ? nullptr : sentence_.clauses.verb_at(said->governor);
        if (is_allegation(noun) && over != nullptr && is_dismissing(over->lemma)) {  // "rejected reports that"
          c.consumed = true;
          return false;
        }
        if (is_allegation(noun) && c.status == Status::asserted) c.status = Status::reported_thought;
      }
      if (next == nullptr || next == above) break;
      const bool particle = above->token == c.token && above->link == Link::adverbial && next->lemma == "rule";
      if (particle && is_left_undone(*above, *next)) {  // "ruled out sending"
        c.consumed = true;
        return false;
      }
      const bool charge = above->participle && (above->marker == "for" || above->marker == "with") &&
                          is_prosecuting(next->lemma);  // "charged with killing"
      if (charge && c.status == Status::asserted) c.status = Status::reported_thought;
      if (above->link == Link::content && !judge_content(c, verb, *next, climb)) return false;
      const bool decision = next->lemma == "vote" || next->lemma == "decide" || next->lemma == "move";
      if (above->token == c.token && above->infinitive && decision && !next->negated) c.decided = next->lemma;
      // "accused Moscow of breaking it by sending tanks"; "will go to Oslo before flying home"
      const bool part = above->participle && above->link == Link::adverbial;
      const bool helped = above->infinitive && next->participle;  // "of helping Chad to build"
      if ((part || helped) && standing_.is_no_deed(*next)) {
        c.consumed = true;
        return false;
      }
      const bool ahead = part && (above->marker == "before" || above->marker == "after" || above->marker == "while");
      if (ahead && (standing_.is_coming(*next, false) || next->infinitive)) climb.coming = true;
      if (above->link == Link::content && above->participle) {  // "will begin delivering"
        climb.possible = climb.possible || is_possible(*next);
        climb.coming = climb.coming || (above->token == c.token && standing_.is_coming(*next, false));
      }
      above = next;
    }
    return true;
  }

  // "no evidence that"
  [[nodiscard]] bool has_no_proof(std::uint32_t noun) const {
    static constexpr std::array<std::string_view, 4> kNo = {"no", "little", "scant", "any"};
    const language::Nominal* proof = sentence_.clauses.nominal_at(noun);
    const auto tokens = sentence_.document->tokens(sentence_.sentence);
    return proof != nullptr && one_of(core::lower(sentence_.document->text_of(tokens[proof->phrase.first])), kNo);
  }

  // "reports that ... were untrue"
  [[nodiscard]] bool is_belied(std::uint32_t noun) const {
    static constexpr std::array<std::string_view, 5> kRefuting = {"disprove", "debunk", "discredit", "refute",
                                                                  "retract"};
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& verb) {
      const std::optional<language::Phrase>& subject = verb.subject;
      const bool of_it = verb.governor == noun || (subject && std::find(subject->heads.begin(), subject->heads.end(),
                                                                        noun) != subject->heads.end());
      const bool refuted = verb.passive && (one_of(verb.lemma, kRefuting) || is_dismissing(verb.lemma));
      return of_it && (is_doubted(sentence_, verb) || refuted);
    });
  }

  // Content of the verb `next`.
  bool judge_content(Candidate& c, const Predicate& verb, const Predicate& next, Climb& climb) {
    if (is_demanding(next.lemma) && verb.token == c.token && verb.tense != language::VerbTense::past) {
      c.consumed = true;
      return false;
    }
    const bool unsure = is_doubted(sentence_, next) || standing_.is_wrong(next);  // "it is not true that"
    if (unsure || (verb.token == c.token && is_left_undone(verb, next))) {
      c.consumed = true;
      return false;
    }
    if (is_alleging(next.lemma) && c.status == Status::asserted) c.status = Status::reported_thought;
    if (is_attempt(next.lemma) && (verb.infinitive || verb.participle)) {
      c.status = Status::attempted;
    } else if (is_thought(next.lemma) && !c.told_as_plan) {
      c.consumed = !(next.lemma == "want" && next.modal.empty());
      c.status = next.negated ? Status::negated : Status::reported_thought;
      if (next.negated && (next.lemma == "appear" || next.lemma == "seem")) c.consumed = false;
    }
    Candidate* speech = candidate_at(next.token);
    if (speech == nullptr) return true;
    if (speech->code == kDenial) {
      c.consumed = true;
      take_targets(*speech, c.target);
      speech->status = Status::denied;
      return false;
    }
    if (speech->code.starts_with("112") && !speech->source.empty() && !c.source.empty()) {  // "charged that Chad fired"
      if (!next.object) take_targets(*speech, c.source);
      if (c.speaker == nullptr) c.speaker = speech->source.front();
      if (c.status == Status::asserted) c.status = Status::reported_thought;
    }
    if (speech->code.starts_with("01") && !speech->source.empty() && !judge_said(c, verb, *speech, climb)) return false;
    if (!speech->frame->family.empty() && speech->inner == nullptr) c.consumed = true;
    return true;
  }

  // Content of what somebody says.
  bool judge_said(Candidate& c, const Predicate& verb, const Candidate& speech, Climb& climb) {
    const bool own = verb.token == c.token;
    climb.speech = true;
    if (c.speaker == nullptr) c.speaker = speech.source.front();
    const bool of_nobody = c.source.empty() && c.frame->source == std::vector<std::string>{"-"};
    if (own && of_nobody && !c.target.empty() && c.code.starts_with("11")) {
      c.source = {speech.source.front()};  // "said the North posed a threat": whose words they are accuses
      drop_self(c);
    }
    const bool obliging = verb.modal == "must" || verb.modal == "should";
    const bool others =
        own && !c.source.empty() && !same_side(speech.source, *c.source.front()) && has_side(*c.source.front());
    if (obliging && others && !c.code.empty() && !c.code.starts_with("01") && c.frame->family.empty()) {
      make_demand(c, speech, verb.modal == "must" ? "demand" : "request");
      return false;
    }
    if (climb.coming && standing_.under_condition(verb)) climb.conditional = true;
    if (climb.possible || (climb.coming && !may_tell(c, speech))) {
      c.consumed = true;
      return false;
    }
    return true;
  }

  // Whose plan it is may tell it; of a visit anybody, and what nobody in particular tells is news.
  [[nodiscard]] static bool may_tell(const Candidate& c, const Candidate& speech) {
    const bool own =
        std::any_of(c.source.begin(), c.source.end(), [&](auto* m) { return same_side(speech.source, *m); });
    const bool nobody = std::none_of(speech.source.begin(), speech.source.end(), [](auto* m) {
      return !m->who.actor.country.empty() || m->who.actor.code.size() > 3 || m->is_name;
    });
    return own || nobody || c.code.starts_with("04");
  }

  // What is not done yet is no event, or a promise.
  void look_ahead(Candidate& c, const Predicate& verb, const Climb& climb) {
    const bool own = verb.token == c.token;
    if (climb.possible || (own && is_not_done(c, verb))) {
      c.consumed = true;
      return;
    }
    static constexpr std::array<std::string_view, 3> kPolite = {"like", "love", "prefer"};
    const bool supposed = verb.modal == "would" && !climb.speech && !one_of(verb.lemma, kPolite);
    if (own && supposed && !c.frame->family.empty()) {  // "a law that would require", but "would like to"
      c.consumed = true;
      return;
    }
    if (climb.coming && own && c.status == Status::proposed) {  // "will propose talks"
      c.told_as_plan = true;
      c.status = Status::promised;
      return;
    }
    if (!climb.coming || c.refused || c.status != Status::asserted || !c.frame->family.empty()) return;
    if (c.code.starts_with("01")) {
      if (own) c.consumed = true;  // "will comment on Friday": nothing is said yet
      return;
    }
    if (!own && !climb.speech && !standing_.takes_place(c, verb)) return;
    const bool as_the_writer_sees_it = !climb.conditional && standing_.under_condition(verb);
    if ((verb.modal == "would" && !climb.speech) || as_the_writer_sees_it) {
      c.consumed = true;
      return;
    }
    make_promise(c);
    if (climb.conditional) c.status = Status::conditional;
  }

  // A purpose is no deed; "a decision to visit", "is able to visit", "to help to build": nothing was done yet.
  [[nodiscard]] bool is_not_done(const Candidate& c, const Predicate& verb) const {
    const Predicate* over = sentence_.clauses.verb_at(verb.governor);
    const bool bare = verb.modal.empty() && over != nullptr && over->infinitive && verb.link == Link::content &&
                      sentence_.document->words(sentence_.sentence)[verb.token].penn == language::Penn::VB;
    if (bare && !verb.infinitive) return true;  // "to help combat piracy"
    if (!verb.infinitive) return false;
    if (verb.link == Link::adverbial) return true;
    if (verb.link != Link::content || c.told_as_plan || c.status == Status::attempted ||
        c.status == Status::reported_thought)
      return false;
    const Predicate* above = sentence_.clauses.verb_at(verb.governor);
    return above == nullptr || !is_doing(above->lemma) || above->infinitive;
  }

  // Between quotation marks counts what the speaker says of "I" or "we", a promise ("I would like to cooperate") or
  // what is done by saying it ("we condemn the raid"), and what he says that somebody must do.
  void read_quoted(Candidate& c, const Predicate& verb) {
    const Candidate* speech = nullptr;
    bool willing = false;
    bool negated = false;
    const Predicate* at = &verb;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      negated = negated || (at->quoted && at->negated);
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
    if (own && standing_.first_person(verb) && says_by_doing(c, verb)) {
      c.speaker = speech->source.front();
      c.source = speech->source;
      drop_self(c);
      return;
    }
    const bool done = own && !willing && !negated && verb.tense == language::VerbTense::past && verb.modal.empty();
    if (done && standing_.first_person(verb) && c.frame->family.empty() && !c.target.empty()) {
      c.speaker = speech->source.front();  // "we have arrested five spies"
      c.source = speech->source;
      drop_self(c);
      return;
    }
    const bool unwilling = negated && !can_be_declined(c);  // "we will not agree to talks"
    if (!standing_.first_person(verb) || (!willing && c.frame->family.empty()) || unwilling) {
      c.consumed = true;
      return;
    }
    c.speaker = speech->source.front();
    c.source = speech->source;
    const bool medium = !speech->target.empty() && speech->target.front()->who.actor.code.ends_with("MED");
    if (c.target.empty() && !medium && !c.frame->label.ends_with('*')) c.target = speech->target;
    drop_self(c);
    if (negated) {
      refuse(c);
    } else if (c.frame->family.empty()) {
      make_promise(c);  // else it has its code by what it promises
    }
    if (standing_.under_condition(verb)) c.status = Status::conditional;
  }

  // "we condemn", "I call on Iran to", "we welcome": to say it is to do it.
  [[nodiscard]] static bool says_by_doing(const Candidate& c, const Predicate& verb) {
    static constexpr std::array<std::string_view, 6> kRoots = {"02", "05", "10", "11", "12", "13"};
    return verb.tense == language::VerbTense::present && verb.modal.empty() && !verb.negated && !verb.perfect &&
           one_of(std::string_view(c.code).substr(0, 2), kRoots);
  }

  // "announced", "declared": news by itself, whatever its content.
  [[nodiscard]] bool announces(const Candidate& c) const {
    static constexpr std::array<std::string_view, 5> kAnnounce = {"announce", "declare", "reveal", "disclose",
                                                                  "proclaim"};
    return one_of(sentence_.document->words(sentence_.sentence)[c.token].lemma, kAnnounce);
  }

  // "has to end its veto"
  [[nodiscard]] bool has_to(const Predicate& verb) const {
    return verb.lemma == "have" && !verb.object &&
           std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
             return other.governor == verb.token && other.infinitive && other.link == Link::content;
           });
  }

  // "said that China must drop its barriers": what no frame has is asked for all the same, of the subject.
  bool oblige(Candidate& c) {
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (verb.governor != c.token || verb.link != Link::content || !verb.subject || verb.negated) continue;
      const bool must = verb.modal == "must" || (verb.modal.empty() && (verb.lemma == "need" || has_to(verb)));
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

  // "responded by closing the embassy"
  [[nodiscard]] bool answers_by_deed(const Candidate& c) const {
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& verb) {
      return verb.governor == c.token && verb.participle && verb.marker == "by";
    });
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
    if (c.code == "010" && (c.status == Status::negated || answers_by_deed(c))) {
      c.consumed = true;  // "did not say when": no event
      return;
    }
    if (c.target.empty()) {
      Actors below = sides_.actors_below(c.token);
      std::erase_if(below, [&](auto* m) { return same_side(c.source, *m) || !has_side(*m); });
      const auto about = std::find_if(below.begin(), below.end(), [&](auto* m) { return sides_.is_told_of(*m); });
      if (about != below.end()) {
        c.target = {*about};
      } else if (below.empty() && c.code == "010" && !announces(c) &&
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
  Standing standing_;
  Sides sides_;
};

}  // namespace

void compose(const SentenceFacts& sentence, std::deque<Candidate>& candidates) { Composer(sentence, candidates).run(); }

}  // namespace dateline::events
