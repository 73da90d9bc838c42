// The language that rules are written in, and the machine that reads phrases with it.
//
// A rule is a name, the category that it makes, a pattern, and a function that builds an expression from what the
// pattern captured. A pattern is a row of elements, parted by blanks:
//
//     of            that word, in lower case
//     the|this      one of these words
//     $month        a token of a class (lexicon.hpp), captured; alternatives as $unit|$units, $dom|first
//     <date>        a phrase of a category, the longest that can be read there, captured
//     x?            the element may be missing
//
// A builder that returns nothing refuses the phrase. Of all rules of a category the one that reads the most tokens
// wins, and of two that read as many the one that stands first. Categories may use each other, but no pattern may begin
// with the category that it makes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/dates/expression.hpp"
#include "dateline/dates/lexicon.hpp"
#include "dateline/dates/named_days.hpp"
#include "dateline/dates/sentence_view.hpp"

namespace dateline::dates {

enum class Category : std::uint8_t {
  number,    // <number>: "three", "24", "twenty-four", "several"
  ordinal,   // <ordinal>: "third", "3rd", "twenty-first"
  dom,       // <dom>: a day of the month
  year,      // <year>
  name,      // <name>: a day or a time that has a name (named_days.hpp), "Easter Monday"
  clock,     // <clock>: "10 a.m.", "10:30", "noon"
  part,      // <part>: "morning" and other parts of a day, or a clock
  duration,  // <duration>: "three years"
  day,       // <day>: a month and a day, with or without a year
  date,      // <date>: a date that stands for itself
  range,     // <range>: "from 5 to 6 p.m."
  moment,    // <moment>: a date with a part of the day or a clock
  phrase,    // what is looked for in a text: all of the above that may stand alone
};
inline constexpr std::size_t kCategories = 13;

// What a pattern captured: pieces in the order of the text.
class Captures {
 public:
  struct Piece {
    bool is_class = false;
    std::uint8_t which = 0;   // the class or the category
    std::uint32_t begin = 0;  // tokens
    std::uint32_t end = 0;
    std::shared_ptr<const Expression> expression;  // of a category
  };

  const SentenceView* view = nullptr;
  std::size_t begin = 0;  // tokens of the phrase
  std::size_t end = 0;
  std::span<const Piece> pieces;

  [[nodiscard]] bool has(Class c) const { return lexeme(c) != nullptr; }
  [[nodiscard]] const Lexeme* lexeme(Class c, std::size_t nth = 0) const;
  [[nodiscard]] int value(Class c, std::size_t nth = 0) const { return lexeme(c, nth)->as(c).number; }
  [[nodiscard]] std::string_view text(Class c) const { return lexeme(c)->as(c).text; }
  [[nodiscard]] std::string_view word(Class c) const;  // as it stands in the text
  [[nodiscard]] time::Unit unit() const;               // of $unit or $units
  [[nodiscard]] bool has_unit() const { return has(Class::unit) || has(Class::units); }
  [[nodiscard]] const Expression* inner(Category c, std::size_t nth = 0) const;
  [[nodiscard]] const Piece* piece(Category c, std::size_t nth = 0) const;
  [[nodiscard]] const Piece* piece(Class c) const;  // the first
  [[nodiscard]] double number(Category c, std::size_t nth = 0) const { return *inner(c, nth)->number; }

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool first_is(std::string_view w) const { return view->is_word(begin, w); }
  [[nodiscard]] bool last_is(std::string_view w) const { return view->is_word(end - 1, w); }
  // Some token of the phrase is that word, outside of the phrases captured in it.
  [[nodiscard]] bool holds(std::string_view w) const;
  [[nodiscard]] bool next_is(Class c) const { return view->is(end, c); }
  [[nodiscard]] bool next_is(std::string_view w) const { return view->is_word(end, w); }
  // The universal tag of the token that follows, PUNCT past the end.
  [[nodiscard]] language::Upos next_upos() const { return view->upos(end); }
  [[nodiscard]] bool previous_is(Class c) const { return begin > 0 && view->is(begin - 1, c); }
  [[nodiscard]] bool previous_is(std::string_view w) const { return begin > 0 && view->is_word(begin - 1, w); }
  [[nodiscard]] bool tight() const;        // no blank inside the phrase
  [[nodiscard]] bool on_one_line() const;  // no line ends inside it
};

using Builder = std::optional<Expression> (*)(const Captures&);

struct Rule {
  Category category;
  std::string_view name;
  std::string_view pattern;
  Builder build;
};

class Grammar {
 public:
  // Patterns that cannot be read are told in `problems`. `rules`, `lexicon` and `names` must outlive the grammar.
  Grammar(std::span<const Rule> rules, Lexicon& lexicon, const NamedDays& names, core::Diagnostics& problems);

  struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::shared_ptr<const Expression> expression;
  };
  // The phrases of a sentence, from left to right, each the longest at its place. With `trace`, their expressions tell
  // all the rules that read them.
  [[nodiscard]] std::vector<Found> read(const SentenceView& view, bool trace = false) const;

  [[nodiscard]] std::span<const Rule> rules() const { return rules_; }

 private:
  struct Element {
    std::uint64_t classes = 0;
    std::vector<WordId> words;
    std::optional<Category> category;
    bool optional = false;
  };
  // What a phrase may begin with: classes, and words by id.
  struct First {
    std::uint64_t classes = 0;
    std::vector<bool> words;
    [[nodiscard]] bool fits(const Lexeme& lexeme) const {
      return (lexeme.classes & classes) != 0 || (lexeme.word() < words.size() && words[lexeme.word()]);
    }
  };
  struct Compiled {
    const Rule* rule = nullptr;
    std::vector<Element> elements;
    // What the elements after the first may begin with; nothing where the first is a category, or where they may all be
    // missing.
    std::optional<First> second;
  };
  struct OfCategory {
    std::vector<Compiled> rules;
    First first;
    // Which rules may begin with a class or with a word, as bits of 64 rules each.
    std::vector<std::vector<std::uint64_t>> by_class;
    std::vector<std::vector<std::uint64_t>> by_word;
  };
  class Reading;

  void find_firsts(std::size_t words);

  std::span<const Rule> rules_;
  const NamedDays* names_;
  std::vector<OfCategory> categories_;
};

}  // namespace dateline::dates
