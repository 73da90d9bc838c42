// When a named day comes: read from the little language in which tables/named_days.tsv and a user's own table tell it.
//
//     12-25                     every 25 December; 02-29 only in leap years
//     02-end                    the last day of the month
//     4 thursday 11             the fourth Thursday of November (1 to 5, or `first` to `fifth`; no fifth one, no day)
//     last monday 05            the last Monday of May
//     tuesday after 11-02       the first one after 2 November; also `before`, `on-or-after`, `on-or-before`
//     sunday after 1 monday 09  what follows may be any of these but another `after`
//     easter                    Easter Sunday; `orthodox-easter`
//     hijri 10-01               the first of Shawwal; `hijri 09-end` the last of Ramadan (time/observances.hpp)
//     hebrew 15 nisan           tishri heshvan kislev tevet shevat adar-i adar nisan iyar sivan tammuz av elul;
//                               `adar` is Adar II in leap years, which alone have `adar-i`
//     chinese 01-01             no leap months
//     persian 01-01             Nowruz
//     sun 90                    the summer solstice; `sun 15 utc+8` with the zone whose day is meant
//     2001-09-11                a day that was once
//
// What follows such a day moves it, from left to right:
//
//     easter -2                 days, at most 400
//     hebrew 27 nisan if friday -1 if sunday +1
//
// Two of them make a span, of which the second is looked for from the first on, if need be in the next year:
//
//     12-26 .. 01-01            the blanks may be left out; the span belongs to the year in which it begins
//     hebrew 25 kislev for 8 days
//
// Years are those in which the day lies: `every 4 from 1937`, `from 1948`, `until 1970`, both inclusive. Parts that are
// joined by `;` are asked in turn, and the first that has a day in a year gives it:
//
//     last monday 05 from 1971; 05-30 from 1868
//
// `never` alone: no date at all, whatever the name looks like ("Easter Island").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/result.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/observances.hpp"

namespace dateline::dates {

class Recurrence {
 public:
  // An error's piece is the smallest part that is wrong; its column counts from 1 in `when`.
  [[nodiscard]] static core::Result<Recurrence> parse(std::string_view when);

  // All that begin in a Gregorian year, in their order: one mostly; none where it does not occur; two where a year of
  // another calendar ends twice in it; none outside the years -9999 to 9999. Both ends of each are there.
  [[nodiscard]] std::vector<time::DayRange> in_year(std::int64_t year) const;

  // The day or the span that was once; nothing for all others.
  [[nodiscard]] std::optional<time::DayRange> once() const;

  [[nodiscard]] bool never() const { return parts_.empty(); }

 private:
  class Parser;

  // A day of every year.
  struct Base {
    enum class Kind : std::uint8_t { month_day, nth_weekday, easter, orthodox_easter, calendar, sun, once };
    Kind kind = Kind::month_day;
    time::CalendarSystem system = time::CalendarSystem::hijri;
    int nth = 0;  // from the end when negative
    time::Weekday weekday = time::Weekday::monday;
    int month = 0;
    int day = 0;  // time::kLastOfMonth for `end`
    int longitude = 0;
    int utc_offset_minutes = 0;
    time::Day exact;

    [[nodiscard]] std::vector<time::Day> in_year(std::int64_t year) const;
  };

  // The nearest such weekday to a base: `monday before`.
  struct Side {
    time::Weekday weekday = time::Weekday::monday;
    bool before = false;
    bool itself = false;  // on-or-
  };

  struct Shift {
    std::optional<time::Weekday> if_weekday;
    int days = 0;
  };

  struct Rule {
    Base base;
    std::optional<Side> side;
    std::vector<Shift> shifts;

    [[nodiscard]] bool moves() const { return side.has_value() || !shifts.empty(); }
    [[nodiscard]] time::Day moved(time::Day day) const;
    [[nodiscard]] std::vector<time::Day> in_year(std::int64_t year) const;
  };

  struct Part {
    Rule first;
    std::optional<Rule> last;
    int length = 1;  // days, where there is no `last`
    std::optional<int> from;
    std::optional<int> until;
    int every = 1;

    [[nodiscard]] bool is_once() const { return first.base.kind == Base::Kind::once; }
    [[nodiscard]] std::vector<time::DayRange> in_year(std::int64_t year) const;
  };

  std::vector<Part> parts_;
};

}  // namespace dateline::dates
