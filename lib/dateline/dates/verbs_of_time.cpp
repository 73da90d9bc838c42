#include "dateline/dates/verbs_of_time.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <unordered_map>

#include "dateline/core/table.hpp"

namespace dateline::dates {

namespace tables {
extern const std::string_view verbs_of_time;
}

namespace {

constexpr std::array<std::string_view, 9> kNames = {"plan",        "put_off",      "timetable", "look_ahead", "say",
                                                    "no_calendar", "same_in_past", "outcome",   "row"};

using Sets = std::unordered_map<std::string_view, std::uint32_t>;  // the classes of a lemma as bits

Sets read_table() {
  core::Diagnostics problems;
  constexpr std::array<std::string_view, 3> kColumns = {"class", "lemmas", "example"};
  const core::Table table(tables::verbs_of_time, "verbs_of_time.tsv", kColumns, problems);
  Sets sets;
  for (const core::Table::Row& row : table.rows()) {
    const auto* const name = std::find(kNames.begin(), kNames.end(), row["class"]);
    assert(name != kNames.end());
    for (const std::string_view lemma : row.list("lemmas")) sets[lemma] |= 1U << (name - kNames.begin());
  }
  assert(problems.empty());
  return sets;
}

}  // namespace

bool is(TimeVerb what, std::string_view lemma) {
  static const Sets sets = read_table();
  const auto found = sets.find(lemma);
  return found != sets.end() && ((found->second >> static_cast<unsigned>(what)) & 1U) != 0;
}

}  // namespace dateline::dates
