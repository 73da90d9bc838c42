#include "dateline/language/mend_tree.hpp"

#include <array>
#include <cstdint>
#include <optional>

#include "dateline/core/one_of.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::language {

namespace {

constexpr std::array<std::string_view, 24> kSaying = {
    "say",     "confirm", "announce", "warn",   "report",   "claim",   "believe", "fear",
    "hope",    "think",   "insist",   "add",    "state",    "declare", "note",    "argue",
    "suggest", "stress",  "vow",      "pledge", "indicate", "predict", "write",   "explain"};

constexpr std::array<std::string_view, 6> kMeaning = {"plan", "hope", "vow", "promise", "threaten", "aim"};

class Mender {
 public:
  Mender(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree)
      : texts_(texts), words_(words), tree_(tree) {}

  void run() {
    for (std::uint32_t t = 1; t + 1 < tree_.size(); ++t) {
      free_infinitive(t);
      give_verb(t);
      give_auxiliary(t);
      is_to(t);
      elected_to(t);
      owned_noun(t);
      free_to(t);
      free_verb(t);
      verb_by_arguments(t);
      past_at_root(t);
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) bring_back(t);
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (is_finite_verb(words_[t].penn) && words_[t].upos == Upos::VERB) {
        split_said(t);
        free_subject(t);
        take_subject(t);
        take_subject_behind(t);
        give_saying_subject(t);
        give_back_subject(t);
        split_participle_said(t);
      }
      give_subject_behind(t);
    }
    for (std::uint32_t t = 1; t < tree_.size(); ++t) {
      part_clauses(t);
      part_rows(t);
      part_before(t);
      demand_stop(t);
      join_title(t);
      put_on_trial(t);
      phrase_of_verb(t);
    }
    if (!texts_.empty() && texts_.back() != ".") {
      for (std::uint32_t t = 1; t < tree_.size(); ++t) leave_out_be(t);
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      date_subject(t);
      no_subject_with(t);
      join_verb(t);
      give_particle(t);
      give_time(t);
      add_to_said(t);
      find_object(t);
      give_loose_name(t);
      free_of_day(t);
      if (t > 1) do_of_main(t);
      if (t > 1) do_of_verb(t);
      if (t > 2) join_to_main(t);
      if (t > 0) join_infinitive(t);
      if (t > 1) noun_of_object(t);
    }
  }

 private:
  [[nodiscard]] bool is_noun_at(std::uint32_t t) const {
    return words_[t].upos == Upos::NOUN || words_[t].upos == Upos::PROPN;
  }
  [[nodiscard]] bool has_child(std::uint32_t head, Relation relation) const {
    for (const Dependency& d : tree_) {
      if (d.head == head && d.relation == relation) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_subject(std::uint32_t verb) const {
    return has_child(verb, Relation::nsubj) || has_child(verb, Relation::nsubj_pass);
  }

  // "Conte plans to sign", read as plans of Conte's.
  void give_verb(std::uint32_t t) {
    if (words_[t].penn != Penn::NNS || tree_[t].relation != Relation::root || words_[t + 1].penn != Penn::TO) return;
    const auto name = [&](std::uint32_t i) {
      return words_[i].upos == Upos::PROPN || (i == 0 && t == 1 && words_[i].upos == Upos::NOUN);
    };
    if (!core::one_of(words_[t].lemma, kMeaning) || !name(t - 1)) return;
    std::optional<std::uint32_t> subject;
    for (std::uint32_t i = 0; i < t; ++i) {
      if (tree_[i].head != t || !name(i) || has_child(i, Relation::case_)) continue;
      if (!subject) subject = i;
    }
    if (!subject) return;
    for (std::uint32_t i = 0; i < t; ++i) {
      const bool of_name = tree_[i].head == t && i != *subject && i > *subject;
      if (of_name) tree_[i] = {*subject, Relation::flat};
    }
    tree_[*subject] = {t, Relation::nsubj};
    words_[t] = {Upos::VERB, Penn::VBZ, words_[t].lemma};
    for (std::uint32_t i = t + 1; i < tree_.size(); ++i) {
      if (tree_[i].head == t && tree_[i].relation == Relation::acl) tree_[i].relation = Relation::xcomp;
    }
  }

  // "to sue Norway", read as to somebody called so
  void free_infinitive(std::uint32_t verb) {
    if (words_[verb].penn != Penn::VB || words_[verb - 1].penn != Penn::TO) return;
    if (tree_[verb - 1].head == verb) tree_[verb - 1].relation = Relation::mark;
    if (tree_[verb].relation == Relation::nmod) tree_[verb].relation = Relation::acl;
    if (tree_[verb].relation == Relation::obl) tree_[verb].relation = Relation::xcomp;
    for (std::uint32_t i = verb + 1; i < tree_.size(); ++i) {
      if (tree_[i].head == verb && tree_[i].relation == Relation::flat) tree_[i].relation = Relation::obj;
    }
  }

  // "Norway is to hold an election", read as "is" with what it is.
  void is_to(std::uint32_t t) {
    if (words_[t].penn != Penn::VB || !has_child(t, Relation::cop)) return;
    bool infinitive = false;
    for (std::uint32_t i = 0; i < t; ++i) {
      infinitive = infinitive || (tree_[i].head == t && words_[i].penn == Penn::TO);
    }
    if (!infinitive) return;
    static constexpr std::array<std::string_view, 16> kAims = {
        "objective", "aim",  "goal",   "purpose", "task",     "job",    "mission", "plan",
        "intention", "idea", "choice", "way",     "priority", "policy", "role",    "step"};
    for (std::uint32_t i = 0; i < t; ++i) {  // "the aim is to hold" says nothing of its being held
      if (tree_[i].head == t && core::one_of(words_[i].lemma, kAims)) return;
    }
    for (std::uint32_t i = 0; i < t; ++i) {
      if (tree_[i].head != t) continue;
      if (tree_[i].relation == Relation::cop) tree_[i].relation = Relation::aux;
      if (tree_[i].relation == Relation::nsubj_outer) tree_[i].relation = Relation::nsubj;
    }
  }

  // "condemned Friday's raid", read as Friday raided
  void owned_noun(std::uint32_t t) {
    const Penn penn = words_[t].penn;
    if ((penn != Penn::VBN && penn != Penn::VBD) || !has_child(t, Relation::nmod_poss) || has_subject(t)) return;
    if (words_[t - 1].penn != Penn::POS || tree_[t].relation != Relation::xcomp) return;
    words_[t].upos = Upos::NOUN;
    words_[t].penn = Penn::NN;
    tree_[t].relation = Relation::obj;
  }

  // "Israeli guns hit a camp", read as a hit with subject and object
  void verb_by_arguments(std::uint32_t t) {
    static constexpr std::array<std::string_view, 6> kLikeNouns = {"hit", "shot", "cut", "put", "struck", "set"};
    if (words_[t].penn != Penn::NN || !core::one_of(texts_[t], kLikeNouns) || has_child(t, Relation::det)) return;
    if (has_child(t, Relation::nsubj) && has_child(t, Relation::obj))
      words_[t] = {Upos::VERB, Penn::VBD, lemma(texts_[t], Upos::VERB, Penn::VBD)};
  }

  // "The air force bombed camps, and Khartoum complained", read as camps that were bombed
  void past_at_root(std::uint32_t t) {
    if (words_[t].penn != Penn::VBN || tree_[t].relation != Relation::root || texts_.back() != ".") return;
    for (const Relation r : {Relation::aux, Relation::aux_pass, Relation::nsubj_pass, Relation::cop}) {
      if (has_child(t, r)) return;
    }
    if (has_child(t, Relation::obj)) words_[t].penn = Penn::VBD;
  }

  // "The presidents hold talks", read as talks of a hold; "Cuba frees Roe", read as one name
  void free_verb(std::uint32_t verb) {
    if (!is_finite_at(verb)) return;
    for (std::uint32_t i = verb + 1; i < tree_.size(); ++i) {
      if (tree_[i].head == verb && tree_[i].relation == Relation::flat && !has_child(verb, Relation::obj))
        tree_[i].relation = Relation::obj;
    }
    const std::uint32_t noun = tree_[verb].head;
    if (tree_[verb].relation != Relation::compound || noun == kNoToken || noun < verb) return;
    if (tree_[noun].relation != Relation::root || !is_noun_at(noun)) return;
    tree_[verb] = tree_[noun];
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const bool before = i < verb && tree_[i].head == noun;
      if (before || (tree_[i].head == noun && words_[i].upos == Upos::PUNCT)) tree_[i].head = verb;
    }
    tree_[noun] = {verb, Relation::obj};
  }

  // "agreed to free the crew", read as free
  void free_to(std::uint32_t t) {
    if (texts_[t] != "free" || texts_[t - 1] != "to" || words_[t].penn != Penn::JJ || !has_child(t, Relation::obj)) return;
    words_[t] = {Upos::VERB, Penn::VB, "free"};
    words_[t - 1].penn = Penn::TO;
    tree_[t - 1] = {t, Relation::mark};
  }

  // "Price is elected president", read as being an elected president
  void elected_to(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 6> kMaking = {"elect", "re-elect", "reelect", "appoint", "name", "crown"};
    const std::uint32_t office = tree_[verb].head;
    if (words_[verb].penn != Penn::VBN || tree_[verb].relation != Relation::amod || office == kNoToken || office < verb) return;
    if (!core::one_of(words_[verb].lemma, kMaking) || words_[verb - 1].lemma != "be") return;
    if (tree_[verb - 1].head != office || tree_[verb - 1].relation != Relation::cop) return;
    tree_[verb] = tree_[office];
    words_[verb].upos = Upos::VERB;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (tree_[i].head != office || (i > verb && words_[i].upos != Upos::PUNCT)) continue;
      tree_[i].head = verb;
      if (tree_[i].relation == Relation::cop) tree_[i].relation = Relation::aux_pass;
      if (tree_[i].relation == Relation::nsubj) tree_[i].relation = Relation::nsubj_pass;
    }
    tree_[office] = {verb, Relation::xcomp};
  }

  // "The army has shot and killed", "have opposed the plan", read as "have" with something shot or opposed.
  void give_auxiliary(std::uint32_t have) {
    if (words_[have].lemma != "have" || !is_verb(words_[have].penn) || tree_[have].relation == Relation::aux) return;
    std::uint32_t verb = have + 1;
    while (verb + 1 < tree_.size() && (words_[verb].upos == Upos::ADV || texts_[verb] == "test" || texts_[verb] == "-" ||
                                       texts_[verb] == "both"))
      ++verb;  // "has test-fired", "have both moved troops"
    if (words_[verb].penn != Penn::VBN) return;
    const std::uint32_t above = tree_[verb].head;
    const bool complement = above == have && tree_[verb].relation == Relation::xcomp;
    const bool adjective = above != kNoToken && above > verb && tree_[verb].relation == Relation::amod &&
                           tree_[above].head == have && tree_[above].relation == Relation::obj;
    if (!complement && !adjective) return;
    if (complement && has_child(have, Relation::obj)) return;
    tree_[verb] = tree_[have];
    words_[verb].upos = Upos::VERB;
    for (Dependency& d : tree_) {
      if (d.head == have) d.head = verb;
    }
    tree_[have] = {verb, Relation::aux};
  }

  // "The court on Friday ordered the release", read as the court's and Friday's release: before a verb stands what
  // hangs on it, not what hangs on its object.
  void bring_back(std::uint32_t t) {
    const std::uint32_t noun = tree_[t].head;
    if (noun == kNoToken || noun < t || !is_noun_at(t) || !is_noun_at(noun)) return;
    const std::uint32_t verb = tree_[noun].head;
    if (verb == kNoToken || verb < t || verb > noun || !is_finite_verb(words_[verb].penn)) return;
    if (tree_[noun].relation != Relation::obj && tree_[noun].relation != Relation::obl) return;
    const bool phrase = has_child(t, Relation::case_) || is_calendar_word(texts_[t]);
    if (phrase) {
      tree_[t] = {verb, Relation::obl};
    } else if (!has_subject(verb)) {
      tree_[t] = {verb, Relation::nsubj};
    }
  }

  // "NATO confirmed it would tighten", read as "it would tighten" with an aside: of two subjects the first is that of
  // the verb between them.
  void split_said(std::uint32_t verb) {
    const std::uint32_t root = tree_[verb].head;
    if (root == kNoToken || root < verb || has_subject(verb) || has_child(verb, Relation::mark)) return;
    if (tree_[verb].relation != Relation::advcl && tree_[verb].relation != Relation::ccomp &&
        tree_[verb].relation != Relation::parataxis)
      return;
    std::optional<std::uint32_t> first;
    bool second = false;
    for (std::uint32_t t = 0; t < root; ++t) {
      if (tree_[t].head != root || tree_[t].relation != Relation::nsubj) continue;
      if (t < verb) first = t;
      second = second || t > verb;
    }
    if (!first || !second) return;
    if (core::one_of(words_[root].lemma, kSaying)) {  // "The services allow it to pay, Price says"
      tree_[*first].head = verb;
    } else if (core::one_of(words_[verb].lemma, kSaying)) {
      tree_[verb] = tree_[root];
      tree_[root] = {verb, Relation::ccomp};
      for (std::uint32_t t = 0; t < verb; ++t) {
        if (tree_[t].head == root) tree_[t].head = verb;
      }
    }
  }

  // "The court sitting in Oslo said", read as a sitting that said.
  void free_subject(std::uint32_t verb) {
    if (has_subject(verb)) return;
    for (std::uint32_t t = 1; t < verb; ++t) {
      if (tree_[t].head != verb || words_[t].penn != Penn::VBG) continue;
      if (tree_[t].relation != Relation::ccomp && tree_[t].relation != Relation::csubj &&
          tree_[t].relation != Relation::nsubj)
        continue;
      const std::uint32_t noun = t - 1;
      if (tree_[noun].head != t || !is_noun_at(noun)) continue;
      for (std::uint32_t i = 0; i < noun; ++i) {
        if (tree_[i].head == t) tree_[i].head = noun;
      }
      tree_[noun] = {verb, Relation::nsubj};
      tree_[t] = {noun, Relation::acl};
      return;
    }
  }

  // "the first meeting since an agreement collapsed", read as a meeting that collapsed
  void take_subject(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 5> kBoth = {"since", "after", "before", "until", "as"};
    if (verb < 2 || has_subject(verb)) return;
    const Relation r = tree_[verb].relation;
    if (r != Relation::acl && r != Relation::acl_relcl && r != Relation::advcl) return;
    const std::uint32_t noun = verb - 1;
    if (!is_noun_at(noun) || tree_[verb].head == noun || tree_[noun].head != tree_[verb].head) return;
    for (std::uint32_t i = 0; i < noun; ++i) {
      if (tree_[i].head != noun || tree_[i].relation != Relation::case_ || !core::one_of(texts_[i], kBoth)) continue;
      tree_[i] = {verb, Relation::mark};
      tree_[noun] = {verb, Relation::nsubj};
      tree_[verb].relation = Relation::advcl;
      return;
    }
  }

  // "Three soldiers killed in ambush": in a headline, without an object, it was done to them.
  void leave_out_be(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 30> kDoneTo = {
        "kill",    "slay",   "arrest",  "detain", "wound",   "injure", "abduct",    "kidnap", "sentence",  "jail",
        "hit",     "free",   "release", "expel",  "oust",    "shoot",  "behead",    "hang",   "execute",   "seize",
        "capture", "rescue", "bomb",    "sack",   "torture", "indict", "imprison", "deport", "assassinate", "murder"};
    const Penn penn = words_[verb].penn;
    if (penn != Penn::VBD && penn != Penn::VBN) return;
    if (!core::one_of(words_[verb].lemma, kDoneTo) && !has_child(verb, Relation::obl_agent)) return;
    for (const Relation r : {Relation::obj, Relation::ccomp, Relation::xcomp, Relation::aux, Relation::aux_pass,
                             Relation::compound_prt}) {
      if (has_child(verb, r)) return;
    }
    for (std::uint32_t t = 0; t < verb; ++t) {
      if (tree_[t].head != verb || tree_[t].relation != Relation::nsubj) continue;
      tree_[t].relation = Relation::nsubj_pass;
      words_[verb].penn = Penn::VBN;
    }
  }

  // The noun at the head of the phrase that ends before `end`; nothing where no phrase does.
  [[nodiscard]] std::optional<std::uint32_t> phrase_before(std::uint32_t end) const {
    if (end == 0 || !is_noun_at(end - 1)) return std::nullopt;
    std::uint32_t top = end - 1;
    while (tree_[top].head != kNoToken && tree_[top].head < end && is_noun_at(tree_[top].head)) {
      const Relation r = tree_[top].relation;
      if (r != Relation::nmod && r != Relation::flat && r != Relation::compound && r != Relation::appos &&
          r != Relation::nmod_poss)
        break;
      top = tree_[top].head;
    }
    return top;
  }
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t top) const {
    std::uint32_t first = top;
    while (first > 0 && tree_[first - 1].head != kNoToken && tree_[first - 1].head >= first &&
           tree_[first - 1].head <= top && tree_[first - 1].relation != Relation::case_ &&
           tree_[first - 1].relation != Relation::mark)
      --first;
    return first;
  }

  // "hours after the government in Asmara accused", read as what came after the government
  void take_subject_behind(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 5> kBoth = {"since", "after", "before", "until", "as"};
    if (verb < 2 || has_subject(verb) || words_[verb].penn != Penn::VBD || has_child(verb, Relation::aux_pass)) return;
    if (tree_[verb].relation != Relation::advcl) return;
    const auto top = phrase_before(verb);
    if (!top) return;
    const std::uint32_t first = begin_of(*top);
    const Relation r = tree_[*top].relation;
    const bool misread = r == Relation::obl || r == Relation::nmod || r == Relation::obj;
    if (first == 0 || !misread || !core::one_of(texts_[first - 1], kBoth)) return;
    tree_[first - 1] = {verb, Relation::mark};
    tree_[*top] = {verb, Relation::nsubj};
  }

  // "captured Bukavu, witnesses and aid workers said", read as one row of things captured
  void give_saying_subject(std::uint32_t verb) {
    if (verb < 3 || has_subject(verb) || !core::one_of(words_[verb].lemma, kSaying) || !is_noun_at(verb - 1)) return;
    std::uint32_t comma = verb;
    while (comma > 0 && texts_[comma] != ",") {
      --comma;
      if (words_[comma].upos == Upos::VERB || words_[comma].upos == Upos::AUX) return;
    }
    std::optional<std::uint32_t> subject;
    for (std::uint32_t t = comma + 1; comma > 0 && t < verb; ++t) {
      const bool joined = tree_[t].relation == Relation::conj || tree_[t].relation == Relation::appos;
      if (!is_noun_at(t) || !joined || tree_[t].head > comma) continue;
      tree_[t] = subject ? Dependency{*subject, Relation::conj} : Dependency{verb, Relation::nsubj};
      if (!subject) subject = t;
    }
  }

  // "Rebels overran a base, sources said", where the verb was read as part of its own subject
  void give_back_subject(std::uint32_t verb) {
    if (verb == 0 || words_[verb].penn != Penn::VBD || has_subject(verb)) return;
    const Relation r = tree_[verb].relation;
    const std::uint32_t noun = verb - 1;
    if ((r != Relation::advmod && r != Relation::amod && r != Relation::nmod) || tree_[verb].head != noun) return;
    if (!is_noun_at(noun)) return;
    const std::uint32_t above = tree_[noun].head;
    const bool said = above != kNoToken && core::one_of(words_[above].lemma, kSaying);
    tree_[verb] = said ? Dependency{above, Relation::ccomp} : tree_[noun];
    tree_[noun] = {verb, Relation::nsubj};
  }

  // "The union called off a strike, a spokesman said", read as a union called so that said it
  void split_participle_said(std::uint32_t said) {
    if (!core::one_of(words_[said].lemma, kSaying)) return;
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> second;
    for (std::uint32_t t = 0; t < said; ++t) {
      if (tree_[t].head == said && tree_[t].relation == Relation::nsubj) (first ? second : first) = t;
    }
    if (!second) return;
    for (std::uint32_t t = *first + 1; t < *second; ++t) {
      const bool participle = words_[t].penn == Penn::VBN && tree_[t].head == *first && tree_[t].relation == Relation::acl;
      if (!participle || has_child(t, Relation::aux_pass)) continue;
      for (std::uint32_t i = t + 1; i < *second; ++i) {
        if (tree_[i].head == t && tree_[i].relation == Relation::xcomp && is_noun_at(i)) tree_[i].relation = Relation::obj;
      }
      if (!has_child(t, Relation::obj)) return;
      words_[t].penn = Penn::VBD;
      tree_[t] = {said, Relation::ccomp};
      tree_[*first] = {t, Relation::nsubj};
      return;
    }
  }

  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t head, Relation relation) const {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (tree_[t].head == head && tree_[t].relation == relation) return t;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool is_finite_at(std::uint32_t t) const {
    return is_finite_verb(words_[t].penn) && words_[t].upos == Upos::VERB;
  }

  // "Rebels entered Kidal and President Roe fled", read as if they had entered him: a clause is no subject.
  void part_clauses(std::uint32_t second) {
    if (!is_finite_at(second)) return;
    const auto first = child(second, Relation::nsubj);
    if (!first || *first > second || !is_finite_at(*first) || has_child(*first, Relation::mark)) return;
    const auto object = child(*first, Relation::obj);
    if (!object) return;
    const auto joined = child(*object, Relation::conj);
    if (!joined || *joined < *object || *joined > second) return;
    tree_[*first] = tree_[second];
    tree_[second] = {*first, Relation::conj};
    tree_[*joined] = {second, Relation::nsubj};
    if (const auto cc = child(*joined, Relation::cc)) tree_[*cc].head = second;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (t > second && tree_[t].head == second && words_[t].upos == Upos::PUNCT) tree_[t].head = *first;
    }
  }

  // "Troops entered Chad and President Roe appealed", read as a row that appealed
  void part_rows(std::uint32_t second) {
    static constexpr std::array<std::string_view, 10> kTaking = {"enter", "leave", "invade", "attack",  "bomb",
                                                                 "visit", "flee",  "raid",   "occupy", "capture"};
    const std::uint32_t first = tree_[second].head;
    if (!is_finite_at(second) || tree_[second].relation != Relation::ccomp || first == kNoToken || first > second) return;
    if (!core::one_of(words_[first].lemma, kTaking) || has_child(first, Relation::obj)) return;
    const auto row = child(second, Relation::nsubj);
    const auto joined = row ? child(*row, Relation::conj) : std::nullopt;
    if (!joined || *row < first || *joined > second || has_child(second, Relation::mark)) return;
    tree_[*row] = {first, Relation::obj};
    tree_[*joined] = {second, Relation::nsubj};
    tree_[second].relation = Relation::conj;
    if (const auto cc = child(*joined, Relation::cc)) tree_[*cc].head = second;
  }

  // "Norway left before Chad, Mali and Niger signed", read as left before Chad
  void part_before(std::uint32_t second) {
    static constexpr std::array<std::string_view, 3> kBoth = {"before", "after", "since"};
    if (!is_finite_at(second)) return;
    const auto first = child(second, Relation::advcl);
    const auto subject = child(second, Relation::nsubj);
    if (!first || *first > second || !is_finite_at(*first) || has_child(*first, Relation::mark) || !subject) return;
    const auto other = child(*first, Relation::obl);
    if (!other || *subject < *other || texts_[*other + 1] != ",") return;
    const auto marker = child(*other, Relation::case_);
    if (!marker || !core::one_of(texts_[*marker], kBoth)) return;
    tree_[*first] = tree_[second];
    tree_[second] = {*first, Relation::advcl};
    tree_[*marker] = {second, Relation::mark};
    tree_[*other] = {second, Relation::nsubj};
    tree_[*subject] = {*other, Relation::conj};
  }

  // "demanded that Chad stop fighting", read as a stop that fights
  void demand_stop(std::uint32_t t) {
    if (words_[t].penn != Penn::VBG) return;
    const auto stop = child(t, Relation::nsubj);
    if (!stop || *stop + 1 != t || !is_verb(words_[*stop].penn) || words_[*stop].upos != Upos::VERB) return;
    tree_[*stop] = tree_[t];
    tree_[t] = {*stop, Relation::xcomp};
    for (std::uint32_t i = 0; i < *stop; ++i) {
      if (tree_[i].head == t) tree_[i].head = *stop;
    }
  }

  // "Roe and opposition leader Benjamin Price met", read as a leader that met, and Price
  void join_title(std::uint32_t name) {
    const std::uint32_t title = name - 1;
    if (tree_[name].relation != Relation::nsubj) return;
    const std::uint32_t first = tree_[title].head;  // "Roe and opposition leader Price", with Roe as the subject
    if (tree_[title].relation == Relation::conj && first != kNoToken && first < title && words_[title].upos == Upos::NOUN &&
        tree_[first].relation == Relation::nsubj && tree_[first].head == tree_[name].head) {
      tree_[name] = {first, Relation::conj};
      tree_[title] = {name, Relation::nmod_desc};
      return;
    }
    if (tree_[title].relation != Relation::nsubj) return;
    if (tree_[name].head != tree_[title].head || words_[name].upos != Upos::PROPN || words_[title].upos != Upos::NOUN) return;
    tree_[title] = {name, Relation::nmod_desc};
  }

  // "will put on trial eight sailors", read as eight trial sailors
  void put_on_trial(std::uint32_t trial) {
    if (trial < 2 || words_[trial].lemma != "trial" || texts_[trial - 1] != "on" || words_[trial - 2].lemma != "put") return;
    const std::uint32_t verb = trial - 2;
    const std::uint32_t noun = tree_[trial].head;
    if (tree_[trial].relation != Relation::compound || noun == kNoToken || tree_[noun].head != verb) return;
    tree_[trial] = {verb, Relation::obl};
    tree_[trial - 1] = {trial, Relation::case_};
    tree_[noun].relation = Relation::obj;
  }

  // "warns of consequences", read as warns that are of them
  void phrase_of_verb(std::uint32_t t) {
    const std::uint32_t verb = tree_[t].head;
    if (tree_[t].relation == Relation::nmod && verb != kNoToken && verb < t && is_finite_at(verb) && has_child(t, Relation::case_))
      tree_[t].relation = Relation::obl;
  }

  // "issued a warrant on Wednesday for Roe": not Wednesday's
  void free_of_day(std::uint32_t t) {
    const std::uint32_t day = tree_[t].head;
    if (tree_[t].relation != Relation::nmod || day == kNoToken || day > t || !is_calendar_word(texts_[day])) return;
    const std::uint32_t verb = tree_[day].head;
    const auto preposition = child(t, Relation::case_);
    if (!preposition || texts_[*preposition] == "of" || verb == kNoToken || !is_verb(words_[verb].penn)) return;
    tree_[t] = {verb, Relation::obl};
  }

  // "fired at men trying to flee, wounding two", "hit a camp where families lived, killing ten": whose deed it is
  void do_of_main(std::uint32_t t) {
    static constexpr std::array<std::string_view, 4> kCasualties = {"kill", "wound", "injure", "leave"};
    if (words_[t].penn != Penn::VBG || texts_[t - 1] != "," || tree_[t].relation != Relation::advcl) return;
    if (!core::one_of(words_[t].lemma, kCasualties)) return;
    std::uint32_t verb = tree_[t].head;
    for (int depth = 0; verb != kNoToken && verb < t && depth < 8; ++depth) {
      const Relation r = tree_[verb].relation;
      const bool below = r == Relation::acl || r == Relation::acl_relcl || (r == Relation::xcomp && words_[verb].penn == Penn::VB);
      const bool noun = is_noun_at(verb);
      if (!below && !noun) break;
      verb = tree_[verb].head;
    }
    if (verb != kNoToken && verb < t && is_verb(words_[verb].penn)) tree_[t].head = verb;
  }

  // "recognises Kosovo, defying Moscow": whoever recognises it defies.
  void do_of_verb(std::uint32_t t) {
    if (words_[t].penn != Penn::VBG || texts_[t - 1] != "," || tree_[t].relation != Relation::acl) return;
    std::uint32_t verb = tree_[t].head;
    for (int depth = 0; verb != kNoToken && is_noun_at(verb) && depth < 8; ++depth) verb = tree_[verb].head;
    if (verb != kNoToken && verb < tree_[t].head && is_finite_at(verb)) tree_[t] = {verb, Relation::advcl};
  }

  // "retaliated after Chad imposed tariffs, and filed a complaint": a comma before "and" goes back to the main verb.
  void join_to_main(std::uint32_t t) {
    const std::uint32_t first = tree_[t].head;
    if (tree_[t].relation != Relation::conj || first == kNoToken || first > t || !is_finite_at(t) || has_subject(t)) return;
    const auto cc = child(t, Relation::cc);
    if (tree_[first].relation != Relation::advcl || !has_child(first, Relation::mark) || !cc || texts_[*cc - 1] != ",") return;
    std::uint32_t main = tree_[first].head;
    while (main != kNoToken && main < first && tree_[main].relation == Relation::xcomp) main = tree_[main].head;
    if (main != kNoToken && main < first && is_verb(words_[main].penn)) tree_[t].head = main;
  }

  // "When Chad tries to grow, Mali has agreed", read as Mali's growing
  void give_subject_behind(std::uint32_t t) {
    const std::uint32_t before = tree_[t].head;
    if (tree_[t].relation != Relation::nsubj || before == kNoToken || before >= t || words_[before].penn != Penn::VB) return;
    bool comma = false;
    for (std::uint32_t i = before + 1; i < t; ++i) comma = comma || texts_[i] == ",";
    if (!comma) return;
    for (std::uint32_t v = t + 1; v < tree_.size(); ++v) {
      if (words_[v].upos != Upos::VERB) continue;
      if (!has_subject(v) && tree_[v].relation != Relation::acl && tree_[v].relation != Relation::amod) tree_[t].head = v;
      return;
    }
  }

  // "On Thursday, King Abdullah and King Mohammed held talks": no day is called so.
  void give_loose_name(std::uint32_t t) {
    const std::uint32_t day = tree_[t].head;
    if (tree_[t].relation != Relation::appos || day == kNoToken || day + 1 >= t || !is_calendar_word(texts_[day])) return;
    if (words_[t].upos != Upos::PROPN || is_calendar_word(texts_[t])) return;
    for (std::uint32_t v = t + 1; v < tree_.size(); ++v) {
      if (!is_finite_verb(words_[v].penn) || words_[v].upos != Upos::VERB) continue;
      std::optional<std::uint32_t> other;
      for (std::uint32_t i = t + 1; i < v; ++i) {
        if (tree_[i].head == v && tree_[i].relation == Relation::nsubj) other = i;
      }
      if (other && !has_child(*other, Relation::cc)) return;
      tree_[t] = {v, Relation::nsubj};
      if (other) tree_[*other] = {t, Relation::conj};
      return;
    }
  }

  // "lifts US embargo on arms", read as a US that does so
  void noun_of_object(std::uint32_t t) {
    static constexpr std::array<std::string_view, 6> kWithBare = {"make", "let", "help", "have", "see", "watch"};
    const std::uint32_t verb = tree_[t].head;
    if (words_[t].penn != Penn::VB || tree_[t].relation != Relation::xcomp || verb == kNoToken || verb + 2 != t) return;
    if (tree_[t - 1].head != verb || tree_[t - 1].relation != Relation::obj || !is_noun_at(t - 1)) return;
    if (core::one_of(words_[verb].lemma, kWithBare)) return;
    words_[t].upos = Upos::NOUN;
    words_[t].penn = Penn::NN;
    tree_[t].relation = Relation::obj;
    tree_[t - 1] = {t, Relation::compound};
    for (Dependency& d : tree_) {
      if (d.head == t && d.relation == Relation::obl) d.relation = Relation::nmod;
    }
  }

  // "Price, with Roe at his side, broke off": of two subjects none has a preposition.
  void no_subject_with(std::uint32_t t) {
    if (tree_[t].relation != Relation::nsubj) return;
    const std::uint32_t first = begin_of(t);
    if (!has_child(t, Relation::case_) && (first == 0 || texts_[first - 1] != "with")) return;
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (i != t && tree_[i].head == tree_[t].head && tree_[i].relation == Relation::nsubj)
        tree_[t].relation = Relation::obl;
    }
  }

  // "downgraded ties and halted trade", read as a row of ties and what was halted
  void join_verb(std::uint32_t t) {
    const std::uint32_t noun = tree_[t].head;
    if (tree_[t].relation != Relation::conj || !is_finite_verb(words_[t].penn) || words_[t].upos != Upos::VERB) return;
    if (noun == kNoToken || noun > t || !is_noun_at(noun) || has_child(noun, Relation::cop) || has_subject(t)) return;
    const std::uint32_t above = tree_[noun].head;
    if (above != kNoToken && above < noun && is_finite_verb(words_[above].penn) && words_[above].upos == Upos::VERB)
      tree_[t].head = above;
  }

  // "handed over the general", read as over him
  void give_particle(std::uint32_t t) {
    static constexpr std::array<std::string_view, 2> kOver = {"hand", "turn"};
    static constexpr std::array<std::string_view, 3> kOff = {"break", "call", "cut"};
    if (t == 0 || tree_[t].relation != Relation::case_ || tree_[t].head == kNoToken) return;
    const std::uint32_t noun = tree_[t].head;
    const bool particle = (texts_[t] == "over" && core::one_of(words_[t - 1].lemma, kOver)) ||
                          (texts_[t] == "off" && core::one_of(words_[t - 1].lemma, kOff));
    if (!particle || tree_[noun].head != t - 1 || is_calendar_word(texts_[noun])) return;
    if (tree_[noun].relation != Relation::obl || has_child(t - 1, Relation::obj)) return;
    tree_[t] = {t - 1, Relation::compound_prt};
    tree_[noun].relation = Relation::obj;
  }

  // "gave Mali a week": the time is what is given.
  void give_time(std::uint32_t t) {
    const std::uint32_t verb = tree_[t].head;
    if (tree_[t].relation != Relation::obl_unmarked || verb == kNoToken || words_[verb].lemma != "give") return;
    if (has_child(verb, Relation::iobj) && !has_child(verb, Relation::obj)) tree_[t].relation = Relation::obj;
  }

  // "voted to suspend Honduras", read as the purpose of the vote
  void join_infinitive(std::uint32_t t) {
    static constexpr std::array<std::string_view, 6> kDeciding = {"vote", "agree", "decide", "refuse", "move", "plan"};
    const std::uint32_t above = tree_[t].head;
    if (tree_[t].relation != Relation::advcl || words_[t].penn != Penn::VB || above == kNoToken || above > t) return;
    if (words_[t - 1].penn != Penn::TO || !core::one_of(words_[above].lemma, kDeciding)) return;
    if (!has_child(above, Relation::obj) && words_[above].upos == Upos::VERB) tree_[t].relation = Relation::xcomp;
  }

  // "The bombing on Sunday killed two", read as a Sunday that killed.
  void date_subject(std::uint32_t t) {
    if (tree_[t].relation != Relation::nsubj || !is_calendar_word(texts_[t]) || tree_[t].head == kNoToken) return;
    if (has_child(t, Relation::case_)) {
      tree_[t].relation = Relation::obl;
      return;
    }
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (i != t && tree_[i].head == tree_[t].head && tree_[i].relation == Relation::nsubj)
        tree_[t].relation = Relation::obl_unmarked;
    }
  }

  // "..., Price said, adding that": who said it adds, not whom it is said of.
  void add_to_said(std::uint32_t t) {
    const std::uint32_t above = tree_[t].head;
    if (tree_[t].relation != Relation::advcl || words_[t].penn != Penn::VBG || above == kNoToken || above > t) return;
    if (!core::one_of(words_[t].lemma, kSaying) || core::one_of(words_[above].lemma, kSaying)) return;
    for (std::uint32_t i = t; i-- > above + 1;) {
      if (!is_finite_verb(words_[i].penn) || !core::one_of(words_[i].lemma, kSaying)) continue;
      if (tree_[above].head == i || tree_[i].head == above) tree_[t].head = i;
      return;
    }
  }

  // "forced out on Wednesday more than 1,000 refugees": a noun behind a verb, without a preposition, and no time.
  void find_object(std::uint32_t t) {
    static constexpr std::array<std::string_view, 18> kTimes = {
        "day",    "week",  "month",  "year", "time",   "hour",    "night",    "morning",   "evening",
        "minute", "today", "decade", "way",  "moment", "weekend", "tomorrow", "yesterday", "afternoon"};
    const std::uint32_t verb = tree_[t].head;
    if (verb == kNoToken || verb > t || words_[verb].upos != Upos::VERB) return;
    const bool joined = tree_[t].relation == Relation::conj && !has_child(t, Relation::cc);  // "meets President Roe"
    if (tree_[t].relation != Relation::obl && !joined) return;
    if (!is_noun_at(t) || is_calendar_word(texts_[t]) || core::one_of(words_[t].lemma, kTimes)) return;
    if (has_child(t, Relation::case_) || has_child(verb, Relation::obj) || has_child(verb, Relation::nsubj_pass))
      return;
    tree_[t].relation = Relation::obj;
  }

  std::span<const std::string_view> texts_;
  std::span<Word> words_;
  std::vector<Dependency>& tree_;
};

}  // namespace

void mend_tree(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree) {
  Mender(texts, words, tree).run();
}

}  // namespace dateline::language
