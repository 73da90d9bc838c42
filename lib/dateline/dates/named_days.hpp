// Days that have a name: Christmas, Yom Kippur, the Fourth of July, D-Day.
//
//     NamedDays days(lexicon, problems);              // the project's own, tables/named_days.tsv
//     days.add(text, "mine.tsv", lexicon, problems);  // a user's, which add to them and overrule them
//     if (const auto found = days.match(lexemes, at)) found->day->in_year(2017);
//
// A table has these columns, parted by tabs, and `#` comments:
//
//     names   all that it is called, parted by `|`, as one writes it: "New Year's Day|New Years Day". Upper and lower
//             case do not matter, nor does the kind of apostrophe; a name without its apostrophe is another name
//     when    what recurrence.hpp explains, "12-25"; `never` for what looks like a date and is none, "Arab Spring"
//     case    "capital" where some word of the name must begin with a capital letter ("Lent", "Advent"), else empty
//     source  where that is known from
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/error.hpp"
#include "dateline/dates/lexicon.hpp"
#include "dateline/dates/recurrence.hpp"
#include "dateline/time/day.hpp"

namespace dateline::dates {

struct NamedDay {
  std::string name;      // the first of its names
  bool capital = false;  // read only where some word of it begins with a capital letter
  Recurrence recurs;
  std::string source;

  // Its days in a year, both ends there and the same for one day; nothing where it does not occur in that year. A span
  // belongs to the year in which it begins. Of two, the first.
  [[nodiscard]] std::optional<time::DayRange> in_year(std::int64_t year) const;
  // All of them: Ramadan came twice in 1997 and will in 2030.
  [[nodiscard]] std::vector<time::DayRange> all_in_year(std::int64_t year) const { return recurs.in_year(year); }
  // The day or span that was once: D-Day. Nothing for those that come again.
  [[nodiscard]] std::optional<time::DayRange> once() const { return recurs.once(); }
};

class NamedDays {
 public:
  // The words of the names become words of `lexicon`. Rows that cannot be are told in `problems`.
  NamedDays(Lexicon& lexicon, core::Diagnostics& problems);
  NamedDays(const NamedDays&) = delete;
  NamedDays& operator=(const NamedDays&) = delete;
  NamedDays(NamedDays&&) = default;
  NamedDays& operator=(NamedDays&&) = default;

  // Adds a table. A name that is there already means from now on what this table says; the other names of that row stay
  // what they were. Rows with errors are told in `problems`, with file, line and column, and the others are kept; of a
  // name that stands twice in one table the first holds.
  void add(std::string_view table, std::string file, Lexicon& lexicon, core::Diagnostics& problems);

  struct Match {
    std::size_t end = 0;  // the lexeme after the name
    const NamedDay* day = nullptr;
  };
  // The longest name that stands at a lexeme; nothing where that name is told never to be a date. A name that wants a
  // capital letter and has none does not stand there.
  [[nodiscard]] std::optional<Match> match(std::span<const Lexeme> lexemes, std::size_t at,
                                           bool in_small_letters = false) const;

  // Takes their classes and words from the lexemes of names that are told never to be dates, "Black Wednesday": no rule
  // reads them.
  void hide_what_is_none(std::span<Lexeme> lexemes, bool in_small_letters) const;

  // What names begin with, each word once.
  [[nodiscard]] std::vector<WordId> first_words() const;

  // In the order of the tables, with those that a later table overruled.
  [[nodiscard]] const std::deque<NamedDay>& days() const { return days_; }

 private:
  struct Name {
    std::vector<WordId> words;
    const NamedDay* day = nullptr;
    std::size_t table = 0;  // how many tables came before
  };
  [[nodiscard]] const Name* longest_at(std::span<const Lexeme> lexemes, std::size_t at, bool in_small_letters) const;

  std::deque<NamedDay> days_;                    // a deque, since pointers to them are handed out
  std::map<WordId, std::vector<Name>> by_word_;  // by the first word; long names first
  std::size_t tables_ = 0;
};

}  // namespace dateline::dates
