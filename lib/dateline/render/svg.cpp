// Graphviz draws; this makes a document of it:
//
// - `role="img"` with a title and a description, instead of node names in <title>;
// - one group a row, whose tooltip is the source sentence; links as <a>, only http, https and relative ones;
// - ids with a prefix, so that two drawings can stand in one page;
// - text and grey lines in `currentColor` (thinned where they are grey), so that they follow the page or, in a file of
// its
//   own, the reader's light or dark scheme; the colours of marks stay;
// - texts and their places as the drawing has them: Graphviz's own depend on the fonts of the machine.
//
// Lines, marks and texts come out of Graphviz in the order in which they went in, one group each.
#include "dateline/render/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "dateline/core/utf8.hpp"
#include "dateline/render/clean.hpp"
#include "dateline/render/link.hpp"

namespace dateline::render {

namespace {

using pugi::xml_node;
using timeline::Align;
using timeline::Drawing;
using timeline::Mark;
using timeline::RowText;
using timeline::Text;

constexpr int kInk = 0x20;  // the darkest grey; thinner greys are shares of it
constexpr const char* kFamily = "Helvetica, Arial, 'Liberation Sans', sans-serif";
constexpr const char* kStyle =
    ".dateline-drawing { max-width: 100%; height: auto; }\n"
    ".dateline-drawing .ring { fill: var(--dateline-paper, Canvas); }\n"
    ".dateline-drawing a { color: inherit; text-decoration: none; }\n"
    ".dateline-drawing a:hover { text-decoration: underline; }\n";
constexpr const char* kSchemes =
    ".dateline-drawing { color: #202124; color-scheme: light dark; }\n"
    "@media (prefers-color-scheme: dark) { .dateline-drawing { color: #e8eaed; } }\n"
    "@media print { .dateline-drawing { color: #000000; color-scheme: light; } }\n";

std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

// How much of `currentColor` a grey is, from 0 to 1; nothing for a colour.
std::optional<double> share_of_ink(std::string_view color) {
  if (color == "black") return 1;
  if (color.size() != 7 || color.front() != '#') return std::nullopt;
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (const char c : color.substr(1 + 2 * i, 2)) {
      const char low = core::lower(c);
      if (!core::is_digit(low) && (low < 'a' || low > 'f')) return std::nullopt;
      parts[i] = parts[i] * 16 + (core::is_digit(low) ? low - '0' : low - 'a' + 10);
    }
  }
  const auto [least, most] = std::minmax_element(parts.begin(), parts.end());
  constexpr int kTint = 12;  // a grey may be a little blue
  if (*most - *least > kTint) return std::nullopt;
  return std::min(1.0, (255.0 - (parts[0] + parts[1] + parts[2]) / 3.0) / (255.0 - kInk - 1));
}

// `name` is "fill" or "stroke".
void adapt(xml_node shape, const std::string& name) {
  pugi::xml_attribute color = shape.attribute(name.c_str());
  const std::optional<double> share = share_of_ink(color.value());
  if (!share) return;
  color.set_value("currentColor");
  if (*share < 0.99) shape.append_attribute((name + "-opacity").c_str()) = number(*share).c_str();
}

void set(xml_node node, const char* name, const std::string& value) {
  pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) attribute = node.append_attribute(name);
  attribute.set_value(value.c_str());
}

xml_node add(xml_node parent, const char* name, const std::string& text = {}) {
  xml_node node = parent.append_child(name);
  if (!text.empty()) node.text().set(text.c_str());
  return node;
}

void add_title(xml_node node, const std::string& title) {
  if (!title.empty()) node.prepend_child("title").text().set(clean(title).c_str());
}

// The shapes and texts of a group of Graphviz, wherever its anchors put them.
std::vector<xml_node> drawn(xml_node group) {
  std::vector<xml_node> found;
  for (const xml_node child : group.children()) {
    const std::string_view name = child.name();
    if (name == "g" || name == "a") {
      for (const xml_node inner : drawn(child)) found.push_back(inner);
    } else if (name == "path" || name == "polygon" || name == "ellipse" || name == "text") {
      found.push_back(child);
    }
  }
  return found;
}

std::vector<xml_node> groups(xml_node graph, std::string_view kind) {
  std::vector<xml_node> found;
  for (const xml_node group : graph.children("g")) {
    const std::string_view classes = group.attribute("class").value();
    if (classes.substr(0, classes.find(' ')) == kind) found.push_back(group);
  }
  return found;
}

class Finisher {
 public:
  Finisher(const Drawing& drawing, const SvgOptions& options) : drawing_(drawing), options_(options) {
    prefix_ = plain_name(options.id_prefix);
    if (prefix_.empty()) prefix_ = "dateline";
    for (std::size_t row = 0; row < drawing.rows.size(); ++row) {
      rows_.emplace(plain_name(drawing.rows[row].event), row);
    }
  }

  core::Result<std::string> finish(const std::string& raw) {
    pugi::xml_document from;
    const pugi::xml_parse_result parsed = from.load_buffer(raw.data(), raw.size(), pugi::parse_default);
    const xml_node old = from.child("svg");
    const xml_node graph = old.child("g");
    const std::vector<xml_node> lines = groups(graph, "edge");
    const std::vector<xml_node> nodes = groups(graph, "node");
    if (!parsed || lines.size() != drawing_.lines.size() ||
        nodes.size() != drawing_.marks.size() + drawing_.texts.size()) {
      core::Error error;
      error.what = "Graphviz drew something else than it was given";
      if (!parsed) error.piece = parsed.description();
      return error;
    }
    const xml_node svg = start(old);
    xml_node body = add(svg, "g");
    const std::string moved = graph.attribute("transform").value();  // "scale(1 1) rotate(0) translate(0 1)"
    if (!moved.ends_with("translate(0 0)"))
      set(body, "transform", moved.substr(std::min(moved.find("tran"), moved.size())));
    if (!lines.empty()) add_lines(add(body, "g"), lines);
    add_nodes(body, nodes);
    return text();
  }

 private:
  xml_node start(xml_node old) {
    xml_node svg = add(to_, "svg");
    set(svg, "xmlns", "http://www.w3.org/2000/svg");
    set(svg, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    set(svg, "id", prefix_);
    set(svg, "class", "dateline-drawing");
    set(svg, "role", "img");
    const bool described = !drawing_.description.empty();
    set(svg, "aria-labelledby", prefix_ + "-title" + (described ? " " + prefix_ + "-desc" : std::string()));
    for (const char* name : {"width", "height", "viewBox"}) set(svg, name, old.attribute(name).value());
    set(svg, "font-family", kFamily);
    if (options_.standalone) set(svg, "color", "#202124");  // for viewers without style sheets
    const std::string title = clean(drawing_.title);
    set(add(svg, "title", title.empty() ? "Timeline" : title), "id", prefix_ + "-title");
    if (described) set(add(svg, "desc", clean(drawing_.description)), "id", prefix_ + "-desc");
    add(svg, "style", options_.standalone ? std::string(kSchemes) + kStyle : std::string(kStyle));
    return svg;
  }

  void add_lines(xml_node parent, const std::vector<xml_node>& lines) {
    set(parent, "class", "lines");
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string classes = plain_name(drawing_.lines[i].css, true);
      const std::vector<xml_node> shapes = drawn(lines[i]);
      xml_node place = shapes.size() > 1 ? add(parent, "g") : parent;  // a line with its arrow heads
      for (const xml_node shape : shapes) {
        xml_node copy = place.append_copy(shape);
        adapt(copy, "stroke");
        adapt(copy, "fill");
        if (shapes.size() == 1 && !classes.empty()) set(copy, "class", classes);
      }
      if (shapes.size() > 1 && !classes.empty()) set(place, "class", classes);
    }
  }

  // The row that an element belongs to by its id: "e07", "d_e07" and "e07_RUS" belong to the event "e07".
  std::optional<std::size_t> row_of(const std::string& id) const {
    for (const std::string_view piece : core::split(id, '_')) {
      const auto found = rows_.find(std::string(piece));
      if (found != rows_.end()) return found->second;
    }
    const auto whole = rows_.find(plain_name(id));
    return whole == rows_.end() ? std::nullopt : std::optional(whole->second);
  }

  void add_nodes(xml_node body, const std::vector<xml_node>& nodes) {
    xml_node loose = add(body, "g");  // header, axis, legend
    std::vector<xml_node> row_groups(drawing_.rows.size());
    const auto parent_of = [&](const std::string& id) {
      const std::optional<std::size_t> row = row_of(id);
      if (!row) return loose;
      if (!row_groups[*row]) row_groups[*row] = add_row(body, drawing_.rows[*row]);
      return row_groups[*row];
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (i < drawing_.marks.size()) {
        const Mark& mark = drawing_.marks[i];
        add_mark(parent_of(mark.id), mark, nodes[i]);
      } else {
        const Text& text = drawing_.texts[i - drawing_.marks.size()];
        add_text(parent_of(text.id), text);
      }
    }
    if (!loose.first_child()) body.remove_child(loose);
  }

  xml_node add_row(xml_node body, const RowText& row) {
    xml_node group = add(body, "g");
    set(group, "id", prefix_ + "-row-" + plain_name(row.event));
    set(group, "class", "row");
    add_title(group, row.evidence.empty() ? row.label : row.evidence);
    return group;
  }

  void add_mark(xml_node parent, const Mark& mark, xml_node group) {
    for (const xml_node shape : drawn(group)) {
      xml_node copy = parent.append_copy(shape);
      set(copy, "id", prefix_ + '-' + plain_name(mark.id));
      const std::string classes = std::string(mark.filled ? "dot" : "ring") + (mark.css.empty() ? "" : " ");
      set(copy, "class", classes + plain_name(mark.css, true));
      adapt(copy, "stroke");
      if (mark.filled) adapt(copy, "fill");
      add_title(copy, mark.tooltip);
    }
  }

  void add_text(xml_node parent, const Text& text) {
    xml_node group = add(parent, "g");
    set(group, "id", prefix_ + '-' + plain_name(text.id));
    if (!text.css.empty()) set(group, "class", plain_name(text.css, true));
    set(group, "font-size", number(text.size));
    if (text.bold) set(group, "font-weight", "bold");
    if (text.align != Align::left) set(group, "text-anchor", text.align == Align::right ? "end" : "middle");
    set(group, "fill", core::lower(clean(text.color.empty() ? "#000000" : text.color)));
    adapt(group, "fill");
    const std::string link = safe_link(text.url);
    xml_node place = group;
    if (!link.empty()) {
      place = add(group, "a");
      set(place, "href", link);
      set(place, "xlink:href", link);
    }
    constexpr double kBaseline = 0.32;  // below the middle of a line of Helvetica
    double y = text.at.y + kBaseline * text.size;
    for (const std::string& line : text.lines) {
      if (!line.empty()) {
        xml_node words = add(place, "text", clean(line));
        set(words, "x", number(text.at.x));
        set(words, "y", number(y));
      }
      y += timeline::kLinePitch * text.size;
    }
    add_title(group, text.tooltip);
  }

  [[nodiscard]] std::string text() const {
    std::ostringstream out;
    if (options_.standalone) out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    to_.save(out, " ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(out).str();
  }

  const Drawing& drawing_;
  const SvgOptions& options_;
  std::string prefix_;
  std::unordered_map<std::string, std::size_t> rows_;
  pugi::xml_document to_;
};

}  // namespace

core::Result<std::string> finish_svg(const std::string& raw, const Drawing& drawing, const SvgOptions& options) {
  return Finisher(drawing, options).finish(raw);
}

}  // namespace dateline::render
