#include "dateline/article/timeml.hpp"

#include "dump.hpp"
#include <catch2/catch.hpp>

#include "dateline/article/timeml_text.hpp"

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

const std::string kFile =
    "<?xml version=\"1.0\" ?>\n"
    "<TimeML>\n"
    "<DOCID>x1</DOCID>\n"
    "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"1998-08-07\" "
    "functionInDocument=\"CREATION_TIME\">1998-08-07</TIMEX3></DCT>\n"
    "<TEXT>\n"
    "\n"
    "Envoys meet\n"
    "\n"
    "Envoys of A &amp; B met <TIMEX3 tid=\"t1\" type=\"DATE\"\n"
    "value=\"1998-08-07\">Friday</TIMEX3>, <EVENT eid=\"e1\">said</EVENT> one.\n"
    "</TEXT>\n"
    "</TimeML>\n";

// The text of a file, its runs and problems out of the way.
std::string text(std::string_view body) {
  const auto parts = timeml_text("<TEXT>" + std::string(body) + "</TEXT>");
  return parts ? parts->text : format(parts.error());
}

InlineTag tag_on(const std::string& text, const std::string& phrase) {
  const auto at = static_cast<std::uint32_t>(text.find(phrase));
  return {{at, at + static_cast<std::uint32_t>(phrase.size())}, "<T>", "</T>"};
}

}  // namespace

TEST_CASE("TimeML gives its text as it is written and its creation time") {
  const ReadResult result = read({"a.tml", kFile}, {});
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.text == "\n\nEnvoys meet\n\nEnvoys of A & B met Friday, said one.\n");
  CHECK(article.published->text() == "1998-08-07");
  CHECK(article.published_from == "dct");
  CHECK(article.title == "Envoys meet");
  CHECK(article.title_in_text);
  CHECK(article.title_line == 7);
  CHECK(article.line_at(static_cast<std::uint32_t>(article.text.find("Envoys of"))) == 9);
  CHECK(article.line_at(static_cast<std::uint32_t>(article.text.find("said"))) == 10);
  CHECK(article.cut.empty());
}

TEST_CASE("The creation time may carry a time of day or be no day") {
  const auto with = [](const std::string& dct) {
    ReadResult result = read({"a.tml", "<TimeML><DCT>" + dct + "</DCT><TEXT>One word. </TEXT></TimeML>"}, {});
    REQUIRE(result.articles.size() == 1);
    const Article& a = result.articles[0];
    return a.published ? a.published->text() + (a.published_clock ? " " + dump(*a.published_clock) : "") : "none";
  };
  CHECK(with("<TIMEX3 value=\"1998-02-27T08:11:00\"/>") == "1998-02-27 8:11:0");
  CHECK(with("<TIMEX3 value=\"19980227\"/>") == "1998-02-27");
  CHECK(with("<TIMEX3 value=\"1998-02\"/>") == "none");
  CHECK(with("1998-02-27") == "1998-02-27");
  CHECK(with("") == "none");
}

TEST_CASE("Files that are no XML are read all the same") {
  const ReadResult result =
      read({"a.tml", "<TimeML><DCT><TIMEX3 tid=\"t0\" value=\"1998-08-07\">x</DCT><TEXT>5 < 6 & <s>7</TEXT> more"}, {});
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == "5 < 6 & 7");
  CHECK(result.articles[0].published->text() == "1998-08-07");
}

TEST_CASE("Tags are out, entities are read, and line ends are LF") {
  CHECK(text("a<b c=\"x>y\">d</b>e") == "ade");
  CHECK(text("&lt;&gt;&quot;&apos;&amp;&#65;&#x20AC;") == "<>\"'&A€");
  CHECK(text("&nbsp;&#0;&#xD800;&#99999999;&;& x") == "&nbsp;&#0;&#xD800;&#99999999;&;& x");
  CHECK(text("a\r\n\nb\r\rc\n") == "a\n\nb\n\nc\n");
  CHECK(text("a<!-- no\n -->b<?no?>c<![CDATA[<d>&amp;]]>e") == "abc<d>&amp;e");
  CHECK(text("a < b <\"q\" <c \"d") == "a < b <\"q\" <c \"d");
}

TEST_CASE("A file without a text is an error") {
  CHECK(dump("a.tml", "<TimeML><DCT/></TimeML>") == "dateline: a.tml: error: there is no <TEXT>: not TimeML\n");
  CHECK(dump("a.tml", "<TimeML><TEXT>abc") == "dateline: a.tml: error: there is no </TEXT>: not TimeML\n");
  CHECK(dump("a.tml", "<TimeML><TEXT> </TEXT>") == "dateline: a.tml: error: the text is empty\n");
}

TEST_CASE("Our tags take the place of those that were there") {
  const std::string body = read({"a.tml", kFile}, {}).articles[0].text;
  const auto rewritten = rewrite_timeml(kFile, {tag_on(body, "A & B"), tag_on(body, "Friday")});
  REQUIRE(rewritten);
  const std::size_t begin = kFile.find("<TEXT>") + 6;
  CHECK(rewritten->substr(0, begin) == kFile.substr(0, begin));
  CHECK(rewritten->substr(begin) ==
        "\n\nEnvoys meet\n\nEnvoys of <T>A &amp; B</T> met <T>Friday</T>, said one.\n</TEXT>\n</TimeML>\n");
  CHECK(read({"b.tml", *rewritten}, {}).articles[0].text == body);
}

TEST_CASE("A line is a paragraph, unless the text is broken at a column") {
  CHECK(text("Talks open\nMay 3\r\n<T>On</T> Friday\n \nand after") ==
        "Talks open\n\nMay 3\n\nOn Friday\n \nand after");
  CHECK(text("a &amp;<![CDATA[\nb\nc]]>\rd&#10;e") == "a &\n\nb\n\nc\n\nd\n\ne");
  const std::string broken =
      "The envoys of both countries met in Oslo\non Friday and agreed that the next round\n"
      "of the talks would be held in Geneva in\nthe first week of June, a spokesman said.\n";
  CHECK(text(broken) == broken);
  const ReadResult result = read({"a.tml", "<TEXT>one\ntwo\n\nthree</TEXT>"}, {});
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.line_at(static_cast<std::uint32_t>(article.text.find("two"))) == 2);
  CHECK(article.line_at(static_cast<std::uint32_t>(article.text.find("three"))) == 4);
}

TEST_CASE("Tags side by side, at both ends and around nothing are written in their order") {
  CHECK(*rewrite_timeml("<TEXT>ab&amp;</TEXT>",
                        {{{0, 1}, "<x>", "</x>"}, {{1, 2}, "<y>", "</y>"}, {{2, 3}, "<z>", "</z>"}}) ==
        "<TEXT><x>a</x><y>b</y><z>&amp;</z></TEXT>");
  CHECK(
      *rewrite_timeml("<TEXT>ab</TEXT>", {{{0, 0}, "<x>", "</x>"}, {{1, 1}, "<y>", "</y>"}, {{2, 2}, "<z>", "</z>"}}) ==
      "<TEXT><x></x>a<y></y>b<z></z></TEXT>");
  CHECK(*rewrite_timeml("<TEXT>a<!-- c -->\r\nb<![CDATA[<d>]]></TEXT>",
                        {{{0, 4}, "<x>", "</x>"}, {{5, 6}, "<y>", "</y>"}}) ==
        "<TEXT><x>a<!-- c -->\r\nb</x>&lt;<y>d</y>&gt;</TEXT>");
}

TEST_CASE("Tags that cannot be written are an error") {
  const std::string file = "<TEXT>aé</TEXT>";
  CHECK_FALSE(rewrite_timeml(file, {{{0, 4}, "<x>", "</x>"}}));
  CHECK_FALSE(rewrite_timeml(file, {{{1, 3}, "<x>", "</x>"}, {{0, 1}, "<x>", "</x>"}}));
  CHECK_FALSE(rewrite_timeml(file, {{{0, 3}, "<x>", "</x>"}, {{1, 3}, "<x>", "</x>"}}));
  CHECK_FALSE(rewrite_timeml(file, {{{0, 2}, "<x>", "</x>"}}));
  CHECK_FALSE(rewrite_timeml("no file", {}));
}

TEST_CASE("A rewritten file is UTF-8 and says so") {
  CHECK(*rewrite_timeml("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><TEXT>caf\xE9</TEXT>", {}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><TEXT>café</TEXT>");
}

TEST_CASE("A new file holds any text and reads back as the same") {
  const std::string body = "Envoys of \"A\" & B <both>\n\nmet\tFriday.\r\n";
  const std::string file = new_timeml("x & y", "1998-08-07", body, {tag_on(body, "Friday")});
  CHECK(file ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>x &amp; y</DOCID>\n"
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"1998-08-07\" temporalFunction=\"false\" "
        "functionInDocument=\"CREATION_TIME\">1998-08-07</TIMEX3></DCT>\n"
        "<TEXT>Envoys of &quot;A&quot; &amp; B &lt;both&gt;\n\nmet\t<T>Friday</T>.&#13;\n</TEXT>\n</TimeML>\n");
  const ReadResult result = read({"a.tml", file}, {});
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == body);
  CHECK(result.articles[0].published->text() == "1998-08-07");
  CHECK(new_timeml("x", "",
                   "a\x01"
                   "b",
                   {})
            .find("<DCT></DCT>\n<TEXT>a b</TEXT>") != std::string::npos);
}
