// A sentence as the rules of the date normaliser see it: its tokens, cut finer where a number and a word are written
// together ("13Sep", "2hr", "mid-March"), each with its classes; what names never are dates has none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/core/span.hpp"
#include "dateline/dates/lexicon.hpp"
#include "dateline/dates/named_days.hpp"
#include "dateline/language/document.hpp"

namespace dateline::dates {

class SentenceView {
 public:
  // Fills in the sentence; what an earlier one held is forgotten.
  void look_at(const language::Document& document, std::size_t sentence, const Lexicon& lexicon,
               const NamedDays& names);

  [[nodiscard]] std::size_t size() const { return lexemes.size(); }
  [[nodiscard]] std::string_view text(std::size_t token) const { return spans[token].of(document->text()); }
  // Both are false past the ends.
  [[nodiscard]] bool is_word(std::size_t token, std::string_view lower_case) const;
  [[nodiscard]] bool is(std::size_t token, Class c) const { return token < lexemes.size() && lexemes[token].is(c); }
  // No blank stands between a token and the next.
  [[nodiscard]] bool touches_next(std::size_t token) const {
    return token + 1 < spans.size() && spans[token].end == spans[token + 1].begin;
  }
  [[nodiscard]] bool capital(std::size_t token) const;
  // Of the token of the document that it was cut from.
  [[nodiscard]] const language::Word& word(std::size_t token) const { return document->words(sentence)[origin[token]]; }
  // Its universal tag; PUNCT past the end.
  [[nodiscard]] language::Upos upos(std::size_t token) const {
    return token < size() ? word(token).upos : language::Upos::PUNCT;
  }

  const language::Document* document = nullptr;
  bool in_small_letters = false;  // no word begins with a capital letter
  std::size_t sentence = 0;
  std::vector<core::Span> spans;      // bytes in the document
  std::vector<Lexeme> lexemes;        // one a token
  std::vector<std::uint32_t> origin;  // the document's token, counted in the sentence

 private:
  void add(core::Span span, std::uint32_t from, const Lexicon& lexicon);
};

}  // namespace dateline::dates
