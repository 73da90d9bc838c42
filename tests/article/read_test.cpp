#include "dateline/article/read.hpp"

#include "dump.hpp"
#include <catch2/catch.hpp>

using namespace dateline::article;
using dateline::article::testing::dump;
using dateline::time::Day;

namespace {

const std::string kText =
    "Envoys meet again\n\nMay 20, 2017\n\nThe envoys of both sides met in Lima on Friday, officials said.\n";

Article only(const Source& source, const ReadOptions& options = {}) {
  ReadResult result = read(source, options);
  INFO(dump(result));
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles[0]);
}

}  // namespace

TEST_CASE("The suffix tells the format, and the content where the suffix does not") {
  const std::string page =
      "<!DOCTYPE html><title>Envoys meet again</title><p>The envoys of both sides met in Lima on Friday.</p>";
  const std::string timeml = "<?xml version=\"1.0\"?><TimeML><DCT>1998-08-07</DCT><TEXT>One word. </TEXT></TimeML>";
  CHECK(only({"a.htm", page}).title == "Envoys meet again");
  CHECK(only({"A.HTML", page}).title == "Envoys meet again");
  CHECK(only({"-", page}).title == "Envoys meet again");
  CHECK(only({"a.txt", page}).text.starts_with("<!DOCTYPE"));
  CHECK(only({"-", "{\"id\":\"x\",\"text\":\"One.\"}"}).id == "x");
  CHECK(only({"a.ndjson", "{\"id\":\"x\",\"text\":\"One.\"}"}).id == "x");
  CHECK(only({"a.xml", timeml}).published_from == "dct");
  CHECK(only({"a.tml", timeml}).published_from == "dct");
  CHECK(only({"notes", kText}).title == "Envoys meet again");
}

TEST_CASE("The id is the path as given, without the dot") {
  CHECK(only({"./in/a.txt", kText}).id == "in/a.txt");
  CHECK(only({"./in/a.txt", kText}).file == "./in/a.txt");
  CHECK(only({"-", kText}).id == "-");
}

TEST_CASE("Options date undated articles, and name by name they win") {
  ReadOptions options;
  options.published = Day::from(2020, 1, 2);
  CHECK(only({"a.txt", kText}, options).published_from == "file:3");
  const std::string undated = "Envoys meet again\n\nThe envoys of both sides met in Lima on Friday, officials said.\n";
  CHECK(only({"a.txt", undated}, options).published == Day::from(2020, 1, 2));
  CHECK(only({"a.txt", undated}, options).published_from == "option");
  options.published_by_id["a.txt"] = *Day::from(2021, 3, 4);
  CHECK(only({"./a.txt", kText}, options).published == Day::from(2021, 3, 4));
  CHECK(only({"./a.txt", kText}, options).published_from == "option");
  const Article record =
      only({"b.jsonl", "{\"id\":\"a.txt\",\"text\":\"One.\",\"date\":\"2013-02-12T04:30\"}"}, options);
  CHECK(record.published == Day::from(2021, 3, 4));
  CHECK_FALSE(record.published_clock);
}

TEST_CASE("The language is told, and other languages are kept") {
  CHECK(only({"a.txt", kText}).language == "en");
  CHECK(only({"a.txt",
              "Treffen in Oslo\n\nDie Minister der beiden Länder haben sich in Oslo getroffen und wollen mit den "
              "Gesprächen nicht aufhören.\n"})
            .language == "de");
  CHECK(only({"a.jsonl", "{\"text\":\"2017\"}"}).language.empty());
}

TEST_CASE("Articles of more than 16 MiB are refused") {
  const std::string large((std::size_t{16} << 20U) + 1, 'a');
  CHECK(dump("a.txt", large) == "dateline: a.txt: error: the article is larger than 16 MiB\n");
  CHECK(dump("a.html", large) == "dateline: a.html: error: the article is larger than 16 MiB\n");
}

TEST_CASE("The second of two articles with one id is left out") {
  const auto article = [](const std::string& id, const std::string& text, const std::string& file) {
    Article a;
    a.id = id;
    a.text = text;
    a.file = file;
    return a;
  };
  std::vector<Article> articles = {article("x", "one", "1.jsonl"), article("y", "two", "1.jsonl"),
                                   article("x", "one", "2.jsonl"), article("y", "other", "2.jsonl")};
  dateline::core::Diagnostics problems;
  drop_repeated(articles, problems);
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].id == "x");
  CHECK(articles[1].text == "two");
  REQUIRE(problems.size() == 1);
  CHECK(format(problems[0]) == "dateline: 2.jsonl: error: another article has the same id: \"y\"");
}
