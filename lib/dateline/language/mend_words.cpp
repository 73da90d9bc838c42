// Mends: words that the network took for another kind of word.
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"
#include "dateline/language/tree_mender.hpp"

namespace dateline::language {

namespace {

constexpr std::array<std::string_view, 6> kMeaning = {"plan", "hope", "vow", "promise", "threaten", "aim"};

class WordMender : private TreeMender {
 public:
  using TreeMender::TreeMender;

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
      gerund_by_object(t);
      adjective_before_object(t);
      visiting_guest(t);
      test_fire(t);
      town_not_verb(t);
      promise_aid(t);
      handed_note(t);
      past_in_row(t);
      verb_of_root(t);
    }
  }

 private:
  // "condemned the raid and promised aid", read as if promised aid were condemned
  void promise_aid(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 8> kGiving = {"promise", "pledge", "offer",   "demand",
                                                                "vow",     "impose", "deliver", "order"};
    const std::uint32_t noun = tree_[verb].head;
    if (words_[verb].penn != Penn::VBN || tree_[verb].relation != Relation::amod || texts_[verb - 1] != "and" ||
        noun == kNoToken || noun < verb || tree_[noun].relation != Relation::conj || has_child(noun, Relation::det) ||
        !core::one_of(words_[verb].lemma, kGiving))
      return;
    const std::uint32_t object = tree_[noun].head;
    const std::uint32_t first = object == kNoToken ? kNoToken : tree_[object].head;
    if (first == kNoToken || first > object || tree_[object].relation != Relation::obj || !is_finite_at(first)) return;
    tree_[verb] = {first, Relation::conj};
    words_[verb].upos = Upos::VERB;
    words_[verb].penn = Penn::VBD;
    tree_[verb - 1] = {verb, Relation::cc};
    tree_[noun] = {verb, Relation::obj};
  }

  // "was summoned and handed a note", read as one who handed it
  void handed_note(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 8> kGiven = {"hand", "give",  "offer", "award",
                                                               "deny", "grant", "serve", "present"};
    const std::uint32_t first = tree_[verb].head;
    if (words_[verb].penn != Penn::VBD || tree_[verb].relation != Relation::conj || first == kNoToken || first > verb ||
        !has_child(first, Relation::aux_pass) || has_subject(verb) || !core::one_of(words_[verb].lemma, kGiven))
      return;
    if (has_child(verb, Relation::obj)) words_[verb].penn = Penn::VBN;
  }

  // "expressed regret and called on Chad", read as one that was called
  void past_in_row(std::uint32_t verb) {
    std::uint32_t first = tree_[verb].head;
    const bool of_object = first != kNoToken && is_noun_at(first) && tree_[first].relation == Relation::obj;
    if (of_object && has_child(verb, Relation::cc)) first = tree_[first].head;  // "condemned the raid and promised aid"
    if (words_[verb].penn != Penn::VBN || words_[verb].upos != Upos::VERB || tree_[verb].relation != Relation::conj ||
        first == kNoToken || first > verb || words_[first].penn != Penn::VBD || words_[first].upos != Upos::VERB)
      return;
    for (const Relation r : {Relation::aux, Relation::aux_pass, Relation::obl_agent, Relation::nsubj_pass}) {
      if (has_child(verb, r)) return;
    }
    if (has_child(verb, Relation::cc) && !has_child(first, Relation::nsubj_pass)) words_[verb].penn = Penn::VBD;
  }

  // "flew to Bangkok", read as to do something
  void town_not_verb(std::uint32_t town) {
    const std::uint32_t verb = tree_[town].head;
    const bool base = words_[town].penn == Penn::VB && core::is_upper(texts_[town].front()) && texts_.back() == ".";
    if (!base || texts_[town - 1] != "to" || tree_[town].relation != Relation::xcomp || verb == kNoToken) return;
    words_[town] = {Upos::PROPN, Penn::NNP, std::string(texts_[town])};
    words_[town - 1] = {Upos::ADP, Penn::IN, "to"};
    for (std::uint32_t t = town + 1; t < tree_.size(); ++t) {
      if (tree_[t].head == town) tree_[t].head = verb;
    }
    tree_[town] = {verb, Relation::obl};
    tree_[town - 1] = {town, Relation::case_};
  }

  // "successfully test-fired a missile", read as a successful test: what hangs on it hangs on the verb.
  void test_fire(std::uint32_t verb) {
    if (verb < 3 || !is_finite_at(verb) || texts_[verb - 1] != "-" || texts_[verb - 2] != "test") return;
    const std::uint32_t test = verb - 2;
    std::optional<std::uint32_t> subject;
    for (std::uint32_t t = 0; t < test; ++t) {
      if (tree_[t].head != test && tree_[t].head != verb) continue;
      if (words_[t].upos == Upos::ADV) tree_[t] = {verb, Relation::advmod};
      const bool name = is_noun_at(t) && tree_[t].relation != Relation::obl && !has_child(t, Relation::case_);
      if (name) subject = t;
    }
    if (!subject || *subject + 1 == test) return;
    tree_[*subject] = {verb, Relation::nsubj};
    for (std::uint32_t t = 0; t < *subject; ++t) {
      if (tree_[t].head == test) tree_[t].head = *subject;
    }
    tree_[test] = {verb, Relation::advmod};
  }

  // "Chad, which opposed the plan, expressed concern.", read as a concern that was expressed: a whole sentence has a
  // verb of its own.
  void verb_of_root(std::uint32_t verb) {
    const std::uint32_t noun = tree_[verb].head;
    const bool form = words_[verb].penn == Penn::VBN || words_[verb].penn == Penn::VBD;
    if (!form || tree_[verb].relation != Relation::amod || noun == kNoToken || noun < verb || texts_.back() != ".")
      return;
    std::optional<std::uint32_t> subject;
    const std::uint32_t above = tree_[noun].head;
    if (tree_[noun].relation == Relation::root) {
      subject = child(noun, Relation::nsubj);
    } else if (tree_[noun].relation == Relation::appos && above < verb && tree_[above].relation == Relation::root &&
               has_child(above, Relation::acl_relcl) && texts_[verb - 1] == ",") {
      subject = above;
    }
    if (!subject || *subject > verb || has_child(noun, Relation::cop) || has_child(noun, Relation::det)) return;
    tree_[verb] = {kNoToken, Relation::root};
    words_[verb].upos = Upos::VERB;
    words_[verb].penn = Penn::VBD;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      const bool of_noun = tree_[t].head == noun && (t < verb || words_[t].upos == Upos::PUNCT);
      if (of_noun || (tree_[t].head == *subject && words_[t].upos == Upos::PUNCT && t > noun)) tree_[t].head = verb;
    }
    tree_[*subject] = {verb, Relation::nsubj};
    tree_[noun] = {verb, Relation::obj};
  }

  // "met visiting President Roe", read as met while visiting him: he is the visitor.
  void visiting_guest(std::uint32_t t) {
    if (words_[t].lemma != "visit" || words_[t].penn != Penn::VBG || tree_[t].head != t - 1) {
      const bool behind_with = texts_[t] == "visiting" && texts_[t - 1] == "with" && tree_[t - 1].head == t;
      if (!behind_with) return;
    }
    static constexpr std::array<std::string_view, 8> kMeeting = {"meet", "receive", "tell",   "greet",
                                                                 "host", "welcome", "assure", "inform"};
    const bool behind_verb = tree_[t].head == t - 1 && core::one_of(words_[t - 1].lemma, kMeeting);
    const auto guest = child(t, Relation::obj);
    const std::uint32_t above = tree_[t].head;
    if (!guest || *guest < t || (!behind_verb && texts_[t - 1] != "with") || above == kNoToken) return;
    tree_[*guest] = {above, behind_verb ? Relation::obj : is_noun_at(above) ? Relation::nmod : Relation::obl};
    tree_[t] = {*guest, Relation::amod};
    words_[t] = {Upos::ADJ, Penn::JJ, "visiting"};
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      if (i == t || tree_[i].head != t) continue;
      const bool preposition = i + 1 == t;
      tree_[i] = preposition ? Dependency{*guest, Relation::case_} : Dependency{above, tree_[i].relation};
    }
  }

  // "to sue Norway", read as to somebody called so
  void free_infinitive(std::uint32_t verb) {
    if (words_[verb].penn != Penn::VB) return;
    if (texts_[verb - 1] == "to" && words_[verb].upos == Upos::VERB && tree_[verb - 1].head == verb)
      words_[verb - 1] = {Upos::PART, Penn::TO, "to"};
    const std::uint32_t object = tree_[verb].head;
    if (texts_[verb - 1] == "to" && tree_[verb].relation == Relation::case_ && object != kNoToken && object > verb &&
        tree_[object].head != kNoToken) {
      tree_[verb] = {tree_[object].head, Relation::xcomp};  // "threatened to behead hostages"
      tree_[object] = {verb, Relation::obj};
      tree_[verb - 1] = {verb, Relation::mark};
      words_[verb - 1] = {Upos::PART, Penn::TO, "to"};
    }
    if (words_[verb - 1].penn != Penn::TO) return;
    if (tree_[verb - 1].head == verb) tree_[verb - 1].relation = Relation::mark;
    if (tree_[verb].relation == Relation::nmod) tree_[verb].relation = Relation::acl;
    if (tree_[verb].relation == Relation::obl) tree_[verb].relation = Relation::xcomp;
    for (std::uint32_t i = verb + 1; i < tree_.size(); ++i) {
      if (tree_[i].head == verb && tree_[i].relation == Relation::flat) tree_[i].relation = Relation::obj;
    }
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

  // "The army has shot and killed", "have opposed the plan", read as "have" with something shot or opposed.
  void give_auxiliary(std::uint32_t have) {
    if (words_[have].lemma != "have" || !is_verb(words_[have].penn) || tree_[have].relation == Relation::aux) return;
    std::uint32_t verb = have + 1;
    while (verb + 1 < tree_.size() &&
           (words_[verb].upos == Upos::ADV || texts_[verb] == "test" || texts_[verb] == "-" || texts_[verb] == "both"))
      ++verb;  // "has test-fired", "have both moved troops"
    if (words_[verb].penn != Penn::VBN) return;
    const std::uint32_t above = tree_[verb].head;
    const bool complement = above == have && tree_[verb].relation == Relation::xcomp;
    const bool adjective = above != kNoToken && above > verb && tree_[verb].relation == Relation::amod &&
                           tree_[above].head == have && tree_[above].relation == Relation::obj;
    if (!complement && !adjective) return;
    const auto object = child(have, Relation::obj);
    if (complement && object && *object < verb) return;
    tree_[verb] = tree_[have];
    words_[verb].upos = Upos::VERB;
    for (Dependency& d : tree_) {
      if (d.head == have) d.head = verb;
    }
    tree_[have] = {verb, Relation::aux};
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

  // "Price is elected president", read as being an elected president
  void elected_to(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 6> kMaking = {"elect",   "re-elect", "reelect",
                                                                "appoint", "name",     "crown"};
    const std::uint32_t office = tree_[verb].head;
    if (words_[verb].penn != Penn::VBN || tree_[verb].relation != Relation::amod || office == kNoToken || office < verb)
      return;
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

  // "condemned Friday's raid", read as Friday raided
  void owned_noun(std::uint32_t t) {
    const Penn penn = words_[t].penn;
    if ((penn != Penn::VBN && penn != Penn::VBD) || !has_child(t, Relation::nmod_poss) || has_subject(t)) return;
    if (words_[t - 1].penn != Penn::POS || tree_[t].relation != Relation::xcomp) return;
    words_[t].upos = Upos::NOUN;
    words_[t].penn = Penn::NN;
    tree_[t].relation = Relation::obj;
  }

  // "agreed to free the crew", read as free
  void free_to(std::uint32_t t) {
    if (texts_[t] != "free" || texts_[t - 1] != "to" || words_[t].penn != Penn::JJ || !has_child(t, Relation::obj))
      return;
    words_[t] = {Upos::VERB, Penn::VB, "free"};
    words_[t - 1].penn = Penn::TO;
    tree_[t - 1] = {t, Relation::mark};
  }

  // "began bombing camps", read as a bombing
  void gerund_by_object(std::uint32_t t) {
    if (words_[t].penn != Penn::NN || !texts_[t].ends_with("ing") || tree_[t].relation != Relation::xcomp) return;
    if (has_child(t, Relation::obj) && !has_child(t, Relation::det))
      words_[t] = {Upos::VERB, Penn::VBG, lemma(texts_[t], Upos::VERB, Penn::VBG)};
  }

  // "imposed sweeping sanctions", read as imposed to sweep them
  void adjective_before_object(std::uint32_t t) {
    static constexpr std::array<std::string_view, 9> kNoClause = {
        "impose", "launch", "announce", "adopt", "introduce", "pass", "conclude", "unveil", "sign"};
    const std::uint32_t verb = tree_[t].head;
    if (words_[t].penn != Penn::VBG || tree_[t].relation != Relation::xcomp || verb == kNoToken || verb + 1 != t)
      return;
    const auto object = child(t, Relation::obj);
    if (!core::one_of(words_[verb].lemma, kNoClause) || !object || has_child(verb, Relation::obj)) return;
    for (Dependency& d : tree_) {
      if (d.head == t && d.relation != Relation::obj) d.head = verb;
    }
    tree_[*object].head = verb;
    tree_[t] = {*object, Relation::amod};
    words_[t].upos = Upos::ADJ;
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
    const std::uint32_t able = tree_[noun].head;  // "Chad tests missile able to hit Mali"
    if (able != kNoToken && able > noun && words_[able].upos == Upos::ADJ && tree_[able].relation == Relation::root &&
        tree_[noun].relation == Relation::nsubj && has_subject(verb) && !has_child(able, Relation::cop)) {
      tree_[verb] = tree_[able];
      tree_[able] = {noun, Relation::amod};
      tree_[noun] = {verb, Relation::obj};
      return;
    }
    if (tree_[noun].relation != Relation::root || !is_noun_at(noun)) return;
    tree_[verb] = tree_[noun];
    for (std::uint32_t i = 0; i < tree_.size(); ++i) {
      const bool before = i < verb && tree_[i].head == noun;
      if (before || (tree_[i].head == noun && words_[i].upos == Upos::PUNCT)) tree_[i].head = verb;
    }
    tree_[noun] = {verb, Relation::obj};
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
};

}  // namespace

void mend_words(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree) {
  WordMender(texts, words, tree).run();
}

}  // namespace dateline::language
