// Plain `dot` of the machine, for comparison.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "golden.hpp"
#include <catch2/catch.hpp>
#include <unistd.h>

namespace run_dot {

struct Output {
  std::string svg;
  std::string complaints;
};

// What `dot -Tsvg` makes of a DOT text, and what it says about it; nothing where there is no `dot`.
inline std::optional<Output> svg(const std::string& dot) {
#ifdef DATELINE_DOT
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("dateline-render-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  const std::string base = (folder / "drawing").string();
  std::ofstream(base + ".dot", std::ios::binary) << dot;
  const std::string command =
      std::string(DATELINE_DOT) + " -Tsvg -o " + base + ".svg " + base + ".dot 2> " + base + ".txt";
  const int status = std::system(command.c_str());  // NOLINT: a fixed program on files of our own
  Output output{golden::read(base + ".svg"), golden::read(base + ".txt")};
  std::filesystem::remove_all(folder);
  CHECK(status == 0);
  return output;
#else
  WARN("no dot on this machine: not compared");
  return std::nullopt;
#endif
}

}  // namespace run_dot
