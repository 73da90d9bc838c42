#include "dateline/dates/lexicon.hpp"

#include <algorithm>
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
    "weekday",  "any_weekday", "weekdays",    "month",       "any_month",  "unit",     "units",      "season",
    "part",     "parts",       "number",      "tens",        "scale",      "ordinal",  "decades",    "step",
    "edge",     "vague",       "adverb_set",  "meridiem",    "zone",       "approx",   "era",        "leads",
    "joins",    "amount",      "shy",         "count",       "dom",        "year",     "short_year", "nth",
    "decade",   "iso_day",     "iso_month",   "slash_day",   "slash_pair", "dot_pair", "clock",      "clock_meridiem",
    "iso_time", "fiscal_part", "fiscal_year", "compact_day", "digits_only"};

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

constexpr std::array<Class, 8> kWithoutNumber = {Class::edge,  Class::vague, Class::adverb_set, Class::approx,
                                                 Class::leads, Class::joins, Class::amount,     Class::shy};

// What a cell means as a number: units and parts of day by the place in their enumeration.
std::optional<int> meaning_of(Class c, std::string_view value) {
  if (c == Class::unit || c == Class::units) return unit_number(value);
  if (c == Class::part || c == Class::parts) {
    constexpr std::array<std::string_view, 6> kParts = {"MO", "MI", "AF", "EV", "NI", "DT"};
    for (std::size_t i = 0; i < kParts.size(); ++i) {
      if (kParts[i] == value) return static_cast<int>(i);
    }
    return std::nullopt;
  }
  if (std::find(kWithoutNumber.begin(), kWithoutNumber.end(), c) != kWithoutNumber.end()) return 0;
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

// What ends a clock time that is written as one token with it; nothing for what does not.
std::optional<int> meridiem_hours(std::string_view rest) {
  if (rest == "am" || rest == "a.m." || rest == "a.m" || rest == "a") return 0;
  if (rest == "pm" || rest == "p.m." || rest == "p.m" || rest == "p") return 12;
  return std::nullopt;
}

// 10:30, 10:30:15, 15h30, 15h; each with am or pm at its end, as has 10am.
void add_clock(Lexeme& lexeme, std::string_view text) {
  std::size_t at = 0;
  std::size_t n = 0;
  int hour = 0;
  int minute = -1;
  int second = -1;
  bool colon = false;
  if (!read_digits(text, at, hour, n) || n > 2) return;
  if (at < text.size() && (text[at] == ':' || text[at] == 'h' || (text[at] == '.' && text.size() > at + 3))) {
    colon = text[at] != '.';
    const bool h = text[at] == 'h';
    ++at;
    if (!read_digits(text, at, minute, n) || n != 2) {
      if (!h || n != 0 || at != text.size()) return;
      minute = 0;
    } else if (at < text.size() && text[at] == ':') {
      ++at;
      if (!read_digits(text, at, second, n) || n != 2) return;
    }
  }
  const std::string rest = core::lower(text.substr(at));
  const std::optional<int> half = meridiem_hours(rest);
  if (!rest.empty() && !half) return;
  if (rest.size() == 1 && core::is_upper(text.back())) return;
  if (rest.empty() && !colon) return;
  if (minute > 59 || second > 60 || (hour == 24 && (minute > 0 || second > 0))) return;
  if (half) {
    if (hour < 1 || hour > 12) return;
    hour = hour % 12 + *half;
  } else if (hour > 24) {
    return;
  }
  lexeme.clock.hour = hour;
  if (minute >= 0) lexeme.clock.minute = minute;
  if (second >= 0) lexeme.clock.second = second;
  lexeme.classes |= bit(half ? Class::clock_meridiem : Class::clock);
}

// 09:00, 0900, 09: hours and minutes of an offset from UTC, in minutes.
std::optional<int> minutes_of(std::string_view text) {
  std::string digits(text);
  if (digits.size() == 5 && digits[2] == ':') digits.erase(2, 1);
  std::size_t at = 0;
  std::size_t n = 0;
  int value = 0;
  if (!read_digits(digits, at, value, n) || at != digits.size() || (n != 2 && n != 4)) return std::nullopt;
  const int minutes = n == 2 ? value * 60 : value / 100 * 60 + value % 100;
  return minutes > 18 * 60 || (n == 4 && value % 100 > 59) ? std::nullopt : std::optional(minutes);
}

std::optional<int> full_year(int year, std::size_t width) {
  if (width == 2) year += year < kPivot ? 2000 : 1900;
  if ((width != 2 && width != 4) || !plausible_year(year)) return std::nullopt;
  return year;
}

// Two or three numbers with one separator of "-", "/" or "." between them.
void add_numeric_day(Lexeme& lexeme, std::string_view text) {
  std::size_t at = 0;
  std::array<int, 3> field{};
  std::array<std::size_t, 3> width{};
  char separator = 0;
  std::size_t fields = 0;
  for (;; ++fields) {
    if (fields == 3 || !read_digits(text, at, field[fields], width[fields])) return;
    if (at == text.size() || (fields == 2 && (text[at] == 'T' || text[at] == ':'))) break;
    if (text[at] != '-' && text[at] != '/' && text[at] != '.') return;
    if (separator != 0 && text[at] != separator) return;
    separator = text[at++];
  }
  ++fields;
  if (fields == 2) {
    lexeme.first = field[0];
    lexeme.second = field[1];
    if (separator == '/') lexeme.classes |= bit(Class::slash_pair);
    const bool years = field[1] > field[0] % 100;  // "2006-08" is from one to the other
    if (separator == '-' && width[0] == 4 && width[1] == 2 && plausible_year(field[0]) && field[1] >= 1 &&
        field[1] <= 12 && !years) {
      lexeme.date = time::PartialDate::of_month(field[0], field[1]);
      lexeme.classes |= bit(Class::iso_month);
    }
    return;
  }
  if (fields != 3) return;
  std::optional<time::Day> day;
  if (width[0] == 4) {
    if (plausible_year(field[0])) day = time::Day::from(field[0], field[1], field[2]);
  } else if (const auto year = full_year(field[2], width[2]);
             year && (separator == '/' || width[2] == 4 || (width[0] == 2 && width[1] == 2 && separator == '-'))) {
    // With points the day comes first; else the month, where that can be.
    const auto month_first = time::Day::from(*year, field[0], field[1]);
    const auto day_first = time::Day::from(*year, field[1], field[0]);
    day = separator == '.' ? (day_first ? day_first : month_first) : (month_first ? month_first : day_first);
  }
  if (!day) return;
  lexeme.date = time::PartialDate::of(*day);
  if (at == text.size()) {
    lexeme.classes |= bit(width[0] == 4 && separator == '-' ? Class::iso_day : Class::slash_day);
    return;
  }
  std::string_view clock = text.substr(at + 1);
  if (clock.ends_with('Z')) {
    clock.remove_suffix(1);
    lexeme.clock.utc_offset_minutes = 0;
  } else if (const std::size_t sign = clock.find_first_of("+-"); sign != std::string_view::npos) {
    const std::optional<int> offset = minutes_of(clock.substr(sign + 1));
    if (!offset) return;
    const int minutes = *offset;
    lexeme.clock.utc_offset_minutes = clock[sign] == '-' ? -minutes : minutes;
    clock = clock.substr(0, sign);
  }
  if (const std::size_t point = clock.find('.'); point == 8) {  // fractions of a second are left out
    if (!std::all_of(clock.begin() + 9, clock.end(), core::is_digit)) return;
    clock = clock.substr(0, point);
  }
  Lexeme time_part;
  add_clock(time_part, clock);
  if (!time_part.is(Class::clock)) return;
  time_part.clock.utc_offset_minutes = lexeme.clock.utc_offset_minutes;
  lexeme.clock = time_part.clock;
  lexeme.classes |= bit(Class::iso_time);
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
  if (place != 0) {
    std::size_t at = 0;
    std::size_t n = 0;
    read_digits(text, at, lexeme.first, n);
    if (n > 2 || text.size() - at != 3) return;  // "2.5" is no time
    ++at;
    if (read_digits(text, at, lexeme.second, n)) lexeme.classes |= bit(Class::dot_pair);
    return;
  }
  if (comma) return;
  lexeme.classes |= bit(Class::digits_only);
  if (text.size() <= 2 && value >= 1 && value <= 31) lexeme.classes |= bit(Class::dom);
  if (text.size() == 4 && plausible_year(static_cast<int>(value))) lexeme.classes |= bit(Class::year);
  if (text.size() == 8) {
    const auto number = static_cast<int>(value);
    const auto day = time::Day::from(number / 10'000, number / 100 % 100, number % 100);
    if (day && number / 10'000 >= 1900 && number / 10'000 < 2100) {
      lexeme.date = time::PartialDate::of(*day);
      lexeme.classes |= bit(Class::compact_day);
    }
  }
}

// Q3, H1, 3Q, 1H; FY2008, FY08
void add_fiscal(Lexeme& lexeme, std::string_view text) {
  if (text.size() == 2) {
    const bool letter_first = core::is_alpha(text[0]);
    const char letter = core::upper(letter_first ? text[0] : text[1]);
    const char digit = letter_first ? text[1] : text[0];
    if (!core::is_digit(digit)) return;
    const int n = digit - '0';
    const bool quarter = letter == 'Q' && n >= 1 && n <= 4;
    const bool half = letter == 'H' && (n == 1 || n == 2) && (letter_first ? text[0] : text[1]) == 'H';
    if (!quarter && !half) return;
    lexeme.date.grain = quarter ? time::Grain::quarter : time::Grain::half;
    lexeme.date.part = n;
    lexeme.classes |= bit(Class::fiscal_part);
    return;
  }
  if (!text.starts_with("FY")) return;
  std::size_t at = text.size() > 2 && text[2] == '\'' ? 3 : 2;
  int year = 0;
  std::size_t n = 0;
  if (!read_digits(text, at, year, n) || at != text.size()) return;
  const auto full = full_year(year, n);
  if (!full) return;
  lexeme.date = time::PartialDate::of_year(*full);
  lexeme.classes |= bit(Class::fiscal_year);
}

void add_shapes(Lexeme& lexeme, std::string_view text) {
  if (text.size() > 32) return;
  std::string_view digits = text;
  const bool apostrophe =
      text.starts_with('\'') || text.starts_with("\xE2\x80\x99") || text.starts_with("\xE2\x80\x98");
  if (apostrophe) digits.remove_prefix(text.front() == '\'' ? 1 : 3);
  add_fiscal(lexeme, text);
  if (digits.empty() || !core::is_digit(digits.front()) || lexeme.is(Class::fiscal_part)) return;
  if (!apostrophe) add_plain_number(lexeme, text);
  std::size_t at = 0;
  std::size_t count = 0;
  int value = 0;
  if (read_digits(digits, at, value, count)) {
    const std::string rest = core::lower(digits.substr(at));
    if (apostrophe && rest.empty() && count == 2) {
      lexeme.number = value;
      lexeme.classes |= bit(Class::short_year);
    } else if (rest == "s" || rest == "'s" || rest == "\xE2\x80\x99s") {
      const bool whole = (count == 4 && plausible_year(value)) || count == 3 || (count == 2 && value >= 10);
      if (whole && value % 10 == 0) {
        lexeme.number = value;
        lexeme.classes |= bit(Class::decade);
      }
    } else if (!apostrophe && count <= 3 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) {
      lexeme.number = value;
      lexeme.classes |= bit(Class::nth);
    }
  }
  if (apostrophe) return;
  if (lexeme.classes == 0) {
    add_clock(lexeme, text);
    add_numeric_day(lexeme, text);
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
  lexeme.capital = core::is_upper(token.front());
  std::array<char, kLongestWord> low;  // NOLINT: filled below
  std::size_t size = 0;
  bool digit = false;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token.substr(i).starts_with("\xE2\x80\x99")) {  // ’
      low[size++] = '\'';
      i += 2;
      continue;
    }
    low[size++] = core::lower(token[i]);
    digit = digit || core::is_digit(token[i]);
  }
  const auto found = words_.find(std::string_view(low.data(), size));
  if (found != words_.end()) {
    lexeme.entry = &found->second;
    lexeme.classes = found->second.classes;
    if (!lexeme.capital) lexeme.classes &= ~found->second.capital_classes;
  }
  if (digit) add_shapes(lexeme, token);
  return lexeme;
}

std::pair<std::size_t, std::size_t> Lexicon::cuts(std::string_view token) const {
  if (token.size() < 2 || token.size() > kLongestWord) return {0, 0};
  if (core::lower(token.substr(0, 4)) == "mid-") {
    const Lexeme rest = look_up(token.substr(4));
    return rest.classes != 0 ? std::pair<std::size_t, std::size_t>{3, 4} : std::pair<std::size_t, std::size_t>{0, 0};
  }
  if (token.size() == 7 && token[4] == '-' &&  // "2007-08"
      std::all_of(token.begin(), token.end(), [](char c) { return c == '-' || core::is_digit(c); }))
    return {4, 5};
  // digits and a word, or a word and digits
  const auto joined = [&](std::size_t border, std::string_view word, bool word_last) {
    constexpr std::uint64_t kAfterDigits = bit(Class::unit) | bit(Class::units) | bit(Class::any_month);
    const auto found = words_.find(core::lower(word));
    if (found == words_.end()) return std::size_t{0};
    return (found->second.classes & (word_last ? kAfterDigits : bit(Class::any_month))) != 0 ? border : std::size_t{0};
  };
  std::size_t border = 0;
  if (core::is_digit(token.front())) {
    while (border < token.size() && core::is_digit(token[border])) ++border;
    if (border == token.size() || border > 4) return {0, 0};
    if (border == 4 || border == 2) {  // 2016H2, 18Q4
      const Lexeme rest = look_up(token.substr(border));
      if (rest.is(Class::fiscal_part)) return {border, border};
    }
    if (core::is_digit(token.back())) return {0, 0};
    border = joined(border, token.substr(border), true);
  } else {
    while (border < token.size() && core::is_alpha(token[border])) ++border;
    if (border + 2 < token.size()) return {0, 0};
    border = joined(border, token.substr(0, border), false);
  }
  return {border, border};
}

}  // namespace dateline::dates
