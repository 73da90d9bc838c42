// Drawing -> the graph that draws it: every line an edge o -> o on one invisible node, marks circles, texts plaintext,
// all with places of their own for `layout=nop2`.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/core/error.hpp"
#include "dateline/render/dot_graph.hpp"
#include "dateline/timeline/drawing.hpp"

namespace dateline::render {

enum class Purpose : std::uint8_t {
  text,    // DOT for people and other programs
  vector,  // SVG
  page,    // PDF: links are not XML
  pixels,  // PNG: white behind, no links
};

struct Size {
  double width = 0;
  double height = 0;
};

// A drawing that cannot be drawn (a place that is not a number, or far off) gives the error, and nothing is added.
[[nodiscard]] std::optional<core::Error> add_drawing(DotGraph& graph, const timeline::Drawing& drawing,
                                                     Purpose purpose);

// What Graphviz will find as the size of the picture: that of the drawing, or more where texts need it.
[[nodiscard]] Size picture_size(const timeline::Drawing& drawing);

}  // namespace dateline::render
