// The options that choose events: of draw, graph and events.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace dateline::tool {

struct QueryOptions {
  std::vector<std::string> actors;
  std::string from;
  std::string to;
  bool negated = false;
  bool coded_only = false;
  bool statements = false;
};

inline void add_query(CLI::App& command, QueryOptions& options) {
  command
      .add_option("--actor", options.actors,
                  "Only events of this actor: a name, an ISO 3166 or CAMEO code; may be given again")
      ->type_name("NAME")
      ->take_all()
      ->expected(1);
  command.add_option("--from", options.from, "Only events that may be of this day or later")->type_name("DAY");
  command.add_option("--to", options.to, "Only events that may be of this day or earlier")->type_name("DAY");
  command.add_flag("--coded-only", options.coded_only, "Leave out events without a CAMEO code");
}

}  // namespace dateline::tool
