// Putting the candidates of one sentence together: what is part of what, in what sense, and in whose words.
#pragma once

#include <deque>

#include "dateline/events/candidate.hpp"
#include "dateline/events/slots.hpp"

namespace dateline::events {

// Gives every candidate its final code, status, speaker and actors, or marks it as consumed. The candidates may point
// at each other afterwards, so none may be moved.
void compose(const SentenceFacts& sentence, std::deque<Candidate>& candidates);

}  // namespace dateline::events
