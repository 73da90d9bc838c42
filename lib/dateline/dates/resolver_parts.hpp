// What the resolver counts with: partial dates put together, and days moved by lengths of time. Used inside the
// resolver only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/dates/date_mention.hpp"
#include "dateline/dates/direction.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/duration.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

inline constexpr std::int64_t kPenalty = 100'000;  // of what must not be, in days
inline constexpr std::int64_t kYear = 400;         // days: what a wrong year costs, more than any day of the right one
inline constexpr std::int64_t kUnlikely = 40;      // times as far: only within days, where a day is told wrong
inline constexpr std::int64_t kSure = 400;         // times as far: never, but for the same day
inline constexpr int kLeapReach = 8;               // years within which there is a 29 February
inline constexpr double kMostYears = 9'000;        // counted from a day

// The unknown unit of a grain: XXXX, XXXX-XX ...
[[nodiscard]] time::PartialDate unknown(time::Grain grain);
// Sets the clock, and the grain to its finest field.
void put_clock(time::PartialDate& date, const std::optional<time::Clock>& clock);
// A day with the clock of another date.
[[nodiscard]] time::PartialDate on_day(time::Day day, const time::PartialDate& like);
// The fields of the calendar alone, for the arithmetic.
[[nodiscard]] time::PartialDate without_clock(time::PartialDate date);
[[nodiscard]] std::optional<time::Day> first_day(const time::PartialDate& date);

// How far a range of days, both ends known, is from a day: 0 inside it, negative before it.
[[nodiscard]] std::int64_t distance(const time::DayRange& range, time::Day from);
// Units that are longer than kMostYears together.
[[nodiscard]] bool too_long(const time::Duration::Part& part);

// Months and years move the day; a day that the month does not have becomes its last. Nothing for counts that are not
// known or too large.
[[nodiscard]] std::optional<time::Day> moved_by(time::Day day, const time::Duration& length, int direction);
// Of days and shorter units; others count nothing.
[[nodiscard]] std::int64_t seconds_of(const time::Duration& length);
[[nodiscard]] bool in_calendar(std::int64_t year);  // far enough from the ends of what TIMEX3 can write
// The days of "the beginning of" (START) and "the end of" (END) a unit: a third of a month (ten days), half a week, the
// first quarter of a year and its last four months; nothing for other units. The borders are ours.
[[nodiscard]] std::optional<time::DayRange> end_days(const time::PartialDate& date, std::string_view mod);

// Reasons for a direction.
[[nodiscard]] std::optional<Direction> by_tense(const Tense& tense);
[[nodiscard]] std::optional<Direction> by_word(std::string_view word);

}  // namespace dateline::dates
