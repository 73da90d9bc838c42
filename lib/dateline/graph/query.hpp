// A part of a graph: the events of some actors, of some days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/graph/event_graph.hpp"

namespace dateline::graph {

struct Query {
  std::vector<std::string> actors;  // key, name or member name, case does not matter; an event of any of them stays
  std::optional<time::Day> from;    // events that cannot be this late or later go
  std::optional<time::Day> to;      // events that cannot be this early or earlier go
  bool negated = false;             // keep events that did not happen
  bool coded_only = false;          // leave out events without a CAMEO code
  bool statements = true;           // keep plain statements (CAMEO 010: somebody said something)
  bool undated_uncoded = false;     // keep events without a code that have no date or no named actor
};

// The events that match, their actors, and the order edges among them.
[[nodiscard]] EventGraph select(const EventGraph& graph, const Query& query);

// True when `wanted` names the actor: by key, name, or the name of a member.
[[nodiscard]] bool names(const ActorNode& actor, std::string_view wanted);

}  // namespace dateline::graph
