#include "dateline/events/holding.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::Nominal;
using language::Predicate;

constexpr std::array<std::string_view, 23> kThought = {
    "hope",     "believe", "think", "fear",   "expect",      "want",    "wish",    "doubt",
    "consider", "feel",    "seem",  "appear", "suggest",     "imagine", "suspect", "worry",
    "predict",  "wonder",  "mull",  "weigh",  "contemplate", "ponder",  "eye"};
constexpr std::array<std::string_view, 19> kUndo = {
    "withdraw", "drop",     "cancel",  "avoid",  "avert",   "prevent", "reject", "deny",     "lift",    "end",
    "suspend",  "postpone", "retract", "oppose", "abandon", "delay",   "govern", "regulate", "prohibit"};
constexpr std::array<std::string_view, 46> kNotHeld = {
    "guarantee",   "assurance",   "farce",   "eve",       "threat",      "possibility", "prospect",    "risk",
    "danger",      "fear",        "idea",    "hope",      "chance",      "ban",         "absence",     "lack",
    "perception",  "speculation", "rumour",  "rumor",     "suggestion",  "likelihood",  "plan",        "proposal",
    "scenario",    "case",        "event",   "call",      "demand",      "need",        "pretext",     "prevention",
    "expectation", "assumption",  "belief",  "option",    "implication", "notion",      "probability", "potential",
    "means",       "preparation", "support", "objection", "opposition",  "resistance"};
// "instead of talks", "ahead of the summit": not held, or not yet.
constexpr std::array<std::string_view, 4> kInPlaceOf = {"instead", "ahead", "short", "lieu"};
// "a possible attack", "the planned meeting"
constexpr std::array<std::string_view, 22> kToBe = {
    "possible", "potential",  "planned",     "proposed",     "feared",    "likely",   "imminent", "future",
    "upcoming", "scheduled",  "impending",   "hypothetical", "looming",   "eventual", "expected", "prospective",
    "unlikely", "threatened", "forthcoming", "would-be",     "attempted", "failed"};
// "negotiations on a withdrawal"
constexpr std::array<std::string_view, 6> kTalk = {"talk",       "talks",        "negotiation",
                                                   "discussion", "consultation", "bargaining"};
constexpr std::array<std::string_view, 4> kAbout = {"on", "about", "over", "for"};
constexpr std::array<std::string_view, 5> kAlleged = {"alleged", "suspected", "purported", "supposed", "reported"};
// "the signing was postponed", "an attack was foiled"
constexpr std::array<std::string_view, 18> kCalledOff = {
    "cancel", "postpone", "avert",   "prevent", "delay",   "suspend", "foil",  "thwart", "block",
    "shelve", "reverse",  "abandon", "forbid",  "rescind", "scrap",   "abort", "veto",   "prohibit"};
// "the truce collapsed", "the agreement was broken"
constexpr std::array<std::string_view, 9> kFallingApart = {"collapse", "fail",    "fall",    "break", "end",
                                                           "expire",   "crumble", "unravel", "lapse"};
constexpr std::array<std::string_view, 6> kBroken = {"break", "violate", "end", "terminate", "breach", "annul"};
constexpr std::array<std::string_view, 28> kDoubtful = {
    "false",     "untrue",  "unlikely",    "impossible",  "doubtful",    "possible",      "likely",
    "wrong",     "lie",     "myth",        "unthinkable", "baseless",    "fabrication",   "probable",
    "unfounded", "fiction", "incorrect",   "groundless",  "conceivable", "inconceivable", "unclear",
    "uncertain", "fake",    "implausible", "improbable",  "plausible",   "imminent",      "inevitable"};
constexpr std::array<std::string_view, 8> kSure = {"true", "clear", "certain", "proven",
                                                   "case", "sure",  "known",   "right"};
constexpr std::array<std::string_view, 6> kGone = {"dead", "over", "off", "void", "unlikely", "remote"};

class NounReader {
 public:
  NounReader(const SentenceFacts& sentence, const Candidate& c, const Nominal& noun)
      : sentence_(sentence),
        c_(c),
        noun_(noun),
        words_(sentence.document->words(sentence.sentence)),
        tokens_(sentence.document->tokens(sentence.sentence)) {}

  [[nodiscard]] Holding read() const {
    if (noun_.role == "without" || (noun_.role == "under" && c_.code.starts_with("05")))
      return Holding::not_held;  // "under a treaty"
    if (before(1) == "than" || (before(1) == "of" && one_of(before(2), kInPlaceOf))) return Holding::not_held;
    if (stands_behind_unreal() || has_modifier(kToBe) || determined_by("any")) return Holding::not_held;
    const Predicate* verb = sentence_.clauses.verb_at(noun_.governor);
    if (verb != nullptr) {
      if (noun_.role == "subj" && verb->lemma == "be" && determined_by("no")) return Holding::negated;
      if (noun_.role == "of" && verb->passive && is_called_off(*verb)) return Holding::not_held;  // "the signing of"
      if (noun_.role == "subj" && (is_called_off(*verb) || is_only_possible(*verb))) return Holding::not_held;
      if (noun_.role == "obj" && verb->token < c_.token && is_thought(verb->lemma)) return Holding::not_held;
      static constexpr std::array<std::string_view, 6> kForeseeing = {"prepare", "brace", "ready",
                                                                      "plan",    "wait",  "train"};
      if (one_of(verb->lemma, kForeseeing) && (noun_.role == "for" || noun_.role == "against" || noun_.role == "subj"))
        return Holding::not_held;  // "braced for an attack", "an attack was planned"
    }
    return has_modifier(kAlleged) ? Holding::alleged : Holding::held;
  }

 private:
  [[nodiscard]] std::string text(std::uint32_t token) const {
    return core::lower(sentence_.document->text_of(tokens_[token]));
  }

  // A word before the phrase, the nearest with 1.
  [[nodiscard]] std::string before(std::uint32_t back) const {
    return noun_.phrase.first < back ? std::string() : text(noun_.phrase.first - back);
  }

  [[nodiscard]] bool determined_by(std::string_view word) const {
    const auto tree = sentence_.document->tree(sentence_.sentence);
    for (std::uint32_t t = noun_.phrase.first; t < c_.token; ++t) {
      if (tree[t].head == c_.token && text(t) == word) return true;
    }
    return false;
  }

  template <std::size_t Size>
  [[nodiscard]] bool has_modifier(const std::array<std::string_view, Size>& list) const {
    return std::any_of(noun_.modifiers.begin(), noun_.modifiers.end(),
                       [&](std::uint32_t t) { return t < c_.token && one_of(text(t), list); });
  }

  // "the threat of air strikes"
  [[nodiscard]] bool stands_behind_unreal() const {
    for (const Nominal& other : sentence_.clauses.nominals) {
      const bool talk = one_of(words_[other.token].lemma, kTalk);
      if (other.token >= c_.token || (!talk && !is_not_held(words_[other.token].lemma))) continue;
      for (const language::Oblique& o : other.obliques) {
        const bool meant = talk ? one_of(o.preposition, kAbout) && is_to_be_agreed() : true;
        const bool of = o.preposition == "of" || o.preposition == "for";
        if (!meant || (!talk && !of)) continue;
        if (std::find(o.phrase.heads.begin(), o.phrase.heads.end(), c_.token) != o.phrase.heads.end()) return true;
      }
    }
    return false;
  }

  // "negotiations on a pullback": what talks bring about, not what they are held over.
  [[nodiscard]] bool is_to_be_agreed() const {
    return c_.code.starts_with("05") || c_.code.starts_with("06") || c_.code.starts_with("07") ||
           c_.code.starts_with("08") || c_.code.starts_with("03");
  }

  // What was agreed, or a truce, ends; anything else is not held when it is called off.
  [[nodiscard]] bool is_called_off(const Predicate& verb) const {
    const bool pact = c_.code.starts_with("05") || c_.code.starts_with("08");
    if (verb.negated && !pact) return false;
    if (verb.passive) {
      const bool off = one_of(verb.lemma, kCalledOff) || (verb.lemma == "rule" && verb.particle == "out") ||
                       (verb.lemma == "call" && verb.particle == "off");
      static constexpr std::array<std::string_view, 4> kDenied = {"deny", "dispute", "refute", "disprove"};
      return off || one_of(verb.lemma, kDenied) || (pact && one_of(verb.lemma, kBroken));
    }
    if (!pact) return false;
    const bool gone = verb.lemma == "be" && verb.object && one_of(words_[verb.object->heads.front()].lemma, kGone);
    return gone || one_of(verb.lemma, kFallingApart);
  }

  // "an invasion would be costly", "a meeting is unlikely"
  [[nodiscard]] bool is_only_possible(const Predicate& verb) const {
    static constexpr std::array<std::string_view, 5> kModals = {"would", "could", "might", "may", "should"};
    const bool doubted = verb.lemma == "be" && is_doubted(sentence_, verb);
    return (one_of(verb.modal, kModals) && !verb.perfect) || doubted;
  }

  const SentenceFacts& sentence_;
  const Candidate& c_;
  const Nominal& noun_;
  std::span<const language::Word> words_;
  std::span<const language::Token> tokens_;
};

}  // namespace

bool is_not_held(std::string_view noun) { return one_of(noun, kNotHeld); }
bool is_undoing(std::string_view verb) { return one_of(verb, kUndo); }
bool is_thought(std::string_view verb) { return one_of(verb, kThought); }

bool is_doubted(const SentenceFacts& sentence, const Predicate& verb) {
  if (verb.lemma != "be" || !verb.object) return false;
  const std::string& what = sentence.document->words(sentence.sentence)[verb.object->heads.front()].lemma;
  return one_of(what, kDoubtful) || (verb.negated && one_of(what, kSure));
}

Holding holding_of(const SentenceFacts& sentence, const Candidate& c) {
  const Nominal* noun = sentence.clauses.nominal_at(c.token);
  if (noun == nullptr || c.frame->kind != FrameKind::noun) return Holding::held;
  return NounReader(sentence, c, *noun).read();
}

}  // namespace dateline::events
