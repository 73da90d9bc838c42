#include "dateline/language/document.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "dateline/language/split.hpp"
#include "dateline/language/tag.hpp"

namespace dateline::language {

Document::Document(std::string_view text) : text_(text) {
  Split parts = split(text);
  tokens_ = std::move(parts.tokens);
  sentences_ = std::move(parts.sentences);
  words_.resize(sentences_.size());
}

std::span<const Token> Document::tokens(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  const Sentence& s = sentences_[sentence];
  return tokens().subspan(s.first, s.last - s.first);
}

std::size_t Document::sentence_at(std::uint32_t byte) const {
  const auto found = std::partition_point(sentences_.begin(), sentences_.end(),
                                          [byte](const Sentence& s) { return s.span.end <= byte; });
  if (found == sentences_.end()) return sentences_.empty() ? 0 : sentences_.size() - 1;
  return static_cast<std::size_t>(found - sentences_.begin());
}

std::span<const Word> Document::words(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  std::vector<Word>& words = words_[sentence];
  if (words.empty()) words = tag(text_, tokens(sentence));  // a sentence has at least one token
  return words;
}

}  // namespace dateline::language
