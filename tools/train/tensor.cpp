#include "tensor.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DATELINE_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DATELINE_WIDE
#endif

namespace dateline::train {

namespace {

constexpr std::size_t kTile = 32;  // columns that are summed up in registers

// c[0..4)[0..kTile) += sum over k of a(i, k) * b[k]; a(i, k) lies at a[i * row + k * step].
template <std::size_t Rows, std::size_t Width>
inline __attribute__((always_inline)) void tile(const float* a, std::size_t row, std::size_t step, const float* b,
                                                std::size_t ldb, float* c, std::size_t ldc, std::size_t k) {
  float sum[Rows][Width];  // NOLINT: registers
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Width; ++j) sum[i][j] = c[i * ldc + j];
  }
  for (std::size_t l = 0; l < k; ++l) {
    const float* line = b + l * ldb;
    for (std::size_t i = 0; i < Rows; ++i) {
      const float factor = a[i * row + l * step];
      for (std::size_t j = 0; j < Width; ++j) sum[i][j] += factor * line[j];
    }
  }
  for (std::size_t i = 0; i < Rows; ++i) {
    for (std::size_t j = 0; j < Width; ++j) c[i * ldc + j] = sum[i][j];
  }
}

template <std::size_t Width>
inline __attribute__((always_inline)) void column(const float* a, std::size_t row, std::size_t step, const float* b,
                                                  std::size_t ldb, float* c, std::size_t ldc, std::size_t m,
                                                  std::size_t k) {
  std::size_t i = 0;
  for (; i + 4 <= m; i += 4) tile<4, Width>(a + i * row, row, step, b, ldb, c + i * ldc, ldc, k);
  for (; i < m; ++i) tile<1, Width>(a + i * row, row, step, b, ldb, c + i * ldc, ldc, k);
}

DATELINE_WIDE void product(const float* a, std::size_t row, std::size_t step, const float* b, std::size_t ldb, float* c,
                           std::size_t ldc, std::size_t m, std::size_t k, std::size_t n) {
  std::size_t j = 0;
  for (; j + kTile <= n; j += kTile) column<kTile>(a, row, step, b + j, ldb, c + j, ldc, m, k);
  for (; j + 8 <= n; j += 8) column<8>(a, row, step, b + j, ldb, c + j, ldc, m, k);
  for (; j < n; ++j) column<1>(a, row, step, b + j, ldb, c + j, ldc, m, k);
}

// e^x as 2^n * 2^f: the integer part goes to the exponent, the rest through a polynomial (its Taylor series).
inline float exp_of(float x) {
  x = std::min(std::max(x, -80.0F), 80.0F) * 1.44269504F;
  const float shifted = x + 12582912.0F;  // 1.5 * 2^23: rounds to a whole number
  const float whole = shifted - 12582912.0F;
  const float f = (x - whole) * 0.693147181F;
  const float p =
      1.0F +
      f * (1.0F + f * (0.5F + f * (0.166666667F + f * (0.0416666667F + f * (0.00833333333F + f * 0.00138888889F)))));
  return p * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

DATELINE_WIDE void exp_all(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = exp_of(values[i]);
}
DATELINE_WIDE void logistic_all(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = 1.0F / (1.0F + exp_of(-values[i]));
}
DATELINE_WIDE void tanh_all(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = 2.0F / (1.0F + exp_of(-2.0F * values[i])) - 1.0F;
}

}  // namespace

void multiply(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
              std::size_t m, std::size_t k, std::size_t n) {
  product(a, lda, 1, b, ldb, c, ldc, m, k, n);
}

void multiply_transposed(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
                         std::size_t m, std::size_t k, std::size_t n) {
  product(a, 1, lda, b, ldb, c, ldc, m, k, n);
}

void transpose(const float* a, std::size_t m, std::size_t n, float* b) {
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j < n; ++j) b[j * m + i] = a[i * n + j];
  }
}

void exponential(std::span<float> values) { exp_all(values.data(), values.size()); }
void logistic(std::span<float> values) { logistic_all(values.data(), values.size()); }
void hyperbolic_tangent(std::span<float> values) { tanh_all(values.data(), values.size()); }

}  // namespace dateline::train
