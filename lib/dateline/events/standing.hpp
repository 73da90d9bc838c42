// What a verb or a noun stands under, by the words of its clauses alone: whether the text says that it was done, or
// only thought, wished, alleged, tried, or not held at all.
#pragma once

#include <span>
#include <string_view>

#include "dateline/events/candidate.hpp"

namespace dateline::events {

// Verbs and nouns above others, by their lemmas.
[[nodiscard]] bool is_demanding(std::string_view verb);           // its content is to be done: "demanded he apologise"
[[nodiscard]] bool is_alleging(std::string_view verb);            // the text does not vouch for its content
[[nodiscard]] bool is_attempt(std::string_view verb);             // "tried to"
[[nodiscard]] bool is_dismissing(std::string_view verb);          // "rejected reports that"
[[nodiscard]] bool is_unreal(std::string_view verb);              // "rule (out)": its gerund is not done
[[nodiscard]] bool is_stopping(const language::Predicate& verb);  // "stop", "give up": its gerund is done no longer
[[nodiscard]] bool is_doing(std::string_view verb);               // its infinitive is done: "began to"
[[nodiscard]] bool is_prosecuting(std::string_view verb);         // "was arrested for spying": yet to be shown
[[nodiscard]] bool is_allegation(std::string_view noun);          // "the claim that Chad armed rebels"

class Standing {
 public:
  explicit Standing(const SentenceFacts& sentence) : sentence_(sentence) {}

  // "Imagine that ...", "Which king ...?": nothing is told.
  [[nodiscard]] bool is_supposed() const;

  // Games; what whoever is like that does; formulas of reporters.
  [[nodiscard]] bool is_not_told(const Candidate& c, const language::Predicate& verb) const;

  // A gerund of what is not done, a clause of what is still to come ("before they disarm", "once it has met"), an aside
  // ("a man they say was armed"), and what would have been.
  [[nodiscard]] bool is_no_deed(const language::Predicate& verb) const;

  [[nodiscard]] bool is_wrong(const language::Predicate& verb) const;         // "wrongly said"
  [[nodiscard]] bool is_hearsay(const language::Predicate& verb) const;       // "allegedly attacked"
  [[nodiscard]] bool under_condition(const language::Predicate& verb) const;  // "would strike back if attacked"
  [[nodiscard]] bool first_person(const language::Predicate& verb) const;     // "we condemn"
  [[nodiscard]] bool takes_place(const Candidate& c, const language::Predicate& verb) const;  // "the talks began"
  [[nodiscard]] bool is_coming(const language::Predicate& verb, bool own) const;              // "will", "is to"

  // "the claim that Russia attacked"; a relative clause that has a subject of its own is often one misread.
  [[nodiscard]] static bool hangs_on_noun(const language::Predicate& verb);

 private:
  [[nodiscard]] bool is_fiction() const;
  [[nodiscard]] bool is_game() const;                                        // of sport
  [[nodiscard]] bool is_nearly_done(const language::Predicate& verb) const;  // "hardly criticised", "all but attacked"
  [[nodiscard]] bool is_stopped(const language::Predicate& verb) const;      // "stop militants attacking"
  [[nodiscard]] bool has_adverb(const language::Predicate& verb, std::span<const std::string_view> adverbs) const;
  [[nodiscard]] bool goes_for(const Candidate& c, const language::Predicate& verb) const;

  const SentenceFacts& sentence_;
};

}  // namespace dateline::events
