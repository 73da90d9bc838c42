// What the tables of the room know of single words: the forms of verbs, the closed classes and some frequent words; and
// shortened and joined forms for the splitter.
//
//     if (const VerbForms* verb = find_verb("met")) use(verb->base);  // "meet"
//     for (const KnownWord& word : find_words("that")) ...            // the first is the likeliest
//
// Both take a word in small letters (find_words also one as it is written) and never fail: a word that no table has
// gives nothing. `lemma` itself is declared in tag.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "dateline/language/token.hpp"

namespace dateline::language {

enum class AlsoNoun : std::uint8_t { no, yes, mostly };

// What a written word may be as a form of one verb: "cut" is the base form, the past and the participle of "cut".
struct VerbForms {
  std::string base;
  bool is_base = false;
  bool is_third_person = false;  // "meets"
  bool is_past = false;
  bool is_participle = false;
  bool is_ing = false;
  AlsoNoun noun = AlsoNoun::no;  // whether the base form is a noun too
};
[[nodiscard]] const VerbForms* find_verb(std::string_view word);

struct KnownWord {
  Penn penn = Penn::NN;
  Upos upos = Upos::NOUN;
  std::string_view lemma;  // as in the table: empty for the word itself, "=" for the word as it is written
};
[[nodiscard]] std::span<const KnownWord> find_words(std::string_view word);
// The rows of the longest ending, else of the beginning, that the tables have of a word; for words without a row.
[[nodiscard]] std::span<const KnownWord> find_words_like(std::string_view word);

// Small letters, and the straight apostrophe: how the tables have a word.
[[nodiscard]] std::string fold(std::string_view word);

// What tables/abbreviations.tsv says of written forms; its head explains the kinds.
enum class Form : std::uint8_t {
  none,
  title,
  inside,
  anywhere,
  time,
  number,
  joined,
  whole,
  prefix,
  suffix,
  unit,
  asking,
  speech,
  not_first,
  starter
};

class WrittenForms {
 public:
  WrittenForms();

  // The kind of a shortened word with its dot, "Gen."; "GEN." counts as "Gen.".
  [[nodiscard]] Form dotted(std::string_view form) const;
  // Where a word that is written in one is cut, 3 for "cannot"; 0 for all others.
  [[nodiscard]] std::size_t cut(std::string_view word) const;
  // Whether a form is of a kind from `whole` on.
  [[nodiscard]] bool has(Form kind, std::string_view form) const;
  [[nodiscard]] bool has_lower(Form kind, std::string_view form) const;  // the same for the form in small letters

 private:
  std::unordered_map<std::string_view, Form> dotted_;  // views of the embedded text, as those of the sets
  std::unordered_map<std::string, std::size_t> joined_;
  std::array<std::unordered_set<std::string_view>, static_cast<std::size_t>(Form::starter) + 1> sets_;
};
[[nodiscard]] const WrittenForms& written_forms();

}  // namespace dateline::language
