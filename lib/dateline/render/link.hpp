// Links from records, made safe for every file that carries them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::render {

// `url` percent-encoded where DOT, XML, HTML and PDF need it; empty for what is not http, https or a relative path:
// javascript:, data:, file: and the like, and "//host", which means another thing in every place. A relative path whose
// first piece has a colon must be written "./a:b", as RFC 3986 (4.2) asks.
//
// Quotes and parentheses are encoded too: Graphviz hands them to cairo unescaped, which then fails ("out of memory") or
// writes a broken PDF.
[[nodiscard]] std::string safe_link(std::string_view url);

// `safe_link` for the URL attribute of DOT: Graphviz writes it into SVG as it is, so `&` is `&amp;` there.
[[nodiscard]] std::string dot_link(std::string_view url);

}  // namespace dateline::render
