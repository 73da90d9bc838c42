// Which language a text is in, as far as scripts and the commonest words tell.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

// ISO 639-1; empty when it cannot be told. Another language than English needs clear evidence, English little: a caller
// refuses the others. Looks at the first 32 KiB.
[[nodiscard]] std::string language_of(std::string_view text);

}  // namespace dateline::article
