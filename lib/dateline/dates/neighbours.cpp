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
    const Gap gap = gap_between(view, left.end, right.begin);
    if (!gap.joined) continue;
    const bool between = left.begin > 0 && view.is_word(left.begin - 1, "between");
    share(left, right, gap, between);
  }
}

}  // namespace dateline::dates
