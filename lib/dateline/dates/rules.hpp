// The rules of the date normaliser, as declarations; see grammar.hpp for how they are written. Adding a class of
// phrases takes one row in one of the rule files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dateline/dates/grammar.hpp"

namespace dateline::dates {

using Built = std::optional<Expression>;  // what a builder gives: nothing refuses the phrase

[[nodiscard]] std::span<const Rule> number_rules();
[[nodiscard]] std::span<const Rule> day_rules();
[[nodiscard]] std::span<const Rule> calendar_rules();
[[nodiscard]] std::span<const Rule> year_part_rules();
[[nodiscard]] std::span<const Rule> relative_rules();
[[nodiscard]] std::span<const Rule> offset_rules();
[[nodiscard]] std::span<const Rule> duration_rules();
[[nodiscard]] std::span<const Rule> set_rules();
[[nodiscard]] std::span<const Rule> clock_rules();
[[nodiscard]] std::span<const Rule> list_rules();
[[nodiscard]] std::span<const Rule> phrase_rules();

// All of them, in the order in which equals are preferred.
[[nodiscard]] std::vector<Rule> all_rules();

// What several rule files build with.

[[nodiscard]] std::optional<std::int64_t> year_in(const Captures& c);  // of <year>; astronomical
[[nodiscard]] Expression fields(time::PartialDate date);
[[nodiscard]] Expression number(std::optional<double> value);
[[nodiscard]] Expression month_of(int month, std::optional<std::int64_t> year = {});
[[nodiscard]] Expression weekday_of(int weekday);
[[nodiscard]] Expression season_of(int season);
// A weekday, month, season ... so many steps away, by a word: "last", "from now".
[[nodiscard]] Expression named_steps(Expression e, int steps, std::string_view word,
                                     Origin origin = Origin::publication);
[[nodiscard]] Expression unit_steps(time::Grain grain, int steps, std::string_view word = {});
[[nodiscard]] Expression reference(std::string_view value);
[[nodiscard]] Expression duration_of(std::optional<double> count, time::Unit unit);
[[nodiscard]] Expression anaphor(time::Grain grain);
[[nodiscard]] Expression within(Expression part, const Expression& base);
[[nodiscard]] Expression with_mod(const Expression& e, std::string_view mod);
[[nodiscard]] Expression clock_of(const time::Clock& value);
[[nodiscard]] Expression part_of(time::DayPart part);
[[nodiscard]] Expression hour_of(int hour);
// A date and a clock time or a part of the day; nothing where the date is no day or has a time.
[[nodiscard]] Built with_part(const Expression& date, const Expression& part);
[[nodiscard]] bool is_clock(const Expression& part);  // an hour, not a part of the day

// What follows is a noun or belongs to one, which the number that the phrase ends with may count: "In March 14 monks".
[[nodiscard]] bool before_counted(const Captures& c);
// "Sept. 3, 2,000 men": what looks like the year counts something.
[[nodiscard]] bool counts_something(const Captures& c);

// The phrase ends with three digits that count nothing: "in October 732".
[[nodiscard]] bool is_old_year(const Captures& c);

// Some word that a date may follow stands before the phrase, or the phrase begins the sentence.
[[nodiscard]] bool is_led(const Captures& c);

}  // namespace dateline::dates
