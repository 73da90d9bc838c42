#include "dateline/events/standing.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::kNoToken;
using language::Link;
using language::Predicate;

// Verbs whose content is to be done, and not done yet: "demanded the president apologise".
constexpr std::array<std::string_view, 12> kDemanding = {"demand",    "insist", "urge",    "propose",
                                                         "recommend", "ask",    "require", "request",
                                                         "order",     "call",   "appeal",  "stipulate"};
// Verbs whose content the text does not vouch for.
constexpr std::array<std::string_view, 4> kAlleging = {"claim", "allege", "purport", "speculate"};
// Prepositions before a gerund that is no deed: "prevent him from joining", "accused of spying", "without meeting".
constexpr std::array<std::string_view, 13> kNoDeed = {"from", "without", "against", "of",   "about", "instead", "on",
                                                      "to",   "toward",  "towards", "into", "than",  "as"};
// "called for lifting sanctions", "an appeal for sending troops"
constexpr std::array<std::string_view, 18> kAsking = {"appeal", "call",     "push", "plan",   "vote",    "press",
                                                      "want",   "ask",      "plea", "demand", "lobby",   "propose",
                                                      "need",   "proposal", "idea", "bid",    "request", "offer"};
// "was arrested for spying": who did it is yet to be shown.
constexpr std::array<std::string_view, 12> kProsecuting = {
    "arrest", "charge", "indict", "jail", "detain", "try", "sue", "suspect", "accuse", "prosecute", "blame", "fault"};
// Nouns of what somebody says of another: "allegations that Chad armed rebels".
constexpr std::array<std::string_view, 6> kAllegations = {"allegation", "claim",     "accusation",
                                                          "charge",     "suspicion", "report"};
// Verbs whose infinitive is done.
constexpr std::array<std::string_view, 18> kDoing = {"decide",  "vote",   "begin", "start",  "continue", "resume",
                                                     "proceed", "manage", "go",    "come",   "help",     "rush",
                                                     "move",    "return", "dare",  "prompt", "lead",     "cause"};
// Verbs of holding a report to be wrong.
constexpr std::array<std::string_view, 9> kDismissing = {"dismiss", "reject",  "deny",       "refute",  "rebut",
                                                         "dispute", "counter", "contradict", "discount"};
// Verbs whose gerund is not done: "ruled out sending troops".
constexpr std::array<std::string_view, 18> kUnreal = {
    "rule",    "avoid",     "resist",   "oppose", "discuss", "favor",    "favour", "suggest", "advocate",
    "propose", "recommend", "postpone", "delay",  "forbid",  "prohibit", "risk",   "debate",  "reject"};
// Verbs whose gerund is done no longer: "stop supporting rebels".
constexpr std::array<std::string_view, 6> kStopping = {"stop", "cease", "quit", "halt", "end", "refrain"};
constexpr std::array<std::string_view, 5> kAttempt = {"try", "seek", "attempt", "strive", "aim"};

}  // namespace

bool is_demanding(std::string_view verb) { return one_of(verb, kDemanding); }
bool is_alleging(std::string_view verb) { return one_of(verb, kAlleging); }
bool is_dismissing(std::string_view verb) { return one_of(verb, kDismissing); }
bool is_unreal(std::string_view verb) { return one_of(verb, kUnreal); }
bool is_stopping(const Predicate& verb) {
  return one_of(verb.lemma, kStopping) || (verb.lemma == "give" && verb.particle == "up");
}
bool is_attempt(std::string_view verb) { return one_of(verb, kAttempt); }
bool is_doing(std::string_view verb) { return one_of(verb, kDoing); }
bool is_prosecuting(std::string_view verb) { return one_of(verb, kProsecuting); }
bool is_allegation(std::string_view noun) { return one_of(noun, kAllegations); }

// "Imagine that ...", "Which king ...?": nothing is told.
bool Standing::is_supposed() const {
  static constexpr std::array<std::string_view, 3> kSupposing = {"imagine", "suppose", "picture"};
  const auto words = sentence_.document->words(sentence_.sentence);
  const auto tokens = sentence_.document->tokens(sentence_.sentence);
  const bool asked = sentence_.document->text_of(tokens.back()) == "?";
  return asked || is_fiction() || (words.front().penn == language::Penn::VB && one_of(words.front().lemma, kSupposing));
}

// "In a novel by Tom Roe, Russia attacks Norway."
bool Standing::is_fiction() const {
  static constexpr std::array<std::string_view, 6> kFiction = {"novel", "film", "movie", "thriller", "play", "sequel"};
  const auto words = sentence_.document->words(sentence_.sentence);
  for (std::size_t t = 1; t < words.size(); ++t) {
    if (!one_of(words[t].lemma, kFiction)) continue;
    for (std::size_t back = 2; back <= std::min<std::size_t>(t, 3); ++back) {  // "all options are in play"
      if (words[t - back].lemma == "in" && words[t - back].upos == language::Upos::ADP) return true;
    }
  }
  return false;
}

bool Standing::is_game() const {
  static constexpr std::array<std::string_view, 30> kGames = {
      "semi-final",     "semifinal",     "quarter-final", "quarterfinal", "semi-finals", "semifinals",
      "quarter-finals", "quarterfinals", "goalkeeper",    "striker",      "midfielder",  "defender",
      "wicket",         "wickets",       "innings",       "bowler",       "batsman",     "half-time",
      "halftime",       "playoff",       "playoffs",      "hat-trick",    "equaliser",   "equalizer",
      "final",          "scored",        "striker's",     "offside",      "tiebreak",    "knockout"};
  const auto tokens = sentence_.document->tokens(sentence_.sentence);
  for (std::size_t t = 1; t < tokens.size(); ++t) {
    const std::string word = core::lower(sentence_.document->text_of(tokens[t]));
    const std::string_view before = sentence_.document->text_of(tokens[t - 1]);
    const bool last = t + 1 == tokens.size();
    const std::string_view next = last ? std::string_view() : sentence_.document->text_of(tokens[t + 1]);
    const bool noun =
        word != "final" || (before == "the" && (next == "." || next == "on" || next == "of" || next == "in" || last));
    if (one_of(word, kGames) && noun) return true;
    const bool goals =
        word.size() == 3 && word[1] == '-' && core::is_digit(word[0]) && core::is_digit(word[2]);  // "3-0"
    const bool minute =
        word == "minute" && before.size() > 2 && core::is_digit(before.front()) && core::is_alpha(before.back());
    if (goals || minute) return true;
  }
  return false;
}

// Games; what whoever is like that does ("migrants who arrive"); planes and companies on their ways; formulas of
// reporters ("who declined to be named"); "was forced to retaliate", which says what was done.
bool Standing::is_not_told(const Candidate& c, const Predicate& verb) const {
  static constexpr std::array<std::string_view, 3> kGames = {"03", "04", "18"};
  const std::string_view root = std::string_view(c.code).substr(0, 2);
  if ((one_of(root, kGames) || root == "19") && is_game()) return true;
  if (c.token != verb.token && one_of(root, kGames) && goes_for(c, verb)) return true;
  const bool visit = c.code == "042";
  if (visit && verb.link == Link::relative && verb.tense == language::VerbTense::present && !verb.perfect &&
      !verb.progressive && verb.token == c.token)
    return true;
  if (visit && !c.source.empty() && c.source.front()->who.actor.code.ends_with("BUS")) return true;
  if (verb.token != c.token) return false;
  return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
    const bool in = other.governor == c.token && other.participle && other.marker == "in";
    if (in && verb.lemma == "join") return true;  // "joined Riyadh in breaking relations"
    if (other.governor != c.token || !other.infinitive) return false;
    const bool named = other.passive && (other.lemma == "name" || other.lemma == "identify" || other.lemma == "quote");
    return (root == "12" && named) || (c.code == "170" && verb.passive && c.source.empty());
  });
}

// "flew to Harare for talks": not held yet.
bool Standing::goes_for(const Candidate& c, const Predicate& verb) const {
  static constexpr std::array<std::string_view, 9> kGoing = {"fly",   "travel", "go",     "come",  "head",
                                                             "leave", "arrive", "return", "summon"};
  const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
  return noun != nullptr && noun->role == "for" && one_of(verb.lemma, kGoing);
}

bool Standing::takes_place(const Candidate& c, const Predicate& verb) const {
  const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
  return noun != nullptr && noun->role == "subj" && is_taking_place(verb);
}

bool Standing::is_no_deed(const Predicate& verb) const {
  static constexpr std::array<std::string_view, 4> kUnreal = {"would", "could", "might", "should"};
  if (verb.perfect && one_of(verb.modal, kUnreal)) return true;
  static constexpr std::array<std::string_view, 3> kAside = {"say", "allege", "claim"};
  const auto words = sentence_.document->words(sentence_.sentence);
  if (verb.link == Link::relative && verb.object && verb.subject && one_of(verb.lemma, kAside) &&
      words[verb.subject->heads.front()].upos == language::Upos::PRON) {
    const std::vector<std::uint32_t>& heads = verb.object->heads;
    if (std::find(heads.begin(), heads.end(), verb.governor) != heads.end()) return true;
  }
  static constexpr std::array<std::string_view, 6> kToCome = {"before", "until", "till", "once", "when", "after"};
  if (verb.link == Link::adverbial && verb.tense == language::VerbTense::present && one_of(verb.marker, kToCome))
    return true;
  if (verb.marker == "rather") return true;  // "will fight rather than surrender"
  if (is_nearly_done(verb) || is_stopped(verb)) return true;
  if (!verb.participle) return false;
  if (verb.marker == "at" && verb.governor != kNoToken && words[verb.governor].lemma == "aim") return true;
  if (one_of(verb.marker, kNoDeed)) return true;
  if (verb.marker != "for" || verb.governor == kNoToken) return false;
  return one_of(sentence_.document->words(sentence_.sentence)[verb.governor].lemma, kAsking);
}

bool Standing::has_adverb(const Predicate& verb, std::span<const std::string_view> adverbs) const {
  const auto words = sentence_.document->words(sentence_.sentence);
  const auto tree = sentence_.document->tree(sentence_.sentence);
  for (std::uint32_t t = 0; t < tree.size(); ++t) {
    const bool among = std::find(adverbs.begin(), adverbs.end(), words[t].lemma) != adverbs.end();
    if (tree[t].head == verb.token && among) return true;
  }
  return false;
}

bool Standing::is_hearsay(const Predicate& verb) const {
  static constexpr std::array<std::string_view, 5> kHearsay = {"allegedly", "reportedly", "supposedly", "purportedly",
                                                               "apparently"};
  return has_adverb(verb, kHearsay);
}

bool Standing::is_wrong(const Predicate& verb) const {
  static constexpr std::array<std::string_view, 5> kWrongly = {"wrongly", "falsely", "mistakenly", "erroneously",
                                                               "incorrectly"};
  return has_adverb(verb, kWrongly);
}

bool Standing::is_nearly_done(const Predicate& verb) const {
  static constexpr std::array<std::string_view, 7> kNearly = {"hardly",   "barely", "rarely", "seldom",
                                                              "scarcely", "nearly", "almost"};
  const auto tokens = sentence_.document->tokens(sentence_.sentence);
  const auto text = [&](std::uint32_t t) { return core::lower(sentence_.document->text_of(tokens[t])); };
  const bool all_but = verb.first > 1 && text(verb.first - 1) == "but" && text(verb.first - 2) == "all";
  return all_but || has_adverb(verb, kNearly);
}

// "to stop militants attacking Syria"
bool Standing::is_stopped(const Predicate& verb) const {
  static constexpr std::array<std::string_view, 6> kKeeping = {"stop", "prevent", "keep", "deter", "block", "halt"};
  if (!verb.participle || verb.passive || verb.link != Link::relative) return false;
  return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
    if (!other.object || !one_of(other.lemma, kKeeping)) return false;
    const std::vector<std::uint32_t>& heads = other.object->heads;
    return std::find(heads.begin(), heads.end(), verb.governor) != heads.end();
  });
}

bool Standing::under_condition(const Predicate& verb) const {
  return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
    return other.link == Link::condition && other.governor == verb.token && other.marker != "whether";
  });
}

bool Standing::first_person(const Predicate& verb) const {
  if (!verb.subject) return false;
  const auto tokens = sentence_.document->tokens(sentence_.sentence);
  const std::string subject = core::lower(sentence_.document->text_of(tokens[verb.subject->heads.front()]));
  return subject == "i" || subject == "we";
}

bool Standing::is_coming(const Predicate& verb, bool own) const {
  const Predicate* over = sentence_.clauses.verb_at(verb.governor);
  const bool is_to = own && verb.infinitive && verb.link == Link::content && over != nullptr && over->lemma == "be";
  return verb.modal == "will" || verb.modal == "shall" || verb.modal == "would" || is_to ||
         (own && verb.infinitive && verb.link == Link::main);
}

bool Standing::hangs_on_noun(const Predicate& verb) {
  if (verb.governor == kNoToken) return false;
  const bool whole = verb.link == Link::relative && verb.subject && verb.subject->heads.front() != verb.governor;
  return verb.link == Link::content || whole;
}

}  // namespace dateline::events
