// The options that choose events, as a query of the graph.
#pragma once

#include "input.hpp"
#include "query.hpp"

namespace dateline::tool {

[[nodiscard]] inline graph::Query query_of(const QueryOptions& options) {
  graph::Query query;
  query.actors = options.actors;
  if (!options.from.empty()) query.from = day_argument("--from", options.from);
  if (!options.to.empty()) query.to = day_argument("--to", options.to);
  if (query.from && query.to && *query.to < *query.from) throw WrongCall{"--to lies before --from", options.to};
  query.negated = options.negated;
  query.coded_only = options.coded_only;
  return query;
}

// What a drawing shows: plain statements only when they are asked for.
[[nodiscard]] inline graph::Query drawn_events(const QueryOptions& options) {
  graph::Query query = query_of(options);
  query.statements = options.statements;
  return query;
}

// What records tell: everything that was found.
[[nodiscard]] inline graph::Query every_event(const QueryOptions& options) {
  graph::Query query = query_of(options);
  query.negated = true;
  query.undated_uncoded = true;
  return query;
}

}  // namespace dateline::tool
