// What the language model sees of a written word: itself in small letters with its digits as 0, its ends, its shape.
// The network and its trainer read words through this, so a model fits only the version it was trained with
// (kModelFormat in model.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/language/token.hpp"

namespace dateline::language {

// clang-format off
enum class Shape : std::uint8_t {
  small, capital, initial, capitals, mixed, number, with_digit, mark, other
};
// clang-format on
inline constexpr std::size_t kShapes = static_cast<std::size_t>(Shape::other) + 1;

// How a sentence uses capitals; where it is not `usual`, they say little.
enum class Casing : std::uint8_t { usual, title, capitals, small };
inline constexpr std::size_t kCasings = static_cast<std::size_t>(Casing::small) + 1;

struct Spelling {
  std::uint64_t word = 0;     // hash of the word
  std::uint32_t suffix2 = 0;  // of its last two bytes; of the whole word when it is shorter, as in the next two
  std::uint32_t suffix3 = 0;
  std::uint32_t prefix3 = 0;
  Shape shape = Shape::other;
};

[[nodiscard]] Spelling spelling_of(std::string_view word);
[[nodiscard]] Casing casing_of(std::span<const Spelling> sentence);

}  // namespace dateline::language
