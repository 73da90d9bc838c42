// When the words of a quotation were said: in `"We will sign it tomorrow," he said on Wednesday`, "tomorrow" counts
// from that Wednesday.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dateline/dates/found_phrase.hpp"
#include "dateline/language/document.hpp"

namespace dateline::dates {

class Quotations {
 public:
  // Looks at the sentences that hold phrases.
  Quotations(const language::Document& document, const std::vector<FoundPhrase>& phrases);

  // The phrase outside of the quotation that says when its words were said, as an index into the phrases; nothing for a
  // phrase that stands in no quotation, or whose quotation has no day.
  [[nodiscard]] std::optional<std::size_t> said_on(std::size_t phrase) const { return said_on_[phrase]; }

 private:
  std::vector<std::optional<std::size_t>> said_on_;
};

}  // namespace dateline::dates
