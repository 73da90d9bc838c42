// The frame tables, read and indexed; tables/README.md says what they hold.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/core/error.hpp"
#include "dateline/events/mention.hpp"

namespace dateline::events {

enum class FrameKind : std::uint8_t { verb, noun };

// One condition of a frame.
struct Need {
  enum class Kind : std::uint8_t {
    present,
    absent,
    actor,
    only_actor,
    two_actors,
    head,
    other_head,
    place,
    complement,
    particle
  };
  Kind kind = Kind::present;
  std::string slot;                 // "obj", "subj" or a preposition
  std::vector<std::string> lemmas;  // of `head`, `other_head` and `particle`
};

struct Frame {
  std::string id;
  FrameKind kind = FrameKind::verb;
  std::vector<std::string> triggers;
  std::vector<Need> needs;
  std::vector<std::string> source;  // slots, the first that names an actor counts
  std::vector<std::string> target;
  std::string code;    // CAMEO; empty for events outside it and for families
  std::string family;  // "promise" of "@promise"
  Status status = Status::asserted;
  bool reciprocal = false;
  std::string label;
  std::string example;
  std::string expect;
  std::uint32_t line = 0;
};

struct Complement {
  std::string code;
  Status status = Status::asserted;
};

struct CodeName {
  std::string name;
  std::string plover;
};

class FrameTable {
 public:
  [[nodiscard]] static const FrameTable& built_in();
  explicit FrameTable(core::Diagnostics& problems);  // from the tables in the binary

  // The frames of a trigger, in the order of the table.
  [[nodiscard]] const std::vector<std::uint32_t>* triggered(FrameKind kind, std::string_view lemma) const;
  [[nodiscard]] const Frame& frame(std::uint32_t index) const { return frames_[index]; }
  [[nodiscard]] const std::vector<Frame>& frames() const { return frames_; }

  // What a family makes of an inner code ("" when there is none).
  [[nodiscard]] Complement complement(std::string_view family, std::string_view inner, bool negated = false) const;

  // Name and PLOVER type of a CAMEO code, of its longest known prefix where the code itself has no row.
  [[nodiscard]] CodeName code(std::string_view cameo) const;

 private:
  void read_codes(core::Diagnostics& problems);
  void read_complements(core::Diagnostics& problems);
  void read_frames(core::Diagnostics& problems);

  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, TransparentHash, std::equal_to<>>;

  std::vector<Frame> frames_;
  Index verbs_;
  Index nouns_;
  std::map<std::string, CodeName, std::less<>> codes_;
  std::map<std::string, std::map<std::string, Complement, std::less<>>, std::less<>> complements_;
};

// The status that a table or a record names; nothing for another word.
[[nodiscard]] std::optional<Status> status_by_name(std::string_view name);

}  // namespace dateline::events
