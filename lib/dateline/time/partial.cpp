// Months, quarters, halves, seasons and years are moved by numbering them from the first year that is held, adding the
// step and cutting the sum to what is held: a step may be as large as it likes. Decades, centuries and millennia have
// numbers of their own (decades.hpp). Reading and printing are in timex.cpp.
#include "dateline/time/partial.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "dateline/time/decades.hpp"

namespace dateline::time {

namespace {

using core::Error;

constexpr std::array<std::string_view, 15> kGrainNames = {"second",  "minute", "hour",   "part-of-day", "day",
                                                          "weekend", "week",   "month",  "season",      "quarter",
                                                          "half",    "year",   "decade", "century",     "millennium"};

bool is_clock(Grain grain) { return grain <= Grain::part_of_day; }
bool is_day(Grain grain) { return grain <= Grain::day; }
bool is_by_week(const PartialDate& date) { return date.week || date.weekday; }

// ---- problems

bool uses_only(const PartialDate& date, bool month, bool day, bool week, bool weekday, bool part) {
  return (month || !date.month) && (day || !date.day) && (week || !date.week) && (weekday || !date.weekday) &&
         (part || !date.part);
}

bool fields_fit(const PartialDate& date) {
  switch (date.grain) {
    case Grain::week:
    case Grain::weekend:
      return uses_only(date, false, false, true, false, false);
    case Grain::month:
      return uses_only(date, true, false, false, false, false);
    case Grain::season:
    case Grain::quarter:
    case Grain::half:
      return uses_only(date, false, false, false, false, true);
    case Grain::year:
    case Grain::decade:
    case Grain::century:
    case Grain::millennium:
      return uses_only(date, false, false, false, false, false);
    default:
      return is_by_week(date) ? uses_only(date, false, false, true, true, false)
                              : uses_only(date, true, true, false, false, false);
  }
}

bool in(const std::optional<int>& field, int least, int most) { return !field || (*field >= least && *field <= most); }

const char* clock_problem(const Clock& clock, Grain grain) {
  constexpr int kDayOfMinutes = 24 * 60;
  if (grain == Grain::part_of_day ? !clock.part || clock.hour : clock.part.has_value()) {
    return "a clock has an hour or a part of the day";
  }
  if ((clock.minute && grain > Grain::minute) || (clock.second && grain > Grain::second)) {
    return "the clock is finer than the date";
  }
  const bool past_end = clock.hour == 24 && (clock.minute.value_or(0) != 0 || clock.second.value_or(0) != 0);
  if (!in(clock.hour, 0, 24) || !in(clock.minute, 0, 59) || !in(clock.second, 0, 60) || past_end ||
      (clock.part && *clock.part > DayPart::daytime)) {
    return "there is no such time of day";
  }
  if (!in(clock.utc_offset_minutes, 1 - kDayOfMinutes, kDayOfMinutes - 1)) return "there is no such time zone";
  return nullptr;
}

const char* day_problem(const PartialDate& date) {
  if (!date.day) return nullptr;
  int most = 31;
  if (date.month) {
    constexpr std::int64_t kSomeLeapYear = 2000;
    most = days_in_month(date.year.value_or(kSomeLeapYear), *date.month);
  }
  return in(date.day, 1, most) ? nullptr : "the day does not exist";
}

const char* part_problem(const PartialDate& date) {
  switch (date.grain) {
    case Grain::season:
      return date.part && in(date.part, 1, 4) ? nullptr : "there is no such season";
    case Grain::quarter:
      return in(date.part, 1, 4) ? nullptr : "there is no such quarter";
    case Grain::half:
      return in(date.part, 1, 2) ? nullptr : "there is no such half of a year";
    default:
      return nullptr;
  }
}

// What is wrong, or null.
const char* what_is_wrong(const PartialDate& date) {
  if (date.grain > Grain::millennium) return "there is no such grain";
  if (date.year && (*date.year < kFirstYear || *date.year > kLastYear)) return "the year is out of range";
  if (!fields_fit(date)) return "the fields do not fit the grain";
  if (!in(date.month, 1, 12)) return "there is no such month";
  if (const char* problem = day_problem(date)) return problem;
  if (!in(date.week, 1, date.year ? weeks_in_year(*date.year) : 53)) return "there is no such week";
  if (!in(date.weekday, 1, 7)) return "there is no such weekday";
  if (const char* problem = part_problem(date)) return problem;
  if (const std::int64_t years = years_of(date.grain); years > 1 && date.year) {
    if (first_year(number_of_first(*date.year, years), years) != *date.year) {
      return "it does not begin with that year";
    }
  }
  if (date.fiscal && date.grain != Grain::year && date.grain != Grain::half && date.grain != Grain::quarter) {
    return "only years, halves and quarters are fiscal";
  }
  if (is_clock(date.grain) != date.clock.has_value()) return "the clock does not fit the grain";
  return date.clock ? clock_problem(*date.clock, date.grain) : nullptr;
}

// ---- bounds

Day first_day() { return Day::from_number(std::numeric_limits<std::int64_t>::min()); }
Day last_day() { return Day::from_number(std::numeric_limits<std::int64_t>::max()); }

DayRange months(std::int64_t year, int month, int count) {
  const std::optional<Day> first = Day::from(year, month, 1);
  if (!first) return {};
  const YearMonthDay last = add_months(*first, count - 1).ymd();
  return {first, Day::from(last.year, last.month, days_in_month(last.year, last.month))};
}

// A day of a week; where it lies outside of the years that are held, the nearest one that does not.
Day day_of_week(std::int64_t year, int week, Weekday weekday) {
  return Day::from_iso_week(year, week, weekday).value_or(week == 1 ? first_day() : last_day());
}

DayRange weekdays(std::int64_t year, int first_week, Weekday first, int last_week, Weekday last) {
  return {day_of_week(year, first_week, first), day_of_week(year, last_week, last)};
}

DayRange weeks(const PartialDate& date, Weekday first, Weekday last) {
  return weekdays(*date.year, date.week.value_or(1), first, date.week.value_or(weeks_in_year(*date.year)), last);
}

DayRange day_bounds(const PartialDate& date) {
  const std::int64_t year = *date.year;
  if (is_by_week(date)) {
    if (date.weekday) return weeks(date, static_cast<Weekday>(*date.weekday), static_cast<Weekday>(*date.weekday));
    return weeks(date, Weekday::monday, Weekday::sunday);
  }
  if (!date.day) return date.month ? months(year, *date.month, 1) : months(year, 1, 12);
  return {Day::from(year, date.month.value_or(1), *date.day), Day::from(year, date.month.value_or(12), *date.day)};
}

// ---- steps

// The unit number `part` (from 1) of the `units` in a year, moved; cut to the years that are held.
std::pair<std::int64_t, int> stepped(std::int64_t year, std::int64_t units, int part, std::int64_t steps) {
  const std::int64_t most = (kLastYear - kFirstYear + 1) * units;
  const std::int64_t index = (year - kFirstYear) * units + part - 1 + std::clamp(steps, -most, most);
  const std::int64_t held = std::clamp<std::int64_t>(index, 0, most - 1);
  return {held / units + kFirstYear, static_cast<int>(held % units) + 1};
}

// The number of the first decade, century or millennium whose first year is held.
std::int64_t least_number(std::int64_t years) { return -(1 - kFirstYear + 1) / years; }

PartialDate stepped_day(const PartialDate& date, std::int64_t days) {
  PartialDate out = date;
  if (is_by_week(date)) {
    if (!date.week || !date.weekday) return date;
    const std::optional<Day> day = Day::from_iso_week(*date.year, *date.week, static_cast<Weekday>(*date.weekday));
    if (!day) return date;
    const Day moved = *day + days;
    const IsoWeek week = moved.iso_week();
    out.year = week.year;
    out.week = week.week;
    out.weekday = static_cast<int>(moved.weekday());
    return out;
  }
  if (!date.month || !date.day) return date;
  const std::optional<Day> day = Day::from(*date.year, *date.month, *date.day);
  if (!day) return date;
  const YearMonthDay moved = (*day + days).ymd();
  out.year = moved.year;
  out.month = moved.month;
  out.day = moved.day;
  return out;
}

// `steps` seconds, minutes or hours.
PartialDate stepped_clock(const PartialDate& date, std::int64_t steps) {
  const Clock& clock = *date.clock;
  const bool whole =
      clock.hour && (date.grain > Grain::minute || clock.minute) && (date.grain > Grain::second || clock.second);
  if (!whole || bounds(date).earliest != bounds(date).latest) return date;
  const std::int64_t in_day = date.grain == Grain::hour ? 24 : date.grain == Grain::minute ? 24 * 60 : 24 * 60 * 60;
  const std::int64_t most = in_day * 366 * (kLastYear - kFirstYear + 1);
  std::int64_t now = *clock.hour;
  if (date.grain <= Grain::minute) now = now * 60 + *clock.minute;
  if (date.grain == Grain::second) now = now * 60 + *clock.second;
  now += std::clamp(steps, -most, most);
  const std::int64_t days = now >= 0 ? now / in_day : -((in_day - 1 - now) / in_day);
  auto left = static_cast<int>(now - days * in_day);
  PartialDate out = stepped_day(date, days);
  if (date.grain == Grain::second) out.clock->second = left % 60, left /= 60;
  if (date.grain <= Grain::minute) out.clock->minute = left % 60, left /= 60;
  out.clock->hour = left;
  return out;
}

PartialDate stepped_week(const PartialDate& date, std::int64_t steps) {
  const std::optional<Day> monday = Day::from_iso_week(*date.year, *date.week, Weekday::monday);
  if (!monday) return date;
  const std::int64_t most = (last_day() - first_day()) / 7;
  const IsoWeek week = (*monday + 7 * std::clamp(steps, -most, most)).iso_week();
  PartialDate out = date;
  out.year = week.year;
  out.week = week.week;
  return out;
}

}  // namespace

std::string_view name(Grain grain) {
  const auto index = static_cast<std::size_t>(grain);
  return index < kGrainNames.size() ? kGrainNames[index] : std::string_view();
}

PartialDate PartialDate::of(Day day) {
  const YearMonthDay ymd = day.ymd();
  PartialDate date;
  date.year = ymd.year;
  date.month = ymd.month;
  date.day = ymd.day;
  return date;
}

PartialDate PartialDate::of_month(std::int64_t year, int month) {
  PartialDate date = of_year(year);
  date.grain = Grain::month;
  date.month = month;
  return date;
}

PartialDate PartialDate::of_year(std::int64_t year) {
  PartialDate date;
  date.grain = Grain::year;
  date.year = year;
  return date;
}

PartialDate PartialDate::of_week(IsoWeek week) {
  PartialDate date = of_year(week.year);
  date.grain = Grain::week;
  date.week = week.week;
  return date;
}

std::optional<Error> problem(const PartialDate& date) {
  const char* what = what_is_wrong(date);
  if (what == nullptr) return std::nullopt;
  Error error;
  error.what = what;
  error.piece = to_timex(date);
  return error;
}

DayRange bounds(const PartialDate& date) {
  if (!date.year || date.fiscal || what_is_wrong(date) != nullptr) return {};
  const std::int64_t year = *date.year;
  switch (date.grain) {
    case Grain::week:
      return weeks(date, Weekday::monday, Weekday::sunday);
    case Grain::weekend:
      return weeks(date, Weekday::saturday, Weekday::sunday);
    case Grain::month:
      return date.month ? months(year, *date.month, 1) : months(year, 1, 12);
    case Grain::season:
      return months(year, 3 * *date.part, 3);  // March, June, September, December
    case Grain::quarter:
      return date.part ? months(year, 3 * *date.part - 2, 3) : months(year, 1, 12);
    case Grain::half:
      return date.part ? months(year, 6 * *date.part - 5, 6) : months(year, 1, 12);
    case Grain::year:
      return months(year, 1, 12);
    case Grain::decade:
    case Grain::century:
    case Grain::millennium: {
      const std::int64_t first = year == 0 ? 1 : year;
      const std::int64_t last = year + years_of(date.grain) - 1;
      return {Day::from(first, 1, 1), Day::from(std::min(last, year < 0 ? 0 : kLastYear), 12, 31)};
    }
    default:
      return day_bounds(date);
  }
}

PartialDate shifted(const PartialDate& date, std::int64_t units) {
  if (!date.year || units == 0 || what_is_wrong(date) != nullptr) return date;
  PartialDate out = date;
  const auto by_part = [&](std::int64_t in_year, std::optional<int>& part) {
    if (part) std::tie(out.year, part) = stepped(*date.year, in_year, *part, units);
    return out;
  };
  switch (date.grain) {
    case Grain::second:
    case Grain::minute:
    case Grain::hour:
      return stepped_clock(date, units);
    case Grain::week:
    case Grain::weekend:
      return date.week ? stepped_week(date, units) : date;
    case Grain::month:
      return by_part(12, out.month);
    case Grain::season:
    case Grain::quarter:
      return by_part(4, out.part);
    case Grain::half:
      return by_part(2, out.part);
    case Grain::year:
      out.year = stepped(*date.year, 1, 1, units).first;
      return out;
    case Grain::decade:
    case Grain::century:
    case Grain::millennium: {
      const std::int64_t years = years_of(date.grain);
      const std::int64_t least = least_number(years);
      const std::int64_t most = kLastYear / years;
      const std::int64_t number = number_of_first(*date.year, years) + std::clamp(units, least - most, most - least);
      out.year = first_year(std::clamp(number, least, most), years);
      return out;
    }
    default:
      return stepped_day(date, units);
  }
}

PartialDate containing(Day day, Grain grain) {
  PartialDate date = PartialDate::of(day);
  if (is_day(grain)) return date;
  const std::int64_t year = *date.year;
  const int month = *date.month;
  if (grain == Grain::week || grain == Grain::weekend) {
    date = PartialDate::of_week(day.iso_week());
    date.grain = grain;
    return date;
  }
  if (grain == Grain::month) return PartialDate::of_month(year, month);
  date = PartialDate::of_year(year);
  date.grain = grain;
  switch (grain) {
    case Grain::season:
      date.part = month < 3 ? 4 : month / 3;
      if (month < 3 && year == kFirstYear) date.part = 1;  // that winter begins before the years that are held
      if (month < 3 && year > kFirstYear)
        date.year = year - 1;  // January and February end the winter of the year before
      return date;
    case Grain::quarter:
      date.part = (month + 2) / 3;
      return date;
    case Grain::half:
      date.part = (month + 5) / 6;
      return date;
    default: {
      const std::int64_t years = years_of(grain);
      if (years > 1) date.year = first_year(std::max(number_of(year, years), least_number(years)), years);
      return date;
    }
  }
}

}  // namespace dateline::time
