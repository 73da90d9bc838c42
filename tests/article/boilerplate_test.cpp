#include "dateline/article/boilerplate.hpp"

#include <catch2/catch.hpp>

#include "dateline/article/wording.hpp"

namespace dateline::article::tables {
extern const std::string_view boilerplate;
}

using namespace dateline::article;

namespace {

std::string why(std::string_view text, Zone zone = Zone::any) {
  const auto match = Boilerplate::shipped().match(text, zone);
  return match ? match->why : "";
}

std::string cut(const std::vector<std::string>& texts) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back({text, {{0, 1}}, "", false});
  cut_by_wording(paragraphs);
  std::string out;
  for (const Paragraph& p : paragraphs) out += (p.why.empty() ? "+" : "-") + p.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("The table that travels with the library has no faults") {
  dateline::core::Diagnostics problems;
  const Boilerplate table(tables::boilerplate, "boilerplate.tsv", problems);
  for (const auto& problem : problems) FAIL_CHECK(format(problem));
}

TEST_CASE("Rows that cannot be read are told with their place and left out") {
  dateline::core::Diagnostics problems;
  const Boilerplate table(
      "where\tkind\tpattern\twhy\tsource\n"
      "anywhere\tline\tshare\tshare\ttest\n"
      "any\tword\tshare\tshare\ttest\n"
      "any\tline\tShare 12\tshare\ttest\n"
      "any\tprefix\tmore news:\tteaser\ttest\n",
      "mine.tsv", problems);
  REQUIRE(problems.size() == 3);
  CHECK(format(problems[0]) ==
        "dateline: mine.tsv:2:1: error: the place is none of any, head, foot, notice: \"anywhere\"");
  CHECK(format(problems[1]) == "dateline: mine.tsv:3:5: error: the kind is none of line, prefix, contains: \"word\"");
  CHECK(format(problems[2]) ==
        "dateline: mine.tsv:4:10: error: the pattern is not in lower case with # for numbers: \"Share 12\"");
  CHECK(table.match("MORE NEWS: ferries stop", Zone::any));
  CHECK_FALSE(table.match("Share 12", Zone::any));
}

TEST_CASE("Furniture is known by its wording, with its reason") {
  struct Case {
    const char* text;
    const char* why;
  };
  for (const Case& c :
       std::vector<Case>{{"More news: Ferries stop for the winter", "teaser"},
                         {"READ MORE: Ferries stop", "teaser"},
                         {"» Read more »", "teaser"},
                         {"RELATED: Ferries stop", "teaser"},
                         {"See also Ferries stop for the winter", "teaser"},
                         {"Other reports by TheShore", "teaser"},
                         {"Discuss This Article", "share and comment"},
                         {"Share this:", "share and comment"},
                         {"Comments (14)", "share and comment"},
                         {"Sign up for our morning letter", "follow and subscribe"},
                         {"Follow us on Twitter", "follow and subscribe"},
                         {"Featured image is from the author.", "caption"},
                         {"Image: The ministers at the table", "caption"},
                         {"Photo by Anna Lund", "caption"},
                         {"(Photo: Anna Lund)", "caption"},
                         {"The ministers at the table, March 12, 2024. (AP Photo/Anna Lund)", "caption"},
                         {"(Reporting by Anna Lund; Editing by Piet de Wit)", "agency notice"},
                         {"© 2024 The Shore", "rights notice"},
                         {"Copyright 2024 The Shore", "rights notice"},
                         {"Disclaimer: The views are those of the author.", "disclaimer"},
                         {"ADVERTISEMENT", "advertisement"},
                         {"Editor’s note: The name was corrected.", "editor's note"},
                         {"Tags: Oslo, talks", "section label"}}) {
    INFO(c.text);
    CHECK(why(c.text) == c.why);
  }
  CHECK(why("Source: The Shore", Zone::foot) == "agency notice");
  CHECK(why("Anna Lund in Oslo contributed to this report.", Zone::foot) == "agency notice");
  CHECK(why("The Shore grants permission to copy this.", Zone::notice) == "disclaimer");
  CHECK(why("# min read").empty());
  CHECK(why("4 min read", Zone::head) == "section label");
}

TEST_CASE("Sentences that begin like furniture stay") {
  for (const char* text :
       {"\"Read more: it is all there,\" the minister said.", "“Follow us,” the envoy said, “and you will see.”",
        "The Russian President said,", "Reading the statement, the spokeswoman named no country.",
        "Image is everything, a diplomat said in Oslo.", "Copyrights are the last open point, the negotiators said.",
        "More than 200 delegates came to Oslo.", "Shared rivers were the first point of the talks.",
        "Imagery from satellites shows new roads, the ministry said.",
        "Source of the dispute is the northern shore, both sides said.",
        "Topics such as fishing were left for April."}) {
    INFO(text);
    CHECK(why(text).empty());
  }
  // What goes on with a disclaimer is no furniture anywhere else.
  CHECK(why("The Shore grants permission to copy this.").empty());
}

TEST_CASE("A notice goes on as long as its paragraphs speak of rights") {
  CHECK(cut({"Disclaimer: no warranty is given.", "We grant permission to copy it.", "The talks failed on Monday.",
             "They gave permission to pass."}) ==
        "-Disclaimer: no warranty is given.\n-We grant permission to copy it.\n+The talks failed on Monday.\n"
        "+They gave permission to pass.\n");
}

TEST_CASE("Labels go in rows or alone, and stay where they introduce words or name speakers") {
  CHECK(cut({"The talks failed.", "Theme:", "In-depth Report:", "The envoys left."}) ==
        "+The talks failed.\n-Theme:\n-In-depth Report:\n+The envoys left.\n");
  CHECK(cut({"The talks failed.", "Background:", "The envoys left."}) ==
        "+The talks failed.\n-Background:\n+The envoys left.\n");
  CHECK(cut({"Minister:", "\"We go on.\""}) == "+Minister:\n+\"We go on.\"\n");
  CHECK(cut({"Question:", "Will you go?", "Answer:", "Yes.", "Question:", "When?", "Answer:", "Soon."}) ==
        "+Question:\n+Will you go?\n+Answer:\n+Yes.\n+Question:\n+When?\n+Answer:\n+Soon.\n");
  CHECK(cut({"He added:", "The talks go on."}) == "+He added:\n+The talks go on.\n");
  CHECK(cut({"Anna Lund:", "The talks go on."}) == "+Anna Lund:\n+The talks go on.\n");
}

TEST_CASE("Bare addresses are links") {
  CHECK(cut({"https://example.org/a", "www.example.org", "desk@example.org", "example.org is the site."}) ==
        "-https://example.org/a\n-www.example.org\n-desk@example.org\n+example.org is the site.\n");
}

TEST_CASE("An agency's notice is parted from the paragraph it ends") {
  CHECK(cut({"The talks failed, he said. (Reporting by A. Lund (Oslo); Editing by B. Falk)"}) ==
        "+The talks failed, he said.\n-(Reporting by A. Lund (Oslo); Editing by B. Falk)\n");
  CHECK(cut({"The talks (reporting by both sides was poor) failed (again)"}) ==
        "+The talks (reporting by both sides was poor) failed (again)\n");
}
