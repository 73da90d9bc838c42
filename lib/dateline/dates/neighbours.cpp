#include "dateline/dates/neighbours.hpp"

namespace dateline::dates {

namespace {

using time::Grain;

constexpr std::size_t kWidestGap = 3;  // words between neighbours: ", and the"

struct Gap {
  bool joined = false;  // nothing but "to", "and", "-", commas
  bool range = false;
};

Gap gap_between(const SentenceView& view, std::size_t begin, std::size_t end) {
  Gap gap;
  if (begin >= end || end - begin > kWidestGap) return gap;
  for (std::size_t i = begin; i < end; ++i) {
    if (view.is(i, Class::joins)) {
      gap.range = true;
      gap.joined = true;
    } else if (view.is_word(i, "and") || view.is_word(i, "or") || view.is_word(i, "&")) {
      gap.joined = true;
    } else if (!view.is_word(i, ",") && !view.is_word(i, "the") && !view.is_word(i, "in") && !view.is_word(i, "on") &&
               !view.is_word(i, "from")) {
      return {};
    }
  }
  return gap;
}

bool is_part_of_year(const Expression& e) {
  if (e.operation != Operation::fields || e.named_day != nullptr) return false;
  return e.date.month.has_value() || e.date.grain == Grain::season || e.date.grain == Grain::quarter ||
         e.date.grain == Grain::half;
}

int place_in_year(const Expression& e) {
  const time::PartialDate& date = e.date;
  if (date.month) return *date.month * 32 + date.day.value_or(0);
  const int part = date.part.value_or(1);
  return date.grain == Grain::half     ? (part - 1) * 6 * 32
         : date.grain == Grain::season ? part * 3 * 32
                                       : (part - 1) * 3 * 32;
}

bool is_plain_weekday(const Expression& e) {
  return e.operation == Operation::fields && e.date.weekday && !e.date.month && !e.date.day && !e.base;
}

bool is_date(const Expression& e) {
  return e.type == TimexType::date && e.operation != Operation::reference && e.operation != Operation::set &&
         e.operation != Operation::duration;
}

// "the quarter ended June 30": the one that holds the middle of the three months before that day.
bool is_quarter_to(const Expression& e, const SentenceView& view, std::size_t begin, std::size_t end) {
  if (e.origin != Origin::topic || e.base || e.steps != 0 || begin >= end || end - begin > kWidestGap) return false;
  return view.is_word(end - 1, "ended") || view.is_word(end - 1, "ending") ||
         (view.is_word(end - 1, "on") && (view.is_word(end - 2, "ended") || view.is_word(end - 2, "ending")));
}

Expression quarter_to(const Expression& last_day) {
  constexpr double kHalf = 45;  // days of a quarter
  Expression middle;
  middle.operation = Operation::offset;
  middle.duration.parts = {{kHalf, time::Unit::day}};
  middle.steps = -1;
  middle.base = std::make_shared<const Expression>(last_day);
  Expression quarter;
  quarter.operation = Operation::unit;
  quarter.date.grain = Grain::quarter;
  quarter.base = std::make_shared<const Expression>(middle);
  quarter.rule = "quarter-to";
  return quarter;
}

// What may stand between a clock time and its day: "local time on", "Moscow time", "(09:15 GMT) on".
bool leads_to_day(const SentenceView& view, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWords = 5;
  if (begin >= end || end - begin > kWords) return false;
  bool sure = false;
  for (std::size_t i = begin; i < end; ++i) {
    sure = sure || view.is_word(i, "time") || view.is_word(i, ")") || view.is_word(i, "(");
    const bool place = view.capital(i) || view.is_word(i, "local");
    if (!place && !view.is_word(i, "time") && !view.is_word(i, "on") && !view.is_word(i, "(") && !view.is_word(i, ")"))
      return false;
  }
  return sure;
}

bool is_clock_alone(const Expression& e) {
  return e.operation == Operation::fields && e.date.clock && e.date.clock->hour && !e.date.weekday && !e.date.month &&
         !e.date.day && !e.base && e.named_day == nullptr;
}

bool is_a_day(const Expression& e) {
  const bool counted = e.operation == Operation::unit && !e.base;
  return (counted || e.operation == Operation::fields) && !is_clock_alone(e) && e.date.grain <= Grain::day &&
         (counted || e.date.weekday || e.date.month);
}

// A day with the time of another expression.
Expression day_at(Expression day, const Expression& clock) {
  day.type = TimexType::time;
  day.date.clock = clock.date.clock;
  day.date.grain = clock.date.grain;
  day.mod = clock.mod;
  day.rule = clock.rule;
  return day;
}

void share(FoundPhrase& left, FoundPhrase& right, const Gap& gap, bool between) {
  Expression& a = left.expression;
  Expression& b = right.expression;
  left.begins_range = left.begins_range || ((gap.range || between) && is_date(a) && is_date(b));
  const auto hour_of = [](const Expression& e) { return e.date.clock && e.date.clock->hour; };
  if (gap.range && hour_of(a) && hour_of(b) && b.operation == Operation::fields && !b.date.weekday && !b.date.month) {
    right.follows = true;  // "from 10 p.m. on Tuesday to 2 a.m."
    return;
  }
  if (is_part_of_year(a) && is_part_of_year(b)) {
    if (!a.date.year && !a.base && b.date.year) {
      a.date.year = place_in_year(a) > place_in_year(b) ? *b.date.year - 1 : *b.date.year;
      if (time::problem(a.date)) a.date.year.reset();
      return;
    }
    if (!a.date.year && !a.base && b.base && !b.date.year) {
      a.base = b.base;
      return;
    }
  }
  // "from October 1989 to March", "Monday to Thursday", "May 3 and June 4"
  const bool in_order = gap.range || between || a.operation == Operation::named;
  if (is_part_of_year(b) && !b.date.year && !b.base && (is_part_of_year(a) || a.operation == Operation::named) &&
      in_order) {
    right.follows = true;
    return;
  }
  if (is_plain_weekday(b) && a.date.weekday) {
    if (!a.base && a.operation == Operation::fields && b.base) {
      a.base = b.base;
    } else if (in_order) {
      right.follows = true;
    }
    return;
  }
  if (is_plain_weekday(a) && b.date.weekday && b.base && !b.date.month) a.base = b.base;
}

}  // namespace

void share_between_neighbours(std::vector<FoundPhrase>& phrases, std::size_t first, const SentenceView& view) {
  for (std::size_t i = phrases.size(); i-- > first + 1;) {  // from the right: a year reaches over several
    FoundPhrase& left = phrases[i - 1];
    FoundPhrase& right = phrases[i];
    if (is_quarter_to(left.expression, view, left.end, right.begin) && is_a_day(right.expression)) {
      left.expression = quarter_to(right.expression);
      continue;
    }
    if (is_clock_alone(left.expression) && is_a_day(right.expression) && leads_to_day(view, left.end, right.begin)) {
      left.expression = day_at(right.expression, left.expression);
      continue;
    }
    const Gap gap = gap_between(view, left.end, right.begin);
    if (!gap.joined) continue;
    const bool between = left.begin > 0 && view.is_word(left.begin - 1, "between");
    share(left, right, gap, between);
  }
}

}  // namespace dateline::dates
