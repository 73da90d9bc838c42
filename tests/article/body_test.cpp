#include "dateline/article/body.hpp"

#include "dump.hpp"
#include <catch2/catch.hpp>

#include "dateline/article/byline.hpp"
#include "dateline/article/place_line.hpp"

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

constexpr const char* kBody = "The two foreign ministers met in Oslo and agreed to meet again before the summer.";

struct Case {
  std::string input;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.input);
    CHECK(dump("a.txt", c.input) == c.expected);
  }
}

std::string body(std::uint32_t line) { return std::to_string(line) + "| " + kBody + "\n"; }

}  // namespace

TEST_CASE("The first line is the title when it looks like a headline") {
  check({
      {std::string("Ministers meet in Oslo\n\n") + kBody, "title 1: Ministers meet in Oslo\n" + body(3)},
      {std::string("Will they meet again?\n\n") + kBody, "title 1: Will they meet again?\n" + body(3)},
      {std::string("Envoy flies to the U.S.\n\n") + kBody, "title 1: Envoy flies to the U.S.\n" + body(3)},
      {std::string("Trade Deficit Rises to $46 Bil.\n\n") + kBody,
       "title 1: Trade Deficit Rises to $46 Bil.\n" + body(3)},
      {std::string("The ministers met.\n\n") + kBody, "1| The ministers met.\n" + body(3)},
      {std::string("Title: Ministers meet in Oslo\n\n") + kBody, "title 1: Ministers meet in Oslo\n" + body(3)},
      {"Only one line without a full stop", "1| Only one line without a full stop\n"},
  });
}

TEST_CASE("Bylines are found near the head and near the foot") {
  const std::string title = "Ministers meet in Oslo\n\n";
  const std::string head = "title 1: Ministers meet in Oslo\n";
  check({
      {title + "By Frederick Olsen\n\n" + kBody,
       head + "byline: Frederick Olsen\ncut 3 byline: By Frederick Olsen\n" + body(5)},
      {title + "BY ANNA DE WIT in Oslo\n\n" + kBody,
       head + "byline: ANNA DE WIT in Oslo\ncut 3 byline: BY ANNA DE WIT in Oslo\n" + body(5)},
      {title + "Frederick Olsen\nMay 20, 2017\n\n" + kBody,
       head +
           "byline: Frederick Olsen\npublished: 2017-05-20, file:4\ncut 3 byline: Frederick Olsen\ncut 4 date line: "
           "May 20, "
           "2017\n" +
           body(6)},
      {title + "Frederick Olsen\n\n" + kBody,
       head + "byline: Frederick Olsen\ncut 3 byline: Frederick Olsen\n" + body(5)},
      {title + "By J. R. van der Meer, Staff Writer | 20 May 2017\n\n" + kBody,
       head +
           "byline: J. R. van der Meer, Staff Writer\npublished: 2017-05-20, file:3\n"
           "cut 3 date line: By J. R. van der Meer, Staff Writer | 20 May 2017\n" +
           body(5)},
      {title + "By Anna Lund, The Shore | 20 May 2017\n\n" + kBody,
       head +
           "byline: Anna Lund, The Shore\npublished: 2017-05-20, file:3\n"
           "cut 3 date line: By Anna Lund, The Shore | 20 May 2017\n" +
           body(5)},
      {title + "Posted by Anna Lund on May 20, 2017\n\n" + kBody,
       head + "byline: Anna Lund\npublished: 2017-05-20, file:3\ncut 3 byline: Posted by Anna Lund on May 20, 2017\n" +
           body(5)},
      {title + kBody + "\n\nArticles by: Anna Lund\n",
       head + "byline: Anna Lund\ncut 5 byline: Articles by: Anna Lund\n" + body(3)},
      {title + "Anna Lund, Piet de Wit and Ole Falk\n\n" + kBody,
       head + "byline: Anna Lund, Piet de Wit and Ole Falk\ncut 3 byline: Anna Lund, Piet de Wit and Ole Falk\n" +
           body(5)},
      {title + "Reuters\n\n" + kBody, head + "byline: Reuters\ncut 3 byline: Reuters\n" + body(5)},
  });
}

TEST_CASE("What only looks like a byline stays in the text") {
  check({
      // Headings whose words the text has again.
      {"Ministers meet in Oslo\n\nSouth Korea\n\nOfficials of South Korea met their guests in Oslo on Tuesday "
       "evening.\n",
       "title 1: Ministers meet in Oslo\n3| South Korea\n5| Officials of South Korea met their guests in Oslo on "
       "Tuesday "
       "evening.\n"},
      {"Ministers meet in Oslo\n\nPeace Talks\n\nThe peace talks went on in Oslo until late on Tuesday, officials "
       "said.\n",
       "title 1: Ministers meet in Oslo\n3| Peace Talks\n5| The peace talks went on in Oslo until late on Tuesday, "
       "officials "
       "said.\n"},
      {std::string("Ministers meet in Oslo\n\nBy Monday the talks had failed\n\n") + kBody,
       "title 1: Ministers meet in Oslo\n3| By Monday the talks had failed\n" + body(5)},
  });
  CHECK_FALSE(read_byline("By Monday, the talks had failed."));
  CHECK_FALSE(read_byline("By the end of the day"));
  CHECK_FALSE(read_byline("By May 2017"));
  CHECK(is_name("Seán O'Brien"));
  CHECK(is_name("J.R. Moon-Lee"));
  CHECK_FALSE(is_name("Talks resume"));
  CHECK_FALSE(is_name("Oslo"));
}

TEST_CASE("Date lines give the day of publication and updates do not") {
  const std::string title = "Ministers meet in Oslo\n\n";
  const std::string head = "title 1: Ministers meet in Oslo\n";
  check({
      {title + "Published: Sat, May 20, 2017 10:30 GMT\n\n" + kBody,
       head +
           "published: 2017-05-20, 10:30 offset 0, file:3\ncut 3 date line: Published: Sat, May 20, 2017 10:30 GMT\n" +
           body(5)},
      {title + "Updated May 21, 2017\n\n" + kBody, head + "cut 3 date line: Updated May 21, 2017\n" + body(5)},
      {title + "Updated May 21, 2017\nPublished May 20, 2017\n\n" + kBody,
       head +
           "published: 2017-05-20, file:4\ncut 3 date line: Updated May 21, 2017\ncut 4 date line: Published May 20, "
           "2017\n" +
           body(6)},
      {title + kBody + "\n\nPosted on 20 May 2017\n",
       head + "published: 2017-05-20, file:5\ncut 5 date line: Posted on 20 May 2017\n" + body(3)},
      {title + "Geneva, 12 March 2024\n\n" + kBody,
       head + "published: 2024-03-12, file:3\nplace: Geneva\ncut 3 date line: Geneva, 12 March 2024\n" + body(5)},
      {title + "New York, 12 March 2024\n\n" + kBody,
       head + "published: 2024-03-12, file:3\nplace: New York\ncut 3 date line: New York, 12 March 2024\n" + body(5)},
      {title + "Source: Xinhua | 2017-05-20 08:30:51 | Editor: Huaxia\n\n" + kBody,
       head +
           "published: 2017-05-20, 8:30:51, file:3\ncut 3 date line: Source: Xinhua | 2017-05-20 08:30:51 | Editor: "
           "Huaxia\n" +
           body(5)},
      {"WORLD NEWS MAY 20, 2017 / 12:17 AM / 5 YEARS AGO\n\n" + title + kBody,
       "title 3: Ministers meet in Oslo\npublished: 2017-05-20, 0:17, file:1\n"
       "cut 1 date line: WORLD NEWS MAY 20, 2017 / 12:17 AM / 5 YEARS AGO\n" +
           body(5)},
      {title + "5/20/2017\n\n" + kBody, head + "published: 2017-05-20, file:3\ncut 3 date line: 5/20/2017\n" + body(5)},
  });
}

TEST_CASE("Doubtful date lines are told and leave the article undated") {
  const std::string title = "Ministers meet in Oslo\n\n";
  const std::string head = "title 1: Ministers meet in Oslo\n";
  check({
      {title + "5/6/2017\n\n" + kBody,
       head + "cut 3 date line: 5/6/2017\n" + body(5) +
           "dateline: a.txt:3: warning: the date can be read in two ways; the article stays undated\n"},
      {title + "February 30, 2017\n\n" + kBody,
       head + "cut 3 date line: February 30, 2017\n" + body(5) +
           "dateline: a.txt:3: warning: the day does not exist; the article stays undated\n"},
      {title + "Monday, May 20, 2017\n\n" + kBody,
       head + "published: 2017-05-20, file:3\ncut 3 date line: Monday, May 20, 2017\n" + body(5) +
           "dateline: a.txt:3: warning: the weekday does not fit the day\n"},
  });
}

TEST_CASE("Days between paragraphs are a chronology and no day of publication") {
  check(
      {{"How the talks went\n\n"
        "May 5, 2017\n\nThe envoys of both countries met for the first time in a hotel in Oslo.\n\n"
        "May 9, 2017\n\nThe second round began in Geneva, and the foreign ministers joined the envoys.\n",
        "title 1: How the talks went\n3| May 5, 2017\n"
        "5| The envoys of both countries met for the first time in a hotel in Oslo.\n7| May 9, 2017\n"
        "9| The second round began in Geneva, and the foreign ministers joined the envoys.\n"}});
}

TEST_CASE("The place line is kept apart and cut from the text") {
  struct Place {
    const char* line;
    const char* place;
  };
  for (const Place& c : std::vector<Place>{{"SEOUL, May 20 (Reuters) - ", "SEOUL"},
                                           {"MOSCOW (AP) — ", "MOSCOW"},
                                           {"NAIROBI, Kenya (AP) _ ", "NAIROBI, Kenya"},
                                           {"BEIJING, Dec. 5 (Xinhua) -- ", "BEIJING"},
                                           {"UNITED NATIONS, May 20 (Reuters) - ", "UNITED NATIONS"},
                                           {"PARIS/BERLIN, May 20 (Reuters) - ", "PARIS/BERLIN"},
                                           {"Pyongyang, December 1 (KCNA) -- ", "Pyongyang"},
                                           {"MOSCOW, May 12. /TASS/. ", "MOSCOW"},
                                           {"MOSCOW. May 12 (Interfax) - ", "MOSCOW"},
                                           {"Berlin (dpa) - ", "Berlin"},
                                           {"Washington, D.C. (AP) - ", "Washington, D.C."},
                                           {"WASHINGTON — ", "WASHINGTON"},
                                           {"MOSCOW—", "MOSCOW"},
                                           {"(Reuters) - ", ""},
                                           {"May 20 (Reuters) - ", ""}}) {
    INFO(c.line);
    const ReadResult result = read({"a.txt", "Ministers meet\n\n" + std::string(c.line) + kBody}, {});
    REQUIRE(result.articles.size() == 1);
    CHECK(result.articles[0].place == c.place);
    CHECK(result.articles[0].text == kBody);
    REQUIRE(result.articles[0].cut.size() == 1);
    CHECK(result.articles[0].cut[0].why == "place line");
    CHECK(result.articles[0].line_at(0) == 3);
    CHECK_FALSE(result.articles[0].published);
  }
}

TEST_CASE("A place, an agency and a day may share a line, in any order") {
  for (const char* line :
       {"Geneva, 12 March 2024", "GENEVA (AP) - March 12, 2024", "GENEVA, Switzerland (AP) — March 12, 2024",
        "GENEVA, March 12, 2024 (Reuters)", "(Reuters) - March 12, 2024"}) {
    INFO(line);
    const ReadResult result = read({"a.txt", "Ministers meet\n\n" + std::string(line) + "\n\n" + kBody}, {});
    REQUIRE(result.articles.size() == 1);
    REQUIRE(result.articles[0].published);
    CHECK(result.articles[0].published->text() == "2024-03-12");
    CHECK(result.articles[0].text == kBody);
    CHECK(result.articles[0].place.find("Reuters") == std::string::npos);
  }
}

TEST_CASE("Dashes in a sentence are no place line") {
  for (const char* text : {"Moscow - once more - refused to send an envoy to the talks in Oslo this week.",
                           "The U.S. - China talks went on in Oslo on Tuesday, officials of both sides said.",
                           "EXCLUSIVE - The ministers of both countries met in Oslo on Tuesday, officials said.",
                           "Agreement of 5 May 2024 — signed in Oslo — is not in force, the ministry said.",
                           "Talks (left) - Officials of both sides at the table in Oslo on Tuesday evening."}) {
    INFO(text);
    CHECK_FALSE(read_place_line(text));
  }
}

TEST_CASE("Place lines that were left in a text are told by where they end") {
  using Ends = std::vector<std::uint32_t>;
  CHECK(place_line_ends("CAIRO -- Talks went on.") == Ends{8});
  CHECK(place_line_ends("Talks go on\n\nBAGHDAD, Iraq\n(AP) - Iraqi troops left.") == Ends{33});
  CHECK(place_line_ends("Talks go on.\nCAIRO -- no paragraph").empty());
  CHECK(place_line_ends("Talks went on in Oslo - once more - on Monday.").empty());
  CHECK(place_line_ends("").empty());
}

TEST_CASE("The day of a place line counts when its year is known from elsewhere") {
  const std::string line = "SEOUL, Dec 30 (Reuters) - " + std::string(kBody);
  const std::string cut = "cut 5 place line: SEOUL, Dec 30 (Reuters) -\n";
  const std::string head = "title 1: Ministers meet\n";
  check({
      {"Ministers meet\n\nDecember 2017\n\n" + line,
       head + "published: 2017-12-30, file:5\nplace: SEOUL\ncut 3 date line: December 2017\n" + cut + body(5)},
      {"Ministers meet\n\nUpdated January 2, 2018\n\n" + line,
       head + "published: 2017-12-30, file:5\nplace: SEOUL\ncut 3 date line: Updated January 2, 2018\n" + cut +
           body(5)},
      {"Ministers meet\n\nUpdated June 2, 2018\n\n" + line,
       head + "place: SEOUL\ncut 3 date line: Updated June 2, 2018\n" + cut + body(5)},
      {"Ministers meet\n\nSEOUL, May 20, 2017 (Reuters) - " + std::string(kBody),
       head + "published: 2017-05-20, file:3\nplace: SEOUL\ncut 3 place line: SEOUL, May 20, 2017 (Reuters) -\n" +
           body(3)},
  });
}

TEST_CASE("A whole page of text falls apart into title, byline, day, place, text and what was cut") {
  check(
      {{"World News\n"
        "\n"
        "Lakeland and Highland end nine years of silence\n"
        "\n"
        "By Anna Lund and Piet de Wit\n"
        "Published: Tuesday, 12 March 2024 18:05 CET\n"
        "Last updated: 13 March 2024\n"
        "\n"
        "GENEVA, March 12 (Agencies) - The foreign ministers of both countries met on Tuesday.\n"
        "\n"
        "READ MORE: What the lakes are worth\n"
        "\n"
        "The Lakeland minister said,\n"
        "\n"
        "\"Follow us or not, we go on. Read more: history.\"\n"
        "\n"
        "Theme:\n"
        "In-depth Report:\n"
        "\n"
        "Talks go on in April, a spokeswoman added. (Reporting by A. Lund; Editing by B. Falk)\n"
        "\n"
        "Related Articles\n"
        "Who owns the northern shore\n"
        "A short history of the ferry war\n"
        "\n"
        "Other reports by Anna Lund\n"
        "\n"
        "Discuss This Article\n"
        "\n"
        "Disclaimer: The contents of this article are of sole responsibility of the author.\n"
        "\n"
        "We grant permission to cross-post this article as long as the source is named with a link.\n"
        "\n"
        "For media inquiries: [email protected]\n"
        "\n"
        "© 2024 The Shore. All rights reserved.\n",
        "title 3: Lakeland and Highland end nine years of silence\n"
        "byline: Anna Lund and Piet de Wit\n"
        "published: 2024-03-12, 18:5 offset 60, file:6\n"
        "place: GENEVA\n"
        "cut 1 section label: World News\n"
        "cut 5 byline: By Anna Lund and Piet de Wit\n"
        "cut 6 date line: Published: Tuesday, 12 March 2024 18:05 CET\n"
        "cut 7 date line: Last updated: 13 March 2024\n"
        "cut 9 place line: GENEVA, March 12 (Agencies) -\n"
        "cut 11 teaser: READ MORE: What the lakes are worth\n"
        "cut 17 section label: Theme:\n"
        "cut 18 section label: In-depth Report:\n"
        "cut 20 agency notice: (Reporting by A. Lund; Editing by B. Falk)\n"
        "cut 22 teaser: Related Articles\n"
        "cut 23 teaser: Who owns the northern shore\n"
        "cut 24 teaser: A short history of the ferry war\n"
        "cut 26 teaser: Other reports by Anna Lund\n"
        "cut 28 share and comment: Discuss This Article\n"
        "cut 30 disclaimer: Disclaimer: The contents of this article are of sole responsibility of the author.\n"
        "cut 32 disclaimer: We grant permission to cross-post this article as long as the source is named with a "
        "link.\n"
        "cut 34 disclaimer: For media inquiries: [email protected]\n"
        "cut 36 rights notice: © 2024 The Shore. All rights reserved.\n"
        "9| The foreign ministers of both countries met on Tuesday.\n"
        "13| The Lakeland minister said,\n"
        "15| \"Follow us or not, we go on. Read more: history.\"\n"
        "20| Talks go on in April, a spokeswoman added.\n"}});
}
