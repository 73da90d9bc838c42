// Ranges and lists whose members share what is said once: "May 3 and 4", "22-25 April 1951", "1915-16", "499-493 BC",
// "from 5 to 6 p.m.". Where each member stands for itself, "March to May 1918", neighbours.cpp joins them.

#include <algorithm>
#include <array>
#include <cmath>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
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
    if (captures_.previous_is("between") || captures_.first_is("between")) list_.range = true;
    list_.date = list_.members.front().expression->date;
    list_.type = list_.members.front().expression->type;
    return std::move(list_);
  }

 private:
  const Captures& captures_;
  Expression list_;
};

Built day_of(const Captures& c, const Captures::Piece& dom) {
  PartialDate date;
  date.month = c.value(C::any_month);
  date.day = static_cast<int>(*dom.expression->number);
  date.year = year_in(c);
  if (time::problem(date)) return nullopt;
  return fields(date);
}

// "22 to 25 April 1951" and, with `month_first`, "April 22 to 25, 1951": each day reaches as far as what it shares.
Built days_of_month(const Captures& c, bool month_first) {
  List list(c);
  const Captures::Piece* last = nullptr;
  double before = 0;
  for (std::size_t n = 0; const Captures::Piece* dom = c.piece(Category::dom, n); ++n) {
    const Built day = day_of(c, *dom);
    if (!day || *dom->expression->number <= before) return nullopt;
    before = *dom->expression->number;
    if (month_first) {
      list.add(*day, n == 0 ? c.begin : dom->begin, c.piece(Category::dom, n + 1) == nullptr ? c.end : dom->end);
    } else {
      const bool with_the = dom->begin > c.begin && c.view->is_word(dom->begin - 1, "the");
      list.add(*day, dom->begin - (with_the ? 1 : 0), c.piece(Category::dom, n + 1) == nullptr ? c.end : dom->end);
    }
    last = dom;
  }
  for (const Captures::Piece& piece : c.pieces) {  // "Seats 4 and 5 may go"
    const Lexeme& month = c.view->lexemes[piece.begin];
    if (!piece.is_class || piece.which != static_cast<std::uint8_t>(C::any_month) || month.is(C::month)) continue;
    if (month.is(C::shy) && !c.inner(Category::year) && !c.view->in_small_letters && !c.holds("of")) return nullopt;
  }
  // Numbers of days that are words ("five and six May people") are none; the first must be digits or an ordinal.
  const Captures::Piece* first = c.piece(Category::dom);
  if (last == first) return nullopt;
  if ((c.next_is(C::amount) || c.next_is(C::meridiem)) && !c.inner(Category::year)) return nullopt;
  return list.take();
}

// Numbers of days of a month that another phrase gives: "the 3rd and 4th of next month" is not read; "4 to 23 of this
// month".
Built days_of_unit(const Captures& c) {
  const Expression& base = *c.inner(Category::date);
  if (base.date.grain != Grain::month || (base.operation != Operation::unit && base.operation != Operation::anaphor))
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
  List list(c);
  list.add(clock_of(*first), from.begin, c.has(C::meridiem) ? from.begin + 2 : from.begin + 1);
  list.add(*last->expression, last->begin, last->end);
  Expression e = list.take();
  e.range = true;
  e.type = TimexType::time;
  return e;
}

// A range of clock times on a day: both ends get it.
Built clocks_on(const Captures& c, const Captures::Piece& range, const Captures::Piece& date) {
  const Expression& clocks = *range.expression;
  if (clocks.operation != Operation::list) return nullopt;
  Expression e = clocks;
  const std::size_t shift = range.begin - c.begin;
  for (std::size_t i = 0; i < e.members.size(); ++i) {
    Expression::Member& member = e.members[i];
    const Built moment = with_part(*date.expression, *member.expression);
    if (!moment) return nullopt;
    Expression made = *moment;
    made.rule = "clock-range-on";
    member.expression = std::make_shared<const Expression>(std::move(made));
    member.begin += shift;
    member.end += shift;
  }
  // "from 10 p.m. to 2 a.m." ends on the day after
  const Expression& first = *e.members.front().expression;
  Expression last = *e.members.back().expression;
  if (first.date.clock && last.date.clock && first.date.clock->hour && last.date.clock->hour &&
      *first.date.clock->hour >= 12 && *last.date.clock->hour < 12) {
    Expression next;
    next.operation = Operation::offset;
    next.type = TimexType::time;
    next.duration.parts = {{1.0, time::Unit::day}};
    next.steps = 1;
    next.date = last.date;
    next.rule = last.rule;
    next.word = "to";
    last.type = TimexType::date;
    last.date.clock.reset();
    last.date.grain = Grain::day;
    next.base = std::make_shared<const Expression>(last);
    e.members.back().expression = std::make_shared<const Expression>(std::move(next));
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
       return days_of_month(c, false);
     }},
    {Category::phrase, "three-days-of-month", "the? <dom> , <dom> ,? and|or <dom> of? $any_month ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, false); }},
    {Category::phrase, "month-days", "$any_month the? <dom> -|–|to|and|or|&|through|until|till the? <dom> ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, true); }},
    {Category::phrase, "month-three-days", "$any_month <dom> , <dom> ,? and|or <dom> ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, true); }},
    {Category::phrase, "month-between-days", "$any_month between <dom> and|-|to <dom> ,? <year>?",
     [](const Captures& c) -> Built { return c.last_is(",") ? nullopt : days_of_month(c, true); }},
    {Category::phrase, "days-of-unit", "the? <dom> -|–|to|and|until|till the? <dom> of|in <date>",
     [](const Captures& c) -> Built {
       const bool nth = c.view->is(c.piece(Category::dom)->begin, C::nth);
       if (c.holds("in") && !nth) return nullopt;  // "won 3-2 in May"
       return days_of_unit(c);
     }},
    {Category::phrase, "two-years", "$year -|– $digits_only $era?",
     [](const Captures& c) -> Built {
       const auto year = static_cast<std::int64_t>(c.lexeme(C::year)->number);
       const Lexeme& last = c.view->lexemes[c.begin + 2];
       const std::size_t width = c.view->text(c.begin + 2).size();
       if (!c.view->touches_next(c.begin) || !c.view->touches_next(c.begin + 1) || width != 2) return nullopt;
       const std::int64_t end = year / 100 * 100 + static_cast<std::int64_t>(last.number);
       const bool month = last.number >= 1 && last.number <= 12 && end != year + 1 && year >= 1990;
       if (end <= year || month || c.has(C::era) || c.next_is(C::amount)) return nullopt;
       List list(c);
       list.add(fields(PartialDate::of_year(year)), c.begin, c.begin + 1);
       list.add(fields(PartialDate::of_year(end)), c.begin + 2, c.end);
       return list.take();
     }},
    {Category::phrase, "years-of-era", "$digits_only -|–|to|and|or|until $digits_only $era",
     [](const Captures& c) -> Built {
       const auto year = [&](std::size_t token) {
         const auto n = static_cast<std::int64_t>(c.view->lexemes[token].number);
         return c.value(C::era) < 0 ? 1 - n : n;
       };
       const std::int64_t first = year(c.begin);
       const std::int64_t last = year(c.begin + 2);
       if (first >= last || first < -9000 || last > 9000) return nullopt;
       List list(c);
       list.add(fields(PartialDate::of_year(first)), c.begin, c.begin + 1);
       list.add(fields(PartialDate::of_year(last)), c.begin + 2, c.end);
       return list.take();
     }},
    {Category::phrase, "decades-list", "the? $decade and|to|or|-|– $decade",
     [](const Captures& c) -> Built {
       const double first = c.lexeme(C::decade)->number;
       const double second = c.lexeme(C::decade, 1)->number;
       if (first < 100 || second >= 100) return nullopt;
       const auto decade = [](double year) {
         Expression e;
         e.date.grain = Grain::decade;
         e.date.year = static_cast<std::int64_t>(year);
         return e;
       };
       const double century = std::floor(first / 100) * 100;
       List list(c);
       const std::size_t at = c.first_is("the") ? c.begin + 1 : c.begin;
       list.add(decade(first), c.begin, at + 1);
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
         if (number > 30) return nullopt;
         Expression e;
         e.date.grain = Grain::century;
         e.date.year = (static_cast<std::int64_t>(number) - 1) * 100;
         if (c.has(C::era) && c.value(C::era) < 0)
           e.date = time::containing(*time::Day::from(-(*e.date.year) - 50, 6, 1), Grain::century);
         const Captures::Piece* piece = c.piece(Category::ordinal, n);
         list.add(e, n == 0 ? c.begin : piece->begin, n == 0 ? piece->end : c.end);
       }
       return list.take();
     }},
    {Category::phrase, "quarters", "the? <ordinal> and|to|through|or <ordinal> quarters|quarter of|,? <year>?",
     [](const Captures& c) -> Built {
       if (c.last_is("of") || c.last_is(",")) return nullopt;
       if (c.next_is("of") || c.next_is("-")) return nullopt;
       List list(c);
       for (std::size_t n = 0; n < 2; ++n) {
         const double number = c.number(Category::ordinal, n);
         if (number > 4) return nullopt;
         Expression e;
         e.date.grain = Grain::quarter;
         e.date.part = static_cast<int>(number);
         e.date.year = year_in(c);
         const Captures::Piece* piece = c.piece(Category::ordinal, n);
         list.add(e, n == 0 ? c.begin : piece->begin, n == 0 ? piece->end : c.end);
       }
       return list.take();
     }},

    {Category::range, "clock-range",
     "from|between? $dom|$clock|$clock_meridiem|$number $meridiem? -|–|to|and|until|till|til|through|thru <clock>",
     [](const Captures& c) -> Built {
       if (c.has(C::number) && !c.first_is("from") && !c.first_is("between")) return nullopt;
       if (c.holds("and") && !c.first_is("between")) return nullopt;
       // "15 to noon" is before noon
       if (c.holds("to") && !c.first_is("from") && !c.first_is("between") && c.has(C::dom) &&
           (c.last_is("noon") || c.last_is("midnight")))
         return nullopt;
       return clocks(c);
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
       List list(c);
       list.add(clock_of(*first), from.begin, c.has(C::meridiem) ? from.begin + 2 : from.begin + 1);
       list.add(clock_of(until), c.end - 1, c.end);
       Expression e = list.take();
       e.range = true;
       e.type = TimexType::time;
       return e;
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
       if (!begin.is(C::clock_meridiem) && *until.hour < *first->hour) until.hour = *until.hour + 12;  // "from 9 to 5"
       if (begin.is(C::clock_meridiem) && *until.hour < *first->hour && *until.hour <= 12)
         until.hour = *until.hour % 12 + 12;
       List list(c);
       list.add(clock_of(*first), c.begin + 1, c.begin + 2);
       list.add(clock_of(until), c.end - 1, c.end);
       Expression e = list.take();
       e.range = true;
       e.type = TimexType::time;
       return e;
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
