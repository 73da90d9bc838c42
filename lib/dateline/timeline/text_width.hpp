// How wide a text is in Helvetica (and in Arial and Liberation Sans, which have the same widths), and how it breaks
// into lines. No Graphviz and no font file is asked, so a drawing is the same on every machine.
//
//     text_width("17–20 May", 9);            // points, with 5 % to spare for renderers that round
//     wrap("China invites ...", 125, 10);    // {"China invites South Korea", "to Silk Road conference"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/drawing.hpp"

namespace dateline::timeline {

// `text` is UTF-8; `size` and the result are in points. Characters that the table does not hold count as one em.
[[nodiscard]] double text_width(std::string_view text, double size, bool bold = false);

// Lines of at most `width` points, broken at spaces and after en dashes, and inside a word that is too long for a line
// of its own. White space and control characters become single spaces, bytes that are not UTF-8 U+FFFD. A line is never
// empty; an empty text gives no line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double size, bool bold = false);

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

// What a text covers by the table above, all its lines with their pitch.
[[nodiscard]] Box box(const Text& text);

}  // namespace dateline::timeline
