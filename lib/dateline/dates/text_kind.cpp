#include "dateline/dates/text_kind.hpp"

#include <algorithm>

namespace dateline::dates {

namespace {

constexpr int kFewest = 6;           // years long gone in a history
constexpr int kOften = 8;            // times as many as dates that count from the day of writing
constexpr int kFewestAlone = 3;      // where nothing counts from that day
constexpr std::int64_t kGone = 2;    // years
constexpr std::size_t kOpening = 4;  // phrases at the beginning of a text
constexpr std::int64_t kNews = 7;    // days that news are about

// "today", "last week", "on Wednesday": meant from the day of writing.
bool counts_from_today(const Expression& e) {
  if (e.operation == Operation::unit || e.operation == Operation::offset)
    return e.origin == Origin::publication && !e.base && !e.planned;
  if (e.operation == Operation::named) return e.origin == Origin::publication;
  return e.operation == Operation::fields && e.date.weekday && !e.date.month;
}

// "yesterday", "on Tuesday", or the very day of writing: an obituary tells a whole life, and opens with a death that is
// news.
bool opens_with_news(const std::vector<FoundPhrase>& phrases, std::optional<time::Day> published) {
  for (std::size_t i = 0; i < std::min(kOpening, phrases.size()); ++i) {
    const Expression& e = phrases[i].expression;
    if (counts_from_today(e) && e.operation != Operation::offset && e.date.grain <= time::Grain::day) return true;
    const time::DayRange days = time::bounds(e.date);
    if (e.operation == Operation::fields && published && days.earliest && days.earliest == days.latest &&
        *days.earliest <= *published && *published - *days.earliest <= kNews)
      return true;
  }
  return false;
}

}  // namespace

TextKind kind_of_text(const std::vector<FoundPhrase>& phrases, std::optional<time::Day> published) {
  int gone = 0;
  int today = 0;
  bool dated = false;  // a date of some year has been told
  for (const FoundPhrase& phrase : phrases) {
    const Expression& e = phrase.expression;
    const bool open = e.operation == Operation::fields && e.date.month && !e.date.year && !e.base;
    // "will close in November"; and a history does not begin with a month of a year that it has not told
    if (counts_from_today(e) || (open && (phrase.plans || !dated))) ++today;
    dated = dated || e.date.year || open;
    if (e.operation != Operation::fields || !e.date.year || e.date.grain > time::Grain::year) continue;
    if (!published || *e.date.year + kGone <= published->ymd().year) ++gone;
  }
  if (opens_with_news(phrases, published)) return TextKind::news;
  const bool history = today == 0 ? gone >= kFewestAlone : gone >= kFewest && gone >= kOften * today;
  return history ? TextKind::history : TextKind::news;
}

}  // namespace dateline::dates
