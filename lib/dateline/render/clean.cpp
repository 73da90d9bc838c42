#include "dateline/render/clean.hpp"

#include "dateline/core/utf8.hpp"

namespace dateline::render {

namespace {

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

bool is_line_space(char32_t point) {
  return (point >= U'\t' && point <= U'\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
}

// "&lt;", "&#60;", "&#x3C;": Graphviz would show "<".
bool looks_like_entity(std::string_view text) {
  std::size_t at = 1;
  if (at < text.size() && text[at] == '#') ++at;
  const std::size_t first = at;
  while (at < text.size() && (core::is_alpha(text[at]) || core::is_digit(text[at]))) ++at;
  return at > first && at < text.size() && text[at] == ';';
}

}  // namespace

std::string clean(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const core::Decoded c = core::decode(text, at);
    if (!c.valid || c.point == 0xFFFE || c.point == 0xFFFF) {
      out += kReplacement;
    } else if (is_line_space(c.point)) {
      out += ' ';
    } else if (is_control(c.point)) {
      out += kReplacement;
    } else {
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

std::string escaped(std::string_view text) {
  const std::string whole = clean(text);
  std::string out;
  out.reserve(whole.size());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (whole[at] == '\\') {
      out += "\\\\";
    } else if (whole[at] == '&' && looks_like_entity(std::string_view(whole).substr(at))) {
      out += "&amp;";
    } else {
      out += whole[at];
    }
  }
  return out;
}

std::string plain_name(std::string_view name, bool keep_spaces) {
  std::string out(name);
  for (char& c : out) {
    const bool plain = core::is_alpha(c) || core::is_digit(c) || c == '_' || c == '-' || (keep_spaces && c == ' ');
    if (!plain) c = '-';
  }
  return out;
}

}  // namespace dateline::render
