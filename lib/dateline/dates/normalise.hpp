// The date normaliser: document -> date phrases with resolved values.
//
//     const language::Document document(article.text);
//     for (const DateMention& found : normalise(document, {.published = article.published})) ...
//
// How it works: a table of words gives each token its classes (lexicon.hpp); rules, written as short declarations, read
// phrases out of runs of classes and give expressions with the fields that the words say and no more (rules.hpp); one
// resolver turns expressions into dates (resolver.hpp). No rule resolves anything itself.
#pragma once

#include <optional>
#include <vector>

#include "dateline/dates/date_mention.hpp"
#include "dateline/language/document.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

struct NormaliseOptions {
  std::optional<time::Day> published;  // nothing: phrases stay partial
  std::optional<time::Clock> published_clock;
};

// In order of the text; phrases do not overlap.
[[nodiscard]] std::vector<DateMention> normalise(const language::Document& document, const NormaliseOptions& options);

}  // namespace dateline::dates
