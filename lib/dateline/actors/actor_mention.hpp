// An actor, or a place, where a text names it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/actors/actor.hpp"

namespace dateline::actors {

struct ActorMention {
  Participant who;
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;  // tokens within the sentence
  std::uint32_t last = 0;   // exclusive
  std::uint32_t head = 0;
  bool modifier = false;  // only modifies or owns a noun that is no actor: "a Russian rocket", "China's concerns"
  bool is_place = false;  // a country or capital, which may be meant as a place
  bool is_name = false;   // a name that no table has
  bool plural = false;
  Gender gender = Gender::unknown;
  bool body = false;                    // a government, a ministry, an army: "it" may mean it
  bool go_between = false;              // of others' quarrel: "brokered by Chad"
  std::optional<core::Span> refers_to;  // the mention that a pronoun or description stands for
  std::string rule;
};

struct PlaceMention {
  std::string name;
  std::string country;  // alpha-3, or empty
  core::Span span;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct DocumentActors {
  std::vector<std::vector<ActorMention>> actors;  // by sentence, in the order of the text
  std::vector<std::vector<PlaceMention>> places;
};

}  // namespace dateline::actors
