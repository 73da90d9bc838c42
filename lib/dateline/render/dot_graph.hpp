// A graph of cgraph while it is built, written and drawn.
//
//     DotGraph graph("timeline");
//     graph.set("layout", "nop2");
//     graph.node("a").set("pos", "0,0");
//     const std::string text = graph.text();
//
// Graphviz is not thread-safe, not even with a context a thread: a DotGraph holds the one lock of the process for as
// long as it lives. So a thread may have only one at a time, and a short one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/core/result.hpp"

namespace dateline::render {

class DotGraph {
 public:
  // A node or an edge. Values are escStrings: article text goes through `escaped` first.
  class Element {
   public:
    Element& set(const char* name, const std::string& value);

   private:
    friend class DotGraph;
    explicit Element(void* object) : object_(object) {}
    void* object_;
  };

  // A directed graph; more than one edge between two nodes is fine.
  explicit DotGraph(const std::string& name);
  ~DotGraph();
  DotGraph(const DotGraph&) = delete;
  DotGraph& operator=(const DotGraph&) = delete;

  void comment(std::string_view text);  // a line of its own before the next statement, or at the top before all else
  void blank();                         // an empty line before the next statement

  void set(const char* name, const std::string& value);
  void set_nodes(const char* name, const std::string& value);  // defaults, before any node or edge is made
  void set_edges(const char* name, const std::string& value);

  // A new node; where the name is taken, "_2", "_3" ... is added to it, so that nothing gets lost.
  Element node(const std::string& name);
  Element edge(Element from, Element to);
  void same_rank(const std::vector<Element>& nodes);  // one `{ rank=same; ... }`

  // DOT: the graph's attributes, the defaults, then one statement a line in the order of making, attributes in a fixed
  // order, only what differs from the defaults.
  [[nodiscard]] std::string text() const;

  // Lays out ("dot", "nop2") and draws ("svg", "png:cairo", "pdf:cairo"). What Graphviz would print goes into the
  // error.
  [[nodiscard]] core::Result<std::string> draw(const std::string& layout, const std::string& format);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::render
