// The Boost.Graph behind an EventGraph, for algorithms of one's own. Vertices are actors and events together; edges are
// roles (actor to event for a source or a speaker, event to actor for a target) and order (event to event).
#pragma once

#include <variant>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "dateline/graph/event_graph.hpp"

namespace dateline::graph {

using VertexData = std::variant<ActorNode, EventNode>;
using EdgeData = std::variant<Role, OrderEdge>;
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, VertexData, EdgeData>;
using Vertex = boost::graph_traits<BoostGraph>::vertex_descriptor;

struct EventGraph::Impl {
  BoostGraph graph;
  std::vector<Vertex> actor_vertex;  // by ActorIndex
  std::vector<Vertex> event_vertex;  // by EventIndex
};

}  // namespace dateline::graph
