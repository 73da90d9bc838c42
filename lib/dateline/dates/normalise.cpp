// Two passes. The first reads the phrases of all sentences and lets neighbours share; what it found tells whether the
// text is news or a history, and which quarter it is about. The second resolves them in order. Tags and trees are made
// only for sentences whose phrases depend on them.

#include "dateline/dates/normalise.hpp"

#include <cassert>

#include "dateline/dates/direction.hpp"
#include "dateline/dates/grammar.hpp"
#include "dateline/dates/named_days.hpp"
#include "dateline/dates/neighbours.hpp"
#include "dateline/dates/quotations.hpp"
#include "dateline/dates/resolver.hpp"
#include "dateline/dates/rules.hpp"
#include "dateline/dates/text_kind.hpp"

namespace dateline::dates {

struct Normaliser::Engine {
  core::Diagnostics problems;  // of the project's own tables and rules: a bug
  Lexicon lexicon{problems};
  NamedDays names{lexicon, problems};
  std::vector<Rule> rules = all_rules();
  std::optional<Grammar> grammar;
};

Normaliser::Normaliser(std::string_view names, std::string file, core::Diagnostics* problems) {
  auto engine = std::make_unique<Engine>();
  if (!names.empty()) {
    core::Diagnostics ignored;
    engine->names.add(names, std::move(file), engine->lexicon, problems != nullptr ? *problems : ignored);
  }
  engine->grammar.emplace(engine->rules, engine->lexicon, engine->names, engine->problems);
  assert(engine->problems.empty());
  engine_ = std::move(engine);
}

Normaliser::~Normaliser() = default;

const Normaliser& Normaliser::built_in() {
  static const Normaliser normaliser;
  return normaliser;
}

namespace {

core::Span span_of(const SentenceView& view, std::size_t begin, std::size_t end) {
  return {view.spans[begin].begin, view.spans[end - 1].end};
}

constexpr std::size_t kPlanReach = 4;  // words before a date that may say that it was planned,
constexpr std::size_t kEndReach = 7;   // or that it is the end of something

// "in 1943", "during 1943", and a year at the head of a line; not "until 1943", "the 1943 treaty".
Telling telling_of(const SentenceView& view, std::size_t begin) {
  if (begin == 0) return Telling::told;
  // "a campaign planned for 1976" happens nowhere yet; "until the fall of the city in 1945" tells of what was before
  for (std::size_t back = 1; back <= kEndReach && back <= begin; ++back) {
    if (view.is_word(begin - back, ",")) break;
    if (view.is_word(begin - back, "until") || view.is_word(begin - back, "till")) return Telling::aside;
    if (back < 2 || back > kPlanReach) continue;
    for (const std::string_view plan : {"planned", "scheduled", "proposed", "expected", "promised"}) {
      if (view.is_word(begin - back, plan)) return Telling::aside;
    }
  }
  for (const std::string_view lead : {"in", "during", "throughout", "of", "on", ","}) {
    if (view.is_word(begin - 1, lead)) return Telling::told;
  }
  return Telling::mentioned;
}

constexpr std::size_t kWrapped = 120;  // bytes: a longer line is a paragraph

// A paragraph ends in this piece of a text: an empty line, or the end of a line too long to be wrapped.
bool ends_paragraph(std::string_view piece) {
  const std::size_t end = piece.find('\n');
  if (end == std::string_view::npos) return false;
  return piece.find("\n\n") != std::string_view::npos || end > kWrapped || piece.size() - end > kWrapped;
}

// "arrested on Sept. 9, 2012, and freed on Sept. 12"
bool joins_clauses(std::string_view between) {
  for (const std::string_view word : {" and ", " then ", " but "}) {
    if (between.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// "will close in November", "is due on 28 October"; what somebody said once is no plan.
bool tells_plans(const SentenceView& view) {
  bool plans = false;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (view.text(i) == "\"" || view.text(i) == "“" || view.text(i) == "''" || view.text(i) == "``") return false;
    const bool is = i > 0 && (view.text(i - 1) == "is" || view.text(i - 1) == "are");
    plans = plans || view.text(i) == "will" ||
            (is && (view.is_word(i, "due") || view.is_word(i, "planned") || view.is_word(i, "expected") ||
                    view.is_word(i, "scheduled")));
  }
  return plans;
}

// The direction of these depends on the verb.
bool needs_tense(const Expression& e) {
  if (e.base) return needs_tense(*e.base);
  switch (e.operation) {
    case Operation::fields:
      return !e.date.year && (e.named_day != nullptr || e.date.month || e.date.weekday || e.date.part || e.date.day);
    case Operation::unit:
      return e.date.grain == time::Grain::weekend && e.steps == 0;
    case Operation::named:
      return e.steps == 0;
    default:
      return false;
  }
}

Tense tense_of(const SentenceView& view, const FoundPhrase& phrase, Resolver::Need need) {
  if (auto past = tense_of_saying(view, phrase.begin, phrase.end)) return *std::move(past);
  if (need == Resolver::Need::ahead) {
    if (auto past = tense_without_tree(view, phrase.begin, phrase.end)) return *std::move(past);
  }
  const Expression& e = phrase.expression;
  return governing_tense(view, phrase.begin, phrase.end, (e.base ? *e.base : e).date.grain <= time::Grain::day);
}

// "in two weeks" is a day in plans and commands; in news it is a length of time, as often as not one that is over.
void settle_plan(FoundPhrase& phrase, const SentenceView& view, Prefer prefer) {
  const bool alone = phrase.begin == 0 && phrase.end == view.size();  // the whole text, as somebody asks for it
  const bool day = prefer == Prefer::future || (alone && phrase.expression.word == "in");
  if (!day) {
    Expression length;
    length.operation = Operation::duration;
    length.type = TimexType::duration;
    length.duration = phrase.expression.duration;
    length.mod = phrase.expression.mod;
    length.rule = "duration";
    phrase.expression = std::move(length);
  }
  if (view.is_word(phrase.begin, "in") || view.is_word(phrase.begin, "within"))
    ++phrase.begin;  // it belongs to neither
  phrase.span = span_of(view, phrase.begin, phrase.end);
}

bool is_left_out(const Expression& e, Vague vague) {
  if (e.operation != Operation::reference && !e.generous) return false;
  return vague == Vague::strict || (e.generous && vague != Vague::generous);
}

}  // namespace

std::string_view name(TimexType type) {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "";
}

std::vector<DateMention> Normaliser::operator()(const language::Document& document,
                                                const NormaliseOptions& options) const {
  std::vector<FoundPhrase> phrases;
  SentenceView view;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    view.look_at(document, s, engine_->lexicon, engine_->names);
    const std::size_t first = phrases.size();
    const bool plans = tells_plans(view);
    for (const Grammar::Found& found : engine_->grammar->read(view)) {
      const Expression& whole = *found.expression;
      if (whole.operation != Operation::list) {
        phrases.push_back({s, found.begin, found.end, span_of(view, found.begin, found.end), whole,
                           telling_of(view, found.begin), false, plans, false});
        continue;
      }
      for (std::size_t m = 0; m < whole.members.size(); ++m) {
        const std::size_t begin = found.begin + whole.members[m].begin;
        const std::size_t end = found.begin + whole.members[m].end;
        const bool last = m + 1 == whole.members.size();
        phrases.push_back({s, begin, end, span_of(view, begin, end), *whole.members[m].expression,
                           telling_of(view, begin), whole.range && !last, plans, m > 0});
      }
    }
    share_between_neighbours(phrases, first, view);
  }
  if (phrases.empty()) return {};

  const TextKind kind = options.kind.value_or(kind_of_text(phrases, options.published));
  const Vague vague = options.vague.value_or(kind == TextKind::history ? Vague::generous : Vague::usual);
  Resolver resolver(options, kind);
  for (const FoundPhrase& phrase : phrases) {
    if (phrase.expression.operation == Operation::fields && phrase.expression.date.grain == time::Grain::quarter) {
      resolver.set_topic(phrase.expression);
    }
  }

  std::size_t looked_at = document.sentences().size();  // none
  const auto look_at = [&](std::size_t sentence) {
    if (looked_at != sentence) view.look_at(document, sentence, engine_->lexicon, engine_->names);
    looked_at = sentence;
  };
  if (!options.published && kind == TextKind::news) {
    for (const FoundPhrase& phrase : phrases) {
      const Expression& e = phrase.expression;
      if (e.operation != Operation::fields || !e.date.year || e.date.grain > time::Grain::day) continue;
      look_at(phrase.sentence);
      if (tense_of(view, phrase, Resolver::Need::ahead).kind != Tense::Kind::past) continue;
      if (const auto day = resolver.day_of(e, {})) resolver.set_not_before(*day);
    }
  }

  const Quotations quotations(document, phrases);
  std::vector<DateMention> mentions;
  std::optional<std::size_t> range;  // the mention that begins a range, until its end is there
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    FoundPhrase& phrase = phrases[i];
    if (is_left_out(phrase.expression, vague)) continue;
    Surroundings round;
    if (const auto said = quotations.said_on(i); said && kind == TextKind::news) {
      // Words are reported after they were said.
      Surroundings past;
      past.tense.kind = Tense::Kind::past;
      round.said = resolver.day_of(phrases[*said].expression, past);
      round.said_span = phrases[*said].span;
    }
    round.sentence = static_cast<std::uint32_t>(phrase.sentence);
    round.follows = phrase.follows;
    round.telling = phrase.telling;
    round.opens = mentions.empty() || ends_paragraph(document.text().substr(
                                          mentions.back().span.end, phrase.span.begin - mentions.back().span.end));
    round.joined =
        !mentions.empty() && mentions.back().span.end < phrase.span.begin &&
        joins_clauses(document.text().substr(mentions.back().span.end, phrase.span.begin - mentions.back().span.end));
    const Resolver::Need need =
        needs_tense(phrase.expression) ? resolver.need_of_tense(phrase.expression, round) : Resolver::Need::nothing;
    if (need != Resolver::Need::nothing || phrase.expression.planned) {
      look_at(phrase.sentence);
      if (need != Resolver::Need::nothing) round.tense = tense_of(view, phrase, need);
    }
    if (phrase.expression.planned) settle_plan(phrase, view, options.prefer);
    DateMention mention = resolver.resolve(phrase.expression, phrase.span, round);
    mention.sentence = static_cast<std::uint32_t>(phrase.sentence);
    if (range) {
      DateMention& begin = mentions[*range];
      if (begin.range.earliest && mention.range.latest && *begin.range.earliest <= *mention.range.latest) {
        begin.until = mention.range.latest;
      }
    }
    range = phrase.begins_range ? std::optional(mentions.size()) : std::nullopt;
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

std::vector<DateMention> normalise(const language::Document& document, const NormaliseOptions& options) {
  return Normaliser::built_in()(document, options);
}

}  // namespace dateline::dates
