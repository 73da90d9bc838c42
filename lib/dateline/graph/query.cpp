#include "dateline/graph/query.hpp"

#include <algorithm>

#include "dateline/core/utf8.hpp"

namespace dateline::graph {

namespace {

bool same(std::string_view a, std::string_view b) { return core::lower(a) == core::lower(b); }

bool in_days(const EventNode& event, const Query& query) {
  const time::DayRange& range = event.date.range;
  if (!query.from && !query.to) return true;
  if (!range.earliest && !range.latest) return false;
  if (query.from && range.latest && *range.latest < *query.from) return false;
  if (query.to && range.earliest && *range.earliest > *query.to) return false;
  return true;
}

}  // namespace

bool names(const ActorNode& actor, std::string_view wanted) {
  return same(actor.key, wanted) || same(actor.name, wanted) ||
         std::any_of(actor.members.begin(), actor.members.end(), [&](const actors::Actor& member) {
           return same(member.name, wanted) || same(member.short_name, wanted) || same(member.code, wanted);
         });
}

EventGraph select(const EventGraph& graph, const Query& query) {
  std::vector<bool> wanted(graph.actor_count(), query.actors.empty());
  for (ActorIndex a = 0; a < graph.actor_count(); ++a) {
    if (std::any_of(query.actors.begin(), query.actors.end(),
                    [&](const std::string& name) { return names(graph.actor(a), name); })) {
      wanted[a] = true;
    }
  }
  constexpr auto kGone = static_cast<std::uint32_t>(-1);
  std::vector<EventIndex> events;
  std::vector<bool> used(graph.actor_count(), false);
  for (EventIndex e = 0; e < graph.event_count(); ++e) {
    const EventNode& event = graph.event(e);
    const std::vector<Role> roles = graph.roles(e);
    if (event.status == events::Status::negated && !query.negated) continue;
    if (event.cameo == "010" && !query.statements) continue;
    if (event.cameo.empty()) {
      const bool dated = event.date.edtf.has_value();
      if (query.coded_only || (!query.undated_uncoded && (!dated || roles.empty()))) continue;
    }
    if (!in_days(event, query)) continue;
    if (!query.actors.empty() &&
        std::none_of(roles.begin(), roles.end(), [&](const Role& role) { return wanted[role.actor]; })) {
      continue;
    }
    events.push_back(e);
    for (const Role& role : roles) used[role.actor] = true;
  }

  EventGraph part;
  std::vector<std::uint32_t> new_actor(graph.actor_count(), kGone);
  std::vector<std::uint32_t> new_event(graph.event_count(), kGone);
  for (ActorIndex a = 0; a < graph.actor_count(); ++a) {
    if (used[a]) new_actor[a] = part.add(graph.actor(a));
  }
  for (const EventIndex e : events) {
    new_event[e] = part.add(graph.event(e));
    for (Role role : graph.roles(e)) {
      role.actor = new_actor[role.actor];
      part.connect(new_event[e], role);
    }
  }
  for (OrderEdge edge : graph.order()) {
    if (new_event[edge.from] == kGone || new_event[edge.to] == kGone) continue;
    edge.from = new_event[edge.from];
    edge.to = new_event[edge.to];
    part.connect(edge);
  }
  return part;
}

}  // namespace dateline::graph
