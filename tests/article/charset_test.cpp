#include "dateline/article/charset.hpp"

#include <catch2/catch.hpp>

using namespace std::string_literals;
using dateline::article::declared_charset;
using dateline::article::to_utf8;

namespace {

// The text, or the error; then the warnings.
std::string decode(std::string_view bytes, std::string_view declared = "") {
  dateline::core::Diagnostics problems;
  const auto text = to_utf8(bytes, declared, "a.txt", problems);
  std::string out = text ? *text : format(text.error());
  for (const auto& problem : problems) out += " / " + format(problem);
  return out;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, without its byte order mark") {
  CHECK(decode("Seán") == "Seán");
  CHECK(decode("\xEF\xBB\xBFSeán") == "Seán");
  CHECK(decode("Seán", "iso-8859-1") == "Seán");
}

TEST_CASE("UTF-16 is told by its mark") {
  CHECK(decode("\xFF\xFE"
               "h\0i\0"s) == "hi / dateline: a.txt: warning: decoded from UTF-16LE");
  CHECK(decode("\xFE\xFF\0h\0i"s) == "hi / dateline: a.txt: warning: decoded from UTF-16BE");
}

TEST_CASE("Another character set is decoded with a warning") {
  const std::string text =
      "The minister said: \x93It is not the caf\xE9 that we closed.\x94 The talks went on in Oslo for the rest of the "
      "day, "
      "and the envoy\x92s staff said that they would go on.";
  CHECK(
      decode(text) ==
      "The minister said: “It is not the café that we closed.” The talks went on in Oslo for the rest of the day, and "
      "the envoy’s staff said that they would go on. / dateline: a.txt: warning: decoded from windows-1252");
  // What is not ASCII may stand behind all that a detector looks at.
  CHECK(decode(std::string(20000, 'a') + " \x93q\x94")
            .ends_with("“q” / dateline: a.txt: warning: decoded from windows-1252"));
}

TEST_CASE("A declared character set is followed where the bytes are not UTF-8") {
  CHECK(decode("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") ==
        "Привет / dateline: a.txt: warning: decoded from windows-1251");
  CHECK(decode("caf\xE9", "iso-8859-1") == "café / dateline: a.txt: warning: decoded from windows-1252");
  CHECK(decode("\x1B$B%*%9%m\x1B(B", "iso-2022-jp") == "オスロ / dateline: a.txt: warning: decoded from iso-2022-jp");
}

TEST_CASE("Single bad bytes in UTF-8 are replaced with a warning that names the line") {
  std::string text = "é\n";
  for (int i = 0; i < 20; ++i) text += "é";
  CHECK(decode(text + "\xFF"
                      "x")
            .ends_with("\xEF\xBF\xBDx / dateline: a.txt:2: warning: bytes that are not UTF-8 were replaced"));
}

TEST_CASE("What is no text is an error") {
  CHECK(decode("") == "dateline: a.txt: error: the file is empty");
  CHECK(decode("\xEF\xBB\xBF \n") == "dateline: a.txt: error: the file is empty");
  CHECK(decode("ab\0cd"s) == "dateline: a.txt: error: not a text");
  CHECK(decode("\x01\x02\x03\x04 a \x05\x06") == "dateline: a.txt: error: not a text");
}

TEST_CASE("Pages and XML declare their character set") {
  CHECK(declared_charset("<html><head><meta charset=\"Windows-1251\">") == "windows-1251");
  CHECK(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>") == "iso-8859-2");
  CHECK(declared_charset("<?xml version=\"1.0\" encoding='ISO-8859-1'?>") == "iso-8859-1");
  CHECK(declared_charset("<p>charset=utf-7</p>").empty());
}
