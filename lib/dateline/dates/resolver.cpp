// How a direction is chosen
//
// In news, a weekday alone is the same day or the most recent one (right in 91 %), and the next one when the verb that
// governs it speaks of the future. A month, with or without a day, is the nearest one, as are seasons, quarters and
// holidays; tense decides between two. "last" and "next" before a name go strictly past the origin. A quarter that the
// text is about makes "a year earlier" the same quarter of the year before.
//
// In a history, the last mention takes the place of the day of writing: a month that has no year is in the year of the
// last mention, or in the next one where that carries the story on.
//
// Without a day of writing nothing is counted from "today": weekdays stay XXXX-WXX-3, "7 September" XXXX-09-07, "last
// year" XXXX, and phrases that are nothing but an offset become PAST_REF or FUTURE_REF.

#include "dateline/dates/resolver.hpp"

#include <algorithm>
#include <cmath>

#include "dateline/dates/named_days.hpp"

namespace dateline::dates {

namespace {

using time::Day;
using time::DayRange;
using time::Grain;
using time::PartialDate;
using time::Unit;

constexpr std::int64_t kPenalty = 100'000;  // of what must not be
constexpr std::int64_t kYear = 400;         // days, a little more than a year
constexpr double kMostSteps = 9'000;        // units counted from a day

// The days of "the beginning of" and "the end of" a unit: a third of a month (ten days), half a week, the first quarter
// of a year and its last four months.
std::optional<DayRange> end_days(const PartialDate& date, std::string_view mod) {
  const DayRange whole = time::bounds(date);
  if (!whole.earliest || !whole.latest || (mod != "START" && mod != "END")) return std::nullopt;
  const Day first = *whole.earliest;
  const Day last = *whole.latest;
  const bool start = mod == "START";
  switch (date.grain) {
    case Grain::week:
      return start ? DayRange{first, first + 2} : DayRange{first + 4, last};
    case Grain::month:
      return start ? DayRange{first, first + 9} : DayRange{first + 20, last};
    case Grain::year:
      return start ? DayRange{first, add_months(first, 3) - 1} : DayRange{add_months(first, 8), last};
    default:
      return std::nullopt;
  }
}

bool in_calendar(std::int64_t year) { return year > -9'000 && year < 9'999; }

std::optional<Day> first_day(const PartialDate& date) { return time::bounds(date).earliest; }

std::optional<Direction> by_tense(const Tense& tense) {
  if (tense.by_word) return Direction{tense.verb, {}};
  switch (tense.kind) {
    case Tense::Kind::none:
      return std::nullopt;
    case Tense::Kind::past:
      return Direction{tense.verb, "past"};
    case Tense::Kind::present:
      return Direction{tense.verb, "present"};
    case Tense::Kind::future:
      return Direction{tense.verb, "future"};
  }
  return std::nullopt;
}

std::optional<Direction> by_word(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return Direction{std::string(word), {}};
}

// The unknown unit of a grain: XXXX, XXXX-XX ...
PartialDate unknown(Grain grain) {
  PartialDate date;
  date.grain = grain;
  return date;
}

void put_clock(PartialDate& date, const std::optional<time::Clock>& clock) {
  date.clock = clock;
  if (!clock) return;
  date.grain = clock->second   ? Grain::second
               : clock->minute ? Grain::minute
               : clock->hour   ? Grain::hour
                               : Grain::part_of_day;
}

PartialDate on_day(Day day, const PartialDate& like) {
  PartialDate date = PartialDate::of(day);
  put_clock(date, like.clock);
  return date;
}

// The fields of the calendar alone, for the arithmetic.
PartialDate without_clock(PartialDate date) {
  if (date.clock) date.grain = Grain::day;
  date.clock.reset();
  return date;
}

// How far a range of days is from a day: 0 inside it, negative before it.
std::int64_t distance(const DayRange& range, Day from) {
  if (*range.earliest > from) return *range.earliest - from;
  if (*range.latest < from) return *range.latest - from;
  return 0;
}

// Months and years move the day; a day that the month does not have becomes its last.
std::optional<Day> moved_by(Day day, const time::Duration& length, int direction) {
  for (const time::Duration::Part& part : length.parts) {
    if (!part.count || *part.count > kMostSteps) return std::nullopt;
    const double exact = *part.count * direction;
    const double per = part.unit == Unit::quarter   ? 3
                       : part.unit == Unit::decade  ? 120
                       : part.unit == Unit::century ? 1200
                                                    : 1;
    switch (part.unit) {
      case Unit::day:
        day = day + std::llround(exact);
        break;
      case Unit::weekend:
      case Unit::week:
        day = day + std::llround(exact * 7);
        break;
      case Unit::month:
      case Unit::quarter:
      case Unit::decade:
      case Unit::century:
        day = add_months(day, std::llround(exact * per));
        break;
      case Unit::year:
        day = add_months(day, std::llround(exact * 12));
        break;
      case Unit::millennium:
        return std::nullopt;
      default:
        break;
    }
  }
  return day;
}

std::int64_t seconds_of(const time::Duration& length) {
  double seconds = 0;
  for (const time::Duration::Part& part : length.parts) {
    const double per = part.unit == Unit::second   ? 1
                       : part.unit == Unit::minute ? 60
                       : part.unit == Unit::hour   ? 3600
                       : part.unit == Unit::day    ? 86'400
                                                   : 0;
    seconds += part.count.value_or(0) * per;
  }
  return std::llround(seconds);
}

}  // namespace

bool Resolver::ahead(const Tense& tense) const {
  return tense.kind == Tense::Kind::future || options_.prefer == Prefer::future;
}

std::optional<Day> Resolver::origin(Origin origin, const Surroundings& round, DateAnchor& anchor) const {
  if (round.said && origin == Origin::publication) {
    anchor = {DateAnchor::Kind::mention, round.said, round.said_span};
    return round.said;
  }
  const bool from_mention = origin == Origin::mention || kind_ == TextKind::history;
  const auto& last = memory_.last();
  if (from_mention && last) {
    anchor = {DateAnchor::Kind::mention, last->first, last->span};
    return last->first;
  }
  if (options_.published && kind_ == TextKind::news) {
    anchor = {DateAnchor::Kind::publication, options_.published, {}};
    return options_.published;
  }
  return std::nullopt;
}

std::optional<Day> Resolver::surrounding_day(const Expression& e, const Surroundings& round, DateAnchor& anchor) const {
  const bool follows = round.follows && e.operation == Operation::fields;
  const auto& last = follows ? memory_.last() : memory_.story();
  if (last && (follows || (kind_ == TextKind::history && e.origin != Origin::mention && !round.said))) {
    anchor = {DateAnchor::Kind::mention, last->first, last->span};
    return last->first;
  }
  return origin(e.origin, round, anchor);
}

PartialDate Resolver::with_year(const PartialDate& date, Day anchor, const Surroundings& round,
                                bool from_mention) const {
  const bool future = ahead(round.tense);
  const bool past = round.tense.kind == Tense::Kind::past && options_.prefer == Prefer::usual;
  const std::int64_t around = anchor.ymd().year;
  std::optional<PartialDate> best;
  std::int64_t best_cost = 0;
  // The year of a 29 February may be far.
  for (std::int64_t year = around - 8; year <= around + 8; ++year) {
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
    } else if (from_mention) {
      // A story goes on: within the year of the mention, or over its end into the next.
      const bool whole_year = memory_.story() && memory_.story()->date.grain >= Grain::year;
      cost = whole_year ? (year == around ? 0 : 400 + std::abs(far)) : std::abs(far);
    } else if (options_.prefer == Prefer::future) {
      cost = far >= 0 ? far : kYear - far;
    } else if (far > 0) {
      cost = far * (future ? 1 : past ? 6 : 2);
    } else {
      cost = -far * (future ? 6 : 1);
    }
    if (date.weekday && static_cast<int>(range.earliest->weekday()) != *date.weekday) cost += 2 * kYear;
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
    } else if (out.anchor.kind == DateAnchor::Kind::mention && memory_.story()->date.grain >= Grain::year) {
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

Resolver::Resolved Resolver::resolve_fields(const Expression& e, const Surroundings& round) const {
  Resolved out;
  out.date = e.date;
  if (e.date.year) {
    out.date.weekday.reset();
    // "the '90s" of a history of another century
    if (e.number && kind_ == TextKind::history && memory_.story() && *e.number < 100) {
      const std::int64_t story = memory_.story()->first.ymd().year;
      const std::int64_t century = story / 100 * 100;
      if (story > 0) out.date.year = century + static_cast<std::int64_t>(*e.number);
    }
    return out;
  }
  const auto anchor = surrounding_day(e, round, out.anchor);
  if (!anchor) {
    if (e.date.month) out.date.weekday.reset();
    return out;
  }
  const bool from_mention = out.anchor.kind == DateAnchor::Kind::mention && !round.follows && !round.said;
  switch (e.date.grain) {
    case Grain::day:
    case Grain::hour:
    case Grain::minute:
    case Grain::second:
    case Grain::part_of_day:
      if (e.date.month) {
        out.date = with_year(e.date, *anchor, round, from_mention);
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
          if (from_mention) {
            cost = months == 0 ? 0 : cost + 31;
          } else if (round.follows || (options_.prefer == Prefer::future && !e.date.weekday)) {
            cost = far >= 0 ? far : kPenalty - far;
          } else if (!e.date.weekday) {
            cost *= far > 0 ? (ahead(round.tense) ? 1 : 4) : (ahead(round.tense) ? 4 : 1);
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
        if (round.follows || from_mention) {
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
      out.date = with_year(e.date, *anchor, round, from_mention);
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

Resolver::Resolved Resolver::resolve_topic(const Expression& e, const Surroundings& round) const {
  Resolved out;
  out.direction = by_word(e.word);
  std::optional<std::int64_t> year;
  if (e.base) {
    const Resolved base = resolve_date(*e.base, round);
    year = base.date.year;
    out.anchor = base.anchor;
    if (!topic_ || topic_->grain != Grain::quarter || !year) {
      out.date = base.date;
      return out;
    }
    out.date = *topic_;
    out.date.year = year;
    return out;
  }
  if (topic_) {
    out.date = e.steps == 0 ? *topic_ : time::shifted(*topic_, topic_->grain == Grain::quarter ? e.steps : e.steps / 4);
    if (options_.published) out.anchor = {DateAnchor::Kind::publication, options_.published, {}};
    return out;
  }
  const auto anchor = origin(Origin::publication, round, out.anchor);
  if (!anchor) {
    out.date = unknown(e.steps == 0 ? Grain::quarter : Grain::year);
    return out;
  }
  if (e.steps == 0) {
    out.date = time::shifted(time::containing(*anchor, Grain::quarter), e.word.empty() ? 0 : -1);
  } else {
    out.date = time::shifted(time::containing(*anchor, Grain::year), e.steps / 4);
  }
  return out;
}

Resolver::Resolved Resolver::resolve_within(const Expression& e, const Surroundings& round) const {
  if (e.operation == Operation::nth) return resolve_nth(e, round);
  if (e.origin == Origin::topic) return resolve_topic(e, round);
  const Resolved base = resolve_date(*e.base, round);
  Resolved out = base;
  if (e.operation == Operation::offset) {
    std::optional<Day> from = base.days ? base.days->earliest : first_day(base.date);
    if (!from) {
      out.reference = e.steps < 0 ? "PAST_REF" : "FUTURE_REF";
      return out;
    }
    const Resolved at = moved(e, *from, base.date);
    out.date = at.date;
    out.reference = at.reference;
    out.days.reset();
    return out;
  }
  out.date = e.date;
  out.days.reset();
  if (e.operation == Operation::unit) {  // "the week of May 3"
    if (const auto day = base.days ? base.days->earliest : first_day(base.date)) {
      out.date = time::containing(*day, e.date.grain);
    } else {
      out.date = unknown(e.date.grain);
    }
    return out;
  }
  if (e.named_day != nullptr) {
    Expression named = e;
    named.base.reset();
    named.date.year = base.date.year;
    Resolved day = resolve_name(named, round);
    day.anchor = base.anchor;
    return day;
  }
  if (e.date.weekday && !e.date.month) {
    if (base.date.year && base.date.week) {
      const auto day =
          Day::from_iso_week(*base.date.year, *base.date.week, static_cast<time::Weekday>(*e.date.weekday));
      if (day) out.date = on_day(*day, e.date);
    }
    return out;
  }
  out.date.year = base.date.year;
  out.date.weekday.reset();
  return out;
}

Resolver::Resolved Resolver::resolve_nth(const Expression& e, const Surroundings& round) const {
  const Resolved base = resolve_date(*e.base, round);
  Resolved out;
  out.anchor = base.anchor;
  out.direction = base.direction;
  const Grain grain = e.date.grain >= Grain::day ? e.date.grain : Grain::day;
  out.date = unknown(grain);
  const DayRange range = base.days ? *base.days : time::bounds(base.date);
  if (!range.earliest || !range.latest || e.steps == 0) return out;
  const std::int64_t n = e.steps;
  if (e.date.weekday) {
    const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
    const Day day = n > 0 ? on_or_after(*range.earliest, weekday) + 7 * (n - 1)
                          : on_or_before(*range.latest, weekday) + 7 * (n + 1);
    if (day < *range.earliest || day > *range.latest) return out;
    out.date = on_day(day, e.date);
    return out;
  }
  if (grain == Grain::day) {
    const Day day = n > 0 ? *range.earliest + (n - 1) : *range.latest + (n + 1);
    if (day < *range.earliest || day > *range.latest) return out;
    out.date = on_day(day, e.date);
    return out;
  }
  // A week belongs to the unit that its Thursday lies in (ISO 8601), a weekend to that of its Saturday.
  Day first = *range.earliest;
  Day last = *range.latest;
  if (grain == Grain::week) {
    first = on_or_after(first, time::Weekday::thursday);
    last = on_or_before(last, time::Weekday::thursday);
  } else if (grain == Grain::weekend) {
    first = on_or_after(first, time::Weekday::saturday);
    last = on_or_before(last, time::Weekday::saturday);
  }
  const PartialDate unit = n > 0 ? time::shifted(time::containing(first, grain), n - 1)
                                 : time::shifted(time::containing(last, grain), n + 1);
  const DayRange days = time::bounds(unit);
  if (!days.earliest || !days.latest || *days.latest < *range.earliest || *days.earliest > *range.latest) return out;
  out.date = unit;
  return out;
}

Resolver::Resolved Resolver::resolve_named(const Expression& e, const Surroundings& round) const {
  if (e.named_day != nullptr) return resolve_name(e, round);
  Resolved out;
  out.date = e.date;
  out.direction = by_word(e.word);
  const auto anchor = surrounding_day(e, round, out.anchor);
  if (!anchor) return out;
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
  out.date.year = anchor->ymd().year;
  const DayRange range = time::bounds(out.date);
  if (range.earliest && range.latest) {
    if (e.steps < 0 && *range.latest >= *anchor) --*out.date.year;
    if (e.steps > 0 && *range.earliest <= *anchor) ++*out.date.year;
    if (e.steps == 0 && e.date.grain == Grain::season && e.date.part == 4) {
      // "this winter" in January is the one that began in the year before
      const PartialDate before = time::shifted(out.date, -4);
      if (distance(time::bounds(before), *anchor) == 0) out.date = before;
    }
  }
  put_clock(out.date, clock);
  return out;
}

Resolver::Resolved Resolver::resolve_unit(const Expression& e, const Surroundings& round) const {
  if (e.origin == Origin::topic) return resolve_topic(e, round);
  Resolved out;
  out.direction = by_word(e.word);
  const bool day = e.date.grain <= Grain::day;
  std::optional<Day> anchor;
  // "today" in a history is the day of somebody's words.
  if (!(day && kind_ == TextKind::history && e.origin == Origin::publication && !round.said)) {
    anchor = origin(e.origin, round, out.anchor);
  }
  if (!anchor) {
    out.date = unknown(day ? Grain::day : e.date.grain);
    put_clock(out.date, e.date.clock);
    return out;
  }
  if (day) {
    out.date = on_day(*anchor + e.steps, e.date);
    return out;
  }
  PartialDate unit = time::containing(*anchor, e.date.grain);
  // A weekend that has not come yet is the one before, unless the verb looks ahead.
  if (e.date.grain == Grain::weekend && e.steps <= 0 && !ahead(round.tense)) {
    const auto range = time::bounds(unit);
    if (range.earliest && *range.earliest > *anchor) unit = time::shifted(unit, -1);
    out.date = unit;
    if (e.steps == 0) out.direction = by_tense(round.tense);
    return out;
  }
  out.date = e.steps == 0 ? unit : time::shifted(unit, e.steps);
  return out;
}

// The day, or the unit of the length's own grain, that lies a length away from a day.
Resolver::Resolved Resolver::moved(const Expression& e, Day from, const PartialDate& like) const {
  Resolved out;
  const std::string vague = e.steps < 0 ? "PAST_REF" : "FUTURE_REF";
  const time::Duration::Part& part = e.duration.parts.back();
  if (std::any_of(e.duration.parts.begin(), e.duration.parts.end(),
                  [](const auto& p) { return !p.count || *p.count > kMostSteps; })) {
    out.reference = vague;
    return out;
  }
  const Grain grain = part.unit == Unit::weekend ? Grain::week : grain_of(part.unit);
  if (grain < Grain::day) {
    const std::optional<time::Clock>& clock = like.clock;
    const std::int64_t seconds = seconds_of(e.duration) * e.steps;
    if (!clock || !clock->hour || seconds == 0) {  // without a clock, the day is all that can be told
      const auto days = static_cast<std::int64_t>(std::trunc(static_cast<double>(seconds) / 86'400));
      out.date = PartialDate::of(from + days);
      return out;
    }
    const std::int64_t now = *clock->hour * 3600 + clock->minute.value_or(0) * 60 + clock->second.value_or(0) + seconds;
    const auto days = static_cast<std::int64_t>(std::floor(static_cast<double>(now) / 86'400));
    const std::int64_t rest = now - days * 86'400;
    time::Clock at;
    at.hour = static_cast<int>(rest / 3600);
    at.minute = static_cast<int>(rest / 60 % 60);
    if (part.unit == Unit::second || rest % 60 != 0) at.second = static_cast<int>(rest % 60);
    out.date = PartialDate::of(from + days);
    put_clock(out.date, at);
    return out;
  }
  const bool exact_day = like.grain <= Grain::day || options_.prefer == Prefer::future;  // plans are to the day
  const bool whole = e.duration.parts.size() == 1 && *part.count == std::floor(*part.count);
  if (!whole || grain == Grain::day || exact_day) {
    const auto day = moved_by(from, e.duration, e.steps);
    if (!day || !in_calendar(day->ymd().year)) {
      out.reference = vague;
      return out;
    }
    out.date = whole && !exact_day && grain > Grain::day ? time::containing(*day, grain) : on_day(*day, e.date);
    return out;
  }
  const auto n = static_cast<std::int64_t>(*part.count) * e.steps;
  if (grain == Grain::decade && *part.count == 1.0) {  // "a decade ago" is a year
    out.date = time::shifted(time::containing(from, Grain::year), 10 * n);
    return out;
  }
  const PartialDate unit = time::containing(from, grain);
  if (unit.year && !in_calendar(*unit.year + n * (grain >= Grain::decade ? 100 : 1))) {
    out.reference = vague;
    return out;
  }
  out.date = time::shifted(unit, n);
  return out;
}

Resolver::Resolved Resolver::resolve_offset(const Expression& e, const Surroundings& round) const {
  Resolved out;
  const time::Duration::Part& part = e.duration.parts.front();
  const auto anchor = origin(e.origin, round, out.anchor);
  if (!anchor || !part.count) {
    out.reference = e.steps < 0 ? "PAST_REF" : "FUTURE_REF";
    out.anchor = {};
    out.direction = by_word(e.word);
    return out;
  }
  const bool a_year_back = e.steps < 0 && part.unit == Unit::year && part.count == 1.0 && e.duration.parts.size() == 1;
  if (a_year_back && topic_ && kind_ == TextKind::news) {
    Expression topic;
    topic.origin = Origin::topic;
    topic.steps = -4;
    topic.word = e.word;
    return resolve_topic(topic, round);
  }
  PartialDate like;
  like.grain = Grain::week;  // the day of writing is no grain of its own
  if (out.anchor.kind == DateAnchor::Kind::publication) {
    like.clock = options_.published_clock;
  } else if (memory_.last()) {
    like = memory_.last()->date;
    if (like.grain <= Grain::day && part.unit > Unit::week) like = unknown(Grain::month);
  }
  Resolved at = moved(e, *anchor, like);
  at.anchor = out.anchor;
  at.direction = by_word(e.word);
  return at;
}

Resolver::Resolved Resolver::resolve_anaphor(const Expression& e, const Surroundings&) const {
  Resolved out;
  const Grain grain = e.date.grain < Grain::day ? Grain::day : e.date.grain;
  if (grain == Grain::quarter && topic_ && topic_->grain == Grain::quarter && !memory_.last_of(Grain::quarter)) {
    out.date = *topic_;
    return out;
  }
  if (const auto& found = memory_.last_of(grain)) {
    out.date = time::containing(found->first, grain);
    out.anchor = {DateAnchor::Kind::mention, found->first, found->span};
  } else if (options_.published && kind_ == TextKind::news && grain != Grain::day) {
    out.date = time::containing(*options_.published, grain);
    out.anchor = {DateAnchor::Kind::publication, options_.published, {}};
  } else {
    out.date = unknown(grain);
  }
  put_clock(out.date, e.date.clock);
  return out;
}

Resolver::Resolved Resolver::resolve_date(const Expression& e, const Surroundings& round) const {
  if (e.base) return resolve_within(e, round);
  switch (e.operation) {
    case Operation::fields:
      return e.named_day != nullptr ? resolve_name(e, round) : resolve_fields(e, round);
    case Operation::unit:
      return resolve_unit(e, round);
    case Operation::named:
      return resolve_named(e, round);
    case Operation::offset:
      return resolve_offset(e, round);
    case Operation::anaphor:
      return resolve_anaphor(e, round);
    case Operation::reference: {
      Resolved out;
      out.reference = e.value;
      return out;
    }
    case Operation::nth:
    case Operation::number:
    case Operation::duration:
    case Operation::set:
    case Operation::list:
      break;
  }
  return {};
}

Resolver::Need Resolver::need_of_tense(const Expression& expression, const Surroundings& round) const {
  Surroundings other = round;
  const auto outcome = [&](Tense::Kind kind) {
    other.tense.kind = kind;
    return resolve_date(expression, other);
  };
  const auto same = [](const Resolved& a, const Resolved& b) { return a.date == b.date && a.days == b.days; };
  const Resolved none = outcome(Tense::Kind::none);
  if (!same(none, outcome(Tense::Kind::past)) || !same(none, outcome(Tense::Kind::present))) return Need::tense;
  return same(none, outcome(Tense::Kind::future)) ? Need::nothing : Need::ahead;
}

void Resolver::set_topic(const Expression& quarter) {
  if (!options_.published || kind_ != TextKind::news || quarter.date.year || quarter.base) return;
  const auto over = [&](const PartialDate& date) {
    const std::optional<Day> last = time::bounds(date).latest;
    return last && *last < *options_.published;
  };
  if (topic_ && over(*topic_)) return;
  const Resolved resolved = resolve_date(quarter, {});
  if (resolved.date.grain == Grain::quarter && resolved.date.year && (!topic_ || over(resolved.date)))
    topic_ = resolved.date;
}

DateMention Resolver::resolve_duration(const Expression& e, DateMention mention, const Surroundings& round) const {
  mention.value = time::to_timex(in_usual_units(e.duration));
  if (e.steps == 0) return mention;
  DateAnchor anchor;
  const auto from = origin(e.origin, round, anchor);
  if (!from) return mention;
  const auto to = moved_by(*from, e.duration, e.steps);
  mention.anchor = anchor;
  (e.steps < 0 ? mention.end_point : mention.begin_point) = from->text();
  if (to && seconds_of(e.duration) == 0) (e.steps < 0 ? mention.begin_point : mention.end_point) = to->text();
  return mention;
}

// In a text whose day is not known, what it tells in the past was before it was written: what counts from that day
// cannot lie further back.
void Resolver::bound_undated(const Expression& e, DateMention& mention) const {
  if (options_.published || !not_before_ || mention.range.earliest || mention.range.latest || e.base) return;
  if (e.origin != Origin::publication || kind_ == TextKind::history) return;
  if (e.operation == Operation::unit) {
    mention.range.earliest =
        e.date.grain <= Grain::day
            ? *not_before_ + e.steps
            : time::bounds(time::shifted(time::containing(*not_before_, e.date.grain), e.steps)).earliest;
  } else if (e.operation == Operation::fields && e.date.weekday && !e.date.month) {
    mention.range.earliest = *not_before_ - 6;
  } else {
    return;
  }
  mention.edtf = time::edtf_of(mention.range);
}

DateMention Resolver::resolve(const Expression& expression, core::Span span, const Surroundings& round) {
  DateMention mention;
  mention.span = span;
  mention.type = expression.type;
  mention.rule = expression.rule;
  mention.mod = expression.mod;
  mention.quant = expression.quant;
  mention.freq = expression.freq;
  if (expression.operation == Operation::duration) {
    // "the nine months" makes the year the period that results are compared over
    const time::Duration::Part& part = expression.duration.parts.front();
    if (topic_ && part.unit == Unit::month && (part.count == 9.0 || part.count == 6.0)) {
      if (const auto first = first_day(*topic_)) topic_ = time::containing(*first, Grain::year);
    }
    return resolve_duration(expression, mention, round);
  }
  if (expression.operation == Operation::set) {
    mention.value = expression.value;
    return mention;
  }
  Resolved resolved = resolve_date(expression, round);
  mention.anchor = resolved.anchor;
  mention.direction = resolved.direction;
  if (!resolved.reference.empty()) {
    mention.value = resolved.reference;
    if (mention.type == TimexType::time) mention.type = TimexType::date;
    return mention;
  }
  mention.type = resolved.date.clock ? TimexType::time : TimexType::date;
  mention.date = resolved.date;
  mention.grain = resolved.date.grain;
  if (resolved.days) {
    mention.range = *resolved.days;
    mention.edtf = time::edtf_of(mention.range);
    mention.value = mention.edtf ? time::print(*mention.edtf) : time::to_timex(resolved.date);
    return mention;
  }
  PartialDate shown = resolved.date;  // 10 p.m. is written T22:00
  if (shown.clock && shown.clock->hour && !shown.clock->minute)
    put_clock(shown, [&] {
      time::Clock clock = *shown.clock;
      clock.minute = 0;
      return clock;
    }());
  mention.value = time::to_timex(shown);
  if (resolved.date.year || resolved.date.month) mention.edtf = time::to_edtf(shown);  // XXXX says nothing
  mention.range = time::bounds(resolved.date);
  if (expression.end_of) {
    if (const auto days = end_days(resolved.date, expression.mod)) {
      mention.range = *days;
      mention.edtf = time::edtf_of(*days);
    }
  }
  if (expression.rest_of && mention.anchor.day && mention.range.latest &&
      *mention.anchor.day <= *mention.range.latest) {
    mention.range.earliest = mention.anchor.day;
    mention.edtf = time::edtf_of(mention.range);
  }
  bound_undated(expression, mention);
  const bool back = expression.steps < 0 && expression.operation != Operation::nth;
  memory_.remember(resolved.date, {span, round.sentence, back, round.told, round.opens});
  return mention;
}

}  // namespace dateline::dates
