#include "dateline/render/html.hpp"

#include <string>

#include "golden.hpp"
#include "samples.hpp"
#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace dateline;
using render::HtmlOptions;
using render::to_html;

namespace {

HtmlOptions fragment() {
  HtmlOptions options;
  options.fragment = true;
  return options;
}

std::size_t count(const std::string& text, std::string_view piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the figure of a small drawing is as it was") {
  golden::check("figure-small.html", *to_html(samples::small(), fragment()));
}

TEST_CASE("a page is one whole file with the drawing and the same events as a table") {
  const std::string page = *to_html(samples::ledger(), {});
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(count(page, "<svg ") == 1);
  CHECK(count(page, "<?xml") == 0);
  CHECK(count(page, "<tr id=\"dateline-event-") == 16);
  CHECK(count(page, "<h1>Korea between its neighbours</h1>") == 1);
  CHECK(count(page, "<a href=\"articles/a1.html#s3\">articles/a1.txt:5</a>") == 1);
  CHECK(count(page, "prefers-color-scheme: dark") == 1);
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "src=") == 0);
  CHECK(count(page, "{{") == 0);
}

TEST_CASE("a figure has no page around it, and ids of its own") {
  HtmlOptions options = fragment();
  options.id_prefix = "fig2";
  const std::string figure = *to_html(samples::small(), options);
  CHECK(figure.starts_with("<figure "));
  CHECK(figure.ends_with("</figure>\n"));
  CHECK(count(figure, "<html") == 0);
  CHECK(count(figure, "<details>") == 1);
  CHECK(count(figure, "id=\"") == count(figure, "id=\"fig2"));
}

TEST_CASE("a figure is well-formed XML too, whatever the data holds") {
  timeline::Drawing drawing = samples::small();
  drawing.title = drawing.description = samples::kNasty;
  for (timeline::RowText& row : drawing.rows) {
    row.event = row.date = row.edtf = row.actors = row.label = row.status = row.source = row.evidence =
        samples::kNasty + "</td><script>{{title}}{{{drawing}}}";
    row.url = "javascript:alert(1)";
  }
  const std::string figure = *to_html(drawing, fragment());
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(figure.data(), figure.size());
  INFO(result.description());
  CHECK(static_cast<bool>(result));
  CHECK(document.select_node("//td").node().text().get() ==
        samples::kNastyCleaned + "</td><script>{{title}}{{{drawing}}}");
  CHECK(count(figure, "<script") == 0);
  CHECK(count(figure, "javascript:") == 0);
}

TEST_CASE("a page of no events says so") {
  const std::string page = *to_html(timeline::Drawing(), {});
  CHECK(count(page, "There are no events to show.") == 1);
  CHECK(count(page, "<table") == 0);
}

TEST_CASE("a user's template is filled with the same data") {
  HtmlOptions options;
  options.template_text = "{{title}}|{{#rows}}{{label}}{{#url}}@{{url}}{{/url}};{{/rows}}";
  CHECK(*to_html(samples::small(), options) ==
        "Putin and Moon|Putin and Moon talk@articles/a1.html?a=1&amp;b=%272%27#s5;"
        "China invites South Korea to Silk Road conference;");
}

TEST_CASE("a template that is not right is an error") {
  HtmlOptions options;
  options.template_text = "{{#rows}}never closed";
  const auto html = to_html(samples::small(), options);
  REQUIRE_FALSE(html.ok());
  CHECK(html.error().what.find("template") != std::string::npos);
}

TEST_CASE("the built-in templates can be asked for") {
  CHECK(render::built_in_template(false).starts_with("<!DOCTYPE html>"));
  CHECK(render::built_in_template(true).starts_with("<figure"));
}
