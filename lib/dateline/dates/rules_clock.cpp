// Times of day: "10:30 a.m.", "3 p.m. EST", "noon", "Friday morning".

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using Built = std::optional<Expression>;

Expression clock(time::Clock value) {
  Expression e;
  e.operation = Operation::fields;
  e.type = TimexType::time;
  e.date.grain = value.second   ? time::Grain::second
                 : value.minute ? time::Grain::minute
                 : value.hour   ? time::Grain::hour
                                : time::Grain::part_of_day;
  e.date.clock = value;
  return e;
}

void add_zone(const Captures& c, time::Clock& value) {
  if (c.has(C::zone)) value.utc_offset_minutes = c.value(C::zone);
}

Built part(time::DayPart value) {
  time::Clock clock_value;
  clock_value.part = value;
  return clock(clock_value);
}

constexpr Rule kRules[] = {
    {Category::part, "clock-meridiem", "$clock_meridiem $zone?",
     [](const Captures& c) -> Built {
       time::Clock value = c.lexeme(C::clock_meridiem)->clock;
       add_zone(c, value);
       return clock(value);
     }},
    {Category::part, "clock-and-meridiem", "$clock $meridiem $zone?",
     [](const Captures& c) -> Built {
       time::Clock value = c.lexeme(C::clock)->clock;
       if (*value.hour < 1 || *value.hour > 12) return nullopt;
       value.hour = *value.hour % 12 + c.value(C::meridiem);
       add_zone(c, value);
       return clock(value);
     }},
    {Category::part, "hour-meridiem", "$dom $meridiem $zone?",
     [](const Captures& c) -> Built {
       const int hour = static_cast<int>(c.lexeme(C::dom)->number);
       if (hour > 12 || c.word(C::meridiem) == "am") return nullopt;
       time::Clock value;
       value.hour = hour % 12 + c.value(C::meridiem);
       add_zone(c, value);
       return clock(value);
     }},
    {Category::part, "clock", "$clock $zone?",
     [](const Captures& c) -> Built {
       // "John 3:16": a name before it makes it a verse or a score
       if (c.begin > 0 && !c.has(C::zone) && core::is_upper(c.view->text(c.begin - 1).front()) &&
           c.view->lexemes[c.begin - 1].classes == 0) {
         return nullopt;
       }
       time::Clock value = c.lexeme(C::clock)->clock;
       add_zone(c, value);
       return clock(value);
     }},
    {Category::part, "noon", "noon",
     [](const Captures&) -> Built {
       time::Clock value;
       value.hour = 12;
       value.minute = 0;
       return clock(value);
     }},
    {Category::part, "midnight", "midnight",
     [](const Captures&) -> Built {
       time::Clock value;
       value.hour = 24;
       value.minute = 0;
       return clock(value);
     }},
    {Category::part, "part-of-day", "$part",
     [](const Captures& c) -> Built {
       if (core::lower(c.word(C::part)) == "overnight") return part(time::DayPart::night);
       return part(static_cast<time::DayPart>(c.value(C::part)));
     }},
};

}  // namespace

std::span<const Rule> clock_rules() { return kRules; }

}  // namespace dateline::dates
