// The part of the resolver that counts: "last week", "three days ago", "the second Monday of May", "that year".

#include <algorithm>
#include <cmath>

#include "dateline/dates/resolver.hpp"
#include "dateline/dates/resolver_parts.hpp"

namespace dateline::dates {

using time::Day;
using time::DayRange;
using time::Grain;
using time::PartialDate;
using time::Unit;

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
    // "after" a span counts from its last day
    const DayRange span = base.days ? *base.days : time::bounds(base.date);
    const std::optional<Day> from = e.steps < 0 ? span.earliest : span.latest;
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
  if (e.operation == Operation::named) {  // "the Tuesday after Easter"
    const DayRange days = base.days ? *base.days : time::bounds(base.date);
    const auto& from = e.steps < 0 ? days.earliest : days.latest;
    if (!from || !e.date.weekday) return out;
    const auto weekday = static_cast<time::Weekday>(*e.date.weekday);
    out.date = on_day(e.steps < 0 ? on_or_before(*from - 1, weekday) : on_or_after(*from + 1, weekday), e.date);
    return out;
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
  // "the weekend" is the last one that has come, unless the verb looks ahead; "this weekend" may be the coming one.
  if (e.date.grain == Grain::weekend && e.steps == 0) {
    const auto range = time::bounds(unit);
    const bool named = e.word == "coming" || e.word == "upcoming";
    const bool coming = ahead(round.tense) || named || (e.word == "this" && round.tense.kind != Tense::Kind::past);
    if (range.earliest && *range.earliest > *anchor && !coming) unit = time::shifted(unit, -1);
    if (named && range.earliest && *range.earliest <= *anchor) unit = time::shifted(unit, 1);
    out.date = unit;
    out.direction = named ? by_word(e.word) : by_tense(round.tense);
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
                  [](const auto& p) { return !p.count || too_long(p); })) {
    out.reference = vague;
    return out;
  }
  const Grain grain = part.unit == Unit::weekend ? Grain::week : grain_of(part.unit);
  if (grain < Grain::day) {
    const std::optional<time::Clock>& clock = like.clock;
    time::Duration longer;  // "a week and two hours": the week moves the day
    time::Duration shorter;
    for (const time::Duration::Part& each : e.duration.parts) {
      (each.unit > Unit::day ? longer : shorter).parts.push_back(each);
    }
    if (const auto day = moved_by(from, longer, e.steps)) from = *day;
    const std::int64_t seconds = seconds_of(shorter) * e.steps;
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
    at.utc_offset_minutes = clock->utc_offset_minutes;
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
    // half a century is not known to the day, nor a year and a half to the week
    const Grain known = whole                     ? grain
                        : grain >= Grain::decade  ? Grain::year
                        : grain >= Grain::quarter ? Grain::month
                                                  : Grain::day;
    out.date = !exact_day && known > Grain::day ? time::containing(*day, known) : on_day(*day, e.date);
    return out;
  }
  const auto n = static_cast<std::int64_t>(*part.count) * e.steps;
  // "a decade ago" is a year, as is a century after a year that was told
  if ((grain == Grain::decade && *part.count == 1.0) || (grain == Grain::century && e.origin == Origin::mention)) {
    out.date = time::shifted(time::containing(from, Grain::year), time::years_of(grain) * n);
    return out;
  }
  const PartialDate unit = time::containing(from, grain);
  if (unit.year && !in_calendar(*unit.year + n * time::years_of(grain))) {
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
  if (!anchor && part.count && e.origin == Origin::mention) {  // "two days later": on a day, after one that is not told
    const Grain grain = grain_of(e.duration.parts.back().unit);
    out.date = unknown(grain == Grain::weekend ? Grain::week : std::max(grain, Grain::day));
    out.direction = by_word(e.word);
    return out;
  }
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
  // "Ten days later" after "in 2008": no more is told than the year
  const Grain counted = std::max(grain_of(e.duration.parts.back().unit), Grain::day);
  const auto& last = memory_.last();
  if (out.anchor.kind == DateAnchor::Kind::mention && last && last->date.grain > counted &&
      last->date.grain <= Grain::year) {
    out.date = unknown(counted);
    out.date.year = last->date.year;
    out.direction = by_word(e.word);
    return out;
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
  } else if (options_.published && kind_ == TextKind::news && (grain != Grain::day || !e.word.empty())) {
    out.date = time::containing(*options_.published, grain);
    out.anchor = {DateAnchor::Kind::publication, options_.published, {}};
  } else {
    out.date = unknown(grain);
  }
  put_clock(out.date, e.date.clock);
  return out;
}

}  // namespace dateline::dates
