// Heights follow from texts alone, and places from heights, from top to bottom:
//
//     title, header of codes, panels with breaks between them, the dotted line and the foot
//
// A row is 17 high and 12 more for each further line of its label or date. A panel is as high as its rows, but never
// too low for its scale. Over a panel of days stands its year, in the break or, for the first one, beside the header.
#include "dateline/timeline/ledger_layout.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "dateline/timeline/date_text.hpp"
#include "dateline/timeline/row_order.hpp"
#include "dateline/timeline/row_text.hpp"
#include "dateline/timeline/text_width.hpp"

namespace dateline::timeline {

namespace {

constexpr double kRow = 17;
constexpr double kRowLine = 12;
constexpr double kBreak = 19;        // between panels
constexpr double kHeadingSpace = 8;  // more, for the year over a panel
constexpr double kBreakCentre = 9.5;
constexpr double kFirstHeading = 17;  // the least room over the first panel that has a year over it
constexpr double kAfterTitle = 8;
constexpr double kAfterHeader = 8;
constexpr double kBeforeFoot = 10;
constexpr double kAfterFootLine = 7;

// Both filled where the two sides do the same; an actor who is source and target counts as source. The shared column is
// filled where one of its actors is.
std::vector<LedgerMark> marks_of(const graph::EventGraph& graph, graph::EventIndex event, const Columns& columns) {
  const bool reciprocal = graph.event(event).reciprocal;
  std::map<std::size_t, LedgerMark> found;
  for (const graph::Role& role : graph.roles(event)) {
    const std::size_t column = columns.of_actor[role.actor];
    if (role.kind == graph::RoleKind::speaker || column == Columns::kNone) continue;
    const graph::ActorNode& actor = graph.actor(role.actor);
    const bool is_source = role.kind == graph::RoleKind::source;
    LedgerMark& mark = found[column];
    mark.column = column;
    mark.filled = mark.filled || is_source || reciprocal;
    mark.tooltip +=
        fmt::format("{}{} ({})", mark.tooltip.empty() ? "" : ", ", actor.name.empty() ? actor.key : actor.name,
                    reciprocal  ? "with the others"
                    : is_source ? "source"
                                : "target");
  }
  std::vector<LedgerMark> marks;
  marks.reserve(found.size());
  for (auto& [column, mark] : found) marks.push_back(std::move(mark));
  return marks;
}

// A date that is too long for its column breaks after its comma or after the dash between two dates, not within a date:
// "29 Dec 2017–" and "3 Jan 2018", but "c. 17–19 May" and "2017 ?".
std::vector<std::string> date_lines(std::string_view text) {
  constexpr double kWidth = place::kDateEnd - place::kDate;
  constexpr std::string_view kDash = "–";
  std::size_t cut = text.find(", ");
  if (cut != std::string_view::npos) cut += 1;
  if (const std::size_t dash = text.find(kDash); cut == std::string_view::npos && dash != std::string_view::npos) {
    const std::size_t word = text.find_last_of(' ', dash);
    const bool has_month = word != std::string_view::npos && word > 0 && text[word - 1] != '.';
    if (has_month) cut = dash + kDash.size();
  }
  if (cut == std::string_view::npos || text_width(text, kDateSize) <= kWidth) return wrap(text, kWidth, kDateSize);
  std::vector<std::string> lines = wrap(text.substr(0, cut), kWidth, kDateSize);
  for (std::string& line : wrap(text.substr(cut), kWidth, kDateSize)) lines.push_back(std::move(line));
  return lines;
}

class Layouter {
 public:
  Layouter(const graph::EventGraph& graph, const LedgerOptions& options) : graph_(graph), options_(options) {}

  LedgerLayout run() {
    out_.columns = columns_of(graph_);
    out_.dates.reserve(graph_.event_count());
    for (graph::EventIndex event = 0; event < graph_.event_count(); ++event) {
      out_.dates.push_back(row_date(graph_.event(event)));
    }
    out_.width = std::max(place::kPageWidth, out_.label_x() + place::kLeastLabel);
    add_rows();
    stack();
    widen();
    return std::move(out_);
  }

 private:
  void add_rows() {
    const RowOrder order = row_order(graph_, out_.dates);
    out_.dated = order.dated.size();
    std::vector<Extent> extents;
    for (const graph::EventIndex event : order.dated) extents.push_back(*out_.dates[event].extent);
    out_.panels = split_panels(extents);
    for (const Panel& panel : out_.panels) {
      for (std::size_t row = panel.first_row; row < panel.first_row + panel.rows; ++row) {
        add_row(order.dated[row], panel.shown_year());
      }
    }
    for (const graph::EventIndex event : order.undated) add_row(event, std::nullopt);
  }

  void add_row(graph::EventIndex event, std::optional<std::int64_t> shown_year) {
    LedgerRow row;
    row.event = event;
    row.date_lines = date_lines(date_text(out_.dates[event].edtf, shown_year));
    row.label_lines = wrap(label_text(graph_.event(event)), out_.width - out_.label_x(), kLabelSize);
    row.marks = marks_of(graph_, event, out_.columns);
    const std::size_t lines = std::max({row.date_lines.size(), row.label_lines.size(), std::size_t{1}});
    row.height = kRow + kRowLine * static_cast<double>(lines - 1);
    out_.rows.push_back(std::move(row));
  }

  void stack() {
    double y = 0;
    if (!options_.title.empty()) {
      out_.title_lines = wrap(options_.title, out_.width, kTitleSize, true);
      y += kLinePitch * kTitleSize * static_cast<double>(out_.title_lines.size()) + kAfterTitle;
    }
    const double title_bottom = y;
    std::size_t letters = 0;
    for (const Column& column : out_.columns.columns) letters = std::max(letters, letters_of(column.code).size());
    y += kLinePitch * kHeaderSize * static_cast<double>(letters);
    out_.header_bottom = y;
    y += kAfterHeader;
    if (!out_.panels.empty() && out_.panels.front().has_heading()) y = std::max(y, title_bottom + kFirstHeading);
    for (std::size_t i = 0; i < out_.panels.size(); ++i) {
      if (i > 0) {
        out_.breaks.push_back({y + kBreakCentre, gap_between(out_.panels[i - 1], out_.panels[i])});
        y += kBreak + (out_.panels[i].has_heading() ? kHeadingSpace : 0);
      }
      y = stack_panel(out_.panels[i], y);
      out_.ticks.push_back(ticks(out_.panels[i]));
    }
    if (out_.has_foot()) {
      if (!out_.panels.empty()) y += kBeforeFoot;
      out_.foot_line = y;
      y += kAfterFootLine;
      for (std::size_t row = out_.dated; row < out_.rows.size(); ++row) y = stack_row(out_.rows[row], y);
    }
    out_.rows_bottom = y;
  }

  double stack_panel(Panel& panel, double y) {
    double height = 0;
    for (std::size_t row = 0; row < panel.rows; ++row) height += out_.rows[panel.first_row + row].height;
    const double more = std::max(0.0, panel.least_height() - height) / static_cast<double>(panel.rows);
    panel.top = y;
    for (std::size_t row = 0; row < panel.rows; ++row) {
      out_.rows[panel.first_row + row].height += more;
      y = stack_row(out_.rows[panel.first_row + row], y);
    }
    panel.bottom = y;
    return y;
  }

  static double stack_row(LedgerRow& row, double y) {
    row.centre = y + row.height / 2;
    return y + row.height;
  }

  // "12345 BC" needs more room than the margin has.
  void widen() {
    double widest = 0;
    for (std::size_t i = 0; i < out_.panels.size(); ++i) {
      if (out_.panels[i].has_heading()) {
        widest = std::max(widest, text_width(year_text(out_.panels[i].first_year()), kYearSize));
      }
      for (const Tick& tick : out_.ticks[i]) widest = std::max(widest, text_width(tick.text, tick.size, tick.bold));
    }
    out_.shift = std::max(0.0, widest - place::kTickText);
    out_.width += out_.shift;
  }

  const graph::EventGraph& graph_;
  const LedgerOptions& options_;
  LedgerLayout out_;
};

}  // namespace

double LedgerLayout::actor_x(std::size_t column) const {
  return shift + place::kActor + place::kActorStep * static_cast<double>(column);
}

double LedgerLayout::label_x() const {
  if (columns.columns.empty()) return shift + place::kActor;
  return actor_x(columns.columns.size() - 1) + place::kLabelAfterActor;
}

LedgerLayout lay_out(const graph::EventGraph& graph, const LedgerOptions& options) {
  return Layouter(graph, options).run();
}

}  // namespace dateline::timeline
