#include "dateline/language/kernel.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <new>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::language;

namespace {

// Numbers on a border of 64 bytes, as the kernels want weights.
template <class T>
class Aligned {
 public:
  explicit Aligned(std::size_t count) : data_(new (std::align_val_t{64}) T[count]()) {}
  Aligned(const Aligned&) = delete;
  Aligned& operator=(const Aligned&) = delete;
  ~Aligned() { ::operator delete[](data_, std::align_val_t{64}); }
  T* data() { return data_; }
  T& operator[](std::size_t i) { return data_[i]; }

 private:
  T* data_;
};

std::vector<const Kernels*> all() {
  std::vector<const Kernels*> out;
  for (const char* name : {"baseline", "avx2", "avx512", "avx512-vnni"}) {
    if (const Kernels* k = kernels_named(name)) out.push_back(k);
  }
  return out;
}

}  // namespace

TEST_CASE("products are those of school arithmetic") {
  constexpr std::size_t kInputs = 34;
  constexpr std::size_t kColumns = 3 * kGroupColumns;
  for (const std::size_t rows : {1U, 2U, 3U, 5U, 9U}) {
    std::vector<std::int16_t> in(rows * kInputs);
    for (std::size_t i = 0; i < in.size(); ++i) in[i] = static_cast<std::int16_t>(i * 977 % (2 * kOne + 1)) - kOne;
    std::vector<std::int16_t> plain(kInputs * kColumns);
    Aligned<std::int16_t> packed(plain.size());
    for (std::size_t i = 0; i < kInputs; ++i) {
      for (std::size_t c = 0; c < kColumns; ++c) {
        const auto weight = static_cast<std::int16_t>((i * 31 + c * 57) % (2 * kLargestWeight + 1)) - kLargestWeight;
        plain[i * kColumns + c] = static_cast<std::int16_t>(weight);
        const std::size_t block = c / kBlock;
        packed[((block / kGroup * (kInputs / 2) + i / 2) * kGroup + block % kGroup) * 2 * kBlock + c % kBlock * 2 +
               i % 2] = static_cast<std::int16_t>(weight);
      }
    }
    for (const Kernels* k : all()) {
      std::vector<std::int32_t> out(rows * kColumns);
      k->multiply(in.data(), kInputs, rows, packed.data(), kInputs / 2, kColumns / kBlock, out.data());
      std::size_t wrong = 0;
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < kColumns; ++c) {
          std::int32_t sum = 0;
          for (std::size_t i = 0; i < kInputs; ++i) sum += in[r * kInputs + i] * plain[i * kColumns + c];
          wrong += sum != out[r * kColumns + c] ? 1 : 0;
        }
      }
      INFO(k->name << " with " << rows << " rows");
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("a step of the network is that of the formula, and to the bit the same in all kernels") {
  constexpr std::size_t kHidden = 48;
  std::vector<float> fixed(4 * kHidden);
  std::vector<std::int32_t> moved(4 * kHidden);
  std::vector<float> scale(4 * kHidden, 1e-5F);
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    fixed[i] = static_cast<float>(i % 37) / 4.0F - 4.5F;
    moved[i] = static_cast<std::int32_t>(i * 7919 % 400'000) - 200'000;
  }
  std::vector<float> first_cell;
  std::vector<std::int16_t> first_out;
  for (const Kernels* k : all()) {
    std::vector<float> cell(kHidden, 0.25F);
    std::vector<std::int16_t> out(kHidden);
    k->step(fixed.data(), moved.data(), scale.data(), kHidden, cell.data(), out.data());
    for (std::size_t j = 0; j < kHidden; ++j) {
      const auto gate = [&](std::size_t i) { return static_cast<double>(fixed[i]) + moved[i] * 1e-5; };
      const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
      const double now = logistic(gate(kHidden + j)) * 0.25 + logistic(gate(j)) * std::tanh(gate(3 * kHidden + j));
      CHECK(cell[j] == Approx(now).margin(2e-4));
      CHECK(out[j] == Approx(logistic(gate(2 * kHidden + j)) * std::tanh(now) * kOne).margin(2));
    }
    if (first_cell.empty()) {
      first_cell = cell;
      first_out = out;
    }
    CHECK(cell == first_cell);
    CHECK(out == first_out);
  }
}

TEST_CASE("of equal numbers the first is the largest") {
  for (const Kernels* k : all()) {
    std::vector<float> values(64, -1.0F);
    CHECK(k->largest(values.data(), values.size()) == 0);
    values[50] = values[19] = 3.0F;
    CHECK(k->largest(values.data(), values.size()) == 19);
  }
}

TEST_CASE("floating-point products and sums are the same to the bit in all kernels") {
  constexpr std::size_t kRows = 7;
  constexpr std::size_t kInputs = 20;
  constexpr std::size_t kColumns = 37;
  std::vector<float> in(kRows * kInputs);
  std::vector<float> weights(kInputs * kColumns);
  for (std::size_t i = 0; i < in.size(); ++i) in[i] = std::sin(static_cast<float>(i));
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = std::cos(static_cast<float>(i));
  std::vector<float> first;
  for (const Kernels* k : all()) {
    std::vector<float> out(kRows * kColumns, 0.5F);
    k->multiply_float(in.data(), kRows, kInputs, weights.data(), kColumns, out.data());
    k->rectify(out.data(), out.size());
    if (first.empty()) first = out;
    CHECK(out == first);
  }
}
