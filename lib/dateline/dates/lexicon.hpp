// Tokens as date rules see them: each word's classes and what it means in each, from tables/words.tsv, and the shapes
// of tokens with digits.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/core/error.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

// Word classes, named as in the table, then shapes, told by `digit_shapes`.
enum class Class : std::uint8_t {
  weekday,
  weekdays,
  month,
  unit,
  units,
  season,
  part,
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
  count,           // a number in digits: 7, 1,200, 2.5
  dom,             // 1 to 31
  year,            // 1000 to 2199
  short_year,      // '98
  nth,             // 7th
  decade,          // 1990s, 90s, '90s
  iso_day,         // 2017-05-20
  iso_month,       // 2017-05
  slash_day,       // 5/20/2017, 20.5.2017 where only one reading is a day
  clock,           // 10:30, 10:30:15
  clock_meridiem,  // 10am, 3:30pm
  iso_time,        // 2017-05-20T10:30
  fiscal_part,     // Q3, H1
  digits_only,     // any run of digits
};
inline constexpr std::size_t kWordClasses = static_cast<std::size_t>(Class::count);
inline constexpr std::size_t kClasses = static_cast<std::size_t>(Class::digits_only) + 1;

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
  double number = 0;       // of count, dom, year, nth, decade (its first year, or 90 for 90s)
  time::PartialDate date;  // of iso_day, iso_month, slash_day, iso_time, fiscal_part
  time::Clock clock;       // of clock, clock_meridiem, iso_time

  [[nodiscard]] bool is(Class c) const { return ((classes >> static_cast<unsigned>(c)) & 1U) != 0; }
  [[nodiscard]] WordId word() const { return entry == nullptr ? 0 : entry->id; }
  [[nodiscard]] const Meaning& as(Class c) const { return entry->meaning[static_cast<std::size_t>(c)]; }
};

class Lexicon {
 public:
  // Reads the table; rows that cannot be are told in `problems`.
  explicit Lexicon(core::Diagnostics& problems);

  // The id of a word that a rule names literally.
  WordId intern(std::string_view word);

  [[nodiscard]] Lexeme look_up(std::string_view token) const;

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
