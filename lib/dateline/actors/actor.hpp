// An actor: a state, an office holder, an organisation, a body or a kind of people, as resolved from a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dateline/core/span.hpp"

namespace dateline::actors {

// As a name or a word tells: "Madeleine", "Mr.", "spokeswoman". Pronouns of the other one mean somebody else.
enum class Gender : std::uint8_t { unknown, female, male };

struct Actor {
  std::string name;  // "Vladimir Putin", "South Korea", "Fijian rebels"; never only the country unless it acts itself
  std::string short_name;  // what a diagram prints: "Putin", "South Korea"
  std::string code;        // CAMEO style: "RUSGOV", "KOR", "IGOUNO", "MED"; empty for actors that have none
  std::string country;     // ISO 3166 alpha-3; empty for organisations and where it is not known
  std::string role;        // the office or kind in words: "president", "foreign ministry", "rebels"; may be empty

  friend bool operator==(const Actor&, const Actor&) = default;
};

// The actor at its place in a text.
struct Participant {
  Actor actor;
  core::Span span;  // bytes
  friend bool operator==(const Participant&, const Participant&) = default;
};

}  // namespace dateline::actors
