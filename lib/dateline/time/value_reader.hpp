// A cursor over a short written value such as 2017-05-20T10:30+09:00. Used inside this room only: what TIMEX3, EDTF and
// `Day::text` have in common is read here once.
//
//     ValueReader reader("2017-05");
//     reader.digits(4);   // 2017
//     reader.take("-");   // true
//     reader.rest();      // "05"
//
// A reading that fails gives nothing and does not move the cursor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/core/error.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::time {

// Numbers longer than this are refused: below it no sum or product of this room leaves 64 bits.
inline constexpr std::size_t kMostDigits = 12;

// An error without a place.
inline core::Error complaint(std::string what, std::string_view piece) {
  core::Error error;
  error.what = std::move(what);
  error.piece = piece;
  return error;
}

class ValueReader {
 public:
  explicit ValueReader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  // All the digits that stand here; perhaps none, perhaps a million.
  std::string_view digit_run() {
    std::size_t size = 0;
    while (size < rest_.size() && core::is_digit(rest_[size])) ++size;
    const std::string_view run = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return run;
  }

  // How many X stand here.
  std::size_t unknown_run() {
    std::size_t size = 0;
    while (take("X")) ++size;
    return size;
  }

  // Exactly so many digits (1 to 4), whatever follows.
  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!core::is_digit(rest_[i])) return std::nullopt;
      number = number * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return number;
  }

  // Z, +09:00 or +09, in minutes.
  std::optional<int> utc_offset() {
    if (take("Z")) return 0;
    ValueReader ahead = *this;
    const bool west = ahead.take("-");
    if (!west && !ahead.take("+")) return std::nullopt;
    const std::optional<int> hours = ahead.digits(2);
    if (!hours || *hours > 23) return std::nullopt;
    int minutes = *hours * 60;
    if (ahead.take(":")) {
      const std::optional<int> odd = ahead.digits(2);
      if (!odd || *odd > 59) return std::nullopt;
      minutes += *odd;
    }
    *this = ahead;
    return west ? -minutes : minutes;
  }

  // Y12345, Y-12345: years of more than four digits (EDTF level 1). Up to kMostDigits digits, no leading zero.
  std::optional<std::int64_t> wide_year() {
    ValueReader ahead = *this;
    if (!ahead.take("Y")) return std::nullopt;
    const bool negative = ahead.take("-");
    const std::string_view run = ahead.digit_run();
    std::int64_t year = 0;
    if (run.size() < 5 || run.size() > kMostDigits || run.front() == '0' || !core::parse_number(run, year)) {
      return std::nullopt;
    }
    *this = ahead;
    return negative ? -year : year;
  }

 private:
  std::string_view rest_;
};

}  // namespace dateline::time
