#include "dateline/language/noun_phrases.hpp"

#include <algorithm>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace {

constexpr std::uint32_t kDeepest = 16;  // phrases within phrases

}  // namespace

NounPhrases::NounPhrases(const Document& document, std::size_t sentence)
    : document_(document),
      tokens_(document.tokens(sentence)),
      words_(document.words(sentence)),
      tree_(document.tree(sentence)),
      children_(tokens_.size()) {
  for (std::uint32_t t = 0; t < tree_.size(); ++t) {
    if (tree_[t].head != kNoToken) children_[tree_[t].head].push_back(t);
  }
}

std::string NounPhrases::low(std::uint32_t token) const { return core::lower(document_.text_of(tokens_[token])); }

Relation NounPhrases::relation(std::uint32_t token) const { return tree_[token].relation; }

std::uint32_t NounPhrases::head(std::uint32_t token) const { return tree_[token].head; }

std::optional<std::uint32_t> NounPhrases::child(std::uint32_t token, Relation wanted) const {
  for (const std::uint32_t c : children_[token]) {
    if (relation(c) == wanted) return c;
  }
  return std::nullopt;
}

bool NounPhrases::is_nominal(std::uint32_t token) const {
  const Upos u = words_[token].upos;
  return u == Upos::NOUN || u == Upos::PROPN || u == Upos::PRON || u == Upos::NUM || u == Upos::SYM || u == Upos::X;
}

void NounPhrases::own_span(std::uint32_t token, std::uint32_t& first, std::uint32_t& last) const {
  first = std::min(first, token);
  last = std::max(last, token + 1);
  for (const std::uint32_t c : children_[token]) {
    switch (relation(c)) {
      case Relation::amod:
      case Relation::compound:
      case Relation::det:
      case Relation::det_predet:
      case Relation::fixed:
      case Relation::flat:
      case Relation::goeswith:
      case Relation::nmod_desc:
      case Relation::nmod_poss:
      case Relation::nummod:
        whole_span(c, first, last);
        break;
      case Relation::nmod_unmarked:
      case Relation::nmod:
      case Relation::advmod:
        if (c < token && !child(c, Relation::case_)) whole_span(c, first, last);  // "some 30 states"
        break;
      default:
        break;
    }
  }
}

void NounPhrases::whole_span(std::uint32_t token, std::uint32_t& first, std::uint32_t& last) const {
  first = std::min(first, token);
  last = std::max(last, token + 1);
  for (const std::uint32_t c : children_[token]) whole_span(c, first, last);
}

Phrase NounPhrases::phrase_of(std::uint32_t token) const {
  Phrase out;
  out.first = token;
  out.last = token + 1;
  out.heads = {token};
  own_span(token, out.first, out.last);
  add_conjuncts(token, out);
  return out;
}

void NounPhrases::add_conjuncts(std::uint32_t token, Phrase& out) const {
  for (const std::uint32_t c : children_[token]) {
    if (relation(c) == Relation::appos && c == token + 1 && words_[c].upos == Upos::PROPN)
      add_conjuncts(c, out);  // "leader Gaddafi and President Zhivkov"
    if (relation(c) != Relation::conj || !(is_nominal(c) || words_[c].upos == Upos::ADJ) || is_left_out(c)) continue;
    out.heads.push_back(c);
    own_span(c, out.first, out.last);
    add_conjuncts(c, out);
  }
}

// "Mali, but not Chad", "Mali rather than Chad": Chad and what is joined to it.
bool NounPhrases::is_left_out(std::uint32_t token) const {
  for (const std::uint32_t c : children_[token]) {
    const std::string word = low(c);
    if (c < token && (relation(c) == Relation::advmod || relation(c) == Relation::cc) &&
        (word == "not" || word == "rather" || word == "instead"))
      return true;
  }
  return false;
}

std::string NounPhrases::preposition_of(std::uint32_t token) const {
  for (const std::uint32_t c : children_[token]) {
    if (relation(c) == Relation::case_ && c < token) return low(c);
  }
  return {};
}

bool NounPhrases::is_relative_pronoun(std::uint32_t token) const {
  const Penn tag = words_[token].penn;
  return tag == Penn::WDT || tag == Penn::WP;
}

// "survivors of the storm, which killed": what stands right before "which", not the people that are of it.
std::uint32_t NounPhrases::nearest_thing(std::uint32_t noun, std::uint32_t pronoun) const {
  std::uint32_t at = noun;
  for (std::uint32_t depth = 0; depth < kDeepest; ++depth) {
    std::uint32_t below = at;
    for (const std::uint32_t c : children_[at]) {
      if (c > at && c < pronoun && relation(c) == Relation::nmod && is_nominal(c)) below = c;
    }
    if (below == at) break;
    at = below;
  }
  return at;
}

Phrase NounPhrases::argument(std::uint32_t token, std::uint32_t clause) const {
  if (relation(clause) == Relation::acl_relcl && is_relative_pronoun(token))
    return phrase_of(low(token) == "which" ? nearest_thing(head(clause), token) : head(clause));
  return phrase_of(token);
}

void NounPhrases::add_oblique(std::uint32_t token, std::uint32_t clause, std::vector<Oblique>& out) const {
  std::string preposition = relation(token) == Relation::obl_agent ? "by" : preposition_of(token);
  if (preposition.empty() || is_left_out(token)) return;
  out.push_back({preposition, argument(token, clause)});
  if (preposition == "between" && out.back().phrase.heads.size() == 1) complete_pair(token, out.back().phrase);
  for (const std::uint32_t c : children_[token]) {  // "with Russia and with China"
    if (relation(c) != Relation::conj) continue;
    if (const std::string other = preposition_of(c); !other.empty()) out.push_back({other, phrase_of(c)});
  }
}

void NounPhrases::complete_pair(std::uint32_t token, Phrase& phrase) const {
  if (head(token) == kNoToken) return;  // "it is between two and six days"
  for (const std::uint32_t c : children_[head(token)]) {
    if (c > token && relation(c) == Relation::conj && is_nominal(c)) {
      phrase.heads.push_back(c);
      own_span(c, phrase.first, phrase.last);
      return;
    }
  }
}

void NounPhrases::add_noun_obliques(std::uint32_t noun, std::vector<Oblique>& out) const {
  for (const std::uint32_t c : children_[noun]) {
    if (is_phrase_of(c, noun)) add_oblique(c, noun, out);
  }
  for (const std::uint32_t c : children_[noun]) {
    if (is_phrase_of(c, noun)) add_nested(c, 0, out);
  }
}

void NounPhrases::add_nested(std::uint32_t noun, std::uint32_t depth, std::vector<Oblique>& out) const {
  static constexpr std::array<std::string_view, 7> kReasons = {"response", "retaliation", "reprisal", "revenge",
                                                               "reaction", "addition",    "reply"};
  if (depth > kDeepest || core::one_of(words_[noun].lemma, kReasons))
    return;  // "strikes in response to an attack on Oslo"
  for (const std::uint32_t c : children_[noun]) {
    if (!is_phrase_of(c, noun)) continue;
    if (preposition_of(c) != "of") add_oblique(c, noun, out);
    add_nested(c, depth + 1, out);
  }
}

bool NounPhrases::is_phrase_of(std::uint32_t token, std::uint32_t noun) const {
  return token > noun && (relation(token) == Relation::nmod || relation(token) == Relation::obl);
}

}  // namespace dateline::language
