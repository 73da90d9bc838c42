#include "dateline/core/utf8.hpp"

#include <catch2/catch.hpp>

namespace core = dateline::core;

TEST_CASE("only well-formed UTF-8 is valid") {
  for (const char* good : {"", "a", "é", "漢字", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"})
    CHECK(core::is_valid_utf8(good));
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\xC3z"}) {
    CHECK_FALSE(core::is_valid_utf8(bad));
  }
}

TEST_CASE("what is encoded is decoded again") {
  for (const char32_t point :
       {U'a', U'é', U'漢', U'\U0001F600', U'\x7f', U'\x80', U'\x7ff', U'\x800', U'\xffff', U'\x10000'}) {
    const std::string bytes = core::encode(point);
    const core::Decoded back = core::decode(bytes, 0);
    CHECK(back.valid);
    CHECK(back.point == point);
    CHECK(back.size == bytes.size());
  }
}

TEST_CASE("white space and no-break spaces are trimmed from both ends") {
  CHECK(core::trim(" \t a b\xC2\xA0 \n") == "a b");
  CHECK(core::trim("\xC2\xA0").empty());
  CHECK(core::trim("").empty());
}

TEST_CASE("a split gives every piece, empty ones too") {
  CHECK(core::split("", ',').size() == 1);
  CHECK(core::split("a,,b", ',').size() == 3);
  CHECK(core::join({"a", "", "b"}, ",") == "a,,b");
}

TEST_CASE("numbers that do not fit are not read") {
  std::int64_t value = 0;
  CHECK(core::parse_number("0042", value));
  CHECK(value == 42);
  for (const char* bad : {"", "-1", "+1", "1a", " 1", "99999999999999999999"})
    CHECK_FALSE(core::parse_number(bad, value));
}
