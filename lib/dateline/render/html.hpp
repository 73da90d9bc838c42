// One HTML page, or one <figure> to put into a page, with the drawing and the same events as a table.
//
// A template is Mustache and may name:
//
//     title, caption, prefix     texts; `prefix` begins every id
//     {{{drawing}}}              the <svg> element
//     {{{style}}}                templates/style.css
//     has_rows                   true when there are events
//     rows                       the events: event, date, edtf, actors, label, status, source, url, evidence; what is
//                                not known is false, so that {{#url}}...{{/url}} leaves it out
#pragma once

#include <string>
#include <string_view>

#include "dateline/core/result.hpp"
#include "dateline/timeline/drawing.hpp"

namespace dateline::render {

struct HtmlOptions {
  bool fragment = false;      // only the <figure>
  std::string template_text;  // Mustache; empty: the built-in page.html or figure.html of templates/
  std::string id_prefix = "dateline";
};

[[nodiscard]] core::Result<std::string> to_html(const timeline::Drawing& drawing, const HtmlOptions& options);

// The built-in template, for --print-template.
[[nodiscard]] std::string_view built_in_template(bool fragment);

}  // namespace dateline::render
