// Who is the subject, the object, the oblique; which auxiliaries; what depends on what. The events room asks this,
// and not how the tree is built.
//
//     const Clauses clauses = clauses_of(document, sentence);
//     for (const Predicate& verb : clauses.verbs)
//       if (verb.lemma == "meet" && verb.subject) use(*verb.subject, verb.oblique("with"));
//
// Tokens are counted within the sentence, from 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/language/document.hpp"

namespace dateline::language {

// A noun phrase. A coordination ("Russia and China") is one phrase with several heads.
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // exclusive
  std::vector<std::uint32_t> heads;
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

struct Oblique {
  std::string preposition;  // lower case
  Phrase phrase;
};

enum class VerbTense : std::uint8_t { none, past, present, future };

// How a verb hangs on the one above it.
enum class Link : std::uint8_t {
  main,       // it does not
  content,    // what is said, thought, asked, promised: "said that he met", "agreed to meet", "saying ..."
  adverbial,  // "after he met", "while meeting", "to discuss"
  condition,  // "if", "unless", "whether"
  relative,   // "who met", "the talks that began"
  conjunct,   // "met and spoke"
};

struct Predicate {
  std::uint32_t token = 0;  // the main verb
  std::uint32_t first = 0;  // the verb group with its auxiliaries
  std::uint32_t last = 0;   // exclusive
  std::string lemma;
  std::string particle;  // "up" of "stepped up"; empty when there is none
  VerbTense tense = VerbTense::none;
  std::string modal;  // "will", "would", "may" ...; empty when there is none
  bool passive = false;
  bool negated = false;
  bool perfect = false;
  bool progressive = false;
  bool infinitive = false;        // "to meet"
  bool participle = false;        // "meeting", "met" without an auxiliary
  bool quoted = false;            // stands between quotation marks with its subject
  std::optional<Phrase> subject;  // grammatical; of infinitives and participles the one that is understood
  std::optional<Phrase> object;   // grammatical; of passives a second object
  std::vector<Oblique> obliques;
  Link link = Link::main;
  std::uint32_t governor =
      kNoToken;        // main verb's token of the predicate above, or the noun ("an invitation to visit")
  std::string marker;  // "that", "after", "if", "while" ...; empty when there is none

  [[nodiscard]] const Phrase* oblique(std::string_view preposition) const;
};

// A noun with what hangs on it.
struct Nominal {
  std::uint32_t token = 0;
  Phrase phrase;
  std::optional<Phrase> possessor;       // "Moon's", "its"
  std::vector<std::uint32_t> modifiers;  // tokens before it in the phrase that modify it
  std::vector<Oblique> obliques;         // phrases that follow it: "with Moon", "between Russia and China"
  std::uint32_t governor = kNoToken;     // the verb whose subject, object or oblique it is
  std::string role;                      // "subj", "obj" or the preposition, with `governor`
};

struct Clauses {
  std::vector<Predicate> verbs;   // in the order of the text
  std::vector<Nominal> nominals;  // every head of every noun phrase, in the order of the text

  std::vector<std::uint32_t> over;  // for each token the place in `verbs` of the nearest at or above it, or kNoToken

  [[nodiscard]] const Predicate* verb_at(std::uint32_t token) const;
  [[nodiscard]] const Predicate* verb_over(std::uint32_t token) const;  // null when there is none
  [[nodiscard]] const Nominal* nominal_at(std::uint32_t token) const;
};

[[nodiscard]] Clauses clauses_of(const Document& document, std::size_t sentence);

}  // namespace dateline::language
