// A text cut into sentences and tokens, with word classes on demand.
//
//     const Document document(text);                       // splits at once, one pass
//     for (std::size_t s = 0; s < document.sentences().size(); ++s) {
//       for (const Word& word : document.words(s)) ...     // tagged when first asked for
//     }
//
// Sentence splitting and tokenising are for news: abbreviations ("U.S.", "Jan. 5", "Gen. Smith"), initials, quotations
// of all kinds, ellipses, headlines, bulleted lines, addresses of the web, no space after a full stop. An empty line is
// a hard border. Nothing is lost: tokens and the gaps between them give the text back, and gaps are white space only
// (that of Unicode, the zero-width space and the byte order mark). A sentence of more than kLongestSentence tokens is
// split at the best place.
//
// A Document is used by one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/language/token.hpp"

namespace dateline::language {

inline constexpr std::size_t kLongestSentence = 400;  // tokens

class Document {
 public:
  explicit Document(std::string_view text);  // the text must outlive the document

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }

  [[nodiscard]] std::span<const Token> tokens(std::size_t sentence) const;
  [[nodiscard]] std::string_view text_of(const Token& token) const { return token.span.of(text_); }
  [[nodiscard]] std::size_t sentence_at(std::uint32_t byte) const;  // the sentence that holds it or the next; clamped

  // The words of a sentence, one a token; worked out when first asked for.
  [[nodiscard]] std::span<const Word> words(std::size_t sentence) const;

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  mutable std::vector<std::vector<Word>> words_;
};

}  // namespace dateline::language
