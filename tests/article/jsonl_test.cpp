#include "dump.hpp"
#include <catch2/catch.hpp>

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

Article only(const std::string& line) {
  ReadResult result = read({"in/a.jsonl", line}, {});
  INFO(dump(result));
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles[0]);
}

}  // namespace

TEST_CASE("Each line is an article, and its text is taken as it is") {
  const ReadResult result =
      read({"a.jsonl",
            "{\"id\":\"x-1\",\"date\":\"2011-12-01\",\"title\":\"Envoys meet\",\"url\":\"https://example.org/1\","
            "\"text\":\"  By Anna Lund\\r\\nShare this\\u00a0\"}\n"
            "\n"
            "{\"text\":\"Second.\",\"date\":null,\"title\":null}\r\n"},
           {});
  REQUIRE(result.problems.empty());
  REQUIRE(result.articles.size() == 2);
  const Article& first = result.articles[0];
  CHECK(first.id == "x-1");
  CHECK(first.file == "a.jsonl");
  CHECK(first.url == "https://example.org/1");
  CHECK(first.title == "Envoys meet");
  CHECK_FALSE(first.title_in_text);
  CHECK(first.title_line == 0);
  CHECK(first.text == "  By Anna Lund\r\nShare this\xC2\xA0");
  CHECK(first.published->text() == "2011-12-01");
  CHECK(first.published_from == "record");
  CHECK_FALSE(first.published_clock);
  CHECK(first.lines.empty());
  CHECK(first.line_at(0) == 0);
  CHECK(first.cut.empty());
  CHECK(result.articles[1].id == "a.jsonl:3");
  CHECK_FALSE(result.articles[1].published);
  CHECK(result.articles[1].published_from.empty());
}

TEST_CASE("A record without an id is named by its file and line") {
  CHECK(only("\n{\"text\":\"One.\"}").id == "in/a.jsonl:2");
  CHECK(only("{\"id\":\"\",\"text\":\"One.\"}").id == "in/a.jsonl:1");
  CHECK(only("{\"id\":null,\"text\":\"One.\"}").id == "in/a.jsonl:1");
  CHECK(only("{\"id\":17,\"text\":\"One.\"}").id == "17");
}

TEST_CASE("A title that is the beginning of the text is in the text") {
  CHECK(only(R"({"title":"Envoys meet","text":"Envoys meet\n\nThey met."})").title_in_text);
  CHECK(only(R"({"title":"Envoys meet","text":"Envoys meet"})").title_in_text);
  CHECK_FALSE(only(R"({"title":"Envoy","text":"Envoys meet\n\nThey met."})").title_in_text);
  CHECK_FALSE(only(R"({"title":"","text":"Envoys meet"})").title_in_text);
}

TEST_CASE("Dates are days, with or without a time of day") {
  const auto date = [](const std::string& value) {
    const Article article = only("{\"text\":\"One.\",\"date\":\"" + value + "\"}");
    return article.published->text() + (article.published_clock ? " " + dump(*article.published_clock) : "");
  };
  CHECK(date("2013-02-12") == "2013-02-12");
  CHECK(date("2013-02-12T04:30:00") == "2013-02-12 4:30:0");
  CHECK(date("2013-02-12T04:30") == "2013-02-12 4:30");
  CHECK(date("2013-02-12T04:30:00Z") == "2013-02-12 4:30:0 offset 0");
  CHECK(date("2013-02-12T04:30:00.5-02:00") == "2013-02-12 4:30:0 offset -120");
  CHECK(date("2013-02-12 04:30") == "2013-02-12 4:30");
  CHECK(date("-0043-03-15") == "-0043-03-15");
}

TEST_CASE("A bad day is a warning and the article is read undated") {
  const auto bad = [](const std::string& value) {
    const ReadResult result = read({"a.jsonl", "{\"text\":\"One.\",\"date\":" + value + "}"}, {});
    REQUIRE(result.articles.size() == 1);
    CHECK_FALSE(result.articles[0].published);
    CHECK_FALSE(result.articles[0].published_clock);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].severity == dateline::core::Severity::warning);
    CHECK(result.problems[0].line == 1);
    CHECK(result.problems[0].what.ends_with("; the article is read undated"));
    return result.problems[0].piece;
  };
  CHECK(bad("\"2017-02-31\"") == "2017-02-31");
  CHECK(bad("\"May 20, 2017\"") == "May 20, 2017");
  CHECK(bad("\"2017-05-20T25:00\"") == "2017-05-20T25:00");
  CHECK(bad("\"\"").empty());
  CHECK(bad("20170520") == "20170520");
}

TEST_CASE("A bad line is one error and the others are read") {
  const std::string long_line = "{\"text\":\"" + std::string((std::size_t{16} << 20U) + 1, 'a') + "\"}";
  const ReadResult result = read({"a.jsonl",
                                  "{\"text\":\"One.\"}\n"
                                  "{\"text\":\"Two.\"\n"
                                  "[1, 2]\n"
                                  "{\"title\":\"No text\"}\n"
                                  "{\"text\":[\"a\"]}\n"
                                  "{\"text\":\" \"}\n"
                                  "{\"text\":\"bad \xFF byte\"}\n"
                                  "{\"text\":\"lone \\ud800\"}\n"
                                  "{\"text\":\"Two\",\"url\":7}\n" +
                                      long_line + "\n{\"text\":\"Last.\"}\n"},
                                 {});
  CHECK(dump(result) ==
        "0| One.\n"
        "0| Last.\n"
        "dateline: a.jsonl:2: error: the line is not JSON: \"{\"text\":\"Two.\"\"\n"
        "dateline: a.jsonl:3: error: the line is not a JSON object: \"[1, 2]\"\n"
        "dateline: a.jsonl:4: error: the record has no \"text\": \"{\"title\":\"No text\"}\"\n"
        "dateline: a.jsonl:5: error: \"text\" is not a string: \"[\"a\"]\"\n"
        "dateline: a.jsonl:6: error: the text is empty: \"{\"text\":\" \"}\"\n"
        "dateline: a.jsonl:7: error: the line is not UTF-8: \"{\"text\":\"bad \\xFF byte\"}\"\n"
        "dateline: a.jsonl:8: error: the line is not JSON: \"{\"text\":\"lone \\ud800\"}\"\n"
        "dateline: a.jsonl:9: error: \"url\" is not a string: \"7\"\n"
        "dateline: a.jsonl:10: error: the line is longer than 16 MiB\n");
}

TEST_CASE("A file of records may begin with a byte order mark, and be empty of records") {
  CHECK(dump("a.jsonl", "\xEF\xBB\xBF{\"text\":\"One.\"}") == "0| One.\n");
  CHECK(dump("a.jsonl", "\n\n") == "dateline: a.jsonl: error: the file is empty\n");
}
