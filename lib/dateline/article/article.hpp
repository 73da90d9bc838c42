// One news article, as the rest of dateline sees it: a clean text, what is known about it, and what was cut away.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/core/span.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::article {

// A piece that is not part of the article: section labels, teasers, disclaimers, navigation, and the lines that the
// fields below were read from ("byline", "date line", "place line"). Of a plain text, each word is in the title, in the
// text, or in a piece; of a page, there are at most 200 pieces of at most 300 characters.
struct Cut {
  std::string text;        // white space squeezed
  std::uint32_t line = 0;  // of its first character in the file, from 1
  std::string why;         // a few words: "teaser", "disclaimer", "section label" ...
};

// `published_from` is "file:4" (line 4 of the file says so), "json-ld", "meta" or "time" (markup of a page), "record"
// (JSONL), "dct" (TimeML) or "option" (the user).
struct Article {
  std::string id;    // the path as given (without "./"), or the record's own id; "-" for standard input
  std::string file;  // the path as given, for messages
  std::string url;
  std::string title;
  std::uint32_t title_line = 0;  // 0 for JSONL
  bool title_in_text = false;    // the title is the beginning of `text` (TimeML, JSONL): it is not analysed twice
  std::string byline;
  std::optional<time::Day> published;
  std::optional<time::Clock> published_clock;  // where the input gives a time of day
  std::string published_from;                  // as above; empty when undated
  std::string place;                           // "SEOUL" of a place line, as written
  std::string language;                        // ISO 639-1; empty when it cannot be told
  std::string text;                            // UTF-8; paragraphs parted by an empty line

  // Where the bytes of `text` stand in the file: the line (from 1) at each of these offsets, ascending, from 0 on.
  struct LineMark {
    std::uint32_t offset = 0;
    std::uint32_t line = 0;
  };
  std::vector<LineMark> lines;  // empty for JSONL

  std::vector<Cut> cut;  // in the order of the file

  [[nodiscard]] std::uint32_t line_at(std::uint32_t offset) const;  // 0 for JSONL
};

}  // namespace dateline::article
