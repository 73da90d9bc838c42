// Graphviz's SVG, finished: see svg.cpp for what is done to it.
#pragma once

#include <string>

#include "dateline/core/result.hpp"
#include "dateline/render/draw.hpp"
#include "dateline/timeline/drawing.hpp"

namespace dateline::render {

// `raw` is what Graphviz made of the graph of `drawing` (add_drawing with Purpose::vector).
[[nodiscard]] core::Result<std::string> finish_svg(const std::string& raw, const timeline::Drawing& drawing,
                                                   const SvgOptions& options);

}  // namespace dateline::render
