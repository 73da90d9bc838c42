// How well a model does on a treebank: on the treebank's own words, and on its text.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "treebank.hpp"

#include "dateline/language/language_model.hpp"

namespace dateline::train {

struct Evaluation {
  std::size_t gold = 0;   // words of the treebank
  std::size_t found = 0;  // words of ours
  std::size_t same = 0;   // words that are the same pieces of the text
  std::size_t upos = 0;   // of these, with the same universal tag
  std::size_t penn = 0;   // ... English tag
  std::size_t lemma = 0;
  std::size_t head = 0;       // UAS: the same head
  std::size_t relation = 0;   // LAS: the same head and relation, with its subtype
  std::size_t universal = 0;  // the same, subtypes left out, as the CoNLL 2018 shared task counts
  std::size_t sentences_gold = 0;
  std::size_t sentences_found = 0;
  std::size_t sentences_same = 0;

  struct Counts {
    std::size_t gold = 0;
    std::size_t found = 0;
    std::size_t same = 0;
  };
  std::map<std::string, Counts> relations;  // with the same head

  // A share of the words in hundredths: of the treebank's, or as F1 where ours are other words.
  [[nodiscard]] double percent(std::size_t count) const { return f1(count, gold, found); }
  [[nodiscard]] static double f1(std::size_t same, std::size_t gold, std::size_t found);
};

[[nodiscard]] Evaluation evaluate_words(const language::LanguageModel& model, const Treebank& bank);
// The text is put together as the treebank says it was: one space between words but where there was none, an empty line
// before each paragraph and document.
[[nodiscard]] Evaluation evaluate_text(const language::LanguageModel& model, const Treebank& bank);

// A table for people.
[[nodiscard]] std::string format(const Evaluation& evaluation, bool relations);

}  // namespace dateline::train
