// The actors that a phrase of a sentence names.
#pragma once

#include <cstddef>
#include <vector>

#include "dateline/actors/finder.hpp"
#include "dateline/language/clauses.hpp"

namespace dateline::events {

// A sentence with all that is known of it.
struct SentenceFacts {
  const language::Document* document = nullptr;
  std::size_t sentence = 0;
  language::Clauses clauses;
  const std::vector<actors::ActorMention>* actors = nullptr;
  const std::vector<actors::PlaceMention>* places = nullptr;
};

using Actors = std::vector<const actors::ActorMention*>;

// The actors that a phrase names: those at its heads; where none is, who owns or modifies it (`owners`), so that
// "Israel's policy" and "the policy of Israel" stand for Israel.
[[nodiscard]] Actors actors_in(const SentenceFacts& facts, const language::Phrase& phrase, bool owners);

// "the Paris climate agreement", "the Doha talks": where it was made is none of its sides.
[[nodiscard]] bool is_name_of_pact(const SentenceFacts& facts, const actors::ActorMention& mention);
// "a U.S.-led pact", "the Saudi-brokered talks": of somebody else too.
[[nodiscard]] bool only_leads(const SentenceFacts& facts, const actors::ActorMention& mention);

// The mention stands in the phrase, or reaches into it.
[[nodiscard]] bool holds(const language::Phrase& phrase, const actors::ActorMention& mention);

}  // namespace dateline::events
