// How fast each stage is, in MB of text and in words a CPU second on one core, beside a fixed reference loop over the
// same bytes in the same run: quote the ratio to it, since machines differ.
//
//     bench_stages [--benchmark_filter=...] [TEXT.jsonl]     without a file: the sample articles, many times over

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "model.hpp"
#include <benchmark/benchmark.h>

#include "dateline/dateline.hpp"
#include "dateline/language/kernel.hpp"

namespace {

using namespace dateline;

std::vector<article::Article>& articles() {
  static std::vector<article::Article> held;
  return held;
}

void read_articles(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  for (article::Article& a : article::read({file, bytes}, {}).articles) articles().push_back(std::move(a));
}

std::size_t bytes_of_articles() {
  std::size_t bytes = 0;
  for (const article::Article& a : articles()) bytes += a.text.size();
  return bytes;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes_of_articles()));
}

// The reference: FNV-1a over every byte.
void reference(benchmark::State& state) {
  for (auto _ : state) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const article::Article& a : articles()) {
      for (const char c : a.text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    benchmark::DoNotOptimize(hash);
  }
  count_bytes(state);
}

// Words a CPU second beside the bytes: "words/s" in the last column.
void count_words(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsRate);
  count_bytes(state);
}

enum class Reading : std::uint8_t { tokens, tags, trees };

void language_room(benchmark::State& state, Reading wanted) {
  std::size_t words = 0;
  for (auto _ : state) {
    for (const article::Article& a : articles()) {
      const language::Document document(a.text, test_model());
      words += document.tokens().size();
      for (std::size_t s = 0; wanted != Reading::tokens && s < document.sentences().size(); ++s) {
        benchmark::DoNotOptimize(document.words(s).size());
        if (wanted == Reading::trees) benchmark::DoNotOptimize(document.tree(s).size());
      }
    }
  }
  count_words(state, words);
}

// A model of its own each time, as a process that starts.
void load_model(benchmark::State& state) {
  for (auto _ : state) {
    const auto model = language::LanguageModel::read(language::LanguageModel::built_in_bytes(), "built in");
    benchmark::DoNotOptimize(model->get());
  }
}

void depth(benchmark::State& state, Depth wanted) {
  for (auto _ : state) benchmark::DoNotOptimize(analyse(articles(), {wanted, 1})->size());
  count_bytes(state);
}

}  // namespace

BENCHMARK(reference);
BENCHMARK_CAPTURE(language_room, tokens, Reading::tokens);
BENCHMARK_CAPTURE(language_room, tags, Reading::tags);
BENCHMARK_CAPTURE(language_room, trees, Reading::trees);
BENCHMARK(load_model);
BENCHMARK_CAPTURE(depth, dates, Depth::dates);
BENCHMARK_CAPTURE(depth, actors, Depth::actors);
BENCHMARK_CAPTURE(depth, events, Depth::events);

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc > 1) {
    read_articles(argv[1]);
  } else {
    for (int i = 0; i < 20; ++i) {
      for (const char* file : {"oslo-talks.txt", "protest-note.txt", "agreement-signed.txt", "close-to-a-deal.txt"}) {
        read_articles(std::string(DATELINE_TESTS) + "/articles/" + file);
      }
    }
  }
  if (articles().empty()) return 1;
  benchmark::AddCustomContext("kernels", std::string(language::kernels().name));
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
