// The rules of the date normaliser, as declarations; see grammar.hpp for how they are written. Adding a class of
// phrases takes one row in one of the rule files.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "dateline/dates/grammar.hpp"

namespace dateline::dates {

[[nodiscard]] std::span<const Rule> number_rules();
[[nodiscard]] std::span<const Rule> calendar_rules();
[[nodiscard]] std::span<const Rule> relative_rules();
[[nodiscard]] std::span<const Rule> duration_rules();
[[nodiscard]] std::span<const Rule> clock_rules();
[[nodiscard]] std::span<const Rule> phrase_rules();

// All of them, in the order in which equals are preferred.
[[nodiscard]] std::vector<Rule> all_rules();

// What several rule files build with.
[[nodiscard]] Expression fields(time::PartialDate date);
[[nodiscard]] Expression unit_steps(time::Grain grain, int steps, std::string_view word = {});
[[nodiscard]] Expression reference(std::string_view value);
[[nodiscard]] std::optional<Expression> with_part(const Expression& date, const Expression& part);

}  // namespace dateline::dates
