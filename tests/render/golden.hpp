// Compares a text with a file of tests/golden. DATELINE_WRITE_GOLDEN=1 in the environment writes the file instead: look
// at the difference before it is committed.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

namespace golden {

inline std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

inline void check(const std::string& name, const std::string& text) {
  const std::string path = std::string(DATELINE_TESTS) + "/golden/" + name;
  if (std::getenv("DATELINE_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  INFO(path);
  CHECK(text == read(path));
}

}  // namespace golden
