// Event graphs built in code, in a few words.
//
//     GraphMaker maker;
//     maker.add({.edtf = "2017-05-17", .label = "Moon talks with Putin", .from = {"KOR"}, .to = {"RUS"}});
//     const graph::EventGraph graph = maker.graph();
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "dateline/graph/event_graph.hpp"

namespace dateline::timeline {

struct MadeUpEvent {
  std::string edtf = {};  // empty: no bound at all; the days follow from it
  std::string label = {};
  std::vector<std::string> from = {};  // keys; the name of a key is looked up in a short table, else it is the key
  std::vector<std::string> to = {};
  bool reciprocal = false;
  events::Status status = events::Status::asserted;
  std::size_t articles = 1;
  std::string published = {};  // day; with a date that has no phrase
  bool phrase = true;
  std::string id = {};  // empty: e01, e02 ...
};

class GraphMaker {
 public:
  std::size_t add(MadeUpEvent event);  // gives its number
  void before(std::size_t first, std::size_t second);
  [[nodiscard]] graph::EventGraph graph() const;

 private:
  std::vector<MadeUpEvent> events_;
  std::vector<graph::OrderEdge> order_;
};

// The events of the two seed articles, roughly: all kinds of dates and roles.
[[nodiscard]] GraphMaker korean_spring();

// `count` events of up to `actors` actors, of all kinds, the same for the same seed.
[[nodiscard]] graph::EventGraph random_graph(unsigned seed, std::size_t count, std::size_t actors);

}  // namespace dateline::timeline
