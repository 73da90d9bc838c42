// Mends what the parser gets wrong in news in ways that can be told from the tree alone: a day of the week for a
// subject, an arc that leaps over the verb that its own head hangs on, a subject given to the participle behind it, an
// auxiliary for the main verb. Three passes: mend_words.cpp, mend_subjects.cpp, mend_phrases.cpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/language/network.hpp"
#include "dateline/language/token.hpp"

namespace dateline::language {

// `texts` and `words` are those of the sentence that `tree` is of. What does not fit one of the patterns stays.
void mend_tree(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree);

}  // namespace dateline::language
