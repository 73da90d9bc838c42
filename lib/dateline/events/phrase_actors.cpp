#include "dateline/events/phrase_actors.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using language::Nominal;
using language::Phrase;

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

// "U.S. allies": others than the U.S.
bool only_names(const SentenceFacts& facts, const Phrase& phrase, const actors::ActorMention& mention) {
  static constexpr std::array<std::string_view, 2> kOthers = {"ally", "neighbour"};
  const auto words = facts.document->words(facts.sentence);
  const bool name = mention.rule == "country";  // "American allies" may be Americans
  return name && mention.modifier && std::any_of(phrase.heads.begin(), phrase.heads.end(), [&](std::uint32_t head) {
           return mention.last == head && core::one_of(words[head].lemma, kOthers);
         });
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

// "all but Israel", "everybody except Hungary": not they.
bool is_excepted(const SentenceFacts& facts, const actors::ActorMention& mention) {
  static constexpr std::array<std::string_view, 4> kBut = {"but", "except", "excepting", "save"};
  static constexpr std::array<std::string_view, 14> kAll = {"all",  "every", "everybody", "everyone", "nobody",
                                                            "none", "no",    "any",       "anybody",  "anyone",
                                                            "each", "one",   "anything",  "nothing"};
  const auto tokens = facts.document->tokens(facts.sentence);
  const auto text = [&](std::uint32_t t) { return core::lower(facts.document->text_of(tokens[t])); };
  if (mention.first == 0) return false;
  std::uint32_t at = mention.first - 1;
  while (at > 0 && (text(at) == "the" || text(at) == "for")) --at;
  if (text(at) == "of" && at > 0 && text(at - 1) == "exception") return true;
  if (at > 0 && ((text(at) == "from" && (text(at - 1) == "apart" || text(at - 1) == "aside")) ||
                 (text(at) == "than" && text(at - 1) == "other")))
    return true;
  if (!core::one_of(text(at), kBut)) return false;
  constexpr std::uint32_t kFar = 5;  // words: "every Arab country but"
  for (std::uint32_t back = 1; back <= std::min(at, kFar); ++back) {
    if (core::one_of(text(at - back), kAll)) return true;
  }
  return false;
}

// "the militant group Hezbollah"
Actors in_apposition(const SentenceFacts& facts, const Phrase& phrase) {
  const auto tree = facts.document->tree(facts.sentence);
  for (const actors::ActorMention& mention : *facts.actors) {
    if (mention.modifier || mention.who.actor.code.empty()) continue;
    const bool named = std::any_of(phrase.heads.begin(), phrase.heads.end(), [&](std::uint32_t head) {
      return mention.first == head + 1 && tree[mention.first].head == head &&
             tree[mention.first].relation == language::Relation::appos;
    });
    if (named) return {&mention};
  }
  return {};
}

Actors named_in(const SentenceFacts& facts, const Phrase& phrase, bool owners) {
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
  if (found.empty()) found = in_apposition(facts, phrase);
  if (!found.empty() || !owners) return found;
  const Nominal* another = another_in(facts, phrase);
  for (const actors::ActorMention& mention : *facts.actors) {
    const bool theirs =
        (another != nullptr && holds(*another->possessor, mention)) || only_names(facts, phrase, mention);
    if (mention.modifier && holds(phrase, mention) && !theirs && !only_leads(facts, mention)) found.push_back(&mention);
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
      for (const actors::ActorMention* named : actors_in(facts, oblique.phrase, false)) {
        if (!named->who.actor.code.empty()) found.push_back(named);  // not "the bastions of Communism"
      }
    }
  }
  return found;
}

}  // namespace

bool holds(const Phrase& phrase, const actors::ActorMention& mention) {
  return mention.first < phrase.last && phrase.first < mention.last;
}

bool is_name_of_pact(const SentenceFacts& facts, const actors::ActorMention& mention) {
  static constexpr std::array<std::string_view, 19> kPacts = {
      "agreement",  "accord",     "protocol", "talk",     "talks",    "treaty", "declaration",
      "convention", "pact",       "process",  "round",    "summit",   "deal",   "conference",
      "statute",    "communique", "charter",  "document", "principle"};
  if (!mention.modifier || (mention.rule != "capital" && mention.rule != "place")) return false;
  const auto words = facts.document->words(facts.sentence);
  const auto tree = facts.document->tree(facts.sentence);
  const std::uint32_t head = tree[mention.last - 1].head;
  return head < words.size() && core::one_of(core::lower(words[head].lemma), kPacts);
}

bool only_leads(const SentenceFacts& facts, const actors::ActorMention& mention) {
  static constexpr std::array<std::string_view, 16> kLed = {
      "led",      "backed", "brokered", "mediated", "sponsored", "based",    "owned", "hosted",
      "proposed", "built",  "made",     "drafted",  "supplied",  "financed", "style", "dominated"};
  const auto tokens = facts.document->tokens(facts.sentence);
  if (mention.last + 1 >= tokens.size() || facts.document->text_of(tokens[mention.last]) != "-") return false;
  static constexpr std::array<std::string_view, 10> kOwn = {
      "war", "coalition", "force", "invasion", "offensive", "operation", "campaign", "alliance", "bombing", "mission"};
  const auto words = facts.document->words(facts.sentence);
  const auto end = words.begin() + std::min<std::ptrdiff_t>(mention.last + 5, std::ssize(words));
  const bool own = std::any_of(words.begin() + mention.last, end,
                               [](const language::Word& word) { return core::one_of(word.lemma, kOwn); });
  const std::string_view part = facts.document->text_of(tokens[mention.last + 1]);
  return core::one_of(part, kLed) && !(part == "led" && own);  // "the US-led war" is theirs
}

Actors actors_in(const SentenceFacts& facts, const Phrase& phrase, bool owners) {
  Actors found = named_in(facts, phrase, owners);
  std::erase_if(found, [&](auto* m) { return is_excepted(facts, *m) || is_name_of_pact(facts, *m); });
  return found;
}

}  // namespace dateline::events
