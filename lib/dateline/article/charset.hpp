// Bytes of any character set -> UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "dateline/core/error.hpp"
#include "dateline/core/result.hpp"

namespace dateline::article {

// What the bytes are taken for, in this order: what a byte order mark says; UTF-8 where they are valid; UTF-8 with
// single bad bytes, which become U+FFFD; `declared` (a name of a character set, may be empty); what ICU detects.
// Anything but clean UTF-8 gives a warning in `problems` ("decoded from windows-1252"). The byte order mark goes.
// Errors: nothing but white space ("the file is empty"), NUL bytes or many control characters ("not a text").
[[nodiscard]] core::Result<std::string> to_utf8(std::string_view bytes, std::string_view declared,
                                                const std::string& file, core::Diagnostics& problems);

// <meta charset="..."> or <meta http-equiv="Content-Type" content="...; charset=..."> in the first 4 KiB of a page, or
// <?xml ... encoding="..."?> of any XML; empty when there is none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

}  // namespace dateline::article
