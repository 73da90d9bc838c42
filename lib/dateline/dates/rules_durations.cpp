// Lengths of time, "three years", "the past two weeks", and what comes again, "daily", "every Monday".

#include <array>

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using Built = std::optional<Expression>;

Expression duration(std::optional<double> count, time::Unit unit, std::string_view mod = {}) {
  Expression e;
  e.operation = Operation::duration;
  e.type = TimexType::duration;
  e.duration.parts = {{count, unit}};
  e.mod = mod;
  return e;
}

Expression set(std::string_view value, std::string_view quant = {}) {
  Expression e;
  e.operation = Operation::set;
  e.type = TimexType::set;
  e.value = value;
  e.quant = quant;
  return e;
}

std::string one(time::Unit unit) { return time::to_timex(time::Duration{{{1.0, unit}}}); }

bool is_age(const Captures& c) {  // "52-year-old", "a 5 year old"
  return c.view->is_word(c.end, "old") || (c.view->is_word(c.end, "-") && c.view->is_word(c.end + 1, "old")) ||
         (c.view->is_word(c.end, "of") && c.view->is_word(c.end + 1, "age"));
}

Built counted(const Captures& c, std::string_view mod = {}) {
  if (is_age(c)) return nullopt;
  const Expression* number = c.inner(Category::number);
  const std::optional<double> count = number->number;
  const bool singular = c.has(C::unit);
  const bool hyphen = c.view->is_word(c.end - 2, "-");
  // "two day" is only read with a hyphen or before a noun; "a second" is no length in news
  if (c.unit() == time::Unit::second && singular) return nullopt;
  if (!singular && count && *count == 1.0 && core::lower(c.view->text(c.begin)) != "1") return nullopt;
  if (singular && hyphen && core::lower(c.view->text(c.begin)) == "a") return nullopt;
  return duration(count, c.unit(), mod);
}

constexpr Rule kRules[] = {
    {Category::duration, "duration", "<number> -? $unit|$units", [](const Captures& c) -> Built { return counted(c); }},
    {Category::duration, "duration-kind",
     "<number> trading|working|business|calendar|straight|consecutive|full $unit|$units",
     [](const Captures& c) -> Built { return counted(c); }},
    {Category::duration, "duration-and", "<number> $unit|$units and <duration>",
     [](const Captures& c) -> Built {
       Built e = counted(c);
       const Expression* rest = c.inner(Category::duration);
       if (!e || rest->duration.parts.front().unit >= e->duration.parts.back().unit) return nullopt;
       e->duration.parts.insert(e->duration.parts.end(), rest->duration.parts.begin(), rest->duration.parts.end());
       return e;
     }},
    {Category::duration, "duration-and-a-half", "<number> and a half $unit|$units",
     [](const Captures& c) -> Built {
       Built e = counted(c);
       if (!e || !e->duration.parts.front().count) return nullopt;
       *e->duration.parts.front().count += 0.5;
       return e;
     }},
    {Category::duration, "bare-units", "$units",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour || c.unit() == time::Unit::quarter || c.unit() == time::Unit::weekend)
         return nullopt;
       return duration(nullopt, c.unit());
     }},

    {Category::phrase, "duration", "<duration>",
     [](const Captures& c) -> Built {
       const Expression& inner = *c.inner(Category::duration);
       // bare plurals are lengths only after words that measure: "for years", "in weeks", "months of talks"
       if (c.end - c.begin == 1) {
         if (c.begin == 0) return nullopt;
         static constexpr std::array<std::string_view, 9> kMeasures = {"for",  "in",   "of",   "after", "within",
                                                                       "took", "take", "last", "over"};
         const std::string before = core::lower(c.view->text(c.begin - 1));
         bool measured = c.view->is_word(c.end, "of");
         for (const std::string_view m : kMeasures) measured = measured || m == before;
         if (!measured) return nullopt;
       }
       return inner;
     }},
    {Category::phrase, "duration-about", "$approx <duration>",
     [](const Captures& c) -> Built {
       Expression e = *c.inner(Category::duration);
       if (c.view->lexemes[c.begin + 1].entry == nullptr && !c.view->lexemes[c.begin + 1].is(C::count)) return nullopt;
       e.mod = "APPROX";
       e.rule = {};
       return e;
     }},
    {Category::phrase, "duration-more", "more|less|longer than <duration>",
     [](const Captures& c) -> Built {
       Expression e = *c.inner(Category::duration);
       e.mod = c.view->is_word(c.begin, "less") ? "LESS_THAN" : "MORE_THAN";
       e.rule = {};
       return e;
     }},
    {Category::phrase, "duration-at-least", "at least|most <duration>",
     [](const Captures& c) -> Built {
       Expression e = *c.inner(Category::duration);
       e.mod = c.view->is_word(c.begin + 1, "least") ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS";
       e.rule = {};
       return e;
     }},
    {Category::phrase, "step-duration", "the? past|$step|latest|first <number> $unit|$units",
     [](const Captures& c) -> Built { return counted(c); }},
    {Category::phrase, "recent-units", "recent $units",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day) return nullopt;
       return reference("PAST_REF");
     }},

    {Category::phrase, "adverb-set", "$adverb_set",
     [](const Captures& c) -> Built { return set(c.text(C::adverb_set)); }},
    {Category::phrase, "every-unit", "every|each $unit",
     [](const Captures& c) -> Built {
       return set(one(c.unit()), c.view->is_word(c.begin, "every") ? "EVERY" : "EACH");
     }},
    {Category::phrase, "every-n-units", "every <number> $units",
     [](const Captures& c) -> Built {
       return set(time::to_timex(time::Duration{{{c.inner(Category::number)->number, c.unit()}}}), "EVERY");
     }},
    {Category::phrase, "every-weekday", "every|each $weekday",
     [](const Captures& c) -> Built {
       return set("XXXX-WXX-" + std::to_string(c.value(C::weekday)),
                  c.view->is_word(c.begin, "every") ? "EVERY" : "EACH");
     }},
    {Category::phrase, "weekdays", "$weekdays",
     [](const Captures& c) -> Built { return set("XXXX-WXX-" + std::to_string(c.value(C::weekdays))); }},
};

}  // namespace

std::span<const Rule> duration_rules() { return kRules; }

}  // namespace dateline::dates
