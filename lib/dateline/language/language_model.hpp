// A language model that is ready for use: the file's bytes with the network over them.
//
//     const LanguageModel* model = LanguageModel::built_in();                  // null when the build left it out
//     core::Result<std::unique_ptr<LanguageModel>> other = LanguageModel::read(bytes, "my.model");
//     const Document document(text, *model);
//
// It may be used by many threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/core/result.hpp"
#include "dateline/language/model.hpp"
#include "dateline/language/network.hpp"

namespace dateline::language {

class LanguageModel {
 public:
  // Errors: what is wrong with the bytes, with `name` as the file.
  [[nodiscard]] static core::Result<std::unique_ptr<LanguageModel>> read(std::string_view bytes,
                                                                         const std::string& name,
                                                                         const Kernels& kernels = language::kernels());
  [[nodiscard]] static const LanguageModel* built_in();
  [[nodiscard]] static std::string_view built_in_bytes();  // empty when the build left it out

  [[nodiscard]] std::string_view notes() const { return model_.notes(); }  // name, licence, sources, figures
  [[nodiscard]] const Network& network() const { return *network_; }
  [[nodiscard]] TagName tag(std::uint8_t number) const { return model_.tags()[number]; }

 private:
  struct Free {
    void operator()(char* bytes) const;
  };
  using Bytes = std::unique_ptr<char, Free>;  // on a border of 64 bytes

  LanguageModel(Bytes bytes, const Model& model) : bytes_(std::move(bytes)), model_(model) {}
  static core::Result<std::unique_ptr<LanguageModel>> make(Bytes bytes, const Model& model, const std::string& name,
                                                           const Kernels& kernels);

  Bytes bytes_;  // null for the built-in model, which lies in the program
  Model model_;
  std::unique_ptr<Network> network_;
};

}  // namespace dateline::language
