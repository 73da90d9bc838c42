#include "dateline/article/article.hpp"

#include <algorithm>

namespace dateline::article {

std::uint32_t Article::line_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::uint32_t o, const LineMark& m) { return o < m.offset; });
  return after == lines.begin() ? 0 : std::prev(after)->line;
}

}  // namespace dateline::article
