// Layout and drawing by Graphviz's gvc. The caller holds the lock of dot_graph.cpp.
#pragma once

#include <string>

#include "dateline/core/result.hpp"

struct Agraph_s;

namespace dateline::render {

// The bytes of the picture; the graph is left as it was. `format` may name its renderer ("png:cairo"). What Graphviz
// would print on standard error goes into the error, or nowhere.
[[nodiscard]] core::Result<std::string> run_graphviz(Agraph_s* graph, const std::string& layout,
                                                     const std::string& format);

}  // namespace dateline::render
