// The order of the rows.
#pragma once

#include <span>
#include <vector>

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/row_date.hpp"

namespace dateline::timeline {

struct RowOrder {
  std::vector<graph::EventIndex> dated;
  std::vector<graph::EventIndex> undated;  // for the foot, by article and place in it
};

// `dates` holds one entry an event, by index. See row_order.cpp for the rules.
[[nodiscard]] RowOrder row_order(const graph::EventGraph& graph, std::span<const RowDate> dates);

}  // namespace dateline::timeline
