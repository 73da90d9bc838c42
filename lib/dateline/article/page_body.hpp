// Which part of a page is the article, and its paragraphs.
#pragma once

#include <vector>

#include "dateline/article/page_tree.hpp"
#include "dateline/article/paragraph.hpp"

namespace dateline::article {

// All text of the page, in order: a paragraph for each block, a cut piece (`why` is set: "navigation", "aside",
// "footer", "form", "caption", "links", "hidden", "outside the article") for each part that is none of the article. A
// cut piece has at most 300 characters.
[[nodiscard]] std::vector<Paragraph> page_paragraphs(const GumboNode& root);

}  // namespace dateline::article
