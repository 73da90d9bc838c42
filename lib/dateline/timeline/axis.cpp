// Ticks: the finest step of 1, 2, 7 or 14 days, 1, 2, 3 or 6 months, 1, 2, 5, 10, 20 ... years whose texts do not
// touch. Days count from the first day of the panel, months and years from the calendar. Where no two ticks fit, the
// ends of the panel are written. In a panel of days that goes on into another year, the first of January carries the
// year.
#include "dateline/timeline/axis.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dateline/time/day.hpp"
#include "dateline/timeline/date_text.hpp"

namespace dateline::timeline {

namespace {

constexpr std::int64_t kGap = 45;     // days
constexpr double kFree = 8;           // points, at both ends of a panel
constexpr double kPitch = 16;         // points, from tick to tick, so that they can be told at a glance
constexpr double kLeastPitch = 11;    // so that their texts do not touch
constexpr double kYearPitch = 12.5;   // points, from a year to a tick
constexpr double kYearsPitch = 13.5;  // points, from year to year

time::Day day_of(std::int64_t number) { return time::Day::from_number(number); }
std::int64_t year_of(std::int64_t number) { return day_of(number).ymd().year; }

std::int64_t first_day(std::int64_t year) {
  return time::Day::from(std::clamp(year, time::kFirstYear, time::kLastYear), 1, 1)->number();
}

std::int64_t last_day(std::int64_t year) {
  return time::Day::from(std::clamp(year, time::kFirstYear, time::kLastYear), 12, 31)->number();
}

// Decades and centuries may stand further apart: by as much as the shortest of them last, 5 years, 50 years ...
std::int64_t longest_gap(int scale) {
  if (scale < 2) return kGap;
  std::int64_t gap = kShortestCoarse;
  for (int i = 2; i < scale; ++i) gap *= 10;
  return gap;
}

bool are_near(const Panel& a, const Panel& b) {
  const std::int64_t gap = longest_gap(a.scale);
  return a.begin - b.end <= gap && b.begin - a.end <= gap;
}

Tick day_tick(const Panel& panel, std::int64_t day) {
  return {panel.y(static_cast<double>(day)), day_text(day_of(day), false), kTickSize, false, true};
}

Tick year_tick(const Panel& panel, std::int64_t year, double size) {
  return {panel.y(static_cast<double>(first_day(year))), year_text(year), size, panel.scale > 0, true};
}

std::vector<Tick> day_ticks(const Panel& panel, std::int64_t step) {
  std::vector<Tick> found;
  for (std::int64_t day = panel.begin; day <= panel.end; day += step) found.push_back(day_tick(panel, day));
  return found;
}

std::vector<Tick> month_ticks(const Panel& panel, int step) {
  std::vector<Tick> found;
  const time::YearMonthDay begin = day_of(panel.begin).ymd();
  std::optional<time::Day> day = time::Day::from(begin.year, (begin.month - 1) / step * step + 1, 1);
  for (; day && day->number() <= panel.end; day = time::add_months(*day, step)) {
    if (day->number() < panel.begin) continue;
    Tick tick = day_tick(panel, day->number());
    tick.text = tick.text.substr(tick.text.find(' ') + 1);
    found.push_back(std::move(tick));
  }
  return found;
}

// Years that are multiples of the step as people count them: 100 BC, AD 100.
std::vector<Tick> year_ticks(const Panel& panel, std::int64_t step) {
  std::vector<Tick> found;
  const std::int64_t begin = panel.first_year();
  std::int64_t count = begin > 0 ? (begin + step - 1) / step * step : -((1 - begin) / step * step);
  for (;; count += step) {
    if (count == 0) continue;  // there is no year 0
    const std::int64_t year = count > 0 ? count : count + 1;
    if (year > panel.last_year()) break;
    if (first_day(year) >= panel.begin) found.push_back(year_tick(panel, year, kTickSize));
  }
  return found;
}

std::vector<Tick> end_ticks(const Panel& panel) {
  const bool years = panel.scale > 0;
  const auto tick = [&](std::int64_t day) {
    return years ? Tick{panel.y(static_cast<double>(day)), year_text(year_of(day)), kTickSize, true, true}
                 : day_tick(panel, day);
  };
  std::vector<Tick> found = {tick(panel.begin)};
  Tick last = tick(panel.end);
  if (last.y - found[0].y >= kLeastPitch) found.push_back(std::move(last));
  return found;
}

struct Regular {
  std::vector<Tick> ticks;
  bool years = false;
};

Regular regular_ticks(const Panel& panel) {
  const double days = static_cast<double>(panel.end - panel.begin);
  const double points_a_day = (panel.bottom - panel.top - 2 * kFree) / days;
  const auto fits = [&](double step) { return step * points_a_day >= kPitch; };
  if (panel.scale == 0) {
    for (const int step : {1, 2, 7, 14}) {
      if (fits(step)) return {day_ticks(panel, step), false};
    }
    for (const int step : {1, 2, 3, 6}) {
      if (fits(28 * step)) return {month_ticks(panel, step), false};
    }
  }
  for (std::int64_t ten = 1; static_cast<double>(ten) * 365 <= days; ten *= 10) {
    for (const std::int64_t step : {ten, 2 * ten, 5 * ten}) {
      if (fits(365.0 * static_cast<double>(step))) return {year_ticks(panel, step), true};
    }
  }
  return {};
}

// The years that begin within a panel of days, and the ticks that leave them room. The first year stands over the
// panel.
std::vector<Tick> with_years(const Panel& panel, std::vector<Tick> regular) {
  std::vector<Tick> found;
  for (std::int64_t year = panel.first_year() + 1; year <= panel.last_year(); ++year) {
    Tick tick = year_tick(panel, year, kYearSize);
    if (found.empty() || tick.y - found.back().y >= kYearsPitch) found.push_back(std::move(tick));
  }
  const std::size_t years = found.size();
  std::size_t next = 0;  // the first year that is not well above the tick
  for (Tick& tick : regular) {
    while (next < years && found[next].y <= tick.y - kYearPitch) ++next;
    if (next == years || found[next].y >= tick.y + kYearPitch) found.push_back(std::move(tick));
  }
  std::sort(found.begin(), found.end(), [](const Tick& a, const Tick& b) { return a.y < b.y; });
  return found;
}

}  // namespace

double Panel::y(double day) const {
  if (begin == end) return (top + bottom) / 2;
  const double part = (day - static_cast<double>(begin)) / static_cast<double>(end - begin);
  return top + kFree + part * (bottom - top - 2 * kFree);
}

std::int64_t Panel::first_year() const { return year_of(begin); }
std::int64_t Panel::last_year() const { return year_of(end); }

std::optional<std::int64_t> Panel::shown_year() const {
  if (first_year() != last_year()) return std::nullopt;
  return first_year();
}

double Panel::least_height() const { return begin == end ? 0 : 2 * kFree + kLeastPitch + 1; }

std::vector<Panel> split_panels(std::span<const Extent> rows) {
  std::vector<Panel> panels;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Panel panel;
    panel.first_row = row;
    panel.rows = 1;
    panel.scale = rows[row].scale;
    panel.begin = panel.scale > 0 ? first_day(year_of(rows[row].from)) : rows[row].from;
    panel.end = panel.scale > 0 ? last_day(year_of(rows[row].to)) : rows[row].to;
    // A long event can also close the gap between the two panels before it.
    while (!panels.empty() && panels.back().scale == panel.scale && are_near(panels.back(), panel)) {
      const Panel& before = panels.back();
      panel.first_row = before.first_row;
      panel.rows += before.rows;
      panel.begin = std::min(panel.begin, before.begin);
      panel.end = std::max(panel.end, before.end);
      panels.pop_back();
    }
    panels.push_back(panel);
  }
  return panels;
}

std::string gap_between(const Panel& panel, const Panel& next) {
  const bool later = next.begin > panel.end;
  if (!later && next.end >= panel.begin) return {};
  if (panel.scale > 0 && next.scale > 0) {
    return later ? gap_text_of_years(panel.last_year(), next.first_year())
                 : gap_text_of_years(panel.first_year(), next.last_year());
  }
  return later ? gap_text(day_of(panel.end), day_of(next.begin)) : gap_text(day_of(panel.begin), day_of(next.end));
}

std::vector<Tick> ticks(const Panel& panel) {
  if (panel.scale > 0 && panel.shown_year()) {
    return {{(panel.top + panel.bottom) / 2, year_text(panel.first_year()), kYearSize, true, false}};
  }
  if (panel.begin == panel.end) return {day_tick(panel, panel.begin)};
  Regular regular = regular_ticks(panel);
  if (panel.scale == 0 && regular.years) {
    std::erase_if(regular.ticks, [&](const Tick& tick) { return tick.text == year_text(panel.first_year()); });
  }
  if (regular.ticks.size() < 2) regular = {end_ticks(panel), false};
  return panel.scale > 0 || regular.years ? regular.ticks : with_years(panel, std::move(regular.ticks));
}

}  // namespace dateline::timeline
