// One readable line for a diagram, from a frame's template and the short names of its actors.
#pragma once

#include <string>

#include "dateline/events/candidate.hpp"

namespace dateline::events {

// "Putin meets Moon"; of a promise or a request with what is promised or asked for: "Moon to visit the United States",
// "China calls on the United States to withdraw troops".
[[nodiscard]] std::string label_of(const Candidate& candidate);

}  // namespace dateline::events
