#include "dateline/dates/direction.hpp"

#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/clauses.hpp"

namespace dateline::dates {

namespace {

// What is planned, scheduled or due lies ahead of the plan.
constexpr std::array<std::string_view, 6> kPlanned = {"schedule", "expect", "due", "slate", "set", "plan"};
// "extended the deadline until Tuesday": the new end lies ahead.
constexpr std::array<std::string_view, 22> kPutsOff = {
    "extend", "postpone", "delay",  "defer",  "give",  "allow", "adjourn", "grant",      "suspend", "wait",  "put",
    "push",   "move",     "remand", "cancel", "close", "ban",   "slip",    "reschedule", "bring",   "shift", "prolong"};
constexpr std::array<std::string_view, 4> kUntil = {"until", "till", "by", "to"};
constexpr std::array<std::string_view, 3> kEffective = {"effective", "starting", "ending"};
// "The talks open Monday": what is on a timetable is told in the present.
constexpr std::array<std::string_view, 11> kTimetable = {"begin",  "start",   "arrive", "leave",  "depart", "return",
                                                         "expire", "convene", "meet",   "resume", "fly"};
// "agreed to meet on Monday": what is promised, asked for or decided lies ahead of that.
constexpr std::array<std::string_view, 60> kLooksAhead = {
    "plan",     "agree",    "want",    "hope",    "expect",   "intend",  "decide", "vow",     "promise",   "pledge",
    "threaten", "offer",    "seek",    "ask",     "urge",     "invite",  "order",  "aim",     "schedule",  "set",
    "slate",    "propose",  "prepare", "mean",    "need",     "call",    "allow",  "approve", "authorize", "permit",
    "prefer",   "opt",      "choose",  "tell",    "instruct", "direct",  "demand", "request", "persuade",  "encourage",
    "advise",   "consider", "wait",    "warn",    "arrange",  "elect",   "swear",  "like",    "volunteer", "due",
    "likely",   "ready",    "eager",   "willing", "be",       "appoint", "name",   "commit",  "convince",  "appeal"};
// "said on Tuesday it would": the day is that of the words.
constexpr std::array<std::string_view, 16> kSaying = {
    "say",  "tell",    "announce", "report", "add",     "confirm", "state",   "declare",
    "warn", "predict", "pledge",   "vow",    "promise", "insist",  "suggest", "acknowledge"};
constexpr std::array<std::string_view, 5> kBetweenSayingAndDay = {"on", "in", "late", "early", "earlier"};
constexpr std::array<std::string_view, 9> kInARow = {"first", "second", "third", "fourth", "fifth",
                                                     "last",  "latest", "only",  "next"};
constexpr std::array<std::string_view, 36> kTells = {
    "say",  "tell",    "report",   "show",   "mean",     "seem",   "know",  "believe", "claim",
    "have", "think",   "look",     "appear", "remember", "quote",  "write", "recall",  "describe",
    "mark", "suggest", "indicate", "remain", "rise",     "fall",   "slip",  "gain",    "drop",
    "jump", "climb",   "edge",     "slide",  "surge",    "tumble", "kill",  "die",     "wound"};
constexpr std::array<std::string_view, 10> kOutcomes = {"low",  "lower", "high", "higher", "up",
                                                        "down", "mixed", "flat", "little", "sharply"};
// Their past looks like their present.
constexpr std::array<std::string_view, 24> kSameInPast = {
    "quit",  "cut",  "put",  "set", "hit",  "let",  "shut", "cost",   "hurt",     "spread",    "read",  "split",
    "burst", "cast", "shed", "bid", "beat", "slit", "bet",  "thrust", "forecast", "broadcast", "upset", "wed"};
constexpr int kDeepest = 8;  // verbs climbed

bool on_timetable(const language::Predicate& verb) {
  return verb.tense == language::VerbTense::present && verb.modal.empty() && core::one_of(verb.lemma, kTimetable);
}

// "will meet", "to meet", "is scheduled", "is due".
Tense::Kind kind_of(const language::Predicate& verb, std::span<const language::Word> words) {
  const bool due = verb.lemma == "be" && verb.object && core::one_of(words[verb.object->heads.front()].lemma, kPlanned);
  const bool planned = (core::one_of(verb.lemma, kPlanned) && !(verb.participle && !verb.passive)) || due;
  // "would have met", "had been scheduled" and "could not be reached" are over
  const bool had_been = planned && verb.perfect && verb.tense == language::VerbTense::past;
  if ((verb.perfect && !verb.modal.empty()) || had_been) return Tense::Kind::past;
  if (verb.modal == "could" && verb.negated) return Tense::Kind::past;
  if (!verb.modal.empty() || verb.infinitive || planned) return Tense::Kind::future;
  switch (verb.tense) {
    case language::VerbTense::past:
      return Tense::Kind::past;
    case language::VerbTense::present:
      return on_timetable(verb) ? Tense::Kind::future : Tense::Kind::present;
    case language::VerbTense::future:
      return Tense::Kind::future;
    case language::VerbTense::none:
      return verb.participle && verb.passive ? Tense::Kind::past : Tense::Kind::none;
  }
  return Tense::Kind::none;
}

// On the verb, on what somebody is, or on an object right before it: "was elected leader in November", "faces a vote
// Friday".
bool hangs_on(const language::Predicate& verb, std::uint32_t head, std::uint32_t phrase) {
  if (head >= verb.first && head < verb.last) return true;
  if (!verb.object || verb.object->heads.front() != head) return false;
  return verb.lemma == "be" || head + 1 == phrase;
}

// "Spain face Finland on Friday", "is holding talks on Monday", "the deadline is Monday": what somebody does on a day
// in the present is in a calendar. Not what they say, show or are.
bool in_calendar(const language::Predicate& verb, std::span<const language::Word> words, std::uint32_t at) {
  using language::Penn;
  if (verb.tense != language::VerbTense::present || verb.perfect || !verb.modal.empty()) return false;
  if (verb.lemma == "be") return verb.object && verb.object->heads.front() == at;
  if (core::one_of(verb.lemma, kTells)) return false;
  // "Stocks end lower Friday" is a headline of what has been
  if (verb.last < words.size() && core::one_of(words[verb.last].lemma, kOutcomes)) return false;
  const Penn form = words[verb.token].penn;
  if (form == Penn::VBP && core::one_of(verb.lemma, kSameInPast)) return false;  // "he quit"
  return form == Penn::VBZ || form == Penn::VBP || (verb.progressive && form == Penn::VBG);
}

// "told reporters on Tuesday the bank would close": what stands between the word of saying and what is said without
// "that" tells when it was said.
const language::Predicate* reporting_verb(const language::Clauses& clauses, const language::Predicate& verb,
                                          const SentenceView& view, std::uint32_t phrase, std::uint32_t head) {
  if (verb.link != language::Link::content || verb.infinitive || verb.governor == language::kNoToken) return &verb;
  const language::Predicate* said = clauses.verb_at(verb.governor);
  const bool inside = verb.subject && verb.subject->first <= head && head < verb.subject->last;
  if (said == nullptr || said->token > phrase || verb.first < phrase || inside) return &verb;
  const auto words = view.document->words(view.sentence);
  for (std::uint32_t i = said->token; i < phrase; ++i) {
    if (words[i].lemma == "that") return &verb;
  }
  return said;
}

// "the third soldier", "the only team", "the youngest player".
bool is_one_of_a_row(std::span<const language::Word> words, std::uint32_t noun) {
  for (std::uint32_t i = noun; i > 0 && words[i].penn != language::Penn::DT; --i) {
    if (words[i].penn == language::Penn::JJS || core::one_of(words[i].lemma, kInARow)) return true;
    if (i < noun && !language::is_noun(words[i].penn) && words[i].penn != language::Penn::JJ &&
        words[i].penn != language::Penn::CD)
      return false;
  }
  return false;
}

// "failed to pass it on Tuesday", "flew to Seoul to meet him on Friday": what one did, and what one did it for, has the
// time of the verb above, unless that verb looks ahead.
const language::Predicate* timed_by(const language::Clauses& clauses, const language::Predicate* verb,
                                    std::span<const language::Word> words) {
  for (int depth = 0; depth < kDeepest && verb != nullptr && verb->infinitive; ++depth) {
    if (verb->governor == language::kNoToken) return verb;
    const language::Predicate* above = clauses.verb_over(verb->governor);
    if (above == nullptr || verb->governor > verb->token) return verb;
    if (core::one_of(words[verb->governor].lemma, kLooksAhead)) return verb;
    // "plans to meet" look ahead, "the first to meet" does not
    if (language::is_noun(words[verb->governor].penn) && !is_one_of_a_row(words, verb->governor)) return verb;
    if (verb->link != language::Link::adverbial && kind_of(*above, words) != Tense::Kind::past) return verb;
    verb = above;
  }
  return verb;
}

}  // namespace

std::optional<Tense> tense_of_saying(const SentenceView& view, std::size_t begin, std::size_t end) {
  using language::Penn;
  const auto words = view.document->words(view.sentence);
  std::size_t at = begin;
  for (int back = 0; back < 2 && at > 0 && core::one_of(core::lower(view.text(at - 1)), kBetweenSayingAndDay); ++back)
    --at;
  if (at == 0) return std::nullopt;
  const language::Word& said = words[view.origin[at - 1]];
  if (said.penn != Penn::VBD || !core::one_of(said.lemma, kSaying)) return std::nullopt;
  if (end < view.size()) {  // "said Monday was a holiday"
    const Penn next = words[view.origin[end]].penn;
    if (next == Penn::MD || next == Penn::VBZ || next == Penn::VBD || next == Penn::VBP || next == Penn::POS)
      return std::nullopt;
  }
  return Tense{Tense::Kind::past, std::string(view.text(at - 1)), true, true, false};
}

std::optional<Tense> tense_without_tree(const SentenceView& view, std::size_t begin, std::size_t end) {
  using language::Penn;
  const std::size_t first = view.origin[begin];
  const std::size_t last = view.origin[end - 1];
  const auto words = view.document->words(view.sentence);
  const auto tokens = view.document->tokens(view.sentence);
  if (begin > 0 && view.is_word(begin - 1, "for")) return std::nullopt;
  std::size_t nearest = words.size();
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const language::Word& word = words[i];
    if (word.penn == Penn::MD || word.penn == Penn::VB || word.penn == Penn::VBP || word.penn == Penn::VBZ ||
        word.penn == Penn::TO || core::one_of(word.lemma, kPlanned) || core::one_of(word.lemma, kPutsOff) ||
        core::one_of(core::lower(view.document->text_of(tokens[i])), kEffective)) {
      return std::nullopt;
    }
    if (word.penn != Penn::VBD) continue;
    const std::size_t far = i < first ? first - i : i > last ? i - last : 0;
    if (far < best) {
      best = far;
      nearest = i;
    }
  }
  if (nearest == words.size()) return std::nullopt;
  return Tense{Tense::Kind::past, std::string(view.document->text_of(tokens[nearest])), false, false, false};
}

Tense governing_tense(const SentenceView& view, std::size_t first, std::size_t last, bool day) {
  const std::size_t begin = view.origin[first];
  const std::size_t end = view.origin[last - 1] + 1;
  const language::Clauses clauses = language::clauses_of(*view.document, view.sentence);
  const auto tree = view.document->tree(view.sentence);
  auto at = static_cast<std::uint32_t>(begin);  // the head of the phrase
  for (int depth = 0; depth < kDeepest && tree[at].head >= begin && tree[at].head < end; ++depth) at = tree[at].head;
  const bool attribute =
      tree[at].head != language::kNoToken && tree[at].head > at &&
      (tree[at].relation == language::Relation::compound || tree[at].relation == language::Relation::amod ||
       tree[at].relation == language::Relation::nmod_poss);
  const std::string before = first > 0 ? core::lower(view.text(first - 1)) : std::string();
  if (core::one_of(before, kEffective)) return {Tense::Kind::future, before, false, false, true};
  // "ways to get around Wednesday's ruling": the verb says nothing of when the ruling was
  if (view.is_word(last, "'s")) return {};
  const language::Predicate* verb = clauses.verb_over(at);
  // "a rally for Sunday", but "had been set for Sunday"
  if (day && before == "for" && (verb == nullptr || !verb->perfect || verb->tense != language::VerbTense::past))
    return {Tense::Kind::future, before, false, false, true};
  if (before == "since" || before == "ended") return {Tense::Kind::past, before, true, false, true};
  const bool until = core::one_of(before, kUntil);
  if (until && verb != nullptr && core::one_of(verb->lemma, kPutsOff))
    return {Tense::Kind::future, before, false, false, true};
  if (verb != nullptr) verb = reporting_verb(clauses, *verb, view, static_cast<std::uint32_t>(begin), at);
  verb = timed_by(clauses, verb, view.document->words(view.sentence));
  // "expects to report a third-quarter loss": what modifies a noun has no part in what is to come.
  while (attribute && verb != nullptr && verb->infinitive) {
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  for (int depth = 0; verb != nullptr && depth < kDeepest; ++depth) {
    if (const Tense::Kind kind = kind_of(*verb, view.document->words(view.sentence)); kind != Tense::Kind::none) {
      Tense tense;
      tense.kind = kind;
      tense.by_word = on_timetable(*verb);
      if (day &&
          (tree[at].head == verb->token ||
           at == verb->object.value_or(language::Phrase{0, 0, {language::kNoToken}}).heads.front()) &&
          in_calendar(*verb, view.document->words(view.sentence), at)) {
        tense.kind = Tense::Kind::future;
        tense.by_word = true;
      }
      tense.direct = hangs_on(*verb, tree[at].head, static_cast<std::uint32_t>(begin));
      tense.saying = core::one_of(verb->lemma, kSaying);
      tense.verb = view.document->text_of(view.document->tokens(view.sentence)[verb->token]);
      return tense;
    }
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  const std::uint32_t head = tree[at].head;
  if (head != language::kNoToken && core::one_of(view.document->words(view.sentence)[head].lemma, kPlanned))
    return {Tense::Kind::future, std::string(view.document->text_of(view.document->tokens(view.sentence)[head])), true,
            false, true};
  if (before == "by") return {Tense::Kind::future, before, false, false, true};
  return {};
}

}  // namespace dateline::dates
