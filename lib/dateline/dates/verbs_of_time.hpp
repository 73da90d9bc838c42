// What a word says of the dates beside it: tables/verbs_of_time.tsv, by its lemma.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::dates {

enum class TimeVerb : std::uint8_t {
  plan,
  put_off,
  timetable,
  look_ahead,
  say,
  no_calendar,
  same_in_past,
  outcome,
  row,
};

[[nodiscard]] bool is(TimeVerb what, std::string_view lemma);

}  // namespace dateline::dates
