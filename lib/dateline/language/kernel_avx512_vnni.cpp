// Compiled for machines with AVX-512 and VNNI, which adds products to a sum in one step; kernel.cpp asks the machine
// before it comes here.

#include "dateline/language/kernel_avx512.inc"

namespace dateline::language {

const Kernels& avx512_vnni_kernels();

const Kernels& avx512_vnni_kernels() {
  static constexpr Kernels kKernels{"avx512-vnni", multiply,       step,    add_rows,
                                    to_float,      multiply_float, largest, rectify};
  return kKernels;
}

}  // namespace dateline::language
