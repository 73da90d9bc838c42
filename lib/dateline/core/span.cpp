#include "dateline/core/span.hpp"

#include <algorithm>

namespace dateline::core {

namespace {

bool starts_a_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
  std::uint32_t count = 0;
  every_step_.reserve(text.size() / kStep + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStep == 0) every_step_.push_back(count);
    if (starts_a_code_point(text[i])) ++count;
  }
  if (text.size() % kStep == 0) every_step_.push_back(count);
}

std::uint32_t CodePoints::at(std::uint32_t byte) const {
  if (every_step_.empty()) return byte;
  const std::uint32_t step = byte / kStep;
  std::uint32_t count = every_step_[step];
  for (std::uint32_t i = step * kStep; i < byte; ++i) {
    if (starts_a_code_point(text_[i])) ++count;
  }
  return count;
}

}  // namespace dateline::core
