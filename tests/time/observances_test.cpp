#include "dateline/time/observances.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::time;

namespace {

std::string text(const std::vector<Day>& days) {
  std::string out;
  for (const Day day : days) out += (out.empty() ? "" : " ") + day.text();
  return out;
}

// Checks one date of a calendar against days that calendars on the wall showed.
void agree(CalendarSystem system, int month, int day, const std::vector<std::string>& known) {
  for (const std::string& expected : known) {
    INFO(expected);
    CHECK(text(days_of(system, month, day, std::stoi(expected))) == expected);
  }
}

}  // namespace

TEST_CASE("Easter falls on the Sundays that are known") {
  for (const std::string known :
       {"1583-04-10", "1818-03-22", "1886-04-25", "1916-04-23", "1943-04-25", "1954-04-18", "1981-04-19",
        "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16",
        "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31",
        "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2285-03-22"}) {
    REQUIRE(easter(std::stoi(known)));
    CHECK(easter(std::stoi(known))->text() == known);
  }
}

TEST_CASE("orthodox Easter falls on the Sundays that are known") {
  for (const std::string known :
       {"1917-04-15", "2000-04-30", "2001-04-15", "2002-05-05", "2003-04-27", "2004-04-11", "2005-05-01",
        "2006-04-23", "2007-04-08", "2008-04-27", "2009-04-19", "2010-04-04", "2011-04-24", "2012-04-15",
        "2013-05-05", "2014-04-20", "2015-04-12", "2016-05-01", "2017-04-16", "2018-04-08", "2019-04-28",
        "2020-04-19", "2021-05-02", "2022-04-24", "2023-04-16", "2024-05-05", "2025-04-20", "2026-04-12",
        "2027-05-02", "2028-04-16", "2029-04-08", "2030-04-28"}) {
    REQUIRE(orthodox_easter(std::stoi(known)));
    CHECK(orthodox_easter(std::stoi(known))->text() == known);
  }
}

TEST_CASE("Easter is a Sunday, in its five weeks, in every year that it is told for") {
  int astray = 0;
  for (std::int64_t year = 1; year <= 9999; ++year) {
    const std::optional<Day> day = easter(year);
    const std::optional<Day> orthodox = orthodox_easter(year);
    const bool fine = day && orthodox && day->weekday() == Weekday::sunday && orthodox->weekday() == Weekday::sunday &&
                      *day >= *Day::from(year, 3, 22) && *day <= *Day::from(year, 4, 25);
    astray += fine ? 0 : 1;
  }
  CHECK(astray == 0);
  for (const std::int64_t year : {std::int64_t{0}, std::int64_t{-44}, std::int64_t{10'000}, kFirstYear, kLastYear}) {
    CHECK_FALSE(easter(year));
    CHECK_FALSE(orthodox_easter(year));
  }
}

TEST_CASE("the months of the Hijri calendar begin on the days that Umm al-Qura gives") {
  agree(CalendarSystem::hijri, 9, 1,
        {"2011-08-01", "2012-07-20", "2013-07-09", "2014-06-28", "2015-06-18", "2016-06-06", "2017-05-27", "2019-05-06",
         "2020-04-24", "2021-04-13", "2022-04-02", "2023-03-23", "2024-03-11", "2025-03-01"});
  agree(CalendarSystem::hijri, 10, 1,
        {"2016-07-06", "2017-06-25", "2019-06-04", "2020-05-24", "2021-05-13", "2022-05-02", "2023-04-21", "2024-04-10",
         "2025-03-30"});
  agree(CalendarSystem::hijri, 12, 10,
        {"2017-09-01", "2018-08-21", "2019-08-11", "2020-07-31", "2021-07-20", "2022-07-09", "2023-06-28", "2024-06-16",
         "2025-06-06"});
}

TEST_CASE("a Hijri date may fall twice into a year, or not at all") {
  CHECK(text(days_of(CalendarSystem::hijri, 10, 1, 2000)) == "2000-01-08 2000-12-27");
  CHECK(text(days_of(CalendarSystem::hijri, 9, 1, 2030)) == "2030-01-05 2030-12-26");
  std::size_t most = 0;
  for (std::int64_t year = 1900; year <= 2100; ++year) {
    most = std::max(most, days_of(CalendarSystem::hijri, 9, 30, year).size());
  }
  CHECK(most == 2);
}

TEST_CASE("the last of Ramadan is the day before Shawwal") {
  for (std::int64_t year = 1995; year <= 2040; ++year) {
    std::vector<Day> eves;
    for (std::int64_t y = year - 1; y <= year + 1; ++y) {
      for (const Day day : days_of(CalendarSystem::hijri, 10, 1, y)) {
        if ((day - 1).ymd().year == year) eves.push_back(day - 1);
      }
    }
    CHECK(text(days_of(CalendarSystem::hijri, 9, kLastOfMonth, year)) == text(eves));
  }
}

TEST_CASE("the Hebrew holidays are where they are known to be") {
  agree(CalendarSystem::hebrew, 1, 1,  // Rosh Hashanah
        {"2000-09-30", "2010-09-09", "2015-09-14", "2016-10-03", "2017-09-21", "2018-09-10", "2019-09-30", "2020-09-19",
         "2021-09-07", "2022-09-26", "2023-09-16", "2024-10-03", "2025-09-23"});
  agree(CalendarSystem::hebrew, 3, 25,  // Hanukkah
        {"2013-11-28", "2016-12-25", "2017-12-13", "2018-12-03", "2019-12-23", "2020-12-11", "2021-11-29", "2022-12-19",
         "2023-12-08", "2024-12-26", "2025-12-15"});
  agree(CalendarSystem::hebrew, 8, 15,  // Passover
        {"2000-04-20", "2010-03-30", "2015-04-04", "2016-04-23", "2017-04-11", "2018-03-31", "2019-04-20", "2020-04-09",
         "2021-03-28", "2022-04-16", "2023-04-06", "2024-04-23", "2025-04-13"});
}

TEST_CASE("Adar is Adar II in leap years, and Adar I is in leap years only") {
  agree(
      CalendarSystem::hebrew, 7, 14,  // Purim
      {"2014-03-16", "2016-03-24", "2017-03-12", "2019-03-21", "2020-03-10", "2022-03-17", "2024-03-24", "2025-03-14"});
  CHECK(text(days_of(CalendarSystem::hebrew, 6, 14, 2024)) == "2024-02-23");
  CHECK(days_of(CalendarSystem::hebrew, 6, 14, 2025).empty());
}

TEST_CASE("the Chinese festivals are where they are known to be, and leap months have none") {
  agree(CalendarSystem::chinese, 1, 1,
        {"2000-02-05", "2001-01-24", "2008-02-07", "2010-02-14", "2012-01-23", "2015-02-19", "2016-02-08", "2017-01-28",
         "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29",
         "2026-02-17"});
  agree(
      CalendarSystem::chinese, 8, 15,
      {"2017-10-04", "2019-09-13", "2020-10-01", "2021-09-21", "2022-09-10", "2023-09-29", "2024-09-17", "2025-10-06"});
  agree(CalendarSystem::chinese, 4, 8, {"2020-04-30"});  // the fourth month came twice: again from 23 May
  agree(CalendarSystem::chinese, 5, 5, {"2020-06-25", "2023-06-22", "2024-06-10"});
}

TEST_CASE("Chinese months that begin minutes from midnight begin on the right day, and end where the next begins") {
  agree(CalendarSystem::chinese, 1, 1, {"1954-02-03", "2027-02-06", "2030-02-03"});
  agree(CalendarSystem::chinese, 7, 7, {"2012-08-23"});
  agree(CalendarSystem::chinese, 12, kLastOfMonth, {"2027-02-05", "2030-02-02"});
  agree(CalendarSystem::chinese, 12, 30, {"2030-02-02"});
  CHECK(days_of(CalendarSystem::chinese, 12, 30, 2027).empty());
  std::size_t astray = 0;
  for (std::int64_t year = 1990; year <= 2040; ++year) {
    for (const Day day : days_of(CalendarSystem::chinese, 1, 1, year)) {
      const std::vector<Day> eves = days_of(CalendarSystem::chinese, 12, kLastOfMonth, year);
      astray += std::count(eves.begin(), eves.end(), day - 1) == 1 ? 0U : 1U;
    }
  }
  CHECK(astray == 0);
}

TEST_CASE("the Persian year begins on the days that are known") {
  agree(CalendarSystem::persian, 1, 1,
        {"2016-03-20", "2017-03-21", "2018-03-21", "2019-03-21", "2020-03-20", "2021-03-21", "2022-03-21", "2023-03-21",
         "2024-03-20", "2025-03-21"});
}

TEST_CASE("what a calendar never has, and years far away, give no days") {
  for (const CalendarSystem system :
       {CalendarSystem::hijri, CalendarSystem::hebrew, CalendarSystem::chinese, CalendarSystem::persian}) {
    CHECK(days_of(system, 0, 1, 2020).empty());
    CHECK(days_of(system, months_of(system) + 1, 1, 2020).empty());
    CHECK(days_of(system, 1, -1, 2020).empty());
    CHECK(days_of(system, 1, longest_month_of(system) + 1, 2020).empty());
    for (const std::int64_t year : {std::int64_t{1599}, std::int64_t{2401}, kFirstYear, kLastYear}) {
      CHECK(days_of(system, 1, 1, year).empty());
    }
    CHECK_FALSE(days_of(system, 1, 1, 1601).empty());
    CHECK_FALSE(days_of(system, 1, 1, 2399).empty());
  }
}

TEST_CASE("every day that a calendar gives stands once, in its year, in its order") {
  for (const CalendarSystem system :
       {CalendarSystem::hijri, CalendarSystem::hebrew, CalendarSystem::chinese, CalendarSystem::persian}) {
    for (std::int64_t year = 2015; year <= 2024; ++year) {
      std::vector<bool> seen(366);
      std::size_t days = 0;
      bool twice = false;
      for (int month = 1; month <= months_of(system); ++month) {
        for (int day = 1; day <= longest_month_of(system); ++day) {
          for (const Day found : days_of(system, month, day, year)) {
            const auto at = static_cast<std::size_t>(found - *Day::from(year, 1, 1));
            REQUIRE(at < seen.size());
            twice = twice || seen[at];
            seen[at] = true;
            ++days;
          }
        }
      }
      CHECK_FALSE(twice);
      INFO(year << ' ' << days);
      const std::size_t whole = is_leap_year(year) ? 366 : 365;
      CHECK((system == CalendarSystem::chinese ? days >= whole - 30 && days <= whole : days == whole));
    }
  }
}

TEST_CASE("equinoxes, solstices and Qingming are where they are known to be") {
  const auto sun = [](int longitude, std::int64_t year, int minutes = 0) {
    const std::optional<Day> day = day_of_sun(longitude, year, minutes);
    return day ? day->text() : "";
  };
  for (const std::string known : {"2003-03-21", "2007-03-21", "2016-03-20", "2021-03-20", "2024-03-20"}) {
    CHECK(sun(0, std::stoi(known)) == known);
  }
  for (const std::string known : {"2016-06-20", "2017-06-21", "2020-06-20", "2021-06-21", "2024-06-20"}) {
    CHECK(sun(90, std::stoi(known)) == known);
  }
  for (const std::string known : {"2016-09-22", "2018-09-23", "2019-09-23", "2020-09-22"}) {
    CHECK(sun(180, std::stoi(known)) == known);
  }
  for (const std::string known : {"2015-12-22", "2017-12-21", "2019-12-22", "2020-12-21"}) {
    CHECK(sun(270, std::stoi(known)) == known);
  }
  for (const std::string known : {"2016-04-04", "2017-04-04", "2018-04-05", "2019-04-05", "2020-04-04", "2021-04-04",
                                  "2022-04-05", "2023-04-05", "2024-04-04"}) {
    CHECK(sun(15, std::stoi(known), 480) == known);
  }
  CHECK(sun(285, 2021, 480) == "2021-01-05");
  for (const int longitude : {-15, 1, 360}) CHECK(sun(longitude, 2020).empty());
  CHECK(sun(0, 1599).empty());
  CHECK(sun(0, 2401).empty());
}
