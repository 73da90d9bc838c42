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
constexpr std::array<std::string_view, 10> kPutsOff = {"extend", "postpone", "delay", "defer",   "give",
                                                       "allow",  "adjourn",  "grant", "suspend", "wait"};
constexpr std::array<std::string_view, 3> kUntil = {"until", "till", "by"};
constexpr std::array<std::string_view, 2> kEffective = {"effective", "starting"};
// "The talks open Monday": what is on a timetable is told in the present.
constexpr std::array<std::string_view, 11> kTimetable = {"begin",  "start",   "arrive", "leave",  "depart", "return",
                                                         "expire", "convene", "meet",   "resume", "fly"};
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

}  // namespace

std::optional<Tense> tense_without_tree(const SentenceView& view, std::size_t begin, std::size_t end) {
  using language::Penn;
  const std::size_t first = view.origin[begin];
  const std::size_t last = view.origin[end - 1];
  const auto words = view.document->words(view.sentence);
  std::size_t nearest = words.size();
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const language::Word& word = words[i];
    if (word.penn == Penn::MD || word.penn == Penn::VB || word.penn == Penn::VBP || word.penn == Penn::VBZ ||
        word.penn == Penn::TO || core::one_of(word.lemma, kPlanned) || core::one_of(word.lemma, kPutsOff) ||
        core::one_of(word.lemma, kEffective)) {
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
  const auto tokens = view.document->tokens(view.sentence);
  return Tense{Tense::Kind::past, std::string(view.document->text_of(tokens[nearest])), false};
}

Tense governing_tense(const SentenceView& view, std::size_t first, std::size_t last) {
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
  if (core::one_of(before, kEffective)) return {Tense::Kind::future, before, true};
  // "ways to get around Wednesday's ruling": the verb says nothing of when the ruling was
  if (view.is_word(last, "'s")) return {};
  const language::Predicate* verb = clauses.verb_over(at);
  const bool until = core::one_of(before, kUntil);
  if (until && verb != nullptr && core::one_of(verb->lemma, kPutsOff)) return {Tense::Kind::future, before, true};
  // "flew to Seoul to meet him on Friday": a purpose has the time of what it is the purpose of.
  while (verb != nullptr && verb->infinitive && verb->link == language::Link::adverbial && verb->marker.empty() &&
         verb->governor != language::kNoToken && clauses.verb_at(verb->governor) != nullptr) {
    verb = clauses.verb_at(verb->governor);
  }
  // "expects to report a third-quarter loss": what modifies a noun has no part in what is to come.
  while (attribute && verb != nullptr && verb->infinitive) {
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  for (int depth = 0; verb != nullptr && depth < kDeepest; ++depth) {
    if (const Tense::Kind kind = kind_of(*verb, view.document->words(view.sentence)); kind != Tense::Kind::none) {
      Tense tense;
      tense.kind = kind;
      tense.by_word = on_timetable(*verb);
      tense.verb = view.document->text_of(view.document->tokens(view.sentence)[verb->token]);
      return tense;
    }
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  if (before == "by") return {Tense::Kind::future, before, true};
  return {};
}

}  // namespace dateline::dates
