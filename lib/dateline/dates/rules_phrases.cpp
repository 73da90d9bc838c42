// Whole phrases that are put together from the others: "early Friday morning", "10 a.m. Friday", "late in 1998".

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using Built = std::optional<Expression>;

Built with_mod(const Expression& date, std::string_view mod) {
  Expression e = date;
  e.mod = mod;
  return e;
}

Built date_and_part(const Captures& c) { return with_part(*c.inner(Category::date), *c.inner(Category::part)); }

bool is_clock(const Expression& part) { return part.date.clock->hour.has_value(); }

constexpr Rule kRules[] = {
    {Category::phrase, "date", "<date>", [](const Captures& c) -> Built { return *c.inner(Category::date); }},
    {Category::phrase, "date-part", "<date> <part>", date_and_part},
    {Category::phrase, "date-at-part", "<date> ,|at|in? at|the|around? <part>",
     [](const Captures& c) -> Built { return is_clock(*c.inner(Category::part)) ? date_and_part(c) : nullopt; }},
    {Category::phrase, "part-date", "<part> ,|on|of? <date>",
     [](const Captures& c) -> Built {
       if (c.begin > 0 && c.view->is_word(c.begin - 1, "the") && !is_clock(*c.inner(Category::part))) return nullopt;
       return date_and_part(c);
     }},
    {Category::phrase, "the-part-of-date", "the <part> of|on <date>",
     [](const Captures& c) -> Built { return is_clock(*c.inner(Category::part)) ? nullopt : date_and_part(c); }},
    {Category::phrase, "clock", "<part>",
     [](const Captures& c) -> Built {
       return is_clock(*c.inner(Category::part)) ? Built(*c.inner(Category::part)) : nullopt;
     }},
    {Category::phrase, "the-part", "the morning|afternoon|evening",
     [](const Captures& c) -> Built {
       time::Clock value;
       value.part = c.view->is_word(c.begin + 1, "morning")     ? time::DayPart::morning
                    : c.view->is_word(c.begin + 1, "afternoon") ? time::DayPart::afternoon
                                                                : time::DayPart::evening;
       Expression e;
       e.type = TimexType::time;
       e.date.grain = time::Grain::part_of_day;
       e.date.clock = value;
       e.from_mention = true;
       return e;
     }},
    {Category::phrase, "edge-date", "the? $edge -? <date>",
     [](const Captures& c) -> Built {
       const std::string first = core::lower(c.word(C::edge));
       if (first == "end" || first == "beginning" || first == "start" || first == "close" || first == "middle")
         return nullopt;
       return with_mod(*c.inner(Category::date), c.text(C::edge));
     }},
    {Category::phrase, "edge-date-part", "$edge <date> <part>",
     [](const Captures& c) -> Built {
       Built e = date_and_part(c);
       if (e) e->mod = c.text(C::edge);
       return e;
     }},
    {Category::phrase, "edge-of-date", "the $edge of <date>",
     [](const Captures& c) -> Built { return with_mod(*c.inner(Category::date), c.text(C::edge)); }},
    {Category::phrase, "month-of-date", "$month of? <date>",
     [](const Captures& c) -> Built {
       const Expression& year = *c.inner(Category::date);
       if (year.operation != Operation::unit || year.date.grain != time::Grain::year) return nullopt;
       Expression e;
       e.date.grain = time::Grain::month;
       e.date.month = c.value(C::month);
       e.base = std::make_shared<const Expression>(year);
       return e;
     }},
};

}  // namespace

std::span<const Rule> phrase_rules() { return kRules; }

Expression fields(time::PartialDate date) {
  Expression e;
  e.date = date;
  return e;
}

Expression unit_steps(time::Grain grain, int steps, std::string_view word) {
  Expression e;
  e.operation = Operation::unit;
  e.date.grain = grain;
  e.steps = steps;
  e.word = word;
  return e;
}

Expression reference(std::string_view value) {
  Expression e;
  e.operation = Operation::reference;
  e.value = value;
  return e;
}

std::optional<Expression> with_part(const Expression& date, const Expression& part) {
  if (date.date.grain != time::Grain::day || date.date.clock) return nullopt;
  if (date.operation == Operation::offset || date.operation == Operation::reference) return nullopt;
  Expression e = date;
  e.type = TimexType::time;
  e.date.clock = part.date.clock;
  return e;
}

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto rules :
       {number_rules(), calendar_rules(), relative_rules(), duration_rules(), clock_rules(), phrase_rules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
}

}  // namespace dateline::dates
