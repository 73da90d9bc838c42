// Dates in words, as short as a column of 70 points needs them.
//
//     2017-05-17               17 May            2017-05-17?      17 May ?        2017-05~    c. May 2017
//     2017-05-17/2017-05-20    17–20 May         ../2017-05-17    by 17 May       2008        2008
//     2017-05-19/..            from 19 May       XXXX-09-07       7 Sep, year unknown
//
// The year of a day is left out where the drawing shows it; months, seasons and years always have theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dateline/time/day.hpp"
#include "dateline/time/edtf.hpp"

namespace dateline::timeline {

// "2017", "AD 476", "44 BC": years are astronomical, 0 is 1 BC.
[[nodiscard]] std::string year_text(std::int64_t year);

// "17 May", "17 May 2017".
[[nodiscard]] std::string day_text(time::Day day, bool with_year);

// `shown_year`: days of this year go without it. No date, or one that says nothing: "undated".
[[nodiscard]] std::string date_text(const std::optional<time::Edtf>& date,
                                    std::optional<std::int64_t> shown_year = std::nullopt);

// The time from the end of one panel of the axis to the start of the next: "8 years 5 months later", "7 weeks later",
// or "earlier" where the next lies before. Whole months, rounded; whole years from 20 years on. Less than a week has no
// words, and gives an empty text.
[[nodiscard]] std::string gap_text(time::Day from, time::Day to);

// The same between two years ("2008" to "2010" are two years, whatever their days).
[[nodiscard]] std::string gap_text_of_years(std::int64_t from, std::int64_t to);

}  // namespace dateline::timeline
