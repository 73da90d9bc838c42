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
  bool direct = false;   // the phrase hangs on `verb` itself, and on nothing between
  bool saying = false;   // `verb` is a word of saying: "said", "announced"
  bool by_word = false;  // the word decided, not its tense: "effective", "until", "opens" on a day
};

// Past, where the tokens [begin, end) of the view follow a word of saying in the past: "said on Tuesday it would".
[[nodiscard]] std::optional<Tense> tense_of_saying(const SentenceView& view, std::size_t begin, std::size_t end);

// Where no word of the sentence can look ahead, and some verb is in the past: that, without the tree. `verb` is then
// the nearest one.
[[nodiscard]] std::optional<Tense> tense_without_tree(const SentenceView& view, std::size_t begin, std::size_t end);

// The tense of the verb that the tokens [begin, end) of the view hang on, or, where it has none of its own, of the one
// above it; `day`: the phrase names a day or a time of day.
[[nodiscard]] Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end, bool day);

}  // namespace dateline::dates
