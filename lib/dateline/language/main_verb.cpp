#include "dateline/language/main_verb.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::language {

namespace {

class Repair {
 public:
  Repair(std::span<Word> words, std::vector<Dependency>& tree) : words_(words), tree_(tree) {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (tree_[t].head == kNoToken) root_ = t;
    }
  }

  void run() {
    if (words_[root_].penn == Penn::VBN) {
      words_[root_].penn = Penn::VBD;
    } else if (const auto behind = participle_behind()) {  // "guards clashed with soldiers"
      const std::uint32_t object = tree_[*behind].head;
      make_root(*behind);
      if (object != root_) tree_[object] = {*behind, Relation::obj};  // "rebels [seized control]"
      tree_[root_] = {*behind, Relation::nsubj};
    } else if (const auto before = participle_before()) {  // "the minister discussed quotas", read as quotas
      if (const auto subject = noun_before(*before)) turn(*before, *subject);
    } else if (is_plain_verb()) {  // "Chad and Mali further call for talks", read as a call
      words_[root_] = {Upos::VERB, words_[root_].penn == Penn::NN ? Penn::VBP : Penn::VBZ, words_[root_].lemma};
      for (std::uint32_t t = root_ + 1; t < tree_.size(); ++t) {
        if (tree_[t].head == root_ && tree_[t].relation == Relation::nmod) tree_[t].relation = Relation::obl;
      }
    }
  }

 private:
  // A noun at the root that has a subject and no form of "be", and could be a verb.
  [[nodiscard]] bool is_plain_verb() const {
    if (words_[root_].penn != Penn::NN && words_[root_].penn != Penn::NNS) return false;
    for (const std::string_view ending : {"tion", "ment", "ness", "ity", "ism", "er", "or"}) {
      if (words_[root_].lemma.ends_with(ending)) return false;
    }
    bool subject = false;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (tree_[t].head != root_) continue;
      if (tree_[t].relation == Relation::cop || tree_[t].relation == Relation::det) return false;
      subject = subject || (t < root_ && tree_[t].relation == Relation::nsubj);
    }
    return subject;
  }

  // The last participle behind the noun at the root, where something hangs on it or it is taken for the adjective of a
  // noun that follows.
  [[nodiscard]] std::optional<std::uint32_t> participle_behind() const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t t = root_ + 1; t < tree_.size(); ++t) {
      if (words_[t].penn != Penn::VBN || !can_precede(t - 1)) continue;
      const std::uint32_t above = tree_[t].head;
      const bool of_root =
          above == root_ && (tree_[t].relation == Relation::acl || tree_[t].relation == Relation::amod);
      const bool of_object = above > t && tree_[above].head == root_ && tree_[t].relation == Relation::amod;
      if ((of_root && (leads_on(t) || tree_[t].relation == Relation::amod)) || of_object) found = t;
    }
    return found;
  }

  // The last participle that stands as an adjective before it.
  [[nodiscard]] std::optional<std::uint32_t> participle_before() const {
    for (std::uint32_t t = root_; t-- > 1;) {
      const bool past = words_[t].penn == Penn::VBN || words_[t].penn == Penn::VBD;
      if (past && tree_[t].head == root_ && tree_[t].relation == Relation::amod && can_precede(t - 1)) return t;
    }
    return std::nullopt;
  }

  // An object or a phrase follows it.
  [[nodiscard]] bool leads_on(std::uint32_t verb) const {
    for (std::uint32_t t = verb + 1; t < tree_.size(); ++t) {
      if (tree_[t].head == verb && words_[t].upos != Upos::PUNCT) return true;
    }
    return false;
  }

  [[nodiscard]] bool can_precede(std::uint32_t t) const {
    const Upos u = words_[t].upos;
    return u == Upos::NOUN || u == Upos::PROPN || u == Upos::PRON || u == Upos::ADV;
  }

  [[nodiscard]] std::optional<std::uint32_t> noun_before(std::uint32_t verb) const {
    for (std::uint32_t t = verb; t-- > 0;) {
      if ((tree_[t].head == root_ || tree_[t].head == verb) &&
          (words_[t].upos == Upos::NOUN || words_[t].upos == Upos::PROPN))
        return t;
    }
    return std::nullopt;
  }

  // The verb takes the place of the noun at the root, and what stands behind it.
  void make_root(std::uint32_t verb) {
    const std::uint32_t noun = root_;
    for (std::uint32_t t = noun + 1; t < tree_.size(); ++t) {
      const bool behind = t > verb || words_[t].upos == Upos::ADV;
      if (t != verb && tree_[t].head == noun && behind) tree_[t].head = verb;
    }
    tree_[verb] = {kNoToken, Relation::root};
    words_[verb].penn = Penn::VBD;
  }

  // A noun with a participle before it becomes the verb's object; what stands before the verb, its subject.
  void turn(std::uint32_t verb, std::uint32_t subject) {
    const std::uint32_t object = root_;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (tree_[t].head != object || t == verb) continue;
      if (t < verb && t != subject) tree_[t].head = words_[t].upos == Upos::ADV ? verb : subject;
      if (words_[t].upos == Upos::PUNCT) tree_[t].head = verb;
    }
    tree_[subject] = {verb, Relation::nsubj};
    tree_[object] = {verb, Relation::obj};
    tree_[verb] = {kNoToken, Relation::root};
    words_[verb].penn = Penn::VBD;
  }

  std::span<Word> words_;
  std::vector<Dependency>& tree_;
  std::uint32_t root_ = 0;
};

bool is_finite(Penn penn) { return penn == Penn::VBD || penn == Penn::VBZ || penn == Penn::VBP || penn == Penn::MD; }

}  // namespace

void give_main_verb(bool full_stop, std::span<Word> words, std::vector<Dependency>& tree) {
  if (!full_stop || words.size() < 3) return;
  for (std::size_t t = 0; t < words.size(); ++t) {
    const bool adjective = words[t].penn == Penn::VBD && tree[t].relation == Relation::amod;  // "a mob set fire"
    if (is_finite(words[t].penn) && !adjective) return;
  }
  Repair(words, tree).run();
}

}  // namespace dateline::language
