// Compiled for machines with AVX512; kernel.cpp asks the machine before it comes here.

#include <cstddef>
#include <cstdint>

#include <immintrin.h>

#include "dateline/language/kernel.hpp"

namespace {

struct Lane {
  using Sum = __m512i;
  static constexpr std::size_t kColumns = 16;
  static constexpr std::size_t kRows = 4;
  static constexpr std::size_t kBlocks = 4;
  static constexpr std::size_t kBlocksOfOne = 8;
  static Sum zero() { return _mm512_setzero_si512(); }
  static Sum repeat(const std::int16_t* pair) {
    std::int32_t both = 0;
    __builtin_memcpy(&both, pair, sizeof both);
    return _mm512_set1_epi32(both);
  }
  static Sum load(const std::int16_t* p) { return _mm512_load_si512(reinterpret_cast<const __m512i*>(p)); }
  static Sum multiply(Sum a, Sum b) { return _mm512_madd_epi16(a, b); }
  static Sum add(Sum a, Sum b) { return _mm512_add_epi32(a, b); }
  static void store(std::int32_t* p, Sum a) { _mm512_storeu_si512(reinterpret_cast<__m512i*>(p), a); }
};

}  // namespace

#include "dateline/language/kernel_body.inc"

namespace dateline::language {

const Kernels& avx512_kernels();

const Kernels& avx512_kernels() {
  static constexpr Kernels kKernels{"avx512", multiply, step, add_rows, to_float, multiply_float, largest, rectify};
  return kKernels;
}

}  // namespace dateline::language
