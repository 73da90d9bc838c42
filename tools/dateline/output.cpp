#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include <unistd.h>

#include "dateline/core/utf8.hpp"

namespace dateline::tool {

namespace fs = std::filesystem;

namespace {

core::Error cannot_write(const std::string& name, std::string_view why) {
  return {"cannot be written", std::string(why), name, 0, 0, core::Severity::error};
}

}  // namespace

bool print(std::string_view text) { return std::fwrite(text.data(), 1, text.size(), stdout) == text.size(); }

bool print_line(std::string_view line) { return print(line) && std::fputc('\n', stdout) != EOF; }

std::optional<core::Error> write_output(const std::string& name, std::string_view bytes) {
  if (name == "-") {
    if (print(bytes) && std::fflush(stdout) == 0) return std::nullopt;
    return cannot_write("-", std::strerror(errno));
  }
  // A device or a pipe is written as it is; a file beside the old one, then put in its place.
  std::error_code code;
  const bool in_place = fs::exists(name, code) && !fs::is_regular_file(name, code);
  if (in_place && fs::is_directory(name, code)) return cannot_write(name, "it is a folder");
  const std::string file = in_place ? name : name + ".new-" + std::to_string(::getpid());
  std::FILE* out = std::fopen(file.c_str(), "wb");
  if (out == nullptr) return cannot_write(name, std::strerror(errno));
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
  const bool closed = std::fclose(out) == 0;
  if (!whole || !closed) {
    const std::string why = std::strerror(errno);
    if (!in_place) fs::remove(file, code);
    return cannot_write(name, why);
  }
  if (in_place) return std::nullopt;
  fs::rename(file, name, code);
  if (code) {
    const std::string why = code.message();
    fs::remove(file, code);
    return cannot_write(name, why);
  }
  return std::nullopt;
}

core::Result<std::string> default_output(const std::string& first_article, std::string_view suffix) {
  std::error_code code;
  fs::create_directories("output", code);
  if (code) return cannot_write("output", code.message());
  std::string stem = first_article == "-" ? "timeline" : fs::path(first_article).stem().string();
  for (char& c : stem) {
    if (c == '/' || c == ':' || core::is_space(c)) c = '-';
  }
  if (stem.empty()) stem = "timeline";
  return "output/" + stem + "." + std::string(suffix);
}

}  // namespace dateline::tool
