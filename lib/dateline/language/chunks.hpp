// A sentence as a row of chunks: noun phrases, verb groups and the small words between them. What `clauses_of` stands
// on until there are trees.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/language/clauses.hpp"

namespace dateline::language {

enum class ChunkKind : std::uint8_t {
  noun,         // noun phrase
  verb,         // verb group
  preposition,  // "of", "with", "according to"
  marker,       // "that", "after", "if" before a clause
  wh,           // "who", "which", "that" of a relative clause
  conjunction,  // "and", "but"
  comma,
  quote,
  border,  // ";", ":", dashes, brackets
  other,   // adverbs and what is left
};

struct Chunk {
  ChunkKind kind = ChunkKind::other;
  std::uint32_t first = 0;
  std::uint32_t last = 0;   // exclusive
  std::uint32_t head = 0;   // of a noun phrase its last noun, of a verb group the main verb
  Phrase phrase;            // of noun phrases, coordinations put together
  bool possessive = false;  // a noun phrase that ends in 's (it belongs to the next one)
};

// Names of days and months, without "may" and "march".
[[nodiscard]] bool is_calendar_word(std::string_view lower_case);

[[nodiscard]] std::vector<Chunk> chunks_of(const Document& document, std::size_t sentence);

}  // namespace dateline::language
