// Compiled for machines with AVX-512; kernel.cpp asks the machine before it comes here.

#include "dateline/language/kernel_avx512.inc"

namespace dateline::language {

const Kernels& avx512_kernels();

const Kernels& avx512_kernels() {
  static constexpr Kernels kKernels{"avx512", multiply, step, add_rows, to_float, multiply_float, largest, rectify};
  return kKernels;
}

}  // namespace dateline::language
