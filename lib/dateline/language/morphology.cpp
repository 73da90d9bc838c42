#include "dateline/language/morphology.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::language {

namespace {

class Reader {
 public:
  Reader(std::span<const Word> words, std::span<const Dependency> tree, std::uint32_t token)
      : words_(words), tree_(tree), token_(token) {}

  Morphology run() const {
    Morphology out;
    const Word& word = words_[token_];
    switch (word.penn) {
      case Penn::NN:
      case Penn::NNP:
        if (word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON) out.number = "Sing";
        break;
      case Penn::NNS:
      case Penn::NNPS:
        out.number = "Plur";
        break;
      case Penn::VBD:
        out = {"Ind", "", "Past", "Fin", ""};
        break;
      case Penn::VBZ:
        out = {"Ind", "Sing", "Pres", "Fin", ""};
        break;
      case Penn::VBP:
        out = {"Ind", "", "Pres", "Fin", ""};
        break;
      case Penn::MD:
        out.verb_form = "Fin";
        break;
      case Penn::VB:
        if (commands())
          out = {"Imp", "", "", "Fin", ""};
        else
          out.verb_form = "Inf";
        break;
      case Penn::VBG:
        if (participle())
          out = {"", "", "Pres", "Part", ""};
        else
          out.verb_form = "Ger";
        break;
      case Penn::VBN:
        out = {"", "", "Past", "Part", passive() ? "Pass" : ""};
        break;
      default:
        break;
    }
    return out;
  }

 private:
  [[nodiscard]] bool has(Relation wanted) const {
    return std::any_of(tree_.begin(), tree_.end(),
                       [&](const Dependency& d) { return d.head == token_ && d.relation == wanted; });
  }
  [[nodiscard]] Relation relation() const { return tree_[token_].relation; }
  [[nodiscard]] bool attribute() const { return relation() == Relation::acl || relation() == Relation::amod; }

  // The treebank calls a form in -ing a participle where it is a clause of its own or beside one, else a gerund.
  [[nodiscard]] bool participle() const {
    if (has(Relation::aux)) return true;
    switch (relation()) {
      case Relation::advcl:
      case Relation::root:
      case Relation::parataxis:
      case Relation::case_:
        return true;
      case Relation::conj:
        return words_[tree_[token_].head].penn != Penn::VBG || Reader(words_, tree_, tree_[token_].head).participle();
      default:
        return false;
    }
  }

  // "Stop the war": a base form with nothing before it that would make it an infinitive.
  [[nodiscard]] bool commands() const {
    if (relation() == Relation::aux || relation() == Relation::aux_pass || relation() == Relation::xcomp) return false;
    if (has(Relation::aux) || has(Relation::mark) || has(Relation::nsubj) || has(Relation::nsubj_pass)) return false;
    std::uint32_t at = token_;
    while (tree_[at].relation == Relation::conj && tree_[at].head != kNoToken) {  // "will come and stay"
      at = tree_[at].head;
      if (words_[at].penn == Penn::VB) return Reader(words_, tree_, at).commands();
    }
    return relation() == Relation::root || relation() == Relation::parataxis || relation() == Relation::conj ||
           relation() == Relation::ccomp;
  }

  [[nodiscard]] bool passive() const {
    if (has(Relation::aux_pass) || has(Relation::nsubj_pass)) return true;
    if (has(Relation::aux)) return false;
    if (relation() == Relation::conj && tree_[token_].head != kNoToken &&
        words_[tree_[token_].head].penn == Penn::VBN) {
      return Reader(words_, tree_, tree_[token_].head).passive();
    }
    return attribute() || relation() == Relation::advcl;
  }

  std::span<const Word> words_;
  std::span<const Dependency> tree_;
  std::uint32_t token_;
};

}  // namespace

Morphology morphology_of(std::span<const Word> words, std::span<const Dependency> tree, std::uint32_t token) {
  return Reader(words, tree, token).run();
}

std::string features(const Morphology& m) {
  const std::array<std::pair<std::string_view, std::string_view>, 5> all = {
      {{"Mood=", m.mood}, {"Number=", m.number}, {"Tense=", m.tense}, {"VerbForm=", m.verb_form}, {"Voice=", m.voice}}};
  std::string out;
  for (const auto& [name, value] : all) {
    if (value.empty()) continue;
    if (!out.empty()) out += '|';
    out += std::string(name) + std::string(value);
  }
  return out.empty() ? "_" : out;
}

}  // namespace dateline::language
