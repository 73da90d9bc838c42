// Whole drawings as text. A drawing that differs from its golden file is written beside the test program, so that it
// can be looked at and, where it is right, copied over.
#include <fstream>
#include <sstream>
#include <string>

#include "made_up.hpp"
#include <catch2/catch.hpp>

#include "dateline/timeline/ledger.hpp"

using namespace dateline;
using namespace dateline::timeline;

namespace {

void check_golden(const std::string& name, const graph::EventGraph& graph, const LedgerOptions& options) {
  const std::string file = "ledger-" + name + ".txt";
  const std::string actual = dump(ledger(graph, options));
  std::ifstream in(std::string(DATELINE_TESTS) + "/golden/" + file, std::ios::binary);
  std::ostringstream expected;
  expected << in.rdbuf();
  if (in && expected.str() == actual) {
    SUCCEED();
    return;
  }
  std::ofstream(file, std::ios::binary) << actual;
  FAIL("tests/golden/" << file << " differs; what was drawn is in " << file << " of the current folder");
}

}  // namespace

TEST_CASE("the ledger of a spring in Korea is as it was judged") {
  check_golden("spring", korean_spring().graph(), {});
}

TEST_CASE("the ledger of nothing says so") { check_golden("empty", graph::EventGraph(), {"Events of May 2017"}); }

TEST_CASE("the ledger of undated events is a foot") {
  GraphMaker maker;
  maker.add({.edtf = "", .label = "China protests against THAAD deployment", .from = {"CHN"}, .to = {"KOR", "USA"}});
  maker.add({.edtf = "XXXX-09-07", .label = "Apple opens a shop in Seoul", .from = {"Apple"}, .to = {"KOR"}});
  check_golden("undated", maker.graph(), {"Undated"});
}

TEST_CASE("the ledger of all ages has years before Christ, centuries and a panel over the new year") {
  GraphMaker maker;
  maker.add({.edtf = "-0043-03-15", .label = "Caesar is killed"});
  maker.add({.edtf = "-0099~", .label = "Caesar is born"});
  maker.add({.edtf = "Y-120000", .label = "Somebody leaves Africa"});
  maker.add({.edtf = "0476-09-04", .label = "Odoacer deposes Romulus"});
  maker.add({.edtf = "14XX", .label = "Printing spreads"});
  maker.add({.edtf = "1000/2017-05-17", .label = "Something lasts a thousand years"});
  maker.add({.edtf = "2017-12-20/2018-01-20", .label = "Talks go on over the new year"});
  maker.add({.edtf = "2017-12-28", .label = "A first result"});
  maker.add({.edtf = "2018-01-03?", .label = "A second result"});
  check_golden("ages", maker.graph(), {});
}

TEST_CASE("the ledger of many actors has a column for the others") {
  GraphMaker maker;
  const char* const keys[] = {"KOR", "RUS",    "JPN",   "GBR", "PRK", "USA", "CHN",
                              "FRA", "IGOUNO", "Apple", "IRN", "TUR", "FJI"};
  for (std::size_t i = 0; i < 13; ++i) {
    maker.add({.edtf = "2017-05-20", .label = "One acts on the next", .from = {keys[i]}, .to = {keys[(i + 1) % 13]}});
  }
  check_golden("actors", maker.graph(), {"Thirteen actors on one day"});
}
