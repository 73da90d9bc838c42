// The columns of the matrix: which actors have one, in what order, under which code and colour.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/graph/event_graph.hpp"

namespace dateline::timeline {

struct Column {
  std::string code;  // in the header, at most 4 letters, unique in the drawing
  std::string name;  // "South Korea"; of the shared column the names of all, "Chad, Fiji and Peru"
  std::string color;
  std::string css;  // a class name: "KOR"
  bool others = false;
};

struct Columns {
  std::vector<Column> columns;
  std::vector<std::size_t> of_actor;  // by ActorIndex; kNone for those who take no part in an event
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

// Actors in order of how many events they have as source or target, then by code. More than 10: the rest share a
// column.
[[nodiscard]] Columns columns_of(const graph::EventGraph& graph);

// The codes that may stand for an actor, the best first: a key of up to three letters as it is ("KOR"), else initials
// ("UN"), the tail of a CAMEO code ("UNO" of IGOUNO), the first letters of the name ("APP"). Never empty.
[[nodiscard]] std::vector<std::string> code_candidates(std::string_view key, std::string_view name);

// The characters of a code, one below the other in the header.
[[nodiscard]] std::vector<std::string> letters_of(std::string_view code);

// "Russia", "Russia and China", "Russia, China and Japan".
[[nodiscard]] std::string enumerate(const std::vector<std::string>& names);

}  // namespace dateline::timeline
