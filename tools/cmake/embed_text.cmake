# Run as a script: writes the file IN as a C++ string into OUT. Pieces of 8 KiB keep every compiler content.
file(READ ${IN} hex HEX)
string(LENGTH "${hex}" digits)
set(body "")
set(at 0)
while(at LESS digits)
  string(SUBSTRING "${hex}" ${at} 16384 piece)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" piece "${piece}")
  string(APPEND body "    \"${piece}\"\n")
  math(EXPR at "${at} + 16384")
endwhile()
math(EXPR size "${digits} / 2")
file(WRITE ${OUT}.new
"#include <string_view>

namespace ${NAMESPACE} {
extern const std::string_view ${NAME};
const std::string_view ${NAME}{
${body}    \"\", ${size}};
}  // namespace ${NAMESPACE}
")
file(RENAME ${OUT}.new ${OUT})
