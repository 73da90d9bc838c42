// What the date of an event means for its row: where it stands on the axis, by what it is ordered, how it is marked.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/graph/event_graph.hpp"
#include "dateline/time/day.hpp"

namespace dateline::timeline {

// In days: what lasts longer than this has at least scale 2; each ten times longer is one more.
inline constexpr std::int64_t kShortestCoarse = 5 * 366;

// The days of an event on the axis, as numbers of days since 1970-01-01. An open end counts as the bounded one.
struct Extent {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool open_before = false;
  bool open_after = false;
  // 0 for days, weeks and months; 1 for events that are known to the year, 2, 3 ... for decades, centuries and so on.
  // Only events of one scale share a panel of the axis: a century would squeeze the days beside it into a point.
  int scale = 0;
};

struct RowDate {
  std::optional<Extent> extent;    // nothing: the event stands at the foot
  std::optional<time::Edtf> edtf;  // what the row writes; made from the days where the event has no EDTF form
  bool uncertain = false;          // ?
  bool approximate = false;        // ~
  bool by_publication = false;     // nothing but the day of publication bounds it

  [[nodiscard]] bool is_open() const { return extent && (extent->open_before || extent->open_after); }
  [[nodiscard]] bool is_day() const { return extent && extent->from == extent->to && !is_open() && !approximate; }
};

[[nodiscard]] RowDate row_date(const graph::EventNode& event);

}  // namespace dateline::timeline
