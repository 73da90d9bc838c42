// Paragraphs -> article: which of them are the title, the byline, the date line and the place line, which are
// furniture, and what is left, the text.
//
//     article.id = ...;                    // and what a page's head says: title, byline, published
//     furnish(paragraphs, article, problems);
//
// Fills title, title_line, byline, published, published_clock, published_from ("file:4"), place, text, lines and cut;
// what is set already stays. Every paragraph ends up as the title, in `text`, or in `cut`. Doubtful dates are warnings
// in `problems`.
#pragma once

#include <optional>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/article/day_line.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/core/error.hpp"

namespace dateline::article {

void furnish(std::vector<Paragraph> paragraphs, Article& article, core::Diagnostics& problems);

// The first line looks like a headline: short, no full stop, no place line.
[[nodiscard]] bool is_headline(std::string_view squeezed_text);

}  // namespace dateline::article
