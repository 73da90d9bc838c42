#include "dateline/article/paragraph.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

bool is_white(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_unseen(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends, std::size_t& size) {
  for (const std::string_view end : ends) {
    if (text.ends_with(end)) {
      size = end.size();
      return true;
    }
  }
  return false;
}

}  // namespace

void ParagraphBuilder::add(std::string_view piece, std::uint32_t line) {
  for (std::size_t at = 0; at < piece.size();) {
    const core::Decoded c = core::decode(piece, at);
    if (is_white(c.point)) {
      if (c.point == '\n') ++line;
      space_ = true;
    } else if (!is_unseen(c.point)) {
      if (space_ && !made_.text.empty()) made_.text += ' ';
      space_ = false;
      if (made_.lines.empty() || made_.lines.back().line != line) {
        made_.lines.push_back({static_cast<std::uint32_t>(made_.text.size()), line});
      }
      made_.text += c.valid ? std::string(piece.substr(at, c.size)) : core::encode(0xFFFD);
    }
    at += c.size;
  }
}

Paragraph ParagraphBuilder::take() {
  space_ = false;
  return std::exchange(made_, {});
}

Paragraph Paragraph::split_front(std::size_t bytes, std::string why_cut) {
  Paragraph front;
  front.text = std::string(core::trim(std::string_view(text).substr(0, bytes)));
  front.why = std::move(why_cut);
  front.headline = headline;
  while (bytes < text.size() && text[bytes] == ' ') ++bytes;
  std::vector<Article::LineMark> rest;
  for (const Article::LineMark& mark : lines) {
    if (mark.offset < front.text.size()) front.lines.push_back(mark);
    const auto offset = static_cast<std::uint32_t>(mark.offset > bytes ? mark.offset - bytes : 0);
    if (offset == 0) rest.clear();  // the last line that begins at or before the seam
    rest.push_back({offset, mark.line});
  }
  lines = std::move(rest);
  text.erase(0, bytes);
  return front;
}

Paragraph Paragraph::split_back(std::size_t from, std::string why_cut) {
  Paragraph rest = split_front(from, why);
  std::swap(rest, *this);
  rest.why = std::move(why_cut);
  return rest;
}

std::string squeezed(std::string_view text) {
  ParagraphBuilder builder;
  builder.add(text, 1);
  return builder.take().text;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t words(std::string_view squeezed_text) {
  if (squeezed_text.empty()) return 0;
  return static_cast<std::size_t>(std::count(squeezed_text.begin(), squeezed_text.end(), ' ')) + 1;
}

bool ends_sentence(std::string_view text) {
  std::size_t size = 0;
  while (ends_with_any(text, {"\"", "'", "”", "’", "»", ")", "]"}, size)) text.remove_suffix(size);
  if (!ends_with_any(text, {".", "!", "?", "…", "。"}, size)) return false;
  if (text.back() != '.') return true;
  // "U.S." and "D.C." end headlines as well; a full stop after an inner one says nothing.
  const std::size_t space = text.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? text : text.substr(space + 1);
  const std::size_t inner = last.find('.');
  return !(last.size() <= 6 && last.size() >= 4 && inner == 1 && core::is_upper(last[0]) && core::is_upper(last[2]));
}

bool begins_with_quote(std::string_view text) {
  for (const std::string_view quote : {"\"", "“", "„", "«", "``", "‘", "'"}) {
    if (text.starts_with(quote)) return true;
  }
  return false;
}

bool is_prose(std::string_view text) {
  constexpr std::size_t kLong = 160;
  constexpr std::size_t kSentence = 50;
  const std::size_t size = code_points(text);
  return size > kLong || (size >= kSentence && ends_sentence(text));
}

}  // namespace dateline::article
