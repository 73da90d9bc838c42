// TimeML files as a frame to write into: the text of <TEXT> with tags of our own in place of those that were there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/result.hpp"
#include "dateline/core/span.hpp"

namespace dateline::article {

// A tag to write: `open` is the whole start tag, for instance `<TIMEX3 tid="t1" type="DATE" value="2017">`.
struct InlineTag {
  core::Span span;  // bytes in the article's text
  std::string open;
  std::string close;
};

// The TimeML file `bytes` with all tags inside <TEXT> gone and `tags` (in order, not overlapping) in their place. All
// that is outside <TEXT> stays as it is, but for a declared encoding, which becomes UTF-8; the text itself stays the
// same to the byte once tags are out and entities read.
[[nodiscard]] core::Result<std::string> rewrite_timeml(std::string_view bytes, const std::vector<InlineTag>& tags);

// A new TimeML file for an article that was none. `tags` as above: anything else is a bug. `published` is a TIMEX3
// value, empty for an undated article. Control characters, which XML 1.0 does not have, become spaces.
[[nodiscard]] std::string new_timeml(std::string_view id, std::string_view published, std::string_view text,
                                     const std::vector<InlineTag>& tags);

}  // namespace dateline::article
