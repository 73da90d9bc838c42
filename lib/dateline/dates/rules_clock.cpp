// Times of day: "10:30 a.m.", "3 p.m. EST", "half past three", "6 in the morning", "noon".

#include <algorithm>

#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Clock;
using time::DayPart;

// Hours of a half day, 1 to 12, with the half that the phrase names; nothing for others.
std::optional<int> in_half(int hour, int half) {
  if (hour < 1 || hour > 12) return nullopt;
  return hour % 12 + half;
}

// The hour of the day for an hour of the clock in a part of the day: 11 at night is 23, 3 at night is 3.
std::optional<int> in_part(int hour, DayPart part, bool on_the_hour = true) {
  if (hour < 1 || hour > 12) return hour <= 24 ? std::optional(hour) : nullopt;
  switch (part) {
    case DayPart::morning:
      return hour % 12;
    case DayPart::afternoon:
    case DayPart::midday:
      return hour % 12 + 12;
    case DayPart::evening:
      return hour == 12 ? (on_the_hour ? 24 : 0) : hour + 12;
    case DayPart::night:
      return hour == 12 ? (on_the_hour ? 24 : 0) : hour >= 6 ? hour + 12 : hour;
    case DayPart::daytime:
      return hour < 7 ? hour + 12 : hour;
  }
  return nullopt;
}

constexpr int kNoFixedZone = 9999;  // "ET" is EST or EDT: the phrase has a zone, its value none

// What may follow a clock time: ", EST", "(EST)", "UTC+02:00". Nothing of it may stand alone.
bool has_whole_zone(const Captures& c) {
  if (c.holds("(") != c.holds(")") || c.last_is("+") || c.last_is("-") || c.last_is(",")) return false;
  const bool sign = c.holds("+") || c.holds("-");
  const std::size_t last = c.end - 1;
  const bool number = last > c.begin && (c.view->is(last, C::digits_only) || c.view->is(last, C::clock));
  return sign == number && (c.has(C::zone) || (!sign && !c.holds(",") && !c.holds("(")));
}

void add_zone(const Captures& c, Clock& value) {
  if (!c.has(C::zone)) return;
  if (c.value(C::zone) == kNoFixedZone) return;
  value.utc_offset_minutes = c.value(C::zone);
  if (c.holds("+") || c.holds("-")) {
    const Lexeme& last = c.view->lexemes[c.end - 1];
    const int number = static_cast<int>(std::min(9999.0, last.number));
    const int minutes = last.is(C::clock) ? *last.clock.hour * 60 + last.clock.minute.value_or(0)
                        : number >= 100   ? number / 100 * 60 + number % 100
                                          : number * 60;
    if (minutes <= 14 * 60) *value.utc_offset_minutes += c.holds("-") ? -minutes : minutes;
  }
}

// A clock time that says which half of the day it is in.
Expression sure_clock(const Clock& value) {
  Expression e = clock_of(value);
  e.half_said = true;
  return e;
}

Built hour_and_half(const Captures& c, int hour, std::optional<int> minute) {
  const auto of_day = in_half(hour, c.value(C::meridiem));
  if (!of_day || (minute && *minute > 59)) return nullopt;
  Clock value;
  value.hour = of_day;
  value.minute = minute;
  add_zone(c, value);
  return sure_clock(value);
}

// "half past three", "ten to noon", `minutes` after (or before) an hour.
Built shifted(const Expression& hour, int minutes) {
  if (!is_clock(hour) || hour.date.clock->minute.value_or(0) != 0) return nullopt;
  Clock value = *hour.date.clock;
  const int total = (*value.hour % 24 * 60 + minutes + 24 * 60) % (24 * 60);
  value.hour = total / 60;
  value.minute = total % 60;
  return clock_of(value);
}

// "12:00 noon", and not "12:30 noon"
bool is_twelve(const Lexeme& clock) { return clock.clock.hour == 12 && clock.clock.minute.value_or(0) == 0; }

constexpr Rule kRules[] = {
    {Category::clock, "clock-meridiem", "$clock_meridiem $zone?",
     [](const Captures& c) -> Built {
       const std::string_view text = c.view->text(c.begin);
       if ((text.back() == 'a' || text.back() == 'p') && text.find(':') == std::string_view::npos &&
           !c.previous_is("at") && !c.previous_is("from") && !c.previous_is("to") && !c.previous_is("until")) {
         return nullopt;  // "Section 3a"
       }
       Clock value = c.view->lexemes[c.begin].clock;
       add_zone(c, value);
       return sure_clock(value);
     }},
    {Category::clock, "clock-and-meridiem", "$clock $meridiem ,|(? $zone? )|+|-? $digits_only|$clock?",
     [](const Captures& c) -> Built {
       if (!has_whole_zone(c)) return nullopt;
       Clock value = c.lexeme(C::clock)->clock;
       value.hour = in_half(*value.hour, c.value(C::meridiem));
       if (!value.hour) return nullopt;
       add_zone(c, value);
       return sure_clock(value);
     }},
    {Category::clock, "hour-meridiem", "$dom $meridiem ,|(? $zone? )|+|-? $digits_only|$clock?",
     [](const Captures& c) -> Built {
       if (!has_whole_zone(c)) return nullopt;
       if (c.word(C::meridiem) == "am" && !c.view->touches_next(c.begin) && c.end < c.view->size() &&
           c.view->word(c.begin + 1).upos == language::Upos::AUX) {
         return nullopt;  // "I 5 am"
       }
       return hour_and_half(c, static_cast<int>(c.lexeme(C::dom)->number), nullopt);
     }},
    {Category::clock, "point-zone", "$dot_pair hours? $zone",
     [](const Captures& c) -> Built {
       const Lexeme& pair = *c.lexeme(C::dot_pair);
       if (pair.first > 24 || pair.second > 59) return nullopt;
       Clock value;
       value.hour = pair.first;
       value.minute = pair.second;
       add_zone(c, value);
       return sure_clock(value);
     }},
    {Category::clock, "point-meridiem", "$dot_pair $meridiem $zone?",
     [](const Captures& c) -> Built {
       return hour_and_half(c, c.lexeme(C::dot_pair)->first, c.lexeme(C::dot_pair)->second);
     }},
    {Category::clock, "digits-meridiem", "$digits_only $meridiem $zone?",
     [](const Captures& c) -> Built {
       const int number = static_cast<int>(std::min(9999.0, c.lexeme(C::digits_only)->number));
       if (number < 100) return nullopt;
       return hour_and_half(c, number / 100, number % 100);
     }},
    {Category::clock, "word-meridiem", "$number -? $tens? -? $number? $meridiem",
     [](const Captures& c) -> Built {
       std::optional<int> minute;
       if (c.has(C::tens)) minute = c.value(C::tens);
       if (const Lexeme* more = c.lexeme(C::number, 1)) minute = minute.value_or(0) + more->as(C::number).number;
       if (c.word(C::meridiem) == "am" && !c.previous_is("at") && !c.holds("a.m.")) return nullopt;
       return hour_and_half(c, c.value(C::number), minute);
     }},
    {Category::clock, "spelt-meridiem", "$dom|$number|$clock $tens? $number? a|p .? m .?",
     [](const Captures& c) -> Built {
       const Lexeme& first = c.view->lexemes[c.begin];
       if (c.next_is("'")) return nullopt;
       const int half = c.holds("p") ? 12 : 0;
       Clock value = first.clock;
       value.hour = in_half(first.is(C::number)  ? first.as(C::number).number
                            : first.is(C::clock) ? *first.clock.hour
                                                 : static_cast<int>(first.number),
                            half);
       if (!value.hour || (c.has(C::tens) && !first.is(C::number))) return nullopt;
       const Lexeme* more = c.lexeme(C::number, first.is(C::number) ? 1 : 0);
       if (more != nullptr && !first.is(C::number)) return nullopt;
       if (c.has(C::tens) || more != nullptr)
         value.minute = (c.has(C::tens) ? c.value(C::tens) : 0) + (more != nullptr ? more->as(C::number).number : 0);
       return sure_clock(value);
     }},
    {Category::clock, "clock-time", "$clock $zone? +|-? $digits_only|$clock?",
     [](const Captures& c) -> Built {
       if (c.size() > 1 && (!c.has(C::zone) || !has_whole_zone(c))) return nullopt;
       // "John 3:16": a name before it makes it a verse or a score
       if (c.begin > 0 && !c.has(C::zone) && c.view->capital(c.begin - 1) &&
           c.view->lexemes[c.begin - 1].classes == 0 && c.view->word(c.begin - 1).upos == language::Upos::PROPN) {
         return nullopt;
       }
       Clock value = c.lexeme(C::clock)->clock;
       add_zone(c, value);
       return clock_of(value);
     }},
    {Category::clock, "hours-zone", "$digits_only $zone|hours $zone?",
     [](const Captures& c) -> Built {
       const Lexeme& digits = c.view->lexemes[c.begin];
       const int number = static_cast<int>(std::min(9999.0, digits.number));
       if (c.view->text(c.begin).size() != 4 || number > 2400 || number % 100 > 59) return nullopt;
       if (!c.has(C::zone) && number >= 1000 && c.view->text(c.begin)[0] != '0' && !c.previous_is("at")) return nullopt;
       Clock value;
       value.hour = number / 100;
       value.minute = number % 100;
       add_zone(c, value);
       return sure_clock(value);
     }},
    {Category::clock, "noon", "12|$clock? noon",
     [](const Captures& c) -> Built {
       if (c.previous_is("high") || (c.has(C::clock) && !is_twelve(*c.lexeme(C::clock)))) return nullopt;
       Clock value;
       value.hour = 12;
       value.minute = 0;
       return sure_clock(value);
     }},
    {Category::clock, "midnight", "12|$clock? midnight",
     [](const Captures& c) -> Built {
       if (c.has(C::clock) && !is_twelve(*c.lexeme(C::clock))) return nullopt;
       Clock value;
       value.hour = 24;
       value.minute = 0;
       return sure_clock(value);
     }},
    {Category::clock, "o-clock", "$dom|$number o'clock $meridiem?",
     [](const Captures& c) -> Built {
       const int hour = c.has(C::dom) ? static_cast<int>(c.lexeme(C::dom)->number) : c.value(C::number);
       if (c.has(C::meridiem)) return hour_and_half(c, hour, nullopt);
       if (hour > 12) return nullopt;
       return hour_of(hour);
     }},
    {Category::clock, "hour-in-the-part", "$dom|$number|$clock o'clock? in|at the? $part",
     [](const Captures& c) -> Built {
       const auto part = static_cast<DayPart>(c.value(C::part));
       if (c.holds("in") != c.holds("the") || (c.holds("at") && part != DayPart::night)) return nullopt;
       Clock value = c.view->lexemes[c.begin].clock;
       const int hour = c.has(C::clock) ? *value.hour
                        : c.has(C::dom) ? static_cast<int>(c.lexeme(C::dom)->number)
                                        : c.value(C::number);
       if (hour > 12 ||
           (!c.has(C::clock) && !c.holds("o'clock") && c.begin > 0 && !c.previous_is("at") &&
            !c.previous_is(C::approx) && !c.previous_is("by") && !c.previous_is("-") && !c.previous_is("until")))
         return nullopt;
       value.hour = in_part(hour, part, value.minute.value_or(0) == 0);
       return value.hour ? Built(sure_clock(value)) : nullopt;
     }},
    {Category::clock, "meridiem-in-the-part", "$clock_meridiem|$clock|$dom $meridiem? in the $part",
     [](const Captures& c) -> Built {
       if (c.has(C::clock_meridiem)) return clock_of(c.lexeme(C::clock_meridiem)->clock);
       if (!c.has(C::meridiem)) return nullopt;
       if (c.has(C::clock)) {
         const Clock& clock = c.lexeme(C::clock)->clock;
         return hour_and_half(c, *clock.hour, clock.minute);
       }
       return hour_and_half(c, static_cast<int>(c.lexeme(C::dom)->number), nullopt);
     }},
    {Category::clock, "half-past", "half past|after $number|$dom $meridiem?",
     [](const Captures& c) -> Built {
       if (c.previous_is("first") || c.previous_is("second") || c.previous_is("the") || c.next_is(C::unit) ||
           c.next_is(C::units))
         return nullopt;
       if (c.end < c.view->size() && !c.has(C::meridiem) && c.next_upos() == language::Upos::NOUN) return nullopt;
       int hour = c.has(C::dom) ? static_cast<int>(c.lexeme(C::dom)->number) : c.value(C::number);
       if (c.has(C::meridiem)) return hour_and_half(c, hour, 30);
       if (hour > 12) return nullopt;
       return shifted(hour_of(hour), 30);
     }},
    {Category::clock, "half-past-clock", "half|quarter past|after|to|before <clock>",
     [](const Captures& c) -> Built {
       const int minutes = c.first_is("half") ? 30 : 15;
       return shifted(*c.inner(Category::clock), c.holds("to") || c.holds("before") ? -minutes : minutes);
     }},
    {Category::clock, "quarter-past", "a quarter|half past|after|to|before <clock>",
     [](const Captures& c) -> Built {
       const int minutes = c.holds("half") ? 30 : 15;
       return shifted(*c.inner(Category::clock), c.holds("to") || c.holds("before") ? -minutes : minutes);
     }},
    {Category::clock, "quarter-past-hour", "a? quarter past|to $number|$dom",
     [](const Captures& c) -> Built {
       const int hour = c.has(C::dom) ? static_cast<int>(c.lexeme(C::dom)->number) : c.value(C::number);
       if (hour > 12 || c.next_is(C::amount) || c.next_is(C::unit) || c.next_is(C::units) || c.next_is("of") ||
           before_counted(c))
         return nullopt;
       return shifted(hour_of(hour), c.holds("to") ? -15 : 15);
     }},
    {Category::clock, "minutes-past-hour", "$dom|$number|$tens past|to $dom|$number",
     [](const Captures& c) -> Built {
       const auto value = [&](std::size_t token) {
         const Lexeme& lexeme = c.view->lexemes[token];
         return lexeme.is(C::dom)    ? static_cast<int>(lexeme.number)
                : lexeme.is(C::tens) ? lexeme.as(C::tens).number
                                     : lexeme.as(C::number).number;
       };
       const int hour = value(c.begin + 2);
       const int minutes = value(c.begin);
       if (hour > 12 || c.next_is(C::amount) || c.next_is(C::unit) || c.next_is(C::units) || !c.previous_is("at"))
         return nullopt;
       // "priced at ten to four dollars"
       if (c.holds("to") && (minutes % 5 != 0 || minutes > 25 || before_counted(c))) return nullopt;
       return shifted(hour_of(hour), c.holds("to") ? -minutes : minutes);
     }},
    {Category::clock, "minutes-past", "$dom|$number|$tens minutes|minute? past|to|before|after <clock>",
     [](const Captures& c) -> Built {
       const int minutes = c.has(C::dom)      ? static_cast<int>(c.lexeme(C::dom)->number)
                           : c.has(C::number) ? c.value(C::number)
                                              : c.value(C::tens);
       const bool told = c.holds("minutes") || c.holds("minute") || c.holds("past");
       if (!told && minutes % 5 != 0) return nullopt;
       if (!told && !c.last_is("noon") && !c.last_is("midnight")) return nullopt;
       const bool back = c.holds("to") || c.holds("before");
       return shifted(*c.inner(Category::clock), back ? -minutes : minutes);
     }},
    {Category::part, "part-clock", "<clock>", [](const Captures& c) -> Built { return *c.inner(Category::clock); }},
    {Category::part, "part-of-day", "$part",
     [](const Captures& c) -> Built { return part_of(static_cast<DayPart>(c.value(C::part))); }},
};

}  // namespace

std::span<const Rule> clock_rules() { return kRules; }

Expression clock_of(const Clock& value) {
  Expression e;
  e.type = TimexType::time;
  e.date.grain = value.second   ? time::Grain::second
                 : value.minute ? time::Grain::minute
                 : value.hour   ? time::Grain::hour
                                : time::Grain::part_of_day;
  e.date.clock = value;
  return e;
}

Expression part_of(DayPart part) {
  Clock value;
  value.part = part;
  return clock_of(value);
}

Expression hour_of(int hour) {
  Clock value;
  value.hour = hour;
  return clock_of(value);
}

bool is_clock(const Expression& part) { return part.date.clock && part.date.clock->hour.has_value(); }

Built with_part(const Expression& date, const Expression& part) {
  if (date.operation == Operation::reference || date.operation == Operation::list || !part.date.clock) return nullopt;
  if (date.planned && !is_clock(part)) return nullopt;  // "the coldest night in 50 years"
  const bool named = date.named_day != nullptr;
  if (!named && date.date.grain != time::Grain::day && date.date.grain != time::Grain::part_of_day) return nullopt;
  if (date.operation == Operation::offset) {
    if (date.duration.parts.back().unit < time::Unit::day) return nullopt;
  }
  Expression e = date;
  if (date.date.clock) {
    // "this afternoon at 3:20": the part says which half of the day
    if (!date.date.clock->part || !is_clock(part)) return nullopt;
    e.date.clock = part.date.clock;
    if (!part.half_said && *e.date.clock->hour <= 12 && *e.date.clock->hour > 0)
      e.date.clock->hour = in_part(*e.date.clock->hour, *date.date.clock->part, e.date.clock->minute.value_or(0) == 0);
    if (!e.date.clock->hour) return nullopt;
  } else {
    e.date.clock = part.date.clock;
  }
  e.type = TimexType::time;
  e.date.grain = part.date.grain;
  e.planned = false;  // "in two days at noon" is a day
  return e;
}

}  // namespace dateline::dates
