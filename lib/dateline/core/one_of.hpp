// Whether a word stands in a short list. Lists of more than a few dozen words belong into a table.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::core {

template <std::size_t N>
[[nodiscard]] constexpr bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  if (word.empty()) return std::find(words.begin(), words.end(), word) != words.end();
  for (const std::string_view other : words) {  // most differ in length or in the first letter
    if (other.size() == word.size() && other.front() == word.front() && other == word) return true;
  }
  return false;
}

}  // namespace dateline::core
