// What a label takes from the sentence where a frame says only "an act" or "to act": the noun that a thing is called
// by, and the verb of what is promised or asked for, each in its base form and without what hangs on it.
#pragma once

#include <string>

#include "dateline/events/candidate.hpp"

namespace dateline::events {

// "the seizure" of "condemned the seizure of the trawler by Chad"; empty where the object is an actor or no noun.
[[nodiscard]] std::string thing_of(const Candidate& candidate, const SentenceFacts& facts);

// The town or region that the verb's object is; empty where it is none.
[[nodiscard]] std::string town_of(const Candidate& candidate, const SentenceFacts& facts);

// "the child be returned" of "insisted that the child be returned": what is to be done with or by what is no actor.
[[nodiscard]] std::string claim_of(const Candidate& candidate, const SentenceFacts& facts);

// "build a dam" of "agreed to build a dam on the river"; empty where what is to be done is not in the sentence, or is
// somebody else's to do than the candidate says.
[[nodiscard]] std::string deed_of(const Candidate& candidate, const SentenceFacts& facts);

}  // namespace dateline::events
