#include "dateline/core/hash.hpp"

#include <fmt/format.h>

namespace dateline::core {

Hash& Hash::add(std::string_view piece) {
  for (const char c : piece) byte(static_cast<unsigned char>(c));
  byte(0xFF);  // never part of UTF-8, so it marks the end
  return *this;
}

Hash& Hash::add(std::uint64_t number) {
  for (unsigned shift = 0; shift < 64; shift += 8) byte(static_cast<unsigned char>((number >> shift) & 0xFFU));
  return *this;
}

std::string Hash::hex() const { return fmt::format("{:016x}", state_); }

}  // namespace dateline::core
