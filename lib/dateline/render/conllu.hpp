// Sentences as trees in CoNLL-U (universaldependencies.org/format.html), for the field's own tools.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dateline/core/span.hpp"
#include "dateline/language/document.hpp"

namespace dateline::render {

// One sentence with its comments and the empty line behind it. `id` names the text: its sentences are `id`-1, `id`-2
// ...; `new_document` puts "# newdoc" before it. Words that are written in one ("don't", "Moon's") come as a multiword
// token. The last column holds SpaceAfter=No, and the word's place in the text in code points: TokenRange=3:8. `points`
// counts them, made from the document's text.
[[nodiscard]] std::string conllu(const language::Document& document, std::size_t sentence,
                                 const core::CodePoints& points, std::string_view id, bool new_document);

}  // namespace dateline::render
