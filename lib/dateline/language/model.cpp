#include "dateline/language/model.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "dateline/language/relation.hpp"

namespace dateline::language {

namespace {

constexpr std::string_view kMagic{"dateline-model\n\0", 16};

struct Header {
  std::array<char, 16> magic{};
  std::uint32_t format = 0;
  std::uint32_t sections = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
};

struct Place {
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
};

// Eight bytes at a time; fast enough for a file of 10 MB in a few milliseconds.
std::uint64_t checksum(std::string_view bytes) {
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
      std::uint64_t piece = 0;
      std::memcpy(&piece, bytes.data() + at + 8 * lane, sizeof piece);
      lanes[lane] = std::rotl((lanes[lane] ^ piece) * 0x9E3779B97F4A7C15ULL, 29);
    }
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = std::rotl((sum ^ lane) * 0x9E3779B97F4A7C15ULL, 29);
  for (; at < bytes.size(); ++at) sum = (sum ^ static_cast<unsigned char>(bytes[at])) * 0x100000001B3ULL;
  return sum;
}

template <class T>
bool view(std::string_view bytes, std::span<const T>& out) {
  if (bytes.size() % sizeof(T) != 0) return false;
  out = {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};  // NOLINT: the border is checked
  return true;
}

}  // namespace

core::Result<Model> Model::read(std::string_view bytes, const std::string& name) {
  const auto error = [&](std::string what, std::string piece = {}) {
    return core::Error{std::move(what), std::move(piece), name};
  };
  if (!kMagic.starts_with(bytes.substr(0, kMagic.size()))) return error("is not a language model of dateline");
  Header header;
  if (bytes.size() < sizeof header) return error("the language model is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.format != kModelFormat) {
    return error(
        "the language model is of another format than this program reads (" + std::to_string(kModelFormat) + ")",
        std::to_string(header.format));
  }
  if (header.size > kLargestModel || header.sections != kSections) return error("the language model is damaged");
  if (bytes.size() < header.size) return error("the language model is cut short");
  bytes = bytes.substr(0, header.size);
  if (checksum(bytes.substr(sizeof header)) != header.checksum) return error("the language model is damaged");

  std::array<std::string_view, kSections> section;
  for (std::size_t i = 0; i < kSections; ++i) {
    Place place;
    const std::size_t at = sizeof header + i * sizeof place;
    if (at + sizeof place > bytes.size()) return error("the language model is damaged");
    std::memcpy(&place, bytes.data() + at, sizeof place);
    if (place.begin % kModelBorder != 0 || place.begin > bytes.size() || place.size > bytes.size() - place.begin) {
      return error("the language model is damaged");
    }
    section[i] = bytes.substr(place.begin, place.size);
  }
  const auto of = [&](Section s) { return section[static_cast<std::size_t>(s)]; };
  Model model;
  model.notes_ = of(Section::notes);
  model.matrices_ = of(Section::matrices);
  if (of(Section::sizes).size() != sizeof model.sizes_) return error("the language model is damaged");
  std::memcpy(&model.sizes_, of(Section::sizes).data(), sizeof model.sizes_);
  const ModelSizes& sizes = model.sizes_;
  bool sound = view(of(Section::tags), model.tags_) && view(of(Section::embeddings), model.embeddings_) &&
               model.tags_.size() == sizes.tags && sizes.tags > 0 && sizes.labels == kRelations;
  for (const TagName& tag : model.tags_) sound = sound && tag.upos <= Upos::X && tag.penn <= Penn::PUNCT;
  for (std::size_t i = 0; i < kVocabularies; ++i) {
    std::span<const VocabularySlot> slots;
    sound = sound && view(section[static_cast<std::size_t>(Section::words) + i], slots);
    model.vocabularies_[i] = Vocabulary(slots);
    sound = sound && model.vocabularies_[i].is_sound(sizes.vocabulary[i]);
  }
  sound = sound && sizes.vocabulary[kVocabularies] == kShapeRows;
  if (!sound) return error("the language model is damaged");
  return model;
}

bool Vocabulary::is_sound(std::uint32_t limit) const {
  if (slots_.empty() || !std::has_single_bit(slots_.size())) return false;
  bool free = false;
  for (const VocabularySlot& slot : slots_) {
    free = free || slot.number == 0;
    if (slot.number >= limit) return false;
  }
  return free;
}

std::array<std::uint64_t, kVocabularies> vocabulary_keys(const Spelling& spelling) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;  // odd, so different endings stay different
  return {spelling.word, spelling.suffix2 * kPrime, spelling.suffix3 * kPrime, spelling.prefix3 * kPrime};
}

std::string write_model(const std::array<std::string, kSections>& sections) {
  std::string body;
  std::array<Place, kSections> places;
  const std::size_t before = sizeof(Header) + sizeof places;
  for (std::size_t i = 0; i < kSections; ++i) {
    while ((before + body.size()) % kModelBorder != 0) body.push_back('\0');
    places[i] = {before + body.size(), sections[i].size()};
    body += sections[i];
  }
  std::string rest(reinterpret_cast<const char*>(places.data()), sizeof places);  // NOLINT: plain numbers
  rest += body;
  Header header;
  std::memcpy(header.magic.data(), kMagic.data(), kMagic.size());
  header.format = kModelFormat;
  header.sections = kSections;
  header.size = sizeof header + rest.size();
  header.checksum = checksum(rest);
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + rest;  // NOLINT: plain numbers
}

}  // namespace dateline::language
