// Whether what a noun names ("the talks", "an attack on Chad") was held at all, by the words around it.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/events/candidate.hpp"

namespace dateline::events {

enum class Holding : std::uint8_t {
  held,
  not_held,  // "the threat of an attack", "a planned meeting", "the signing was postponed": yet to come, or never
  negated,   // "there was no meeting"
  alleged,   // "the alleged attack"
};

// Of a candidate of a verb: held.
[[nodiscard]] Holding holding_of(const SentenceFacts& sentence, const Candidate& c);

// Nouns of what is not there, or not yet: "the threat of", "the perception that".
[[nodiscard]] bool is_not_held(std::string_view noun);

// Verbs that undo what their object names: "withdrew its threat" is no threat.
[[nodiscard]] bool is_undoing(std::string_view verb);

// Verbs whose content is only thought, hoped or feared.
[[nodiscard]] bool is_thought(std::string_view verb);

// "is unlikely", "is not true", "was a lie": what the predicate says of a deed is that it is not sure to be one.
[[nodiscard]] bool is_doubted(const SentenceFacts& sentence, const language::Predicate& verb);

}  // namespace dateline::events
