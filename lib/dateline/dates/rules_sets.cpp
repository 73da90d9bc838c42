// What comes again: "daily", "every Monday", "twice a week", "Tuesdays at 9 a.m.".

#include "dateline/core/utf8.hpp"
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

constexpr Rule kRules[] = {
    {Category::phrase, "adverb-set", "$adverb_set",
     [](const Captures& c) -> Built {
       // "the Communist Party daily", "a quarterly dividend": a paper, an adjective of business
       const language::Word& word = c.view->word(c.begin);
       const bool adjective = word.upos != language::Upos::ADV;
       if (adjective && !c.first_is("daily") && !c.first_is("weekly")) return nullopt;
       return set(std::string(c.text(C::adverb_set)));
     }},
    {Category::phrase, "every-unit", "every|each $unit",
     [](const Captures& c) -> Built { return set(length(1, c.unit()), quant(c)); }},
    {Category::phrase, "every-other-unit", "every other $unit",
     [](const Captures& c) -> Built { return set(length(2, c.unit()), "EVERY"); }},
    {Category::phrase, "every-n-units", "every <number> $units",
     [](const Captures& c) -> Built {
       const auto n = c.inner(Category::number)->number;
       return set(time::to_timex(time::Duration{{{n, c.unit()}}}), "EVERY");
     }},
    {Category::phrase, "times-a-unit", "once|twice|thrice a|per|every|each $unit",
     [](const Captures& c) -> Built {
       Expression e = set(length(1, c.unit()));
       e.freq = c.first_is("once") ? "1X" : c.first_is("twice") ? "2X" : "3X";
       return e;
     }},
    {Category::phrase, "per-unit", "per $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day) return nullopt;
       return set(length(1, c.unit()));
     }},
    {Category::phrase, "every-weekday", "every|each $any_weekday",
     [](const Captures& c) -> Built { return set(weekday_value(c.value(C::any_weekday)), quant(c)); }},
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
     [](const Captures& c) -> Built { return set(clock_value(*c.inner(Category::clock)), quant(c)); }},
    {Category::phrase, "clock-every-day", "<clock> every|each $part|day",
     [](const Captures& c) -> Built { return set(clock_value(*c.inner(Category::clock)), quant(c)); }},
    {Category::phrase, "every-month-name", "every|each $month",
     [](const Captures& c) -> Built {
       return set(c.value(C::month) < 10 ? "XXXX-0" + std::to_string(c.value(C::month))
                                         : "XXXX-" + std::to_string(c.value(C::month)),
                  quant(c));
     }},
    {Category::phrase, "every-season", "every|each $season",
     [](const Captures& c) -> Built {
       static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
       return set(std::string("XXXX-") + kSeasons[c.value(C::season) - 1], quant(c));
     }},
    {Category::phrase, "every-named-day", "every|each <name>",
     [](const Captures& c) -> Built { return set("P1Y", quant(c)); }},
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
