// What a text has named so far: the last date, the last one of each grain, and, in a history, where the story stands.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "dateline/core/span.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

// Whether a text is in the time of a date that it names.
enum class Telling : std::uint8_t {
  aside,      // it is not: a plan for 1976, what lasted until 1945
  mentioned,  // that is not said: "the 1943 treaty"
  told,       // a word sets the time of what is told: "in 1943", "during 1943"
};

class MentionMemory {
 public:
  struct Remembered {
    time::PartialDate date;
    time::Day first;  // of its days
    core::Span span;
    std::uint32_t sentence = 0;
  };

  // How a date was named.
  struct Naming {
    core::Span span;
    std::uint32_t sentence = 0;
    bool back = false;  // it looks back: "two years earlier", "the previous year"
    Telling telling = Telling::mentioned;
    bool opens = false;  // the first date of its paragraph
  };

  // A date without a year, or whose days are not known, is not remembered.
  void remember(const time::PartialDate& date, const Naming& naming);

  [[nodiscard]] const std::optional<Remembered>& last() const { return last_; }
  // The last one that lies within one unit of a grain.
  [[nodiscard]] const std::optional<Remembered>& last_of(time::Grain grain) const {
    return last_of_[static_cast<std::size_t>(grain)];
  }
  // Where a history stands: the last date that it told in its own time. Dates far ahead of it or far back ("as
  // documents of 2005 show") and dates that only look back do not move it.
  [[nodiscard]] const std::optional<Remembered>& story() const { return story_; }

 private:
  void move_story(const Remembered& to, const Naming& naming);

  std::optional<Remembered> last_;
  std::array<std::optional<Remembered>, 15> last_of_;
  std::optional<Remembered> story_;
  std::optional<Remembered> aside_;  // a date far from the story; a second one there moves the story
};

}  // namespace dateline::dates
