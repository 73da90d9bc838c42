// The articles in tests/articles, from the folder to what is cut.
#include "dump.hpp"
#include <catch2/catch.hpp>

using namespace dateline::article;

TEST_CASE("The sample articles are read whole, dated as they say, and in English") {
  dateline::core::Diagnostics problems;
  std::string seen;
  for (const std::string& name : expand({DATELINE_TESTS "/articles"}, problems)) {
    const auto source = load(name);
    REQUIRE(source);
    const ReadResult result = read(*source, {});
    CHECK(result.problems.empty());
    for (const Article& article : result.articles) {
      CHECK(article.language == "en");
      CHECK(article.text.find("ead more") == std::string::npos);
      CHECK(article.text.find("eporting by") == std::string::npos);
      const std::string from = article.published_from.substr(0, article.published_from.find(':'));
      seen += (article.published ? article.published->text() : "undated") + " " + from + "; " + article.byline + "; " +
              article.place + "; " + article.title + "; " + std::to_string(article.cut.size()) + " cut\n";
    }
  }
  CHECK(problems.empty());
  CHECK(seen ==
        "2024-04-16 file; Maren Tveit, Shoreline News; BRUSSELS; Norway and Iceland sign mackerel agreement in "
        "Brussels; 5 cut\n"
        "2024-03-26 record; ; ; Norway promises Iceland aid after storm; 0 cut\n"
        "2024-04-03 record; ; ; Norwegian state secretary visits Reykjavik; 0 cut\n"
        "2024-03-20 json-ld; Lucie Terrier; BRUSSELS; European Union threatens Iceland and Norway with sanctions over "
        "mackerel; "
        "8 cut\n"
        "undated ; Jo Lind; BERGEN, Norway; Envoys close to a deal on mackerel, diplomats say; 7 cut\n"
        "2024-03-05 file; Maren Tveit and Oddur Falk; OSLO; Norway and Iceland resume talks on mackerel after five "
        "years; 9 cut\n"
        "2024-03-13 file; Oddur Falk; ; Iceland hands Norway a protest note over stopped trawler; 11 cut\n");
}
