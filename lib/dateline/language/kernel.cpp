#include "dateline/language/kernel.hpp"

namespace dateline::language {

#if defined(DATELINE_X86_KERNELS)
const Kernels& avx2_kernels();
const Kernels& avx512_kernels();
const Kernels& avx512_vnni_kernels();
#endif

const Kernels* kernels_named(std::string_view name) {
#if defined(DATELINE_X86_KERNELS)
  const bool avx512 =
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
  if (name == "avx512-vnni" && avx512 && __builtin_cpu_supports("avx512vnni")) return &avx512_vnni_kernels();
  if (name == "avx512" && avx512) return &avx512_kernels();
  if (name == "avx2" && __builtin_cpu_supports("avx2")) return &avx2_kernels();
#endif
  return name == "baseline" ? &baseline_kernels() : nullptr;
}

const Kernels& kernels() {
  static const Kernels& best = [&]() -> const Kernels& {
    for (const std::string_view name : {"avx512-vnni", "avx512", "avx2"}) {
      if (const Kernels* found = kernels_named(name)) return *found;
    }
    return baseline_kernels();
  }();
  return best;
}

}  // namespace dateline::language
