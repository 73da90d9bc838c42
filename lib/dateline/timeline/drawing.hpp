// A drawing as pure geometry: lines, marks and texts with places in points, y growing downwards from 0. No Graphviz
// here; `render/` writes it as DOT and draws it, and tests compare it as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::timeline {

// The lines of one text stand this many times its size apart (as Graphviz sets them).
inline constexpr double kLinePitch = 1.2;

struct Point {
  double x = 0;
  double y = 0;
};

struct Line {
  Point from;
  Point to;
  std::string css;    // classes: "axis", "lane KOR", "leader" ...
  std::string color;  // "#5F6368"
  double width = 1;
  bool dashed = false;
  bool dotted = false;
  bool arrow_from = false;  // an arrow head at that end
  bool arrow_to = false;
};

// A circle. One that is not filled is white inside, so that what lies under it does not show through.
struct Mark {
  std::string id;  // unique in the drawing, a DOT identifier
  Point centre;
  double radius = 3;
  bool filled = true;
  std::string css;
  std::string color;
  std::string tooltip;
};

enum class Align : std::uint8_t { left, centre, right };

struct Text {
  std::string id;  // unique in the drawing, a DOT identifier
  Point at;        // left, centre or right end of the first line's middle
  Align align = Align::left;
  std::vector<std::string> lines;
  double size = 10;  // points
  bool bold = false;
  std::string css;
  std::string color;
  std::string tooltip;
  std::string url;
};

// What a row shows, for the table that stands beside a drawing and for screen readers.
struct RowText {
  std::string event;  // id
  std::string date;   // as drawn, with the year
  std::string edtf;
  std::string actors;  // "Russia and South Korea", "China to South Korea"
  std::string label;   // without the word for the status
  std::string status;  // "asserted", "reported thought"
  std::string source;  // article id, with ":line" and ", title" where they apply
  std::string url;
  std::string evidence;
};

struct Drawing {
  double width = 0;
  double height = 0;
  std::string title;
  std::string description;  // one paragraph that says what the picture shows
  std::vector<Line> lines;
  std::vector<Mark> marks;
  std::vector<Text> texts;
  std::vector<RowText> rows;
};

// The drawing as text, one element a line, numbers to one digit after the point: for tests.
[[nodiscard]] std::string dump(const Drawing& drawing);

}  // namespace dateline::timeline
