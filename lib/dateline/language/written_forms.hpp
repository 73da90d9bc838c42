// What tables/abbreviations.tsv says of written forms, for the splitter: which shortened words keep their dot, which
// words are written in one, which pieces stay whole.
//
//     if (written_forms().dotted("Gen.") == Form::title) ...  // the dot ends no sentence
//     written_forms().cut("cannot");                          // 3: "can", "not"
//
// Nothing here fails: a form that the table does not have is of no kind.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::language {

// The kinds of forms; the head of the table explains them.
enum class Form : std::uint8_t {
  none,
  title,
  inside,
  anywhere,
  time,
  number,
  joined,
  whole,
  prefix,
  suffix,
  unit,
  asking,
  speech,
  not_first,
  starter
};

class WrittenForms {
 public:
  WrittenForms();

  // The kind of a shortened word with its dot, "Gen."; "GEN." counts as "Gen.".
  [[nodiscard]] Form dotted(std::string_view form) const;
  // Where a word that is written in one is cut, 3 for "cannot"; 0 for all others.
  [[nodiscard]] std::size_t cut(std::string_view word) const;
  // Whether a form is of a kind from `whole` on.
  [[nodiscard]] bool has(Form kind, std::string_view form) const;
  [[nodiscard]] bool has_lower(Form kind, std::string_view form) const;  // the same for the form in small letters

 private:
  std::unordered_map<std::string_view, Form> dotted_;  // views of the embedded text, as those of the sets
  std::unordered_map<std::string, std::size_t> joined_;
  std::array<std::unordered_set<std::string_view>, static_cast<std::size_t>(Form::starter) + 1> sets_;
};
[[nodiscard]] const WrittenForms& written_forms();

}  // namespace dateline::language
