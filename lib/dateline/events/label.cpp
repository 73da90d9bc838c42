#include "dateline/events/label.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::events {

namespace {

std::vector<std::string> short_names(const Actors& actors, bool full = false) {
  std::vector<std::string> names;
  for (const actors::ActorMention* mention : actors) {
    const std::string& name = full ? mention->who.actor.name : mention->who.actor.short_name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

// "A, B and C"; of more than four "A, B, C and 2 others".
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 4;
  const std::size_t told = names.size() > kMost ? kMost - 1 : names.size();
  std::string out;
  for (std::size_t i = 0; i < told; ++i) {
    if (i != 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  if (told < names.size()) out += " and " + std::to_string(names.size() - told) + " others";
  return out;
}

// The third person singular of an English verb.
std::string third_person(const std::string& verb) {
  if (verb == "be") return "is";
  if (verb == "have") return "has";
  const auto vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  if (verb.size() > 1 && verb.back() == 'y' && !vowel(verb[verb.size() - 2]))
    return verb.substr(0, verb.size() - 1) + "ies";
  if (verb.ends_with("s") || verb.ends_with("sh") || verb.ends_with("ch") || verb.ends_with("x") ||
      verb.ends_with("z") || verb.ends_with("o"))
    return verb + "es";
  return verb + "s";
}

std::string finite(const std::string& verb, bool plural) {
  if (plural) return verb == "be" ? "are" : verb;
  return third_person(verb);
}

// "does not meet Kim", of "meet Kim"
std::string not_finite(const std::string& deed, bool plural) {
  if (deed.starts_with("be ")) return (plural ? "are not" : "is not") + deed.substr(2);
  return (plural ? "do not " : "does not ") + deed;
}

// Of groups that are called by their members: "Houthis", but "Hamas".
bool is_plural_name(std::string_view name) {
  for (const std::string_view ending : {"this", "ists", "istas", "ras", "gers", "ards", "fighters", "rebels"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

// Whether an actor takes a verb in the plural: "rebels", "Iraqi armed forces", "Norwegian police"; but "a minority".
bool takes_plural(const actors::ActorMention& mention) {
  if (mention.rule == "people") return true;
  const actors::Actor& actor = mention.who.actor;
  if (actor.code.find("REB") != std::string::npos && mention.rule == "organisation" && is_plural_name(actor.short_name))
    return true;
  const std::string_view last = std::string_view(actor.short_name).substr(actor.short_name.rfind(' ') + 1);
  if (mention.rule == "organisation" && !last.empty() && core::is_lower(last.front()) && language::is_plural_form(last))
    return true;  // "UN weapons inspectors"
  if (!mention.plural && !mention.body) return false;
  std::string_view name = mention.who.actor.short_name;
  for (const std::string_view tail : {" of ", " in ", " from "}) name = name.substr(0, name.find(tail));
  name = name.substr(name.rfind(' ') + 1);
  if (!name.empty() && core::is_upper(name.front())) return mention.plural;  // "Cyprus"
  return language::is_plural_form(name);
}

struct Fillers {
  std::vector<std::string> sources;
  std::vector<std::string> targets;
  bool plural_source = false;  // one source that is several: "rebels"
  bool plural_target = false;
  std::string place;
};

// Two of one short name ("Kim invites Kim") have their full names.
Fillers fillers_of(const Candidate& candidate) {
  const bool same = std::any_of(candidate.source.begin(), candidate.source.end(), [&](const actors::ActorMention* s) {
    return std::any_of(candidate.target.begin(), candidate.target.end(), [&](const actors::ActorMention* t) {
      return s->who.actor.short_name == t->who.actor.short_name && s->who.actor.name != t->who.actor.name;
    });
  });
  return {short_names(candidate.source, same),
          candidate.mutual ? std::vector<std::string>{"each other"} : short_names(candidate.target, same),
          !candidate.source.empty() && takes_plural(*candidate.source.front()),
          !candidate.target.empty() && takes_plural(*candidate.target.front()), candidate.place};
}

// What stands for {S}, {T}, {P} and {B}; nothing for another name.
std::optional<std::string> filler(std::string_view name, const Fillers& fillers) {
  if (name == "S") return listed(fillers.sources);
  if (name == "T") return listed(fillers.targets);
  if (name == "P") return fillers.place.empty() ? listed(fillers.targets) : fillers.place;
  if (name == "B") {
    std::vector<std::string> both = fillers.sources;
    for (const std::string& target : fillers.targets) {
      if (std::find(both.begin(), both.end(), target) == both.end()) both.push_back(target);
    }
    return listed(both);
  }
  return std::nullopt;
}

bool is_plural(std::string_view text, const Fillers& fillers) {
  if (text.find("{B}") != std::string_view::npos) {
    const auto both = filler("B", fillers);
    return fillers.plural_source || both->find(" and ") != std::string::npos;
  }
  return fillers.sources.size() > 1 || fillers.plural_source;
}

// "threatens sanctions against" nobody who is named.
void cut_preposition(std::string& text) {
  for (const std::string_view preposition :
       {" against ", " of ", " to ", " with ", " on ", " from ", " in ", " for ", " at "}) {
    if (text.ends_with(preposition)) text.resize(text.size() - preposition.size());
  }
}

// Fills one piece of a template; `whole` turns false when an actor in it is missing.
std::string fill(std::string_view text, const Fillers& fillers, bool infinitive, bool plural, bool& whole) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '{') {
      const std::size_t close = text.find('}', i);
      if (close == std::string_view::npos) break;
      if (const auto value = filler(text.substr(i + 1, close - i - 1), fillers)) {
        if (value->empty()) {
          whole = false;
          cut_preposition(out);
        }
        out += *value;
      }
      i = close + 1;
    } else if (text[i] == '*') {
      std::size_t from = out.size();
      while (from > 0 && core::is_alpha(out[from - 1])) --from;
      const std::string verb = out.substr(from);
      out.resize(from);
      out += infinitive ? verb : finite(verb, plural);
      ++i;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string fill_template(std::string_view text, const Fillers& fillers, bool infinitive) {
  const bool plural = is_plural(text, fillers);
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('[');
    bool whole = true;
    out += fill(text.substr(0, open), fillers, infinitive, plural, whole);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find(']', open);
    if (close == std::string_view::npos) break;
    whole = true;
    const std::string optional = fill(text.substr(open + 1, close - open - 1), fillers, infinitive, plural, whole);
    if (whole) out += optional;
    text.remove_prefix(close + 1);
  }
  return out;
}

// The preposition that the text has before the target; empty where it has none.
std::string_view preposition_of(const Candidate& candidate) {
  static constexpr std::array<std::string_view, 13> kPlain = {
      "in", "on", "for", "with", "between", "from", "to", "over", "against", "outside", "near", "at", "by"};
  const std::string_view slot = candidate.target_slot;
  const std::string_view last = slot.substr(slot.rfind('.') + 1);
  return core::one_of(last, kPlain) ? last : std::string_view();
}

// "rejects a plan[ of {T}]" of a plan for Kosovo: with the text's own preposition; a protest only where it is held is
// not against the place.
std::string with_preposition(std::string_view text, const Candidate& candidate) {
  const std::string_view own = preposition_of(candidate);
  std::string out(text);
  if (own.empty()) return out;
  if (own == "outside" || own == "near") {
    if (const std::size_t at = out.find("[ in {T}]"); at != std::string::npos) out.replace(at + 2, 2, own);
  }
  static constexpr std::array<std::string_view, 6> kOfThings = {"02", "05", "10", "11", "12", "16"};
  const std::string_view code = candidate.frame->code.empty() ? candidate.code : candidate.frame->code;
  static constexpr std::array<std::string_view, 4> kWhere = {"in", "on", "against", "between"};
  if (code.starts_with("10") && own != "in") return out;  // "insist* on a step by {T}"
  if (code.starts_with("02") && !core::one_of(own, kWhere)) return out;
  const bool of_thing = core::one_of(code.substr(0, 2), kOfThings);
  for (const std::string_view general : {" of {T}", " by {T}", " about {T}", " with {T}", " against {T}"}) {
    const bool towards = code.starts_with("14") || code.starts_with("15");
    if (general == " against {T}" ? !towards : !of_thing) continue;
    const std::size_t at = out.find(general);
    if (at == std::string::npos) continue;
    const std::size_t preposition = general.size() - std::string_view(" {T}").size() - 1;
    out.replace(at + 1, preposition, own);
    break;
  }
  return out;
}

// "expel <diplomats>[< of >{T}]": what is between angle brackets is left out where the target itself is the object.
std::string without_object(std::string_view text, bool object) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    if (c == '<' || c == '>') {
      inside = c == '<';
    } else if (!(inside && object)) {
      out += c;
    }
  }
  return out;
}

// "kills {T}" of a country: in it, or some of its people.
std::string with_victims(std::string text, const Candidate& candidate) {
  if (candidate.target.empty()) return text;
  const actors::Actor& whose = candidate.target.front()->who.actor;
  if (whose.country.empty() || whose.code != whose.country) return text;
  const bool place = candidate.target_slot != "obj.mod" && !candidate.target_is_object;
  for (const std::string_view killing : {"kill* {T}", "kill*[ {T}]", "kills[ {T}]", "massacre*[ {T}]"}) {
    const std::size_t at = text.find(killing);
    if (at != std::string::npos) text.insert(text.find("{T}", at), place ? "in " : "people of ");
  }
  return text;
}

// "attack*[ {T}]" of nobody who is named: what the verb is done to, "attack* the homes"; "reject* {T}" of somebody who
// only owns that: "reject* the re-election of {T}".
std::string with_object(std::string text, const Candidate& candidate) {
  const std::vector<std::string>& slots = candidate.frame->target;
  if (candidate.thing.empty() || slots.empty() || slots.front() != "obj") return text;
  const std::string_view slot = candidate.target_slot;
  std::string whose;
  if (!candidate.target.empty()) {
    const bool named = std::any_of(candidate.frame->needs.begin(), candidate.frame->needs.end(), [](const Need& need) {
      return need.kind == Need::Kind::head && need.slot == "obj";
    });
    const bool owner = slot == "obj" && !candidate.target_is_object;  // "the re-election of Roe"
    if (named || (!owner && !slot.starts_with("obj."))) return text;
    whose = owner || slot == "obj.mod" ? " of {T}" : " " + std::string(slot.substr(4)) + " {T}";
  }
  for (const std::string_view object : {"*[ {T}]", "* {T}", "*[ {P}]", "* {P}"}) {
    if (text.ends_with(object)) return text.substr(0, text.size() - object.size() + 1) + " " + candidate.thing + whose;
  }
  return text;
}

// The frame's template with {O|an act} and {D|act} filled by what the sentence has for them, else by their own words.
std::string template_of(const Candidate& candidate) {
  std::string out;
  std::string whole = without_object(candidate.frame->label, candidate.target_is_object);
  whole = with_object(with_victims(with_preposition(whole, candidate), candidate), candidate);
  if (candidate.wounding) {  // the frames of killing are those of wounding too
    if (const std::size_t kill = whole.find("kill"); kill != std::string::npos) whole.replace(kill, 4, "wound");
  }
  if (candidate.rallying) {  // which may be for somebody
    if (const std::size_t protest = whole.find("protest*"); protest != std::string::npos)
      whole.replace(protest, 7, "rally");
  }
  std::string_view text = whole;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::size_t close = std::min(text.find('}', open), text.size() - 1);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    out += text.substr(0, open);
    if (name.starts_with("O|") || name.starts_with("D|") || name.starts_with("V|")) {
      const std::string& found = name.front() == 'O'   ? candidate.thing
                                 : name.front() == 'D' ? candidate.deed
                                                       : candidate.said;
      out += found.empty() ? std::string(name.substr(2)) : found;
    } else {
      out += text.substr(open, close - open + 1);
    }
    text.remove_prefix(close + 1);
  }
  out += text;
  const std::string_view by = "[ by {T}]";  // "calls for a unity government", not by it
  const bool not_theirs = candidate.target_slot == "for" || candidate.target_slot.empty();
  if (const std::size_t at = out.find(by); not_theirs && at != std::string::npos) out.erase(at, by.size());
  const std::string_view in = "[ in {T}]";  // "seizes Goma", and not in Congo
  if (const std::size_t where = out.find(in);
      !candidate.place.empty() && where != std::string::npos && out.find(candidate.place) < where)
    out.erase(where, in.size());
  // "agrees to hand the bodies to Lebanon", and not with Lebanon once more
  const std::vector<std::string> targets = short_names(candidate.target);
  const bool said = std::any_of(targets.begin(), targets.end(),
                                [&](const std::string& name) { return candidate.deed.ends_with(" " + name); });
  const bool only_below =
      candidate.target_slot.empty() && !candidate.deed.empty() && candidate.frame->family == "promise";
  if (const std::size_t with = out.find("[ with {T}]"); (said || only_below) && with != std::string::npos)
    out.erase(with, 11);
  if (const std::size_t whom = out.find("* {T} to "); said && whom != std::string::npos) out.erase(whom + 1, 4);
  return out;
}

// The template without its subject: "{S} meet* {T}" -> "meet* {T}".
std::string_view predicate_of(std::string_view text) {
  for (const std::string_view subject : {"{S} ", "{B} "}) {
    if (text.starts_with(subject)) return text.substr(subject.size());
  }
  return text;
}

// What was done, where nobody is named who did it: "{S} arrest* {T}" -> "Rebels are arrested", "{S} impose* sanctions
// on {T}" -> "Sanctions are imposed on Iran". Nothing where the template has no such form: "{S} protest* against {T}".
// `of_thing`: the target belongs to what is done, not to the doing.
std::string passive(std::string_view text, const Fillers& fillers, bool of_thing) {
  static constexpr std::array<std::string_view, 6> kParticles = {"out", "off", "up", "down", "back", "over"};
  static constexpr std::array<std::string_view, 12> kPrepositions = {"on", "to",  "of", "against", "with",  "from",
                                                                     "in", "for", "at", "by",      "about", "into"};
  std::string flat;
  for (const char c : predicate_of(text)) {
    if (c != '[' && c != ']') flat += c;
  }
  if (const std::size_t place = flat.find("{P}"); place != std::string::npos)
    flat.replace(place, 3, fillers.place.empty() ? "{T}" : fillers.place);
  const std::size_t star = flat.find('*');
  if (star == std::string::npos || fillers.targets.empty()) return {};
  std::string verb = language::past_participle(flat.substr(0, star));
  std::string thing;  // what the verb is done to: a noun phrase of the template, or the target
  std::string rest;
  bool plural = false;
  for (const std::string_view word : core::split(std::string_view(flat).substr(star + 1), ' ')) {
    if (word.empty()) continue;
    if (thing.empty() && core::one_of(word, kParticles)) {
      verb += " " + std::string(word);
    } else if (rest.empty() && !core::one_of(word, kPrepositions)) {
      if (word == "{T}" && !thing.empty()) return {};  // "give* {T} an ultimatum"
      if (thing == listed(fillers.targets)) return {};
      if (word == "{T}")
        plural = fillers.targets.size() > 1 || fillers.plural_target;
      else
        plural = language::is_plural_form(word);
      thing += (thing.empty() ? "" : " ") + (word == "{T}" ? listed(fillers.targets) : std::string(word));
    } else {
      rest += " " + (word == "{T}" ? listed(fillers.targets) : std::string(word));
    }
  }
  if (thing.empty() || rest.find('{') != std::string::npos || thing.find('{') != std::string::npos) return {};
  if (of_thing) return thing + rest + (plural ? " are " : " is ") + verb;  // "the visit to China is postponed"
  return thing + (plural ? " are " : " is ") + verb + rest;
}

std::string tidy(std::string text) {
  if (const std::size_t split = text.find(" to not "); split != std::string::npos) text.replace(split, 8, " not to ");
  std::string out;
  for (const char c : text) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  if (!out.empty() && core::is_lower(out.front())) out.front() = core::upper(out.front());
  return out;
}

// A label in the making: who, in which number, and whether the text says that it is not so.
struct Telling {
  const Candidate& candidate;
  Fillers fillers;
  std::string text = template_of(candidate);
  std::string who = listed(fillers.sources);
  bool plural = is_plural("{S}", fillers);
  bool negated = candidate.status == Status::negated;

  // "refuses", "refuse", "does not refuse"
  [[nodiscard]] std::string verb(const std::string& base) const {
    return negated ? not_finite(base, plural) : finite(base, plural);
  }
  [[nodiscard]] std::string declines() const { return who + " " + not_finite("intend", plural) + " to "; }
  [[nodiscard]] std::string deed() const { return fill_template(predicate_of(text), fillers, true); }
};

// What the frame says, as it is.
std::string plain(const Telling& telling) {
  const std::string& text = telling.text;
  const bool of_source = text.starts_with("{S} ");
  if (of_source && telling.fillers.sources.empty()) {
    std::string done = passive(text, telling.fillers, telling.candidate.frame->label.find("{O|") != std::string::npos);
    if (done.empty()) return "Somebody " + fill_template(predicate_of(text), telling.fillers, false);
    if (telling.negated) {
      const std::size_t auxiliary = std::min(done.find(" is "), done.find(" are "));
      done.insert(done.find(' ', auxiliary + 1), " not");
    }
    return done;
  }
  if (telling.negated && (of_source || text.starts_with("{B} "))) {
    const bool plural = is_plural(text.substr(0, 3), telling.fillers);
    return *filler(text.substr(1, 1), telling.fillers) + " " + not_finite(telling.deed(), plural);
  }
  return fill_template(text, telling.fillers, false);
}

// Of an event that nothing else is part of.
std::string simple(const Telling& telling) {
  const Candidate& candidate = telling.candidate;
  const std::string whom = listed(telling.fillers.targets);
  if (candidate.obliged)
    return telling.who + " " + telling.verb("call") + " on " + whom + " to " +
           (candidate.deed.empty() ? "act" : candidate.deed);
  if (candidate.demanded) {  // who was to do it is the target now
    Telling doer = telling;
    std::swap(doer.fillers.sources, doer.fillers.targets);
    doer.fillers.targets.clear();
    return telling.who + " " + telling.verb("call") + " on " + whom + " to " +
           (candidate.deed.empty() ? (candidate.inner_negated ? "not " : "") + doer.deed() : candidate.deed);
  }
  static constexpr std::array<std::string_view, 5> kUrging = {"urge", "ask", "press", "implore", "exhort"};
  if (whom.empty() && !candidate.deed.empty() && !candidate.thing.empty() && core::one_of(candidate.said, kUrging))
    return telling.who + " " + telling.verb(candidate.said) + " " + candidate.thing + " to " + candidate.deed;
  if (candidate.frame->family == "demand" && !candidate.deed.empty() && !whom.empty())
    return telling.who + " " + telling.verb("demand") + " that " + whom + " " + candidate.deed;
  const std::string& family = candidate.frame->family;
  if (!candidate.claim.empty() && candidate.deed.empty() && whom.empty() &&
      (family == "demand" || family == "request" || family == "propose"))
    return telling.who + " " + telling.verb(family == "request" ? "ask" : family) + " that " + candidate.claim;
  if (candidate.told_as_plan && candidate.code.starts_with("13"))
    return telling.who + " " + telling.verb("threaten") + " to " + telling.deed();
  if (candidate.told_as_plan) return telling.who + " to " + telling.deed();
  if (!candidate.decided.empty() && telling.text.starts_with("{S} "))
    return telling.who + " " + telling.verb(candidate.decided) + " to " + telling.deed();
  if (candidate.status == Status::attempted && telling.text.starts_with("{S} ") && !telling.who.empty())
    return telling.who + " " + telling.verb("try") + " to " + telling.deed();
  if (candidate.refused) return telling.who + " not to " + telling.deed();
  if (candidate.declined) return telling.declines() + candidate.deed;
  return plain(telling);
}

// Of a promise, a request ... with what it is about.
std::string composed(const Telling& telling, const Candidate& inner) {
  if (inner.frame->label.find('*') == std::string::npos) return plain(telling);  // no verb to lean on
  Fillers fillers = fillers_of(inner);
  std::erase_if(fillers.targets, [&](const std::string& name) {
    return std::find(telling.fillers.sources.begin(), telling.fillers.sources.end(), name) !=
           telling.fillers.sources.end();
  });
  const std::string text = template_of(inner);
  const std::string what = fill_template(predicate_of(text), fillers, true);
  const std::string& family = telling.candidate.frame->family;
  const std::string to = telling.candidate.inner_negated ? " not to " : " to ";
  if (telling.candidate.declined) return telling.declines() + what;
  if (family == "promise" && telling.candidate.said == "offer" && !telling.negated)
    return telling.who + " " + telling.verb("offer") + to + what;
  if (family == "promise" || family.empty()) return telling.who + (telling.negated ? " not to " : to) + what;
  if (family == "refuse" || family == "threaten") return telling.who + " " + telling.verb(family) + to + what;
  const std::string whom = listed(telling.fillers.targets);
  if (whom.empty()) return plain(telling);
  if (family == "propose" || family == "demand")
    return telling.who + " " + telling.verb(family) + " that " + whom +
           (telling.candidate.inner_negated ? " not " : " ") + what;
  return telling.who + " " + telling.verb("call") + " on " + whom + to + what;
}

}  // namespace

std::string label_of(const Candidate& candidate) {
  const Telling telling{candidate, fillers_of(candidate)};
  return tidy(candidate.inner == nullptr ? simple(telling) : composed(telling, *candidate.inner));
}

}  // namespace dateline::events
