#include "dateline/timeline/colors.hpp"

#include <array>

namespace dateline::timeline {

std::string_view actor_color(std::size_t place) {
  constexpr std::array<std::string_view, 8> kColors = {"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                       "#E69F00", "#56B4E9", "#000000", "#8C6D00"};
  return kColors[place % kColors.size()];
}

}  // namespace dateline::timeline
