#include "dateline/core/span.hpp"

#include <string>

#include <catch2/catch.hpp>

using dateline::core::CodePoints;
using dateline::core::Span;

TEST_CASE("spans know what they hold and what they share") {
  const Span a{2, 6};
  CHECK(a.size() == 4);
  CHECK(a.of("0123456789") == "2345");
  CHECK(a.contains({3, 6}));
  CHECK_FALSE(a.contains({3, 7}));
  CHECK(a.overlaps({5, 9}));
  CHECK_FALSE(a.overlaps({6, 9}));
}

TEST_CASE("bytes of plain ASCII are code points") {
  const std::string text(1000, 'a');
  const CodePoints points(text);
  for (std::uint32_t i = 0; i <= 1000; i += 50) CHECK(points.at(i) == i);
}

TEST_CASE("code points are counted across every step of the index") {
  std::string text;
  std::vector<std::uint32_t> starts;
  for (int i = 0; i < 700; ++i) {
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += i % 3 == 0 ? "é" : (i % 3 == 1 ? "漢" : "x");
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  const CodePoints points(text);
  for (std::size_t i = 0; i < starts.size(); ++i) REQUIRE(points.at(starts[i]) == i);
}

TEST_CASE("the end of a text of whole steps can be asked for") {
  const std::string text = "é" + std::string(254, 'x');
  REQUIRE(text.size() == 256);
  CHECK(CodePoints(text).at(256) == 255);
}
