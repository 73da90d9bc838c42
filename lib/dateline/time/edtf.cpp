// The grammar, after www.loc.gov/standards/datetime; | parts choices, [ ] what may be absent:
//
//     edtf      date | day T time | interval | set
//     date      year [- month [- day]] [? or ~ or %]      months 21 to 24 are seasons and have no days
//     year      [-] four digits, X from the right | Y [-] more than four digits
//     month     two digits | XX
//     time      hh:mm:ss [Z | +hh | +hh:mm]
//     interval  end / end                                 an end is a date, .. (open) or nothing (not known)
//     set       [ member , member ... ]                   a member is a date, date..date, ..date first, date.. last
//
// More of level 2 than the header promises comes for free, as the digits of a year and its month are independent:
// 156X-12-25, 2017-XX-15. Every text that is accepted prints as itself, so whatever could be written in two ways
// (Y2017, -0000, spaces in a set) is not accepted.
//
// Bounds. A date stands for a set of days; its first and last year come from filling the X with 0 and 9 (the other way
// round before year 0), its months and days likewise. Only 29 February needs a search: the first and last leap year
// among the years it can mean, which are at most 8 years away from the ends. Years may be longer than those a Day holds
// (the standard's own example is Y170000002): they are compared as they are, and have no bounds.
#include "dateline/time/edtf.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "dateline/time/decades.hpp"
#include "dateline/time/value_reader.hpp"

namespace dateline::time {

namespace {

using core::Error;
using core::Result;

constexpr std::size_t kLongest = 1000;  // bytes
constexpr int kSpring = 21;
constexpr int kWinter = 24;

bool is_season(int month) { return month >= kSpring && month <= kWinter; }

// ---- bounds

std::int64_t open_years(const EdtfDate& date) {
  constexpr std::array<std::int64_t, 5> kYears = {1, 10, 100, 1000, 10000};
  return kYears[std::min<std::size_t>(date.year_unspecified, 4)];
}

bool exists(std::int64_t year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// The first (last) day that a date can mean; nothing when its year is not known, or it is no date.
std::optional<YearMonthDay> end_of(const EdtfDate& date, bool last) {
  if (date.year_unspecified >= 4) return std::nullopt;
  const bool outward = last == (date.year >= 0);  // the X are nines at this end
  const std::int64_t spread = outward ? open_years(date) - 1 : 0;
  constexpr std::int64_t kFarthest = 1'000'000'000'000;  // more than parse_edtf reads: for dates made by hand
  const std::int64_t near = std::clamp(date.year, -kFarthest, kFarthest);
  const std::int64_t year = near < 0 ? near - spread : near + spread;
  int month = date.month;
  int day = date.day;
  if (is_season(month)) {  // March, June, September; winter ends in February of the next year
    const int first_month = 3 * (month - kSpring + 1);
    if (!last) return YearMonthDay{year, first_month, 1};
    if (month == kWinter) return YearMonthDay{year + 1, 2, days_in_month(year + 1, 2)};
    return YearMonthDay{year, first_month + 2, days_in_month(year, first_month + 2)};
  }
  if (month == EdtfDate::kAbsent || month == EdtfDate::kUnspecified) month = last ? 12 : 1;
  if (day == EdtfDate::kAbsent || day == EdtfDate::kUnspecified) day = last ? days_in_month(year, month) : 1;
  for (std::int64_t away = 0; away < std::min<std::int64_t>(open_years(date), 9); ++away) {
    const std::int64_t tried = last ? year - away : year + away;
    if (exists(tried, month, day)) return YearMonthDay{tried, month, day};
  }
  return std::nullopt;
}

std::optional<YearMonthDay> end_of(const EdtfEnd& end, bool last) {
  return end.kind == EdtfEnd::Kind::date ? end_of(end.date, last) : std::nullopt;
}

std::optional<Day> day_of(const std::optional<YearMonthDay>& date) { return date ? Day::from(*date) : std::nullopt; }

// True when all days of `to` lie before all days of `from`.
bool ends_before(const EdtfEnd& from, const EdtfEnd& to) {
  const std::optional<YearMonthDay> first = end_of(from, false);
  const std::optional<YearMonthDay> last = end_of(to, true);
  return first && last && *last < *first;
}

// ---- reading

std::optional<Error> read_year(ValueReader& reader, std::string_view whole, EdtfDate& date) {
  if (reader.rest().starts_with("Y")) {
    const std::optional<std::int64_t> wide = reader.wide_year();
    if (wide) {
      date.year = *wide;
      return std::nullopt;
    }
    reader.take("Y");
    reader.take("-");
    return complaint(reader.digit_run().size() > kMostDigits
                         ? "the year has too many digits"
                         : "a year after Y has more than four digits, and no leading zero",
                     whole);
  }
  const bool negative = reader.take("-");
  std::size_t digits = 0;
  std::int64_t year = 0;
  for (; digits < 4; ++digits) {
    const std::optional<int> digit = reader.digits(1);
    if (!digit) break;
    year = year * 10 + *digit;
  }
  for (std::size_t at = digits; at < 4; ++at) {
    if (!reader.take("X")) return complaint("a year has four digits", whole);
    year *= 10;
    ++date.year_unspecified;
  }
  if (negative && year == 0) return complaint("there is no year before 0 that begins so", whole);
  date.year = negative ? -year : year;
  return std::nullopt;
}

// Two digits or XX.
bool read_field(ValueReader& reader, int& field) {
  if (reader.take("XX")) {
    field = EdtfDate::kUnspecified;
    return true;
  }
  const std::optional<int> digits = reader.digits(2);
  if (digits) field = *digits;
  return digits.has_value();
}

bool read_time(ValueReader& reader, std::string& time) {
  const std::string_view whole = reader.rest();
  const std::optional<int> hour = reader.digits(2);
  const std::optional<int> minute = hour && reader.take(":") ? reader.digits(2) : std::nullopt;
  const std::optional<int> second = minute && reader.take(":") ? reader.digits(2) : std::nullopt;
  if (!second || *hour > 24 || *minute > 59 || *second > 60) return false;
  if (*hour == 24 && (*minute != 0 || *second != 0)) return false;
  if (!reader.done() && !reader.utc_offset()) return false;
  time = whole;
  return reader.done();
}

int most_days(const EdtfDate& date) {
  constexpr std::int64_t kSomeLeapYear = 2000;
  if (date.month == EdtfDate::kUnspecified) return 31;
  return days_in_month(date.year_unspecified == 0 ? date.year : kSomeLeapYear, date.month);
}

std::optional<Error> read_month_and_day(ValueReader& reader, std::string_view whole, EdtfDate& date) {
  if (!reader.take("-")) return std::nullopt;
  if (!read_field(reader, date.month)) return complaint("a month has two digits", whole);
  if (date.month != EdtfDate::kUnspecified && !is_season(date.month) && (date.month < 1 || date.month > 12)) {
    return complaint("there is no such month", whole);
  }
  if (!reader.take("-")) return std::nullopt;
  if (!read_field(reader, date.day)) return complaint("a day has two digits", whole);
  if (is_season(date.month)) return complaint("a season has no days", whole);
  if (date.day != EdtfDate::kUnspecified && (date.day < 1 || date.day > most_days(date))) {
    return complaint("the day does not exist", whole);
  }
  return std::nullopt;
}

// A date without a time.
Result<EdtfDate> parse_date(std::string_view text) {
  EdtfDate date;
  ValueReader reader(text);
  if (std::optional<Error> wrong = read_year(reader, text, date)) return *std::move(wrong);
  if (std::optional<Error> wrong = read_month_and_day(reader, text, date)) return *std::move(wrong);
  const bool both = reader.take("%");
  date.uncertain = both || reader.take("?");
  date.approximate = both || (!date.uncertain && reader.take("~"));
  if (!reader.done()) return complaint("not an EDTF date", text);
  return date;
}

Result<EdtfEnd> parse_end(std::string_view text) {
  EdtfEnd end;
  if (text.empty()) return end;
  if (text == "..") {
    end.kind = EdtfEnd::Kind::open;
    return end;
  }
  Result<EdtfDate> date = parse_date(text);
  if (!date) return date.error();
  end.kind = EdtfEnd::Kind::date;
  end.date = *std::move(date);
  return end;
}

Result<Edtf> parse_day_and_time(std::string_view text, std::size_t at) {
  Result<EdtfDate> date = parse_date(text.substr(0, at));
  if (!date) return date.error();
  Edtf out;
  out.date = *std::move(date);
  if (out.date.day <= 0 || out.date.month <= 0 || out.date.year_unspecified != 0 || out.date.uncertain ||
      out.date.approximate) {
    return complaint("a time of day needs a whole day", text);
  }
  ValueReader reader(text.substr(at + 1));
  if (!read_time(reader, out.date.time)) return complaint("not a time of day of the form hh:mm:ss", text);
  return out;
}

Result<Edtf> parse_interval(std::string_view text, std::size_t at) {
  Result<EdtfEnd> from = parse_end(text.substr(0, at));
  if (!from) return from.error();
  Result<EdtfEnd> to = parse_end(text.substr(at + 1));
  if (!to) return to.error();
  if (from->kind != EdtfEnd::Kind::date && to->kind != EdtfEnd::Kind::date) {
    return complaint("an interval needs a date", text);
  }
  if (ends_before(*from, *to)) return complaint("the interval ends before it begins", text);
  Edtf out;
  out.kind = Edtf::Kind::interval;
  out.interval = {*std::move(from), *std::move(to)};
  return out;
}

Result<EdtfMember> parse_member(std::string_view text, bool first, bool last) {
  EdtfMember member;
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    Result<EdtfDate> date = parse_date(text);
    if (!date) return date.error();
    member.from = {EdtfEnd::Kind::date, *std::move(date)};
    member.to = member.from;
    return member;
  }
  member.range = true;
  const std::string_view before = text.substr(0, dots);
  const std::string_view after = text.substr(dots + 2);
  if (before.empty() && after.empty()) return complaint("a range needs a date", text);
  if ((before.empty() && !first) || (after.empty() && !last)) {
    return complaint("a range is open only at the ends of its set", text);
  }
  Result<EdtfEnd> from = parse_end(before.empty() ? ".." : before);
  if (!from) return from.error();
  Result<EdtfEnd> to = parse_end(after.empty() ? ".." : after);
  if (!to) return to.error();
  if (ends_before(*from, *to)) return complaint("the range ends before it begins", text);
  member.from = *std::move(from);
  member.to = *std::move(to);
  return member;
}

Result<Edtf> parse_set(std::string_view text) {
  if (!text.ends_with("]")) return complaint("the set is not closed", text);
  Edtf out;
  out.kind = Edtf::Kind::one_of;
  const std::vector<std::string_view> pieces = core::split(text.substr(1, text.size() - 2), ',');
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].empty()) return complaint("a member of the set is empty", text);
    Result<EdtfMember> member = parse_member(pieces[i], i == 0, i + 1 == pieces.size());
    if (!member) return member.error();
    out.members.push_back(*std::move(member));
  }
  return out;
}

// ---- printing

std::string print_date(const EdtfDate& date) {
  const bool negative = date.year < 0;
  const std::uint64_t digits =
      negative ? 0 - static_cast<std::uint64_t>(date.year) : static_cast<std::uint64_t>(date.year);
  std::string year = fmt::format("{:04}", digits);
  const bool wide = year.size() > 4;
  const std::size_t open = std::min<std::size_t>(date.year_unspecified, 4);
  year.replace(year.size() - open, open, open, 'X');
  std::string out = (wide ? "Y" : "") + std::string(negative ? "-" : "") + year;
  const auto add = [&](int field) { out += field == EdtfDate::kUnspecified ? "-XX" : fmt::format("-{:02}", field); };
  if (date.month != EdtfDate::kAbsent) add(date.month);
  if (date.day != EdtfDate::kAbsent) add(date.day);
  if (!date.time.empty()) out += "T" + date.time;
  if (date.uncertain || date.approximate) out += !date.approximate ? '?' : date.uncertain ? '%' : '~';
  return out;
}

std::string print_end(const EdtfEnd& end) {
  switch (end.kind) {
    case EdtfEnd::Kind::date:
      return print_date(end.date);
    case EdtfEnd::Kind::open:
      return "..";
    case EdtfEnd::Kind::unknown:
      return "";
  }
  return "";
}

std::string print_member(const EdtfMember& member) {
  if (!member.range) return print_end(member.from);
  const auto side = [](const EdtfEnd& end) { return end.kind == EdtfEnd::Kind::date ? print_date(end.date) : ""; };
  return side(member.from) + ".." + side(member.to);
}

// ---- making

EdtfDate date_of(Day day) {
  const YearMonthDay ymd = day.ymd();
  EdtfDate date;
  date.year = ymd.year;
  date.month = ymd.month;
  date.day = ymd.day;
  return date;
}

EdtfDate date_of(std::int64_t year, int month) {
  EdtfDate date;
  date.year = year;
  date.month = month;
  return date;
}

Edtf single(EdtfDate date) {
  Edtf out;
  out.date = std::move(date);
  return out;
}

Edtf between(EdtfDate from, EdtfDate to) {
  Edtf out;
  out.kind = Edtf::Kind::interval;
  out.interval.from = {EdtfEnd::Kind::date, std::move(from)};
  out.interval.to = {EdtfEnd::Kind::date, std::move(to)};
  return out;
}

EdtfEnd end_at(const std::optional<Day>& day) {
  if (!day) return {EdtfEnd::Kind::open, {}};
  return {EdtfEnd::Kind::date, date_of(*day)};
}

// `part` of the parts of a year, each of so many months; the whole year when it is not known which.
Edtf months_of(std::int64_t year, const std::optional<int>& part, int months) {
  if (!part) return single(date_of(year, EdtfDate::kAbsent));
  return between(date_of(year, (*part - 1) * months + 1), date_of(year, *part * months));
}

// 201X and 20XX where they mean the same years as the TIMEX3 value; else the first and the last year.
Edtf span_of(const PartialDate& date) {
  const DayRange days = bounds(date);
  const std::int64_t first = days.earliest->ymd().year;
  const std::int64_t last = days.latest->ymd().year;
  EdtfDate open = date_of(first, EdtfDate::kAbsent);
  open.year_unspecified = static_cast<std::uint8_t>(open_digits(date.grain));
  if (first == *date.year && first > 0 && last <= 9999) return single(open);
  return between(date_of(first, EdtfDate::kAbsent), date_of(last, EdtfDate::kAbsent));
}

// A time to the second is part of level 0; anything less has no place in EDTF, and the day stands alone.
std::string time_of(const PartialDate& date) {
  if (date.grain != Grain::second || !date.year || !date.month || !date.day) return "";
  if (!date.clock->hour || !date.clock->minute || !date.clock->second) return "";
  const std::string value = to_timex(date);
  return value.substr(value.find('T') + 1);
}

std::optional<Edtf> edtf_of_day(const PartialDate& date) {
  if (date.week || date.weekday) {
    if (!date.week) return std::nullopt;  // some Wednesday
    return edtf_of(bounds(date));
  }
  EdtfDate out = date_of(date.year.value_or(0), date.month.value_or(EdtfDate::kUnspecified));
  if (!date.year) out.year_unspecified = 4;
  out.day = date.day.value_or(EdtfDate::kUnspecified);
  out.time = time_of(date);
  return single(std::move(out));
}

template <class Test>
bool any_date(const Edtf& date, Test test) {
  const auto in_end = [&](const EdtfEnd& end) { return end.kind == EdtfEnd::Kind::date && test(end.date); };
  switch (date.kind) {
    case Edtf::Kind::date:
      return test(date.date);
    case Edtf::Kind::interval:
      return in_end(date.interval.from) || in_end(date.interval.to);
    case Edtf::Kind::one_of:
      return std::any_of(date.members.begin(), date.members.end(),
                         [&](const EdtfMember& member) { return in_end(member.from) || in_end(member.to); });
  }
  return false;
}

}  // namespace

Result<Edtf> parse_edtf(std::string_view text) {
  if (text.empty()) return complaint("the date is empty", text);
  if (text.size() > kLongest) return complaint("the date is longer than 1,000 bytes", text);
  if (text.front() == '[') return parse_set(text);
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) return parse_interval(text, slash);
  if (const std::size_t at = text.find('T'); at != std::string_view::npos) return parse_day_and_time(text, at);
  Result<EdtfDate> date = parse_date(text);
  if (!date) return date.error();
  return single(*std::move(date));
}

std::string print(const Edtf& date) {
  switch (date.kind) {
    case Edtf::Kind::date:
      return print_date(date.date);
    case Edtf::Kind::interval:
      return print_end(date.interval.from) + "/" + print_end(date.interval.to);
    case Edtf::Kind::one_of:
      break;
  }
  std::string out = "[";
  for (std::size_t i = 0; i < date.members.size(); ++i) {
    if (i != 0) out += ',';
    out += print_member(date.members[i]);
  }
  return out + "]";
}

DayRange bounds(const EdtfDate& date) { return {day_of(end_of(date, false)), day_of(end_of(date, true))}; }

DayRange bounds(const Edtf& date) {
  switch (date.kind) {
    case Edtf::Kind::date:
      return bounds(date.date);
    case Edtf::Kind::interval:
      return {day_of(end_of(date.interval.from, false)), day_of(end_of(date.interval.to, true))};
    case Edtf::Kind::one_of:
      break;
  }
  if (date.members.empty()) return {};
  DayRange all{day_of(end_of(date.members.front().from, false)), day_of(end_of(date.members.front().to, true))};
  for (const EdtfMember& member : date.members) {
    // One member without an end leaves the whole without one; an empty optional is less than any day.
    all.earliest = std::min(all.earliest, day_of(end_of(member.from, false)));
    const std::optional<Day> latest = day_of(end_of(member.to, true));
    if (!latest || !all.latest) {
      all.latest.reset();
    } else {
      all.latest = std::max(*all.latest, *latest);
    }
  }
  return all;
}

bool is_uncertain(const Edtf& date) {
  return any_date(date, [](const EdtfDate& part) { return part.uncertain; });
}

bool is_approximate(const Edtf& date) {
  return any_date(date, [](const EdtfDate& part) { return part.approximate; });
}

std::optional<Edtf> to_edtf(const PartialDate& date) {
  if (date.fiscal || problem(date)) return std::nullopt;
  const std::int64_t year = date.year.value_or(0);
  switch (date.grain) {
    case Grain::week:
    case Grain::weekend:
      return edtf_of(bounds(date));
    case Grain::quarter:
      return date.year ? std::optional(months_of(year, date.part, 3)) : std::nullopt;
    case Grain::half:
      return date.year ? std::optional(months_of(year, date.part, 6)) : std::nullopt;
    case Grain::decade:
    case Grain::century:
    case Grain::millennium:
      return date.year ? std::optional(span_of(date)) : std::nullopt;
    case Grain::month:
    case Grain::season:
    case Grain::year: {
      EdtfDate out = date_of(year, EdtfDate::kAbsent);
      if (!date.year) out.year_unspecified = 4;
      if (date.grain == Grain::month) out.month = date.month.value_or(EdtfDate::kUnspecified);
      if (date.grain == Grain::season) out.month = kSpring - 1 + *date.part;
      return single(std::move(out));
    }
    default:
      return edtf_of_day(date);
  }
}

Edtf edtf_of(Day day) { return single(date_of(day)); }

std::optional<Edtf> edtf_of(const DayRange& range) {
  if (!range.earliest && !range.latest) return std::nullopt;
  if (range.earliest == range.latest) return edtf_of(*range.earliest);
  Edtf out;
  out.kind = Edtf::Kind::interval;
  out.interval = {end_at(range.earliest), end_at(range.latest)};
  return out;
}

}  // namespace dateline::time
