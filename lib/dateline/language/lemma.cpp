// A word is first looked up with its tag, in small letters; one look-up is all that most words cost. What is in no
// table loses its ending by rules of spelling: what is left gets back its "y", loses its doubled letter, or gets back
// its "e" - the last by the letters before it, since nothing else is known of the word. verbs.tsv has the verbs that
// these rules would get wrong.
#include "dateline/language/lemma.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "dateline/core/one_of.hpp"
#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace tables {
extern const std::string_view irregular_forms;
extern const std::string_view irregular_verbs;
extern const std::string_view verbs;
}  // namespace tables

namespace {

constexpr std::size_t kLongestWord = 63;  // bytes; what is longer is an address or no word, and has no ending

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_vowel(char c) { return is_one_of(c, "aeiou"); }

// Vowels as sounds: the "u" of "quit" is none, the "y" of "style" is one.
bool sounds_as_vowel(std::string_view word, std::size_t at) {
  if (word[at] == 'u') return at == 0 || word[at - 1] != 'q';
  if (word[at] == 'y') return at > 0 && !is_vowel(word[at - 1]);
  return is_vowel(word[at]);
}

int vowels(std::string_view word) {
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) count += sounds_as_vowel(word, i) ? 1 : 0;
  return count;
}

// "stop", "quit", "plan": one vowel and one consonant at the end of a word of one syllable.
bool is_short(std::string_view base) {
  const std::size_t n = base.size();
  return n > 2 && !is_one_of(base[n - 1], "wxy") && !is_vowel(base[n - 1]) && sounds_as_vowel(base, n - 2) &&
         vowels(base) == 1;
}

// ---- the tables ----

std::string with_ending(std::string_view base, std::string_view ending, bool twice) {  // -ed, -ing
  std::string stem(base);
  const std::size_t n = stem.size();
  if (ending == "ed" && n > 1 && stem[n - 1] == 'y' && !is_vowel(stem[n - 2])) {
    stem.back() = 'i';
  } else if (ending == "ing" && stem.ends_with("ie")) {
    stem.replace(n - 2, 2, "y");
  } else if (stem.ends_with('e')) {
    const bool keeps = stem.ends_with("ee") || stem.ends_with("oe") || stem.ends_with("ye");
    if (ending == "ed" || !keeps) stem.pop_back();
  } else if (twice) {
    stem += stem.ends_with('c') ? 'k' : stem.back();
  }
  return stem + std::string(ending);
}

Penn tag_of(std::string_view cell) {
  for (int i = 0; i <= static_cast<int>(Penn::PUNCT); ++i) {
    if (name(static_cast<Penn>(i)) == cell) return static_cast<Penn>(i);
  }
  assert(false);
  return Penn::PUNCT;
}

// What a form is looked up by: the form in small letters with straight apostrophes, and a byte for the tag.
class Key {
 public:
  Key(std::string_view word, Penn tag) {
    assert(word.size() <= kLongestWord);
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (word[i] == '\xE2' && word.substr(i, 3) == "\xE2\x80\x99") {
        add('\'');
        i += 2;
      } else {
        add(core::lower(word[i]));
      }
    }
    add(static_cast<char>(tag == Penn::VBN ? Penn::VBD : tag));  // no past form is the participle of another verb
  }

  [[nodiscard]] std::string_view word() const { return {bytes_.data(), size_ - 1}; }
  [[nodiscard]] std::string_view whole() const { return {bytes_.data(), size_}; }
  [[nodiscard]] std::size_t hash() const { return static_cast<std::size_t>(hash_ ^ (hash_ >> 29U)); }

 private:
  void add(char c) {
    bytes_[size_++] = c;
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;  // FNV-1a
  }

  std::array<char, kLongestWord + 1> bytes_;
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

// The rows of the tables by their keys, in open addressing: every word is looked up, and most are not there.
class Lexicon {
 public:
  Lexicon() {
    core::Diagnostics problems;
    const std::array<std::string_view, 3> irregular = {"forms", "tags", "lemma"};
    const core::Table forms(tables::irregular_forms, "irregular_forms.tsv", irregular, problems);
    for (const core::Table::Row& row : forms.rows()) {
      for (const std::string_view tag : row.list("tags")) {
        for (const std::string_view form : row.list("forms")) {
          add(form, tag_of(tag), row["lemma"] == "=" ? form : row["lemma"]);
        }
      }
    }
    const std::array<std::string_view, 3> strong = {"base", "past", "participle"};
    const core::Table irregular_verbs(tables::irregular_verbs, "irregular_verbs.tsv", strong, problems);
    for (const core::Table::Row& row : irregular_verbs.rows()) {
      for (const std::string_view form : row.list("past")) add(form, Penn::VBD, row["base"]);
      for (const std::string_view form : row.list("participle")) add(form, Penn::VBD, row["base"]);
      if (!row["participle"].empty()) participles_.emplace(row["base"], row.list("participle").front());
      add(with_ending(row["base"], "ing", is_short(row["base"])), Penn::VBG, row["base"]);
    }
    const std::array<std::string_view, 2> weak = {"verb", "twice"};
    const core::Table regular_verbs(tables::verbs, "verbs.tsv", weak, problems);
    for (const core::Table::Row& row : regular_verbs.rows()) {
      for (const bool twice : {false, true}) {
        if (twice && row["twice"] != "yes") continue;
        add(with_ending(row["verb"], "ed", twice), Penn::VBD, row["verb"]);
        add(with_ending(row["verb"], "ing", twice), Penn::VBG, row["verb"]);
      }
    }
    assert(problems.empty());
  }

  [[nodiscard]] const std::string* find(const Key& key) const {
    const std::uint32_t entry = slots_[slot_of(key)];
    return entry == 0 ? nullptr : &entries_[entry - 1].lemma;
  }

  // Of a verb whose participle no rule of spelling gives.
  [[nodiscard]] const std::string* participle(std::string_view base) const {
    const auto found = participles_.find(base);
    return found == participles_.end() ? nullptr : &found->second;
  }

 private:
  struct Entry {
    std::string key;
    std::string lemma;
  };

  void add(std::string_view form, Penn tag, std::string_view base) {
    const Key key(form, tag);
    std::uint32_t& slot = slots_[slot_of(key)];
    if (slot != 0) return;  // what two words share belongs to the first
    entries_.push_back({std::string(key.whole()), std::string(base)});
    assert(entries_.size() <= kSlots / 2);
    slot = static_cast<std::uint32_t>(entries_.size());
  }

  // Where the key is, or would be.
  [[nodiscard]] std::size_t slot_of(const Key& key) const {
    std::size_t slot = key.hash() % kSlots;
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1].key != key.whole()) slot = (slot + 1) % kSlots;
    return slot;
  }

  static constexpr std::size_t kSlots = 8192;  // a power of two; the tables have about 2200 forms
  std::map<std::string, std::string, std::less<>> participles_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(kSlots);  // 0: free; else an index and 1
};

const Lexicon& lexicon() {
  static const Lexicon all;
  return all;
}

// ---- rules of spelling ----

// Whether a stem that lost its ending had an "e" before it.
bool lost_e(std::string_view stem) {
  const std::size_t n = stem.size();
  if (n < 2) return false;
  const char last = stem[n - 1];
  const char before = stem[n - 2];
  const bool after_vowel = sounds_as_vowel(stem, n - 2);
  if (is_one_of(last, "cvu")) return true;
  if (last == 's') return before != 's';
  if (last == 'z') return before != 'z' && before != 't';
  if (last == 'g') {
    if (!after_vowel) return is_one_of(before, "drl") || stem.ends_with("ang") || stem.ends_with("eng");
    return before != 'o' || is_short(stem);
  }
  if (!after_vowel) {
    if (last == 'l') return is_one_of(before, "bcdfgkptz");  // "settle"
    return last == 'r' && is_one_of(before, "bcdgtv");       // "massacre"
  }
  if (n < 3 || is_one_of(last, "wxy")) return false;
  const bool two_syllables = stem.ends_with("iat") || stem.ends_with("uat") || stem.ends_with("creat");
  if (sounds_as_vowel(stem, n - 3) && !two_syllables) return false;  // "treat", "claim"
  if (is_short(stem)) return true;  // "hop" from "hoping"; "hopping" has lost its "p" before
  switch (last) {
    case 't':
      return is_one_of(before, "aou") || stem.ends_with("plet");
    case 'd':
      return before != 'e' || stem.ends_with("ced") || stem.ends_with("sed");
    case 'r':
      return is_one_of(before, "aiu") || stem.ends_with("plor") || stem.ends_with("stor") || stem.ends_with("nor");
    case 'n':
      return before == 'i' || stem.ends_with("pon");
    case 'l':
      return is_one_of(before, "iu");
    case 'm':
      return is_one_of(before, "au");
    case 'k':
      return is_one_of(before, "ao");
    case 'p':
      return is_one_of(before, "ai");
    case 'b':
      return before == 'i';
    default:
      return false;
  }
}

// Cuts an ending off that begins with a vowel: -ed, -ing, -er, -est.
void cut_ending(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending)) return;
  const std::string_view stem = std::string_view(word).substr(0, word.size() - ending.size());
  const std::size_t n = stem.size();
  if (n < 2 || vowels(stem) == 0) return;
  const char last = stem[n - 1];
  std::size_t keep = n;
  std::string_view more;
  if (last == 'i' && ending != "ing") {
    if (n > 2) --keep;
    more = n > 2 ? "y" : "e";  // "denied", "died"
  } else if (last == 'e') {
    if (ending != "ing") more = "e";  // "agreed"
  } else if (n > 3 && last == stem[n - 2] && !is_vowel(last)) {
    const bool twice = last == 'l' ? vowels(stem) > 1 && stem.ends_with("ell") : !is_one_of(last, "sfz");
    if (twice) --keep;
  } else if (lost_e(stem)) {
    more = "e";
  }
  word.resize(keep);
  word += more;
}

// Cuts the ending of a plural or of a third person.
void cut_s(std::string& word, bool plural) {
  const std::size_t n = word.size();
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  if (plural && ends("men")) {
    word[n - 2] = 'a';
    return;
  }
  if (plural && ends("children")) {
    word.resize(n - 3);
    return;
  }
  if (n < 3 || !ends("s") || ends("ss")) return;
  if (ends("'s")) {
    word.resize(n - 2);
  } else if (ends("ies") && n > 4) {
    word.replace(n - 3, 3, "y");
  } else if (ends("wives") || (plural && ends("lves"))) {
    word.replace(n - 3, 3, ends("wives") ? "fe" : "f");
  } else if (ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zzes") || ends("tzes") ||
             (ends("oes") && (n > 4 || !plural)) ||
             (ends("uses") && plural && n > 4 && !is_one_of(word[n - 5], "ao"))) {
    word.resize(n - 2);
  } else {
    word.resize(n - 1);
  }
}

// ---- letters ----

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), core::is_digit); }
bool is_all_capitals(std::string_view word) { return std::all_of(word.begin(), word.end(), core::is_upper); }

// "1960s" and "'60s" from "1960's": decades stay plural.
std::optional<std::string> decade(std::string_view word) {
  std::size_t end = word.size();
  if (end < 3 || word[end - 1] != 's') return std::nullopt;
  --end;
  if (word[end - 1] == '\'') --end;
  std::size_t digits = 0;
  while (digits < end && core::is_digit(word[end - 1 - digits])) ++digits;
  if (digits < 2 || word[end - 1] != '0' || (digits < end && core::is_alpha(word[end - 1 - digits])))
    return std::nullopt;
  return std::string(word.substr(0, end)) + 's';
}

// The capitals of `word` come back as far as `base` is the same word.
void restore_capitals(std::string& base, std::string_view word, std::size_t from) {
  for (std::size_t i = from; i < std::min(base.size(), word.size()) && core::lower(word[i]) == base[i]; ++i) {
    base[i] = word[i];
  }
}

// Names in capitals that are longer than abbreviations are: "TEXAS", but "NASA".
void make_title(std::string& word, std::size_t longest_abbreviation) {
  if (word.size() <= longest_abbreviation || !is_all_capitals(word)) return;
  for (char& letter : word) letter = core::lower(letter);
  word[0] = core::upper(word[0]);
}

// Capitals that a common word keeps, by its looks: "Q", "TV", "CO2", "anti-American", "Trinidadian".
void keep_capitals(std::string& base, std::string_view word, Penn tag) {
  if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
    const std::string_view rest = word.substr(hyphen + 1);
    if (rest.size() > 1 && core::is_upper(rest[0]) && core::is_lower(rest[1])) {
      return restore_capitals(base, word, hyphen + 1);
    }
  }
  if (!core::is_upper(word[0])) return;
  if (tag == Penn::JJ) {
    const bool of_place =
        (word.ends_with("ian") && !word.ends_with("arian")) || word.ends_with("ese") || word.ends_with('i');
    if (of_place && word.size() > 4) base[0] = word[0];
  } else if (has_digit(word) || (tag == Penn::NN && word.size() < 3 && is_all_capitals(word))) {
    restore_capitals(base, word, 0);
  }
}

// ---- classes of words ----

std::string of_mark(std::string_view word, bool symbol) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const core::Decoded c = core::decode(word, i);
    switch (c.point) {
      case U'\u2018':
      case U'\u2019':
        out += '\'';
        break;
      case U'\u201C':
      case U'\u201D':
        out += '"';
        break;
      case U'\u2013':
      case U'\u2014':
        out += '-';
        break;
      case U'\u2026':
        out += '.';
        break;
      default:
        for (const char byte : word.substr(i, c.size)) out += symbol ? byte : core::lower(byte);
    }
    i += c.size;
  }
  return out;
}

std::string of_number(std::string_view word, std::string_view small) {
  if (core::is_digit(word[0])) {
    std::string out(small);
    std::erase(out, ',');
    return out;
  }
  const bool roman = word.find_first_not_of("IVXLCDM") == std::string_view::npos;
  return std::string(roman ? word : small);
}

std::string of_name(std::string_view word, Upos upos, Penn tag) {
  std::string out(word);
  if (tag == Penn::NNPS) {
    make_title(out, 4);
    cut_s(out, true);
    if (std::none_of(out.begin(), out.end(), core::is_upper)) out[0] = core::upper(out[0]);
  } else if (upos == Upos::VERB) {  // "Rolling Stones"
    cut_ending(out, out.ends_with("ing") ? "ing" : "ed");
  } else {
    make_title(out, 5);
  }
  return out;
}

std::string of_plural(std::string_view word, const Key& key) {
  std::string base(key.word());
  cut_s(base, true);
  if (const std::string* known = lexicon().find(Key(base, Penn::NN))) return *known;  // "TVs"
  keep_capitals(base, word, Penn::NNS);
  return base;
}

std::string without_ending(std::string_view small, Penn tag) {
  std::string base(small);
  switch (tag) {
    case Penn::VBZ:
      cut_s(base, false);
      break;
    case Penn::VBD:
    case Penn::VBN:
      cut_ending(base, "ed");
      break;
    case Penn::VBG:
      if (base.size() > 4 && base.ends_with("in'")) base.back() = 'g';  // "talkin'"
      if (base.size() > 4 && base.ends_with("in")) base += 'g';
      cut_ending(base, "ing");
      break;
    case Penn::JJR:
    case Penn::RBR:
      cut_ending(base, "er");
      break;
    case Penn::JJS:
    case Penn::RBS:
      cut_ending(base, "est");
      break;
    default:
      break;
  }
  return base;
}

bool has_ending(Penn tag) {
  return tag == Penn::NNS || is_verb(tag) || tag == Penn::JJR || tag == Penn::JJS || tag == Penn::RBR ||
         tag == Penn::RBS;
}

}  // namespace

std::string lemma(std::string_view word, Upos upos, Penn penn) {
  if (word.empty()) return {};
  if (upos == Upos::PUNCT || upos == Upos::SYM) return of_mark(word, upos == Upos::SYM && penn != Penn::NFP);
  const bool is_name = is_proper(penn) || upos == Upos::PROPN;
  if (word.size() > kLongestWord || penn == Penn::ADD) return is_name ? std::string(word) : core::lower(word);
  Key key(word, penn);
  if (const std::string* known = lexicon().find(key)) return *known;
  if (penn == Penn::NNS || penn == Penn::NNPS) {
    if (std::optional<std::string> years = decade(key.word())) return *std::move(years);
  }
  if (is_name) return of_name(word, upos, penn);
  if (has_ending(penn)) {
    const std::size_t after = key.word().rfind('-') + 1;
    if (after > 1) {  // "re-made" like "made"
      const std::string* known = lexicon().find(Key(key.word().substr(after), penn));
      if (known) return std::string(key.word().substr(0, after)) + *known;
    }
    return penn == Penn::NNS ? of_plural(word, key) : without_ending(key.word(), penn);
  }
  if (penn == Penn::CD) return of_number(word, key.word());
  std::string base(key.word());
  if (penn == Penn::NN || penn == Penn::JJ) keep_capitals(base, word, penn);
  return base;
}

std::string past_participle(std::string_view base) {
  static constexpr std::array<std::string_view, 15> kUnchanged = {"put",   "cut",    "let",   "set",    "hit",
                                                                  "shut",  "quit",   "hurt",  "cost",   "cast",
                                                                  "burst", "spread", "split", "thrust", "upset"};
  if (core::one_of(base, kUnchanged)) return std::string(base);
  if (const std::string* irregular = lexicon().participle(base)) return *irregular;
  static constexpr std::array<std::string_view, 14> kTwice = {// their last syllable is stressed
                                                              "admit",    "commit", "permit", "submit", "refer",
                                                              "transfer", "expel",  "repel",  "compel", "rebel",
                                                              "control",  "occur",  "equip",  "kidnap"};
  if (core::one_of(base, kTwice)) return with_ending(base, "ed", true);
  for (const bool twice : {is_short(base), true}) {
    std::string form = with_ending(base, "ed", twice);
    if (lemma(form, Upos::VERB, Penn::VBN) == base) return form;
  }
  return with_ending(base, "ed", is_short(base));
}

bool is_plural_form(std::string_view noun) {
  static constexpr std::array<std::string_view, 10> kCollective = {
      "troops", "people", "police", "personnel", "media", "mujahideen", "druze", "ulema", "fedayeen", "clergy"};
  const std::string small = core::lower(noun);
  if (core::one_of(small, kCollective) || small.ends_with("people")) return true;
  return lemma(small, Upos::NOUN, Penn::NNS) != small;
}

bool is_past_form(std::string_view word) {
  if (word.empty() || word.size() > kLongestWord) return false;
  const Key key(word, Penn::VBD);
  const std::string* base = lexicon().find(key);
  return base != nullptr && *base != key.word() && key.word() != "lay";
}

}  // namespace dateline::language
