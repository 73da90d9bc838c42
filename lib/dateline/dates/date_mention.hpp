// What the date normaliser finds: one date phrase with its TIMEX3 value, the days it lies between, and how it came
// about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/core/span.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/edtf.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

// TIMEX3 types (TimeML 1.2.1).
enum class TimexType : std::uint8_t { date, time, duration, set };
[[nodiscard]] std::string_view name(TimexType type);  // "DATE" ...

// What a phrase was counted from.
struct DateAnchor {
  enum class Kind : std::uint8_t { none, publication, mention };
  Kind kind = Kind::none;
  std::optional<time::Day> day;  // publication day, or the first day of the mention
  core::Span span;               // mention: its phrase, bytes
  friend bool operator==(const DateAnchor&, const DateAnchor&) = default;
};

// Why the past or the future was taken.
struct Direction {
  std::string word;   // the verb or the word that decided; empty: nothing decided, the usual one was taken
  std::string tense;  // "past", "present", "future" where a verb decided; else empty
  friend bool operator==(const Direction&, const Direction&) = default;
};

struct DateMention {
  core::Span span;  // bytes in the document's text
  std::uint32_t sentence = 0;
  TimexType type = TimexType::date;
  std::string value;        // TIMEX3
  std::string mod;          // TIMEX3: START, MID, END, APPROX, LESS_THAN ...; empty when there is none
  std::string quant;        // sets
  std::string freq;         // sets
  std::string begin_point;  // TIMEX3 values of the ends of a length of time that lies before or after a day: "the last
  std::string end_point;    // three years" ends on the day of writing
  time::PartialDate date;   // of dates and times: as far as it is known
  std::optional<time::Edtf> edtf;
  time::DayRange range;
  std::optional<time::Day> until;    // of the first of two that make a range: the last day of the second
  std::optional<time::Grain> grain;  // of dates and times that are not PRESENT_REF-like
  std::string rule;
  DateAnchor anchor;
  std::optional<Direction> direction;
};

}  // namespace dateline::dates
