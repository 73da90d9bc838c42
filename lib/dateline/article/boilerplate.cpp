#include "dateline/article/boilerplate.hpp"

#include <algorithm>
#include <array>

#include "dateline/article/paragraph.hpp"
#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace tables {
extern const std::string_view boilerplate;
}

namespace {

// A teaser or a caption is short; what is longer and begins in the same way is prose that happens to.
constexpr std::size_t kLongestFurniture = 320;
constexpr std::string_view kAgencyNotice = "agency notice";

bool is_word_byte(char c) { return core::is_alpha(c) || core::is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  if (at == std::string::npos) return;
  std::string out;
  std::size_t done = 0;
  for (; at != std::string::npos; at = text.find(from, done)) {
    out += std::string_view(text).substr(done, at - done);
    out += to;
    done = at + from.size();
  }
  text = out + text.substr(done);
}

// Lower case, straight apostrophes, `#` for numbers, bullets and arrows in front gone.
std::string key(std::string_view paragraph) {
  static constexpr std::array<std::string_view, 14> kBullets = {" ", "*", "•", "·", "►", "▶", ">",
                                                                "»", "→", "-", "–", "—", "|", "■"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view bullet : kBullets) {
      if (!paragraph.starts_with(bullet)) continue;
      paragraph.remove_prefix(bullet.size());
      again = true;
    }
  }
  std::string out;
  for (const char c : paragraph) {
    if (core::is_digit(c)) {
      if (out.empty() || out.back() != '#') out += '#';
    } else {
      out += core::lower(c);
    }
  }
  replace_all(out, "’", "'");
  return out;
}

std::string_view without_end(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kEnds = {" ", ":", ".", "!", "…", "»", ">", "→", "*", "|"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : kEnds) {
      if (!text.ends_with(end)) continue;
      text.remove_suffix(end.size());
      again = true;
    }
  }
  return text;
}

bool ends_word(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_word_byte(text[end - 1]) || !is_word_byte(text[end]);
}

bool contains(std::string_view text, std::string_view piece) {
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    const bool begins = at == 0 || !is_word_byte(text[at]) || !is_word_byte(text[at - 1]);
    if (begins && ends_word(text, at + piece.size())) return true;
  }
  return false;
}

std::optional<Zone> zone_of(std::string_view name) {
  if (name == "any") return Zone::any;
  if (name == "head") return Zone::head;
  if (name == "foot") return Zone::foot;
  if (name == "notice") return Zone::notice;
  return std::nullopt;
}

}  // namespace

const Boilerplate& Boilerplate::shipped() {
  static const Boilerplate table = [] {
    core::Diagnostics problems;
    return Boilerplate(tables::boilerplate, "boilerplate.tsv", problems);
  }();
  return table;
}

Boilerplate::Boilerplate(std::string_view text, const std::string& file, core::Diagnostics& problems) {
  static constexpr std::array<std::string_view, 5> kColumns = {"where", "kind", "pattern", "why", "source"};
  const core::Table table(text, file, kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const std::optional<Zone> zone = zone_of(row["where"]);
    if (!zone) {
      problems.push_back(row.error("where", "the place is none of any, head, foot, notice"));
      continue;
    }
    const std::string pattern(row["pattern"]);
    const std::string why(row["why"]);
    if (pattern.empty() || why.empty() || pattern != key(pattern)) {
      problems.push_back(row.error("pattern", "the pattern is not in lower case with # for numbers"));
      continue;
    }
    Rules& rules = rules_[static_cast<std::size_t>(*zone)];
    if (row["kind"] == "line") {
      rules.lines.emplace(without_end(pattern), why);
    } else if (row["kind"] == "prefix") {
      rules.prefixes.push_back({pattern, why});
    } else if (row["kind"] == "contains") {
      rules.pieces.push_back({pattern, why});
    } else {
      problems.push_back(row.error("kind", "the kind is none of line, prefix, contains"));
    }
  }
}

std::optional<Boilerplate::Match> Boilerplate::match(std::string_view paragraph, Zone zone) const {
  constexpr std::size_t kLongestLine = 120;
  if (paragraph.empty() || begins_with_quote(paragraph)) return std::nullopt;
  const Rules& rules = rules_[static_cast<std::size_t>(zone)];
  const bool notice = zone == Zone::notice;
  const std::string text = key(paragraph.substr(0, notice ? paragraph.size() : 4 * kLongestFurniture));
  if (paragraph.size() <= kLongestLine) {
    const auto found = rules.lines.find(std::string(without_end(text)));
    if (found != rules.lines.end()) return Match{found->second, true};
  }
  const bool is_short = paragraph.size() <= kLongestFurniture;
  for (const Rule& rule : rules.prefixes) {
    const bool any_length = notice || rule.why == "disclaimer" || rule.why == "rights notice";
    if ((is_short || any_length) && text.starts_with(rule.pattern) && ends_word(text, rule.pattern.size())) {
      return Match{rule.why, false};
    }
  }
  for (const Rule& rule : rules.pieces) {
    if ((is_short || notice) && contains(text, rule.pattern)) return Match{rule.why, false};
  }
  return std::nullopt;
}

std::optional<std::size_t> Boilerplate::notice_at_end(std::string_view paragraph) const {
  constexpr std::size_t kReach = 400;
  if (!paragraph.ends_with(')') && !paragraph.ends_with(").")) return std::nullopt;
  const std::size_t from = paragraph.size() > kReach ? paragraph.size() - kReach : 0;
  for (std::size_t at = paragraph.find(" (", from); at != std::string_view::npos; at = paragraph.find(" (", at + 1)) {
    if (!ends_sentence(paragraph.substr(0, at))) continue;
    const std::optional<Match> found = match(paragraph.substr(at + 1), Zone::any);
    if (found && found->why == kAgencyNotice) return at + 1;
  }
  return std::nullopt;
}

}  // namespace dateline::article
