// Sentences and tokens of a text; what Document stands on. See document.hpp for what it promises.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/language/token.hpp"

namespace dateline::language {

struct Split {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

[[nodiscard]] Split split(std::string_view text);

}  // namespace dateline::language
