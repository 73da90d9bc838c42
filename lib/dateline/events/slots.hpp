// The phrases that a frame's slots name, and the actors in them, for one trigger in one sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/events/frames.hpp"
#include "dateline/events/phrase_actors.hpp"

namespace dateline::events {

// What it says of its subject is only that it takes place: "talks began", "clashes broke out", "a summit was held".
[[nodiscard]] bool is_taking_place(const language::Predicate& verb);

// A trigger, seen as a verb or as a noun.
class Trigger {
 public:
  Trigger(const SentenceFacts& facts, const language::Predicate& verb) : facts_(facts), verb_(&verb) {}
  Trigger(const SentenceFacts& facts, const language::Nominal& noun) : facts_(facts), noun_(&noun) {}

  [[nodiscard]] std::uint32_t token() const { return verb_ != nullptr ? verb_->token : noun_->token; }
  [[nodiscard]] const language::Predicate* verb() const { return verb_; }
  [[nodiscard]] const language::Nominal* noun() const { return noun_; }

  // The phrase of a slot: "subj", "obj" (of passives the logical ones), a preposition, "poss".
  [[nodiscard]] std::optional<language::Phrase> phrase(std::string_view slot) const;

  // "each other" is the object.
  [[nodiscard]] bool is_mutual() const;

  // The actors of the first slot that names any, and which slot that is.
  struct Filled {
    Actors actors;
    std::string slot;
  };
  [[nodiscard]] Filled fill(const std::vector<std::string>& slots) const;

  [[nodiscard]] bool meets(const Frame& frame, bool has_complement) const;

 private:
  [[nodiscard]] std::optional<language::Phrase> phrase_as_read(std::string_view slot) const;
  [[nodiscard]] std::optional<language::Phrase> meant(std::optional<language::Phrase> phrase) const;
  [[nodiscard]] Actors fill(std::string_view slot) const;
  [[nodiscard]] Actors authors_of(const language::Phrase& subject) const;
  [[nodiscard]] bool meets(const Need& need, bool has_complement) const;
  [[nodiscard]] bool has_no_agent() const;
  [[nodiscard]] bool is_help(const language::Phrase& phrase) const;
  [[nodiscard]] bool is_where(const language::Phrase& phrase) const;
  [[nodiscard]] bool governs(const std::vector<std::string>& lemmas, bool infinitive) const;
  [[nodiscard]] bool has_infinitive() const;
  [[nodiscard]] bool has_that_clause() const;
  [[nodiscard]] bool is_base(const language::Predicate& verb) const;
  [[nodiscard]] bool tells() const;  // a clause depends on it that says how it is, not how it should be
  [[nodiscard]] bool has_head(const language::Phrase& phrase, const std::vector<std::string>& lemmas) const;
  [[nodiscard]] const language::Nominal* noun_of(std::string_view slot) const;

  const SentenceFacts& facts_;
  const language::Predicate* verb_ = nullptr;
  const language::Nominal* noun_ = nullptr;
};

}  // namespace dateline::events
