// A text cut into sentences and tokens, with word classes and trees on demand.
//
//     const Document document(text, model);                // splits at once, one pass
//     for (std::size_t s = 0; s < document.sentences().size(); ++s) {
//       for (const Word& word : document.words(s)) ...     // tagged when first asked for
//       for (const Dependency& d : document.tree(s)) ...   // parsed when first asked for
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
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/language/language_model.hpp"
#include "dateline/language/second_reading.hpp"
#include "dateline/language/token.hpp"

namespace dateline::language {

inline constexpr std::size_t kLongestSentence = 400;  // tokens

class Document {
 public:
  // Text and model must outlive the document. `heads` are the offsets, ascending, at which a head of a paragraph ends
  // that is no part of its first sentence ("SEOUL, May 20 (Reuters) - "): each becomes a sentence of its own.
  Document(std::string_view text, const LanguageModel& model, std::span<const std::uint32_t> heads = {});

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }

  [[nodiscard]] std::span<const Token> tokens(std::size_t sentence) const;
  [[nodiscard]] std::string_view text_of(const Token& token) const { return token.span.of(text_); }
  [[nodiscard]] std::size_t sentence_at(std::uint32_t byte) const;  // the sentence that holds it or the next; clamped

  // The words of a sentence, one a token; worked out when first asked for. tree() corrects the tags that the tree shows
  // to be wrong.
  [[nodiscard]] std::span<const Word> words(std::size_t sentence) const;
  // The place of each word in the tree of its sentence; worked out when first asked for. One word is under the root.
  [[nodiscard]] std::span<const Dependency> tree(std::size_t sentence) const;

  // For whoever is going to ask for all words, or for these trees: sentences that are read together are read faster.
  // What words() and tree() give does not depend on it.
  void read_all() const;
  void read_trees(std::span<const std::size_t> sentences) const;

 private:
  [[nodiscard]] std::vector<Spelling> spellings(std::size_t sentence) const;
  [[nodiscard]] std::vector<Network::States> read(std::span<const std::size_t> sentences) const;
  void sort_by_length(std::vector<std::size_t>& sentences) const;
  void read_words(std::span<const std::size_t> sentences) const;
  [[nodiscard]] std::vector<Dependency> raw_tree(std::size_t sentence) const;
  [[nodiscard]] std::vector<std::string_view> texts(std::size_t sentence) const;
  void tag(std::size_t sentence, const Network::States& states) const;
  [[nodiscard]] bool ends_with_full_stop(std::size_t sentence) const;  // of a tagged one; quotation marks may follow

  std::string_view text_;
  const LanguageModel& model_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  mutable std::vector<std::vector<Word>> words_;
  mutable std::vector<std::vector<Dependency>> trees_;
  mutable std::map<std::size_t, std::vector<Stand>> stands_;  // of sentences that were read twice
  mutable std::vector<Network::States> states_;               // of tagged sentences that have no tree yet
  mutable std::vector<std::vector<Dependency>> raw_trees_;    // as the model gives them, until they are asked for
};

}  // namespace dateline::language
