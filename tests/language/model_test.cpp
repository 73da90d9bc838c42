#include "dateline/language/model.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/language/document.hpp"

using namespace dateline;
using language::LanguageModel;

namespace {

std::string model_bytes() {
  std::ifstream in(std::string(DATELINE_TESTS) + "/../lib/dateline/language/model/english.model", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string complaint(const std::string& bytes) {
  const auto model = LanguageModel::read(bytes, "my.model");
  return model ? "" : core::format(model.error());
}

}  // namespace

TEST_CASE("a model file gives the same as the built-in model") {
  const auto read = LanguageModel::read(model_bytes(), "english.model");
  REQUIRE(read);
  const std::string text = "Norway met Iceland in Oslo on Monday.";
  const language::Document ours(text, test_model());
  const language::Document theirs(text, **read);
  CHECK(std::equal(ours.tree(0).begin(), ours.tree(0).end(), theirs.tree(0).begin(), theirs.tree(0).end()));
}

TEST_CASE("a model names its licence and sources") {
  const std::string notes(test_model().notes());
  CHECK(notes.find("CC BY-SA 4.0") != std::string::npos);
  CHECK(notes.find("UD_English-EWT") != std::string::npos);
}

TEST_CASE("a model that cannot be used is told, and why") {
  const std::string whole = model_bytes();
  REQUIRE(whole.size() > 100'000);
  REQUIRE(whole.size() <= 10'000'000);
  CHECK(complaint("") == "dateline: my.model: error: the language model is cut short");
  CHECK(complaint(whole.substr(0, 30)) == "dateline: my.model: error: the language model is cut short");
  CHECK(complaint(whole.substr(0, whole.size() / 2)) == "dateline: my.model: error: the language model is cut short");
  CHECK(complaint("{\"not\": \"a model\"}") == "dateline: my.model: error: is not a language model of dateline");
  std::string other = whole;
  other[16] = 9;
  CHECK(complaint(other) ==
        "dateline: my.model: error: the language model is of another format than this program reads (1): \"9\"");
  other = whole;
  other[whole.size() - 5] = static_cast<char>(other[whole.size() - 5] ^ 1);
  CHECK(complaint(other) == "dateline: my.model: error: the language model is damaged");
  CHECK(complaint(std::string(language::kLargestModel + 1, 'x')) ==
        "dateline: my.model: error: the language model is larger than 64 MiB");
}

// Sections that say other things than they hold, with a checksum that is right: what a hostile file could do.
TEST_CASE("a model whose parts do not fit together is told") {
  const std::string whole = model_bytes();
  std::array<std::string, language::kSections> sections;
  for (std::size_t i = 0; i < language::kSections; ++i) {
    std::array<std::uint64_t, 2> place{};
    std::memcpy(place.data(), whole.data() + 40 + i * sizeof place, sizeof place);
    sections[i] = whole.substr(place[0], place[1]);
  }
  REQUIRE(complaint(language::write_model(sections)) == "");
  for (std::size_t i = 1; i < language::kSections; ++i) {
    INFO("section " << i);
    auto broken = sections;
    broken[i].resize(broken[i].size() - 4);
    CHECK(complaint(language::write_model(broken)) == "dateline: my.model: error: the language model is damaged");
    broken[i].clear();
    CHECK(complaint(language::write_model(broken)) == "dateline: my.model: error: the language model is damaged");
    if (i == static_cast<std::size_t>(language::Section::sizes)) {
      broken[i].assign(sections[i].size(), '\xFF');
      CHECK(complaint(language::write_model(broken)) == "dateline: my.model: error: the language model is damaged");
    }
  }
}
