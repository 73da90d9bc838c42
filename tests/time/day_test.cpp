#include "dateline/time/day.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include "oracle.hpp"
#include <catch2/catch.hpp>

using namespace dateline::time;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Day day(std::string_view text) {
  INFO(text);
  const auto parsed = parse_day(text);
  REQUIRE(parsed.ok());
  return *parsed;
}

std::string week_text(IsoWeek week) { return std::to_string(week.year) + "-W" + std::to_string(week.week); }

// True when Day and the oracle tell the same about one day. Plain comparisons: an assertion a day would take seconds.
bool agrees(const oracle::Date& date) {
  const std::optional<Day> found = Day::from(date.year, date.month, date.day);
  if (!found || found->number() != date.number || Day::from_number(date.number) != *found) return false;
  if (found->ymd() != YearMonthDay{date.year, date.month, date.day}) return false;
  if (static_cast<int>(found->weekday()) != date.weekday) return false;
  const oracle::Week week = oracle::week_of(date);
  if (found->iso_week() != IsoWeek{week.year, week.week}) return false;
  return Day::from_iso_week(week.year, week.week, found->weekday()) == found;
}

// The first day of the years that differs, as text; "" when none does.
std::string first_difference(std::int64_t from_year, std::int64_t to_year) {
  for (oracle::Date date = oracle::new_year(from_year); date.year <= to_year; date.forward()) {
    if (!agrees(date)) return Day::from_number(date.number).text();
  }
  return "";
}

}  // namespace

TEST_CASE("every day from 1200 to 2500 agrees with a calendar that only walks") {
  CHECK(first_difference(1200, 2500) == "");
}

TEST_CASE("days far away agree with a calendar that only walks") {
  for (const std::int64_t year : {-123456, -4000, -400, -1, 0, 1, 400, 1599, 4000, 9999, 10000, 60000, 123456}) {
    INFO(year);
    CHECK(first_difference(year - 2, year + 2) == "");
  }
}

TEST_CASE("leap years, month lengths and the number of weeks agree with the walking calendar") {
  for (std::int64_t year = -4100; year <= 4100; ++year) {
    bool same = is_leap_year(year) == oracle::leap(year);
    for (int month = 1; month <= 12; ++month) same = same && days_in_month(year, month) == oracle::length(year, month);
    if (!same) FAIL_CHECK("year " << year);
  }
  for (std::int64_t year = -800; year <= 2800; ++year) {
    oracle::Date date = oracle::new_year(year + 1);
    while (oracle::week_of(date).year != year) date.back();
    if (weeks_in_year(year) != oracle::week_of(date).week) FAIL_CHECK("weeks of " << year);
  }
}

TEST_CASE("adding months agrees with going month by month") {
  std::mt19937 random(20170520);
  for (int i = 0; i < 2000; ++i) {
    oracle::Date date = oracle::new_year(1900 + static_cast<int>(random() % 200));
    for (auto steps = random() % 366; steps > 0; --steps) date.forward();
    const int months = static_cast<int>(random() % 601) - 300;
    const oracle::Date expected = oracle::month_steps(date, months);
    const Day moved = add_months(Day::from_number(date.number), months);
    if (moved.ymd() != YearMonthDay{expected.year, expected.month, expected.day}) {
      FAIL_CHECK(Day::from_number(date.number).text() << " + " << months << " months is not " << moved.text());
    }
  }
}

TEST_CASE("a step of months ends on the last day of a shorter month") {
  struct Row {
    const char* from;
    std::int64_t months;
    const char* to;
  };
  for (const Row& row : std::vector<Row>{{"2017-05-20", -3, "2017-02-20"},
                                         {"2017-01-31", 1, "2017-02-28"},
                                         {"2016-01-31", 1, "2016-02-29"},
                                         {"2016-02-29", 12, "2017-02-28"},
                                         {"2017-02-28", 1, "2017-03-28"},
                                         {"2017-12-31", 2, "2018-02-28"},
                                         {"2017-01-15", -1, "2016-12-15"},
                                         {"0001-01-15", -1, "0000-12-15"},
                                         {"0000-01-31", -2, "-0001-11-30"},
                                         {"2017-05-20", 0, "2017-05-20"},
                                         {"9999-12-31", 1, "Y10000-01-31"}}) {
    INFO(row.from << " + " << row.months);
    CHECK(add_months(day(row.from), row.months).text() == row.to);
  }
  CHECK(add_years(day("2016-02-29"), 1).text() == "2017-02-28");
  CHECK(add_years(day("2016-02-29"), -4).text() == "2012-02-29");
  CHECK(add_years(day("2017-05-20"), -2017).text() == "0000-05-20");
}

TEST_CASE("a default day is the first of January 1970, a Thursday") {
  CHECK(Day().text() == "1970-01-01");
  CHECK(Day().number() == 0);
  CHECK(Day().weekday() == Weekday::thursday);
}

TEST_CASE("days that do not exist are nothing") {
  CHECK_FALSE(Day::from(2017, 2, 29));
  CHECK_FALSE(Day::from(1900, 2, 29));
  CHECK(Day::from(2000, 2, 29));
  CHECK(Day::from(0, 2, 29));
  CHECK(Day::from(-4, 2, 29));
  CHECK_FALSE(Day::from(2017, 0, 1));
  CHECK_FALSE(Day::from(2017, 13, 1));
  CHECK_FALSE(Day::from(2017, 1, 0));
  CHECK_FALSE(Day::from(2017, 1, -1));
  CHECK_FALSE(Day::from(2017, 4, 31));
  CHECK_FALSE(Day::from(kLastYear + 1, 1, 1));
  CHECK_FALSE(Day::from(kFirstYear - 1, 12, 31));
  CHECK_FALSE(Day::from(kMost, 1, 1));
  CHECK_FALSE(Day::from(kLeast, 1, 1));
}

TEST_CASE("ISO weeks follow the Thursday") {
  CHECK(week_text(day("2017-05-20").iso_week()) == "2017-W20");
  CHECK(week_text(day("2016-01-01").iso_week()) == "2015-W53");
  CHECK(week_text(day("2018-12-31").iso_week()) == "2019-W1");
  CHECK(week_text(day("2020-12-31").iso_week()) == "2020-W53");
  CHECK(week_text(day("0000-01-01").iso_week()) == "-1-W52");
  CHECK(weeks_in_year(2015) == 53);
  CHECK(weeks_in_year(2016) == 52);
  CHECK(Day::from_iso_week(2017, 20, Weekday::saturday) == day("2017-05-20"));
  CHECK(Day::from_iso_week(2015, 53, Weekday::friday) == day("2016-01-01"));
  CHECK_FALSE(Day::from_iso_week(2016, 53, Weekday::monday));
  CHECK_FALSE(Day::from_iso_week(2016, 0, Weekday::monday));
  CHECK_FALSE(Day::from_iso_week(2016, 1, static_cast<Weekday>(0)));
  CHECK_FALSE(Day::from_iso_week(2016, 1, static_cast<Weekday>(8)));
  CHECK_FALSE(Day::from_iso_week(kMost, 1, Weekday::monday));
}

TEST_CASE("the nearest weekday counts the day itself") {
  const Day saturday = day("2017-05-20");
  CHECK(on_or_after(saturday, Weekday::saturday) == saturday);
  CHECK(on_or_before(saturday, Weekday::saturday) == saturday);
  CHECK(on_or_after(saturday, Weekday::friday).text() == "2017-05-26");
  CHECK(on_or_before(saturday, Weekday::sunday).text() == "2017-05-14");
  CHECK(on_or_after(saturday, Weekday::sunday).text() == "2017-05-21");
  CHECK(on_or_before(saturday, Weekday::monday).text() == "2017-05-15");
}

TEST_CASE("what a day prints is read back") {
  for (const char* text : {"2017-05-20", "0000-01-01", "0044-03-15", "-0043-03-15", "-9999-12-31", "9999-12-31",
                           "Y10000-01-01", "Y-10000-02-29", "Y123456-07-08", "Y999999-12-31", "Y-999999-01-01"}) {
    CHECK(day(text).text() == text);
  }
  std::mt19937_64 random(1);
  for (int i = 0; i < 2000; ++i) {
    const Day some = Day::from_number(static_cast<std::int64_t>(random() % 800'000'000) - 400'000'000);
    if (day(some.text()) != some) FAIL_CHECK(some.text());
  }
}

TEST_CASE("what is not a day is an error that says why") {
  struct Row {
    std::string text;
    const char* what;
  };
  const char* form = "not a day of the form YYYY-MM-DD";
  for (const Row& row : std::vector<Row>{{"2017-02-31", "the day does not exist"},
                                         {"2017-02-00", "the day does not exist"},
                                         {"2017-13-01", "there is no such month"},
                                         {"2017-00-01", "there is no such month"},
                                         {"Y1000000-01-01", "the year is out of range"},
                                         {"Y-1000000-01-01", "the year is out of range"},
                                         {"", form},
                                         {"2017", form},
                                         {"2017-05", form},
                                         {"2017-05-", form},
                                         {"2017-05-2", form},
                                         {"2017-05-200", form},
                                         {"2017-5-20", form},
                                         {"2017/05/20", form},
                                         {" 2017-05-20", form},
                                         {"2017-05-20 ", form},
                                         {"+2017-05-20", form},
                                         {"12017-05-20", form},
                                         {"-0000-05-20", form},
                                         {"Y2017-05-20", form},
                                         {"Y012017-05-20", form},
                                         {"Y99999999999999999999-01-01", form},
                                         {"2017-XX-20", form},
                                         {"20\xC3\xA9-05-20", form},
                                         {std::string("2017-05-20\0", 11), form},
                                         {std::string(1 << 20, '9'), form},
                                         {"Y" + std::string(1 << 20, '9'), form}}) {
    const auto parsed = parse_day(row.text);
    INFO(row.text.substr(0, 40));
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().what == row.what);
    CHECK(parsed.error().piece == row.text);
  }
}

TEST_CASE("no step leaves the years that are held") {
  const Day first = *Day::from(kFirstYear, 1, 1);
  const Day last = *Day::from(kLastYear, 12, 31);
  CHECK(Day::from_number(kMost) == last);
  CHECK(Day::from_number(kLeast) == first);
  for (const Day from : {first, Day(), last}) {
    CHECK(from + kMost == last);
    CHECK(from - kMost == first);
    CHECK(from + kLeast == first);
    CHECK(from - kLeast == last);
    CHECK(add_months(from, kMost) == last);
    CHECK(add_months(from, kLeast) == first);
    CHECK(add_years(from, kMost) == last);
    CHECK(add_years(from, kLeast) == first);
  }
  CHECK(last - first == 730'484'633);
  CHECK(agrees(oracle::new_year(kFirstYear)));
  CHECK(is_leap_year(kMost / 400 * 400));
  CHECK(days_in_month(kLeast, 2) >= 28);
  CHECK(weeks_in_year(kLeast) >= 52);
}
