// What stands around articles and is no part of them, by its wording. The rules are rows of tables/boilerplate.tsv:
//
//     where    `any` place; `head` before the body; `foot` behind it; `notice` right behind a disclaimer or a notice of
//              rights, which it goes on
//     kind     `line`: the paragraph is these words and no more; `prefix`: it begins with them; `contains`: it has
//     them.
//              `prefix` and `contains` want whole words where the pattern ends (begins) in a letter
//     pattern  lower case; each run of digits is one `#`
//     why      what `Cut::why` says
//     source   where the wording was seen
//
// Paragraphs that begin with a quotation mark are never boilerplate.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/core/error.hpp"

namespace dateline::article {

enum class Zone : std::uint8_t { any, head, foot, notice };

class Boilerplate {
 public:
  // The table that travels with the library.
  [[nodiscard]] static const Boilerplate& shipped();

  // Rows that cannot be read are told in `problems` and left out.
  Boilerplate(std::string_view table, const std::string& file, core::Diagnostics& problems);

  struct Match {
    std::string why;
    bool heading = false;  // a whole line, so it may head a list of more of the same
  };

  // `paragraph` is squeezed. Only the rows of that zone are asked.
  [[nodiscard]] std::optional<Match> match(std::string_view paragraph, Zone zone) const;

  // An agency's notice at the end of a paragraph, "... he said. (Reporting by A; Editing by B)": the byte where it
  // begins.
  [[nodiscard]] std::optional<std::size_t> notice_at_end(std::string_view paragraph) const;

 private:
  struct Rule {
    std::string pattern;
    std::string why;
  };
  struct Rules {
    std::unordered_map<std::string, std::string> lines;  // pattern -> why
    std::vector<Rule> prefixes;
    std::vector<Rule> pieces;
  };
  Rules rules_[4];
};

}  // namespace dateline::article
