#include "dateline/dates/resolver_parts.hpp"

#include <array>
#include <cmath>

namespace dateline::dates {

using time::Day;
using time::DayRange;
using time::Grain;
using time::PartialDate;
using time::Unit;

std::optional<DayRange> end_days(const PartialDate& date, std::string_view mod) {
  const DayRange whole = time::bounds(date);
  if (!whole.earliest || !whole.latest || (mod != "START" && mod != "END")) return std::nullopt;
  const Day first = *whole.earliest;
  const Day last = *whole.latest;
  const bool start = mod == "START";
  switch (date.grain) {
    case Grain::week:
      return start ? DayRange{first, first + 2} : DayRange{first + 4, last};
    case Grain::month:
      return start ? DayRange{first, first + 9} : DayRange{first + 20, last};
    case Grain::year:
      return start ? DayRange{first, add_months(first, 3) - 1} : DayRange{add_months(first, 8), last};
    default:
      return std::nullopt;
  }
}

bool in_calendar(std::int64_t year) { return year > -9'000 && year < 9'999; }

std::optional<Day> first_day(const PartialDate& date) { return time::bounds(date).earliest; }

std::optional<Direction> by_tense(const Tense& tense) {
  if (tense.by_word) return Direction{tense.verb, {}};
  switch (tense.kind) {
    case Tense::Kind::none:
      return std::nullopt;
    case Tense::Kind::past:
      return Direction{tense.verb, "past"};
    case Tense::Kind::present:
      return Direction{tense.verb, "present"};
    case Tense::Kind::future:
      return Direction{tense.verb, "future"};
  }
  return std::nullopt;
}

std::optional<Direction> by_word(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return Direction{std::string(word), {}};
}

PartialDate unknown(Grain grain) {
  PartialDate date;
  date.grain = grain;
  return date;
}

void put_clock(PartialDate& date, const std::optional<time::Clock>& clock) {
  date.clock = clock;
  if (!clock) return;
  date.grain = clock->second   ? Grain::second
               : clock->minute ? Grain::minute
               : clock->hour   ? Grain::hour
                               : Grain::part_of_day;
}

PartialDate on_day(Day day, const PartialDate& like) {
  PartialDate date = PartialDate::of(day);
  put_clock(date, like.clock);
  return date;
}

PartialDate without_clock(PartialDate date) {
  if (date.clock) date.grain = Grain::day;
  date.clock.reset();
  return date;
}

std::int64_t distance(const DayRange& range, Day from) {
  if (*range.earliest > from) return *range.earliest - from;
  if (*range.latest < from) return *range.latest - from;
  return 0;
}

bool too_long(const time::Duration::Part& part) {
  constexpr std::array<double, 12> kInYears = {1 / 31.6e6, 1 / 525'960., 1 / 8'766., 1 / 365.25, 1 / 52.18, 1 / 52.18,
                                               1 / 12.,    1 / 4.,       1,          10,         100,       1000};
  return part.count && *part.count * kInYears[static_cast<std::size_t>(part.unit)] > kMostYears;
}

std::optional<Day> moved_by(Day day, const time::Duration& length, int direction) {
  for (const time::Duration::Part& part : length.parts) {
    if (!part.count || too_long(part)) return std::nullopt;
    const double exact = *part.count * direction;
    const double per = part.unit == Unit::quarter   ? 3
                       : part.unit == Unit::decade  ? 120
                       : part.unit == Unit::century ? 1200
                                                    : 1;
    switch (part.unit) {
      case Unit::day:
        day = day + std::llround(exact);
        break;
      case Unit::weekend:
      case Unit::week:
        day = day + std::llround(exact * 7);
        break;
      case Unit::month:
      case Unit::quarter:
      case Unit::decade:
      case Unit::century:
        day = add_months(day, std::llround(exact * per));
        break;
      case Unit::year:
        day = add_months(day, std::llround(exact * 12));
        break;
      case Unit::millennium:
        return std::nullopt;
      default:
        break;
    }
  }
  return day;
}

std::int64_t seconds_of(const time::Duration& length) {
  double seconds = 0;
  for (const time::Duration::Part& part : length.parts) {
    const double per = part.unit == Unit::second   ? 1
                       : part.unit == Unit::minute ? 60
                       : part.unit == Unit::hour   ? 3600
                       : part.unit == Unit::day    ? 86'400
                                                   : 0;
    seconds += part.count.value_or(0) * per;
  }
  return std::llround(seconds);
}

}  // namespace dateline::dates
