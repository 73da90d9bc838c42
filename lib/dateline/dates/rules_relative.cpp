// Dates that are counted from the day of writing or from the last mention: "today", "last week", "three days ago",
// "a year earlier", "that day".

#include <array>

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Grain;
using time::PartialDate;
using Built = std::optional<Expression>;

Built named(PartialDate date, const Captures& c) {
  Expression e = fields(date);
  e.operation = Operation::named;
  e.steps = c.value(C::step);
  e.word = c.text(C::step) == "0" ? std::string_view{} : c.word(C::step);
  return e;
}

Built offset(const Captures& c, int steps, bool from_mention, std::string_view word) {
  Expression e;
  e.operation = Operation::offset;
  e.duration = c.inner(Category::duration)->duration;
  e.steps = steps;
  e.from_mention = from_mention;
  e.word = word;
  const time::Duration::Part& last = e.duration.parts.back();
  if (last.unit < time::Unit::day) e.type = TimexType::time;
  return e;
}

Built anaphor(Grain grain) {
  Expression e;
  e.operation = Operation::anaphor;
  e.date.grain = grain;
  e.from_mention = true;
  return e;
}

Built today(int steps, std::string_view word) { return unit_steps(Grain::day, steps, word); }

constexpr Rule kRules[] = {
    {Category::date, "today", "today", [](const Captures&) -> Built { return today(0, {}); }},
    {Category::date, "yesterday", "yesterday", [](const Captures&) -> Built { return today(-1, "yesterday"); }},
    {Category::date, "tomorrow", "tomorrow", [](const Captures&) -> Built { return today(1, "tomorrow"); }},
    {Category::date, "day-before-yesterday", "the? day before yesterday",
     [](const Captures&) -> Built { return today(-2, "yesterday"); }},
    {Category::date, "day-after-tomorrow", "the? day after tomorrow",
     [](const Captures&) -> Built { return today(2, "tomorrow"); }},
    {Category::date, "tonight", "tonight",
     [](const Captures&) -> Built {
       Built e = today(0, {});
       e->type = TimexType::time;
       e->date.clock = time::Clock{};
       e->date.clock->part = time::DayPart::night;
       return e;
     }},
    {Category::date, "step-part", "$step $part",
     [](const Captures& c) -> Built {
       Built e = today(c.value(C::step), c.word(C::step));
       if (c.value(C::step) > 0) return nullopt;
       e->type = TimexType::time;
       e->date.clock = time::Clock{};
       e->date.clock->part = static_cast<time::DayPart>(c.value(C::part));
       return e;
     }},
    {Category::date, "step-unit", "the|this? $step full|fiscal|calendar|business? $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day) return nullopt;
       if (c.unit() == time::Unit::day && c.value(C::step) == 0) return nullopt;
       Expression e = unit_steps(grain_of(c.unit()), c.value(C::step), c.word(C::step));
       if (c.view->is_word(c.begin, "the") && core::lower(c.word(C::step)) != "last" &&
           core::lower(c.word(C::step)) != "current" && core::lower(c.word(C::step)) != "coming") {
         e.from_mention = true;  // "the next day", "the previous year"
       }
       return e;
     }},
    {Category::date, "past-unit", "the past $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::week) return nullopt;
       return unit_steps(grain_of(c.unit()), -1, "past");
     }},
    {Category::date, "latest-unit", "the|its|their latest fiscal? $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::month) return nullopt;
       return unit_steps(grain_of(c.unit()), c.unit() == time::Unit::quarter ? 0 : -1, "latest");
     }},
    {Category::date, "following-unit", "the following $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day) return nullopt;
       Expression e = unit_steps(grain_of(c.unit()), 1, "following");
       e.from_mention = true;
       return e;
     }},
    {Category::date, "earlier-this-unit", "earlier|later|late|early|sometime $step $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::week) return nullopt;
       Expression e = unit_steps(grain_of(c.unit()), c.value(C::step), c.word(C::step));
       const std::string first = core::lower(c.view->text(c.begin));
       if (first == "early" || first == "earlier") e.mod = first == "early" ? "START" : "BEFORE";
       if (first == "late" || first == "later") e.mod = first == "late" ? "END" : "AFTER";
       return e;
     }},
    {Category::date, "this-past", "this past|coming $unit",
     [](const Captures& c) -> Built {
       const bool past = c.view->is_word(c.begin + 1, "past");
       return unit_steps(grain_of(c.unit()), past ? -1 : 1, past ? "past" : "coming");
     }},
    {Category::date, "step-weekday", "the|this? $step $weekday",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.weekday = c.value(C::weekday);
       Built e = named(date, c);
       if (core::lower(c.word(C::step)) == "previous") e->from_mention = true;
       return e;
     }},
    {Category::date, "past-weekday", "this? past $weekday",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.weekday = c.value(C::weekday);
       Expression e = fields(date);
       e.operation = Operation::named;
       e.steps = -1;
       e.word = "past";
       return e;
     }},
    {Category::date, "weekday-of-unit", "$weekday last|this|next|of $step? week",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.weekday = c.value(C::weekday);
       Expression e = fields(date);
       const bool next = c.view->is_word(c.begin + 1, "next") || c.view->is_word(c.begin + 2, "next");
       const bool last = c.view->is_word(c.begin + 1, "last") || c.view->is_word(c.begin + 2, "last");
       if (c.view->is_word(c.begin + 1, "of") != c.has(C::step)) return nullopt;
       e.base = std::make_shared<const Expression>(unit_steps(Grain::week, next ? 1 : (last ? -1 : 0)));
       return e;
     }},
    {Category::date, "step-month", "the? $step $month",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.grain = Grain::month;
       date.month = c.value(C::month);
       return named(date, c);
     }},
    {Category::date, "month-of-year", "$month of? $step year",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.grain = Grain::month;
       date.month = c.value(C::month);
       Expression e = fields(date);
       e.base = std::make_shared<const Expression>(unit_steps(Grain::year, c.value(C::step)));
       return e;
     }},
    {Category::date, "step-season", "$step past? $season",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.grain = Grain::season;
       date.part = c.value(C::season);
       Built e = named(date, c);
       if (c.view->is_word(c.begin + 1, "past")) e->steps = -1;
       return e;
     }},
    {Category::date, "step-year's-quarter", "$step year 's $ordinal -? quarter",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.grain = Grain::quarter;
       date.part = c.value(C::ordinal);
       if (time::problem(date)) return nullopt;
       Expression e = fields(date);
       e.base = std::make_shared<const Expression>(unit_steps(Grain::year, c.value(C::step)));
       return e;
     }},
    {Category::date, "ago", "$approx? <duration> ago",
     [](const Captures& c) -> Built { return offset(c, -1, false, "ago"); }},
    {Category::date, "or-so-ago", "<duration> or so ago",
     [](const Captures& c) -> Built { return offset(c, -1, false, "ago"); }},
    {Category::date, "earlier", "<duration> earlier|before|previously",
     [](const Captures& c) -> Built {
       if (c.view->is_word(c.end - 1, "before") && c.end < c.view->tokens.size() && !c.view->is_word(c.end, ".") &&
           !c.view->is_word(c.end, ",")) {
         return nullopt;  // "two years before the war" counts from the war
       }
       return offset(c, -1, true, "earlier");
     }},
    {Category::date, "later", "<duration> later|afterward|afterwards",
     [](const Captures& c) -> Built { return offset(c, 1, true, "later"); }},
    {Category::date, "from-now", "<duration> from now|today",
     [](const Captures& c) -> Built { return offset(c, 1, false, "from now"); }},
    {Category::date, "in-the-year-ago-unit", "the year - ago|earlier quarter|period|month",
     [](const Captures& c) -> Built {
       const bool month = c.view->is_word(c.end - 1, "month");
       return unit_steps(month ? Grain::month : Grain::quarter, month ? -12 : -4, "ago");
     }},
    {Category::date, "year-ago", "year - ago|earlier",
     [](const Captures&) -> Built { return unit_steps(Grain::quarter, -4, "ago"); }},
    {Category::date, "that-day", "that|same day", [](const Captures&) -> Built { return anaphor(Grain::day); }},
    {Category::date, "the-same-day", "the|that same day", [](const Captures&) -> Built { return anaphor(Grain::day); }},
    {Category::date, "that-unit", "that|the same? week|month|year|decade",
     [](const Captures& c) -> Built {
       const std::size_t last = c.end - 1;
       const bool that = c.view->is_word(c.begin, "that") || c.view->is_word(c.begin + 1, "same");
       if (!that) return nullopt;
       if (c.view->is_word(last, "week")) return anaphor(Grain::week);
       if (c.view->is_word(last, "month")) return anaphor(Grain::month);
       return anaphor(c.view->is_word(last, "year") ? Grain::year : Grain::decade);
     }},
    {Category::date, "the-quarter", "the quarter",
     [](const Captures& c) -> Built {
       if (c.view->is_word(c.end, "of")) return nullopt;
       return anaphor(Grain::quarter);
     }},
    {Category::date, "the-weekend", "the|this weekend",
     [](const Captures&) -> Built {
       Expression e = unit_steps(Grain::weekend, 0);
       return e;
     }},
    {Category::date, "year-end", "year - end",
     [](const Captures&) -> Built {
       Expression e = unit_steps(Grain::year, 0);
       e.mod = "END";
       return e;
     }},
    {Category::date, "end-of-the-unit", "the $edge of the|this month|year|week|quarter",
     [](const Captures& c) -> Built {
       const std::size_t last = c.end - 1;
       const Grain grain = c.view->is_word(last, "month")  ? Grain::month
                           : c.view->is_word(last, "year") ? Grain::year
                           : c.view->is_word(last, "week") ? Grain::week
                                                           : Grain::quarter;
       Expression e = unit_steps(grain, 0);
       e.mod = c.text(C::edge);
       return e;
     }},

    {Category::phrase, "now", "right? now",
     [](const Captures& c) -> Built {
       if (c.view->is_word(c.end, "-")) return nullopt;  // "the now-famous envoy"
       return reference("PRESENT_REF");
     }},
    {Category::phrase, "currently", "currently", [](const Captures&) -> Built { return reference("PRESENT_REF"); }},
    {Category::phrase, "these-days", "these days", [](const Captures&) -> Built { return reference("PRESENT_REF"); }},
    {Category::phrase, "recently", "more? recently", [](const Captures&) -> Built { return reference("PAST_REF"); }},
    {Category::phrase, "the-past", "the past",
     [](const Captures& c) -> Built {
       const auto words = c.view->document->words(c.view->sentence);
       if (c.end < words.size() && (language::is_noun(words[c.end].penn) || words[c.end].penn == language::Penn::CD)) {
         return nullopt;
       }
       return reference("PAST_REF");
     }},
    {Category::phrase, "the-future", "the near? future",
     [](const Captures&) -> Built { return reference("FUTURE_REF"); }},
};

}  // namespace

std::span<const Rule> relative_rules() { return kRules; }

}  // namespace dateline::dates
