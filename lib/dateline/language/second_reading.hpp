// What a sentence is read with a second time where its tags show that the first reading went wrong: a headline that
// leaves words out ("India, Pakistan sign pact", "France to withdraw troops"), a sentence whose verb was taken for a
// noun or an adjective ("Turkey shot down a jet."), a phrase of news alone ("is due to meet"). The network is given a
// plain word instead of the one that misled it; the text stays as it is.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/language/token.hpp"

namespace dateline::language {

struct Stand {
  std::uint32_t token = 0;
  std::string_view word;  // which the network reads there: "and", "will" or a verb in the past
  bool verb = false;      // it stands for the verb that the token is; else the token has its meaning
  bool own = false;       // but the token keeps its own base form
};

// What to put for which words, by the tags of the first reading; nothing where they leave no doubt.
// `full_stop`: the sentence ends with one, so it is no headline.
[[nodiscard]] std::vector<Stand> second_reading(std::span<const std::string_view> texts, std::span<const Word> words,
                                                bool full_stop);

}  // namespace dateline::language
