// libFuzzer: any bytes, read as any format, analysed and drawn. What it looks for is crashes and hangs; what it checks
// besides is that spans lie in the text.
//
//     cmake -S . -B build/fuzz -DCMAKE_CXX_COMPILER=clang++-14 -DDATELINE_FUZZ=ON
//     cmake --build build/fuzz -t fuzz_analyse
//     build/fuzz/tests/fuzz/fuzz_analyse -max_total_time=60 build/corpus tests/articles   (what it finds goes to the
//     first)

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "dateline/dateline.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  if (size == 0) return 0;
  constexpr const char* kNames[] = {"a.txt", "a.html", "a.jsonl", "a.tml"};
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  article::ReadOptions reading;
  if ((data[0] & 4U) != 0) reading.published = time::Day::from(2017, 5, 20);
  article::ReadResult read = article::read({kNames[data[0] & 3U], std::move(bytes)}, reading);
  const core::Result<std::vector<Analysis>> read_all = analyse(std::move(read.articles), {Depth::events, 1});
  if (!read_all) std::abort();
  const std::vector<Analysis>& analyses = *read_all;
  for (const Analysis& analysis : analyses) {
    for (const dates::DateMention& date : analysis.body.dates) {
      if (date.span.end > analysis.article->text.size() || date.value.empty()) std::abort();
    }
    for (const events::Mention& event : analysis.events) {
      const std::string& text = event.in_title ? analysis.article->title : analysis.article->text;
      if (event.span.end > text.size() || event.id.size() != 16) std::abort();
    }
  }
  DrawOptions drawing;
  drawing.format = Format::dot;
  if (!draw(event_graph(analyses), drawing)) std::abort();
  return 0;
}
