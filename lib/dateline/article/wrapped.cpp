// Lines -> paragraphs. The one question is whether the line ends inside a block of text mean anything. In prose that
// was broken at a column, a line ends where the next word would not have fitted any more; so all lines of the text are
// asked, and the text counts as broken when three in four of those that could tell say so, and some of them end in the
// middle of a sentence. Otherwise a line is a paragraph.
#include <algorithm>

#include "dateline/article/paragraph.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::size_t kShortest = 40;  // code points: shorter lines say nothing about the column
constexpr std::size_t kWidest = 100;   // longer lines are paragraphs

struct Line {
  std::string_view raw;
  std::uint32_t number = 0;
  std::uint32_t size = 0;        // code points, squeezed
  std::uint32_t first_word = 0;  // its code points
  bool indented = false;
  bool item = false;          // of a list
  bool begins_small = false;  // in lower case
  bool ends_open = false;     // in the middle of a sentence
  bool ends_hyphen = false;   // a letter and a hyphen
};

std::vector<Line> lines_of(std::string_view text, std::uint32_t number) {
  std::vector<Line> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    Line& line = lines.emplace_back();
    line.raw = text.substr(0, end);
    line.number = number++;
    const std::string clean = squeezed(line.raw);
    line.size = static_cast<std::uint32_t>(code_points(clean));
    line.first_word = static_cast<std::uint32_t>(code_points(std::string_view(clean).substr(0, clean.find(' '))));
    line.indented = line.raw.starts_with('\t') || line.raw.starts_with("  ");
    line.item = clean.starts_with("- ") || clean.starts_with("* ") || clean.starts_with("• ");
    line.begins_small = !clean.empty() && core::is_lower(clean.front());
    line.ends_open = !ends_sentence(clean) && !clean.ends_with(':');
    line.ends_hyphen = clean.size() > 1 && clean.back() == '-' && core::is_alpha(clean[clean.size() - 2]);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

// The widest line of a text that was broken at a column; 0 for a text that was not.
std::size_t column(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  std::size_t paragraphs = 0;
  for (const Line& line : lines) {
    if (line.size > kWidest) {
      ++paragraphs;
    } else {
      widest = std::max<std::size_t>(widest, line.size);
    }
  }
  std::size_t asked = 0;
  std::size_t full = 0;
  std::size_t inside = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    const Line& next = lines[i + 1];
    if (line.size < kShortest || line.size > kWidest || next.size == 0) continue;
    ++asked;
    if (line.size + 1 + next.first_word <= widest) continue;
    ++full;
    if (line.ends_open) ++inside;
  }
  return full > paragraphs && full * 4 >= asked * 3 && inside * 3 >= full ? widest : 0;
}

bool goes_on(const Line& line, const Line& next, std::size_t width) {
  return width != 0 && line.size != 0 && next.size != 0 && line.size + 1 + next.first_word > width &&
         (line.indented || !next.indented) && !next.item;
}

}  // namespace

bool is_broken_at_a_column(std::string_view text) { return column(lines_of(text, 1)) != 0; }

std::vector<Paragraph> paragraphs_of(std::string_view text, std::uint32_t first_line) {
  const std::vector<Line> lines = lines_of(text, first_line);
  const std::size_t width = column(lines);
  std::vector<Paragraph> out;
  ParagraphBuilder builder;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.size == 0) continue;
    builder.add(line.raw, line.number);
    if (i + 1 < lines.size() && goes_on(line, lines[i + 1], width)) {
      builder.space();
      // "last-" and "minute": the hyphen belongs to the word, or it does not; either way no space stood there.
      if (line.ends_hyphen && lines[i + 1].begins_small) builder.glue();
      continue;
    }
    out.push_back(builder.take());
  }
  return out;
}

}  // namespace dateline::article
