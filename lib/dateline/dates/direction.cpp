#include "dateline/dates/direction.hpp"

#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/dates/verbs_of_time.hpp"
#include "dateline/language/clauses.hpp"

namespace dateline::dates {

namespace {

using language::Link;
using language::Penn;
using language::Predicate;
using language::VerbTense;
using Words = std::span<const language::Word>;

constexpr std::array<std::string_view, 4> kUntil = {"until", "till", "by", "to"};
constexpr std::array<std::string_view, 3> kEffective = {"effective", "starting", "ending"};
constexpr std::array<std::string_view, 2> kOver = {"since", "ended"};
constexpr std::array<std::string_view, 5> kBetweenSayingAndDay = {"on", "in", "late", "early", "earlier"};
constexpr int kDeepest = 8;  // verbs climbed

bool on_timetable(const Predicate& verb) {
  return verb.tense == VerbTense::present && verb.modal.empty() && is(TimeVerb::timetable, verb.lemma);
}

// "will meet", "to meet", "is scheduled", "is due".
Tense::Kind kind_of(const Predicate& verb, Words words) {
  const bool due = verb.lemma == "be" && verb.object && is(TimeVerb::plan, words[verb.object->heads.front()].lemma);
  static constexpr std::array<std::string_view, 7> kNoDate = {"fire",   "record", "bomb", "example",
                                                              "ablaze", "foot",   "tone"};
  const bool sets_thing = verb.lemma == "set" && !verb.passive && verb.object &&
                          core::one_of(words[verb.object->heads.front()].lemma, kNoDate);  // "set fire on Monday"
  const bool planned = (is(TimeVerb::plan, verb.lemma) && !(verb.participle && !verb.passive) && !sets_thing) || due;
  // "would have met", "had been scheduled" and "could not be reached" are over
  const bool had_been = planned && verb.perfect && verb.tense == VerbTense::past;
  if ((verb.perfect && !verb.modal.empty()) || had_been) return Tense::Kind::past;
  if (verb.modal == "could" && verb.negated) return Tense::Kind::past;
  if (!verb.modal.empty() || verb.infinitive || planned) return Tense::Kind::future;
  switch (verb.tense) {
    case VerbTense::past:
      return Tense::Kind::past;
    case VerbTense::present:
      return on_timetable(verb) ? Tense::Kind::future : Tense::Kind::present;
    case VerbTense::future:
      return Tense::Kind::future;
    case VerbTense::none:
      return verb.participle && verb.passive ? Tense::Kind::past : Tense::Kind::none;
  }
  return Tense::Kind::none;
}

// "the third soldier", "the only team", "the youngest player".
bool is_one_of_a_row(Words words, std::uint32_t noun) {
  for (std::uint32_t i = noun; i > 0 && words[i].penn != Penn::DT; --i) {
    if (words[i].penn == Penn::JJS || is(TimeVerb::row, words[i].lemma)) return true;
    const bool modifies = language::is_noun(words[i].penn) || words[i].penn == Penn::JJ || words[i].penn == Penn::CD;
    if (i < noun && !modifies) return false;
  }
  return false;
}

// A phrase in its sentence, with the tree.
class Site {
 public:
  Site(const SentenceView& view, std::size_t first, std::size_t last)
      : view_(view),
        words_(view.document->words(view.sentence)),
        tree_(view.document->tree(view.sentence)),
        clauses_(language::clauses_of(*view.document, view.sentence)),
        begin_(view.origin[first]),
        end_(view.origin[last - 1] + 1),
        before_(first > 0 ? core::lower(view.text(first - 1)) : std::string()),
        possessive_(view.is_word(last, "'s")) {
    head_ = begin_;
    for (int depth = 0; depth < kDeepest && tree_[head_].head >= begin_ && tree_[head_].head < end_; ++depth)
      head_ = tree_[head_].head;
  }

  [[nodiscard]] Tense tense(bool day) const {
    if (core::one_of(before_, kEffective)) return by_word(Tense::Kind::future);
    // "ways to get around Wednesday's ruling": the verb says nothing of when the ruling was
    if (possessive_) return {};
    const Predicate* verb = clauses_.verb_over(head_);
    // "a rally for Sunday", but "had been set for Sunday"
    const bool had = verb != nullptr && verb->perfect && verb->tense == VerbTense::past;
    if (day && before_ == "for" && !had) return by_word(Tense::Kind::future);
    if (core::one_of(before_, kOver)) return by_word(Tense::Kind::past);
    if (core::one_of(before_, kUntil) && verb != nullptr && is(TimeVerb::put_off, verb->lemma))
      return by_word(Tense::Kind::future);
    if (const Predicate* told = teller(verb); told != nullptr) return of(*told, day);
    const std::uint32_t above = tree_[head_].head;  // "was set for May", where "set" is read as an adjective
    if (above != language::kNoToken && is(TimeVerb::plan, words_[above].lemma))
      return {Tense::Kind::future, std::string(text(above)), true, false, true};
    if (before_ == "by") return by_word(Tense::Kind::future);
    return {};
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return view_.document->text_of(view_.document->tokens(view_.sentence)[token]);
  }

  // The word before the phrase decided.
  [[nodiscard]] Tense by_word(Tense::Kind kind) const {
    return {kind, before_, core::one_of(before_, kOver), false, true};
  }

  [[nodiscard]] Tense of(const Predicate& verb, bool day) const {
    const bool calendar = day && (hangs_on(verb) || is_object(verb, head_)) && in_calendar(verb);
    Tense tense;
    tense.kind = calendar ? Tense::Kind::future : kind_of(verb, words_);
    tense.by_word = calendar || on_timetable(verb);
    const Predicate* over = above(verb);
    const bool of_past =
        verb.infinitive && over != nullptr && over->tense == VerbTense::past;  // "ordered them to land"
    tense.direct = hangs_on(verb) && !of_past;
    tense.saying = is(TimeVerb::say, verb.lemma);
    tense.verb = text(verb.token);
    return tense;
  }

  // The verb that tells the time of the phrase, at or above the one that it hangs on.
  [[nodiscard]] const Predicate* teller(const Predicate* verb) const {
    if (verb != nullptr) verb = said_or(*verb);
    verb = timed_by(verb);
    const bool attribute =
        tree_[head_].head != language::kNoToken && tree_[head_].head > head_ &&
        (tree_[head_].relation == language::Relation::compound || tree_[head_].relation == language::Relation::amod ||
         tree_[head_].relation == language::Relation::nmod_poss);
    // "expects to report a third-quarter loss": what modifies a noun has no part in what is to come.
    while (attribute && verb != nullptr && verb->infinitive) verb = above(*verb);
    for (int depth = 0; verb != nullptr && depth < kDeepest; ++depth) {
      if (kind_of(*verb, words_) != Tense::Kind::none) return verb;
      verb = above(*verb);
    }
    return nullptr;
  }

  [[nodiscard]] const Predicate* above(const Predicate& verb) const {
    return verb.governor == language::kNoToken ? nullptr : clauses_.verb_over(verb.governor);
  }

  // "told reporters on Tuesday the bank would close": what stands between the word of saying and what is said without
  // "that" tells when it was said.
  [[nodiscard]] const Predicate* said_or(const Predicate& verb) const {
    if (verb.link != Link::content || verb.infinitive || verb.governor == language::kNoToken) return &verb;
    const Predicate* said = clauses_.verb_at(verb.governor);
    const bool inside = verb.subject && verb.subject->first <= head_ && head_ < verb.subject->last;
    if (said == nullptr || said->token > begin_ || verb.first < begin_ || inside) return &verb;
    for (std::uint32_t i = said->token; i < begin_; ++i) {
      if (words_[i].lemma == "that") return &verb;
    }
    return said;
  }

  // "failed to pass it on Tuesday", "flew to Seoul to meet him on Friday": what one did, and what one did it for, has
  // the time of the verb above, unless that verb looks ahead.
  [[nodiscard]] const Predicate* timed_by(const Predicate* verb) const {
    for (int depth = 0; depth < kDeepest && verb != nullptr && verb->infinitive; ++depth) {
      const Predicate* over = above(*verb);
      if (over == nullptr || verb->governor > verb->token) return verb;
      const language::Word& governor = words_[verb->governor];
      if (is(TimeVerb::look_ahead, governor.lemma)) return verb;
      // "plans to meet" look ahead, "the first to meet" does not
      if (language::is_noun(governor.penn) && !is_one_of_a_row(words_, verb->governor)) return verb;
      const bool gerund = over->participle && !over->passive;  // "attacked soldiers helping to build it on Tuesday"
      if (verb->link != Link::adverbial && !gerund && kind_of(*over, words_) != Tense::Kind::past) return verb;
      verb = over;
    }
    return verb;
  }

  static bool is_object(const Predicate& verb, std::uint32_t token) {
    return verb.object && verb.object->heads.front() == token;
  }

  // On the verb, on what somebody is, or on an object right before it: "was elected leader in November", "faces a vote
  // Friday".
  [[nodiscard]] bool hangs_on(const Predicate& verb) const {
    const std::uint32_t above = tree_[head_].head;
    if (above >= verb.first && above < verb.last) return true;
    return is_object(verb, above) && (verb.lemma == "be" || above + 1 == begin_);
  }

  // "Spain face Finland on Friday", "is holding talks on Monday", "the deadline is Monday": what somebody does on a day
  // in the present is in a calendar. Not what they say, show or are.
  [[nodiscard]] bool in_calendar(const Predicate& verb) const {
    if (verb.tense != VerbTense::present || verb.perfect || !verb.modal.empty()) return false;
    if (verb.lemma == "be") return is_object(verb, head_);
    if (is(TimeVerb::no_calendar, verb.lemma)) return false;
    // "Stocks end lower Friday" is a headline of what has been
    if (verb.last < words_.size() && is(TimeVerb::outcome, words_[verb.last].lemma)) return false;
    const Penn form = words_[verb.token].penn;
    if (form == Penn::VBP && is(TimeVerb::same_in_past, verb.lemma)) return false;  // "he quit"
    return form == Penn::VBZ || form == Penn::VBP || (verb.progressive && form == Penn::VBG);
  }

  const SentenceView& view_;
  Words words_;
  std::span<const language::Dependency> tree_;
  language::Clauses clauses_;
  std::uint32_t begin_;  // tokens of the sentence
  std::uint32_t end_;
  std::uint32_t head_ = 0;  // of the phrase
  std::string before_;      // the word before it, in lower case
  bool possessive_;
};

}  // namespace

std::optional<Tense> tense_of_saying(const SentenceView& view, std::size_t begin, std::size_t end) {
  const Words words = view.document->words(view.sentence);
  std::size_t at = begin;
  for (int back = 0; back < 2 && at > 0 && core::one_of(core::lower(view.text(at - 1)), kBetweenSayingAndDay); ++back)
    --at;
  if (at == 0) return std::nullopt;
  const language::Word& said = words[view.origin[at - 1]];
  if (said.penn != Penn::VBD || !is(TimeVerb::say, said.lemma)) return std::nullopt;
  if (end < view.size()) {  // "said Monday was a holiday"
    const Penn next = words[view.origin[end]].penn;
    if (language::is_finite_verb(next) || next == Penn::POS) return std::nullopt;
  }
  return Tense{Tense::Kind::past, std::string(view.text(at - 1)), true, true, false};
}

std::optional<Tense> tense_without_tree(const SentenceView& view, std::size_t begin, std::size_t end) {
  const std::size_t first = view.origin[begin];
  const std::size_t last = view.origin[end - 1];
  const Words words = view.document->words(view.sentence);
  const auto tokens = view.document->tokens(view.sentence);
  if (begin > 0 && view.is_word(begin - 1, "for")) return std::nullopt;
  std::size_t nearest = words.size();
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const language::Word& word = words[i];
    if (word.penn == Penn::MD || word.penn == Penn::VB || word.penn == Penn::VBP || word.penn == Penn::VBZ ||
        word.penn == Penn::TO || is(TimeVerb::plan, word.lemma) || is(TimeVerb::put_off, word.lemma) ||
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

Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end, bool day) {
  return Site(view, begin, end).tense(day);
}

}  // namespace dateline::dates
