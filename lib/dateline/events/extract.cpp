// How a sentence is read
//
// Every verb and every noun is looked up in the frame table; the first frame whose needs are met makes a candidate. Then
// the candidates are put together: what stands below a promise, a request or a refusal is part of that ("promised to
// visit" is one event, 036), what stands below a denial is denied, what stands below "said" is told by the speaker. What is
// left over is dated, placed and becomes a mention.
//
// Never an event: what stands under "if" or "whether", what is hoped or feared, what stands between quotation marks (the
// words are the speaker's; only "I will" and its like are read, as the speaker's promise), and nouns without an actor.

#include "dateline/events/extract.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

#include "dateline/core/hash.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/events/candidate.hpp"
#include "dateline/events/dating.hpp"
#include "dateline/events/label.hpp"

namespace dateline::events {

namespace {

using language::kNoToken;
using language::Link;
using language::Predicate;

constexpr int kDeepest = 8;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Verbs whose content is only thought, hoped or feared.
constexpr std::array<std::string_view, 18> kThought = {"hope", "believe", "think", "fear", "expect", "want", "wish", "doubt", "consider",
                                                      "feel", "seem", "appear", "suggest", "imagine", "suspect", "worry", "predict", "wonder"};
// Verbs that undo what their object names: "withdrew its threat" is no threat.
constexpr std::array<std::string_view, 16> kUndo = {"withdraw", "drop", "cancel", "avoid", "avert", "prevent", "reject", "deny", "lift", "end",
                                                   "suspend", "postpone", "retract", "oppose", "abandon", "delay"};
// Verbs whose infinitive is done.
constexpr std::array<std::string_view, 13> kDoing = {"begin", "start", "continue", "resume", "proceed", "manage", "go",
                                                    "come", "help", "rush", "move", "return", "dare"};
constexpr std::array<std::string_view, 5> kAttempt = {"try", "seek", "attempt", "strive", "aim"};

class TextReader {
 public:
  TextReader(const article::Article& article, const TextFacts& facts) : article_(article), facts_(facts) {}

  void run(std::vector<Mention>& out) {
    const language::Document& document = *facts_.document;
    for (std::size_t s = 0; s < document.sentences().size(); ++s) read_sentence(s, out);
  }

 private:
  void read_sentence(std::size_t s, std::vector<Mention>& out) {
    SentenceFacts& sentence = sentence_;
    sentence = {};
    sentence.document = facts_.document;
    sentence.sentence = s;
    sentence.actors = &facts_.actors->actors[s];
    sentence.places = &facts_.actors->places[s];
    sentence.clauses = language::clauses_of(*facts_.document, s);
    candidates_.clear();
    find_verbs();
    find_nouns();
    put_together();
    emit(out);
  }

  // ---- candidates

  [[nodiscard]] bool has_complement(const Predicate& verb) const {
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
      return other.governor == verb.token && other.link == Link::content;
    });
  }

  // "been meeting" a conjunct or an aspect: the finite verb at the top of a chain of shared subjects.
  void add(const Frame& frame, const Trigger& trigger, std::uint32_t verb) {
    Candidate c;
    c.frame = &frame;
    c.sentence = static_cast<std::uint32_t>(sentence_.sentence);
    c.token = trigger.token();
    c.verb = verb;
    c.source = trigger.fill(frame.source);
    c.target = trigger.fill(frame.target);
    c.code = frame.code;
    c.status = frame.status;
    drop_self(c);
    candidates_.push_back(std::move(c));
  }

  static void drop_self(Candidate& c) {
    std::erase_if(c.target, [&](const actors::ActorMention* t) {
      return std::any_of(c.source.begin(), c.source.end(), [&](const actors::ActorMention* s) {
        return s == t || (s->who.actor.name == t->who.actor.name && s->who.actor.code == t->who.actor.code);
      });
    });
  }

  // "the Committee for Supporting Reunification": a verb with a capital inside a sentence is part of a name.
  [[nodiscard]] bool in_proper_name(const Predicate& verb) const {
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    if (facts_.is_title || verb.token == 0 || !core::is_upper(facts_.document->text_of(tokens[verb.token]).front())) return false;
    const auto words = facts_.document->words(sentence_.sentence);
    return words[verb.token - 1].upos != language::Upos::PUNCT;
  }

  void find_verbs() {
    const FrameTable& table = FrameTable::built_in();
    for (const Predicate& verb : sentence_.clauses.verbs) {
      const auto* frames = table.triggered(FrameKind::verb, verb.lemma);
      if (frames == nullptr || in_proper_name(verb)) continue;
      const Trigger trigger(sentence_, verb);
      for (const std::uint32_t index : *frames) {
        const Frame& frame = table.frame(index);
        if (!trigger.meets(frame, has_complement(verb))) continue;
        add(frame, trigger, verb.token);
        if (!names_somebody(candidates_.back())) {
          candidates_.pop_back();
          continue;
        }
        // the noun that the frame asks for is part of the event
        for (const Need& need : frame.needs) {
          if (need.kind != Need::Kind::head) continue;
          if (const auto phrase = trigger.phrase(need.slot)) used_nouns_.insert(phrase->heads.begin(), phrase->heads.end());
        }
        break;
      }
    }
  }

  // Somebody takes part; or the event has none by its nature and its own noun is the subject: "the talks collapsed".
  [[nodiscard]] static bool names_somebody(const Candidate& c) {
    if (!c.source.empty() || !c.target.empty() || !c.frame->family.empty()) return true;
    return std::any_of(c.frame->needs.begin(), c.frame->needs.end(),
                       [](const Need& need) { return need.kind == Need::Kind::head && need.slot == "subj"; });
  }

  void find_nouns() {
    const FrameTable& table = FrameTable::built_in();
    const auto words = facts_.document->words(sentence_.sentence);
    for (const language::Nominal& noun : sentence_.clauses.nominals) {
      if (used_nouns_.contains(noun.token)) continue;
      const auto* frames = table.triggered(FrameKind::noun, words[noun.token].lemma);
      if (frames == nullptr) continue;
      const Trigger trigger(sentence_, noun);
      for (const std::uint32_t index : *frames) {
        const Frame& frame = table.frame(index);
        if (!trigger.meets(frame, false)) continue;
        add(frame, trigger, noun.governor);
        if (candidates_.back().source.empty() && candidates_.back().target.empty()) candidates_.pop_back();
        break;
      }
    }
    used_nouns_.clear();
  }

  // ---- putting together

  [[nodiscard]] Candidate* candidate_at(std::uint32_t token) {
    for (Candidate& c : candidates_) {
      if (c.token == token) return &c;
    }
    return nullptr;
  }

  // The event that a promise, a request ... is about: a verb that depends on it, or a noun in its object or phrase.
  [[nodiscard]] Candidate* inner_of(const Candidate& c) {
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (verb.governor != c.token || verb.link != Link::content) continue;
      if (Candidate* inner = candidate_at(verb.token)) return inner;
      for (const Predicate& below : sentence_.clauses.verbs) {  // "agreed to continue to meet"
        if (below.governor == verb.token && below.link == Link::content) {
          if (Candidate* inner = candidate_at(below.token)) return inner;
        }
      }
    }
    if (const Predicate* own = sentence_.clauses.verb_at(c.token); own != nullptr && own->object) {  // "expressed its readiness to mediate"
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

  // A verb stands somewhere below another.
  [[nodiscard]] bool below(const Predicate& verb, std::uint32_t token) const {
    const Predicate* at = &verb;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      if (at->governor == token) return depth > 0 || at->link == Link::content;
      at = sentence_.clauses.verb_at(at->governor);
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
      from = std::min({from, verb.first, verb.subject ? verb.subject->first : verb.first});
      to = std::max(to, verb.last);
      if (verb.object) to = std::max(to, verb.object->last);
      for (const language::Oblique& o : verb.obliques) to = std::max(to, o.phrase.last);
      if (verb.subject && verb.subject->first < from) from = verb.subject->first;
    }
    for (const actors::ActorMention& m : *sentence_.actors) {
      if (m.first >= from && m.first < to && m.rule != "pronoun") found.push_back(&m);
    }
    return found;
  }

  // A state or an organisation, or somebody of one; not a bare role or an unknown name.
  static bool has_side(const actors::ActorMention& m) { return !m.who.actor.country.empty() || m.who.actor.code.size() > 3; }

  static bool same_side(const Actors& a, const actors::ActorMention& b) {
    return std::any_of(a.begin(), a.end(), [&](const actors::ActorMention* m) {
      const actors::Actor& x = m->who.actor;
      const actors::Actor& y = b.who.actor;
      return x.name == y.name || (!x.country.empty() && x.country == y.country);
    });
  }

  void take_targets(Candidate& c, const Actors& from) {
    if (!c.target.empty()) return;
    for (const actors::ActorMention* m : from) {
      if (!same_side(c.source, *m)) c.target.push_back(m);
    }
  }

  void apply_family(Candidate& c) {
    const FrameTable& table = FrameTable::built_in();
    Candidate* inner = inner_of(c);
    std::string inner_code;
    if (inner != nullptr) {
      inner->consumed = true;
      if (!inner->frame->family.empty() && inner->code.empty()) apply_family(*inner);
      inner_code = inner->code;
      c.inner = inner;
      Actors others = c.frame->family == "promise" || c.frame->family == "threaten" || c.frame->family == "refuse"
                          ? inner->target
                          : inner->source;
      if (others.empty() || std::all_of(others.begin(), others.end(), [&](auto* m) { return same_side(c.source, *m); })) others = inner->target;
      if (inner->frame->reciprocal) others.insert(others.end(), inner->target.begin(), inner->target.end());
      take_targets(c, others);
    } else {
      take_targets(c, actors_below(c.token));
    }
    const Complement made = table.complement(c.frame->family, inner_code);
    c.code = made.code;
    c.status = made.status;
    drop_self(c);
  }

  // "said Syria must withdraw": the speaker demands, or with "should" asks for, what somebody else is to do.
  void make_demand(Candidate& c, const Candidate& speech, std::string_view family) {
    const Complement made = FrameTable::built_in().complement(family, c.code);
    c.target = c.source;
    c.source = speech.source;
    c.code = made.code;
    c.status = made.status;
    c.demanded = true;
    drop_self(c);
  }

  // A verb whose future is told: "Putin will visit Seoul". What is said to come is a promise of whoever will do it.
  void make_promise(Candidate& c) {
    const Complement made = FrameTable::built_in().complement("promise", c.code);
    c.code = made.code;
    c.status = Status::promised;
    c.told_as_plan = true;
  }

  void put_together() {
    for (Candidate& c : candidates_) {
      if (!c.frame->family.empty() && c.code.empty()) apply_family(c);
    }
    for (Candidate& c : candidates_) judge(c);
    for (Candidate& c : candidates_) {
      if (c.code.starts_with("01") && !c.consumed) settle_statement(c);
    }
  }

  // Status by what the verb stands under.
  void judge(Candidate& c) {
    if (c.consumed) return;
    const Predicate* verb = sentence_.clauses.verb_at(c.verb);
    if (verb == nullptr) return;
    const bool own = verb->token == c.token;
    if (const Candidate* above = own ? nullptr : candidate_at(verb->token)) {  // "called for a halt in the drills": not held
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
    if (own && verb->negated && (verb->modal == "will" || verb->modal == "would") && !c.code.empty() && c.frame->family.empty() &&
        !c.code.starts_with("01") && !c.code.starts_with("12")) {  // "will not send troops": a refusal
      const Complement made = FrameTable::built_in().complement("refuse", c.code);
      c.code = made.code;
      c.status = made.status;
      c.refused = true;
    }
    const bool coming = verb->modal == "will" || verb->modal == "shall" || verb->modal == "would" || (own && verb->infinitive && verb->link == Link::main);
    const bool possible = verb->modal == "may" || verb->modal == "might" || verb->modal == "could" || verb->modal == "should" ||
                          verb->modal == "can" || verb->modal == "must";
    bool speech_above = false;
    const Predicate* above = verb;
    for (int depth = 0; above != nullptr && depth < kDeepest; ++depth) {
      if (above->link == Link::condition) {
        c.consumed = true;
        return;
      }
      const Predicate* next = sentence_.clauses.verb_at(above->governor);
      if (next == nullptr || next == above) break;
      if (above->link == Link::content) {
        if (one_of(next->lemma, kAttempt)) {
          c.status = Status::attempted;
        } else if (one_of(next->lemma, kThought)) {
          c.consumed = !(next->lemma == "want" && next->modal.empty());
          c.status = next->negated ? Status::negated : Status::reported_thought;
          if (next->negated && (next->lemma == "appear" || next->lemma == "seem")) c.consumed = false;
        }
        if (Candidate* speech = candidate_at(next->token)) {
          if (speech->frame->id.starts_with("den")) {
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
            const bool others = own && !c.source.empty() && !same_side(speech->source, *c.source.front()) && has_side(*c.source.front());
            if (obliging && others && !c.code.empty() && !c.code.starts_with("01") && c.frame->family.empty()) {
              make_demand(c, *speech, verb->modal == "must" ? "demand" : "request");
              return;
            }
            if (coming || possible) {
              const bool own_plan = std::any_of(c.source.begin(), c.source.end(), [&](auto* m) { return same_side(speech->source, *m); });
              if (!own_plan || possible) {
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
    if (own && verb->infinitive && verb->link == Link::content && c.status != Status::attempted && c.status != Status::reported_thought) {
      const Predicate* governor = sentence_.clauses.verb_at(verb->governor);
      if (governor == nullptr || !one_of(governor->lemma, kDoing)) {
        c.consumed = true;  // "a decision to visit", "is able to visit": nothing was done yet
        return;
      }
    }
    if (coming && !c.refused && c.status == Status::asserted && !c.code.empty() && (own || speech_above) && c.frame->family.empty() && !c.code.starts_with("01")) {
      if (verb->modal == "would" && !speech_above) {
        c.consumed = true;
        return;
      }
      make_promise(c);
    }
  }

  // Between quotation marks only what the speaker says of "I" or "we" counts, as a promise: "I would like to cooperate".
  void read_quoted(Candidate& c, const Predicate& verb) {
    const Candidate* speech = nullptr;
    bool willing = false;
    const Predicate* at = &verb;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      willing = willing || at->modal == "will" || at->modal == "would" || at->modal == "shall" || at->lemma == "want" || at->lemma == "intend";
      if (const Candidate* found = candidate_at(at->token); found != nullptr && !at->quoted && found->code.starts_with("01")) speech = found;
      at = sentence_.clauses.verb_at(at->governor);
    }
    if (speech == nullptr || speech->source.empty() || !first_person(verb) || !willing || c.code.empty() || !c.frame->family.empty()) {
      c.consumed = true;
      return;
    }
    c.speaker = speech->source.front();
    c.source = speech->source;
    if (!speech->target.empty()) c.target = speech->target;
    drop_self(c);
    make_promise(c);
  }

  [[nodiscard]] bool first_person(const Predicate& verb) const {
    if (!verb.subject) return false;
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    const std::string subject = core::lower(facts_.document->text_of(tokens[verb.subject->heads.front()]));
    return subject == "i" || subject == "we";
  }

  // "announced", "declared": news by itself, whatever its content.
  [[nodiscard]] bool announces(const Candidate& c) const {
    static constexpr std::array<std::string_view, 5> kAnnounce = {"announce", "declare", "reveal", "disclose", "proclaim"};
    return one_of(facts_.document->words(sentence_.sentence)[c.token].lemma, kAnnounce);
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
    if (c.target.empty()) {
      Actors below = actors_below(c.token);
      std::erase_if(below, [&](auto* m) { return same_side(c.source, *m) || !has_side(*m); });
      if (!below.empty()) {
        c.target = {below.front()};
      } else if (c.code == "010" && !announces(c) && std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& v) {
                   return v.governor == c.token && v.link == Link::content;
                 })) {
        c.consumed = true;  // that somebody said something of nobody is no event
        return;
      }
    }
    if (c.frame->id.starts_with("den") && c.status == Status::asserted) c.status = Status::denied;
  }

  // ---- mentions

  [[nodiscard]] bool worth_telling(const Candidate& c) const {
    if (c.consumed) return false;
    const auto coded = [](const Actors& side) {
      return std::any_of(side.begin(), side.end(), [](auto* m) { return !m->who.actor.code.empty(); });
    };
    if (c.source.empty() && c.target.empty()) return names_somebody(c) && c.frame->family.empty();
    if (c.code.empty()) {
      return std::any_of(c.source.begin(), c.source.end(), [](auto* m) { return has_side(*m) || m->is_name; }) ||
             (c.source.empty() && std::any_of(c.target.begin(), c.target.end(), [](auto* m) { return has_side(*m) || m->is_name; }));
    }
    if (coded(c.source)) return true;
    // A name without a code may act on others like it: one company on another. On states it proves too little.
    const bool among_names = !c.source.empty() && !c.target.empty() && !c.code.starts_with("01") &&
                             std::all_of(c.source.begin(), c.source.end(), [](auto* m) { return m->is_name; }) &&
                             std::none_of(c.target.begin(), c.target.end(), [](auto* m) { return has_side(*m) && !m->who.actor.code.ends_with("BUS"); });
    if (among_names) return true;
    // Nobody is named who did it: only of a verb in the passive, "the embassy was attacked".
    const Predicate* verb = sentence_.clauses.verb_at(c.token);
    return c.source.empty() && coded(c.target) && verb != nullptr && verb->passive && c.frame->source != std::vector<std::string>{"-"};
  }

  [[nodiscard]] std::vector<const dates::DateMention*> dates_in_sentence() const {
    std::vector<const dates::DateMention*> found;
    for (const dates::DateMention& date : *facts_.dates) {
      if (date.sentence == sentence_.sentence) found.push_back(&date);
    }
    return found;
  }

  void emit(std::vector<Mention>& out) {
    const SentenceDates dates(sentence_, dates_in_sentence());
    std::set<std::string> told;
    std::map<std::uint32_t, std::size_t> of_token;  // trigger -> mention
    for (const Candidate& c : candidates_) {
      if (!worth_telling(c)) continue;
      Mention m = mention_of(c, dates);
      std::string key = m.frame + "/" + m.cameo;
      for (const auto& p : m.source) key += "/" + p.actor.name;
      for (const auto& p : m.target) key += ">" + p.actor.name;
      if (!told.insert(key).second) continue;
      of_token[c.token] = out.size();
      out.push_back(std::move(m));
    }
    state_order(of_token, out);
    remember_event(of_token, out);
  }

  static std::vector<actors::Participant> participants(const Actors& side) {
    std::vector<actors::Participant> out;
    for (const actors::ActorMention* m : side) {
      const bool known = std::any_of(out.begin(), out.end(), [&](const auto& p) { return p.actor == m->who.actor; });
      if (!known) out.push_back(m->who);
    }
    return out;
  }

  [[nodiscard]] Mention mention_of(const Candidate& c, const SentenceDates& dates) const {
    const language::Document& document = *facts_.document;
    const auto tokens = document.tokens(sentence_.sentence);
    const language::Sentence& bounds = document.sentences()[sentence_.sentence];
    Mention m;
    m.article = article_.id;
    m.url = article_.url;
    m.in_title = facts_.is_title;
    m.sentence = static_cast<std::uint32_t>(sentence_.sentence);
    m.published = article_.published;
    m.span = tokens[c.token].span;
    m.trigger = m.span.of(document.text());
    m.line = facts_.is_title ? article_.title_line : article_.line_at(m.span.begin);
    m.id = core::Hash().add(article_.id).add(facts_.is_title ? "title" : "text").add(std::uint64_t{m.span.begin}).add(m.trigger).add(c.frame->id).hex();
    m.frame = c.frame->id;
    m.cameo = c.code;
    const CodeName code = FrameTable::built_in().code(c.code);
    m.cameo_name = code.name;
    m.plover = code.plover;
    m.status = c.status;
    if (c.speaker != nullptr) m.speaker = c.speaker->who;
    m.source = participants(c.source);
    m.target = participants(c.target);
    m.reciprocal = c.frame->reciprocal && c.inner == nullptr && c.status != Status::promised;
    m.label = label_of(c);
    m.place = place_of(c);
    m.date = date_of(c, sentence_, dates, article_.published);
    m.evidence = bounds.span.of(document.text());
    return m;
  }

  [[nodiscard]] std::optional<Place> place_of(const Candidate& c) const {
    const Predicate* verb = sentence_.clauses.verb_at(c.verb);
    const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
    const std::vector<language::Oblique>& obliques = noun != nullptr && !noun->obliques.empty() ? noun->obliques
                                                     : verb != nullptr                          ? verb->obliques
                                                                                                : no_obliques_;
    for (const language::Oblique& o : obliques) {
      if (o.preposition != "in" && o.preposition != "at" && o.preposition != "of" && o.preposition != "near") continue;
      for (const actors::PlaceMention& place : *sentence_.places) {
        if (o.phrase.first > place.first || place.first >= o.phrase.last) continue;
        const bool is_target = std::any_of(c.target.begin(), c.target.end(), [&](auto* m) { return m->first == place.first; });
        if (o.preposition == "of" && is_target) continue;
        return Place{place.name, place.country, place.span};
      }
    }
    return std::nullopt;
  }

  // "after he met", "after conducting talks": an order between two events of the sentence.
  void state_order(const std::map<std::uint32_t, std::size_t>& of_token, std::vector<Mention>& out) const {
    for (const auto& [token, at] : of_token) {
      const Predicate* verb = sentence_.clauses.verb_at(token);
      if (verb == nullptr || verb->link != Link::adverbial) continue;
      const auto above = of_token.find(verb->governor);
      if (above == of_token.end() || above->second == at) continue;
      Mention& main = out[above->second];
      if (verb->marker == "after") main.order.push_back({out[at].id, Relation::after});
      if (verb->marker == "before") main.order.push_back({out[at].id, Relation::before});
      if (verb->marker == "while" || verb->marker == "during") main.order.push_back({out[at].id, Relation::during});
    }
  }

  // "After the meeting, Putin ...": the event of that kind that was told last.
  void remember_event(const std::map<std::uint32_t, std::size_t>& of_token, std::vector<Mention>& out) {
    const auto words = facts_.document->words(sentence_.sentence);
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    for (const auto& [token, at] : of_token) {
      const Predicate* verb = sentence_.clauses.verb_at(token);
      if (verb == nullptr || verb->link != Link::main) continue;
      for (std::uint32_t t = 0; t + 2 < tokens.size() && t < verb->first; ++t) {
        const std::string marker = core::lower(facts_.document->text_of(tokens[t]));
        if (marker != "after" && marker != "before" && marker != "during") continue;
        if (core::lower(facts_.document->text_of(tokens[t + 1])) != "the") continue;
        const auto earlier = last_of_kind_.find(kind_of_noun(words[t + 2].lemma));
        if (earlier == last_of_kind_.end()) continue;
        const Relation relation = marker == "after" ? Relation::after : (marker == "before" ? Relation::before : Relation::during);
        Mention& m = out[at];
        m.order.push_back({earlier->second, relation});
        if (!m.date.edtf) {
          m.date.rule = "relative-to-event";
          m.date.anchor.kind = Anchor::Kind::event;
          m.date.anchor.event = earlier->second;
          m.date.anchor.relation = name(relation);
        }
        break;
      }
    }
    for (const auto& [token, at] : of_token) last_of_kind_[out[at].cameo.substr(0, 3)] = out[at].id;
    for (const auto& [token, at] : of_token) {
      if (out[at].plover == "CONSULT") last_of_kind_["CONSULT"] = out[at].id;
    }
  }

  static std::string kind_of_noun(std::string_view lemma) {
    static constexpr std::array<std::string_view, 6> kMeetings = {"meeting", "talk", "summit", "conversation", "negotiation", "discussion"};
    if (one_of(lemma, kMeetings)) return "CONSULT";
    if (lemma == "visit" || lemma == "trip") return "042";
    return {};
  }

  const article::Article& article_;
  const TextFacts& facts_;
  SentenceFacts sentence_;
  std::deque<Candidate> candidates_;  // a deque: candidates point at each other
  std::set<std::uint32_t> used_nouns_;
  std::map<std::string, std::string> last_of_kind_;
  const std::vector<language::Oblique> no_obliques_;
};

}  // namespace

Extraction extract(const article::Article& article, const TextFacts& title, const TextFacts& body) {
  Extraction found;
  if (title.document != nullptr) TextReader(article, title).run(found.mentions);
  if (body.document != nullptr) TextReader(article, body).run(found.mentions);
  return found;
}

}  // namespace dateline::events
