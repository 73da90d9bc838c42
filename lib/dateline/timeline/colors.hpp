// The colours of a drawing. Okabe-Ito colours are for marks only, never for text, and nothing is told by colour alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::timeline {

inline constexpr std::string_view kInk = "#202124";      // labels, titles, joining lines, marks on the axis
inline constexpr std::string_view kSoftInk = "#3C4043";  // dates, ticks, whiskers
inline constexpr std::string_view kGrey = "#5F6368";     // axis, gaps, legend, actors of the shared column
inline constexpr std::string_view kLeader = "#BDC1C6";
inline constexpr std::string_view kLane = "#DADCE0";

// The colour of the actor at a place of the order (from 0): blue, vermillion, green, purple, orange, sky, black, ochre
// (Okabe and Ito, "Color Universal Design", 2008, with ochre in place of their yellow, which white paper swallows);
// then again from the first.
[[nodiscard]] std::string_view actor_color(std::size_t place);

}  // namespace dateline::timeline
