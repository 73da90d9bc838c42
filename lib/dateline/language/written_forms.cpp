#include "dateline/language/written_forms.hpp"

#include <algorithm>
#include <cassert>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace tables {
extern const std::string_view abbreviations;
}  // namespace tables

namespace {

constexpr std::size_t kLongestForm = 12;  // bytes; longer words are in no row of the table

constexpr std::array<std::string_view, 15> kFormNames = {"none",   "title",  "inside", "anywhere",  "time",
                                                         "number", "joined", "whole",  "prefix",    "suffix",
                                                         "unit",   "asking", "speech", "not_first", "starter"};

}  // namespace

WrittenForms::WrittenForms() {
  core::Diagnostics problems;
  const std::array<std::string_view, 2> columns = {"forms", "kind"};
  const core::Table table(tables::abbreviations, "abbreviations.tsv", columns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const auto kind =
        static_cast<std::size_t>(std::find(kFormNames.begin(), kFormNames.end(), row["kind"]) - kFormNames.begin());
    assert(kind < kFormNames.size());
    for (const std::string_view form : row.list("forms")) {
      if (static_cast<Form>(kind) < Form::joined) {
        dotted_.emplace(form, static_cast<Form>(kind));
      } else if (static_cast<Form>(kind) == Form::joined) {
        std::string word(form);
        const std::size_t cut = word.find('+');
        joined_.emplace(word.erase(cut, 1), cut);
      } else {
        sets_[kind].insert(form);
      }
    }
  }
  assert(problems.empty());
}

Form WrittenForms::dotted(std::string_view form) const {
  if (form.size() > kLongestForm) return Form::none;
  if (const auto found = dotted_.find(form); found != dotted_.end()) return found->second;
  if (form.size() < 4 || !core::is_upper(form[1])) return Form::none;
  std::string capital = core::lower(form);
  capital[0] = form[0];
  const auto found = dotted_.find(capital);
  return found == dotted_.end() ? Form::none : found->second;
}

std::size_t WrittenForms::cut(std::string_view word) const {
  const auto found = joined_.find(core::lower(word));
  return found == joined_.end() ? 0 : found->second;
}

bool WrittenForms::has(Form kind, std::string_view form) const {
  return form.size() <= kLongestForm && sets_[static_cast<std::size_t>(kind)].contains(form);
}

bool WrittenForms::has_lower(Form kind, std::string_view form) const {
  return form.size() <= kLongestForm && sets_[static_cast<std::size_t>(kind)].contains(core::lower(form));
}

const WrittenForms& written_forms() {
  static const WrittenForms all;
  return all;
}

}  // namespace dateline::language
