#include "dateline/timeline/columns.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/timeline/colors.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kMostColumns = 10;
constexpr std::size_t kMostLetters = 4;
constexpr std::size_t kPlainKey = 3;

using Letters = std::vector<std::string>;  // one code point each, ASCII in upper case

bool is_letter(const core::Decoded& c, char byte) {
  return c.valid &&
         (c.point >= 0x80 ? c.point > 0xBF && c.point < 0x2000 : core::is_alpha(byte) || core::is_digit(byte));
}

// The words of a name, as letters; apostrophes and the like part nothing: "O'Brien" is one word.
struct Word {
  Letters letters;
  bool capital = false;
};

std::vector<Word> words_of(std::string_view name) {
  std::vector<Word> words;
  bool in_word = false;
  for (std::size_t at = 0; at < name.size();) {
    const core::Decoded c = core::decode(name, at);
    if (is_letter(c, name[at])) {
      if (!in_word) words.push_back({{}, !core::is_lower(name[at])});
      in_word = true;
      words.back().letters.push_back(c.size == 1 ? std::string(1, core::upper(name[at])) : core::encode(c.point));
    } else if (name[at] != '\'' && name[at] != '.') {
      in_word = false;
    }
    at += c.size;
  }
  return words;
}

std::string joined(const Letters& letters, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < std::min(count, letters.size()); ++i) out += letters[i];
  return out;
}

bool is_code(std::string_view key) {
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](char c) { return core::is_upper(c) || core::is_digit(c); });
}

std::string key_letters(std::string_view key) {
  const std::vector<Word> words = words_of(key);
  return words.size() == 1 && words[0].letters.size() <= kPlainKey ? joined(words[0].letters, kPlainKey)
                                                                   : std::string();
}

// A code that nobody has taken, made of the first one and a number where all of them are.
std::string choose(const std::vector<std::string>& candidates, std::set<std::string>& taken) {
  for (const std::string& candidate : candidates) {
    if (taken.insert(candidate).second) return candidate;
  }
  const std::vector<Word> words = words_of(candidates.back());
  const Letters letters = words.empty() ? Letters{"X"} : words[0].letters;
  for (int number = 2;; ++number) {
    const std::string digits = std::to_string(number);
    std::string code = joined(letters, std::max<std::size_t>(1, kMostLetters - digits.size())) + digits;
    if (taken.insert(code).second) return code;
  }
}

std::string css_of(std::string_view key) {
  std::string css;
  for (const char c : key) css += core::is_alpha(c) || core::is_digit(c) ? c : '-';
  return css.empty() || core::is_digit(css[0]) || css[0] == '-' ? "a" + css : css;
}

const std::string& name_of(const graph::ActorNode& actor) { return actor.name.empty() ? actor.key : actor.name; }

std::vector<graph::ActorIndex> ranked_actors(const graph::EventGraph& graph) {
  std::vector<std::size_t> events(graph.actor_count(), 0);
  for (graph::EventIndex event = 0; event < graph.event_count(); ++event) {
    std::set<graph::ActorIndex> taking_part;
    for (const graph::Role& role : graph.roles(event)) {
      if (role.kind != graph::RoleKind::speaker) taking_part.insert(role.actor);
    }
    for (const graph::ActorIndex actor : taking_part) ++events[actor];
  }
  std::vector<graph::ActorIndex> ranked(graph.actor_count());
  std::iota(ranked.begin(), ranked.end(), graph::ActorIndex{0});
  std::erase_if(ranked, [&](graph::ActorIndex actor) { return events[actor] == 0; });
  std::vector<std::string> codes(graph.actor_count());
  for (const graph::ActorIndex actor : ranked) {
    codes[actor] = code_candidates(graph.actor(actor).key, graph.actor(actor).name).front();
  }
  std::sort(ranked.begin(), ranked.end(), [&](graph::ActorIndex a, graph::ActorIndex b) {
    return std::tie(events[b], codes[a], graph.actor(a).key) < std::tie(events[a], codes[b], graph.actor(b).key);
  });
  return ranked;
}

}  // namespace

std::string enumerate(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::vector<std::string> letters_of(std::string_view code) {
  std::vector<std::string> letters;
  for (std::size_t at = 0; at < code.size();) {
    const core::Decoded c = core::decode(code, at);
    letters.push_back(core::encode(c.point));
    at += c.size;
  }
  return letters;
}

std::vector<std::string> code_candidates(std::string_view key, std::string_view name) {
  std::vector<std::string> found;
  const auto add = [&](std::string code) {
    if (!code.empty() && std::find(found.begin(), found.end(), code) == found.end()) found.push_back(std::move(code));
  };
  add(key_letters(key));
  const std::vector<Word> words = words_of(name.empty() ? key : name);
  if (words.size() == 1 && words[0].letters.size() <= kMostLetters) add(joined(words[0].letters, kMostLetters));
  Letters initials;
  for (const Word& word : words) {
    if (word.capital) initials.push_back(word.letters[0]);
  }
  if (initials.size() >= 2 && initials.size() <= kMostLetters) add(joined(initials, kMostLetters));
  if (is_code(key) && key.size() > kPlainKey) add(std::string(key.substr(kPlainKey, kPlainKey)));
  if (!words.empty()) {
    add(joined(words[0].letters, kPlainKey));
    add(joined(words[0].letters, kMostLetters));
  }
  if (found.empty()) add("X");
  return found;
}

Columns columns_of(const graph::EventGraph& graph) {
  constexpr std::string_view kOthersCode = "OTH";
  Columns found;
  found.of_actor.assign(graph.actor_count(), Columns::kNone);
  const std::vector<graph::ActorIndex> ranked = ranked_actors(graph);
  const std::size_t own = std::min(ranked.size(), kMostColumns);

  std::set<std::string> taken;
  std::vector<std::string> codes(own);
  const auto actor_at = [&](std::size_t place) -> const graph::ActorNode& { return graph.actor(ranked[place]); };
  if (ranked.size() > own) taken.emplace(kOthersCode);
  for (std::size_t place = 0; place < own; ++place) {  // plain codes first: no short code may take them
    const std::string code = key_letters(actor_at(place).key);
    if (!code.empty() && taken.insert(code).second) codes[place] = code;
  }
  for (std::size_t place = 0; place < own; ++place) {
    const graph::ActorNode& actor = actor_at(place);
    if (codes[place].empty()) codes[place] = choose(code_candidates(actor.key, actor.name), taken);
    found.of_actor[ranked[place]] = place;
    found.columns.push_back({codes[place], name_of(actor), std::string(actor_color(place)), css_of(actor.key), false});
  }
  if (ranked.size() == own) return found;
  std::vector<std::string> names;
  for (std::size_t place = own; place < ranked.size(); ++place) {
    found.of_actor[ranked[place]] = own;
    names.push_back(name_of(actor_at(place)));
  }
  found.columns.push_back({std::string(kOthersCode), enumerate(names), std::string(kGrey), "others", true});
  return found;
}

}  // namespace dateline::timeline
