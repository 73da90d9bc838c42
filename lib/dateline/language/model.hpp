// The language model: one file that `dateline-train` makes. It is read in place, nothing is copied; a damaged file is
// told, not used.
//
//     core::Result<Model> model = Model::read(bytes, "english.model");
//     if (!model) return model.error();   // "is cut short", "is of format 7, this program reads 1" ...
//
// The file: "dateline-model\n", a zero byte, then little-endian numbers: format and count of sections (32 bits each),
// size of the file and checksum of what follows the header (64 bits each), then for each section its offset and size
// (64 bits each), then the sections, each on a border of 64 bytes.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dateline/core/result.hpp"
#include "dateline/language/spelling.hpp"
#include "dateline/language/token.hpp"

namespace dateline::language {

static_assert(std::endian::native == std::endian::little, "the model is read in place");

inline constexpr std::uint32_t kModelFormat = 1;
inline constexpr std::size_t kLargestModel = 64U << 20U;  // bytes
inline constexpr std::size_t kModelBorder = 64;           // bytes on which sections and matrices begin

// What the network reads of a word, each through a table of embeddings: the word, its last two and three bytes, its
// first three, and its shape with the sentence's casing.
inline constexpr std::size_t kInputs = 5;
inline constexpr std::size_t kVocabularies = 4;  // of the first four

enum class Section : std::uint8_t {
  notes,       // text for people: name, licence, sources, figures
  tags,        // TagName
  sizes,       // ModelSizes
  words,       // VocabularySlot, a power of two of them, as in the next three
  suffixes2,   //
  suffixes3,   //
  prefixes3,   //
  embeddings,  // 8-bit numbers, one table after the other
  matrices,    // each on a border of 64 bytes, in the order of network.cpp
};
inline constexpr std::size_t kSections = static_cast<std::size_t>(Section::matrices) + 1;

struct TagName {
  Upos upos = Upos::X;
  Penn penn = Penn::NN;
  friend auto operator<=>(const TagName&, const TagName&) = default;
};

// All widths are multiples of 16 (matrices are padded to that).
struct ModelSizes {
  std::array<std::uint32_t, kInputs> vocabulary{};  // rows of each table; row 0 stands for the root, 1 for unknown
  std::array<std::uint32_t, kInputs> width{};
  std::array<float, kInputs> embedding_scale{};  // of a unit of each table
  std::array<std::uint32_t, 2> hidden{};         // cells of each layer, one direction
  std::uint32_t arc = 0;
  std::uint32_t label = 0;
  std::uint32_t labels = 0;  // kRelations of the version that made the model
  std::uint32_t tags = 0;
};

struct VocabularySlot {
  std::uint32_t check = 0;   // lower half of the key
  std::uint32_t number = 0;  // 0: the slot is free
};

// A hash table from hashes of words or endings to rows of embeddings.
class Vocabulary {
 public:
  static constexpr std::uint32_t kUnknown = 1;

  Vocabulary() = default;
  explicit Vocabulary(std::span<const VocabularySlot> slots) : slots_(slots) {}
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = (key >> 32) & mask;; i = (i + 1) & mask) {
      if (slots_[i].number == 0) return kUnknown;
      if (slots_[i].check == static_cast<std::uint32_t>(key)) return slots_[i].number;
    }
  }
  // A power of two of slots, at least one of them free, and no number of `limit` or more.
  [[nodiscard]] bool is_sound(std::uint32_t limit) const;

 private:
  std::span<const VocabularySlot> slots_;
};
// The keys of a word in the four vocabularies.
[[nodiscard]] std::array<std::uint64_t, kVocabularies> vocabulary_keys(const Spelling& spelling);
// The row of the fifth table.
[[nodiscard]] constexpr std::uint32_t shape_row(Shape shape, Casing casing) {
  return 2 + static_cast<std::uint32_t>(shape) +
         static_cast<std::uint32_t>(kShapes) * static_cast<std::uint32_t>(casing);
}
inline constexpr std::uint32_t kShapeRows = 2 + kShapes * kCasings;

class Model {
 public:
  // `bytes` must outlive the model and lie on a border of 64 bytes. Errors: what is wrong with the file, with `name`.
  [[nodiscard]] static core::Result<Model> read(std::string_view bytes, const std::string& name);

  [[nodiscard]] std::string_view notes() const { return notes_; }
  [[nodiscard]] const ModelSizes& sizes() const { return sizes_; }
  [[nodiscard]] std::span<const TagName> tags() const { return tags_; }
  [[nodiscard]] const Vocabulary& vocabulary(std::size_t which) const { return vocabularies_[which]; }
  [[nodiscard]] std::span<const std::int8_t> embeddings() const { return embeddings_; }
  [[nodiscard]] std::string_view matrices() const { return matrices_; }

 private:
  Model() = default;

  std::string_view notes_;
  ModelSizes sizes_;
  std::span<const TagName> tags_;
  std::array<Vocabulary, kVocabularies> vocabularies_;
  std::span<const std::int8_t> embeddings_;
  std::string_view matrices_;
};

// A file out of its sections.
[[nodiscard]] std::string write_model(const std::array<std::string, kSections>& sections);

}  // namespace dateline::language
