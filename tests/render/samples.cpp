#include "samples.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samples {

using dateline::timeline::Align;
using dateline::timeline::Drawing;
using dateline::timeline::Line;
using dateline::timeline::Mark;
using dateline::timeline::RowText;
using dateline::timeline::Text;

namespace {

Line line(double x1, double y1, double x2, double y2, std::string css, std::string color, double width = 1) {
  Line made;
  made.from = {x1, y1};
  made.to = {x2, y2};
  made.css = std::move(css);
  made.color = std::move(color);
  made.width = width;
  return made;
}

Text text(std::string id, double x, double y, Align align, std::vector<std::string> lines, double size, std::string css,
          std::string color) {
  Text made;
  made.id = std::move(id);
  made.at = {x, y};
  made.align = align;
  made.lines = std::move(lines);
  made.size = size;
  made.css = std::move(css);
  made.color = std::move(color);
  return made;
}

Mark mark(std::string id, double x, double y, double radius, bool filled, std::string css, std::string color,
          std::string tooltip) {
  Mark made;
  made.id = std::move(id);
  made.centre = {x, y};
  made.radius = radius;
  made.filled = filled;
  made.css = std::move(css);
  made.color = std::move(color);
  made.tooltip = std::move(tooltip);
  return made;
}

struct Column {
  std::string_view code;
  std::string_view name;
  std::string_view color;
};

constexpr std::array<Column, 6> kColumns = {{{"KOR", "South Korea", "#0072B2"},
                                             {"RUS", "Russia", "#D55E00"},
                                             {"PRK", "North Korea", "#009E73"},
                                             {"USA", "United States", "#CC79A7"},
                                             {"CHN", "China", "#E69F00"},
                                             {"JPN", "Japan", "#56B4E9"}}};

struct Row {
  std::string_view date;
  std::string_view edtf;
  std::string_view marks;  // a column each: S source, T target, . none
  std::vector<std::string> label;
  std::string_view status;
  double axis;  // the place of its mark or whisker on the axis
};

double column_x(std::size_t column) { return 166 + 17 * static_cast<double>(column); }

}  // namespace

Drawing small() {
  Drawing drawing;
  drawing.width = 300;
  drawing.height = 80;
  drawing.title = "Putin and Moon";
  drawing.description = "2 events from 17 to 19 May 2017.";
  drawing.lines = {line(46, 10, 46, 70, "axis", "#5F6368", 2), line(100, 6, 100, 74, "lane KOR", "#DADCE0")};
  Line whisker = line(51, 20, 51, 60, "span approx", "#3C4043");
  whisker.dashed = true;
  whisker.arrow_from = true;
  whisker.arrow_to = true;
  drawing.lines.push_back(whisker);
  Line foot = line(10, 75, 290, 75, "foot", "#BDC1C6");
  foot.dotted = true;
  drawing.lines.push_back(foot);
  drawing.lines.push_back(line(51, 40, 60, 25, "leader", "#BDC1C6", 0.7));
  drawing.marks = {mark("e01_KOR", 100, 25, 4.7, true, "src KOR", "#0072B2", "South Korea: source"),
                   mark("e02_KOR", 100, 50, 4.7, false, "tgt KOR", "#0072B2", "South Korea: target"),
                   mark("axis_1", 46, 40, 3, true, "day", "#202124", "")};
  drawing.texts = {text("y2017", 40, 16, Align::right, {"2017"}, 10, "year", "#202124"),
                   text("h_KOR", 100, 4, Align::centre, {"KOR"}, 8, "head", "#3C4043"),
                   text("d_e01", 60, 25, Align::left, {"17 May ?"}, 9, "date", "#3C4043"),
                   text("e01", 120, 25, Align::left, {"Putin and Moon talk"}, 10, "event", "#202124"),
                   text("e02", 120, 50, Align::left, {"China invites South Korea to", "Silk Road conference"}, 10,
                        "event", "#202124")};
  drawing.texts[0].bold = true;
  drawing.texts[3].url = "articles/a1.html?a=1&b='2'#s5";
  drawing.texts[3].tooltip = "\"Putin discussed the crisis.\" a1.txt:5";
  for (const char* id : {"e01", "e02"}) {
    RowText row;
    row.event = id;
    row.date = "17 May 2017 ?";
    row.edtf = "2017-05-17?";
    row.actors = "Russia and South Korea";
    row.label =
        id == std::string_view("e01") ? "Putin and Moon talk" : "China invites South Korea to Silk Road conference";
    row.status = "asserted";
    row.source = "a1.txt:5";
    row.url = id == std::string_view("e01") ? "articles/a1.html?a=1&b='2'#s5" : "";
    row.evidence = "Putin & Moon discussed the crisis.";
    drawing.rows.push_back(row);
  }
  return drawing;
}

Drawing ledger() {
  const std::vector<Row> rows = {
      {"2008", "2008", "..S...", {"North Korea launches a rocket"}, "asserted", 60},
      {"2008", "2008", "TTSTTT", {"Six-party talks collapse"}, "asserted", 60},
      {"by 17 May", "../2017-05-17", "S.....", {"Moon wins the election with 41 percent"}, "asserted", 150},
      {"c. May 2017", "2017-05~", "T....S", {"Abe seeks cooperation with Moon"}, "asserted", 170},
      {"17 May ?", "2017-05-17?", "S.....", {"Moon takes the oath of office in Seoul"}, "asserted", 178},
      {"17 May ?", "2017-05-17?", "S..T..", {"promised: Moon to fly to Washington"}, "promised", 178},
      {"c. 17–19 May", "2017-05-17~/2017-05-19", "TS....", {"Putin and Moon talk by telephone"}, "asserted", 182},
      {"18 May", "2017-05-18", "..TS..", {"Coats calls North Korea an existential", "threat"}, "asserted", 184},
      {"17–20 May",
       "2017-05-17/2017-05-20",
       "T...S.",
       {"China invites South Korea to Silk Road", "conference"},
       "asserted",
       186},
      {"19 May", "2017-05-19", ".S....", {"Kremlin reports the talks (3 sources)"}, "asserted", 190},
      {"from 19 May", "2017-05-19/..", "ST....", {"Moon to send a special envoy to Russia"}, "promised", 230},
      {"by 7 Sep", "../2017-09-07", "TST...", {"Eastern Economic Forum in Vladivostok"}, "asserted", 330},
      {"c. 5–7 Sep", "2017-09-05~/2017-09-07", ".STTT.", {"Russia and China urge a double freeze"}, "requested", 340},
      {"c. 5–7 Sep",
       "2017-09-05~/2017-09-07",
       "TST...",
       {"Morgulov would welcome inter-Korean talks"},
       "conditional",
       340},
      {"6 Sep ?", "2017-09-06?", "TS....", {"Putin meets Moon in Vladivostok"}, "asserted", 345},
      {"undated", "", "T..TS.", {"China protests against THAAD deployment"}, "asserted", 0},
  };
  Drawing drawing;
  drawing.width = 482;
  drawing.title = "Korea between its neighbours";
  drawing.description =
      "16 events from 2008 to 7 September 2017 between South Korea, Russia, North Korea, the United States, China and "
      "Japan, one row each, with the day, the actors and what happened.";
  double y = 40;
  std::vector<double> ys;
  for (const Row& row : rows) {
    if (ys.size() == 2 || ys.size() == 11) y += 24;
    if (ys.size() == 15) y += 22;
    const double more = 12 * static_cast<double>(row.label.size() - 1);
    ys.push_back(y + 8.5 + more / 2);
    y += 17 + more;
  }
  drawing.height = y + 10;
  for (std::size_t c = 0; c < kColumns.size(); ++c) {
    drawing.lines.push_back(line(column_x(c), 36, column_x(c), y, "lane " + std::string(kColumns[c].code), "#DADCE0"));
    std::vector<std::string> letters;
    for (const char letter : kColumns[c].code) letters.emplace_back(1, letter);
    drawing.texts.push_back(
        text("h_" + std::string(kColumns[c].code), column_x(c), 8, Align::centre, letters, 8, "head", "#3C4043"));
  }
  const std::array<std::pair<std::size_t, std::size_t>, 3> panels = {{{0, 1}, {2, 10}, {11, 14}}};
  for (std::size_t p = 0; p < panels.size(); ++p) {
    const double top = ys[panels[p].first] - 8;
    const double bottom = ys[panels[p].second] + 8;
    drawing.lines.push_back(line(46, top, 46, bottom, "axis", "#5F6368", 2));
    Text year = text("y" + std::to_string(p), 38, p == 0 ? (top + bottom) / 2 : top - 7, Align::right,
                     {p == 0 ? "2008" : "2017"}, 10, "year", "#202124");
    year.bold = true;
    drawing.texts.push_back(year);
    if (p > 0) {
      drawing.lines.push_back(line(41, top - 14, 51, top - 18, "break", "#5F6368"));
      drawing.lines.push_back(line(41, top - 10, 51, top - 14, "break", "#5F6368"));
      drawing.texts.push_back(text("gap" + std::to_string(p), 84, top - 15, Align::left,
                                   {p == 1 ? "8 years 5 months later" : "2 months later"}, 9, "gap", "#5F6368"));
    }
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Row& row = rows[r];
    const std::string id = "e" + std::string(r < 9 ? "0" : "") + std::to_string(r + 1);
    const double at = std::clamp(row.axis, 50.0, drawing.height - 50);
    if (!row.edtf.empty()) {
      const bool exact = row.edtf.find_first_of("/~") == std::string_view::npos && row.edtf.size() > 4;
      if (exact) {
        drawing.marks.push_back(mark("axis_" + id, 46, at, 3, row.edtf.back() != '?', "day", "#202124", ""));
      } else {
        Line whisker = line(51 + 4 * static_cast<double>(r % 4), at - 12, 51 + 4 * static_cast<double>(r % 4), at + 12,
                            "span", "#3C4043");
        whisker.dashed = row.edtf.find('~') != std::string_view::npos;
        whisker.arrow_from = row.edtf.starts_with("..");
        whisker.arrow_to = row.edtf.ends_with("..");
        drawing.lines.push_back(whisker);
      }
      drawing.lines.push_back(
          line(exact ? 49 : 51 + 4 * static_cast<double>(r % 4), at, 82, ys[r], "leader", "#BDC1C6", 0.7));
    }
    drawing.texts.push_back(text("d_" + id, 84, ys[r], Align::left, {std::string(row.date)}, 9, "date", "#3C4043"));
    drawing.texts.back().tooltip = row.edtf;
    const std::size_t first = row.marks.find_first_not_of('.');
    const std::size_t last = row.marks.find_last_not_of('.');
    Line link = line(column_x(first), ys[r], column_x(last), ys[r], "link", "#202124", 1.6);
    link.dashed = row.status != "asserted";
    if (first != last) drawing.lines.push_back(link);
    for (std::size_t c = 0; c < kColumns.size(); ++c) {
      if (row.marks[c] == '.') continue;
      const std::string code(kColumns[c].code);
      drawing.marks.push_back(mark(id + '_' + code, column_x(c), ys[r], 4.7, row.marks[c] == 'S',
                                   (row.marks[c] == 'S' ? "src " : "tgt ") + code, std::string(kColumns[c].color),
                                   std::string(kColumns[c].name)));
    }
    const double more = 12 * static_cast<double>(row.label.size() - 1);
    Text label = text(id, 272, ys[r] - more / 2, Align::left, row.label, 10, "event", "#202124");
    label.url = "articles/a1.html#s" + std::to_string(r);
    label.tooltip = "\"Russian President Vladimir Putin discussed the crisis on Wednesday.\" a1.txt:5";
    drawing.texts.push_back(label);
    RowText words;
    words.event = id;
    words.date = row.date;
    words.edtf = row.edtf;
    words.actors = "Russia and South Korea";
    for (const std::string& part : row.label) words.label += (words.label.empty() ? "" : " ") + part;
    words.status = row.status;
    words.source = "articles/a1.txt:5";
    words.url = label.url;
    words.evidence =
        "Russian President Vladimir Putin discussed the crisis on Wednesday with the president of South "
        "Korea, Moon Jae-in, in telephone talks, the Kremlin said.";
    drawing.rows.push_back(words);
  }
  Line foot = line(10, ys[14] + 20, 472, ys[14] + 20, "foot", "#BDC1C6");
  foot.dotted = true;
  drawing.lines.push_back(foot);
  return drawing;
}

}  // namespace samples
