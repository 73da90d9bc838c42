// Tokens as date rules see them: each word's classes and what it means in each, from tables/words.tsv, and the shapes
// of tokens with digits.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "dateline/core/error.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

// Word classes, named as in the table, then shapes, told by the digits of a token.
enum class Class : std::uint8_t {
  weekday,
  any_weekday,  // also the short forms that are words of their own, "sun", "sat"
  weekdays,
  month,
  any_month,  // also the short forms and lower case, "may", "mar"
  unit,
  units,
  season,
  part,
  parts,
  number,
  tens,
  scale,
  ordinal,
  decades,
  step,
  edge,
  vague,
  adverb_set,
  meridiem,
  zone,
  approx,
  era,
  leads,           // words that a date may follow: "in", "since"
  joins,           // between the ends of a range: "to", "until", "-"
  amount,          // what follows a number that counts things: "percent", "people"
  shy,             // months, seasons ... that are something else as well, and are read only where a word leads to them
  count,           // a number in digits: 7, 1,200, 2.5
  dom,             // 1 to 31
  year,            // 1000 to 2199
  short_year,      // '98
  nth,             // 7th
  decade,          // 1990s, 90s, '90s
  iso_day,         // 2017-05-20
  iso_month,       // 2017-05
  slash_day,       // 5/20/2017, 20.5.2017 where only one reading is a day
  slash_pair,      // 5/20, 5/2017: two numbers
  dot_pair,        // 8.30
  clock,           // 10:30, 10:30:15, 15h30
  clock_meridiem,  // 10am, 3:30pm
  iso_time,        // 2017-05-20T10:30
  fiscal_part,     // Q3, H1, 3Q
  fiscal_year,     // FY2008
  compact_day,     // 20170520
  digits_only,     // any run of digits
};
// Years of two digits from here on are of the 20th century, where nothing else tells: '39 is 2039, '40 is 1940.
inline constexpr int kPivot = 40;

inline constexpr std::size_t kWordClasses = static_cast<std::size_t>(Class::count);
inline constexpr std::size_t kClasses = static_cast<std::size_t>(Class::digits_only) + 1;
static_assert(kClasses <= 64);

struct Meaning {
  int number = 0;
  std::string_view text;  // the cell of the table
};

using WordId = std::uint32_t;  // 0: a word that no rule names

struct WordEntry {
  WordId id = 0;
  std::uint64_t classes = 0;
  std::uint64_t capital_classes = 0;  // of `classes`, those that need a capital letter
  std::array<Meaning, kWordClasses> meaning{};
};

// A token, seen by the table and by its shape.
struct Lexeme {
  const WordEntry* entry = nullptr;  // nothing for words that no table row and no rule has
  std::uint64_t classes = 0;
  double number = 0;  // of count, dom, year, nth, decade (its first year, or 90 for 90s)
  int first = 0;      // of slash_pair, dot_pair
  int second = 0;
  time::PartialDate date;  // of iso_day, iso_month, slash_day, iso_time, fiscal_part, fiscal_year, compact_day
  time::Clock clock;       // of clock, clock_meridiem, iso_time
  bool capital = false;    // begins with a capital letter

  [[nodiscard]] bool is(Class c) const { return ((classes >> static_cast<unsigned>(c)) & 1U) != 0; }
  [[nodiscard]] WordId word() const { return entry == nullptr ? 0 : entry->id; }
  [[nodiscard]] const Meaning& as(Class c) const { return entry->meaning[static_cast<std::size_t>(c)]; }
};

class Lexicon {
 public:
  // Reads the table; rows that cannot be are told in `problems`.
  explicit Lexicon(core::Diagnostics& problems);

  // The id of a word, in lower case, that a rule or the name of a day holds.
  WordId intern(std::string_view word);
  [[nodiscard]] std::size_t words() const { return last_id_ + 1; }  // ids lie below

  [[nodiscard]] Lexeme look_up(std::string_view token) const;

  // Where a token is two words: {2, 2} for "13Sep" and "2hr", {3, 4} for "mid-March", whose hyphen is a word too;
  // {0, 0} where it is one.
  [[nodiscard]] std::pair<std::size_t, std::size_t> cuts(std::string_view token) const;

 private:
  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, WordEntry, TransparentHash, std::equal_to<>> words_;
  WordId last_id_ = 0;
};

// The class that a rule or a table row names, or kClasses.
[[nodiscard]] std::size_t class_by_name(std::string_view name);

}  // namespace dateline::dates
