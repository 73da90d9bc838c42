// What a page says about its article in its head and in its markup.
#pragma once

#include <cstdint>
#include <string>

#include "dateline/article/day_line.hpp"
#include "dateline/article/page_tree.hpp"

namespace dateline::article {

struct PageFacts {
  std::string title;  // og:title, <h1>, or <title> without the name of the site
  std::uint32_t title_line = 0;
  std::string byline;  // meta author, rel="author", JSON-LD
  std::string url;     // canonical
  Stamp published;
  std::string published_from;  // "json-ld", "meta" or "time"; empty when none says a day. Modified dates do not count
};

[[nodiscard]] PageFacts page_facts(const GumboNode& root);

// The text below an element, squeezed, scripts left out; no more than the first 4 KiB or so.
[[nodiscard]] std::string text_of(const GumboNode& element);

}  // namespace dateline::article
