// Lengths of time: "three years", "two hours and 30 minutes", "the past two weeks", "more than a decade".

#include <algorithm>
#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;

// "a year-earlier loss", "a year-ago quarter"
bool is_year_ago(const Captures& c) {
  return c.next_is("-") && (c.view->is_word(c.end + 1, "ago") || c.view->is_word(c.end + 1, "earlier") ||
                            c.view->is_word(c.end + 1, "end"));
}

// "will last three days", "at last two days passed"
bool is_verb_last(const Captures& c) {
  if (!c.first_is("last")) return false;
  const language::Upos upos = c.view->word(c.begin).upos;
  if (upos == language::Upos::VERB || upos == language::Upos::AUX || c.previous_is("to") || c.previous_is("at"))
    return true;
  return c.begin > 0 && c.view->word(c.begin - 1).penn == language::Penn::MD;
}

bool is_age(const Captures& c) {  // "52-year-old", "a 5 year old"
  return c.next_is("old") || (c.next_is("-") && c.view->is_word(c.end + 1, "old")) ||
         (c.next_is("of") && c.view->is_word(c.end + 1, "age")) || c.next_is("olds") ||
         (c.next_is("-") && c.view->is_word(c.end + 1, "olds"));
}

// "358,000 a month", "$4 a day": a rate, not a length.
bool is_rate(const Captures& c) {
  if (c.begin == 0 || !(c.first_is("a") || c.first_is("an")) || c.size() != 2) return false;
  if (c.next_is("ago") || c.next_is("earlier") || c.next_is("later") || c.next_is("before") || c.next_is("after"))
    return false;
  const language::Word& before = c.view->word(c.begin - 1);
  return before.penn == language::Penn::NNS || before.upos == language::Upos::NUM ||
         before.upos == language::Upos::SYM || before.lemma == "%" || before.lemma == "time" ||
         c.previous_is(C::amount);
}

Built counted(const Captures& c) {
  if (is_age(c) || is_year_ago(c)) return nullopt;
  if (c.has(C::unit) && c.size() == 2 && c.next_is("-") && c.view->is_word(c.end + 1, "long")) return nullopt;
  // "24 hours a day"
  if ((c.next_is("a") || c.next_is("per")) && (c.view->is(c.end + 1, C::unit))) return nullopt;
  const std::optional<double> count = c.inner(Category::number)->number;
  if (c.unit() == time::Unit::hour && c.view->text(c.begin).size() == 4 &&
      (c.view->text(c.begin).front() == '0' || c.previous_is("at"))) {
    return nullopt;  // "at 1730 hours"
  }
  const bool singular = c.has(C::unit);
  if (singular && count && *count > 1000 && c.view->capital(c.end - 1)) return nullopt;  // "2049 Century Park East"
  const bool hyphen = c.view->is_word(c.end - 2, "-");
  const time::Unit unit = c.unit();
  const bool one = count && *count <= 1.0;
  // "a second vote": in words a second is no length; "three-quarters" is a fraction
  if (unit == time::Unit::second && singular && !hyphen && !core::is_digit(c.view->text(c.begin).front()) &&
      !c.last_is("sec")) {
    return nullopt;
  }
  if (unit == time::Unit::quarter && (hyphen || c.next_is("of") || (!count && c.size() < 3))) return nullopt;
  if (!singular && count && *count == 1.0 && !c.first_is("1") && !c.first_is("a")) return nullopt;
  if (!singular && c.first_is("a") && count && *count == 1.0) return duration_of(nullopt, unit);  // "a days ago"
  if (singular && hyphen && c.first_is("a") && c.size() == 3) return nullopt;                     // "a year-ago"
  if (singular && !hyphen && count && !one && !c.view->is(c.begin, C::dom) && !c.view->is(c.begin, C::number) &&
      !c.view->is(c.begin, C::count))
    return nullopt;
  if (!count && singular && c.first_is("some") && unit != time::Unit::day) return nullopt;  // "some day", "some month"
  if (!count && singular && unit == time::Unit::day) return nullopt;
  if (is_rate(c)) return nullopt;
  return duration_of(count, unit);
}

// Adds a shorter part: "two hours" and "30 minutes".
Built joined(const Captures& c) {
  Built e = counted(c);
  const Expression* rest = c.inner(Category::duration);
  if (!e || !e->duration.parts.front().count || !rest->duration.parts.front().count) return nullopt;
  auto& parts = e->duration.parts;
  parts.insert(parts.end(), rest->duration.parts.begin(), rest->duration.parts.end());
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.unit > b.unit; });
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].unit == parts[i - 1].unit) return nullopt;
  }
  return e;
}

// "the next three years" lie ahead, "the past three years" behind.
int steps_of_length(const Captures& c) {
  return c.holds("next") || c.holds("coming") || c.holds("upcoming") || c.holds("following") ? 1 : -1;
}

Built with_length_mod(const Captures& c, std::string_view mod) {
  Expression e = *c.inner(Category::duration);
  e.mod = mod;
  e.rule = {};
  return e;
}

constexpr std::array<std::string_view, 17> kMeasures = {"for",    "in",      "of",   "after",  "within", "took",
                                                        "take",   "last",    "over", "lasted", "spent",  "throughout",
                                                        "during", "through", "just", "only",   "before"};

// Bare plurals are lengths only after words that measure: "for years", "in weeks", "months of talks".
bool is_measured(const Captures& c) {
  if (c.next_is("of") && c.begin == 0) return true;
  if (c.begin == 0) return false;
  const std::string before = core::lower(c.view->text(c.begin - 1));
  if (before == "of" && c.begin > 1) {
    const std::string what = core::lower(c.view->text(c.begin - 2));
    if (what == "hundreds" || what == "thousands") return false;
  }
  return core::one_of(before, kMeasures);
}

constexpr Rule kRules[] = {
    {Category::duration, "duration", "<number> -? $unit|$units", [](const Captures& c) -> Built { return counted(c); }},
    {Category::duration, "the-duration", "the <number> $units",
     [](const Captures& c) -> Built {
       if (!c.inner(Category::number)->number) return nullopt;
       if (c.next_is("'") || (c.view->capital(c.end - 1) && c.view->capital(c.end)))
         return nullopt;  // "the Hundred Years' War"
       return counted(c);
     }},
    {Category::duration, "duration-kind",
     "<number> -? "
     "trading|working|business|calendar|straight|consecutive|full|long|additional|further|more|whole|bloody "
     "$unit|$units",
     [](const Captures& c) -> Built { return counted(c); }},
    {Category::duration, "duration-period", "a? <number> -? $unit|$units period|span|stretch|term",
     [](const Captures& c) -> Built { return counted(c); }},
    {Category::duration, "duration-to", "<number> -? to|or|- <number> -? $unit|$units",
     [](const Captures& c) -> Built {
       const auto first = c.inner(Category::number)->number;
       const auto second = c.inner(Category::number, 1)->number;
       if (!first || !second || *first >= *second || is_age(c)) return nullopt;
       Expression e = duration_of(first, c.unit());
       e.mod = "APPROX";
       return e;
     }},
    {Category::duration, "unit-or-two", "a|an $unit or two|so",
     [](const Captures& c) -> Built {
       if (c.last_is("so") && c.next_is("ago")) return nullopt;
       Expression e = duration_of(1.0, c.unit());
       e.mod = "APPROX";
       return e;
     }},
    {Category::duration, "duration-and", "<number> -? $unit|$units ,? and? <duration>",
     [](const Captures& c) -> Built {
       if (!c.inner(Category::duration)->mod.empty() ||
           c.inner(Category::duration)->duration.parts.front().unit == time::Unit::quarter) {
         return nullopt;  // "an hour and a quarter"
       }
       return joined(c);
     }},
    {Category::duration, "unit-and-a-half", "<number> $unit|$units and a|one? half|quarter",
     [](const Captures& c) -> Built {
       Built e = counted(c);
       if (!e || !e->duration.parts.front().count) return nullopt;
       *e->duration.parts.front().count += c.last_is("half") ? 0.5 : 0.25;
       return e;
     }},
    {Category::duration, "whole-unit", "an|a? all|whole|entire|full -? $unit",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour || c.previous_is("the") || c.previous_is("after")) return nullopt;
       if (c.previous_is("first") || c.previous_is("last") || c.previous_is("second")) return nullopt;
       return duration_of(1.0, c.unit());
     }},
    {Category::duration, "another-unit", "another $unit",
     [](const Captures& c) -> Built {
       if (c.unit() == time::Unit::second || c.unit() == time::Unit::quarter) return nullopt;
       return duration_of(1.0, c.unit());
     }},
    {Category::duration, "nights", "<number> night|nights",
     [](const Captures& c) -> Built {
       const auto n = c.inner(Category::number)->number;
       if (!n || c.first_is("a") || (*n != 1 && c.last_is("night"))) return nullopt;
       return duration_of(n, time::Unit::day);
     }},
    {Category::duration, "unit-long", "$unit|$units - long",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour) return nullopt;
       return duration_of(c.has(C::unit) ? std::optional<double>(1.0) : nullopt,
                          c.unit() == time::Unit::decade && c.has(C::units) ? time::Unit::year : c.unit());
     }},
    {Category::duration, "unit-long-word",
     "hourlong|daylong|weeklong|monthlong|yearlong|decadelong|monthslong|yearslong",
     [](const Captures& c) -> Built {
       const time::Unit unit = c.first_is("hourlong")                                ? time::Unit::hour
                               : c.first_is("daylong")                               ? time::Unit::day
                               : c.first_is("weeklong")                              ? time::Unit::week
                               : c.first_is("monthlong") || c.first_is("monthslong") ? time::Unit::month
                               : c.first_is("decadelong")                            ? time::Unit::decade
                                                                                     : time::Unit::year;
       return duration_of(c.first_is("monthslong") || c.first_is("yearslong") ? nullopt : std::optional<double>(1.0),
                          unit);
     }},
    {Category::duration, "fortnight", "a|the|two past|last|next|coming? fortnight",
     [](const Captures& c) -> Built {
       if (c.first_is("two")) return nullopt;
       return duration_of(2.0, time::Unit::week);
     }},
    {Category::duration, "bare-units", "$units",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::minute || c.unit() == time::Unit::quarter || c.unit() == time::Unit::weekend)
         return nullopt;
       return duration_of(nullopt, c.unit());
     }},
    {Category::duration, "duration-about", "$approx <duration>",
     [](const Captures& c) -> Built {
       const bool number =
           c.view->is(c.begin + 1, C::vague) || c.inner(Category::duration)->duration.parts.front().count.has_value();
       if (!number || (c.first_is("some") && c.view->is(c.begin + 1, C::units))) return nullopt;
       return with_length_mod(c, "APPROX");
     }},
    {Category::duration, "duration-more", "more|less|longer|fewer|greater than <duration>",
     [](const Captures& c) -> Built {
       return with_length_mod(c, c.first_is("less") || c.first_is("fewer") ? "LESS_THAN" : "MORE_THAN");
     }},
    {Category::duration, "duration-at-least", "at least|most <duration>",
     [](const Captures& c) -> Built {
       return with_length_mod(c, c.holds("least") ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS");
     }},
    {Category::duration, "duration-up-to", "up to <duration>",
     [](const Captures& c) -> Built { return with_length_mod(c, "EQUAL_OR_LESS"); }},
    {Category::duration, "duration-no-more", "no more|less|longer than <duration>",
     [](const Captures& c) -> Built {
       return with_length_mod(c, c.holds("less") ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS");
     }},
    {Category::duration, "duration-over", "over|under|well? over? <duration>",
     [](const Captures& c) -> Built {
       const bool after_measure = c.previous_is("for") || c.previous_is("of") || c.previous_is("after") ||
                                  c.previous_is("lasted") || c.previous_is("in") || c.previous_is("took");
       if (!after_measure || c.first_is("well")) return nullopt;
       return with_length_mod(c, c.first_is("under") ? "LESS_THAN" : "MORE_THAN");
     }},

    {Category::phrase, "duration-alone", "<duration>",
     [](const Captures& c) -> Built {
       if (c.size() == 1 &&
           c.inner(Category::duration)->rule == "bare-units") {  // "for years": a length that nobody knows
         if (!is_measured(c)) return nullopt;
         Expression e = *c.inner(Category::duration);
         e.generous = !c.previous_is("for");
         return e;
       }
       if (c.size() == 2 && c.first_is("one") && c.last_is("day") && !c.previous_is("for") && !c.previous_is("in"))
         return nullopt;
       // "the Hundred Years' War"; but "five years' imprisonment"
       if ((c.next_is("'") || c.previous_is("''")) && c.view->capital(c.end - 1)) return nullopt;
       return *c.inner(Category::duration);
     }},
    {Category::phrase, "step-duration", "the|these? past|latest|following|$step <number> $unit|$units or? so?",
     [](const Captures& c) -> Built {
       if (c.holds("or") != c.last_is("so") || is_verb_last(c)) return nullopt;
       Built e = counted(c);
       if (!e) return nullopt;
       e->steps = steps_of_length(c);
       return e;
     }},
    {Category::phrase, "step-duration-to", "the|these? past|latest|following|$step <number> -? to|or|- <number> $units",
     [](const Captures& c) -> Built {
       const auto first = c.inner(Category::number)->number;
       const auto second = c.inner(Category::number, 1)->number;
       if (!first || !second || *first >= *second || is_verb_last(c)) return nullopt;
       Expression e = duration_of(first, c.unit());
       e.mod = "APPROX";
       e.steps = steps_of_length(c);
       return e;
     }},
    {Category::phrase, "duration-step", "the? <number> past|previous|last|next|coming|upcoming $unit|$units",
     [](const Captures& c) -> Built {
       Built e = counted(c);
       if (!e || (c.has(C::unit) && e->duration.parts.front().count.value_or(2) > 1)) return nullopt;
       e->steps = steps_of_length(c);
       return e;
     }},
    {Category::phrase, "first-duration", "the|its|their first|final|last|opening|closing|early <number>? $units",
     [](const Captures& c) -> Built {
       if (c.size() < 3) return nullopt;
       if (!c.inner(Category::number))
         return c.unit() < time::Unit::hour ? nullopt : Built(duration_of(nullopt, c.unit()));
       return counted(c);
     }},
    {Category::phrase, "recent-units", "recent|past $units",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::day || (c.first_is("past") && !c.previous_is("in"))) return nullopt;
       return reference("PAST_REF");
     }},
    {Category::phrase, "coming-units", "the? coming|next $units",
     [](const Captures& c) -> Built {
       if (c.unit() < time::Unit::hour) return nullopt;
       Expression e = duration_of(nullopt, c.unit());
       e.steps = 1;
       return e;
     }},
};

}  // namespace

std::span<const Rule> duration_rules() { return kRules; }

Expression duration_of(std::optional<double> count, time::Unit unit) {
  Expression e;
  e.operation = Operation::duration;
  e.type = TimexType::duration;
  e.duration.parts = {{count, unit}};
  return e;
}

}  // namespace dateline::dates
