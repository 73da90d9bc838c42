#include "dateline/timeline/whiskers.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::timeline;

namespace {

RowDate row(std::int64_t from, std::int64_t to) {
  RowDate made;
  made.extent = Extent{from, to, false, false, 0};
  return made;
}

Panel hundred_days() {
  Panel panel;
  panel.end = 100;
  panel.bottom = 116;  // one point a day
  return panel;
}

}  // namespace

TEST_CASE("whiskers stand side by side, and a place is used again 9 points further down") {
  const std::vector<RowDate> rows = {row(0, 20), row(10, 30), row(25, 40), row(29, 50), row(60, 60)};
  const Whiskers found = whiskers(hundred_days(), rows);
  REQUIRE(found.whiskers.size() == 4);
  CHECK(found.whiskers[0].slot == 0);
  CHECK(found.whiskers[1].slot == 1);
  CHECK(found.whiskers[2].slot == 2);  // only 5 below the first one
  CHECK(found.whiskers[3].slot == 0);
  CHECK(found.of_row[4] == Whiskers::kNone);
}

TEST_CASE("there are never more than six places") {
  std::vector<RowDate> rows;
  for (std::int64_t i = 0; i < 20; ++i) rows.push_back(row(i, 90));
  for (const Whisker& whisker : whiskers(hundred_days(), rows).whiskers) CHECK(whisker.slot < kWhiskerSlots);
}

TEST_CASE("events of the same days share a whisker, unless one is approximate") {
  std::vector<RowDate> rows = {row(10, 30), row(10, 30), row(10, 30)};
  rows[2].approximate = true;
  const Whiskers found = whiskers(hundred_days(), rows);
  CHECK(found.whiskers.size() == 2);
  CHECK(found.of_row == std::vector<std::size_t>{0, 0, 1});
}

TEST_CASE("an open end is an arrow of 14 points that hardly leaves its panel") {
  std::vector<RowDate> rows = {row(50, 50), row(0, 0), row(100, 100)};
  rows[0].extent->open_before = true;
  rows[1].extent->open_before = true;
  rows[2].extent->open_after = true;
  const Whiskers found = whiskers(hundred_days(), rows);
  CHECK(found.whiskers[0].from == Approx(58 - 14));
  CHECK(found.whiskers[0].to == Approx(58));
  CHECK(found.whiskers[1].from == Approx(-2));
  CHECK(found.whiskers[2].to == Approx(118));
}
