#include "dateline/article/place_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "dateline/article/byline.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

struct Dash {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool spaced = false;
};

// The dashes that may end a place line, within its first bytes.
std::vector<Dash> dashes(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kDashes = {"--", "—", "–", "―", "-", "_", ":"};
  constexpr std::size_t kReach = 120;
  std::vector<Dash> found;
  for (std::size_t at = 1; at < std::min(text.size(), kReach); ++at) {
    for (const std::string_view dash : kDashes) {
      if (!text.substr(at).starts_with(dash)) continue;
      const std::size_t end = at + dash.size();
      const bool after = end >= text.size() || text[end] == ' ';
      const bool before = text[at - 1] == ' ';
      if (dash.size() == 1 ? after && (before || text[at - 1] == ')') : true)
        found.push_back({at, end, before && after});
      at = end - 1;
      break;
    }
  }
  return found;
}

// Cuts "(Reuters)" off the end; false when what stands in brackets is something else.
bool cut_agency(std::string_view& head, bool& agency, bool& known) {
  if (!head.ends_with(')')) return true;
  const std::size_t open = head.rfind('(');
  if (open == std::string_view::npos) return false;
  const std::string_view name = core::trim(head.substr(open + 1, head.size() - open - 2));
  constexpr std::size_t kLongest = 40;
  for (const std::string_view part : core::split(name, '/')) known = known || is_agency(core::trim(part));
  if (name.size() < 2 || name.size() > kLongest || words(name) > 4 || (core::is_lower(name[0]) && !known) ||
      std::any_of(name.begin(), name.end(), core::is_digit)) {
    return false;
  }
  agency = true;
  head = core::trim(head.substr(0, open));
  return true;
}

enum class Shape { none, small, capital };

bool is_joiner(std::string_view word) {
  return word == "and" || word == "of" || word == "the" || word == "de" || word == "la" || word == "del" ||
         word == "es" || word == "al" || word == "el";
}

// Capitals before a dash that name no place.
bool is_flag(std::string_view head) {
  static constexpr std::array<std::string_view, 14> kFlags = {"UPDATE",   "EXCLUSIVE", "BREAKING", "WATCH", "ANALYSIS",
                                                              "OPINION",  "FACTBOX",   "LIVE",     "VIDEO", "EXPLAINER",
                                                              "TIMELINE", "NEWS",      "ALERT",    "REPORT"};
  return std::find(kFlags.begin(), kFlags.end(), head.substr(0, head.find(' '))) != kFlags.end();
}

// "SEOUL", "UNITED NATIONS", "NAIROBI, Kenya", "PARIS/BERLIN": capital; "Geneva", "Washington, D.C.": small.
Shape shape(std::string_view place) {
  constexpr std::size_t kLongest = 60;
  if (place.empty() || place.size() > kLongest || words(place) > 6) return Shape::none;
  bool first_piece = true;
  bool capital = true;
  std::size_t letters = 0;
  for (const std::string_view word : core::split(place, ' ')) {
    std::string_view name = word;
    const bool comma = name.ends_with(',');
    if (comma) name.remove_suffix(1);
    if (name.empty()) return Shape::none;
    const core::Decoded c = core::decode(name, 0);
    if (!is_joiner(name) && !(c.point >= 0xC0 || core::is_upper(name[0]))) return Shape::none;
    for (const char letter : name) {
      if (core::is_alpha(letter) || static_cast<unsigned char>(letter) >= 0x80) {
        if (first_piece && core::is_lower(letter)) capital = false;
        ++letters;
      } else if (letter != '.' && letter != '\'' && letter != '-' && letter != '/') {
        return Shape::none;
      }
    }
    if (comma) first_piece = false;
  }
  if (letters < 3 || is_flag(place)) return Shape::none;
  return capital ? Shape::capital : Shape::small;
}

// Cuts a date off the end: "SEOUL, May 20" -> "SEOUL".
std::optional<Stamp> cut_date(std::string_view& head) {
  if (std::none_of(head.begin(), head.end(), core::is_digit)) return std::nullopt;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (at != 0 && head[at - 1] != ' ') continue;
    const std::optional<DayLine> line = read_day_line(head.substr(at));
    if (!line || !line->published || line->labelled || line->published->clock) continue;
    head = core::trim(head.substr(0, at));
    while (!head.empty() && (head.back() == ',' || head.back() == ' ' || head.back() == '-' || head.back() == '|')) {
      head.remove_suffix(1);
    }
    for (const std::string_view dash : {"–", "—"}) {
      if (head.ends_with(dash)) head = core::trim(head.substr(0, head.size() - dash.size()));
    }
    return line->published;
  }
  return std::nullopt;
}

std::optional<PlaceLine> read_head(std::string_view head, bool dash_is_plain) {
  PlaceLine out;
  bool agency = false;
  bool known = false;
  head = core::trim(head);
  if (!cut_agency(head, agency, known)) return std::nullopt;
  while (head.ends_with(',')) head.remove_suffix(1);
  out.stamp = cut_date(head);
  // "MOSCOW. May 12", but "Washington, D.C."
  if (head.ends_with('.') && head.find('.') == head.size() - 1) head.remove_suffix(1);
  out.place = std::string(head);
  out.sure = agency || out.stamp.has_value();
  if (head.empty()) {
    if (!known) return std::nullopt;
    return out;
  }
  switch (shape(head)) {
    case Shape::none:
      return std::nullopt;
    case Shape::small:
      if (!known && !out.stamp) return std::nullopt;
      return out;
    case Shape::capital:
      if (!out.sure && !dash_is_plain) return std::nullopt;
      return out;
  }
  return std::nullopt;
}

bool begins_sentence(std::string_view text) {
  if (text.empty() || begins_with_quote(text)) return true;
  const core::Decoded c = core::decode(text, 0);
  return c.point >= 0xC0 || core::is_upper(text[0]) || core::is_digit(text[0]);
}

// "MOSCOW, May 12. /TASS/. ", the Russian way.
std::optional<PlaceLine> between_slashes(std::string_view paragraph) {
  constexpr std::size_t kReach = 80;
  const std::string_view reach = paragraph.substr(0, kReach);
  const std::size_t open = reach.find(" /");
  const std::size_t close = open == std::string_view::npos ? open : reach.find('/', open + 2);
  if (close == std::string_view::npos || !is_agency(reach.substr(open + 2, close - open - 2))) return std::nullopt;
  const std::string head = std::string(reach.substr(0, open)) + " (TASS)";
  std::optional<PlaceLine> line = read_head(head, false);
  if (!line) return std::nullopt;
  line->size = close + 1;
  for (const std::string_view mark : {".", " ", "-", "–", "—", " "}) {
    if (paragraph.substr(line->size).starts_with(mark)) line->size += mark.size();
  }
  return line;
}

}  // namespace

std::optional<PlaceLine> read_place_line(std::string_view paragraph) {
  if (std::optional<PlaceLine> line = between_slashes(paragraph)) return line;
  for (const Dash& dash : dashes(paragraph)) {
    const bool colon = paragraph[dash.begin] == ':';
    std::optional<PlaceLine> line = read_head(paragraph.substr(0, dash.begin), !colon);
    if (!line) continue;
    const std::string_view rest = core::trim(paragraph.substr(dash.end));
    if (!begins_sentence(rest) || (rest.empty() && !line->sure)) continue;
    if (!line->sure && !dash.spaced && paragraph[dash.begin] == '-') continue;
    line->size = dash.end;
    return line;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> place_line_ends(std::string_view text) {
  constexpr std::size_t kReach = 200;
  std::vector<std::uint32_t> ends;
  std::size_t lines = 2;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (core::is_space(text[at])) {
      if (text[at] == '\n') ++lines;
      continue;
    }
    if (lines >= 2) {
      std::string reach(text.substr(at, kReach));
      reach.resize(std::min(reach.size(), reach.find("\n\n")));
      std::replace_if(reach.begin(), reach.end(), core::is_space, ' ');
      const std::optional<PlaceLine> line = read_place_line(reach);
      if (line && !line->place.empty()) ends.push_back(static_cast<std::uint32_t>(at + line->size));
    }
    lines = 0;
    at = text.find('\n', at);
    if (at == std::string_view::npos) break;
    --at;
  }
  return ends;
}

std::optional<PlaceLine> read_place_and_day(std::string_view line) {
  constexpr std::size_t kLongest = 80;
  if (line.size() > kLongest) return std::nullopt;
  std::string_view head = core::trim(line);
  PlaceLine out;
  bool agency = false;
  bool known = false;
  if (!cut_agency(head, agency, known)) return std::nullopt;
  out.stamp = cut_date(head);
  if (!out.stamp || !out.stamp->year || !cut_agency(head, agency, known)) return std::nullopt;
  while (head.ends_with(',')) head.remove_suffix(1);
  if (head.empty() ? !known : shape(head) == Shape::none) return std::nullopt;
  if (!is_agency(head)) out.place = std::string(head);
  out.size = line.size();
  out.sure = true;
  return out;
}

}  // namespace dateline::article
