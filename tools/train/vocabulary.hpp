// The words and endings that a network knows, counted in a treebank.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "treebank.hpp"

#include "dateline/language/model.hpp"

namespace dateline::train {

// Numbers of Model::tags() by tag; the tags that a treebank has often enough.
class TagSet {
 public:
  TagSet(const Treebank& bank, std::uint32_t from);  // `from` how many occurrences there is a tag

  [[nodiscard]] std::uint32_t find(language::TagName tag) const;  // of a rare tag the likeliest with its universal tag
  [[nodiscard]] std::size_t size() const { return tags_.size(); }
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<language::TagName> tags_;
  std::map<language::TagName, std::uint32_t> numbers_;
};

class Vocabularies {
 public:
  // Occurrences from which a word, an ending of two and three bytes, a beginning of three are known.
  static constexpr std::array<std::uint32_t, language::kVocabularies> kFrom = {2, 3, 4, 5};
  // `more` are words to be known that the treebank need not have.
  Vocabularies(const Treebank& bank, const std::vector<std::string>& more);

  [[nodiscard]] std::uint32_t find(std::size_t which, std::uint64_t key) const;
  [[nodiscard]] std::uint32_t size(std::size_t which) const;  // rows, with those of the root and the unknown
  [[nodiscard]] std::string bytes(std::size_t which) const;

 private:
  std::array<std::map<std::uint64_t, std::uint32_t>, language::kVocabularies> numbers_;
};

}  // namespace dateline::train
