#include "dateline/dates/lexicon.hpp"

#include <cstdlib>
#include <optional>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/time/duration.hpp"

namespace dateline::dates {

namespace tables {
extern const std::string_view words;
}

namespace {

constexpr std::array<std::string_view, kClasses> kNames = {
    "weekday", "weekdays",       "month",    "unit",        "units",      "season",    "part",
    "number",  "tens",           "scale",    "ordinal",     "decades",    "step",      "edge",
    "vague",   "adverb_set",     "meridiem", "zone",        "approx",     "count",     "dom",
    "year",    "short_year",     "nth",      "decade",      "iso_day",    "iso_month", "slash_day",
    "clock",   "clock_meridiem", "iso_time", "fiscal_part", "digits_only"};

constexpr std::size_t kLongestWord = 40;  // bytes; longer tokens are no date words

constexpr std::uint64_t bit(Class c) { return std::uint64_t{1} << static_cast<unsigned>(c); }

std::optional<int> unit_number(std::string_view unit) {
  using time::Unit;
  constexpr std::array<std::string_view, 12> kUnits = {"second", "minute",  "hour", "day",    "weekend", "week",
                                                       "month",  "quarter", "year", "decade", "century", "millennium"};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (kUnits[i] == unit) return static_cast<int>(i);
  }
  return std::nullopt;
}

// What a cell means as a number: units and parts of day by the place in their enumeration.
std::optional<int> meaning_of(Class c, std::string_view value) {
  if (c == Class::unit || c == Class::units) return unit_number(value);
  if (c == Class::part) {
    constexpr std::array<std::string_view, 6> kParts = {"MO", "MI", "AF", "EV", "NI", "DT"};
    for (std::size_t i = 0; i < kParts.size(); ++i) {
      if (kParts[i] == value) return static_cast<int>(i);
    }
    return std::nullopt;
  }
  if (c == Class::edge || c == Class::vague || c == Class::adverb_set || c == Class::approx) return 0;
  const bool negative = value.starts_with('-');
  std::int64_t number = 0;
  if (!core::parse_number(value.substr(negative ? 1 : 0), number)) return std::nullopt;
  return static_cast<int>(negative ? -number : number);
}

// Reads a run of digits at `at`; at most nine, so that no number overflows.
bool read_digits(std::string_view text, std::size_t& at, int& value, std::size_t& count) {
  const std::size_t begin = at;
  value = 0;
  while (at < text.size() && core::is_digit(text[at])) {
    if (at - begin == 9) return false;
    value = value * 10 + (text[at] - '0');
    ++at;
  }
  count = at - begin;
  return count != 0;
}

bool plausible_year(int year) { return year >= 1000 && year < 2200; }

void add_clock(Lexeme& lexeme, std::string_view text) {
  // h:mm, h:mm:ss, and either with am or pm at the end; also h with am or pm
  std::size_t at = 0;
  std::size_t n = 0;
  int hour = 0;
  int minute = 0;
  int second = -1;
  bool has_minute = false;
  if (!read_digits(text, at, hour, n) || n > 2) return;
  if (at < text.size() && (text[at] == ':' || text[at] == '.')) {
    ++at;
    if (!read_digits(text, at, minute, n) || n != 2) return;
    has_minute = true;
    if (at < text.size() && text[at] == ':') {
      ++at;
      if (!read_digits(text, at, second, n) || n != 2) return;
    }
  }
  const std::string rest = core::lower(text.substr(at));
  const bool am = rest == "am" || rest == "a.m.";
  const bool pm = rest == "pm" || rest == "p.m.";
  if (!rest.empty() && !am && !pm) return;
  if (rest.empty() && (!has_minute || text.find(':') == std::string_view::npos)) return;
  if (minute > 59 || second > 60) return;
  if (am || pm) {
    if (hour < 1 || hour > 12) return;
    hour = hour % 12 + (pm ? 12 : 0);
  } else if (hour > 24) {
    return;
  }
  lexeme.clock.hour = hour;
  if (has_minute) lexeme.clock.minute = minute;
  if (second >= 0) lexeme.clock.second = second;
  lexeme.classes |= bit(am || pm ? Class::clock_meridiem : Class::clock);
}

// d<separator>d<separator>d with one separator of "-", "/" or ".".
void add_numeric_day(Lexeme& lexeme, std::string_view text) {
  std::size_t at = 0;
  std::array<int, 3> field{};
  std::array<std::size_t, 3> width{};
  char separator = 0;
  std::size_t fields = 0;
  for (;; ++fields) {
    if (fields == 3 || !read_digits(text, at, field[fields], width[fields])) return;
    if (at == text.size() || (fields == 2 && text[at] == 'T')) break;
    if (text[at] != '-' && text[at] != '/' && text[at] != '.') return;
    if (separator != 0 && text[at] != separator) return;
    separator = text[at++];
  }
  ++fields;
  if (separator == '-' && width[0] == 4 && plausible_year(field[0])) {
    if (fields == 2 && width[1] == 2 && field[1] >= 1 && field[1] <= 12) {
      lexeme.date = time::PartialDate::of_month(field[0], field[1]);
      lexeme.classes |= bit(Class::iso_month);
    }
    if (fields != 3) return;
    const auto day = time::Day::from(field[0], field[1], field[2]);
    if (!day) return;
    lexeme.date = time::PartialDate::of(*day);
    if (at == text.size()) {
      lexeme.classes |= bit(Class::iso_day);
      return;
    }
    std::string_view clock = text.substr(at + 1);
    if (clock.ends_with('Z')) clock.remove_suffix(1);
    Lexeme time_part;
    add_clock(time_part, clock);
    if (!time_part.is(Class::clock)) return;
    lexeme.clock = time_part.clock;
    lexeme.classes |= bit(Class::iso_time);
    return;
  }
  if (fields != 3 || separator == '-' || at != text.size()) return;
  if (width[0] == 4) {
    if (const auto day = time::Day::from(field[0], field[1], field[2]); day && plausible_year(field[0])) {
      lexeme.date = time::PartialDate::of(*day);
      lexeme.classes |= bit(Class::slash_day);
    }
    return;
  }
  if (width[2] != 4 && width[2] != 2) return;
  int year = field[2];
  if (width[2] == 2) year += year < 50 ? 2000 : 1900;
  if (!plausible_year(year)) return;
  const auto month_first = time::Day::from(year, field[0], field[1]);
  const auto day_first = time::Day::from(year, field[1], field[0]);
  const auto day = separator == '.' ? day_first : (month_first ? month_first : day_first);
  if (!day) return;
  lexeme.date = time::PartialDate::of(*day);
  lexeme.classes |= bit(Class::slash_day);
}

void add_plain_number(Lexeme& lexeme, std::string_view text) {
  // digits, with "," between groups of three or one "."
  double value = 0;
  double place = 0;
  std::size_t since_comma = 0;
  bool comma = false;
  if (text.size() > 15) return;
  for (const char c : text) {
    if (core::is_digit(c)) {
      ++since_comma;
      if (place != 0) {
        value += (c - '0') * place;
        place /= 10;
      } else {
        value = value * 10 + (c - '0');
      }
    } else if (c == ',' && place == 0) {
      if (comma && since_comma != 3) return;
      comma = true;
      since_comma = 0;
    } else if (c == '.' && place == 0) {
      if (comma && since_comma != 3) return;
      place = 0.1;
    } else {
      return;
    }
  }
  if (comma && place == 0 && since_comma != 3) return;
  if (!core::is_digit(text.back())) return;
  lexeme.number = value;
  lexeme.classes |= bit(Class::count);
  if (comma || place != 0) return;
  lexeme.classes |= bit(Class::digits_only);
  if (text.size() <= 2 && value >= 1 && value <= 31) lexeme.classes |= bit(Class::dom);
  if (text.size() == 4 && plausible_year(static_cast<int>(value))) lexeme.classes |= bit(Class::year);
}

void add_shapes(Lexeme& lexeme, std::string_view text) {
  if (text.size() > 32) return;
  std::string_view digits = text;
  const bool apostrophe = text.starts_with('\'') || text.starts_with("\xE2\x80\x99");
  if (apostrophe) digits.remove_prefix(text.front() == '\'' ? 1 : 3);
  std::size_t at = 0;
  std::size_t count = 0;
  int value = 0;
  if (!digits.empty() && core::is_digit(digits.front())) {
    if (!apostrophe) add_plain_number(lexeme, text);
    if (read_digits(digits, at, value, count)) {
      const std::string rest = core::lower(digits.substr(at));
      if (apostrophe && rest.empty() && count == 2) {
        lexeme.number = value;
        lexeme.classes |= bit(Class::short_year);
      } else if (rest == "s" || rest == "'s") {
        const bool whole = (count == 4 && plausible_year(value)) || (count == 2 && value >= 10);
        if (whole && value % 10 == 0) {
          lexeme.number = value;
          lexeme.classes |= bit(Class::decade);
        }
      } else if (!apostrophe && count <= 2 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) {
        lexeme.number = value;
        lexeme.classes |= bit(Class::nth);
      }
    }
    if (!apostrophe && lexeme.classes == 0) {
      add_clock(lexeme, text);
      add_numeric_day(lexeme, text);
    } else if (!apostrophe && text.find('.') != std::string_view::npos) {
      add_clock(lexeme, text);
    }
    return;
  }
  if (text.size() == 2 && core::is_digit(text[1])) {
    const int n = text[1] - '0';
    const bool quarter = text[0] == 'Q' && n >= 1 && n <= 4;
    const bool half = text[0] == 'H' && (n == 1 || n == 2);
    if (!quarter && !half) return;
    lexeme.date.grain = quarter ? time::Grain::quarter : time::Grain::half;
    lexeme.date.part = n;
    lexeme.classes |= bit(Class::fiscal_part);
  }
}

}  // namespace

std::size_t class_by_name(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return i;
  }
  return kClasses;
}

Lexicon::Lexicon(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 4> kColumns = {"class", "words", "value", "case"};
  const core::Table table(tables::words, "words.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const std::size_t c = class_by_name(row["class"]);
    if (c >= kWordClasses) {
      problems.push_back(row.error("class", "there is no such word class"));
      continue;
    }
    const std::optional<int> number = meaning_of(static_cast<Class>(c), row["value"]);
    if (!number) {
      problems.push_back(row.error("value", "the value does not fit the class"));
      continue;
    }
    for (const std::string_view word : row.list("words")) {
      WordEntry& entry = words_[std::string(word)];
      entry.classes |= std::uint64_t{1} << c;
      if (row["case"] == "capital") entry.capital_classes |= std::uint64_t{1} << c;
      entry.meaning[c] = {*number, row["value"]};
    }
  }
}

WordId Lexicon::intern(std::string_view word) {
  WordEntry& entry = words_[std::string(word)];
  if (entry.id == 0) entry.id = ++last_id_;
  return entry.id;
}

Lexeme Lexicon::look_up(std::string_view token) const {
  Lexeme lexeme;
  if (token.empty() || token.size() > kLongestWord) return lexeme;
  std::array<char, kLongestWord> low;  // NOLINT: filled below
  bool digit = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    low[i] = core::lower(token[i]);
    digit = digit || core::is_digit(token[i]);
  }
  const auto found = words_.find(std::string_view(low.data(), token.size()));
  if (found != words_.end()) {
    lexeme.entry = &found->second;
    lexeme.classes = found->second.classes;
    if (!core::is_upper(token.front())) lexeme.classes &= ~found->second.capital_classes;
  }
  if (digit) add_shapes(lexeme, token);
  return lexeme;
}

}  // namespace dateline::dates
