// Ranges and lists whose members share what is said once: "May 3 and 4", "22-25 April 1951", "1915-16", "499-493 BC",
// "from 5 to 6 p.m.". Where each member stands for itself, "March to May 1918", neighbours.cpp joins them.

#include <algorithm>
#include <array>
#include <cmath>

#include "dateline/core/one_of.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Clock;
using time::Grain;
using time::PartialDate;

class List {
 public:
  explicit List(const Captures& c) : captures_(c) { list_.operation = Operation::list; }

  // A member that stands at tokens [begin, end) of the sentence.
  void add(Expression e, std::size_t begin, std::size_t end) {
    e.rule = e.rule.empty() ? "list-member" : e.rule;
    list_.members.push_back(
        {begin - captures_.begin, end - captures_.begin, std::make_shared<const Expression>(std::move(e))});
  }

  Expression take() {
    list_.range = !captures_.holds("and") && !captures_.holds("or") && !captures_.holds("&");
    if (captures_.previous_is("between") || captures_.holds("between")) list_.range = true;
    list_.date = list_.members.front().expression->date;
    list_.type = list_.members.front().expression->type;
    return std::move(list_);
  }

 private:
  const Captures& captures_;
  Expression list_;
};

// "last year", "that year"
bool is_counted_year(const Expression& e) {
  return (e.operation == Operation::unit || e.operation == Operation::anaphor) && e.date.grain == Grain::year &&
         !e.base && e.mod.empty();
}

Built day_of(const Captures& c, const Captures::Piece& dom) {
  PartialDate date;
  date.month = c.value(C::any_month);
  date.day = static_cast<int>(*dom.expression->number);
  date.year = year_in(c);
  if (time::problem(date)) return nullopt;
  return fields(date);
}

// "22 to 25 April 1951" and, with `month_first`, "April 22 to 25, 1951": each day reaches as far as what it shares.
// With a date, that is the year that they lie in: "May 3 and 4 last year".
Built days_of_month(const Captures& c, bool month_first) {
  const Expression* year = c.inner(Category::date);
  if (year != nullptr && (!is_counted_year(*year) || c.next_is("'s"))) return nullopt;
  List list(c);
  double before = 0;
  for (std::size_t n = 0; const Captures::Piece* dom = c.piece(Category::dom, n); ++n) {
    Built day = day_of(c, *dom);
    if (!day || *dom->expression->number <= before) return nullopt;
    if (year != nullptr) day = within(*day, *year);
    before = *dom->expression->number;
    if (month_first) {
      list.add(*day, n == 0 ? c.begin : dom->begin, c.piece(Category::dom, n + 1) == nullptr ? c.end : dom->end);
    } else {
      const bool with_the = dom->begin > c.begin && c.view->is_word(dom->begin - 1, "the");
      list.add(*day, dom->begin - (with_the ? 1 : 0), c.piece(Category::dom, n + 1) == nullptr ? c.end : dom->end);
    }
  }
  for (const Captures::Piece& piece : c.pieces) {  // "Seats 4 and 5 may go"
    const Lexeme& month = c.view->lexemes[piece.begin];
    if (!piece.is_class || piece.which != static_cast<std::uint8_t>(C::any_month) || month.is(C::month)) continue;
    if (month.is(C::shy) && !c.inner(Category::year) && !c.view->in_small_letters && !c.holds("of")) return nullopt;
  }
  if ((c.next_is(C::amount) || c.next_is(C::meridiem)) && !c.inner(Category::year)) return nullopt;
  return list.take();
}

// Numbers of days of a month that another phrase gives: "the 3rd and 4th of next month", "4 to 23 of this month".
Built days_of_unit(const Captures& c) {
  const Expression& base = *c.inner(Category::date);
  if (base.date.grain != Grain::month || base.base ||
      (base.operation != Operation::unit && base.operation != Operation::anaphor && base.operation != Operation::named))
    return nullopt;
  if (*c.inner(Category::dom)->number >= *c.inner(Category::dom, 1)->number) return nullopt;
  List list(c);
  for (std::size_t n = 0; const Captures::Piece* dom = c.piece(Category::dom, n); ++n) {
    Expression e;
    e.operation = Operation::nth;
    e.date.grain = Grain::day;
    e.steps = static_cast<int>(*dom->expression->number);
    list.add(within(e, base), dom->begin, c.piece(Category::dom, n + 1) == nullptr ? c.end : dom->end);
  }
  return list.take();
}

Built two_quarters(const Captures& c) {
  List list(c);
  for (std::size_t n = 0; n < 2; ++n) {
    const double number = c.number(Category::ordinal, n);
    if (number < 1 || number > 4) return nullopt;
    Expression e;
    e.date.grain = Grain::quarter;
    e.date.part = static_cast<int>(number);
    e.date.year = year_in(c);
    if (const Expression* year = c.inner(Category::date)) e = within(e, *year);
    const Captures::Piece* piece = c.piece(Category::ordinal, n);
    list.add(e, n == 0 ? c.begin : piece->begin, n == 0 ? piece->end : c.end);
  }
  return list.take();
}

std::optional<Clock> first_clock(const Lexeme& lexeme) {
  if (lexeme.is(C::clock) || lexeme.is(C::clock_meridiem)) return lexeme.clock;
  Clock clock;
  if (lexeme.is(C::dom)) {
    if (lexeme.number > 24) return nullopt;
    clock.hour = static_cast<int>(lexeme.number);
    return clock;
  }
  if (lexeme.is(C::number) && lexeme.as(C::number).number <= 12) {
    clock.hour = lexeme.as(C::number).number;
    return clock;
  }
  return nullopt;
}

// The hour before a range's last one that has a half of the day: 5 to 6 p.m. is 17 to 18, 11 to 2 p.m. is 11 to 14.
void share_half(Clock& first, const Clock& last) {
  if (*first.hour > 12 || *first.hour == 0) return;
  const int half = *last.hour >= 12 ? 12 : 0;
  const int moved = *first.hour % 12 + half;
  const int minutes = moved * 60 + first.minute.value_or(0);
  const int end = *last.hour * 60 + last.minute.value_or(0);
  // "11 to 1 a.m." begins before midnight, "11 to 2 p.m." before noon
  first.hour = minutes < end ? moved : half == 0 ? *first.hour % 12 + 12 : *first.hour % 12;
}

// The two ends of a range of clock times; the zone that the last one names is that of both.
Expression two_clocks(const Captures& c, Clock first, std::size_t begin, std::size_t end, Expression last,
                      std::size_t last_begin, std::size_t last_end) {
  if (!first.utc_offset_minutes) first.utc_offset_minutes = last.date.clock->utc_offset_minutes;
  List list(c);
  list.add(clock_of(first), begin, end);
  list.add(std::move(last), last_begin, last_end);
  Expression e = list.take();
  e.type = TimexType::time;
  return e;
}

Built clocks(const Captures& c) {
  const Captures::Piece* last = c.piece(Category::clock);
  const Captures::Piece& from = c.pieces.front();
  const Lexeme& lexeme = c.view->lexemes[from.begin];
  auto first = first_clock(lexeme);
  if (!first) return nullopt;
  const Clock& end = *last->expression->date.clock;
  if (!end.hour) return nullopt;
  const bool has_half = lexeme.is(C::clock_meridiem) || c.has(C::meridiem);
  if (c.has(C::meridiem)) {
    if (*first->hour < 1 || *first->hour > 12) return nullopt;
    first->hour = *first->hour % 12 + c.value(C::meridiem);
  }
  const bool end_has_half = !c.view->is(last->begin, C::clock) || last->end - last->begin > 1;
  if (!has_half && end_has_half && last->expression->rule != "clock-time") share_half(*first, end);
  if (!has_half && !end_has_half && !lexeme.is(C::clock)) {
    if (!c.first_is("from") && !c.first_is("between")) return nullopt;
  }
  return two_clocks(c, *first, from.begin, c.has(C::meridiem) ? from.begin + 2 : from.begin + 1, *last->expression,
                    last->begin, last->end);
}

// A range of clock times on a day: both ends get it.
Built clocks_on(const Captures& c, const Captures::Piece& range, const Captures::Piece& date) {
  const Expression& clocks = *range.expression;
  if (clocks.operation != Operation::list) return nullopt;
  Expression e = clocks;
  // "Monday from 9 to 5"; of "Friday night from 10 to 2" the part tells
  const std::optional<Clock>& begins = e.members.front().expression->date.clock;
  Expression last = *e.members.back().expression;
  if (!date.expression->date.clock && !last.half_said && *begins->hour <= 12 &&
      *last.date.clock->hour < *begins->hour) {
    last.date.clock->hour = *last.date.clock->hour % 12 + 12;
    e.members.back().expression = std::make_shared<const Expression>(std::move(last));
  }
  const std::size_t shift = range.begin - c.begin;
  for (Expression::Member& member : e.members) {
    const Built moment = with_part(*date.expression, *member.expression);
    if (!moment) return nullopt;
    Expression made = *moment;
    made.rule = "clock-range-on";
    member.expression = std::make_shared<const Expression>(std::move(made));
    member.begin += shift;
    member.end += shift;
  }
  if (date.begin < range.begin) {
    e.members.front().begin = 0;
  } else {
    e.members.back().end = c.size();
  }
  e.rule = {};
  return e;
}

// "rose from 10 to 12 on Friday"
bool is_change(const Captures& c) {
  static constexpr std::array<std::string_view, 13> kChanges = {"rise",     "fall",  "grow", "drop",    "increase",
                                                                "decrease", "climb", "slip", "decline", "jump",
                                                                "change",   "go",    "cut"};
  return core::one_of(c.view->word(c.begin - 1).lemma, kChanges);
}

constexpr Rule kRules[] = {
    {Category::phrase, "days-of-month",
     "the? <dom> -|–|to|and|or|&|through|until|till the? <dom> of|in? $any_month ,|of|in? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is(",") || c.last_is("of") || c.last_is("in")) return nullopt;
       // "Unemployment rose from 5 to 7 in May"
       if (c.view->is_word(c.piece(Category::dom, 1)->end, "in") && !c.view->is(c.piece(Category::dom)->begin, C::nth))
         return nullopt;
       return days_of_month(c, false);
     }},
    {Category::phrase, "three-days-of-month", "the? <dom> , <dom> ,? and|or <dom> of? $any_month ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, false); }},
    {Category::phrase, "month-days",
     "$any_month the? <dom> -|–|to|and|or|&|through|until|till the? <dom> ,|of|in? <year>?",
     [](const Captures& c) -> Built {
       return c.last_is(",") || c.last_is("of") || c.last_is("in") ? nullopt : days_of_month(c, true);
     }},
    {Category::phrase, "month-days-of-year",
     "$any_month the? <dom> -|–|to|and|or|&|through|until|till the? <dom> ,|of? <date>",
     [](const Captures& c) -> Built { return days_of_month(c, true); }},
    {Category::phrase, "days-of-month-of-year",
     "the? <dom> -|–|to|and|or|&|through|until|till the? <dom> of? $any_month ,|of? <date>",
     [](const Captures& c) -> Built { return days_of_month(c, false); }},
    {Category::phrase, "month-three-days", "$any_month <dom> , <dom> ,? and|or <dom> ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, true); }},
    {Category::phrase, "month-between-days", "$any_month between <dom> and|-|to <dom> ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, true); }},
    {Category::phrase, "days-of-unit", "the? <dom> -|–|to|and|until|till the? <dom> of|in <date>",
     [](const Captures& c) -> Built {
       const bool nth = c.view->is(c.piece(Category::dom)->begin, C::nth);
       if (c.holds("in") && !nth && !c.previous_is("from")) return nullopt;  // "won 3-2 in May"
       return days_of_unit(c);
     }},
    {Category::phrase, "the-doms", "the $nth to|and|through|until|till|-|– the? $nth",
     [](const Captures& c) -> Built {
       const Lexeme& first = *c.lexeme(C::nth);
       const Lexeme& second = *c.lexeme(C::nth, 1);
       if (!c.previous_is("from") && !c.previous_is("between") && !c.previous_is("on")) return nullopt;
       if (first.number < 1 || second.number > 31 || before_counted(c) || c.next_is("of") ||
           (c.previous_is("on") && !c.holds("and")))
         return nullopt;
       List list(c);
       const std::size_t middle = c.piece(C::nth)->end;
       for (const bool last : {false, true}) {
         Expression e;
         e.date.day = static_cast<int>(last ? second.number : first.number);
         list.add(e, last ? middle + 1 : c.begin, last ? c.end : middle);
       }
       return list.take();
     }},
    {Category::phrase, "two-years", "the? years? $year -|– $digits_only",
     [](const Captures& c) -> Built {
       const std::size_t at = c.piece(C::year)->begin;
       const auto year = static_cast<std::int64_t>(c.lexeme(C::year)->number);
       const Lexeme& last = c.view->lexemes[at + 2];
       if (c.first_is("the") && !c.holds("years")) return nullopt;
       if (!c.view->touches_next(at) || !c.view->touches_next(at + 1) || c.view->text(at + 2).size() != 2)
         return nullopt;
       const std::int64_t end = year / 100 * 100 + static_cast<std::int64_t>(last.number);
       if (end <= year || c.next_is(C::era) || c.next_is(C::amount)) return nullopt;
       List list(c);
       list.add(fields(PartialDate::of_year(year)), at, at + 1);
       list.add(fields(PartialDate::of_year(end)), at + 2, c.end);
       return list.take();
     }},
    {Category::phrase, "years-of-era", "ad|a.d.? $digits_only -|–|to|and|or|until $digits_only $era?",
     [](const Captures& c) -> Built {
       if (c.has(C::era) == (c.piece(C::digits_only)->begin != c.begin)) return nullopt;
       const bool back = c.has(C::era) && c.value(C::era) < 0;
       const std::size_t at = c.piece(C::digits_only)->begin;
       auto first = static_cast<std::int64_t>(c.view->lexemes[at].number);
       auto last = static_cast<std::int64_t>(c.view->lexemes[at + 2].number);
       if (first > 9000 || last > 9000 || (!c.has(C::era) && before_counted(c))) return nullopt;
       if (first >= 100 && last < 100 && (first % 100 > last) == back) last += first / 100 * 100;  // "1323-22 BC"
       if (back) {
         first = 1 - first;
         last = 1 - last;
       }
       if (first >= last) return nullopt;
       List list(c);
       list.add(fields(PartialDate::of_year(first)), at, at + 1);
       list.add(fields(PartialDate::of_year(last)), at + 2, c.end);
       return list.take();
     }},
    {Category::phrase, "decades-list", "the? $decade and|to|or|-|– $decade",
     [](const Captures& c) -> Built {
       const double first = c.lexeme(C::decade)->number;
       const double second = c.lexeme(C::decade, 1)->number;
       if (second >= 100 || (first < 100 && (first < 30 || second <= first || !c.first_is("the")))) return nullopt;
       const bool guess = first < 100;  // of the century: a history may know better
       const auto decade = [&](double year) {
         Expression e;
         if (guess) e.number = std::fmod(year, 100);
         e.date.grain = Grain::decade;
         e.date.year = static_cast<std::int64_t>(year);
         return e;
       };
       const double century = guess ? 1900 : std::floor(first / 100) * 100;
       List list(c);
       const std::size_t at = c.first_is("the") ? c.begin + 1 : c.begin;
       list.add(decade(guess ? century + first : first), c.begin, at + 1);
       list.add(decade(century + second), at + 2, c.end);
       return list.take();
     }},
    {Category::phrase, "centuries",
     "the? $edge? <ordinal> -|and|to|or|through|– $edge? <ordinal> -? centuries|century $era?",
     [](const Captures& c) -> Built {
       if (c.next_is("-") || (c.begin > 0 && (c.previous_is("his") || c.previous_is("her") || c.previous_is("their"))))
         return nullopt;
       List list(c);
       for (std::size_t n = 0; n < 2; ++n) {
         const double number = c.number(Category::ordinal, n);
         const Captures::Piece* piece = c.piece(Category::ordinal, n);
         if (number < 1 || number > 30) return nullopt;
         Expression e;
         if (piece->begin > c.begin && c.view->is(piece->begin - 1, C::edge))  // "the late 18th and early 19th"
           e.mod = c.view->lexemes[piece->begin - 1].as(C::edge).text;
         e.date.grain = Grain::century;
         e.date.year = (static_cast<std::int64_t>(number) - 1) * 100;
         if (c.has(C::era) && c.value(C::era) < 0)
           e.date = time::containing(*time::Day::from(-(*e.date.year) - 50, 6, 1), Grain::century);
         const std::size_t begin = piece->begin - (n > 0 && !e.mod.empty() ? 1 : 0);
         list.add(e, n == 0 ? c.begin : begin, n == 0 ? piece->end : c.end);
       }
       return list.take();
     }},
    {Category::phrase, "quarters", "the? <ordinal> and|to|through|or <ordinal> quarters|quarter of|,? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is("of") || c.last_is(",") || c.next_is("of") || c.next_is("-")) return nullopt;
       return two_quarters(c);
     }},
    {Category::phrase, "quarters-of", "the? <ordinal> and|to|through|or <ordinal> quarters|quarter of <date>",
     [](const Captures& c) -> Built { return is_counted_year(*c.inner(Category::date)) ? two_quarters(c) : nullopt; }},

    {Category::range, "clock-range",
     "from|between? $dom|$clock|$clock_meridiem|$number $meridiem? -|–|to|and|until|till|til|through|thru <clock>",
     [](const Captures& c) -> Built {
       if (c.has(C::number) && !c.first_is("from") && !c.first_is("between")) return nullopt;
       if (c.holds("and") && !c.first_is("between") && !c.previous_is("at")) return nullopt;
       // "15 to noon" is before noon
       if (c.holds("to") && !c.first_is("from") && !c.first_is("between") && c.has(C::dom) &&
           (c.last_is("noon") || c.last_is("midnight")))
         return nullopt;
       return clocks(c);
     }},
    {Category::range, "noon-range", "from|between? noon|midnight -|–|to|and|until|till|til|through|thru <clock>",
     [](const Captures& c) -> Built {
       if (c.holds("and") && !c.first_is("between")) return nullopt;
       const bool led = c.first_is("from") || c.first_is("between");
       const Captures::Piece& last = *c.piece(Category::clock);
       if (!last.expression->date.clock->hour) return nullopt;
       Clock first;
       first.hour = c.holds("noon") ? 12 : 0;
       first.minute = 0;
       const std::size_t at = c.begin + (led ? 1 : 0);
       return two_clocks(c, first, at, at + 1, *last.expression, last.begin, last.end);
     }},
    {Category::phrase, "hours-in-the-part",
     "from|between $dom|$number -|–|to|and|until|till $dom|$number o'clock? in the $part",
     [](const Captures& c) -> Built {
       const Expression part = part_of(static_cast<time::DayPart>(c.value(C::part)));
       List list(c);
       for (std::size_t n = 0; n < 2; ++n) {
         const std::size_t at = c.pieces[n].begin;
         const auto clock = first_clock(c.view->lexemes[at]);
         if (!clock || *clock->hour > 12) return nullopt;
         const Built hour = with_part(part, clock_of(*clock));
         if (!hour) return nullopt;
         list.add(*hour, at, n == 0 ? at + 1 : c.end);
       }
       Expression e = list.take();
       e.type = TimexType::time;
       return e;
     }},
    {Category::range, "clock-to-hour",
     "from|between? $dom|$clock|$clock_meridiem $meridiem? -|–|to|and|until|till|til $dom",
     [](const Captures& c) -> Built {
       if (c.holds("and") && !c.first_is("between")) return nullopt;
       const Captures::Piece& from = c.pieces.front();
       auto first = first_clock(c.view->lexemes[from.begin]);
       const auto last = first_clock(c.view->lexemes[c.end - 1]);
       const bool half = c.has(C::clock_meridiem) || c.has(C::meridiem);
       if (!first || !last || (!half && !c.has(C::clock)) || *last->hour > 12 || *last->hour < 1) return nullopt;
       if (c.next_is(C::amount) || c.next_is(C::any_month) || c.next_is(C::unit) || c.next_is(C::units) ||
           c.next_is(":") || c.next_is("-"))
         return nullopt;
       if (c.has(C::meridiem)) first->hour = *first->hour % 12 + c.value(C::meridiem);
       Clock until = *last;
       const int begin = *first->hour * 60 + first->minute.value_or(0);
       const int same_half = *last->hour % 12 + (*first->hour >= 12 ? 12 : 0);
       until.hour =
           same_half * 60 > begin ? same_half : (*first->hour >= 12 ? *last->hour % 12 : *last->hour % 12 + 12);
       return two_clocks(c, *first, from.begin, c.has(C::meridiem) ? from.begin + 2 : from.begin + 1, clock_of(until),
                         c.end - 1, c.end);
     }},
    {Category::range, "military-range", "from|between $digits_only -|to|and|until $digits_only",
     [](const Captures& c) -> Built {
       List list(c);
       int before = -1;
       for (const std::size_t token : {c.begin + 1, c.begin + 3}) {
         const int number = static_cast<int>(std::min(9999.0, c.view->lexemes[token].number));
         if (c.view->text(token).size() != 4 || c.view->text(c.begin + 1).front() != '0' || number > 2400 ||
             number % 100 > 59 || number <= before)
           return nullopt;
         before = number;
         Clock value;
         value.hour = number / 100;
         value.minute = number % 100;
         list.add(clock_of(value), token, token + 1);
       }
       Expression e = list.take();
       e.range = true;
       e.type = TimexType::time;
       return e;
     }},
    {Category::range, "hour-range", "from|between $dom|$clock|$clock_meridiem -|–|to|and|until|till $dom",
     [](const Captures& c) -> Built {
       const Lexeme& begin = c.view->lexemes[c.begin + 1];
       const Lexeme& end = c.view->lexemes[c.end - 1];
       auto first = first_clock(begin);
       const auto last = first_clock(end);
       if (!first || !last || *last->hour > 24 || c.next_is(C::amount) || c.next_is(C::any_month) ||
           c.next_is(C::unit) || c.next_is(C::units))
         return nullopt;
       if (*first->hour > 12 || *last->hour > 12 || (c.begin > 0 && is_change(c))) return nullopt;
       Clock until = *last;
       if (begin.is(C::clock_meridiem) && *until.hour < *first->hour && *until.hour <= 12)
         until.hour = *until.hour % 12 + 12;
       return two_clocks(c, *first, c.begin + 1, c.begin + 2, clock_of(until), c.end - 1, c.end);
     }},
    {Category::phrase, "clocks", "<range>",
     [](const Captures& c) -> Built {
       if (c.inner(Category::range)->rule == "hour-range") return nullopt;
       return *c.inner(Category::range);
     }},
    {Category::phrase, "date-clocks", "<date> ,|at|from? <range>",
     [](const Captures& c) -> Built { return clocks_on(c, *c.piece(Category::range), *c.piece(Category::date)); }},
    {Category::phrase, "moment-clocks", "<moment> ,|at|from? <range>",
     [](const Captures& c) -> Built { return clocks_on(c, *c.piece(Category::range), *c.piece(Category::moment)); }},
    {Category::phrase, "clocks-date", "<range> ,|on|of? <date>",
     [](const Captures& c) -> Built { return clocks_on(c, *c.piece(Category::range), *c.piece(Category::date)); }},
    {Category::phrase, "clocks-moment", "<range> ,|on|in? <moment>",
     [](const Captures& c) -> Built { return clocks_on(c, *c.piece(Category::range), *c.piece(Category::moment)); }},
};

}  // namespace

std::span<const Rule> list_rules() { return kRules; }

}  // namespace dateline::dates
