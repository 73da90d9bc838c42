// Compiled for machines with AVX2; kernel.cpp asks the machine before it comes here.

#include <cstddef>
#include <cstdint>

#include <immintrin.h>

#include "dateline/language/kernel.hpp"

namespace {

struct Lane {
  using Sum = __m256i;
  static constexpr std::size_t kColumns = 8;
  static constexpr std::size_t kRows = 4;
  static constexpr std::size_t kBlocks = 1;
  static constexpr std::size_t kBlocksOfOne = 4;
  static Sum zero() { return _mm256_setzero_si256(); }
  static Sum repeat(const std::int16_t* pair) {
    std::int32_t both = 0;
    __builtin_memcpy(&both, pair, sizeof both);
    return _mm256_set1_epi32(both);
  }
  static Sum load(const std::int16_t* p) { return _mm256_load_si256(reinterpret_cast<const __m256i*>(p)); }
  static Sum add_product(Sum to, Sum a, Sum b) { return _mm256_add_epi32(to, _mm256_madd_epi16(a, b)); }
  static void store(std::int32_t* p, Sum a) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), a); }
};

}  // namespace

#include "dateline/language/kernel_body.inc"

namespace dateline::language {

const Kernels& avx2_kernels();

const Kernels& avx2_kernels() {
  static constexpr Kernels kKernels{"avx2", multiply, step, add_rows, to_float, multiply_float, largest, rectify};
  return kKernels;
}

}  // namespace dateline::language
