// A paragraph on its way from a file to an article: clean text that still knows the lines it came from.
//
//     ParagraphBuilder builder;
//     builder.add("Talks  were held\n in Oslo", 7);   // pieces of UTF-8, each with the line of its first byte
//     Paragraph p = builder.take();                   // "Talks were held in Oslo", lines {0, 7}, {16, 8}
//
// White space runs (Unicode's White_Space, so U+00A0 too) and control characters become one space; what is never seen
// (soft hyphens, zero-width spaces, byte order marks, direction marks) goes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"

namespace dateline::article {

struct Paragraph {
  std::string text;
  std::vector<Article::LineMark> lines;  // offsets in `text`, ascending, the first is 0
  std::string why;                       // why it is no part of the article; empty for what is
  bool headline = false;                 // an <h1>, in a page

  [[nodiscard]] std::uint32_t line() const { return lines.empty() ? 0 : lines.front().line; }

  // Take bytes away from either end and give them back as a piece of its own, cut for the reason `why`. White space
  // at the seam goes.
  Paragraph split_front(std::size_t bytes, std::string why_cut);
  Paragraph split_back(std::size_t from, std::string why_cut);
};

class ParagraphBuilder {
 public:
  void add(std::string_view piece, std::uint32_t line);
  void space() { space_ = true; }
  void glue() { space_ = false; }  // the next piece follows without a space

  [[nodiscard]] bool empty() const { return made_.text.empty(); }
  [[nodiscard]] const std::string& text() const { return made_.text; }
  [[nodiscard]] Paragraph take();

 private:
  Paragraph made_;
  bool space_ = false;
};

// Plain text -> paragraphs: parted by empty lines, and by line ends too unless the lines are prose broken at some
// column. `line` is the number of the first line. Line ends are LF.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(std::string_view text, std::uint32_t line);

// Whether the lines of a text are prose broken at some column, so that their ends mean nothing.
[[nodiscard]] bool is_broken_at_a_column(std::string_view text);

// White space squeezed as in a paragraph.
[[nodiscard]] std::string squeezed(std::string_view text);

[[nodiscard]] std::size_t code_points(std::string_view text);
[[nodiscard]] std::size_t words(std::string_view squeezed_text);

// The last character says that a sentence is over: . ! ? ... and what may follow it: quotes and brackets.
[[nodiscard]] bool ends_sentence(std::string_view squeezed_text);
[[nodiscard]] bool begins_with_quote(std::string_view squeezed_text);
// A sentence or more: long, or of some length and ending like one.
[[nodiscard]] bool is_prose(std::string_view squeezed_text);

}  // namespace dateline::article
