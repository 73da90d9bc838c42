// Drawn with plain `dot`, actors stand in a column at the left and events in one to the right of it, in the order of
// their days, so the file reads like the picture: the actors, then the events, each followed by its edges.
//
// Nothing is told by colour alone: the PLOVER type stands in the box, the role in the direction of the edge, the status
// in words.
#include "dateline/render/graph_dot.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/render/clean.hpp"
#include "dateline/render/dot_graph.hpp"
#include "dateline/render/link.hpp"
#include "dateline/timeline/colors.hpp"
#include "dateline/timeline/date_text.hpp"
#include "dateline/timeline/text_width.hpp"

namespace dateline::render {

namespace {

using events::Status;
using graph::ActorIndex;
using graph::ActorNode;
using graph::EventGraph;
using graph::EventIndex;
using graph::EventNode;
using graph::Role;
using graph::RoleKind;

constexpr double kFontSize = 10;
constexpr double kLabelWidth = 170;  // points

std::string_view name(RoleKind kind) {
  switch (kind) {
    case RoleKind::source:
      return "source";
    case RoleKind::target:
      return "target";
    case RoleKind::speaker:
      break;
  }
  return "speaker";
}

std::string_view name(events::Anchor::Kind kind) {
  switch (kind) {
    case events::Anchor::Kind::publication:
      return "publication";
    case events::Anchor::Kind::mention:
      return "mention";
    case events::Anchor::Kind::event:
      return "event";
    case events::Anchor::Kind::none:
      break;
  }
  return {};
}

// PLOVER's verbal and material conflict; its other types are cooperation.
bool is_conflict(std::string_view plover) {
  constexpr std::array<std::string_view, 9> kConflict = {"REQUEST",  "ACCUSE",   "REJECT", "THREATEN", "PROTEST",
                                                         "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
  return std::find(kConflict.begin(), kConflict.end(), plover) != kConflict.end();
}

std::string counted(std::size_t number, std::string_view thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

// Colours of actors as in the timelines: by how many events they have, then by key.
std::vector<std::string> actor_colors(const EventGraph& graph) {
  std::vector<std::size_t> events(graph.actor_count());
  for (EventIndex e = 0; e < graph.event_count(); ++e) {
    std::set<ActorIndex> taking_part;
    for (const Role& role : graph.roles(e)) taking_part.insert(role.actor);
    for (const ActorIndex actor : taking_part) ++events[actor];
  }
  std::vector<ActorIndex> order(graph.actor_count());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](ActorIndex a, ActorIndex b) { return events[a] > events[b]; });
  std::vector<std::string> colors(graph.actor_count());
  for (std::size_t place = 0; place < order.size(); ++place) {
    colors[order[place]] = timeline::actor_color(place);
  }
  return colors;
}

std::string label_of(const EventNode& event) {
  std::string label = escaped(timeline::date_text(event.date.edtf));
  for (const std::string& piece : {event.plover, event.cameo}) {
    if (!piece.empty()) label += " \u00B7 " + escaped(piece);
  }
  label += "\\l";
  std::string words = event.label;
  if (event.status != Status::asserted) words = std::string(events::name(event.status)) + ": " + words;
  if (event.articles > 1) words += fmt::format(" ({} sources)", event.articles);
  constexpr std::size_t kMostLines = 6;
  std::vector<std::string> lines = timeline::wrap(clean(words), kLabelWidth, kFontSize);
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    lines.back() += "\u2026";
  }
  for (const std::string& line : lines) label += escaped(line) + "\\l";
  return label;
}

std::string anchor_of(const events::Anchor& anchor) {
  std::string text(name(anchor.kind));
  if (anchor.day) text += ' ' + anchor.day->text();
  if (!anchor.relation.empty()) text += ' ' + anchor.relation;
  if (!anchor.event.empty()) text += ' ' + anchor.event;
  return text;
}

std::string joined_ids(const EventNode& event) {
  std::vector<std::string> ids;
  ids.reserve(event.mentions.size());
  for (const events::Mention& mention : event.mentions) ids.push_back(mention.id);
  return core::join(ids, " ");
}

class Writer {
 public:
  explicit Writer(const EventGraph& events) : events_(events), colors_(actor_colors(events)), dot_("events") {}

  std::string write(const std::string& title) {
    head(title);
    if (events_.actor_count() > 0) section("Actors");
    for (ActorIndex a = 0; a < events_.actor_count(); ++a) add(events_.actor(a), colors_[a]);
    dot_.same_rank(actors_);
    if (events_.event_count() > 0) section("Events, each with the edges of its roles");
    for (EventIndex e = 0; e < events_.event_count(); ++e) add(events_.event(e));
    const std::vector<graph::OrderEdge> order = events_.order();
    if (!order.empty()) section("Order that the texts state");
    for (const graph::OrderEdge& edge : order) {
      dot_.edge(nodes_[edge.from], nodes_[edge.to])
          .set("style", edge.relation == events::Relation::before ? "dashed" : "dotted")
          .set("color", std::string(timeline::kGrey))
          .set("constraint", "false")
          .set("relation", std::string(events::name(edge.relation)));
    }
    return dot_.text();
  }

 private:
  void section(std::string_view title) {
    dot_.blank();
    dot_.comment(title);
  }

  void head(const std::string& title) {
    std::size_t roles = 0;
    std::set<std::string> articles;
    std::map<Status, std::size_t> statuses;
    for (EventIndex e = 0; e < events_.event_count(); ++e) {
      roles += events_.roles(e).size();
      ++statuses[events_.event(e).status];
      for (const events::Mention& mention : events_.event(e).mentions) articles.insert(mention.article);
    }
    if (!title.empty()) dot_.comment(title);
    dot_.comment(fmt::format("{}, {}, {}, {}, from {}.", counted(events_.actor_count(), "actor"),
                             counted(events_.event_count(), "event"), counted(roles, "role"),
                             counted(events_.order().size(), "stated order"), counted(articles.size(), "article")));
    std::vector<std::string> parts;
    for (const auto& [status, number] : statuses) parts.push_back(fmt::format("{} {}", number, events::name(status)));
    if (!parts.empty()) dot_.comment("Status: " + core::join(parts, ", ") + ".");
    dot_.comment(
        "Actor -> event: source. Event -> actor: target. Dotted, actor -> event: speaker. No arrow: both sides.");
    dot_.comment("Dashed, event -> event: before; dotted: during. Blue boxes: cooperation; orange: conflict (PLOVER).");

    if (!title.empty()) {
      dot_.set("label", escaped(title));
      dot_.set("labelloc", "t");
    }
    dot_.set("rankdir", "LR");
    dot_.set("ranksep", "2");
    dot_.set("nodesep", "0.12");
    dot_.set("fontname", "Arial");
    dot_.set("tooltip", " ");
    dot_.set_nodes("shape", "box");
    dot_.set_nodes("style", "filled");
    dot_.set_nodes("fillcolor", "white");
    dot_.set_nodes("color", std::string(timeline::kGrey));
    dot_.set_nodes("margin", "0.1,0.05");
    dot_.set_nodes("fontname", "Arial");
    dot_.set_nodes("fontsize", "10");
    dot_.set_edges("arrowsize", "0.6");
  }

  void add(const ActorNode& actor, const std::string& color) {
    DotGraph::Element node = dot_.node(escaped(actor.key));
    std::string label;
    for (const std::string& line : timeline::wrap(clean(actor.name), kLabelWidth / 2, kFontSize)) {
      label += (label.empty() ? "" : "\\n") + escaped(line);
    }
    std::vector<std::string> members;
    members.reserve(actor.members.size());
    for (const actors::Actor& member : actor.members) {
      members.push_back(member.code.empty() ? member.name : member.name + " (" + member.code + ")");
    }
    node.set("label", label).set("shape", "ellipse").set("color", color).set("penwidth", "2");
    node.set("members", escaped(core::join(members, "; ")));
    actors_.push_back(node);
  }

  void add(const EventNode& event) {
    DotGraph::Element node = dot_.node(escaped(event.id));
    nodes_.push_back(node);
    node.set("label", label_of(event));
    if (!event.plover.empty()) node.set("fillcolor", is_conflict(event.plover) ? "#FBE9DD" : "#E3EFF8");
    if (event.status != Status::asserted) node.set("style", "filled,dashed");
    node.set("cameo", escaped(event.cameo)).set("cameo_name", escaped(event.cameo_name));
    node.set("plover", escaped(event.plover)).set("status", std::string(events::name(event.status)));
    if (event.reciprocal) node.set("reciprocal", "true");
    if (event.date.edtf) node.set("edtf", time::print(*event.date.edtf));
    if (event.date.range.earliest) node.set("earliest", event.date.range.earliest->text());
    if (event.date.range.latest) node.set("latest", event.date.range.latest->text());
    node.set("rule", escaped(event.date.rule)).set("anchor", escaped(anchor_of(event.date.anchor)));
    if (event.place) node.set("place", escaped(event.place->name)).set("country", escaped(event.place->country));
    if (!event.mentions.empty()) {
      const events::Mention& first = event.mentions.front();
      node.set("article", escaped(first.article)).set("evidence", escaped(first.evidence));
      if (first.line > 0) node.set("line", std::to_string(first.line));
      node.set("URL", dot_link(first.url));
    }
    if (event.mentions.size() > 1) node.set("mentions", escaped(joined_ids(event)));
    if (event.articles > 1) node.set("articles", std::to_string(event.articles));
    for (const Role& role : events_.roles(event.index)) add(role, node, event.reciprocal);
  }

  void add(const Role& role, DotGraph::Element event, bool reciprocal) {
    const DotGraph::Element actor = actors_[role.actor];
    const bool towards_actor = role.kind == RoleKind::target;
    // The rank of an actor is left of that of its events, whichever way the edge points.
    DotGraph::Element edge = towards_actor ? dot_.edge(event, actor) : dot_.edge(actor, event);
    edge.set("color", colors_[role.actor]).set("role", std::string(name(role.kind)));
    if (role.kind == RoleKind::speaker) edge.set("style", "dotted");
    if (reciprocal && role.kind != RoleKind::speaker) edge.set("dir", "none");
    if (towards_actor) edge.set("constraint", "false");
  }

  const EventGraph& events_;
  std::vector<std::string> colors_;
  DotGraph dot_;
  std::vector<DotGraph::Element> actors_;
  std::vector<DotGraph::Element> nodes_;
};

}  // namespace

core::Result<std::string> graph_to_dot(const graph::EventGraph& graph, const std::string& title) {
  return Writer(graph).write(title);
}

}  // namespace dateline::render
