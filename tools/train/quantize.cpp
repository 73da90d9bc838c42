#include "quantize.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "bytes.hpp"

#include "dateline/language/kernel.hpp"
#include "dateline/language/relation.hpp"

namespace dateline::train {

namespace {

using language::kBlock;
using language::kGroup;
using language::kGroupColumns;
using language::Section;

constexpr float kNever = -1e30F;  // the bias of what may not be chosen

std::size_t padded(std::size_t count) { return (count + kGroupColumns - 1) / kGroupColumns * kGroupColumns; }

// A matrix of the network's numbers, inputs x columns.
struct Part {
  const float* values = nullptr;
  std::size_t inputs = 0;
  std::size_t columns = 0;
};

class Writer {
 public:
  void floats(const float* values, std::size_t rows, std::size_t columns, std::size_t padded_columns,
              float padding = 0) {
    align();
    for (std::size_t r = 0; r < rows; ++r) {
      std::vector<float> line(padded_columns, padding);
      std::copy_n(values + r * columns, columns, line.begin());
      out_ += bytes_of(line);
    }
  }

  // Parts side by side; `unit` is the worth of one unit of the input; `bias` may be null.
  void matrix(const std::vector<Part>& parts, float unit, const std::vector<float>& bias, float padding = 0) {
    const std::size_t inputs = parts.front().inputs;
    std::vector<std::vector<float>> columns;
    for (const Part& part : parts) {
      for (std::size_t c = 0; c < part.columns; ++c) {
        std::vector<float> column(inputs);
        for (std::size_t i = 0; i < inputs; ++i) column[i] = part.values[i * part.columns + c];
        columns.push_back(std::move(column));
      }
    }
    columns.resize(padded(columns.size()), std::vector<float>(inputs));
    std::vector<float> scale;
    std::vector<std::int16_t> weights(inputs * columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
      float largest = 1e-6F;
      for (const float v : columns[c]) largest = std::max(largest, std::fabs(v));
      const float step = largest / static_cast<float>(language::kLargestWeight);
      scale.push_back(step * unit);
      for (std::size_t i = 0; i < inputs; ++i) {
        const std::size_t block = c / kBlock;
        const std::size_t at =
            ((block / kGroup * (inputs / 2) + i / 2) * kGroup + block % kGroup) * 2 * kBlock + c % kBlock * 2 + i % 2;
        weights[at] = static_cast<std::int16_t>(std::lround(columns[c][i] / step));
      }
    }
    std::vector<float> full = bias;
    full.resize(columns.size(), padding);
    align();
    out_ += bytes_of(weights);
    align();
    out_ += bytes_of(scale);
    align();
    out_ += bytes_of(full);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void align() {
    while (out_.size() % language::kModelBorder != 0) out_.push_back('\0');
  }
  std::string out_;
};

}  // namespace

void quantize(const Network& network, std::array<std::string, language::kSections>& sections) {
  const Sizes& sizes = network.sizes();
  const Layout& at = network.layout();
  const float* values = network.values().data();
  language::ModelSizes out;
  std::vector<std::int8_t> embeddings;
  for (std::size_t i = 0; i < kInputs; ++i) {
    const std::size_t count = sizes.vocabulary[i] * sizes.width[i];
    float largest = 1e-6F;
    for (std::size_t k = 0; k < count; ++k) largest = std::max(largest, std::fabs(values[at.embedding[i] + k]));
    const float step = largest / 127.0F;
    for (std::size_t k = 0; k < count; ++k) {
      embeddings.push_back(static_cast<std::int8_t>(std::lround(values[at.embedding[i] + k] / step)));
    }
    out.vocabulary[i] = static_cast<std::uint32_t>(sizes.vocabulary[i]);
    out.width[i] = static_cast<std::uint32_t>(sizes.width[i]);
    out.embedding_scale[i] = step;
  }
  out.hidden = {static_cast<std::uint32_t>(sizes.hidden[0]), static_cast<std::uint32_t>(sizes.hidden[1])};
  out.arc = static_cast<std::uint32_t>(sizes.arc);
  out.label = static_cast<std::uint32_t>(sizes.label);
  out.labels = static_cast<std::uint32_t>(sizes.labels);
  out.tags = static_cast<std::uint32_t>(sizes.tags);

  const auto numbers = [&](std::size_t begin, std::size_t count) {
    return std::vector<float>(values + begin, values + begin + count);
  };
  const auto both = [](std::vector<float> a, const std::vector<float>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  };
  const float state_unit = 1.0F / static_cast<float>(language::kOne);
  Writer writer;
  const std::size_t first = 4 * sizes.hidden[0];
  const std::vector<float> first_bias =
      both(numbers(at.layers[0][0].bias, first), numbers(at.layers[0][1].bias, first));
  std::size_t row = 0;
  for (std::size_t i = 0; i < kInputs; ++i) {  // the bias comes in with the last table
    writer.matrix({{values + at.layers[0][0].input + row * first, sizes.width[i], first},
                   {values + at.layers[0][1].input + row * first, sizes.width[i], first}},
                  out.embedding_scale[i], i + 1 == kInputs ? first_bias : std::vector<float>());
    row += sizes.width[i];
  }
  const std::size_t second = 4 * sizes.hidden[1];
  writer.matrix({{values + at.layers[1][0].input, 2 * sizes.hidden[0], second},
                 {values + at.layers[1][1].input, 2 * sizes.hidden[0], second}},
                state_unit, both(numbers(at.layers[1][0].bias, second), numbers(at.layers[1][1].bias, second)));
  for (std::size_t l = 0; l < 2; ++l) {
    for (const Layout::Direction& d : at.layers[l]) {
      writer.matrix({{values + d.state, sizes.hidden[l], 4 * sizes.hidden[l]}}, state_unit, {});
    }
  }
  writer.matrix({{values + at.tag, 2 * sizes.hidden[0], sizes.tags}}, state_unit, numbers(at.tag_bias, sizes.tags),
                kNever);
  writer.matrix({{values + at.arc_dependent, sizes.top(), sizes.arc},
                 {values + at.arc_head, sizes.top(), sizes.arc},
                 {values + at.label_dependent, sizes.top(), sizes.label},
                 {values + at.label_head, sizes.top(), sizes.label}},
                state_unit,
                both(both(numbers(at.arc_dependent_bias, sizes.arc), numbers(at.arc_head_bias, sizes.arc)),
                     numbers(at.label_bias, sizes.label)));
  writer.floats(values + at.arc, sizes.arc, sizes.arc, sizes.arc);
  writer.floats(values + at.arc_bias, 1, sizes.arc, sizes.arc);
  writer.floats(values + at.label, sizes.label, sizes.labels, padded(sizes.labels));
  std::vector<float> label_bias = numbers(at.label_out_bias, sizes.labels);
  label_bias[static_cast<std::size_t>(language::Relation::root)] = kNever;  // only of the one word under the root
  writer.floats(label_bias.data(), 1, sizes.labels, padded(sizes.labels), kNever);
  sections[static_cast<std::size_t>(Section::sizes)] = std::string(reinterpret_cast<const char*>(&out), sizeof out);
  sections[static_cast<std::size_t>(Section::embeddings)] = bytes_of(embeddings);
  sections[static_cast<std::size_t>(Section::matrices)] = writer.take();
}

}  // namespace dateline::train
