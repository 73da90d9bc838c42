// Two passes over a sentence. The first gives each word what its table row, its verb forms, its capital or its ending
// say; the second goes from left to right and mends what the neighbours forbid: a base form after "to" or a modal is a
// verb, after a determiner a noun; a past form after "have" or "be" is a participle; and so on, a function for each
// kind of doubt. Knowing about 1,300 verbs and no other open class well, it stands in for a trained model.
#include "dateline/language/tag.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>

#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::language {

namespace {

using core::is_digit;
using core::is_upper;

struct Item {
  std::string_view form;
  std::string small;
  std::span<const KnownWord> known;  // its rows in closed_class.tsv
  const VerbForms* verb = nullptr;
  Penn penn = Penn::PUNCT;  // the defaults stand for what is outside the sentence
  Upos upos = Upos::PUNCT;
  bool has_letter = false;
  bool is_capital = false;
  bool is_joined = false;  // no space before it

  [[nodiscard]] bool is(std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), small) != words.end();
  }
  [[nodiscard]] bool is(std::initializer_list<Penn> tags) const {
    return std::find(tags.begin(), tags.end(), penn) != tags.end();
  }
  [[nodiscard]] bool is_base_form() const { return verb != nullptr && verb->is_base; }
  [[nodiscard]] bool is_participle_form() const { return verb != nullptr && verb->is_participle; }
  [[nodiscard]] bool is_third_person_form() const { return verb != nullptr && verb->is_third_person; }
  [[nodiscard]] bool is_never_noun() const { return verb != nullptr && verb->noun == AlsoNoun::no; }
  // Nothing is known of it, so that it counts as a noun.
  [[nodiscard]] bool is_unknown() const {
    return has_letter && known.empty() && verb == nullptr && penn == Penn::NN && !is_capital;
  }
  // What begins a noun phrase and is no noun.
  [[nodiscard]] bool is_before_noun() const { return is({Penn::DT, Penn::PRPS, Penn::JJ, Penn::POS, Penn::CD}); }
  [[nodiscard]] bool is_determiner() const { return is({Penn::DT, Penn::PRPS, Penn::PRP}); }
  [[nodiscard]] bool is_finite() const { return is_finite_verb(penn) || upos == Upos::AUX; }

  void set(Penn tag) { set(tag, upos_of(tag)); }
  void set(Penn tag, Upos universal) {
    penn = tag;
    upos = universal;
  }
};

bool is_function(Upos tag) {
  return tag == Upos::DET || tag == Upos::ADP || tag == Upos::AUX || tag == Upos::CCONJ || tag == Upos::SCONJ ||
         tag == Upos::PRON || tag == Upos::PART;
}

// "be", "have", "do" or, for all modals, "will"; "get" counts as "be"; empty for other words.
std::string_view auxiliary(const Item& item) {
  if (item.penn == Penn::MD) return "will";
  if (item.verb != nullptr && item.verb->base == "get") return "be";
  for (const KnownWord& row : item.known) {
    if (row.upos == Upos::AUX && item.penn != Penn::POS) return row.lemma;
  }
  return {};
}

class Tagger {
 public:
  Tagger(std::string_view text, std::span<const Token> sentence) {
    items_.reserve(sentence.size());
    std::size_t words = 0;
    std::size_t capitals = 0;
    bool has_small_letter = false;
    for (const Token& token : sentence) {
      Item& item = items_.emplace_back();
      item.form = token.span.of(text);
      item.small = fold(item.form);
      item.is_joined = items_.size() > 1 && token.span.begin == (&token - 1)->span.end;
      const core::Decoded first = core::decode(item.form, 0);
      item.is_capital = case_of(first.point) == Case::capital;
      item.has_letter = std::any_of(item.form.begin(), item.form.end(), core::is_alpha) ||
                        (case_of(first.point) != Case::none && first.valid);
      has_small_letter = has_small_letter || std::any_of(item.form.begin(), item.form.end(), core::is_lower);
      if (!item.has_letter || item.form.size() < 4 || !find_words(item.small).empty()) continue;
      ++words;
      if (item.is_capital) ++capitals;
    }
    all_capitals_ = !has_small_letter && words > 1;
    headline_ = all_capitals_ || (words > 3 && capitals * 5 >= words * 4);
  }

  std::vector<Word> run() {
    for (at_ = 0; at_ < items_.size(); ++at_) guess(items_[at_]);
    for (at_ = 0; at_ < items_.size(); ++at_) mend(items_[at_]);
    std::vector<Word> words;
    words.reserve(items_.size());
    for (const Item& item : items_) words.push_back({item.upos, item.penn, lemma(item.form, item.penn)});
    return words;
  }

 private:
  // ---- the neighbours ----

  // The item so many steps before or behind.
  [[nodiscard]] const Item& at(std::ptrdiff_t step) const {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at_) + step;
    return i >= 0 && i < static_cast<std::ptrdiff_t>(items_.size()) ? items_[static_cast<std::size_t>(i)] : outside_;
  }
  [[nodiscard]] bool next_is_digit() const { return !at(1).form.empty() && is_digit(at(1).form[0]); }
  // The step to the nearest word before that is no adverb.
  [[nodiscard]] std::ptrdiff_t before_adverbs() const {
    std::ptrdiff_t step = -1;
    while (at(step).penn == Penn::RB && at(step).upos == Upos::ADV) --step;
    return at(step).penn == Penn::RB && at(step).upos == Upos::PART ? step - 1 : step;
  }
  [[nodiscard]] std::ptrdiff_t behind_adverbs() const {
    std::ptrdiff_t step = 1;
    while (at(step).penn == Penn::RB) ++step;
    return step;
  }
  // The auxiliary that governs this word: "has also [not] been", "has he [met]"; empty when there is none.
  [[nodiscard]] std::string_view governor() const {
    std::ptrdiff_t step = before_adverbs();
    if (at(step).penn == Penn::PRP && at(step - 1).upos == Upos::AUX) --step;
    if (at(step).penn == Penn::CC && is_verb(at(step - 1).penn)) {  // "was arrested and [charged]"
      --step;
      if (at(step).penn == Penn::VBN) return "have";
    }
    return auxiliary(at(step));
  }
  [[nodiscard]] bool infinitive_here() const {
    const std::ptrdiff_t step = before_adverbs();
    const Item& before = at(step);
    if (before.is({Penn::TO, Penn::MD}) || (before.upos == Upos::AUX && auxiliary(before) == "do")) return true;
    return before.penn == Penn::PRP &&
           (at(step - 1).penn == Penn::MD || at(step - 1).is({"do", "does", "did", "let", "make", "help"}));
  }

  // ---- the first pass ----

  void guess(Item& item) {
    if (!item.has_letter) return guess_sign(item);
    if (is_digit(item.form[0])) return guess_number(item);
    if (item.form.find('@') != std::string_view::npos || item.form.find("://") != std::string_view::npos ||
        item.small.starts_with("www.") || item.small.ends_with(".com") || item.small.ends_with(".org")) {
      return item.set(Penn::ADD, Upos::PROPN);
    }
    item.known = find_words(item.form);
    const bool is_nation = item.is_capital && !item.known.empty();  // the tables have it with its capital
    if (item.known.empty()) item.known = find_words(item.small);
    item.verb = find_verb(item.small);
    if (item.is_capital) {
      if (!is_nation && is_name(item)) return guess_name(item);
    } else if ((at(1).is_capital || at(1).form == "-") &&
               item.is({"al", "el", "bin", "ibn", "ul", "de", "van", "von", "der", "da", "di", "du", "la", "le"})) {
      return item.set(Penn::NNP);
    }
    if (!item.known.empty()) return item.set(item.known[0].penn, item.known[0].upos);
    if (item.verb != nullptr) return guess_verb(item);
    const auto rows = find_words_like(item.small);
    if (is_comparative(item.small)) return item.set(Penn::JJR);
    for (const KnownWord& row : rows) {
      if (!is_proper(row.penn)) return item.set(row.penn, row.upos);
    }
    item.set(item.small.ends_with('s') ? Penn::NNS : Penn::NN);
  }

  // Whether a word with a capital is a name: within a sentence it is, at its start or in a headline only when no table
  // knows it or another capital follows.
  [[nodiscard]] bool is_name(const Item& item) const {
    const bool starts = at_ == 0 || at(-1).is({Penn::PUNCT, Penn::LS});
    const bool known = !item.known.empty();
    if (item.is({"may", "march"}) && (at(-1).upos == Upos::ADP || next_is_digit())) return true;
    if (known && is_function(item.known[0].upos)) {
      const bool letters = item.form.size() > 1 && is_upper(item.form[1]) && !all_capitals_;
      return letters && (!starts || item.is({"us", "who"}));  // US, IT, WHO
    }
    if (!starts && !headline_) return true;
    if (!known && item.verb == nullptr) {
      const auto rows = find_words_like(item.small);
      if (rows.empty() || item.small.size() < 6 || rows[0].lemma == "=") return true;
    }
    const bool possessive = at_ == 0 && at(1).is({"'s"});
    if (!known && item.is_never_noun() && !possessive) return false;
    if (item.is({"yesterday", "today", "tomorrow", "tonight", "former", "last", "next", "many", "several", "other"})) {
      return false;
    }
    const bool new_word = find_words(at(1).small).empty() && find_verb(at(1).small) == nullptr;
    const bool counts = !headline_ || (item.verb == nullptr && new_word);  // "Over North Korea", not "Visits Seoul"
    const bool name_follows = possessive || (at(1).is_capital && counts);
    return name_follows && (!known || item.known[0].upos == Upos::NOUN || item.known[0].upos == Upos::ADJ);
  }

  void guess_name(Item& item) {
    item.set(Penn::NNP);
    for (const KnownWord& row : find_words_like(item.small)) {
      if (row.penn == Penn::NNPS && !all_capitals_) item.set(Penn::NNPS);
    }
    if (!item.known.empty() && item.known[0].penn == Penn::JJ && at(1).is_capital) item.upos = Upos::ADJ;  // "New York"
  }

  void guess_sign(Item& item) {
    const auto any_of = [&](std::initializer_list<std::string_view> signs) {
      return std::find(signs.begin(), signs.end(), item.form) != signs.end();
    };
    const bool joins = item.is_joined && at(1).is_joined;
    if (item.is({"'"}) && item.is_joined && !joins && is_noun(at(-1).penn) && at(-1).small.ends_with('s') &&
        at(1).has_letter && !quote_is_open()) {
      item.set(Penn::POS);  // "the leaders' talks"
    } else if (std::any_of(item.form.begin(), item.form.end(), is_digit)) {
      item.set(item.form.size() > 1 && item.form.ends_with('.') ? Penn::LS : Penn::CD);
    } else if (joins && any_of({"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93"})) {
      item.set(at(-1).penn == Penn::CD && next_is_digit() && at(-2).penn != Penn::HYPH ? Penn::SYM : Penn::HYPH);
    } else if (any_of({"&"})) {
      item.set(Penn::CC);
    } else if (any_of({"%"})) {
      item.set(Penn::NN, Upos::SYM);
    } else if (any_of({"$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "#", "+", "=", "\xC2\xB0", "~"})) {
      item.set(Penn::SYM);
    } else {
      item.set(Penn::PUNCT);
    }
  }

  [[nodiscard]] bool quote_is_open() const {
    return std::any_of(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(at_), [](const Item& i) {
      return (i.form == "'" || i.form == "\xE2\x80\x98") && i.penn == Penn::PUNCT;
    });
  }

  static void guess_number(Item& item) {
    const std::string_view s = item.small;
    const std::string_view end = s.substr(s.size() - std::min<std::size_t>(s.size(), 2));
    if (end == "th" || end == "st" || end == "nd" || end == "rd") return item.set(Penn::JJ);
    if (s.ends_with('s')) return item.set(Penn::NNS);  // "1990s"
    item.set(s.find_first_not_of("0123456789.,:/-") == std::string_view::npos ? Penn::CD : Penn::NN);
  }

  static void guess_verb(Item& item) {
    const VerbForms& v = *item.verb;
    if (v.is_ing) return item.set(Penn::VBG);
    if (v.is_base) return item.set(item.is_never_noun() ? Penn::VB : Penn::NN);
    if (v.is_past) return item.set(Penn::VBD);
    if (v.is_participle) return item.set(Penn::VBN);
    item.set(item.is_never_noun() ? Penn::VBZ : Penn::NNS);
  }

  [[nodiscard]] static bool is_comparative(const std::string& word) {  // "larger", "easier", "later"
    if (!word.ends_with("er") || word.size() < 5) return false;
    const auto rows = find_words(lemma(word, Penn::JJR));
    return !rows.empty() && rows[0].penn == Penn::JJ;
  }

  // ---- the second pass ----

  void mend(Item& item) {
    if (item.penn == Penn::PUNCT) finite_seen_ = false;
    if (!item.has_letter || (item.is_joined && at(-1).penn == Penn::HYPH && mend_joined(item))) return;
    mend_function_word(item);
    if (item.is({Penn::CC, Penn::WP, Penn::WDT}) || item.upos == Upos::SCONJ) finite_seen_ = false;
    const bool known = !item.known.empty();
    if (item.verb != nullptr && item.upos != Upos::AUX && !is_proper(item.penn) &&
        (!known || !is_function(item.known[0].upos))) {
      if (item.verb->is_ing) {
        mend_ing(item);
      } else if (item.verb->is_base && (!item.verb->is_past || infinitive_here())) {
        mend_base(item);
      } else if (item.verb->is_past || item.verb->is_participle) {
        mend_past(item);
      } else if (item.verb->is_third_person) {
        mend_third_person(item);
      }
    } else if (!known && item.penn == Penn::VBD) {
      mend_past(item);
    } else if (!known && item.penn == Penn::VBG) {
      mend_ing(item);
    } else if (item.is_unknown() && at(-1).is({Penn::TO, Penn::MD})) {
      item.set(Penn::VB);
    } else if (!known && item.penn == Penn::JJ && at(-1).is({Penn::DT, Penn::PRPS, Penn::JJ}) &&
               (at(1).is({Penn::PUNCT, Penn::IN, Penn::POS}) || at(1).upos == Upos::AUX)) {
      item.set(Penn::NN);  // "a trial", "the recipient"
    }
    if (is_finite_verb(item.penn)) finite_seen_ = true;
  }

  // After a hyphen: "Jae-in" goes on with the name, "U.S.-led" has a participle, "stand-off" is a noun.
  [[nodiscard]] bool mend_joined(Item& item) const {
    if (item.is_participle_form()) {
      item.set(Penn::VBN);
    } else if (is_proper(at(-2).penn) && is_function(item.upos) && at(-3).form != "-") {
      item.set(Penn::NNP);
    } else if (item.is_base_form() && !item.is_never_noun()) {
      item.set(Penn::NN);
    } else {
      return false;
    }
    return true;
  }

  void mend_function_word(Item& item) {
    const Item& before = at(-1);
    const Item& next = at(1);
    if (is_proper(item.penn)) return;
    if (item.is({"that"})) return mend_that(item);
    if (item.is({"to"})) return mend_to(item);
    if (item.is({"'s"})) return mend_s(item);
    if (item.upos == Upos::AUX) return mend_auxiliary(item);
    if (item.is({"her"})) {
      const bool noun = next.verb != nullptr && next.verb->noun != AlsoNoun::no;
      if (noun || is_noun(next.penn) || next.is({Penn::JJ, Penn::CD, Penn::VBG, Penn::VBN})) item.set(Penn::PRPS);
    } else if (item.is({"this", "these", "those"})) {
      const bool noun = is_noun(next.penn) || next.is({Penn::JJ, Penn::JJS, Penn::CD, Penn::VBG, Penn::HYPH});
      if (!noun || (item.is({"this"}) && next.is_third_person_form())) item.upos = Upos::PRON;
    } else if (item.is({"what", "which"})) {
      if (is_noun(next.penn) && !is_proper(next.penn) && before.penn != Penn::PUNCT) item.set(Penn::WDT, Upos::DET);
    } else if (item.is({"there"})) {
      if (next.upos != Upos::AUX && !next.is({"'s"})) item.set(Penn::RB);
    } else if (item.is({"as", "before", "after", "since", "until", "till", "than", "like"})) {
      const bool verb = item.is({"like"}) && (before.is({Penn::TO, Penn::MD, Penn::PRP}) || before.is({"n't"}));
      const bool equal = item.is({"as"}) && (next.is({"well"}) ||
                                             (next.is({Penn::JJ, Penn::RB}) && (at(2).is({"as"}) || at(3).is({"as"}))));
      if (verb) return item.set(before.penn == Penn::PRP ? Penn::VBP : Penn::VB);
      if (equal || (item.is({"before", "since"}) && next.penn == Penn::PUNCT)) return item.set(Penn::RB);
      item.upos = clause_follows() ? Upos::SCONJ : Upos::ADP;
    } else if (item.is({"more", "most", "less"})) {
      if (is_noun(next.penn) || next.is({Penn::IN, Penn::PUNCT, Penn::CD})) {
        item.set(item.is({"most"}) ? Penn::JJS : Penn::JJR);
      }
    } else if (item.is({"about", "over", "around"}) && next.penn == Penn::CD) {
      item.set(Penn::RB);
    } else if (item.is({"up", "down", "out", "off", "over", "on", "in", "around"})) {
      mend_particle(item);
    } else if (item.is({"all", "both", "half", "such"}) && next.is({Penn::DT, Penn::PRPS})) {
      item.set(Penn::PDT);
    } else if (item.is({"such"})) {
      item.set(Penn::JJ);
    } else if (item.is({"so"}) && (next.penn == Penn::PRP || next.is({"that"})) && at_ > 0) {
      item.set(Penn::IN, Upos::SCONJ);
    } else if (item.is({"no", "please", "well", "okay"}) && next.form == "," && at_ == 0) {
      item.set(Penn::UH);
    } else if (item.is({"one"}) && before.is({Penn::DT, Penn::JJ})) {
      item.set(Penn::NN);
    } else if (item.is({"early", "late", "long", "hard", "right", "far", "fast", "daily", "much", "little"})) {
      if (item.penn == Penn::JJ && !is_noun(next.penn) && before.penn != Penn::DT && before.upos != Upos::AUX) {
        item.set(Penn::RB);
      } else if (item.penn == Penn::RB && (before.penn == Penn::DT || is_noun(next.penn))) {
        item.set(Penn::JJ);
      }
    } else if (item.penn == Penn::IN && next.penn == Penn::VBG && next.verb != nullptr && at(2).penn != Penn::PUNCT &&
               !is_noun(at(2).penn)) {
      item.upos = Upos::SCONJ;  // "by launching the missile"
    }
  }

  void mend_particle(Item& item) const {
    const bool after_verb = is_verb(at(-1).penn) && at(-1).upos != Upos::AUX;
    if (item.penn == Penn::IN) {  // "over", "on", "in", "around"
      if (after_verb && at(1).is({Penn::PUNCT, Penn::IN, Penn::TO, Penn::RB})) item.set(Penn::RP);
    } else if (at(-1).upos == Upos::AUX) {
      item.set(Penn::RB);
    } else if (!after_verb && !at(-1).is({"it", "them", "him", "us", "me"})) {
      item.set(Penn::IN);
    }
  }

  // Whether a finite verb comes before the clause can be over.
  [[nodiscard]] bool clause_follows() const {
    for (std::ptrdiff_t step = 1; step <= 8; ++step) {
      const Item& next = at(step);
      if ((next.penn == Penn::PUNCT && next.form != "\"") || next.upos == Upos::SCONJ) return false;
      if (next.is({"that", "and", "or", "but", "to"})) return false;
      if (next.is_finite()) return step > 1;
      if (step == 2 && next.verb != nullptr && at(1).penn == Penn::PRP) return true;
    }
    return false;
  }

  void mend_that(Item& item) const {
    const Item& before = at(-1);
    const Item& next = at(1);
    const bool finite = next.is_finite() || (next.penn == Penn::RB && at(2).is_finite());
    if (next.penn == Penn::PUNCT) return item.set(Penn::DT, Upos::PRON);
    if (is_noun(before.penn) && !is_proper(before.penn)) {
      const bool verb = next.verb != nullptr && !next.is({Penn::NN, Penn::JJ});
      if (finite || verb || (next.penn == Penn::RB && at(2).verb != nullptr)) return item.set(Penn::WDT);
      const bool subject = next.is({Penn::PRP, Penn::DT}) || is_proper(next.penn);
      if (subject && !has_content(before) && !spoke_before()) return item.set(Penn::WDT);
    }
    if (finite) return item.set(Penn::DT, Upos::PRON);
    const bool clause = is_verb(before.penn) || is_noun(before.penn) || before.is({Penn::JJ, Penn::PRP, Penn::RB});
    const bool subject = next.is({Penn::PRP, Penn::NNS, Penn::EX, Penn::PRPS, Penn::IN, Penn::CD}) ||
                         next.upos == Upos::DET || next.upos == Upos::PROPN;
    if (clause && subject) return item.set(Penn::IN, Upos::SCONJ);
    if (next.penn == Penn::NN || (!clause && next.penn == Penn::JJ)) return item.set(Penn::DT);
    if (clause) return item.set(Penn::IN, Upos::SCONJ);
    item.set(Penn::DT, Upos::PRON);
  }

  // "the claim that", "the news that": a noun with a clause as its content.
  [[nodiscard]] static bool has_content(const Item& noun) {
    return noun.is({"fact",   "news",   "claim",      "claims",   "belief",  "idea",       "statement",  "warning",
                    "hope",   "hopes",  "sign",       "signs",    "concern", "concerns",   "report",     "reports",
                    "threat", "pledge", "conclusion", "evidence", "fear",    "fears",      "condition",  "promise",
                    "view",   "proof",  "suggestion", "argument", "chance",  "allegation", "allegations"});
  }
  // "told reporters that": a verb of speech stands shortly before.
  [[nodiscard]] bool spoke_before() const {
    for (std::ptrdiff_t step = -2; step >= -6; --step) {
      const VerbForms* forms = at(step).verb;
      if (forms == nullptr) continue;
      for (const std::string_view verb : {"say", "tell", "inform", "assure", "warn", "remind", "convince", "persuade",
                                          "announce", "state", "declare", "insist", "agree", "report", "add", "show"}) {
        if (forms->base == verb) return true;
      }
    }
    return false;
  }

  void mend_to(Item& item) const {
    const std::ptrdiff_t step = behind_adverbs();
    const Item& next = at(step);
    const bool infinitive =
        next.is({Penn::VB, Penn::VBP}) || next.is_base_form() || (next.is_unknown() && at(step + 1).is_determiner());
    // "back to work", "access to trade": a verb that is mostly a noun, with nothing behind it that it could govern.
    const bool noun = next.verb != nullptr && next.verb->noun == AlsoNoun::mostly &&
                      (at(2).is({Penn::PUNCT, Penn::CC}) || at(2).upos == Upos::AUX) &&
                      !(is_verb(at(-1).penn) || at(-1).is({Penn::JJ, Penn::RB}));
    item.set(infinitive && !noun && !is_proper(next.penn) ? Penn::TO : Penn::IN);
  }

  void mend_s(Item& item) const {
    const Item& before = at(-1);
    if (before.is({"let"})) return item.set(Penn::PRP);
    const bool pronoun = before.is({Penn::PRP, Penn::EX, Penn::WP, Penn::WRB, Penn::RB}) || before.is({"that", "this"});
    const bool clause = (at(1).is({Penn::DT, Penn::PRP, Penn::IN}) || at(1).is({"not"})) && !at(1).is({"all", "no"});
    if (!pronoun && !clause) return item.set(Penn::POS);
    item.set(Penn::VBZ, before.penn == Penn::EX ? Upos::VERB : Upos::AUX);
  }

  // "have", "be" and "do" as auxiliaries or as verbs; "'d" for "had".
  void mend_auxiliary(Item& item) const {
    const bool is_d = item.is({"'d"});
    if (item.penn == Penn::MD && !is_d) return;
    const std::string_view base = is_d ? "have" : auxiliary(item);
    const Item& next = at(behind_adverbs());
    if (item.penn == Penn::VBP && item.is({"have", "do", "'ve"}) &&
        (infinitive_here() || (at_ == 0 && base == "do" && at(1).penn != Penn::PRP))) {
      item.penn = Penn::VB;
    }
    if (base == "have") {
      const bool inverted = at(-1).penn == Penn::PUNCT && next.penn == Penn::PRP;
      const Item& main = inverted ? at(behind_adverbs() + 1) : next;
      const bool participle = main.is_participle_form() && (!main.is({Penn::NN, Penn::NNS}) || main.is_base_form());
      const bool perfect =
          participle || main.is({"been", "had", "better"}) || (main.known.empty() && main.penn == Penn::VBD);
      if (is_d && perfect && !main.is_base_form()) item.set(Penn::VBD, Upos::AUX);
      if (!is_d && !perfect) item.upos = Upos::VERB;
    } else if (base == "do") {
      const bool question = at(1).penn == Penn::PRP && (at(2).is_base_form() || at_ == 0 || at(-1).penn == Penn::WRB);
      const bool stressed = next.is_base_form() && next.is_never_noun();
      if (!question && !stressed && !at(1).is({"n't", "not", "nt"})) item.upos = Upos::VERB;
    } else if (at(before_adverbs()).penn == Penn::EX || at(before_adverbs() - 1).penn == Penn::EX) {
      item.upos = Upos::VERB;  // "there will be"
    }
  }

  void mend_base(Item& item) const {
    if (infinitive_here()) return item.set(Penn::VB);
    if (item.is_participle_form() && governor() == "have") return item.set(Penn::VBN);
    const bool known = !item.known.empty();
    if (known && (item.known[0].upos == Upos::ADJ || item.known[0].upos == Upos::ADV)) return;
    const Item& before = at(-1);
    const Item& next = at(1);
    const Item& far = at(before_adverbs());
    const bool never_noun = item.is_never_noun();
    const bool nominal = before.is_before_noun() || before.is({Penn::JJS, Penn::JJR, Penn::PDT, Penn::VBG}) ||
                         (before.penn == Penn::IN && before.upos == Upos::ADP);
    if (nominal && (!never_noun || before.penn == Penn::DT)) return item.set(Penn::NN);
    if (known && is_noun(item.known[0].penn)) return;
    const bool object = is_noun(next.penn) || next.is_before_noun() || next.is({Penn::PRP, Penn::IN});
    if (far.is({"i", "we", "you", "they", "who"}) || far.penn == Penn::WDT) return item.set(Penn::VBP);
    const bool several = is_noun(far.penn) && at(before_adverbs() - 1).penn == Penn::CC;  // "Russia and China call"
    if ((far.is({Penn::NNS, Penn::NNPS}) || several) &&
        (never_noun || (!finite_seen_ && (object || next.penn == Penn::TO)))) {
      return item.set(Penn::VBP);
    }
    if (before.penn == Penn::CC) {  // like the verb that it goes on from
      std::ptrdiff_t step = -2;
      while (step > -8 && !is_verb(at(step).penn) && at(step).penn != Penn::PUNCT) --step;
      const bool verb = never_noun || !is_noun(at(-2).penn) || object;
      if (verb && at(step).is({Penn::VB, Penn::VBP})) return item.set(at(step).penn);
    } else if (at_ == 0 || (before.penn == Penn::PUNCT && at_ < 3)) {  // an order
      const bool order = item.verb->noun == AlsoNoun::yes && (object || next.is({Penn::RB, Penn::RP}));
      return item.set(never_noun || order ? Penn::VB : Penn::NN);
    } else if (never_noun && is_noun(far.penn) && !finite_seen_) {
      return item.set(Penn::VBP);
    }
    item.set(never_noun ? Penn::VB : Penn::NN);
  }

  void mend_third_person(Item& item) const {
    const Item& far = at(before_adverbs());
    const Item& next = at(1);
    const bool never_noun = item.is_never_noun();
    if (at(-1).is({"this"}) && at(-1).upos == Upos::PRON) return item.set(Penn::VBZ);  // "this matters"
    if (at(-1).is_before_noun()) return item.set(never_noun && at(-1).penn == Penn::DT ? Penn::VBZ : Penn::NNS);
    bool verb = never_noun || far.is({"he", "she", "it", "who", "which", "that", "this"});
    if (far.is({Penn::NNP, Penn::NN}) && (!finite_seen_ || next.is({Penn::NNP, Penn::DT, Penn::PRPS}))) {
      verb = verb || next.is_determiner() || next.is({Penn::TO, Penn::RP, Penn::NNP, Penn::WRB, Penn::CD});
      verb = verb || (far.penn == Penn::NNP && (is_noun(next.penn) || next.penn == Penn::JJ));
      verb = verb || (far.penn == Penn::NNP && item.verb->noun == AlsoNoun::yes && next.penn == Penn::IN);
    }
    item.set(verb ? Penn::VBZ : Penn::NNS);
  }

  void mend_past(Item& item) const {
    const Item& before = at(-1);
    const Item& far = at(before_adverbs());
    if (!item.known.empty() && (item.known[0].penn != Penn::NN || before.penn == Penn::DT)) return;
    if (item.verb != nullptr && !item.verb->is_participle) return item.set(Penn::VBD);
    const std::string_view auxiliary = governor();
    if (auxiliary == "have" || auxiliary == "be" || (item.verb != nullptr && !item.verb->is_past) || at(1).is({"by"}) ||
        before.is_before_noun() || before.upos == Upos::ADP || before.upos == Upos::SCONJ) {
      return item.set(Penn::VBN);
    }
    if (item.is_base_form() && !before.is({Penn::PRP, Penn::NNP, Penn::NNPS, Penn::NN})) {
      if (item.is_never_noun()) return item.set(before.penn == Penn::PUNCT ? Penn::VB : Penn::VBD);  // "let"
      return item.set(before.penn == Penn::NNS ? Penn::VBP : Penn::NN);                              // "cut"
    }
    const bool reduced = at_ == 0 || (is_noun(far.penn) && finite_seen_) || is_verb(before.penn) ||
                         (before.penn == Penn::RB && !is_noun(far.penn) && at(1).is({Penn::NN, Penn::NNS}));
    item.set(reduced && !far.is({Penn::PRP, Penn::WP, Penn::WDT, Penn::EX}) ? Penn::VBN : Penn::VBD);
  }

  void mend_ing(Item& item) const {
    const Item& before = at(-1);
    const Item& next = at(1);
    if (governor() == "be") return item.set(Penn::VBG);
    if (!item.known.empty() && item.penn != Penn::VBG && (!next.is_determiner() || before.penn == Penn::DT)) return;
    const bool noun = before.is({Penn::DT, Penn::PRPS, Penn::JJ, Penn::POS}) && !is_noun(next.penn) &&
                      !next.is({Penn::JJ, Penn::HYPH, Penn::DT});
    item.set(noun ? Penn::NN : Penn::VBG);
  }

  std::vector<Item> items_;
  Item outside_;
  std::size_t at_ = 0;
  bool all_capitals_ = false;
  bool headline_ = false;     // capitals say nothing, or little
  bool finite_seen_ = false;  // a finite verb since the last mark or conjunction
};

}  // namespace

std::vector<Word> tag(std::string_view text, std::span<const Token> sentence) { return Tagger(text, sentence).run(); }

}  // namespace dateline::language
