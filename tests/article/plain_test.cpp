#include "dump.hpp"
#include <catch2/catch.hpp>

#include "dateline/article/paragraph.hpp"

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

// "1| first paragraph\n3| second"
std::string paragraphs(std::string_view text) {
  std::string out;
  for (const Paragraph& p : paragraphs_of(text, 1)) out += std::to_string(p.line()) + "| " + p.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("White space of every kind becomes one space and what is never seen goes") {
  CHECK(squeezed("  The\t\tenvoy \xC2\xA0 left\xE2\x80\x83Oslo \n") == "The envoy left Oslo");
  CHECK(squeezed("\xEF\xBB\xBFPresi\xC2\xAD"
                 "dent\xE2\x80\x8B\xE2\x80\x8E said") == "President said");
  CHECK(squeezed("a\x01"
                 "b\x7F"
                 "c") == "a b c");
  CHECK(squeezed("broken \xFF byte") == "broken \xEF\xBF\xBD byte");
  CHECK(squeezed(" \xC2\xA0 ").empty());
}

TEST_CASE("Empty lines part paragraphs, whatever white space they hold") {
  CHECK(paragraphs("\n\nOne.\n \t\xC2\xA0\nTwo.\n\n\n\nThree.") == "3| One.\n5| Two.\n9| Three.\n");
}

TEST_CASE("A paragraph on one line stays one, and short lines are not joined") {
  CHECK(paragraphs("Frederick Olsen\nMay 20, 2017\n\nThe talks failed.\nThe envoys left.\n") ==
        "1| Frederick Olsen\n2| May 20, 2017\n4| The talks failed.\n5| The envoys left.\n");
  const std::string longer(180, 'x');
  CHECK(paragraphs(longer + ".\n" + longer + ".\n") == "1| " + longer + ".\n2| " + longer + ".\n");
}

TEST_CASE("Prose that was broken at a column is joined again") {
  CHECK(paragraphs("Ministers meet in Oslo\n"
                   "\n"
                   "The foreign ministers of the two countries met in Oslo on Tuesday for the\n"
                   "first time in six years. Officials on both sides called the talks open and\n"
                   "useful, and said that a second round would follow before the summer is over.\n"
                   "\n"
                   "No date was given, and the two ministries both declined to name the last-\n"
                   "minute points that had kept the delegations at the table until late in the\n"
                   "night.\n") ==
        "1| Ministers meet in Oslo\n"
        "3| The foreign ministers of the two countries met in Oslo on Tuesday for the first time in six years. "
        "Officials on both sides called the talks open and useful, and said that a second round would follow before "
        "the summer is over.\n"
        "7| No date was given, and the two ministries both declined to name the last-minute points that had kept the "
        "delegations at the table until late in the night.\n");
}

TEST_CASE("In broken prose an indented line and a list item begin a paragraph") {
  CHECK(paragraphs("   The foreign ministers of the two countries met in Oslo on Tuesday for the\n"
                   "first time in six years, and agreed on three points that both sides call a\n"
                   "   The delegations also spoke about the border, though nothing was settled at\n"
                   "this meeting and nobody had expected it, a member of one of them said later\n"
                   "- the return of both ambassadors to their posts before the end of this year\n") ==
        "1| The foreign ministers of the two countries met in Oslo on Tuesday for the first time in six years, and "
        "agreed on three points that both sides call a\n"
        "3| The delegations also spoke about the border, though nothing was settled at this meeting and nobody had "
        "expected it, a member of one of them said later\n"
        "5| - the return of both ambassadors to their posts before the end of this year\n");
}

TEST_CASE("Two sentences on two lines of like length are two paragraphs") {
  CHECK(paragraphs("The minister arrived in Oslo on Monday for the talks with his colleague.\n"
                   "He left on Tuesday after a short statement to the press at the airport.\n") ==
        "1| The minister arrived in Oslo on Monday for the talks with his colleague.\n"
        "2| He left on Tuesday after a short statement to the press at the airport.\n");
}

TEST_CASE("Every offset of the text knows its line") {
  const ReadResult result = read({"a.txt",
                                  "Ministers meet in Oslo again\n"
                                  "\n"
                                  "The foreign ministers of the two countries met in Oslo on Tuesday for the\n"
                                  "first time in six years. Officials on both sides called the talks open and\n"
                                  "useful, and a second round will follow.\n"
                                  "\n"
                                  "No date was given.\n"},
                                 {});
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  const auto line_of = [&](const char* word) {
    return article.line_at(static_cast<std::uint32_t>(article.text.find(word)));
  };
  CHECK(article.title_line == 1);
  CHECK(line_of("The foreign") == 3);
  CHECK(line_of("for the") == 3);
  CHECK(line_of("first time") == 4);
  CHECK(line_of("useful") == 5);
  CHECK(line_of("No date") == 7);
  CHECK(article.line_at(static_cast<std::uint32_t>(article.text.size())) == 7);
}

TEST_CASE("Line ends of all systems count the same") {
  const std::string expected =
      "title 1: Envoys meet\n"
      "3| The envoys of both sides met in Lima on Friday.\n";
  CHECK(dump("a.txt", "Envoys meet\n\nThe envoys of both sides met in Lima on Friday.\n") == expected);
  CHECK(dump("a.txt", "Envoys meet\r\n\r\nThe envoys of both sides met in Lima on Friday.\r\n") == expected);
  CHECK(dump("a.txt", "Envoys meet\r\rThe envoys of both sides met in Lima on Friday.\r") == expected);
}

TEST_CASE("A file of furniture alone is an error and no article") {
  CHECK(dump("a.txt", "Advertisement\n\nShare this\n") ==
        "dateline: a.txt: error: no text is left once title and furniture are out\n");
  CHECK(dump("a.txt", "") == "dateline: a.txt: error: the file is empty\n");
  CHECK(dump("a.txt", " \n\t\n") == "dateline: a.txt: error: the file is empty\n");
}
