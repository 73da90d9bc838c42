// What kinds of elements there are, for reading a page.
#pragma once

#include <string_view>

#include "dateline/article/page_tree.hpp"

namespace dateline::article {

[[nodiscard]] bool is_block(const GumboNode& element);  // begins and ends a paragraph
[[nodiscard]] bool is_heading(GumboTag tag);
[[nodiscard]] bool is_unread(const GumboNode& element);         // script, style and the like: no text at all
[[nodiscard]] bool holds_paragraphs(const GumboNode& element);  // a <div>, a <section>, a table cell ...

// Why the element is no part of any article: "navigation", "aside", "footer", "form", "caption", "hidden", "page
// parts"; empty for all others. By its name, its role and the words of its class.
[[nodiscard]] std::string_view cut_reason(const GumboNode& element);

}  // namespace dateline::article
