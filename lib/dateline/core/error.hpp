// What went wrong, and where: every complaint that the library makes about its input is a value of this type.
//
// The library never prints. A caller that wants text calls `format`, which gives the one line that all programs
// around dateline show and parse:
//
//     dateline: notes.txt:12:4: error: the day does not exist: "31 February"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::core {

enum class Severity : std::uint8_t {
  warning,  // something was read in another way than it was written; the result is whole
  error,    // something was left out of the result
};

struct Error {
  std::string what;          // lower case, no full stop
  std::string piece;         // the offending piece as it stood in the input; empty when there is none
  std::string file;          // as the user named it; "-" for standard input; empty when there is none
  std::uint32_t line = 0;    // from 1; 0 when it makes no sense
  std::uint32_t column = 0;  // from 1, in code points; 0 when it makes no sense
  Severity severity = Severity::error;

  // The same error with its place filled in, for layers that know the place only after the fact.
  [[nodiscard]] Error at(std::string file_name, std::uint32_t line_number = 0, std::uint32_t column_number = 0) const;

  friend bool operator==(const Error&, const Error&) = default;
};

// The line that users see, without a line end. Control characters in the piece are shown as \xNN and a piece of more
// than 80 code points is cut with an ellipsis, so that a line stays a line.
[[nodiscard]] std::string format(const Error& error);

// Complaints that did not stop the work, in the order in which they were found.
using Diagnostics = std::vector<Error>;

}  // namespace dateline::core
