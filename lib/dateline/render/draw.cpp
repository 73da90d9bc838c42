#include "dateline/render/draw.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "dateline/render/dot_graph.hpp"
#include "dateline/render/drawing_graph.hpp"
#include "dateline/render/svg.hpp"

namespace dateline::render {

namespace {

constexpr double kPointsPerInch = 72;

core::Result<std::string> draw(const timeline::Drawing& drawing, Purpose purpose, const std::string& format,
                               double dots_per_inch = 0) {
  DotGraph graph("timeline");
  if (auto error = add_drawing(graph, drawing, purpose)) return *error;
  if (dots_per_inch > 0) graph.set("dpi", fmt::format("{:.4f}", dots_per_inch));
  return graph.draw("nop2", format);
}

// A PDF without the moment at which it was made, so that the same drawing gives the same file. The entry of the
// document information (ISO 32000-1, 14.3.3: optional) is overwritten with spaces: the offsets of the file stay right.
void forget_creation_date(std::string& pdf) {
  const std::size_t at = pdf.rfind("/CreationDate (");
  if (at == std::string::npos) return;
  const std::size_t end = pdf.find(')', at);
  if (end != std::string::npos)
    std::fill(pdf.begin() + static_cast<std::ptrdiff_t>(at), pdf.begin() + static_cast<std::ptrdiff_t>(end) + 1, ' ');
}

}  // namespace

core::Result<std::string> to_dot(const timeline::Drawing& drawing) {
  DotGraph graph("timeline");
  if (auto error = add_drawing(graph, drawing, Purpose::text)) return *error;
  return graph.text();
}

core::Result<std::string> to_svg(const timeline::Drawing& drawing, const SvgOptions& options) {
  core::Result<std::string> raw = draw(drawing, Purpose::vector, "svg:svg:core");
  if (!raw) return raw;
  return finish_svg(*raw, drawing, options);
}

core::Result<std::string> to_png(const timeline::Drawing& drawing, double scale) {
  constexpr double kMostPixels = 16'000;
  if (!std::isfinite(scale) || scale <= 0) {
    core::Error error;
    error.what = "the scale of a picture must be more than 0";
    error.piece = fmt::format("{}", scale);
    return error;
  }
  const Size size = picture_size(drawing);
  constexpr double kRounding = 2;  // pixels that Graphviz may add
  const double most = (kMostPixels - kRounding) / std::max({size.width, size.height, 1.0});
  return draw(drawing, Purpose::pixels, "png:cairo", std::min(scale, most) * kPointsPerInch);
}

core::Result<std::string> to_pdf(const timeline::Drawing& drawing) {
  core::Result<std::string> made = draw(drawing, Purpose::page, "pdf:cairo");
  if (!made) return made;
  std::string pdf = *std::move(made);
  forget_creation_date(pdf);
  return pdf;
}

}  // namespace dateline::render
