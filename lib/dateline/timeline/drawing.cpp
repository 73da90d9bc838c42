#include "dateline/timeline/drawing.hpp"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace dateline::timeline {

namespace {

std::string number(double value) {
  const double tenths = std::round(value * 10);
  return fmt::format("{:.1f}", tenths == 0 ? 0.0 : tenths / 10);  // no "-0.0"
}

std::string place(Point point) { return number(point.x) + "," + number(point.y); }

// In quotes, on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string optional(std::string_view key, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", key, quoted(value));
}

std::string_view name(Align align) {
  return align == Align::left ? "left" : align == Align::right ? "right" : "centre";
}

std::string dump(const Line& line) {
  return fmt::format("line {} {} {} {} [{}]{}{}{}{}\n", place(line.from), place(line.to), number(line.width),
                     line.color, line.css, line.dashed ? " dashed" : "", line.dotted ? " dotted" : "",
                     line.arrow_from ? " arrow-from" : "", line.arrow_to ? " arrow-to" : "");
}

std::string dump(const Mark& mark) {
  return fmt::format("mark {} {} {} {} {} [{}]{}\n", mark.id, place(mark.centre), number(mark.radius),
                     mark.filled ? "filled" : "ring", mark.color, mark.css, optional("tooltip", mark.tooltip));
}

std::string dump(const Text& text) {
  std::string lines;
  for (const std::string& line : text.lines) lines += (lines.empty() ? "" : " | ") + quoted(line);
  return fmt::format("text {} {} {} {}{} {} [{}] {}{}{}\n", text.id, place(text.at), name(text.align),
                     number(text.size), text.bold ? " bold" : "", text.color, text.css, lines,
                     optional("tooltip", text.tooltip), optional("url", text.url));
}

std::string dump(const RowText& row) {
  return fmt::format("row {}{}{}{}{}{}{}{}{}\n", row.event, optional("date", row.date), optional("edtf", row.edtf),
                     optional("actors", row.actors), optional("label", row.label), optional("status", row.status),
                     optional("source", row.source), optional("url", row.url), optional("evidence", row.evidence));
}

}  // namespace

std::string dump(const Drawing& drawing) {
  std::string out = fmt::format("drawing {} x {}{}{}\n", number(drawing.width), number(drawing.height),
                                optional("title", drawing.title), optional("description", drawing.description));
  for (const Line& line : drawing.lines) out += dump(line);
  for (const Mark& mark : drawing.marks) out += dump(mark);
  for (const Text& text : drawing.texts) out += dump(text);
  for (const RowText& row : drawing.rows) out += dump(row);
  return out;
}

}  // namespace dateline::timeline
