// Where results go. A file is replaced only when the new one is whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/core/error.hpp"
#include "dateline/core/result.hpp"

namespace dateline::tool {

// Writes `bytes` to a file, or to standard output for "-". Nothing when it was done.
[[nodiscard]] std::optional<core::Error> write_output(const std::string& name, std::string_view bytes);

// `output/<stem of the first article>.<suffix>` under the current folder, which is made if need be.
[[nodiscard]] core::Result<std::string> default_output(const std::string& first_article, std::string_view suffix);

// One line to standard output; false when nobody reads any more.
bool print_line(std::string_view line);
bool print(std::string_view text);

}  // namespace dateline::tool
