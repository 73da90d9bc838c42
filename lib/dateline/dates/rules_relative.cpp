// Dates that are counted from the day of writing or from the last mention by a step: "today", "last week", "next
// Friday", "that day", "the following year", "now". Those that are a length of time away are in rules_offsets.cpp.

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Grain;
using time::PartialDate;

Built named(Expression e, const Captures& c) {
  const int steps = c.value(C::step);
  return named_steps(std::move(e), steps, steps == 0 ? std::string_view{} : c.word(C::step));
}

Built today(int steps, std::string_view word) { return unit_steps(Grain::day, steps, word); }

Built part_of_today(int steps, std::string_view word, time::DayPart part) {
  return with_part(unit_steps(Grain::day, steps, word), part_of(part));
}

time::DayPart part_in(const Captures& c) { return static_cast<time::DayPart>(c.value(C::part)); }

// "the next Monday", "the previous May" count from the last mention; "next Monday" from the day of writing.
Built named_after(Expression e, const Captures& c) {
  const std::string step = core::lower(c.word(C::step));
  const bool on = step == "next" && c.first_is("the");
  Built made = named(std::move(e), c);
  if (step == "previous" || step == "preceding" || on) made->origin = Origin::mention;
  if (on && made->date.weekday) made->steps = 0;
  return made;
}

bool counts_from_mention(const Captures& c) {
  const std::string step = core::lower(c.word(C::step));
  if (step == "previous" || step == "preceding") return true;
  const bool short_unit = c.has(C::part) || (c.has_unit() && c.unit() == time::Unit::day);
  return step == "next" && (c.first_is("the") || short_unit);
}

// "this week-long strike", "last week-end"
bool is_compound(const Captures& c) {
  return c.next_is("-") && c.view->touches_next(c.end - 1) && c.view->touches_next(c.end);
}

// "that" of "they knew that night was near" is no pointer.
bool points(const Captures& c) {
  if (!c.first_is("that") || c.view->word(c.begin).upos != language::Upos::SCONJ || c.end >= c.view->size())
    return true;
  const language::Upos next = c.next_upos();
  return next != language::Upos::VERB && next != language::Upos::AUX && next != language::Upos::NOUN;
}

// "USA Today", "Apocalypse Now"
bool is_name(const Captures& c) {
  if (c.begin == 0 || !c.view->capital(c.begin)) return false;
  if (c.view->word(c.begin).upos == language::Upos::PROPN) return true;
  if (!c.view->capital(c.begin - 1)) return false;
  for (std::size_t i = 0; i < c.view->size(); ++i) {  // not in a headline, where every word has a capital
    const language::Upos upos = c.view->word(i).upos;
    const bool content = upos == language::Upos::VERB || upos == language::Upos::NOUN || upos == language::Upos::ADJ;
    if (content && !c.view->capital(i)) return true;
  }
  return false;
}

// An adjective that is a TIMEX3 by the letter, and tells a reader of news nothing.
Expression generous(std::string_view value) {
  Expression e = reference(value);
  e.generous = true;
  return e;
}

// "earlier this year", "late last month"
std::string_view edge_mod(const Captures& c) {
  if (c.first_is("early")) return "START";
  if (c.first_is("late")) return "END";
  if (c.first_is("mid") || c.first_is("middle")) return "MID";
  if (c.first_is("earlier")) return "BEFORE";
  if (c.first_is("later")) return "AFTER";
  return {};
}

// "Friday of that week"
Built in_week(Expression weekday, const Expression& week) {
  const bool counted = week.operation == Operation::unit || week.operation == Operation::anaphor;
  if (!counted || week.date.grain != Grain::week || week.base) return nullopt;
  return within(std::move(weekday), week);
}

bool before_noun(const Captures& c) {
  std::size_t at = c.end;
  for (int adjectives = 0; adjectives < 2 && at < c.view->size() && c.view->word(at).upos == language::Upos::ADJ;
       ++adjectives)
    ++at;
  if (at >= c.view->size()) return false;
  const language::Upos next = c.view->word(at).upos;
  return next == language::Upos::NOUN || next == language::Upos::PROPN;
}

// The unit that the phrase ends with: "that week", "later in the decade".
Grain last_unit(const Captures& c) {
  return grain_of(static_cast<time::Unit>(c.view->lexemes[c.end - 1].as(C::unit).number));
}

constexpr Rule kRules[] = {
    // days
    {Category::date, "today", "today", [](const Captures& c) -> Built { return is_name(c) ? nullopt : today(0, {}); }},
    {Category::date, "this-day", "this very? day",
     [](const Captures& c) -> Built { return c.previous_is("to") ? nullopt : Built(anaphor(Grain::day)); }},
    {Category::date, "yesterday", "yesterday", [](const Captures&) -> Built { return today(-1, "yesterday"); }},
    {Category::date, "tomorrow", "tomorrow|tmrw|tmr", [](const Captures&) -> Built { return today(1, "tomorrow"); }},
    {Category::date, "day-before-yesterday", "the? day before yesterday",
     [](const Captures&) -> Built { return today(-2, "yesterday"); }},
    {Category::date, "day-after-tomorrow", "the? day after tomorrow|tmrw|tmr",
     [](const Captures&) -> Built { return today(2, "tomorrow"); }},
    {Category::date, "that-day", "that|same day",
     [](const Captures& c) -> Built { return points(c) ? Built(anaphor(Grain::day)) : nullopt; }},
    {Category::date, "the-same-day", "the|that|this same day",
     [](const Captures&) -> Built { return anaphor(Grain::day); }},
    {Category::date, "edge-that-day", "earlier|later|early|late that day|night|morning|week|month|year",
     [](const Captures& c) -> Built {
       Expression e = anaphor(c.last_is("week")    ? Grain::week
                              : c.last_is("month") ? Grain::month
                              : c.last_is("year")  ? Grain::year
                                                   : Grain::day);
       if (c.last_is("night") || c.last_is("morning")) {
         e.type = TimexType::time;
         e.date.clock = time::Clock{};
         e.date.clock->part = c.last_is("night") ? time::DayPart::night : time::DayPart::morning;
         e.date.grain = Grain::part_of_day;
       }
       e.mod = edge_mod(c);
       return e;
     }},

    // parts of days
    {Category::moment, "tonight", "tonight",
     [](const Captures&) -> Built { return part_of_today(0, {}, time::DayPart::night); }},
    {Category::moment, "step-part", "$step $part",
     [](const Captures& c) -> Built {
       if (c.first_is("past")) return nullopt;
       const int step = c.value(C::step);
       if (step > 0 && !c.first_is("next")) return nullopt;
       Built e = part_of_today(step, step == 0 ? std::string_view{} : c.word(C::step), part_in(c));
       if (e && counts_from_mention(c)) e->origin = Origin::mention;
       return e;
     }},
    {Category::moment, "next-part", "the next|following|previous $part",
     [](const Captures& c) -> Built {
       Built e = part_of_today(c.holds("previous") ? -1 : 1, c.view->text(c.begin + 1), part_in(c));
       if (e) e->origin = Origin::mention;
       return e;
     }},
    {Category::moment, "that-part", "that|the same? $part",
     [](const Captures& c) -> Built {
       if (!points(c)) return nullopt;
       if (!c.first_is("that") && !c.holds("same")) return nullopt;
       Expression e = anaphor(Grain::day);
       e.type = TimexType::time;
       e.date.clock = time::Clock{};
       e.date.clock->part = part_in(c);
       return e;
     }},
    {Category::moment, "night-before", "the night|evening|morning before last?",
     [](const Captures& c) -> Built {
       if (!c.last_is("last") && c.next_upos() != language::Upos::PUNCT) return nullopt;
       Built e = part_of_today(c.last_is("last") ? -2 : -1, "before",
                               c.holds("night")     ? time::DayPart::night
                               : c.holds("evening") ? time::DayPart::evening
                                                    : time::DayPart::morning);
       if (e && !c.last_is("last")) e->origin = Origin::mention;
       return e;
     }},
    {Category::moment, "morning-after", "the morning|night|evening after",
     [](const Captures& c) -> Built {
       if (c.next_upos() != language::Upos::PUNCT) return nullopt;
       Built e = part_of_today(1, "after",
                               c.holds("night")     ? time::DayPart::night
                               : c.holds("evening") ? time::DayPart::evening
                                                    : time::DayPart::morning);
       if (e) e->origin = Origin::mention;
       return e;
     }},

    // units
    {Category::date, "step-unit", "the|this? $step full|fiscal|calendar|business|financial? $unit",
     [](const Captures& c) -> Built {
       const time::Unit unit = c.unit();
       const int step = c.value(C::step);
       const std::string word = core::lower(c.word(C::step));
       if (unit < time::Unit::day) return nullopt;
       if (unit == time::Unit::day && (step == 0 || word == "last")) return nullopt;
       if (is_compound(c) || (unit == time::Unit::quarter && c.next_is("of"))) return nullopt;
       if (unit == time::Unit::weekend && (word == "coming" || word == "upcoming"))
         return unit_steps(Grain::weekend, 0, c.word(C::step));
       if (step == 0)
         return unit_steps(grain_of(unit), 0, c.first_is("this") && unit == time::Unit::weekend ? "this" : "");
       if (word == "past" && unit > time::Unit::year) {
         Expression e = duration_of(1.0, unit);
         e.steps = -1;
         return e;
       }
       Expression e = unit_steps(grain_of(unit), step, c.word(C::step));
       if (counts_from_mention(c)) e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "step-week-end", "the|this? $step week - end",
     [](const Captures& c) -> Built {
       const int step = c.value(C::step);
       return unit_steps(Grain::weekend, step, step == 0 ? std::string_view{} : c.word(C::step));
     }},
    {Category::date, "following-unit", "the following|ensuing $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day) return nullopt;
       Expression e = unit_steps(grain_of(c.unit()), 1, "following");
       e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "unit-after",
     "the week|weekend|month|year|day|decade after|following|thereafter|before|previous|prior next|last?",
     [](const Captures& c) -> Built {
       const bool back = c.holds("before") || c.holds("previous") || c.holds("prior");
       const Grain grain = c.holds("week")      ? Grain::week
                           : c.holds("weekend") ? Grain::weekend
                           : c.holds("month")   ? Grain::month
                           : c.holds("year")    ? Grain::year
                           : c.holds("day")     ? Grain::day
                                                : Grain::decade;
       if (c.last_is("next") || c.last_is("last")) {
         if (c.next_is(C::any_weekday) || c.next_is(C::any_month)) return nullopt;
         if (back != c.last_is("last")) return nullopt;
         return unit_steps(grain, back ? -2 : 2, back ? "last" : "next");
       }
       // "the day after the vote" counts from the vote
       if (c.next_upos() != language::Upos::PUNCT && c.next_upos() != language::Upos::CCONJ) {
         return nullopt;
       }
       Expression e = unit_steps(grain, back ? -1 : 1, back ? "before" : "after");
       e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "edge-step-unit", "earlier|later|late|early|sometime|somewhere|mid $step $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::week) return nullopt;
       const int step = c.value(C::step);
       Expression e = unit_steps(grain_of(c.unit()), step, step == 0 ? std::string_view{} : c.word(C::step));
       e.mod = edge_mod(c);
       if (counts_from_mention(c)) e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "full-unit", "the full|whole|entire fiscal? year|month|week|quarter",
     [](const Captures& c) -> Built {
       const Grain grain = last_unit(c);
       return c.holds("full") ? unit_steps(grain, 0) : anaphor(grain);  // results "for the full year" are of this one
     }},
    {Category::date, "fiscal-unit", "the latest? fiscal|financial year",
     [](const Captures& c) -> Built {
       if (c.holds("latest")) return unit_steps(Grain::year, -1, "latest");
       return anaphor(Grain::year);
     }},
    {Category::date, "edge-in-the-unit", "earlier|later|late|early in the|this day|week|month|year|decade|century",
     [](const Captures& c) -> Built {
       if (c.last_is("day") && (c.holds("this") || c.next_is("after") || c.next_is("before"))) return nullopt;
       Expression e = anaphor(last_unit(c));
       e.mod = edge_mod(c);
       if (c.last_is("day")) e.word = "the day";  // of which the article tells, if no other
       return e;
     }},
    {Category::date, "that-unit", "that|this|the same week|month|year|quarter|decade|century|weekend",
     [](const Captures& c) -> Built { return anaphor(last_unit(c)); }},
    {Category::date, "that-unit-alone", "that week|month|year|quarter|decade|century|weekend",
     [](const Captures& c) -> Built {
       if (!points(c) || is_compound(c)) return nullopt;
       return anaphor(last_unit(c));
     }},
    {Category::date, "that-season", "that|the same? $season",
     [](const Captures& c) -> Built {
       if (!points(c)) return nullopt;
       if (c.first_is("the") && !c.holds("same")) return nullopt;
       Expression e = season_of(c.value(C::season));
       e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "the-unit", "the year|month|week",
     [](const Captures& c) -> Built {
       if (!is_led(c) && c.view->size() > 2 && c.end < c.view->size() && !c.next_is("'s")) return nullopt;
       if (c.next_is("of") || c.next_is("-") || c.next_is("that") || c.next_is("when") || c.next_is("after") ||
           c.next_is("before") || c.next_is(C::count) || c.next_is("he") || c.next_is("she") || before_noun(c)) {
         return nullopt;
       }
       if (c.previous_is("of") && c.begin > 1 && !c.view->is_word(c.begin - 2, "course") &&
           !c.view->is_word(c.begin - 2, "half") && !c.view->is(c.begin - 2, C::nth) &&
           c.view->word(c.begin - 2).upos == language::Upos::NOUN && !c.view->is(c.begin - 2, C::edge) &&
           !c.view->is(c.begin - 2, C::unit) && !c.view->is(c.begin - 2, C::units)) {
         return nullopt;  // "man of the year"
       }
       if (c.next_is("ended") || c.next_is("ending") || c.next_is("to")) {
         if (c.next_is("to")) return nullopt;
         return duration_of(1.0, static_cast<time::Unit>(c.view->lexemes[c.end - 1].as(C::unit).number));
       }
       return anaphor(last_unit(c));
     }},
    {Category::date, "the-weekend", "the|a? long? weekend",
     [](const Captures& c) -> Built {
       if (c.first_is("a") || (!c.first_is("the") && !c.previous_is("on") && !c.previous_is("at"))) return nullopt;
       if (c.next_is("of") || c.next_is("when")) return nullopt;
       return unit_steps(Grain::weekend, 0);
     }},
    {Category::date, "year-end", "year -? end",
     [](const Captures&) -> Built {
       PartialDate date;
       date.month = 12;
       date.day = 31;
       return fields(date);
     }},
    {Category::date, "end-of-unit", "the? $edge of year|month|week|quarter",
     [](const Captures& c) -> Built {
       const Grain grain = last_unit(c);
       Expression e = with_mod(unit_steps(grain, 0), c.text(C::edge));
       e.end_of = e.mod != "MID";
       return e;
     }},
    {Category::date, "end-of-unit-code", "the? eoy|eom|eod",
     [](const Captures& c) -> Built {
       Expression e = with_mod(unit_steps(c.last_is("eoy")   ? Grain::year
                                          : c.last_is("eom") ? Grain::month
                                                             : Grain::day,
                                          0),
                               "END");
       e.end_of = true;
       return e;
     }},
    {Category::date, "units-end", "month|year|week|quarter|decade 's|- end",
     [](const Captures& c) -> Built {
       Expression e = anaphor(c.first_is("month")    ? Grain::month
                              : c.first_is("year")   ? Grain::year
                              : c.first_is("week")   ? Grain::week
                              : c.first_is("decade") ? Grain::decade
                                                     : Grain::quarter);
       e.mod = "END";
       e.end_of = true;
       return e;
     }},
    {Category::date, "rest-of", "the? rest|remainder of the|this? week|month|year",
     [](const Captures& c) -> Built {
       Expression e = unit_steps(last_unit(c), 0);
       e.mod = "END";
       e.rest_of = true;
       return e;
     }},
    {Category::date, "rest-of-date", "the rest|remainder|whole|entirety|bulk|course of <date>",
     [](const Captures& c) -> Built {
       const Expression& base = *c.inner(Category::date);
       if (base.date.grain < Grain::week || base.type != TimexType::date) return nullopt;
       return base;
     }},

    // weekdays
    {Category::date, "step-weekday", "the|this? $step $any_weekday",
     [](const Captures& c) -> Built {
       const Lexeme& day = *c.lexeme(C::any_weekday);
       if ((c.first_is("past") && !c.previous_is("on")) ||
           (!day.is(C::weekday) && !day.capital && !c.view->in_small_letters))
         return nullopt;
       Built e = named_after(weekday_of(c.value(C::any_weekday)), c);
       const std::string step = core::lower(c.word(C::step));
       if (step == "coming" || step == "upcoming")
         e->operation = Operation::named, e->steps = 0, e->word = c.word(C::step);
       return e;
     }},
    {Category::date, "weekday-before-last", "the? $any_weekday before|after last|next",
     [](const Captures& c) -> Built {
       const bool back = c.holds("before");
       if (back != c.last_is("last") || c.next_is(C::unit) || c.next_is(C::any_month) || c.next_is(C::any_weekday))
         return nullopt;
       return named_steps(weekday_of(c.value(C::any_weekday)), back ? -2 : 2, back ? "before last" : "from now");
     }},
    {Category::date, "weekday-week", "$weekday week",
     [](const Captures& c) -> Built {  // British: a week after the coming one
       if (c.next_upos() == language::Upos::NOUN || c.next_upos() == language::Upos::NUM || c.next_is("-"))
         return nullopt;
       return named_steps(weekday_of(c.value(C::weekday)), 2, "from now");
     }},
    {Category::date, "following-weekday", "the following $weekday",
     [](const Captures& c) -> Built {
       return named_steps(weekday_of(c.value(C::weekday)), 0, "following", Origin::mention);
     }},
    {Category::date, "that-weekday", "that|the same? $weekday",
     [](const Captures& c) -> Built {
       if ((c.first_is("the") && !c.holds("same")) || !points(c)) return nullopt;
       Expression e = weekday_of(c.value(C::weekday));
       e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "weekday-of-week", "$any_weekday of? <date>",
     [](const Captures& c) -> Built { return in_week(weekday_of(c.value(C::any_weekday)), *c.inner(Category::date)); }},
    {Category::moment, "weekday-part-of-week", "$any_weekday $part of? <date>",
     [](const Captures& c) -> Built {
       const Built day = in_week(weekday_of(c.value(C::any_weekday)), *c.inner(Category::date));
       return day ? with_part(*day, part_of(part_in(c))) : nullopt;
     }},
    {Category::date, "week-weekday", "$step week 's|on? $any_weekday",
     [](const Captures& c) -> Built {
       return within(weekday_of(c.value(C::any_weekday)), unit_steps(Grain::week, c.value(C::step), c.word(C::step)));
     }},

    // months, seasons
    {Category::date, "step-month", "the? $step $any_month",
     [](const Captures& c) -> Built {
       const Lexeme& month = *c.lexeme(C::any_month);
       if (month.is(C::shy) && !month.capital && !c.view->in_small_letters) return nullopt;
       const Built e = named_after(month_of(c.value(C::any_month)), c);
       if (core::lower(c.word(C::step)) == "past" && !c.first_is("the")) return nullopt;
       return e;
     }},
    {Category::date, "that-month", "that|the same? $month",
     [](const Captures& c) -> Built {
       if ((c.first_is("the") && !c.holds("same")) || !points(c)) return nullopt;
       if (c.lexeme(C::month)->is(C::shy) && c.next_upos() != language::Upos::PUNCT) return nullopt;
       Expression e = month_of(c.value(C::month));
       e.origin = Origin::mention;
       return e;
     }},
    {Category::date, "following-month", "the following $month",
     [](const Captures& c) -> Built {
       return named_steps(month_of(c.value(C::month)), 1, "following", Origin::mention);
     }},
    {Category::date, "step-day", "$step <day>",
     [](const Captures& c) -> Built {
       if (c.first_is("past")) return nullopt;
       const Expression& day = *c.inner(Category::day);
       if (day.date.year || !day.date.month) return nullopt;
       if (c.value(C::step) == 0) return day;
       return named(day, c);
     }},
    {Category::date, "month-of-step-year", "$month of|,? <date>",
     [](const Captures& c) -> Built {
       if (c.holds(",") && c.next_is("'s")) return nullopt;
       const Expression& year = *c.inner(Category::date);
       const bool counted = year.operation == Operation::unit || year.operation == Operation::anaphor;
       if (!counted || year.date.grain != Grain::year || !year.mod.empty()) return nullopt;
       return within(month_of(c.value(C::month)), year);
     }},
    {Category::date, "day-of-step-year", "<day> of|,? <date>",
     [](const Captures& c) -> Built {
       const Expression& year = *c.inner(Category::date);
       const Expression& day = *c.inner(Category::day);
       const bool counted = year.operation == Operation::unit || year.operation == Operation::anaphor;
       if (!counted || year.date.grain != Grain::year || day.date.year || !day.date.month) return nullopt;
       return within(day, year);
     }},
    {Category::date, "step-season", "the|this? $step past? $season",
     [](const Captures& c) -> Built {
       if (c.next_is("olympics") || c.next_is("games") ||
           (c.first_is("this") && c.last_is("fall") && (c.next_is("in") || c.next_is("of") || c.next_is("from")))) {
         return nullopt;
       }
       Built e = named_after(season_of(c.value(C::season)), c);
       if (c.view->is_word(c.end - 2, "past")) e->steps = -1;
       return e;
     }},
    {Category::date, "following-season", "the following $season",
     [](const Captures& c) -> Built {
       return named_steps(season_of(c.value(C::season)), 1, "following", Origin::mention);
     }},

    // the present, the past and the future
    {Category::phrase, "now", "right|just? now",
     [](const Captures& c) -> Built {
       if (c.next_is("-") || is_name(c) || (c.next_is("and") && c.view->is_word(c.end + 1, "then"))) return nullopt;
       return reference(c.first_is("just") ? "PAST_REF" : "PRESENT_REF");
     }},
    {Category::phrase, "at-present", "at the? present|moment time|moment?",
     [](const Captures& c) -> Built {
       if (c.next_is("of") || c.next_is("when") || (c.last_is("moment") && !c.holds("the"))) return nullopt;
       return reference("PRESENT_REF");
     }},
    {Category::phrase, "to-date", "till|to date",
     [](const Captures& c) -> Built {
       if (c.begin > 0 && c.view->word(c.begin - 1).upos == language::Upos::VERB && c.first_is("to")) return nullopt;
       if (c.next_upos() != language::Upos::PUNCT) return nullopt;
       return reference("PRESENT_REF");
     }},
    {Category::phrase, "currently", "currently|nowadays",
     [](const Captures&) -> Built { return reference("PRESENT_REF"); }},
    {Category::phrase, "current", "current",
     [](const Captures& c) -> Built { return before_noun(c) ? Built(reference("PRESENT_REF")) : nullopt; }},
    {Category::phrase, "these-days", "these days", [](const Captures&) -> Built { return reference("PRESENT_REF"); }},
    {Category::phrase, "recently", "more|most|until|as|only? recently|lately",
     [](const Captures&) -> Built { return reference("PAST_REF"); }},
    {Category::phrase, "recent", "recent",
     [](const Captures& c) -> Built { return before_noun(c) ? Built(reference("PAST_REF")) : nullopt; }},
    {Category::phrase, "former", "former",
     [](const Captures& c) -> Built { return before_noun(c) ? Built(generous("PAST_REF")) : nullopt; }},
    {Category::phrase, "the-past", "the recent|distant? past",
     [](const Captures& c) -> Built {
       if (before_noun(c) || c.next_is("of") || c.next_is(C::count) || c.next_is(C::number) || c.next_is(C::vague))
         return nullopt;
       return reference("PAST_REF");
     }},
    {Category::phrase, "the-future", "the near|immediate|distant? future",
     [](const Captures& c) -> Built {
       return c.next_is("of") || (c.size() == 2 && before_noun(c)) ? nullopt : Built(reference("FUTURE_REF"));
     }},
    {Category::phrase, "future", "future",
     [](const Captures& c) -> Built {
       if (c.previous_is("the") || c.previous_is("near")) return nullopt;
       return before_noun(c) || c.previous_is("in") ? Built(generous("FUTURE_REF")) : nullopt;
     }},
    {Category::phrase, "soon", "as soon as possible", [](const Captures&) -> Built { return generous("FUTURE_REF"); }},
};

}  // namespace

std::span<const Rule> relative_rules() { return kRules; }

Expression named_steps(Expression e, int steps, std::string_view word, Origin origin) {
  e.operation = Operation::named;
  e.steps = steps;
  e.word = word;
  e.origin = origin;
  return e;
}

Expression unit_steps(Grain grain, int steps, std::string_view word) {
  Expression e;
  e.operation = Operation::unit;
  e.date.grain = grain;
  e.steps = steps;
  e.word = word;
  return e;
}

Expression reference(std::string_view value) {
  Expression e;
  e.operation = Operation::reference;
  e.value = value;
  return e;
}

Expression anaphor(Grain grain) {
  Expression e;
  e.operation = Operation::anaphor;
  e.date.grain = grain;
  e.origin = Origin::mention;
  return e;
}

}  // namespace dateline::dates
