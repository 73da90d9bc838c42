#include "dateline/dates/normalise.hpp"

#include <algorithm>
#include <cassert>

#include "dateline/core/utf8.hpp"
#include "dateline/dates/grammar.hpp"
#include "dateline/dates/resolver.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using language::Penn;
using language::Word;

// The words, the rules and what they were compiled to; the same for every document.
struct Engine {
  core::Diagnostics problems;
  Lexicon lexicon{problems};
  std::vector<Rule> rules = all_rules();
  Grammar grammar{rules, lexicon, problems};
};

const Engine& engine() {
  static const Engine built;
  assert(built.problems.empty());
  return built;
}

bool ends_a_clause(std::string_view token) {
  return token == ";" || token == ":" || token == "\"" || token == "”" || token == "“";
}

// The tense of a verb group that `at` belongs to: its finite or modal head stands at or before it.
Tense tense_at(const SentenceView& view, std::span<const Word> words, std::size_t at) {
  Tense tense;
  tense.verb = view.text(at);
  std::size_t first = at;
  while (first > 0 && (language::is_verb(words[first - 1].penn) || words[first - 1].penn == Penn::MD ||
                       words[first - 1].penn == Penn::RB || words[first - 1].penn == Penn::TO)) {
    --first;
  }
  bool future = false;
  bool past = false;
  bool present = false;
  for (std::size_t i = first; i <= at; ++i) {
    const Word& word = words[i];
    const std::string low = core::lower(view.text(i));
    if (word.penn == Penn::MD) {
      future = future || low == "will" || low == "'ll" || low == "shall" || low == "wo" || low == "would" ||
               low == "may" || low == "can" || low == "should" || low == "must" || low == "could" || low == "might";
    } else if (word.penn == Penn::TO && i < at) {
      future = true;
    } else if (word.penn == Penn::VBD) {
      past = true;
    } else if (word.penn == Penn::VBN) {
      past = past || (!present && !future);
    } else if (word.penn == Penn::VBP || word.penn == Penn::VBZ) {
      present = true;
    }
    if (low == "scheduled" || low == "expected" || low == "due" || low == "slated" || low == "set")
      future = !past || low != "set";
  }
  tense.kind = future ? Tense::Kind::future
               : past ? Tense::Kind::past
                      : (present ? Tense::Kind::present : Tense::Kind::none);
  return tense;
}

// The verb that governs the tokens [begin, end): the nearest to the left in the clause, else the nearest to the right.
Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end) {
  const std::span<const Word> words = view.document->words(view.sentence);
  for (std::size_t i = begin; i-- > 0;) {
    if (ends_a_clause(view.text(i))) break;
    if (language::is_verb(words[i].penn) && words[i].penn != Penn::VBG) {
      const Tense tense = tense_at(view, words, i);
      if (tense.kind != Tense::Kind::none) return tense;
    }
  }
  for (std::size_t i = end; i < words.size(); ++i) {
    if (ends_a_clause(view.text(i))) break;
    if (language::is_verb(words[i].penn) || words[i].penn == Penn::MD) {
      std::size_t last = i;
      while (last + 1 < words.size() && (language::is_verb(words[last + 1].penn) || words[last + 1].penn == Penn::RB))
        ++last;
      const Tense tense = tense_at(view, words, last);
      if (tense.kind != Tense::Kind::none) return tense;
    }
  }
  return {};
}

}  // namespace

std::string_view name(TimexType type) {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "";
}

std::vector<DateMention> normalise(const language::Document& document, const NormaliseOptions& options) {
  const Engine& tools = engine();
  Resolver resolver(options);
  std::vector<DateMention> found;
  SentenceView view;
  view.document = &document;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    view.sentence = s;
    view.tokens = document.tokens(s);
    view.lexemes.clear();
    bool any = false;
    for (const language::Token& token : view.tokens) {
      view.lexemes.push_back(tools.lexicon.look_up(document.text_of(token)));
      any = any || view.lexemes.back().classes != 0 || view.lexemes.back().word() != 0;
    }
    if (!any) continue;
    for (const Grammar::Found& phrase : tools.grammar.read(view)) {
      const core::Span span{view.tokens[phrase.begin].span.begin, view.tokens[phrase.end - 1].span.end};
      const Expression& expression = *phrase.expression;
      Tense tense;
      const bool needs_tense =
          expression.operation == Operation::fields
              ? !expression.date.year && !expression.base
              : expression.operation == Operation::unit && expression.date.grain == time::Grain::weekend;
      if (needs_tense) tense = governing_tense(view, phrase.begin, phrase.end);
      DateMention mention = resolver.resolve(expression, span, tense);
      mention.sentence = static_cast<std::uint32_t>(s);
      found.push_back(std::move(mention));
    }
  }
  return found;
}

}  // namespace dateline::dates
