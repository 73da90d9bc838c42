// The parser's network in floating point, as it is trained: embeddings, bidirectional LSTM layers, and on top a score
// for each pair of words (a biaffine form, Dozat and Manning 2017), for each relation (a layer over the sum of two
// words, Kiperwasser and Goldberg 2016) and for each tag.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "random.hpp"
#include "tensor.hpp"

#include "dateline/language/model.hpp"

namespace dateline::train {

using language::kInputs;

struct Sizes {
  std::array<std::size_t, kInputs> vocabulary{};
  std::array<std::size_t, kInputs> width = {64, 16, 32, 16, 16};
  std::vector<std::size_t> hidden = {64, 96};  // a direction, of each layer; tags come from the first layer
  std::size_t arc = 64;
  std::size_t label = 64;
  std::size_t labels = 0;
  std::size_t tags = 0;

  [[nodiscard]] std::size_t input() const {
    std::size_t sum = 0;
    for (const std::size_t w : width) sum += w;
    return sum;
  }
  [[nodiscard]] std::size_t layer_input(std::size_t layer) const {
    return layer == 0 ? input() : 2 * hidden[layer - 1];
  }
  [[nodiscard]] std::size_t top() const { return 2 * hidden.back(); }
};

// Token 0 is the root, which stands before the sentence.
struct NetworkToken {
  std::array<std::uint32_t, kInputs> input{};
  std::uint32_t head = 0;
  std::uint32_t label = 0;
  std::uint32_t tag = 0;
};
using NetworkSentence = std::vector<NetworkToken>;

// Where each part of the network lies in its one row of numbers.
struct Layout {
  explicit Layout(const Sizes& sizes);

  struct Direction {
    std::size_t input, state, bias;
  };
  std::array<std::size_t, kInputs> embedding{};
  std::vector<std::array<Direction, 2>> layers;
  std::size_t arc_dependent, arc_dependent_bias, arc_head, arc_head_bias, arc, arc_bias;
  std::size_t label_dependent, label_head, label_bias, label, label_out_bias;
  std::size_t tag, tag_bias;
  std::size_t size = 0;
};

struct Loss {
  double arc = 0;
  double label = 0;
  double tag = 0;
  std::size_t words = 0;
};

struct Dropout {
  float input = 0.15F;
  float between = 0.2F;
  float top = 0.15F;
};

class Network {
 public:
  Network(const Sizes& sizes, std::uint64_t seed);

  [[nodiscard]] const Sizes& sizes() const { return sizes_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] std::vector<float>& values() { return values_; }
  [[nodiscard]] const std::vector<float>& values() const { return values_; }

  // Adds the gradient of the loss on some sentences.
  Loss learn(std::span<const NetworkSentence* const> sentences, const Dropout& dropout, Random& random,
             std::vector<float>& gradient) const;

 private:
  struct Pass;

  Sizes sizes_;
  Layout layout_;
  std::vector<float> values_;
};

}  // namespace dateline::train
