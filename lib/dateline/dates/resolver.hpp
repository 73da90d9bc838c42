// Expressions -> dates. The one place where a phrase meets the day of writing, the mentions before it and the tense of
// its verb.
#pragma once

#include <algorithm>
#include <optional>

#include "dateline/dates/date_mention.hpp"
#include "dateline/dates/direction.hpp"
#include "dateline/dates/expression.hpp"
#include "dateline/dates/mention_memory.hpp"
#include "dateline/dates/normalise.hpp"

namespace dateline::dates {

// What stands round a phrase.
struct Surroundings {
  Tense tense;
  std::uint32_t sentence = 0;
  bool follows = false;  // it lies on or after the mention before it
  bool opens = false;    // the first of its paragraph
  bool joined = false;   // by "and" to the mention before it in the sentence
  Telling telling = Telling::mentioned;
  std::optional<time::Day> said;  // in a quotation: the day of the words, where it is known
  core::Span said_span;           // and the phrase that tells it
};

class Resolver {
 public:
  // `kind` is that of the text.
  Resolver(const NormaliseOptions& options, TextKind kind) : options_(options), kind_(kind) {}

  // The quarter that the text is about: the first one given that is over, or else the first one.
  void set_topic(const Expression& quarter);

  // A day before which the text cannot have been written, where its day is not known.
  void set_not_before(time::Day day) { not_before_ = not_before_ ? std::max(*not_before_, day) : day; }

  // How much of the tense a date depends on: on nothing; on whether the verb looks ahead; or on more.
  enum class Need : std::uint8_t { nothing, ahead, tense };
  [[nodiscard]] Need need_of_tense(const Expression& expression, const Surroundings& round) const;

  // The day that an expression means, without remembering it; nothing where it is no single day.
  [[nodiscard]] std::optional<time::Day> day_of(const Expression& expression, const Surroundings& round) const;

  // The mention for a phrase that is no list; `sentence` is left open. Phrases must come in the order of the text: the
  // resolver remembers them for those that count from the last mention.
  [[nodiscard]] DateMention resolve(const Expression& expression, core::Span span, const Surroundings& round);

 private:
  struct Resolved {
    time::PartialDate date;
    DateAnchor anchor;
    std::optional<Direction> direction;
    std::string reference;               // PAST_REF and the like, where no date can be given
    std::optional<time::DayRange> days;  // of a named day, or where the days are known but not the date
  };
  [[nodiscard]] Resolved resolve_date(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_fields(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_name(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_within(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_named(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_unit(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_nth(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_offset(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_anaphor(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved resolve_topic(const Expression& e, const Surroundings& round) const;
  [[nodiscard]] Resolved moved(const Expression& e, time::Day from, const time::PartialDate& like) const;

  // The day that something is counted from.
  [[nodiscard]] std::optional<time::Day> origin(Origin origin, const Surroundings& round, DateAnchor& anchor) const;
  // Where a date without a year is looked for: near the day of writing, or after the last mention.
  [[nodiscard]] std::optional<time::Day> surrounding_day(const Expression& e, const Surroundings& round,
                                                         DateAnchor& anchor) const;
  [[nodiscard]] bool ahead(const Tense& tense) const;
  [[nodiscard]] std::int64_t with_century(std::int64_t two_digits, std::int64_t guess, bool decade) const;
  // How a date that counts from a mention lies to it.
  struct Story {
    bool whole_year = false;     // the mention is a year or longer: the date lies in it
    std::int64_t back_by_2 = 3;  // twice the weight of a day back
  };
  [[nodiscard]] time::PartialDate with_year(const time::PartialDate& date, time::Day anchor, const Surroundings& round,
                                            std::optional<Story> story) const;
  [[nodiscard]] std::optional<Story> story_of(const Expression& e, const Surroundings& round,
                                              const DateAnchor& anchor) const;
  // In news: the date of an old year, told just before, in whose time the sentence still is.
  [[nodiscard]] bool still_in_old_time(const Expression& e, const Surroundings& round) const;

  [[nodiscard]] DateMention resolve_duration(const Expression& e, DateMention mention, const Surroundings& round) const;
  void put_after_midnight(time::PartialDate& date) const;
  void bound_undated(const Expression& e, DateMention& mention) const;

  NormaliseOptions options_;
  TextKind kind_;
  MentionMemory memory_;
  std::optional<time::PartialDate> topic_;  // a quarter, or a year after "nine months"
  std::optional<time::Day> not_before_;
};

}  // namespace dateline::dates
