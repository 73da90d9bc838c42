#include "dateline/language/document.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"
#include "dateline/language/main_verb.hpp"
#include "dateline/language/mend_tree.hpp"
#include "dateline/language/spelling.hpp"
#include "dateline/language/split.hpp"

namespace dateline::language {

namespace {

// Sentences of a longer text are read once for the tags and once more for the tree, so that memory stays bounded.
constexpr std::size_t kKeptFor = 50'000;  // tokens

// The sentences, with a border more at each of `ends`.
std::vector<Sentence> part_heads(std::span<const std::uint32_t> ends, const Split& parts) {
  std::vector<Sentence> out;
  out.reserve(parts.sentences.size() + ends.size());
  auto border = ends.begin();
  for (std::size_t s = 0; s < parts.sentences.size(); ++s) {
    const Sentence& first = parts.sentences[s];
    while (border != ends.end() && *border <= first.span.begin) ++border;
    if (!first.paragraph_start || border == ends.end()) {
      out.push_back(first);
      continue;
    }
    std::size_t t = s;
    while (t + 1 < parts.sentences.size() && !parts.sentences[t + 1].paragraph_start &&
           parts.sentences[t].span.end < *border) {
      ++t;  // "WASHINGTON. May 12"
    }
    const Sentence& last = parts.sentences[t];
    if (last.span.end < *border) {
      out.push_back(first);
      continue;
    }
    std::uint32_t token = first.first;
    while (token < last.last && parts.tokens[token].span.begin < *border) ++token;
    out.push_back({{first.span.begin, parts.tokens[token - 1].span.end}, first.first, token, true});
    if (token < last.last) out.push_back({{parts.tokens[token].span.begin, last.span.end}, token, last.last, false});
    s = t;
  }
  return out;
}

}  // namespace

Document::Document(std::string_view text, const LanguageModel& model, std::span<const std::uint32_t> heads)
    : text_(text), model_(model) {
  Split parts = split(text);
  sentences_ = part_heads(heads, parts);
  tokens_ = std::move(parts.tokens);
  words_.resize(sentences_.size());
  trees_.resize(sentences_.size());
  if (tokens_.size() > kKeptFor) return;
  states_.resize(sentences_.size());
  raw_trees_.resize(sentences_.size());
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

std::vector<Spelling> Document::spellings(std::size_t sentence) const {
  std::vector<Spelling> spellings;
  spellings.reserve(tokens(sentence).size());
  for (const Token& token : tokens(sentence)) {
    const std::string_view text = text_of(token);
    spellings.push_back(spelling_of(text == "cease-fire" ? "ceasefire" : text));
  }
  if (const auto stands = stands_.find(sentence); stands != stands_.end()) {
    for (const Stand& stand : stands->second) spellings[stand.token] = spelling_of(stand.word);
  }
  return spellings;
}

std::vector<Network::States> Document::read(std::span<const std::size_t> sentences) const {
  std::vector<std::vector<Spelling>> spelled;
  spelled.reserve(sentences.size());
  for (const std::size_t s : sentences) spelled.push_back(spellings(s));
  return model_.network().read(spelled);
}

std::vector<std::string_view> Document::texts(std::size_t sentence) const {
  std::vector<std::string_view> texts;
  for (const Token& token : tokens(sentence)) texts.push_back(text_of(token));
  return texts;
}

namespace {

constexpr std::size_t kNearVerb = 4;  // words after a modal that its verb stands in

// "Theresa May met Tusk", "Will Smith died": a modal has a verb in its base form behind it, so these are names.
bool is_name_not_modal(std::span<const Word> words, std::size_t at, std::string_view text) {
  if (words[at].penn != Penn::MD || (text != "May" && text != "Will")) return false;
  for (std::size_t i = at + 1; i < words.size() && i <= at + kNearVerb; ++i) {
    if (words[i].penn == Penn::VB || words[i].upos == Upos::AUX) return false;
    if (words[i].penn == Penn::VBD || words[i].penn == Penn::VBN || words[i].penn == Penn::VBZ) return true;
    if (!is_proper(words[i].penn) && words[i].upos != Upos::ADV) return false;
  }
  return false;
}

// A sentence does not begin with a verb in the third person, but for an auxiliary, before a preposition or a verb.
bool is_subject_not_verb(const std::vector<Word>& words) {
  if (words.size() < 3 || words[0].penn != Penn::VBZ || words[0].upos != Upos::VERB) return false;
  const Penn next = words[1].penn;
  return next == Penn::IN || next == Penn::VBD || next == Penn::VBP || next == Penn::VBZ || next == Penn::MD;
}

// "Mr. Price": a name, though it be a noun elsewhere.
bool follows_title(std::string_view text, std::string_view before) {
  static constexpr std::array<std::string_view, 4> kTitles = {"Mr.", "Mrs.", "Ms.", "Dr."};
  return core::one_of(before, kTitles) && core::is_upper(text.front());
}

}  // namespace

void Document::tag(std::size_t sentence, const Network::States& states) const {
  const std::span<const Token> tokens = this->tokens(sentence);
  const std::vector<std::uint8_t> tags = model_.network().tags(states);
  std::vector<Word>& words = words_[sentence];
  words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    TagName tag = model_.tag(tags[i]);
    if ((tag.penn == Penn::VBP || (tag.penn == Penn::VB && i > 0)) && is_past_form(text_of(tokens[i])))
      tag.penn = Penn::VBD;
    words.push_back({tag.upos, tag.penn, lemma(text_of(tokens[i]), tag.upos, tag.penn)});
  }
  if (const auto stands = stands_.find(sentence); stands != stands_.end()) {
    for (const Stand& stand : stands->second) {
      Word& word = words[stand.token];
      const std::string_view text = text_of(tokens[stand.token]);
      if (!stand.verb) {
        word.lemma = lemma(stand.own ? text : stand.word, word.upos, word.penn);
      } else if (word.penn == Penn::VBD) {
        if (text.ends_with('s')) word.penn = Penn::VBZ;
        word.lemma = lemma(text, Upos::VERB, word.penn);
      }
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view text = text_of(tokens[i]);
    if (is_name_not_modal(words, i, text) || (i > 0 && follows_title(text, text_of(tokens[i - 1]))))
      words[i] = {Upos::PROPN, Penn::NNP, std::string(text)};
    const bool small_name = words[i].penn == Penn::NNP && core::is_lower(text.front()) && i > 0 &&
                            text_of(tokens[i - 1]) == "to" && i + 1 < words.size() && words[i + 1].upos != Upos::PUNCT;
    if (small_name) {  // "plans to sue Norway", read as Sue Norway
      words[i] = {Upos::VERB, Penn::VB, std::string(text)};
      words[i - 1] = {Upos::PART, Penn::TO, "to"};
    }
    if (i == 0 && is_subject_not_verb(words))  // "Talks between them failed"
      words[i] = {Upos::NOUN, Penn::NNS, lemma(text, Upos::NOUN, Penn::NNS)};
  }
}

std::span<const Word> Document::words(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  const std::array<std::size_t, 1> alone = {sentence};
  if (words_[sentence].empty()) read_words(alone);  // a sentence has at least one token
  return words_[sentence];
}

// Sentences of about one length wait least for each other.
void Document::sort_by_length(std::vector<std::size_t>& sentences) const {
  std::stable_sort(sentences.begin(), sentences.end(),
                   [&](std::size_t a, std::size_t b) { return tokens(a).size() > tokens(b).size(); });
}

void Document::read_all() const {
  std::vector<std::size_t> left;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    if (words_[s].empty()) left.push_back(s);
  }
  sort_by_length(left);
  for (std::size_t first = 0; first < left.size(); first += kTogether) {
    read_words(std::span(left).subspan(first, std::min(kTogether, left.size() - first)));
  }
}

void Document::read_words(std::span<const std::size_t> sentences) const {
  const auto keep = [&](std::size_t s, Network::States& states) {
    words_[s].clear();
    tag(s, states);
    if (!states_.empty()) states_[s] = std::move(states);
  };
  std::vector<Network::States> states = read(sentences);
  std::vector<std::size_t> again;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t s = sentences[i];
    keep(s, states[i]);
    std::vector<Stand> stands = second_reading(texts(s), words_[s], ends_with_full_stop(s));
    if (stands.empty()) continue;
    stands_[s] = std::move(stands);
    again.push_back(s);
  }
  if (again.empty()) return;
  states = read(again);
  for (std::size_t i = 0; i < again.size(); ++i) keep(again[i], states[i]);
}

bool Document::ends_with_full_stop(std::size_t sentence) const {
  const std::span<const Token> tokens = this->tokens(sentence);
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const std::string_view text = text_of(tokens[i]);
    if (text == ".") return true;
    if (words_[sentence][i].upos != Upos::PUNCT) return false;
  }
  return false;
}

void Document::read_trees(std::span<const std::size_t> sentences) const {
  if (states_.empty()) return;
  std::vector<std::size_t> left;
  for (const std::size_t s : sentences) {
    if (!trees_[s].empty() || !raw_trees_[s].empty()) continue;
    (void)words(s);
    left.push_back(s);
  }
  sort_by_length(left);
  std::vector<const Network::States*> states;
  states.reserve(left.size());
  for (const std::size_t s : left) states.push_back(&states_[s]);
  std::vector<std::vector<Dependency>> trees = model_.network().trees(states);
  for (std::size_t i = 0; i < left.size(); ++i) {
    raw_trees_[left[i]] = std::move(trees[i]);
    states_[left[i]] = {};
  }
}

std::vector<Dependency> Document::raw_tree(std::size_t sentence) const {
  (void)words(sentence);  // which may have to read it twice
  const std::array<std::size_t, 1> alone = {sentence};
  if (!states_.empty()) {
    read_trees(alone);
    return std::move(raw_trees_[sentence]);
  }
  const std::vector<Network::States> states = read(alone);
  const std::array<const Network::States*, 1> given = {&states.front()};
  return std::move(model_.network().trees(given).front());
}

std::span<const Dependency> Document::tree(std::size_t sentence) const {
  assert(sentence < sentences_.size());
  if (trees_[sentence].empty()) {
    std::vector<Dependency>& tree = trees_[sentence];
    tree = raw_tree(sentence);
    for (std::size_t i = 0; i < tree.size(); ++i) {  // a name that was read as a modal is the subject, or its end
      if (tree[i].relation != Relation::aux || words_[sentence][i].upos != Upos::PROPN) continue;
      const bool surname = i > 0 && tree[i - 1].relation == Relation::nsubj && tree[i - 1].head == tree[i].head;
      if (surname) tree[i].head = static_cast<std::uint32_t>(i - 1);
      tree[i].relation = surname ? Relation::flat : Relation::nsubj;
    }
    give_main_verb(ends_with_full_stop(sentence), words_[sentence], tree);
    mend_tree(texts(sentence), words_[sentence], tree);
  }
  return trees_[sentence];
}

}  // namespace dateline::language
