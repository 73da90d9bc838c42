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

// What is done, not said: CAMEO's roots from 14 on.
bool is_deed(std::string_view code) { return code.size() > 1 && code.substr(0, 2) >= "14"; }

}  // namespace

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
  if (word.upos != language::Upos::NUM && word.upos != language::Upos::SYM && !core::one_of(word.lemma, kMeasures))
    return phrase;
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
  const bool in_it = slot == "in" && noun_->role == "in";  // "in protest at the raid in Chad": the raid is
  for (const language::Oblique& oblique : noun_->obliques) {
    if (oblique.preposition != slot || in_it) continue;
    const bool behind = std::any_of(noun_->obliques.begin(), noun_->obliques.end(), [&](const language::Oblique& o) {
      return o.preposition == "against" && o.phrase.first < oblique.phrase.first;
    });
    if (slot == "by" && behind) return std::nullopt;  // "protests against abuses by the army": not the army's protests
    return oblique.phrase;
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
        if ((mention.modifier || owns) && holds(noun->phrase, mention) && mention.first < noun->token &&
            !is_name_of_pact(facts_, mention))
          found.push_back(&mention);
      }
      return found;
    }
    for (const language::Oblique& oblique : noun->obliques) {
      if (oblique.preposition != rest) continue;
      return rest == "with" && is_help(oblique.phrase) ? Actors{} : actors_in(facts_, oblique.phrase, true);
    }
    const auto hung_on_verb = phrase(rest);
    return hung_on_verb && !(rest == "with" && is_help(*hung_on_verb)) ? actors_in(facts_, *hung_on_verb, true)
                                                                       : Actors{};
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
  if (!found || (slot == "with" && is_help(*found))) return {};
  Actors named = actors_in(facts_, *found, true);
  const bool own_clause = verb_ == nullptr || verb_->link != language::Link::relative || verb_->participle;
  if (slot == "subj" && named.empty() && own_clause) named = authors_of(*found);
  const language::Predicate* first = verb_;  // "a bomb in Baghdad, which killed twenty and wounded fifty"
  if (first != nullptr && first->link == language::Link::conjunct) first = facts_.clauses.verb_at(first->governor);
  const bool where = slot == "subj" && first != nullptr && first->link == language::Link::relative && is_where(*found);
  if (where) return {};
  if (slot == "subj")  // a town does not act, and a European shop is not Europe
    std::erase_if(named, [](auto* m) { return m->rule == "place" || (m->rule == "region" && m->modifier); });
  return named;
}

// "signed a ceasefire with the help of Norway"
bool Trigger::is_help(const Phrase& phrase) const {
  static constexpr std::array<std::string_view, 7> kHelp = {"help",    "mediation", "assistance", "support",
                                                            "backing", "aid",       "blessing"};
  const auto words = facts_.document->words(facts_.sentence);
  return core::one_of(words[phrase.heads.front()].lemma, kHelp);
}

// "a bomb in Baghdad, which killed twenty": not Baghdad.
bool Trigger::is_where(const Phrase& phrase) const {
  static constexpr std::array<std::string_view, 5> kIn = {"in", "at", "near", "outside", "inside"};
  const auto tokens = facts_.document->tokens(facts_.sentence);
  return phrase.first > 0 && core::one_of(core::lower(facts_.document->text_of(tokens[phrase.first - 1])), kIn);
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
    case Need::Kind::only_actor: {
      const auto found = phrase_as_read(need.slot);
      return found && !actors_in(facts_, *found, false).empty();
    }
    case Need::Kind::place: {
      const auto found = phrase_as_read(need.slot);
      return found && std::any_of(facts_.places->begin(), facts_.places->end(), [&](const actors::PlaceMention& place) {
               return std::any_of(found->heads.begin(), found->heads.end(),
                                  [&](std::uint32_t head) { return place.first <= head && head < place.last; });
             });
    }
    case Need::Kind::two_actors:
      return fill(std::string_view(need.slot)).size() >= 2;
    case Need::Kind::other_head: {
      const auto found = phrase_as_read(need.slot);
      return !found || !has_head(*found, need.lemmas);
    }
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
