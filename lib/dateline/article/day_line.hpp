// Lines and values that say when an article was published: "May 20, 2017", "Published: Sat, 20 May 2017 10:30 GMT",
// "2017-05-20T10:30:00Z". Nothing here guesses: no year is made up, and "5/6/2017" stays open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::article {

// A date as far as a line tells it.
struct Stamp {
  std::optional<std::int64_t> year;
  std::optional<int> month;
  std::optional<int> day;  // of the month
  std::optional<time::Clock> clock;
  // What is wrong with it: "the day does not exist", "the date can be read in two ways" (then there is no day), "the
  // weekday does not fit the day" (then there is).
  std::string trouble;

  [[nodiscard]] std::optional<time::Day> whole() const;
};

struct DayLine {
  std::optional<Stamp> published;  // labelled so, or without a label
  std::optional<Stamp> modified;   // "Updated ..."
  bool labelled = false;           // `published` stands after a word like "Published"
};

// The whole line, squeezed, is a date with what may stand around it (label, weekday, time of day, zone); nothing for
// any other line.
[[nodiscard]] std::optional<DayLine> read_day_line(std::string_view line);

// A value of a page's head or of a record: ISO 8601 (day or day and time), RFC 2822, or as in a line.
[[nodiscard]] std::optional<Stamp> read_stamp(std::string_view value);

// "T04:30", "04:30:00", "10:30:15.250Z", "10:30+09:00": the time of day of ISO 8601.
[[nodiscard]] std::optional<time::Clock> read_clock(std::string_view value);

}  // namespace dateline::article
