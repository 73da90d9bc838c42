#include "variation.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/spelling.hpp"
#include "dateline/language/split.hpp"

namespace dateline::train {

namespace {

using language::Penn;
using language::Relation;
using language::Shape;
using language::Upos;

core::Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return core::Error{"cannot be opened", "", path};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return core::is_alpha(c); });
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string capitalised(std::string word) {
  if (!word.empty()) word[0] = core::upper(word[0]);
  return word;
}

std::string upper(std::string word) {
  for (char& c : word) c = core::upper(c);
  return word;
}

// The children of each word.
std::vector<std::vector<std::uint32_t>> children_of(const GoldSentence& sentence) {
  std::vector<std::vector<std::uint32_t>> out(sentence.words.size());
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].head > 0) out[sentence.words[i].head - 1].push_back(i);
  }
  return out;
}

// Where a name may stand for itself.
bool is_argument(Relation r) {
  return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::obj || r == Relation::iobj ||
         r == Relation::obl || r == Relation::obl_agent || r == Relation::nmod || r == Relation::nmod_poss ||
         r == Relation::conj;
}

void headline(GoldSentence& sentence) {
  for (GoldWord& word : sentence.words) {
    const bool small = word.form.size() < 4 && (word.upos == Upos::ADP || word.upos == Upos::DET ||
                                                word.upos == Upos::CCONJ || word.upos == Upos::PART);
    if (!small) word.form = capitalised(word.form);
  }
  GoldWord& last = sentence.words.back();
  const auto count = static_cast<std::uint32_t>(sentence.words.size());
  const bool leaf = std::none_of(sentence.words.begin(), sentence.words.end(),
                                 [&](const GoldWord& word) { return word.head == count; });
  if (count > 2 && last.form == "." && last.head != 0 && leaf) sentence.words.pop_back();
}

}  // namespace

core::Result<Variation> Variation::read(const std::string& project) {
  Variation out;
  core::Diagnostics problems;
  const auto load = [&](const std::string& path, std::span<const std::string_view> columns,
                        const auto& use) -> core::Result<bool> {
    const core::Result<std::string> text = read_file(path);
    if (!text) return text.error();
    const core::Table table(*text, path, columns, problems);
    if (!problems.empty()) return problems.front();
    for (const core::Table::Row& row : table.rows()) use(row);
    return true;
  };
  const std::array<std::string_view, 3> country = {"name", "adjectives", "capital"};
  auto done = load(project + "/lib/dateline/actors/tables/countries.tsv", country, [&](const core::Table::Row& row) {
    for (const std::string_view name : {row["name"], row["capital"]}) {
      if (is_word(name)) out.places_.emplace_back(name);
    }
    for (const std::string_view adjective : row.list("adjectives")) {
      if (is_word(adjective) && core::is_lower(adjective[1])) out.adjectives_.emplace_back(adjective);
    }
  });
  if (!done) return done.error();
  const std::array<std::string_view, 2> person = {"name", "family"};
  done = load(project + "/lib/dateline/actors/tables/people.tsv", person, [&](const core::Table::Row& row) {
    const std::string name(row["name"]);
    std::vector<std::string> tokens;
    for (const language::Token& token : language::split(name).tokens) tokens.emplace_back(token.span.of(name));
    const bool plain =
        std::all_of(tokens.begin(), tokens.end(), [](const std::string& t) { return is_word(t) || t == "-"; });
    if (plain && tokens.size() > 1) out.people_.push_back(std::move(tokens));
    if (is_word(row["family"])) out.families_.emplace_back(row["family"]);
  });
  if (!done) return done.error();
  const std::array<std::string_view, 2> verb = {"verb", "twice"};
  done = load(project + "/tools/train/verbs.tsv", verb, [&](const core::Table::Row& row) {
    if (!is_word(row["verb"])) return;
    out.verbs_.push_back({std::string(row["verb"]), row["twice"] == "yes"});
    out.is_verb_.emplace(row["verb"]);
  });
  if (!done) return done.error();
  out.is_place_.insert(out.places_.begin(), out.places_.end());
  out.is_adjective_.insert(out.adjectives_.begin(), out.adjectives_.end());
  return out;
}

std::vector<std::string> Variation::words() const {
  std::vector<std::string> out = places_;
  out.insert(out.end(), adjectives_.begin(), adjectives_.end());
  for (const Verb& verb : verbs_) {
    for (const Penn penn : {Penn::VB, Penn::VBZ, Penn::VBD, Penn::VBG}) out.push_back(form_of(verb, penn));
  }
  return out;
}

std::string Variation::form_of(const Verb& verb, Penn penn) {
  const std::string& base = verb.base;
  const char last = base.back();
  const char before = base.size() > 1 ? base[base.size() - 2] : 'a';
  const bool with_y = last == 'y' && !is_vowel(before);
  // a short verb that ends in one vowel and one consonant doubles it: "plan", "planned"
  const bool doubles =
      verb.twice || (base.size() <= 4 && !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
                     is_vowel(before) && std::count_if(base.begin(), base.end(), is_vowel) == 1);
  const std::string stem = doubles ? base + last : base;
  switch (penn) {
    case Penn::VBZ:
      if (with_y) return base.substr(0, base.size() - 1) + "ies";
      if (base.ends_with("s") || base.ends_with("sh") || base.ends_with("ch") || base.ends_with("x") || last == 'z' ||
          last == 'o') {
        return base + "es";
      }
      return base + "s";
    case Penn::VBD:
    case Penn::VBN:
      if (with_y) return base.substr(0, base.size() - 1) + "ied";
      return last == 'e' ? base + "d" : stem + "ed";
    case Penn::VBG:
      if (last == 'e' && before != 'e' && before != 'y' && before != 'o')
        return base.substr(0, base.size() - 1) + "ing";
      return stem + "ing";
    default:
      return base;
  }
}

void Variation::swap_words(GoldSentence& sentence, Random& random) const {
  constexpr float kName = 0.5F;
  constexpr float kOtherName = 0.2F;
  constexpr float kVerb = 0.15F;
  const auto one_of = [&](const std::vector<std::string>& words) { return words[random.below(words.size())]; };
  const auto children = children_of(sentence);
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    GoldWord& word = sentence.words[i];
    const bool alone =
        is_argument(word.relation) && std::none_of(children[i].begin(), children[i].end(), [&](std::uint32_t c) {
          const Relation r = sentence.words[c].relation;
          return r == Relation::flat || r == Relation::compound || r == Relation::amod || r == Relation::det ||
                 r == Relation::nmod_desc || r == Relation::fixed;
        });
    if (word.penn == Penn::NNP && word.upos == Upos::PROPN && alone) {
      if (is_place_.contains(word.form)) {
        if (random.unit() < kName) word.form = one_of(places_);
      } else if (language::spelling_of(word.form).shape == Shape::capital && !language::is_calendar_word(word.form) &&
                 random.unit() < kOtherName) {
        word.form = random.unit() < 0.5F ? one_of(families_) : one_of(places_);
      }
    } else if (word.penn == Penn::JJ && is_adjective_.contains(word.form)) {
      if (random.unit() < kName) word.form = one_of(adjectives_);
    } else if (word.upos == Upos::VERB && language::is_verb(word.penn) && is_verb_.contains(word.lemma) &&
               random.unit() < kVerb) {
      const bool capital = core::is_upper(word.form[0]);
      word.form = form_of(verbs_[random.below(verbs_.size())], word.penn);
      if (capital) word.form = capitalised(word.form);
    }
  }
}

// "John Smith" -> "Moon Jae - in": the words behind the first are flat, a hyphen hangs on the word behind it.
GoldSentence Variation::swap_people(const GoldSentence& sentence, Random& random) const {
  constexpr float kPerson = 0.5F;
  const auto children = children_of(sentence);
  GoldSentence out;
  out.id = sentence.id;
  std::vector<std::uint32_t> place(sentence.words.size() + 1, 0);  // old number -> new number, from 1
  struct Added {
    std::size_t at;      // in out.words
    std::uint32_t head;  // old number, or 0 for `behind`
    std::size_t behind;  // new place of the head when `head` is 0
  };
  std::vector<Added> added;
  for (std::size_t i = 0; i < sentence.words.size();) {
    std::size_t end = i + 1;
    while (end < sentence.words.size() && sentence.words[end].relation == Relation::flat &&
           sentence.words[end].head == i + 1 && sentence.words[end].upos == Upos::PROPN && children[end].empty()) {
      ++end;
    }
    place[i + 1] = static_cast<std::uint32_t>(out.words.size() + 1);
    out.words.push_back(sentence.words[i]);
    if (end == i + 1 || sentence.words[i].upos != Upos::PROPN || random.unit() >= kPerson) {
      ++i;
      continue;
    }
    const std::vector<std::string>& name = people_[random.below(people_.size())];
    const bool space_after = sentence.words[end - 1].space_after;
    out.words.back().form = name.front();
    for (std::size_t k = 1; k < name.size(); ++k) {
      GoldWord word;
      word.form = name[k];
      word.lemma = name[k];
      const bool hyphen = name[k] == "-";
      word.upos = hyphen ? Upos::PUNCT : Upos::PROPN;
      word.penn = hyphen ? Penn::HYPH : Penn::NNP;
      word.relation = hyphen ? Relation::punct : Relation::flat;
      if (hyphen || name[k - 1] == "-") out.words.back().space_after = false;
      added.push_back({out.words.size(), hyphen ? 0U : static_cast<std::uint32_t>(i + 1), out.words.size() + 1});
      out.words.push_back(word);
    }
    out.words.back().space_after = space_after;
    for (std::size_t k = i + 1; k < end; ++k) place[k + 1] = place[i + 1];
    i = end;
  }
  std::vector<bool> is_added(out.words.size(), false);
  for (const Added& a : added) is_added[a.at] = true;
  for (std::size_t i = 0; i < out.words.size(); ++i) {
    if (!is_added[i]) out.words[i].head = place[out.words[i].head];
  }
  for (const Added& a : added) {
    out.words[a.at].head = a.head == 0 ? static_cast<std::uint32_t>(a.behind + 1) : place[a.head];
  }
  return out;
}

GoldSentence Variation::vary(const GoldSentence& sentence, float share, Random& random) const {
  constexpr float kHeadline = 0.08F;
  constexpr float kCapitals = 0.03F;
  constexpr float kSmall = 0.02F;
  GoldSentence out = sentence;
  if (!places_.empty() && random.unit() < share) {
    out = swap_people(out, random);
    swap_words(out, random);
  }
  const float casing = random.unit();
  if (casing < kHeadline) {
    headline(out);
  } else if (casing < kHeadline + kCapitals) {
    for (GoldWord& word : out.words) word.form = upper(word.form);
  } else if (casing < kHeadline + kCapitals + kSmall) {
    for (GoldWord& word : out.words) word.form = core::lower(word.form);
  }
  return out;
}

}  // namespace dateline::train
