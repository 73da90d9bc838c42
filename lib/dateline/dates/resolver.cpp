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

#include "dateline/dates/resolver_parts.hpp"

namespace dateline::dates {

using time::Day;
using time::Grain;
using time::PartialDate;
using time::Unit;

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
    other.tense.direct = true;
    return resolve_date(expression, other);
  };
  const auto same = [](const Resolved& a, const Resolved& b) { return a.date == b.date && a.days == b.days; };
  const Resolved none = outcome(Tense::Kind::none);
  if (!same(none, outcome(Tense::Kind::past)) || !same(none, outcome(Tense::Kind::present))) return Need::tense;
  return same(none, outcome(Tense::Kind::future)) ? Need::nothing : Need::ahead;
}

std::optional<Day> Resolver::day_of(const Expression& expression, const Surroundings& round) const {
  const time::DayRange days = time::bounds(resolve_date(expression, round).date);
  if (!days.earliest || days.earliest != days.latest) return std::nullopt;
  return days.earliest;
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
  const bool days = std::all_of(e.duration.parts.begin(), e.duration.parts.end(),
                                [](const time::Duration::Part& part) { return part.unit >= Unit::day; });
  if (to && days) (e.steps < 0 ? mention.begin_point : mention.end_point) = to->text();
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

// "from 10 p.m. to 2 a.m." ends on the day after.
void Resolver::put_after_midnight(PartialDate& date) const {
  const auto& last = memory_.last();
  if (!last || !date.clock || !date.clock->hour || !last->date.clock || !last->date.clock->hour) return;
  const auto minutes = [](const time::Clock& clock) { return *clock.hour * 60 + clock.minute.value_or(0); };
  const auto day = time::bounds(without_clock(date)).earliest;
  if (day == last->first && minutes(*date.clock) < minutes(*last->date.clock)) date = on_day(*day + 1, date);
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
  if (round.follows) put_after_midnight(resolved.date);
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
    if (resolved.days->earliest) {  // what follows counts from the month that it begins in
      memory_.remember(time::containing(*resolved.days->earliest, Grain::month),
                       {span, round.sentence, false, round.telling, round.opens});
    }
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
  memory_.remember(resolved.date, {span, round.sentence, back, round.telling, round.opens});
  return mention;
}

}  // namespace dateline::dates
