// A packrat reader: what a category reads at a place is worked out once and kept, so a sentence costs its length times
// the number of rules at most, whatever is in it. Which rules can begin with a word is known beforehand, so most words
// cost one look. Within a pattern, optional elements are tried present first and then absent.

#include "dateline/dates/grammar.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/utf8.hpp"

namespace dateline::dates {

namespace {

constexpr std::array<std::string_view, kCategories> kCategoryNames = {"number", "ordinal", "dom",      "year", "name",
                                                                      "clock",  "part",    "duration", "day",  "date",
                                                                      "range",  "moment",  "phrase"};

// Elements of one pattern.
constexpr std::size_t kMostPieces = 24;

}  // namespace

const Lexeme* Captures::lexeme(Class c, std::size_t nth) const {
  for (const Piece& piece : pieces) {
    if (piece.is_class && piece.which == static_cast<std::uint8_t>(c) && nth-- == 0) return &view->lexemes[piece.begin];
  }
  return nullptr;
}

const Captures::Piece* Captures::piece(Class c) const {
  for (const Piece& piece : pieces) {
    if (piece.is_class && piece.which == static_cast<std::uint8_t>(c)) return &piece;
  }
  return nullptr;
}

std::string_view Captures::word(Class c) const {
  const Piece* found = piece(c);
  return found == nullptr ? std::string_view() : view->text(found->begin);
}

time::Unit Captures::unit() const {
  return static_cast<time::Unit>(has(Class::unit) ? value(Class::unit) : value(Class::units));
}

const Captures::Piece* Captures::piece(Category c, std::size_t nth) const {
  for (const Piece& piece : pieces) {
    if (!piece.is_class && piece.which == static_cast<std::uint8_t>(c) && nth-- == 0) return &piece;
  }
  return nullptr;
}

const Expression* Captures::inner(Category c, std::size_t nth) const {
  const Piece* found = piece(c, nth);
  return found == nullptr ? nullptr : found->expression.get();
}

bool Captures::holds(std::string_view w) const {
  auto piece = pieces.begin();
  for (std::size_t i = begin; i < end; ++i) {
    while (piece != pieces.end() && (piece->is_class || piece->end <= i)) ++piece;
    if (piece != pieces.end() && piece->begin <= i) continue;
    if (view->is_word(i, w)) return true;
  }
  return false;
}

bool Captures::tight() const {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!view->touches_next(i)) return false;
  }
  return true;
}

bool Captures::on_one_line() const {
  const core::Span whole{view->spans[begin].begin, view->spans[end - 1].end};
  return whole.of(view->document->text()).find('\n') == std::string_view::npos;
}

// One sentence being read.
class Grammar::Reading {
 public:
  Reading(const Grammar& grammar, const SentenceView& view, bool trace)
      : grammar_(grammar), view_(view), trace_(trace), memo_(view.size() * kCategories) {
    pieces_.reserve(kMostPieces * 4);
  }

  struct Outcome {
    bool known = false;
    std::uint32_t end = 0;  // 0: nothing can be read
    std::shared_ptr<const Expression> expression;
  };

  const Outcome& read(Category category, std::size_t at) {
    Outcome& slot = memo_[at * kCategories + static_cast<std::size_t>(category)];
    if (slot.known) return slot;
    slot.known = true;  // a pattern that begins with its own category reads nothing instead of looping
    const OfCategory& of = grammar_.categories_[static_cast<std::size_t>(category)];
    Outcome best;
    const Lexeme& lexeme = view_.lexemes[at];
    if (of.first.fits(lexeme)) {
      if (category == Category::name) read_name(at, best);
      const std::size_t blocks = (of.rules.size() + 63) / 64;
      for (std::size_t block = 0; block < blocks; ++block) {
        std::uint64_t candidates = 0;
        for (std::uint64_t classes = lexeme.classes & of.first.classes; classes != 0; classes &= classes - 1) {
          candidates |= of.by_class[static_cast<std::size_t>(__builtin_ctzll(classes))][block];
        }
        if (lexeme.word() < of.by_word.size() && !of.by_word[lexeme.word()].empty()) {
          candidates |= of.by_word[lexeme.word()][block];
        }
        for (; candidates != 0; candidates &= candidates - 1) {
          const std::size_t rule = block * 64 + static_cast<std::size_t>(__builtin_ctzll(candidates));
          if (may_go_on(of.rules[rule], at)) match(of.rules[rule], 0, at, at, pieces_.size(), best);
        }
      }
    }
    best.known = true;
    slot = std::move(best);
    return slot;
  }

 private:
  // A look at the second word, which most rules fail at.
  bool may_go_on(const Compiled& compiled, std::size_t at) const {
    if (!compiled.second) return true;
    if (at + 1 < view_.size() && compiled.second->fits(view_.lexemes[at + 1])) return true;
    return compiled.elements.front().optional && compiled.second->fits(view_.lexemes[at]);
  }

  void read_name(std::size_t at, Outcome& best) {
    // "on thanksgiving", "next easter": a name that needs its capital does without where a word leads to it, or where
    // the text has no capitals at all
    const bool led = at > 0 && (view_.is(at - 1, Class::step) || view_.is_word(at - 1, "on"));
    const auto found = grammar_.names_->match(view_.lexemes, at, led || view_.in_small_letters);
    if (!found) return;
    Expression e;
    e.operation = Operation::fields;
    e.named_day = found->day;
    best.end = static_cast<std::uint32_t>(found->end);
    best.expression = std::make_shared<const Expression>(std::move(e));
  }

  void finish(const Compiled& compiled, std::size_t begin, std::size_t at, std::size_t base, Outcome& best) {
    if (at <= begin || at <= best.end) return;
    Captures captures;
    captures.view = &view_;
    captures.begin = begin;
    captures.end = at;
    captures.pieces = {pieces_.data() + base, pieces_.size() - base};
    std::optional<Expression> built = compiled.rule->build(captures);
    if (!built) return;
    if (built->rule.empty()) built->rule = compiled.rule->name;
    if (trace_) {
      built->used.assign(1, compiled.rule->name);
      for (const Captures::Piece& piece : captures.pieces) {
        if (!piece.expression) continue;
        const auto& inner = piece.expression->used;
        built->used.insert(built->used.end(), inner.begin(), inner.end());
      }
    }
    best.end = static_cast<std::uint32_t>(at);
    best.expression = std::make_shared<const Expression>(std::move(*built));
  }

  // Reads the elements from `element` on; keeps the longest whole match in `best`. Pieces from `base` on are of this
  // pattern.
  void match(const Compiled& compiled, std::size_t element, std::size_t begin, std::size_t at, std::size_t base,
             Outcome& best) {
    if (element == compiled.elements.size()) {
      finish(compiled, begin, at, base, best);
      return;
    }
    const Element& wanted = compiled.elements[element];
    if (at < view_.size()) {
      const Lexeme& lexeme = view_.lexemes[at];
      const auto from = static_cast<std::uint32_t>(at);
      if (wanted.category) {
        const Outcome& inner = read(*wanted.category, at);
        if (inner.end != 0) {
          pieces_.push_back({false, static_cast<std::uint8_t>(*wanted.category), from, inner.end, inner.expression});
          match(compiled, element + 1, begin, inner.end, base, best);
          pieces_.pop_back();
        }
      } else if (const std::uint64_t shared = lexeme.classes & wanted.classes; shared != 0) {
        pieces_.push_back({true, static_cast<std::uint8_t>(__builtin_ctzll(shared)), from, from + 1, nullptr});
        match(compiled, element + 1, begin, at + 1, base, best);
        pieces_.pop_back();
      } else if (lexeme.word() != 0 &&
                 std::find(wanted.words.begin(), wanted.words.end(), lexeme.word()) != wanted.words.end()) {
        match(compiled, element + 1, begin, at + 1, base, best);
      }
    }
    if (wanted.optional) match(compiled, element + 1, begin, at, base, best);
  }

  const Grammar& grammar_;
  const SentenceView& view_;
  bool trace_;
  std::vector<Outcome> memo_;
  std::vector<Captures::Piece> pieces_;
};

Grammar::Grammar(std::span<const Rule> rules, Lexicon& lexicon, const NamedDays& names, core::Diagnostics& problems)
    : rules_(rules), names_(&names), categories_(kCategories) {
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
          if (choice.size() > 1 && choice.starts_with('$')) {
            const std::size_t c = class_by_name(choice.substr(1));
            if (c == kClasses) {
              problems.push_back({"there is no such class", std::string(choice), std::string(rule.name)});
              continue;
            }
            element.classes |= std::uint64_t{1} << c;
          } else {
            element.words.push_back(lexicon.intern(choice));
          }
        }
      }
      compiled.elements.push_back(std::move(element));
    }
    if (compiled.elements.size() > kMostPieces) {
      problems.push_back({"the pattern is too long", std::string(rule.pattern), std::string(rule.name)});
    }
    if (std::all_of(compiled.elements.begin(), compiled.elements.end(), [](const Element& e) { return e.optional; })) {
      problems.push_back({"the pattern can be empty", std::string(rule.pattern), std::string(rule.name)});
    }
    categories_[static_cast<std::size_t>(rule.category)].rules.push_back(std::move(compiled));
  }
  find_firsts(lexicon.words());
}

// What a category may begin with depends on what the categories that its rules begin with may begin with: repeated
// until nothing changes.
void Grammar::find_firsts(std::size_t words) {
  for (OfCategory& of : categories_) {
    of.first.words.assign(words, false);
    const std::size_t blocks = (of.rules.size() + 63) / 64;
    of.by_class.assign(kClasses, std::vector<std::uint64_t>(blocks));
    of.by_word.assign(words, {});
  }
  First& name = categories_[static_cast<std::size_t>(Category::name)].first;
  for (const WordId id : names_->first_words()) name.words[id] = true;

  const auto mark = [](OfCategory& of, std::size_t rule, const First& first) {
    const std::uint64_t bit = std::uint64_t{1} << (rule % 64);
    bool changed = false;
    const auto set = [&](std::uint64_t& block) {
      changed = changed || (block & bit) == 0;
      block |= bit;
    };
    for (std::uint64_t classes = first.classes; classes != 0; classes &= classes - 1) {
      set(of.by_class[static_cast<std::size_t>(__builtin_ctzll(classes))][rule / 64]);
    }
    of.first.classes |= first.classes;
    for (std::size_t word = 0; word < first.words.size(); ++word) {
      if (!first.words[word]) continue;
      of.first.words[word] = true;
      if (of.by_word[word].empty()) of.by_word[word].resize((of.rules.size() + 63) / 64);
      set(of.by_word[word][rule / 64]);
    }
    return changed;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (OfCategory& of : categories_) {
      for (std::size_t rule = 0; rule < of.rules.size(); ++rule) {
        for (const Element& element : of.rules[rule].elements) {
          if (element.category) {
            const First copy = categories_[static_cast<std::size_t>(*element.category)].first;
            changed = mark(of, rule, copy) || changed;
          } else {
            First first;
            first.classes = element.classes;
            first.words.assign(words, false);
            for (const WordId id : element.words) first.words[id] = true;
            changed = mark(of, rule, first) || changed;
          }
          if (!element.optional) break;
        }
      }
    }
  }

  for (OfCategory& of : categories_) {
    for (Compiled& compiled : of.rules) {
      if (compiled.elements.size() < 2 || compiled.elements.front().category) continue;
      First second;
      second.words.assign(words, false);
      bool may_end = true;
      for (std::size_t i = 1; i < compiled.elements.size() && may_end; ++i) {
        const Element& element = compiled.elements[i];
        if (element.category) {
          const First& first = categories_[static_cast<std::size_t>(*element.category)].first;
          second.classes |= first.classes;
          for (std::size_t word = 0; word < words; ++word) second.words[word] = second.words[word] || first.words[word];
        }
        second.classes |= element.classes;
        for (const WordId id : element.words) second.words[id] = true;
        may_end = element.optional;
      }
      if (!may_end) compiled.second = std::move(second);
    }
  }
}

std::vector<Grammar::Found> Grammar::read(const SentenceView& view, bool trace) const {
  std::vector<Found> found;
  Reading reading(*this, view, trace);
  const First& first = categories_[static_cast<std::size_t>(Category::phrase)].first;
  for (std::size_t at = 0; at < view.size();) {
    if (!first.fits(view.lexemes[at])) {
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
