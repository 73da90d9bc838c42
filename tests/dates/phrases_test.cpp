// Reads tests/phrases/*.txt; README.md there says how they are written.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/dates/normalise.hpp"

namespace {

using dateline::dates::DateMention;
using dateline::time::Day;

struct Phrase {
  std::string where;
  std::string text;
  std::string expected;
  std::string extent;  // empty: any
  std::optional<Day> published;
};

std::vector<Phrase> phrases_of(const std::filesystem::path& file) {
  std::vector<Phrase> phrases;
  std::ifstream in(file);
  std::string line;
  std::optional<Day> published;
  std::string expected;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    if (line.rfind("published ", 0) == 0) {
      const std::string day = line.substr(10);
      published.reset();
      if (day != "none") {
        const auto read = dateline::time::parse_day(day);
        REQUIRE(read.ok());
        published = *read;
      }
      continue;
    }
    if (line.rfind("= ", 0) == 0) {
      expected = line.substr(2);
      continue;
    }
    Phrase phrase{file.filename().string() + ":" + std::to_string(number), line, expected, {}, published};
    const std::size_t open = line.find('[');
    const std::size_t close = line.find(']');
    if (open != std::string::npos && close != std::string::npos) {
      phrase.extent = line.substr(open + 1, close - open - 1);
      phrase.text = line.substr(0, open) + phrase.extent + line.substr(close + 1);
    }
    phrases.push_back(phrase);
  }
  return phrases;
}

}  // namespace

TEST_CASE("every phrase of the phrase files means what they say") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(DATELINE_TESTS) + "/phrases")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() >= 3);
  std::size_t count = 0;
  for (const auto& file : files) {
    for (const Phrase& phrase : phrases_of(file)) {
      ++count;
      INFO(phrase.where << ": " << phrase.text);
      const dateline::language::Document document(phrase.text, test_model());
      dateline::dates::NormaliseOptions options;
      options.published = phrase.published;
      const std::vector<DateMention> found = dateline::dates::normalise(document, options);
      if (phrase.expected == "none") {
        std::string all;
        for (const DateMention& date : found)
          all += std::string(date.span.of(phrase.text)) + " = " + date.value + " (" + date.rule + "); ";
        CHECK(all == "");
        continue;
      }
      const auto right = std::find_if(found.begin(), found.end(), [&](const DateMention& date) {
        return phrase.extent.empty() || date.span.of(phrase.text) == phrase.extent;
      });
      std::string values;
      for (const DateMention& date : found)
        values += "[" + std::string(date.span.of(phrase.text)) + "] = " + date.value + "; ";
      INFO("found " << values);
      CHECK((right == found.end() ? std::string("nothing") : right->value) == phrase.expected);
      if (phrase.extent.empty()) CHECK(found.size() == 1);
    }
  }
  CHECK(count > 100);
}
