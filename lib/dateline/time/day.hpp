// One day of the proleptic Gregorian calendar, and the arithmetic of days, weeks and months.
//
//     std::optional<Day> day = Day::from(2017, 5, 20);   // nothing for a day that does not exist
//     day->weekday();                                    // Weekday::saturday
//     day->iso_week();                                   // {2017, 20}
//     add_months(*day, -3);                              // 2017-02-20
//
// Years are astronomical: 0 is 1 BC, -43 is 44 BC. All years from kFirstYear to kLastYear are held; arithmetic that
// would leave them stops at the first or the last day, so no step, however long, can overflow. The calendar rules are
// Boost.DateTime's own (its generic Gregorian calendar, instantiated for wide years: boost::gregorian::date itself ends
// at 1400 and 9999).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/core/result.hpp"

namespace dateline::time {

inline constexpr std::int64_t kFirstYear = -999'999;
inline constexpr std::int64_t kLastYear = 999'999;

enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };  // ISO 8601

struct YearMonthDay {
  std::int64_t year = 0;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
  friend auto operator<=>(const YearMonthDay&, const YearMonthDay&) = default;
};

struct IsoWeek {
  std::int64_t year = 0;
  int week = 1;  // 1 to 53
  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

[[nodiscard]] bool is_leap_year(std::int64_t year);
[[nodiscard]] int days_in_month(std::int64_t year, int month);  // month 1 to 12
[[nodiscard]] int weeks_in_year(std::int64_t year);             // ISO 8601: 52 or 53, by the Thursday rule

class Day {
 public:
  Day() = default;  // 1970-01-01

  [[nodiscard]] static std::optional<Day> from(std::int64_t year, int month, int day);
  [[nodiscard]] static std::optional<Day> from(YearMonthDay ymd) { return from(ymd.year, ymd.month, ymd.day); }
  [[nodiscard]] static std::optional<Day> from_iso_week(std::int64_t year, int week, Weekday weekday);
  [[nodiscard]] static Day from_number(std::int64_t days_since_1970);  // the nearest day that is held

  [[nodiscard]] std::int64_t number() const { return number_; }  // days since 1970-01-01
  [[nodiscard]] YearMonthDay ymd() const;
  [[nodiscard]] Weekday weekday() const;
  [[nodiscard]] IsoWeek iso_week() const;

  // `YYYY-MM-DD`; `-YYYY-MM-DD` before year 0, `Y12345-MM-DD` and `Y-12345-MM-DD` for years of more than four digits
  // (the years are EDTF's; that a month and a day follow such a year is ours).
  [[nodiscard]] std::string text() const;

  friend auto operator<=>(Day, Day) = default;
  friend Day operator+(Day day, std::int64_t days);
  friend Day operator-(Day day, std::int64_t days);
  friend std::int64_t operator-(Day a, Day b) { return a.number_ - b.number_; }

 private:
  std::int64_t number_ = 0;
};

// The same day of another month, or the last day of that month where it has fewer days (31 January + 1 month = 28 or 29
// February). `months` may be negative.
[[nodiscard]] Day add_months(Day day, std::int64_t months);
[[nodiscard]] Day add_years(Day day, std::int64_t years);

// The nearest such weekday on or after (on or before) a day.
[[nodiscard]] Day on_or_after(Day day, Weekday weekday);
[[nodiscard]] Day on_or_before(Day day, Weekday weekday);

// Reads what `text` prints, and only that; a day that does not exist is an error that says so.
[[nodiscard]] core::Result<Day> parse_day(std::string_view text);

// A closed range of days; an end that is not there is open or not known.
struct DayRange {
  std::optional<Day> earliest;
  std::optional<Day> latest;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

}  // namespace dateline::time
