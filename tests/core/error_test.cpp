#include "dateline/core/error.hpp"

#include <catch2/catch.hpp>

#include "dateline/core/result.hpp"

using dateline::core::Error;
using dateline::core::format;
using dateline::core::Result;
using dateline::core::Severity;

TEST_CASE("an error is one line with what is known of its place") {
  struct Row {
    Error error;
    const char* line;
  };
  const Row rows[] = {
      {{"the file is empty", "", "a.txt", 0, 0, Severity::error}, "dateline: a.txt: error: the file is empty"},
      {{"the day does not exist", "31 February", "a.txt", 12, 4, Severity::error},
       "dateline: a.txt:12:4: error: the day does not exist: \"31 February\""},
      {{"no such row", "x", "t.tsv", 3, 0, Severity::error}, "dateline: t.tsv:3: error: no such row: \"x\""},
      {{"decoded from windows-1252", "", "a.txt", 0, 0, Severity::warning},
       "dateline: a.txt: warning: decoded from windows-1252"},
      {{"wrong", "", "", 5, 1, Severity::error}, "dateline: error: wrong"},
  };
  for (const Row& row : rows) CHECK(format(row.error) == row.line);
}

TEST_CASE("a piece stays on its line whatever is in it") {
  CHECK(format({"bad", "a\nb\x01\xff", "", 0, 0, Severity::error}) == "dateline: error: bad: \"a\\x0Ab\\x01\\xFF\"");
  const std::string shown = format({"bad", std::string(500, 'x'), "", 0, 0, Severity::error});
  CHECK(shown == "dateline: error: bad: \"" + std::string(80, 'x') + "…\"");
}

TEST_CASE("a result holds a value or an error") {
  const Result<int> seven = 7;
  const Result<int> none = Error{"no number", "x", {}, 0, 0, Severity::error};
  REQUIRE(seven.ok());
  CHECK(*seven == 7);
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().piece == "x");
}
