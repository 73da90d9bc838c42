// What the words round a phrase say about its direction: the tense of the verb that governs it, by the tree.
#pragma once

#include <cstdint>
#include <string>

#include "dateline/dates/sentence_view.hpp"

namespace dateline::dates {

struct Tense {
  enum class Kind : std::uint8_t { none, past, present, future };
  Kind kind = Kind::none;
  std::string verb;      // as it stands in the text
  bool by_word = false;  // `verb` is no verb, but "effective" or "until", which decided
};

// The tense of the verb that the tokens [begin, end) of the view hang on, or, where it has none of its own, of the one
// above it.
[[nodiscard]] Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end);

}  // namespace dateline::dates
