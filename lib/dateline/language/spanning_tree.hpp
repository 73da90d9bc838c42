// The best tree over the words of a sentence, given a score for each pair of dependent and head: Chu and Liu (1965),
// Edmonds (1967), with exactly one word under the root, in time square to the length of the sentence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::language {

// `scores[i * n + j]` is the score of j as the head of i, for n nodes of which 0 is the root. Scores lie between
// -2^29 and 2^29. Gives n heads; that of 0 means nothing. Equal scores: the head further left.
[[nodiscard]] std::vector<std::uint32_t> spanning_tree(std::span<const std::int32_t> scores, std::size_t n);

}  // namespace dateline::language
