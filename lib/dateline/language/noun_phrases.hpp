// The tree of one sentence, and the noun phrases in it: what clauses.cpp puts verbs around.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/language/clauses.hpp"
#include "dateline/language/document.hpp"

namespace dateline::language {

// Tokens are counted within the sentence, from 0. `document` must outlive it.
class NounPhrases {
 protected:
  NounPhrases(const Document& document, std::size_t sentence);

  [[nodiscard]] std::string low(std::uint32_t token) const;  // in small letters
  [[nodiscard]] Relation relation(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t head(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t token, Relation wanted) const;  // the first such

  [[nodiscard]] bool is_nominal(std::uint32_t token) const;
  [[nodiscard]] bool is_relative_pronoun(std::uint32_t token) const;
  // A noun with the words that belong to it, without what follows as a phrase or clause of its own.
  void own_span(std::uint32_t token, std::uint32_t& first, std::uint32_t& last) const;
  // The same with what is joined to it by "and".
  [[nodiscard]] Phrase phrase_of(std::uint32_t token) const;
  // A phrase in a clause, or the noun that a relative pronoun stands for.
  [[nodiscard]] Phrase argument(std::uint32_t token, std::uint32_t clause) const;

  // The preposition before a noun: "with", "according" of "according to"; empty when there is none.
  [[nodiscard]] std::string preposition_of(std::uint32_t token) const;
  // A phrase with its preposition, when it has one.
  [[nodiscard]] std::uint32_t nearest_thing(std::uint32_t noun, std::uint32_t pronoun) const;
  [[nodiscard]] bool is_left_out(std::uint32_t token) const;
  void add_oblique(std::uint32_t token, std::uint32_t clause, std::vector<Oblique>& out) const;
  // The phrases with a preposition that hang on a noun, and behind them those that hang on one of these: whether in "a
  // visit by the president to Baku" the way leads from the visit or from the president is more than a tree can be
  // trusted with. Only "of" belongs to its neighbour.
  void add_noun_obliques(std::uint32_t noun, std::vector<Oblique>& out) const;

  const Document& document_;
  std::span<const Token> tokens_;
  std::span<const Word> words_;
  std::span<const Dependency> tree_;
  std::vector<std::vector<std::uint32_t>> children_;  // of each token, from left to right

 private:
  void whole_span(std::uint32_t token, std::uint32_t& first, std::uint32_t& last) const;
  void add_conjuncts(std::uint32_t token, Phrase& out) const;
  // "contacts between Cuba and the United States": the second of the pair may have been hung on what stands above.
  void complete_pair(std::uint32_t token, Phrase& phrase) const;
  void add_nested(std::uint32_t noun, std::uint32_t depth, std::vector<Oblique>& out) const;
  [[nodiscard]] bool is_phrase_of(std::uint32_t token, std::uint32_t noun) const;
};

}  // namespace dateline::language
