#include "dateline/render/dot_graph.hpp"

#include "samples.hpp"
#include <catch2/catch.hpp>

#include "dateline/render/clean.hpp"

using dateline::render::DotGraph;
using dateline::render::escaped;

TEST_CASE("a graph is written with defaults once, one statement a line, in the order of making") {
  DotGraph graph("g");
  graph.comment("At the top.");
  graph.set("rankdir", "LR");
  graph.set_nodes("shape", "box");
  graph.set_edges("color", "#5F6368");
  DotGraph::Element b = graph.node("b").set("tooltip", "t").set("shape", "box").set("label", "B");
  graph.blank();
  graph.comment("Edges");
  DotGraph::Element a = graph.node("a").set("shape", "circle");
  graph.edge(a, b).set("color", "red");
  graph.edge(a, b);
  graph.same_rank({a, b});
  CHECK(graph.text() ==
        "// At the top.\n"
        "digraph g {\n"
        "  rankdir=LR;\n"
        "  node [shape=box];\n"
        "  edge [color=\"#5F6368\"];\n"
        "  b [label=B, tooltip=t];\n"
        "\n"
        "  // Edges\n"
        "  a [shape=circle];\n"
        "  a -> b [color=red];\n"
        "  a -> b;\n"
        "  { rank=same; b; a; }\n"
        "}\n");
}

TEST_CASE("names and values are quoted where DOT asks for it") {
  const auto statement = [](const std::string& name, const std::string& value) {
    DotGraph graph("g");
    graph.node(name).set("label", value);
    return graph.text();
  };
  const auto wanted = [](const std::string& line) { return "digraph g {\n  " + line + "\n}\n"; };
  CHECK(statement("e07", "-1.5") == wanted("e07 [label=-1.5];"));
  CHECK(statement("0f3a", "1.2.3") == wanted("\"0f3a\" [label=\"1.2.3\"];"));
  CHECK(statement("0123", "a b") == wanted("0123 [label=\"a b\"];"));
  CHECK(statement("Node", "Strict") == wanted("\"Node\" [label=\"Strict\"];"));
  CHECK(statement("a\"b", "\"") == wanted("\"a\\\"b\" [label=\"\\\"\"];"));
  CHECK(statement("a", "<b>") == wanted("a [label=\"<b>\"];"));
  CHECK(statement("a", escaped("\\\"\\")) == wanted("a [label=\"\\\\\\\"\\\\\"];"));
  CHECK(statement("a", "x\\") == wanted("a [label=\"x\\\\\"];"));
}

TEST_CASE("a name that is taken gets a number") {
  DotGraph graph("g");
  graph.node("a");
  graph.node("a");
  graph.node("a");
  CHECK(graph.text() == "digraph g {\n  a;\n  a_2;\n  a_3;\n}\n");
}

TEST_CASE("what Graphviz cannot do is an error that says why, and nothing is printed") {
  DotGraph graph("g");
  graph.node("a");
  const auto layout = graph.draw("no-such-layout", "svg");
  REQUIRE_FALSE(layout.ok());
  CHECK(layout.error().piece == "no-such-layout");
  const auto format = graph.draw("dot", "no-such-format");
  REQUIRE_FALSE(format.ok());
  CHECK(format.error().piece == "no-such-format");
  const auto renderer = graph.draw("dot", "png:cairo:missing");
  REQUIRE_FALSE(renderer.ok());
  CHECK(renderer.error().what.find("cairo plugin") != std::string::npos);
  CHECK(graph.draw("dot", "svg").ok());
}
