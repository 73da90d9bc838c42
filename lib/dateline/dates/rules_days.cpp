// Days of a month: "20 May 2017", "May 20", "2017-05-20", "5/20/2017", "Saturday, May 20", "Friday the 13th", "the
// 20th".

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

Built day_fields(std::optional<std::int64_t> year, int month, int day) {
  PartialDate date;
  date.grain = Grain::day;
  date.month = month;
  date.day = day;
  date.year = year;
  if (time::problem(date)) return nullopt;
  return fields(date);
}

Built month_day(const Captures& c) {
  const int month = c.value(C::any_month);
  const int day = static_cast<int>(c.number(Category::dom));
  return day_fields(year_in(c), month, day);
}

// "12 may still be alive", "may 3 people go": a month in small letters that is another word too.
bool is_doubtful_month(const Captures& c) {
  for (const Captures::Piece& piece : c.pieces) {
    if (!piece.is_class || piece.which != static_cast<std::uint8_t>(C::any_month)) continue;
    const Lexeme& month = c.view->lexemes[piece.begin];
    if (month.is(C::month) || !month.is(C::shy) || c.holds("of") || c.holds("the")) return false;
    if (c.inner(Category::year) != nullptr || c.view->in_small_letters) return false;
    const language::Upos upos = c.view->word(piece.begin).upos;
    return upos == language::Upos::AUX || upos == language::Upos::VERB || piece.begin == c.begin;
  }
  return false;
}

// "29 February 2017": with the year that follows there is no such day.
bool before_an_impossible_year(const Captures& c, const Built& day) {
  const std::size_t at = c.end + (c.next_is(",") ? 1 : 0);
  if (!day || !c.view->is(at, C::year)) return false;
  PartialDate date = day->date;
  date.year = static_cast<std::int64_t>(c.view->lexemes[at].number);
  return time::problem(date).has_value();
}

Built numeric_pair(const Captures& c) {
  const Lexeme& pair = c.view->lexemes[c.begin];
  if (const Built month_first = day_fields(nullopt, pair.first, pair.second)) return month_first;
  return day_fields(nullopt, pair.second, pair.first);
}

constexpr Rule kRules[] = {
    {Category::day, "iso-date", "$iso_day",
     [](const Captures& c) -> Built { return fields(c.view->lexemes[c.begin].date); }},
    {Category::day, "slash-date", "$slash_day",
     [](const Captures& c) -> Built {
       if (c.previous_is("version") || c.previous_is("v") || (c.begin > 1 && c.view->is_word(c.begin - 2, "version")))
         return nullopt;
       return fields(c.view->lexemes[c.begin].date);
     }},
    {Category::day, "compact-date", "$compact_day",
     [](const Captures& c) -> Built {
       if (c.previous_is("$") || counts_something(c)) return nullopt;
       return fields(c.view->lexemes[c.begin].date);
     }},
    {Category::day, "month-day-year", "$any_month .? ,? the? <dom> ,|of|in? <year>",
     [](const Captures& c) -> Built {
       if (counts_something(c) && c.view->lexemes[c.end - 1].is(C::year)) return nullopt;
       return month_day(c);
     }},
    {Category::day, "month-day", "$any_month .? ,? the? <dom>",
     [](const Captures& c) -> Built {
       if (is_doubtful_month(c) || c.next_is(C::amount)) return nullopt;
       if (c.holds(",") && !c.holds("the") && !c.view->is(c.end - 1, C::nth)) return nullopt;
       if (c.previous_is("in") && before_counted(c)) return nullopt;
       const bool digits = c.view->is(c.end - 1, C::dom) || c.view->is(c.end - 1, C::nth);
       // "May first went to Paris", "In May second-hand cars"
       if (!digits && !c.holds("the") && (c.next_is("-") || c.next_upos() == language::Upos::VERB)) {
         return nullopt;
       }
       const Built day = month_day(c);
       return before_an_impossible_year(c, day) ? nullopt : day;
     }},
    {Category::day, "month-day-words", "$any_month $tens|$number -? $number? ,? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is(",") || c.last_is("-") || (!c.has(C::tens) && c.lexeme(C::number, 1) != nullptr)) return nullopt;
       if (!c.lexeme(C::any_month)->is(C::month) && !c.has(C::tens)) return nullopt;
       const int day = (c.has(C::tens) ? c.value(C::tens) : 0) + (c.has(C::number) ? c.value(C::number) : 0);
       if (c.next_is(C::amount) || c.next_is(C::scale)) return nullopt;
       if (!c.inner(Category::year) && (!c.has(C::tens) || before_counted(c))) return nullopt;  // "In May two men came"
       if (c.next_is("-") || c.next_is(C::number)) return nullopt;                              // "June thirty-one"
       return day_fields(year_in(c), c.value(C::any_month), day);
     }},
    {Category::day, "day-month-year", "the? <dom> -|/|of|day? of|in? $any_month -|/|,|of|in? <year>",
     [](const Captures& c) -> Built {
       if (counts_something(c)) return nullopt;
       return month_day(c);
     }},
    {Category::day, "day-month-short-year", "the? $dom|$nth -|/|of? $any_month -|/? $dom|$digits_only",
     [](const Captures& c) -> Built {
       const Lexeme& year = c.view->lexemes[c.end - 1];
       if (year.number > 99 || c.view->text(c.end - 1).size() != 2 || counts_something(c)) return nullopt;
       if (c.view->is(c.end, C::any_month) || (c.holds("-") && !c.tight())) return nullopt;
       if (before_counted(c) && !c.holds("-") && !c.holds("/")) return nullopt;  // "On 20 May 17 miners died"
       const std::int64_t full = static_cast<std::int64_t>(year.number) + (year.number < kPivot ? 2000 : 1900);
       const Lexeme* dom = c.has(C::nth) ? c.lexeme(C::nth) : c.lexeme(C::dom);
       if (c.next_is(":") || c.next_is("%")) return nullopt;
       return day_fields(full, c.value(C::any_month), static_cast<int>(dom->number));
     }},
    {Category::day, "day-month-old-year", "the? <dom> of? $month $digits_only",
     [](const Captures& c) -> Built {
       if (!is_old_year(c)) return nullopt;
       return day_fields(static_cast<std::int64_t>(c.view->lexemes[c.end - 1].number), c.value(C::month),
                         static_cast<int>(c.number(Category::dom)));
     }},
    {Category::day, "day-month", "the? <dom> -|/|of|day? of? $any_month",
     [](const Captures& c) -> Built {
       // "two may go", "a second March": a bare ordinal word before "May" needs "of" or the article
       const Captures::Piece* dom = c.piece(Category::dom);
       const bool digits = c.view->is(dom->begin, C::dom) || c.view->is(dom->begin, C::nth);
       if (is_doubtful_month(c) || (!digits && !c.holds("of") && !c.holds("the"))) return nullopt;
       if (!c.view->lexemes[c.end - 1].is(C::month) && !digits && !c.holds("of")) return nullopt;
       // "12 December 27": the day follows
       if (c.view->is(dom->begin, C::dom) && c.previous_is("$")) return nullopt;
       const Built day = month_day(c);
       return before_an_impossible_year(c, day) ? nullopt : day;
     }},
    {Category::day, "year-month-day", "<year> -|/|,? $any_month -|/? <dom>",
     [](const Captures& c) -> Built {
       // "the 2010 conference, June 8, 2010": the day has a year of its own
       if ((c.next_is(",") && c.view->is(c.end + 1, C::year)) || c.view->is(c.end, C::year) || !c.on_one_line())
         return nullopt;
       return month_day(c);
     }},
    {Category::day, "numeric-day", "$slash_pair",
     [](const Captures& c) -> Built {
       // "5/5 stars", "9/10 of them", "24/7": numbers; a day stands after a word that leads to one, or alone
       static constexpr std::array<std::string_view, 14> kLeads = {"on",     "by",    "until", "till", "since",
                                                                   "before", "after", "from",  "to",   "between",
                                                                   "this",   "next",  "dated", "of"};
       const std::string before = c.begin > 0 ? core::lower(c.view->text(c.begin - 1)) : std::string();
       const bool alone = c.begin == 0 && (c.end + 1 >= c.view->size() || c.next_is("at"));
       if (!alone && !core::one_of(before, kLeads) && !c.previous_is(C::weekday) && !c.previous_is(C::joins) &&
           !(c.begin > 1 && (before == "or" || before == "and" || before == ",") &&
             (c.view->is(c.begin - 2, C::slash_pair) || c.view->is(c.begin - 2, C::any_weekday)))) {
         return nullopt;
       }
       if (c.end < c.view->size()) {
         const language::Upos next = c.next_upos();
         if (next == language::Upos::NOUN || next == language::Upos::ADJ || c.next_is("of")) return nullopt;
       }
       const Lexeme& pair = c.view->lexemes[c.begin];
       if (pair.first == 9 && pair.second == 11) return nullopt;  // the name of a day
       if (before == "by" && pair.first < pair.second && pair.first <= 3 && pair.second <= 10)
         return nullopt;  // "by 1/3"
       return numeric_pair(c);
     }},
    {Category::day, "weekday-day", "$any_weekday .|,? the|-? <day>",
     [](const Captures& c) -> Built {
       Expression e = *c.inner(Category::day);
       if (e.date.weekday || !e.date.month) return nullopt;
       e.date.weekday = c.value(C::any_weekday);  // the resolver chooses the year with it
       e.rule = {};
       return e;
     }},
    {Category::day, "weekday-bare-dom", "$any_weekday $dom",
     [](const Captures& c) -> Built {
       if (!c.previous_is("on") || c.end >= c.view->size() || c.next_upos() != language::Upos::PUNCT || c.next_is("-"))
         return nullopt;
       PartialDate date;
       date.day = static_cast<int>(c.lexeme(C::dom)->number);
       date.weekday = c.value(C::any_weekday);
       return fields(date);
     }},
    {Category::day, "month-dom-tight", "$month -|/ $dom",
     [](const Captures& c) -> Built {
       if (!c.tight() || c.next_is("-") || c.next_is("–")) return nullopt;
       PartialDate date;
       date.month = c.value(C::month);
       date.day = static_cast<int>(c.lexeme(C::dom)->number);
       if (time::problem(date)) return nullopt;
       return fields(date);
     }},
    {Category::day, "weekday-the-dom", "$any_weekday ,|-? the? <dom>",
     [](const Captures& c) -> Built {
       const Captures::Piece* dom = c.piece(Category::dom);
       if (!c.holds("the") && !c.view->is(dom->begin, C::nth)) return nullopt;
       const bool digits = c.view->is(dom->begin, C::nth) || c.view->is(dom->begin, C::dom);
       if (!digits && c.next_upos() != language::Upos::PUNCT && c.next_upos() != language::Upos::ADP) return nullopt;
       PartialDate date;
       date.day = static_cast<int>(c.number(Category::dom));
       date.weekday = c.value(C::any_weekday);
       return fields(date);
     }},
    {Category::day, "the-dom", "the <dom>",
     [](const Captures& c) -> Built {
       if (!c.view->is(c.end - 1, C::nth) || !is_led(c) || c.previous_is("in") || c.previous_is("at") ||
           (c.previous_is("of") && !(c.begin > 1 && c.view->is_word(c.begin - 2, "week"))))
         return nullopt;
       if (c.next_is("of") && c.view->is(c.end + 1, C::any_month)) return nullopt;
       if (c.end < c.view->size()) {
         const language::Upos next = c.next_upos();
         if (next == language::Upos::NOUN || next == language::Upos::PROPN || next == language::Upos::ADJ ||
             next == language::Upos::NUM || c.next_is("-") || c.next_is(C::unit)) {
           return nullopt;
         }
       }
       PartialDate date;
       date.day = static_cast<int>(c.number(Category::dom));
       return fields(date);
     }},
};

}  // namespace

std::span<const Rule> day_rules() { return kRules; }

}  // namespace dateline::dates
