#include "dateline/graph/query.hpp"

#include "mentions.hpp"
#include <catch2/catch.hpp>

#include "dateline/graph/build.hpp"

using namespace dateline;

namespace {

graph::EventGraph sample() {
  events::Mention no = mention("n", "a", "040", "CONSULT", "2017-05-12");
  no.status = events::Status::negated;
  events::Mention oath = mention("o", "a", "", "", "2017-05-17");
  oath.target.clear();
  events::Mention nobody = mention("x", "a", "", "", "2008");
  nobody.source.clear();
  nobody.target.clear();
  nobody.frame = "collapse";
  events::Mention japan = mention("j", "a", "111", "ACCUSE", "2017-05-14");
  japan.target = {actor("JPN", "Shinzo Abe")};
  return graph::build({mention("m", "a", "040", "CONSULT", "2017-05-10"), no, oath, nobody, japan,
                       mention("u", "a", "036", "AGREE", "")});
}

std::string chosen(const graph::Query& query) {
  const graph::EventGraph g = graph::select(sample(), query);
  std::string ids;
  for (graph::EventIndex e = 0; e < g.event_count(); ++e) ids += g.event(e).id;
  return ids;
}

}  // namespace

TEST_CASE("a query keeps what was asked for") {
  struct Row {
    graph::Query query;
    const char* events;
  };
  graph::Query japan;
  japan.actors = {"japan"};
  graph::Query abe;
  abe.actors = {"Shinzo Abe"};
  graph::Query code;
  code.actors = {"JPN"};
  graph::Query days;
  days.from = time::Day::from(2017, 5, 11);
  days.to = time::Day::from(2017, 5, 16);
  graph::Query negated;
  negated.negated = true;
  graph::Query coded;
  coded.coded_only = true;
  graph::Query everything;
  everything.negated = everything.undated_uncoded = true;
  const Row rows[] = {{{}, "mjou"}, {japan, "j"},       {abe, "j"},     {code, "j"},
                      {days, "j"},  {negated, "mnjou"}, {coded, "mju"}, {everything, "xmnjou"}};
  for (const Row& row : rows) CHECK(chosen(row.query) == row.events);
}

TEST_CASE("actors that no event needs any more are gone") {
  graph::Query japan;
  japan.actors = {"Japan"};
  const graph::EventGraph g = graph::select(sample(), japan);
  REQUIRE(g.actor_count() == 2);
  CHECK(g.actor(0).key == "JPN");
  CHECK(g.actor(1).key == "RUS");
}
