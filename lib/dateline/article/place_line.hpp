// The place line before the first sentence: "SEOUL, May 20 (Reuters) - ", "MOSCOW (AP) — ", "NAIROBI, Kenya -- ".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/day_line.hpp"

namespace dateline::article {

struct PlaceLine {
  std::size_t size = 0;        // bytes from the beginning of the paragraph, the dash included
  std::string place;           // as written; empty for "(Reuters) - "
  std::optional<Stamp> stamp;  // mostly without a year
  bool sure = false;           // an agency or a date stands in it
};

// Nothing when the paragraph (squeezed) does not begin with one. A place in small letters needs an agency or a date
// beside it, so that "Moscow - once more - refused" stays as it is.
[[nodiscard]] std::optional<PlaceLine> read_place_line(std::string_view paragraph);

// Where the place lines that were left in a text (that of a record, or of TimeML) end, in bytes, ascending.
[[nodiscard]] std::vector<std::uint32_t> place_line_ends(std::string_view text);

// "Geneva, 12 March 2024", "SEOUL (AP) - May 20, 2017" and "SEOUL, May 20, 2017 (Reuters)", alone on a line.
[[nodiscard]] std::optional<PlaceLine> read_place_and_day(std::string_view line);

}  // namespace dateline::article
