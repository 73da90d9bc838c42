#include "dateline/timeline/row_order.hpp"

#include <map>

#include "made_up.hpp"
#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::timeline;

namespace {

std::vector<RowDate> dates_of(const graph::EventGraph& graph) {
  std::vector<RowDate> dates;
  for (graph::EventIndex event = 0; event < graph.event_count(); ++event) dates.push_back(row_date(graph.event(event)));
  return dates;
}

std::string order_of(const GraphMaker& maker) {
  const graph::EventGraph graph = maker.graph();
  const RowOrder order = row_order(graph, dates_of(graph));
  std::string out;
  for (const graph::EventIndex event : order.dated) out += (out.empty() ? "" : " ") + graph.event(event).label;
  if (!order.undated.empty()) out += " |";
  for (const graph::EventIndex event : order.undated) out += " " + graph.event(event).label;
  return out;
}

// Every pair of events, the slow way.
std::vector<std::vector<bool>> reachable(const graph::EventGraph& graph, const RowOrder& order) {
  const std::size_t count = graph.event_count();
  std::vector<bool> dated(count, false);
  for (const graph::EventIndex event : order.dated) dated[event] = true;
  std::vector<std::vector<bool>> reach(count, std::vector<bool>(count, false));
  for (const graph::OrderEdge& edge : graph.order()) {
    if (edge.from != edge.to && dated[edge.from] && dated[edge.to]) reach[edge.from][edge.to] = true;
  }
  for (std::size_t via = 0; via < count; ++via) {
    for (std::size_t from = 0; from < count; ++from) {
      for (std::size_t to = 0; reach[from][via] && to < count; ++to) {
        if (reach[via][to]) reach[from][to] = true;
      }
    }
  }
  return reach;
}

}  // namespace

TEST_CASE("rows are in order of their midpoints, an open end counting as the bounded one") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-20", .label = "day20"});
  maker.add({.edtf = "2017-05-01/2017-05-31", .label = "month16"});
  maker.add({.edtf = "2017-05-17", .label = "day17"});
  maker.add({.edtf = "../2017-05-18", .label = "by18"});
  maker.add({.edtf = "2017-05-15/..", .label = "from15"});
  maker.add({.edtf = "2017", .label = "year"});
  CHECK(order_of(maker) == "from15 month16 day17 by18 day20 year");
}

TEST_CASE("what only the publication bounds comes after what is dated to that day") {
  GraphMaker maker;
  maker.add({.edtf = "../2017-05-20", .label = "published", .published = "2017-05-20", .phrase = false});
  maker.add({.edtf = "../2017-05-20", .label = "phrase", .published = "2017-05-20"});
  maker.add({.edtf = "../2017-05-20", .label = "older", .published = "2017-05-22", .phrase = false});
  maker.add({.edtf = "2017-05-20", .label = "day"});
  maker.add({.edtf = "2017-05-21", .label = "next"});
  CHECK(order_of(maker) == "phrase older day published next");
}

TEST_CASE("events without a bound or a year stand at the foot, in the order of the text") {
  GraphMaker maker;
  maker.add({.edtf = "", .label = "none"});
  maker.add({.edtf = "XXXX-01-07", .label = "yearless"});
  maker.add({.edtf = "2017-05-20", .label = "day"});
  maker.add({.edtf = "", .label = "last"});
  CHECK(order_of(maker) == "day | none yearless last");
}

TEST_CASE("the order that the text states wins over midpoints") {
  GraphMaker maker;
  const std::size_t first = maker.add({.edtf = "2017-05-20", .label = "first"});
  const std::size_t second = maker.add({.edtf = "2017-05-10", .label = "second"});
  maker.add({.edtf = "2017-05-15", .label = "between"});
  maker.before(first, second);
  CHECK(order_of(maker) == "between first second");
}

TEST_CASE("of two events that stand the wrong way round the vaguer one moves") {
  GraphMaker maker;
  const std::size_t year = maker.add({.edtf = "2017-01-01/2017-12-31", .label = "vague"});
  const std::size_t march = maker.add({.edtf = "2017-03-03", .label = "march"});
  const std::size_t september = maker.add({.edtf = "2017-09-09", .label = "september"});
  maker.add({.edtf = "2017-04-04", .label = "april"});
  GraphMaker other = maker;
  maker.before(year, march);
  CHECK(order_of(maker) == "vague march april september");
  other.before(september, year);
  CHECK(order_of(other) == "march april september vague");
}

TEST_CASE("a contradiction is broken in the same place however it is told") {
  for (const bool turned : {false, true}) {
    GraphMaker maker;
    const std::size_t a = maker.add({.edtf = "2017-05-01", .label = "a"});
    const std::size_t b = maker.add({.edtf = "2017-05-02", .label = "b"});
    const std::size_t c = maker.add({.edtf = "2017-05-03", .label = "c"});
    if (turned) {
      maker.before(c, a);
      maker.before(b, c);
      maker.before(a, b);
    } else {
      maker.before(a, b);
      maker.before(b, c);
      maker.before(c, a);
    }
    maker.before(a, a);
    CHECK(order_of(maker) == "a b c");
  }
}

TEST_CASE("every order edge that is in no contradiction holds, and midpoints hold where there is no edge") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const graph::EventGraph graph = random_graph(seed, 2 + seed % 40, 3);
    const std::vector<RowDate> dates = dates_of(graph);
    const RowOrder order = row_order(graph, dates);
    REQUIRE(order.dated.size() + order.undated.size() == graph.event_count());
    std::map<graph::EventIndex, std::size_t> row;
    for (std::size_t i = 0; i < order.dated.size(); ++i) row[order.dated[i]] = i;
    const auto reach = reachable(graph, order);
    for (const graph::OrderEdge& edge : graph.order()) {
      if (!reach[edge.from][edge.to] || reach[edge.to][edge.from]) continue;
      INFO("seed " << seed << ", " << edge.from << " before " << edge.to);
      CHECK(row[edge.from] < row[edge.to]);
    }
    const auto is_free = [&](graph::EventIndex event) {
      for (graph::EventIndex other = 0; other < graph.event_count(); ++other) {
        if (reach[event][other] || reach[other][event]) return false;
      }
      return true;
    };
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (const graph::EventIndex event : order.dated) {
      if (!is_free(event)) continue;
      const std::int64_t middle = dates[event].extent->from + dates[event].extent->to;
      CHECK(last <= middle);
      last = middle;
    }
  }
}

TEST_CASE("a chain of ten thousand order edges is no trouble") {
  GraphMaker maker;
  for (std::size_t i = 0; i < 10'000; ++i) maker.add({.edtf = "2017-05-17", .label = "x"});
  for (std::size_t i = 1; i < 10'000; ++i) maker.before(i, i - 1);
  const graph::EventGraph graph = maker.graph();
  const RowOrder order = row_order(graph, dates_of(graph));
  CHECK(order.dated.front() == 9'999);
  CHECK(order.dated.back() == 0);
}
