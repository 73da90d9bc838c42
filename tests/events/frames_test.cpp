#include "dateline/events/frames.hpp"

#include <set>

#include "read_events.hpp"
#include <catch2/catch.hpp>

#include "dateline/core/error.hpp"

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

TEST_CASE("the examples of the frames are read by their frames") {
  const events::FrameTable& table = events::FrameTable::built_in();
  std::size_t right = 0;
  std::string wrong;
  for (const events::Frame& frame : table.frames()) {
    const std::vector<events::Mention> found = read_events(frame.example);
    bool hit = false;
    for (const events::Mention& m : found) hit = hit || m.frame == frame.id;
    right += hit ? 1 : 0;
    if (!hit) wrong += frame.id + ": " + frame.example + "\n";
  }
  INFO(wrong);
  INFO(right << " of " << table.frames().size());
  CHECK(right == table.frames().size());  // the rest is lost by what the frames and actors leave out
}
