// Word classes from closed-class tables, irregular forms and endings, mended by the neighbours. It stands in for the
// model of the language room.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/language/token.hpp"

namespace dateline::language {

// One word for each token of one sentence.
[[nodiscard]] std::vector<Word> tag(std::string_view text, std::span<const Token> sentence);

// The base form of a word of a class: ("met", VBD) -> "meet", ("talks", NNS) -> "talk", ("Putin", NNP) -> "Putin".
[[nodiscard]] std::string lemma(std::string_view word, Penn tag);

}  // namespace dateline::language
