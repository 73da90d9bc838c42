// The event graph: actors and events as vertices, roles and the order between events as edges (a Boost.Graph property
// graph inside; boost_graph.hpp shows it to those who want to run algorithms of their own).
//
// The graph is the same for any order of the mentions that it was built from: vertices are numbered by what they are,
// not by when they came.
//
//     const EventGraph graph = build(mentions);           // build.hpp
//     for (EventIndex e = 0; e < graph.event_count(); ++e)
//       for (const Role& role : graph.roles(e)) use(graph.event(e), graph.actor(role.actor), role.kind);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dateline/actors/actor.hpp"
#include "dateline/events/mention.hpp"

namespace dateline::graph {

using ActorIndex = std::uint32_t;
using EventIndex = std::uint32_t;

// One actor of the drawing and of the merging: a country with all that act for it, an organisation, or a name without a
// code.
struct ActorNode {
  std::string key;                     // "KOR", "IGOUNO", or the name of an actor without a code
  std::string name;                    // "South Korea", "United Nations"
  std::vector<actors::Actor> members;  // who acted under this key ("Moon Jae-in", ...), each once, sorted by name
};

struct EventNode {
  std::string id;  // the smallest id of its mentions
  EventIndex index = 0;
  std::string label;
  std::string cameo;
  std::string cameo_name;
  std::string plover;
  events::Status status = events::Status::asserted;
  bool reciprocal = false;
  events::EventDate date;
  std::optional<events::Place> place;
  std::vector<events::Mention> mentions;  // sorted by article and place in it; the first gives label and evidence
  std::size_t articles = 1;               // how many different articles tell of it
};

enum class RoleKind : std::uint8_t { source, target, speaker };

struct Role {
  ActorIndex actor = 0;
  RoleKind kind = RoleKind::source;
  friend bool operator==(const Role&, const Role&) = default;
};

// `from` is <relation> `to`, because the text says so. `after` is turned round, so `relation` is before or during.
struct OrderEdge {
  EventIndex from = 0;
  EventIndex to = 0;
  events::Relation relation = events::Relation::before;
  friend bool operator==(const OrderEdge&, const OrderEdge&) = default;
};

class EventGraph {
 public:
  EventGraph();
  EventGraph(EventGraph&&) noexcept;
  EventGraph& operator=(EventGraph&&) noexcept;
  ~EventGraph();

  [[nodiscard]] std::size_t actor_count() const;
  [[nodiscard]] std::size_t event_count() const;
  [[nodiscard]] const ActorNode& actor(ActorIndex index) const;   // sorted by key
  [[nodiscard]] const EventNode& event(EventIndex index) const;   // by earliest day, then latest, then id; undated last
  [[nodiscard]] std::vector<Role> roles(EventIndex event) const;  // sources, targets, speaker; each sorted by key
  [[nodiscard]] std::vector<OrderEdge> order() const;             // sorted

  // For the builder: adding in the order in which the accessors shall give them.
  ActorIndex add(ActorNode actor);
  EventIndex add(EventNode event);  // sets its index
  void connect(EventIndex event, Role role);
  void connect(OrderEdge edge);

  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::graph
