// The articles of a call: files, folders and standard input, with the days that the user gives them.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace dateline::tool {

struct InputOptions {
  std::vector<std::string> names;
  std::vector<std::string> published;  // DAY or ID=DAY
};

void add_input(CLI::App& command, InputOptions& options);

struct Input {
  std::vector<article::Article> articles;
  bool failed = false;  // something was told on standard error
};

// Reads them all, in the order named, and tells what could not be read.
[[nodiscard]] Input read_input(const InputOptions& options);

// One line on standard error; true when it is an error and not a warning.
bool tell(const core::Error& problem);

// Tells which articles are in another language; they give no records.
void tell_foreign(const std::vector<Analysis>& analyses);

[[nodiscard]] article::ReadOptions read_options(const InputOptions& options);

// A day of the command line, or a wrong call.
[[nodiscard]] time::Day day_argument(const std::string& option, const std::string& text);

}  // namespace dateline::tool
