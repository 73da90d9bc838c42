// Expressions -> dates. The one place where a phrase meets the day of writing, the mentions before it and the tense of
// its verb.
#pragma once

#include <array>
#include <optional>

#include "dateline/dates/date_mention.hpp"
#include "dateline/dates/expression.hpp"
#include "dateline/dates/normalise.hpp"

namespace dateline::dates {

// What the words round a phrase say about its direction.
struct Tense {
  enum class Kind : std::uint8_t { none, past, present, future };
  Kind kind = Kind::none;
  std::string verb;  // as it stands in the text
};

class Resolver {
 public:
  explicit Resolver(const NormaliseOptions& options) : options_(options) {}

  // The mention for a phrase; `span`, `sentence` and `rule` are filled in. Phrases must come in the order of the text:
  // the resolver remembers them for those that count from the last mention.
  [[nodiscard]] DateMention resolve(const Expression& expression, core::Span span, const Tense& tense);

 private:
  struct Resolved {
    time::PartialDate date;
    DateAnchor anchor;
    std::optional<Direction> direction;
    std::string reference;  // PAST_REF and the like, where no date can be given
  };
  struct Remembered {
    time::PartialDate date;
    core::Span span;
  };

  [[nodiscard]] Resolved resolve_date(const Expression& e, const Tense& tense) const;
  [[nodiscard]] Resolved resolve_fields(const Expression& e, const Tense& tense) const;
  [[nodiscard]] Resolved resolve_within(const Expression& e, const Tense& tense) const;
  [[nodiscard]] Resolved resolve_named(const Expression& e) const;
  [[nodiscard]] Resolved resolve_unit(const Expression& e, const Tense& tense) const;
  [[nodiscard]] Resolved resolve_offset(const Expression& e) const;
  [[nodiscard]] Resolved resolve_anaphor(const Expression& e) const;
  [[nodiscard]] std::optional<time::Day> anchor_day(const Expression& e, DateAnchor& anchor) const;
  void remember(const time::PartialDate& date, core::Span span);

  NormaliseOptions options_;
  std::optional<Remembered> last_;                     // the last dated mention of any grain
  std::array<std::optional<Remembered>, 15> last_of_;  // by grain: the last that lies within one such unit
};

}  // namespace dateline::dates
