#include "dateline/timeline/ledger.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "made_up.hpp"
#include <catch2/catch.hpp>

#include "dateline/timeline/text_width.hpp"

using namespace dateline;
using namespace dateline::timeline;

namespace {

constexpr double kTouch = 0.01;

bool meet(const Box& a, const Box& b) {
  return a.left < b.right - kTouch && b.left < a.right - kTouch && a.top < b.bottom - kTouch &&
         b.top < a.bottom - kTouch;
}

Box box(const Mark& mark) {
  const double r = mark.radius;
  return {mark.centre.x - r, mark.centre.y - r, mark.centre.x + r, mark.centre.y + r};
}

// Whether a line passes through a box (Liang and Barsky).
bool crosses(const Line& line, const Box& box) {
  double from = 0;
  double to = 1;
  const auto clip = [&](double start, double step, double low, double high) {
    if (step == 0) return start > low + kTouch && start < high - kTouch;
    const double a = (low + kTouch - start) / step;
    const double b = (high - kTouch - start) / step;
    from = std::max(from, std::min(a, b));
    to = std::min(to, std::max(a, b));
    return from < to;
  };
  return clip(line.from.x, line.to.x - line.from.x, box.left, box.right) &&
         clip(line.from.y, line.to.y - line.from.y, box.top, box.bottom);
}

std::string words(const Text& text) { return text.id + " \"" + (text.lines.empty() ? "" : text.lines[0]) + "\""; }

// The first fault of a drawing that a reader would see, in words.
std::optional<std::string> fault(const Drawing& drawing) {
  struct Placed {
    Box box;
    const Text* text;
  };
  std::vector<Placed> placed;
  for (const Text& text : drawing.texts) {
    if (text.lines.empty()) return "no line in " + text.id;
    placed.push_back({timeline::box(text), &text});
    const Box& each = placed.back().box;
    if (each.left < -kTouch || each.top < -kTouch || each.right > drawing.width + kTouch ||
        each.bottom > drawing.height + kTouch) {
      return words(text) + " lies outside";
    }
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    for (std::size_t k = i + 1; k < placed.size(); ++k) {
      if (meet(placed[i].box, placed[k].box)) return words(*placed[i].text) + " meets " + words(*placed[k].text);
    }
    for (const Mark& mark : drawing.marks) {
      if (meet(placed[i].box, box(mark))) return words(*placed[i].text) + " meets mark " + mark.id;
    }
    for (const Line& line : drawing.lines) {
      if (crosses(line, placed[i].box)) return words(*placed[i].text) + " is crossed by " + line.css;
    }
  }
  for (const Line& line : drawing.lines) {
    for (const Point& point : {line.from, line.to}) {
      if (point.x < -kTouch || point.y < -kTouch || point.x > drawing.width + kTouch ||
          point.y > drawing.height + kTouch) {
        return "a line of " + line.css + " lies outside";
      }
    }
  }
  return std::nullopt;
}

const Line* find_line(const Drawing& drawing, const std::string& css) {
  const auto found =
      std::find_if(drawing.lines.begin(), drawing.lines.end(), [&](const Line& line) { return line.css == css; });
  return found == drawing.lines.end() ? nullptr : &*found;
}

const Text* find_text(const Drawing& drawing, const std::string& id) {
  const auto found =
      std::find_if(drawing.texts.begin(), drawing.texts.end(), [&](const Text& text) { return text.id == id; });
  return found == drawing.texts.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("no text meets another, a mark or a line, and all lies within the drawing, whatever the events") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const std::size_t actors = seed % 5 == 0 ? 0 : seed % 5 == 1 ? 1 : seed % 45;
    const Drawing drawing = ledger(random_graph(seed, 1 + seed % 50, actors), {seed % 3 == 0 ? "A title" : ""});
    INFO("seed " << seed);
    const std::optional<std::string> found = fault(drawing);
    if (found) FAIL(*found);
  }
  const std::optional<std::string> found = fault(ledger(random_graph(7, 600, 40), {std::string(300, 'T')}));
  if (found) FAIL(*found);
}

TEST_CASE("a long name of an actor wraps in the legend") {
  GraphMaker maker;
  const std::string name = "The " + std::string(300, 'N') + " Company";
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {name}, .to = {"KOR"}});
  const Drawing drawing = ledger(maker.graph(), {});
  const std::optional<std::string> found = fault(drawing);
  if (found) FAIL(*found);
}

TEST_CASE("ids are unique and identifiers") {
  const Drawing drawing = ledger(random_graph(11, 60, 20), {"Title"});
  std::set<std::string> ids;
  const auto check = [&](const std::string& id) {
    INFO(id);
    CHECK(ids.insert(id).second);
    CHECK(!id.empty());
    CHECK((id[0] < '0' || id[0] > '9'));
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos);
  };
  for (const Mark& mark : drawing.marks) check(mark.id);
  for (const Text& text : drawing.texts) check(text.id);
}

TEST_CASE("the elements of a row carry the id of its event between underscores") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}, .id = "00ff"});
  const Drawing drawing = ledger(maker.graph(), {});
  CHECK(find_text(drawing, "d_00ff") != nullptr);
  CHECK(find_text(drawing, "e_00ff") != nullptr);
  CHECK(std::any_of(drawing.marks.begin(), drawing.marks.end(), [](const Mark& m) { return m.id == "m_00ff_KOR"; }));
  REQUIRE(drawing.rows.size() == 1);
  CHECK(drawing.rows[0].event == "00ff");
}

TEST_CASE("sources are filled, targets are rings, and both sides of a reciprocal event are filled") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}, .to = {"RUS"}});
  maker.add({.edtf = "2017-05-18", .label = "b", .from = {"KOR"}, .to = {"RUS"}, .reciprocal = true});
  const Drawing drawing = ledger(maker.graph(), {});
  for (const Mark& mark : drawing.marks) {
    if (mark.id == "m_e01_KOR") CHECK(mark.filled);
    if (mark.id == "m_e01_RUS") CHECK_FALSE(mark.filled);
    if (mark.id == "m_e02_RUS") CHECK(mark.filled);
  }
}

TEST_CASE("the joining line is dashed unless the event is asserted") {
  for (const events::Status status : {events::Status::asserted, events::Status::promised, events::Status::denied}) {
    GraphMaker maker;
    maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}, .to = {"RUS"}, .status = status});
    const Drawing drawing = ledger(maker.graph(), {});
    const Line* link = find_line(drawing, "link");
    REQUIRE(link != nullptr);
    CHECK(link->dashed == (status != events::Status::asserted));
  }
}

TEST_CASE("only negated events are struck by a bar") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}});
  CHECK(find_line(ledger(maker.graph(), {}), "negated") == nullptr);
  maker.add({.edtf = "2017-05-18", .label = "b", .from = {"KOR"}, .status = events::Status::negated});
  CHECK(find_line(ledger(maker.graph(), {}), "negated") != nullptr);
}

TEST_CASE("an event that only the publication bounds has an arrow to the past at that day") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a"});
  maker.add({.edtf = "../2017-05-20", .label = "b", .published = "2017-05-20", .phrase = false});
  const Drawing drawing = ledger(maker.graph(), {});
  const Line* arrow = find_line(drawing, "span");
  REQUIRE(arrow != nullptr);
  CHECK(arrow->arrow_from);
  CHECK_FALSE(arrow->arrow_to);
  const Text* date = find_text(drawing, "d_e02");
  REQUIRE(date != nullptr);
  CHECK(date->lines == std::vector<std::string>{"by 20 May"});
}

TEST_CASE("the legend holds nothing that the picture does not use") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}});
  std::string legend;
  for (const Text& text : ledger(maker.graph(), {}).texts) {
    if (text.css == "legend") legend += text.lines[0] + "; ";
  }
  CHECK(legend == "KOR South Korea; on that day; source: who acts; ");
}

TEST_CASE("labels end at the text width of A4, and are never narrower than 150") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}});
  CHECK(ledger(maker.graph(), {}).width == Approx(482));
  for (std::size_t i = 0; i < 20; ++i) {
    maker.add({.edtf = "2017-05-17", .label = "a", .from = {"K" + std::to_string(10 + i)}});
  }
  CHECK(ledger(maker.graph(), {}).width == Approx(166 + 10 * 17 + 21 + 150));
}

TEST_CASE("a drawing without events says so, and why") {
  const Drawing drawing = ledger(graph::EventGraph(), {});
  const Text* none = find_text(drawing, "none");
  REQUIRE(none != nullptr);
  CHECK(none->lines[0] == "No events.");
  CHECK(find_text(drawing, "why") != nullptr);
  CHECK(drawing.rows.empty());
  CHECK_FALSE(fault(drawing));
}

TEST_CASE("numbers in a dump have one digit after the point, and no minus zero") {
  Drawing drawing;
  drawing.width = 10.26;
  drawing.lines.push_back({{-0.01, 1}, {2, 3.25}, "axis", "#5F6368", 2});
  CHECK(dump(drawing) == "drawing 10.3 x 0.0\nline 0.0,1.0 2.0,3.3 2.0 #5F6368 [axis]\n");
}
