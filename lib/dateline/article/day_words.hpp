// The words of date lines, and the cutting of a line into them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::article {

struct Token {
  enum Kind : std::uint8_t { word, number, mark };
  Kind kind = mark;
  std::string text;  // words in lower case; dashes of all kinds as "-", but those between spaces as "--"
  std::int64_t value = 0;
  bool space_before = false;
};

// Numbers of more than nine digits are words.
[[nodiscard]] std::vector<Token> day_tokens(std::string_view line);

// All take lower case. Months and weekdays: in full or as the usual short forms; 0 for other words.
[[nodiscard]] int month_number(std::string_view word);
[[nodiscard]] int weekday_number(std::string_view word);  // 1 is Monday
[[nodiscard]] bool is_published_label(std::string_view word);
[[nodiscard]] bool is_modified_label(std::string_view word);
[[nodiscard]] bool is_ordinal_end(std::string_view word);  // st nd rd th
[[nodiscard]] bool is_clock_word(std::string_view word);   // hrs, local, time
[[nodiscard]] bool is_age_unit(std::string_view word);     // minutes, hours, days ... of "5 years ago"
// Names of zones; some have several meanings (CST, IST, BST) or change with the season (ET), and no offset.
[[nodiscard]] bool is_zone(std::string_view word);
// Minutes east of UTC, of zones with one meaning.
[[nodiscard]] std::optional<int> zone_offset(std::string_view word);

}  // namespace dateline::article
