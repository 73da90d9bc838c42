// Relations between a word and its head, as UD English has them (universaldependencies.org/en/dep).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::language {

// clang-format off
enum class Relation : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, compound,
  compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det, det_predet, discourse, dislocated, expl, fixed,
  flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod,
  obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp
};
// clang-format on
inline constexpr std::size_t kRelations = static_cast<std::size_t>(Relation::xcomp) + 1;

[[nodiscard]] std::string_view name(Relation relation);  // as in the treebank: "nsubj:pass"
// "nsubj:pass" -> nsubj_pass; a subtype that is not in the list is read as its relation without it ("obl:about" ->
// obl), the older "obl:tmod" and "obl:npmod" as "obl:unmarked"; nothing for what is no relation.
[[nodiscard]] std::optional<Relation> relation_of(std::string_view name);
// The relation without its subtype: nsubj_pass -> nsubj.
[[nodiscard]] Relation universal(Relation relation);

}  // namespace dateline::language
