// Names are cut into words by the tokeniser itself, and then as sentence_view.hpp cuts tokens, so that a name and a
// text that holds it come to the same words.
#include "dateline/dates/named_days.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/split.hpp"

namespace dateline::dates {

namespace tables {
extern const std::string_view named_days;
}

namespace {

constexpr std::size_t kLongestWord = 40;  // bytes; the lexicon knows no longer ones

// As the lexicon looks words up: in lower case, with straight apostrophes.
std::string folded(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with("\xE2\x80\x99")) {  // ’
      out += '\'';
      i += 2;
    } else {
      out += core::lower(word[i]);
    }
  }
  return out;
}

std::vector<std::string> words_of(std::string_view name, const Lexicon& lexicon) {
  std::vector<std::string> words;
  for (const language::Token& token : language::split(name).tokens) {
    const std::string_view word = token.span.of(name);
    const Lexeme lexeme = lexicon.look_up(word);
    const auto cuts =
        lexeme.classes == 0 && lexeme.word() == 0 ? lexicon.cuts(word) : std::pair(word.size(), word.size());
    if (cuts.first == 0 || cuts.first == word.size()) {
      words.push_back(folded(word));
      continue;
    }
    words.push_back(folded(word.substr(0, cuts.first)));
    if (cuts.second != cuts.first) words.push_back(folded(word.substr(cuts.first, cuts.second - cuts.first)));
    words.push_back(folded(word.substr(cuts.second)));
  }
  return words;
}

// A complaint about a piece of a cell, which must be a part of it.
core::Error about(const core::Table::Row& row, std::string_view column, std::string_view piece, std::string what) {
  core::Error error = row.error(column, std::move(what));
  const std::string_view before = row[column].substr(0, static_cast<std::size_t>(piece.data() - row[column].data()));
  error.piece = piece;
  error.column += static_cast<std::uint32_t>(std::count_if(
      before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  return error;
}

bool stands_at(std::span<const Lexeme> lexemes, std::size_t at, const std::vector<WordId>& words) {
  if (lexemes.size() - at < words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lexemes[at + i].word() != words[i]) return false;
  }
  return true;
}

}  // namespace

std::optional<time::DayRange> NamedDay::in_year(std::int64_t year) const {
  const std::vector<time::DayRange> all = recurs.in_year(year);
  return all.empty() ? std::nullopt : std::optional<time::DayRange>(all.front());
}

NamedDays::NamedDays(Lexicon& lexicon, core::Diagnostics& problems) {
  add(tables::named_days, "named_days.tsv", lexicon, problems);
}

void NamedDays::add(std::string_view table, std::string file, Lexicon& lexicon, core::Diagnostics& problems) {
  ++tables_;
  constexpr std::array<std::string_view, 4> kColumns = {"names", "when", "case", "source"};
  const core::Table read(table, std::move(file), kColumns, problems);
  for (const core::Table::Row& row : read.rows()) {
    core::Result<Recurrence> recurs = Recurrence::parse(row["when"]);
    if (!recurs) {
      core::Error error = row.error("when", recurs.error().what);
      error.piece = recurs.error().piece;
      error.column += recurs.error().column - 1;
      problems.push_back(std::move(error));
      continue;
    }
    if (!row["case"].empty() && row["case"] != "capital") {
      problems.push_back(row.error("case", "the case is \"capital\" or empty"));
      continue;
    }
    const std::vector<std::string_view> names = row.list("names");
    if (names.empty()) {
      problems.push_back(row.error("names", "the day has no name"));
      continue;
    }
    const NamedDay& day = days_.emplace_back(
        NamedDay{std::string(names.front()), row["case"] == "capital", *std::move(recurs), std::string(row["source"])});
    for (const std::string_view name : names) {
      const std::vector<std::string> words = words_of(name, lexicon);
      if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.size() > kLongestWord; })) {
        problems.push_back(about(row, "names", name, "a word of the name is longer than 40 bytes"));
        continue;
      }
      if (words.empty()) {
        problems.push_back(about(row, "names", name, "the name has no word"));
        continue;
      }
      Name added;
      for (const std::string& word : words) added.words.push_back(lexicon.intern(word));
      added.day = &day;
      added.table = tables_;
      std::vector<Name>& near = by_word_[added.words.front()];
      const auto same = std::find_if(near.begin(), near.end(), [&](const Name& n) { return n.words == added.words; });
      if (same != near.end() && same->table == tables_) {
        problems.push_back(about(row, "names", name, "the name stands in the table already"));
      } else if (same != near.end()) {
        *same = std::move(added);
      } else {
        const auto shorter =
            std::find_if(near.begin(), near.end(), [&](const Name& n) { return n.words.size() < added.words.size(); });
        near.insert(shorter, std::move(added));
      }
    }
  }
}

const NamedDays::Name* NamedDays::longest_at(std::span<const Lexeme> lexemes, std::size_t at,
                                             bool in_small_letters) const {
  if (at >= lexemes.size() || lexemes[at].word() == 0) return nullptr;
  const auto found = by_word_.find(lexemes[at].word());
  if (found == by_word_.end()) return nullptr;
  for (const Name& name : found->second) {
    if (!stands_at(lexemes, at, name.words)) continue;
    const auto here = lexemes.subspan(at, name.words.size());
    const bool shown = std::any_of(here.begin(), here.end(), [](const Lexeme& lexeme) { return lexeme.capital; });
    if (name.day->capital && !shown && !in_small_letters) continue;
    return &name;
  }
  return nullptr;
}

std::optional<NamedDays::Match> NamedDays::match(std::span<const Lexeme> lexemes, std::size_t at,
                                                 bool in_small_letters) const {
  const Name* name = longest_at(lexemes, at, in_small_letters);
  if (name == nullptr || name->day->recurs.never()) return std::nullopt;
  return Match{at + name->words.size(), name->day};
}

void NamedDays::hide_what_is_none(std::span<Lexeme> lexemes, bool in_small_letters) const {
  for (std::size_t at = 0; at < lexemes.size(); ++at) {
    const Name* name = longest_at(lexemes, at, in_small_letters);
    if (name == nullptr) continue;
    const std::size_t end = at + name->words.size();
    for (; name->day->recurs.never() && at < end; ++at) {
      const bool capital = lexemes[at].capital;
      lexemes[at] = {};
      lexemes[at].capital = capital;
    }
    at = end - 1;
  }
}

std::vector<WordId> NamedDays::first_words() const {
  std::vector<WordId> words;
  for (const auto& [word, names] : by_word_) words.push_back(word);
  return words;
}

}  // namespace dateline::dates
