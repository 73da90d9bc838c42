// A hash that is the same on every machine and in every run: FNV-1a, 64 bits. For ids that users see and keep.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::core {

class Hash {
 public:
  // Adds a piece and its end, so that ("ab", "c") and ("a", "bc") differ.
  Hash& add(std::string_view piece);
  Hash& add(std::uint64_t number);
  [[nodiscard]] std::uint64_t value() const { return state_; }
  [[nodiscard]] std::string hex() const;  // 16 lower-case digits

 private:
  void byte(unsigned char b) { state_ = (state_ ^ b) * 0x100000001B3ULL; }
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

}  // namespace dateline::core
