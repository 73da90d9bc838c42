// Reads the tables of the rooms, one line on standard error for each wrong row. The exit status is 1 if there is one.

#include <cstdio>

#include <fmt/format.h>

#include "dateline/actors/gazetteer.hpp"
#include "dateline/dates/rules.hpp"
#include "dateline/events/frames.hpp"

int main() {
  using namespace dateline;
  core::Diagnostics problems;
  const actors::Gazetteer names(problems);
  const events::FrameTable frames(problems);
  dates::Lexicon lexicon(problems);
  const std::vector<dates::Rule> rules = dates::all_rules();
  const dates::NamedDays days(lexicon, problems);
  const dates::Grammar grammar(rules, lexicon, days, problems);
  for (const core::Error& problem : problems) fmt::print(stderr, "{}\n", core::format(problem));
  return problems.empty() ? 0 : 1;
}
