#include "dateline/dates/sentence_view.hpp"

#include "dateline/core/utf8.hpp"

namespace dateline::dates {

bool SentenceView::is_word(std::size_t token, std::string_view lower_case) const {
  if (token >= spans.size()) return false;
  const std::string_view here = text(token);
  if (here.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (core::lower(here[i]) != lower_case[i]) return false;
  }
  return true;
}

bool SentenceView::capital(std::size_t token) const {
  return token < spans.size() && !text(token).empty() && core::is_upper(text(token).front());
}

void SentenceView::add(core::Span span, std::uint32_t from, const Lexicon& lexicon) {
  spans.push_back(span);
  origin.push_back(from);
  lexemes.push_back(lexicon.look_up(span.of(document->text())));
}

void SentenceView::look_at(const language::Document& of, std::size_t number, const Lexicon& lexicon,
                           const NamedDays& names) {
  document = &of;
  sentence = number;
  spans.clear();
  lexemes.clear();
  origin.clear();
  in_small_letters = true;
  const auto tokens = of.tokens(number);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const core::Span span = tokens[i].span;
    const std::string_view token = span.of(of.text());
    add(span, i, lexicon);
    in_small_letters = in_small_letters && !core::is_upper(token.front());
    if (lexemes.back().classes == 0 && lexemes.back().word() == 0) {
      const auto cuts = lexicon.cuts(token);
      if (cuts.first != 0) {
        spans.pop_back();
        lexemes.pop_back();
        origin.pop_back();
        const auto first = static_cast<std::uint32_t>(span.begin + cuts.first);
        const auto second = static_cast<std::uint32_t>(span.begin + cuts.second);
        add({span.begin, first}, i, lexicon);
        if (second != first) add({first, second}, i, lexicon);
        add({second, span.end}, i, lexicon);
      }
    }
  }
  names.hide_what_is_none(lexemes, in_small_letters);
}

}  // namespace dateline::dates
