// Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1, and of level 2 the one-of set and a known month and day
// in an unknown year (XXXX-09-07): read, print, and the days it can mean. Source: www.loc.gov/standards/datetime.
//
//     Result<Edtf> date = parse_edtf("2017-05-19/..");
//     bounds(*date);        // earliest 2017-05-19, latest open
//     print(*date);         // "2017-05-19/.."
//
// Dates and times of day (level 0) are read and printed; the time does not change the bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/result.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::time {

// One date: digits that are not specified are written X. Year digits are unspecified from the right (201X, 20XX) or all
// (XXXX); month and day are known, unspecified (XX) or absent.
struct EdtfDate {
  static constexpr int kAbsent = 0;
  static constexpr int kUnspecified = -1;

  std::int64_t year = 0;              // with zeros in place of unspecified digits
  std::uint8_t year_unspecified = 0;  // 0 to 4 digits
  int month = kAbsent;                // 1 to 12, seasons 21 spring, 22 summer, 23 autumn, 24 winter
  int day = kAbsent;
  std::string time;          // as written after T; empty when there is none
  bool uncertain = false;    // ?
  bool approximate = false;  // ~ ; both together are written %
  friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

// An end of an interval.
struct EdtfEnd {
  enum class Kind : std::uint8_t { date, open /* .. */, unknown /* nothing */ };
  Kind kind = Kind::unknown;
  EdtfDate date;
  friend bool operator==(const EdtfEnd&, const EdtfEnd&) = default;
};

struct EdtfInterval {
  EdtfEnd from;
  EdtfEnd to;
  friend bool operator==(const EdtfInterval&, const EdtfInterval&) = default;
};

// A member of a set: [1667,1668,1670..1672], [..1760-12-03], [1760-12..].
struct EdtfMember {
  EdtfEnd from;
  EdtfEnd to;  // the same as `from` for a single date
  bool range = false;
  friend bool operator==(const EdtfMember&, const EdtfMember&) = default;
};

struct Edtf {
  enum class Kind : std::uint8_t { date, interval, one_of };
  Kind kind = Kind::date;
  EdtfDate date;
  EdtfInterval interval;
  std::vector<EdtfMember> members;
  friend bool operator==(const Edtf&, const Edtf&) = default;
};

// At most 1,000 bytes. What is accepted is printed as it was: print(*parse_edtf(x)) == x. An error tells the smallest
// date that is wrong; an interval whose end lies before its begin is one. Times of day stand alone, not in intervals or
// sets, and take no ? or ~. Years may have up to 12 digits; Y12345-05-20 is read and printed, though in EDTF a Y ends
// the date.
[[nodiscard]] core::Result<Edtf> parse_edtf(std::string_view text);
[[nodiscard]] std::string print(const Edtf& date);

// The first and the last day it can mean. Open, unknown and year-less ends give no day, nor do years that a Day does
// not hold; ? and ~ do not widen. Seasons are whole months, spring from March; winter ends in February of the next
// year.
[[nodiscard]] DayRange bounds(const Edtf& date);
[[nodiscard]] DayRange bounds(const EdtfDate& date);

// True when any part of it is marked.
[[nodiscard]] bool is_uncertain(const Edtf& date);
[[nodiscard]] bool is_approximate(const Edtf& date);

// What a partial date is in EDTF. Quarters, halves, weeks and weekends become intervals of days or months, decades and
// centuries 201X and 20XX (an interval of years before Christ, whose decades end in other digits); a weekday without a
// week has no EDTF form, nor has a fiscal quarter, nor has a quarter, week or decade without a year: nothing. A time of
// day is kept when it is whole, to the second; the bounds are those of the partial date.
[[nodiscard]] std::optional<Edtf> to_edtf(const PartialDate& date);

// A single day, an interval of two days (equal days give the day), and intervals with an open end; both open: nothing.
[[nodiscard]] Edtf edtf_of(Day day);
[[nodiscard]] std::optional<Edtf> edtf_of(const DayRange& range);

}  // namespace dateline::time
