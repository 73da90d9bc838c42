// A rule is asked for one year, but what moves a day may move it over the year's end. So the days of the years around
// are moved as well, and those that end in the year are kept.
#include "dateline/dates/recurrence.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "dateline/core/utf8.hpp"

namespace dateline::dates {

using time::CalendarSystem;
using time::Day;
using time::DayRange;
using time::Weekday;

namespace {

constexpr int kMostDays = 400;            // that a day moves, or a span has
constexpr std::int64_t kLastYear = 9999;  // and the first one with a minus

constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 5> kNth = {"first", "second", "third", "fourth", "fifth"};
constexpr std::array<std::string_view, 13> kHebrewMonths = {"tishri", "heshvan", "kislev", "tevet", "shevat",
                                                            "adar-i", "adar",    "nisan",  "iyar",  "sivan",
                                                            "tammuz", "av",      "elul"};

template <std::size_t N>
std::optional<int> place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<int>(found - words.begin()) + 1;
}

std::optional<int> number_in(std::string_view text, int least, int most) {
  std::int64_t number = 0;
  if (text.size() > 4 || !core::parse_number(text, number) || number < least || number > most) return std::nullopt;
  return static_cast<int>(number);
}

Day nearest(Day day, Weekday weekday, bool before, bool itself) {
  if (before) return time::on_or_before(itself ? day : day - 1, weekday);
  return time::on_or_after(itself ? day : day + 1, weekday);
}

std::vector<Day> listed(std::optional<Day> day) { return day ? std::vector<Day>{*day} : std::vector<Day>{}; }

}  // namespace

// Words are parted by blanks and by "..", ";" as words of their own. A reader that fails notes what is wrong, once.
class Recurrence::Parser {
 public:
  explicit Parser(std::string_view when) : when_(when) {
    std::size_t at = 0;
    while (at < when.size()) {
      if (core::is_space(when[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      const auto rest_is = [&](std::string_view sign) { return when.substr(end).starts_with(sign); };
      while (end < when.size() && !core::is_space(when[end]) && !rest_is("..") && !rest_is(";")) ++end;
      if (end == at) end += rest_is("..") ? 2 : 1;
      words_.push_back(when.substr(at, end - at));
      at = end;
    }
  }

  core::Result<Recurrence> read() {
    Recurrence out;
    if (words_.size() == 1 && peek() == "never") return out;
    if (words_.empty()) note("there is no day");
    while (!error_) {
      out.parts_.push_back(part());
      if (error_ || done()) break;
      if (!take(";")) note("this does not belong here");
    }
    if (error_) return *std::move(error_);
    return out;
  }

 private:
  [[nodiscard]] bool done() const { return at_ == words_.size(); }
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? words_[at_ + ahead] : std::string_view{};
  }
  std::string_view next() { return done() ? std::string_view{} : words_[at_++]; }
  bool take(std::string_view word) {
    if (peek() != word) return false;
    ++at_;
    return true;
  }

  // A complaint about the word that comes.
  void note(std::string what) {
    if (error_) return;
    core::Error error;
    error.what = std::move(what);
    error.piece = done() ? when_ : peek();
    const std::size_t offset = done() ? 0 : static_cast<std::size_t>(peek().data() - when_.data());
    const std::string_view before = when_.substr(0, offset);
    error.column = 1 + static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), [](char c) {
                     return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                   }));
    error_ = std::move(error);
  }
  // The same about the word that was read last.
  void note_last(std::string what) {
    --at_;
    note(std::move(what));
    ++at_;
  }

  int number(int least, int most, const char* what) {
    const std::optional<int> found = number_in(peek(), least, most);
    if (!found) {
      note(what);
      return least;
    }
    ++at_;
    return *found;
  }

  Weekday weekday() {
    const std::optional<int> found = place_in(kWeekdays, peek());
    if (!found) {
      note("there is no such weekday");
      return Weekday::monday;
    }
    ++at_;
    return static_cast<Weekday>(*found);
  }

  // MM-DD or MM-end.
  void month_day(Base& base, int months, int longest) {
    const std::string_view word = next();
    const auto fail = [&](std::string what) { word.empty() ? note(std::move(what)) : note_last(std::move(what)); };
    if (word.size() < 4 || word[2] != '-') return fail("a month and a day, as in 12-25, should stand here");
    const std::optional<int> month = number_in(word.substr(0, 2), 1, months);
    if (!month) return fail("there is no such month");
    base.month = *month;
    if (word.substr(3) == "end") {
      base.day = time::kLastOfMonth;
      return;
    }
    const std::optional<int> day = word.size() == 5 ? number_in(word.substr(3), 1, longest) : std::nullopt;
    const bool gregorian = base.kind == Base::Kind::month_day;
    if (!day || (gregorian && *day > time::days_in_month(2000, *month))) return fail("the day does not exist");
    base.day = *day;
  }

  void calendar(Base& base, CalendarSystem system) {
    ++at_;
    base.kind = Base::Kind::calendar;
    base.system = system;
    if (system != CalendarSystem::hebrew) {
      month_day(base, time::months_of(system), time::longest_month_of(system));
      return;
    }
    base.day = take("end") ? time::kLastOfMonth : number(1, time::longest_month_of(system), "the day does not exist");
    const std::optional<int> month = place_in(kHebrewMonths, peek());
    if (!month) return note("there is no such Hebrew month");
    ++at_;
    base.month = *month;
  }

  void sun(Base& base) {
    ++at_;
    base.kind = Base::Kind::sun;
    base.longitude = number(0, 345, "a longitude of the sun is 0, 15, 30 ... 345");
    if (!error_ && base.longitude % 15 != 0) note_last("a longitude of the sun is 0, 15, 30 ... 345");
    if (!peek().starts_with("utc")) return;
    const std::string_view zone = peek().substr(3);
    const std::optional<int> hours = zone.empty() ? std::nullopt : number_in(zone.substr(1), 0, 14);
    if (!hours || (zone.front() != '+' && zone.front() != '-')) return note("a zone is utc+8 or utc-5");
    ++at_;
    base.utc_offset_minutes = *hours * (zone.front() == '-' ? -60 : 60);
  }

  Base base() {
    Base out;
    const std::string_view word = peek();
    if (word == "easter" || word == "orthodox-easter") {
      out.kind = word == "easter" ? Base::Kind::easter : Base::Kind::orthodox_easter;
      ++at_;
    } else if (word == "hijri") {
      calendar(out, CalendarSystem::hijri);
    } else if (word == "hebrew") {
      calendar(out, CalendarSystem::hebrew);
    } else if (word == "chinese") {
      calendar(out, CalendarSystem::chinese);
    } else if (word == "persian") {
      calendar(out, CalendarSystem::persian);
    } else if (word == "sun") {
      sun(out);
    } else if (word == "last" || place_in(kNth, word) || number_in(word, 0, 9999)) {
      out.kind = Base::Kind::nth_weekday;
      if (const auto nth = place_in(kNth, word)) {
        out.nth = *nth;
        ++at_;
      } else {
        out.nth = take("last") ? -1 : number(1, 5, "a month has the 1 to 5, or the last, of a weekday");
      }
      if (!error_) out.weekday = weekday();
      if (!error_) out.month = number(1, 12, "there is no such month");
    } else if (std::count(word.begin(), word.end(), '-') == 2 && core::is_digit(word.front())) {
      out.kind = Base::Kind::once;
      const core::Result<Day> day = time::parse_day(word);
      if (day) out.exact = *day;
      if (!day) note(day.error().what);
      ++at_;
    } else if (!word.empty() && core::is_digit(word.front())) {
      month_day(out, 12, 31);
    } else {
      note(word.empty() || word == ";" || word == ".." ? "there is no day" : "no day begins with this word");
    }
    return out;
  }

  int shift() {
    const std::string_view word = peek();
    const std::optional<int> days = word.size() < 2 ? std::nullopt : number_in(word.substr(1), 0, kMostDays);
    if (!days || (word.front() != '+' && word.front() != '-')) {
      note("a number of days, as +1 or -46, should stand here, at most 400");
      return 0;
    }
    ++at_;
    return word.front() == '-' ? -*days : *days;
  }

  Rule rule() {
    Rule out;
    constexpr std::array<std::string_view, 4> kSides = {"before", "after", "on-or-before", "on-or-after"};
    if (const std::optional<int> side = place_in(kSides, peek(1))) {
      out.side = Side{weekday(), *side % 2 == 1, *side > 2};
      ++at_;
    } else if (place_in(kWeekdays, peek())) {
      ++at_;
      note("before, after, on-or-before or on-or-after should stand here");
    }
    if (!error_) out.base = base();
    while (!error_ && (peek() == "if" || peek().starts_with('+') || peek().starts_with('-'))) {
      Shift& added = out.shifts.emplace_back();
      if (take("if")) added.if_weekday = weekday();
      if (!error_) added.days = shift();
    }
    return out;
  }

  Part part() {
    Part out;
    const std::size_t begin = at_;
    out.first = rule();
    if (!error_ && take("..")) {
      const std::size_t second = at_;
      out.last = rule();
      const bool ends_once = out.last->base.kind == Base::Kind::once;
      if (!error_ && ends_once != out.is_once()) {
        at_ = ends_once ? second : begin;
        note("a day that was once makes a span with another one only");
      } else if (!error_ && ends_once &&
                 out.last->moved(out.last->base.exact) < out.first.moved(out.first.base.exact)) {
        at_ = second;
        note("the span ends before it begins");
      }
    } else if (!error_ && take("for")) {
      out.length = number(1, kMostDays, "a span has 1 to 400 days");
      if (!error_ && !take("days")) note("days should stand here");
    }
    while (!error_ && (peek() == "every" || peek() == "from" || peek() == "until")) {
      if (out.is_once()) note("a day that was once has no other years");
      const std::string_view word = next();
      if (word == "every") out.every = number(1, 1000, "a number of years should stand here");
      if (word == "from") out.from = number(1, 9999, "a year should stand here");
      if (word == "until") out.until = number(1, 9999, "a year should stand here");
      if (!error_ && out.from && out.until && *out.from > *out.until) note_last("the years end before they begin");
    }
    if (!error_ && out.every > 1 && !out.from) {
      while (peek() != "every") --at_;
      note("every so many years needs a year that it begins from");
    }
    return out;
  }

  std::string_view when_;
  std::vector<std::string_view> words_;
  std::size_t at_ = 0;
  std::optional<core::Error> error_;
};

core::Result<Recurrence> Recurrence::parse(std::string_view when) { return Parser(when).read(); }

std::vector<Day> Recurrence::Base::in_year(std::int64_t year) const {
  switch (kind) {
    case Kind::month_day:
      return listed(Day::from(year, month, day == time::kLastOfMonth ? time::days_in_month(year, month) : day));
    case Kind::nth_weekday: {
      const std::optional<Day> first = Day::from(year, month, 1);
      if (!first) return {};
      const Day last = *first + (time::days_in_month(year, month) - 1);
      if (nth < 0) return {time::on_or_before(last, weekday)};
      const Day found = time::on_or_after(*first, weekday) + std::int64_t{7} * (nth - 1);
      return found <= last ? std::vector<Day>{found} : std::vector<Day>{};
    }
    case Kind::easter:
      return listed(time::easter(year));
    case Kind::orthodox_easter:
      return listed(time::orthodox_easter(year));
    case Kind::calendar:
      return time::days_of(system, month, day, year);
    case Kind::sun:
      return listed(time::day_of_sun(longitude, year, utc_offset_minutes));
    case Kind::once:
      return exact.ymd().year == year ? std::vector<Day>{exact} : std::vector<Day>{};
  }
  return {};
}

Day Recurrence::Rule::moved(Day day) const {
  if (side) day = nearest(day, side->weekday, side->before, side->itself);
  for (const Shift& shift : shifts) {
    if (!shift.if_weekday || *shift.if_weekday == day.weekday()) day = day + shift.days;
  }
  return day;
}

std::vector<Day> Recurrence::Rule::in_year(std::int64_t year) const {
  if (!moves()) return base.in_year(year);
  std::int64_t farthest = 7;  // days that it may move
  for (const Shift& shift : shifts) farthest += std::abs(shift.days);
  const std::int64_t years = 1 + farthest / 365;
  std::vector<Day> days;
  for (std::int64_t near = year - years; near <= year + years; ++near) {
    for (const Day day : base.in_year(near)) {
      if (const Day there = moved(day); there.ymd().year == year) days.push_back(there);
    }
  }
  return days;
}

std::vector<DayRange> Recurrence::Part::in_year(std::int64_t year) const {
  if ((from && year < *from) || (until && year > *until)) return {};
  if (every > 1 && (year - *from) % every != 0) return {};
  std::vector<DayRange> out;
  for (const Day begin : first.in_year(year)) {
    if (!last) {
      out.push_back({begin, begin + (length - 1)});
      continue;
    }
    if (is_once()) {
      out.push_back({begin, last->moved(last->base.exact)});
      continue;
    }
    std::vector<Day> ends = last->in_year(year);
    const std::vector<Day> later = last->in_year(year + 1);
    ends.insert(ends.end(), later.begin(), later.end());
    const auto end = std::find_if(ends.begin(), ends.end(), [&](Day day) { return day >= begin; });
    if (end != ends.end()) out.push_back({begin, *end});
  }
  return out;
}

std::vector<DayRange> Recurrence::in_year(std::int64_t year) const {
  if (year < -kLastYear || year > kLastYear) return {};
  for (const Part& part : parts_) {
    if (std::vector<DayRange> found = part.in_year(year); !found.empty()) return found;
  }
  return {};
}

std::optional<DayRange> Recurrence::once() const {
  if (parts_.size() != 1 || !parts_.front().is_once()) return std::nullopt;
  const std::vector<DayRange> found =
      parts_.front().in_year(parts_.front().first.moved(parts_.front().first.base.exact).ymd().year);
  return found.empty() ? std::nullopt : std::optional<DayRange>(found.front());
}

}  // namespace dateline::dates
