// A small program that uses the installed library: an article in memory, its events, and a drawing of them.
#include <cstdio>
#include <utility>

#include "dateline/dateline.hpp"

int main() {
  dateline::article::ReadResult read = dateline::article::read(
      {"talks.txt", "Norway and Iceland hold talks\n\n5 March 2024\n\nNorway met Iceland in Oslo on Monday.\n"}, {});
  for (const dateline::core::Error& problem : read.problems) std::puts(dateline::core::format(problem).c_str());
  const auto analyses = dateline::analyse(std::move(read.articles), {});
  if (!analyses) {
    std::puts(dateline::core::format(analyses.error()).c_str());
    return 1;
  }
  for (const dateline::Analysis& analysis : *analyses) {
    for (const dateline::events::Mention& event : analysis.events) {
      const std::string when = event.date.edtf ? dateline::time::print(*event.date.edtf) : "no date";
      std::printf("%s: %s (%s)\n", when.c_str(), event.label.c_str(), event.date.rule.c_str());
    }
  }
  dateline::DrawOptions options;
  options.format = dateline::Format::svg;
  const auto svg = dateline::draw(dateline::event_graph(*analyses), options);
  if (!svg) {
    std::puts(dateline::core::format(svg.error()).c_str());
    return 1;
  }
  return svg->find("<svg") == std::string::npos ? 1 : 0;
}
