// What the mends of a tree share (see mend_tree.hpp): the sentence, and questions about it. Private to the room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/core/one_of.hpp"
#include "dateline/language/network.hpp"
#include "dateline/language/token.hpp"

namespace dateline::language {

inline constexpr std::array<std::string_view, 24> kSaying = {
    "say",     "confirm", "announce", "warn",   "report",   "claim",   "believe", "fear",
    "hope",    "think",   "insist",   "add",    "state",    "declare", "note",    "argue",
    "suggest", "stress",  "vow",      "pledge", "indicate", "predict", "write",   "explain"};

class TreeMender {
 public:
  TreeMender(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree)
      : texts_(texts), words_(words), tree_(tree) {}

 protected:
  [[nodiscard]] bool is_noun_at(std::uint32_t t) const {
    return words_[t].upos == Upos::NOUN || words_[t].upos == Upos::PROPN;
  }
  [[nodiscard]] bool has_child(std::uint32_t head, Relation relation) const {
    for (const Dependency& d : tree_) {
      if (d.head == head && d.relation == relation) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_subject(std::uint32_t verb) const {
    return has_child(verb, Relation::nsubj) || has_child(verb, Relation::nsubj_pass);
  }
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t head, Relation relation) const {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (tree_[t].head == head && tree_[t].relation == relation) return t;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool is_finite_at(std::uint32_t t) const {
    return is_finite_verb(words_[t].penn) && words_[t].upos == Upos::VERB;
  }
  // The noun at the head of the phrase that ends before `end`; nothing where no phrase does.
  [[nodiscard]] std::optional<std::uint32_t> phrase_before(std::uint32_t end) const {
    if (end == 0 || !is_noun_at(end - 1)) return std::nullopt;
    std::uint32_t top = end - 1;
    while (tree_[top].head != kNoToken && tree_[top].head < end && is_noun_at(tree_[top].head)) {
      const Relation r = tree_[top].relation;
      if (r != Relation::nmod && r != Relation::flat && r != Relation::compound && r != Relation::appos &&
          r != Relation::nmod_poss)
        break;
      top = tree_[top].head;
    }
    return top;
  }
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t top) const {
    std::uint32_t first = top;
    while (first > 0 && tree_[first - 1].head != kNoToken && tree_[first - 1].head >= first &&
           tree_[first - 1].head <= top && tree_[first - 1].relation != Relation::case_ &&
           tree_[first - 1].relation != Relation::mark)
      --first;
    return first;
  }

  std::span<const std::string_view> texts_;
  std::span<Word> words_;
  std::vector<Dependency>& tree_;
};

// In this order: words with a wrong tag, then whose subject is whose, then what hangs on what.
void mend_words(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree);
void mend_subjects(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree);
void mend_phrases(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree);

}  // namespace dateline::language
