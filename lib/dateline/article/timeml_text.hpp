// The text inside <TEXT> of a TimeML file, and where each piece of it stands in the file. Reading and rewriting share
// it, so that they cannot disagree about offsets.
//
// What is a tag: "<" or "</", a letter or digit, anything but quotes and ">", or quoted pieces, then ">", in at most
// 1,024 bytes. Any other "<" is text, as files that are no XML have it. Comments and processing instructions are no
// text; CDATA is. Decoded are the five entities of XML and numeric ones; line ends become LF, and two of them where a
// line is a paragraph, as in plain text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/core/result.hpp"
#include "dateline/core/span.hpp"

namespace dateline::article {

struct TimemlText {
  enum class Kind : std::uint8_t {
    verbatim,  // as many bytes of text as of the file
    entity,    // other characters in the text than in the file
    cdata,     // verbatim, but between marks that are no text
    silent,    // a comment or a processing instruction
  };
  struct Run {
    Kind kind = Kind::verbatim;
    core::Span file;
    core::Span text;
  };

  core::Span body;  // in the file, between <TEXT> and </TEXT>
  std::string text;
  std::vector<Run> runs;  // all of the body but its tags
  std::vector<Article::LineMark> lines;
};

// `file` is UTF-8. An error when there is no <TEXT>.
[[nodiscard]] core::Result<TimemlText> timeml_text(std::string_view file);

}  // namespace dateline::article
