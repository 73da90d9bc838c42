// Tokens, sentences and word classes, by the conventions of Universal Dependencies (UD English EWT).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/core/span.hpp"

namespace dateline::language {

// Universal part-of-speech tags (universaldependencies.org/u/pos).
// clang-format off
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
};
// clang-format on
[[nodiscard]] std::string_view name(Upos tag);

// English tags of the Penn Treebank as EWT uses them (PRP$ and WP$ are PRPS and WPS here; punctuation is PUNCT).
// clang-format off
enum class Penn : std::uint8_t {
  ADD, AFX, CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRPS, RB,
  RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, PUNCT
};
// clang-format on
[[nodiscard]] std::string_view name(Penn tag);  // as in the treebank: "PRP$"; "PUNCT"
[[nodiscard]] constexpr bool is_noun(Penn t) {
  return t == Penn::NN || t == Penn::NNS || t == Penn::NNP || t == Penn::NNPS;
}
[[nodiscard]] constexpr bool is_proper(Penn t) { return t == Penn::NNP || t == Penn::NNPS; }
[[nodiscard]] constexpr bool is_verb(Penn t) { return t >= Penn::VB && t <= Penn::VBZ; }
[[nodiscard]] constexpr bool is_finite_verb(Penn t) {
  return t == Penn::VBD || t == Penn::VBP || t == Penn::VBZ || t == Penn::MD;
}

inline constexpr std::uint32_t kNoToken = static_cast<std::uint32_t>(-1);

// "Monday", "May": the name of a day or a month, as it is written.
[[nodiscard]] bool is_calendar_word(std::string_view word);

struct Token {
  core::Span span;  // bytes in the document's text
};

struct Sentence {
  core::Span span;          // bytes in the document's text, without white space at the ends
  std::uint32_t first = 0;  // its tokens in Document::tokens()
  std::uint32_t last = 0;   // exclusive
  bool paragraph_start = false;
};

// What the language model says of a token, with its base form.
struct Word {
  Upos upos = Upos::X;
  Penn penn = Penn::NN;
  std::string lemma;  // lower case but for proper nouns; "be" for "'s" that is a verb, "not" for "n't"
};

// What a character beyond ASCII is when a text is cut into tokens. `letter` is also what joins letters and what is not
// valid.
enum class Sign : std::uint8_t {
  letter,
  space,
  line,
  paragraph,
  apostrophe,
  open,
  close,
  dash,
  ellipsis,
  stop,
  symbol
};
[[nodiscard]] Sign sign_of(char32_t point);

enum class Case : std::uint8_t { none, small, capital, uncased };  // uncased: a letter of a script without case
[[nodiscard]] Case case_of(char32_t point);

}  // namespace dateline::language
