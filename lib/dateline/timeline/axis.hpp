// The broken axis: which rows share a panel, where a day stands in it, and what is written beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/timeline/row_date.hpp"

namespace dateline::timeline {

// A stretch of the axis that is to scale, over the height of its rows.
struct Panel {
  std::size_t first_row = 0;
  std::size_t rows = 0;
  std::int64_t begin = 0;  // days
  std::int64_t end = 0;
  int scale = 0;   // of its events; from 1 on, the panel covers whole years
  double top = 0;  // points; the caller's
  double bottom = 0;

  [[nodiscard]] double y(double day) const;
  [[nodiscard]] std::int64_t first_year() const;
  [[nodiscard]] std::int64_t last_year() const;
  // Whether the first year is written over the panel; panels of whole years have them beside it.
  [[nodiscard]] bool has_heading() const { return scale == 0; }
  // The only year that it shows, so that its dates need none.
  [[nodiscard]] std::optional<std::int64_t> shown_year() const;
  // The least height that keeps its scale readable.
  [[nodiscard]] double least_height() const;
};

// A new panel begins where the next event starts more than 45 days after all before it ended (or, where the order of
// the text sends it back in time, ended more than 45 days before they began), and where the scale changes.
[[nodiscard]] std::vector<Panel> split_panels(std::span<const Extent> rows);

// The words for the time from one panel to the next; empty where they overlap.
[[nodiscard]] std::string gap_between(const Panel& panel, const Panel& next);

struct Tick {
  double y = 0;
  std::string text;
  double size = 9;
  bool bold = false;
  bool line = true;  // a short line at the axis; not for the year of a panel that is one year
};

inline constexpr double kTickSize = 9;
inline constexpr double kYearSize = 11;

// From top to bottom, never closer than their text. `top` and `bottom` of the panel must be set.
[[nodiscard]] std::vector<Tick> ticks(const Panel& panel);

}  // namespace dateline::timeline
