// What comes again: "daily", "every Monday", "twice a week", "Tuesdays at 9 a.m.".

#include <array>
#include <cmath>

#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;

Expression set(std::string value, std::string_view quant = {}) {
  Expression e;
  e.operation = Operation::set;
  e.type = TimexType::set;
  e.value = std::move(value);
  e.quant = quant;
  return e;
}

std::string length(double count, time::Unit unit) { return time::to_timex(time::Duration{{{count, unit}}}); }

std::string_view quant(const Captures& c) { return c.holds("each") ? "EACH" : "EVERY"; }

// T15, T21:30, TMO
std::string clock_value(const Expression& part) {
  Expression e;
  e.date.grain = part.date.grain;
  e.date.clock = part.date.clock;
  const std::string whole = time::to_timex(e.date);
  const std::size_t at = whole.find('T');
  return at == std::string::npos ? std::string() : whole.substr(at);
}

std::string weekday_value(int weekday) { return "XXXX-WXX-" + std::to_string(weekday); }

// "every evening at 8:30": the part says which half of the day.
Built every_part(const Captures& c) {
  const Expression& clock = *c.inner(Category::clock);
  if (!c.has(C::part)) return set(clock_value(clock), quant(c));
  const Built moment = with_part(part_of(static_cast<time::DayPart>(c.value(C::part))), clock);
  if (!moment) return nullopt;
  return set(clock_value(*moment), quant(c));
}

constexpr Rule kRules[] = {
    {Category::phrase, "adverb-set", "$adverb_set",
     [](const Captures& c) -> Built {
       // "the Communist Party daily", "a quarterly dividend": a paper, an adjective of business
       const language::Word& word = c.view->word(c.begin);
       if (c.begin > 0 && c.view->capital(c.begin) && c.view->capital(c.end)) return nullopt;  // "The Daily Telegraph"
       const bool ends = c.next_upos() == language::Upos::PUNCT;
       const bool adjective = word.upos != language::Upos::ADV;
       if (adjective && !ends && !c.first_is("daily") && !c.first_is("weekly")) return nullopt;
       return set(std::string(c.text(C::adverb_set)));
     }},
    {Category::phrase, "every-unit", "every|each $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour || (c.unit() == time::Unit::quarter && c.next_is("of"))) return nullopt;
       return set(length(1, c.unit()), quant(c));
     }},
    {Category::phrase, "every-other-unit", "every other $unit",
     [](const Captures& c) -> Built { return set(length(2, c.unit()), "EVERY"); }},
    {Category::phrase, "every-nth-unit", "every <ordinal> $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour || c.number(Category::ordinal) > 100) return nullopt;
       return set(length(c.number(Category::ordinal), c.unit()), "EVERY");
     }},
    {Category::phrase, "every-other-weekday", "every other|second|third|fourth|last $weekday",
     [](const Captures& c) -> Built { return set(weekday_value(c.value(C::weekday)), "EVERY"); }},
    {Category::phrase, "nth-weekday-every-month", "the? $ordinal|$nth|last $weekday|$weekdays of|in every|each month",
     [](const Captures& c) -> Built {
       return set(weekday_value(c.has(C::weekday) ? c.value(C::weekday) : c.value(C::weekdays)), quant(c));
     }},
    {Category::phrase, "every-n-units", "every <number> $units",
     [](const Captures& c) -> Built {
       const auto n = c.inner(Category::number)->number;
       return set(time::to_timex(time::Duration{{{n, c.unit()}}}), "EVERY");
     }},
    {Category::phrase, "times-a-unit", "once|twice|thrice a|per|every|each $unit",
     [](const Captures& c) -> Built {
       if (c.next_is("-") || c.next_is("older")) return nullopt;
       Expression e = set(length(1, c.unit()));
       e.freq = c.first_is("once") ? "1X" : c.first_is("twice") ? "2X" : "3X";
       return e;
     }},
    {Category::phrase, "n-times-a-unit", "<number> times a|per|every|each $unit",
     [](const Captures& c) -> Built {
       if (c.next_is("-")) return nullopt;
       static constexpr std::array<std::string_view, 10> kTimes = {"1X", "2X", "3X", "4X", "5X",
                                                                   "6X", "7X", "8X", "9X", "10X"};
       const auto n = c.inner(Category::number)->number;
       Expression e = set(length(1, c.unit()));
       if (n && (*n < 1 || *n > 10 || *n != std::floor(*n))) return nullopt;
       e.freq = n ? kTimes[static_cast<std::size_t>(*n) - 1] : "XX";
       return e;
     }},
    {Category::phrase, "per-unit", "per $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day || c.next_is("-") || c.next_is("pound")) return nullopt;
       return set(length(1, c.unit()));
     }},
    {Category::phrase, "every-weekday", "every|each $any_weekday",
     [](const Captures& c) -> Built {
       if (!c.lexeme(C::any_weekday)->is(C::weekday)) return nullopt;  // "every sun in the sky"
       return set(weekday_value(c.value(C::any_weekday)), quant(c));
     }},
    {Category::phrase, "every-weekday-at", "every|each $any_weekday at? <part>",
     [](const Captures& c) -> Built {
       return set(weekday_value(c.value(C::any_weekday)) + clock_value(*c.inner(Category::part)), quant(c));
     }},
    {Category::phrase, "clock-every-weekday", "<part> every|each|on|of? $any_weekday|$weekdays",
     [](const Captures& c) -> Built {
       if (!c.has(C::weekdays) && !c.holds("every") && !c.holds("each")) return nullopt;
       const int day = c.has(C::weekdays) ? c.value(C::weekdays) : c.value(C::any_weekday);
       return set(weekday_value(day) + clock_value(*c.inner(Category::part)), quant(c));
     }},
    {Category::phrase, "weekdays-part", "$any_weekday $parts",
     [](const Captures& c) -> Built {
       return set(weekday_value(c.value(C::any_weekday)) + "T" + std::string(c.text(C::parts)));
     }},
    {Category::phrase, "every-part", "every|each $part",
     [](const Captures& c) -> Built { return set("XXXX-XX-XXT" + std::string(c.text(C::part)), quant(c)); }},
    {Category::phrase, "every-part-at", "every|each $part|day at? <clock>",
     [](const Captures& c) -> Built { return every_part(c); }},
    {Category::phrase, "clock-every-day", "<clock> every|each $part|day",
     [](const Captures& c) -> Built { return every_part(c); }},
    {Category::phrase, "every-month-name", "every|each $month",
     [](const Captures& c) -> Built {
       if (c.view->is(c.end, C::dom) || c.view->is(c.end, C::nth)) return nullopt;
       return set(c.value(C::month) < 10 ? "XXXX-0" + std::to_string(c.value(C::month))
                                         : "XXXX-" + std::to_string(c.value(C::month)),
                  quant(c));
     }},
    {Category::phrase, "every-month-day", "every|each <day>",
     [](const Captures& c) -> Built {
       const time::PartialDate& day = c.inner(Category::day)->date;
       if (day.year || !day.month || !day.day) return nullopt;
       time::PartialDate value;
       value.month = day.month;
       value.day = day.day;
       return set(time::to_timex(value), quant(c));
     }},
    {Category::phrase, "every-season", "every|each $season",
     [](const Captures& c) -> Built {
       static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
       return set(std::string("XXXX-") + kSeasons[c.value(C::season) - 1], quant(c));
     }},
    {Category::phrase, "every-named-day", "every|each <name>",
     [](const Captures& c) -> Built {
       const auto days = c.inner(Category::name)->named_day->in_year(2001);
       const auto later = c.inner(Category::name)->named_day->in_year(2002);
       const bool fixed =
           days && later && days->earliest == days->latest && add_years(*days->earliest, 1) == *later->earliest;
       return set(fixed ? "XXXX" + days->earliest->text().substr(4) : std::string("P1Y"), quant(c));
     }},
    {Category::phrase, "every-workday", "every|each weekday|workday",
     [](const Captures& c) -> Built { return set("P1WD", quant(c)); }},
    {Category::phrase, "all-units", "all weekends", [](const Captures&) -> Built { return set("P1WE", "EVERY"); }},
    {Category::phrase, "weekdays", "$weekdays",
     [](const Captures& c) -> Built { return set(weekday_value(c.value(C::weekdays))); }},
    {Category::phrase, "weekdays-at", "$weekdays at <clock>",
     [](const Captures& c) -> Built {
       return set(weekday_value(c.value(C::weekdays)) + clock_value(*c.inner(Category::clock)));
     }},
};

}  // namespace

std::span<const Rule> set_rules() { return kRules; }

}  // namespace dateline::dates
