#include "dateline/timeline/axis.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::timeline;

namespace {

std::int64_t day(const char* text) {
  const auto found = time::parse_day(text);
  REQUIRE(found);
  return found->number();
}

Extent extent(const char* from, const char* to, int scale = 0) { return {day(from), day(to), false, false, scale}; }

Panel panel(const char* from, const char* to, double height, int scale = 0) {
  Panel made;
  made.begin = day(from);
  made.end = day(to);
  made.scale = scale;
  made.bottom = height;
  return made;
}

std::string words(const std::vector<Tick>& ticks) {
  std::string out;
  for (const Tick& tick : ticks) out += (out.empty() ? "" : ", ") + tick.text;
  return out;
}

}  // namespace

TEST_CASE("a new panel begins more than 45 days after all before it ended") {
  const std::vector<Extent> rows = {extent("2017-01-01", "2017-03-01"), extent("2017-01-31", "2017-01-31"),
                                    extent("2017-04-15", "2017-04-15"), extent("2017-05-31", "2017-05-31")};
  const std::vector<Panel> panels = split_panels(rows);
  REQUIRE(panels.size() == 2);
  CHECK(panels[0].rows == 3);
  CHECK(panels[0].begin == day("2017-01-01"));
  CHECK(panels[0].end == day("2017-04-15"));
  CHECK(panels[1].first_row == 3);
  CHECK(gap_between(panels[0], panels[1]) == "7 weeks later");
}

TEST_CASE("an event that spans a gap closes it") {
  const std::vector<Extent> rows = {extent("2017-01-01", "2017-01-01"), extent("2017-04-01", "2017-04-01"),
                                    extent("2017-01-15", "2017-07-01")};
  CHECK(split_panels(rows).size() == 1);
}

TEST_CASE("an event that the text sends back in time begins a panel of its own") {
  const std::vector<Extent> rows = {extent("2017-01-01", "2017-01-01"), extent("2010-01-01", "2010-01-01")};
  const std::vector<Panel> panels = split_panels(rows);
  REQUIRE(panels.size() == 2);
  CHECK(gap_between(panels[0], panels[1]) == "7 years earlier");
}

TEST_CASE("years have panels of their own, which cover whole years") {
  const std::vector<Extent> rows = {extent("2008-06-01", "2008-06-01"), extent("2008-01-01", "2008-12-31", 1),
                                    extent("2009-01-01", "2009-12-31", 1), extent("2011-12-31", "2011-12-31", 1)};
  const std::vector<Panel> panels = split_panels(rows);
  REQUIRE(panels.size() == 3);
  CHECK(panels[1].rows == 2);
  CHECK(panels[2].begin == day("2011-01-01"));
  CHECK(panels[2].end == day("2011-12-31"));
  CHECK(gap_between(panels[0], panels[1]).empty());
  CHECK(gap_between(panels[1], panels[2]) == "2 years later");
}

TEST_CASE("centuries do not share a panel with days") {
  const std::vector<Extent> rows = {extent("1000-01-01", "2017-05-17", 3), extent("2017-05-17", "2017-05-17")};
  CHECK(split_panels(rows).size() == 2);
}

TEST_CASE("time is to scale, with 8 points free at both ends") {
  const Panel made = panel("2017-05-01", "2017-05-31", 76);
  CHECK(made.y(static_cast<double>(day("2017-05-01"))) == Approx(8));
  CHECK(made.y(static_cast<double>(day("2017-05-16"))) == Approx(38));
  CHECK(made.y(static_cast<double>(day("2017-05-31"))) == Approx(68));
  CHECK(panel("2017-05-17", "2017-05-17", 17).y(0) == Approx(8.5));
}

TEST_CASE("ticks take the finest step that leaves them room") {
  CHECK(words(ticks(panel("2017-05-17", "2017-05-20", 100))) == "17 May, 18 May, 19 May, 20 May");
  CHECK(words(ticks(panel("2017-05-07", "2017-06-10", 200))) == "7 May, 14 May, 21 May, 28 May, 4 Jun");
  CHECK(words(ticks(panel("2017-01-05", "2017-07-20", 130))) == "Feb, Mar, Apr, May, Jun, Jul");
  CHECK(words(ticks(panel("2017-05-17", "2017-05-17", 17))) == "17 May");
  CHECK(words(ticks(panel("1500-01-01", "1999-12-31", 200, 3))) ==
        "1500, 1550, 1600, 1650, 1700, 1750, 1800, 1850, 1900, 1950");
  CHECK(words(ticks(panel("-0099-01-01", "0150-12-31", 200, 3))) == "100 BC, 50 BC, AD 50, AD 100, AD 150");
}

TEST_CASE("where no two ticks fit, the ends are written") {
  CHECK(words(ticks(panel("2017-05-03", "2017-05-28", 28))) == "3 May, 28 May");
  CHECK(words(ticks(panel("1000-01-01", "2017-12-31", 28, 4))) == "1000, 2017");
}

TEST_CASE("the first of January carries the year within a panel of days") {
  CHECK(words(ticks(panel("2016-12-20", "2017-01-20", 130))) == "20 Dec, 27 Dec, 2017, 10 Jan, 17 Jan");
  CHECK(words(ticks(panel("2016-10-10", "2017-03-20", 130))) == "Nov, Dec, 2017, Feb, Mar");
}

TEST_CASE("a single year stands in the middle of its panel, bold") {
  const std::vector<Tick> found = ticks(panel("2008-01-01", "2008-12-31", 34, 1));
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "2008");
  CHECK(found[0].bold);
  CHECK(found[0].y == Approx(17));
}

TEST_CASE("ticks are never closer than their text, whatever the span and the height") {
  for (double height = 28; height < 600; height *= 1.3) {
    for (std::int64_t days = 1; days < 300'000'000; days += 1 + days / 3) {
      for (const int scale : {0, 3}) {
        if (scale == 0 && days > 20'000) continue;
        Panel made = panel("2017-05-03", "2017-05-03", height, scale);
        made.begin -= days;
        const std::vector<Tick> found = ticks(made);
        INFO(days << " days, " << height << " points");
        CHECK(!found.empty());
        for (std::size_t i = 1; i < found.size(); ++i) {
          const double room = found[i].y - found[i - 1].y;
          if (room < 0.6 * (found[i].size + found[i - 1].size)) FAIL(words(found));
        }
      }
    }
  }
}
