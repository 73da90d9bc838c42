// SSE2, which every x86-64 has; without vectors of its own on other machines.

#include <cstddef>
#include <cstdint>

#include "dateline/language/kernel.hpp"
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

struct Lane {
#if defined(__SSE2__)
  using Sum = __m128i;
  static constexpr std::size_t kColumns = 4;
  static Sum zero() { return _mm_setzero_si128(); }
  static Sum repeat(const std::int16_t* pair) {
    std::int32_t both = 0;
    __builtin_memcpy(&both, pair, sizeof both);
    return _mm_set1_epi32(both);
  }
  static Sum load(const std::int16_t* p) { return _mm_load_si128(reinterpret_cast<const __m128i*>(p)); }
  static Sum add_product(Sum to, Sum a, Sum b) { return _mm_add_epi32(to, _mm_madd_epi16(a, b)); }
  static void store(std::int32_t* p, Sum a) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), a); }
#else
  struct Sum {
    std::int32_t first = 0;  // a pair of factors, or a sum in `first`
    std::int32_t second = 0;
  };
  static constexpr std::size_t kColumns = 1;
  static Sum zero() { return {}; }
  static Sum repeat(const std::int16_t* pair) { return {pair[0], pair[1]}; }
  static Sum load(const std::int16_t* p) { return {p[0], p[1]}; }
  static Sum add_product(Sum to, Sum a, Sum b) { return {to.first + a.first * b.first + a.second * b.second, 0}; }
  static void store(std::int32_t* p, Sum a) { *p = a.first; }
#endif
  static constexpr std::size_t kRows = 2;
  static constexpr std::size_t kBlocks = 1;
  static constexpr std::size_t kBlocksOfOne = 2;
};

}  // namespace

#include "dateline/language/kernel_body.inc"

namespace dateline::language {

const Kernels& baseline_kernels() {
  static constexpr Kernels kKernels{"baseline", multiply, step, add_rows, to_float, multiply_float, largest, rectify};
  return kKernels;
}

}  // namespace dateline::language
