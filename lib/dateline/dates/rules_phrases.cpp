// Whole phrases that are put together from the others: "early Friday morning", "10 a.m. Friday", "late in 1998".

#include "dateline/core/utf8.hpp"
#include "dateline/dates/rules.hpp"

namespace dateline::dates {

namespace {

using C = Class;
using std::nullopt;

// Of $dom|$number: "5", "five".
double digits_or_word(const Lexeme& lexeme) { return lexeme.is(C::dom) ? lexeme.number : lexeme.as(C::number).number; }

Built date_and_part(const Captures& c) { return with_part(*c.inner(Category::date), *c.inner(Category::part)); }

// "Saturday at 5": an hour without more, where nothing is counted.
Built date_and_hour(const Captures& c) {
  const Lexeme& number = c.view->lexemes[c.end - 1];
  const double hour = digits_or_word(number);
  if (hour > 24) return nullopt;
  if (c.next_upos() != language::Upos::PUNCT) return nullopt;
  const Expression clock = hour_of(static_cast<int>(hour));
  return with_part(*(c.inner(Category::date) ? c.inner(Category::date) : c.inner(Category::moment)), clock);
}

bool has_edge(const Expression& date) {
  return date.operation != Operation::reference && date.operation != Operation::list &&
         date.operation != Operation::duration && date.operation != Operation::set;
}

bool is_adverb(std::string_view edge_word) { return edge_word == "early" || edge_word == "late"; }

Built edge(const Captures& c, const Expression& date) {
  if (!has_edge(date)) return nullopt;
  Expression e = with_mod(date, c.text(C::edge));
  const std::string word = core::lower(c.word(C::edge));
  e.end_of = word == "beginning" || word == "start" || word == "end" || word == "close";
  return e;
}

constexpr Rule kRules[] = {
    {Category::moment, "iso-time", "$iso_time",
     [](const Captures& c) -> Built {
       const Lexeme& lexeme = c.view->lexemes[c.begin];
       return with_part(fields(lexeme.date), clock_of(lexeme.clock));
     }},
    {Category::moment, "date-part", "<date> <part>", date_and_part},
    {Category::moment, "date-at-part", "<date> ,|at|by|for|around|-|@? about|around|@? <clock>",
     [](const Captures& c) -> Built { return with_part(*c.inner(Category::date), *c.inner(Category::clock)); }},
    {Category::moment, "date-in-the-part", "<date> ,|in|during|- the? $part",
     [](const Captures& c) -> Built {
       const Expression part = part_of(static_cast<time::DayPart>(c.value(C::part)));
       return with_part(*c.inner(Category::date), part);
     }},
    {Category::moment, "date-edge-part", "<date> $edge -? $part",
     [](const Captures& c) -> Built {
       const Expression part = part_of(static_cast<time::DayPart>(c.value(C::part)));
       Built e = with_part(*c.inner(Category::date), part);
       if (e) e->mod = c.text(C::edge);
       return e;
     }},
    {Category::moment, "date-half", "<date> $meridiem",
     [](const Captures& c) -> Built {
       const Expression& date = *c.inner(Category::date);
       if (!date.date.weekday && date.operation != Operation::unit) return nullopt;
       if (c.last_is("am") && c.view->word(c.end - 1).upos == language::Upos::AUX && !date.date.weekday) return nullopt;
       const Expression part = part_of(c.value(C::meridiem) == 0 ? time::DayPart::morning : time::DayPart::afternoon);
       return with_part(date, part);
     }},
    {Category::moment, "day-clock-year", "<day> <clock> <year>",
     [](const Captures& c) -> Built {
       Expression day = *c.inner(Category::day);
       if (day.date.year || !day.date.month) return nullopt;
       day.date.year = static_cast<std::int64_t>(c.number(Category::year));
       day.date.weekday.reset();
       if (time::problem(day.date)) return nullopt;
       return with_part(day, *c.inner(Category::clock));
     }},
    {Category::moment, "the-part-at-clock", "the|this $part at|around <clock>",
     [](const Captures& c) -> Built {
       const Expression part = part_of(static_cast<time::DayPart>(c.value(C::part)));
       return with_part(part, *c.inner(Category::clock));
     }},
    {Category::moment, "the-part-at-hour", "the $part at $dom|$number",
     [](const Captures& c) -> Built {
       const Lexeme& number = c.view->lexemes[c.end - 1];
       const double hour = digits_or_word(number);
       if (hour > 12 || c.next_upos() != language::Upos::PUNCT) return nullopt;
       const Expression part = part_of(static_cast<time::DayPart>(c.value(C::part)));
       const Expression clock = hour_of(static_cast<int>(hour));
       return with_part(part, clock);
     }},
    {Category::moment, "date-hour", "<date> ,? at $dom|$number", date_and_hour},
    {Category::moment, "part-date", "$edge? -? <part> ,|on|of? <date>",
     [](const Captures& c) -> Built {
       if (c.previous_is("the") && !is_clock(*c.inner(Category::part)) && !c.has(C::edge)) return nullopt;
       Built e = date_and_part(c);
       if (e && c.has(C::edge)) e->mod = c.text(C::edge);
       return e;
     }},
    {Category::moment, "the-part-of-date", "the <part> of|on|, <date>",
     [](const Captures& c) -> Built { return is_clock(*c.inner(Category::part)) ? nullopt : date_and_part(c); }},
    {Category::moment, "hour-date", "$dom|$number <date>",
     [](const Captures& c) -> Built {
       // "9 tomorrow", "eight tonight" as a whole text; in a sentence a number before a date counts something
       if (c.begin != 0 || c.end != c.view->size()) return nullopt;
       const Lexeme& number = c.view->lexemes[c.begin];
       const double hour = digits_or_word(number);
       const Expression& date = *c.inner(Category::date);
       if (hour > 12 || date.operation != Operation::unit) return nullopt;
       const Expression clock = hour_of(static_cast<int>(hour));
       return with_part(date, clock);
     }},
    {Category::phrase, "moment-clock", "<moment> ,|at|around|by? about|around? <clock>",
     [](const Captures& c) -> Built { return with_part(*c.inner(Category::moment), *c.inner(Category::clock)); }},
    {Category::phrase, "moment-hour", "<moment> at|around|about $dom|$number", date_and_hour},
    {Category::phrase, "clock-moment", "<clock> ,|on|in? <moment>",
     [](const Captures& c) -> Built { return with_part(*c.inner(Category::moment), *c.inner(Category::clock)); }},
    {Category::phrase, "about-clock-moment", "about|around|approximately|roughly <clock> ,|on|in? <moment>",
     [](const Captures& c) -> Built {
       const Built e = with_part(*c.inner(Category::moment), *c.inner(Category::clock));
       return e ? Built(with_mod(*e, "APPROX")) : nullopt;
     }},
    {Category::phrase, "hour-moment", "$dom|$number <moment>",
     [](const Captures& c) -> Built {
       const Lexeme& number = c.view->lexemes[c.begin];
       const double hour = digits_or_word(number);
       if (hour > 12 || !(c.begin == 0 || c.previous_is("at"))) return nullopt;
       if (!number.is(C::dom) && !c.previous_is("at") && c.end != c.view->size()) return nullopt;  // "One Friday night"
       const Expression clock = hour_of(static_cast<int>(hour));
       return with_part(*c.inner(Category::moment), clock);
     }},

    {Category::phrase, "date", "<date>", [](const Captures& c) -> Built { return *c.inner(Category::date); }},
    {Category::phrase, "moment", "<moment>", [](const Captures& c) -> Built { return *c.inner(Category::moment); }},
    {Category::phrase, "clock-alone", "<clock>",
     [](const Captures& c) -> Built {
       const Expression& clock = *c.inner(Category::clock);
       if (c.previous_is("in") && !clock.half_said && clock.date.clock->minute) return nullopt;  // "won in 13:05"
       return clock;
     }},
    {Category::phrase, "the-part", "the $edge? -? morning|afternoon|evening|night",
     [](const Captures& c) -> Built {
       if (!is_led(c) || c.next_is("of") || c.next_is("before") || c.next_is("after")) return nullopt;
       if ((c.next_upos() == language::Upos::NOUN || c.next_upos() == language::Upos::PROPN)) return nullopt;
       if (c.last_is("night") && !c.previous_is("during") && !c.previous_is("in")) return nullopt;
       Expression e = part_of(c.last_is("morning")     ? time::DayPart::morning
                              : c.last_is("afternoon") ? time::DayPart::afternoon
                              : c.last_is("night")     ? time::DayPart::night
                                                       : time::DayPart::evening);
       if (c.has(C::edge)) e.mod = c.text(C::edge);
       return e;
     }},
    {Category::phrase, "part-alone", "midday|overnight|midmorning|midafternoon",
     [](const Captures& c) -> Built {
       if (c.next_upos() == language::Upos::NOUN) return nullopt;
       if (c.begin > 0 && !is_led(c) && !c.first_is("overnight")) return nullopt;
       if (c.first_is("midmorning") || c.first_is("midafternoon"))
         return with_mod(part_of(c.first_is("midmorning") ? time::DayPart::morning : time::DayPart::afternoon), "MID");
       return part_of(c.first_is("midday") ? time::DayPart::midday : time::DayPart::night);
     }},
    {Category::phrase, "edge-part-alone", "$edge -? $part",
     [](const Captures& c) -> Built {
       const std::string edge_word = core::lower(c.word(C::edge));
       if ((edge_word != "early" && edge_word != "late" && edge_word != "mid") || c.previous_is("the")) return nullopt;
       const bool ends = c.next_upos() == language::Upos::PUNCT || c.next_upos() == language::Upos::CCONJ;
       if (!is_led(c) || !ends || c.next_is("-")) return nullopt;  // "early morning raids"
       return with_mod(part_of(static_cast<time::DayPart>(c.value(C::part))), c.text(C::edge));
     }},

    // beginnings, middles and ends
    {Category::phrase, "edge-date", "the? very? $edge -|on? <date>",
     [](const Captures& c) -> Built {
       const std::string edge_word = core::lower(c.word(C::edge));
       const bool noun = edge_word == "end" || edge_word == "beginning" || edge_word == "start" ||
                         edge_word == "close" || edge_word == "middle" || edge_word == "dawn" || edge_word == "outset";
       if (edge_word == "dawn" && c.inner(Category::date)->date.grain < time::Grain::year) return nullopt;
       const Expression& date = *c.inner(Category::date);
       // "earlier Friday": the day is the phrase
       if ((edge_word == "earlier" || edge_word == "later") && date.date.grain <= time::Grain::day) return nullopt;
       // "The talks end Tuesday": a verb
       const std::size_t at = c.pieces.front().begin;
       if (noun && (c.view->size() > 5 || edge_word == "close" || edge_word == "start" ||
                    c.view->word(at).upos == language::Upos::VERB)) {
         return nullopt;
       }
       if (c.holds("the") && edge_word == "later") return nullopt;
       if (c.holds("on") && (!is_adverb(edge_word) || !date.date.weekday)) return nullopt;
       return edge(c, date);
     }},
    {Category::phrase, "edge-moment", "the? $edge -|on? <moment>",
     [](const Captures& c) -> Built {
       const std::string edge_word = core::lower(c.word(C::edge));
       if (c.holds("on") && !is_adverb(edge_word)) return nullopt;
       if (edge_word == "end" || edge_word == "beginning" || edge_word == "start" || edge_word == "close")
         return nullopt;
       return edge(c, *c.inner(Category::moment));
     }},
    {Category::phrase, "edge-of-date", "the? very? $edge of|in <date>",
     [](const Captures& c) -> Built {
       const std::string edge_word = core::lower(c.word(C::edge));
       const bool adverb =
           edge_word == "early" || edge_word == "late" || edge_word == "later" || edge_word == "earlier";
       if (adverb != c.view->is_word(c.piece(Category::date)->begin - 1, "in")) return nullopt;
       if (edge_word == "close" && c.first_is("close")) return nullopt;
       const Expression& date = *c.inner(Category::date);
       if (date.operation != Operation::unit && date.date.grain < time::Grain::week &&
           date.date.grain != time::Grain::day)
         return nullopt;
       if (adverb && date.date.grain < time::Grain::week) return nullopt;
       return edge(c, date);
     }},
    {Category::phrase, "edge-part-of-date", "the $edge part|half|days|months|weeks|years|stages|hours of <date>",
     [](const Captures& c) -> Built { return edge(c, *c.inner(Category::date)); }},
    {Category::phrase, "edge-part-of-moment", "the $edge part|hours of <moment>",
     [](const Captures& c) -> Built { return edge(c, *c.inner(Category::moment)); }},
    {Category::phrase, "edge-to-edge-date", "the? $edge -? to|and|or -? $edge -? <date>",
     [](const Captures& c) -> Built { return edge(c, *c.inner(Category::date)); }},
    {Category::phrase, "turn-of", "the turn of <date>",
     [](const Captures& c) -> Built {
       const Expression& date = *c.inner(Category::date);
       if (date.date.grain < time::Grain::year) return nullopt;
       return with_mod(date, "START");
     }},

    // about a date
    {Category::phrase, "about-date", "about|around|circa|ca.|c.|approximately|roughly <date>",
     [](const Captures& c) -> Built {
       if (c.first_is("about") && c.begin > 0 &&
           (c.view->word(c.begin - 1).upos == language::Upos::VERB ||
            c.view->word(c.begin - 1).upos == language::Upos::AUX ||
            c.view->word(c.begin - 1).upos == language::Upos::NOUN)) {
         return nullopt;  // "spoke about May 5", "the book is about May 1968"
       }
       const Expression& date = *c.inner(Category::date);
       const bool circa = c.first_is("circa") || c.first_is("ca.") || c.first_is("c.");
       if (date.operation != Operation::fields || date.type == TimexType::duration || c.next_is("'s")) return nullopt;
       if (!circa && date.date.weekday) return nullopt;
       return with_mod(date, "APPROX");
     }},
    {Category::phrase, "about-year", "about|approximately <year>",
     [](const Captures& c) -> Built {
       if (c.end < c.view->size() && !c.next_is("and")) {
         const language::Upos next = c.next_upos();
         if (next != language::Upos::PUNCT && next != language::Upos::ADP && next != language::Upos::SCONJ)
           return nullopt;
       }
       if (!c.previous_is("in") && c.begin > 0 && c.view->word(c.begin - 1).upos != language::Upos::VERB)
         return nullopt;
       return with_mod(fields(time::PartialDate::of_year(static_cast<std::int64_t>(c.number(Category::year)))),
                       "APPROX");
     }},
    {Category::phrase, "last-part-of-decade", "the first|second|last|latter half|part of <date>",
     [](const Captures& c) -> Built {
       const Expression& date = *c.inner(Category::date);
       if (date.date.grain < time::Grain::decade) return nullopt;
       return with_mod(date, c.holds("first") ? "START" : "END");
     }},
    {Category::phrase, "about-clock", "about|around|approximately|roughly <clock>",
     [](const Captures& c) -> Built { return with_mod(*c.inner(Category::clock), "APPROX"); }},
    {Category::phrase, "about-moment", "about|around|approximately|roughly <moment>",
     [](const Captures& c) -> Built {
       return is_clock(*c.inner(Category::moment)) ? Built(with_mod(*c.inner(Category::moment), "APPROX")) : nullopt;
     }},
};

}  // namespace

std::span<const Rule> phrase_rules() { return kRules; }

Expression with_mod(const Expression& e, std::string_view mod) {
  Expression changed = e;
  changed.mod = mod;
  return changed;
}

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto rules :
       {number_rules(), day_rules(), calendar_rules(), year_part_rules(), relative_rules(), offset_rules(),
        duration_rules(), set_rules(), clock_rules(), list_rules(), phrase_rules()}) {
    all.insert(all.end(), rules.begin(), rules.end());
  }
  return all;
}

}  // namespace dateline::dates
