// Quotation marks are counted from the beginning of each paragraph, so a mark that is missing spoils one paragraph. The
// day of the words is a day named outside the marks, in the sentence in which the quotation stands or was opened,
// beside a verb of saying.

#include "dateline/dates/quotations.hpp"

#include "dateline/dates/verbs_of_time.hpp"

namespace dateline::dates {

namespace {

bool opens(std::string_view token) { return token == "\xE2\x80\x9C" || token == "``" || token == "\xC2\xAB"; }
bool closes(std::string_view token) { return token == "\xE2\x80\x9D" || token == "''" || token == "\xC2\xBB"; }

// A day that is said, not a part of it: what words can have been said on.
bool is_day(const Expression& e) {
  if (e.operation == Operation::unit) return e.date.grain <= time::Grain::day;
  if (e.operation != Operation::fields && e.operation != Operation::named) return false;
  return e.named_day == nullptr && e.date.grain <= time::Grain::day && (e.date.weekday || e.date.day);
}

}  // namespace

Quotations::Quotations(const language::Document& document, const std::vector<FoundPhrase>& phrases)
    : said_on_(phrases.size()) {
  std::vector<bool> quoted(phrases.size(), false);
  bool open = false;
  std::uint32_t before = 0;  // the end of the last token
  std::size_t phrase = 0;
  for (std::size_t s = 0; s < document.sentences().size() && phrase < phrases.size(); ++s) {
    const std::size_t first = phrase;
    const bool open_at_start = open;
    bool any_mark = open;
    for (const language::Token& token : document.tokens(s)) {
      if (document.text().substr(before, token.span.begin - before).find("\n\n") != std::string_view::npos)
        open = false;
      before = token.span.end;
      while (phrase < phrases.size() && phrases[phrase].sentence == s &&
             phrases[phrase].span.begin <= token.span.begin) {
        quoted[phrase++] = open;
      }
      const std::string_view text = document.text_of(token);
      if (opens(text)) open = true;
      if (closes(text)) open = false;
      if (text == "\"") open = !open;
      any_mark = any_mark || open;
    }
    while (phrase < phrases.size() && phrases[phrase].sentence == s) quoted[phrase++] = open;
    if (!any_mark || first == phrase || open_at_start) continue;
    std::optional<std::size_t> day;
    for (std::size_t i = first; i < phrase; ++i) {
      if (!quoted[i] && !day && is_day(phrases[i].expression)) day = i;
    }
    if (!day) continue;
    bool said = false;
    for (const language::Word& word : document.words(s)) said = said || is(TimeVerb::say, word.lemma);
    if (!said) continue;
    for (std::size_t i = first; i < phrase; ++i) {
      if (quoted[i]) said_on_[i] = day;
    }
  }
}

}  // namespace dateline::dates
