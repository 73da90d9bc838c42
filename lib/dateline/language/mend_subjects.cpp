// Mends: of which verb a noun is the subject, and where one clause ends and the next begins.
#include "dateline/language/tree_mender.hpp"

namespace dateline::language {

namespace {

// Prepositions that open clauses too.
constexpr std::array<std::string_view, 5> kBoth = {"since", "after", "before", "until", "as"};
// Verbs with an object, not with a clause.
constexpr std::array<std::string_view, 18> kTaking = {"enter", "leave",  "invade", "attack",  "bomb",      "visit",
                                                      "flee",  "raid",   "occupy", "capture", "criticise", "condemn",
                                                      "blame", "arrest", "expel",  "shell",   "meet",      "criticize"};

class SubjectMender : private TreeMender {
 public:
  using TreeMender::TreeMender;

  void run() {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      bring_back(t);
      if (t > 0) free_day(t);
      if (t > 0) part_day(t);
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (has_child(t, Relation::aux_pass)) take_subject_behind(t);
      if (is_finite_at(t)) {
        split_said(t);
        free_subject(t);
        take_subject(t);
        take_subject_behind(t);
        give_saying_subject(t);
        give_back_subject(t);
        split_participle_said(t);
        part_apposition(t);
      }
      charge_last(t);
      give_subject_behind(t);
    }
    for (std::uint32_t t = 1; t < tree_.size(); ++t) {
      give_deed(t);
      tell_that(t);
      make_active(t);
      part_clauses(t);
      part_rows(t);
      part_joined(t);
      part_headline(t);
      part_owners(t);
      part_before(t);
      demand_stop(t);
      join_title(t);
      do_behind_relative(t);
      say_and_call(t);
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      date_subject(t);
      no_subject_with(t);
      join_places(t);
    }
  }

 private:
  // "Chad said the force was not needed and called on Mali to act", read as a force that called: whoever says also
  // calls.
  void say_and_call(std::uint32_t call) {
    static constexpr std::array<std::string_view, 16> kSpeaking = {
        "call", "urge",   "appeal", "warn",  "demand",  "condemn",  "accuse", "praise",
        "vow",  "pledge", "invite", "thank", "promise", "threaten", "ask",    "criticise"};
    const std::uint32_t told = tree_[call].head;
    if (tree_[call].relation != Relation::conj || told == kNoToken || told > call || has_subject(call)) return;
    const bool active =
        words_[call].penn == Penn::VBD || (words_[call].penn == Penn::VBN && has_child(call, Relation::obl));
    if (!active || has_child(call, Relation::aux) || !core::one_of(words_[call].lemma, kSpeaking)) return;
    const std::uint32_t said = tree_[told].head;
    if (tree_[told].relation != Relation::ccomp || said == kNoToken || said > told || words_[said].penn != Penn::VBD)
      return;
    const auto subject =
        child(told, Relation::nsubj) ? child(told, Relation::nsubj) : child(told, Relation::nsubj_pass);
    const bool thing = subject && words_[*subject].upos == Upos::NOUN;
    if (!core::one_of(words_[said].lemma, kSaying) || (subject && !thing)) return;
    tree_[call].head = said;
    words_[call].penn = Penn::VBD;
  }

  // "The rebels whom Turkey supports attacked Syrian forces.", read as attacked forces that it supports: a whole
  // sentence has a verb, and it is the one behind the clause.
  void do_behind_relative(std::uint32_t t) {
    if (t + 1 >= tree_.size() || texts_.back() != "." || words_[t].upos != Upos::VERB) return;
    if ((words_[t].penn != Penn::VBN && words_[t].penn != Penn::VBD) || has_subject(t)) return;
    const std::uint32_t inner = t - 1;
    const std::uint32_t noun = tree_[inner].head;
    if (noun == kNoToken || noun > inner || tree_[noun].head != kNoToken || !is_noun_at(noun)) return;
    if (tree_[inner].relation != Relation::acl_relcl || !is_finite_verb(words_[inner].penn)) return;
    const auto whom = child(inner, Relation::obj);
    if (!whom || *whom > inner || !has_child(inner, Relation::nsubj)) return;
    tree_[noun] = {t, Relation::nsubj};
    const std::uint32_t was = tree_[t].head;
    const bool of_object = tree_[t].relation == Relation::amod && was > t;  // "attacked forces"
    tree_[t] = {kNoToken, Relation::root};
    words_[t].penn = Penn::VBD;
    for (std::uint32_t i = t + 1; i < tree_.size(); ++i) {
      if (tree_[i].head == inner || tree_[i].head == noun) tree_[i].head = t;
    }
    if (of_object) tree_[was] = {t, Relation::obj};
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

  // "rejected on Friday the accusation", read as an accusation on Friday's
  void free_day(std::uint32_t day) {
    const std::uint32_t noun = tree_[day].head;
    if (!is_calendar_word(texts_[day]) || noun == kNoToken || noun < day || !is_noun_at(noun)) return;
    const std::uint32_t verb = tree_[noun].head;
    const bool preposition = tree_[day - 1].head == noun && tree_[day - 1].relation == Relation::case_;
    if (verb == kNoToken || verb + 2 != day || !preposition || !is_finite_at(verb)) return;
    tree_[day - 1].head = day;
    tree_[day] = {verb, Relation::obl};
    if (tree_[noun].relation == Relation::obl && !has_child(noun, Relation::case_) && !has_child(verb, Relation::obj))
      tree_[noun].relation = Relation::obj;
  }

  // "On Sunday Turkey accused", read as one name
  void part_day(std::uint32_t day) {
    if (day + 2 >= tree_.size() || !is_calendar_word(texts_[day]) || words_[day - 1].upos != Upos::ADP) return;
    static constexpr std::array<std::string_view, 10> kOpening = {",",  ";",  ":",      "and",    "but",
                                                                  "\"", "``", "\u201c", "\u2018", "Later"};
    if (day > 1 && !core::one_of(texts_[day - 2], kOpening)) return;
    if (words_[day + 1].upos != Upos::PROPN || is_calendar_word(texts_[day + 1])) return;
    const bool before = tree_[day].head != kNoToken && tree_[day].head > day && is_noun_at(tree_[day].head);
    const bool behind = tree_[day + 1].head == day;
    if (before == behind) return;
    std::uint32_t name = before ? tree_[day].head : day;
    while (tree_[name].head != kNoToken && is_noun_at(tree_[name].head) && tree_[name].relation != Relation::conj)
      name = tree_[name].head;
    const std::uint32_t verb = tree_[name].head;
    if (verb == kNoToken || verb < day || words_[verb].upos != Upos::VERB) return;
    if (behind) {
      if (name != day) return;
      name = day + 1;
      for (std::uint32_t t = name + 1; t < verb; ++t) {
        if (tree_[t].head == day) tree_[t].head = name;
      }
      tree_[name] = {verb, Relation::obl};
    }
    tree_[day - 1] = {day, Relation::case_};
    tree_[day] = {verb, Relation::obl};
    if (has_subject(verb) || name > verb || has_child(name, Relation::case_)) return;
    tree_[name].relation = has_child(verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
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

  // "hours after the government in Asmara accused", read as what came after the government
  void take_subject_behind(std::uint32_t verb) {
    if (verb < 2 || has_subject(verb) || tree_[verb].relation != Relation::advcl) return;
    const auto be = child(verb, Relation::aux_pass);  // "before aid is released"
    if (words_[verb].penn != Penn::VBD && (!be || *be > verb || !is_finite_verb(words_[*be].penn))) return;
    const auto top = phrase_before(be ? *be : verb);
    if (!top) return;
    const std::uint32_t first = begin_of(*top);
    const Relation r = tree_[*top].relation;
    const bool misread = r == Relation::obl || r == Relation::nmod || r == Relation::obj;
    if (first == 0 || !misread || !core::one_of(texts_[first - 1], kBoth)) return;
    tree_[first - 1] = {verb, Relation::mark};
    tree_[*top] = {verb, be ? Relation::nsubj_pass : Relation::nsubj};
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
      const bool joined = tree_[t].relation == Relation::conj || tree_[t].relation == Relation::appos ||
                          tree_[t].relation == Relation::parataxis;
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
      const bool participle =
          words_[t].penn == Penn::VBN && tree_[t].head == *first && tree_[t].relation == Relation::acl;
      if (!participle || has_child(t, Relation::aux_pass)) continue;
      for (std::uint32_t i = t + 1; i < *second; ++i) {
        if (tree_[i].head == t && tree_[i].relation == Relation::xcomp && is_noun_at(i))
          tree_[i].relation = Relation::obj;
      }
      if (!has_child(t, Relation::obj)) return;
      words_[t].penn = Penn::VBD;
      tree_[t] = {said, Relation::ccomp};
      tree_[*first] = {t, Relation::nsubj};
      return;
    }
  }

  // "..., the army said, a charge Mali rejected", read as said that Mali did: it is the charge that is rejected.
  void part_apposition(std::uint32_t verb) {
    const std::uint32_t said = tree_[verb].head;
    if (tree_[verb].relation != Relation::ccomp || said == kNoToken || said + 3 >= verb || texts_[said + 1] != ",")
      return;
    if (!core::one_of(words_[said].lemma, kSaying) || words_[said + 2].upos != Upos::DET) return;
    const auto first = child(verb, Relation::nsubj);
    if (!first || *first < said || has_child(verb, Relation::mark)) return;
    std::uint32_t noun = *first;
    auto subject = child(noun, Relation::appos);
    if (!subject) {  // the other way round
      const auto before = child(noun, Relation::nmod_desc);
      if (!before || *before > noun) return;
      subject = noun;
      noun = *before;
      tree_[said + 2].head = noun;
    }
    if (*subject > verb) return;
    tree_[*subject] = {verb, Relation::nsubj};
    tree_[noun] = {said, Relation::parataxis};
    tree_[verb] = {noun, Relation::acl_relcl};
  }

  // "..., a rights group charged on Saturday.", read as a group that is charged
  void charge_last(std::uint32_t verb) {
    if (verb < 3 || words_[verb].lemma != "charge" || words_[verb].upos != Upos::VERB ||
        has_child(verb, Relation::obj) || has_child(verb, Relation::aux_pass) || !is_noun_at(verb - 1))
      return;
    const auto subject = child(verb, Relation::nsubj_pass);
    const std::uint32_t first = subject ? begin_of(*subject) : 0;
    const bool last = verb + 4 >= tree_.size();  // but for a day
    if (!last || first == 0 || *subject > verb || (texts_[first] != "," && texts_[first - 1] != ",")) return;
    tree_[*subject].relation = Relation::nsubj;
    tree_[verb].relation = Relation::parataxis;
    words_[verb].penn = Penn::VBD;
  }

  // "When Chad tries to grow, Mali has agreed", read as Mali's growing
  void give_subject_behind(std::uint32_t t) {
    const std::uint32_t before = tree_[t].head;
    if (tree_[t].relation != Relation::nsubj || before == kNoToken || before >= t || words_[before].penn != Penn::VB)
      return;
    bool comma = false;
    for (std::uint32_t i = before + 1; i < t; ++i) comma = comma || texts_[i] == ",";
    if (!comma) return;
    for (std::uint32_t v = t + 1; v < tree_.size(); ++v) {
      if (words_[v].upos != Upos::VERB) continue;
      if (!has_subject(v) && tree_[v].relation != Relation::acl && tree_[v].relation != Relation::amod)
        tree_[t].head = v;
      return;
    }
  }

  // "Norway left before Chad signed", read as a Norway that left and signed
  void give_deed(std::uint32_t first) {
    if (words_[first].penn != Penn::VBD || tree_[first].relation != Relation::acl || tree_[first].head + 1 != first)
      return;
    const std::uint32_t subject = first - 1;
    const std::uint32_t second = tree_[subject].head;
    if (tree_[subject].relation != Relation::nsubj || second == kNoToken || second < first) return;
    const auto other = child(first, Relation::obl);
    const auto marker = other ? child(*other, Relation::case_) : std::nullopt;
    if (!marker || !core::one_of(texts_[*marker], kBoth) || *other > second) return;
    tree_[first] = tree_[second];
    tree_[subject].head = first;
    tree_[second] = {first, Relation::advcl};
    tree_[*marker] = {second, Relation::mark};
    tree_[*other] = {second, Relation::nsubj};
  }

  // "told reporters that Chad must leave", read as reporters whom Chad must leave
  void tell_that(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 6> kTelling = {"tell", "inform", "assure",
                                                                 "warn", "remind", "convince"};
    const std::uint32_t whom = tree_[verb].head;
    const bool inner = tree_[verb].relation == Relation::acl_relcl || tree_[verb].relation == Relation::acl;
    if (!inner || whom == kNoToken || whom > verb) return;
    const std::uint32_t tell = tree_[whom].head;
    const bool told = tree_[whom].relation == Relation::iobj || tree_[whom].relation == Relation::obj;
    if (!told || tell == kNoToken || !core::one_of(words_[tell].lemma, kTelling)) return;
    auto that = child(verb, Relation::obj);
    if (!that) that = child(verb, Relation::mark);
    if (!that || texts_[*that] != "that" || *that != whom + 1 || !has_subject(verb)) return;
    tree_[verb] = {tell, Relation::ccomp};
    tree_[*that].relation = Relation::mark;
  }

  // "The union called off its strike.", read as called off itself: the past without an auxiliary is no passive.
  void make_active(std::uint32_t verb) {
    if (words_[verb].penn != Penn::VBD || texts_.back() != "." || has_child(verb, Relation::aux_pass)) return;
    if (const auto subject = child(verb, Relation::nsubj_pass); subject && *subject < verb)
      tree_[*subject].relation = Relation::nsubj;
  }

  // "Rebels entered Kidal and President Roe fled", read as if they had entered him: a clause is no subject.
  void part_clauses(std::uint32_t second) {
    if (!is_finite_at(second)) return;
    const auto first = child(second, Relation::nsubj);
    if (!first || *first > second || !is_finite_at(*first) || has_child(*first, Relation::mark)) return;
    const auto object = object_before(*first, second);
    if (!object) return;
    const auto joined = child(*object, Relation::conj);
    if (!joined || *joined < *object || *joined > second) return;
    tree_[*first] = tree_[second];
    tree_[second] = {*first, Relation::conj};
    tree_[*object] = {*first, Relation::obj};
    tree_[*joined] = {second, Relation::nsubj};
    if (const auto cc = child(*joined, Relation::cc)) tree_[*cc].head = second;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (t > second && tree_[t].head == second && words_[t].upos == Upos::PUNCT) tree_[t].head = *first;
    }
  }

  // The object of the first verb, also where it was taken for a subject of the second: "Norway bombed Chad and Mali
  // fired rockets".
  [[nodiscard]] std::optional<std::uint32_t> object_before(std::uint32_t first, std::uint32_t second) const {
    if (const auto object = child(first, Relation::obj)) return object;
    for (std::uint32_t t = first + 1; t < second; ++t) {
      const bool subject = tree_[t].head == second && tree_[t].relation == Relation::nsubj;
      if (subject && is_noun_at(t) && has_child(t, Relation::conj)) return t;
    }
    return std::nullopt;
  }

  // "Norway attacked Chad and Malian officials condemned the raid", read as an attack on officials: the second of two
  // verbs has what stands between it and the "and" for a subject, whichever of the two that was given to.
  void part_joined(std::uint32_t second) {
    const std::uint32_t first = tree_[second].head;
    const Relation r = tree_[second].relation;
    if (!is_finite_at(second) || first == kNoToken || first > second || words_[first].upos != Upos::VERB) return;
    if ((r != Relation::conj && r != Relation::ccomp) || has_subject(second)) return;
    for (const Relation own : {Relation::mark, Relation::aux, Relation::aux_pass, Relation::expl}) {
      if (has_child(second, own)) return;
    }
    if (!is_noun_at(second - 1)) return;
    const auto own = child(second, Relation::cc);
    for (std::uint32_t y = second - 1; y > first + 1; --y) {
      if (tree_[y].relation != Relation::conj || !is_noun_at(y) || tree_[y].head < first || tree_[y].head > y) continue;
      const auto cc = own ? own : child(y, Relation::cc);
      if (!cc || texts_[*cc] != "and" || phrase_before(second) != y || (own && *own + 1 != begin_of(y))) return;
      tree_[y] = {second, Relation::nsubj};
      tree_[*cc].head = second;
      tree_[second].relation = Relation::conj;
      return;
    }
  }

  // "Roe visits Chad, Mali and Niger sign accord", read as a row of places that he visits
  void part_headline(std::uint32_t second) {
    const std::uint32_t first = tree_[second].head;
    if (texts_.back() == "." || words_[second].upos != Upos::VERB || tree_[second].relation != Relation::conj ||
        (words_[second].penn != Penn::VB && !is_finite_at(second)) || first == kNoToken || first > second ||
        has_subject(second) || has_child(second, Relation::cc))
      return;
    const auto last = phrase_before(second);
    if (!last) return;
    std::uint32_t row = *last;
    while (tree_[row].relation == Relation::conj && tree_[row].head > first && has_child(row, Relation::cc))
      row = tree_[row].head;
    const std::uint32_t begin = begin_of(row);
    if (row <= first || row > second || begin == 0 || (texts_[begin] != "," && texts_[begin - 1] != ",")) return;
    if (tree_[row].relation != Relation::conj && tree_[row].relation != Relation::appos) return;
    tree_[row] = {second, Relation::nsubj};
    tree_[second].relation = Relation::parataxis;
    if (words_[second].penn == Penn::VB) words_[second].penn = Penn::VBP;
  }

  // The same, read as officials of both: "Chad" before "and Malian officials".
  void part_owners(std::uint32_t second) {
    const std::uint32_t first = tree_[second].head;
    if (!is_finite_at(second) || first == kNoToken || first > second || has_child(first, Relation::obj)) return;
    if (!core::one_of(words_[first].lemma, kTaking) || has_child(second, Relation::mark)) return;
    const auto subject = child(second, Relation::nsubj);
    const auto owner = subject ? child(*subject, Relation::compound) : std::nullopt;
    const auto other = owner ? child(*owner, Relation::conj) : std::nullopt;
    if (!other || *owner < first || *other > *subject || words_[*other].penn != Penn::JJ) return;
    tree_[*owner] = {first, Relation::obj};
    tree_[*other] = {*subject, Relation::amod};
    for (std::uint32_t t = *owner + 1; t < *other; ++t) {
      if (tree_[t].relation == Relation::cc) tree_[t].head = second;
    }
    tree_[second].relation = Relation::conj;
  }

  // "Troops entered Chad and President Roe appealed", read as a row that appealed
  void part_rows(std::uint32_t second) {
    const std::uint32_t first = tree_[second].head;
    if (!is_finite_at(second) || tree_[second].relation != Relation::ccomp || first == kNoToken || first > second)
      return;
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
    if (tree_[title].relation == Relation::conj && first != kNoToken && first < title &&
        words_[title].upos == Upos::NOUN && tree_[first].relation == Relation::nsubj &&
        tree_[first].head == tree_[name].head) {
      tree_[name] = {first, Relation::conj};
      tree_[title] = {name, Relation::nmod_desc};
      return;
    }
    if (words_[title].penn == Penn::POS) {  // "Roe and Chad's Price signed", read as Chad and Price
      const std::uint32_t owner = tree_[title].head;
      const std::uint32_t row = owner == kNoToken ? kNoToken : tree_[owner].head;
      if (row == kNoToken || row > owner || tree_[owner].relation != Relation::conj) return;
      if (tree_[row].relation != Relation::nsubj || tree_[row].head != tree_[name].head) return;
      if (const auto cc = child(owner, Relation::cc)) tree_[*cc].head = name;
      tree_[owner] = {name, Relation::nmod_poss};
      tree_[name] = {row, Relation::conj};
      return;
    }
    if (tree_[title].relation != Relation::nsubj) return;
    if (tree_[name].head != tree_[title].head || words_[name].upos != Upos::PROPN || words_[title].upos != Upos::NOUN)
      return;
    tree_[title] = {name, Relation::nmod_desc};
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

  // "teams from Chad, Mali and Niger arrived", read as teams, Mali and Niger
  void join_places(std::uint32_t second) {
    if (tree_[second].relation != Relation::nsubj || words_[second].upos != Upos::PROPN || second < 4 ||
        texts_[second - 1] != "," || words_[second - 2].upos != Upos::PROPN)
      return;
    const std::uint32_t place = second - 2;
    const std::uint32_t who = tree_[place].head;
    const auto from = child(place, Relation::case_);
    if (tree_[place].relation != Relation::nmod || who == kNoToken || !from || words_[who].penn != Penn::NNS) return;
    if (tree_[who].head != tree_[second].head || tree_[who].relation != Relation::nsubj) return;
    if (texts_[*from] == "from" || texts_[*from] == "of") tree_[second] = {place, Relation::conj};
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
};

}  // namespace

void mend_subjects(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree) {
  SubjectMender(texts, words, tree).run();
}

}  // namespace dateline::language
