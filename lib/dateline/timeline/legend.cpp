// The legend runs on like text: a sample and its words, the next one beside it where there is room. Actors, marks of
// the axis, marks of actors, and words before labels each begin a line.
#include "dateline/timeline/legend.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "dateline/timeline/colors.hpp"
#include "dateline/timeline/row_text.hpp"
#include "dateline/timeline/text_width.hpp"

namespace dateline::timeline {

namespace {

enum class Sample : std::uint8_t {
  none,
  day,
  uncertain_day,
  whisker,
  uncertain_whisker,
  dashed_whisker,
  open_before,
  open_after,
  source,
  target,
  both,
  dashed_link,
  struck
};

struct Item {
  Sample sample = Sample::none;
  std::string text;
  std::string color = std::string(kSoftInk);
};

using Group = std::vector<Item>;

constexpr double kSize = 8;
constexpr double kLine = 14;     // from item line to item line
constexpr double kBetween = 14;  // from item to item
constexpr double kAfterSample = 4;
constexpr double kRadius = 3;
constexpr double kHalf = 5;  // of a whisker

double sample_width(Sample sample) {
  switch (sample) {
    case Sample::none:
      return 0;
    case Sample::both:
    case Sample::dashed_link:
      return 23;
    default:
      return 9;
  }
}

class Flow {
 public:
  Flow(Drawing& drawing, double top, double width) : drawing_(drawing), y_(top), width_(width) {}

  void add(const Group& group) {
    x_ = 0;
    for (const Item& item : group) add(item);
    if (!group.empty()) y_ += height_;
  }

  [[nodiscard]] double bottom() const { return y_; }

 private:
  void add(const Item& item) {
    const double sample = sample_width(item.sample);
    const double before = sample > 0 ? sample + kAfterSample : 0;
    double words = text_width(item.text, kSize);
    if (x_ > 0 && x_ + before + words > width_) {
      x_ = 0;
      y_ += height_;
      height_ = kLine;
    } else if (x_ == 0) {
      height_ = kLine;
    }
    std::vector<std::string> lines = wrap(item.text, width_ - x_ - before, kSize);
    height_ = std::max(height_, kLine + kLinePitch * kSize * (static_cast<double>(lines.size()) - 1));
    words = 0;
    for (const std::string& line : lines) words = std::max(words, text_width(line, kSize));
    draw(item, {x_ + sample / 2, y_ + kLine / 2}, sample / 2);
    ++count_;
    drawing_.texts.push_back({fmt::format("legend_{}", count_),
                              {x_ + before, y_ + kLine / 2},
                              Align::left,
                              std::move(lines),
                              kSize,
                              false,
                              "legend",
                              std::string(kSoftInk),
                              {},
                              {}});
    x_ += before + words + kBetween;
  }

  void mark(Point centre, double radius, bool filled, const std::string& color) {
    ++count_;
    drawing_.marks.push_back({fmt::format("legend_mark_{}", count_), centre, radius, filled, "legend", color, {}});
  }

  Line& line(Point from, Point to, double width) {
    Line line{from, to, "legend", std::string(kSoftInk), width};
    drawing_.lines.push_back(std::move(line));
    return drawing_.lines.back();
  }

  void whisker(Point at, bool bar_above, bool bar_below) {
    constexpr double kBar = 1.5;
    if (bar_above) line({at.x - kBar, at.y - kHalf}, {at.x + kBar, at.y - kHalf}, 1);
    if (bar_below) line({at.x - kBar, at.y + kHalf}, {at.x + kBar, at.y + kHalf}, 1);
  }

  void draw(const Item& item, Point at, double half) {
    const Point above{at.x, at.y - kHalf};
    const Point below{at.x, at.y + kHalf};
    const Point left{at.x - half + kRadius, at.y};
    const Point right{at.x + half - kRadius, at.y};
    switch (item.sample) {
      case Sample::none:
        break;
      case Sample::day:
      case Sample::source:
        mark(at, kRadius, true, item.color);
        break;
      case Sample::uncertain_day:
      case Sample::target:
        mark(at, kRadius, false, item.color);
        break;
      case Sample::uncertain_whisker:
        mark(at, 1.8, false, item.color);
        [[fallthrough]];
      case Sample::whisker:
        line(above, below, 1);
        whisker(at, true, true);
        break;
      case Sample::dashed_whisker:
        line(above, below, 1).dashed = true;
        whisker(at, true, true);
        break;
      case Sample::open_before:
        line(above, below, 1).arrow_from = true;
        whisker(at, false, true);
        break;
      case Sample::open_after:
        line(above, below, 1).arrow_to = true;
        whisker(at, true, false);
        break;
      case Sample::both:
        line(left, right, 1.6);
        mark(left, kRadius, true, item.color);
        mark(right, kRadius, true, item.color);
        break;
      case Sample::dashed_link:
        line({left.x - kRadius, at.y}, {right.x + kRadius, at.y}, 1.6).dashed = true;
        break;
      case Sample::struck:
        line({at.x - 4.5, at.y + 4.5}, {at.x + 4.5, at.y - 4.5}, 1.2);
        mark(at, kRadius, true, item.color);
        break;
    }
  }

  Drawing& drawing_;
  double x_ = 0;
  double y_ = 0;
  double width_ = 0;
  double height_ = kLine;
  int count_ = 0;
};

Group actors(const Columns& columns) {
  Group group;
  for (const Column& column : columns.columns) {
    std::string words = column.code;
    if (column.name != column.code) words += (column.others ? " others: " : " ") + column.name;
    group.push_back({Sample::source, std::move(words), column.color});
  }
  return group;
}

struct Used {
  std::set<Sample> samples;
  std::set<events::Status> statuses;
  bool several_articles = false;
};

Used used(const graph::EventGraph& graph, const LedgerLayout& layout) {
  Used found;
  for (const LedgerRow& row : layout.rows) {
    const graph::EventNode& event = graph.event(row.event);
    const RowDate& date = layout.dates[row.event];
    if (date.extent) {
      const Extent& days = *date.extent;
      if (date.is_day()) found.samples.insert(date.uncertain ? Sample::uncertain_day : Sample::day);
      if (days.open_before) found.samples.insert(Sample::open_before);
      if (days.open_after) found.samples.insert(Sample::open_after);
      if (date.approximate) found.samples.insert(Sample::dashed_whisker);
      if (!date.is_day() && date.uncertain) found.samples.insert(Sample::uncertain_whisker);
      if (!date.is_day() && !date.is_open() && !date.approximate && !date.uncertain) {
        found.samples.insert(Sample::whisker);
      }
    }
    for (const LedgerMark& mark : row.marks) {
      found.samples.insert(!mark.filled ? Sample::target : event.reciprocal ? Sample::both : Sample::source);
    }
    if (event.status != events::Status::asserted) {
      found.statuses.insert(event.status);
      if (row.marks.size() > 1) found.samples.insert(Sample::dashed_link);
      if (event.status == events::Status::negated && !row.marks.empty()) found.samples.insert(Sample::struck);
    }
    found.several_articles = found.several_articles || event.articles > 1;
  }
  return found;
}

}  // namespace

double add_legend(Drawing& drawing, const graph::EventGraph& graph, const LedgerLayout& layout, double top) {
  const Used in = used(graph, layout);
  const auto group = [&](std::initializer_list<std::pair<Sample, const char*>> samples) {
    Group found;
    for (const auto& [sample, words] : samples) {
      if (in.samples.contains(sample)) found.push_back({sample, words});
    }
    return found;
  };
  Group dates = group({{Sample::day, "on that day"},
                       {Sample::uncertain_day, "probably that day (?)"},
                       {Sample::whisker, "between these days"},
                       {Sample::uncertain_whisker, "uncertain (?)"},
                       {Sample::dashed_whisker, "about then (c.)"},
                       {Sample::open_before, "then or before (by)"},
                       {Sample::open_after, "then or after (from)"}});
  if (layout.has_foot()) dates.push_back({Sample::none, "below the dotted line: no date, or no year"});
  Group roles = group({{Sample::source, "source: who acts"},
                       {Sample::target, "target: to whom"},
                       {Sample::both, "both sides act"},
                       {Sample::dashed_link, "not a plain fact: see the word before the label"},
                       {Sample::struck, "negated: the text says that it did not happen"}});
  if (in.several_articles) roles.push_back({Sample::none, "(n sources): told by n articles"});
  Group words;
  for (const events::Status status : in.statuses) {
    if (status == events::Status::negated && in.samples.contains(Sample::struck)) continue;
    words.push_back({Sample::none, fmt::format("{}: {}", status_word(status), status_meaning(status))});
  }
  Flow flow(drawing, top, layout.width);
  for (const Group& each : {actors(layout.columns), dates, roles, words}) flow.add(each);
  return flow.bottom();
}

}  // namespace dateline::timeline
