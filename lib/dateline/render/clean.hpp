// Texts from articles, made safe for DOT, XML and HTML. Articles hold whatever the web holds: control characters, which
// no XML may carry, bytes that are not UTF-8, and backslashes, which Graphviz reads as escapes.
#pragma once

#include <string>
#include <string_view>

namespace dateline::render {

// Valid UTF-8 of one line without control characters: line ends and tabs become a space, other control characters, bad
// bytes and code points that XML 1.0 does not allow become U+FFFD.
[[nodiscard]] std::string clean(std::string_view text);

// `clean`, and then as an escString of Graphviz (labels, tooltips and our own attributes) that stands for exactly this
// text: backslashes doubled, so that \N, \G, \E, \L and \l do not expand, and what looks like an entity kept from being
// one. The quotes are left to `dot_text`.
[[nodiscard]] std::string escaped(std::string_view text);

// A name of [A-Za-z0-9_-] alone, for ids and classes; other characters become '-'. `keep_spaces` for a list of classes.
[[nodiscard]] std::string plain_name(std::string_view name, bool keep_spaces = false);

}  // namespace dateline::render
