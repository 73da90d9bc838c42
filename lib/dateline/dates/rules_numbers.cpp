// Numbers, days of the month and years: parts of other phrases, never phrases of their own.

#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;

Expression number(std::optional<double> value) {
  Expression e;
  e.operation = Operation::number;
  e.number = value;
  return e;
}

std::optional<Expression> day_of_month(double value) {
  if (value < 1 || value > 31) return nullopt;
  return number(value);
}

constexpr Rule kRules[] = {
    {Category::number, "count", "$count",
     [](const Captures& c) -> std::optional<Expression> {
       if (c.lexeme(C::count)->number > 99'999) return nullopt;
       return number(c.lexeme(C::count)->number);
     }},
    {Category::number, "number-word", "$number",
     [](const Captures& c) -> std::optional<Expression> { return number(c.value(C::number)); }},
    {Category::number, "number-tens", "$tens -? $number?",
     [](const Captures& c) -> std::optional<Expression> {
       if (!c.has(C::number)) return c.end - c.begin == 1 ? std::optional(number(c.value(C::tens))) : nullopt;
       return number(c.value(C::tens) + c.value(C::number));
     }},
    {Category::number, "number-scale", "a|an|one? $scale",
     [](const Captures& c) -> std::optional<Expression> { return number(c.value(C::scale)); }},
    {Category::number, "number-times-scale", "$number $scale",
     [](const Captures& c) -> std::optional<Expression> { return number(c.value(C::number) * c.value(C::scale)); }},
    {Category::number, "article", "a|an", [](const Captures&) -> std::optional<Expression> { return number(1); }},
    {Category::number, "couple", "a couple of?",
     [](const Captures&) -> std::optional<Expression> { return number(2); }},
    {Category::number, "dozen", "a dozen", [](const Captures&) -> std::optional<Expression> { return number(12); }},
    {Category::number, "half", "half a|an", [](const Captures&) -> std::optional<Expression> { return number(0.5); }},
    {Category::number, "vague-number", "a? $vague",
     [](const Captures&) -> std::optional<Expression> { return number(nullopt); }},
    {Category::number, "more-number", "$number|$count more|additional|straight|consecutive|full",
     [](const Captures& c) -> std::optional<Expression> {
       return number(c.has(C::number) ? c.value(C::number) : c.lexeme(C::count)->number);
     }},

    {Category::dom, "dom", "$dom",
     [](const Captures& c) -> std::optional<Expression> { return day_of_month(c.lexeme(C::dom)->number); }},
    {Category::dom, "dom-nth", "$nth",
     [](const Captures& c) -> std::optional<Expression> { return day_of_month(c.lexeme(C::nth)->number); }},
    {Category::dom, "dom-ordinal", "$ordinal",
     [](const Captures& c) -> std::optional<Expression> { return day_of_month(c.value(C::ordinal)); }},
    {Category::dom, "dom-tens-ordinal", "$tens - $ordinal",
     [](const Captures& c) -> std::optional<Expression> {
       return c.value(C::ordinal) < 10 ? day_of_month(c.value(C::tens) + c.value(C::ordinal)) : nullopt;
     }},

    {Category::year, "year", "$year",
     [](const Captures& c) -> std::optional<Expression> {
       Expression e = number(c.lexeme(C::year)->number);
       return e;
     }},
    {Category::year, "short-year", "$short_year",
     [](const Captures& c) -> std::optional<Expression> {
       const double two = c.lexeme(C::short_year)->number;
       return number(two + (two < 50 ? 2000 : 1900));
     }},
    {Category::year, "year-words", "nineteen|eighteen $tens -? $number?",
     [](const Captures& c) -> std::optional<Expression> {
       const int century = c.view->is_word(c.begin, "nineteen") ? 1900 : 1800;
       return number(century + c.value(C::tens) + (c.has(C::number) ? c.value(C::number) : 0));
     }},
    {Category::year, "year-two-thousand", "two thousand and? $number?",
     [](const Captures& c) -> std::optional<Expression> {
       return number(2000 + (c.end - c.begin > 2 && c.has(C::number) ? c.value(C::number) : 0));
     }},
};

}  // namespace

std::span<const Rule> number_rules() { return kRules; }

}  // namespace dateline::dates
