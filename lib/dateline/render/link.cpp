#include "dateline/render/link.hpp"

#include "dateline/core/utf8.hpp"

namespace dateline::render {

namespace {

bool is_hex(char c) {
  const char low = core::lower(c);
  return core::is_digit(c) || (low >= 'a' && low <= 'f');
}

bool stays(char c) {
  constexpr std::string_view kAllowed = "-._~!*,/:;=?@#$&+[]";
  return core::is_alpha(c) || core::is_digit(c) || kAllowed.find(c) != std::string_view::npos;
}

bool is_allowed(std::string_view url) {
  if (url.starts_with("//")) return false;
  const std::string_view first = url.substr(0, url.find_first_of("/?#"));
  const std::size_t colon = first.find(':');
  if (colon == std::string_view::npos) return true;
  const std::string scheme = core::lower(first.substr(0, colon));
  return (scheme == "http" || scheme == "https") && url.substr(colon).starts_with("://");
}

}  // namespace

std::string safe_link(std::string_view url) {
  // As browsers do: control characters and spaces at the ends do not count.
  while (!url.empty() && static_cast<unsigned char>(url.front()) <= 0x20) url.remove_prefix(1);
  while (!url.empty() && static_cast<unsigned char>(url.back()) <= 0x20) url.remove_suffix(1);
  if (!is_allowed(url)) return {};
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  out.reserve(url.size());
  for (std::size_t at = 0; at < url.size(); ++at) {
    const char c = url[at];
    const bool encoded = c == '%' && at + 2 < url.size() && is_hex(url[at + 1]) && is_hex(url[at + 2]);
    if (stays(c) || encoded) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 0x0FU];
    }
  }
  return out;
}

std::string dot_link(std::string_view url) {
  std::string link = safe_link(url);
  for (std::size_t at = link.find('&'); at != std::string::npos; at = link.find('&', at + 1))
    link.replace(at, 1, "&amp;");
  return link;
}

}  // namespace dateline::render
