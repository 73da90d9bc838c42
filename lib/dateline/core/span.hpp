// A piece of a text, by place. Inside the library all offsets count bytes of UTF-8; records count Unicode code
// points, and `CodePoints` turns the one into the other.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::core {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // exclusive

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// Byte offsets of one text -> code point offsets. Built in one pass; a look-up is constant time.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // `byte` may be any offset up to and including the size of the text.
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;
  [[nodiscard]] Span at(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }

 private:
  static constexpr std::uint32_t kStep = 256;
  std::string_view text_;
  std::vector<std::uint32_t> every_step_;  // code points before byte 0, 256, 512 ...; empty for plain ASCII
};

}  // namespace dateline::core
