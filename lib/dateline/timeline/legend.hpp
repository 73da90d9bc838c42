// The legend of a ledger: what the picture uses, and nothing else.
#pragma once

#include "dateline/graph/event_graph.hpp"
#include "dateline/timeline/drawing.hpp"
#include "dateline/timeline/ledger_layout.hpp"

namespace dateline::timeline {

// Adds the legend below `top` and gives the place below it.
double add_legend(Drawing& drawing, const graph::EventGraph& graph, const LedgerLayout& layout, double top);

}  // namespace dateline::timeline
