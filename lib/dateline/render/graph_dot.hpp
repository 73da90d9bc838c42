// The event graph itself as readable DOT text: actors, events, roles, order; for `dateline graph`.
#pragma once

#include <string>

#include "dateline/core/result.hpp"
#include "dateline/graph/event_graph.hpp"

namespace dateline::render {

// Events are boxes with label and date, actors ellipses; an edge actor -> event is a source, event -> actor a target, a
// dashed edge event -> event the order. Attributes carry what the record carries (cameo, plover, status, edtf, rule,
// article, evidence), so that the file can be inspected and read back. Sorted and stable.
[[nodiscard]] core::Result<std::string> graph_to_dot(const graph::EventGraph& graph, const std::string& title);

}  // namespace dateline::render
