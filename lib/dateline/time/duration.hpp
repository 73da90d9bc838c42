// Lengths of time as TIMEX3 writes them: P3D, P2.5Y, PT5M, PXM ("months"), P1DE (a decade), P1CE, P1WE, P1Q.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/result.hpp"

namespace dateline::time {

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  year,
  decade,
  century,
  millennium
};

struct Duration {
  struct Part {
    std::optional<double> count;  // nothing: X, an unknown number. At most three digits after the point are kept.
    Unit unit = Unit::day;
    friend bool operator==(const Part&, const Part&) = default;
  };
  std::vector<Part> parts;  // from the longest unit to the shortest
  friend bool operator==(const Duration&, const Duration&) = default;
};

// The TIMEX3 value. An empty duration is a bug. A millennium is ML, in line with DE and CE (TimeBank has
// E, C and L once each).
[[nodiscard]] std::string to_timex(const Duration& duration);
// Reads what `to_timex` prints: parts from the longest to the shortest, each unit once, at most 12 digits before the
// point.
[[nodiscard]] core::Result<Duration> parse_duration(std::string_view value);

}  // namespace dateline::time
