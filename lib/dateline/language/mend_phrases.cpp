// Mends: objects, phrases and participles that hang on the wrong word.
#include "dateline/language/tree_mender.hpp"

namespace dateline::language {

namespace {

class PhraseMender : private TreeMender {
 public:
  using TreeMender::TreeMender;

  void run() {
    for (std::uint32_t t = 1; t < tree_.size(); ++t) {
      put_on_trial(t);
      take_hostage(t);
      phrase_of_verb(t);
    }
    if (!texts_.empty() && texts_.back() != ".") {
      for (std::uint32_t t = 1; t < tree_.size(); ++t) {
        leave_out_be(t);
        done_to_whole(t);
      }
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      join_verb(t);
      join_infinitives(t);
      give_particle(t);
      give_time(t);
      add_to_said(t);
      find_object(t);
      part_objects(t);
      do_to_object(t);
      ask_to_do(t);
      who_is_nearest(t);
      when_of_day(t);
      if (t > 1) call_so(t);
      never_to(t);
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
  // "will put on trial eight sailors", read as eight trial sailors
  void put_on_trial(std::uint32_t trial) {
    if (trial < 2 || words_[trial].lemma != "trial" || texts_[trial - 1] != "on" || words_[trial - 2].lemma != "put")
      return;
    const std::uint32_t verb = trial - 2;
    const std::uint32_t noun = tree_[trial].head;
    if (tree_[trial].relation != Relation::compound || noun == kNoToken || tree_[noun].head != verb) return;
    tree_[trial] = {verb, Relation::obl};
    tree_[trial - 1] = {trial, Relation::case_};
    tree_[noun].relation = Relation::obj;
  }

  // "took three British sailors hostage", read as a hostage of sailors
  void take_hostage(std::uint32_t hostage) {
    static constexpr std::array<std::string_view, 3> kTaken = {"hostage", "captive", "prisoner"};
    static constexpr std::array<std::string_view, 3> kTaking = {"take", "hold", "keep"};
    const std::uint32_t verb = tree_[hostage].head;
    if (!core::one_of(texts_[hostage], kTaken) || tree_[hostage].relation != Relation::obj || verb == kNoToken) return;
    const std::uint32_t noun = hostage - 1;
    if (!core::one_of(words_[verb].lemma, kTaking) || !is_noun_at(noun) || noun <= verb) return;
    if (tree_[noun].head != hostage || tree_[noun].relation != Relation::compound) return;
    for (std::uint32_t t = verb + 1; t < noun; ++t) {
      if (tree_[t].head == hostage) tree_[t].head = noun;
    }
    for (std::uint32_t t = hostage + 1; t < tree_.size(); ++t) {
      if (tree_[t].head == hostage && tree_[t].relation == Relation::nmod) tree_[t] = {verb, Relation::obl};
    }
    tree_[noun] = {verb, Relation::obj};
    tree_[hostage] = {verb, Relation::xcomp};
  }

  // "warns of consequences", read as warns that are of them
  void phrase_of_verb(std::uint32_t t) {
    const std::uint32_t verb = tree_[t].head;
    if (tree_[t].relation == Relation::nmod && verb != kNoToken && verb < t && is_finite_at(verb) &&
        has_child(t, Relation::case_))
      tree_[t].relation = Relation::obl;
  }

  // "Three soldiers killed in ambush": in a headline, without an object, it was done to them.
  void leave_out_be(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 30> kDoneTo = {
        "kill",    "slay",   "arrest",  "detain", "wound",   "injure", "abduct",   "kidnap", "sentence",    "jail",
        "hit",     "free",   "release", "expel",  "oust",    "shoot",  "behead",   "hang",   "execute",     "seize",
        "capture", "rescue", "bomb",    "sack",   "torture", "indict", "imprison", "deport", "assassinate", "murder"};
    const Penn penn = words_[verb].penn;
    if (penn != Penn::VBD && penn != Penn::VBN) return;
    if (!core::one_of(words_[verb].lemma, kDoneTo) && !has_child(verb, Relation::obl_agent)) return;
    const auto complement = child(verb, Relation::xcomp);  // "shot dead"
    if (complement && texts_[*complement] != "dead") return;
    for (const Relation r :
         {Relation::obj, Relation::ccomp, Relation::aux, Relation::aux_pass, Relation::compound_prt}) {
      if (has_child(verb, r)) return;
    }
    for (std::uint32_t t = 0; t < verb; ++t) {
      const bool subject = tree_[t].relation == Relation::nsubj || tree_[t].relation == Relation::nsubj_pass;
      if (tree_[t].head != verb || !subject) continue;
      tree_[t].relation = Relation::nsubj_pass;
      words_[verb].penn = Penn::VBN;
    }
  }

  // "Raid on camp condemned by Chad": the raid, not the camp.
  void done_to_whole(std::uint32_t verb) {
    const std::uint32_t noun = tree_[verb].head;
    if (words_[verb].penn != Penn::VBN || tree_[verb].relation != Relation::acl || noun == kNoToken || noun > verb ||
        tree_[noun].relation != Relation::nmod || !has_child(verb, Relation::obl_agent))
      return;
    const std::uint32_t whole = tree_[noun].head;
    if (whole == kNoToken || whole > noun || tree_[whole].relation != Relation::root || !is_noun_at(whole)) return;
    for (const Word& word : words_) {
      if (is_finite_verb(word.penn)) return;
    }
    tree_[whole] = {verb, Relation::nsubj_pass};
    tree_[verb] = {kNoToken, Relation::root};
  }

  // "prompting Norway to summon him and demand", read as joined to a verb in the past further off
  void join_infinitives(std::uint32_t t) {
    const std::uint32_t first = tree_[t].head;
    if (tree_[t].relation != Relation::conj || words_[t].penn != Penn::VB || first == kNoToken || first > t) return;
    if (words_[first].penn == Penn::VB || has_child(first, Relation::aux)) return;
    for (std::uint32_t i = t; i-- > first + 1;) {
      if (words_[i].penn != Penn::VB || words_[i - 1].penn != Penn::TO) continue;
      tree_[t].head = i;
      return;
    }
  }

  // "downgraded ties and halted trade", read as a row of ties and what was halted
  void join_verb(std::uint32_t t) {
    const std::uint32_t noun = tree_[t].head;
    if (tree_[t].relation != Relation::conj || !is_finite_verb(words_[t].penn) || words_[t].upos != Upos::VERB) return;
    if (noun == kNoToken || noun > t || has_child(noun, Relation::cop) || has_subject(t)) return;
    const bool calm = words_[noun].upos == Upos::ADJ && tree_[noun].relation == Relation::obl;  // "appealed for calm"
    const std::uint32_t above = tree_[noun].head;
    if ((!is_noun_at(noun) && !calm) || above == kNoToken || above > noun || !is_finite_at(above)) return;
    tree_[t].head = above;
    for (std::uint32_t i = t + 1; calm && i < tree_.size(); ++i) {
      if (tree_[i].head != above || words_[i].upos == Upos::PUNCT || tree_[i].relation == Relation::conj) continue;
      tree_[i].head = t;
      if (tree_[i].relation == Relation::obl && is_noun_at(i) && !has_child(t, Relation::obj)) {
        const auto preposition = child(i, Relation::case_);
        if (!preposition || *preposition < t) tree_[i].relation = Relation::obj;
      }
    }
  }

  // "handed over the general", read as over him
  void give_particle(std::uint32_t t) {
    static constexpr std::array<std::string_view, 2> kOver = {"hand", "turn"};
    static constexpr std::array<std::string_view, 3> kOff = {"break", "call", "cut"};
    if (t == 0 || tree_[t].relation != Relation::case_ || tree_[t].head == kNoToken) return;
    const std::uint32_t noun = tree_[t].head;
    if (words_[t].penn == Penn::RP && words_[t - 1].upos == Upos::VERB && tree_[noun].head == t - 1 &&
        tree_[noun].relation == Relation::obj) {  // "shot down a plane"
      tree_[t] = {t - 1, Relation::compound_prt};
      return;
    }
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

  // "called on donors to send food", read as donors that are to
  void ask_to_do(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 3> kAsking = {"call", "appeal", "prevail"};
    const std::uint32_t whom = tree_[verb].head;
    const bool inner = tree_[verb].relation == Relation::acl && words_[verb].penn == Penn::VB;
    if (!inner || whom == kNoToken || whom > verb || tree_[whom].relation != Relation::obl) return;
    const std::uint32_t ask = tree_[whom].head;
    const auto preposition = child(whom, Relation::case_);
    if (ask == kNoToken || !preposition || !core::one_of(words_[ask].lemma, kAsking)) return;
    if (texts_[*preposition] == "on" || texts_[*preposition] == "upon" || texts_[*preposition] == "to")
      tree_[verb] = {ask, Relation::advcl};
  }

  // "a charge denied by President Roe, who met the envoy", read as a charge that met him
  void who_is_nearest(std::uint32_t who) {
    if (who < 2 || texts_[who] != "who" || texts_[who - 1] != ",") return;
    const std::uint32_t verb = tree_[who].head;
    if (verb == kNoToken || tree_[verb].relation != Relation::acl_relcl || tree_[verb].head == kNoToken) return;
    static constexpr std::array<std::string_view, 9> kBodies = {"movement", "group", "party", "army",        "militia",
                                                                "faction",  "union", "force", "organisation"};
    const std::uint32_t body = tree_[verb].head;
    const std::uint32_t people = tree_[body].head;
    if (core::one_of(words_[body].lemma, kBodies) && tree_[body].relation == Relation::nmod && people < body &&
        words_[people].penn == Penn::NNS)
      tree_[verb].head = people;  // "rebels of the movement, who captured"
    const auto name = phrase_before(who - 1);
    const bool thing = words_[tree_[verb].head].upos == Upos::NOUN && words_[who - 2].upos == Upos::PROPN;
    if (name && thing && *name != tree_[verb].head && tree_[*name].relation == Relation::obl_agent)
      tree_[verb].head = *name;
  }

  // "vowed never to attack", "promised never again to attack", read as never vowed
  void never_to(std::uint32_t never) {
    if (texts_[never] != "never") return;
    const std::uint32_t to = never + 1 < tree_.size() && texts_[never + 1] == "again" ? never + 2 : never + 1;
    if (to + 1 >= tree_.size() || texts_[to] != "to") return;
    const std::uint32_t verb = tree_[to].head;
    if (verb != kNoToken && verb > to && words_[verb].penn == Penn::VB) tree_[never] = {verb, Relation::advmod};
  }

  // "called the tariffs "unacceptable"", read as unacceptable tariffs that were called
  void call_so(std::uint32_t what) {
    static constexpr std::array<std::string_view, 5> kQuotes = {"\"", "``", "\u201c", "'", "\u2018"};
    static constexpr std::array<std::string_view, 4> kCalling = {"call", "brand", "label", "term"};
    const std::uint32_t object = tree_[what].head;
    if (tree_[what].relation != Relation::amod || object == kNoToken || object > what) return;
    const std::uint32_t verb = tree_[object].head;
    const bool called =
        verb != kNoToken && tree_[object].relation == Relation::obj && core::one_of(words_[verb].lemma, kCalling);
    if (called && core::one_of(texts_[what - 1], kQuotes)) tree_[what] = {verb, Relation::xcomp};
  }

  // "in contrast to Thursday, when shops were closed": on that day, not on that of the main verb
  void when_of_day(std::uint32_t when) {
    if (when < 2 || texts_[when] != "when" || texts_[when - 1] != "," || !is_calendar_word(texts_[when - 2])) return;
    const std::uint32_t verb = tree_[when].head;
    if (verb != kNoToken && tree_[verb].relation == Relation::advcl) tree_[verb] = {when - 2, Relation::acl_relcl};
  }

  // "threatened to behead hostages", read as hostages that are threatened: they stand behind the infinitive.
  void do_to_object(std::uint32_t object) {
    const std::uint32_t verb = tree_[object].head;
    if (tree_[object].relation != Relation::obj || verb == kNoToken || words_[verb].upos != Upos::VERB) return;
    const auto inner = child(verb, Relation::xcomp);
    if (!inner || *inner < verb || *inner > object || words_[*inner].penn != Penn::VB ||
        words_[*inner - 1].penn != Penn::TO)
      return;
    if (!has_child(*inner, Relation::obj)) tree_[object].head = *inner;
  }

  // "defended the plan and accused Chad of delays", read as if both had been defended
  void part_objects(std::uint32_t second) {
    const std::uint32_t first = tree_[second].head;
    if (tree_[second].relation != Relation::conj || words_[second].upos != Upos::VERB || first == kNoToken ||
        first > second || has_child(second, Relation::obj) || has_child(second, Relation::nsubj_pass))
      return;
    std::optional<std::uint32_t> own;
    std::optional<std::uint32_t> other;
    for (std::uint32_t t = first + 1; t < tree_.size(); ++t) {
      if (tree_[t].head == first && tree_[t].relation == Relation::obj) (t < second ? own : other) = t;
    }
    if (own && !other) {  // "condemned an attack and promised aid", read as a row of what was condemned
      for (std::uint32_t t = second + 1; t < tree_.size(); ++t) {
        const bool row = tree_[t].head == *own && tree_[t].relation == Relation::conj && is_noun_at(t);
        if (row && !has_child(t, Relation::cc) && !has_child(second, Relation::obj)) tree_[t] = {second, Relation::obj};
      }
    }
    if (!own || !other) return;
    for (std::uint32_t t = *own; t-- > first;) {
      if (tree_[t].head == *other) tree_[t].head = *own;
    }
    for (std::uint32_t t = *other; t < tree_.size(); ++t) {
      if (tree_[t].head == first && words_[t].upos != Upos::PUNCT) tree_[t].head = second;
    }
  }

  // "On Thursday, King Abdullah and King Mohammed held talks": no day is called so.
  void give_loose_name(std::uint32_t t) {
    const std::uint32_t day = tree_[t].head;
    if (tree_[t].relation != Relation::appos || day == kNoToken || day + 1 >= t || !is_calendar_word(texts_[day]))
      return;
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
      const bool below =
          r == Relation::acl || r == Relation::acl_relcl || (r == Relation::xcomp && words_[verb].penn == Penn::VB);
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
    if (tree_[t].relation != Relation::conj || first == kNoToken || first > t || !is_finite_at(t) || has_subject(t))
      return;
    const auto cc = child(t, Relation::cc);
    if (tree_[first].relation != Relation::advcl || !has_child(first, Relation::mark) || !cc || texts_[*cc - 1] != ",")
      return;
    std::uint32_t main = tree_[first].head;
    while (main != kNoToken && main < first && tree_[main].relation == Relation::xcomp) main = tree_[main].head;
    if (main != kNoToken && main < first && is_verb(words_[main].penn)) tree_[t].head = main;
  }

  // "voted to suspend Honduras", read as the purpose of the vote
  void join_infinitive(std::uint32_t t) {
    static constexpr std::array<std::string_view, 6> kDeciding = {"vote", "agree", "decide", "refuse", "move", "plan"};
    const std::uint32_t above = tree_[t].head;
    if (tree_[t].relation != Relation::advcl || words_[t].penn != Penn::VB || above == kNoToken || above > t) return;
    if (words_[t - 1].penn != Penn::TO || !core::one_of(words_[above].lemma, kDeciding)) return;
    if (!has_child(above, Relation::obj) && words_[above].upos == Upos::VERB) tree_[t].relation = Relation::xcomp;
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
};

}  // namespace

void mend_phrases(std::span<const std::string_view> texts, std::span<Word> words, std::vector<Dependency>& tree) {
  PhraseMender(texts, words, tree).run();
}

}  // namespace dateline::language
