#include "dateline/events/sides.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::kNoToken;
using language::Link;
using language::Predicate;

constexpr int kDeepest = 8;  // clauses climbed

bool names_object(const Frame& frame) {
  return std::any_of(frame.needs.begin(), frame.needs.end(),
                     [](const Need& need) { return need.kind == Need::Kind::head && need.slot == "obj"; });
}

// `places`: also where it was, but not what stands before the token `from`: "In Washington, Roe called for".
void add_phrases(const std::vector<language::Oblique>& obliques, bool places, std::uint32_t from,
                 std::vector<language::Phrase>& phrases) {
  static constexpr std::array<std::string_view, 13> kNoTarget = {"according", "by",     "off",       "near",  "outside",
                                                                 "like",      "as",     "including", "since", "during",
                                                                 "after",     "before", "despite"};
  for (const language::Oblique& o : obliques) {
    const bool place = o.preposition == "in" || o.preposition == "at";
    if (one_of(o.preposition, kNoTarget) || (place && (!places || o.phrase.first < from))) continue;
    phrases.push_back(o.phrase);
  }
}

void add_phrases(const Predicate& verb, bool places, std::vector<language::Phrase>& phrases) {
  if (verb.object) phrases.push_back(*verb.object);
  add_phrases(verb.obliques, places, verb.first, phrases);
}

}  // namespace

bool has_side(const actors::ActorMention& mention) {
  return !mention.who.actor.country.empty() || mention.who.actor.code.size() > 3;
}

void drop_self(Candidate& candidate) {
  // "Erdogan agreed to a truce that halts Turkey's advance": no deal with his own state
  static constexpr std::array<std::string_view, 3> kWithOthers = {"03", "04", "06"};
  const bool others = candidate.code.size() > 1 && one_of(std::string_view(candidate.code).substr(0, 2), kWithOthers);
  std::erase_if(candidate.target, [&](const actors::ActorMention* t) {
    return std::any_of(candidate.source.begin(), candidate.source.end(), [&](const actors::ActorMention* s) {
      const actors::Actor& a = s->who.actor;
      const actors::Actor& b = t->who.actor;
      const bool own_state = others && !a.country.empty() && b.code == a.country && a.code == a.country + "GOV";
      return s == t || (a.name == b.name && a.code == b.code) || (own_state && !candidate.frame->reciprocal);
    });
  });
}

bool same_side(const Actors& a, const actors::ActorMention& b) {
  return std::any_of(a.begin(), a.end(), [&](const actors::ActorMention* m) {
    const actors::Actor& x = m->who.actor;
    const actors::Actor& y = b.who.actor;
    return x.name == y.name || (!x.country.empty() && x.country == y.country);
  });
}

void take_targets(Candidate& c, const Actors& from) {
  if (!c.target.empty()) return;
  for (const actors::ActorMention* m : from) {
    const bool means = m->who.actor.code == "MIL" && c.frame->family == "promise";  // "offered to send troops"
    if (!same_side(c.source, *m) && !means) c.target.push_back(m);
  }
}

// A verb stands somewhere below another, or below what that has for an object: "has done nothing to hurt".
bool Sides::below(const Predicate& verb, std::uint32_t token) const {
  const Predicate* at = &verb;
  for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
    std::uint32_t above = at->governor;
    if (at->link == Link::conjunct && above == token) return false;  // "pledged money and offered troops"
    if (at->link == Link::adverbial && !at->infinitive && (!at->participle || at->marker.empty()))
      return false;  // "agreed as troops held fire", "agreed to meet, rejecting a call by Chad"
    if (above == token) return depth > 0 || at->link == Link::content;
    const language::Nominal* noun = at->infinitive ? sentence_.clauses.nominal_at(above) : nullptr;
    if (noun != nullptr && noun->role == "obj") {
      above = noun->governor;
      if (above == token) return true;
    }
    at = sentence_.clauses.verb_at(above);
  }
  return false;
}

Actors Sides::actors_below(std::uint32_t token) const {
  Actors found;
  std::uint32_t from = kNoToken;
  std::uint32_t to = 0;
  for (const Predicate& verb : sentence_.clauses.verbs) {
    if (!below(verb, token)) continue;
    from = std::min(from, verb.first);
    to = std::max(to, verb.last);
    if (verb.object) to = std::max(to, verb.object->last);
    for (const language::Oblique& o : verb.obliques) {
      to = std::max(to, o.phrase.last);
      const language::Nominal* noun = sentence_.clauses.nominal_at(o.phrase.heads.front());
      if (noun == nullptr) continue;
      for (const language::Oblique& behind : noun->obliques) to = std::max(to, behind.phrase.last);
    }
    const bool own_subject = verb.subject && !verb.infinitive && !verb.participle;  // not one that is understood
    if (own_subject) from = std::min(from, verb.subject->first);
  }
  for (const actors::ActorMention& m : *sentence_.actors) {
    if (m.first >= from && m.first < to && m.rule != "pronoun" && !only_leads(sentence_, m)) found.push_back(&m);
  }
  return found;
}

Actors Sides::sides_below(std::uint32_t token) const {
  Actors found = actors_below(token);
  std::erase_if(found, [](const actors::ActorMention* m) { return !has_side(*m) && !m->is_name; });
  return found;
}

// Not one that only stands by: "in Kenya", "the U.S. dollar", "a trip to Chad".
bool Sides::is_told_of(const actors::ActorMention& mention) const {
  static constexpr std::array<std::string_view, 5> kTowards = {"with", "against", "toward", "towards", "on"};
  const auto heads = [&](const std::optional<language::Phrase>& phrase) {
    return phrase && std::any_of(phrase->heads.begin(), phrase->heads.end(),
                                 [&](std::uint32_t head) { return head >= mention.first && head < mention.last; });
  };
  const auto behind = [&](const std::vector<language::Oblique>& obliques) {
    return std::any_of(obliques.begin(), obliques.end(),
                       [&](const language::Oblique& o) { return one_of(o.preposition, kTowards) && heads(o.phrase); });
  };
  const bool by_verb = std::any_of(
      sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(),
      [&](const Predicate& verb) { return heads(verb.subject) || heads(verb.object) || behind(verb.obliques); });
  return by_verb ||
         std::any_of(sentence_.clauses.nominals.begin(), sentence_.clauses.nominals.end(),
                     [&](const language::Nominal& noun) { return heads(noun.possessor) || behind(noun.obliques); });
}

void Sides::look_further(Candidate& c) const {
  if (!c.target.empty() || c.source.empty() || c.frame->reciprocal || c.mutual) return;
  if (c.spared || c.code.starts_with("111")) return;  // "condemned the raid on Kenya": not Kenya
  const bool none = c.frame->target == std::vector<std::string>{"-"};
  if (none && c.frame->family.empty()) return;
  const Predicate* deed = sentence_.clauses.verb_at(c.token);
  const bool said_against = c.code.starts_with("14") && deed != nullptr && deed->oblique("against") != nullptr;
  const bool places = !c.code.starts_with("05") && !said_against;  // a treaty is not with the town it is signed in
  std::vector<language::Phrase> phrases;
  if (const Predicate* verb = sentence_.clauses.verb_at(c.token)) {
    add_phrases(*verb, places, phrases);
  } else if (const language::Nominal* noun = sentence_.clauses.nominal_at(c.token)) {
    add_phrases(noun->obliques, places, 0, phrases);
  }
  if (c.inner != nullptr) {
    if (const Predicate* verb = sentence_.clauses.verb_at(c.inner->token)) add_phrases(*verb, places, phrases);
  }
  const bool threat = c.code.starts_with("13");
  for (const Predicate& verb : sentence_.clauses.verbs) {
    const bool under = verb.governor == c.verb || (c.inner != nullptr && verb.governor == c.inner->token);
    if (!under || verb.token == c.token) continue;
    if (threat && verb.link == Link::condition && verb.subject) phrases.push_back(*verb.subject);  // "unless Chad left"
    // "staged a rally to demand reforms by the government", "allocated funds to support peace in Mali"
    const bool purpose = verb.link == Link::adverbial && (c.code.starts_with("14") || c.code.starts_with("07"));
    if (!purpose) continue;
    add_phrases(verb, places, phrases);
    if (const language::Phrase* by = verb.oblique("by")) phrases.push_back(*by);
  }
  for (const language::Phrase& phrase : phrases) {
    if (take_first(c, phrase, false)) return;
  }
  static constexpr std::array<std::string_view, 5> kOfOthers = {"02", "03", "10", "12", "13"};
  if (one_of(std::string_view(c.code).substr(0, 2), kOfOthers)) {  // "rejected a call for its forces to go to Mali"
    Actors others = actors_below(c.token);
    std::erase_if(others, [](auto* m) { return !has_side(*m); });
    take_targets(c, others);
    if (!c.target.empty()) return;
  }
  const Predicate* own = sentence_.clauses.verb_at(c.token);
  const bool means = own != nullptr && own->object && names_object(*c.frame);
  for (const language::Phrase& phrase : phrases) {  // within one country; but "sent its forces" is not against them
    if (means && phrase == *own->object) continue;
    if (take_first(c, phrase, true)) break;
  }
  const bool forces = means && !c.target.empty() && c.target.front()->who.actor.code.ends_with("MIL");
  if (forces && same_side(c.source, *c.target.front())) c.target.clear();  // "withdrew most of its soldiers"
}

// Makes the first actor of a phrase the target: of another country, or of the source's own but another name.
bool Sides::take_first(Candidate& c, const language::Phrase& phrase, bool own_country) const {
  for (const actors::ActorMention& m : *sentence_.actors) {
    if (m.first < phrase.first || m.first >= phrase.last || !has_side(m) || m.rule == "pronoun") continue;
    if (is_name_of_pact(sentence_, m) || only_leads(sentence_, m)) continue;
    const bool named = std::any_of(c.source.begin(), c.source.end(), [&](const actors::ActorMention* s) {
      return s->who.actor.name == m.who.actor.name;
    });
    if (named || same_side(c.source, m) != own_country) continue;
    c.target = {&m};
    static constexpr std::array<std::string_view, 6> kOwn = {"in", "at", "on", "against", "to", "over"};
    const auto tokens = sentence_.document->tokens(sentence_.sentence);
    const auto text = [&](std::uint32_t t) { return core::lower(sentence_.document->text_of(tokens[t])); };
    std::uint32_t before = m.first;  // "rallied in Cuba": not against it; "opposed sanctions on Iran": not of Iran
    if (before > 1 && text(before - 1) == "the") --before;
    if (before > 0 && c.target_slot.empty() && one_of(text(before - 1), kOwn)) c.target_slot = text(before - 1);
    return true;
  }
  return false;
}

}  // namespace dateline::events
