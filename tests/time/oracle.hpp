// A calendar that is slow and too simple to be wrong, to compare the fast one with. It knows one day (1 January 1970
// was a Thursday), the lengths of the months and the rule of leap years, and gets everywhere else by walking. It shares
// no code and no formula with the library.
#pragma once

#include <array>
#include <cstdint>

namespace oracle {

inline bool leap(std::int64_t year) {
  if (year % 400 == 0) return true;
  if (year % 100 == 0) return false;
  return year % 4 == 0;
}

inline int length(std::int64_t year, int month) {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kLengths[static_cast<std::size_t>(month - 1)];
}

struct Date {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;
  int weekday = 4;          // Monday is 1
  std::int64_t number = 0;  // days from 1970-01-01

  void forward() {
    ++number;
    weekday = weekday == 7 ? 1 : weekday + 1;
    if (++day <= length(year, month)) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }

  void back() {
    --number;
    weekday = weekday == 1 ? 7 : weekday - 1;
    if (--day >= 1) return;
    if (--month < 1) {
      month = 12;
      --year;
    }
    day = length(year, month);
  }
};

// 1 January of a year, by walking whole years.
inline Date new_year(std::int64_t year) {
  Date date;
  while (date.year < year) {
    const int days = leap(date.year) ? 366 : 365;
    date.number += days;
    date.weekday = (date.weekday - 1 + days) % 7 + 1;
    ++date.year;
  }
  while (date.year > year) {
    --date.year;
    const int days = leap(date.year) ? 366 : 365;
    date.number -= days;
    date.weekday = (date.weekday - 1 - days + 7 * 53) % 7 + 1;
  }
  return date;
}

struct Week {
  std::int64_t year = 0;
  int week = 0;
};

// A week belongs to the year of its Thursday, and has the Thursday's number among the Thursdays of that year.
inline Week week_of(Date date) {
  while (date.weekday < 4) date.forward();
  while (date.weekday > 4) date.back();
  int ordinal = date.day;
  for (int month = 1; month < date.month; ++month) ordinal += length(date.year, month);
  int thursdays = 0;
  for (int day = ordinal; day >= 1; day -= 7) ++thursdays;
  return {date.year, thursdays};
}

// The same day some months later or earlier, month by month; then back to a day that the month has.
inline Date month_steps(const Date& from, int months) {
  Date date = from;
  for (; months > 0; --months) {
    if (++date.month == 13) date.month = 1, ++date.year;
  }
  for (; months < 0; ++months) {
    if (--date.month == 0) date.month = 12, --date.year;
  }
  while (date.day > length(date.year, date.month)) --date.day;
  return date;  // weekday and number are still those of `from`
}

}  // namespace oracle
