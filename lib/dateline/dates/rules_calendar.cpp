// Months, years, decades and centuries, weekdays and days with names: "September", "2008", "the 1990s", "Friday",
// "Easter Monday". Days of a month are in rules_days.cpp, parts of years in rules_year_parts.cpp.

#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Grain;
using time::PartialDate;

// "on May 3 2,000 men" and "nineteen thirty-foot goals" aside, words that count: years in words want a word that leads.
bool is_told_as_year(const Captures& c) {
  static constexpr std::array<std::string_view, 12> kLeads = {"in",     "of",    "since", "until",  "by",     "from",
                                                              "before", "after", "year",  "during", "around", "to"};
  if (c.begin == 0) return c.end == c.view->size();
  const Lexeme& before = c.view->lexemes[c.begin - 1];
  if (before.is(C::any_month) || before.is(C::dom) || before.is(C::nth) || before.is(C::ordinal)) return true;
  return (core::one_of(core::lower(c.view->text(c.begin - 1)), kLeads) || c.previous_is(",") || c.previous_is("-")) &&
         !before_counted(c) && !c.next_is(C::scale);
}

// A number of a day stands before, and was not read with it: "31 February", "the 45th of May" are no dates at all.
bool after_a_day(const Captures& c) {
  const auto day = [&](std::size_t token) {
    const Lexeme& lexeme = c.view->lexemes[token];
    return lexeme.is(C::nth) || (lexeme.is(C::digits_only) && lexeme.number < 100);
  };
  if (c.begin == 0) return false;
  return day(c.begin - 1) || (c.begin > 1 && c.previous_is("of") && day(c.begin - 2));
}

// "February 30": the number that follows would be its day, if there were one.
bool before_an_impossible_day(const Captures& c) {
  if (c.end >= c.view->size()) return false;
  const Lexeme& next = c.view->lexemes[c.end];
  return (next.is(C::nth) || (next.is(C::digits_only) && next.number < 100)) && next.number > 28 &&
         !c.view->is(c.end + 1, C::amount);
}

constexpr std::array<std::string_view, 36> kNotBeforeYears = {
    "$",    "£",       "€",       "#",    "no.",           "nos.",    "flight",  "room",        "route",
    "page", "article", "section", "rule", "resolution",    "number",  "about",   "nearly",      "almost",
    "some", "than",    "least",   "most", "approximately", "roughly", "highway", "windows",     "/",
    "over", "us$",     "only",    "pop.", "u.s.c.",        "ngc",     "suite",   "proposition", "asteroid"};
constexpr std::array<std::string_view, 22> kBeforeOldYears = {
    "in",   "of", "since",  "until", "by", "from", "before", "after", "between", "and",  "to",
    "year", "(",  "around", "circa", "c.", "-",    "–",      "the",   "early",   "late", ","};

// "in his early 30s"
bool is_age(const Captures& c) {
  for (std::size_t back = 1; back <= 3 && back <= c.begin; ++back) {
    for (const std::string_view whose : {"his", "her", "their", "my", "our", "your"}) {
      if (c.view->is_word(c.begin - back, whose)) return true;
    }
  }
  return false;
}

// "highs in the 60s", "temperatures in the 70s": degrees
bool is_told_of_weather(const Captures& c) {
  static constexpr std::array<std::string_view, 8> kWeather = {"temperature", "high",    "low",        "degree",
                                                               "thermometer", "mercury", "fahrenheit", "weather"};
  for (std::size_t i = 0; i < c.view->size(); ++i) {
    if (core::one_of(c.view->word(i).lemma, kWeather)) return true;
  }
  return false;
}

// A number of four digits alone is a year unless what stands beside it counts or names something else.
bool may_be_a_year(const Captures& c) {
  const auto year = static_cast<int>(c.lexeme(C::year)->number);
  if (c.begin > 0) {
    const std::string before = core::lower(c.view->text(c.begin - 1));
    if (core::one_of(before, kNotBeforeYears)) return false;
    // "closed at 1978", "at 1990 prices"
    if (before == "at" && !c.next_is("levels") && !c.next_is("prices") && !c.next_is("rates")) return false;
    // "0207 946 1999"
    if (c.view->is(c.begin - 1, C::digits_only) && c.view->text(c.begin - 1).size() == 3) return false;
    if (c.next_is("block")) return false;  // "the 1900 block of Elm Street"
    const bool glued = c.view->touches_next(c.begin - 1);
    if (glued && (before == "." || before == ":")) return false;
    // "555-2008", "B-2010": glued to what is no year itself
    if (glued && before == "-" && c.begin > 1 && !c.view->is(c.begin - 2, C::year) &&
        !c.view->is(c.begin - 2, C::month) && !c.view->is(c.begin - 2, C::season) &&
        !c.view->is_word(c.begin - 2, "mid") && !c.view->is(c.begin - 2, C::edge)) {
      return false;
    }
  }
  if (counts_something(c)) return false;
  if (c.end < c.view->size() && c.view->touches_next(c.end - 1)) {
    if (c.next_is(":") && c.view->touches_next(c.end)) return false;
    if ((c.next_is("-") || c.next_is("–")) && c.view->touches_next(c.end) && c.end + 1 < c.view->size()) {
      const Lexeme& next = c.view->lexemes[c.end + 1];
      if (next.is(C::digits_only) && !next.is(C::year) && next.number < 13 && next.number * 1.0 < year % 100)
        return false;
      if (next.is(C::digits_only) && !next.is(C::year) && next.number >= 100) return false;
    }
  }
  if (year >= 1900 && year <= 2100) return true;
  // "the Western Theater 1861-1863"
  const bool hyphen = c.next_is("-") || c.next_is("–");
  if (hyphen && c.view->is(c.end + 1, C::year) && c.view->lexemes[c.end + 1].number > year) return true;
  if (c.begin == 0) return year >= 1500;
  return core::one_of(core::lower(c.view->text(c.begin - 1)), kBeforeOldYears) || c.previous_is(C::edge) ||
         c.previous_is(C::season) || c.view->is_word(c.end, ":");
}

constexpr std::array<std::string_view, 7> kAnyWeekday = {"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4",
                                                         "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"};

Built named(const Captures& c, std::optional<std::int64_t> year) {
  Expression e = *c.inner(Category::name);
  e.date.year = year;
  return e;
}

// "Merkel and May met", "Since May took office": a name that does something.
bool is_person(const Captures& c) {
  static constexpr std::array<std::string_view, 9> kBeforeMonths = {"in",    "of",   "during", "on", "late",
                                                                    "early", "last", "this",   "mid"};
  const language::Word& word = c.view->word(c.begin);
  if (c.begin > 0 && core::one_of(core::lower(c.view->text(c.begin - 1)), kBeforeMonths)) return false;
  const bool acts = c.end < c.view->size() && language::is_finite_verb(c.view->word(c.end).penn);
  // "Talks between May and Tusk"
  const bool beside = c.next_is("and") && c.view->capital(c.end + 1) && !c.view->is(c.end + 1, C::any_month) &&
                      c.view->upos(c.end + 1) == language::Upos::PROPN;
  return word.upos == language::Upos::PROPN && (acts || beside);
}

constexpr Rule kRules[] = {
    {Category::date, "day", "<day>", [](const Captures& c) -> Built { return *c.inner(Category::day); }},
    {Category::date, "day-weekday", "<day> ,|( $any_weekday )?",
     [](const Captures& c) -> Built {
       Expression e = *c.inner(Category::day);
       if (!e.date.month || e.date.weekday || c.next_is("'s") || c.holds("(") != c.holds(")")) return nullopt;
       if (!c.lexeme(C::any_weekday)->is(C::weekday)) return nullopt;
       if (!e.date.year) e.date.weekday = c.value(C::any_weekday);
       return e;
     }},

    // months
    {Category::date, "month-year", "$any_month -|/|,|of|in|'s? <year>",
     [](const Captures& c) -> Built {
       const Lexeme& month = *c.lexeme(C::any_month);
       if (counts_something(c) || after_a_day(c)) return nullopt;
       if (!month.is(C::month) && month.is(C::shy) && !is_led(c)) return nullopt;
       if (c.holds("in") && month.is(C::shy) && !is_led(c)) return nullopt;
       return month_of(c.value(C::any_month), year_in(c));
     }},
    {Category::date, "month-old-year", "$month $digits_only",
     [](const Captures& c) -> Built {
       if (!is_old_year(c) || after_a_day(c)) return nullopt;
       return month_of(c.value(C::month), static_cast<std::int64_t>(c.view->lexemes[c.end - 1].number));
     }},
    {Category::date, "year-month", "<year> -|/? $any_month",
     [](const Captures& c) -> Built {
       if (!c.lexeme(C::any_month)->is(C::month) || c.view->is(c.end, C::dom) || c.view->is(c.end, C::nth))
         return nullopt;
       if (c.view->is(c.begin, C::year) && c.view->is(c.end, C::year)) return nullopt;
       return month_of(c.value(C::any_month), year_in(c));
     }},
    {Category::date, "iso-month", "$iso_month",
     [](const Captures& c) -> Built { return fields(c.view->lexemes[c.begin].date); }},
    {Category::date, "iso-month-apart", "$year - $dom",
     [](const Captures& c) -> Built {
       const auto year = static_cast<std::int64_t>(c.lexeme(C::year)->number);
       const int month = static_cast<int>(c.view->lexemes[c.end - 1].number);
       if (!c.tight() || month > 12 || c.next_is("-") ||
           (c.next_is(".") && c.view->touches_next(c.end - 1) && c.view->is(c.end + 1, C::digits_only)))
         return nullopt;
       const bool one_digit = c.view->text(c.end - 1).size() == 1;
       // "2006-08" and "2015-6" are two years
       if ((one_digit ? month == (year + 1) % 10 : month > year % 100) || before_counted(c)) return nullopt;
       return month_of(month, year);
     }},
    {Category::date, "numeric-month", "$slash_pair",
     [](const Captures& c) -> Built {
       const Lexeme& pair = c.view->lexemes[c.begin];
       if (pair.second < 1900 || pair.second > 2100 || pair.first < 1 || pair.first > 12) return nullopt;
       return month_of(pair.first, pair.second);
     }},
    {Category::date, "month", "$month",
     [](const Captures& c) -> Built {
       if (c.previous_is("$") || after_a_day(c) || before_an_impossible_day(c)) return nullopt;
       const Lexeme& month = c.view->lexemes[c.begin];
       // "April O'Neil", "June Smith"
       const bool name = c.value(C::month) == 4 || c.value(C::month) == 6 || c.value(C::month) == 8;
       if (name && (c.begin == 0 || !is_led(c)) && c.view->capital(c.end) && c.next_upos() == language::Upos::PROPN)
         return nullopt;
       if (month.is(C::shy)) {
         const auto upos = c.view->word(c.begin).upos;
         const bool alone = c.view->size() == 1 && month.capital;
         // "Jan Kavan"
         if (c.view->capital(c.end) && !c.next_is(C::year) && c.next_upos() == language::Upos::PROPN && !is_led(c))
           return nullopt;
         if (alone) return month_of(c.value(C::month));
         if (is_person(c)) return nullopt;
         if (upos == language::Upos::AUX || upos == language::Upos::VERB || upos == language::Upos::PRON)
           return nullopt;
         if (c.begin == 0 && !c.next_is(",") && !c.next_is("'s") && !c.next_is("and") && !c.next_is("-"))
           return nullopt;
         if (c.begin > 0 && !is_led(c) && !c.previous_is(C::joins) && !c.previous_is("and") && !c.previous_is(",") &&
             !c.previous_is("("))
           return nullopt;
       }
       return month_of(c.value(C::month));
     }},
    {Category::date, "month-of-month", "the month of $any_month ,? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is(",")) return nullopt;
       return month_of(c.value(C::any_month), year_in(c));
     }},
    {Category::date, "nth-month-of-year", "the? <ordinal> month of|in <year>",
     [](const Captures& c) -> Built {
       const double month = c.number(Category::ordinal);
       if (month < 1 || month > 12) return nullopt;
       return month_of(static_cast<int>(month), year_in(c));
     }},

    // years
    {Category::date, "year", "$year $era?",
     [](const Captures& c) -> Built {
       if (c.has(C::era)) {
         const auto year = static_cast<std::int64_t>(c.lexeme(C::year)->number);
         return fields(PartialDate::of_year(c.value(C::era) < 0 ? 1 - year : year));
       }
       if (!may_be_a_year(c)) return nullopt;
       return fields(PartialDate::of_year(static_cast<std::int64_t>(c.lexeme(C::year)->number)));
     }},
    {Category::date, "short-year", "$short_year",
     [](const Captures& c) -> Built {
       if (!is_led(c) && !c.previous_is("the")) return nullopt;
       const double two = c.lexeme(C::short_year)->number;
       Expression e = fields(PartialDate::of_year(static_cast<std::int64_t>(two + (two < kPivot ? 2000 : 1900))));
       e.number = two;  // its century is a guess: a history may know better
       return e;
     }},
    {Category::date, "year-words", "the? year? <year>",
     [](const Captures& c) -> Built {
       if (c.first_is("the") && !c.holds("year")) return nullopt;
       if (c.view->is(c.end - 1, C::year) && counts_something(c)) return nullopt;
       if (c.size() == 1) return nullopt;
       if (!c.view->is(c.end - 1, C::year) && !c.view->is(c.end - 1, C::era) && !c.holds("year") &&
           !is_told_as_year(c) && c.inner(Category::year)->rule != "year-in-words")
         return nullopt;
       return fields(PartialDate::of_year(*year_in(c)));
     }},
    {Category::date, "the-year-number", "the? year $digits_only",
     [](const Captures& c) -> Built {
       const double year = c.lexeme(C::digits_only)->number;
       if (year < 100 || year > 2200 || counts_something(c) || c.next_is("of") || before_counted(c)) return nullopt;
       return fields(PartialDate::of_year(static_cast<std::int64_t>(year)));
     }},
    {Category::date, "year-and-on", "$year and|or beyond|later|after",
     [](const Captures& c) -> Built {
       if (!may_be_a_year(c)) return nullopt;
       return with_mod(fields(PartialDate::of_year(static_cast<std::int64_t>(c.lexeme(C::year)->number))), "AFTER");
     }},
    {Category::date, "years", "the years <year>",
     [](const Captures& c) -> Built { return fields(PartialDate::of_year(*year_in(c))); }},
    {Category::date, "fiscal-year", "the? fiscal|financial year? <year>",
     [](const Captures& c) -> Built { return fields(PartialDate::of_year(*year_in(c))); }},
    {Category::date, "fiscal-code", "$fiscal_year",
     [](const Captures& c) -> Built { return fields(c.view->lexemes[c.begin].date); }},
    {Category::date, "decade", "the? $decade $era?",
     [](const Captures& c) -> Built {
       auto first = static_cast<std::int64_t>(c.lexeme(C::decade)->number);
       if (first >= 100 && first < 1000 && !c.has(C::era)) return nullopt;
       if (is_age(c) || (first < 100 && is_told_of_weather(c))) return nullopt;
       // "temperatures in 70s"
       if (first < 100 && !c.first_is("the") && !c.previous_is("in") && core::is_digit(c.view->text(c.begin).front()) &&
           !c.previous_is(C::edge) && !c.previous_is("-"))
         return nullopt;
       Expression e;
       e.number = first < 100 && !c.has(C::era) ? std::optional<double>(first) : nullopt;
       if (first < 100 && !c.has(C::era)) first += first < 30 ? 2000 : 1900;
       e.date.grain = first % 100 == 0 && first < 2000 ? Grain::century : Grain::decade;
       e.date.year = first;
       if (c.has(C::era) && c.value(C::era) < 0)
         e.date = time::containing(*time::Day::from(1 - first - 1, 6, 1), e.date.grain);
       return e;
     }},
    {Category::date, "decade-words", "the? nineteen|eighteen? -? $decades",
     [](const Captures& c) -> Built {
       const bool century = c.holds("nineteen") || c.holds("eighteen");
       if (!century && !c.first_is("the") && !c.previous_is("in") && !c.previous_is(C::edge)) return nullopt;
       if (is_age(c) || (c.previous_is("-") && !century)) return nullopt;
       Expression e;
       e.date.grain = Grain::decade;
       e.date.year = (c.holds("eighteen") ? 1800 : 1900) + c.value(C::decades);
       if (!century) e.number = c.value(C::decades);
       return e;
     }},
    {Category::date, "decade-two-thousands", "the two thousands",
     [](const Captures& c) -> Built {
       if (c.next_is("of")) return nullopt;
       Expression e;
       e.date.grain = Grain::decade;
       e.date.year = 2000;
       return e;
     }},
    {Category::date, "noughties", "the noughties|'00s|00s",
     [](const Captures&) -> Built {
       Expression e;
       e.date.grain = Grain::decade;
       e.date.year = 2000;
       return e;
     }},
    {Category::date, "century", "the? <ordinal> -? century $era?",
     [](const Captures& c) -> Built {
       const double n = c.number(Category::ordinal);
       if (n < 1 || n > 30 || is_age(c)) return nullopt;
       if (c.first_is("the") && c.view->is_word(c.end - (c.has(C::era) ? 3 : 2), "-"))
         return nullopt;  // "the 12th-century church"
       Expression e;
       e.date.grain = Grain::century;
       e.date.year = (static_cast<std::int64_t>(n) - 1) * 100;
       if (c.has(C::era) && c.value(C::era) < 0)
         e.date = time::containing(*time::Day::from(-(*e.date.year) - 50, 6, 1), Grain::century);
       return e;
     }},
    {Category::date, "millennium", "the <ordinal> millennium $era?",
     [](const Captures& c) -> Built {
       const double n = c.number(Category::ordinal);
       if (n > 3) return nullopt;
       Expression e;
       e.date.grain = Grain::millennium;
       e.date.year = (static_cast<std::int64_t>(n) - 1) * 1000;
       if (c.has(C::era) && c.value(C::era) < 0)
         e.date = time::containing(*time::Day::from(-(*e.date.year) - 500, 6, 1), Grain::millennium);
       return e;
     }},

    // weekdays
    {Category::date, "weekday", "$weekday",
     [](const Captures& c) -> Built {
       const Lexeme& day = c.view->lexemes[c.begin];
       if (day.is(C::shy) && !is_led(c)) return nullopt;
       // "One Friday he left", "fell on a Friday": any of them; "a Friday deadline" is that of some week
       const language::Upos next = c.next_upos();
       const bool alone = next == language::Upos::PUNCT || next == language::Upos::ADP || next == language::Upos::DET ||
                          next == language::Upos::CCONJ;
       const bool any = c.previous_is("one") || (c.previous_is("a") && alone && !c.next_is("-"));
       if (any && !c.next_is(C::part)) return reference(kAnyWeekday[static_cast<std::size_t>(c.value(C::weekday)) - 1]);
       if (c.previous_is("one")) return nullopt;
       return weekday_of(c.value(C::weekday));
     }},
    {Category::date, "led-weekday", "$any_weekday",
     [](const Captures& c) -> Built {
       const Lexeme& day = c.view->lexemes[c.begin];
       if (day.is(C::weekday) || !(c.previous_is("on") || c.previous_is("every") || c.view->size() == 1))
         return nullopt;
       if (c.view->capital(c.end)) return nullopt;  // "on Sun Microsystems"
       if (!day.capital && c.view->size() > 1) return nullopt;
       return weekday_of(c.value(C::any_weekday));
     }},
    {Category::date, "weekdays-from-now", "<number> $weekdays from now|today",
     [](const Captures& c) -> Built {
       const auto n = c.inner(Category::number)->number;
       if (!n || *n > 52) return nullopt;
       return named_steps(weekday_of(c.value(C::weekdays)), static_cast<int>(*n), "from now");
     }},
    {Category::date, "weekdays-ago", "<number> $weekdays ago",
     [](const Captures& c) -> Built {
       const auto n = c.inner(Category::number)->number;
       if (!n || *n > 52) return nullopt;
       return named_steps(weekday_of(c.value(C::weekdays)), -static_cast<int>(*n), "ago");
     }},

    // days with names
    {Category::date, "named-day-year", "the? <name> of|in|,? <year>",
     [](const Captures& c) -> Built {
       if (counts_something(c) || (c.holds("in") && before_counted(c))) return nullopt;
       return named(c, year_in(c));
     }},
    {Category::date, "named-day-of-unit", "the? <name> of|in|,? <date>",
     [](const Captures& c) -> Built {
       const Expression& base = *c.inner(Category::date);
       if ((base.operation != Operation::unit && base.operation != Operation::anaphor) ||
           base.date.grain != Grain::year)
         return nullopt;
       return within(*named(c, nullopt), base);
     }},
    {Category::date, "step-named-day", "$step <name>",
     [](const Captures& c) -> Built {
       Built e = named(c, nullopt);
       e->operation = Operation::named;
       e->steps = c.value(C::step);
       if (e->steps != 0) e->word = c.word(C::step);
       return e;
     }},
    {Category::date, "named-day", "<name>",
     [](const Captures& c) -> Built {
       static constexpr std::array<std::string_view, 6> kWords = {"lent",      "epiphany",   "advent",
                                                                  "ascension", "assumption", "annunciation"};
       if (c.size() == 1 && !c.view->capital(c.begin) && core::one_of(c.view->text(c.begin), kWords)) return nullopt;
       return named(c, nullopt);
     }},
};

}  // namespace

std::span<const Rule> calendar_rules() { return kRules; }

bool before_counted(const Captures& c) {
  if (c.end >= c.view->size()) return false;
  const language::Upos next = c.next_upos();
  return next == language::Upos::NOUN || next == language::Upos::ADJ || next == language::Upos::NUM ||
         next == language::Upos::PROPN;
}

bool is_old_year(const Captures& c) {
  const std::string_view digits = c.view->text(c.end - 1);
  const language::Upos next = c.next_upos();
  const bool ends = next == language::Upos::PUNCT || next == language::Upos::ADP || next == language::Upos::CCONJ ||
                    next == language::Upos::SCONJ;
  return digits.size() == 3 && digits.front() != '0' && ends && !c.next_is("-") && !c.next_is("%") &&
         !c.next_is(C::amount) && !c.next_is(C::units);
}

bool counts_something(const Captures& c) {
  if (!c.next_is(C::amount) || c.next_is("per")) return false;
  // "In 1942 prisoners were freed": what a sentence begins with is a year
  const bool opens = c.begin == 1 && c.size() == 1 && c.view->capital(0) &&
                     (c.previous_is("in") || c.previous_is("by") || c.previous_is("since"));
  return !opens || c.next_is("%") || c.next_is("percent") || c.view->is(c.begin, C::scale);
}

std::optional<std::int64_t> year_in(const Captures& c) {
  const Expression* year = c.inner(Category::year);
  if (year == nullptr) return nullopt;
  return static_cast<std::int64_t>(*year->number);
}

Expression fields(PartialDate date) {
  Expression e;
  e.date = date;
  return e;
}

Expression month_of(int month, std::optional<std::int64_t> year) {
  Expression e;
  e.date.grain = Grain::month;
  e.date.month = month;
  e.date.year = year;
  return e;
}

Expression season_of(int season) {
  Expression e;
  e.date.grain = Grain::season;
  e.date.part = season;
  return e;
}

Expression weekday_of(int weekday) {
  Expression e;
  e.date.weekday = weekday;
  return e;
}

Expression within(Expression part, const Expression& base) {
  part.base = std::make_shared<const Expression>(base);
  return part;
}

bool is_led(const Captures& c) { return c.begin == 0 || c.previous_is(C::leads); }

}  // namespace dateline::dates
