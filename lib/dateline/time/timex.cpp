// TIMEX3 values of dates: `to_timex` and `parse_timex` of partial.hpp.
//
// TIMEX3 has four digits for a year. Longer years are written as EDTF does, Y12345, or BC12345; their decades and
// centuries would look like years, so these show the digits that they leave open: Y1234X, BC123XX. Reading goes by the
// number of digits and X before the first hyphen; what the fields mean together is left to `problem`.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "dateline/time/decades.hpp"
#include "dateline/time/partial.hpp"
#include "dateline/time/value_reader.hpp"

namespace dateline::time {

namespace {

constexpr std::array<std::string_view, 6> kDayPartCodes = {"MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::array<std::string_view, 4> kSeasonCodes = {"SP", "SU", "FA", "WI"};

bool is_by_week(const PartialDate& date) { return date.week || date.weekday; }

std::string two_digits(const std::optional<int>& field) { return field ? fmt::format("{:02}", *field) : "XX"; }
std::string one_digit(const std::optional<int>& field) { return field ? fmt::format("{}", *field) : "X"; }

// The year, or the digits of it that a decade, century or millennium has.
std::string year_text(const PartialDate& date) {
  const std::size_t open = open_digits(date.grain);
  const std::size_t written = 4 - open;
  if (!date.year) return std::string(written, 'X');
  const std::int64_t years = years_of(date.grain);
  constexpr std::int64_t kPrintable = 1'000'000'000'000'000;  // far past what is held, far from overflow
  const std::int64_t year = std::clamp(*date.year, -kPrintable, kPrintable);
  const std::int64_t number = open == 0 ? year : number_of_first(year, years);
  const bool before_christ = open == 0 ? year < 1 : number < 0;
  const std::int64_t shown = !before_christ ? number : open == 0 ? 1 - year : -1 - number;
  std::string digits = fmt::format("{:0{}}", shown, written);
  const bool wide = digits.size() > written;
  if (wide) digits.append(open, 'X');
  return (before_christ ? "BC" : wide ? "Y" : "") + digits;
}

template <std::size_t N>
std::string_view code_of(const std::array<std::string_view, N>& codes, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < N ? codes[static_cast<std::size_t>(index)] : "XX";
}

std::string calendar_text(const PartialDate& date) {
  std::string year = year_text(date);
  switch (date.grain) {
    case Grain::week:
      return fmt::format("{}-W{}", year, two_digits(date.week));
    case Grain::weekend:
      return fmt::format("{}-W{}-WE", year, two_digits(date.week));
    case Grain::month:
      return fmt::format("{}-{}", year, two_digits(date.month));
    case Grain::season:
      return fmt::format("{}-{}", year, code_of(kSeasonCodes, date.part.value_or(0) - 1));
    case Grain::quarter:
      return fmt::format("{}-Q{}", year, one_digit(date.part));
    case Grain::half:
      return fmt::format("{}-H{}", year, one_digit(date.part));
    case Grain::year:
    case Grain::decade:
    case Grain::century:
    case Grain::millennium:
      return year;
    default:
      if (is_by_week(date)) return fmt::format("{}-W{}-{}", year, two_digits(date.week), one_digit(date.weekday));
      return fmt::format("{}-{}-{}", year, two_digits(date.month), two_digits(date.day));
  }
}

std::string clock_text(const Clock& clock, Grain grain) {
  std::string out = "T";
  if (clock.part) {
    out += timex_code(*clock.part);
  } else {
    out += two_digits(clock.hour);
    if (grain <= Grain::minute) out += ":" + two_digits(clock.minute);
    if (grain == Grain::second) out += ":" + two_digits(clock.second);
  }
  if (clock.utc_offset_minutes) {
    const int offset = *clock.utc_offset_minutes;
    const int hours = offset / 60;
    const int minutes = offset % 60;
    out += offset == 0 ? "Z"
                       : fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', offset < 0 ? -hours : hours,
                                     offset < 0 ? -minutes : minutes);
  }
  return out;
}

// Two digits or XX into `field`; false when neither stands there.
bool read_two(ValueReader& reader, std::optional<int>& field) {
  field = reader.digits(2);
  return field || reader.take("XX");
}
bool read_one(ValueReader& reader, std::optional<int>& field) {
  field = reader.digits(1);
  return field || reader.take("X");
}

// What comes before the first hyphen: 2017, XXXX, 201, 20, 2, 201X, BC0044, BC004, Y12345, Y1234X.
bool read_year(ValueReader& reader, PartialDate& date) {
  constexpr std::array<Grain, 4> kGrains = {Grain::year, Grain::decade, Grain::century, Grain::millennium};
  const bool before_christ = reader.take("BC");
  const bool wide = !before_christ && reader.take("Y");
  const std::string_view digits = reader.digit_run();
  const std::size_t unknown = reader.unknown_run();
  const std::size_t size = digits.size() + unknown;
  if (digits.empty()) {  // XXXX, XXX ...: a grain and nothing more
    if (before_christ || wide || unknown < 1 || unknown > 4) return false;
    date.grain = kGrains[4 - unknown];
    return true;
  }
  if (size > 4 ? !(wide || before_christ) || digits.front() == '0' : wide) return false;
  const std::size_t open = unknown != 0 ? unknown : size < 4 ? 4 - size : 0;
  if (open > 3 || (unknown != 0 && size < 4)) return false;
  std::int64_t number = 0;
  if (digits.size() > kMostDigits || !core::parse_number(digits, number)) return false;
  date.grain = kGrains[open];
  if (open == 0) {
    if (number == 0) return false;  // there is no year 0 where there are years before Christ
    date.year = before_christ ? 1 - number : number;
  } else {
    date.year = first_year(before_christ ? -1 - number : number, years_of(date.grain));
  }
  return true;
}

// What follows the year's hyphen.
bool read_in_year(ValueReader& reader, PartialDate& date) {
  for (std::size_t i = 0; i < kSeasonCodes.size(); ++i) {
    if (!reader.take(kSeasonCodes[i])) continue;
    date.grain = Grain::season;
    date.part = static_cast<int>(i) + 1;
    return true;
  }
  if (reader.take("Q")) {
    date.grain = Grain::quarter;
    return read_one(reader, date.part);
  }
  if (reader.take("H")) {
    date.grain = Grain::half;
    return read_one(reader, date.part);
  }
  if (reader.take("W")) {
    date.grain = Grain::week;
    if (!read_two(reader, date.week)) return false;
    if (reader.take("-WE")) {
      date.grain = Grain::weekend;
    } else if (reader.take("-")) {
      date.grain = Grain::day;
      return read_one(reader, date.weekday) && is_by_week(date);  // WXX-X says nothing
    }
    return true;
  }
  date.grain = Grain::month;
  if (!read_two(reader, date.month)) return false;
  if (!reader.take("-")) return true;
  date.grain = Grain::day;
  return read_two(reader, date.day);
}

// What follows the T.
bool read_clock(ValueReader& reader, PartialDate& date) {
  Clock& clock = date.clock.emplace();
  for (std::size_t i = 0; i < kDayPartCodes.size() && !clock.part; ++i) {
    if (reader.take(kDayPartCodes[i])) clock.part = static_cast<DayPart>(i);
  }
  if (clock.part) {
    date.grain = Grain::part_of_day;
  } else {
    date.grain = Grain::hour;
    if (!read_two(reader, clock.hour)) return false;
    if (reader.take(":")) {
      date.grain = Grain::minute;
      if (!read_two(reader, clock.minute)) return false;
      if (reader.take(":")) {
        date.grain = Grain::second;
        if (!read_two(reader, clock.second)) return false;
      }
    }
  }
  if (!reader.done()) clock.utc_offset_minutes = reader.utc_offset();
  return true;
}

bool read_value(ValueReader& reader, PartialDate& date) {
  date.fiscal = reader.take("FY");
  if (!read_year(reader, date)) return false;
  if (date.grain == Grain::year && reader.take("-") && !read_in_year(reader, date)) return false;
  if (date.grain == Grain::day && reader.take("T") && !read_clock(reader, date)) return false;
  return reader.done();
}

}  // namespace

std::string_view timex_code(DayPart part) { return code_of(kDayPartCodes, static_cast<int>(part)); }

std::string to_timex(const PartialDate& date) {
  std::string out = (date.fiscal ? "FY" : "") + calendar_text(date);
  if (date.clock) out += clock_text(*date.clock, date.grain);
  return out;
}

core::Result<PartialDate> parse_timex(std::string_view value) {
  PartialDate date;
  ValueReader reader(value);
  if (!read_value(reader, date)) return complaint("not a TIMEX3 date", value);
  if (std::optional<core::Error> wrong = problem(date)) return complaint(std::move(wrong->what), value);
  return date;
}

}  // namespace dateline::time
