// Most sentences need no more than the best head of each word. Where these make a cycle, or put more than one word
// under the root, the tree is found by Tarjan's way of Chu-Liu and Edmonds for dense graphs (1977), in time square to
// the length: a path is grown from head to head; where it runs into itself, the cycle becomes one node, whose arcs
// count what they would change; when all is one node, the cycles are opened again from the root downwards.

#include "dateline/language/spanning_tree.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace dateline::language {

namespace {

using Heads = std::vector<std::uint32_t>;

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
constexpr std::int64_t kNever = -(std::int64_t{1} << 58);   // the root has no head
constexpr std::int64_t kRootCosts = std::int64_t{1} << 44;  // more than all scores of a sentence, so only one is taken

bool has_cycle(const Heads& heads) {
  std::vector<std::uint32_t> seen(heads.size(), 0);  // by which walk
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = heads[at];
    }
    if (at != 0 && seen[at] == start) return true;
  }
  return false;
}

class Contraction {
 public:
  Contraction(std::span<const std::int32_t> scores, std::size_t n) : n_(n), top_(n) {
    nodes_.reserve(2 * n);
    for (std::uint32_t node = 0; node < n; ++node) {
      top_[node] = node;
      Node& added = nodes_.emplace_back();
      added.in.assign(scores.begin() + static_cast<std::ptrdiff_t>(node * n),
                      scores.begin() + static_cast<std::ptrdiff_t>((node + 1) * n));
      if (node == 0) std::fill(added.in.begin(), added.in.end(), kNever);
      added.in[0] -= kRootCosts;
      added.enter.assign(n, node);
    }
  }

  Heads run() {
    grow();
    return open();
  }

 private:
  // A word, or a cycle of nodes that have become one.
  struct Node {
    std::vector<std::int64_t> in;      // for each word as the head: the best score with which it enters here
    std::vector<std::uint32_t> enter;  // and the word where it enters
    std::vector<std::uint32_t> members;
    std::uint32_t parent = kNone;
    std::uint32_t head = 0;  // the arc that was taken, and where it enters
    std::uint32_t entered = 0;
    std::int64_t score = 0;
  };

  void take_best(std::uint32_t node) {
    Node& at = nodes_[node];
    at.head = kNone;
    for (std::uint32_t head = 0; head < n_; ++head) {
      if (top_[head] != node && (at.head == kNone || at.in[head] > at.in[at.head])) at.head = head;
    }
    at.score = at.in[at.head];
    at.entered = at.enter[at.head];
  }

  void grow() {
    std::vector<std::uint32_t> path = {static_cast<std::uint32_t>(n_ - 1)};
    std::vector<bool> on_path(2 * n_, false);
    on_path[path.back()] = true;
    for (std::size_t loose = n_; loose > 1;) {
      take_best(path.back());
      const std::uint32_t next = top_[nodes_[path.back()].head];
      if (!on_path[next]) {
        on_path[next] = true;
        path.push_back(next);
        continue;
      }
      Node whole;
      whole.in.assign(n_, 2 * kNever);
      whole.enter.assign(n_, 0);
      const auto number = static_cast<std::uint32_t>(nodes_.size());
      for (;;) {
        const std::uint32_t member = path.back();
        path.pop_back();
        Node& m = nodes_[member];
        for (std::uint32_t head = 0; head < n_; ++head) {
          if (m.in[head] - m.score > whole.in[head]) {
            whole.in[head] = m.in[head] - m.score;
            whole.enter[head] = m.enter[head];
          }
        }
        m.parent = number;
        m.in = {};
        m.enter = {};
        whole.members.push_back(member);
        if (member == next) break;
      }
      for (std::uint32_t& top : top_) {
        if (nodes_[top].parent == number) top = number;
      }
      loose -= whole.members.size() - 1;
      nodes_.push_back(std::move(whole));
      on_path[number] = true;
      path.push_back(number);
    }
  }

  // What holds the root keeps none of its arcs; all others beside it keep theirs, and are opened from where it enters.
  Heads open() {
    Heads heads(n_, 0);
    std::vector<std::uint32_t> entered = {0};
    while (!entered.empty()) {
      const std::uint32_t word = entered.back();
      entered.pop_back();
      for (std::uint32_t inner = word; nodes_[inner].parent != kNone;) {
        const std::uint32_t outer = std::exchange(nodes_[inner].parent, kNone);
        for (const std::uint32_t member : nodes_[outer].members) {
          if (member == inner) continue;
          nodes_[member].parent = kNone;
          heads[nodes_[member].entered] = nodes_[member].head;
          entered.push_back(nodes_[member].entered);
        }
        inner = outer;
      }
    }
    return heads;
  }

  std::size_t n_;
  std::vector<std::uint32_t> top_;  // the node that a word is in by now
  std::vector<Node> nodes_;
};

}  // namespace

std::vector<std::uint32_t> spanning_tree(std::span<const std::int32_t> scores, std::size_t n) {
  assert(n >= 2 && scores.size() == n * n);
  Heads heads(n, 0);
  std::size_t under_root = 0;
  for (std::uint32_t i = 1; i < n; ++i) {
    std::uint32_t best = 0;
    for (std::uint32_t j = 1; j < n; ++j) {
      if (j != i && scores[i * n + j] > scores[i * n + best]) best = j;
    }
    heads[i] = best;
    under_root += best == 0 ? 1 : 0;
  }
  if (under_root == 1 && !has_cycle(heads)) return heads;
  return Contraction(scores, n).run();
}

}  // namespace dateline::language
