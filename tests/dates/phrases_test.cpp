// Reads tests/phrases/*.txt; README.md there says how they are written.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/dates/normalise.hpp"
#include "dateline/dates/rules.hpp"

namespace {

using namespace dateline;
using dates::DateMention;

constexpr std::size_t kFewestPhrases = 5;  // that every rule reads
constexpr std::size_t kFewestMisses = 2;   // that it leaves alone

struct Phrase {
  std::string where;
  std::string text;
  std::vector<std::string> expected;  // values, in order; nothing: no date
  std::string extent;                 // empty: the whole line is the phrase
  std::string rule;                   // empty: not told
  bool near_miss = false;
  dates::NormaliseOptions options;
};

bool command(const std::string& line, std::string_view name, std::string& rest) {
  if (line.rfind(std::string(name) + " ", 0) != 0) return false;
  rest = line.substr(name.size() + 1);
  return true;
}

void set_published(const std::string& text, dates::NormaliseOptions& options) {
  options.published.reset();
  options.published_clock.reset();
  if (text == "none") return;
  const auto day = time::parse_day(text.substr(0, 10));
  REQUIRE(day.ok());
  options.published = *day;
  if (text.size() != 16) return;
  options.published_clock = time::Clock{};
  options.published_clock->hour = std::stoi(text.substr(11, 2));
  options.published_clock->minute = std::stoi(text.substr(14, 2));
}

// "a & b" is two values.
std::vector<std::string> values_of(const std::string& text) {
  std::vector<std::string> values;
  if (text == "none") return values;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(" & ", at);
    values.push_back(text.substr(at, next - at));
    if (next == std::string::npos) return values;
    at = next + 3;
  }
}

std::vector<Phrase> phrases_of(const std::filesystem::path& file) {
  std::vector<Phrase> phrases;
  std::ifstream in(file);
  std::string line;
  std::string rest;
  Phrase now;
  for (int number = 1; std::getline(in, line); ++number) {
    INFO(file.filename().string() << ":" << number);
    if (line.empty() || line.front() == '#') continue;
    if (command(line, "published", rest)) {
      set_published(rest, now.options);
    } else if (command(line, "kind", rest)) {
      now.options.kind.reset();
      if (rest != "found") now.options.kind = rest == "history" ? dates::TextKind::history : dates::TextKind::news;
    } else if (command(line, "prefer", rest)) {
      now.options.prefer = rest == "future" ? dates::Prefer::future : dates::Prefer::usual;
    } else if (command(line, "vague", rest)) {
      now.options.vague = rest == "strict"     ? dates::Vague::strict
                          : rest == "generous" ? dates::Vague::generous
                                               : dates::Vague::usual;
    } else if (command(line, "rule", rest)) {
      now.rule = rest == "any" ? "" : rest;
    } else if (command(line, "=", rest)) {
      now.expected = values_of(rest);
    } else {
      Phrase phrase = now;
      phrase.where = file.filename().string() + ":" + std::to_string(number);
      phrase.near_miss = command(line, "!", rest);
      if (phrase.near_miss) line = rest;
      phrase.text = line;
      const std::size_t open = line.find('[');
      const std::size_t close = line.find(']');
      if (open != std::string::npos && close != std::string::npos) {
        phrase.extent = line.substr(open + 1, close - open - 1);
        phrase.text = line.substr(0, open) + phrase.extent + line.substr(close + 1);
      }
      phrases.push_back(phrase);
    }
  }
  return phrases;
}

std::vector<Phrase> all_phrases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(DATELINE_TESTS) + "/phrases")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() >= 3);
  std::vector<Phrase> all;
  for (const auto& file : files) {
    const std::vector<Phrase> phrases = phrases_of(file);
    all.insert(all.end(), phrases.begin(), phrases.end());
  }
  return all;
}

// The rules that read something of a text.
class Tracer {
 public:
  std::vector<std::string> rules_in(const std::string& text) const {
    const language::Document document(text, test_model());
    std::vector<std::string> used;
    dates::SentenceView view;
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
      view.look_at(document, s, lexicon_, names_);
      for (const dates::Grammar::Found& found : grammar_.read(view, true)) {
        used.insert(used.end(), found.expression->used.begin(), found.expression->used.end());
      }
    }
    return used;
  }

  const std::vector<dates::Rule>& rules() const { return rules_; }

 private:
  core::Diagnostics problems_;
  dates::Lexicon lexicon_{problems_};
  dates::NamedDays names_{lexicon_, problems_};
  std::vector<dates::Rule> rules_ = dates::all_rules();
  dates::Grammar grammar_{rules_, lexicon_, names_, problems_};
};

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

TEST_CASE("every phrase of the phrase files means what they say") {
  const std::vector<Phrase> phrases = all_phrases();
  CHECK(phrases.size() > 100);
  for (const Phrase& phrase : phrases) {
    if (phrase.near_miss) continue;
    const language::Document document(phrase.text, test_model());
    const std::vector<DateMention> found = dates::normalise(document, phrase.options);
    std::string told;
    std::vector<std::string> values;
    for (const DateMention& date : found) {
      const std::string extent(date.span.of(phrase.text));
      told += "[" + extent + "] = " + date.value + " (" + date.rule + "); ";
      if (phrase.extent.empty() || phrase.extent == extent) values.push_back(date.value);
    }
    INFO(phrase.where << ": " << phrase.text);
    INFO("found " << told);
    CHECK(values == phrase.expected);
  }
}

TEST_CASE("every rule reads five phrases at least and leaves two near misses alone") {
  const Tracer tracer;
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
  for (const dates::Rule& rule : tracer.rules()) counts[std::string(rule.name)];
  for (const Phrase& phrase : all_phrases()) {
    if (phrase.rule.empty()) continue;
    INFO(phrase.where << ": " << phrase.text);
    if (counts.count(phrase.rule) == 0) {
      FAIL_CHECK("there is no rule \"" << phrase.rule << '"');
      continue;
    }
    const std::vector<std::string> used = tracer.rules_in(phrase.text);
    auto& [read, missed] = counts[phrase.rule];
    std::string all;
    for (const std::string& rule : used) all += rule + " ";
    INFO("rules used: " << all);
    CHECK(holds(used, phrase.rule) != phrase.near_miss);
    ++(phrase.near_miss ? missed : read);
  }
  for (const auto& [rule, count] : counts) {
    INFO(rule);
    CHECK(count.first >= kFewestPhrases);
    CHECK(count.second >= kFewestMisses);
  }
}
