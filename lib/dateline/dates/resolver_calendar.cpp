// The part of the resolver that finds the year, the month or the week of what the calendar names: "7 September",
// "Friday", "the third quarter", "last May", "Easter".

#include <cmath>

#include "dateline/dates/named_days.hpp"
#include "dateline/dates/resolver.hpp"
#include "dateline/dates/resolver_parts.hpp"

namespace dateline::dates {

using time::Day;
using time::DayRange;
using time::Grain;
using time::PartialDate;

bool Resolver::ahead(const Tense& tense) const {
  return tense.kind == Tense::Kind::future || options_.prefer == Prefer::future;
}

// "He was arrested on Sept. 9, 2012, and freed on Sept. 12." What was said of it is another matter, and so is what lies
// months after it, or in the last weeks before the day of writing.
bool Resolver::still_in_old_time(const Expression& e, const Surroundings& round) const {
  constexpr std::int64_t kOld = 366;        // days
  constexpr std::int64_t kSoon = 90;        // after the old day
  constexpr std::int64_t kRecent = 60;      // before the day of writing
  constexpr std::int64_t kLife = 20 * 366;  // "was born Sept. 10, 1929, and died Sept. 25"
  const auto& said = memory_.last();
  if (!said || kind_ != TextKind::news || !options_.published || options_.prefer != Prefer::usual || round.said)
    return false;
  if (e.operation != Operation::fields || !e.date.month || !e.date.day || e.origin != Origin::publication) return false;
  const bool past = round.tense.kind == Tense::Kind::past || round.tense.kind == Tense::Kind::none;
  if (said->date.grain > Grain::day || *options_.published - said->first < kOld ||
      *options_.published - said->first > kLife || !past || round.tense.saying)
    return false;
  const auto then = time::bounds(with_year(e.date, said->first, round, Story{})).earliest;
  if (!then || *then < said->first || *then - said->first > kSoon) return false;
  if (said->sentence == round.sentence) return round.joined;
  if (round.opens || said->sentence + 1 != round.sentence) return false;
  const auto now = time::bounds(with_year(e.date, *options_.published, round, std::nullopt)).latest;
  return now && *options_.published - *now > kRecent;
}

std::optional<Day> Resolver::surrounding_day(const Expression& e, const Surroundings& round, DateAnchor& anchor) const {
  const bool follows = round.follows && e.operation == Operation::fields;
  const auto& said = memory_.last();
  // "In March 1979 she became a minister, and in June she resigned."
  const bool same_year = said && said->sentence == round.sentence && said->date.month && e.date.month && !e.date.year;
  const bool old = still_in_old_time(e, round);
  const auto& last = follows || same_year || old ? memory_.last() : memory_.story();
  if (last && (follows || old || (kind_ == TextKind::history && e.origin != Origin::mention && !round.said))) {
    anchor = {DateAnchor::Kind::mention, last->first, last->span};
    return last->first;
  }
  return origin(e.origin, round, anchor);
}

PartialDate Resolver::with_year(const PartialDate& date, Day anchor, const Surroundings& round,
                                std::optional<Story> story) const {
  const bool future = ahead(round.tense);
  const bool past = round.tense.kind == Tense::Kind::past && options_.prefer == Prefer::usual;
  const std::int64_t around = anchor.ymd().year;
  const std::int64_t against = round.tense.direct ? kUnlikely : 6;  // what the verb's tense speaks against
  std::optional<PartialDate> best;
  std::int64_t best_cost = 0;
  for (std::int64_t year = around - kLeapReach; year <= around + kLeapReach; ++year) {
    PartialDate candidate = without_clock(date);
    candidate.year = year;
    candidate.weekday.reset();
    if (time::problem(candidate)) continue;
    const DayRange range = time::bounds(candidate);
    if (!range.earliest || !range.latest) continue;
    const std::int64_t far = distance(range, anchor);
    std::int64_t cost = 0;
    if (round.follows) {
      cost = far >= 0 ? far : kPenalty - far;
    } else if (story) {
      // A story goes on: within the year of the mention, or over its end into the next, and rather on than back.
      cost = story->whole_year ? (year == around ? 0 : kYear + std::abs(far))
             : far >= 0        ? far
                               : -far * story->back_by_2 / 2;
    } else if (options_.prefer == Prefer::future) {
      cost = far >= 0 ? far : kYear - far;
    } else if (far > 0) {
      cost = far * (future ? 1 : past ? against : 2);
    } else {
      cost = -far * (future ? against : 1);
    }
    if (date.weekday && static_cast<int>(range.earliest->weekday()) != *date.weekday)
      cost += options_.prefer == Prefer::future ? 2 * kYear : kPenalty;
    if (!best || cost < best_cost) {
      best = candidate;
      best_cost = cost;
    }
  }
  if (!best) {
    PartialDate left = date;
    left.weekday.reset();
    return left;
  }
  put_clock(*best, date.clock);
  return *best;
}

// "'29", "the '90s": in a history the century that comes nearest to the story; in news the last such year that is not
// far ahead. `guess` where neither is known.
std::int64_t Resolver::with_century(std::int64_t two_digits, std::int64_t guess, bool decade) const {
  constexpr std::int64_t kPlans = 15;  // years that news look ahead: "the class of '20"; to no decade
  const bool history = kind_ == TextKind::history && memory_.story();
  if (!history && !options_.published) return guess;
  const std::int64_t near = history ? memory_.story()->first.ymd().year : options_.published->ymd().year;
  if (near < 100) return guess;
  std::int64_t best = near / 100 * 100 - 100 + two_digits;
  for (std::int64_t year = best + 100; year <= best + 200; year += 100) {
    if (history ? std::abs(year - near) < std::abs(best - near) : year <= near + (decade ? 0 : kPlans)) best = year;
  }
  return best;
}

Resolver::Resolved Resolver::resolve_name(const Expression& e, const Surroundings& round) const {
  Resolved out;
  const NamedDay& named = *e.named_day;
  const auto put = [&](const DayRange& days) {
    if (days.earliest == days.latest) {
      out.date = on_day(*days.earliest, e.date);
    } else {
      out.date = unknown(Grain::day);
      out.days = days;
    }
  };
  if (const auto once = named.once()) {
    put(*once);
    return out;
  }
  if (e.date.year) {
    if (const auto days = named.in_year(*e.date.year)) {
      put(*days);
    } else {
      out.date = PartialDate::of_year(*e.date.year);
    }
    return out;
  }
  const auto anchor = surrounding_day(e, round, out.anchor);
  if (!anchor) {
    out.date = unknown(Grain::day);
    return out;
  }
  const bool from_mention = out.anchor.kind == DateAnchor::Kind::mention && !round.said && memory_.story();
  const std::int64_t around = anchor->ymd().year;
  std::optional<DayRange> best;
  std::int64_t best_cost = 0;
  for (std::int64_t year = around - 5; year <= around + 5; ++year) {
    const auto days = named.in_year(year);
    if (!days || !days->earliest || !days->latest) continue;
    const std::int64_t far = distance(*days, *anchor);
    std::int64_t cost = std::abs(far);
    if (e.operation == Operation::named && e.steps < 0) {
      cost = far < 0 ? -far : kPenalty + far;
    } else if (e.operation == Operation::named && e.steps > 0) {
      cost = far > 0 ? far : kPenalty - far;
    } else if (round.follows || options_.prefer == Prefer::future) {
      cost = far >= 0 ? far : kPenalty - far;
    } else if (from_mention && memory_.story()->date.grain >= Grain::year) {
      cost += year == around ? 0 : kPenalty;
    } else if (far > 0) {
      cost *= ahead(round.tense) ? 1 : round.tense.kind == Tense::Kind::past ? 6 : 2;
    } else {
      cost *= ahead(round.tense) ? 6 : 1;
    }
    if (!best || cost < best_cost) {
      best = days;
      best_cost = cost;
    }
  }
  if (!best) {
    out.date = unknown(Grain::day);
    return out;
  }
  out.direction = e.word.empty() ? by_tense(round.tense) : by_word(e.word);
  put(*best);
  return out;
}

std::optional<Resolver::Story> Resolver::story_of(const Expression& e, const Surroundings& round,
                                                  const DateAnchor& anchor) const {
  if (anchor.kind != DateAnchor::Kind::mention || round.follows || round.said) return std::nullopt;
  const bool pointed = e.origin == Origin::mention;  // "that October", "that winter": seldom back
  const auto& from = pointed || kind_ == TextKind::news ? memory_.last() : memory_.story();
  return Story{from && from->date.grain >= Grain::year, pointed ? 6 : 3};
}

Resolver::Resolved Resolver::resolve_fields(const Expression& e, const Surroundings& round) const {
  Resolved out;
  out.date = e.date;
  if (e.date.year) {
    out.date.weekday.reset();
    if (e.number && *e.number < 100) {
      out.date.year = with_century(static_cast<std::int64_t>(*e.number), *e.date.year, e.date.grain == Grain::decade);
    }
    return out;
  }
  const auto anchor = surrounding_day(e, round, out.anchor);
  if (!anchor) {
    if (e.date.month) out.date.weekday.reset();
    return out;
  }
  const std::optional<Story> story = story_of(e, round, out.anchor);
  switch (e.date.grain) {
    case Grain::day:
    case Grain::hour:
    case Grain::minute:
    case Grain::second:
    case Grain::part_of_day:
      if (e.date.month) {
        out.date = with_year(e.date, *anchor, round, story);
        out.direction = by_tense(round.tense);
      } else if (e.date.day) {  // "the 20th", "Friday the 13th": of the month spoken of, or of one nearby
        std::optional<Day> best;
        std::int64_t best_cost = 0;
        const int reach = e.date.weekday ? 12 : 1;
        for (int months = -reach; months <= reach; ++months) {
          const Day first = add_months(*Day::from(anchor->ymd().year, anchor->ymd().month, 1), months);
          const auto day = Day::from(first.ymd().year, first.ymd().month, *e.date.day);
          if (!day || (e.date.weekday && static_cast<int>(day->weekday()) != *e.date.weekday)) continue;
          const std::int64_t far = *day - *anchor;
          std::int64_t cost = std::abs(far);
          if (story) {
            cost = months == 0 ? 0 : cost + 31;
          } else if (round.follows || (options_.prefer == Prefer::future && !e.date.weekday)) {
            cost = far >= 0 ? far : kPenalty - far;
          } else {
            const bool will = round.tense.kind == Tense::Kind::future;
            // a Friday the 13th is rare: what is to come may be far
            const std::int64_t against = e.date.weekday ? kSure : 4;
            const std::int64_t not_told = e.date.weekday ? 1 : 4;
            cost *= far > 0 ? (will ? 1 : not_told) : (will ? against : 1);
          }
          if (!best || cost < best_cost) {
            best = day;
            best_cost = cost;
          }
        }
        if (best) {
          out.date = on_day(*best, e.date);
        } else {
          out.date.weekday.reset();
        }
        out.direction = by_tense(round.tense);
      } else if (e.date.weekday) {
        const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
        if (round.follows || story) {
          out.date = on_day(on_or_after(*anchor, weekday), e.date);
        } else if (options_.prefer == Prefer::future) {
          out.date = on_day(on_or_after(*anchor + 1, weekday), e.date);
        } else {
          const bool future = ahead(round.tense);
          out.date = on_day(future ? on_or_after(*anchor, weekday) : on_or_before(*anchor, weekday), e.date);
          out.direction = by_tense(round.tense);
        }
      } else {  // a clock time: of the day that was just spoken of, or of the publication
        const auto& day = memory_.last_of(Grain::day);
        if (day && (kind_ == TextKind::history || day->sentence + 1 >= round.sentence) && !round.said) {
          out.anchor = {DateAnchor::Kind::mention, day->first, day->span};
          out.date = on_day(day->first, e.date);
        } else if (out.anchor.kind == DateAnchor::Kind::publication || round.said) {
          const auto& now = options_.published_clock;
          const bool over =
              options_.prefer == Prefer::future && now && now->hour && e.date.clock->hour &&
              *e.date.clock->hour * 60 + e.date.clock->minute.value_or(0) < *now->hour * 60 + now->minute.value_or(0);
          out.date = on_day(*anchor + (over ? 1 : 0), e.date);
        } else {
          out.anchor = {};
        }
      }
      break;
    case Grain::month:
    case Grain::season:
    case Grain::quarter:
    case Grain::half:
      out.date = with_year(e.date, *anchor, round, story);
      out.direction = by_tense(round.tense);
      break;
    case Grain::week:
      out.date.year = anchor->iso_week().year;
      if (time::problem(out.date)) out.date.year.reset();
      break;
    default:
      break;
  }
  return out;
}

Resolver::Resolved Resolver::resolve_named(const Expression& e, const Surroundings& round) const {
  if (e.named_day != nullptr) return resolve_name(e, round);
  Resolved out;
  out.date = e.date;
  out.direction = by_word(e.word);
  auto anchor = surrounding_day(e, round, out.anchor);
  if (!anchor) return out;
  if (e.origin == Origin::mention && e.word == "following" && memory_.last()) {  // what it named is over then
    anchor = time::bounds(memory_.last()->date).latest.value_or(*anchor);
  }
  if (e.date.weekday && !e.date.month) {
    const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
    Day day = on_or_before(*anchor, weekday);
    if (e.steps < 0) {
      day = on_or_before(*anchor - 1, weekday) + 7 * (e.steps + 1);
    } else if (e.steps > 0 && e.word == "from now") {
      day = on_or_after(*anchor + 1, weekday) + 7 * (e.steps - 1);
    } else if (e.steps > 0) {  // "next Friday" is that of the next week
      day = on_or_after(*anchor + 1, time::Weekday::monday);
      day = on_or_after(day, weekday);
    } else if (!e.word.empty()) {  // "the coming Friday", "the following Friday"
      day = on_or_after(*anchor + 1, weekday);
    } else {  // "this Friday"
      day = *Day::from_iso_week(anchor->iso_week().year, anchor->iso_week().week, weekday);
      if (day < *anchor && ahead(round.tense)) day = day + 7;
    }
    out.date = on_day(day, e.date);
    return out;
  }
  out.date.weekday.reset();
  const std::optional<time::Clock> clock = out.date.clock;
  out.date = without_clock(out.date);
  if (e.steps == 0 && e.date.grain == Grain::season) {  // "this winter" in January is the one that began a year before
    out.date = with_year(out.date, *anchor, round, std::nullopt);
    constexpr int kWinter = 4;  // the others lie in one year: "this fall", said in February, is to come
    if (e.date.part != kWinter) out.date.year = anchor->ymd().year;
    return out;
  }
  const PartialDate without_year = out.date;
  out.date.year = anchor->ymd().year;
  if (e.steps != 0 || time::problem(out.date)) out.date.year.reset();
  for (int year = -kLeapReach; year <= kLeapReach && e.steps != 0; ++year) {
    PartialDate candidate = without_year;
    candidate.year = anchor->ymd().year + year;
    if (time::problem(candidate)) continue;
    const DayRange range = time::bounds(candidate);
    if (!range.earliest || !range.latest) continue;
    if (e.steps < 0 && *range.latest < *anchor) out.date = candidate;  // the last that fits
    if (e.steps > 0 && *range.earliest > *anchor) {
      out.date = candidate;
      break;
    }
  }
  put_clock(out.date, clock);
  return out;
}

}  // namespace dateline::dates
