#include "dateline/actors/phrase.hpp"

#include <algorithm>

namespace dateline::actors {

namespace {

// By what a phrase is rather about: an actor, then what modifies one, then a place.
int weight(const ActorMention& m) { return (m.rule == "place" ? 0 : 2) + (m.modifier ? 0 : 4) + (m.is_name ? 0 : 1); }

std::optional<time::DayRange> term_of(const Actor& actor, const Gazetteer& names, std::optional<time::Day> day) {
  if (!day) return std::nullopt;
  for (const Person& person : names.people()) {
    if (person.name != actor.name) continue;
    for (const Term& term : person.terms) {
      if (term.country == actor.country && term.office == actor.role && holds(term, *day)) return term.term;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<PhraseActor> phrase_actor(const DocumentActors& found, const Gazetteer& names,
                                        std::optional<time::Day> day) {
  const ActorMention* best = nullptr;
  for (const auto& sentence : found.actors) {
    for (const ActorMention& m : sentence) {
      const auto rank = [](const ActorMention& x) { return std::pair(weight(x), x.who.span.size()); };
      if (best == nullptr || rank(m) > rank(*best)) best = &m;
    }
  }
  if (best == nullptr) return std::nullopt;
  return PhraseActor{best->who.actor, term_of(best->who.actor, names, day), best->rule};
}

}  // namespace dateline::actors
