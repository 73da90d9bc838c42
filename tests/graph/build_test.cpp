#include "dateline/graph/build.hpp"

#include <algorithm>
#include <random>

#include "mentions.hpp"
#include <catch2/catch.hpp>

using namespace dateline;
using events::Mention;
using graph::EventGraph;

namespace {

std::string dump(const EventGraph& g) {
  std::string out;
  for (graph::ActorIndex a = 0; a < g.actor_count(); ++a)
    out += "actor " + g.actor(a).key + " " + g.actor(a).name + "\n";
  for (graph::EventIndex e = 0; e < g.event_count(); ++e) {
    const graph::EventNode& event = g.event(e);
    out += "event " + event.id + " " + event.cameo + " " + (event.date.edtf ? time::print(*event.date.edtf) : "-");
    for (const Mention& m : event.mentions) out += " " + m.id;
    for (const graph::Role& r : g.roles(e))
      out += " " + std::to_string(static_cast<int>(r.kind)) + ":" + g.actor(r.actor).key;
    out += "\n";
  }
  for (const graph::OrderEdge& edge : g.order()) {
    out += "order " + g.event(edge.from).id + " " + std::string(events::name(edge.relation)) + " " +
           g.event(edge.to).id + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("mentions of one event merge when type, actors and days agree") {
  Mention call = mention("a1", "a", "041", "CONSULT", "../2017-05-19");
  Mention title = mention("a0", "a", "040", "CONSULT", "../2017-05-20");
  call.reciprocal = title.reciprocal = true;
  std::swap(title.source, title.target);
  const EventGraph g = graph::build({call, title});
  CHECK(dump(g) == "actor KOR South Korea\nactor RUS Russia\nevent a0 041 ../2017-05-19 a0 a1 0:KOR 0:RUS\n");
}

TEST_CASE("other days, other actors, another status or another type are another event") {
  const Mention one = mention("a1", "a", "042", "CONSULT", "2017-05-17");
  Mention day = mention("a2", "a", "042", "CONSULT", "2017-05-18");
  Mention who = mention("a3", "a", "042", "CONSULT", "2017-05-17");
  who.target = {actor("JPN", "Shinzo Abe")};
  Mention status = mention("a4", "a", "042", "CONSULT", "2017-05-17");
  status.status = events::Status::negated;
  const Mention type = mention("a5", "a", "111", "ACCUSE", "2017-05-17");
  CHECK(graph::build({one, day, who, status, type}).event_count() == 5);
}

TEST_CASE("open days agree across articles only when these were published together") {
  const Mention may = mention("a1", "a", "040", "CONSULT", "../2017-05-20");
  Mention september = mention("b1", "b", "040", "CONSULT", "../2017-09-06");
  september.published = time::Day::from(2017, 9, 6);
  CHECK(graph::build({may, september}).event_count() == 2);
  Mention next_day = mention("b1", "b", "040", "CONSULT", "../2017-05-21");
  next_day.published = time::Day::from(2017, 5, 21);
  const EventGraph merged = graph::build({may, next_day});
  REQUIRE(merged.event_count() == 1);
  CHECK(merged.event(0).articles == 2);
}

TEST_CASE("statements are of one event only when they say the same") {
  const Mention one = mention("a1", "a", "010", "", "2017-05-17");
  Mention other = mention("a2", "a", "010", "", "2017-05-17");
  CHECK(graph::build({one, other}).event_count() == 2);
  other.label = one.label;
  CHECK(graph::build({one, other}).event_count() == 1);
}

TEST_CASE("after is turned round into before") {
  const Mention talks = mention("a1", "a", "040", "CONSULT", "");
  Mention call = mention("a2", "a", "020", "REQUEST", "");
  call.order.push_back({"a1", events::Relation::after});
  CHECK(dump(graph::build({talks, call})).find("order a1 before a2\n") != std::string::npos);
}

TEST_CASE("the graph does not depend on the order of the mentions") {
  std::vector<Mention> mentions;
  std::mt19937 random(3);
  for (int i = 0; i < 120; ++i) {
    const std::string day = i % 5 == 0 ? "" : "2017-05-" + std::to_string(10 + random() % 20);
    Mention m = mention("id" + std::to_string(i), "article" + std::to_string(random() % 9), i % 2 == 0 ? "040" : "111",
                        i % 2 == 0 ? "CONSULT" : "ACCUSE", day);
    m.reciprocal = i % 2 == 0;
    if (i % 7 == 0) m.target = {actor("CHN", "Xi Jinping")};
    if (i > 0 && i % 11 == 0) m.order.push_back({"id" + std::to_string(i - 1), events::Relation::before});
    mentions.push_back(m);
  }
  const std::string first = dump(graph::build(mentions));
  for (int round = 0; round < 5; ++round) {
    std::shuffle(mentions.begin(), mentions.end(), random);
    REQUIRE(dump(graph::build(mentions)) == first);
  }
}
