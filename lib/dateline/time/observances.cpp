// The calendars are asked the other way round than one would like: ICU tells on which day a month begins, by their own
// year. A Gregorian year touches two of their years (three of the Hijri ones), so each of these is asked, and the days
// that fall into the Gregorian year are kept. A month that does not exist, as Adar I of most years, moves on in ICU; it
// is told by the fields that come back.
//
// A Chinese month begins on the day of the new moon, which ICU knows to some minutes. Where these minutes are those
// around midnight its month begins a day off; kBesideMidnight tells these months.
#include "dateline/time/observances.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace dateline::time {

namespace {

constexpr std::int64_t kFirstCounted = 1600;
constexpr std::int64_t kLastCounted = 2400;
constexpr double kDay = 86'400'000.0;  // milliseconds

struct OfSystem {
  const char* locale = nullptr;
  int months = 12;
  int longest = 30;
};

// In the order of CalendarSystem.
constexpr std::array<OfSystem, 4> kSystems = {{{"en@calendar=islamic-umalqura", 12, 30},
                                               {"en@calendar=hebrew", 13, 30},
                                               {"en@calendar=chinese", 12, 30},
                                               {"en@calendar=persian", 12, 31}}};

const OfSystem& of(CalendarSystem system) { return kSystems[static_cast<std::size_t>(system)]; }

std::unique_ptr<icu::Calendar> make_calendar(CalendarSystem system) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(of(system).locale), status));
  if (U_FAILURE(status) != 0) return nullptr;
  return calendar;
}

// The calendar's own year on a day. Days stand for their noon in Greenwich.
std::optional<int> year_on(icu::Calendar& calendar, Day day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.setTime((static_cast<double>(day.number()) + 0.5) * kDay, status);
  const int year = calendar.get(UCAL_EXTENDED_YEAR, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return year;
}

// Nothing where there is no such month.
std::optional<Day> first_of(icu::Calendar& calendar, int year, int month) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(UCAL_EXTENDED_YEAR, year);
  calendar.set(UCAL_MONTH, month - 1);
  calendar.set(UCAL_IS_LEAP_MONTH, 0);
  calendar.set(UCAL_DATE, 1);
  calendar.set(UCAL_HOUR_OF_DAY, 12);
  const double moment = calendar.getTime(status);
  const bool there = calendar.get(UCAL_EXTENDED_YEAR, status) == year &&
                     calendar.get(UCAL_MONTH, status) == month - 1 && calendar.get(UCAL_DATE, status) == 1 &&
                     calendar.get(UCAL_IS_LEAP_MONTH, status) == 0;
  if (U_FAILURE(status) != 0 || !there) return std::nullopt;
  return Day::from_number(static_cast<std::int64_t>(std::floor(moment / kDay)));
}

// The first day of a Chinese month as ICU has it, and how many days later it is. Found by the new moons of Meeus,
// chapter 49, which are right to some seconds; from 1929, when China took the time of 120 degrees, to 2100.
struct Late {
  YearMonthDay first;
  int days = 0;
};
constexpr std::array<Late, 9> kBesideMidnight = {{{{1954, 2, 4}, -1},
                                                  {{1955, 2, 23}, -1},
                                                  {{1999, 1, 18}, -1},
                                                  {{2012, 8, 18}, -1},
                                                  {{2018, 11, 7}, 1},
                                                  {{2027, 2, 7}, -1},
                                                  {{2030, 2, 2}, 1},
                                                  {{2070, 3, 13}, -1},
                                                  {{2097, 8, 7}, 1}}};

Day set_right(CalendarSystem system, Day first) {
  if (system != CalendarSystem::chinese) return first;
  const auto late = std::find_if(kBesideMidnight.begin(), kBesideMidnight.end(),
                                 [&](const Late& known) { return known.first == first.ymd(); });
  return late == kBesideMidnight.end() ? first : first + late->days;
}

std::optional<Day> day_in(icu::Calendar& calendar, CalendarSystem system, int year, int month, int day) {
  const std::optional<Day> first = first_of(calendar, year, month);
  if (!first) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const int length = calendar.getActualMaximum(UCAL_DATE, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  const Day begin = set_right(system, *first);
  const Day end = set_right(system, *first + length);  // the next month's first
  if (day == kLastOfMonth) return end - 1;
  const Day found = begin + (day - 1);
  return found < end ? std::optional<Day>(found) : std::nullopt;
}

// The longitude of the sun as it is seen, in degrees from 0 to 360; `days` are counted from noon of 2000-01-01, UTC.
// The difference of some minutes between that time and the one that the formula counts in is within its error.
double sun_longitude(double days) {
  constexpr double kRadian = std::numbers::pi / 180;
  const double t = days / 36'525;
  const double mean = 280.46646 + 36'000.76983 * t + 0.0003032 * t * t;
  const double anomaly = (357.52911 + 35'999.05029 * t - 0.0001537 * t * t) * kRadian;
  const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * std::sin(anomaly) +
                        (0.019993 - 0.000101 * t) * std::sin(2 * anomaly) + 0.000289 * std::sin(3 * anomaly);
  const double seen = mean + centre - 0.00569 - 0.00478 * std::sin((125.04 - 1934.136 * t) * kRadian);
  const double turned = std::fmod(seen, 360);
  return turned < 0 ? turned + 360 : turned;
}

}  // namespace

std::optional<Day> easter(std::int64_t year) {
  if (year < 1 || year > 9999) return std::nullopt;
  const auto y = static_cast<int>(year);
  const int golden = y % 19;
  const int century = y / 100;
  const int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
  const int correction = (golden + 11 * epact + 22 * weekday) / 451;
  const int days = epact + weekday - 7 * correction + 114;
  return Day::from(year, days / 31, days % 31 + 1);
}

std::optional<Day> orthodox_easter(std::int64_t year) {
  if (year < 1 || year > 9999) return std::nullopt;
  const auto y = static_cast<int>(year);
  const int moon = (19 * (y % 19) + 15) % 30;
  const int weekday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
  const int days = moon + weekday + 114;
  // The Julian day of that name, as many days later as the calendars lie apart after February of the year.
  const std::optional<Day> same_name = Day::from(year, days / 31, days % 31 + 1);
  return *same_name + (y / 100 - y / 400 - 2);
}

int months_of(CalendarSystem system) { return of(system).months; }
int longest_month_of(CalendarSystem system) { return of(system).longest; }

std::vector<Day> days_of(CalendarSystem system, int month, int day, std::int64_t gregorian_year) {
  std::vector<Day> days;
  if (gregorian_year < kFirstCounted || gregorian_year > kLastCounted) return days;
  if (month < 1 || month > months_of(system)) return days;
  if (day != kLastOfMonth && (day < 1 || day > longest_month_of(system))) return days;
  const std::unique_ptr<icu::Calendar> calendar = make_calendar(system);
  if (calendar == nullptr) return days;
  const std::optional<int> first = year_on(*calendar, *Day::from(gregorian_year, 1, 1));
  const std::optional<int> last = year_on(*calendar, *Day::from(gregorian_year, 12, 31));
  if (!first || !last) return days;
  for (int year = *first; year <= *last; ++year) {
    const std::optional<Day> found = day_in(*calendar, system, year, month, day);
    if (found && found->ymd().year == gregorian_year) days.push_back(*found);
  }
  return days;
}

std::optional<Day> day_of_sun(int longitude, std::int64_t year, int utc_offset_minutes) {
  if (year < kFirstCounted || year > kLastCounted) return std::nullopt;
  if (longitude < 0 || longitude >= 360 || longitude % 15 != 0) return std::nullopt;
  // On the first of January the sun stands at about 280 degrees.
  const double days_in_year = 365.2422;
  const Day new_year = *Day::from(year, 1, 1);
  double days = static_cast<double>(new_year - *Day::from(2000, 1, 1)) - 0.5;
  days += std::fmod(longitude + 360 - 280, 360) / 360 * days_in_year;
  for (int step = 0; step < 10; ++step) {
    days += std::remainder(longitude - sun_longitude(days), 360) / 360 * days_in_year;
  }
  const double local = days + 0.5 + utc_offset_minutes / 1440.0;
  return *Day::from(2000, 1, 1) + static_cast<std::int64_t>(std::floor(local));
}

}  // namespace dateline::time
