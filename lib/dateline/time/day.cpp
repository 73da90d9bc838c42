// All calendar arithmetic of dateline rests on the five functions of Boost.DateTime's generic Gregorian calendar that
// are called here: leap years, month lengths, weekdays, ISO week numbers, and Julian day numbers both ways.
//
// Boost's functions keep years in an unsigned short on the way and take no year before 0. The Gregorian calendar
// repeats itself after 400 years, which are 146,097 days and exactly 20,871 weeks. So every year is first moved by a
// multiple of 400 years to its twin in 2000 to 2399, Boost answers there, and the answer is moved back; weekdays and
// week numbers are the twin's own.
//
// Nothing overflows: a Day holds only days of the years kFirstYear to kLastYear, and arithmetic stops at their ends.
#include "dateline/time/day.hpp"

#include <algorithm>
#include <limits>

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>
#include <fmt/format.h>

#include "dateline/time/value_reader.hpp"

namespace dateline::time {

namespace {

using Fields = boost::date_time::year_month_day_base<int, int, int>;
using Calendar = boost::date_time::gregorian_calendar_base<Fields, int>;

constexpr std::int64_t kCycleYears = 400;
constexpr std::int64_t kCycleDays = 146'097;
constexpr std::int64_t kTwinFirst = 2000;      // the twins live in 2000 to 2399
constexpr std::int64_t kPositive = 1'000'000;  // a multiple of 400 that makes every year positive
constexpr std::int64_t kMonths = (kLastYear - kFirstYear + 1) * 12;
static_assert(kPositive % kCycleYears == 0 && kFirstYear + kPositive >= 0);

constexpr std::int64_t cycles_from_twin(std::int64_t year) {
  return (year + kPositive) / kCycleYears - (kTwinFirst + kPositive) / kCycleYears;
}

constexpr Fields twin(std::int64_t year, int month, int day) {
  return {static_cast<int>(year - cycles_from_twin(year) * kCycleYears), month, day};
}

constexpr std::int64_t kEpoch = Calendar::julian_day_number(Fields(1970, 1, 1));
constexpr std::int64_t kTwinEpoch = Calendar::julian_day_number(Fields(kTwinFirst, 1, 1)) - kEpoch;

constexpr std::int64_t number_of(std::int64_t year, int month, int day) {
  return Calendar::julian_day_number(twin(year, month, day)) - kEpoch + cycles_from_twin(year) * kCycleDays;
}

constexpr std::int64_t kFirstNumber = number_of(kFirstYear, 1, 1);
constexpr std::int64_t kLastNumber = number_of(kLastYear, 12, 31);

constexpr bool held(std::int64_t year) { return year >= kFirstYear && year <= kLastYear; }

Fields twin(Day day) {
  const YearMonthDay ymd = day.ymd();
  return twin(ymd.year, ymd.month, ymd.day);
}

int iso(Weekday weekday) { return static_cast<int>(weekday); }

}  // namespace

bool is_leap_year(std::int64_t year) { return Calendar::is_leap_year(static_cast<int>(year % kCycleYears)); }

int days_in_month(std::int64_t year, int month) {
  return Calendar::end_of_month_day(static_cast<int>(year % kCycleYears), month);
}

int weeks_in_year(std::int64_t year) {
  // 28 December is always in the last week of its year.
  const auto in_cycle = static_cast<int>((year % kCycleYears + kCycleYears) % kCycleYears);
  return Calendar::week_number(Fields(static_cast<int>(kTwinFirst) + in_cycle, 12, 28));
}

std::optional<Day> Day::from(std::int64_t year, int month, int day) {
  if (!held(year) || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return from_number(number_of(year, month, day));
}

std::optional<Day> Day::from_iso_week(std::int64_t year, int week, Weekday weekday) {
  if (!held(year) || week < 1 || week > weeks_in_year(year) || iso(weekday) < 1 || iso(weekday) > 7) {
    return std::nullopt;
  }
  const Day fourth = from_number(number_of(year, 1, 4));  // always in week 1
  const std::int64_t number = fourth.number_ - iso(fourth.weekday()) + iso(weekday) + std::int64_t{7} * (week - 1);
  if (number < kFirstNumber || number > kLastNumber) return std::nullopt;
  return from_number(number);
}

Day Day::from_number(std::int64_t days_since_1970) {
  Day day;
  day.number_ = std::clamp(days_since_1970, kFirstNumber, kLastNumber);
  return day;
}

Day operator+(Day day, std::int64_t days) {
  // No two days are further apart, so a longer step ends at the same place.
  constexpr std::int64_t kFarthest = kLastNumber - kFirstNumber;
  return Day::from_number(day.number_ + std::clamp(days, -kFarthest, kFarthest));
}

Day operator-(Day day, std::int64_t days) {
  return day + (days == std::numeric_limits<std::int64_t>::min() ? std::numeric_limits<std::int64_t>::max() : -days);
}

YearMonthDay Day::ymd() const {
  constexpr std::int64_t kCycles = kPositive / kCycleYears + kTwinFirst / kCycleYears;
  const std::int64_t days = number_ - kTwinEpoch + kCycles * kCycleDays;  // never negative
  const std::int64_t cycles = days / kCycleDays - kCycles;
  const Fields fields = Calendar::from_julian_day_number(static_cast<int>(kEpoch + kTwinEpoch + days % kCycleDays));
  return {fields.year + cycles * kCycleYears, fields.month, fields.day};
}

Weekday Day::weekday() const {
  const int from_sunday = Calendar::day_of_week(twin(*this));
  return static_cast<Weekday>(from_sunday == 0 ? 7 : from_sunday);
}

IsoWeek Day::iso_week() const {
  const YearMonthDay date = ymd();
  const int week = Calendar::week_number(twin(date.year, date.month, date.day));
  if (week == 1 && date.month == 12) return {date.year + 1, week};
  if (week > 51 && date.month == 1) return {date.year - 1, week};
  return {date.year, week};
}

std::string Day::text() const {
  const YearMonthDay date = ymd();
  const std::string_view form = date.year > 9999 || date.year < -9999 ? "Y{}-{:02}-{:02}"
                                : date.year < 0                       ? "{:05}-{:02}-{:02}"
                                                                      : "{:04}-{:02}-{:02}";
  return fmt::format(fmt::runtime(form), date.year, date.month, date.day);
}

Day add_months(Day day, std::int64_t months) {
  const YearMonthDay date = day.ymd();
  const std::int64_t index = (date.year - kFirstYear) * 12 + date.month - 1 + std::clamp(months, -kMonths, kMonths);
  if (index < 0) return Day::from_number(kFirstNumber);
  if (index >= kMonths) return Day::from_number(kLastNumber);
  const std::int64_t year = index / 12 + kFirstYear;
  const auto month = static_cast<int>(index % 12) + 1;
  return Day::from_number(number_of(year, month, std::min(date.day, days_in_month(year, month))));
}

Day add_years(Day day, std::int64_t years) {
  constexpr std::int64_t kFarthest = kLastYear - kFirstYear + 1;
  return add_months(day, std::clamp(years, -kFarthest, kFarthest) * 12);
}

Day on_or_after(Day day, Weekday weekday) { return day + (iso(weekday) - iso(day.weekday()) + 7) % 7; }

Day on_or_before(Day day, Weekday weekday) { return day - (iso(day.weekday()) - iso(weekday) + 7) % 7; }

core::Result<Day> parse_day(std::string_view text) {
  ValueReader reader(text);
  std::optional<std::int64_t> year = reader.wide_year();
  if (!year) {
    const bool negative = reader.take("-");
    const std::optional<int> digits = reader.digits(4);
    if (!digits || (negative && *digits == 0)) return complaint("not a day of the form YYYY-MM-DD", text);
    year = negative ? -*digits : *digits;
  }
  const std::optional<int> month = reader.take("-") ? reader.digits(2) : std::nullopt;
  const std::optional<int> day = month && reader.take("-") ? reader.digits(2) : std::nullopt;
  if (!day || !reader.done()) return complaint("not a day of the form YYYY-MM-DD", text);
  if (!held(*year)) return complaint("the year is out of range", text);
  if (*month < 1 || *month > 12) return complaint("there is no such month", text);
  const std::optional<Day> found = Day::from(*year, *month, *day);
  if (!found) return complaint("the day does not exist", text);
  return *found;
}

}  // namespace dateline::time
