// A packrat reader: what a category reads at a place is worked out once and kept, so a sentence costs its length times
// the number of rules at most, whatever is in it. Within a pattern, optional elements are tried present first and then
// absent.

#include "dateline/dates/grammar.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "dateline/core/utf8.hpp"

namespace dateline::dates {

namespace {

constexpr std::array<std::string_view, kCategories> kCategoryNames = {"number",   "dom",  "year",  "part",
                                                                      "duration", "date", "phrase"};

}  // namespace

bool SentenceView::is_word(std::size_t token, std::string_view lower_case) const {
  return token < tokens.size() && core::lower(text(token)) == lower_case;
}

const Lexeme* Captures::lexeme(Class c) const {
  for (const Piece& piece : pieces) {
    if (piece.is_class && piece.which == static_cast<std::uint8_t>(c)) return &view->lexemes[piece.token];
  }
  return nullptr;
}

std::string_view Captures::word(Class c) const {
  for (const Piece& piece : pieces) {
    if (piece.is_class && piece.which == static_cast<std::uint8_t>(c)) return view->text(piece.token);
  }
  return {};
}

time::Unit Captures::unit() const {
  return static_cast<time::Unit>(has(Class::unit) ? value(Class::unit) : value(Class::units));
}

const Expression* Captures::inner(Category c) const {
  for (const Piece& piece : pieces) {
    if (!piece.is_class && piece.which == static_cast<std::uint8_t>(c)) return piece.expression.get();
  }
  return nullptr;
}

// One sentence being read.
class Grammar::Reading {
 public:
  Reading(const Grammar& grammar, const SentenceView& view)
      : grammar_(grammar), view_(view), memo_(view.tokens.size() * kCategories) {}

  struct Outcome {
    bool known = false;
    std::size_t end = 0;  // 0: nothing can be read
    std::shared_ptr<const Expression> expression;
  };

  const Outcome& read(Category category, std::size_t at) {
    Outcome& slot = memo_[at * kCategories + static_cast<std::size_t>(category)];
    if (slot.known) return slot;
    slot.known = true;  // a pattern that begins with its own category reads nothing instead of looping
    Outcome best;
    for (const Compiled& compiled : grammar_.by_category_[static_cast<std::size_t>(category)]) {
      Captures captures;
      captures.view = &view_;
      captures.begin = at;
      match(compiled, 0, at, captures, best);
    }
    best.known = true;
    slot = std::move(best);
    return slot;
  }

 private:
  // Reads the elements from `element` on; keeps the longest whole match in `best`.
  void match(const Compiled& compiled, std::size_t element, std::size_t at, Captures& captures, Outcome& best) {
    if (element == compiled.elements.size()) {
      if (at <= captures.begin || at <= best.end) return;
      captures.end = at;
      std::optional<Expression> built = compiled.rule->build(captures);
      if (!built) return;
      if (built->rule.empty()) built->rule = compiled.rule->name;
      best.end = at;
      best.expression = std::make_shared<const Expression>(std::move(*built));
      return;
    }
    const Element& wanted = compiled.elements[element];
    if (at < view_.tokens.size()) {
      if (wanted.category) {
        const Outcome& inner = read(*wanted.category, at);
        if (inner.end != 0) {
          captures.pieces.push_back({false, static_cast<std::uint8_t>(*wanted.category), at, inner.expression});
          match(compiled, element + 1, inner.end, captures, best);
          captures.pieces.pop_back();
        }
      } else {
        const Lexeme& lexeme = view_.lexemes[at];
        const std::uint64_t shared = lexeme.classes & wanted.classes;
        if (shared != 0) {
          const auto which = static_cast<std::uint8_t>(__builtin_ctzll(shared));
          captures.pieces.push_back({true, which, at, nullptr});
          match(compiled, element + 1, at + 1, captures, best);
          captures.pieces.pop_back();
        } else if (lexeme.word() != 0 &&
                   std::find(wanted.words.begin(), wanted.words.end(), lexeme.word()) != wanted.words.end()) {
          match(compiled, element + 1, at + 1, captures, best);
        }
      }
    }
    if (wanted.optional) match(compiled, element + 1, at, captures, best);
  }

  const Grammar& grammar_;
  const SentenceView& view_;
  std::vector<Outcome> memo_;
};

Grammar::Grammar(std::span<const Rule> rules, Lexicon& lexicon, core::Diagnostics& problems)
    : rules_(rules), by_category_(kCategories) {
  for (const Rule& rule : rules) {
    Compiled compiled;
    compiled.rule = &rule;
    for (std::string_view piece : core::split(rule.pattern, ' ')) {
      Element element;
      if (piece.size() > 1 && piece.ends_with('?')) {
        element.optional = true;
        piece.remove_suffix(1);
      }
      if (piece.starts_with('<') && piece.ends_with('>')) {
        const auto name = piece.substr(1, piece.size() - 2);
        const auto found = std::find(kCategoryNames.begin(), kCategoryNames.end(), name);
        if (found == kCategoryNames.end()) {
          problems.push_back({"there is no such category", std::string(piece), std::string(rule.name)});
          continue;
        }
        element.category = static_cast<Category>(found - kCategoryNames.begin());
      } else {
        for (const std::string_view choice : core::split(piece, '|')) {
          if (choice.starts_with('$')) {
            const std::size_t c = class_by_name(choice.substr(1));
            if (c == kClasses)
              problems.push_back({"there is no such class", std::string(choice), std::string(rule.name)});
            element.classes |= std::uint64_t{1} << c;
          } else {
            element.words.push_back(lexicon.intern(choice));
          }
        }
      }
      compiled.elements.push_back(std::move(element));
    }
    by_category_[static_cast<std::size_t>(rule.category)].push_back(std::move(compiled));
  }
}

std::vector<Grammar::Found> Grammar::read(const SentenceView& view) const {
  std::vector<Found> found;
  Reading reading(*this, view);
  for (std::size_t at = 0; at < view.tokens.size();) {
    const Lexeme& lexeme = view.lexemes[at];
    if (lexeme.classes == 0 && lexeme.word() == 0) {
      ++at;
      continue;
    }
    const Reading::Outcome& outcome = reading.read(Category::phrase, at);
    if (outcome.end == 0) {
      ++at;
      continue;
    }
    found.push_back({at, outcome.end, outcome.expression});
    at = outcome.end;
  }
  return found;
}

}  // namespace dateline::dates
