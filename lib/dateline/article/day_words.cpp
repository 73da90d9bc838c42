#include "dateline/article/day_words.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The full name or its first three letters, or "sept", "tues", "thur", "thurs".
template <std::size_t N>
int index_of(std::string_view word, const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < N; ++i) {
    if (word == names[i] || word == names[i].substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "―" || text == "−" || text == "‑";
}

bool is_letter(const core::Decoded& c) {
  if (c.point < 0x80) return core::is_alpha(static_cast<char>(c.point));
  return c.valid && c.point >= 0xC0 && !(c.point >= 0x2000 && c.point <= 0x2BFF);
}

}  // namespace

std::vector<Token> day_tokens(std::string_view line) {
  constexpr std::size_t kLongestNumber = 9;
  std::vector<Token> tokens;
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    if (core::is_space(line[at])) {
      space = true;
      ++at;
      continue;
    }
    Token token;
    token.space_before = space;
    space = false;
    std::size_t end = at;
    while (end < line.size() && core::is_digit(line[end])) ++end;
    if (end > at) {
      token.text = line.substr(at, end - at);
      token.kind = token.text.size() <= kLongestNumber ? Token::number : Token::word;
      if (token.kind == Token::number && !core::parse_number(token.text, token.value)) token.kind = Token::word;
    } else {
      while (end < line.size()) {
        const core::Decoded c = core::decode(line, end);
        if (!is_letter(c)) break;
        end += c.size;
      }
      if (end > at) {
        token.kind = Token::word;
        token.text = core::lower(line.substr(at, end - at));
      } else {
        end = at + core::decode(line, at).size;
        token.text = line.substr(at, end - at);
        if (is_dash(token.text)) token.text = "-";
      }
    }
    at = end;
    tokens.push_back(std::move(token));
  }
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].text == "-" && tokens[i].space_before && tokens[i + 1].space_before) tokens[i].text = "--";
  }
  return tokens;
}

int month_number(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  return word == "sept" ? 9 : index_of(word, kMonths);
}

int weekday_number(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                            "friday", "saturday", "sunday"};
  if (word == "tues") return 2;
  if (word == "thur" || word == "thurs") return 4;
  return index_of(word, kDays);
}

bool is_published_label(std::string_view word) {
  static constexpr std::array<std::string_view, 15> kLabels = {
      "published", "posted",     "date",    "dated", "first",    "publication", "issued", "release",
      "released",  "originally", "created", "pub",   "original", "publish",     "online"};
  return is_one_of(word, kLabels);
}

bool is_modified_label(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kLabels = {"updated", "modified", "revised", "edited",
                                                              "amended", "update",   "last"};
  return is_one_of(word, kLabels);
}

bool is_ordinal_end(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

bool is_clock_word(std::string_view word) {
  return word == "hrs" || word == "hours" || word == "local" || word == "time" || word == "h";
}

bool is_age_unit(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kUnits = {"minute", "minutes", "min",  "mins", "hour",
                                                              "hours",  "day",     "days", "week", "weeks",
                                                              "month",  "months",  "year", "years"};
  return is_one_of(word, kUnits);
}

bool is_zone(std::string_view word) {
  static constexpr std::array<std::string_view, 26> kSeveral = {
      "ist",  "bst", "cst", "mst", "ast",  "et",  "ct",  "mt",  "pt",  "hkt", "sgt",  "pkt", "aest",
      "aedt", "wat", "eat", "cat", "sast", "trt", "ict", "pht", "wib", "eet", "west", "gst", "uk"};
  return zone_offset(word).has_value() || is_one_of(word, kSeveral);
}

std::optional<int> zone_offset(std::string_view word) {
  struct Zone {
    std::string_view name;
    int hours;
  };
  static constexpr std::array<Zone, 15> kZones = {{{"gmt", 0},
                                                   {"utc", 0},
                                                   {"z", 0},
                                                   {"est", -5},
                                                   {"edt", -4},
                                                   {"cdt", -5},
                                                   {"mdt", -6},
                                                   {"pst", -8},
                                                   {"pdt", -7},
                                                   {"cet", 1},
                                                   {"cest", 2},
                                                   {"eest", 3},
                                                   {"msk", 3},
                                                   {"jst", 9},
                                                   {"kst", 9}}};
  for (const Zone& zone : kZones) {
    if (zone.name == word) return zone.hours * 60;
  }
  return std::nullopt;
}

}  // namespace dateline::article
