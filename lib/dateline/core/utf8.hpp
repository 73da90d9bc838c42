// The little of UTF-8 and ASCII that every room needs. Character sets, normal forms and case beyond ASCII are ICU's
// and stand in `article/`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::core {

struct Decoded {
  char32_t point = 0xFFFD;  // the replacement character when not valid
  std::size_t size = 1;     // bytes that it takes; 1 for a bad byte
  bool valid = false;
};

// The code point at byte `at` (which must lie within `text`). Overlong forms, surrogates and points past U+10FFFF are
// not valid.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

[[nodiscard]] bool is_valid_utf8(std::string_view text);
[[nodiscard]] std::string encode(char32_t point);

// ASCII only, so that the result never depends on a locale; other bytes stay as they are.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] constexpr char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
[[nodiscard]] std::string lower(std::string_view text);

[[nodiscard]] std::string_view trim(std::string_view text);  // white space of ASCII, and U+00A0, from both ends
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);  // "" gives one empty piece
[[nodiscard]] std::string join(const std::vector<std::string>& pieces, std::string_view separator);

// `text` is a whole number of ASCII digits that fits; leading zeros are fine, signs are not.
[[nodiscard]] bool parse_number(std::string_view text, std::int64_t& value);

}  // namespace dateline::core
