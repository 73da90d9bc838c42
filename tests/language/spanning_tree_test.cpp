#include "dateline/language/spanning_tree.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include <catch2/catch.hpp>

using dateline::language::spanning_tree;

namespace {

using Heads = std::vector<std::uint32_t>;

bool is_tree(const Heads& heads) {
  std::size_t under_root = 0;
  for (std::uint32_t node = 1; node < heads.size(); ++node) {
    under_root += heads[node] == 0 ? 1 : 0;
    std::uint32_t at = node;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return false;
      at = heads[at];
    }
  }
  return under_root == 1;
}

std::int64_t sum(const std::vector<std::int32_t>& scores, const Heads& heads) {
  std::int64_t out = 0;
  for (std::size_t i = 1; i < heads.size(); ++i) out += scores[i * heads.size() + heads[i]];
  return out;
}

// The best of all trees, by trying each choice of heads.
std::int64_t best_of_all(const std::vector<std::int32_t>& scores, std::size_t n) {
  std::optional<std::int64_t> best;
  Heads heads(n, 0);
  for (;;) {
    if (is_tree(heads) && (!best || sum(scores, heads) > *best)) best = sum(scores, heads);
    std::size_t i = 1;
    while (i < n && ++heads[i] == n) heads[i++] = 0;
    if (i == n) return *best;
  }
}

}  // namespace

TEST_CASE("the tree has the best sum of all trees with one word under the root") {
  std::uint64_t state = 7;
  for (int round = 0; round < 400; ++round) {
    const std::size_t n = 2 + round % 5;
    std::vector<std::int32_t> scores(n * n);
    for (std::int32_t& s : scores) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      s = static_cast<std::int32_t>(state >> 40) % 50;
    }
    for (std::size_t i = 1; i < n; ++i) scores[i * n + i] = -100000;
    const Heads heads = spanning_tree(scores, n);
    INFO("round " << round);
    REQUIRE(is_tree(heads));
    CHECK(sum(scores, heads) == best_of_all(scores, n));
  }
}

TEST_CASE("a long sentence in which every word wants its neighbour is still a tree") {
  const std::size_t n = 401;
  std::vector<std::int32_t> scores(n * n, 0);
  for (std::size_t i = 1; i < n; ++i)
    scores[i * n + (i % 2 == 1 && i + 1 < n ? i + 1 : i - 1)] = 1000;  // pairs: cycles
  CHECK(is_tree(spanning_tree(scores, n)));
}
