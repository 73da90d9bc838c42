#include "dump.hpp"
#include <catch2/catch.hpp>

#include "dateline/article/linked_data.hpp"
#include "dateline/article/nesting.hpp"

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

const std::string kFirst =
    "The foreign ministers of both countries met in Oslo on Tuesday for the first time in years.";
const std::string kSecond = "They agreed to meet again in April, a spokeswoman for one of the delegations said later.";
const std::string kParagraphs = "<p>" + kFirst + "</p>\n<p>" + kSecond + "</p>\n";

Article page(const std::string& head, const std::string& body = kParagraphs) {
  const std::string bytes =
      "<!DOCTYPE html>\n<html><head>" + head + "</head>\n<body><article>\n" + body + "</article></body></html>\n";
  ReadResult result = read({"a.html", bytes}, {});
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles[0]);
}

std::string day(const std::string& head, const std::string& body = kParagraphs) {
  const Article article = page(head, body);
  return article.published ? article.published->text() + " " + article.published_from : "none";
}

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("A page gives its title, byline, day and text, and tells what was cut") {
  CHECK(dump("a.html",
             "<!DOCTYPE html>\n"
             "<html><head>\n"
             "<title>Ministers meet in Oslo | The Shore</title>\n"
             "<meta property=\"article:published_time\" content=\"2024-03-12T18:05:00+01:00\">\n"
             "<meta name=\"author\" content=\"By Anna Lund\">\n"
             "<link rel=\"canonical\" href=\"https://example.org/oslo\">\n"
             "<script>var x = 'no text';</script><style>p { color: red }</style>\n"
             "</head><body>\n"
             "<nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav>\n"
             "<article>\n"
             "<h1>Ministers meet in Oslo</h1>\n"
             "<p>By Anna Lund</p>\n"
             "<figure><img src=\"x.jpg\"><figcaption>The ministers at the table</figcaption></figure>\n"
             "<p>OSLO (AP) &mdash; The foreign ministers of <b>both</b>&nbsp;countries\n"
             "met on Tuesday for the first time in years.</p>\n"
             "<h2>What comes next</h2>\n"
             "<ul><li>a second round in April</li><li>a visit in May</li></ul>\n"
             "<blockquote><p>We go on, and we go on <q>without haste</q>.</p></blockquote>\n"
             "<p>Read more: <a href=\"/x\">Who owns the shore</a></p>\n"
             "<p>They agreed to meet again in April,<br>a spokeswoman said.</p>\n"
             "<aside>Most read this week</aside>\n"
             "</article>\n"
             "<footer>All rights reserved</footer>\n"
             "</body></html>\n") ==
        "title 11: Ministers meet in Oslo\n"
        "byline: Anna Lund\n"
        "published: 2024-03-12, 18:5:0 offset 60, meta\n"
        "place: OSLO\n"
        "url: https://example.org/oslo\n"
        "cut 9 navigation: Home World\n"
        "cut 12 byline: By Anna Lund\n"
        "cut 13 caption: The ministers at the table\n"
        "cut 14 place line: OSLO (AP) —\n"
        "cut 19 teaser: Read more: Who owns the shore\n"
        "cut 21 aside: Most read this week\n"
        "cut 23 footer: All rights reserved\n"
        "14| The foreign ministers of both countries met on Tuesday for the first time in years.\n"
        "16| What comes next\n"
        "17| a second round in April\n"
        "17| a visit in May\n"
        "18| We go on, and we go on “without haste”.\n"
        "20| They agreed to meet again in April, a spokeswoman said.\n");
}

TEST_CASE("The day of publication is looked for from the surest place on") {
  const std::string linked =
      "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2020-01-01\"}, "
      "{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-03-12T18:05:00Z\", \"dateModified\": "
      "\"2024-03-14\"}]}</script>";
  const std::string meta = "<meta name=\"DC.date\" content=\"2024-03-13\">";
  const std::string time = "<time datetime=\"2024-03-15\">yesterday</time>";
  CHECK(day(linked + meta, time + kParagraphs) == "2024-03-12 json-ld");
  CHECK(day(meta, time + kParagraphs) == "2024-03-13 meta");
  CHECK(day("", time + kParagraphs) == "2024-03-15 time");
  CHECK(day("", "<p>Published: 16 March 2024</p>" + kParagraphs) == "2024-03-16 file:4");
  CHECK(day("") == "none");
  CHECK(day("<meta name=\"date\" content=\"2024-03-01\"><meta name=\"pubdate\" content=\"Tue, 12 Mar 2024 10:00:00 "
            "GMT\">") == "2024-03-12 meta");
}

TEST_CASE("Days of changes are no days of publication") {
  CHECK(day("<meta property=\"article:modified_time\" content=\"2024-03-14\">") == "none");
  CHECK(day("<meta name=\"last-modified\" content=\"2024-03-14\">") == "none");
  CHECK(day("", "<time class=\"updated\" datetime=\"2024-03-14\">x</time>" + kParagraphs) == "none");
  CHECK(
      day("<script type=\"application/ld+json\">{\"@type\": \"Article\", \"dateModified\": \"2024-03-14\"}</script>") ==
      "none");
}

TEST_CASE("JSON-LD is read for its date and author, even when it is no JSON") {
  const LinkedData data = read_linked_data(
      R"([{"@type":["Thing","BlogPosting"],"datePublished":"2024-03-12","author":[{"name":" Anna Lund "}]}])");
  CHECK(data.date_published == "2024-03-12");
  CHECK(data.author == "Anna Lund");
  CHECK(data.is_article);
  CHECK(read_linked_data("{\"headline\": \"broken\n\", \"datePublished\" : \"2024-03-12\", }").date_published ==
        "2024-03-12");
  CHECK(read_linked_data("{\"datePublished\": 5}").date_published.empty());
  CHECK(read_linked_data("").date_published.empty());
}

TEST_CASE("Titles lose the name of the site") {
  CHECK(page("<title>Ministers meet in Oslo - The Shore</title>").title == "Ministers meet in Oslo");
  CHECK(page("<title>Ministers meet - Oslo waits for more news</title>").title ==
        "Ministers meet - Oslo waits for more news");
  CHECK(page("<meta property=\"og:title\" content=\"Oslo &amp; after - Shore\"><meta property=\"og:site_name\" "
             "content=\"Shore\">")
            .title == "Oslo & after");
  CHECK(page("<title>x</title>", "<h1>Ministers meet in Oslo</h1>" + kParagraphs).title == "Ministers meet in Oslo");
}

TEST_CASE("Another headline than the page's title is cut, not analysed twice") {
  const Article article = page("<meta property=\"og:title\" content=\"Oslo talks: what we know\">",
                               "<h1>Ministers meet in Oslo after years</h1>" + kParagraphs);
  CHECK(article.title == "Oslo talks: what we know");
  CHECK(article.text == kFirst + "\n\n" + kSecond);
  REQUIRE(article.cut.size() == 1);
  CHECK(article.cut[0].why == "headline");
}

TEST_CASE("Paragraphs made by line breaks and by preformatted text are found") {
  CHECK(page("<title>Ministers meet again</title>", "<div>" + kFirst + "<br><br>" + kSecond + "</div>").text ==
        kFirst + "\n\n" + kSecond);
  CHECK(page("<title>Ministers meet again</title>", "<pre>\n" + kFirst + "\n\n" + kSecond + "\n</pre>").text ==
        kFirst + "\n\n" + kSecond);
}

TEST_CASE("A page that is one form is read all the same") {
  CHECK(dump("a.html", "<title>Ministers meet again</title><form><div>" + kParagraphs + "</div></form>") ==
        "title 1: Ministers meet again\n1| " + kFirst + "\n2| " + kSecond + "\n");
}

TEST_CASE("Cut pieces are bounded in number and length") {
  const Article article =
      page("<title>Ministers meet again</title>",
           kParagraphs + repeated("<aside>" + repeated("word ", 100) + "</aside><p>" + kFirst + "</p>", 300));
  CHECK(article.cut.size() == 200);
  CHECK(article.cut[0].text.size() == 300);
  CHECK(article.cut.back().text == "101 pieces more");
  const Article long_notice =
      page("<title>Ministers meet again</title>", kParagraphs + "<p>Disclaimer: " + repeated("é ", 400) + "</p>");
  REQUIRE(long_notice.cut.size() == 1);
  CHECK(long_notice.cut[0].text == "Disclaimer: " + repeated("é ", 144));
}

TEST_CASE("Another character set of a page is decoded as it declares") {
  CHECK(dump("a.html", "<meta charset=\"windows-1251\"><title>\xCE\xF1\xEB\xEE</title>" + kParagraphs) ==
        "title 1: Осло\n1| " + kFirst + "\n2| " + kSecond + "\ndateline: a.html: warning: decoded from windows-1251\n");
}

TEST_CASE("Pages that would cost too much are refused") {
  CHECK(dump("a.html", repeated("<div>", 1001) + kParagraphs) ==
        "dateline: a.html:1: error: the page is nested deeper than 1,000 elements\n");
  CHECK(dump("a.html", "<a " + repeated("b ", 300) + ">x</a>" + kParagraphs) ==
        "dateline: a.html:1: error: a tag has more than 256 attributes\n");
  CHECK(nesting_problem(repeated("<b><div></b>", 1001)));
  CHECK(nesting_problem(repeated("<ul><li>", 600)));
  std::string fonts;
  for (int i = 0; i < 1100; ++i) fonts += "<p><font size=" + std::to_string(i) + ">x</p>";
  CHECK(nesting_problem(fonts));
}

TEST_CASE("Sloppy pages are not taken for deep ones") {
  CHECK_FALSE(nesting_problem(repeated("<p>x", 5000)));
  CHECK_FALSE(nesting_problem(repeated("<p><span>x</p>", 5000)));
  CHECK_FALSE(nesting_problem("<ul>" + repeated("<li>x", 5000) + "</ul>"));
  CHECK_FALSE(nesting_problem("<table>" + repeated("<tr><td>x<td>y", 5000) + "</table>"));
  CHECK_FALSE(nesting_problem(repeated("<p><b>x</p>", 5000)));
  CHECK_FALSE(nesting_problem(repeated("<a href=x>y ", 5000)));
  CHECK_FALSE(nesting_problem("<svg>" + repeated("<path d=x />", 5000) + "</svg>"));
  CHECK_FALSE(nesting_problem("<script>" + repeated("<div>", 5000) + "</script>"));
  CHECK_FALSE(nesting_problem(repeated("<br><img src=x>", 5000)));
  CHECK_FALSE(nesting_problem("<!--" + repeated("<div>", 5000) + "-->"));
  CHECK_FALSE(nesting_problem(repeated("</div>", 5000)));
}
