// What a rule reads out of a phrase: which fields the words give, and what is to be done with them. Nothing is resolved
// here; the resolver does that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/dates/date_mention.hpp"
#include "dateline/time/duration.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

enum class Operation : std::uint8_t {
  number,     // a part of other phrases: `number`, or nothing for a vague one
  fields,     // `date` as it stands; the resolver adds what is missing: the year of "7 September", the week of "Friday"
  unit,       // the unit `date.grain` that lies `steps` after the anchor's: "last week" -1, "this month" 0, "today" 0
  named,      // `date` (a weekday, month, season ... without a year) `steps` away: "last May" -1, "next Friday" 1
  offset,     // the anchor moved by `duration`, back for steps -1: "three days ago", "two weeks later"
  anaphor,    // the last mention of `date.grain`: "that day", "the same year"
  reference,  // `value`: PRESENT_REF, PAST_REF, FUTURE_REF
  duration,   // `duration`
  set,        // `value`, quant, freq
};

struct Expression {
  Operation operation = Operation::fields;
  TimexType type = TimexType::date;
  time::PartialDate date;
  time::Duration duration;
  std::optional<double> number;
  int steps = 0;
  bool from_mention = false;  // counted from the last mention where there is one, else from the publication day
  std::shared_ptr<const Expression> base;  // what it is counted from or lies in, where the phrase says so
  std::string value;                       // of references and sets
  std::string_view mod;
  std::string_view quant;
  std::string_view freq;
  std::string_view word;  // that gives the direction: "last", "ago"
  std::string_view rule;
};

// The grain of a date that is counted in a unit: days give days, weeks give weeks.
[[nodiscard]] time::Grain grain_of(time::Unit unit);

}  // namespace dateline::dates
