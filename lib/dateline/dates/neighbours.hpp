// Dates side by side share what is said once: "March to May 1918", "Monday and Tuesday of next week", "from Monday to
// Thursday".
#pragma once

#include <vector>

#include "dateline/dates/found_phrase.hpp"
#include "dateline/dates/sentence_view.hpp"

namespace dateline::dates {

// `phrases` from `first` on are those of the sentence, in order.
void share_between_neighbours(std::vector<FoundPhrase>& phrases, std::size_t first, const SentenceView& view);

}  // namespace dateline::dates
