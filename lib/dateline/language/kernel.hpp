// The arithmetic that parsing spends its time in, in four versions of which the machine's best is taken when the
// program runs: for any x86-64 (SSE2) or other machine, for AVX2, for AVX-512, for AVX-512 with VNNI. Products are of
// whole numbers, and everything else is done number by number in one fixed order, so all versions give the same bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::language {

// The columns of a matrix are stored in groups of four blocks of 16: for each group, for each pair of inputs, for each
// block, 16 pairs of weights. So a group is read from its beginning to its end.
inline constexpr std::size_t kBlock = 16;
inline constexpr std::size_t kGroup = 4;
inline constexpr std::size_t kGroupColumns = kGroup * kBlock;

// Numbers between -1 and 1 (states, embeddings) are stored as multiples of 1/kOne.
inline constexpr std::int32_t kOne = 4095;
inline constexpr std::int32_t kLargestWeight = 2047;
inline constexpr std::size_t kLargestInputs = 256;  // so that kOne * kLargestWeight * inputs fits in 32 bits

// Sums of embeddings on their way into the first layer, as multiples of 1/kFixed.
inline constexpr float kFixed = 1024.0F;

struct Kernels {
  std::string_view name;

  // out[r][c] = sum over inputs of in[r][i] * weight[i][c], for `rows` rows of `in` that lie `in_stride` apart, 2 *
  // `pairs` inputs and kBlock * `blocks` columns, a multiple of kGroupColumns; `out` has as many.
  void (*multiply)(const std::int16_t* in, std::size_t in_stride, std::size_t rows, const std::int16_t* weights,
                   std::size_t pairs, std::size_t blocks, std::int32_t* out);

  // One step of an LSTM of `hidden` cells (a multiple of kBlock): gates (in, forget, out, new) are `fixed` +
  // `moved` * `scale`; `cell` is changed, `out` is the new state in kOne-ths.
  void (*step)(const float* fixed, const std::int32_t* moved, const float* scale, std::size_t hidden, float* cell,
               std::int16_t* out);

  // out[i] = the sum of five rows, which are in kFixed-ths, for `count` columns.
  void (*add_rows)(const std::int16_t* const* rows, std::size_t count, float* out);

  // out[i] = in[i] * scale[i] + bias[i]
  void (*to_float)(const std::int32_t* in, const float* scale, const float* bias, std::size_t count, float* out);

  // out[r][c] += in[r][i] * weight[i][c] in floating point; rows lie as far apart as they are long.
  void (*multiply_float)(const float* in, std::size_t rows, std::size_t inputs, const float* weights,
                         std::size_t columns, float* out);

  // The place of the largest of `count` numbers (a multiple of kBlock, at least one), of equal ones the first.
  std::size_t (*largest)(const float* values, std::size_t count);

  // Numbers below 0 become a tenth of themselves.
  void (*rectify)(float* values, std::size_t count);
};

[[nodiscard]] const Kernels& kernels();           // the best for this machine
[[nodiscard]] const Kernels& baseline_kernels();  // for any machine
// "avx512-vnni", "avx512", "avx2" or "baseline"; null when this machine cannot run it.
[[nodiscard]] const Kernels* kernels_named(std::string_view name);

}  // namespace dateline::language
