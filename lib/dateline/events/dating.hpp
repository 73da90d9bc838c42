// The day of an event: from its own clause first, then from the clause it hangs on, then what tense and the day of
// publication allow; and the order that "after the meeting" states.
#pragma once

#include <optional>
#include <vector>

#include "dateline/dates/date_mention.hpp"
#include "dateline/events/candidate.hpp"

namespace dateline::events {

// Which date phrase belongs to which verb of a sentence.
class SentenceDates {
 public:
  // `line`: the date at the head of the line of a chronology that the sentence stands in, or null.
  SentenceDates(const SentenceFacts& facts, const std::vector<const dates::DateMention*>& found,
                const dates::DateMention* line);

  // The date phrase of the clause of a verb; nothing when it has none of its own. `of_things`: also one that tells of
  // which thing its object is, "Friday's attack".
  [[nodiscard]] const dates::DateMention* of_verb(std::uint32_t verb, bool of_things) const;

  // The date phrase within the phrase of a noun: "the October 1998 shooting", "talks on Monday".
  [[nodiscard]] const dates::DateMention* of_noun(std::uint32_t noun) const;
  // Of two date phrases of a verb, with a noun between them, the one behind the noun, which is of what the noun tells.
  [[nodiscard]] const dates::DateMention* second_of_verb(std::uint32_t verb, core::Span noun) const;
  // The date phrase that a token stands in: "Thursday, when".
  [[nodiscard]] const dates::DateMention* of_token(std::uint32_t token) const;
  [[nodiscard]] const dates::DateMention* of_line() const { return line_; }

  // The clause of a verb tells of something done again and again: "every year".
  [[nodiscard]] bool recurs(std::uint32_t verb) const;

 private:
  struct Attached {
    std::uint32_t token = language::kNoToken;
    const dates::DateMention* date = nullptr;
    bool direct = false;    // no noun stands between
    bool of_thing = false;  // it stands before a noun that is no subject
  };
  struct Place {
    std::uint32_t first = 0;  // tokens
    std::uint32_t last = 0;
    const dates::DateMention* date = nullptr;
  };
  const dates::DateMention* line_ = nullptr;
  std::vector<Place> places_;
  std::vector<Attached> attached_;  // to verbs
  std::vector<Attached> of_nouns_;
  std::vector<std::uint32_t> recurring_;  // verbs
};

// The date of a candidate. `published` is the article's day.
[[nodiscard]] EventDate date_of(const Candidate& candidate, const SentenceFacts& facts, const SentenceDates& dates,
                                std::optional<time::Day> published);

}  // namespace dateline::events
