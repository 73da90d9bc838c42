#include "dateline/article/publication.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace dateline::article {

void Publication::take(const DayLine& line, std::uint32_t number) {
  if (line.published) published_.push_back({*line.published, number, line.labelled});
  if (line.modified) modified_.push_back({*line.modified, number, true});
}

void Publication::settle(Article& article, core::Diagnostics& problems) {
  if (article.published) return;
  std::stable_sort(published_.begin(), published_.end(),
                   [](const Found& a, const Found& b) { return a.line < b.line; });
  const auto warn = [&](const Found& found, const std::string& end) {
    if (found.stamp.trouble.empty()) return;
    problems.push_back({found.stamp.trouble + end, "", article.file, found.line, 0, core::Severity::warning});
  };
  const auto set = [&](time::Day day, const Found& found) {
    article.published = day;
    article.published_clock = found.stamp.clock;
    article.published_from = "file:" + std::to_string(found.line);
  };

  const Found* best = nullptr;
  for (const Found& found : published_) {
    if (found.stamp.whole() && (best == nullptr || (found.labelled && !best->labelled))) best = &found;
  }
  if (best != nullptr) {
    warn(*best, "");
    set(*best->stamp.whole(), *best);
    return;
  }
  for (const Found& found : published_) {
    if (const std::optional<time::Day> day = with_year(found.stamp); day) {
      set(*day, found);
      return;
    }
  }
  for (const Found& found : published_) warn(found, "; the article stays undated");
}

std::optional<time::Day> Publication::with_year(Stamp stamp) const {
  if (stamp.year || !stamp.day || !stamp.trouble.empty()) return std::nullopt;
  for (const Found& found : published_) {
    if (found.stamp.day || !found.stamp.year || found.stamp.month != stamp.month) continue;
    stamp.year = found.stamp.year;
    return stamp.whole();
  }
  constexpr std::int64_t kMonth = 31;
  for (const Found& found : modified_) {
    const std::optional<time::Day> update = found.stamp.whole();
    if (!update) continue;
    for (const std::int64_t year : {*found.stamp.year, *found.stamp.year - 1}) {
      stamp.year = year;
      const std::optional<time::Day> day = stamp.whole();
      if (day && *day <= *update && *update - *day <= kMonth) return day;
    }
  }
  return std::nullopt;
}

}  // namespace dateline::article
