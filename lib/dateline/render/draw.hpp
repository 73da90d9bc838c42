// Geometry -> DOT -> pictures, by Graphviz. One process-wide lock stands around Graphviz, which is not thread-safe.
//
// Errors: a place in the drawing that is not a number or far off; a plugin of Graphviz that is missing (PNG and PDF
// need cairo's). Text may hold anything: it is made valid UTF-8 without control characters. Links other than http,
// https and relative ones are left out.
#pragma once

#include <string>
#include <string_view>

#include "dateline/core/result.hpp"
#include "dateline/timeline/drawing.hpp"

namespace dateline::render {

// DOT text of a drawing: readable, stable, with `layout=nop2` and all places in it, so that plain `dot -Tsvg` draws the
// same picture. Built with cgraph.
[[nodiscard]] core::Result<std::string> to_dot(const timeline::Drawing& drawing);

struct SvgOptions {
  std::string id_prefix = "dateline";  // of every id in the file, so that several drawings can stand in one page
  bool standalone = true;              // with XML declaration; else an <svg> element to put into HTML
};

// SVG finished by us: title, description, roles, the source sentence as tooltip, light and dark by CSS classes. Marks
// and texts whose id has a row's event id in it, alone or between underscores ("d_e07", "e07_RUS"), make that row's
// group. The same bytes on every machine: no place in it depends on the fonts that are installed.
[[nodiscard]] core::Result<std::string> to_svg(const timeline::Drawing& drawing, const SvgOptions& options = {});

// PNG on white, `scale` pixels a point (at most 16,000 pixels a side: the scale is lowered to fit).
[[nodiscard]] core::Result<std::string> to_png(const timeline::Drawing& drawing, double scale = 2.0);

// PDF of the size of the drawing, with its links and without the moment of its making.
[[nodiscard]] core::Result<std::string> to_pdf(const timeline::Drawing& drawing);

}  // namespace dateline::render
