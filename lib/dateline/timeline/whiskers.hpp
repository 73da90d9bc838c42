// Whiskers: the vertical lines beside the axis that show between which days an event lies.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "dateline/timeline/axis.hpp"
#include "dateline/timeline/row_date.hpp"

namespace dateline::timeline {

struct Whisker {
  double from = 0;  // points, downwards
  double to = 0;
  std::size_t slot = 0;  // 0 to 5: its place beside the axis
  bool dashed = false;
  bool open_before = false;  // an arrow at that end; else a bar
  bool open_after = false;
  bool uncertain = false;  // a small ring: at the bounded end of an arrow, else in the middle

  [[nodiscard]] double middle() const { return (from + to) / 2; }
  [[nodiscard]] double ring() const { return open_before == open_after ? middle() : open_before ? to : from; }
};

inline constexpr std::size_t kWhiskerSlots = 6;

struct Whiskers {
  std::vector<Whisker> whiskers;    // each once: events of the same days share one
  std::vector<std::size_t> of_row;  // for each row of the panel its whisker; kNone for a day on the axis itself
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

// `rows`: those of the panel, all with an extent; its top and bottom must be set.
[[nodiscard]] Whiskers whiskers(const Panel& panel, std::span<const RowDate> rows);

}  // namespace dateline::timeline
