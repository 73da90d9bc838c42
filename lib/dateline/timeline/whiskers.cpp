// A slot is used again once the whisker above has ended 9 points above. Where more than six whiskers stand side by
// side, the next one takes the slot whose last whisker ends first, and the two overlap: the leaders and the dates still
// tell.
#include "dateline/timeline/whiskers.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace dateline::timeline {

namespace {

constexpr double kArrow = 14;    // length of an open end
constexpr double kOverhang = 2;  // how far an arrow may leave its panel
constexpr double kShortest = 3;  // so that two days in a century are still seen to be two
constexpr double kShortestDashed = 10;
constexpr double kFree = 9;

void widen(Whisker& whisker, double least) {
  const double missing = least - (whisker.to - whisker.from);
  if (missing <= 0) return;
  whisker.from -= missing / 2;
  whisker.to += missing / 2;
}

Whisker whisker_of(const Panel& panel, const RowDate& row) {
  Whisker whisker;
  whisker.from = panel.y(static_cast<double>(row.extent->from));
  whisker.to = panel.y(static_cast<double>(row.extent->to));
  whisker.dashed = row.approximate;
  whisker.open_before = row.extent->open_before;
  whisker.open_after = row.extent->open_after;
  whisker.uncertain = row.uncertain;
  if (whisker.open_before) whisker.from = std::max(panel.top - kOverhang, whisker.from - kArrow);
  if (whisker.open_after) whisker.to = std::min(panel.bottom + kOverhang, whisker.to + kArrow);
  widen(whisker, whisker.dashed ? kShortestDashed : kShortest);
  return whisker;
}

void assign_slots(std::vector<Whisker>& whiskers) {
  std::vector<std::size_t> by_start(whiskers.size());
  std::iota(by_start.begin(), by_start.end(), std::size_t{0});
  std::stable_sort(by_start.begin(), by_start.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(whiskers[a].from, whiskers[a].to) < std::tie(whiskers[b].from, whiskers[b].to);
  });
  std::array<double, kWhiskerSlots> ends{};
  ends.fill(std::numeric_limits<double>::lowest());
  for (const std::size_t i : by_start) {
    const auto free =
        std::find_if(ends.begin(), ends.end(), [&](double end) { return end + kFree <= whiskers[i].from; });
    const auto slot = free != ends.end() ? free : std::min_element(ends.begin(), ends.end());
    *slot = std::max(*slot, whiskers[i].to);
    whiskers[i].slot = static_cast<std::size_t>(slot - ends.begin());
  }
}

}  // namespace

Whiskers whiskers(const Panel& panel, std::span<const RowDate> rows) {
  using Key = std::tuple<std::int64_t, std::int64_t, bool, bool, bool, bool>;
  Whiskers found;
  std::map<Key, std::size_t> known;
  for (const RowDate& row : rows) {
    if (row.is_day()) {
      found.of_row.push_back(Whiskers::kNone);
      continue;
    }
    const Extent& days = *row.extent;
    const Key key{days.from, days.to, days.open_before, days.open_after, row.approximate, row.uncertain};
    const auto [place, is_new] = known.try_emplace(key, found.whiskers.size());
    if (is_new) found.whiskers.push_back(whisker_of(panel, row));
    found.of_row.push_back(place->second);
  }
  assign_slots(found.whiskers);
  return found;
}

}  // namespace dateline::timeline
