#include "dateline/render/html.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "dateline/render/clean.hpp"
#include "dateline/render/draw.hpp"
#include "dateline/render/link.hpp"

namespace dateline::render {

// Made from templates/ when the project is built.
namespace templates {
extern const std::string_view page;
extern const std::string_view figure;
extern const std::string_view style;
}  // namespace templates

namespace {

using kainjow::mustache::data;

// What a template may name. Everything is escaped by Mustache but `drawing` and `style`, which are ours and come in
// three braces.
data view(const timeline::Drawing& drawing, const std::string& svg, const std::string& prefix) {
  const auto put = [](data& to, const char* name, const std::string& value) {
    // An empty text counts as true in this Mustache; a template wants `{{#url}}` to be false then.
    to.set(name, value.empty() ? data(data::type::bool_false) : data(value));
  };
  data rows(data::type::list);
  for (const timeline::RowText& row : drawing.rows) {
    data one;
    put(one, "event", plain_name(row.event));
    put(one, "date", clean(row.date));
    put(one, "edtf", clean(row.edtf));
    put(one, "actors", clean(row.actors));
    put(one, "label", clean(row.label));
    put(one, "status", clean(row.status));
    put(one, "source", clean(row.source));
    put(one, "url", safe_link(row.url));
    put(one, "evidence", clean(row.evidence));
    rows.push_back(one);
  }
  data all;
  put(all, "prefix", prefix);
  put(all, "title", drawing.title.empty() ? "Timeline" : clean(drawing.title));
  put(all, "caption", drawing.description.empty() ? clean(drawing.title) : clean(drawing.description));
  put(all, "style", std::string(templates::style));
  put(all, "drawing", svg);
  all.set("has_rows", drawing.rows.empty() ? data::type::bool_false : data::type::bool_true);
  all.set("rows", rows);
  return all;
}

}  // namespace

std::string_view built_in_template(bool fragment) { return fragment ? templates::figure : templates::page; }

core::Result<std::string> to_html(const timeline::Drawing& drawing, const HtmlOptions& options) {
  const std::string source =
      options.template_text.empty() ? std::string(built_in_template(options.fragment)) : options.template_text;
  kainjow::mustache::mustache page(source);
  if (!page.is_valid()) {
    core::Error error;
    error.what = "the template is not right: " + page.error_message();
    return error;
  }
  SvgOptions svg_options;
  svg_options.id_prefix = options.id_prefix;
  svg_options.standalone = false;
  const core::Result<std::string> svg = to_svg(drawing, svg_options);
  if (!svg) return svg;
  const std::string prefix = plain_name(options.id_prefix);
  std::string html = page.render(view(drawing, *svg, prefix.empty() ? "dateline" : prefix));
  if (!page.is_valid()) {
    core::Error error;
    error.what = "the template cannot be filled: " + page.error_message();
    return error;
  }
  return html;
}

}  // namespace dateline::render
