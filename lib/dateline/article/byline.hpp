// Who wrote it: "By Frederick Owens", "Articles by: Adam Garrie", a name alone on a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::article {

// The writer of a line (squeezed) that names one after "By", "Author:", "Written by" ...; nothing for any other line,
// so not for "By Monday the talks had failed".
[[nodiscard]] std::optional<std::string> read_byline(std::string_view line);

// Two to four words in the shape of a person's name. "South Korea" has it as well: the caller looks for more.
[[nodiscard]] bool is_name(std::string_view line);

// Names as above, parted by commas and "and".
[[nodiscard]] bool is_name_list(std::string_view line);

// "Reuters", "AP", "Xinhua" ...: news agencies, as written or in capitals.
[[nodiscard]] bool is_agency(std::string_view name);

}  // namespace dateline::article
