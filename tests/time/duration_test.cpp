#include "dateline/time/duration.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::time;

namespace {

Duration one(std::optional<double> count, Unit unit) { return {{{count, unit}}}; }

}  // namespace

TEST_CASE("a duration is printed as TIMEX3 and read back") {
  struct Row {
    Duration duration;
    const char* value;
  };
  for (const Row& row : std::vector<Row>{{one(3, Unit::day), "P3D"},
                                         {one(2.5, Unit::year), "P2.5Y"},
                                         {one(0.125, Unit::century), "P0.125CE"},
                                         {one(5, Unit::minute), "PT5M"},
                                         {one(5, Unit::month), "P5M"},
                                         {one(std::nullopt, Unit::month), "PXM"},
                                         {one(std::nullopt, Unit::minute), "PTXM"},
                                         {one(1, Unit::decade), "P1DE"},
                                         {one(2, Unit::century), "P2CE"},
                                         {one(2, Unit::millennium), "P2ML"},
                                         {one(1, Unit::weekend), "P1WE"},
                                         {one(1, Unit::week), "P1W"},
                                         {one(1, Unit::quarter), "P1Q"},
                                         {one(48, Unit::hour), "PT48H"},
                                         {one(10, Unit::second), "PT10S"},
                                         {one(0, Unit::day), "P0D"},
                                         {one(999999999999, Unit::year), "P999999999999Y"},
                                         {{{{1, Unit::year}, {6, Unit::month}}}, "P1Y6M"},
                                         {{{{2, Unit::day}, {12, Unit::hour}}}, "P2DT12H"},
                                         {{{{5, Unit::minute}, {30, Unit::second}}}, "PT5M30S"},
                                         {{{{1, Unit::week}, {1, Unit::weekend}, {3, Unit::day}}}, "P1W1WE3D"}}) {
    INFO(row.value);
    CHECK(to_timex(row.duration) == row.value);
    const auto parsed = parse_duration(row.value);
    REQUIRE(parsed.ok());
    CHECK(*parsed == row.duration);
  }
}

TEST_CASE("three digits after the point are kept") {
  CHECK(to_timex(one(1.0 / 3, Unit::year)) == "P0.333Y");
  CHECK(to_timex(one(2.0 / 3, Unit::year)) == "P0.667Y");
  CHECK(to_timex(one(1.9996, Unit::year)) == "P2Y");
  CHECK(to_timex(*parse_duration("P2.50Y")) == "P2.5Y");
  CHECK(to_timex(*parse_duration("P2.12345Y")) == "P2.123Y");
  CHECK(to_timex(*parse_duration("P2." + std::string(1 << 20, '1') + "Y")) == "P2.111Y");
  CHECK(to_timex(*parse_duration("P007D")) == "P7D");
}

TEST_CASE("a count that cannot be is printed without harm") {
  CHECK(to_timex(one(std::numeric_limits<double>::quiet_NaN(), Unit::day)) == "PXD");
  CHECK(to_timex(one(std::numeric_limits<double>::infinity(), Unit::day)) == "PXD");
  CHECK(to_timex(one(-3, Unit::day)) == "P0D");
  CHECK(to_timex(one(1e300, Unit::day)) == "P1000000000000D");
}

TEST_CASE("what is no duration is an error with the value") {
  for (const std::string& value : std::vector<std::string>{"",
                                                           "P",
                                                           "PT",
                                                           "3D",
                                                           "PD",
                                                           "P3",
                                                           "P3DT",
                                                           "P3X",
                                                           "PXX",
                                                           "PX3D",
                                                           "P-3D",
                                                           "P3.D",
                                                           "P.5CE",
                                                           "P3H",
                                                           "PT3D",
                                                           "P3D2Y",
                                                           "P3D3D",
                                                           "PT5S5M",
                                                           "P3DT5HT5M",
                                                           "P3d",
                                                           " P3D",
                                                           "P3D ",
                                                           "2017-05-20",
                                                           std::string("P3D\0", 4),
                                                           "P99999999999999999999D",
                                                           "P" + std::string(1 << 20, '9') + "D",
                                                           std::string(1 << 20, 'X')}) {
    INFO(value.substr(0, 40));
    const auto parsed = parse_duration(value);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().what == "not a TIMEX3 duration");
    CHECK(parsed.error().piece == value);
  }
}

TEST_CASE("random pieces never crash, and a duration that is read is printed and read again") {
  const std::vector<std::string> pieces = {"P", "T", "X",  "1", "2.5", "D",  "DE", "M", "Y", "H",
                                           "S", "W", "WE", "Q", "CE",  "ML", ".",  "9", "0", "\xFF"};
  std::mt19937 random(44);
  int read = 0;
  for (int i = 0; i < 40000; ++i) {
    std::string value = i % 4 == 0 ? "" : "P";
    for (auto size = random() % 8; size > 0; --size) {
      value += i % 4 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
    }
    const auto parsed = parse_duration(value);
    if (!parsed.ok()) continue;
    ++read;
    const auto again = parse_duration(to_timex(*parsed));
    if (!again.ok() || *again != *parsed) FAIL_CHECK(value << " became " << to_timex(*parsed));
  }
  CHECK(read > 500);
}
