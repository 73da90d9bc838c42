#include "dateline/events/frames.hpp"

#include <algorithm>
#include <set>

#include "read_events.hpp"
#include <catch2/catch.hpp>

#include "dateline/core/error.hpp"
#include "dateline/core/utf8.hpp"

using namespace dateline;

TEST_CASE("the frame tables are whole") {
  core::Diagnostics problems;
  const events::FrameTable table(problems);
  for (const core::Error& problem : problems) UNSCOPED_INFO(core::format(problem));
  CHECK(problems.empty());
  CHECK(table.frames().size() > 150);
}

TEST_CASE("the frames cover every root of CAMEO") {
  core::Diagnostics problems;
  const events::FrameTable table(problems);
  std::set<std::string> roots;
  for (const events::Frame& frame : table.frames()) {
    if (!frame.code.empty()) roots.insert(frame.code.substr(0, 2));
    if (frame.family == "promise") roots.insert("03");
    if (frame.family == "demand") roots.insert("10");
    if (frame.family == "refuse") roots.insert("12");
    if (frame.family == "threaten") roots.insert("13");
  }
  CHECK(roots.size() == 20);
}

TEST_CASE("codes have names, and unknown ones that of what they begin with") {
  const events::FrameTable& table = events::FrameTable::built_in();
  CHECK_FALSE(table.code("042").name.empty());
  CHECK(table.code("042").plover == "CONSULT");
  CHECK(table.code("0429").plover == "CONSULT");
  CHECK(table.code("010").plover.empty());
}

TEST_CASE("a promise is coded by what is promised") {
  const events::FrameTable& table = events::FrameTable::built_in();
  CHECK(table.complement("promise", "042").code == "036");
  CHECK(table.complement("promise", "042").status == events::Status::promised);
  CHECK(table.complement("promise", "").code.substr(0, 2) == "03");
}

// The countries, or names, of one side as the column "expect" has them.
std::set<std::string> sides(std::string_view cell) {
  std::set<std::string> out;
  for (const std::string_view side : core::split(cell, ',')) {
    if (side != "-") out.emplace(side);
  }
  return out;
}

std::set<std::string> sides(const std::vector<actors::Participant>& participants) {
  std::set<std::string> out;
  for (const actors::Participant& p : participants) {
    const actors::Actor& a = p.actor;
    out.insert(!a.country.empty() ? a.country : !a.code.empty() ? a.code : a.name);
  }
  return out;
}

// The example's event as the row says: its code, or for a family any that a family makes, and its actors.
bool is_as_expected(const events::Frame& frame, const events::Mention& m) {
  const bool right_code = frame.family.empty() ? m.cameo == frame.code : !m.cameo.empty();
  const std::size_t arrow = frame.expect.find(" > ");
  std::set<std::string> from = sides(std::string_view(frame.expect).substr(0, arrow));
  std::set<std::string> to = sides(std::string_view(frame.expect).substr(arrow + 3));
  std::set<std::string> sources = sides(m.source);
  std::set<std::string> targets = sides(m.target);
  if (m.reciprocal) {  // both sides, in whichever column
    sources.merge(targets);
    from.merge(to);
    return right_code && sources == from;
  }
  return right_code && sources == from && targets == to;
}

TEST_CASE("the example of every frame is read as its row says") {
  const events::FrameTable& table = events::FrameTable::built_in();
  std::size_t by_its_own = 0;  // the others by a frame that stands before it and means the same
  for (const events::Frame& frame : table.frames()) {
    const std::vector<events::Mention> found = read_events(frame.example);
    INFO(frame.id << ": " << frame.example << " " << frame.code << " " << frame.expect);
    CHECK(std::any_of(found.begin(), found.end(), [&](const auto& m) { return is_as_expected(frame, m); }));
    by_its_own += std::any_of(found.begin(), found.end(), [&](const auto& m) { return m.frame == frame.id; }) ? 1 : 0;
  }
  CHECK(by_its_own * 100 >= table.frames().size() * 92);
}
