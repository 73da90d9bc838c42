// Base forms of words, by the conventions of Universal Dependencies (UD English EWT).
//
//     lemma("met", Upos::VERB, Penn::VBD);          // "meet"
//     lemma("Americans", Upos::PROPN, Penn::NNPS);  // "American"
//
// Forms that no rule gives are rows of tables/irregular_forms.tsv, irregular_verbs.tsv and verbs.tsv.
#pragma once

#include <string>
#include <string_view>

#include "dateline/language/token.hpp"

namespace dateline::language {

// The base form of a word that has these tags. Never fails: what no table and no rule knows is the word itself, in
// small letters unless it is part of a name. Comparatives and superlatives go back to the positive ("better" to "good",
// or to "well" for an adverb), pronouns to the nominative and to the attributive possessive ("them" to "they", "mine"
// to "my"), typographic marks to those of ASCII, and digits lose their commas.
[[nodiscard]] std::string lemma(std::string_view word, Upos upos, Penn penn);

// The past participle of a verb, given its base form: "sign" to "signed", "put" to "put", "take" to "taken".
[[nodiscard]] std::string past_participle(std::string_view base);

// Whether a common noun stands in the plural, by its form: "rebels", "forces", "people", "police", "media".
[[nodiscard]] bool is_plural_form(std::string_view noun);

// "sank", "tore": a past tense that is no base form of any verb, "lay" apart. What else could be said of it in the
// present, EWT, GUM and PUD never do.
[[nodiscard]] bool is_past_form(std::string_view word);

}  // namespace dateline::language
