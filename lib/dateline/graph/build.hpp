// The event builder: mentions -> EventGraph. Mentions of one event, in one article or in several, become one vertex
// when type, actors and days agree.
#pragma once

#include <vector>

#include "dateline/graph/event_graph.hpp"

namespace dateline::graph {

// `mentions` in any order; the graph does not depend on it.
[[nodiscard]] EventGraph build(const std::vector<events::Mention>& mentions);

}  // namespace dateline::graph
