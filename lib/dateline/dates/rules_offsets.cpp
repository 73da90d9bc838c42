// Dates a length of time away from another: "three days ago", "a year earlier", "two weeks later", "the day after the
// 5th of May", "in five minutes", "15 minutes ago".

#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;
using time::Grain;

Built offset(const Captures& c, int steps, Origin origin, std::string_view word) {
  const Expression& length = *c.inner(Category::duration);
  if (length.steps != 0) return nullopt;
  Expression e;
  e.operation = Operation::offset;
  e.duration = length.duration;
  e.mod = length.mod;
  e.steps = steps;
  e.origin = origin;
  e.word = word;
  if (e.duration.parts.back().unit < time::Unit::day) e.type = TimexType::time;
  return e;
}

bool ends_clause(const Captures& c) {
  if (c.end >= c.view->size()) return true;
  const language::Upos next = c.next_upos();
  return next == language::Upos::PUNCT || next == language::Upos::CCONJ || next == language::Upos::AUX ||
         next == language::Upos::ADP;
}

// "two weeks after last May's vote" counts from the vote, whose day is not told; that of "Friday's vote" is.
bool is_of_event(const Captures& c, const Expression& base) { return c.next_is("'s") && base.date.grain > Grain::day; }

// "lasts three days", "stayed nearly a year"
bool follows_lasting(const Captures& c) {
  if (c.begin == 0) return false;
  const std::size_t at = c.begin > 1 && c.view->is(c.begin - 1, C::approx) ? c.begin - 2 : c.begin - 1;
  static constexpr std::array<std::string_view, 11> kLast = {"last", "serve", "stay", "spend", "run",   "take",
                                                             "live", "work",  "rule", "reign", "remain"};
  return core::one_of(c.view->word(at).lemma, kLast);
}

// "the year before", where a clause or a noun does not follow that it would count from.
Built counted_from(const Captures& c, int steps, std::string_view word) {
  const Expression& base = *c.inner(Category::date);
  // "64 days from May 3 to June 6" is a range, "served five years from 2004" a length and where it begins
  if (c.holds("from") && (c.next_is("to") || c.next_is("until") || c.previous_is("for") || follows_lasting(c)))
    return nullopt;
  if (is_of_event(c, base)) return nullopt;
  // "less than 24 hours after Monday's attack": the hour of the attack is not told
  const time::Unit unit = c.inner(Category::duration)->duration.parts.back().unit;
  if (unit < time::Unit::day && c.next_is("'s")) return nullopt;
  if (base.type == TimexType::duration || base.operation == Operation::duration ||
      base.operation == Operation::reference)
    return nullopt;
  Built e = offset(c, steps, Origin::mention, word);
  if (!e) return nullopt;
  // "a week from Monday": the one that comes
  if (c.holds("from") && base.operation == Operation::fields && base.date.weekday && !base.date.month)
    return within(*e, named_steps(base, 0, "from"));
  return within(*e, base);
}

// "the day after the vote's date"
Built a_day(const Captures& c, int steps, std::string_view word) {
  const Expression& base = *c.inner(Category::date);
  if (base.operation == Operation::duration || base.operation == Operation::reference || is_of_event(c, base))
    return nullopt;
  Expression e;
  e.operation = Operation::offset;
  e.duration.parts = {{1.0, time::Unit::day}};
  e.steps = steps;
  e.word = word;
  return within(e, base);
}

constexpr Rule kRules[] = {
    {Category::date, "ago", "<duration> or? so? ago|back",
     [](const Captures& c) -> Built {
       if (c.holds("or") != c.holds("so") || (c.last_is("back") && c.next_upos() != language::Upos::PUNCT))
         return nullopt;
       return offset(c, -1, Origin::publication, "ago");
     }},
    {Category::date, "ago-on", "<duration> ago <date>",
     [](const Captures& c) -> Built {  // "three years ago today", "a year ago this week", "two weeks ago Friday"
       const Expression& day = *c.inner(Category::date);
       const bool weekday = day.operation == Operation::fields && day.date.weekday && !day.date.month;
       const bool unit = day.operation == Operation::unit && day.steps == 0 && day.date.grain <= Grain::month;
       if ((!weekday && !unit) || day.base) return nullopt;
       const Built back = offset(c, -1, Origin::publication, "ago");
       if (!back || back->duration.parts.back().unit < time::Unit::day) return nullopt;
       if (weekday) return within(*back, day);
       // a week long ago is that of its Thursday
       const Expression on_today =
           within(*back, day.date.grain == Grain::week ? named_steps(weekday_of(4), 0, {}) : unit_steps(Grain::day, 0));
       if (day.date.grain <= Grain::day) return on_today;
       return within(unit_steps(day.date.grain, 0), on_today);
     }},
    {Category::date, "earlier", "<duration> or? so? earlier|previously|prior",
     [](const Captures& c) -> Built {
       if (c.last_is("prior") && c.next_is("to")) return nullopt;
       // "was closed for three months earlier this year"
       if (c.last_is("earlier") && (c.next_is("this") || c.next_is("last"))) return nullopt;
       return offset(c, -1, Origin::mention, "earlier");
     }},
    {Category::date, "before", "<duration> before|beforehand",
     [](const Captures& c) -> Built {
       if (c.last_is("before") && !ends_clause(c)) return nullopt;  // "two years before the war" counts from the war
       return offset(c, -1, Origin::mention, "before");
     }},
    {Category::date, "later", "<duration> or? so? later|afterward|afterwards|thereafter",
     [](const Captures& c) -> Built { return offset(c, 1, Origin::mention, "later"); }},
    {Category::date, "after", "<duration> after",
     [](const Captures& c) -> Built {
       if (c.next_upos() != language::Upos::PUNCT) return nullopt;
       return offset(c, 1, Origin::mention, "after");
     }},
    {Category::date, "after-that", "<duration> before|after that|this",
     [](const Captures& c) -> Built {
       const bool ends =
           ends_clause(c) || c.next_upos() == language::Upos::PRON || c.next_upos() == language::Upos::DET;
       if (!ends || !c.inner(Category::duration)->duration.parts.front().count) return nullopt;
       return c.holds("after") ? offset(c, 1, Origin::mention, "after") : offset(c, -1, Origin::mention, "before");
     }},
    {Category::phrase, "ago-vague", "a|some|quite? a? while|moments|generation|time|bit ago",
     [](const Captures& c) -> Built {
       const bool noun = c.holds("while") || c.holds("generation") || c.holds("bit") || c.holds("time");
       return noun && c.size() < 3 ? nullopt : Built(reference("PAST_REF"));
     }},
    {Category::date, "from-now", "<duration> from now|today",
     [](const Captures& c) -> Built { return offset(c, 1, Origin::publication, "from now"); }},
    {Category::date, "hence", "<duration> hence",
     [](const Captures& c) -> Built { return offset(c, 1, Origin::publication, "hence"); }},
    {Category::date, "in-the-future", "<duration> in the future|past",
     [](const Captures& c) -> Built {
       return c.last_is("future") ? offset(c, 1, Origin::publication, "future")
                                  : offset(c, -1, Origin::publication, "past");
     }},
    {Category::date, "in-duration", "in|within about|around|approximately|roughly|just? <duration>",
     [](const Captures& c) -> Built {
       if (c.view->is_word(c.piece(Category::duration)->begin, "the")) return nullopt;
       Built e = offset(c, 1, Origin::publication, c.first_is("in") ? "in" : "within");
       if (e) e->planned = true;
       return e;
     }},
    {Category::date, "from-date", "<duration> after|from|past|following|on <date>",
     [](const Captures& c) -> Built {
       // "he returns a week on Tuesday"
       const Expression& length = *c.inner(Category::duration);
       const Expression& base = *c.inner(Category::date);
       const bool weeks = length.duration.parts.back().unit == time::Unit::week && length.mod.empty();
       if (c.holds("on") && (!weeks || !base.date.weekday || base.date.month || base.base || c.previous_is("for")))
         return nullopt;
       if (c.holds("on")) return within(*offset(c, 1, Origin::mention, "on"), named_steps(base, 0, "on"));
       return counted_from(c, 1, "after");
     }},
    {Category::date, "before-date", "<duration> before|prior to? <date>",
     [](const Captures& c) -> Built {
       if (c.holds("prior") != c.holds("to")) return nullopt;
       return counted_from(c, -1, "before");
     }},
    {Category::date, "day-after", "the day after|following <date>",
     [](const Captures& c) -> Built { return a_day(c, 1, "after"); }},
    {Category::date, "weekday-round-day", "the $any_weekday before|after|following|preceding <name>",
     [](const Captures& c) -> Built {
       Expression e = weekday_of(c.value(C::any_weekday));
       e.operation = Operation::named;
       e.steps = c.holds("before") || c.holds("preceding") ? -1 : 1;
       return within(std::move(e), *c.inner(Category::name));
     }},
    {Category::date, "day-before", "the? day|eve before|of <date>",
     [](const Captures& c) -> Built {
       if (c.holds("eve") != c.holds("of")) return nullopt;
       return a_day(c, -1, "before");
     }},
};

}  // namespace

std::span<const Rule> offset_rules() { return kRules; }

}  // namespace dateline::dates
