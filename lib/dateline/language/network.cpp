// Two layers of a bidirectional LSTM. Tags are read off the first. From the second, each pair of words gets a score as
// dependent and head (a biaffine form, Dozat and Manning 2017), the best tree is taken, and each arc of it gets the
// relation that scores best (a layer over the sum of the two words, Kiperwasser and Goldberg 2016). tools/train has the
// same in floating point.

#include "dateline/language/network.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "dateline/language/spanning_tree.hpp"

namespace dateline::language {

namespace {

std::size_t padded(std::size_t count) { return (count + kGroupColumns - 1) / kGroupColumns * kGroupColumns; }

template <class T>
std::unique_ptr<T[]> room(std::size_t count) {  // NOLINT: not to be filled with zeros first
  return std::make_unique_for_overwrite<T[]>(std::max<std::size_t>(count, 1));
}

// Takes matrices one after the other from the model's section.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  const T* take(std::size_t count) {
    at_ = (at_ + kModelBorder - 1) / kModelBorder * kModelBorder;
    if (at_ > bytes_.size() || count > (bytes_.size() - at_) / sizeof(T)) {
      ok_ = false;
      return nullptr;
    }
    const T* out = reinterpret_cast<const T*>(bytes_.data() + at_);  // NOLINT: on a border of 64 bytes
    at_ += count * sizeof(T);
    return out;
  }
  // Numbers without infinities and such, so that sums of them stay numbers too.
  const float* take_floats(std::size_t count) {
    constexpr float kLargest = 1e30F;  // the bias of what may not be chosen
    const float* out = take<float>(count);
    if (out != nullptr)
      ok_ = ok_ && std::all_of(out, out + count, [](float v) { return v >= -kLargest && v <= kLargest; });
    return out;
  }
  [[nodiscard]] bool ok() const { return ok_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace

core::Result<std::unique_ptr<Network>> Network::make(const Model& model, const std::string& name,
                                                     const Kernels& kernels) {
  std::unique_ptr<Network> network(new Network(model, kernels));  // NOLINT: the constructor is private
  if (!network->lay_out()) return core::Error{"the language model is damaged", "", name};
  return network;
}

bool Network::lay_out() {
  const ModelSizes& sizes = model_.sizes();
  const auto fits = [](std::size_t width) { return width > 0 && width % kBlock == 0 && width <= kLargestInputs; };
  for (const std::uint32_t width : sizes.width) {
    if (!fits(width)) return false;
  }
  for (const std::uint32_t hidden : sizes.hidden) {
    if (!fits(hidden) || 2 * hidden > kLargestInputs) return false;
  }
  if (!fits(sizes.arc) || !fits(sizes.label) || sizes.tags > kLargestInputs) return false;
  Taker taker(model_.matrices());
  const auto matrix = [&](std::size_t inputs, std::size_t columns) {
    Matrix out;
    out.inputs = inputs;
    out.columns = padded(columns);
    out.weights = taker.take<std::int16_t>(inputs * out.columns);
    out.scale = taker.take_floats(out.columns);
    out.bias = taker.take_floats(out.columns);
    return out;
  };
  std::size_t embeddings = 0;
  for (std::size_t i = 0; i < kInputs; ++i) {
    Embedded& e = embedded_[i];
    e.matrix = matrix(sizes.width[i], 8 * sizes.hidden[0]);
    if (sizes.vocabulary[i] > kLargestModel || embeddings > model_.embeddings().size()) return false;
    e.table = model_.embeddings().data() + embeddings;
    embeddings += std::size_t{sizes.vocabulary[i]} * sizes.width[i];
    e.rows = room<std::int16_t>(sizes.vocabulary[i] * e.matrix.columns);
    e.known = std::make_unique<std::atomic<std::uint8_t>[]>(sizes.vocabulary[i]);
  }
  if (embeddings != model_.embeddings().size()) return false;
  layers_[1].input = matrix(2 * sizes.hidden[0], 8 * sizes.hidden[1]);
  for (std::size_t l = 0; l < 2; ++l) {
    for (Matrix& state : layers_[l].state) state = matrix(sizes.hidden[l], 4 * sizes.hidden[l]);
  }
  tag_ = matrix(2 * sizes.hidden[0], sizes.tags);
  top_ = matrix(2 * sizes.hidden[1], 2 * (sizes.arc + sizes.label));
  arc_ = taker.take_floats(std::size_t{sizes.arc} * sizes.arc);
  arc_bias_ = taker.take_floats(sizes.arc);
  label_columns_ = padded(sizes.labels);
  label_ = taker.take_floats(sizes.label * label_columns_);
  label_bias_ = taker.take_floats(label_columns_);
  return taker.ok();
}

void Network::work_out(std::size_t table, std::uint32_t row, std::int16_t* out) const {
  const Embedded& e = embedded_[table];
  std::array<std::int16_t, kLargestInputs> in{};
  std::copy_n(e.table + row * e.matrix.inputs, e.matrix.inputs, in.begin());
  const auto sums = room<std::int32_t>(e.matrix.columns);
  const auto numbers = room<float>(e.matrix.columns);
  kernels_.multiply(in.data(), 0, 1, e.matrix.weights, e.matrix.inputs / 2, e.matrix.columns / kBlock, sums.get());
  kernels_.to_float(sums.get(), e.matrix.scale, e.matrix.bias, e.matrix.columns, numbers.get());
  for (std::size_t i = 0; i < e.matrix.columns; ++i) {
    const float number = std::clamp(numbers[i] * kFixed, -6500.0F, 6500.0F);  // more than any gate tells apart
    out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(number + 8192.5F) - 8192);
  }
}

const std::int16_t* Network::embedded(std::size_t table, std::uint32_t row, std::int16_t* scratch) const {
  const Embedded& e = embedded_[table];
  std::int16_t* const kept = e.rows.get() + row * e.matrix.columns;
  std::atomic<std::uint8_t>& known = e.known[row];
  std::uint8_t state = known.load(std::memory_order_acquire);
  if (state == 2) return kept;
  if (state == 0 && known.compare_exchange_strong(state, 1, std::memory_order_acquire)) {
    work_out(table, row, kept);
    known.store(2, std::memory_order_release);
    return kept;
  }
  if (state == 2) return kept;
  work_out(table, row, scratch);  // another thread is at it
  return scratch;
}

// A step of one sentence waits for the one before it, so sentences go side by side: the weights are fetched for all of
// them at once.
void Network::run(const Layer& layer, std::size_t hidden, std::span<const Strip> strips) const {
  std::array<const Strip*, kTogether> longest_first{};
  for (std::size_t i = 0; i < strips.size(); ++i) longest_first[i] = &strips[i];
  std::sort(longest_first.begin(), longest_first.begin() + strips.size(),
            [](const Strip* a, const Strip* b) { return a->rows > b->rows; });
  const auto before = room<std::int16_t>(strips.size() * hidden);
  const auto moved = room<std::int32_t>(strips.size() * 4 * hidden);
  const auto cells = room<float>(strips.size() * hidden);
  for (std::size_t d = 0; d < 2; ++d) {
    const Matrix& state = layer.state[d];
    std::fill_n(cells.get(), strips.size() * hidden, 0.0F);
    std::fill_n(moved.get(), strips.size() * 4 * hidden, 0);
    std::size_t going = strips.size();
    for (std::size_t t = 0;; ++t) {
      while (going > 0 && longest_first[going - 1]->rows <= t) --going;
      if (going == 0) break;
      if (t > 0) {
        kernels_.multiply(before.get(), hidden, going, state.weights, hidden / 2, 4 * hidden / kBlock, moved.get());
      }
      for (std::size_t i = 0; i < going; ++i) {
        const Strip& strip = *longest_first[i];
        const std::size_t row = d == 0 ? t : strip.rows - 1 - t;
        std::int16_t* const now = before.get() + i * hidden;
        kernels_.step(strip.fixed + row * 8 * hidden + d * 4 * hidden, moved.get() + i * 4 * hidden, state.scale,
                      hidden, cells.get() + i * hidden, now);
        std::copy_n(now, hidden, strip.out + row * 2 * hidden + d * hidden);
      }
    }
  }
}

std::unique_ptr<float[]> Network::embed(std::span<const Spelling> sentence) const {  // NOLINT: see States
  const std::size_t columns = 8 * model_.sizes().hidden[0];
  const std::size_t rows = sentence.size() + 1;
  const Casing casing = casing_of(sentence);
  auto fixed = room<float>(rows * columns);
  const auto scratch = room<std::int16_t>(kInputs * columns);
  for (std::size_t t = 0; t < rows; ++t) {
    std::array<std::uint32_t, kInputs> number{};
    if (t > 0) {
      const Spelling& word = sentence[t - 1];
      const auto keys = vocabulary_keys(word);
      for (std::size_t i = 0; i < kVocabularies; ++i) number[i] = model_.vocabulary(i).find(keys[i]);
      number[kVocabularies] = shape_row(word.shape, casing);
    }
    std::array<const std::int16_t*, kInputs> parts{};
    for (std::size_t i = 0; i < kInputs; ++i) parts[i] = embedded(i, number[i], scratch.get() + i * columns);
    kernels_.add_rows(parts.data(), columns, fixed.get() + t * columns);
  }
  return fixed;
}

std::vector<Network::States> Network::read(std::span<const std::vector<Spelling>> sentences) const {
  const std::size_t hidden = model_.sizes().hidden[0];
  std::vector<States> out(sentences.size());
  for (std::size_t first = 0; first < sentences.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, sentences.size() - first);
    std::array<std::unique_ptr<float[]>, kTogether> fixed;  // NOLINT: see States
    std::array<Strip, kTogether> strips;
    for (std::size_t i = 0; i < count; ++i) {
      States& states = out[first + i];
      states.rows = sentences[first + i].size() + 1;
      states.values = room<std::int16_t>(states.rows * 2 * hidden);
      fixed[i] = embed(sentences[first + i]);
      strips[i] = {fixed[i].get(), states.rows, states.values.get()};
    }
    run(layers_[0], hidden, std::span(strips).first(count));
  }
  return out;
}

std::vector<std::uint8_t> Network::tags(const States& states) const {
  const auto sums = room<std::int32_t>(states.rows * tag_.columns);
  kernels_.multiply(states.values.get(), tag_.inputs, states.rows, tag_.weights, tag_.inputs / 2, tag_.columns / kBlock,
                    sums.get());
  std::vector<std::uint8_t> out(states.rows - 1);
  const auto scores = room<float>(tag_.columns);
  for (std::size_t i = 0; i < out.size(); ++i) {
    kernels_.to_float(sums.get() + (i + 1) * tag_.columns, tag_.scale, tag_.bias, tag_.columns, scores.get());
    const std::size_t best =
        std::min<std::size_t>(kernels_.largest(scores.get(), tag_.columns), model_.sizes().tags - 1);
    out[i] = static_cast<std::uint8_t>(best);
  }
  return out;
}

// Rows of whole numbers times a matrix.
std::unique_ptr<float[]> Network::product(const Matrix& m, const std::int16_t* in,  // NOLINT: see States
                                          std::size_t rows) const {
  const auto sums = room<std::int32_t>(rows * m.columns);
  auto out = room<float>(rows * m.columns);
  kernels_.multiply(in, m.inputs, rows, m.weights, m.inputs / 2, m.columns / kBlock, sums.get());
  for (std::size_t i = 0; i < rows; ++i) {
    kernels_.to_float(sums.get() + i * m.columns, m.scale, m.bias, m.columns, out.get() + i * m.columns);
  }
  return out;
}

std::vector<std::vector<Dependency>> Network::trees(std::span<const States* const> sentences) const {
  const std::size_t hidden = model_.sizes().hidden[1];
  std::vector<std::vector<Dependency>> out;
  for (std::size_t first = 0; first < sentences.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, sentences.size() - first);
    std::array<std::unique_ptr<float[]>, kTogether> fixed;         // NOLINT: see States
    std::array<std::unique_ptr<std::int16_t[]>, kTogether> upper;  // NOLINT
    std::array<Strip, kTogether> strips;
    for (std::size_t i = 0; i < count; ++i) {
      const States& states = *sentences[first + i];
      fixed[i] = product(layers_[1].input, states.values.get(), states.rows);
      upper[i] = room<std::int16_t>(states.rows * 2 * hidden);
      strips[i] = {fixed[i].get(), states.rows, upper[i].get()};
    }
    run(layers_[1], hidden, std::span(strips).first(count));
    for (std::size_t i = 0; i < count; ++i) out.push_back(tree(upper[i].get(), strips[i].rows));
  }
  return out;
}

std::vector<Dependency> Network::tree(const std::int16_t* upper, std::size_t rows) const {
  const ModelSizes& sizes = model_.sizes();
  const auto top = product(top_, upper, rows);
  const std::size_t arc = sizes.arc;
  const auto dependents = room<float>(rows * arc);
  const auto heads = room<float>(arc * rows);  // a column a word
  const auto turned = room<float>(rows * arc);
  for (std::size_t i = 0; i < rows; ++i) {
    float* line = top.get() + i * top_.columns;
    kernels_.rectify(line, 2 * arc);
    std::copy_n(line, arc, dependents.get() + i * arc);
    for (std::size_t k = 0; k < arc; ++k) heads[k * rows + i] = line[arc + k];
    std::copy_n(arc_bias_, arc, turned.get() + i * arc);
  }
  kernels_.multiply_float(dependents.get(), rows, arc, arc_, arc, turned.get());
  const auto scores = std::make_unique<float[]>(rows * rows);  // NOLINT: zeros
  kernels_.multiply_float(turned.get(), rows, arc, heads.get(), rows, scores.get());
  constexpr float kSteps = 65536.0F;  // a unit of a score
  constexpr float kBound = 8000.0F;
  std::vector<std::int32_t> whole(rows * rows);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    whole[i] = static_cast<std::int32_t>(std::clamp(scores[i], -kBound, kBound) * kSteps);
  }
  const std::vector<std::uint32_t> tree = spanning_tree(whole, rows);

  const std::size_t label = sizes.label;
  const auto pairs = room<float>(rows * label);
  const auto labels = room<float>(rows * label_columns_);
  for (std::size_t i = 0; i < rows; ++i) {
    const float* from = top.get() + i * top_.columns + 2 * arc;
    const float* to = top.get() + tree[i] * top_.columns + 2 * arc + label;
    for (std::size_t k = 0; k < label; ++k) pairs[i * label + k] = from[k] + to[k];
    std::copy_n(label_bias_, label_columns_, labels.get() + i * label_columns_);
  }
  kernels_.rectify(pairs.get(), rows * label);
  kernels_.multiply_float(pairs.get(), rows, label, label_, label_columns_, labels.get());
  std::vector<Dependency> out(rows - 1);
  for (std::size_t i = 1; i < rows; ++i) {
    if (tree[i] == 0) continue;  // the root's relation is given
    const std::size_t best = kernels_.largest(labels.get() + i * label_columns_, label_columns_);
    out[i - 1] = {tree[i] - 1, static_cast<Relation>(std::min(best, kRelations - 1))};
  }
  return out;
}

}  // namespace dateline::language
