#include "dateline/time/partial.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "dateline/time/edtf.hpp"

using namespace dateline::time;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

PartialDate date(const std::string& value) {
  INFO(value);
  const auto parsed = parse_timex(value);
  REQUIRE(parsed.ok());
  return *parsed;
}

std::string text(const DayRange& range) {
  return (range.earliest ? range.earliest->text() : "-") + " " + (range.latest ? range.latest->text() : "-");
}

std::string error(const std::string& value) {
  const auto parsed = parse_timex(value);
  if (parsed.ok()) return "read as " + to_timex(*parsed);
  return parsed.error().piece == value ? parsed.error().what : "the piece is " + parsed.error().piece;
}

}  // namespace

TEST_CASE("every TIMEX3 value is read, printed, and covers its days") {
  struct Row {
    const char* value;
    Grain grain;
    const char* days;
    const char* edtf;  // "-" where there is none
  };
  for (const Row& row : std::vector<Row>{
           // days
           {"2017-05-17", Grain::day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2016-02-29", Grain::day, "2016-02-29 2016-02-29", "2016-02-29"},
           {"XXXX-09-07", Grain::day, "- -", "XXXX-09-07"},
           {"XXXX-02-29", Grain::day, "- -", "XXXX-02-29"},
           {"XXXX-XX-07", Grain::day, "- -", "XXXX-XX-07"},
           {"XXXX-XX-XX", Grain::day, "- -", "XXXX-XX-XX"},
           {"1999-12-XX", Grain::day, "1999-12-01 1999-12-31", "1999-12-XX"},
           {"1999-XX-XX", Grain::day, "1999-01-01 1999-12-31", "1999-XX-XX"},
           {"1999-XX-31", Grain::day, "1999-01-31 1999-12-31", "1999-XX-31"},
           {"2017-W20-6", Grain::day, "2017-05-20 2017-05-20", "2017-05-20"},
           {"2015-W53-5", Grain::day, "2016-01-01 2016-01-01", "2016-01-01"},
           {"2017-W20-X", Grain::day, "2017-05-15 2017-05-21", "2017-05-15/2017-05-21"},
           {"2017-WXX-3", Grain::day, "2017-01-04 2017-12-27", "-"},
           {"XXXX-W20-3", Grain::day, "- -", "-"},
           {"XXXX-WXX-3", Grain::day, "- -", "-"},
           // weeks
           {"2017-W20", Grain::week, "2017-05-15 2017-05-21", "2017-05-15/2017-05-21"},
           {"2015-W53", Grain::week, "2015-12-28 2016-01-03", "2015-12-28/2016-01-03"},
           {"1989-WXX", Grain::week, "1989-01-02 1989-12-31", "1989-01-02/1989-12-31"},
           {"XXXX-W53", Grain::week, "- -", "-"},
           {"XXXX-WXX", Grain::week, "- -", "-"},
           {"2017-W20-WE", Grain::weekend, "2017-05-20 2017-05-21", "2017-05-20/2017-05-21"},
           {"2017-WXX-WE", Grain::weekend, "2017-01-07 2017-12-31", "2017-01-07/2017-12-31"},
           {"XXXX-WXX-WE", Grain::weekend, "- -", "-"},
           // months and parts of years
           {"2017-05", Grain::month, "2017-05-01 2017-05-31", "2017-05"},
           {"1989-XX", Grain::month, "1989-01-01 1989-12-31", "1989-XX"},
           {"XXXX-05", Grain::month, "- -", "XXXX-05"},
           {"XXXX-XX", Grain::month, "- -", "XXXX-XX"},
           {"2017-SP", Grain::season, "2017-03-01 2017-05-31", "2017-21"},
           {"2017-SU", Grain::season, "2017-06-01 2017-08-31", "2017-22"},
           {"2017-FA", Grain::season, "2017-09-01 2017-11-30", "2017-23"},
           {"2015-WI", Grain::season, "2015-12-01 2016-02-29", "2015-24"},
           {"XXXX-SU", Grain::season, "- -", "XXXX-22"},
           {"2017-Q1", Grain::quarter, "2017-01-01 2017-03-31", "2017-01/2017-03"},
           {"2017-Q4", Grain::quarter, "2017-10-01 2017-12-31", "2017-10/2017-12"},
           {"1989-QX", Grain::quarter, "1989-01-01 1989-12-31", "1989"},
           {"XXXX-Q3", Grain::quarter, "- -", "-"},
           {"2017-H1", Grain::half, "2017-01-01 2017-06-30", "2017-01/2017-06"},
           {"2017-H2", Grain::half, "2017-07-01 2017-12-31", "2017-07/2017-12"},
           // years
           {"2017", Grain::year, "2017-01-01 2017-12-31", "2017"},
           {"0001", Grain::year, "0001-01-01 0001-12-31", "0001"},
           {"XXXX", Grain::year, "- -", "XXXX"},
           {"Y12345", Grain::year, "Y12345-01-01 Y12345-12-31", "Y12345"},
           {"201", Grain::decade, "2010-01-01 2019-12-31", "201X"},
           {"XXX", Grain::decade, "- -", "-"},
           {"001", Grain::decade, "0010-01-01 0019-12-31", "001X"},
           {"000", Grain::decade, "0001-01-01 0009-12-31", "0001/0009"},
           {"Y1234X", Grain::decade, "Y12340-01-01 Y12349-12-31", "Y12340/Y12349"},
           {"20", Grain::century, "2000-01-01 2099-12-31", "20XX"},
           {"00", Grain::century, "0001-01-01 0099-12-31", "0001/0099"},
           {"XX", Grain::century, "- -", "-"},
           {"Y123XX", Grain::century, "Y12300-01-01 Y12399-12-31", "Y12300/Y12399"},
           {"2", Grain::millennium, "2000-01-01 2999-12-31", "2XXX"},
           {"X", Grain::millennium, "- -", "-"},
           // before Christ
           {"BC0001", Grain::year, "0000-01-01 0000-12-31", "0000"},
           {"BC0044", Grain::year, "-0043-01-01 -0043-12-31", "-0043"},
           {"BC0044-03-15", Grain::day, "-0043-03-15 -0043-03-15", "-0043-03-15"},
           {"BC0480-XX-XX", Grain::day, "-0479-01-01 -0479-12-31", "-0479-XX-XX"},
           {"BC0479-WI", Grain::season, "-0478-12-01 -0477-02-28", "-0478-24"},
           {"BC0480-09", Grain::month, "-0479-09-01 -0479-09-30", "-0479-09"},
           {"BC048", Grain::decade, "-0488-01-01 -0479-12-31", "-0488/-0479"},
           {"BC000", Grain::decade, "-0008-01-01 0000-12-31", "-0008/0000"},
           {"BC04", Grain::century, "-0498-01-01 -0399-12-31", "-0498/-0399"},
           {"BC00", Grain::century, "-0098-01-01 0000-12-31", "-0098/0000"},
           {"BC1", Grain::millennium, "-1998-01-01 -0999-12-31", "-1998/-0999"},
           {"BC12345", Grain::year, "Y-12344-01-01 Y-12344-12-31", "Y-12344"},
           {"BC1234X", Grain::decade, "Y-12348-01-01 Y-12339-12-31", "Y-12348/Y-12339"},
           // fiscal: nobody knows the days
           {"FY2009", Grain::year, "- -", "-"},
           {"FY2009-Q2", Grain::quarter, "- -", "-"},
           {"FY2009-H1", Grain::half, "- -", "-"},
           {"FYXXXX-Q2", Grain::quarter, "- -", "-"},
           // times of day
           {"2017-05-17TMO", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TMI", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TAF", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TEV", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TNI", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"},
           {"XXXX-XX-XXTDT", Grain::part_of_day, "- -", "XXXX-XX-XX"},
           {"XXXX-WXX-5TNI", Grain::part_of_day, "- -", "-"},
           {"2017-W20-6TMO", Grain::part_of_day, "2017-05-20 2017-05-20", "2017-05-20"},
           {"BC0480-09-XXTEV", Grain::part_of_day, "-0479-09-01 -0479-09-30", "-0479-09-XX"},
           {"2017-05-17T10", Grain::hour, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TXX", Grain::hour, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17T10:30", Grain::minute, "2017-05-17 2017-05-17", "2017-05-17"},
           {"XXXX-XX-XXT10:30", Grain::minute, "- -", "XXXX-XX-XX"},
           {"XXXX-XX-XXTXX:30", Grain::minute, "- -", "XXXX-XX-XX"},
           {"2017-05-17T10:30:59", Grain::second, "2017-05-17 2017-05-17", "2017-05-17T10:30:59"},
           {"2016-12-31T23:59:60Z", Grain::second, "2016-12-31 2016-12-31", "2016-12-31T23:59:60Z"},
           {"2017-05-17T10:30:00+09:00", Grain::second, "2017-05-17 2017-05-17", "2017-05-17T10:30:00+09:00"},
           {"XXXX-05-17T10:30:00", Grain::second, "- -", "XXXX-05-17"},
           {"2017-05-17T24:00", Grain::minute, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17T10:30Z", Grain::minute, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17T10:30-04:30", Grain::minute, "2017-05-17 2017-05-17", "2017-05-17"},
           {"2017-05-17TNI+09:00", Grain::part_of_day, "2017-05-17 2017-05-17", "2017-05-17"}}) {
    INFO(row.value);
    const PartialDate parsed = date(row.value);
    CHECK(name(parsed.grain) == name(row.grain));
    CHECK(to_timex(parsed) == row.value);
    CHECK_FALSE(problem(parsed));
    CHECK(text(bounds(parsed)) == row.days);
    const std::optional<Edtf> edtf = to_edtf(parsed);
    CHECK((edtf ? print(*edtf) : "-") == row.edtf);
    if (edtf) {
      CHECK(parse_edtf(row.edtf).ok());
      CHECK(bounds(*edtf) == bounds(parsed));
    }
  }
}

TEST_CASE("decades and zones may be written in another way") {
  CHECK(to_timex(date("201X")) == "201");
  CHECK(to_timex(date("20XX")) == "20");
  CHECK(to_timex(date("2XXX")) == "2");
  CHECK(to_timex(date("BC048X")) == "BC048");
  CHECK(to_timex(date("2017-05-17T10:30-05")) == "2017-05-17T10:30-05:00");
  CHECK(to_timex(date("2017-05-17T10:30+00:00")) == "2017-05-17T10:30Z");
}

TEST_CASE("what is no TIMEX3 date is an error with the value") {
  const std::string form = "not a TIMEX3 date";
  struct Row {
    std::string value;
    std::string what;
  };
  for (const Row& row : std::vector<Row>{{"2017-02-30", "the day does not exist"},
                                         {"2017-02-29", "the day does not exist"},
                                         {"XXXX-02-30", "the day does not exist"},
                                         {"XXXX-XX-32", "the day does not exist"},
                                         {"2017-05-00", "the day does not exist"},
                                         {"2017-13", "there is no such month"},
                                         {"2017-00", "there is no such month"},
                                         {"2016-W53", "there is no such week"},
                                         {"XXXX-W54", "there is no such week"},
                                         {"2017-W00", "there is no such week"},
                                         {"2017-W20-8", "there is no such weekday"},
                                         {"2017-W20-0", "there is no such weekday"},
                                         {"2017-Q5", "there is no such quarter"},
                                         {"2017-Q0", "there is no such quarter"},
                                         {"2017-H3", "there is no such half of a year"},
                                         {"2017-05-17T25", "there is no such time of day"},
                                         {"2017-05-17T24:30", "there is no such time of day"},
                                         {"2017-05-17T10:60", "there is no such time of day"},
                                         {"2017-05-17T10:30:61", "there is no such time of day"},
                                         {"FY2017-05", "only years, halves and quarters are fiscal"},
                                         {"FY201", "only years, halves and quarters are fiscal"},
                                         {"Y1000000", "the year is out of range"},
                                         {"BC999999999999", "the year is out of range"},
                                         {"Y99999999999X", "the year is out of range"},
                                         {"", form},
                                         {"0000", form},
                                         {"BC0000", form},
                                         {"BCXXXX", form},
                                         {"BC", form},
                                         {"FY", form},
                                         {"Y", form},
                                         {"Y2017", form},
                                         {"Y012345", form},
                                         {"12345", form},
                                         {"20X", form},
                                         {"2X17", form},
                                         {"XXXXX", form},
                                         {"2017-", form},
                                         {"2017-5", form},
                                         {"2017-X5", form},
                                         {"2017-05-2", form},
                                         {"2017-05-170", form},
                                         {"2017-W2", form},
                                         {"2017-W20-", form},
                                         {"2017-WXX-X", form},
                                         {"2017-W20-WEX", form},
                                         {"2017-SPX", form},
                                         {"2017-sp", form},
                                         {"201-05", form},
                                         {"2017T10", form},
                                         {"2017-05T10", form},
                                         {"2017-05-17T", form},
                                         {"2017-05-17T1", form},
                                         {"2017-05-17T10:3", form},
                                         {"2017-05-17T10:30:00.5", form},
                                         {"2017-05-17T10:30+24:00", form},
                                         {"2017-05-17T10:30+9", form},
                                         {"2017-05-17TMO10", form},
                                         {"T10:30", form},
                                         {"PRESENT_REF", form},
                                         {"P3D", form},
                                         {" 2017", form},
                                         {"2017\n", form},
                                         {std::string("2017\0", 5), form},
                                         {"Y99999999999999999999", form},
                                         {std::string(1 << 20, '7'), form},
                                         {std::string(1 << 20, 'X'), form},
                                         {"BC" + std::string(1 << 20, '7'), form}}) {
    INFO(row.value.substr(0, 40));
    CHECK(error(row.value) == row.what);
  }
}

TEST_CASE("fields that cannot be a date are a problem") {
  PartialDate both = PartialDate::of_month(2017, 5);
  both.week = 20;
  CHECK(problem(both)->what == "the fields do not fit the grain");
  PartialDate weekday = PartialDate::of(*Day::from(2017, 5, 20));
  weekday.weekday = 6;
  CHECK(problem(weekday)->what == "the fields do not fit the grain");
  PartialDate season = PartialDate::of_year(2017);
  season.grain = Grain::season;
  CHECK(problem(season)->what == "there is no such season");
  PartialDate decade = PartialDate::of_year(2017);
  decade.grain = Grain::decade;
  CHECK(problem(decade)->what == "it does not begin with that year");
  PartialDate hour = PartialDate::of(*Day::from(2017, 5, 20));
  hour.grain = Grain::hour;
  CHECK(problem(hour)->what == "the clock does not fit the grain");
  PartialDate with_clock = PartialDate::of(*Day::from(2017, 5, 20));
  with_clock.clock = Clock{};
  CHECK(problem(with_clock)->what == "the clock does not fit the grain");
  hour.clock = Clock{};
  hour.clock->hour = 10;
  CHECK_FALSE(problem(hour));
  hour.clock->minute = 30;
  CHECK(problem(hour)->what == "the clock is finer than the date");
  hour.grain = Grain::part_of_day;
  CHECK(problem(hour)->what == "a clock has an hour or a part of the day");
  const PartialDate april = [] {
    PartialDate out = PartialDate::of_month(2017, 4);
    out.grain = Grain::day;
    out.day = 38;
    return out;
  }();
  CHECK(problem(april)->what == "the day does not exist");
  CHECK(problem(april)->piece == "2017-04-38");
  CHECK(bounds(april) == DayRange{});
  CHECK_FALSE(to_edtf(april));
}

TEST_CASE("a step goes to the unit before or after") {
  struct Row {
    const char* from;
    std::int64_t units;
    const char* to;
  };
  for (const Row& row : std::vector<Row>{{"2017-05-20", 1, "2017-05-21"},
                                         {"2017-05-20", -20, "2017-04-30"},
                                         {"2017-W01-1", -1, "2016-W52-7"},
                                         {"2017-W20", 1, "2017-W21"},
                                         {"2015-W53", 1, "2016-W01"},
                                         {"2016-W01", -1, "2015-W53"},
                                         {"2017-W20-WE", -20, "2016-W52-WE"},
                                         {"2017-05", 8, "2018-01"},
                                         {"2017-05", -5, "2016-12"},
                                         {"2017-SP", -1, "2016-WI"},
                                         {"2016-WI", 1, "2017-SP"},
                                         {"2017-Q1", -1, "2016-Q4"},
                                         {"2017-Q4", 5, "2019-Q1"},
                                         {"FY2017-Q4", 1, "FY2018-Q1"},
                                         {"2017-H2", 1, "2018-H1"},
                                         {"2017", -17, "2000"},
                                         {"FY2009", 1, "FY2010"},
                                         {"0001", -1, "BC0001"},
                                         {"BC0044", 44, "0001"},
                                         {"9999", 1, "Y10000"},
                                         {"201", -2, "199"},
                                         {"000", -1, "BC000"},
                                         {"BC001", 2, "000"},
                                         {"20", 1, "21"},
                                         {"00", -5, "BC04"},
                                         {"2", 1, "3"},
                                         {"2017-05-17TMO", 1, "2017-05-18TMO"},
                                         {"2017-05-31T23", 2, "2017-06-01T01"},
                                         {"2017-05-17T00:10", -11, "2017-05-16T23:59"},
                                         {"2017-05-17T10:30Z", 60, "2017-05-17T11:30Z"},
                                         {"2017-05-17T24:00", 1, "2017-05-18T00:01"},
                                         {"2017-12-31T23:59:59", 1, "2018-01-01T00:00:00"},
                                         {"2017-W20-7T23", 1, "2017-W21-1T00"},
                                         // what lacks a field stays
                                         {"XXXX-05", 1, "XXXX-05"},
                                         {"1989-XX", 1, "1989-XX"},
                                         {"1999-12-XX", 1, "1999-12-XX"},
                                         {"1989-WXX", 1, "1989-WXX"},
                                         {"1989-QX", 1, "1989-QX"},
                                         {"2017-W20-X", 1, "2017-W20-X"},
                                         {"2017-05-17TXX:30", 1, "2017-05-17TXX:30"},
                                         {"1999-12-XXT10", 24, "1999-12-XXT10"},
                                         {"XXX", 1, "XXX"}}) {
    INFO(row.from << " + " << row.units);
    CHECK(to_timex(shifted(date(row.from), row.units)) == row.to);
  }
}

TEST_CASE("endless steps end where the years end") {
  for (const char* value :
       {"2017-05-20", "2017-W20-3", "2017-W20", "2017-W20-WE", "2017-05", "2017-SP", "2017-Q1", "2017-H1", "2017",
        "201", "20", "2", "BC048", "2017-05-17T10", "2017-05-17T10:30", "2017-05-17T10:30:00", "2017-05-17TMO"}) {
    for (const std::int64_t units : {kMost, kLeast, kMost / 2, kLeast / 2}) {
      INFO(value << " + " << units);
      const PartialDate far = shifted(date(value), units);
      CHECK_FALSE(problem(far));
      CHECK(date(to_timex(far)) == far);
      CHECK(far.year.value() * (units > 0 ? 1 : -1) > 990'000);
    }
  }
}

TEST_CASE("a step there and back ends at the start") {
  std::mt19937 random(7);
  for (const char* value :
       {"2017-05-20", "2017-W20-3", "2017-W20", "2017-W20-WE", "2017-05", "2017-SP", "2017-Q1", "2017-H1", "2017",
        "201", "20", "2", "2017-05-17T10", "2017-05-17T10:30", "2017-05-17T10:30:00"}) {
    const PartialDate start = date(value);
    for (int i = 0; i < 50; ++i) {
      const std::int64_t units = static_cast<std::int64_t>(random() % 1801) - 900;
      const PartialDate there = shifted(start, units);
      if (shifted(there, -units) != start || date(to_timex(there)) != there) FAIL_CHECK(value << " + " << units);
    }
  }
}

TEST_CASE("a day lies in one unit of every grain") {
  struct Row {
    const char* day;
    const char* units;  // day, weekend, week, month, season, quarter, half, year, decade, century, millennium
  };
  for (const Row& row : std::vector<Row>{
           {"2017-05-20", "2017-05-20 2017-W20-WE 2017-W20 2017-05 2017-SP 2017-Q2 2017-H1 2017 201 20 2"},
           {"2016-01-01", "2016-01-01 2015-W53-WE 2015-W53 2016-01 2015-WI 2016-Q1 2016-H1 2016 201 20 2"},
           {"1999-12-31", "1999-12-31 1999-W52-WE 1999-W52 1999-12 1999-WI 1999-Q4 1999-H2 1999 199 19 1"},
           {"-0043-03-15",
            "BC0044-03-15 BC0044-W11-WE BC0044-W11 BC0044-03 BC0044-SP BC0044-Q1 BC0044-H1 BC0044 BC004 BC00 BC0"}}) {
    std::string units;
    for (const Grain grain : {Grain::day, Grain::weekend, Grain::week, Grain::month, Grain::season, Grain::quarter,
                              Grain::half, Grain::year, Grain::decade, Grain::century, Grain::millennium}) {
      const Day day = *parse_day(row.day);
      const PartialDate unit = containing(day, grain);
      CHECK_FALSE(problem(unit));
      units += (units.empty() ? "" : " ") + to_timex(unit);
      const DayRange days = bounds(unit);
      CHECK((grain == Grain::weekend || (days.earliest <= day && day <= days.latest)));
    }
    CHECK(units == row.units);
  }
}

TEST_CASE("at the ends of the held years every day still has a unit that is a date") {
  const Day first = *Day::from(kFirstYear, 1, 1);
  const Day last = *Day::from(kLastYear, 12, 31);
  for (const Grain grain : {Grain::day, Grain::weekend, Grain::week, Grain::month, Grain::season, Grain::quarter,
                            Grain::half, Grain::year, Grain::decade, Grain::century, Grain::millennium}) {
    INFO(name(grain));
    for (const Day day : {first, first + 59, last - 59, last}) {
      const DayRange days = bounds(containing(day, grain));
      REQUIRE((days.earliest && days.latest));
      CHECK(*days.earliest <= *days.latest);
      CHECK(day - *days.latest <= 7);
      CHECK((grain >= Grain::decade || *days.earliest - day < 92));
    }
  }
  const DayRange weekend = bounds(*parse_timex("Y999999-W52-WE"));
  CHECK(*weekend.latest - *weekend.earliest < 2);
}

TEST_CASE("units follow each other without a gap") {
  for (const Grain grain : {Grain::day, Grain::week, Grain::month, Grain::season, Grain::quarter, Grain::half,
                            Grain::year, Grain::decade, Grain::century, Grain::millennium}) {
    PartialDate unit = containing(*Day::from(-2500, 1, 1), grain);
    for (int i = 0; i < 500 && unit.year < 9000; ++i) {
      const PartialDate next = shifted(unit, 1);
      if (*bounds(unit).latest + 1 != *bounds(next).earliest) FAIL_CHECK(to_timex(unit) << " and " << to_timex(next));
      if (containing(*bounds(unit).latest, grain) != unit) FAIL_CHECK(to_timex(unit));
      unit = next;
    }
  }
}

TEST_CASE("grains and parts of the day have names") {
  CHECK(name(Grain::second) == "second");
  CHECK(name(Grain::part_of_day) == "part-of-day");
  CHECK(name(Grain::weekend) == "weekend");
  CHECK(name(Grain::millennium) == "millennium");
  CHECK(timex_code(DayPart::morning) == "MO");
  CHECK(timex_code(DayPart::daytime) == "DT");
}

TEST_CASE("random bytes and random pieces of values never crash, and what is read is printed and read again") {
  const std::vector<std::string> pieces = {"2017", "XXXX", "X",  "-",  "05",  "31", "W",  "53", "Q",      "4",
                                           "H",    "SU",   "WE", "BC", "FY",  "T",  "MO", ":",  "10",     "Z",
                                           "+",    "Y",    "1",  "0",  "123", "99", "\n", "é",  "999999", "02-29"};
  std::mt19937 random(42);
  int read = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string value;
    if (i % 3 == 0) {
      for (auto size = random() % 20; size > 0; --size) value += static_cast<char>(random() % 256);
    } else {
      for (auto size = random() % 8; size > 0; --size) value += pieces[random() % pieces.size()];
    }
    const auto parsed = parse_timex(value);
    if (!parsed.ok()) continue;
    ++read;
    const std::string printed = to_timex(*parsed);
    const auto again = parse_timex(printed);
    if (!again.ok() || *again != *parsed) FAIL_CHECK(value << " became " << printed);
    static_cast<void>(shifted(*parsed, static_cast<std::int64_t>(random()) - 2'000'000'000));
    const std::optional<Edtf> edtf = to_edtf(*parsed);
    if (!edtf) continue;
    const auto reread = parse_edtf(print(*edtf));
    if (!reread.ok() || *reread != *edtf || bounds(*edtf) != bounds(*parsed)) FAIL_CHECK(value);
  }
  CHECK(read > 1000);
}

TEST_CASE("random fields never crash") {
  std::mt19937_64 random(43);
  const auto number = [&]() -> std::optional<int> {
    switch (random() % 4) {
      case 0:
        return std::nullopt;
      case 1:
        return static_cast<int>(random());
      default:
        return static_cast<int>(random() % 60) - 2;
    }
  };
  for (int i = 0; i < 30000; ++i) {
    PartialDate any;
    any.grain = static_cast<Grain>(random() % 18);
    switch (random() % 6) {
      case 0:
        break;
      case 1:
        any.year = static_cast<std::int64_t>(random());
        break;
      case 2:
        any.year = random() % 2 == 0 ? kMost : kLeast;
        break;
      default:
        any.year = static_cast<std::int64_t>(random() % 2100) - 50;
    }
    any.month = number(), any.day = number();
    if (random() % 2 == 0) any.week = number(), any.weekday = number();
    if (random() % 2 == 0) any.part = number();
    any.fiscal = random() % 8 == 0;
    if (random() % 3 == 0) {
      Clock& clock = any.clock.emplace();
      clock.hour = number(), clock.minute = number(), clock.second = number(), clock.utc_offset_minutes = number();
      if (random() % 2 == 0) clock.part = static_cast<DayPart>(random() % 8);
    }
    const bool good = !problem(any);
    const auto again = parse_timex(to_timex(any));
    if (good && (!again.ok() || *again != any)) FAIL_CHECK(to_timex(any));
    if (!good) CHECK(bounds(any) == DayRange{});
    static_cast<void>(shifted(any, static_cast<std::int64_t>(random())));
    static_cast<void>(to_edtf(any));
  }
}
