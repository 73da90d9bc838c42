// PNG and PDF, and what drawing costs.
#include <cstdint>
#include <fstream>
#include <limits>
#include <string>

#include "samples.hpp"
#include <catch2/catch.hpp>
#include <unistd.h>

#include "dateline/render/draw.hpp"

using namespace dateline;
using render::to_pdf;
using render::to_png;
using render::to_svg;

namespace {

struct Pixels {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

Pixels size_of(const std::string& png) {
  REQUIRE(png.starts_with("\x89PNG\r\n"));
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  return {number(16), number(20)};
}

// Pages of memory that the process holds.
long resident() {
  long whole = 0;
  long held = 0;
  std::ifstream("/proc/self/statm") >> whole >> held;
  return held;
}

}  // namespace

TEST_CASE("a PNG has `scale` pixels a point") {
  const Pixels once = size_of(*to_png(samples::small(), 1));
  CHECK(once.width == Approx(314.4).margin(2));
  CHECK(once.height == Approx(95.4).margin(2));
  const Pixels thrice = size_of(*to_png(samples::small(), 3));
  CHECK(thrice.width == Approx(943.2).margin(2));
}

TEST_CASE("a PNG has at most 16,000 pixels a side") {
  timeline::Drawing drawing = samples::small();
  const Pixels wide = size_of(*to_png(drawing, 1000));
  CHECK(wide.width <= 16'000);
  CHECK(wide.width > 15'900);
  drawing.height = 40'000;
  drawing.width = 100;
  const Pixels tall = size_of(*to_png(drawing, 2));
  CHECK(tall.height <= 16'000);
  CHECK(tall.height > 15'900);
}

TEST_CASE("a PNG without a size is an error") {
  CHECK_FALSE(to_png(samples::small(), 0).ok());
  CHECK_FALSE(to_png(samples::small(), -1).ok());
  CHECK_FALSE(to_png(samples::small(), std::numeric_limits<double>::quiet_NaN()).ok());
}

TEST_CASE("a PDF keeps its links, knows no day of its making, and is the same each time") {
  const std::string pdf = *to_pdf(samples::small());
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf.find("/URI (articles/a1.html?a=1&b=%272%27#s5)") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf == *to_pdf(samples::small()));
}

TEST_CASE("a PDF has the size of the drawing") {
  CHECK(to_pdf(samples::small())->find("/MediaBox [ 0 0 314 95 ]") != std::string::npos);
}

TEST_CASE("nasty labels and links do not break PNG and PDF") {
  timeline::Drawing drawing = samples::small();
  for (timeline::Text& text : drawing.texts) {
    text.lines = {samples::kNasty};
    text.url = "a'(b\\).html" + samples::kNasty;
  }
  CHECK(to_png(drawing).ok());
  CHECK(to_pdf(drawing).ok());
}

TEST_CASE("drawing again and again does not fill the memory") {
  const timeline::Drawing drawing = samples::ledger();
  for (int i = 0; i < 20; ++i) REQUIRE(to_svg(drawing).ok());
  const long before = resident();
  for (int i = 0; i < 200; ++i) REQUIRE(to_svg(drawing).ok());
  const long more = (resident() - before) * sysconf(_SC_PAGESIZE) / 200;
  INFO(more << " bytes a drawing");
#if !defined(__SANITIZE_ADDRESS__)  // which keeps freed memory for a while
  CHECK(more < 20'000);
#endif
}
