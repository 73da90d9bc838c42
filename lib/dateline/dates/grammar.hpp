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
#include "dateline/language/document.hpp"

namespace dateline::dates {

enum class Category : std::uint8_t {
  number,    // <number>: "three", "24", "twenty-four", "several"
  dom,       // <dom>: a day of the month
  year,      // <year>
  part,      // <part>: "morning" and other parts of a day, "10 a.m.", "10:30"
  duration,  // <duration>: "three years"
  date,      // <date>: a date that stands for itself
  phrase,    // what is looked for in a text: all of the above that may stand alone
};
inline constexpr std::size_t kCategories = 7;

// A sentence as rules see it.
struct SentenceView {
  const language::Document* document = nullptr;
  std::size_t sentence = 0;
  std::span<const language::Token> tokens;
  std::vector<Lexeme> lexemes;  // one a token

  [[nodiscard]] std::string_view text(std::size_t token) const { return document->text_of(tokens[token]); }
  [[nodiscard]] bool is_word(std::size_t token, std::string_view lower_case) const;  // false past the ends
};

class Captures {
 public:
  const SentenceView* view = nullptr;
  std::size_t begin = 0;  // tokens of the phrase
  std::size_t end = 0;

  [[nodiscard]] bool has(Class c) const { return lexeme(c) != nullptr; }
  [[nodiscard]] const Lexeme* lexeme(Class c) const;
  [[nodiscard]] int value(Class c) const { return lexeme(c)->as(c).number; }
  [[nodiscard]] std::string_view text(Class c) const { return lexeme(c)->as(c).text; }
  [[nodiscard]] std::string_view word(Class c) const;  // as it stands in the text
  [[nodiscard]] time::Unit unit() const;               // of $unit or $units
  [[nodiscard]] bool has_unit() const { return has(Class::unit) || has(Class::units); }
  [[nodiscard]] const Expression* inner(Category c) const;

  struct Piece {
    bool is_class = false;
    std::uint8_t which = 0;
    std::size_t token = 0;
    std::shared_ptr<const Expression> expression;
  };
  std::vector<Piece> pieces;
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
  // Patterns that cannot be read are told in `problems`.
  Grammar(std::span<const Rule> rules, Lexicon& lexicon, core::Diagnostics& problems);

  struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::shared_ptr<const Expression> expression;
  };
  // The phrases of a sentence, from left to right, each the longest at its place.
  [[nodiscard]] std::vector<Found> read(const SentenceView& view) const;

  [[nodiscard]] std::span<const Rule> rules() const { return rules_; }

 private:
  struct Element {
    std::uint64_t classes = 0;
    std::vector<WordId> words;
    std::optional<Category> category;
    bool optional = false;
  };
  struct Compiled {
    const Rule* rule = nullptr;
    std::vector<Element> elements;
  };
  class Reading;

  std::span<const Rule> rules_;
  std::vector<std::vector<Compiled>> by_category_;
};

}  // namespace dateline::dates
