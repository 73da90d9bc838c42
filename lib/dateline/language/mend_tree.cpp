#include "dateline/language/mend_tree.hpp"

#include "dateline/language/tree_mender.hpp"

namespace dateline::language {

void mend_tree(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree) {
  mend_words(texts, words, tree);
  mend_subjects(texts, words, tree);
  mend_phrases(texts, words, tree);
}

}  // namespace dateline::language
