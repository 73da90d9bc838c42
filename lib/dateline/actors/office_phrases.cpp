// Offices, bodies and roles with whose they are and who holds them: "Russian Deputy Foreign Minister Igor Morgulov",
// "the president of France", "Russian, South Korean presidents".

#include <algorithm>
#include <array>

#include "dateline/actors/sentence_actors.hpp"
#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::actors {

using language::Penn;

namespace {

constexpr std::size_t kMostModifiers = 4;  // words between a nationality and its role

// "the court in Minsk" is of the state there; an embassy or a delegation is not.
bool is_of_state(const RoleName& role) {
  static constexpr std::array<std::string_view, 7> kBodies = {"ministry", "government",  "court",     "parliament",
                                                              "police",   "authorities", "leadership"};
  return (role.kind == RoleKind::body || role.role == "authorities") &&
         std::any_of(kBodies.begin(), kBodies.end(), [&](std::string_view body) { return role.role.ends_with(body); });
}

// "took three British sailors hostage": sailors.
bool is_taken(std::string_view word) { return word == "hostage" || word == "captive" || word == "prisoner"; }

}  // namespace

// "OPEC", where the text has that for a name too long for a label.
std::string SentenceActors::brief_name(const Organisation& organisation, std::size_t at, const Match& m) const {
  constexpr std::size_t kLong = 25;  // bytes
  const std::string_view text = span(at, at + m.size).of(document_.text());
  const bool capitals = std::all_of(text.begin(), text.end(), [](char c) { return core::is_upper(c); });
  return organisation.name.size() > kLong && capitals ? std::string(text) : std::string();
}

std::optional<Owner> SentenceActors::owner_of(const Match& m, std::size_t at) const {
  for (const NameKind kind :
       {NameKind::adjective, NameKind::country, NameKind::capital, NameKind::seat, NameKind::combining}) {
    if (const auto* e = entry(m, kind)) {
      const Country& c = names_.countries()[e->index];
      if (kind == NameKind::seat) {
        const auto* body = entry(m, NameKind::role);
        return Owner{c.code, c.code, std::string(span(at, at + m.size).of(document_.text())), c.name,
                     body == nullptr ? std::string() : names_.roles()[body->index].code};
      }
      return Owner{c.code, c.code, c.adjective.empty() ? c.name : c.adjective, c.name};
    }
  }
  if (const auto* e = entry(m, NameKind::place); e != nullptr && entry(m, NameKind::organisation) == nullptr) {
    const PlaceName& p = names_.places()[e->index];  // "Shanghai police"
    if (names_.country(p.country) != nullptr)
      return Owner{p.country, p.country, std::string(span(at, at + m.size).of(document_.text())), p.name, {}, {}, true};
  }
  if (const auto* e = entry(m, NameKind::organisation)) {
    const Organisation& o = names_.organisations()[e->index];
    if (o.kind == "region") {
      if (low(at) == "the") return std::nullopt;  // "the West German government"
      return Owner{{}, o.code, std::string(span(at, at + m.size).of(document_.text())), o.name};
    }
    const bool of_country = !o.code.starts_with("IGO") && !o.code.starts_with("NGO") && !o.code.starts_with("IMG") &&
                            o.code.size() >= 3 && names_.country(o.code.substr(0, 3)) != nullptr;
    return Owner{of_country ? o.code.substr(0, 3) : std::string(), o.code, o.name, o.name, {}, brief_name(o, at, m)};
  }
  return std::nullopt;
}

// "troops left Kosovo and Russian soldiers came": nothing of the soldiers'.
bool SentenceActors::stands_apart(std::size_t at, std::size_t size, std::size_t role_at) const {
  if (text_[at].size() > 1 && !core::is_lower(text_[at][1])) return false;  // "U.S. and Soviet negotiators"
  const auto tree = document_.tree(sentence_);
  const std::uint32_t head = tree[at + size - 1].head;
  return head == language::kNoToken || head < at || (head > role_at && language::is_verb(tag(head)));
}

std::size_t SentenceActors::read_office(std::size_t at, const Match& first_match) {
  std::vector<Owner> owners;
  std::vector<std::size_t> starts;
  std::size_t i = at;
  const Match* m = &first_match;
  while (m && owner_of(*m, i)) {
    owners.push_back(*owner_of(*m, i));
    starts.push_back(i);
    i += m->size;
    if (low(i) == "'s" || low(i) == "’s") ++i;
    if (tag(i) == Penn::POS) ++i;
    if (low(i) == "-" || low(i) == "and" || low(i) == ",") {
      std::size_t j = i + 1;
      if (low(j) == "and") ++j;
      const Match* next = match(j);
      if (next == nullptr || !owner_of(*next, j)) break;
      const bool noun = entry(*m, NameKind::adjective) == nullptr && entry(*next, NameKind::country) == nullptr &&
                        entry(*next, NameKind::adjective) != nullptr;
      if (noun) break;  // "bordering Iraq, Iranian television said", "left Kosovo and Russian soldiers came"
      i = j;
      m = next;
      continue;
    }
    break;
  }
  if (owners.empty()) return 0;
  std::size_t role_at = i;
  const Match* role = nullptr;
  for (std::size_t skipped = 0; skipped <= kMostModifiers; ++skipped) {
    const Match* here = match(role_at);
    if (here && entry(*here, NameKind::role) != nullptr) {
      role = here;
      break;
    }
    if (here && owner_of(*here, role_at)) return 0;
    const Penn t = tag(role_at);
    const bool modifier = t == Penn::JJ || t == Penn::VBN || t == Penn::HYPH || t == Penn::CD || t == Penn::NN ||
                          t == Penn::JJS || t == Penn::JJR || (language::is_proper(t) && skipped < 2);
    const Match* last = role_at == i && owners.size() == 1 ? match(starts.back()) : nullptr;
    const bool done = t == Penn::VBN && last != nullptr && entry(*last, NameKind::country) != nullptr &&
                      entry(*last, NameKind::adjective) == nullptr &&
                      tag(i - 1) != Penn::POS;  // "Chad bombed rebel bases"
    if (!modifier || done) return 0;
    ++role_at;
  }
  if (role == nullptr || (role->size == 1 && role_at == i && language::is_verb(tag(role_at)))) return 0;
  const bool possessed = i > 0 && tag(i - 1) == Penn::POS;  // "Iraq and Syria's ministers"
  if (owners.size() > 1 && !possessed && entry(first_match, NameKind::country) != nullptr &&
      stands_apart(at, first_match.size, role_at))
    return 0;
  std::size_t end = role_at + role->size;
  const RoleName* role_name = &names_.roles()[entry(*role, NameKind::role)->index];
  // "foreign ministry spokesman": the last role is what the person is, the codes agree
  while (true) {
    const Match* more = match(end);
    if (more == nullptr || entry(*more, NameKind::role) == nullptr || is_taken(low(end))) break;
    role_name = &names_.roles()[entry(*more, NameKind::role)->index];
    end += more->size;
  }
  if (owners.size() == 2 && !role_name->plural && role_name->kind == RoleKind::person && low(starts[1] - 1) == "-") {
    owners.resize(1);  // "a British-Iranian woman" is one
    owners.front().adjective = span(at, role_at).of(document_.text());
  }
  if (owners.size() > 1 && role_name->plural && role_name->kind == RoleKind::person) {
    --role_name;  // "Russian, South Korean presidents": one each; the table has the singular before the plural
  }
  const bool former =
      std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at), text_.begin() + static_cast<std::ptrdiff_t>(role_at),
                  [](std::string_view w) { return core::lower(w) == "former" || core::lower(w) == "ex"; }) ||
      (at > 0 && low(at - 1) == "former");
  const std::size_t head = end - 1;
  std::optional<RoleName> counterpart;
  if (role_name->role == "counterpart" && owners.size() == 1) counterpart = office_of_counterpart();
  if (counterpart) role_name = &*counterpart;
  std::optional<Name> name;
  std::size_t name_at_token = end;
  if (role_name->kind == RoleKind::person && owners.size() == 1) {
    name = name_at(end, role_name->role);
    if (!name && low(end) == ",") {
      name = name_at(end + 1);
      name_at_token = end + 1;
      if (name && low(name->last) != "," && low(name->last) != "." && name->last < text_.size()) name.reset();
    }
  }
  for (std::size_t o = 0; o < owners.size(); ++o) {
    const Owner& owner = owners[o];
    Actor actor = office_actor(owner, *role_name, former);
    if (name) {
      const Actor person = person_actor(*name, &actor);
      add(person, at, name->last, head, "office-name");
      memory_.introduce(person, name->family, span(name_at_token, name->last));
      remember();
      return name->last;
    }
    if (!former && add_holder(owner, *role_name, starts[o], end, head)) continue;
    ActorMention& added = add(actor, owners.size() > 1 ? starts[o] : at, end, head, "nationality-role");
    added.plural = role_name->plural || role_name->kind == RoleKind::group;
    added.body = role_name->kind == RoleKind::body && !role_name->plural;
    if (tag(end) == Penn::NN || tag(end) == Penn::NNS || (tag(end) == Penn::POS && added.body))
      added.modifier = true;  // "Israeli army bulldozers", "the Kenyan army's decision"
    remember();
  }
  // "the Norwegian media and government"
  if (owners.size() == 1 && low(end) == "and" && !actors.empty() && actors.back().rule == "nationality-role") {
    const Match* next = match(end + 1);
    if (next && entry(*next, NameKind::role) != nullptr && !owner_of(*next, end + 1)) {
      const RoleName& more = names_.roles()[entry(*next, NameKind::role)->index];
      const std::size_t last = end + 1 + next->size;
      if (more.kind != RoleKind::person || more.plural) {
        ActorMention& added =
            add(office_actor(owners.front(), more, former), end + 1, last, last - 1, "nationality-role");
        added.plural = more.plural || more.kind == RoleKind::group;
        remember();
        return last;
      }
    }
  }
  return end;
}

bool SentenceActors::add_holder(const Owner& owner, const RoleName& role, std::size_t first, std::size_t last,
                                std::size_t head) {
  if (role.kind != RoleKind::person || role.plural || owner.country.empty() || owner.is_part) return false;
  if (const Memory::Known* known = memory_.holder(owner.country, role.role)) {
    const Actor actor = known->actor;
    add(actor, first, last, head, "description-of-person").refers_to = known->span;
    remember();
    return true;
  }
  const Person* person = day_ ? names_.holder(owner.country, role.role, *day_) : nullptr;
  if (person == nullptr) return false;
  Actor actor = office_actor(owner, role, false);
  actor.name = person->name;
  actor.short_name = person->family;
  add(std::move(actor), first, last, head, "holder-on-day");
  remember();
  return true;
}

std::optional<Owner> SentenceActors::possessor_before(std::size_t at, const RoleName& role) const {
  constexpr std::size_t kMostAdjectives = 3;
  std::size_t first = at;
  while (first > 0 && at - first < kMostAdjectives && (tag(first - 1) == Penn::JJ || tag(first - 1) == Penn::NN))
    --first;
  if (actors.empty()) return std::nullopt;
  const bool family = first > 0 && tag(first - 1) == Penn::POS && actors.back().last + 1 == first &&
                      is_person(actors.back());  // "Gaddafi's forces"
  if (!family && (actors.back().last != first || tag(first - 1) != Penn::PRPS)) return std::nullopt;
  const Actor& whose = actors.back().who.actor;
  if (family && ((role.kind == RoleKind::person && role.code != "GOV") || whose.code.ends_with("REB")))
    return std::nullopt;
  const bool person = low(first - 1) == "his" || low(first - 1) == "her";
  if (person && (role.code == "CVL" || role.code == "ELI")) return std::nullopt;  // his family
  if (const Country* c = names_.country(whose.country))
    return Owner{c->code, c->code, c->adjective.empty() ? c->name : c->adjective, c->name};
  if (person || whose.code.size() <= 3) return std::nullopt;
  return Owner{std::string(), whose.code, whose.name, whose.name};
}

Actor SentenceActors::office_actor(const Owner& owner, const RoleName& role, bool former) const {
  Actor actor;
  actor.country = owner.country;
  const std::string code = former ? "ELI" : role.code;
  actor.code = owner.code.size() > 3 ? owner.code : owner.code + code;
  const std::string what = (former ? "former " : "") + role.role;
  actor.role = what;
  actor.name = (former ? "former " : "") + owner.adjective + " " + role.role;
  static constexpr std::array<std::string_view, 7> kPlaces = {"town",    "towns",    "city",      "cities",
                                                              "village", "villages", "government"};
  actor.short_name = core::one_of(std::string_view(role.role), kPlaces) ? owner.name : actor.name;
  if (!owner.brief.empty()) actor.short_name = (former ? "former " : "") + owner.brief + " " + role.role;
  if (role.role == "counterpart") {
    actor.name = owner.adjective + " counterpart";
    actor.role.clear();
  }
  return actor;
}

Actor SentenceActors::person_actor(const Name& name, const Actor* office) const {
  Actor actor;
  actor.name = name.text;
  actor.short_name = name.family;
  static constexpr std::array<std::string_view, 7> kFamilyFirst = {"CHN", "PRK", "KOR", "VNM", "KHM", "TWN", "HKG"};
  if (name.person == nullptr && office != nullptr && core::one_of(office->country, kFamilyFirst))
    actor.short_name = name.text;
  if (const Memory::Known* known = name.person == nullptr ? memory_.person(name.family) : nullptr) {
    const bool full_differs = name.text.find(' ') != std::string::npos && known->actor.name != name.text;
    if (!full_differs) actor = known->actor;
  }
  if (name.person != nullptr) {
    const Term* term = nullptr;
    for (const Term& t : name.person->terms) {
      if (day_ ? holds(t, *day_) : term == nullptr) {
        if (term == nullptr || !day_) term = &t;
      }
    }
    if (term != nullptr) {
      actor.country = term->country;
      actor.code = term->code;
      if (day_) actor.role = term->office;
    } else if (!name.person->terms.empty()) {  // not in office on that day
      actor.country = name.person->terms.front().country;
      actor.code = actor.country.empty() ? name.person->terms.front().code : actor.country + "ELI";
    }
  }
  if (office != nullptr) {
    if (!office->country.empty() || actor.code.empty()) {
      actor.country = office->country;
      actor.code = office->code;
    }
    if (!office->role.empty()) actor.role = office->role;
  }
  return actor;
}

// The country and code of what a chairman is chairman of, where that is no office of state: "the Communist Party in
// Sweden", "a Myanmar institute", "the football federation".
std::optional<Owner> SentenceActors::body_behind(std::size_t at) const {
  static constexpr std::array<std::string_view, 4> kOfState = {"GOV", "MIL", "LEG", "JUD"};
  constexpr std::size_t kFar = 8;  // words
  std::optional<Owner> body;
  std::string country;
  for (std::size_t i = at; i < text_.size() && i < at + kFar;) {
    const Match* m = match(i);
    const bool place = m != nullptr && owner_of(*m, i) && !owner_of(*m, i)->country.empty();
    if (place) country = owner_of(*m, i)->country;
    const auto* e = m == nullptr ? nullptr : entry(*m, NameKind::role);
    const RoleName* role = e == nullptr ? nullptr : &names_.roles()[e->index];
    if (role != nullptr && role->kind != RoleKind::person && !core::one_of(std::string_view(role->code), kOfState))
      body = Owner{country, country + role->code, {}, {}};
    const bool of_name =
        m != nullptr || language::is_noun(tag(i)) || tag(i) == Penn::JJ || tag(i) == Penn::DT || tag(i) == Penn::HYPH;
    if (!of_name) {
      if (body && body->country.empty() && low(i) == "in" && match(i + 1) != nullptr) {
        const auto where = owner_of(*match(i + 1), i + 1);
        if (where && !where->country.empty()) body = Owner{where->country, where->country + body->code, {}, {}};
      }
      break;
    }
    i += m == nullptr ? 1 : m->size;
  }
  return body;
}

std::size_t SentenceActors::read_role(std::size_t at, const Match& m) {
  const auto* e = entry(m, NameKind::role);
  const bool in_compound = at > 0 && text_[at - 1] == "-" && tokens_[at].span.begin == tokens_[at - 1].span.end;
  if (e == nullptr || in_compound) return 0;  // "six-party"
  const RoleName* role = &names_.roles()[e->index];
  std::size_t end = at + m.size;
  while (true) {
    const Match* more = match(end);
    if (more == nullptr || entry(*more, NameKind::role) == nullptr || is_taken(low(end))) break;
    role = &names_.roles()[entry(*more, NameKind::role)->index];
    end += more->size;
  }
  const bool adjective = tag(end - 1) == Penn::JJ && (modifies_noun(end) || tag(end) == Penn::JJ);
  if ((language::is_verb(tag(end - 1)) && m.size == 1) || adjective) return 0;  // "official contact", "radical Dutch"
  // "rebel Revolutionary United Front": the name that follows says who it is
  if (const Match* next = match(end); next && entry(*next, NameKind::organisation) != nullptr && !role->plural)
    return end;
  const std::size_t head = end - 1;
  Owner owner;
  const std::string preposition = low(end);
  const std::optional<Owner> possessor = possessor_before(at, *role);
  if (possessor) {  // "its troops from Georgia" are not Georgian
    owner = *possessor;
  } else if (preposition == "of" || preposition == "in" || preposition == "for" || preposition == "from") {
    std::size_t j = end + 1;
    if (low(j) == "the") ++j;
    if (const Match* next = match(j)) {
      auto found = owner_of(*next, j);
      if (!found) {
        if (const auto* place = entry(*next, NameKind::place)) {
          if (const Country* c = names_.country(names_.places()[place->index].country)) {
            found = Owner{c->code, c->code, c->adjective.empty() ? c->name : c->adjective, c->name};
          }
        }
      }
      if (preposition == "from" && is_leaving(at)) found.reset();  // "withdraw troops from Mali"
      if (preposition == "in" && entry(*next, NameKind::capital) != nullptr && role->kind != RoleKind::group &&
          !(is_of_state(*role) && low(j) != "brussels"))
        found.reset();                                                                       // only where it sits
      const bool one = role->kind == RoleKind::person || (found && found->country.empty());  // "of African Jurists"
      const bool whole = found && low(j + next->size) != "-" && !(one && language::is_noun(tag(j + next->size))) &&
                         (entry(*next, NameKind::adjective) == nullptr || entry(*next, NameKind::country) != nullptr);
      if (whole && (preposition != "in" || role->kind != RoleKind::person || role->plural)) {
        owner = *found;
        end = j + next->size;
        if (entry(*next, NameKind::place) != nullptr && !owner.country.empty())
          add_place(owner.adjective, owner.country, j, end);
      }
    }
  }
  Actor actor;
  if (owner.code.empty()) {
    actor.code = role->role == "chief executive" ? "BUS" : role->code;  // of a country he governs
    actor.role = role->role;
    actor.name = actor.role;
    if (role->kind == RoleKind::person && role->code == "GOV" && preposition == "of") {
      if (const auto body = body_behind(end + 1)) {  // "the president of the football federation"
        actor.country = body->country;
        actor.code = body->code;
      }
    }
    if (const std::size_t last = at > 0 && language::is_proper(tag(at)) ? end_of_title(end) : end; last > end) {
      actor.name = span(at, last).of(document_.text());  // "the Association of African Jurists"
      add(actor, at, last, head, "role-name").body = true;
      remember();
      return last;
    }
    const bool definite = at > 0 && low(at - 1) == "the";
    const bool one_body =
        definite && end == at + 1 && role->kind == RoleKind::body && !role->plural && !modifies_noun(end);
    if (const auto body = one_body ? body_meant(low(end - 1)) : std::nullopt) {
      ActorMention& added = add(body->who.actor, at, end, head, "description-of-body");
      added.refers_to = body->who.span;
      added.body = true;
      remember();
      return end;
    }
    if (const ActorMention* sender = memory_.sender(role->role, definite, sentence_)) {
      const Country& c = *names_.country(sender->who.actor.country);
      actor = office_actor({c.code, c.code, c.adjective.empty() ? c.name : c.adjective, c.name}, *role, false);
      add(actor, at, end, head, "sent-by").refers_to = sender->who.span;
      remember();
      return end;
    }
  } else {
    actor = office_actor(owner, *role, at > 0 && low(at - 1) == "former");
    if (!owner.body_code.empty() && role->code == "GOV" && role->kind == RoleKind::person &&
        !actor.code.ends_with("ELI"))
      actor.code = owner.country + owner.body_code;  // "the president of the Riigikogu" sits in parliament
  }
  if (role->kind == RoleKind::person && !role->plural) {
    std::size_t name_from = end;
    if (low(end) == ",") ++name_from;
    const auto name = name_at(name_from, name_from == end ? std::string_view(role->role) : std::string_view());
    const bool joined = name && (name_from == end || low(name->last) == "," || name->last >= text_.size());
    if (joined && (name_from == end || !owner.code.empty() || name->person != nullptr)) {
      const bool known = owner.code.empty() && name->person != nullptr;
      Actor person = person_actor(*name, known ? nullptr : &actor);
      // "President Bush", written years after: the text says what he was
      if (known && !person.country.empty() && person.code.ends_with("ELI")) {
        person.code = person.country + role->code;
        person.role = role->role;
      }
      add(person, at, name->last, head, "office-name");
      memory_.introduce(person, name->family, span(name_from, name->last));
      remember();
      return name->last;
    }
    if (owner.code.empty() && at > 0 && low(at - 1) == "the") {  // "the president": the one spoken of last
      const Memory::Known* last = memory_.holder(role->role);
      if (last != nullptr) {
        const Actor known = last->actor;
        add(known, at, end, head, "description-of-person").refers_to = last->span;
        remember();
        return end;
      }
    }
  }
  const bool former = at > 0 && low(at - 1) == "former";
  if (const std::size_t last = owner.code.empty() ? 0 : read_one_each(at, end, *role)) return last;
  if (!owner.code.empty() && !former && add_holder(owner, *role, at, end, head)) return end;
  ActorMention& added = add(actor, at, end, head, owner.code.empty() ? "role" : "role-of");
  added.plural = role->plural || role->kind == RoleKind::group;
  added.body = role->kind == RoleKind::body && !role->plural;
  if (!owner.code.empty() || added.body || added.plural) remember();
  if (owner.code.empty()) return end;
  while (role->plural && (low(end) == "and" || low(end) == ",")) {  // "lawmakers in Norway and Kenya"
    std::size_t j = end + 1;
    if (low(j) == "and") ++j;
    const Match* next = match(j);
    if (next == nullptr || entry(*next, NameKind::country) == nullptr) break;
    end = j + next->size;
    add(office_actor(*owner_of(*next, j), *role, false), at, end, head, "role-of").plural = true;
    remember();
  }
  return end;
}

// "withdraw its troops", "the pullout of troops", "expel diplomats": where from, not whose.
bool SentenceActors::is_leaving(std::size_t at) const {
  static constexpr std::array<std::string_view, 14> kLeaving = {
      "withdraw", "withdrawal", "pull",  "pullout", "evacuate", "evacuation", "remove",
      "removal",  "recall",     "expel", "drive",   "oust",     "pullback",   "departure"};
  constexpr std::size_t kNear = 6;  // words before
  for (std::size_t t = at; t-- > 0 && t + kNear >= at;) {
    if (core::one_of(words_[t].lemma, kLeaving)) return true;
    if (language::is_finite_verb(tag(t))) return false;
  }
  return false;
}

// "the ministry", "the commission": the body of a state or organisation that was named so, if it was one.
std::optional<ActorMention> SentenceActors::body_meant(std::string_view noun) const {
  if (auto named = body_named(noun)) return named;
  static constexpr std::array<std::string_view, 6> kOfStates = {"bloc",         "alliance",     "grouping",
                                                                "organisation", "organization", "body"};
  if (!core::one_of(noun, kOfStates)) return std::nullopt;
  const std::vector<ActorMention>& recent = memory_.recent();
  for (std::size_t k = recent.size(); k-- > 0 && recent[k].sentence + 2 >= sentence_;) {
    if (recent[k].who.actor.code.starts_with("IGO")) return recent[k];
  }
  return std::nullopt;
}

std::optional<ActorMention> SentenceActors::body_named(std::string_view noun) const {
  std::optional<ActorMention> found;
  for (const ActorMention& m : memory_.recent()) {
    const std::string_view text = m.who.span.of(document_.text());
    const bool named_so = core::lower(text.substr(text.rfind(' ') + 1)) == noun;
    const bool known = !m.who.actor.country.empty() || m.who.actor.code.size() > 3;
    if (!named_so || !known || m.plural || (!m.body && m.rule != "organisation")) continue;
    if (found && found->who.actor.code != m.who.actor.code) return std::nullopt;
    found = m;
  }
  return found;
}

// "the presidents of Poland and Lithuania": one each.
std::size_t SentenceActors::read_one_each(std::size_t at, std::size_t end, const RoleName& role) {
  std::vector<Owner> owners;
  std::size_t i = at;
  while (i < end && low(i) != "of") ++i;
  if (!role.plural || role.kind != RoleKind::person || i == end) return 0;
  ++i;
  if (low(i) == "the") ++i;
  const std::size_t head = i - 2;
  while (const Match* next = match(i)) {
    const auto owner = owner_of(*next, i);
    if (!owner || owner->country.empty()) break;
    owners.push_back(*owner);
    end = i + next->size;
    if (low(end) != "and" && low(end) != ",") break;
    i = end + 1;
    if (low(i) == "and") ++i;
    if (low(i) == "the") ++i;
  }
  if (owners.size() < 2) return 0;
  const RoleName& one = *(&role - 1);  // the table has the singular before the plural
  for (const Owner& owner : owners) {
    if (add_holder(owner, one, at, end, head)) continue;
    add(office_actor(owner, one, false), at, end, head, "role-of");
    remember();
  }
  return end;
}

// "his Turkish counterpart" of a foreign minister is one too: the office of whoever was named last.
std::optional<RoleName> SentenceActors::office_of_counterpart() const {
  const auto office_of = [](const std::vector<ActorMention>& mentions) -> const Actor* {
    for (std::size_t k = mentions.size(); k-- > 0;) {
      const ActorMention& m = mentions[k];
      if (is_person(m) && m.rule != "pronoun" && !m.who.actor.role.empty() && m.who.actor.code.size() == 6)
        return &m.who.actor;
    }
    return nullptr;
  };
  const Actor* named = office_of(actors);
  if (named == nullptr) named = office_of(memory_.recent());
  if (named == nullptr) return std::nullopt;
  return RoleName{named->role, named->code.substr(3), RoleKind::person, false};
}

}  // namespace dateline::actors
