// What the words round a phrase say about its direction: the tense of the verb that governs it, by the tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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
// Where no word of the sentence can look ahead, and some verb is in the past: that, without the tree. `verb` is then
// the nearest one.
[[nodiscard]] std::optional<Tense> tense_without_tree(const SentenceView& view, std::size_t begin, std::size_t end);

[[nodiscard]] Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end);

}  // namespace dateline::dates
