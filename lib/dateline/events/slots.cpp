#include "dateline/events/slots.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::events {

namespace {

using language::Nominal;
using language::Phrase;

bool holds(const Phrase& phrase, const actors::ActorMention& mention) {
  return mention.first < phrase.last && phrase.first < mention.last;
}

// A mention is the actor of a phrase when it covers one of its heads.
bool at_head(const Phrase& phrase, const actors::ActorMention& mention) {
  return std::any_of(phrase.heads.begin(), phrase.heads.end(),
                     [&](std::uint32_t head) { return mention.first <= head && head < mention.last; });
}

// "South Korea's main ally" is not South Korea: the ally.
const Nominal* another_in(const SentenceFacts& facts, const Phrase& phrase) {
  static constexpr std::array<std::string_view, 16> kOthers = {
      "ally",   "neighbour", "neighbor",  "rival",    "foe",     "enemy", "partner", "backer",
      "patron", "adversary", "supporter", "opponent", "sponsor", "proxy", "critic",  "creditor"};
  const auto words = facts.document->words(facts.sentence);
  for (const std::uint32_t head : phrase.heads) {
    const Nominal* noun = facts.clauses.nominal_at(head);
    if (noun != nullptr && noun->possessor && core::one_of(words[head].lemma, kOthers)) return noun;
  }
  return nullptr;
}

// Who stands before the comma that a phrase follows: "the United States, South Korea's main ally".
Actors beside_comma(const SentenceFacts& facts, const Phrase& phrase) {
  if (phrase.first < 2) return {};
  const auto tokens = facts.document->tokens(facts.sentence);
  if (facts.document->text_of(tokens[phrase.first - 1]) != ",") return {};
  for (const actors::ActorMention& mention : *facts.actors) {
    if (mention.last == phrase.first - 1 && !mention.modifier) return {&mention};
  }
  return {};
}

// What is done, not said: CAMEO's roots from 14 on.
bool is_deed(std::string_view code) { return code.size() > 1 && code.substr(0, 2) >= "14"; }

}  // namespace

Actors actors_in(const SentenceFacts& facts, const Phrase& phrase, bool owners) {
  Actors found;
  for (const actors::ActorMention& mention : *facts.actors) {
    const bool name = mention.is_name || mention.rule == "organisation";  // "Apple plans": no plans of Apple's
    if ((!mention.modifier || name) && holds(phrase, mention) && at_head(phrase, mention)) found.push_back(&mention);
  }
  // "The US and South Korea", where the tree has Korea alone
  const auto tokens = facts.document->tokens(facts.sentence);
  for (bool more = found.size() == 1 && phrase.heads.size() == 1; more;) {
    more = false;
    for (const actors::ActorMention& mention : *facts.actors) {
      const std::uint32_t gap = found.front()->first - std::min(found.front()->first, mention.last);
      static constexpr std::array<std::string_view, 7> kNames = {
          "country", "person", "office-name", "family-name", "family-name-in-office", "name", "description-of-person"};
      if (mention.modifier || !holds(phrase, mention) || gap != 1 || !core::one_of(mention.rule, kNames)) continue;
      if (facts.document->text_of(tokens[mention.last]) != "and") continue;
      found.insert(found.begin(), &mention);
      break;
    }
  }
  // "China, Japan and the United States": heads may have been missed, names in the phrase count
  if (!found.empty() && phrase.heads.size() > 1) {
    for (const actors::ActorMention& mention : *facts.actors) {
      if (!mention.modifier && holds(phrase, mention) &&
          std::find(found.begin(), found.end(), &mention) == found.end() && mention.first > found.front()->first) {
        found.push_back(&mention);
      }
    }
  }
  if (!found.empty() || !owners) return found;
  const Nominal* another = another_in(facts, phrase);
  for (const actors::ActorMention& mention : *facts.actors) {
    const bool theirs = another != nullptr && holds(*another->possessor, mention);
    if (mention.modifier && holds(phrase, mention) && !theirs) found.push_back(&mention);
  }
  if (another != nullptr && found.empty()) return beside_comma(facts, phrase);
  if (std::any_of(found.begin(), found.end(), [](auto* m) { return !m->who.actor.code.empty(); }))
    std::erase_if(found, [](auto* m) { return m->who.actor.code.empty(); });  // "the Sino-Russian Double Freeze plan"
  if (!found.empty()) return found;
  for (const std::uint32_t head : phrase.heads) {  // "the withdrawal of Russia"
    const Nominal* noun = facts.clauses.nominal_at(head);
    if (noun == nullptr) continue;
    for (const language::Oblique& oblique : noun->obliques) {
      if (oblique.preposition != "of" || oblique.phrase == phrase) continue;
      const Actors named = actors_in(facts, oblique.phrase, false);
      found.insert(found.end(), named.begin(), named.end());
    }
  }
  return found;
}

bool is_taking_place(const language::Predicate& verb) {
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "begin", "start",  "resume", "open",  "continue", "end", "conclude", "break",
      "erupt", "happen", "occur",  "close", "ensue",    "go",  "flare",    "restart"};
  static constexpr std::array<std::string_view, 9> kHeld = {"hold",   "conduct", "resume", "renew", "schedule",
                                                            "launch", "plan",    "start",  "open"};
  return verb.passive ? core::one_of(verb.lemma, kHeld) : core::one_of(verb.lemma, kVerbs) || verb.lemma == "take";
}

const Nominal* Trigger::noun_of(std::string_view slot) const {
  const auto found = phrase(slot);
  return found && !found->heads.empty() ? facts_.clauses.nominal_at(found->heads.front()) : nullptr;
}

// "part of a programme", "hundreds of refugees": the noun behind "of" is what is meant.
std::optional<Phrase> Trigger::meant(std::optional<Phrase> phrase) const {
  static constexpr std::array<std::string_view, 49> kMeasures = {
      "dollar",  "euro",    "pound",  "yen",  "yuan",   "rouble", "worth",    "kg",      "ton",      "tonne",
      "litre",   "barrel",  "day",    "week", "month",  "hour",   "round",    "team",    "part",     "number",
      "group",   "series",  "all",    "most", "some",   "one",    "majority", "hundred", "thousand", "dozen",
      "million", "billion", "couple", "pair", "kind",   "type",   "bulk",     "rest",    "half",     "third",
      "handful", "wave",    "ten",    "lot",  "amount", "batch",  "score",    "many",    "several"};
  if (!phrase || phrase->heads.size() != 1) return phrase;
  const auto words = facts_.document->words(facts_.sentence);
  const language::Word& word = words[phrase->heads.front()];
  if (word.upos != language::Upos::NUM && !core::one_of(word.lemma, kMeasures)) return phrase;
  const Nominal* noun = facts_.clauses.nominal_at(phrase->heads.front());
  if (noun == nullptr && verb_ == nullptr) return phrase;
  const std::vector<language::Oblique>& behind =
      noun != nullptr ? noun->obliques : verb_->obliques;  // "some" is no noun
  for (const language::Oblique& oblique : behind) {
    if (oblique.preposition == "of" && !oblique.phrase.heads.empty()) return oblique.phrase;
  }
  return phrase;
}

std::optional<Phrase> Trigger::phrase(std::string_view slot) const {
  return meant(meant(phrase_as_read(slot)));  // "tens of thousands of people"
}

std::optional<Phrase> Trigger::phrase_as_read(std::string_view slot) const {
  if (const std::size_t dot = slot.find('.'); dot != std::string_view::npos) {
    const Nominal* noun = noun_of(slot.substr(0, dot));
    if (noun == nullptr) return std::nullopt;
    for (const language::Oblique& oblique : noun->obliques) {
      if (oblique.preposition == slot.substr(dot + 1)) return oblique.phrase;
    }
    return std::nullopt;
  }
  if (verb_ != nullptr) {
    if (slot == "subj") {
      if (!verb_->passive) return verb_->subject;
      const Phrase* by = verb_->oblique("by");
      return by == nullptr ? std::nullopt : std::optional(*by);
    }
    if (slot == "thing") return verb_->passive ? verb_->object : std::nullopt;  // "was given two years"
    if (slot == "obj") {
      if (verb_->passive) return verb_->subject;
      return verb_->object;
    }
    const Phrase* oblique = verb_->oblique(slot);
    return oblique == nullptr ? std::nullopt : std::optional(*oblique);
  }
  if (slot == "poss") return noun_->possessor;
  if (slot == "subj") {
    const language::Predicate* above = facts_.clauses.verb_at(noun_->governor);
    if (above == nullptr || above->passive || noun_->role == "subj") return std::nullopt;
    return above->subject;
  }
  for (const language::Oblique& oblique : noun_->obliques) {
    if (oblique.preposition == slot) return oblique.phrase;
  }
  const language::Predicate* above = facts_.clauses.verb_at(noun_->governor);
  const bool lent = slot == "between" || slot == "with";  // "talks began on Monday between"
  const bool placed = above != nullptr && noun_->role == "subj" && lent && is_taking_place(*above);
  const Phrase* far = placed ? above->oblique(slot) : nullptr;
  return far == nullptr ? std::nullopt : std::optional(*far);
}

// Who speaks by a document that is the subject: "a statement by Iran condemned", "the report released by the ministry
// accuses", "Russia issued a statement denouncing".
Actors Trigger::authors_of(const Phrase& subject) const {
  static constexpr std::array<std::string_view, 12> kDocuments = {
      "statement", "report",  "commentary",  "letter",  "note",       "communique",
      "editorial", "message", "declaration", "article", "memorandum", "dispatch"};
  const auto words = facts_.document->words(facts_.sentence);
  const std::uint32_t head = subject.heads.front();
  if (!core::one_of(words[head].lemma, kDocuments)) return {};
  const Nominal* noun = facts_.clauses.nominal_at(head);
  if (noun == nullptr) return {};
  for (const language::Oblique& oblique : noun->obliques) {
    if (oblique.preposition != "by" && oblique.preposition != "of" && oblique.preposition != "from") continue;
    if (Actors named = actors_in(facts_, oblique.phrase, false); !named.empty()) return named;
  }
  for (const language::Predicate& verb : facts_.clauses.verbs) {
    if (verb.governor == head && verb.participle && verb.passive) {
      if (const Phrase* by = verb.oblique("by")) return actors_in(facts_, *by, false);
    }
  }
  const language::Predicate* issued = facts_.clauses.verb_at(noun->governor);
  if (issued != nullptr && noun->role == "obj" && issued->subject && !issued->passive)
    return actors_in(facts_, *issued->subject, false);
  return {};
}

Actors Trigger::fill(std::string_view slot) const {
  if (slot == "-") return {};
  if (slot == "subj.rest") {
    const auto subject = phrase("subj");
    if (!subject) return {};
    Actors all = actors_in(facts_, *subject, false);
    if (all.size() < 2) return {};
    all.erase(all.begin());
    return all;
  }
  if (const std::size_t dot = slot.find('.');
      dot != std::string_view::npos) {  // what hangs on the phrase of another slot
    const std::string_view rest = slot.substr(dot + 1);
    const Nominal* noun = noun_of(slot.substr(0, dot));
    if (noun == nullptr) return {};
    if (rest == "mod") {
      Actors found;
      for (const actors::ActorMention& mention : *facts_.actors) {
        const bool owns =
            noun->possessor && mention.first < noun->possessor->last && noun->possessor->first < mention.last;
        if ((mention.modifier || owns) && holds(noun->phrase, mention) && mention.first < noun->token)
          found.push_back(&mention);
      }
      return found;
    }
    for (const language::Oblique& oblique : noun->obliques) {
      if (oblique.preposition == rest) return actors_in(facts_, oblique.phrase, true);
    }
    const auto hung_on_verb = phrase(rest);
    return hung_on_verb ? actors_in(facts_, *hung_on_verb, true) : Actors{};
  }
  if (slot == "mod" || slot == "poss") {
    if (noun_ == nullptr) return {};
    Actors found;
    for (const actors::ActorMention& mention : *facts_.actors) {
      if (!holds(noun_->phrase, mention) || mention.first >= noun_->token) continue;
      const bool owns =
          noun_->possessor && mention.first < noun_->possessor->last && noun_->possessor->first < mention.last;
      if (slot == "poss" ? owns : (mention.modifier && !owns)) found.push_back(&mention);
    }
    return found;
  }
  if (slot == "obj" && is_mutual()) return actors_in(facts_, *verb_->subject, false);
  const auto found = phrase(slot);
  if (!found) return {};
  Actors named = actors_in(facts_, *found, true);
  const bool own_clause = verb_ == nullptr || verb_->link != language::Link::relative || verb_->participle;
  if (slot == "subj" && named.empty() && own_clause) named = authors_of(*found);
  if (slot == "subj")  // a town does not act, and a European shop is not Europe
    std::erase_if(named, [](auto* m) { return m->rule == "place" || (m->rule == "region" && m->modifier); });
  return named;
}

bool Trigger::is_mutual() const {
  if (verb_ == nullptr || verb_->passive || !verb_->object || !verb_->subject) return false;
  const auto tokens = facts_.document->tokens(facts_.sentence);
  const std::uint32_t head = verb_->object->heads.front();
  const std::string first = core::lower(facts_.document->text_of(tokens[head]));
  if (head + 1 >= tokens.size()) return false;
  const std::string second = core::lower(facts_.document->text_of(tokens[head + 1]));
  return (first == "each" && second == "other") || (first == "one" && second == "another");
}

Trigger::Filled Trigger::fill(const std::vector<std::string>& slots) const {
  for (const std::string& slot : slots) {
    if (Actors found = fill(std::string_view(slot)); !found.empty()) return {std::move(found), slot};
  }
  return {};
}

bool Trigger::has_head(const Phrase& phrase, const std::vector<std::string>& lemmas) const {
  const auto words = facts_.document->words(facts_.sentence);
  const auto wanted = [&](const std::string& lemma) {
    return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
  };
  return std::any_of(phrase.heads.begin(), phrase.heads.end(), [&](std::uint32_t head) {
    for (const actors::ActorMention& m : *facts_.actors) {  // "summoned Niger's ambassador Brah Mohamane"
      if (m.rule != "office-name" || head < m.first || head >= m.last) continue;
      for (std::uint32_t i = m.first; i < m.last; ++i) {
        if (wanted(core::lower(words[i].lemma))) return true;
      }
    }
    std::string lemma = core::lower(words[head].lemma);          // "the Eastern Economic Forum" is a forum
    if (head == 0 && words[head].upos == language::Upos::PROPN)  // "Fishermen protested": the capital says nothing
      lemma = language::lemma(lemma, language::Upos::NOUN, language::Penn::NNS);
    return wanted(lemma);
  });
}

bool Trigger::has_that_clause() const {
  return verb_ != nullptr &&
         std::any_of(facts_.clauses.verbs.begin(), facts_.clauses.verbs.end(), [&](const language::Predicate& v) {
           return v.governor == verb_->token && v.link == language::Link::content && v.marker == "that";
         });
}

// "that Chad release them": the form of the plural behind one
bool Trigger::is_base(const language::Predicate& verb) const {
  const auto words = facts_.document->words(facts_.sentence);
  if (words[verb.token].penn != language::Penn::VBP || !verb.subject || verb.subject->heads.size() != 1) return false;
  const language::Penn subject = words[verb.subject->heads.front()].penn;
  return subject == language::Penn::NN || subject == language::Penn::NNP;
}

bool Trigger::tells() const {
  const auto words = facts_.document->words(facts_.sentence);
  return verb_ != nullptr &&
         std::any_of(facts_.clauses.verbs.begin(), facts_.clauses.verbs.end(), [&](const language::Predicate& v) {
           const bool should = v.modal == "must" || v.modal == "should" ||
                               (v.modal.empty() && (words[v.first].penn == language::Penn::VB || is_base(v)));
           return v.governor == verb_->token && v.link == language::Link::content && !v.infinitive && !should;
         });
}

// "ordered them to leave", "gave them an hour to leave"
bool Trigger::governs(const std::vector<std::string>& lemmas, bool infinitive) const {
  if (verb_ == nullptr) return false;
  return std::any_of(facts_.clauses.verbs.begin(), facts_.clauses.verbs.end(), [&](const language::Predicate& v) {
    const bool of_object = verb_->object && v.governor == verb_->object->heads.front() && v.infinitive;
    const bool from = v.participle && v.marker == "from";  // "barred him from entering"
    const bool content = v.link == language::Link::content && !infinitive;
    const bool hangs = v.governor == verb_->token && (content || v.infinitive || from);
    return (hangs || of_object) && std::find(lemmas.begin(), lemmas.end(), v.lemma) != lemmas.end();
  });
}

bool Trigger::has_infinitive() const {
  return verb_ != nullptr &&
         std::any_of(facts_.clauses.verbs.begin(), facts_.clauses.verbs.end(), [&](const language::Predicate& v) {
           const bool of_object = verb_->object && v.governor == verb_->object->heads.front();
           return v.infinitive && (of_object || v.governor == verb_->token);
         });
}

bool Trigger::meets(const Need& need, bool has_complement) const {
  switch (need.kind) {
    case Need::Kind::complement:
      return has_complement;
    case Need::Kind::particle:
      return verb_ != nullptr &&
             std::find(need.lemmas.begin(), need.lemmas.end(), verb_->particle) != need.lemmas.end();
    case Need::Kind::absent:
      if (need.slot == "that") return !has_that_clause();
      if (need.slot == "told") return !tells();
      if (need.slot == "inf") return !has_infinitive();
      if (need.slot == "said") return verb_ == nullptr || verb_->link != language::Link::content;
      return need.slot == "particle" ? verb_ == nullptr || verb_->particle.empty() : !phrase(need.slot);
    case Need::Kind::present:
      if (need.slot == "inf") return has_infinitive();
      return phrase(need.slot).has_value();
    case Need::Kind::actor:
      return !fill(std::string_view(need.slot)).empty();
    case Need::Kind::two_actors:
      return fill(std::string_view(need.slot)).size() >= 2;
    case Need::Kind::head: {
      const auto words = facts_.document->words(facts_.sentence);
      if (need.slot == "comp" || need.slot == "inf") return governs(need.lemmas, need.slot == "inf");
      if (need.slot == "mod" || need.slot.ends_with(".mod")) {  // a word before the noun: "nuclear test", "air strike"
        const Nominal* noun =
            need.slot == "mod" ? noun_ : noun_of(std::string_view(need.slot).substr(0, need.slot.size() - 4));
        return noun != nullptr &&
               std::any_of(noun->modifiers.begin(), noun->modifiers.end(), [&](std::uint32_t modifier) {
                 return std::find(need.lemmas.begin(), need.lemmas.end(), core::lower(words[modifier].lemma)) !=
                        need.lemmas.end();
               });
      }
      // "thousands of Peruvians": of the thousands or of the Peruvians
      const auto found = phrase(need.slot);
      return found && (has_head(*found, need.lemmas) || has_head(*phrase_as_read(need.slot), need.lemmas));
    }
  }
  return false;
}

bool Trigger::meets(const Frame& frame, bool has_complement) const {
  const bool unsaid = has_no_agent() && is_deed(frame.code);
  return std::all_of(frame.needs.begin(), frame.needs.end(), [&](const Need& need) {
    const bool doer = need.kind == Need::Kind::actor && need.slot == "subj";
    return (doer && unsaid) || meets(need, has_complement);
  });
}

// "Two diplomats were expelled"
bool Trigger::has_no_agent() const {
  return verb_ != nullptr && verb_->passive && !verb_->participle && verb_->subject && verb_->oblique("by") == nullptr;
}

}  // namespace dateline::events
