// Parts of years and the like: "the third quarter of 1998", "Q3 2017", "the summer of 2016", "the third week of May",
// "the first Monday in September", "week 31".

#include <algorithm>
#include <array>
#include <cmath>

#include "dateline/core/one_of.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Grain;
using time::PartialDate;

Built part_of_year(Grain grain, double part, std::optional<std::int64_t> year) {
  if (part < 1 || part > 4) return nullopt;
  Expression e;
  e.date.grain = grain;
  e.date.part = static_cast<int>(part);
  e.date.year = year;
  if (time::problem(e.date)) return nullopt;
  return e;
}

// A part of a year that another phrase names: "the third quarter of last year".
Built part_within(Grain grain, double part, const Expression& base) {
  Built e = part_of_year(grain, part, nullopt);
  if (!e || base.date.grain != Grain::year) return nullopt;
  return within(*e, base);
}

Grain part_grain(const Captures& c) { return c.holds("half") ? Grain::half : Grain::quarter; }

double nth(const Captures& c) {
  if (c.inner(Category::ordinal) == nullptr) return c.holds("half") ? 2 : 4;  // "the last quarter"
  return c.number(Category::ordinal);
}

// The quarter that the text is about, `steps` quarters away.
Expression topic_quarter(int steps, std::string_view word) {
  Expression e = unit_steps(Grain::quarter, steps, word);
  e.origin = Origin::topic;
  return e;
}

bool is_of_games(const Captures& c) { return c.next_is("olympics") || c.next_is("olympic") || c.next_is("games"); }

// "the first quarter of the game", "a fourth-quarter touchdown"; and that of a century is no quarter of a year
bool is_of_play(const Captures& c) {
  static constexpr std::array<std::string_view, 7> kPlays = {"game",  "match", "race",   "season",
                                                             "final", "play",  "century"};
  static constexpr std::array<std::string_view, 9> kScores = {"goal", "touchdown",    "basket", "header",    "fumble",
                                                              "try",  "interception", "kick",   "substitute"};
  if (c.end < c.view->size() && core::one_of(c.view->word(c.end).lemma, kScores)) return true;
  if (!c.next_is("of")) return false;
  for (const std::string_view play : kPlays) {
    if (c.view->is_word(c.end + 1, play) || c.view->is_word(c.end + 2, play) || c.view->is_word(c.end + 3, play))
      return true;
  }
  return false;
}

Expression nth_of(double n, Grain grain, const Expression& base) {
  Expression e;
  e.operation = Operation::nth;
  e.date.grain = grain;
  e.steps = static_cast<int>(n);
  return within(e, base);
}

// What units can be counted in: months, years, quarters and the like.
bool can_hold(const Expression& base, Grain grain) {
  if (base.type != TimexType::date || base.operation == Operation::reference) return false;
  const Grain whole = base.named_day != nullptr ? Grain::day : base.date.grain;
  if (grain == Grain::quarter) return whole == Grain::year;
  return whole > grain && whole <= Grain::century;
}

Built nth_unit(const Captures& c, double n) {
  const Expression& base = *c.inner(Category::date);
  if (n == 0 || n > 366 || n < -366) return nullopt;
  if (c.has(C::any_weekday)) {
    const bool month = base.date.grain == Grain::month;
    if (!can_hold(base, Grain::day) || base.date.grain == Grain::week || std::abs(n) > (month ? 5 : 53)) return nullopt;
    Expression e = nth_of(n, Grain::day, base);
    e.date.weekday = c.value(C::any_weekday);
    return e;
  }
  const Grain grain = grain_of(c.unit());
  if (grain == Grain::day && base.date.grain == Grain::season && std::abs(n) == 1)  // which day, almanacs disagree
    return with_mod(base, n > 0 ? "START" : "END");
  if (grain < Grain::day || !can_hold(base, grain)) return nullopt;
  if ((grain == Grain::quarter && n > 4) || (grain == Grain::month && n > 12)) return nullopt;
  return nth_of(n, grain, base);
}

constexpr Rule kRules[] = {
    // quarters and halves
    {Category::date, "quarter-of-year", "the? fiscal? -? <ordinal> fiscal|-? quarter|qtr|half of|, fiscal? <year>",
     [](const Captures& c) -> Built { return part_of_year(part_grain(c), nth(c), year_in(c)); }},
    {Category::date, "quarter-then-year", "the? fiscal? -? <ordinal> fiscal|-? quarter|qtr|half <year>",
     [](const Captures& c) -> Built { return part_of_year(part_grain(c), c.number(Category::ordinal), year_in(c)); }},
    {Category::date, "last-part-of-year", "the last|final|latter fiscal? quarter|qtr|half of <year>",
     [](const Captures& c) -> Built { return part_of_year(part_grain(c), nth(c), year_in(c)); }},
    {Category::date, "year-quarter", "the? <year> 's? ,? the? fiscal? <ordinal> fiscal|-? quarter|qtr|half",
     [](const Captures& c) -> Built {
       if (c.holds("half") && c.next_is("of")) return nullopt;
       return part_of_year(part_grain(c), c.number(Category::ordinal), year_in(c));
     }},
    {Category::date, "years-part", "$decade fiscal? <ordinal> fiscal|-? quarter|qtr|half",
     [](const Captures& c) -> Built {
       const std::string_view year = c.view->text(c.begin);  // "2010's second half" is not of the 2010s
       if (!year.ends_with("'s") || c.lexeme(C::decade)->number < 1000) return nullopt;
       return part_of_year(part_grain(c), c.number(Category::ordinal),
                           static_cast<std::int64_t>(c.lexeme(C::decade)->number));
     }},
    {Category::date, "quarter-of", "the? fiscal? <ordinal> -? quarter|qtr|half of <date>",
     [](const Captures& c) -> Built {
       return part_within(part_grain(c), c.number(Category::ordinal), *c.inner(Category::date));
     }},
    {Category::date, "last-part-of", "the last|final|latter quarter|qtr|half of <date>",
     [](const Captures& c) -> Built { return part_within(part_grain(c), nth(c), *c.inner(Category::date)); }},
    {Category::date, "years-quarter", "$step year 's fiscal? <ordinal> -? quarter|qtr|half",
     [](const Captures& c) -> Built {
       return part_within(part_grain(c), c.number(Category::ordinal),
                          unit_steps(Grain::year, c.value(C::step), c.word(C::step)));
     }},
    {Category::date, "quarter", "the|a? flat|strong|weak? fiscal? -? <ordinal> fiscal? -? quarter|qtr",
     [](const Captures& c) -> Built {
       if (c.next_is("-") || is_of_play(c) || c.next_is("final") || c.next_is("finals")) return nullopt;
       // "the third-quarter results": the article is that of the results
       if (c.first_is("the") && c.view->is_word(c.end - 2, "-")) return nullopt;
       if (c.first_is("a") && !c.holds("flat") && !c.holds("strong") && !c.holds("weak")) return nullopt;
       return part_of_year(Grain::quarter, c.number(Category::ordinal), nullopt);
     }},
    {Category::date, "half", "the|its|their|fiscal? <ordinal> -? half",
     [](const Captures& c) -> Built {
       // the half of a match, of a list
       if (is_of_play(c) || c.next_is("-") || (c.first_is("the") && c.view->is_word(c.end - 2, "-"))) return nullopt;
       if (c.next_is("of") || (!c.previous_is("in") && !c.previous_is("for") && !c.previous_is("during") &&
                               !c.holds("fiscal") && !c.view->touches_next(c.end - 2)))
         return nullopt;
       return part_of_year(Grain::half, c.number(Category::ordinal), nullopt);
     }},
    {Category::date, "quarter-code", "the? $fiscal_part -|of|,? fiscal? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is("-") || c.last_is("of") || c.last_is(",")) return nullopt;
       const PartialDate& part = c.lexeme(C::fiscal_part)->date;
       return part_of_year(part.grain, *part.part, year_in(c));
     }},
    {Category::date, "quarter-code-of", "the? $fiscal_part of? <date>",
     [](const Captures& c) -> Built {
       const PartialDate& part = c.lexeme(C::fiscal_part)->date;
       return part_within(part.grain, *part.part, *c.inner(Category::date));
     }},
    {Category::date, "year-quarter-code", "<year> -|,|'s? $fiscal_part",
     [](const Captures& c) -> Built {
       const PartialDate& part = c.lexeme(C::fiscal_part)->date;
       return part_of_year(part.grain, *part.part, year_in(c));
     }},
    {Category::date, "short-year-quarter-code", "$dom $fiscal_part",
     [](const Captures& c) -> Built {
       const PartialDate& part = c.lexeme(C::fiscal_part)->date;
       if (!c.tight()) return nullopt;
       return part_of_year(part.grain, *part.part, 2000 + static_cast<std::int64_t>(c.lexeme(C::dom)->number));
     }},
    {Category::date, "months-quarter", "the? $any_month -|–|to|through $any_month quarter",
     [](const Captures& c) -> Built {
       const int first = c.value(C::any_month);
       if (c.value(C::any_month, 1) != first + 2 || first % 3 != 1) return nullopt;
       const int quarter = (first + 2) / 3;
       return part_of_year(Grain::quarter, quarter, nullopt);
     }},
    {Category::date, "topic-quarter", "the|its fiscal? quarter",
     [](const Captures& c) -> Built {
       if (c.next_is("of") || c.next_is(C::amount) || c.next_is("-") || c.next_is("mile") || c.next_is("pound"))
         return nullopt;
       return topic_quarter(0, {});
     }},
    {Category::date, "latest-quarter", "the|its|their latest|most? recent? fiscal? quarter|period",
     [](const Captures& c) -> Built {
       if (c.next_is("of") || (!c.holds("latest") && !c.holds("recent"))) return nullopt;
       return topic_quarter(0, "latest");
     }},
    {Category::date, "year-ago-quarter", "the|its? comparable? year - ago|earlier fiscal? <ordinal>? -? quarter|period",
     [](const Captures& c) -> Built {
       if (c.inner(Category::ordinal) == nullptr) return topic_quarter(-4, "ago");
       return part_within(Grain::quarter, c.number(Category::ordinal), unit_steps(Grain::year, -1, "ago"));
     }},
    {Category::date, "quarter-a-year-ago", "the same? quarter|period a year ago|earlier|before",
     [](const Captures&) -> Built { return topic_quarter(-4, "ago"); }},
    {Category::date, "period-last-year",
     "the? same|corresponding|comparable|like quarter|period of? last|a|the|previous year ago|earlier?",
     [](const Captures& c) -> Built {
       const bool ago = c.last_is("ago") || c.last_is("earlier");
       const bool last = c.holds("last") || c.holds("previous");
       return last != ago ? Built(topic_quarter(-4, "last")) : nullopt;
     }},
    {Category::date, "period-a-year-earlier",
     "the? same|corresponding|comparable|like year - earlier|ago quarter|period",
     [](const Captures&) -> Built { return topic_quarter(-4, "ago"); }},
    {Category::date, "quarter-of-the-year", "the <year> period|quarter",
     [](const Captures& c) -> Built {
       return within(topic_quarter(0, {}), fields(PartialDate::of_year(*year_in(c))));
     }},
    {Category::date, "steps-quarter", "$step year 's period|quarter",
     [](const Captures& c) -> Built {
       return within(topic_quarter(0, {}), unit_steps(Grain::year, c.value(C::step), c.word(C::step)));
     }},
    {Category::date, "year-ago", "year - ago|earlier",
     [](const Captures&) -> Built { return topic_quarter(-4, "ago"); }},

    // seasons
    {Category::date, "season-year", "the? $season of|, <year>",
     [](const Captures& c) -> Built {
       if (is_of_games(c) || c.next_is("'s")) return nullopt;
       return part_of_year(Grain::season, c.value(C::season), year_in(c));
     }},
    {Category::date, "season-years", "the? $season of|,? $year -|–|/ $digits_only",
     [](const Captures& c) -> Built {
       const auto year = static_cast<std::int64_t>(c.lexeme(C::year)->number);
       const auto last = static_cast<std::int64_t>(c.view->lexemes[c.end - 1].number);
       if (last != year + 1 && last != (year + 1) % 100) return nullopt;
       return part_of_year(Grain::season, c.value(C::season), year);
     }},
    {Category::date, "season-then-year", "the? $season <year>",
     [](const Captures& c) -> Built {
       if (is_of_games(c) || c.next_is("'s")) return nullopt;
       return part_of_year(Grain::season, c.value(C::season), year_in(c));
     }},
    {Category::date, "year-season", "the? <year> $season",
     [](const Captures& c) -> Built {
       if (c.next_is("olympics") || c.next_is("games")) return nullopt;
       if (is_of_games(c) || c.next_is("'s")) return nullopt;
       return part_of_year(Grain::season, c.value(C::season), year_in(c));
     }},
    {Category::date, "season-of", "the? $season of? <date>",
     [](const Captures& c) -> Built {
       if (!c.holds("of") && (c.inner(Category::date)->operation != Operation::unit || c.first_is("the")))
         return nullopt;

       if (is_of_games(c) || c.next_is("'s")) return nullopt;
       return part_within(Grain::season, c.value(C::season), *c.inner(Category::date));
     }},
    {Category::date, "season", "the? $season",
     [](const Captures& c) -> Built {
       if (is_of_games(c)) return nullopt;
       const bool fall = c.last_is("fall") || c.last_is("spring");
       if (!c.first_is("the")) {
         if (fall && !c.view->capital(c.begin) && (!is_led(c) || c.begin == 0) && !c.previous_is("and")) return nullopt;
         if (c.begin > 0 && !is_led(c) && !c.previous_is("and") && !c.previous_is(C::edge) && !c.previous_is("-") &&
             !c.previous_is("or"))
           return nullopt;
         const auto next = c.next_upos();
         if (c.previous_is("on") || c.previous_is("at") || c.previous_is("that") || next == language::Upos::NOUN ||
             next == language::Upos::ADP || (next == language::Upos::PROPN && c.view->capital(c.begin))) {
           if (!(c.previous_is("in") || c.previous_is("during") || c.previous_is("by") || c.previous_is("since") ||
                 c.previous_is("until")))
             return nullopt;
         }
       } else {
         const auto next = c.next_upos();
         if (next == language::Upos::NOUN || next == language::Upos::PROPN ||
             (fall && (c.next_is("of") || c.next_is("in") || c.next_is("from"))))
           return nullopt;
         // "spent the spring and early summer of 1943"
         const std::size_t other = c.end + (c.view->is(c.end + 1, C::edge) ? 2 : 1);
         const bool joined = c.next_is("and") && c.view->is(other, C::season);
         if (fall && !is_led(c) && !joined) return nullopt;
         if (c.next_is("of") && c.view->upos(c.end + 1) == language::Upos::PRON) return nullopt;  // "of his life"
       }
       return part_of_year(Grain::season, c.value(C::season), nullopt);
     }},

    // the n-th of something
    {Category::date, "nth-of", "the|its? <ordinal> full? $unit|$any_weekday of|in|during <date>",
     [](const Captures& c) -> Built { return nth_unit(c, c.number(Category::ordinal)); }},
    {Category::date, "last-of", "the|its? last|final|closing full? $unit|$any_weekday of|in|during <date>",
     [](const Captures& c) -> Built { return nth_unit(c, -1); }},
    {Category::date, "opening-of", "the|its opening $unit of <date>",
     [](const Captures& c) -> Built { return nth_unit(c, 1); }},
    {Category::date, "nth-last-of", "the? <ordinal> last|-? last $unit|$any_weekday of|in <date>",
     [](const Captures& c) -> Built { return nth_unit(c, -c.number(Category::ordinal)); }},
    {Category::date, "nth-weekday-in-the-month", "the? <ordinal> $any_weekday of|in the month",
     [](const Captures& c) -> Built {
       Expression e = nth_of(c.number(Category::ordinal), Grain::day, unit_steps(Grain::month, 0));
       e.date.weekday = c.value(C::any_weekday);
       return e;
     }},
    {Category::date, "dom-of-unit", "the? <dom> of|in? <date>",
     [](const Captures& c) -> Built {
       if (c.next_is("'s")) return nullopt;
       const Expression& base = *c.inner(Category::date);
       const Captures::Piece* dom = c.piece(Category::dom);
       if ((base.operation != Operation::unit && base.operation != Operation::anaphor) ||
           base.date.grain != Grain::month)
         return nullopt;
       if (!c.view->is(dom->begin, C::dom) && !c.view->is(dom->begin, C::nth) && !c.first_is("the")) return nullopt;
       if (!c.holds("of") && !c.view->is(dom->begin, C::nth)) return nullopt;
       return nth_of(c.number(Category::dom), Grain::day, base);
     }},

    // weeks
    {Category::date, "week-number", "the? week|wk $digits_only",
     [](const Captures& c) -> Built {
       const double week = c.view->lexemes[c.end - 1].number;
       // "In Week 10, he threw for 300 yards": of a season
       const bool joined =
           c.previous_is("between") || c.previous_is("and") || c.previous_is("from") || c.previous_is("to");
       if (c.begin > 0 && !joined && c.view->capital(c.begin) && c.view->word(c.begin).lemma == "week") return nullopt;
       if (c.next_is("of") || c.next_upos() == language::Upos::NOUN) return nullopt;
       if (week < 1 || week > 53 || c.next_is(C::amount)) return nullopt;
       Expression e;
       e.date.grain = Grain::week;
       e.date.week = static_cast<int>(week);
       return e;
     }},
    {Category::date, "week-number-of", "the? week|wk $digits_only of|in|,? <year>",
     [](const Captures& c) -> Built {
       Expression e;
       e.date.grain = Grain::week;
       e.date.week = static_cast<int>(std::min(99.0, c.lexeme(C::digits_only)->number));
       e.date.year = year_in(c);
       if (time::problem(e.date)) return nullopt;
       return e;
     }},
    {Category::date, "week-number-of-unit", "the? week|wk $digits_only of|in <date>",
     [](const Captures& c) -> Built {
       const Expression& base = *c.inner(Category::date);
       if (base.date.grain != Grain::year || base.operation != Operation::unit) return nullopt;
       Expression e;
       e.date.grain = Grain::week;
       e.date.week = static_cast<int>(std::min(99.0, c.lexeme(C::digits_only)->number));
       if (time::problem(e.date)) return nullopt;
       return within(e, base);
     }},
    {Category::date, "week-of-day", "the|a week of|beginning|starting <date>",
     [](const Captures& c) -> Built {
       const Expression& base = *c.inner(Category::date);
       if (base.date.grain != Grain::day || base.type != TimexType::date) return nullopt;
       return within(unit_steps(Grain::week, 0), base);
     }},
};

}  // namespace

std::span<const Rule> year_part_rules() { return kRules; }

}  // namespace dateline::dates
