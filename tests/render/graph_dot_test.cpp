#include "dateline/render/graph_dot.hpp"

#include <string>

#include "golden.hpp"
#include "run_dot.hpp"
#include "samples.hpp"
#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace dateline;
using render::graph_to_dot;

namespace {

pugi::xml_document drawn(const run_dot::Output& output) {
  CHECK(output.complaints.empty());
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(output.svg.data(), output.svg.size());
  INFO(result.description());
  CHECK(static_cast<bool>(result));
  return document;
}

}  // namespace

TEST_CASE("the DOT of a small event graph is as it was") {
  golden::check("graph-talks.dot", *graph_to_dot(samples::talks(), "Korea between its neighbours"));
}

TEST_CASE("plain dot draws an event graph") {
  const auto output = run_dot::svg(*graph_to_dot(samples::talks(), "Korea"));
  if (!output) return;
  const pugi::xml_document document = drawn(*output);
  CHECK(document.select_nodes("//g[@class='node']").size() == 9);
  CHECK(document.select_nodes("//g[@class='edge']").size() == 12);
  CHECK(document.select_node("//a[@xlink:href='https://example.org/a?x=1&y=2']"));
}

TEST_CASE("an empty event graph is a graph") {
  const std::string dot = *graph_to_dot(graph::EventGraph(), "");
  CHECK(dot.starts_with("// 0 actors, 0 events, 0 roles, 0 stated orders, from 0 articles.\n"));
  if (const auto output = run_dot::svg(dot)) drawn(*output);
}

TEST_CASE("nasty names, labels and sentences stay as they are") {
  graph::EventGraph made;
  made.add(graph::ActorNode{samples::kNasty, samples::kNasty, {}});
  graph::EventNode event;
  event.id = samples::kNasty;
  event.label = samples::kNasty;
  events::Mention mention;
  mention.evidence = samples::kNasty;
  mention.article = samples::kNasty;
  mention.url = "javascript:" + samples::kNasty;
  event.mentions.push_back(mention);
  made.add(std::move(event));
  made.connect(0, {0, graph::RoleKind::source});
  const std::string dot = *graph_to_dot(made, samples::kNasty);
  CHECK(dot.find("javascript") == std::string::npos);
  const auto output = run_dot::svg(dot);
  if (!output) return;
  const pugi::xml_document document = drawn(*output);
  CHECK(document.select_nodes("//g[@class='node']").size() == 2);
  std::string label;
  for (const pugi::xml_node line : document.select_node("//g[@class='node'][2]").node().children("text")) {
    label += line.text().get();
  }
  CHECK(label.find("\\N<&>\"") != std::string::npos);
  CHECK(label.find("&lt;") != std::string::npos);
}
