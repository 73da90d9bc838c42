// The date normaliser: document -> date phrases with resolved values.
//
//     const language::Document document(article.text);
//     for (const DateMention& found : normalise(document, {.published = article.published})) ...
//
// How it works: a table of words gives each token its classes (lexicon.hpp); rules, written as short declarations, read
// phrases out of runs of classes and give expressions with the fields that the words say and no more (rules.hpp); what
// stands side by side shares what is said once (neighbours.hpp); one resolver turns expressions into dates
// (resolver.hpp). No rule resolves anything itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/core/error.hpp"
#include "dateline/dates/date_mention.hpp"
#include "dateline/language/document.hpp"
#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

namespace dateline::dates {

// What counts from what. In news, "in May" is near the day of writing; in a history (a battle, a life) it follows the
// last date that the text gave.
enum class TextKind : std::uint8_t { news, history };

// Which way a date without a direction goes when its verb does not say.
enum class Prefer : std::uint8_t {
  usual,   // as in news: weekdays back, months to the nearest
  future,  // ahead, as in plans and commands: "Monday" is the next one, "in two weeks" a day
};

// Words that name the present, the past or the future and no day: "now", "recently".
enum class Vague : std::uint8_t {
  strict,    // none of them
  usual,     // adverbs: "now", "recently", "the future"
  generous,  // adjectives too: "current", "recent", "former"
};

struct NormaliseOptions {
  std::optional<time::Day> published;  // nothing: phrases stay partial
  std::optional<time::Clock> published_clock;
  std::optional<TextKind> kind = std::nullopt;  // nothing: found out from the text
  Prefer prefer = Prefer::usual;
  std::optional<Vague> vague = std::nullopt;  // nothing: usual in news, generous in histories
};

// The words, the rules and the names of days. Not changed once it is made, so it serves any number of threads.
class Normaliser {
 public:
  // `names` is a table of names of days in the form of tables/named_days.tsv, which adds to the project's own and
  // overrules it; rows of it that cannot be are told in `problems`, with `file`.
  explicit Normaliser(std::string_view names = {}, std::string file = {}, core::Diagnostics* problems = nullptr);
  ~Normaliser();
  Normaliser(const Normaliser&) = delete;
  Normaliser& operator=(const Normaliser&) = delete;

  // The one without a user's names; made when first asked for.
  [[nodiscard]] static const Normaliser& built_in();

  // In order of the text; phrases do not overlap.
  [[nodiscard]] std::vector<DateMention> operator()(const language::Document& document,
                                                    const NormaliseOptions& options) const;

 private:
  struct Engine;
  std::unique_ptr<const Engine> engine_;
};

[[nodiscard]] std::vector<DateMention> normalise(const language::Document& document, const NormaliseOptions& options);

}  // namespace dateline::dates
