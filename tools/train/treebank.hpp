// Sentences of a treebank, read from CoNLL-U (universaldependencies.org/format.html), plain or gzip-compressed.
//
//     core::Result<Treebank> bank = read_treebank("en_ewt-ud-train.conllu.gz");
//
// Multiword tokens ("don't") keep their words, each with its own piece of the text; empty nodes are left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/core/result.hpp"
#include "dateline/language/relation.hpp"
#include "dateline/language/token.hpp"

namespace dateline::train {

struct GoldWord {
  std::string form;
  std::string lemma;
  language::Upos upos = language::Upos::X;
  language::Penn penn = language::Penn::NN;
  std::uint32_t head = 0;  // 1 is the first word of the sentence; 0 is the root
  language::Relation relation = language::Relation::dep;
  bool space_after = true;  // false too between the words of a multiword token
};

struct GoldSentence {
  std::string id;
  std::vector<GoldWord> words;
  bool paragraph_start = false;
  bool document_start = false;
};

using Treebank = std::vector<GoldSentence>;

// Errors name file and line: a row without ten columns, a tag or relation that UD English does not have, a head that
// is not there.
[[nodiscard]] core::Result<Treebank> read_treebank(const std::string& path);

// Only the sentences whose id has one of these genres in second place: "GUM_news_nasa-3" is of the genre "news".
[[nodiscard]] Treebank of_genres(Treebank bank, const std::vector<std::string>& genres);

}  // namespace dateline::train
