#include "dateline/language/document.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "dateline/language/lemma.hpp"
#include "dateline/language/spelling.hpp"
#include "dateline/language/split.hpp"

namespace dateline::language {

namespace {

// Sentences of a longer text are read once for the tags and once more for the tree, so that memory stays bounded.
constexpr std::size_t kKeptFor = 50'000;  // tokens

}  // namespace

Document::Document(std::string_view text, const LanguageModel& model) : text_(text), model_(model) {
  Split parts = split(text);
  tokens_ = std::move(parts.tokens);
  sentences_ = std::move(parts.sentences);
  words_.resize(sentences_.size());
  trees_.resize(sentences_.size());
  if (tokens_.size() <= kKeptFor) states_.resize(sentences_.size());
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

Network::States Document::read(std::size_t sentence) const {
  std::vector<Spelling> spellings;
  spellings.reserve(tokens(sentence).size());
  for (const Token& token : tokens(sentence)) spellings.push_back(spelling_of(text_of(token)));
  return model_.network().read(spellings);
}

void Document::tag(std::size_t sentence, const Network::States& states) const {
  const std::span<const Token> tokens = this->tokens(sentence);
  const std::vector<std::uint8_t> tags = model_.network().tags(states);
  std::vector<Word>& words = words_[sentence];
  words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    TagName tag = model_.tag(tags[i]);
    if (tag.penn == Penn::VBP && is_past_form(text_of(tokens[i]))) tag.penn = Penn::VBD;
    words.push_back({tag.upos, tag.penn, lemma(text_of(tokens[i]), tag.upos, tag.penn)});
  }
}

std::span<const Word> Document::words(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  if (words_[sentence].empty()) {  // a sentence has at least one token
    Network::States states = read(sentence);
    tag(sentence, states);
    if (!states_.empty()) states_[sentence] = std::move(states);
  }
  return words_[sentence];
}

std::span<const Dependency> Document::tree(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  if (trees_[sentence].empty()) {
    Network::States states = states_.empty() ? Network::States{} : std::move(states_[sentence]);
    if (states.rows == 0) states = read(sentence);
    if (words_[sentence].empty()) tag(sentence, states);
    trees_[sentence] = model_.network().tree(states);
  }
  return trees_[sentence];
}

}  // namespace dateline::language
