// The morphology that dates and events turn on, from a word's tag and its place in the tree, in the names and values of
// Universal Dependencies (universaldependencies.org/u/feat).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dateline/language/document.hpp"

namespace dateline::language {

// Each empty where the word has none.
struct Morphology {
  std::string_view mood;       // "Ind", "Imp"
  std::string_view number;     // "Sing", "Plur"; of nouns, and of verbs in the third person of the present
  std::string_view tense;      // "Past", "Pres"
  std::string_view verb_form;  // "Fin", "Inf", "Part", "Ger"
  std::string_view voice;      // "Pass"
  friend bool operator==(const Morphology&, const Morphology&) = default;
};

// `token` counts within the sentence, from 0.
[[nodiscard]] Morphology morphology_of(std::span<const Word> words, std::span<const Dependency> tree,
                                       std::uint32_t token);

// "Mood=Ind|Tense=Past|VerbForm=Fin"; "_" when there is nothing to say.
[[nodiscard]] std::string features(const Morphology& morphology);

}  // namespace dateline::language
