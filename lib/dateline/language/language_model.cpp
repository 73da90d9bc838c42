#include "dateline/language/language_model.hpp"

#include <cstring>
#include <new>
#include <utility>

#if defined(DATELINE_BUILT_IN_MODEL)
extern "C" {
extern const char dateline_built_in_model[];      // NOLINT: see built_in_model.S
extern const char dateline_built_in_model_end[];  // NOLINT
}
#endif

namespace dateline::language {

core::Result<std::unique_ptr<LanguageModel>> LanguageModel::read(std::string_view bytes, const std::string& name,
                                                                 const Kernels& kernels) {
  if (bytes.size() > kLargestModel) return core::Error{"the language model is larger than 64 MiB", "", name};
  Bytes copy(static_cast<char*>(::operator new (bytes.size() + 1, std::align_val_t{kModelBorder})));
  std::memcpy(copy.get(), bytes.data(), bytes.size());
  core::Result<Model> model = Model::read({copy.get(), bytes.size()}, name);
  if (!model) return model.error();
  return make(std::move(copy), *model, name, kernels);
}

core::Result<std::unique_ptr<LanguageModel>> LanguageModel::make(Bytes bytes, const Model& model,
                                                                 const std::string& name, const Kernels& kernels) {
  std::unique_ptr<LanguageModel> out(new LanguageModel(std::move(bytes), model));  // NOLINT: private
  core::Result<std::unique_ptr<Network>> network = Network::make(out->model_, name, kernels);
  if (!network) return network.error();
  out->network_ = *std::move(network);
  return out;
}

void LanguageModel::Free::operator()(char* bytes) const { ::operator delete (bytes, std::align_val_t{kModelBorder}); }

std::string_view LanguageModel::built_in_bytes() {
#if defined(DATELINE_BUILT_IN_MODEL)
  return {dateline_built_in_model, static_cast<std::size_t>(dateline_built_in_model_end - dateline_built_in_model)};
#else
  return {};
#endif
}

const LanguageModel* LanguageModel::built_in() {
  static const std::unique_ptr<LanguageModel> model = []() -> std::unique_ptr<LanguageModel> {
    const std::string name = "the built-in language model";
    if (built_in_bytes().empty()) return nullptr;
    core::Result<Model> read = Model::read(built_in_bytes(), name);
    if (!read) return nullptr;
    core::Result<std::unique_ptr<LanguageModel>> made = make(nullptr, *read, name, kernels());
    return made ? *std::move(made) : nullptr;
  }();
  return model.get();
}

}  // namespace dateline::language
