#include "dateline/article/byline.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "dateline/article/day_words.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kParticles = {"de",  "da",  "di",  "du",  "del", "der", "den",
                                                                  "van", "von", "bin", "ibn", "al",  "el",  "la",
                                                                  "le",  "y",   "e",   "dos", "ter", "zu"};
  return is_one_of(word, kParticles);
}

// Words in lower case that a byline may have besides names.
bool is_byline_word(std::string_view word) {
  static constexpr std::array<std::string_view, 34> kWords = {
      "and",     "&",      "in",        "for",        "of",        "the",           "with",
      "at",      "from",   "staff",     "writer",     "writers",   "correspondent", "reporter",
      "editor",  "desk",   "our",       "diplomatic", "foreign",   "political",     "chief",
      "affairs", "world",  "news",      "senior",     "special",   "contributor",   "agencies",
      "agency",  "bureau", "reporters", "editors",    "columnist", "correspondents"};
  return is_one_of(word, kWords) || is_particle(word);
}

bool is_letter_byte(char c) { return core::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view without_ends(std::string_view text) {
  while (!text.empty() && (text.back() == ',' || text.back() == '|' || text.back() == ';' || text.back() == '-' ||
                           text.back() == ' ' || text.back() == ':')) {
    text.remove_suffix(1);
  }
  return text;
}

// An upper-case letter, an initial ("J.", "J.R."), then letters, hyphens and apostrophes.
bool is_name_word(std::string_view word) {
  if (word.empty() || !is_letter_byte(word[0]) || core::is_lower(word[0])) return false;
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] == '.' && (i == 1 || i + 1 == word.size()) && word.size() <= 4) continue;
    if (word[i] != '-' && word[i] != '\'' && !is_letter_byte(word[i])) return false;
  }
  return word.find("–") == std::string_view::npos && word.find("—") == std::string_view::npos &&
         word.find("“") == std::string_view::npos && word.find("”") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> read_byline(std::string_view line) {
  static constexpr std::array<std::string_view, 18> kLeads = {
      "by ",          "by: ",          "author: ",    "authors: ",    "article by ", "article by: ",
      "articles by ", "articles by: ", "written by ", "written by: ", "posted by ",  "posted by: ",
      "story by ",    "text by ",      "report by ",  "reported by ", "words by ",   "from our "};
  constexpr std::size_t kLongest = 120;
  if (line.size() > kLongest) return std::nullopt;
  const std::string low = core::lower(line);
  std::string_view rest;
  for (const std::string_view lead : kLeads) {
    if (low.starts_with(lead)) rest = line.substr(lead == "from our " ? 0 : lead.size());
  }
  rest = without_ends(rest);
  if (rest.empty() || ends_sentence(rest)) return std::nullopt;
  bool name = false;
  bool first = true;
  for (std::string_view word : core::split(rest, ' ')) {
    while (!word.empty() && (word.front() == '(' || word.front() == '@')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == ',' || word.back() == ')' || word.back() == ':')) word.remove_suffix(1);
    if (word.empty() || word == "|" || word == "-" || word == "–" || word == "—" || word == "/") continue;
    const std::string plain = core::lower(word);
    if (first && (weekday_number(plain) != 0 || month_number(plain) != 0)) return std::nullopt;
    first = false;
    if (core::is_digit(word[0])) return std::nullopt;
    if (core::is_lower(word[0])) {
      if (!is_byline_word(word) && !(word == "@" || line.find('@') != std::string_view::npos)) return std::nullopt;
    } else if (is_letter_byte(word[0])) {
      name = name || word.size() > 1;
    }
  }
  if (!name && !low.starts_with("from our ")) return std::nullopt;
  return std::string(rest);
}

bool is_name(std::string_view line) {
  constexpr std::size_t kLongest = 48;
  if (line.size() > kLongest) return false;
  const std::vector<std::string_view> parts = core::split(line, ' ');
  if (parts.size() < 2 || parts.size() > 4) return false;
  bool long_word = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && i + 1 < parts.size() && is_particle(parts[i])) continue;
    if (!is_name_word(parts[i])) return false;
    long_word = long_word || parts[i].size() >= 3;
  }
  return long_word;
}

bool is_name_list(std::string_view line) {
  constexpr std::size_t kLongest = 120;
  if (line.size() > kLongest || line.ends_with('.')) return false;
  for (std::string_view part : core::split(line, ',')) {
    part = core::trim(part);
    if (part.starts_with("and ")) part.remove_prefix(4);
    const std::size_t both = part.find(" and ");
    if (both != std::string_view::npos && !is_name(part.substr(both + 5))) return false;
    if (!is_name(part.substr(0, both))) return false;
  }
  return true;
}

bool is_agency(std::string_view name) {
  static constexpr std::array<std::string_view, 38> kAgencies = {"reuters",
                                                                 "ap",
                                                                 "afp",
                                                                 "xinhua",
                                                                 "tass",
                                                                 "itar-tass",
                                                                 "yonhap",
                                                                 "kcna",
                                                                 "interfax",
                                                                 "ria novosti",
                                                                 "dpa",
                                                                 "ani",
                                                                 "pti",
                                                                 "ians",
                                                                 "kyodo",
                                                                 "upi",
                                                                 "cnn",
                                                                 "bbc",
                                                                 "bloomberg",
                                                                 "efe",
                                                                 "ansa",
                                                                 "anadolu",
                                                                 "aa",
                                                                 "sputnik",
                                                                 "irna",
                                                                 "sana",
                                                                 "antara",
                                                                 "bernama",
                                                                 "tanjug",
                                                                 "ukrinform",
                                                                 "belta",
                                                                 "associated press",
                                                                 "the associated press",
                                                                 "agence france-presse",
                                                                 "apa",
                                                                 "petra",
                                                                 "wam",
                                                                 "agencies"};
  return is_one_of(core::lower(name), kAgencies);
}

}  // namespace dateline::article
