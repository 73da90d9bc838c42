// The ledger: a broken to-scale axis, dates, a matrix of actors, labels; one row an event. See ledger.cpp for the
// rules.
#pragma once

#include <string>

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/drawing.hpp"

namespace dateline::timeline {

struct LedgerOptions {
  std::string title;  // drawn above, and the drawing's name; empty: none is drawn
};

// Draws every event of the graph. Sizes are in points; the width is that of A4 text (482) or what the columns need.
[[nodiscard]] Drawing ledger(const graph::EventGraph& graph, const LedgerOptions& options);

}  // namespace dateline::timeline
