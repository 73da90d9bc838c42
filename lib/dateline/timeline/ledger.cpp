// A ledger is painted from its layout (ledger_layout.cpp) in one pass. Lines come in the order in which they lie on one
// another: lanes, leaders, axis, whiskers, joining lines; marks lie over lines, texts over both.
//
// Where the rules are:
//
//     row_order.cpp   the order of rows             axis.cpp        panels and ticks
//     whiskers.cpp    whiskers and their places     date_text.cpp   dates in words
//     columns.cpp     actors, codes, colours        row_text.cpp    labels, tooltips, the description
//     legend.cpp      the legend                    text_width.cpp  widths and line breaks
#include "dateline/timeline/ledger.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/timeline/colors.hpp"
#include "dateline/timeline/date_text.hpp"
#include "dateline/timeline/ledger_layout.hpp"
#include "dateline/timeline/legend.hpp"
#include "dateline/timeline/row_text.hpp"
#include "dateline/timeline/text_width.hpp"
#include "dateline/timeline/whiskers.hpp"

namespace dateline::timeline {

namespace {

constexpr double kDayRadius = 3;
constexpr double kRingAroundDay = 3.9;  // a ring and a dot on one day: one in the other
constexpr double kDayInRing = 1.6;
constexpr double kSmallRing = 1.8;
constexpr double kActorRadius = 4.7;
constexpr double kBar = 1.5;  // half an end bar: neighbours stand 4 apart
constexpr double kStrike = 6.5;
constexpr double kLegendSpace = 12;
constexpr double kBottom = 2;

// Names of elements: each once, letters, digits and underscores only.
class Ids {
 public:
  std::string make(std::string_view wanted) {
    std::string id;
    for (const char c : wanted) id += core::is_alpha(c) || core::is_digit(c) ? c : '_';
    for (;;) {
      const std::size_t count = ++used_[id];
      if (count == 1) return id;
      id = fmt::format("{}_{}", id, count);
    }
  }

 private:
  std::unordered_map<std::string, std::size_t> used_;
};

class Painter {
 public:
  Painter(const graph::EventGraph& graph, LedgerLayout layout) : graph_(graph), layout_(std::move(layout)) {}

  Drawing run() {
    out_.width = layout_.width;
    header();
    lanes();
    for (std::size_t i = 0; i < layout_.panels.size(); ++i) panel(layout_.panels[i], layout_.ticks[i]);
    for (const AxisBreak& gap : layout_.breaks) axis_break(gap);
    if (layout_.has_foot()) {
      line({0, layout_.foot_line}, {out_.width, layout_.foot_line}, "foot", kGrey, 1).dotted = true;
    }
    for (const LedgerRow& each : layout_.rows) row(each);
    out_.height = add_legend(out_, graph_, layout_, layout_.rows_bottom + kLegendSpace) + kBottom;
    out_.description = description(graph_, layout_.dates, layout_.columns);
    return std::move(out_);
  }

 private:
  [[nodiscard]] double x(double place) const { return layout_.shift + place; }

  Line& line(Point from, Point to, std::string css, std::string_view color, double width) {
    out_.lines.push_back({from, to, std::move(css), std::string(color), width});
    return out_.lines.back();
  }

  Text& text(std::string_view id, Point at, Align align, std::vector<std::string> lines, double size,
             std::string_view css, std::string_view color) {
    out_.texts.push_back(
        {ids_.make(id), at, align, std::move(lines), size, false, std::string(css), std::string(color), {}, {}});
    return out_.texts.back();
  }

  // Text whose middle, not whose first line, stands at `at`.
  Text& centred(std::string_view id, Point at, Align align, std::vector<std::string> lines, double size,
                std::string_view css, std::string_view color) {
    at.y -= kLinePitch * size * (static_cast<double>(lines.size()) - 1) / 2;
    return text(id, at, align, std::move(lines), size, css, color);
  }

  Mark& mark(std::string_view id, Point centre, double radius, bool filled, std::string css, std::string_view color) {
    out_.marks.push_back({ids_.make(id), centre, radius, filled, std::move(css), std::string(color), {}});
    return out_.marks.back();
  }

  void header() {
    if (!layout_.title_lines.empty()) {
      text("title", {0, kLinePitch * kTitleSize / 2}, Align::left, layout_.title_lines, kTitleSize, "title", kInk)
          .bold = true;
    }
    for (std::size_t i = 0; i < layout_.columns.columns.size(); ++i) {
      const Column& column = layout_.columns.columns[i];
      std::vector<std::string> letters = letters_of(column.code);
      const double last = layout_.header_bottom - kLinePitch * kHeaderSize / 2;
      const double first = last - kLinePitch * kHeaderSize * (static_cast<double>(letters.size()) - 1);
      text("head_" + column.css, {layout_.actor_x(i), first}, Align::centre, std::move(letters), kHeaderSize,
           "head " + column.css, kInk)
          .tooltip = column.name;
    }
  }

  // Down each column, but for the gaps of the axis whose words cross it.
  void lanes() {
    constexpr double kAfterHeader = 2;
    constexpr double kAroundWords = 7;
    for (std::size_t i = 0; i < layout_.columns.columns.size(); ++i) {
      const double at = layout_.actor_x(i);
      const std::string css = "lane " + layout_.columns.columns[i].css;
      double from = layout_.header_bottom + kAfterHeader;
      for (const AxisBreak& gap : layout_.breaks) {
        if (x(place::kDate) + text_width(gap.words, kDateSize) + kBar < at) continue;
        line({at, from}, {at, gap.y - kAroundWords}, css, kLane, 1);
        from = gap.y + kAroundWords;
      }
      line({at, from}, {at, layout_.rows_bottom}, css, kLane, 1);
    }
  }

  void panel(const Panel& panel, const std::vector<Tick>& ticks) {
    constexpr double kYearAbove = 8.5;
    const std::span<const LedgerRow> rows(layout_.rows.data() + panel.first_row, panel.rows);
    std::vector<RowDate> dates;
    dates.reserve(rows.size());
    for (const LedgerRow& row : rows) dates.push_back(layout_.dates[row.event]);
    const Whiskers beside = whiskers(panel, dates);
    leaders(panel, rows, dates, beside);
    line({x(place::kAxis), panel.top}, {x(place::kAxis), panel.bottom}, "axis", kGrey, 2);
    if (panel.has_heading()) {
      text("year", {x(place::kTickText), panel.top - kYearAbove}, Align::right, {year_text(panel.first_year())},
           kYearSize, "year", kInk);
    }
    for (const Tick& each : ticks) tick(each);
    for (const Whisker& each : beside.whiskers) whisker(each);
    days(panel, dates);
  }

  // One leader a row; but many rows in a row that begin at the same place share one, and a bracket: a fan of forty
  // lines is a grey spot.
  void leaders(const Panel& panel, std::span<const LedgerRow> rows, const std::vector<RowDate>& dates,
               const Whiskers& beside) {
    constexpr std::size_t kFan = 3;
    constexpr double kBracket = 3;
    const auto way = [&](Point from, Point to) { line(from, to, "leader", kLeader, 0.7); };
    std::vector<Point> origins;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Point from{x(place::kAxis), panel.y(static_cast<double>(dates[i].extent->from))};
      if (beside.of_row[i] != Whiskers::kNone) {
        const Whisker& whisker = beside.whiskers[beside.of_row[i]];
        from = {whisker_x(whisker), whisker.middle()};
      }
      origins.push_back(from);
    }
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
      while (end < rows.size() && origins[end].x == origins[first].x && origins[end].y == origins[first].y) ++end;
      const double row_x = x(place::kLeaderEnd);
      const bool bracket = end - first > kFan;
      for (std::size_t i = first; i < end; ++i) {
        way(bracket ? Point{row_x - kBracket, rows[i].centre} : origins[i], {row_x, rows[i].centre});
      }
      if (!bracket) continue;
      const double top = rows[first].centre;
      const double bottom = rows[end - 1].centre;
      way(origins[first], {row_x - kBracket, std::clamp(origins[first].y, top, bottom)});
      way({row_x - kBracket, top}, {row_x - kBracket, bottom});
    }
  }

  [[nodiscard]] double whisker_x(const Whisker& whisker) const {
    return x(place::kWhisker) + place::kWhiskerStep * static_cast<double>(whisker.slot);
  }

  void tick(const Tick& tick) {
    const bool is_year = tick.size > kTickSize;
    if (tick.line) line({x(place::kTick), tick.y}, {x(place::kAxis), tick.y}, "tick", kGrey, 1);
    text(is_year ? "year" : "tick", {x(place::kTickText), tick.y}, Align::right, {tick.text}, tick.size,
         is_year ? "year" : "tick", is_year ? kInk : kSoftInk)
        .bold = tick.bold;
  }

  void whisker(const Whisker& whisker) {
    const double at = whisker_x(whisker);
    Line& stem = line({at, whisker.from}, {at, whisker.to}, whisker.dashed ? "span approx" : "span", kSoftInk, 1);
    stem.dashed = whisker.dashed;
    stem.arrow_from = whisker.open_before;
    stem.arrow_to = whisker.open_after;
    const auto bar = [&](double y) { line({at - kBar, y}, {at + kBar, y}, "span", kSoftInk, 1); };
    if (!whisker.open_before) bar(whisker.from);
    if (!whisker.open_after) bar(whisker.to);
    if (whisker.uncertain) mark("uncertain", {at, whisker.ring()}, kSmallRing, false, "span", kSoftInk);
  }

  // Days that stand on the axis itself, each once; a dot and a ring on one day are drawn one in the other.
  void days(const Panel& panel, const std::vector<RowDate>& dates) {
    struct Seen {
      bool dot = false;
      bool ring = false;
    };
    std::map<std::int64_t, Seen> seen;
    for (const RowDate& date : dates) {
      if (date.is_day()) (date.uncertain ? seen[date.extent->from].ring : seen[date.extent->from].dot) = true;
    }
    for (const auto& [day, what] : seen) {
      const Point at{x(place::kAxis), panel.y(static_cast<double>(day))};
      const std::string words = day_text(time::Day::from_number(day), true);
      if (what.ring) {
        mark("day", at, what.dot ? kRingAroundDay : kDayRadius, false, "day uncertain", kInk).tooltip = words + " ?";
      }
      if (what.dot) mark("day", at, what.ring ? kDayInRing : kDayRadius, true, "day", kInk).tooltip = words;
    }
  }

  void axis_break(const AxisBreak& gap) {
    for (const double y : {gap.y - 1, gap.y + 5}) {
      line({x(place::kTick), y}, {x(place::kTick) + 10, y - 4}, "break", kGrey, 1);
    }
    if (gap.words.empty()) return;
    text("gap", {x(place::kDate), gap.y}, Align::left, {gap.words}, kDateSize, "gap", kGrey);
  }

  void row(const LedgerRow& row) {
    const graph::EventNode& event = graph_.event(row.event);
    const RowDate& date = layout_.dates[row.event];
    RowText words = row_text(graph_, row.event, date);
    const double y = row.centre;
    if (row.marks.size() > 1) {
      line({layout_.actor_x(row.marks.front().column), y}, {layout_.actor_x(row.marks.back().column), y}, "link", kInk,
           1.6)
          .dashed = event.status != events::Status::asserted;
    }
    for (const LedgerMark& each : row.marks) {
      const Column& column = layout_.columns.columns[each.column];
      const Point at{layout_.actor_x(each.column), y};
      if (event.status == events::Status::negated) {
        line({at.x - kStrike, y + kStrike}, {at.x + kStrike, y - kStrike}, "negated", kInk, 1.2);
      }
      mark(fmt::format("m_{}_{}", event.id, column.css), at, kActorRadius, each.filled,
           (each.filled ? "src " : "tgt ") + column.css, column.color)
          .tooltip = each.tooltip;
    }
    centred("d_" + event.id, {x(place::kDate), y}, Align::left, row.date_lines, kDateSize, "date", kSoftInk).tooltip =
        words.edtf.empty() ? words.date : words.edtf;
    Text& label =
        centred("e_" + event.id, {layout_.label_x(), y}, Align::left, row.label_lines, kLabelSize, "event", kInk);
    label.tooltip = tooltip_text(event, date);
    label.url = words.url;
    out_.rows.push_back(std::move(words));
  }

  const graph::EventGraph& graph_;
  LedgerLayout layout_;
  Drawing out_;
  Ids ids_;
};

// A drawing that says that there is nothing to draw is better than an empty page.
Drawing empty_ledger(const LedgerOptions& options) {
  constexpr double kSpace = 6;
  Drawing out;
  out.width = place::kPageWidth;
  const auto add = [&](const char* id, const std::string& words, double size, bool bold, std::string_view color) {
    std::vector<std::string> lines = wrap(words, out.width, size, bold);
    const double height = kLinePitch * size * static_cast<double>(lines.size());
    out.texts.push_back({id,
                         {0, out.height + kLinePitch * size / 2},
                         Align::left,
                         std::move(lines),
                         size,
                         bold,
                         id,
                         std::string(color),
                         {},
                         {}});
    out.height += height + kSpace;
  };
  if (!options.title.empty()) add("title", options.title, kTitleSize, true, kInk);
  add("none", "No events.", kLabelSize, false, kInk);
  add("why",
      "Nothing was found in the articles that could be drawn, or nothing of it is among the actors, days and kinds of "
      "events that were asked for.",
      kDateSize, false, kGrey);
  out.title = options.title.empty() ? "Timeline without events" : options.title;
  out.description = "No events: nothing was found that could be drawn, or nothing of it was asked for.";
  return out;
}

}  // namespace

Drawing ledger(const graph::EventGraph& graph, const LedgerOptions& options) {
  if (graph.event_count() == 0) return empty_ledger(options);
  LedgerLayout layout = lay_out(graph, options);
  const std::string name = options.title.empty() ? "Timeline of " + summary(layout.dates) : options.title;
  Drawing out = Painter(graph, std::move(layout)).run();
  out.title = name;
  return out;
}

}  // namespace dateline::timeline
