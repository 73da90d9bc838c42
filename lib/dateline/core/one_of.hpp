// Whether a word stands in a short list. Lists of more than a few dozen words belong into a table.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::core {

template <std::size_t N>
[[nodiscard]] constexpr bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) {  // most differ in length or first letter
    return other.size() == word.size() && (word.empty() || (other.front() == word.front() && other == word));
  });
}

}  // namespace dateline::core
