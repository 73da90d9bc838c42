// Base forms come from the tables where these have the word. For all others there are rules of spelling: what is left
// when an ending is cut off gets back its "y", loses its doubled letter, or gets back its "e" - the last by the letters
// before it, since nothing else is known of the word.
#include "dateline/language/lemma.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/tag.hpp"

namespace dateline::language {

namespace tables {
extern const std::string_view abbreviations;
extern const std::string_view closed_class;
extern const std::string_view irregular_verbs;
extern const std::string_view verbs;
}  // namespace tables

namespace {

constexpr std::size_t kLongestForm = 12;  // bytes; longer words are in no row of abbreviations.tsv

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// "stop", "ban", "plan": one vowel letter and one consonant at the end of a word of one syllable.
bool doubles(std::string_view base) {
  if (base.size() < 3 || is_one_of(base.back(), "wxy") || is_vowel(base.back())) return false;
  if (!is_vowel(base[base.size() - 2])) return false;
  const auto vowels = std::count_if(base.begin() + (base.starts_with("qu") ? 2 : 0), base.end(), is_vowel);
  return vowels == 1;
}

std::string with_s(std::string_view base) {
  const bool after_consonant = base.size() > 1 && !is_vowel(base[base.size() - 2]);
  if (base.ends_with('y') && after_consonant) return std::string(base.substr(0, base.size() - 1)) + "ies";
  const bool hissing = is_one_of(base.back(), "sxz") || base.ends_with("ch") || base.ends_with("sh");
  return std::string(base) + (hissing || (base.ends_with('o') && after_consonant) ? "es" : "s");
}

std::string with_ending(std::string_view base, std::string_view ending, bool twice) {  // -ed, -ing
  std::string stem(base);
  if (ending == "ed" && stem.ends_with('y') && stem.size() > 1 && !is_vowel(stem[stem.size() - 2])) {
    stem.back() = 'i';
  } else if (ending == "ing" && stem.ends_with("ie")) {
    stem.replace(stem.size() - 2, 2, "y");
  } else if (stem.ends_with('e') && (ending == "ed" || !(stem.ends_with("ee") || stem.ends_with("oe")))) {
    stem.pop_back();
  } else if (twice) {
    stem += stem.back();
  }
  return stem + std::string(ending);
}

AlsoNoun also_noun(std::string_view cell) {
  return cell == "mostly" ? AlsoNoun::mostly : cell == "yes" ? AlsoNoun::yes : AlsoNoun::no;
}

template <class Tag>
Tag tag_of(std::string_view cell, Tag last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name(static_cast<Tag>(i)) == cell) return static_cast<Tag>(i);
  }
  assert(false);
  return last;
}

class Lexicon {
 public:
  Lexicon() {
    core::Diagnostics problems;
    const std::array<std::string_view, 4> irregular = {"base", "past", "participle", "noun"};
    const core::Table first(tables::irregular_verbs, "irregular_verbs.tsv", irregular, problems);
    for (const core::Table::Row& row : first.rows()) {
      add_common(row["base"], doubles(row["base"]), also_noun(row["noun"]));
      for (const std::string_view form : row.list("past")) add(form, row["base"]).is_past = true;
      for (const std::string_view form : row.list("participle")) add(form, row["base"]).is_participle = true;
    }
    const std::array<std::string_view, 3> regular = {"verb", "noun", "twice"};
    const core::Table second(tables::verbs, "verbs.tsv", regular, problems);
    for (const core::Table::Row& row : second.rows()) {
      const std::string_view base = row["verb"];
      const bool twice = row["twice"] == "yes" || doubles(base);
      add_common(base, twice, also_noun(row["noun"]));
      add_past(base, twice);
      if (!doubles(base) && (base.ends_with('l') || row["twice"] == "yes")) {  // traveled, travelled
        add(with_ending(base, "ing", !twice), base).is_ing = true;
        add_past(base, !twice);
      }
    }
    const std::array<std::string_view, 4> closed = {"words", "penn", "upos", "lemma"};
    const core::Table third(tables::closed_class, "closed_class.tsv", closed, problems);
    for (const core::Table::Row& row : third.rows()) {
      const KnownWord known{tag_of(row["penn"], Penn::PUNCT), tag_of(row["upos"], Upos::X), row["lemma"]};
      for (const std::string_view word : row.list("words")) words_[word].push_back(known);
    }
    assert(problems.empty());
  }

  [[nodiscard]] const VerbForms* verb(std::string_view word) const {
    const auto found = verbs_.find(std::string(word));
    return found == verbs_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::span<const KnownWord> words(std::string_view word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? std::span<const KnownWord>() : found->second;
  }

 private:
  // A form that two verbs share belongs to the one that comes first.
  VerbForms& add(std::string_view form, std::string_view base) {
    const auto [found, added] = verbs_.try_emplace(std::string(form));
    if (added) found->second.base = base;
    return found->second;
  }
  void add_common(std::string_view base, bool twice, AlsoNoun noun) {
    VerbForms& form = add(base, base);
    form.is_base = true;
    form.noun = noun;
    VerbForms& third = add(with_s(base), base);
    third.is_third_person = true;
    third.noun = noun;
    add(with_ending(base, "ing", twice), base).is_ing = true;
  }
  void add_past(std::string_view base, bool twice) {
    VerbForms& form = add(with_ending(base, "ed", twice), base);
    form.is_past = true;
    form.is_participle = true;
  }

  std::unordered_map<std::string, VerbForms> verbs_;
  std::unordered_map<std::string_view, std::vector<KnownWord>> words_;  // views of the embedded text
};

const Lexicon& lexicon() {
  static const Lexicon all;
  return all;
}

// Whether a stem that lost -ed or -ing ended in "e".
bool lost_e(std::string_view stem) {
  const std::size_t n = stem.size();
  if (n < 2) return false;
  const char last = stem[n - 1];
  const char before = stem[n - 2];
  const bool two_syllables = stem.ends_with("iat") || stem.ends_with("uat") || stem.ends_with("creat");
  const bool long_vowel = n > 2 && is_vowel(before) && is_vowel(stem[n - 3]) && !two_syllables;  // "treat", "claim"
  if (is_one_of(last, "cvu") || stem.ends_with("iz") || stem.ends_with("yz")) return true;
  if (last == 's') return before != 's' && !stem.ends_with("focus");
  if (last == 'g')
    return before == 'd' || before == 'r' || before == 'l' || stem.ends_with("ang") || stem.ends_with("eng") ||
           (before == 'a' && n > 3);
  if (last == 'l' && is_one_of(before, "bcdfgkptz")) return true;  // "settle"
  if (long_vowel || !is_vowel(before)) return last == 'z' && before != 'z';
  const bool one_syllable = std::count_if(stem.begin(), stem.end(), is_vowel) == 1;
  if (one_syllable) return !is_one_of(last, "wxy") && n > 2;  // "hop" from "hoping"; "hopping" has lost its "p" before
  switch (last) {
    case 't':
      return before == 'a' || before == 'o' || before == 'u' || stem.ends_with("plet");
    case 'd':
      return before != 'e' || stem.ends_with("ced") || stem.ends_with("sed");
    case 'r':
      return is_one_of(before, "aiu") || stem.ends_with("plor") || stem.ends_with("stor") || stem.ends_with("nor");
    case 'n':
      return before == 'i' || stem.ends_with("pon");
    case 'l':
      return before == 'i' || before == 'u';
    case 'm':
      return before == 'a' || before == 'u';
    case 'k':
      return before == 'a' || before == 'o';
    case 'p':
      return before == 'a' || before == 'i';
    case 'b':
      return before == 'i';
    default:
      return false;
  }
}

std::string without_ending(std::string_view word, std::size_t ending) {
  std::string stem(word.substr(0, word.size() - ending));
  const std::size_t n = stem.size();
  if (n < 2 || std::none_of(stem.begin(), stem.end(), [](char c) { return is_vowel(c) || c == 'y'; })) {
    return std::string(word);
  }
  if (ending == 2 && stem.back() == 'i') {
    stem.back() = 'y';
  } else if (n > 3 && stem[n - 1] == stem[n - 2] && !is_one_of(stem.back(), "lsfz") && !is_vowel(stem.back())) {
    stem.pop_back();
  } else if (lost_e(stem)) {
    stem += 'e';
  }
  return stem;
}

std::string singular(std::string_view word) {
  const std::size_t n = word.size();
  const auto cut = [&](std::size_t letters) { return std::string(word.substr(0, n - letters)); };
  if (n < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) {
    return n == 3 && word.ends_with('s') && !is_vowel(word[1]) ? cut(1) : std::string(word);
  }
  if (word.ends_with("ies") && n > 4) return cut(3) + "y";
  if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes") ||
      word.ends_with("zzes") || (word.ends_with("oes") && n > 4)) {
    return cut(2);
  }
  if (word.ends_with("uses") && n > 5 && is_one_of(word[n - 5], "rntpc")) return cut(2);  // "viruses", not "causes"
  return cut(1);
}

std::string base_of_degree(std::string_view word, std::size_t ending) {  // "larger", "largest"
  std::string stem(word.substr(0, word.size() - ending));
  const std::size_t n = stem.size();
  if (n < 3) return std::string(word);
  if (stem.back() == 'i') {
    stem.back() = 'y';
  } else if (stem[n - 1] == stem[n - 2] && !is_one_of(stem.back(), "ls")) {
    stem.pop_back();
  } else if (is_one_of(stem.back(), "cgv") && !stem.ends_with("ong") && !stem.ends_with("ung")) {
    stem += 'e';
  } else if (stem.ends_with("saf") || stem.ends_with("wid") || stem.ends_with("lat") || stem.ends_with("clos") ||
             stem.ends_with("fin") || stem.ends_with("sever") || stem.ends_with("wis") || stem.ends_with("mpl")) {
    stem += 'e';
  }
  return stem;
}

constexpr std::array<std::string_view, 15> kFormNames = {"none",   "title",  "inside", "anywhere",  "time",
                                                         "number", "joined", "whole",  "prefix",    "suffix",
                                                         "unit",   "asking", "speech", "not_first", "starter"};

}  // namespace

WrittenForms::WrittenForms() {
  core::Diagnostics problems;
  const std::array<std::string_view, 2> columns = {"forms", "kind"};
  const core::Table table(tables::abbreviations, "abbreviations.tsv", columns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const auto kind =
        static_cast<std::size_t>(std::find(kFormNames.begin(), kFormNames.end(), row["kind"]) - kFormNames.begin());
    assert(kind < kFormNames.size());
    for (const std::string_view form : row.list("forms")) {
      if (static_cast<Form>(kind) < Form::joined) {
        dotted_.emplace(form, static_cast<Form>(kind));
      } else if (static_cast<Form>(kind) == Form::joined) {
        std::string word(form);
        const std::size_t cut = word.find('+');
        joined_.emplace(word.erase(cut, 1), cut);
      } else {
        sets_[kind].insert(form);
      }
    }
  }
  assert(problems.empty());
}

Form WrittenForms::dotted(std::string_view form) const {
  if (form.size() > kLongestForm) return Form::none;
  if (const auto found = dotted_.find(form); found != dotted_.end()) return found->second;
  if (form.size() < 4 || !core::is_upper(form[1])) return Form::none;
  std::string capital = core::lower(form);
  capital[0] = form[0];
  const auto found = dotted_.find(capital);
  return found == dotted_.end() ? Form::none : found->second;
}

std::size_t WrittenForms::cut(std::string_view word) const {
  const auto found = joined_.find(core::lower(word));
  return found == joined_.end() ? 0 : found->second;
}

bool WrittenForms::has(Form kind, std::string_view form) const {
  return form.size() <= kLongestForm && sets_[static_cast<std::size_t>(kind)].contains(form);
}

bool WrittenForms::has_lower(Form kind, std::string_view form) const {
  return form.size() <= kLongestForm && sets_[static_cast<std::size_t>(kind)].contains(core::lower(form));
}

const WrittenForms& written_forms() {
  static const WrittenForms all;
  return all;
}

const VerbForms* find_verb(std::string_view word) { return lexicon().verb(word); }
std::span<const KnownWord> find_words(std::string_view word) { return lexicon().words(word); }

std::span<const KnownWord> find_words_like(std::string_view word) {
  for (std::size_t size = std::min<std::size_t>(word.size() - std::min<std::size_t>(word.size(), 2), 7); size > 0;
       --size) {
    const auto rows = find_words("-" + std::string(word.substr(word.size() - size)));
    if (!rows.empty()) return rows;
  }
  const std::size_t hyphen = word.find('-');
  return hyphen == std::string_view::npos ? std::span<const KnownWord>() : find_words(word.substr(0, hyphen + 1));
}

std::string fold(std::string_view word) {
  std::string small = core::lower(word);
  if (const std::size_t at = small.find("\xE2\x80\x99"); at != std::string::npos) small.replace(at, 3, "'");
  return small;
}

std::string lemma(std::string_view word, Penn tag) {
  if (is_proper(tag)) {
    return tag == Penn::NNPS && word.size() > 3 && !is_one_of(word[0], "abcdefghijklmnopqrstuvwxyz")
               ? singular(word)
               : std::string(word);
  }
  const std::string small = fold(word);
  std::span<const KnownWord> rows = find_words(word);
  if (rows.empty()) rows = find_words(small);
  for (const KnownWord& known : rows) {
    if (known.penn != tag) continue;
    if (known.lemma == "=") return std::string(word);
    if (!known.lemma.empty()) return std::string(known.lemma);
    return tag == Penn::NNS ? singular(small) : small;
  }
  if (is_verb(tag)) {
    if (const VerbForms* verb = find_verb(small)) return verb->base;
  }
  const auto ends = [&](std::string_view ending) {
    return small.size() > ending.size() + 1 && small.ends_with(ending);
  };
  switch (tag) {
    case Penn::NNS:
      return singular(small);
    case Penn::VBZ:
      return singular(small);
    case Penn::VBD:
    case Penn::VBN:
      return ends("ed") ? without_ending(small, 2) : small;
    case Penn::VBG:
      return ends("ing") ? without_ending(small, 3) : small;
    case Penn::JJR:
    case Penn::RBR:
      return ends("er") ? base_of_degree(small, 2) : small;
    case Penn::JJS:
    case Penn::RBS:
      return ends("est") ? base_of_degree(small, 3) : small;
    default:
      return small;
  }
}

}  // namespace dateline::language
