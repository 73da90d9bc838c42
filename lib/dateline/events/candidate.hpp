// Events of one text before they become mentions: a trigger with its frame, its actors and what it hangs on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/events/frames.hpp"
#include "dateline/events/mention.hpp"
#include "dateline/events/slots.hpp"

namespace dateline::events {

struct Candidate {
  const Frame* frame = nullptr;
  std::uint32_t sentence = 0;
  std::uint32_t token = 0;                  // the trigger
  std::uint32_t verb = language::kNoToken;  // the predicate whose time it has: itself, or the verb above a noun
  Actors source;
  Actors target;
  const actors::ActorMention* speaker = nullptr;
  std::string code;
  Status status = Status::asserted;
  bool told_as_plan = false;         // "will visit": the frame's own deed lies ahead
  bool obliged = false;              // "must do it": the target is to do what no frame has
  bool demanded = false;             // "must withdraw": the target is to do the frame's deed
  bool refused = false;              // "will not withdraw"
  bool inherited = false;            // "ordered troops to attack": his who ordered it
  bool declined = false;             // "has no plans to": no promise but a refusal
  bool composing = false;            // its family is being applied, or has been
  bool consumed = false;             // it is part of another event: what is promised, denied, asked for
  const Candidate* inner = nullptr;  // what a promise, a request ... is about
  bool inner_negated = false;        // "vowed not to return it"
  std::string target_slot;           // where the frame found its target; empty when it was found otherwise
  bool target_is_object = false;     // "expelled two diplomats": they are the target
  bool spared = false;               // its object had victims only: "condemned the killing of three Kenyans"
  bool mutual = false;               // "blamed each other": all of them are its source
  bool rallying = false;             // at a rally, which may be for somebody
  bool wounding = false;             // "wounding twenty": nobody is killed
  std::string decided;               // "voted to leave": the verb, where the deed is not done yet
  std::string claim;                 // "the child be returned": what others are to do who are no actors
  std::string said;                  // the verb of the text, for the label: "annex"; empty of a noun or with a particle
  std::string thing;                 // for the label: "the seizure"
  std::string place;                 // and "Bukavu", of a town that is taken
  std::string deed;                  // and "build a dam"; see wording.hpp

  // What it is about is to be done by its target, not by its source.
  [[nodiscard]] bool family_of_others() const {
    return obliged || frame->family == "request" || frame->family == "demand" || frame->family == "propose";
  }
};

}  // namespace dateline::events
