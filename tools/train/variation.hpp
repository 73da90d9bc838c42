// Other sentences of the same build: a treebank's sentence with some names, nationalities and regular verbs in place of
// others, or in the capitals of a headline. So the network meets the words of world news, which the treebanks have few
// of, and learns to go by more than the words that it knows.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "random.hpp"
#include "treebank.hpp"

#include "dateline/core/result.hpp"

namespace dateline::train {

class Variation {
 public:
  // Without tables only capitals are changed.
  Variation() = default;

  // `project` is the checkout: its countries and people (lib/dateline/actors/tables) and verbs (tools/train/verbs.tsv).
  // Errors: a table that is not there or has other columns.
  [[nodiscard]] static core::Result<Variation> read(const std::string& project);

  [[nodiscard]] GoldSentence vary(const GoldSentence& sentence, float share, Random& random) const;

  // Words of the tables that the network should know beside those of the treebank.
  [[nodiscard]] std::vector<std::string> words() const;

 private:
  struct Verb {
    std::string base;
    bool twice = false;  // doubles its last letter
  };

  void swap_words(GoldSentence& sentence, Random& random) const;
  [[nodiscard]] GoldSentence swap_people(const GoldSentence& sentence, Random& random) const;
  [[nodiscard]] static std::string form_of(const Verb& verb, language::Penn penn);

  std::vector<std::string> places_;  // countries and capitals of one word
  std::vector<std::string> adjectives_;
  std::vector<std::vector<std::string>> people_;  // the tokens of each name
  std::vector<std::string> families_;
  std::vector<Verb> verbs_;
  std::unordered_set<std::string> is_place_;
  std::unordered_set<std::string> is_adjective_;
  std::unordered_set<std::string> is_verb_;  // base forms
};

}  // namespace dateline::train
