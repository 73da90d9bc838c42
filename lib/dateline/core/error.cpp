#include "dateline/core/error.hpp"

#include <utility>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"

namespace dateline::core {

namespace {

constexpr std::size_t kLongestPiece = 80;  // code points

std::string shown(std::string_view piece) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < piece.size();) {
    const Decoded c = decode(piece, at);
    if (count++ == kLongestPiece) {
      out += "…";
      break;
    }
    if (!c.valid || c.point < 0x20 || c.point == 0x7f) {
      for (std::size_t i = 0; i < c.size; ++i) {
        out += fmt::format("\\x{:02X}", static_cast<unsigned char>(piece[at + i]));
      }
    } else {
      out += piece.substr(at, c.size);
    }
    at += c.size;
  }
  return out;
}

}  // namespace

Error Error::at(std::string file_name, std::uint32_t line_number, std::uint32_t column_number) const {
  Error placed = *this;
  placed.file = std::move(file_name);
  placed.line = line_number;
  placed.column = column_number;
  return placed;
}

std::string format(const Error& error) {
  std::string out = "dateline: ";
  if (!error.file.empty()) {
    out += shown(error.file);
    if (error.line != 0) {
      out += fmt::format(":{}", error.line);
      if (error.column != 0) out += fmt::format(":{}", error.column);
    }
    out += ": ";
  }
  out += error.severity == Severity::error ? "error: " : "warning: ";
  out += error.what;
  if (!error.piece.empty()) out += fmt::format(": \"{}\"", shown(error.piece));
  return out;
}

}  // namespace dateline::core
