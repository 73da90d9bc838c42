#include "network.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace dateline::train {

namespace {

constexpr float kLeak = 0.1F;  // slope of the rectifier below zero

void add_row(float* to, const float* from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] += from[i];
}

// Sums of the columns.
void add_columns(const Matrix& m, float* to) {
  for (std::size_t i = 0; i < m.rows; ++i) add_row(to, m.row(i), m.columns);
}

void rectify(Matrix& m) {
  for (float& v : m.values) v = v > 0 ? v : kLeak * v;
}

// Gradient through the rectifier; `out` is what came out of it.
void unrectify(const Matrix& out, Matrix& gradient) {
  for (std::size_t i = 0; i < out.values.size(); ++i) gradient.values[i] *= out.values[i] > 0 ? 1.0F : kLeak;
}

// Turns scores into the gradient of the cross entropy, and gives the loss.
double softmax_gradient(float* scores, std::size_t count, std::size_t gold) {
  const float top = *std::max_element(scores, scores + count);
  for (std::size_t i = 0; i < count; ++i) scores[i] -= top;
  exponential({scores, count});
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += scores[i];
  const double loss = -std::log(std::max(static_cast<double>(scores[gold]) / sum, 1e-30));  // only shown
  for (std::size_t i = 0; i < count; ++i) scores[i] /= sum;
  scores[gold] -= 1.0F;
  return loss;
}

}  // namespace

Layout::Layout(const Sizes& s) {
  const auto take = [&](std::size_t count) {
    const std::size_t at = size;
    size += count;
    return at;
  };
  for (std::size_t i = 0; i < kInputs; ++i) embedding[i] = take(s.vocabulary[i] * s.width[i]);
  for (std::size_t layer = 0; layer < s.hidden.size(); ++layer) {
    std::array<Direction, 2> both{};
    for (Direction& d : both) {
      d.input = take(s.layer_input(layer) * 4 * s.hidden[layer]);
      d.state = take(s.hidden[layer] * 4 * s.hidden[layer]);
      d.bias = take(4 * s.hidden[layer]);
    }
    layers.push_back(both);
  }
  const std::size_t top = s.top();
  arc_dependent = take(top * s.arc);
  arc_dependent_bias = take(s.arc);
  arc_head = take(top * s.arc);
  arc_head_bias = take(s.arc);
  arc = take(s.arc * s.arc);
  arc_bias = take(s.arc);
  label_dependent = take(top * s.label);
  label_head = take(top * s.label);
  label_bias = take(s.label);
  label = take(s.label * s.labels);
  label_out_bias = take(s.labels);
  tag = take(2 * s.hidden[0] * s.tags);
  tag_bias = take(s.tags);
}

Network::Network(const Sizes& sizes, std::uint64_t seed) : sizes_(sizes), layout_(sizes), values_(layout_.size) {
  Random random(seed);
  const auto fill = [&](std::size_t at, std::size_t in, std::size_t out, float scale) {
    const float bound = scale * std::sqrt(6.0F / static_cast<float>(in + out));
    for (std::size_t i = 0; i < in * out; ++i) values_[at + i] = bound * (2.0F * random.unit() - 1.0F);
  };
  for (std::size_t i = 0; i < kInputs; ++i) {
    for (std::size_t k = 0; k < sizes.vocabulary[i] * sizes.width[i]; ++k) {
      values_[layout_.embedding[i] + k] = 0.3F * (2.0F * random.unit() - 1.0F);
    }
  }
  for (std::size_t layer = 0; layer < sizes.hidden.size(); ++layer) {
    const std::size_t h = sizes.hidden[layer];
    for (const Layout::Direction& d : layout_.layers[layer]) {
      fill(d.input, sizes.layer_input(layer), 4 * h, 1.3F);
      fill(d.state, h, 4 * h, 1.3F);
      for (std::size_t k = h; k < 2 * h; ++k) values_[d.bias + k] = 1.0F;  // gates in the order in, forget, out, new
    }
  }
  fill(layout_.arc_dependent, sizes.top(), sizes.arc, 1);
  fill(layout_.arc_head, sizes.top(), sizes.arc, 1);
  fill(layout_.arc, sizes.arc, sizes.arc, 1);
  fill(layout_.label_dependent, sizes.top(), sizes.label, 1);
  fill(layout_.label_head, sizes.top(), sizes.label, 1);
  fill(layout_.label, sizes.label, sizes.labels, 1);
  fill(layout_.tag, 2 * sizes.hidden[0], sizes.tags, 1);
}

// One pass over some sentences: everything that the way back needs.
struct Network::Pass {
  struct Direction {
    Matrix gates;  // in, forget, out, new; after their functions
    Matrix cell;
    Matrix cell_tanh;
    Matrix before;  // the state of the step before
  };
  struct Layer {
    Matrix in;    // after dropout
    Matrix mask;  // of `in`; empty when nothing was dropped
    std::array<Direction, 2> directions;
    Matrix out;
  };

  Pass(const Network& network, std::span<const NetworkSentence* const> batch) : net(network), sizes(network.sizes_) {
    sentences.assign(batch.begin(), batch.end());
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const auto* a, const auto* b) { return a->size() > b->size(); });
    std::size_t at = 0;
    for (const NetworkSentence* s : sentences) {
      begins.push_back(at);
      at += s->size();
    }
    rows = at;
    for (std::size_t t = 0; !sentences.empty() && t < sentences[0]->size(); ++t) {
      active.push_back(static_cast<std::size_t>(
          std::partition_point(sentences.begin(), sentences.end(), [&](const auto* s) { return s->size() > t; }) -
          sentences.begin()));
    }
  }

  [[nodiscard]] const float* value(std::size_t at) const { return net.values_.data() + at; }
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t step, std::size_t direction) const {
    return begins[sentence] + (direction == 0 ? step : sentences[sentence]->size() - 1 - step);
  }

  // The same numbers are dropped in every word of a sentence when `shared` (Gal and Ghahramani, 2016).
  void drop(Matrix& m, Matrix& mask, float rate, bool shared, Random* random) {
    if (random == nullptr || rate <= 0) return;
    mask.reset(m.rows, m.columns);
    const float keep = 1.0F / (1.0F - rate);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      for (std::size_t i = 0; i < sentences[s]->size(); ++i) {
        float* line = mask.row(begins[s] + i);
        if (shared && i > 0) {
          std::copy_n(mask.row(begins[s]), m.columns, line);
        } else {
          for (std::size_t k = 0; k < m.columns; ++k) line[k] = random->unit() < rate ? 0.0F : keep;
        }
      }
    }
    for (std::size_t i = 0; i < m.values.size(); ++i) m.values[i] *= mask.values[i];
  }
  static void undrop(Matrix& gradient, const Matrix& mask) {
    if (mask.values.empty()) return;
    for (std::size_t i = 0; i < gradient.values.size(); ++i) gradient.values[i] *= mask.values[i];
  }

  void encode(const Dropout& dropout, Random* random) {
    layers.resize(sizes.hidden.size());
    Matrix& x = layers[0].in;
    x.reset(rows, sizes.input());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      for (std::size_t i = 0; i < sentences[s]->size(); ++i) {
        float* line = x.row(begins[s] + i);
        for (std::size_t k = 0; k < kInputs; ++k) {
          std::copy_n(value(net.layout_.embedding[k] + (*sentences[s])[i].input[k] * sizes.width[k]), sizes.width[k],
                      line);
          line += sizes.width[k];
        }
      }
    }
    drop(x, layers[0].mask, dropout.input, false, random);
    for (std::size_t l = 0; l < sizes.hidden.size(); ++l) {
      Layer& layer = layers[l];
      if (l > 0) {
        layer.in = layers[l - 1].out;
        drop(layer.in, layer.mask, dropout.between, true, random);
      }
      layer.out.reset(rows, 2 * sizes.hidden[l]);
      for (std::size_t d = 0; d < 2; ++d) forward(l, d);
    }
    top = layers.back().out;
    drop(top, top_mask, dropout.top, true, random);
  }

  void forward(std::size_t l, std::size_t d) {
    Layer& layer = layers[l];
    Direction& run = layer.directions[d];
    const Layout::Direction& at = net.layout_.layers[l][d];
    const std::size_t h = sizes.hidden[l];
    run.gates.reset(rows, 4 * h);
    for (std::size_t i = 0; i < rows; ++i) std::copy_n(value(at.bias), 4 * h, run.gates.row(i));
    multiply(layer.in.row(0), layer.in.columns, value(at.input), 4 * h, run.gates.row(0), 4 * h, rows, layer.in.columns,
             4 * h);
    run.cell.reset(rows, h);
    run.cell_tanh.reset(rows, h);
    run.before.reset(rows, h);
    Matrix state(sentences.size(), h);
    Matrix cell(sentences.size(), h);
    Matrix gates(sentences.size(), 4 * h);
    for (std::size_t t = 0; t < active.size(); ++t) {
      const std::size_t n = active[t];
      for (std::size_t s = 0; s < n; ++s) {
        std::copy_n(run.gates.row(row(s, t, d)), 4 * h, gates.row(s));
        std::copy_n(state.row(s), h, run.before.row(row(s, t, d)));
      }
      if (t > 0) multiply(state.row(0), h, value(at.state), 4 * h, gates.row(0), 4 * h, n, h, 4 * h);
      for (std::size_t s = 0; s < n; ++s) {
        float* g = gates.row(s);
        logistic({g, 3 * h});
        hyperbolic_tangent({g + 3 * h, h});
        float* c = cell.row(s);
        for (std::size_t k = 0; k < h; ++k) c[k] = g[h + k] * c[k] + g[k] * g[3 * h + k];
        const std::size_t r = row(s, t, d);
        float* tanh = run.cell_tanh.row(r);
        std::copy_n(c, h, tanh);
        hyperbolic_tangent({tanh, h});
        float* y = state.row(s);
        for (std::size_t k = 0; k < h; ++k) y[k] = g[2 * h + k] * tanh[k];
        std::copy_n(y, h, layer.out.row(r) + d * h);
        std::copy_n(c, h, run.cell.row(r));
        std::copy_n(g, 4 * h, run.gates.row(r));
      }
    }
  }

  // `gradient` of layer.out in, of layer.in out (added).
  void backward(std::size_t l, std::size_t d, const Matrix& out_gradient, Matrix& in_gradient,
                std::vector<float>& gradient) {
    Layer& layer = layers[l];
    Direction& run = layer.directions[d];
    const Layout::Direction& at = net.layout_.layers[l][d];
    const std::size_t h = sizes.hidden[l];
    Matrix gate_gradient(rows, 4 * h);
    Matrix state(sentences.size(), h);  // gradients from the step after
    Matrix cell(sentences.size(), h);
    Matrix step(sentences.size(), 4 * h);
    std::vector<float> back(4 * h * h);
    transpose(value(at.state), h, 4 * h, back.data());
    for (std::size_t t = active.size(); t-- > 0;) {
      const std::size_t n = active[t];
      for (std::size_t s = 0; s < n; ++s) {
        const std::size_t r = row(s, t, d);
        const float* g = run.gates.row(r);
        const float* tanh = run.cell_tanh.row(r);
        const float* out = out_gradient.row(r) + d * h;
        const float* cell_before = t > 0 ? run.cell.row(row(s, t - 1, d)) : nullptr;
        float* dg = step.row(s);
        float* ds = state.row(s);
        float* dc = cell.row(s);
        for (std::size_t k = 0; k < h; ++k) {
          const float dh = out[k] + ds[k];
          const float in = g[k];
          const float forget = g[h + k];
          const float open = g[2 * h + k];
          const float fresh = g[3 * h + k];
          const float c = dc[k] + dh * open * (1.0F - tanh[k] * tanh[k]);
          dg[k] = c * fresh * in * (1.0F - in);
          dg[h + k] = cell_before == nullptr ? 0.0F : c * cell_before[k] * forget * (1.0F - forget);
          dg[2 * h + k] = dh * tanh[k] * open * (1.0F - open);
          dg[3 * h + k] = c * in * (1.0F - fresh * fresh);
          dc[k] = c * forget;
          ds[k] = 0;
        }
        std::copy_n(dg, 4 * h, gate_gradient.row(r));
      }
      if (t > 0) multiply(step.row(0), 4 * h, back.data(), h, state.row(0), h, n, 4 * h, h);
    }
    add_columns(gate_gradient, gradient.data() + at.bias);
    multiply_transposed(run.before.row(0), h, gate_gradient.row(0), 4 * h, gradient.data() + at.state, 4 * h, h, rows,
                        4 * h);
    multiply_transposed(layer.in.row(0), layer.in.columns, gate_gradient.row(0), 4 * h, gradient.data() + at.input,
                        4 * h, layer.in.columns, rows, 4 * h);
    std::vector<float> back_input(4 * h * layer.in.columns);
    transpose(value(at.input), layer.in.columns, 4 * h, back_input.data());
    multiply(gate_gradient.row(0), 4 * h, back_input.data(), layer.in.columns, in_gradient.row(0), layer.in.columns,
             rows, 4 * h, layer.in.columns);
  }

  // Tags from what comes out of the first layer; its gradient is added.
  void learn_tags(Matrix& out_gradient, std::vector<float>& gradient, Loss& loss, const Dropout& dropout,
                  Random& random) {
    Matrix in = layers[0].out;
    Matrix mask;
    drop(in, mask, dropout.top, true, &random);
    Matrix tags;
    dense(in, net.layout_.tag, value(net.layout_.tag_bias), sizes.tags, tags);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      std::fill_n(tags.row(begins[s]), sizes.tags, 0.0F);
      for (std::size_t i = 1; i < sentences[s]->size(); ++i) {
        loss.tag += softmax_gradient(tags.row(begins[s] + i), sizes.tags, (*sentences[s])[i].tag);
      }
    }
    add_columns(tags, gradient.data() + net.layout_.tag_bias);
    Matrix in_gradient(rows, in.columns);
    dense_back(in, tags, net.layout_.tag, gradient, in_gradient);
    undrop(in_gradient, mask);
    for (std::size_t i = 0; i < in_gradient.values.size(); ++i) out_gradient.values[i] += in_gradient.values[i];
  }

  // out = in * weights + bias
  void dense(const Matrix& in, std::size_t weights, const float* bias, std::size_t columns, Matrix& out) const {
    out.reset(in.rows, columns);
    if (bias != nullptr) {
      for (std::size_t i = 0; i < in.rows; ++i) std::copy_n(bias, columns, out.row(i));
    }
    multiply(in.row(0), in.columns, value(weights), columns, out.row(0), columns, in.rows, in.columns, columns);
  }
  void dense_back(const Matrix& in, const Matrix& out_gradient, std::size_t weights, std::vector<float>& gradient,
                  Matrix& in_gradient) const {
    multiply_transposed(in.row(0), in.columns, out_gradient.row(0), out_gradient.columns, gradient.data() + weights,
                        out_gradient.columns, in.columns, in.rows, out_gradient.columns);
    std::vector<float> back(in.columns * out_gradient.columns);
    transpose(value(weights), in.columns, out_gradient.columns, back.data());
    multiply(out_gradient.row(0), out_gradient.columns, back.data(), in.columns, in_gradient.row(0), in.columns,
             in.rows, out_gradient.columns, in.columns);
  }

  const Network& net;
  const Sizes& sizes;
  std::vector<const NetworkSentence*> sentences;  // the longest first
  std::vector<std::size_t> begins;
  std::vector<std::size_t> active;  // how many sentences have a step t
  std::size_t rows = 0;
  std::vector<Layer> layers;
  Matrix top;
  Matrix top_mask;
};

Loss Network::learn(std::span<const NetworkSentence* const> sentences, const Dropout& dropout, Random& random,
                    std::vector<float>& gradient) const {
  Pass pass(*this, sentences);
  pass.encode(dropout, &random);
  const Layout& at = layout_;
  Loss loss;
  Matrix top_gradient(pass.rows, pass.top.columns);

  Matrix dependent;
  Matrix head;
  pass.dense(pass.top, at.arc_dependent, pass.value(at.arc_dependent_bias), sizes_.arc, dependent);
  pass.dense(pass.top, at.arc_head, pass.value(at.arc_head_bias), sizes_.arc, head);
  rectify(dependent);
  rectify(head);
  Matrix dependent_mask;
  Matrix head_mask;
  pass.drop(dependent, dependent_mask, dropout.top, true, &random);
  pass.drop(head, head_mask, dropout.top, true, &random);
  Matrix turned;  // dependent * U + u
  pass.dense(dependent, at.arc, pass.value(at.arc_bias), sizes_.arc, turned);
  Matrix turned_gradient(pass.rows, sizes_.arc);
  Matrix head_gradient(pass.rows, sizes_.arc);
  for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
    const NetworkSentence& sentence = *pass.sentences[s];
    const std::size_t n = sentence.size();
    const std::size_t begin = pass.begins[s];
    std::vector<float> heads(n * sizes_.arc);
    transpose(head.row(begin), n, sizes_.arc, heads.data());
    Matrix scores(n, n);
    multiply(turned.row(begin), sizes_.arc, heads.data(), n, scores.row(0), n, n, sizes_.arc, n);
    std::fill_n(scores.row(0), n, 0.0F);
    for (std::size_t i = 1; i < n; ++i) {
      scores.row(i)[i] = -1e9F;
      loss.arc += softmax_gradient(scores.row(i), n, sentence[i].head);
    }
    loss.words += n - 1;
    multiply(scores.row(0), n, head.row(begin), sizes_.arc, turned_gradient.row(begin), sizes_.arc, n, n, sizes_.arc);
    multiply_transposed(scores.row(0), n, turned.row(begin), sizes_.arc, head_gradient.row(begin), sizes_.arc, n, n,
                        sizes_.arc);
  }
  Matrix dependent_gradient(pass.rows, sizes_.arc);
  add_columns(turned_gradient, gradient.data() + at.arc_bias);
  pass.dense_back(dependent, turned_gradient, at.arc, gradient, dependent_gradient);
  Pass::undrop(dependent_gradient, dependent_mask);
  Pass::undrop(head_gradient, head_mask);
  unrectify(dependent, dependent_gradient);
  unrectify(head, head_gradient);
  add_columns(dependent_gradient, gradient.data() + at.arc_dependent_bias);
  add_columns(head_gradient, gradient.data() + at.arc_head_bias);
  pass.dense_back(pass.top, dependent_gradient, at.arc_dependent, gradient, top_gradient);
  pass.dense_back(pass.top, head_gradient, at.arc_head, gradient, top_gradient);

  Matrix from;
  Matrix to;
  pass.dense(pass.top, at.label_dependent, pass.value(at.label_bias), sizes_.label, from);
  pass.dense(pass.top, at.label_head, nullptr, sizes_.label, to);
  Matrix both = from;
  for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
    for (std::size_t i = 1; i < pass.sentences[s]->size(); ++i) {
      add_row(both.row(pass.begins[s] + i), to.row(pass.begins[s] + (*pass.sentences[s])[i].head), sizes_.label);
    }
  }
  rectify(both);
  Matrix both_mask;
  pass.drop(both, both_mask, dropout.top, true, &random);
  Matrix labels;
  pass.dense(both, at.label, pass.value(at.label_out_bias), sizes_.labels, labels);
  for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
    std::fill_n(labels.row(pass.begins[s]), sizes_.labels, 0.0F);
    for (std::size_t i = 1; i < pass.sentences[s]->size(); ++i) {
      loss.label += softmax_gradient(labels.row(pass.begins[s] + i), sizes_.labels, (*pass.sentences[s])[i].label);
    }
  }
  add_columns(labels, gradient.data() + at.label_out_bias);
  Matrix both_gradient(pass.rows, sizes_.label);
  pass.dense_back(both, labels, at.label, gradient, both_gradient);
  Pass::undrop(both_gradient, both_mask);
  unrectify(both, both_gradient);
  Matrix to_gradient(pass.rows, sizes_.label);
  for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
    std::fill_n(both_gradient.row(pass.begins[s]), sizes_.label, 0.0F);
    for (std::size_t i = 1; i < pass.sentences[s]->size(); ++i) {
      add_row(to_gradient.row(pass.begins[s] + (*pass.sentences[s])[i].head), both_gradient.row(pass.begins[s] + i),
              sizes_.label);
    }
  }
  add_columns(both_gradient, gradient.data() + at.label_bias);
  pass.dense_back(pass.top, both_gradient, at.label_dependent, gradient, top_gradient);
  pass.dense_back(pass.top, to_gradient, at.label_head, gradient, top_gradient);

  Pass::undrop(top_gradient, pass.top_mask);
  for (std::size_t l = sizes_.hidden.size(); l-- > 0;) {
    Pass::Layer& layer = pass.layers[l];
    if (l == 0) pass.learn_tags(top_gradient, gradient, loss, dropout, random);
    Matrix in_gradient(pass.rows, layer.in.columns);
    for (std::size_t d = 0; d < 2; ++d) pass.backward(l, d, top_gradient, in_gradient, gradient);
    Pass::undrop(in_gradient, layer.mask);
    top_gradient = std::move(in_gradient);
  }
  for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
    for (std::size_t i = 0; i < pass.sentences[s]->size(); ++i) {
      const float* line = top_gradient.row(pass.begins[s] + i);
      for (std::size_t k = 0; k < kInputs; ++k) {
        add_row(gradient.data() + at.embedding[k] + (*pass.sentences[s])[i].input[k] * sizes_.width[k], line,
                sizes_.width[k]);
        line += sizes_.width[k];
      }
    }
  }
  return loss;
}

}  // namespace dateline::train
