#include "dateline/core/table.hpp"

#include <array>

#include <catch2/catch.hpp>

namespace core = dateline::core;

namespace {

constexpr std::array<std::string_view, 2> kColumns = {"code", "names"};

std::vector<std::string> complaints(std::string_view text) {
  core::Diagnostics problems;
  const core::Table table(text, "t.tsv", kColumns, problems);
  std::vector<std::string> lines;
  for (const core::Error& problem : problems) lines.push_back(core::format(problem));
  return lines;
}

}  // namespace

TEST_CASE("a table gives its rows by column, whatever the order of columns") {
  core::Diagnostics problems;
  const core::Table table("# about\nnames\tcode\na| b ||c\tX\n\n\tY\r\n", "t.tsv", kColumns, problems);
  REQUIRE(problems.empty());
  REQUIRE(table.rows().size() == 2);
  CHECK(table.rows()[0]["code"] == "X");
  CHECK(table.rows()[0].list("names") == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(table.rows()[0].line() == 3);
  CHECK(table.rows()[1]["code"] == "Y");
  CHECK(table.rows()[1].list("names").empty());
}

TEST_CASE("a wrong table is told with file and line") {
  CHECK(complaints("") == std::vector<std::string>{"dateline: t.tsv: error: the table has no header row"});
  CHECK(complaints("code\tname\n") ==
        std::vector<std::string>{"dateline: t.tsv:1: error: the header row lacks a column: \"names\""});
  CHECK(complaints("code\tnames\na\tb\tc\n") ==
        std::vector<std::string>{"dateline: t.tsv:2: error: the row has 3 cells, the header has 2: \"a\\x09b\\x09c\""});
  CHECK(complaints("code\tnames\n\xff\tb\n") ==
        std::vector<std::string>{"dateline: t.tsv:2: error: the row is not UTF-8: \"\\xFF\\x09b\""});
}

TEST_CASE("a complaint about a cell names its column in code points") {
  core::Diagnostics problems;
  const core::Table table("code\tnames\né\tbad\n", "t.tsv", kColumns, problems);
  REQUIRE(table.rows().size() == 1);
  CHECK(core::format(table.rows()[0].error("names", "no such name")) ==
        "dateline: t.tsv:2:3: error: no such name: \"bad\"");
}
