#include "dateline/timeline/row_text.hpp"

#include "made_up.hpp"
#include <catch2/catch.hpp>

#include "dateline/timeline/ledger_layout.hpp"

using namespace dateline;
using namespace dateline::timeline;

namespace {

// "Moon and Putin met on Wednesday." begins at byte 100 of the text.
graph::EventNode meeting() {
  graph::EventNode node;
  node.label = "Moon meets Putin";
  node.date.edtf = *time::parse_edtf("2017-05-17");
  node.date.range = time::bounds(*node.date.edtf);
  node.date.rule = "weekday-past";
  node.date.phrase = core::Span{119, 131};
  node.date.anchor.kind = events::Anchor::Kind::publication;
  node.date.anchor.day = *time::parse_day("2017-05-20");
  events::Mention mention;
  mention.article = "a.txt";
  mention.line = 12;
  mention.trigger = "met";
  mention.span = {115, 118};
  mention.evidence = "Moon and Putin met on Wednesday.";
  mention.date = node.date;
  node.mentions.push_back(mention);
  return node;
}

}  // namespace

TEST_CASE("the tooltip is the sentence, its place, and how the date was found") {
  const graph::EventNode node = meeting();
  CHECK(tooltip_text(node, row_date(node)) ==
        "\"Moon and Putin met on Wednesday.\" — a.txt:12; on Wednesday = 2017-05-17 (weekday-past, counted from "
        "publication 2017-05-20)");
}

TEST_CASE("the words of the date are left out where they cannot be told for certain") {
  graph::EventNode node = meeting();
  SECTION("the trigger stands twice in the sentence") {
    node.mentions[0].evidence = "Moon and Putin met on Wednesday; they met.";
  }
  SECTION("the phrase stands in another sentence") {
    node.date.phrase = node.mentions[0].date.phrase = core::Span{10, 19};
  }
  SECTION("the phrase would begin within a word") {
    node.date.phrase = node.mentions[0].date.phrase = core::Span{120, 131};
  }
  const std::string text = tooltip_text(node, row_date(node));
  CHECK(text.find("; 2017-05-17 (weekday-past, counted from publication 2017-05-20)") != std::string::npos);
}

TEST_CASE("an undated event says so in its tooltip") {
  graph::EventNode node;
  node.mentions.push_back({});
  node.mentions[0].evidence = "China protests.";
  CHECK(tooltip_text(node, row_date(node)) == "\"China protests.\"; no date: nothing in the text bounds it");
}

TEST_CASE("every status but asserted is a word before the label, and several sources are counted after it") {
  graph::EventNode node = meeting();
  CHECK(label_text(node) == "Moon meets Putin");
  node.articles = 3;
  CHECK(label_text(node) == "Moon meets Putin (3 sources)");
  node.status = events::Status::reported_thought;
  CHECK(label_text(node) == "reported thought: Moon meets Putin (3 sources)");
}

TEST_CASE("who acts on whom is told in words") {
  GraphMaker maker;
  maker.add({.edtf = "2017", .label = "a", .from = {"RUS"}, .to = {"KOR"}, .reciprocal = true});
  maker.add({.edtf = "2017", .label = "b", .from = {"CHN"}, .to = {"KOR", "JPN"}});
  maker.add({.edtf = "2017", .label = "c", .from = {"CHN"}});
  maker.add({.edtf = "2017", .label = "d", .to = {"CHN"}});
  maker.add({.edtf = "2017", .label = "e"});
  const graph::EventGraph graph = maker.graph();
  CHECK(actors_text(graph, 0) == "Russia and South Korea");
  CHECK(actors_text(graph, 1) == "China to Japan and South Korea");
  CHECK(actors_text(graph, 2) == "China");
  CHECK(actors_text(graph, 3) == "to China");
  CHECK(actors_text(graph, 4).empty());
}

TEST_CASE("the description says what the picture shows") {
  const graph::EventGraph graph = korean_spring().graph();
  const LedgerLayout layout = lay_out(graph, {});
  CHECK(description(graph, layout.dates, layout.columns) ==
        "Timeline of 18 events from 2008 to 7 Sep 2017 between South Korea, North Korea, Russia, United States, China, "
        "Japan, Apple and United Nations. One row an event, in order of time. 2 events have no date or no year, and "
        "stand "
        "at the foot. 4 events are not stated as facts: a word before the label says how.");
}
