// The network of the language model, in whole numbers: from a sentence's words to their tags, heads and relations.
//
//     core::Result<std::unique_ptr<Network>> network = Network::make(model, "english.model", kernels());
//     const std::vector<Network::States> states = (*network)->read(sentences);  // one layer: enough for the tags
//     const std::vector<std::uint8_t> tags = (*network)->tags(states[0]);
//     const Network::States* const wanted[] = {&states[0]};
//     const std::vector<std::vector<Dependency>> trees = (*network)->trees(wanted);
//
// Sentences that are given together are read faster than one by one, kTogether at a time, and as they would be alone.
// The first layer's sums of embeddings are kept for each word when it is first met; that is safe from several threads
// and changes no result.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "dateline/core/result.hpp"
#include "dateline/language/kernel.hpp"
#include "dateline/language/model.hpp"
#include "dateline/language/relation.hpp"
#include "dateline/language/spelling.hpp"

namespace dateline::language {

// A word's place in the tree.
struct Dependency {
  std::uint32_t head = kNoToken;  // the token within the sentence, from 0; kNoToken for the root
  Relation relation = Relation::root;
  friend bool operator==(const Dependency&, const Dependency&) = default;
};

inline constexpr std::size_t kTogether = 8;

class Network {
 public:
  // Cheap: nothing is worked out before it is needed. `model` must outlive the network. Errors: the model's numbers do
  // not fit together; `name` is the file.
  [[nodiscard]] static core::Result<std::unique_ptr<Network>> make(const Model& model, const std::string& name,
                                                                   const Kernels& kernels);

  // What the first layer makes of a sentence: a row a token, and one for the root before them.
  struct States {
    std::size_t rows = 0;
    std::unique_ptr<std::int16_t[]> values;  // NOLINT: not to be filled with zeros first
  };

  [[nodiscard]] std::vector<States> read(std::span<const std::vector<Spelling>> sentences) const;
  [[nodiscard]] std::vector<std::uint8_t> tags(const States& states) const;  // numbers of Model::tags()
  [[nodiscard]] std::vector<std::vector<Dependency>> trees(std::span<const States* const> sentences) const;

 private:
  struct Matrix {
    const std::int16_t* weights = nullptr;
    const float* scale = nullptr;
    const float* bias = nullptr;
    std::size_t inputs = 0;
    std::size_t columns = 0;  // with the padding
  };
  struct Layer {
    Matrix input;  // both directions side by side; of the first layer see embedded_
    std::array<Matrix, 2> state;
  };
  // A sentence on its way through a layer: its rows of sums for both directions, and where its states go.
  struct Strip {
    const float* fixed = nullptr;
    std::size_t rows = 0;
    std::int16_t* out = nullptr;
  };
  // Rows of a table of embeddings times the first layer's weights, worked out when first asked for.
  struct Embedded {
    Matrix matrix;
    const std::int8_t* table = nullptr;
    std::unique_ptr<std::int16_t[]> rows;                // NOLINT: see States
    std::unique_ptr<std::atomic<std::uint8_t>[]> known;  // NOLINT: 0 no, 1 being worked out, 2 yes
  };

  Network(const Model& model, const Kernels& kernels) : model_(model), kernels_(kernels) {}
  bool lay_out();
  const std::int16_t* embedded(std::size_t table, std::uint32_t row, std::int16_t* scratch) const;
  void work_out(std::size_t table, std::uint32_t row, std::int16_t* out) const;
  [[nodiscard]] std::unique_ptr<float[]> embed(std::span<const Spelling> sentence) const;  // NOLINT: see States
  void run(const Layer& layer, std::size_t hidden, std::span<const Strip> strips) const;   // at most kTogether
  [[nodiscard]] std::unique_ptr<float[]> product(const Matrix& m, const std::int16_t* in,  // NOLINT: see States
                                                 std::size_t rows) const;
  [[nodiscard]] std::vector<Dependency> tree(const std::int16_t* upper, std::size_t rows) const;

  const Model& model_;
  const Kernels& kernels_;
  std::array<Embedded, kInputs> embedded_;
  std::array<Layer, 2> layers_;
  Matrix tag_;
  Matrix top_;  // as a dependent, as a head, both for arcs, then both for labels
  const float* arc_ = nullptr;
  const float* arc_bias_ = nullptr;
  const float* label_ = nullptr;
  const float* label_bias_ = nullptr;
  std::size_t label_columns_ = 0;
};

}  // namespace dateline::language
