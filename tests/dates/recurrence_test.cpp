#include "dateline/dates/recurrence.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using dates::Recurrence;

namespace {

std::string text(const time::DayRange& range) {
  return range.earliest->text() + (range.latest == range.earliest ? "" : ".." + range.latest->text());
}

// What a rule gives in a year, "-" for nothing; an error as it is.
std::string in(std::int64_t year, std::string_view when) {
  const core::Result<Recurrence> rule = Recurrence::parse(when);
  if (!rule) return rule.error().what;
  std::string out;
  for (const time::DayRange& range : rule->in_year(year)) out += (out.empty() ? "" : " ") + text(range);
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("every form of a day is read") {
  CHECK(in(2017, "12-25") == "2017-12-25");
  CHECK(in(2017, "02-29") == "-");
  CHECK(in(2016, "02-29") == "2016-02-29");
  CHECK(in(2016, "02-end") == "2016-02-29");
  CHECK(in(2017, "4 thursday 11") == "2017-11-23");
  CHECK(in(2017, "fourth thursday 11") == "2017-11-23");
  CHECK(in(2017, "first monday 09") == "2017-09-04");
  CHECK(in(2017, "5 monday 02") == "-");
  CHECK(in(2016, "5 monday 02") == "2016-02-29");
  CHECK(in(2017, "last monday 05") == "2017-05-29");
  CHECK(in(2017, "easter") == "2017-04-16");
  CHECK(in(2017, "orthodox-easter") == "2017-04-16");
  CHECK(in(2016, "orthodox-easter") == "2016-05-01");
  CHECK(in(2017, "hijri 10-01") == "2017-06-25");
  CHECK(in(2017, "hijri 09-end") == "2017-06-24");
  CHECK(in(2017, "hebrew 15 nisan") == "2017-04-11");
  CHECK(in(2017, "hebrew end elul") == "2017-09-20");
  CHECK(in(2017, "chinese 01-01") == "2017-01-28");
  CHECK(in(2017, "persian 01-01") == "2017-03-21");
  CHECK(in(2017, "sun 90") == "2017-06-21");
  CHECK(in(2017, "sun 15 utc+8") == "2017-04-04");
  CHECK(in(2016, "sun 90 utc-5") == "2016-06-20");
  CHECK(in(2016, "sun 90 utc+8") == "2016-06-21");
  CHECK(in(2001, "2001-09-11") == "2001-09-11");
  CHECK(in(2002, "2001-09-11") == "-");
}

TEST_CASE("the weekday beside a day is strictly beside it, or may be the day itself") {
  CHECK(in(2016, "tuesday after 11-01") == "2016-11-08");  // 1 November was a Tuesday
  CHECK(in(2016, "tuesday on-or-after 11-01") == "2016-11-01");
  CHECK(in(2015, "monday before 05-25") == "2015-05-18");  // 25 May was a Monday
  CHECK(in(2015, "monday on-or-before 05-25") == "2015-05-25");
  CHECK(in(2017, "sunday after 1 monday 09") == "2017-09-10");
  CHECK(in(2017, "friday before hijri 10-01") == "2017-06-23");
}

TEST_CASE("days are moved, on some weekdays only if need be, and over the end of the year") {
  CHECK(in(2017, "easter -46") == "2017-03-01");
  CHECK(in(2017, "easter +1") == "2017-04-17");
  CHECK(in(2017, "4 thursday 11 +1") == "2017-11-24");
  CHECK(in(2017, "hebrew 27 nisan if friday -1 if sunday +1") == "2017-04-24");  // 27 Nisan was a Sunday
  CHECK(in(2020, "hebrew 27 nisan if friday -1 if sunday +1") == "2020-04-21");
  CHECK(in(2017, "01-01 -1") == "2017-12-31");
  CHECK(in(2017, "12-31 +1") == "2017-01-01");
}

TEST_CASE("spans begin in the year, and end in it or in the next") {
  CHECK(in(2017, "12-25..12-31") == "2017-12-25..2017-12-31");
  CHECK(in(2017, "12-26 .. 01-01") == "2017-12-26..2018-01-01");
  CHECK(in(2017, "hijri 09-01..hijri 09-end") == "2017-05-27..2017-06-24");
  CHECK(in(2016, "hebrew 25 kislev for 8 days") == "2016-12-25..2017-01-01");
  CHECK(in(2017, "sunday on-or-after 11-27 .. 12-24") == "2017-12-03..2017-12-24");
  CHECK(in(1938, "1938-11-09..1938-11-10") == "1938-11-09..1938-11-10");
}

TEST_CASE("what comes twice in a year is told twice") {
  CHECK(in(2000, "hijri 10-01") == "2000-01-08 2000-12-27");
  CHECK(in(2030, "hijri 09-01..hijri 09-end") == "2030-01-05..2030-02-03 2030-12-26..2031-01-23");
}

TEST_CASE("years bound a rule, and the next part is asked where it has none") {
  CHECK(in(2017, "01-20 every 4 from 1937") == "2017-01-20");
  CHECK(in(2016, "01-20 every 4 from 1937") == "-");
  CHECK(in(1933, "01-20 every 4 from 1937") == "-");
  CHECK(in(1947, "10-24 from 1948") == "-");
  CHECK(in(1948, "10-24 from 1948") == "1948-10-24");
  CHECK(in(1999, "10-24 until 1999") == "1999-10-24");
  CHECK(in(2000, "10-24 until 1999") == "-");
  CHECK(in(1970, "last monday 05 from 1971; 05-30 from 1868") == "1970-05-30");
  CHECK(in(1971, "last monday 05 from 1971; 05-30 from 1868") == "1971-05-31");
  CHECK(in(2020, "2020-07-15; 04-15") == "2020-07-15");
  CHECK(in(2019, "2020-07-15; 04-15") == "2019-04-15");
  CHECK(in(2017, "never") == "-");
}

TEST_CASE("years far away give a day or nothing, and no more") {
  for (const std::string_view when : {"12-25", "4 thursday 11", "easter -2", "hijri 09-01..hijri 09-end", "sun 0",
                                      "12-31 +1", "monday before 01-01", "12-26..01-01"}) {
    const core::Result<Recurrence> rule = Recurrence::parse(when);
    REQUIRE(rule);
    for (const std::int64_t year : {std::int64_t{-9999}, std::int64_t{-44}, std::int64_t{0}, std::int64_t{9999}}) {
      CHECK(rule->in_year(year).size() <= 1);
    }
    for (const std::int64_t year : {time::kFirstYear, std::int64_t{-10'000}, std::int64_t{10'000}, time::kLastYear}) {
      CHECK(rule->in_year(year).empty());
    }
  }
  CHECK(in(-44, "12-25") == "-0044-12-25");
}

TEST_CASE("only a day that was once has that day") {
  CHECK(text(*Recurrence::parse("1944-06-06")->once()) == "1944-06-06");
  CHECK(text(*Recurrence::parse("2008-11-26..2008-11-29")->once()) == "2008-11-26..2008-11-29");
  for (const std::string_view when : {"12-25", "2020-07-15; 04-15", "never"})
    CHECK_FALSE(Recurrence::parse(when)->once());
  CHECK(Recurrence::parse("never")->never());
  CHECK_FALSE(Recurrence::parse("12-25")->never());
}

TEST_CASE("what cannot be is told with its piece and its place") {
  struct Bad {
    std::string_view when;
    std::string what;
    std::string piece;
    std::uint32_t column;
  };
  const std::vector<Bad> bad = {
      {"", "there is no day", "", 1},
      {"13-01", "there is no such month", "13-01", 1},
      {"04-31", "the day does not exist", "04-31", 1},
      {"02-30", "the day does not exist", "02-30", 1},
      {"04-00", "the day does not exist", "04-00", 1},
      {"04-1", "the day does not exist", "04-1", 1},
      {"4-1", "a month and a day, as in 12-25, should stand here", "4-1", 1},
      {"2017-02-29", "the day does not exist", "2017-02-29", 1},
      {"fifth funday", "there is no such weekday", "funday", 7},
      {"sixth monday 05", "no day begins with this word", "sixth", 1},
      {"4 funday 11", "there is no such weekday", "funday", 3},
      {"6 monday 11", "a month has the 1 to 5, or the last, of a weekday", "6", 1},
      {"4 monday 13", "there is no such month", "13", 10},
      {"last monday", "there is no such month", "last monday", 1},
      {"monday 05", "before, after, on-or-before or on-or-after should stand here", "05", 8},
      {"funday after 05-01", "there is no such weekday", "funday", 1},
      {"monday after tuesday after 05-01", "no day begins with this word", "tuesday", 14},
      {"hijri 13-01", "there is no such month", "13-01", 7},
      {"hijri 12-31", "the day does not exist", "12-31", 7},
      {"hijri", "a month and a day, as in 12-25, should stand here", "hijri", 1},
      {"hebrew 07-15", "the day does not exist", "07-15", 8},
      {"hebrew 31 nisan", "the day does not exist", "31", 8},
      {"hebrew 15 nissan", "there is no such Hebrew month", "nissan", 11},
      {"sun 91", "a longitude of the sun is 0, 15, 30 ... 345", "91", 5},
      {"sun 360", "a longitude of the sun is 0, 15, 30 ... 345", "360", 5},
      {"sun 15 utc8", "a zone is utc+8 or utc-5", "utc8", 8},
      {"easter +", "a number of days, as +1 or -46, should stand here, at most 400", "+", 8},
      {"easter +401", "a number of days, as +1 or -46, should stand here, at most 400", "+401", 8},
      {"easter if sunny +1", "there is no such weekday", "sunny", 11},
      {"easter if sunday", "a number of days, as +1 or -46, should stand here, at most 400", "easter if sunday", 1},
      {"easter 2", "this does not belong here", "2", 8},
      {"12-25..", "there is no day", "12-25..", 1},
      {"12-25..13-01", "there is no such month", "13-01", 8},
      {"1938-11-10..1938-11-09", "the span ends before it begins", "1938-11-09", 13},
      {"12-25..2017-12-31", "a day that was once makes a span with another one only", "2017-12-31", 8},
      {"2017-12-25..12-31", "a day that was once makes a span with another one only", "2017-12-25", 1},
      {"12-25 for 0 days", "a span has 1 to 400 days", "0", 11},
      {"12-25 for 8", "days should stand here", "12-25 for 8", 1},
      {"12-25 every 4", "every so many years needs a year that it begins from", "every", 7},
      {"12-25 every 0 from 1900", "a number of years should stand here", "0", 13},
      {"12-25 from", "a year should stand here", "12-25 from", 1},
      {"12-25 from 1999 until 1998", "the years end before they begin", "1998", 23},
      {"2001-09-11 from 1999", "a day that was once has no other years", "from", 12},
      {"12-25;", "there is no day", "12-25;", 1},
      {"12-25; ; 12-26", "there is no day", ";", 8},
      {"12-25; never", "no day begins with this word", "never", 8},
      {"ėaster", "no day begins with this word", "ėaster", 1},
      {"12-25 ė", "this does not belong here", "ė", 7},
  };
  for (const Bad& row : bad) {
    INFO(row.when);
    const core::Result<Recurrence> rule = Recurrence::parse(row.when);
    REQUIRE_FALSE(rule.ok());
    CHECK(rule.error().what == row.what);
    CHECK(rule.error().piece == row.piece);
    CHECK(rule.error().column == row.column);
  }
}
