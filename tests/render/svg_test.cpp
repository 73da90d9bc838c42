#include <set>
#include <string>
#include <thread>
#include <vector>

#include "samples.hpp"
#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "dateline/core/utf8.hpp"
#include "dateline/render/draw.hpp"

using namespace dateline;
using render::SvgOptions;
using render::to_svg;
using timeline::Drawing;

namespace {

struct Svg {
  explicit Svg(const Drawing& drawing, const SvgOptions& options = {}) : text(*to_svg(drawing, options)) {
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size());
    INFO(result.description());
    REQUIRE(static_cast<bool>(result));
    root = document.child("svg");
  }

  [[nodiscard]] pugi::xml_node find(const std::string& path) const { return document.select_node(path.c_str()).node(); }
  [[nodiscard]] std::string words(const std::string& path) const { return find(path).text().get(); }

  std::string text;
  pugi::xml_document document;
  pugi::xml_node root;
};

}  // namespace

TEST_CASE("an SVG says what it is") {
  const Svg svg(samples::small());
  CHECK(svg.text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  CHECK(svg.root.attribute("role").value() == std::string("img"));
  CHECK(svg.root.attribute("aria-labelledby").value() == std::string("dateline-title dateline-desc"));
  CHECK(svg.words("/svg/title[@id='dateline-title']") == "Putin and Moon");
  CHECK(svg.words("/svg/desc[@id='dateline-desc']") == "2 events from 17 to 19 May 2017.");
  CHECK(svg.root.attribute("font-family").value() == std::string("Helvetica, Arial, 'Liberation Sans', sans-serif"));
  const std::string style = svg.words("/svg/style");
  CHECK(style.find("prefers-color-scheme: dark") != std::string::npos);
}

TEST_CASE("a drawing without title or description still has a name") {
  const Svg svg{Drawing()};
  CHECK(svg.words("/svg/title") == "Timeline");
  CHECK(svg.root.attribute("aria-labelledby").value() == std::string("dateline-title"));
  CHECK_FALSE(svg.find("/svg/desc"));
}

TEST_CASE("an SVG for a page has no declaration, and follows the page's colours") {
  SvgOptions options;
  options.standalone = false;
  const Svg svg(samples::small(), options);
  CHECK(svg.text.starts_with("<svg "));
  CHECK(svg.text.find("prefers-color-scheme") == std::string::npos);
  CHECK_FALSE(svg.root.attribute("color"));
  CHECK(svg.find("//g[@id='dateline-e01']").attribute("fill").value() == std::string("currentColor"));
}

TEST_CASE("ids are unique and all begin with the prefix") {
  SvgOptions options;
  options.id_prefix = "fig 2\"";
  const Svg svg(samples::ledger(), options);
  std::set<std::string> ids;
  for (const pugi::xpath_node& found : svg.document.select_nodes("//@id")) {
    const std::string id = found.attribute().value();
    INFO(id);
    CHECK(id.starts_with("fig-2-"));
    CHECK(ids.insert(id).second);
  }
  CHECK(ids.size() > 60);
}

TEST_CASE("a row is one group with the source sentence as its tooltip") {
  const Svg svg(samples::small());
  const std::string row = "//g[@id='dateline-row-e01']";
  CHECK(svg.words(row + "/title") == "Putin & Moon discussed the crisis.");
  for (const char* id : {"d_e01", "e01", "e01_KOR"}) {
    INFO(id);
    CHECK(svg.find(row + "/*[@id='dateline-" + id + "']"));
  }
  CHECK_FALSE(svg.find(row + "//*[@id='dateline-e02']"));
  CHECK(svg.words("//ellipse[@id='dateline-e01_KOR']/title") == "South Korea: source");
}

TEST_CASE("titles are tooltips, never names of nodes") {
  const Svg svg(samples::ledger());
  for (const pugi::xpath_node& found : svg.document.select_nodes("//title")) {
    const std::string title = found.node().text().get();
    INFO(title);
    CHECK(title.size() > 3);
    CHECK(title.find("->") == std::string::npos);
  }
  CHECK(svg.text.find("<!--") == std::string::npos);
}

TEST_CASE("marks keep their colours; text and grey lines take the colour of the page") {
  const Svg svg(samples::small());
  CHECK(svg.find("//ellipse[@id='dateline-e01_KOR']").attribute("fill").value() == std::string("#0072b2"));
  CHECK(svg.find("//ellipse[@id='dateline-e02_KOR']").attribute("class").value() == std::string("ring tgt KOR"));
  const pugi::xml_node axis = svg.find("//path[@class='axis']");
  CHECK(axis.attribute("stroke").value() == std::string("currentColor"));
  CHECK(axis.attribute("stroke-opacity").as_double() == Approx(0.7));
  CHECK(svg.find("//g[@class='span approx']/polygon[2]"));
}

TEST_CASE("texts stand where the drawing has them") {
  const Svg svg(samples::small());
  const pugi::xml_node year = svg.find("//g[@id='dateline-y2017']");
  CHECK(year.attribute("text-anchor").value() == std::string("end"));
  CHECK(year.attribute("font-weight").value() == std::string("bold"));
  CHECK(year.child("text").attribute("x").as_double() == 40);
  const pugi::xml_node label = svg.find("//g[@id='dateline-e02']");
  CHECK(label.child("text").attribute("y").as_double() == Approx(53.2));
  CHECK(label.last_child().attribute("y").as_double() == Approx(65.2));
}

TEST_CASE("nasty texts are shown as they are") {
  Drawing drawing = samples::small();
  drawing.title = samples::kNasty;
  drawing.description = samples::kNasty;
  for (timeline::Text& text : drawing.texts) {
    text.lines = {samples::kNasty, "", samples::kNasty};
    text.tooltip = samples::kNasty;
    text.css = samples::kNasty;
    text.color = samples::kNasty;
  }
  for (timeline::Mark& mark : drawing.marks) mark.tooltip = mark.css = samples::kNasty;
  for (timeline::Line& line : drawing.lines) line.css = samples::kNasty;
  for (timeline::RowText& row : drawing.rows) row.evidence = samples::kNasty;
  const Svg svg(drawing);
  CHECK(core::is_valid_utf8(svg.text));
  CHECK(svg.text.find('\x01') == std::string::npos);
  CHECK(svg.words("/svg/title") == samples::kNastyCleaned);
  CHECK(svg.words("//g[@id='dateline-e02']/text") == samples::kNastyCleaned);
  CHECK(svg.words("//g[@id='dateline-e02']/title") == samples::kNastyCleaned);
}

TEST_CASE("links are encoded, and only http, https and relative ones are kept") {
  Drawing drawing = samples::small();
  drawing.texts[3].url = "a b.html?x=<1>&y='2'";
  drawing.texts[4].url = "javascript:alert(document.title)";
  const Svg svg(drawing);
  const pugi::xml_node link = svg.find("//g[@id='dateline-e01']/a");
  CHECK(link.attribute("href").value() == std::string("a%20b.html?x=%3C1%3E&y=%272%27"));
  CHECK(link.attribute("xlink:href").value() == std::string(link.attribute("href").value()));
  CHECK(svg.document.select_nodes("//a").size() == 1);
  CHECK(svg.text.find("javascript") == std::string::npos);
}

TEST_CASE("the same drawing gives the same bytes, from several threads at once too") {
  const Drawing drawing = samples::ledger();
  const std::string wanted = *to_svg(drawing);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (std::string& text : made) {
    threads.emplace_back([&] {
      for (int i = 0; i < 5; ++i) text = *to_svg(drawing);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : made) CHECK(text == wanted);
}
