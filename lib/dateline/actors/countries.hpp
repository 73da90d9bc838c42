// The states of the world, by ISO 3166 alpha-3 code.
#pragma once

#include <string>
#include <string_view>

namespace dateline::actors {

// "South Korea" for "KOR"; empty for a code that the table does not have.
[[nodiscard]] std::string_view country_name(std::string_view code);

}  // namespace dateline::actors
