#include "dateline/actors/memory.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/one_of.hpp"

namespace dateline::actors {

namespace {

constexpr std::size_t kMemory = 40;         // mentions that pronouns and descriptions can reach back over
constexpr std::size_t kOldestSentence = 2;  // sentences back

// The last of those people that fit.
template <class Fits>
const Memory::Known* latest(const std::vector<Memory::Known>& people, Fits fits) {
  const Memory::Known* best = nullptr;
  for (const Memory::Known& known : people) {
    if (fits(known) && (best == nullptr || known.order > best->order)) best = &known;
  }
  return best;
}

}  // namespace

void Memory::begin_text() {
  recent_.clear();
  learned_late_ = false;
}

void Memory::introduce(const Actor& actor, std::string_view family, core::Span span) {
  ++order_;
  for (Known& known : people_) {
    if (known.actor.name != actor.name) continue;
    known.order = order_;
    if (known.actor.country.empty() && !actor.country.empty()) {
      known.actor = actor;
      learned_late_ = true;
    }
    return;
  }
  people_.push_back({actor, std::string(family), span, order_});
}

void Memory::see_country(std::string_view code) {
  if (code.empty() || countries_.contains(code)) return;
  countries_.emplace(code);
  learned_late_ = learned_late_ || missed_.contains(code);
}

bool Memory::speaks_of(std::string_view country) {
  if (countries_.contains(country)) return true;
  missed_.emplace(country);
  return false;
}

const Memory::Known* Memory::person(std::string_view family) const {
  return latest(people_, [&](const Known& known) { return known.family == family; });
}

const Memory::Known* Memory::holder(std::string_view country, std::string_view role) const {
  return latest(people_,
                [&](const Known& known) { return known.actor.country == country && known.actor.role == role; });
}

const Memory::Known* Memory::holder(std::string_view role) const {
  return latest(people_, [&](const Known& known) {  // "the minister" may be a foreign minister
    const std::string& held = known.actor.role;
    return held == role ||
           (held.size() > role.size() && held.ends_with(role) && held[held.size() - role.size() - 1] == ' ');
  });
}

Gender Memory::gender(const std::string& name) const {
  const auto found = genders_.find(name);
  return found == genders_.end() ? Gender::unknown : found->second;
}

void Memory::remember(const ActorMention& mention) {
  recent_.push_back(mention);
  if (recent_.size() > 2 * kMemory) recent_.erase(recent_.begin(), recent_.begin() + kMemory);
}

// The countries that the text has named most often, where these stand out clearly.
std::vector<ActorMention> Memory::most_spoken_of(std::size_t wanted, std::string_view but) const {
  std::vector<std::pair<std::size_t, ActorMention>> counts;
  for (const ActorMention& m : recent_) {
    const std::string& country = m.who.actor.country;
    if (country.empty() || country == but || m.go_between) continue;
    const auto known = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto& c) { return c.second.who.actor.country == country; });
    if (known == counts.end()) {
      counts.emplace_back(1, m);
    } else {
      ++known->first;
      known->second = m;
    }
  }
  if (counts.size() <= wanted) return {};
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  constexpr std::size_t kClearly = 3;  // mentions more
  if (counts[wanted - 1].first < counts[wanted].first + kClearly) return {};
  std::vector<ActorMention> found;
  for (std::size_t i = wanted; i-- > 0;) found.push_back(counts[i].second);
  return found;
}

std::vector<ActorMention> Memory::sides(std::size_t sentence, std::size_t wanted, std::string_view but) const {
  std::vector<ActorMention> sides = most_spoken_of(wanted, but);
  for (std::size_t k = recent_.size(); k-- > 0 && sides.size() < wanted;) {
    const ActorMention& m = recent_[k];
    if (m.sentence + kOldestSentence < sentence) break;
    if (m.who.actor.country.empty() || m.who.actor.country == but || m.go_between) continue;
    const bool seen = std::any_of(sides.begin(), sides.end(),
                                  [&](const ActorMention& s) { return s.who.actor.country == m.who.actor.country; });
    if (!seen) sides.push_back(m);
  }
  if (sides.size() < wanted) return {};
  std::reverse(sides.begin(), sides.end());
  return sides;
}

const ActorMention* Memory::sender(std::string_view role, bool definite, std::size_t sentence) const {
  static constexpr std::array<std::string_view, 5> kSent = {"envoy", "delegation", "emissary", "ambassador",
                                                            "negotiator"};
  const std::size_t space = role.rfind(' ');
  const std::string_view kind = role.substr(space == std::string_view::npos ? 0 : space + 1);
  if (!core::one_of(kind, kSent)) return nullptr;
  for (std::size_t k = recent_.size(); k-- > 0;) {
    const ActorMention& m = recent_[k];
    if (m.sentence + kOldestSentence < sentence || (!definite && m.sentence != sentence)) break;
    if (m.who.actor.country.empty() || m.modifier) continue;
    if (definite ? m.who.actor.role.ends_with(kind) : !m.plural) return &m;
  }
  return nullptr;
}

}  // namespace dateline::actors
