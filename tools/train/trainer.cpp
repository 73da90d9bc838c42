// Each step learns from sentences of like length, in two halves that may run at the same time; their gradients are
// added in a fixed order. The rule is Adam (Kingma and Ba, 2015); the rate rises for two hundred steps and then falls
// to nothing along a smooth curve.

#include "trainer.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

#include "quantize.hpp"
#include "random.hpp"
#include "vocabulary.hpp"

#include "dateline/language/relation.hpp"
#include "dateline/language/spelling.hpp"

namespace dateline::train {

namespace {

using language::Section;
using language::Spelling;

class Adam {
 public:
  explicit Adam(std::size_t count) : mean_(count), square_(count) {}

  void step(std::vector<float>& values, const std::vector<float>& gradient, float rate) {
    mean_share_ *= kMean;
    square_share_ *= kSquare;
    const float mean_scale = rate / (1.0F - mean_share_);
    const float square_scale = 1.0F / (1.0F - square_share_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      mean_[i] = kMean * mean_[i] + (1.0F - kMean) * gradient[i];
      square_[i] = kSquare * square_[i] + (1.0F - kSquare) * gradient[i] * gradient[i];
      values[i] -= mean_scale * mean_[i] / (std::sqrt(square_[i] * square_scale) + 1e-8F);
    }
  }

 private:
  static constexpr float kMean = 0.9F;
  static constexpr float kSquare = 0.95F;
  std::vector<float> mean_;
  std::vector<float> square_;
  float mean_share_ = 1;
  float square_share_ = 1;
};

NetworkSentence convert(const GoldSentence& sentence, const Vocabularies& vocabularies, const TagSet& tags) {
  NetworkSentence out(1);
  std::vector<Spelling> words;
  for (const GoldWord& word : sentence.words) words.push_back(language::spelling_of(word.form));
  const language::Casing casing = language::casing_of(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    NetworkToken token;
    const auto keys = language::vocabulary_keys(words[i]);
    for (std::size_t k = 0; k < keys.size(); ++k) token.input[k] = vocabularies.find(k, keys[k]);
    token.input[language::kVocabularies] = language::shape_row(words[i].shape, casing);
    token.head = sentence.words[i].head;
    token.label = static_cast<std::uint32_t>(sentence.words[i].relation);
    token.tag = tags.find({sentence.words[i].upos, sentence.words[i].penn});
    out.push_back(token);
  }
  return out;
}

// Sentences of like length together, and these groups in any order.
std::vector<std::vector<const NetworkSentence*>> batches_of(const std::vector<NetworkSentence>& sentences,
                                                            std::size_t words, Random& random) {
  std::vector<const NetworkSentence*> order;
  for (const NetworkSentence& s : sentences) order.push_back(&s);
  random.shuffle(order);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto* a, const auto* b) { return a->size() / 3 < b->size() / 3; });
  std::vector<std::vector<const NetworkSentence*>> out;
  std::size_t filled = words;
  for (const NetworkSentence* s : order) {
    if (filled >= words) {
      out.emplace_back();
      filled = 0;
    }
    out.back().push_back(s);
    filled += s->size() - 1;
  }
  random.shuffle(out);
  return out;
}

void add(Loss& to, const Loss& from) {
  to.arc += from.arc;
  to.label += from.label;
  to.tag += from.tag;
  to.words += from.words;
}

// Learns one batch: two halves, each with its own random numbers and gradient.
class Step {
 public:
  explicit Step(std::size_t size) : gradients_{std::vector<float>(size), std::vector<float>(size)} {}

  Loss run(const Network& network, const std::vector<const NetworkSentence*>& batch, const TrainOptions& options,
           Random& random) {
    std::array<std::vector<NetworkSentence>, 2> sentences;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      sentences[i % 2].push_back(*batch[i]);
      for (std::size_t k = 1; k < batch[i]->size(); ++k) {
        if (random.unit() < options.word_dropout) {
          sentences[i % 2].back()[k].input[0] = language::Vocabulary::kUnknown;
        }
      }
    }
    std::array<Loss, 2> losses;
    const std::array<std::uint64_t, 2> seeds = {random.next(), random.next()};
    const auto half = [&](std::size_t h) {
      std::fill(gradients_[h].begin(), gradients_[h].end(), 0.0F);
      std::vector<const NetworkSentence*> views;
      for (const NetworkSentence& s : sentences[h]) views.push_back(&s);
      Random own(seeds[h]);
      if (!views.empty()) losses[h] = network.learn(views, options.dropout, own, gradients_[h]);
    };
    std::thread other(half, 1);
    half(0);
    other.join();
    add(losses[0], losses[1]);
    return losses[0];
  }

  // The mean gradient a word, made shorter when it is longer than `longest`.
  const std::vector<float>& gradient(std::size_t words, double longest) {
    const float scale = 1.0F / static_cast<float>(words);
    double square = 0;
    for (std::size_t i = 0; i < gradients_[0].size(); ++i) {
      gradients_[0][i] = (gradients_[0][i] + gradients_[1][i]) * scale;
      square += static_cast<double>(gradients_[0][i]) * static_cast<double>(gradients_[0][i]);
    }
    if (square > longest * longest) {
      const auto shorter = static_cast<float>(longest / std::sqrt(square));
      for (float& g : gradients_[0]) g *= shorter;
    }
    return gradients_[0];
  }

 private:
  std::array<std::vector<float>, 2> gradients_;
};

}  // namespace

std::string train(const Treebank& bank, const TrainOptions& options) {
  const TagSet tags(bank, options.rare_tags);
  const Vocabularies vocabularies(bank, options.variation.words());
  Sizes sizes = options.sizes;
  for (std::size_t i = 0; i < language::kVocabularies; ++i) sizes.vocabulary[i] = vocabularies.size(i);
  sizes.vocabulary[language::kVocabularies] = language::kShapeRows;
  sizes.labels = language::kRelations;
  sizes.tags = tags.size();
  std::size_t words = 0;
  for (const GoldSentence& sentence : bank) words += sentence.words.size();

  Network network(sizes, options.seed);
  Adam adam(network.values().size());
  Step step(network.values().size());
  Random random(options.seed);
  constexpr float kRise = 200;  // steps
  constexpr double kLongest = 1.0;
  const float all = static_cast<float>(options.epochs) * static_cast<float>(words) / static_cast<float>(options.batch);
  float done = 0;
  for (std::uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    std::vector<NetworkSentence> sentences;
    for (const GoldSentence& sentence : bank) {
      sentences.push_back(convert(options.variation.vary(sentence, options.varied, random), vocabularies, tags));
    }
    Loss total;
    for (const auto& batch : batches_of(sentences, options.batch, random)) {
      const Loss loss = step.run(network, batch, options, random);
      add(total, loss);
      done += 1;
      const float part = std::min(1.0F, done / all);
      const float rate = options.rate * std::min(1.0F, done / kRise) * (1.0F - part * part * (3.0F - 2.0F * part));
      adam.step(network.values(), step.gradient(loss.words, kLongest), rate);
    }
    if (options.progress) options.progress(epoch + 1, total);
  }

  std::array<std::string, language::kSections> sections;
  const auto section = [&](Section s) -> std::string& { return sections[static_cast<std::size_t>(s)]; };
  section(Section::notes) = options.notes;
  section(Section::tags) = tags.bytes();
  for (std::size_t i = 0; i < language::kVocabularies; ++i) {
    sections[static_cast<std::size_t>(Section::words) + i] = vocabularies.bytes(i);
  }
  quantize(network, sections);
  return language::write_model(sections);
}

}  // namespace dateline::train
