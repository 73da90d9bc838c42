// Makes a model from a treebank.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "network.hpp"
#include "treebank.hpp"
#include "variation.hpp"

namespace dateline::train {

struct TrainOptions {
  std::uint32_t epochs = 40;
  std::size_t batch = 500;  // words a step
  float rate = 0.008F;      // of learning, at its highest
  float varied = 0.8F;      // share of the sentences that are learnt with other names and verbs, each time anew
  std::uint64_t seed = 1;
  Sizes sizes;
  Dropout dropout;
  float word_dropout = 0.12F;  // share of words that are not read in a step, only their endings and shapes
  Variation variation;
  std::uint32_t rare_tags = 30;  // occurrences below which a tag counts as the likeliest with its universal tag
  std::string notes;             // text for people, see language::Section
  std::function<void(std::uint32_t epoch, const Loss& loss)> progress;
};

// The bytes of a model file. The same treebank and options give the same bytes on every machine and with any number of
// processors.
[[nodiscard]] std::string train(const Treebank& bank, const TrainOptions& options);

}  // namespace dateline::train
