// Days that are counted by something else than the Gregorian calendar: Easter, the months of other calendars, the sun.
//
//     easter(2024);                                     // 2024-03-31
//     orthodox_easter(2024);                            // 2024-05-05
//     days_of(CalendarSystem::hijri, 10, 1, 2000);      // 2000-01-08 and 2000-12-27: the first of Shawwal, twice
//     days_of(CalendarSystem::hebrew, 8, 15, 2024);     // 2024-04-23: 15 Nisan
//     day_of_sun(90, 2024);                             // 2024-06-20: the summer solstice
//
// A day is the one whose daylight belongs to the date: the Hijri and the Hebrew day begin at sunset of the day before.
// Source of the calendars: ICU; of Easter: the anonymous Gregorian algorithm and Meeus' Julian one (Astronomical
// Algorithms, chapter 8); of the sun: the same, chapter 25, low accuracy.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/time/day.hpp"

namespace dateline::time {

// Easter Sunday, in the western churches by the Gregorian rule, in the eastern ones by the Julian rule and told as a
// Gregorian day. Nothing outside the years 1 to 9999. Before 1583 the first is what the rule would have given.
[[nodiscard]] std::optional<Day> easter(std::int64_t year);
[[nodiscard]] std::optional<Day> orthodox_easter(std::int64_t year);

enum class CalendarSystem : std::uint8_t {
  // Umm al-Qura, the civil calendar of Saudi Arabia, tabulated for 1300 to 1600 AH (November 1882 to 2174); outside,
  // the
  // arithmetic civil calendar, a day off at times. 1 Muharram, 9 Ramadan, 10 Shawwal, 12 Dhu al-Hijja. Where a country
  // waits for the new moon to be seen its days may lie one later.
  hijri,
  // 1 Tishri, 2 Heshvan, 3 Kislev, 4 Tevet, 5 Shevat, 6 Adar I (in leap years only), 7 Adar (in leap years Adar II),
  // 8 Nisan, 9 Iyar, 10 Sivan, 11 Tammuz, 12 Av, 13 Elul. So Purim is 14 of month 7 in every year.
  hebrew,
  // Counted by the new moons of China, told rightly from 1929 to 2100. A leap month has no number and so no day.
  // (Korea's calendar, ICU's "dangi", is not offered: until ICU 75 it and the Chinese one fill one cache, and each
  // gives
  // the other's days.)
  chinese,
  // The solar calendar of Iran, 1 Farvardin to 12 Esfand.
  persian,
};

// The months that a calendar has: 12, or 13 for the Hebrew one.
[[nodiscard]] int months_of(CalendarSystem system);
// No day of a month has a greater number: 30, or 31 for the Persian calendar.
[[nodiscard]] int longest_month_of(CalendarSystem system);

inline constexpr int kLastOfMonth = 0;  // as a day: the last of its month, whichever number that has

// All days of a Gregorian year, in their order, that are that day of that month: one mostly, none or two at times. None
// for months and days that the calendar never has, and outside the years 1600 to 2400.
[[nodiscard]] std::vector<Day> days_of(CalendarSystem system, int month, int day, std::int64_t gregorian_year);

// The day on which the sun reaches a longitude, a multiple of 15 degrees: 0 is the spring equinox, 90 the summer
// solstice, 15 Qingming. A quarter of an hour may be missing, so a day may be wrong where that is about midnight; which
// day it is hangs on the zone. Nothing outside the years 1600 to 2400 and for other longitudes than 0, 15 ... 345.
[[nodiscard]] std::optional<Day> day_of_sun(int longitude, std::int64_t year, int utc_offset_minutes = 0);

}  // namespace dateline::time
