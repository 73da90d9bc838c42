#include "dateline/language/relation.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::language {

namespace {

constexpr std::array<std::string_view, kRelations> kNames = {
    "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",        "aux",
    "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt", "conj",
    "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",   "discourse",
    "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",         "mark",
    "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",        "reparandum",
    "root",       "vocative",  "xcomp"};

std::optional<Relation> find(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Relation>(found - kNames.begin());
}

}  // namespace

std::string_view name(Relation relation) { return kNames[static_cast<std::size_t>(relation)]; }

std::optional<Relation> relation_of(std::string_view name) {
  if (const auto exact = find(name)) return exact;
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view subtype = name.substr(colon + 1);
  if (subtype == "tmod" || subtype == "npmod") {
    if (const auto unmarked = find(std::string(name.substr(0, colon)) + ":unmarked")) return unmarked;
  }
  return find(name.substr(0, colon));
}

Relation universal(Relation relation) {
  const std::string_view whole = name(relation);
  return *find(whole.substr(0, whole.find(':')));
}

}  // namespace dateline::language
