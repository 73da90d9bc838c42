// All that an article's own lines say about the day of its publication, and what follows from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/article/day_line.hpp"
#include "dateline/core/error.hpp"

namespace dateline::article {

class Publication {
 public:
  // A date line, or the date in a place line, that stands on that line of the file.
  void take(const DayLine& line, std::uint32_t number);

  // Sets published, published_clock and published_from of an article that has no day yet. A labelled day comes before
  // others, then the first. A day without a year gets one only where another line has it: "May 2017", or an update not
  // more than a month later. Doubts become warnings.
  void settle(Article& article, core::Diagnostics& problems);

 private:
  struct Found {
    Stamp stamp;
    std::uint32_t line = 0;
    bool labelled = false;
  };

  [[nodiscard]] std::optional<time::Day> with_year(Stamp stamp) const;

  std::vector<Found> published_;
  std::vector<Found> modified_;
};

}  // namespace dateline::article
