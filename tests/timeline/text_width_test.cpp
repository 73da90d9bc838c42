#include "dateline/timeline/text_width.hpp"

#include <catch2/catch.hpp>

using namespace dateline::timeline;

namespace {

double thousandths(std::string_view text, bool bold = false) { return text_width(text, 1000, bold) / 1.05; }

}  // namespace

TEST_CASE("widths are those of Helvetica's font metrics") {
  CHECK(thousandths("A") == Approx(667));
  CHECK(thousandths("W") == Approx(944));
  CHECK(thousandths("i") == Approx(222));
  CHECK(thousandths("m") == Approx(833));
  CHECK(thousandths(" ") == Approx(278));
  CHECK(thousandths("2017") == Approx(4 * 556));
  CHECK(thousandths("A", true) == Approx(722));
  CHECK(thousandths("m", true) == Approx(889));
  CHECK(thousandths("–") == Approx(556));
  CHECK(thousandths("…") == Approx(1000));
  CHECK(thousandths("é") == Approx(556));
  CHECK(thousandths("Ж") == Approx(923));
}

TEST_CASE("letters that the table lacks count as one em, combining marks as nothing") {
  CHECK(thousandths("韓") == Approx(1000));
  CHECK(thousandths("e\xCC\x81") == Approx(556));
  CHECK(thousandths("\xFF") == Approx(1000));
}

TEST_CASE("a text breaks at spaces, and no line is wider than it may be") {
  const std::vector<std::string> lines = wrap("China invites South Korea to Silk Road conference", 125, 10);
  CHECK(lines == std::vector<std::string>{"China invites South Korea", "to Silk Road conference"});
  for (const std::string& line : lines) CHECK(text_width(line, 10) <= 125);
}

TEST_CASE("a word that is too long for a line breaks inside") {
  const std::vector<std::string> lines = wrap("a " + std::string(40, 'm') + " b", 100, 10);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "a");
  CHECK(lines[1] == "mmmmmmmmmmm");
  CHECK(lines[4] == "mmmmmmm b");
}

TEST_CASE("white space and control characters become one space, and bad bytes the replacement character") {
  CHECK(wrap(" a\n\tb\x01 c ", 100, 10) == std::vector<std::string>{"a b c"});
  CHECK(wrap("x\xFFy", 100, 10) == std::vector<std::string>{"x\xEF\xBF\xBDy"});
  CHECK(wrap("", 100, 10).empty());
  CHECK(wrap(" \n", 100, 10).empty());
}

TEST_CASE("a text may break after an en dash") {
  CHECK(wrap("2008–2010", 32, 10) == std::vector<std::string>{"2008–", "2010"});
}

TEST_CASE("the box of a text follows its alignment and covers all its lines") {
  Text text;
  text.at = {100, 50};
  text.size = 10;
  text.lines = {"mm", "m"};
  const double width = 2 * 8.33 * 1.05;
  CHECK(box(text).left == Approx(100));
  CHECK(box(text).right == Approx(100 + width));
  CHECK(box(text).top == Approx(44));
  CHECK(box(text).bottom == Approx(68));
  text.align = Align::right;
  CHECK(box(text).left == Approx(100 - width));
  text.align = Align::centre;
  CHECK(box(text).left == Approx(100 - width / 2));
}
