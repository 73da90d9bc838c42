// Whether a text is news or a history, found out from the dates in it.
#pragma once

#include <optional>
#include <vector>

#include "dateline/dates/found_phrase.hpp"
#include "dateline/dates/normalise.hpp"

namespace dateline::dates {

// Histories name many years that are long gone, hardly ever count from the day of writing, and do not open with it.
[[nodiscard]] TextKind kind_of_text(const std::vector<FoundPhrase>& phrases, std::optional<time::Day> published);

}  // namespace dateline::dates
