// How a direction is chosen
//
// A weekday alone is the same day or the most recent one (right in 91 % of news), and the next one when the verb that
// governs it speaks of the future. A month, with or without a day, is the nearest one; tense decides between two.
// Seasons, quarters and halves are the current or the most recent one. "last" and "next" before a name go strictly past
// the anchor.
//
// Without a publication day nothing is counted from "today": weekdays stay XXXX-WXX-3, "7 September" XXXX-09-07, "last
// year" XXXX, and phrases that are nothing but an offset become PAST_REF or FUTURE_REF.

#include "dateline/dates/resolver.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::dates {

namespace {

using time::Day;
using time::Grain;
using time::PartialDate;

std::optional<Day> first_day(const PartialDate& date) { return time::bounds(date).earliest; }

bool future(const Tense& tense) { return tense.kind == Tense::Kind::future; }

std::optional<Direction> by_tense(const Tense& tense) {
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

PartialDate on_day(Day day, const PartialDate& like) {
  PartialDate date = PartialDate::of(day);
  date.clock = like.clock;
  if (like.clock) date.grain = like.grain;
  return date;
}

// Of the years round `anchor`, the one that puts a date without a year where tense and nearness want it.
PartialDate with_year(const PartialDate& date, Day anchor, const Tense& tense) {
  const std::int64_t around = anchor.ymd().year;
  std::optional<PartialDate> best;
  std::int64_t best_cost = 0;
  for (std::int64_t year = around - 1; year <= around + 1; ++year) {
    PartialDate candidate = date;
    candidate.year = year;
    candidate.weekday.reset();
    if (time::problem(candidate)) continue;
    const time::DayRange range = time::bounds(candidate);
    if (!range.earliest || !range.latest) continue;
    std::int64_t cost = 0;
    if (*range.earliest > anchor) {
      cost = (*range.earliest - anchor) * (future(tense) ? 1 : (tense.kind == Tense::Kind::past ? 6 : 2));
    } else if (*range.latest < anchor) {
      cost = (anchor - *range.latest) * (future(tense) ? 6 : 1);
    }
    if (date.weekday && static_cast<int>(range.earliest->weekday()) != *date.weekday) cost += 100'000;
    if (!best || cost < best_cost) {
      best = candidate;
      best_cost = cost;
    }
  }
  if (!best) {  // 29 February far from a leap year
    PartialDate left = date;
    left.weekday.reset();
    return left;
  }
  return *best;
}

PartialDate current_or_last(PartialDate date, Day anchor, const Tense& tense) {
  date.year = anchor.ymd().year;
  const time::DayRange range = time::bounds(date);
  if (!range.earliest || !range.latest) return date;
  if (future(tense)) {
    if (*range.latest < anchor) date.year = *date.year + 1;
  } else if (*range.earliest > anchor) {
    date.year = *date.year - 1;
  }
  return date;
}

bool in_calendar(std::int64_t year) { return year > -9'000 && year < 9'999; }

}  // namespace

std::optional<Day> Resolver::anchor_day(const Expression& e, DateAnchor& anchor) const {
  if (e.from_mention && last_) {
    if (const auto day = first_day(last_->date)) {
      anchor = {DateAnchor::Kind::mention, day, last_->span};
      return day;
    }
  }
  if (options_.published) {
    anchor = {DateAnchor::Kind::publication, options_.published, {}};
    return options_.published;
  }
  return std::nullopt;
}

Resolver::Resolved Resolver::resolve_fields(const Expression& e, const Tense& tense) const {
  Resolved out;
  out.date = e.date;
  if (e.date.year) {
    out.date.weekday.reset();
    return out;
  }
  const auto anchor = anchor_day(e, out.anchor);
  if (!anchor) {
    if (e.date.month) out.date.weekday.reset();
    return out;
  }
  switch (e.date.grain) {
    case Grain::day:
    case Grain::hour:
    case Grain::minute:
    case Grain::second:
    case Grain::part_of_day:
      if (e.date.month) {
        out.date = with_year(e.date, *anchor, tense);
        out.direction = by_tense(tense);
      } else if (e.date.weekday) {
        const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
        out.date = on_day(future(tense) ? on_or_after(*anchor, weekday) : on_or_before(*anchor, weekday), e.date);
        out.direction = by_tense(tense);
      } else {  // a clock time: of the day that was last spoken of in the text, or of the publication
        out.date = on_day(*anchor, e.date);
      }
      break;
    case Grain::month:
      out.date = with_year(e.date, *anchor, tense);
      out.direction = by_tense(tense);
      break;
    case Grain::season:
    case Grain::quarter:
    case Grain::half:
      out.date = current_or_last(e.date, *anchor, tense);
      out.direction = by_tense(tense);
      break;
    default:
      break;
  }
  return out;
}

Resolver::Resolved Resolver::resolve_within(const Expression& e, const Tense& tense) const {
  const Resolved base = resolve_date(*e.base, tense);
  Resolved out = base;
  out.date = e.date;
  if (e.operation == Operation::unit) {  // "the week of May 3"
    if (const auto day = first_day(base.date)) {
      out.date = time::containing(*day, e.date.grain);
    } else {
      out.date = unknown(e.date.grain);
    }
    return out;
  }
  if (e.date.weekday) {
    if (base.date.year && base.date.week) {
      const auto day =
          Day::from_iso_week(*base.date.year, *base.date.week, static_cast<time::Weekday>(*e.date.weekday));
      if (day) out.date = on_day(*day, e.date);
    }
    return out;
  }
  out.date.year = base.date.year;
  return out;
}

Resolver::Resolved Resolver::resolve_named(const Expression& e) const {
  Resolved out;
  out.date = e.date;
  out.direction = by_word(e.word);
  const auto anchor = anchor_day(e, out.anchor);
  if (!anchor) return out;
  if (e.date.weekday) {
    const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
    Day day = on_or_before(*anchor, weekday);
    if (e.steps < 0) {
      day = on_or_before(*anchor - 1, weekday);
    } else if (e.steps > 0) {
      day = on_or_after(*anchor + 1, weekday);
    } else {
      day = *Day::from_iso_week(anchor->iso_week().year, anchor->iso_week().week, weekday);
    }
    out.date = on_day(day, e.date);
    return out;
  }
  out.date.year = anchor->ymd().year;
  const time::DayRange range = time::bounds(out.date);
  if (!range.earliest || !range.latest) return out;
  if (e.steps < 0 && *range.latest >= *anchor) --*out.date.year;
  if (e.steps > 0 && *range.earliest <= *anchor) ++*out.date.year;
  return out;
}

Resolver::Resolved Resolver::resolve_unit(const Expression& e, const Tense& tense) const {
  Resolved out;
  out.direction = by_word(e.word);
  const auto anchor = anchor_day(e, out.anchor);
  if (!anchor) {
    out.date = unknown(e.date.grain);
    out.date.clock = e.date.clock;
    return out;
  }
  if (e.date.grain == Grain::day) {
    out.date = on_day(*anchor + e.steps, e.date);
    return out;
  }
  PartialDate unit = time::containing(*anchor, e.date.grain);
  // A weekend that has not come yet is the one before, unless the verb looks ahead.
  if (e.date.grain == Grain::weekend && e.steps == 0 && !future(tense)) {
    const auto range = time::bounds(unit);
    if (range.earliest && *range.earliest > *anchor) unit = time::shifted(unit, -1);
  }
  out.date = e.steps == 0 ? unit : time::shifted(unit, e.steps);
  return out;
}

Resolver::Resolved Resolver::resolve_offset(const Expression& e) const {
  Resolved out;
  out.direction = by_word(e.word);
  const time::Duration::Part& part = e.duration.parts.front();
  const auto anchor = anchor_day(e, out.anchor);
  const std::string vague = e.steps < 0 ? "PAST_REF" : "FUTURE_REF";
  if (!anchor || !part.count) {
    out.reference = vague;
    out.anchor = {};
    return out;
  }
  const double count = *part.count;
  if (count != std::floor(count) || count > 9'000) {
    out.reference = vague;
    return out;
  }
  const auto n = static_cast<std::int64_t>(count) * e.steps;
  const Grain grain = part.unit == time::Unit::weekend ? Grain::week : grain_of(part.unit);
  if (grain < Grain::day) {  // hours and less: the day is all that can be told without a clock
    out.date = PartialDate::of(*anchor);
    if (part.unit == time::Unit::hour && n >= 24) out.date = PartialDate::of(*anchor + n / 24);
    return out;
  }
  if (part.unit == time::Unit::year && count == 1.0) {
    // "a year ago", "a year earlier": the same quarter of the year before, in 30 of 49 cases of business news
    out.date = time::shifted(time::containing(*anchor, Grain::quarter), 4 * n);
    return out;
  }
  if (grain == Grain::day) {
    out.date = PartialDate::of(*anchor + n);
    return out;
  }
  const PartialDate unit = time::containing(*anchor, grain);
  if (unit.year && !in_calendar(*unit.year + n * (grain >= Grain::decade ? 100 : 1))) {
    out.reference = vague;
    return out;
  }
  out.date = time::shifted(unit, n);
  return out;
}

Resolver::Resolved Resolver::resolve_anaphor(const Expression& e) const {
  Resolved out;
  const std::optional<Remembered>& found = last_of_[static_cast<std::size_t>(e.date.grain)];
  if (found) {
    if (const auto day = first_day(found->date)) {
      out.date = time::containing(*day, e.date.grain);
      out.anchor = {DateAnchor::Kind::mention, day, found->span};
      return out;
    }
  }
  if (options_.published && e.date.grain != Grain::day) {
    out.date = time::containing(*options_.published, e.date.grain);
    out.anchor = {DateAnchor::Kind::publication, options_.published, {}};
    return out;
  }
  out.date = unknown(e.date.grain);
  return out;
}

Resolver::Resolved Resolver::resolve_date(const Expression& e, const Tense& tense) const {
  if (e.base) return resolve_within(e, tense);
  switch (e.operation) {
    case Operation::fields:
      return resolve_fields(e, tense);
    case Operation::unit:
      return resolve_unit(e, tense);
    case Operation::named:
      return resolve_named(e);
    case Operation::offset:
      return resolve_offset(e);
    case Operation::anaphor:
      return resolve_anaphor(e);
    case Operation::reference: {
      Resolved out;
      out.reference = e.value;
      return out;
    }
    case Operation::number:
    case Operation::duration:
    case Operation::set:
      break;
  }
  return {};
}

void Resolver::remember(const PartialDate& date, core::Span span) {
  if (!date.year || !first_day(date)) return;
  last_ = Remembered{date, span};
  for (std::size_t g = static_cast<std::size_t>(date.grain); g < last_of_.size(); ++g) last_of_[g] = last_;
  if (date.grain < Grain::day) last_of_[static_cast<std::size_t>(Grain::day)] = last_;
}

DateMention Resolver::resolve(const Expression& expression, core::Span span, const Tense& tense) {
  DateMention mention;
  mention.span = span;
  mention.type = expression.type;
  mention.rule = expression.rule;
  mention.mod = expression.mod;
  mention.quant = expression.quant;
  mention.freq = expression.freq;
  if (expression.operation == Operation::duration) {
    mention.value = time::to_timex(expression.duration);
    return mention;
  }
  if (expression.operation == Operation::set) {
    mention.value = expression.value;
    return mention;
  }
  Resolved resolved = resolve_date(expression, tense);
  mention.anchor = resolved.anchor;
  mention.direction = resolved.direction;
  if (!resolved.reference.empty()) {
    mention.value = resolved.reference;
    if (mention.type == TimexType::time) mention.type = TimexType::date;
    return mention;
  }
  if (resolved.date.clock) {
    const time::Clock& clock = *resolved.date.clock;
    resolved.date.grain = clock.second   ? Grain::second
                          : clock.minute ? Grain::minute
                          : clock.hour   ? Grain::hour
                                         : Grain::part_of_day;
  } else {
    mention.type = TimexType::date;
  }
  mention.date = resolved.date;
  mention.value = time::to_timex(resolved.date);
  mention.grain = resolved.date.grain;
  if (resolved.date.year || resolved.date.month) mention.edtf = time::to_edtf(resolved.date);  // XXXX says nothing
  mention.range = time::bounds(resolved.date);
  remember(resolved.date, span);
  return mention;
}

}  // namespace dateline::dates
