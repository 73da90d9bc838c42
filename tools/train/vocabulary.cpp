#include "vocabulary.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "bytes.hpp"

namespace dateline::train {

namespace {

using language::TagName;
using language::VocabularySlot;

}  // namespace

TagSet::TagSet(const Treebank& bank, std::uint32_t from) {
  std::map<TagName, std::uint32_t> counts;
  for (const GoldSentence& sentence : bank) {
    for (const GoldWord& word : sentence.words) ++counts[{word.upos, word.penn}];
  }
  for (const auto& [tag, count] : counts) {
    if (count < from) continue;
    numbers_[tag] = static_cast<std::uint32_t>(tags_.size());
    tags_.push_back(tag);
  }
  for (const auto& [tag, count] : counts) {
    if (count >= from) continue;
    std::uint32_t best = 0;
    std::uint32_t most = 0;
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i].upos == tag.upos && counts[tags_[i]] > most) {
        best = i;
        most = counts[tags_[i]];
      }
    }
    numbers_[tag] = best;
  }
}

std::uint32_t TagSet::find(TagName tag) const {
  const auto found = numbers_.find(tag);
  return found == numbers_.end() ? 0 : found->second;
}

std::string TagSet::bytes() const { return bytes_of(tags_); }

Vocabularies::Vocabularies(const Treebank& bank, const std::vector<std::string>& more) {
  std::array<std::map<std::uint64_t, std::uint32_t>, language::kVocabularies> counts;
  for (const GoldSentence& sentence : bank) {
    for (const GoldWord& word : sentence.words) {
      const auto keys = language::vocabulary_keys(language::spelling_of(word.form));
      for (std::size_t i = 0; i < keys.size(); ++i) ++counts[i][keys[i]];
    }
  }
  for (const std::string& word : more) counts[0][language::spelling_of(word).word] += kFrom[0];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (const auto& [key, count] : counts[i]) {
      if (count < kFrom[i]) continue;
      numbers_[i][key] = size(i);
    }
  }
}

std::uint32_t Vocabularies::size(std::size_t which) const {
  return language::Vocabulary::kUnknown + 1 + static_cast<std::uint32_t>(numbers_[which].size());
}

std::uint32_t Vocabularies::find(std::size_t which, std::uint64_t key) const {
  const auto found = numbers_[which].find(key);
  return found == numbers_[which].end() ? language::Vocabulary::kUnknown : found->second;
}

std::string Vocabularies::bytes(std::size_t which) const {
  std::vector<VocabularySlot> slots(std::bit_ceil(numbers_[which].size() * 3 / 2 + 1));
  for (const auto& [key, number] : numbers_[which]) {
    std::size_t i = (key >> 32) & (slots.size() - 1);
    while (slots[i].number != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = {static_cast<std::uint32_t>(key), number};
  }
  return bytes_of(slots);
}

}  // namespace dateline::train
