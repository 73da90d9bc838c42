// Reads constructs.txt: sentences, and below each what is in it.
#include <fstream>
#include <string>
#include <vector>

#include "read_events.hpp"
#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string side(const std::vector<actors::Participant>& actors) {
  std::string out;
  for (const actors::Participant& p : actors)
    out += (out.empty() ? "" : ",") + (p.actor.code.empty() ? p.actor.name : p.actor.code);
  return out.empty() ? "-" : out;
}

std::vector<std::string> events_of(const std::string& sentence) {
  std::vector<std::string> out;
  for (const events::Mention& m : read_events(sentence, time::Day::from(2005, 6, 15))) {
    out.push_back((m.cameo.empty() ? "-" : m.cameo) + " " + std::string(events::name(m.status)) + " " + side(m.source) +
                  " > " + side(m.target) + (m.reciprocal ? " reciprocal" : ""));
  }
  return out;
}

}  // namespace

TEST_CASE("constructs are read as constructs.txt says") {
  std::ifstream file(std::string(DATELINE_TESTS) + "/events/constructs.txt");
  REQUIRE(file);
  std::string sentence;
  std::vector<std::string> expected;
  int sentences = 0;
  const auto check = [&] {
    if (sentence.empty()) return;
    ++sentences;
    INFO(sentence);
    CHECK(events_of(sentence) == expected);
  };
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("= ")) {
      if (line != "= none") expected.push_back(line.substr(2));
      continue;
    }
    check();
    sentence = line;
    expected.clear();
  }
  check();
  CHECK(sentences > 50);
}
