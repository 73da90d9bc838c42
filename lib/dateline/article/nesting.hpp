// A look at a page before the parser gets it. The HTML parser costs time and memory that grow with how deep elements
// are nested and how many attributes a tag has, for each tag; both are bounded here.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/core/error.hpp"

namespace dateline::article {

inline constexpr std::size_t kDeepestNesting = 1000;
inline constexpr std::size_t kMostAttributes = 256;

// What is wrong with the page (with its line); nothing for all pages that people make. Nesting is counted as a browser
// would: paragraphs, list items and table cells end where the next one begins, and formatting elements that were not
// closed go on.
[[nodiscard]] std::optional<core::Error> nesting_problem(std::string_view page);

}  // namespace dateline::article
