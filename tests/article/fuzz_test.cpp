// Random input with fixed seeds: nothing may crash, hang, or get lost.
#include <algorithm>
#include <random>
#include <sstream>
#include <vector>

#include "dump.hpp"
#include <catch2/catch.hpp>

#include "dateline/article/read.hpp"
#include "dateline/article/timeml.hpp"
#include "dateline/core/utf8.hpp"

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

const std::vector<std::string> kNames = {"a.txt", "a.html", "a.jsonl", "a.tml", "-"};

// Not std::uniform_int_distribution, whose numbers differ between libraries.
unsigned below(std::mt19937& random, std::size_t limit) { return static_cast<unsigned>(random() % limit); }

void check_whole(const ReadResult& result) {
  for (const Article& article : result.articles) {
    CHECK(dateline::core::is_valid_utf8(article.text));
    CHECK(dateline::core::is_valid_utf8(article.title));
    CHECK_FALSE(article.text.empty());
    CHECK(std::is_sorted(article.lines.begin(), article.lines.end(),
                         [](const auto& a, const auto& b) { return a.offset < b.offset; }));
    CHECK((article.lines.empty() || article.lines[0].offset == 0));
    for (const Cut& cut : article.cut) CHECK_FALSE(cut.why.empty());
  }
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("Random bytes are read or refused") {
  std::mt19937 random(20240312);
  for (int round = 0; round < 400; ++round) {
    std::string bytes(below(random, 400), ' ');
    const unsigned kind = below(random, 3);
    for (char& c : bytes) {
      c = static_cast<char>(kind == 0   ? below(random, 256)
                            : kind == 1 ? 32 + below(random, 96)
                                        : "<>/\"'=&;:-(). \n\tabc{}[]"[below(random, 24)]);
    }
    for (const std::string& name : kNames) check_whole(read({name, bytes}, {}));
  }
}

TEST_CASE("Pieces of real forms in any order are read or refused") {
  const std::vector<std::string> pieces = {"<p>",
                                           "</p>",
                                           "<div class=\"nav\">",
                                           "</div>",
                                           "<TEXT>",
                                           "</TEXT>",
                                           "<DCT>",
                                           "</DCT>",
                                           "<a href='x'>",
                                           "</a>",
                                           "<!--",
                                           "-->",
                                           "<![CDATA[",
                                           "]]>",
                                           "&amp;",
                                           "&#xFFFF;",
                                           "\n\n",
                                           "\r\n",
                                           "<script>",
                                           "</script>",
                                           "<table><tr><td>",
                                           "</table>",
                                           "<h1>",
                                           "{\"text\":\"",
                                           "\"}",
                                           "\\u00e9",
                                           "\xC3\xA9",
                                           "\xE2\x80\x94",
                                           "May 20, 2017",
                                           "SEOUL (AP) — ",
                                           "Read more:",
                                           "Disclaimer:",
                                           "By A. Lund",
                                           "(Reporting by",
                                           ")",
                                           "The envoys met. ",
                                           "<b>",
                                           "</i>",
                                           "<form>",
                                           "<q>",
                                           "<pre>",
                                           "<time datetime='2017-05-20'>"};
  std::mt19937 random(7);
  for (int round = 0; round < 600; ++round) {
    std::string bytes;
    for (unsigned n = below(random, 60); n > 0; --n) bytes += pieces[below(random, pieces.size())];
    for (const std::string& name : kNames) check_whole(read({name, bytes}, {}));
  }
}

TEST_CASE("Every word of a plain text ends up in the title, in the text or in what was cut, and knows its line") {
  const std::vector<std::string> lines = {
      "Ministers meet in Oslo",
      "By Anna Lund",
      "Anna Lund",
      "May 20, 2017",
      "Updated May 21, 2017",
      "Theme:",
      "In-depth Report:",
      "",
      "",
      "",
      "GENEVA, May 20 (AP) - The envoys of both sides met on Friday in a hotel.",
      "\"Read more,\" she said.",
      "READ MORE: Something else",
      "Related Articles",
      "Something else entirely",
      "The talks ended. (Reporting by A; Editing by B)",
      "Disclaimer: The contents are ours.",
      "Copyright permission is not given.",
      "Share this",
      "The Russian President said,",
      "He said that the talks would go on, and that nobody had expected more of the first day.",
      "www.example.org",
      "Reuters",
      "The foreign ministers of the two countries met in Oslo on Tuesday for the",
      "first time in six years, and agreed on three points that both call a"};
  std::mt19937 random(99);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (unsigned n = 1 + below(random, 25); n > 0; --n) bytes += lines[below(random, lines.size())] + "\n";
    const ReadResult result = read({"a.txt", bytes}, {});
    check_whole(result);
    if (result.articles.empty()) continue;
    const Article& article = result.articles[0];
    INFO(bytes << "\n---\n" << dump(article));
    std::string all = article.title + "\n" + article.text;
    for (const Cut& cut : article.cut) all += "\n" + cut.text;
    CHECK(words(all) == words(bytes));
    const auto rows = dateline::core::split(bytes, '\n');
    for (const Article::LineMark& mark : article.lines) {
      const std::string word =
          article.text.substr(mark.offset, article.text.find_first_of(" \n", mark.offset) - mark.offset);
      CHECK(rows[mark.line - 1].find(word) != std::string_view::npos);
    }
  }
}

TEST_CASE("TimeML keeps its text whatever stands in it") {
  const std::vector<std::string> pieces = {"word ", "&amp;",   "&",  "<", ">",          "<x y=\"1\">",
                                           "</x>",  "\r\n",    "\n", "é", "<!-- c -->", "<![CDATA[<z>\r\n]]>",
                                           "<?p?>", "&#8212;", "\"", "'", "<b",         "]]>"};
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    std::string bytes = "<TimeML><TEXT>";
    for (unsigned n = 1 + below(random, 20); n > 0; --n) bytes += pieces[below(random, pieces.size())];
    bytes += "</TEXT></TimeML>";
    const ReadResult result = read({"a.tml", bytes}, {});
    if (result.articles.empty()) continue;
    const std::string& text = result.articles[0].text;
    std::vector<InlineTag> tags;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      if (text[at] == 'w' && text.substr(at, 4) == "word") tags.push_back({{at, at + 4}, "<T>", "</T>"});
    }
    const auto rewritten = rewrite_timeml(bytes, tags);
    INFO(bytes << "\n" << (rewritten ? *rewritten : format(rewritten.error())));
    REQUIRE(rewritten);
    CHECK(read({"a.tml", *rewritten}, {}).articles.at(0).text == text);
    CHECK(read({"a.tml", new_timeml("x", "", text, tags)}, {}).articles.at(0).text == text);
  }
}
