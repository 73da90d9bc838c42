// Whether a word stands in a short list. Lists of more than a few dozen words belong into a table.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::core {

template <std::size_t N>
[[nodiscard]] constexpr bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace dateline::core
