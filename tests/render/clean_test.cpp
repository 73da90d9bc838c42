#include "dateline/render/clean.hpp"

#include "samples.hpp"
#include <catch2/catch.hpp>

using dateline::render::clean;
using dateline::render::escaped;
using dateline::render::plain_name;

TEST_CASE("clean gives one line of valid UTF-8 without control characters") {
  CHECK(clean("Putin and Moon") == "Putin and Moon");
  CHECK(clean("a\nb\tc\r\nd") == "a b c  d");
  CHECK(clean("a\u0085b\u2028c\u2029d") == "a b c d");
  CHECK(clean(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(clean("\x7F\u009F\uFFFE\uFFFF") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(clean("\xC3") == "\uFFFD");
  CHECK(clean("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(clean("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
  CHECK(clean(samples::kNasty) == samples::kNastyCleaned);
  CHECK(clean(clean(samples::kNasty)) == clean(samples::kNasty));
}

TEST_CASE("escaped doubles backslashes and keeps entities from being read") {
  CHECK(escaped("\\N and \\l") == "\\\\N and \\\\l");
  CHECK(escaped("ends with \\") == "ends with \\\\");
  CHECK(escaped("AT&T, R&D; x") == "AT&T, R&amp;D; x");
  CHECK(escaped("&lt; &#60; &#x3C;") == "&amp;lt; &amp;#60; &amp;#x3C;");
  CHECK(escaped("& &; &#; &a") == "& &; &#; &a");
}

TEST_CASE("plain_name leaves letters, digits, underscores and hyphens") {
  CHECK(plain_name("e07_KOR-2") == "e07_KOR-2");
  CHECK(plain_name("a\"><b") == "a---b");
  CHECK(plain_name("lane KOR", true) == "lane KOR");
  CHECK(plain_name("lane KOR") == "lane-KOR");
}
