// A trained network in the whole numbers of the model file: 8 bits for embeddings, 12 for weights (see
// dateline/language/kernel.hpp).
#pragma once

#include <string>

#include "network.hpp"

#include "dateline/language/model.hpp"

namespace dateline::train {

// Fills the sections `sizes`, `embeddings` and `matrices`.
void quantize(const Network& network, std::array<std::string, language::kSections>& sections);

}  // namespace dateline::train
