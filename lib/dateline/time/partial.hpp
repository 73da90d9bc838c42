// A date as far as it is known: "2008" is a year and stays one, "7 September" has no year. This is what the rules of
// `dates/` build and what TIMEX3 and EDTF are printed from.
//
// Which fields are used depends on the grain:
//
//     grain           fields
//     day             any of year, month, day; or year, week, weekday (XXXX-WXX-3: only the weekday)
//     week            year, week (ISO 8601)
//     weekend         year, week
//     month           year, month
//     season          year, part 1 spring, 2 summer, 3 autumn, 4 winter (winter 2017 begins in December 2017)
//     quarter, half   year, part (fiscal says that it is a fiscal quarter, whose days are then not known)
//     year            year
//     decade          year: its first, 2010 for 201X
//     century         year: its first, 2000 for 20XX ("the 21st century" is read that way, as TIMEX3 does)
//     millennium      year: its first, 2000 for 2XXX
//
// Years are astronomical (0 is 1 BC), but TIMEX3's decades and centuries before Christ are not: BC048 is 489 to 480 BC,
// so its first year is -488. `containing` finds the first year of any. The decade 000 has year 0 and means the years 1
// to 9.
//
// A clock time is a day (or an unknown day) with a `clock`; its grain is the finest field: hour, minute, second, or
// part_of_day for a part. The hour of "half past" is unknown: TXX:30.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/core/result.hpp"
#include "dateline/time/day.hpp"

namespace dateline::time {

enum class Grain : std::uint8_t {
  second,
  minute,
  hour,
  part_of_day,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century,
  millennium
};

// "day", "part-of-day" ...: the word that records print.
[[nodiscard]] std::string_view name(Grain grain);

// Parts of a day by TIMEX3: MO morning, MI midday, AF afternoon, EV evening, NI night, DT daytime.
enum class DayPart : std::uint8_t { morning, midday, afternoon, evening, night, daytime };
[[nodiscard]] std::string_view timex_code(DayPart part);

struct Clock {
  std::optional<int> hour;                // 0 to 24
  std::optional<int> minute;              // 0 to 59
  std::optional<int> second;              // 0 to 60
  std::optional<DayPart> part;            // instead of an hour
  std::optional<int> utc_offset_minutes;  // where the text names a zone
  friend bool operator==(const Clock&, const Clock&) = default;
};

struct PartialDate {
  Grain grain = Grain::day;
  std::optional<std::int64_t> year;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> week;
  std::optional<int> weekday;  // ISO: 1 is Monday
  std::optional<int> part;
  bool fiscal = false;
  std::optional<Clock> clock;

  [[nodiscard]] static PartialDate of(Day day);
  [[nodiscard]] static PartialDate of_month(std::int64_t year, int month);
  [[nodiscard]] static PartialDate of_year(std::int64_t year);
  [[nodiscard]] static PartialDate of_week(IsoWeek week);

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Nothing when the fields can be a date; else what cannot be ("the day does not exist", "there is no such week").
// A 29 February without a year is fine. Fields that the grain does not use must be empty. The piece is what `to_timex`
// prints.
[[nodiscard]] std::optional<core::Error> problem(const PartialDate& date);

// The TIMEX3 value (TimeML 1.2.1): 2017-05-17, 2017-W20, 2017-W20-WE, 2017-05, 2017-SP, 2017-Q2, 2017-H1, 2017, 201,
// 20,
// XXXX-09-07, XXXX-WXX-3, BC0044, FY... for fiscal years, 2017-05-17T10:30, 2017-05-17TMO, T10:30 is written with the
// day unknown: XXXX-XX-XXT10:30. A zone follows as Z or +09:00. Beyond TIMEX3: Y12345 and BC12345 for years of more
// than four digits, with their decades as Y1234X. The date should have no `problem`; if it has one, the text is only
// for people.
[[nodiscard]] std::string to_timex(const PartialDate& date);

// Reads every form that `to_timex` prints, and 201X, 20XX, 2XXX for decades, centuries and millennia; the error names
// the piece.
[[nodiscard]] core::Result<PartialDate> parse_timex(std::string_view value);

// The days it covers; nothing when it has no year or a `problem`, or is fiscal, as nobody can know those days. Seasons
// are those of the northern hemisphere, in whole months: spring is March to May.
[[nodiscard]] DayRange bounds(const PartialDate& date);

// The n-th unit of the same grain before or after: 2017-Q1 - 1 = 2016-Q4; a part of a day moves by days. Needs a year
// and the fields of its grain: a date that lacks one (1989-XX), or has a `problem`, comes back as it is. Steps past the
// years that are held stop at the last unit.
[[nodiscard]] PartialDate shifted(const PartialDate& date, std::int64_t units);

// The unit of a grain that a day lies in: (2017-05-20, week) -> 2017-W20. Not for grains below day. A unit that begins
// before the years that are held gives way to the next one.
[[nodiscard]] PartialDate containing(Day day, Grain grain);

// The years of a unit: 10, 100 or 1000 of a decade, a century or a millennium, 1 of all others.
[[nodiscard]] constexpr std::int64_t years_of(Grain grain) {
  return grain == Grain::decade ? 10 : grain == Grain::century ? 100 : grain == Grain::millennium ? 1000 : 1;
}

}  // namespace dateline::time
