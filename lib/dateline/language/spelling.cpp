#include "dateline/language/spelling.hpp"

#include <array>

#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace {

constexpr std::size_t kLongestRead = 48;  // bytes of a word that are looked at from its beginning

Shape shape_of(std::string_view word) {
  bool small = false;
  bool capital = false;
  bool digit = false;
  bool first_capital = false;
  bool other = false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    Case kind = Case::none;
    std::size_t size = 1;
    if (byte < 0x80) {
      kind = case_of(byte);
      digit = digit || core::is_digit(word[i]);
    } else {
      const core::Decoded decoded = core::decode(word, i);
      kind = case_of(decoded.point);
      size = decoded.size;
      other = other || kind == Case::none;
    }
    if (i == 0) first_capital = kind == Case::capital;
    small = small || kind == Case::small || kind == Case::uncased;
    capital = capital || kind == Case::capital;
    letters += kind != Case::none ? 1 : 0;
    i += size;
  }
  if (digit) return letters == 0 ? Shape::number : Shape::with_digit;
  if (letters == 0) return other ? Shape::other : Shape::mark;
  if (!capital) return Shape::small;
  if (!small) return letters == 1 ? Shape::initial : Shape::capitals;
  if (!first_capital) return Shape::mixed;
  return Shape::capital;
}

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

std::uint64_t step(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * 0x100000001B3ULL; }
std::uint32_t finish(std::uint64_t hash) { return static_cast<std::uint32_t>((hash * kPrime) >> 32); }

}  // namespace

Spelling spelling_of(std::string_view word) {
  Spelling out;
  out.shape = shape_of(word);
  std::array<unsigned char, kLongestRead> low{};
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size() && size < low.size(); ++i) {
    if (word.substr(i, 3) == "’") {
      low[size++] = '\'';
      i += 2;
    } else {
      low[size++] = static_cast<unsigned char>(core::is_digit(word[i]) ? '0' : core::lower(word[i]));
    }
  }
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (std::size_t i = 0; i < size; ++i) {
    hash = step(hash, low[i]);
    if (i < 3) out.prefix3 = finish(hash);
  }
  out.word = hash * kPrime;
  hash = 0x84222325CBF29CE4ULL;
  for (std::size_t k = 0; k < 3; ++k) {
    if (k < size) hash = step(hash, low[size - 1 - k]);
    (k < 2 ? out.suffix2 : out.suffix3) = finish(hash);
  }
  return out;
}

Casing casing_of(std::span<const Spelling> sentence) {
  std::size_t small = 0;
  std::size_t capital = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 1; i < sentence.size(); ++i) {  // the first word says nothing
    small += sentence[i].shape == Shape::small ? 1 : 0;
    capital += sentence[i].shape == Shape::capital ? 1 : 0;
    capitals += sentence[i].shape == Shape::capitals ? 1 : 0;
  }
  if (capitals > 2 * (small + capital) && capitals > 1) return Casing::capitals;
  if (capital > small && capital > 2) return Casing::title;
  if (capital + capitals == 0 && small > 2 && !sentence.empty() && sentence[0].shape == Shape::small) {
    return Casing::small;
  }
  return Casing::usual;
}

}  // namespace dateline::language
