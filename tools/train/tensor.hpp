// Dense numbers for the trainer: row-major matrices and the three products that a network's two directions need.
//
// Every sum is taken in one fixed order whatever the vector width, and no product is fused with a sum, so a model is
// the same to the bit on every machine.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dateline::train {

struct Matrix {
  Matrix() = default;
  Matrix(std::size_t row_count, std::size_t column_count)
      : rows(row_count), columns(column_count), values(row_count * column_count) {}

  [[nodiscard]] float* row(std::size_t i) { return values.data() + i * columns; }
  [[nodiscard]] const float* row(std::size_t i) const { return values.data() + i * columns; }
  void reset(std::size_t row_count, std::size_t column_count) {
    rows = row_count;
    columns = column_count;
    values.assign(row_count * column_count, 0.0F);
  }

  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;
};

// c += a * b, for m x k times k x n. Rows of `a`, `b` and `c` lie `lda`, `ldb`, `ldc` apart.
void multiply(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
              std::size_t m, std::size_t k, std::size_t n);
// c += transposed(a) * b, for a of k x m, b of k x n.
void multiply_transposed(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
                         std::size_t m, std::size_t k, std::size_t n);
// b = transposed(a), for a of m x n.
void transpose(const float* a, std::size_t m, std::size_t n, float* b);

// Elementwise, to about six digits, without the C library, whose last digit differs between versions.
void exponential(std::span<float> values);
void logistic(std::span<float> values);  // 1 / (1 + e^-x)
void hyperbolic_tangent(std::span<float> values);

}  // namespace dateline::train
