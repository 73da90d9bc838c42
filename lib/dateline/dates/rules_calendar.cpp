// Dates that the calendar names: "20 May 2017", "September", "the third quarter of 1998", "the 1990s", "2008".

#include <algorithm>
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

std::optional<std::int64_t> year_in(const Captures& c) {
  const Expression* year = c.inner(Category::year);
  if (year == nullptr) return nullopt;
  return static_cast<std::int64_t>(*year->number);
}

Built month_day(const Captures& c) {
  PartialDate date;
  date.grain = Grain::day;
  date.month = c.value(C::month);
  date.day = static_cast<int>(*c.inner(Category::dom)->number);
  date.year = year_in(c);
  if (c.has(C::weekday)) date.weekday = c.value(C::weekday);
  // The weekday stays beside the other fields: the resolver chooses the year with it.
  PartialDate checked = date;
  checked.weekday.reset();
  if (time::problem(checked)) return nullopt;
  return fields(date);
}

Built month_year(const Captures& c) { return fields(PartialDate::of_month(*year_in(c), c.value(C::month))); }

Built part_of_year(Grain grain, int part, std::optional<std::int64_t> year, bool fiscal = false) {
  PartialDate date;
  date.grain = grain;
  date.part = part;
  date.year = year;
  date.fiscal = fiscal;
  if (time::problem(date)) return nullopt;
  return fields(date);
}

// A part of a year that another phrase names: "the third quarter of last year".
Built part_within(Grain grain, int part, const Expression& base) {
  Built e = part_of_year(grain, part, nullopt);
  if (!e || base.date.grain != Grain::year) return nullopt;
  e->base = std::make_shared<const Expression>(base);
  return e;
}

int ordinal_in(const Captures& c) {
  return c.has(C::ordinal) ? c.value(C::ordinal) : static_cast<int>(c.lexeme(C::nth)->number);
}

bool next_is(const Captures& c, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return c.view->is_word(c.end, w); });
}

bool previous_is(const Captures& c, std::initializer_list<std::string_view> words) {
  return c.begin > 0 &&
         std::any_of(words.begin(), words.end(), [&](std::string_view w) { return c.view->is_word(c.begin - 1, w); });
}

// A number of a day stands before, and was not read with it: "31 February", "the 45th of May" are no dates at all.
bool after_a_day(const Captures& c) {
  const auto day = [&](std::size_t token) {
    const Lexeme& lexeme = c.view->lexemes[token];
    return lexeme.is(C::nth) || (lexeme.is(C::digits_only) && lexeme.number < 100);
  };
  if (c.begin == 0) return false;
  return day(c.begin - 1) || (c.begin > 1 && c.view->is_word(c.begin - 1, "of") && day(c.begin - 2));
}

// A number of four digits alone is a year unless what stands beside it counts or names something else.
bool may_be_a_year(const Captures& c) {
  const auto year = static_cast<int>(c.lexeme(C::year)->number);
  if (previous_is(c, {"$",    "£",       "€",       "#",    "no.",        "nos.",  "flight", "room", "route",
                      "page", "article", "section", "rule", "resolution", "about", "nearly", "over", "almost",
                      "some", "than",    "least",   ".",    "/",          "-",     "–",      ":"}) ||
      next_is(c, {"%",      "percent", "per",     "people",  "dollars",    "troops",     "soldiers", "points",
                  "miles",  "feet",    "meters",  "metres",  "kilometers", "kilometres", "acres",    "tons",
                  "tonnes", "men",     "women",   "workers", "jobs",       "million",    "billion",  "thousand",
                  "or",     "shares",  "members", "hours",   "students",   "families",   ":",        "."})) {
    const bool ends_sentence = c.end + 1 >= c.view->tokens.size();
    if (!(ends_sentence && next_is(c, {"."}))) return false;
  }
  if (year >= 1900 && year <= 2100) return true;
  return previous_is(c, {"in", "of", "since", "until", "by", "from", "before", "after", "between", "and", "to", "year",
                         "(", "around", "circa"});
}

constexpr Rule kRules[] = {
    {Category::date, "iso-date", "$iso_day",
     [](const Captures& c) -> Built { return fields(c.lexeme(C::iso_day)->date); }},
    {Category::date, "slash-date", "$slash_day",
     [](const Captures& c) -> Built { return fields(c.lexeme(C::slash_day)->date); }},
    {Category::date, "iso-month", "$iso_month",
     [](const Captures& c) -> Built { return fields(c.lexeme(C::iso_month)->date); }},
    {Category::date, "iso-time", "$iso_time",
     [](const Captures& c) -> Built {
       Expression e = fields(c.lexeme(C::iso_time)->date);
       e.type = TimexType::time;
       e.date.clock = c.lexeme(C::iso_time)->clock;
       return e;
     }},
    {Category::date, "month-day-year", "$weekday? ,? $month <dom> ,? <year>", month_day},
    {Category::date, "month-day", "$weekday? ,? $month the? <dom>",
     [](const Captures& c) -> Built {
       if (next_is(c, {"%", "percent", "million", "billion"})) return nullopt;
       return month_day(c);
     }},
    {Category::date, "day-month-year", "$weekday? ,? the? <dom> of? $month ,? <year>", month_day},
    {Category::date, "day-month", "$weekday? ,? the? <dom> of? $month",
     [](const Captures& c) -> Built {
       // "two may go": a bare ordinal or number word before "May" needs "of" or the article
       if (!c.view->lexemes[c.begin].is(C::dom) && !c.view->lexemes[c.begin].is(C::nth) && c.end - c.begin < 3)
         return nullopt;
       return month_day(c);
     }},
    {Category::date, "month-year", "$month of? ,? <year>", month_year},
    {Category::date, "month", "$month",
     [](const Captures& c) -> Built {
       if (after_a_day(c)) return nullopt;
       const std::string_view word = c.word(C::month);
       const bool also_a_word =
           word == "May" || word == "March" || word == "August" || word == "Mar." || word == "MAY" || word == "MARCH";
       if (also_a_word) {
         const auto words = c.view->document->words(c.view->sentence);
         if (c.begin == 0 && !next_is(c, {",", "'s"})) return nullopt;
         if (words[c.begin].upos == language::Upos::AUX || words[c.begin].upos == language::Upos::VERB) return nullopt;
         const bool shown =
             previous_is(c, {"in",      "of",   "last",  "next",    "this", "since", "until",  "by",    "from",
                             "through", "late", "early", "mid",     "and",  "to",    "before", "after", "for",
                             "during",  "-",    ",",     "between", "on",   "that",  "every"});
         if (!shown) return nullopt;
       }
       PartialDate date;
       date.grain = Grain::month;
       date.month = c.value(C::month);
       return fields(date);
     }},
    {Category::date, "year", "$year",
     [](const Captures& c) -> Built {
       if (!may_be_a_year(c)) return nullopt;
       return fields(PartialDate::of_year(static_cast<std::int64_t>(c.lexeme(C::year)->number)));
     }},
    {Category::date, "short-year", "$short_year",
     [](const Captures& c) -> Built {
       const double two = c.lexeme(C::short_year)->number;
       return fields(PartialDate::of_year(static_cast<std::int64_t>(two + (two < 50 ? 2000 : 1900))));
     }},
    {Category::date, "year-words", "the? year? <year>",
     [](const Captures& c) -> Built {
       if (c.has(C::year) || c.has(C::short_year)) return nullopt;
       const auto first = c.view->text(c.begin);
       if (c.end - c.begin < 2 && core::is_digit(first.front())) return nullopt;
       return fields(PartialDate::of_year(*year_in(c)));
     }},
    {Category::date, "fiscal-year", "the? fiscal year? <year>",
     [](const Captures& c) -> Built { return fields(PartialDate::of_year(*year_in(c))); }},
    {Category::date, "decade", "the? $decade",
     [](const Captures& c) -> Built {
       auto first = static_cast<std::int64_t>(c.lexeme(C::decade)->number);
       if (first < 100) first += first < 30 ? 2000 : 1900;
       PartialDate date;
       date.grain = first % 100 == 0 && first < 2000 ? Grain::century : Grain::decade;
       date.year = first;
       return fields(date);
     }},
    {Category::date, "decade-words", "the $decades",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.grain = Grain::decade;
       date.year = 1900 + c.value(C::decades);
       return fields(date);
     }},
    {Category::date, "century", "the? $ordinal|$nth -? century",
     [](const Captures& c) -> Built {
       if (ordinal_in(c) > 30) return nullopt;
       PartialDate date;
       date.grain = Grain::century;
       date.year = (ordinal_in(c) - 1) * 100;
       return fields(date);
     }},
    {Category::date, "quarter-of-year", "the? fiscal? $ordinal|$nth -? quarter of|, fiscal? <year>",
     [](const Captures& c) -> Built { return part_of_year(Grain::quarter, ordinal_in(c), year_in(c)); }},
    {Category::date, "year-quarter", "the? <year> $ordinal|$nth -? quarter",
     [](const Captures& c) -> Built { return part_of_year(Grain::quarter, ordinal_in(c), year_in(c)); }},
    {Category::date, "quarter-of", "the? $ordinal|$nth -? quarter of <date>",
     [](const Captures& c) -> Built { return part_within(Grain::quarter, ordinal_in(c), *c.inner(Category::date)); }},
    {Category::date, "quarter", "the? fiscal? -? $ordinal|$nth -? quarter",
     [](const Captures& c) -> Built { return part_of_year(Grain::quarter, ordinal_in(c), nullopt); }},
    {Category::date, "quarter-code", "$fiscal_part of? <year>?",
     [](const Captures& c) -> Built {
       const PartialDate& part = c.lexeme(C::fiscal_part)->date;
       return part_of_year(part.grain, *part.part, year_in(c));
     }},
    {Category::date, "half-of-year", "the? $ordinal half of <year>",
     [](const Captures& c) -> Built { return part_of_year(Grain::half, ordinal_in(c), year_in(c)); }},
    {Category::date, "half-of", "the? $ordinal half of <date>",
     [](const Captures& c) -> Built { return part_within(Grain::half, ordinal_in(c), *c.inner(Category::date)); }},
    {Category::date, "season-year", "the? $season of? <year>",
     [](const Captures& c) -> Built { return part_of_year(Grain::season, c.value(C::season), year_in(c)); }},
    {Category::date, "season", "the? $season",
     [](const Captures& c) -> Built {
       const std::string_view word = c.word(C::season);
       const bool also_a_word = core::lower(word) == "fall" || core::lower(word) == "spring";
       if (also_a_word &&
           !previous_is(c, {"in", "since", "until", "by", "during", "of", "for", "early", "late", "mid"}))
         return nullopt;
       if (previous_is(c, {"-"}) || next_is(c, {"-", "olympics", "games", "school", "of", "from"})) return nullopt;
       return part_of_year(Grain::season, c.value(C::season), nullopt);
     }},
    {Category::date, "weekday", "$weekday",
     [](const Captures& c) -> Built {
       PartialDate date;
       date.weekday = c.value(C::weekday);
       return fields(date);
     }},
    {Category::date, "week-of-day", "the week of <date>",
     [](const Captures& c) -> Built {
       Expression e = unit_steps(Grain::week, 0);
       e.base = std::make_shared<const Expression>(*c.inner(Category::date));
       if (e.base->date.grain != Grain::day) return nullopt;
       return e;
     }},
};

}  // namespace

std::span<const Rule> calendar_rules() { return kRules; }

}  // namespace dateline::dates
