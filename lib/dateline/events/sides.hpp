// Who else takes part: the actors below a verb, and whom a deed is done to where no slot of its frame says so.
#pragma once

#include <cstdint>

#include "dateline/events/candidate.hpp"

namespace dateline::events {

// A state or an organisation, or somebody of one; not a bare role or an unknown name.
[[nodiscard]] bool has_side(const actors::ActorMention& mention);

// One of `a` has the country or the name of `b`.
[[nodiscard]] bool same_side(const Actors& a, const actors::ActorMention& b);

// Takes out of the targets who is a source already.
void drop_self(Candidate& candidate);

// Gives a candidate without a target those of `from` who are not its source's.
void take_targets(Candidate& candidate, const Actors& from);

class Sides {
 public:
  explicit Sides(const SentenceFacts& sentence) : sentence_(sentence) {}

  // All actors that stand in the clauses below a verb, the first first.
  [[nodiscard]] Actors actors_below(std::uint32_t token) const;
  // Those of them who are somebody's: not "the mantle of leadership".
  [[nodiscard]] Actors sides_below(std::uint32_t token) const;

  // The actor is the subject or the object of some verb of the sentence, owns something, or stands behind "with" and
  // its like.
  [[nodiscard]] bool is_told_of(const actors::ActorMention& mention) const;

  // "to resume attacks in Israel", "a hearing into techniques used against Palestinian detainees": where no slot of the
  // frame names whom it is done to, the first state or side that its phrases speak of.
  void look_further(Candidate& candidate) const;

 private:
  [[nodiscard]] bool below(const language::Predicate& verb, std::uint32_t token) const;
  bool take_first(Candidate& candidate, const language::Phrase& phrase, bool own_country) const;

  const SentenceFacts& sentence_;
};

}  // namespace dateline::events
