// What dateline prints for other programs: one JSON object a line, and the same as text to read. The keys and their
// order are a contract with readers; `schema` grows when one of them could break.
#pragma once

#include <string>
#include <string_view>

#include "dateline/actors/finder.hpp"
#include "dateline/actors/phrase.hpp"
#include "dateline/article/article.hpp"
#include "dateline/core/span.hpp"
#include "dateline/dates/date_mention.hpp"
#include "dateline/events/mention.hpp"

namespace dateline::render {

inline constexpr int kSchema = 1;

// The text that spans count in, with its article.
struct RecordText {
  RecordText(const article::Article& source, bool is_title)
      : article(&source), title(is_title), text(is_title ? source.title : source.text), points(text) {}
  const article::Article* article;
  bool title;
  std::string_view text;
  core::CodePoints points;
};

// Each returns one line of JSON without a line end; bad UTF-8 comes out as U+FFFD.
[[nodiscard]] std::string text_record(const article::Article& article);
[[nodiscard]] std::string date_record(const RecordText& text, const dates::DateMention& date);
[[nodiscard]] std::string event_record(const RecordText& text, const events::Mention& mention, std::string_view event);
[[nodiscard]] std::string actor_record(const RecordText& text, const actors::ActorMention& mention);
// Of a phrase, an article whose text it is; nothing was found in it where `found` is not there.
[[nodiscard]] std::string phrase_record(const article::Article& phrase,
                                        const std::optional<actors::PhraseActor>& found);

// The same to read, several lines, with a line end.
[[nodiscard]] std::string text_summary(const article::Article& article);
[[nodiscard]] std::string date_summary(const RecordText& text, const dates::DateMention& date);
[[nodiscard]] std::string event_summary(const RecordText& text, const events::Mention& mention);
[[nodiscard]] std::string actor_summary(const RecordText& text, const actors::ActorMention& mention);

// `<TIMEX3 ...>` for a date phrase; `number` makes its tid.
[[nodiscard]] std::string timex3_tag(const dates::DateMention& date, std::size_t number);

}  // namespace dateline::render
