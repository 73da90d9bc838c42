// One phrase that names an actor, "the Zambian foreign ministry": who it is.
#pragma once

#include <optional>
#include <string>

#include "dateline/actors/actor.hpp"
#include "dateline/actors/actor_mention.hpp"
#include "dateline/actors/gazetteer.hpp"

namespace dateline::actors {

struct PhraseActor {
  Actor actor;
  std::optional<time::DayRange> term;  // the term of office that holds on the day, where one decided
  std::string rule;
};

// The actor of a phrase, by the actors that were found in it: of several the one that is named and not only modifies,
// the longest, the first. Nothing where there is none. `day`: when the phrase was written.
[[nodiscard]] std::optional<PhraseActor> phrase_actor(const DocumentActors& found, const Gazetteer& names,
                                                      std::optional<time::Day> day);

}  // namespace dateline::actors
