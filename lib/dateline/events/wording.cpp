#include "dateline/events/wording.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::Link;
using language::Predicate;
using language::Upos;

constexpr std::size_t kLongestThing = 40;  // bytes
constexpr std::size_t kLongestDeed = 60;

// By sound: "an hour", "a unity government".
bool begins_with_vowel(std::string_view word) {
  for (const std::string_view like_you : {"uni", "use", "eu", "one", "uk"}) {
    if (word.starts_with(like_you)) return word.starts_with("unim") || word.starts_with("unin");
  }
  return word.starts_with("hour") || word.starts_with("honest") ||
         std::string_view("aeiou").find(word.front()) != std::string_view::npos;
}

class Wording {
 public:
  explicit Wording(const SentenceFacts& facts)
      : facts_(facts), tokens_(facts.document->tokens(facts.sentence)), words_(facts.document->words(facts.sentence)) {}

  // A common noun with its article and at most one word before it, or a town or region.
  [[nodiscard]] std::string thing(std::uint32_t head) const {
    const actors::ActorMention* actor = actor_at(head);
    if (actor != nullptr && actor->is_name && actor->who.actor.code.empty())
      return actor->who.actor.name;  // "iPhone 4"
    static constexpr std::array<std::string_view, 3> kTowns = {"town", "city", "village"};
    const bool town = one_of(words_[head].lemma, kTowns);
    const bool somebody = actor != nullptr && actor->rule != "role" && !town;  // "a helicopter" is something
    if (somebody && !actor->modifier) return {};
    for (const actors::PlaceMention& place : *facts_.places) {  // "the Golan Heights"
      if (place.first > head || head >= place.last) continue;
      const bool definite = place.first > 0 && text(place.first - 1) == "the";
      return (definite ? "the " : "") + std::string(place.span.of(facts_.document->text()));
    }
    if (words_[head].upos == Upos::PROPN && actor == nullptr && !language::is_calendar_word(text(head)))
      return proper_name(head);
    if (words_[head].lemma == "calm") return "calm";  // "appealed for calm", an adjective to the network
    if (words_[head].upos != Upos::NOUN || (!is_small(head) && head > 0) || somebody) return {};
    static constexpr std::array<std::string_view, 8> kMoney = {"euro", "dollar", "pound", "yen",
                                                               "yuan", "rouble", "franc", "$"};
    if (one_of(words_[head].lemma, kMoney)) return "money";
    std::uint32_t first = head;
    const bool share = head > 0 && words_[head - 1].lemma == "percent";  // "a 60 percent stake"
    if (head > 0 && !share && (words_[head - 1].upos == Upos::NOUN || words_[head - 1].upos == Upos::ADJ) &&
        is_small(head - 1) && hangs_on(head - 1, head) && (head < 2 || text(head - 2) != "-"))
      first = head - 1;
    std::string out = article_before(first, head);
    if (out == "a" && begins_with_vowel(text(first))) out = "an";
    for (std::uint32_t t = first; t <= head; ++t) out += (out.empty() ? "" : " ") + std::string(text(t));
    if (first == 0 && out.size() > 1 && core::is_lower(out[1])) out.front() = core::lower(out.front());
    return out.size() <= kLongestThing ? out : std::string();
  }

  // "an end to attacks"
  [[nodiscard]] std::string thing_and_end(std::uint32_t head) const {
    static constexpr std::array<std::string_view, 4> kEnds = {"end", "halt", "stop", "cessation"};
    std::string out = thing(head);
    const language::Nominal* noun = facts_.clauses.nominal_at(head);
    if (noun == nullptr || !one_of(words_[head].lemma, kEnds)) return out;
    for (const language::Oblique& o : noun->obliques) {
      const std::string what = o.preposition == "to" || o.preposition == "of" ? thing(o.phrase.heads.front()) : "";
      if (!what.empty()) return out.append(" ").append(o.preposition).append(" ").append(what);
    }
    return out;
  }

  // "iPhone 4": the run of proper nouns and numbers around it.
  [[nodiscard]] std::string proper_name(std::uint32_t head) const {
    const auto part = [&](std::uint32_t t) {
      return t < words_.size() && (words_[t].upos == Upos::PROPN || words_[t].upos == Upos::NUM) &&
             actor_at(t) == nullptr;
    };
    std::uint32_t first = head;
    std::uint32_t last = head + 1;
    while (first > 0 && part(first - 1)) --first;
    while (part(last)) ++last;
    const std::string out(
        core::Span{tokens_[first].span.begin, tokens_[last - 1].span.end}.of(facts_.document->text()));
    return out.size() <= kLongestThing ? out : std::string();
  }

  // " of Iraq", where the noun has such a phrase with an actor.
  [[nodiscard]] std::string whose(std::uint32_t head) const {
    const language::Nominal* noun = facts_.clauses.nominal_at(head);
    if (noun == nullptr) return {};
    for (const language::Oblique& o : noun->obliques) {
      const actors::ActorMention* m = o.preposition == "of" ? actor_at(o.phrase.heads.front()) : nullptr;
      if (m != nullptr && !m->modifier) return " of " + m->who.actor.short_name;
    }
    return {};
  }

  [[nodiscard]] std::string deed(const Predicate& verb) const {
    if (verb.quoted) return {};
    if (verb.lemma == "be") {  // "be alert"
      const bool state = verb.object && words_[verb.object->heads.front()].upos == Upos::ADJ;
      return state ? (verb.negated ? "not be " : "be ") + std::string(text(verb.object->heads.front())) : std::string();
    }
    std::string out = verb.passive ? "be " + language::past_participle(verb.lemma) : verb.lemma;
    if (verb.negated) out = "not " + out;
    if (!verb.particle.empty()) out += " " + verb.particle;
    static constexpr std::array<std::string_view, 4> kOn = {"forward", "back", "together", "home"};
    if (verb.token + 1 < tokens_.size() && one_of(text(verb.token + 1), kOn))  // "bring forward the election"
      out.append(" ").append(text(verb.token + 1));
    if (verb.object && !verb.passive) {
      const std::string object = named_thing(verb.object->heads.front());
      if (object.empty()) return {};
      out += " " + object;
      if (const language::Phrase* as = verb.oblique("as")) {  // "treat sanctions as an act"
        if (const std::string what = thing(as->heads.front()); !what.empty()) out.append(" as ").append(what);
      }
    } else if (const language::Oblique* phrase = phrase_behind(verb)) {
      if (const std::string object = named_thing(phrase->phrase.heads.front()); !object.empty())
        out += " " + phrase->preposition + " " + object;
    } else if (const Predicate* gerund = gerund_of(verb)) {  // "stop supporting rebels"
      out += " " + std::string(text(gerund->token));
      if (gerund->object) out += " " + named_thing(gerund->object->heads.front());
      while (out.ends_with(' ')) out.pop_back();
    }
    return out.size() <= kLongestDeed ? out : std::string();
  }

 private:
  [[nodiscard]] const Predicate* gerund_of(const Predicate& verb) const {
    for (const Predicate& other : facts_.clauses.verbs) {
      if (other.governor == verb.token && other.participle && other.link == Link::content &&
          other.token == verb.token + 1)
        return &other;
    }
    return nullptr;
  }
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return facts_.document->text_of(tokens_[token]); }
  [[nodiscard]] bool is_small(std::uint32_t token) const { return core::is_lower(text(token).front()); }
  [[nodiscard]] bool hangs_on(std::uint32_t token, std::uint32_t head) const {
    const language::Dependency& d = facts_.document->tree(facts_.sentence)[token];
    return d.head == head && (d.relation == language::Relation::compound || d.relation == language::Relation::amod);
  }

  [[nodiscard]] const actors::ActorMention* actor_at(std::uint32_t token) const {
    for (const actors::ActorMention& m : *facts_.actors) {
      if (m.first <= token && token < m.last) return &m;
    }
    return nullptr;
  }

  [[nodiscard]] std::string article_before(std::uint32_t first, std::uint32_t head) const {
    static constexpr std::array<std::string_view, 9> kDefinite = {"the", "this", "that", "these", "those",
                                                                  "its", "his",  "her",  "their"};
    const language::Nominal* noun = facts_.clauses.nominal_at(head);
    const std::uint32_t from = noun == nullptr ? first : noun->phrase.first;
    if (noun != nullptr && noun->possessor) return "the";
    for (std::uint32_t t = from; t < first; ++t) {
      const std::string word = core::lower(text(t));
      if (word == "a" || word == "an") return "a";
      if (word == "no") return "no";
      if (one_of(word, kDefinite)) return "the";
    }
    return {};
  }

  // The same, or an actor by its short name, or a pronoun.
  [[nodiscard]] std::string named_thing(std::uint32_t head) const {
    static constexpr std::array<std::string_view, 5> kPronouns = {"it", "them", "him", "her", "itself"};
    if (const std::string word = core::lower(text(head)); one_of(word, kPronouns)) return word;
    if (const actors::ActorMention* m = actor_at(head); m != nullptr && !m->modifier) return m->who.actor.short_name;
    return thing(head);
  }

  [[nodiscard]] static const language::Oblique* phrase_behind(const Predicate& verb) {
    static constexpr std::array<std::string_view, 7> kPrepositions = {"to",      "with", "from", "on",
                                                                      "against", "for",  "into"};
    for (const language::Oblique& o : verb.obliques) {
      if (one_of(o.preposition, kPrepositions) && o.phrase.first > verb.token) return &o;
    }
    return nullptr;
  }

  const SentenceFacts& facts_;
  std::span<const language::Token> tokens_;
  std::span<const language::Word> words_;
};

bool same_actor(const Actors& side, const Actors& others) {
  return std::any_of(side.begin(), side.end(), [&](const actors::ActorMention* a) {
    return std::any_of(others.begin(), others.end(),
                       [&](const actors::ActorMention* b) { return a->who.actor.name == b->who.actor.name; });
  });
}

// The verb of what is promised or asked for; null where it is not one of theirs who promise or are asked.
const Predicate* content_of(const Candidate& c, const SentenceFacts& facts) {
  const Predicate* own = facts.clauses.verb_at(c.token);
  for (const Predicate& verb : facts.clauses.verbs) {
    const bool of_object = own != nullptr && own->object && verb.governor == own->object->heads.front();
    const Predicate* above = facts.clauses.verb_at(verb.governor);
    const bool of_need = above != nullptr && above->governor == c.token && verb.infinitive &&
                         (above->lemma == "need" || above->lemma == "have");
    if (of_need) return &verb;
    if (verb.governor != c.token && !of_object) continue;
    if (verb.lemma == "need" || verb.lemma == "have") continue;  // "needs to act": the act
    const bool infinitive = verb.infinitive && (verb.link == Link::content || verb.link == Link::adverbial);
    if (infinitive && (verb.governor == c.token || verb.link == Link::content)) return &verb;
    if (verb.link != Link::content || !verb.subject) continue;
    const Actors who = actors_in(facts, *verb.subject, false);
    if (same_actor(who, c.family_of_others() ? c.target : c.source)) return &verb;
  }
  return nullptr;
}

// "regret over the launch": what the frame asks for behind the object that it names.
const language::Phrase* asked_behind(const Candidate& candidate, const Predicate& verb, const language::Phrase& object,
                                     const SentenceFacts& facts) {
  const std::vector<Need>& needs = candidate.frame->needs;
  const auto head_of = [&](std::string_view slot) {
    return std::any_of(needs.begin(), needs.end(),
                       [&](const Need& need) { return need.kind == Need::Kind::head && need.slot == slot; });
  };
  if (!head_of("obj")) return nullptr;
  const language::Nominal* noun = facts.clauses.nominal_at(object.heads.front());
  for (const std::string_view preposition : {"over", "about", "at"}) {
    if (!head_of(preposition)) continue;
    if (const language::Phrase* phrase = verb.oblique(preposition)) return phrase;
    for (std::size_t i = 0; noun != nullptr && i < noun->obliques.size(); ++i) {
      if (noun->obliques[i].preposition == preposition) return &noun->obliques[i].phrase;
    }
  }
  return nullptr;
}

}  // namespace

std::string thing_of(const Candidate& candidate, const SentenceFacts& facts) {
  const Predicate* verb = facts.clauses.verb_at(candidate.token);
  if (verb == nullptr) return {};
  const std::optional<language::Phrase>& object = verb->passive ? verb->subject : verb->object;
  if (object) {
    if (const language::Phrase* behind = asked_behind(candidate, *verb, *object, facts))
      return Wording(facts).thing(behind->heads.front());
    if (!candidate.place.empty()) return candidate.place;
    const std::string thing = Wording(facts).thing(object->heads.front());
    return thing.empty() || !candidate.target.empty() ? thing : thing + Wording(facts).whose(object->heads.front());
  }
  static constexpr std::array<std::string_view, 7> kTimes = {"day", "week", "month", "year", "hour", "time", "decade"};
  for (const std::string_view preposition : {"for", "to", "of", "against", "from", "out"}) {
    const language::Phrase* phrase = verb->oblique(preposition);
    const auto words = facts.document->words(facts.sentence);
    if (phrase != nullptr && !one_of(words[phrase->heads.front()].lemma, kTimes))
      return Wording(facts).thing_and_end(phrase->heads.front());
  }
  return {};
}

std::string town_of(const Candidate& candidate, const SentenceFacts& facts) {
  const Predicate* verb = facts.clauses.verb_at(candidate.token);
  if (verb == nullptr) return {};
  const std::optional<language::Phrase>& object = verb->passive ? verb->subject : verb->object;
  if (!object) return {};
  const std::uint32_t head = object->heads.front();
  if (const language::Nominal* noun = facts.clauses.nominal_at(head)) {  // "the town of Goma"
    static constexpr std::array<std::string_view, 7> kTowns = {"town",   "city",     "village", "port",
                                                               "island", "province", "region"};
    const bool town = one_of(facts.document->words(facts.sentence)[head].lemma, kTowns);
    for (const language::Oblique& o : noun->obliques) {
      for (const actors::PlaceMention& place : *facts.places) {
        if (town && o.preposition == "of" && o.phrase.first <= place.first && place.last <= o.phrase.last)
          return place.name;
      }
      const std::uint32_t named = o.phrase.heads.front();
      const auto words = facts.document->words(facts.sentence);
      if (town && o.preposition == "of" && words[named].upos == Upos::PROPN && o.phrase.heads.size() == 1) {
        const auto tokens = facts.document->tokens(facts.sentence);  // "the town of Khafji", which no table has
        return std::string(core::Span{tokens[o.phrase.first].span.begin, tokens[o.phrase.last - 1].span.end}.of(
            facts.document->text()));
      }
    }
  }
  for (const actors::ActorMention& m : *facts.actors) {  // a country is called as it is everywhere
    if (m.first <= head && head < m.last && m.rule != "place" && m.rule != "capital") return {};
  }
  for (const actors::PlaceMention& place : *facts.places) {
    if (place.first <= head && head < place.last) return place.name;
  }
  return {};
}

std::string deed_of(const Candidate& candidate, const SentenceFacts& facts) {
  const Predicate* verb = candidate.demanded ? facts.clauses.verb_at(candidate.token) : content_of(candidate, facts);
  return verb == nullptr ? std::string() : Wording(facts).deed(*verb);
}

std::string claim_of(const Candidate& candidate, const SentenceFacts& facts) {
  for (const Predicate& verb : facts.clauses.verbs) {
    if (verb.governor != candidate.token || verb.link != Link::content || verb.infinitive || !verb.subject ||
        verb.quoted)
      continue;
    const Wording wording(facts);
    std::string claim = wording.thing(verb.subject->heads.front());
    const std::string deed = wording.deed(verb);
    if (claim.empty() || deed.empty()) return {};
    return claim.append(" ").append(deed);
  }
  return {};
}

}  // namespace dateline::events
