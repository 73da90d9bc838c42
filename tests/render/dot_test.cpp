#include <limits>
#include <string>

#include "golden.hpp"
#include "run_dot.hpp"
#include "samples.hpp"
#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "dateline/render/draw.hpp"

using namespace dateline;
using render::to_dot;
using render::to_svg;
using timeline::Drawing;

namespace {

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(svg.data(), svg.size());
  INFO(result.description());
  CHECK(static_cast<bool>(result));
  return document;
}

std::size_t count(const pugi::xml_document& document, const char* path) { return document.select_nodes(path).size(); }

void check_same_shapes(const Drawing& drawing) {
  const auto plain = run_dot::svg(*to_dot(drawing));
  if (!plain) return;
  CHECK(plain->complaints.empty());
  const pugi::xml_document theirs = parsed(plain->svg);
  const pugi::xml_document ours = parsed(*to_svg(drawing));
  for (const char* path : {"//ellipse", "//path", "//polygon", "//text", "//a[@xlink:href]"}) {
    INFO(path);
    CHECK(count(theirs, path) == count(ours, path));
  }
  const auto points = [](const pugi::xml_document& document, const char* path, const char* attribute) {
    std::string all;
    for (const pugi::xpath_node& node : document.select_nodes(path)) all += node.node().attribute(attribute).value();
    return all;
  };
  CHECK(points(theirs, "//path", "d") == points(ours, "//path", "d"));
  const auto view_box = [](const pugi::xml_document& document) {
    return std::string(document.child("svg").attribute("viewBox").value());
  };
  CHECK(view_box(theirs) == view_box(ours));
}

Drawing with_label(const std::string& label) {
  Drawing drawing = samples::small();
  drawing.texts.back().lines = {label};
  return drawing;
}

}  // namespace

TEST_CASE("the DOT of a small drawing is as it was") { golden::check("drawing-small.dot", *to_dot(samples::small())); }

TEST_CASE("plain dot draws the same shapes as our SVG") {
  check_same_shapes(samples::small());
  check_same_shapes(samples::ledger());
  check_same_shapes(Drawing());
}

TEST_CASE("the page of plain dot is the page of the drawing and its margin, with nothing cut") {
  const auto plain = run_dot::svg(*to_dot(samples::ledger()));
  if (!plain) return;
  const pugi::xml_document document = parsed(plain->svg);
  CHECK(document.child("svg").attribute("viewBox").value() == std::string("0.00 0.00 496.40 430.40"));
}

TEST_CASE("nasty labels come out of plain dot as they are") {
  const auto plain = run_dot::svg(*to_dot(with_label(samples::kNasty)));
  if (!plain) return;
  CHECK(plain->complaints.empty());
  const pugi::xml_document document = parsed(plain->svg);
  const std::string label = document.select_node("//g[@id='e02']/text").node().text().get();
  CHECK(label == samples::kNastyCleaned);
}

TEST_CASE("a label of 10,000 characters is drawn whole") {
  const Drawing drawing = with_label(std::string(10'000, 'm'));
  const auto svg = to_svg(drawing);
  REQUIRE(svg.ok());
  CHECK(parsed(*svg).select_node("//g[@id='dateline-e02']/text").node().text().get() == std::string(10'000, 'm'));
  check_same_shapes(drawing);
}

TEST_CASE("elements with one id, or with the id of a corner, are all drawn") {
  Drawing drawing = samples::small();
  drawing.texts[0].id = "o";
  drawing.texts[1].id = "e01";
  drawing.texts[2].id = "node";
  drawing.marks[0].id = "e01";
  check_same_shapes(drawing);
}

TEST_CASE("texts without words, points without length and marks without a radius are fine") {
  Drawing drawing = samples::small();
  drawing.texts[0].lines = {};
  drawing.texts[1].lines = {""};
  drawing.texts[4].lines = {"", "second line", ""};
  drawing.marks[0].radius = 0;
  drawing.lines[2].to = drawing.lines[2].from;
  check_same_shapes(drawing);
  CHECK(render::to_png(drawing).ok());
  CHECK(render::to_pdf(drawing).ok());
}

TEST_CASE("a place that is not a number is an error") {
  Drawing drawing = samples::small();
  drawing.marks[1].centre.x = std::numeric_limits<double>::quiet_NaN();
  const auto dot = to_dot(drawing);
  REQUIRE_FALSE(dot.ok());
  CHECK(dot.error().piece == "e02_KOR");
  drawing = samples::small();
  drawing.lines[0].to.y = 1e300;
  CHECK_FALSE(to_svg(drawing).ok());
}

TEST_CASE("an empty drawing is a small empty page") {
  CHECK(to_dot(Drawing()).ok());
  CHECK(to_svg(Drawing()).ok());
  CHECK(render::to_png(Drawing()).ok());
  CHECK(render::to_pdf(Drawing()).ok());
}
