#include "dateline/graph/event_graph.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "dateline/graph/boost_graph.hpp"

namespace dateline::graph {

EventGraph::EventGraph() : impl_(std::make_unique<Impl>()) {}
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;
EventGraph::~EventGraph() = default;

std::size_t EventGraph::actor_count() const { return impl_->actor_vertex.size(); }
std::size_t EventGraph::event_count() const { return impl_->event_vertex.size(); }

const ActorNode& EventGraph::actor(ActorIndex index) const {
  return std::get<ActorNode>(impl_->graph[impl_->actor_vertex[index]]);
}

const EventNode& EventGraph::event(EventIndex index) const {
  return std::get<EventNode>(impl_->graph[impl_->event_vertex[index]]);
}

std::vector<Role> EventGraph::roles(EventIndex event) const {
  std::vector<Role> found;
  const Vertex vertex = impl_->event_vertex[event];
  const auto take = [&](const EdgeData& edge) {
    if (const Role* role = std::get_if<Role>(&edge)) found.push_back(*role);
  };
  for (auto [edge, end] = boost::in_edges(vertex, impl_->graph); edge != end; ++edge) take(impl_->graph[*edge]);
  for (auto [edge, end] = boost::out_edges(vertex, impl_->graph); edge != end; ++edge) take(impl_->graph[*edge]);
  std::sort(found.begin(), found.end(),
            [](const Role& a, const Role& b) { return std::tuple(a.kind, a.actor) < std::tuple(b.kind, b.actor); });
  return found;
}

std::vector<OrderEdge> EventGraph::order() const {
  std::vector<OrderEdge> found;
  for (auto [edge, end] = boost::edges(impl_->graph); edge != end; ++edge) {
    if (const OrderEdge* order = std::get_if<OrderEdge>(&impl_->graph[*edge])) found.push_back(*order);
  }
  std::sort(found.begin(), found.end(), [](const OrderEdge& a, const OrderEdge& b) {
    return std::tuple(a.from, a.to, a.relation) < std::tuple(b.from, b.to, b.relation);
  });
  return found;
}

ActorIndex EventGraph::add(ActorNode actor) {
  const auto index = static_cast<ActorIndex>(impl_->actor_vertex.size());
  impl_->actor_vertex.push_back(boost::add_vertex(VertexData(std::move(actor)), impl_->graph));
  return index;
}

EventIndex EventGraph::add(EventNode event) {
  const auto index = static_cast<EventIndex>(impl_->event_vertex.size());
  event.index = index;
  impl_->event_vertex.push_back(boost::add_vertex(VertexData(std::move(event)), impl_->graph));
  return index;
}

void EventGraph::connect(EventIndex event, Role role) {
  const Vertex e = impl_->event_vertex[event];
  const Vertex a = impl_->actor_vertex[role.actor];
  if (role.kind == RoleKind::target) {
    boost::add_edge(e, a, EdgeData(role), impl_->graph);
  } else {
    boost::add_edge(a, e, EdgeData(role), impl_->graph);
  }
}

void EventGraph::connect(OrderEdge edge) {
  boost::add_edge(impl_->event_vertex[edge.from], impl_->event_vertex[edge.to], EdgeData(edge), impl_->graph);
}

}  // namespace dateline::graph
