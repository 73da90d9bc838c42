// Rows stand by the midpoint of their earliest and latest day, so that leaders cross as little as can be; events that
// only the day of publication bounds come after those dated to it; then article and place in it decide.
//
// Order that the text states wins over midpoints. It is taken up in four steps, each linear but for sorting:
//
// 1. Edges that close a cycle are left out: events are visited in the order above, along the edges, and an edge back to
//    an event that is still being visited is dropped. So the earlier event of a contradiction stays first.
// 2. Of two events that stand the wrong way round, the vaguer one gives way: "in 2017" moves beside the day that it
// must
//    follow or precede, and the day stays where it is.
// 3. The same is done backwards.
// 4. Of all events whose predecessors are placed, the first by (moved) midpoint comes next.
#include "dateline/timeline/row_order.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <queue>
#include <string_view>
#include <tuple>

namespace dateline::timeline {

namespace {

using graph::EventIndex;

struct Place {
  std::string_view article;
  bool in_text = true;  // the title comes first
  std::uint32_t offset = 0;
  std::string_view id;
  friend auto operator<=>(const Place&, const Place&) = default;
};

Place place_of(const graph::EventNode& event) {
  if (event.mentions.empty()) return {{}, true, 0, event.id};
  const events::Mention& first = event.mentions.front();
  return {first.article, !first.in_title, first.span.begin, event.id};
}

struct Node {
  std::int64_t middle = 0;  // twice the midpoint, so that it stays whole
  std::int64_t width = 0;   // how vague it is
  bool by_publication = false;
  Place place;
  [[nodiscard]] auto key() const { return std::tie(middle, by_publication, place); }
};

Node node_of(const graph::EventNode& event, const RowDate& date) {
  Node node;
  node.place = place_of(event);
  if (!date.extent) return node;
  node.middle = date.extent->from + date.extent->to;
  node.width = date.is_open() ? std::numeric_limits<std::int64_t>::max() : date.extent->to - date.extent->from;
  node.by_publication = date.by_publication;
  return node;
}

using Edges = std::vector<std::vector<std::size_t>>;  // successors of each node

// Visits the nodes (which are sorted) along the edges, drops those that close a cycle, and gives a topological order.
std::vector<std::size_t> break_cycles(Edges& edges) {
  enum class State : std::uint8_t { fresh, open, done };
  std::vector<State> state(edges.size(), State::fresh);
  std::vector<std::size_t> next(edges.size(), 0);
  std::vector<std::size_t> kept(edges.size(), 0);
  std::vector<std::size_t> stack;
  std::vector<std::size_t> finished;
  for (std::size_t start = 0; start < edges.size(); ++start) {
    if (state[start] != State::fresh) continue;
    stack.push_back(start);
    state[start] = State::open;
    while (!stack.empty()) {
      const std::size_t node = stack.back();
      if (next[node] == edges[node].size()) {
        edges[node].resize(kept[node]);
        state[node] = State::done;
        finished.push_back(node);
        stack.pop_back();
        continue;
      }
      const std::size_t to = edges[node][next[node]++];
      if (state[to] == State::open) continue;
      edges[node][kept[node]++] = to;
      if (state[to] == State::fresh) {
        state[to] = State::open;
        stack.push_back(to);
      }
    }
  }
  std::reverse(finished.begin(), finished.end());
  return finished;
}

void move_the_vague(std::vector<Node>& nodes, const Edges& edges, const std::vector<std::size_t>& topological) {
  for (const std::size_t from : topological) {
    for (const std::size_t to : edges[from]) {
      if (nodes[from].width <= nodes[to].width) nodes[to].middle = std::max(nodes[to].middle, nodes[from].middle);
    }
  }
  for (std::size_t i = topological.size(); i-- > 0;) {
    const std::size_t from = topological[i];
    for (const std::size_t to : edges[from]) {
      if (nodes[to].width < nodes[from].width) nodes[from].middle = std::min(nodes[from].middle, nodes[to].middle);
    }
  }
}

std::vector<std::size_t> merge(const std::vector<Node>& nodes, const Edges& edges) {
  std::vector<std::size_t> waits_for(nodes.size(), 0);
  for (const std::vector<std::size_t>& successors : edges) {
    for (const std::size_t to : successors) ++waits_for[to];
  }
  const auto later = [&](std::size_t a, std::size_t b) { return nodes[b].key() < nodes[a].key(); };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> ready(later);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (waits_for[i] == 0) ready.push(i);
  }
  std::vector<std::size_t> order;
  order.reserve(nodes.size());
  while (!ready.empty()) {
    const std::size_t node = ready.top();
    ready.pop();
    order.push_back(node);
    for (const std::size_t to : edges[node]) {
      if (--waits_for[to] == 0) ready.push(to);
    }
  }
  return order;
}

}  // namespace

RowOrder row_order(const graph::EventGraph& graph, std::span<const RowDate> dates) {
  std::vector<Node> all;
  all.reserve(dates.size());
  for (EventIndex event = 0; event < dates.size(); ++event) all.push_back(node_of(graph.event(event), dates[event]));
  RowOrder rows;
  for (EventIndex event = 0; event < dates.size(); ++event) {
    (dates[event].extent ? rows.dated : rows.undated).push_back(event);
  }
  const auto sooner = [&](EventIndex a, EventIndex b) { return all[a].key() < all[b].key(); };
  std::sort(rows.dated.begin(), rows.dated.end(), sooner);
  std::sort(rows.undated.begin(), rows.undated.end(), sooner);

  const std::size_t nobody = dates.size();
  std::vector<std::size_t> node_of_event(dates.size(), nobody);
  std::vector<Node> nodes;
  nodes.reserve(rows.dated.size());
  for (const EventIndex event : rows.dated) {
    node_of_event[event] = nodes.size();
    nodes.push_back(all[event]);
  }
  Edges edges(nodes.size());
  for (const graph::OrderEdge& edge : graph.order()) {
    const bool turned = edge.relation == events::Relation::after;
    const std::size_t from = node_of_event[turned ? edge.to : edge.from];
    const std::size_t to = node_of_event[turned ? edge.from : edge.to];
    if (edge.relation == events::Relation::during || from == nobody || to == nobody || from == to) continue;
    edges[from].push_back(to);
  }
  for (std::vector<std::size_t>& successors : edges) std::sort(successors.begin(), successors.end());

  const std::vector<std::size_t> topological = break_cycles(edges);
  move_the_vague(nodes, edges, topological);
  const std::vector<EventIndex> sorted = rows.dated;
  rows.dated.clear();
  for (const std::size_t node : merge(nodes, edges)) rows.dated.push_back(sorted[node]);
  return rows;
}

}  // namespace dateline::timeline
