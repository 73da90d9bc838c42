// Numbers, days of the month and years: parts of other phrases, never phrases of their own.

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;

Built day_of_month(double value) {
  if (value < 1 || value > 31) return nullopt;
  return number(value);
}

constexpr double kLargest = 999'999'999;  // "65 million years"

double digits_or_word(const Captures& c) { return c.has(C::number) ? c.value(C::number) : c.lexeme(C::count)->number; }

// A number that a length of time may count.
Built countable(double value) { return value > kLargest ? nullopt : Built(number(value)); }

// "three and a half", "2 1/2": the part after the whole.
std::optional<double> fraction(const Captures& c) {
  const Lexeme* pair = c.lexeme(C::slash_pair);
  if (pair == nullptr) return c.holds("quarter") ? 0.25 : 0.5;
  if (pair->second < 2 || pair->second > 8 || pair->first >= pair->second) return nullopt;
  return static_cast<double>(pair->first) / pair->second;
}

constexpr Rule kRules[] = {
    {Category::number, "count", "$count",
     [](const Captures& c) -> Built { return countable(c.lexeme(C::count)->number); }},
    {Category::number, "number-word", "$number", [](const Captures& c) -> Built { return number(c.value(C::number)); }},
    {Category::number, "number-tens", "$tens", [](const Captures& c) -> Built { return number(c.value(C::tens)); }},
    {Category::number, "number-tens-and", "$tens -? $number",
     [](const Captures& c) -> Built {
       if (c.value(C::number) > 9) return nullopt;
       return number(c.value(C::tens) + c.value(C::number));
     }},
    {Category::number, "number-scale", "a|an|one? $scale",
     [](const Captures& c) -> Built { return number(c.value(C::scale)); }},
    {Category::number, "number-times-scale", "$number|$count $scale and? $tens? -? $number?",
     [](const Captures& c) -> Built {
       const bool digits = c.has(C::count);
       const double first = digits ? c.lexeme(C::count)->number : c.value(C::number);
       double sum = first * c.value(C::scale);
       if (c.has(C::tens)) sum += c.value(C::tens);
       if (const Lexeme* last = c.lexeme(C::number, digits ? 0 : 1)) sum += last->as(C::number).number;
       return c.last_is("and") || c.last_is("-") ? nullopt : countable(sum);
     }},
    {Category::number, "number-hundred-scale", "a|$number|$count hundred $scale",
     [](const Captures& c) -> Built {
       const double hundreds = c.first_is("a") ? 1 : digits_or_word(c);
       const double sum = hundreds * 100 * c.value(C::scale);
       return c.value(C::scale) <= 100 ? nullopt : countable(sum);
     }},
    {Category::number, "article", "a|an", [](const Captures&) -> Built { return number(1); }},
    {Category::number, "couple", "a|another? couple|pair of?", [](const Captures&) -> Built { return number(2); }},
    {Category::number, "dozen", "a|half|two|three|some a? dozen",
     [](const Captures& c) -> Built {
       if (c.first_is("some")) return number(nullopt);
       if (c.first_is("half") != c.holds("a") && !c.first_is("a")) return nullopt;
       return number(c.first_is("half") ? 6 : c.first_is("two") ? 24 : c.first_is("three") ? 36 : 12);
     }},
    {Category::number, "half-number", "half a|an|the?",
     [](const Captures& c) -> Built {
       if (c.previous_is("-") && c.view->touches_next(c.begin - 1)) return nullopt;
       return number(0.5);
     }},
    {Category::number, "quarter-number", "a quarter of|-? an|a?",
     [](const Captures&) -> Built { return number(0.25); }},
    {Category::number, "three-quarters-of", "three -? quarters of an|a",
     [](const Captures&) -> Built { return number(0.75); }},
    {Category::number, "and-a-half", "$number|$count -? and -? a|one? -? half|quarter",
     [](const Captures& c) -> Built { return countable(digits_or_word(c) + *fraction(c)); }},
    {Category::number, "whole-and-fraction", "$digits_only $slash_pair",
     [](const Captures& c) -> Built {
       const auto part = fraction(c);
       if (!part) return nullopt;
       return countable(c.lexeme(C::digits_only)->number + *part);
     }},
    {Category::number, "fraction", "$slash_pair",
     [](const Captures& c) -> Built {
       const auto part = fraction(c);
       if (!part || *part <= 0) return nullopt;
       return number(*part);
     }},
    {Category::number, "vague-number", "a|the|these|those? $vague",
     [](const Captures& c) -> Built {
       if (c.holds("couple") || c.previous_is("as")) return nullopt;  // "in as many days"
       return number(nullopt);
     }},
    {Category::number, "vague-scale", "several|many|some? hundreds|thousands|dozens of",
     [](const Captures&) -> Built { return number(nullopt); }},
    {Category::number, "more-number", "$number|$count more|additional|straight|consecutive|full|whole|long|solid|short",
     [](const Captures& c) -> Built { return countable(digits_or_word(c)); }},
    {Category::number, "another-number", "another|additional $number|$count",
     [](const Captures& c) -> Built { return countable(digits_or_word(c)); }},

    {Category::ordinal, "ordinal-word", "$ordinal",
     [](const Captures& c) -> Built { return number(c.value(C::ordinal)); }},
    {Category::ordinal, "ordinal-digits", "$nth",
     [](const Captures& c) -> Built { return number(c.lexeme(C::nth)->number); }},
    {Category::ordinal, "ordinal-tens", "$tens -? $ordinal",
     [](const Captures& c) -> Built {
       if (c.value(C::ordinal) > 9) return nullopt;
       return number(c.value(C::tens) + c.value(C::ordinal));
     }},

    {Category::dom, "dom", "$dom", [](const Captures& c) -> Built { return day_of_month(c.lexeme(C::dom)->number); }},
    {Category::dom, "dom-ordinal", "<ordinal>",
     [](const Captures& c) -> Built { return day_of_month(c.number(Category::ordinal)); }},

    {Category::year, "year-digits", "$year $era?",
     [](const Captures& c) -> Built {
       const double year = c.lexeme(C::year)->number;
       return number(c.has(C::era) && c.value(C::era) < 0 ? 1 - year : year);
     }},
    {Category::year, "year-of-era", "$digits_only $era",
     [](const Captures& c) -> Built {
       const double year = c.lexeme(C::digits_only)->number;
       if (year < 1 || year > 9999 ||
           (!core::is_upper(c.view->text(c.end - 1)[1]) && c.view->text(c.end - 1)[1] != '.'))
         return nullopt;
       return number(c.value(C::era) < 0 ? 1 - year : year);
     }},
    {Category::year, "era-year", "ad|a.d. $digits_only",
     [](const Captures& c) -> Built {
       const double year = c.lexeme(C::digits_only)->number;
       if (year < 1 || year > 2200 || !c.view->capital(c.begin)) return nullopt;
       return number(year);
     }},
    {Category::year, "year-short", "$short_year",
     [](const Captures& c) -> Built {
       const double two = c.lexeme(C::short_year)->number;
       return number(two + (two < kPivot ? 2000 : 1900));
     }},
    {Category::year, "year-in-words", "nineteen|eighteen|seventeen|sixteen hundred? and? $tens -? $number?",
     [](const Captures& c) -> Built {
       if (c.last_is("-") || (c.has(C::number) && c.value(C::number) > 9))
         return nullopt;  // "nineteen thirty-foot goals"
       const int century = c.first_is("nineteen")    ? 1900
                           : c.first_is("eighteen")  ? 1800
                           : c.first_is("seventeen") ? 1700
                                                     : 1600;
       return number(century + c.value(C::tens) + (c.has(C::number) ? c.value(C::number) : 0));
     }},
    {Category::year, "year-in-words-teen", "nineteen|eighteen|twenty hundred|zero|oh? and|-? $number",
     [](const Captures& c) -> Built {
       const int century = c.first_is("nineteen") ? 1900 : c.first_is("eighteen") ? 1800 : 2000;
       const int rest = c.value(C::number);
       if (rest < 10 && !c.holds("hundred") && !c.holds("zero") && !c.holds("oh")) return nullopt;
       return number(century + rest);
     }},
    {Category::year, "year-twenty-tens", "twenty $tens -? $number?",
     [](const Captures& c) -> Built {
       if (c.last_is("-") || (c.has(C::number) && c.value(C::number) > 9)) return nullopt;
       return number(2000 + c.value(C::tens) + (c.has(C::number) ? c.value(C::number) : 0));
     }},
    {Category::year, "year-two-thousand", "two thousand and? $tens? -? $number?",
     [](const Captures& c) -> Built {
       if (c.last_is("and") || c.last_is("-")) return nullopt;
       const int tens = c.has(C::tens) ? c.value(C::tens) : 0;
       return number(2000 + tens + (c.has(C::number) ? c.value(C::number) : 0));
     }},
};

}  // namespace

std::span<const Rule> number_rules() { return kRules; }

Expression number(std::optional<double> value) {
  Expression e;
  e.operation = Operation::number;
  e.number = value;
  return e;
}

}  // namespace dateline::dates
