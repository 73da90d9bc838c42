// Decades, centuries and millennia as TIMEX3 counts them. Used inside this room only.
//
// Inside, years are astronomical (0 is 1 BC), but TIMEX3 counts away from Christ: BC048 is 489 to 480 BC, that is -488
// to -479, and both 000 and BC000 have only nine years. So a decade, century or millennium is handled by its number:
// 201 for 201X, 0 for the years 1 to 9, -1 for 9 to 1 BC, -49 for BC048.
#pragma once

#include <cstddef>
#include <cstdint>

#include "dateline/time/partial.hpp"

namespace dateline::time {

// How many digits of the year the grain leaves open.
inline std::size_t open_digits(Grain grain) {
  return grain == Grain::decade ? 1 : grain == Grain::century ? 2 : grain == Grain::millennium ? 3 : 0;
}

// The number of the decade (and so on) that a year lies in.
inline std::int64_t number_of(std::int64_t year, std::int64_t years) {
  return year >= 1 ? year / years : -1 - (1 - year) / years;
}
// Its first year. The decade 000 is written down as beginning in year 0, though that is 1 BC, as its name says so.
inline std::int64_t first_year(std::int64_t number, std::int64_t years) {
  return number >= 0 ? number * years : 2 + number * years;
}
inline std::int64_t number_of_first(std::int64_t year, std::int64_t years) {
  return year == 0 ? 0 : number_of(year, years);
}

}  // namespace dateline::time
