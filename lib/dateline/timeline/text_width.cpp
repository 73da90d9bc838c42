// A text is as wide as the sum of its advances: neither Graphviz nor the browsers kern Helvetica by default in a way
// that would make it wider. Right-to-left and joining scripts fall under "one em a character", which is more than they
// take.
#include "dateline/timeline/text_width.hpp"

#include <algorithm>

#include "dateline/core/utf8.hpp"
#include "dateline/timeline/helvetica.hpp"

namespace dateline::timeline {

namespace {

constexpr double kSpare = 1.05;
constexpr double kEm = 1000;

double advance(char32_t point, double size, bool bold) { return helvetica_width(point, bold) / kEm * size * kSpare; }

struct Piece {
  std::string text;
  double width = 0;
  bool space_before = false;
};

bool is_blank(char32_t point) { return point <= 0x20 || point == 0x7F || point == 0x2028 || point == 0x2029; }

// The pieces between which a line may break; none is wider than `width` but for a single character that is.
std::vector<Piece> pieces(std::string_view text, double width, double size, bool bold) {
  constexpr char32_t kEnDash = 0x2013;
  std::vector<Piece> found;
  Piece piece;
  const auto finish = [&] {
    if (!piece.text.empty()) found.push_back(std::move(piece));
    piece = {};
  };
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const core::Decoded c = core::decode(text, at);
    at += c.size;
    if (is_blank(c.point)) {
      finish();
      space = true;
      continue;
    }
    const double more = advance(c.point, size, bold);
    if (!piece.text.empty() && piece.width + more > width) finish();
    if (piece.text.empty()) {
      piece.space_before = space;
      space = false;
    }
    piece.text += core::encode(c.point);
    piece.width += more;
    if (c.point == kEnDash) finish();
  }
  finish();
  return found;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  double sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const core::Decoded c = core::decode(text, at);
    sum += advance(c.point, size, bold);
    at += c.size;
  }
  return sum;
}

std::vector<std::string> wrap(std::string_view text, double width, double size, bool bold) {
  const double space = advance(U' ', size, bold);
  std::vector<std::string> lines;
  double used = 0;
  for (Piece& piece : pieces(text, width, size, bold)) {
    const double gap = piece.space_before ? space : 0;
    if (!lines.empty() && used + gap + piece.width <= width) {
      if (piece.space_before) lines.back() += ' ';
      lines.back() += piece.text;
      used += gap + piece.width;
    } else {
      used = piece.width;
      lines.push_back(std::move(piece.text));
    }
  }
  return lines;
}

Box box(const Text& text) {
  double width = 0;
  for (const std::string& line : text.lines) width = std::max(width, text_width(line, text.size, text.bold));
  Box found;
  found.left = text.at.x - (text.align == Align::left ? 0 : text.align == Align::right ? width : width / 2);
  found.right = found.left + width;
  found.top = text.at.y - kLinePitch * text.size / 2;
  found.bottom = found.top + kLinePitch * text.size * static_cast<double>(text.lines.size());
  return found;
}

}  // namespace dateline::timeline
