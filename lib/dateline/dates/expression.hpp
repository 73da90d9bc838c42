// What a rule reads out of a phrase: which fields the words give, and what is to be done with them. Nothing is resolved
// here; the resolver does that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/dates/date_mention.hpp"
#include "dateline/time/duration.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

struct NamedDay;

enum class Operation : std::uint8_t {
  number,     // a part of other phrases: `number`, or nothing for a vague one
  fields,     // `date` as it stands, or `named_day`; the resolver adds what is missing: the year of "7 September"
  unit,       // the unit `date.grain` that lies `steps` after that of the origin: "last week" -1, "today" 0
  named,      // `date` (a weekday, month, season ... without a year) `steps` away: "last May" -1, "next Friday" 1
  nth,        // the `steps`-th `date.grain`, or weekday `date.weekday`, of `base`, from its end when `steps` < 0
  offset,     // the origin or `base` moved by `duration`, back for steps -1: "three days ago", "two weeks later"
  anaphor,    // the last mention of `date.grain`: "that day", "the same year"
  reference,  // `value`: PRESENT_REF, PAST_REF, FUTURE_REF
  duration,   // `duration`; with `steps`, that before (-1) or after (1) the origin: "the last three years"
  set,        // `value`, quant, freq
  list,       // `members`
};

// What a date that is counted is counted from.
enum class Origin : std::uint8_t {
  publication,
  mention,  // the last date of the text, where there is one, else the publication
  topic,    // the quarter that the text is about, where there is one, else the publication
};

struct Expression {
  // One of several dates that a phrase gives: tokens counted from that of the phrase's first.
  struct Member {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::shared_ptr<const Expression> expression;
  };

  Operation operation = Operation::fields;
  TimexType type = TimexType::date;
  time::PartialDate date;
  time::Duration duration;
  std::optional<double> number;
  int steps = 0;
  Origin origin = Origin::publication;
  std::shared_ptr<const Expression> base;  // what it is counted from or lies in, where the phrase says so
  const NamedDay* named_day = nullptr;
  std::vector<Member> members;
  bool range = false;      // of a list: from the first to the last member
  bool planned = false;    // a date only where the text plans ahead; a length of time elsewhere: "in two weeks"
  bool end_of = false;     // of a date: just its beginning or end, by `mod`: "the end of April", not "late April"
  bool rest_of = false;    // of a unit: what is left of it on the day that it is counted from
  bool half_said = false;  // of a clock: the phrase says which half of the day
  bool generous = false;   // a vague word that only `--vague generous` reads
  std::string value;       // of references and sets
  std::string_view mod;
  std::string_view quant;
  std::string_view freq;
  std::string_view word;  // that gives the direction: "last", "ago"
  std::string_view rule;
  std::vector<std::string_view> used;  // all the rules that read it, where the grammar was asked to tell
};

// The grain of a date that is counted in a unit: days give days, weeks give weeks.
[[nodiscard]] time::Grain grain_of(time::Unit unit);

// Lengths as TimeBank writes them: decades and centuries in years, a half in the next smaller unit (P2Y6M).
[[nodiscard]] time::Duration in_usual_units(time::Duration length);

}  // namespace dateline::dates
