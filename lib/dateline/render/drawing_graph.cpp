// Graphviz finds the bounding box of a nop2 drawing from its nodes and edges: two invisible points, `o` and `end`,
// stand at the corners of the page. Boxes of texts are wider than their texts, because a text that is wider than its
// box (in another font) would start further left; but no wider than the page, where that is wide enough.
//
// Graphviz rounds the sizes of nodes to whole points and centres texts on them, so boxes of left and right texts are an
// even number of points wide.
//
// Cairo has dashes of its own, longer than those of SVG (5 on, 2 off) and useless for short lines: for PNG and PDF, a
// dashed line is cut into pieces here. Graphviz's texts stand a little high; for PNG and PDF they are let down to where
// our SVG has them. The DOT text keeps the plain numbers.
//
// The font is "Arial" and not "Helvetica": Graphviz takes the latter as the PostScript font and, where no such font is
// installed, draws with DejaVu Sans, a fifth wider; Arial goes through fontconfig, which finds Liberation Sans, whose
// widths are Helvetica's. "Arial,Bold" is a Pango description and, in SVG, a family list that still begins with Arial.
#include "dateline/render/drawing_graph.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/render/clean.hpp"
#include "dateline/render/link.hpp"
#include "dateline/timeline/text_width.hpp"

namespace dateline::render {

namespace {

using timeline::Align;
using timeline::Drawing;
using timeline::Line;
using timeline::Mark;
using timeline::Point;
using timeline::Text;

constexpr double kPointsPerInch = 72;
constexpr double kArrowSize = 0.5;  // of Graphviz's arrow, which is 10 points long
constexpr double kArrowLength = 10 * kArrowSize;
constexpr double kFar = 1e6;  // points; beyond, Graphviz's own numbers overflow

std::string number(double value, int digits = 2) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

// A place as DOT has it: y grows upwards.
std::string place(Point point) { return number(point.x) + ',' + number(-point.y); }

std::string inches(double points) { return number(points / kPointsPerInch, 4); }

std::string color(const std::string& color) { return color.empty() ? "#000000" : clean(color); }

std::string with_tooltip(const std::string& tooltip) { return tooltip.empty() ? std::string() : escaped(tooltip); }

struct Box {
  Point centre;
  double width = 0;
  double height = 0;
};

bool is_cairo(Purpose purpose) { return purpose == Purpose::page || purpose == Purpose::pixels; }

// An arrow needs a direction.
bool has_arrow(const Line& line) {
  return (line.arrow_from || line.arrow_to) && (line.from.x != line.to.x || line.from.y != line.to.y);
}

Box box_of(const Text& text, double page_width) {
  double wide = 0;
  for (const std::string& line : text.lines) {
    wide = std::max(wide, timeline::text_width(clean(line), text.size, text.bold));
  }
  constexpr double kOtherFonts = 1.2;
  const double room = text.align == Align::left    ? page_width - text.at.x
                      : text.align == Align::right ? text.at.x
                                                   : 2 * std::min(text.at.x, page_width - text.at.x);
  wide = std::max(wide, std::min(wide * kOtherFonts, room - 2));
  const auto rows = static_cast<double>(std::max<std::size_t>(text.lines.size(), 1));
  const double pitch = timeline::kLinePitch * text.size;
  Box box;
  box.width = 2 * std::ceil(wide / 2);
  box.height = std::ceil(rows * pitch);
  box.centre.x = text.at.x;
  if (text.align == Align::left) box.centre.x += box.width / 2;
  if (text.align == Align::right) box.centre.x -= box.width / 2;
  box.centre.y = text.at.y + (rows - 1) * pitch / 2;
  return box;
}

std::string label_of(const Text& text) {
  const char* const end = text.align == Align::left ? "\\l" : text.align == Align::right ? "\\r" : "\\n";
  std::string label;
  for (const std::string& line : text.lines) label += escaped(line) + end;
  if (text.align == Align::centre && !text.lines.empty()) label.erase(label.size() - 2);
  return label;
}

Point between(Point from, Point to, double share) {
  return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

std::string spline(Point from, Point to) {
  const std::string first = place(from);
  const std::string last = place(to);
  return first + ' ' + first + ' ' + last + ' ' + last;
}

// The ends of a line without its arrow heads.
std::pair<Point, Point> shaft(const Line& line) {
  const double length = std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
  const double heads = (line.arrow_from ? 1 : 0) + (line.arrow_to ? 1 : 0);
  if (heads == 0 || length == 0) return {line.from, line.to};
  const double share = std::min(kArrowLength, length * 0.9 / heads) / length;
  return {line.arrow_from ? between(line.from, line.to, share) : line.from,
          line.arrow_to ? between(line.to, line.from, share) : line.to};
}

// The way of a line: a spline of four points between the arrow heads, whose tips are `s` and `e`.
std::string way_of(const Line& line) {
  const auto [from, to] = shaft(line);
  std::string way;
  if (has_arrow(line) && line.arrow_from) way += "s," + place(line.from) + ' ';
  if (has_arrow(line) && line.arrow_to) way += "e," + place(line.to) + ' ';
  return way + spline(from, to);
}

// The same in pieces, parted by semicolons: `on` points drawn, `off` points left out.
std::string dashed_way(const Line& line, double on, double off) {
  constexpr double kMostPieces = 2000;
  const auto [from, to] = shaft(line);
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= on || length / (on + off) > kMostPieces) return way_of(line);
  std::string way;
  for (double at = 0; at < length; at += on + off) {
    const double end = std::min(at + on, length);
    const bool first = at == 0;
    const bool last = at + on + off >= length;
    if (!first) way += ';';
    if (first && line.arrow_from) way += "s," + place(line.from) + ' ';
    if (last && line.arrow_to) way += "e," + place(line.to) + ' ';
    way += spline(between(from, to, at / length), last && line.arrow_to ? to : between(from, to, end / length));
  }
  return way;
}

void add_line(DotGraph& graph, DotGraph::Element o, const Line& line, Purpose purpose) {
  DotGraph::Element edge = graph.edge(o, o);
  const bool is_broken = line.dashed || line.dotted;
  if (is_broken && is_cairo(purpose)) {
    edge.set("pos", line.dashed ? dashed_way(line, 5, 2) : dashed_way(line, 1, 5));
  } else {
    edge.set("pos", way_of(line));
    if (is_broken) edge.set("style", line.dashed ? "dashed" : "dotted");
  }
  edge.set("color", color(line.color));
  if (line.width != 1) edge.set("penwidth", number(line.width));
  if (has_arrow(line)) {
    if (line.arrow_from) edge.set("dir", line.arrow_to ? "both" : "back").set("arrowtail", "normal");
    if (line.arrow_to) edge.set("arrowhead", "normal");
    edge.set("arrowsize", number(kArrowSize));
  }
  if (!line.css.empty()) edge.set("class", plain_name(line.css, true));
}

void add_mark(DotGraph& graph, const Mark& mark) {
  constexpr double kRing = 1.8;
  DotGraph::Element node = graph.node(plain_name(mark.id));
  const std::string size = inches(2 * mark.radius);
  node.set("pos", place(mark.centre)).set("shape", "circle").set("width", size).set("height", size);
  node.set("style", "filled").set("color", color(mark.color));
  node.set("fillcolor", mark.filled ? color(mark.color) : "white");
  if (!mark.filled) node.set("penwidth", number(kRing));
  if (!mark.css.empty()) node.set("class", plain_name(mark.css, true));
  node.set("tooltip", with_tooltip(mark.tooltip));
}

void add_text(DotGraph& graph, const Text& text, double page_width, Purpose purpose) {
  constexpr double kTooHigh = 0.07;  // of the size
  Box box = box_of(text, page_width);
  if (is_cairo(purpose)) box.centre.y += kTooHigh * text.size;
  DotGraph::Element node = graph.node(plain_name(text.id));
  node.set("pos", place(box.centre)).set("width", inches(box.width)).set("height", inches(box.height));
  node.set("label", label_of(text));
  if (text.size != 10) node.set("fontsize", number(text.size));
  if (text.bold) node.set("fontname", "Arial,Bold");
  node.set("fontcolor", color(text.color));
  if (!text.css.empty()) node.set("class", plain_name(text.css, true));
  const std::string link = purpose == Purpose::pixels ? std::string()
                           : purpose == Purpose::page ? safe_link(text.url)
                                                      : dot_link(text.url);
  node.set("URL", link).set("tooltip", with_tooltip(text.tooltip));
}

bool is_near(std::initializer_list<double> numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](double n) { return std::isfinite(n) && std::abs(n) < kFar; });
}

std::optional<core::Error> problem(const Drawing& drawing) {
  const auto error = [](const std::string& piece) {
    core::Error found;
    found.what = "a place or a size in the drawing is not a number, or far off the page";
    found.piece = piece;
    return found;
  };
  if (!is_near({drawing.width, drawing.height})) return error("page");
  for (const Line& line : drawing.lines) {
    if (!is_near({line.from.x, line.from.y, line.to.x, line.to.y, line.width})) return error("line " + line.css);
  }
  for (const Mark& mark : drawing.marks) {
    if (!is_near({mark.centre.x, mark.centre.y, mark.radius})) return error(mark.id);
  }
  for (const Text& text : drawing.texts) {
    if (!is_near({text.at.x, text.at.y, text.size})) return error(text.id);
  }
  return std::nullopt;
}

constexpr double kPad =
    7.2;  // points round the picture, so that nothing touches its edge: Graphviz's pad of 0.1 inches

Size page_size(const Drawing& drawing) { return {std::max(drawing.width, 1.0), std::max(drawing.height, 1.0)}; }

}  // namespace

std::optional<core::Error> add_drawing(DotGraph& graph, const Drawing& drawing, Purpose purpose) {
  if (auto error = problem(drawing)) return error;
  const Size page = page_size(drawing);
  if (!drawing.title.empty()) graph.comment(drawing.title);
  if (!drawing.description.empty()) graph.comment(drawing.description);
  graph.comment(
      fmt::format("{} rows. All places are computed (points; y upwards): draw with `dot -Tsvg`, or any program "
                  "that knows layout=nop2.",
                  drawing.rows.size()));

  graph.set("layout", "nop2");
  graph.set("notranslate", "true");  // places in the picture are those of the file
  graph.set("outputorder", "edgesfirst");
  graph.set("bgcolor", purpose == Purpose::pixels ? "white" : "transparent");
  graph.set("pad", "0.1");
  graph.set("margin", "0");
  graph.set("tooltip", " ");
  graph.set_nodes("shape", "plaintext");
  graph.set_nodes("fixedsize", "true");
  graph.set_nodes("margin", "0");
  graph.set_nodes("label", "");
  graph.set_nodes("fontname", "Arial");
  graph.set_nodes("fontsize", "10");
  graph.set_nodes("fontcolor", "#202124");
  graph.set_nodes("id", "\\N");
  graph.set_edges("arrowhead", "none");

  graph.blank();
  graph.comment("The corners of the page. Every line is an edge o -> o with a place of its own.");
  const auto corner = [&](const char* name, Point at) {
    DotGraph::Element node = graph.node(name);
    node.set("pos", place(at)).set("shape", "point").set("width", "0").set("height", "0").set("style", "invis");
    return node;
  };
  const DotGraph::Element o = corner("o", {0, 0});
  corner("end", {page.width, page.height});

  if (!drawing.lines.empty()) {
    graph.blank();
    graph.comment("Lines");
  }
  for (const Line& line : drawing.lines) add_line(graph, o, line, purpose);
  if (!drawing.marks.empty()) {
    graph.blank();
    graph.comment("Marks");
  }
  for (const Mark& mark : drawing.marks) add_mark(graph, mark);
  if (!drawing.texts.empty()) {
    graph.blank();
    graph.comment("Texts");
  }
  for (const Text& text : drawing.texts) add_text(graph, text, page.width, purpose);
  return std::nullopt;
}

Size picture_size(const Drawing& drawing) {
  const Size page = page_size(drawing);
  double left = 0;
  double top = 0;
  double right = page.width;
  double bottom = page.height;
  const auto cover = [&](Point centre, double width, double height) {
    left = std::min(left, centre.x - width / 2);
    right = std::max(right, centre.x + width / 2);
    top = std::min(top, centre.y - height / 2);
    bottom = std::max(bottom, centre.y + height / 2);
  };
  for (const Line& line : drawing.lines) {
    cover(line.from, 0, 0);
    cover(line.to, 0, 0);
  }
  for (const Mark& mark : drawing.marks) cover(mark.centre, 2 * mark.radius, 2 * mark.radius);
  for (const Text& text : drawing.texts) {
    const Box box = box_of(text, page.width);
    cover(box.centre, box.width, box.height);
  }
  return {right - left + 2 * kPad, bottom - top + 2 * kPad};
}

}  // namespace dateline::render
