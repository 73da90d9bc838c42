// One pass over each sentence. At each token the longest name of the gazetteer is taken; what it is then decides which
// phrase is read: a nationality or owner with a role and perhaps a name ("Russian Deputy Foreign Minister Igor Morgulov"),
// a role of a country ("the president of France"), a name, a country. What only modifies another noun is kept as such.

#include "dateline/actors/finder.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/utf8.hpp"

namespace dateline::actors {

namespace {

using language::Penn;

constexpr std::size_t kMemory = 40;       // mentions that pronouns and descriptions can reach back over
constexpr std::size_t kMostModifiers = 4;  // words between a nationality and its role

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Offices whose holder a bare family name may mean.
constexpr std::array<std::string_view, 8> kFamousOffices = {"president", "prime minister", "chancellor", "foreign minister",
                                                           "secretary of state", "supreme leader", "secretary-general", "premier"};

bool is_calendar_word(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
      "April", "May", "June", "July", "August", "September", "October", "November", "December"};
  return one_of(word, kWords);
}

}  // namespace

const ActorFinder::Known* ActorFinder::known_person(std::string_view family) const {
  const Known* best = nullptr;
  for (const Known& known : people_) {
    if (known.family == family && (best == nullptr || known.order > best->order)) best = &known;
  }
  return best;
}

void ActorFinder::introduce(const Actor& actor, std::string_view family, core::Span span) {
  ++order_;
  for (Known& known : people_) {
    if (known.actor.name == actor.name) {
      known.order = order_;
      if (known.actor.country.empty() && !actor.country.empty()) {
        known.actor = actor;
        learned_late_ = true;
      }
      return;
    }
  }
  people_.push_back({actor, std::string(family), span, order_});
}

class ActorFinder::Sentence {
 public:
  Sentence(ActorFinder& finder, const language::Document& document, std::size_t sentence)
      : finder_(finder), names_(finder.names_), document_(document), sentence_(sentence), tokens_(document.tokens(sentence)),
        words_(document.words(sentence)) {
    text_.reserve(tokens_.size());
    for (const language::Token& token : tokens_) text_.push_back(document.text_of(token));
  }

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t next = read(at);
      at = next > at ? next : at + 1;
    }
  }

  std::vector<ActorMention> actors;
  std::vector<PlaceMention> places;

 private:
  using Match = Gazetteer::Match;

  [[nodiscard]] Penn tag(std::size_t at) const { return at < words_.size() ? words_[at].penn : Penn::PUNCT; }
  [[nodiscard]] std::string low(std::size_t at) const { return at < text_.size() ? core::lower(text_[at]) : std::string(); }
  [[nodiscard]] std::optional<Match> match(std::size_t at) const {
    return at < text_.size() ? names_.longest(text_, at) : std::nullopt;
  }

  [[nodiscard]] static const Gazetteer::Entry* entry(const Match& m, NameKind kind) {
    for (const Gazetteer::Entry& e : m.entries) {
      if (e.kind == kind) return &e;
    }
    return nullptr;
  }

  // The person of a full name; of two with one name ("George Bush") the one in office on the day.
  [[nodiscard]] const Person* person_in(const Match& m) const {
    const Person* found = nullptr;
    for (const Gazetteer::Entry& e : m.entries) {
      if (e.kind != NameKind::person) continue;
      const Person& p = names_.people()[e.index];
      const bool in_office = finder_.day_ && std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) { return holds(t, *finder_.day_); });
      if (in_office) return &p;
      if (found == nullptr) found = &p;
    }
    return found;
  }

  [[nodiscard]] core::Span span(std::size_t first, std::size_t last) const {
    return {tokens_[first].span.begin, tokens_[last - 1].span.end};
  }

  ActorMention& add(Actor actor, std::size_t first, std::size_t last, std::size_t head, std::string rule) {
    ActorMention m;
    if (actor.short_name.empty()) actor.short_name = actor.name;
    m.who = {std::move(actor), span(first, last)};
    m.sentence = static_cast<std::uint32_t>(sentence_);
    m.first = static_cast<std::uint32_t>(first);
    m.last = static_cast<std::uint32_t>(last);
    m.head = static_cast<std::uint32_t>(head);
    m.rule = std::move(rule);
    actors.push_back(std::move(m));
    return actors.back();
  }

  void add_place(std::string_view name, std::string_view country, std::size_t first, std::size_t last) {
    places.push_back({std::string(name), std::string(country), span(first, last), static_cast<std::uint32_t>(first),
                      static_cast<std::uint32_t>(last)});
  }

  void remember() {
    finder_.recent_.push_back(actors.back());
    if (finder_.recent_.size() > 2 * kMemory) finder_.recent_.erase(finder_.recent_.begin(), finder_.recent_.begin() + kMemory);
  }

  [[nodiscard]] Actor country_actor(std::uint32_t index) const {
    const Country& c = names_.countries()[index];
    return {c.name, c.name, c.code, c.code, {}};
  }

  // Whose: the nationality, country, seat or organisation that stands before a role.
  struct Owner {
    std::string country;   // alpha-3
    std::string code;      // alpha-3 or the organisation's code
    std::string adjective; // for names: "Russian"
    std::string name;
  };

  [[nodiscard]] std::optional<Owner> owner_of(const Match& m, std::size_t at) const {
    for (const NameKind kind : {NameKind::adjective, NameKind::country, NameKind::capital, NameKind::seat, NameKind::combining}) {
      if (const auto* e = entry(m, kind)) {
        const Country& c = names_.countries()[e->index];
        if (kind == NameKind::seat) return Owner{c.code, c.code, std::string(span(at, at + m.size).of(document_.text())), c.name};
        return Owner{c.code, c.code, c.adjective.empty() ? c.name : c.adjective, c.name};
      }
    }
    if (const auto* e = entry(m, NameKind::organisation)) {
      const Organisation& o = names_.organisations()[e->index];
      const bool of_country = !o.code.starts_with("IGO") && !o.code.starts_with("NGO") && !o.code.starts_with("IMG") &&
                              o.code.size() >= 3 && names_.country(o.code.substr(0, 3)) != nullptr;
      return Owner{of_country ? o.code.substr(0, 3) : std::string(), o.code, o.name, o.name};
    }
    return std::nullopt;
  }

  // The name that begins at `at`: a person of the table, or a run of capitalised words that no table has.
  struct Name {
    std::size_t last = 0;
    const Person* person = nullptr;
    std::string text;
    std::string family;
  };

  [[nodiscard]] std::optional<Name> name_at(std::size_t at) const {
    if (at >= text_.size()) return std::nullopt;
    if (const auto m = match(at)) {
      if (const Person* p = person_in(*m)) return Name{at + m->size, p, p->name, p->family};
      if (m->size > 1 || !entry(*m, NameKind::family)) {
        const bool capital_word = language::is_proper(tag(at)) && m->size == 1 && entry(*m, NameKind::family);
        if (!capital_word) return std::nullopt;
      }
    }
    std::size_t i = at;
    bool hyphened = false;
    while (i < text_.size() && (is_name_word(i) || is_hyphen_in_name(i))) {
      if (is_hyphen_in_name(i)) {
        hyphened = true;
        i += 2;  // the piece behind it may be in small letters: "Jae-in"
      } else {
        ++i;
      }
    }
    if (i == at) return std::nullopt;
    Name name{i, nullptr, std::string(span(at, i).of(document_.text())), std::string(text_[i - 1])};
    if (hyphened && core::is_lower(text_[i - 1].front())) name.family = text_[at];  // Korean names begin with the family's
    return name;
  }

  [[nodiscard]] bool is_hyphen_in_name(std::size_t i) const {
    return text_[i] == "-" && i > 0 && i + 1 < text_.size() && language::is_proper(tag(i - 1)) &&
           tokens_[i].span.begin == tokens_[i - 1].span.end && tokens_[i + 1].span.begin == tokens_[i].span.end &&
           core::is_alpha(text_[i + 1].front());
  }

  [[nodiscard]] bool is_name_word(std::size_t i) const {
    const std::string_view word = text_[i];
    const bool part_of_name = tag(i) == Penn::JJ && core::is_upper(word.front()) && i + 1 < text_.size() && core::is_upper(text_[i + 1].front());
    if (part_of_name) return is_name_word(i + 1);  // "Eastern Economic Forum"
    if (!language::is_proper(tag(i)) || is_calendar_word(word)) return false;
    if (!core::is_upper(word.front()) && static_cast<unsigned char>(word.front()) < 0x80) {
      return i > 0 && word == "al";
    }
    return true;
  }

  std::size_t read(std::size_t at) {
    const auto m = match(at);
    if (m) {
      if (const std::size_t end = read_office(at, *m)) return end;
      const bool named = entry(*m, NameKind::seat) != nullptr || entry(*m, NameKind::organisation) != nullptr;
      if (!named) {
        if (const std::size_t end = read_role(at, *m)) return end;
      }
      if (const std::size_t end = read_name(at, *m)) return end;
    }
    if (const std::size_t end = read_description(at)) return end;
    if (language::is_proper(tag(at)) || (tag(at) == Penn::JJ && is_name_word(at))) return read_unknown(at);
    return at + (m ? m->size : 1);
  }

  // [owner [, and owner]] modifiers role [name]
  std::size_t read_office(std::size_t at, const Match& first_match) {
    std::vector<Owner> owners;
    std::vector<std::size_t> starts;
    std::size_t i = at;
    std::optional<Match> m = first_match;
    while (m && owner_of(*m, i)) {
      owners.push_back(*owner_of(*m, i));
      starts.push_back(i);
      i += m->size;
      if (low(i) == "'s" || low(i) == "’s") ++i;
      if (tag(i) == Penn::POS) ++i;
      if (low(i) == "-" || low(i) == "and" || low(i) == ",") {
        std::size_t j = i + 1;
        if (low(j) == "and") ++j;
        const auto next = match(j);
        if (!next || !owner_of(*next, j)) break;
        i = j;
        m = next;
        continue;
      }
      break;
    }
    if (owners.empty()) return 0;
    std::size_t role_at = i;
    std::optional<Match> role;
    for (std::size_t skipped = 0; skipped <= kMostModifiers; ++skipped) {
      const auto here = match(role_at);
      if (here && entry(*here, NameKind::role) != nullptr) {
        role = here;
        break;
      }
      if (here && owner_of(*here, role_at)) return 0;
      const Penn t = tag(role_at);
      const bool modifier = t == Penn::JJ || t == Penn::VBN || t == Penn::HYPH || t == Penn::CD || t == Penn::NN || t == Penn::JJS || t == Penn::JJR ||
                            (language::is_proper(t) && skipped < 2);
      if (!modifier) return 0;
      ++role_at;
    }
    if (!role) return 0;
    std::size_t end = role_at + role->size;
    const RoleName* role_name = &names_.roles()[entry(*role, NameKind::role)->index];
    // "foreign ministry spokesman": the last role is what the person is, the codes agree
    while (true) {
      const auto more = match(end);
      if (!more || entry(*more, NameKind::role) == nullptr) break;
      role_name = &names_.roles()[entry(*more, NameKind::role)->index];
      end += more->size;
    }
    if (owners.size() > 1 && role_name->plural && role_name->kind == RoleKind::person) {
      --role_name;  // "Russian, South Korean presidents": one each; the table has the singular before the plural
    }
    const bool former = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at), text_.begin() + static_cast<std::ptrdiff_t>(role_at),
                                    [](std::string_view w) { return core::lower(w) == "former" || core::lower(w) == "ex"; }) ||
                        (at > 0 && low(at - 1) == "former");
    const std::size_t head = end - 1;
    std::optional<Name> name;
    std::size_t name_at_token = end;
    if (role_name->kind == RoleKind::person && owners.size() == 1) {
      name = name_at(end);
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
        finder_.introduce(person, name->family, span(name_at_token, name->last));
        remember();
        return name->last;
      }
      std::string rule = "nationality-role";
      if (role_name->kind == RoleKind::person && !role_name->plural && !former) {
        if (const Known* known = owner.country.empty() ? nullptr : holder_in_text(owner.country, role_name->role)) {
          actor = known->actor;
          add(actor, starts[o], end, head, "description-of-person").refers_to = known->span;
          remember();
          continue;
        }
        if (finder_.day_ && !owner.country.empty()) {
          if (const Person* p = names_.holder(owner.country, role_name->role, *finder_.day_)) {
            actor.name = p->name;
            actor.short_name = p->family;
            rule = "holder-on-day";
          }
        }
      }
      add(actor, owners.size() > 1 ? starts[o] : at, end, head, rule).plural = role_name->plural;
      remember();
    }
    return end;
  }

  [[nodiscard]] const Known* holder_in_text(std::string_view country, std::string_view role) const {
    const Known* best = nullptr;
    for (const Known& known : finder_.people_) {
      if (known.actor.country == country && known.actor.role == role && (best == nullptr || known.order > best->order)) best = &known;
    }
    return best;
  }

  [[nodiscard]] Actor office_actor(const Owner& owner, const RoleName& role, bool former) const {
    Actor actor;
    actor.country = owner.country;
    const std::string code = former ? "ELI" : role.code;
    actor.code = owner.code.size() > 3 ? owner.code : owner.code + code;
    const std::string what = (former ? "former " : "") + role.role;
    actor.role = what;
    actor.name = owner.adjective + " " + what;
    actor.short_name = role.role == "government" ? owner.name : actor.name;
    if (role.role == "counterpart") {
      actor.name = owner.adjective + " counterpart";
      actor.role.clear();
    }
    return actor;
  }

  // The actor of a name; `office` is what the text says of the person, if it does.
  [[nodiscard]] Actor person_actor(const Name& name, const Actor* office) const {
    Actor actor;
    actor.name = name.text;
    actor.short_name = name.family;
    if (const Known* known = name.person == nullptr ? finder_.known_person(name.family) : nullptr) {
      const bool full_differs = name.text.find(' ') != std::string::npos && known->actor.name != name.text;
      if (!full_differs) actor = known->actor;
    }
    if (name.person != nullptr) {
      const Term* term = nullptr;
      for (const Term& t : name.person->terms) {
        if (finder_.day_ ? holds(t, *finder_.day_) : term == nullptr) {
          if (term == nullptr || !finder_.day_) term = &t;
        }
      }
      if (term != nullptr) {
        actor.country = term->country;
        actor.code = term->code;
        if (finder_.day_) actor.role = term->office;
      } else if (!name.person->terms.empty()) {  // not in office on that day
        actor.country = name.person->terms.front().country;
        if (!actor.country.empty()) actor.code = actor.country + "ELI";
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

  // role [of owner] [name]
  std::size_t read_role(std::size_t at, const Match& m) {
    const auto* e = entry(m, NameKind::role);
    const bool in_compound = at > 0 && text_[at - 1] == "-" && tokens_[at].span.begin == tokens_[at - 1].span.end;
    if (e == nullptr || in_compound) return 0;  // "six-party"
    const RoleName* role = &names_.roles()[e->index];
    std::size_t end = at + m.size;
    while (true) {
      const auto more = match(end);
      if (!more || entry(*more, NameKind::role) == nullptr) break;
      role = &names_.roles()[entry(*more, NameKind::role)->index];
      end += more->size;
    }
    if (language::is_verb(tag(end - 1))) return 0;
    const std::size_t head = end - 1;
    Owner owner;
    const std::string preposition = low(end);
    if (preposition == "of" || preposition == "in" || preposition == "for" || preposition == "from") {
      std::size_t j = end + 1;
      if (low(j) == "the") ++j;
      if (const auto next = match(j)) {
        auto found = owner_of(*next, j);
        if (!found) {
          if (const auto* place = entry(*next, NameKind::place)) {
            if (const Country* c = names_.country(names_.places()[place->index].country)) {
              found = Owner{c->code, c->code, c->adjective.empty() ? c->name : c->adjective, c->name};
            }
          }
        }
        if (preposition == "in" && entry(*next, NameKind::capital) != nullptr && role->kind != RoleKind::group) found.reset();  // only where it sits
        const bool whole = found && (entry(*next, NameKind::adjective) == nullptr || entry(*next, NameKind::country) != nullptr);
        if (whole && (preposition != "in" || role->kind != RoleKind::person || role->plural)) {
          owner = *found;
          end = j + next->size;
        }
      }
    }
    Actor actor;
    if (owner.code.empty()) {
      actor.code = role->code;
      actor.role = role->role;
      actor.name = actor.role;
      if (const ActorMention* sender = sender_of(*role, at)) {
        const Country& c = *names_.country(sender->who.actor.country);
        actor = office_actor({c.code, c.code, c.adjective.empty() ? c.name : c.adjective, c.name}, *role, false);
        add(actor, at, end, head, "sent-by").refers_to = sender->who.span;
        remember();
        return end;
      }
    } else {
      actor = office_actor(owner, *role, at > 0 && low(at - 1) == "former");
    }
    if (role->kind == RoleKind::person && !role->plural) {
      std::size_t name_from = end;
      if (low(end) == ",") ++name_from;
      const auto name = name_at(name_from);
      const bool joined = name && (name_from == end || low(name->last) == "," || name->last >= text_.size());
      if (joined && (name_from == end || !owner.code.empty() || name->person != nullptr)) {
        const Actor person = person_actor(*name, owner.code.empty() && name->person != nullptr ? nullptr : &actor);
        add(person, at, name->last, head, "office-name");
        finder_.introduce(person, name->family, span(name_from, name->last));
        remember();
        return name->last;
      }
      if (owner.code.empty() && at > 0 && low(at - 1) == "the") {  // "the president": the one spoken of last
        const Known* last = nullptr;
        for (const Known& known : finder_.people_) {
          if (known.actor.role == role->role && (last == nullptr || known.order > last->order)) last = &known;
        }
        if (last != nullptr) {
          const Actor known = last->actor;
          add(known, at, end, head, "description-of-person").refers_to = last->span;
          remember();
          return end;
        }
      }
    }
    add(actor, at, end, head, owner.code.empty() ? "role" : "role-of").plural = role->plural;
    if (owner.code.empty()) return end;
    remember();
    while (role->plural && (low(end) == "and" || low(end) == ",")) {  // "the presidents of Poland and Lithuania"
      std::size_t j = end + 1;
      if (low(j) == "and") ++j;
      const auto next = match(j);
      if (!next || entry(*next, NameKind::country) == nullptr) break;
      end = j + next->size;
      add(office_actor(*owner_of(*next, j), *role, false), at, end, head, "role-of").plural = true;
      remember();
    }
    return end;
  }

  // Whom an envoy or a delegation without a country stands for: "the envoy" for whom the last one was sent, "a special
  // envoy" for the actor before it in the sentence.
  [[nodiscard]] const ActorMention* sender_of(const RoleName& role, std::size_t at) const {
    static constexpr std::array<std::string_view, 5> kSent = {"envoy", "delegation", "emissary", "ambassador", "negotiator"};
    const std::size_t space = role.role.rfind(' ');
    const std::string_view kind = std::string_view(role.role).substr(space == std::string::npos ? 0 : space + 1);
    if (!one_of(kind, kSent)) return nullptr;
    const bool definite = at > 0 && low(at - 1) == "the";
    for (std::size_t k = finder_.recent_.size(); k-- > 0;) {
      const ActorMention& m = finder_.recent_[k];
      if (m.sentence + 2 < sentence_ || (!definite && m.sentence != sentence_)) break;
      if (m.who.actor.country.empty() || m.modifier) continue;
      if (definite ? m.who.actor.role.ends_with(kind) : !m.plural) return &m;
    }
    return nullptr;
  }

  // A noun follows that this name only modifies.
  [[nodiscard]] bool modifies_noun(std::size_t end) const {
    if (tag(end) == Penn::POS) return true;
    const Penn t = tag(end);
    return t == Penn::NN || t == Penn::NNS || (t == Penn::HYPH && language::is_noun(tag(end + 1)) && !language::is_proper(tag(end + 1)));
  }

  std::size_t read_name(std::size_t at, const Match& m) {
    const std::size_t end = at + m.size;
    const std::size_t head = end - 1;
    if (entry(m, NameKind::person) != nullptr || entry(m, NameKind::family) != nullptr) {
      if (const std::size_t after = read_person(at, m)) return after;
    }
    if (const auto* e = entry(m, NameKind::organisation)) {
      const Organisation& o = names_.organisations()[e->index];
      const auto owner = owner_of(m, at);
      ActorMention& added = add({o.name, o.name, o.code, owner ? owner->country : std::string(), {}}, at, end, head, "organisation");
      added.modifier = modifies_noun(end);
      remember();
      return end;
    }
    if (const auto* e = entry(m, NameKind::seat)) {
      const Country& c = names_.countries()[e->index];
      const std::string name(span(at, end).of(document_.text()));
      const auto* body = entry(m, NameKind::role);  // "Knesset" is a parliament, "FBI" a police
      const RoleName government{"government", "GOV", RoleKind::body, false};
      const RoleName& role = body == nullptr ? government : names_.roles()[body->index];
      add({name, name, c.code + role.code, c.code, role.role}, at, end, head, "seat").modifier = modifies_noun(end);
      remember();
      return end;
    }
    if (const auto* e = entry(m, NameKind::country)) {
      ActorMention& added = add(country_actor(e->index), at, end, head, m.corrected ? "country-corrected" : "country");
      added.modifier = modifies_noun(end);
      added.is_place = true;
      add_place(names_.countries()[e->index].name, names_.countries()[e->index].code, at, end);
      remember();
      return end;
    }
    if (const auto* e = entry(m, NameKind::capital)) {
      const Country& c = names_.countries()[e->index];
      ActorMention& added = add(country_actor(e->index), at, end, head, "capital");
      added.modifier = modifies_noun(end);
      added.is_place = true;
      add_place(span(at, end).of(document_.text()), c.code, at, end);
      remember();
      return end;
    }
    const bool adjectival = entry(m, NameKind::adjective) != nullptr && (modifies_noun(end) || tag(end) == Penn::JJ);
    if (const auto* e = adjectival ? nullptr : entry(m, NameKind::people)) {
      Actor actor = country_actor(e->index);
      actor.name = span(at, end).of(document_.text());
      actor.short_name = actor.name;
      actor.code += "CVL";
      actor.role = "people";
      add(actor, at, end, head, "people").plural = true;
      return end;
    }
    if (const auto* e = entry(m, NameKind::adjective)) {
      ActorMention& added = add(country_actor(e->index), at, end, head, m.corrected ? "adjective-corrected" : "adjective");
      added.modifier = true;
      return end;
    }
    if (const auto* e = entry(m, NameKind::combining)) {
      if (low(end) == "-") add(country_actor(e->index), at, end, head, "adjective").modifier = true;
      return end;
    }
    if (const auto* e = entry(m, NameKind::place)) {
      const PlaceName& p = names_.places()[e->index];
      add_place(p.name, p.country, at, end);
      if (const Country* c = names_.country(p.country)) {  // what is done to a town is done to its country
        add({c->name, c->name, c->code, c->code, {}}, at, end, head, "place").modifier = true;
      }
      return end;
    }
    return 0;
  }

  std::size_t read_person(std::size_t at, const Match& m) {
    const std::size_t end = at + m.size;
    if (const Person* p = person_in(m)) {
      const Actor actor = person_actor({end, p, p->name, p->family}, nullptr);
      add(actor, at, end, end - 1, "person").modifier = tag(end) == Penn::POS;
      finder_.introduce(actor, p->family, span(at, end));
      remember();
      return end;
    }
    if (!language::is_proper(tag(at))) return 0;
    if (is_name_word_at(end) || (at > 0 && is_name_word_at(at - 1) && !match(at - 1))) return 0;  // part of another name
    const std::string family(span(at, end).of(document_.text()));
    if (const Known* known = finder_.known_person(family)) {
      const Actor actor = known->actor;
      ActorMention& added = add(actor, at, end, end - 1, "family-name");
      added.refers_to = known->span;
      added.modifier = tag(end) == Penn::POS;
      finder_.introduce(actor, family, span(at, end));
      remember();
      return end;
    }
    if (!finder_.day_) return 0;
    const Person* only = nullptr;
    for (const Gazetteer::Entry& candidate : m.entries) {
      if (candidate.kind != NameKind::family) continue;
      const Person& p = names_.people()[candidate.index];
      const bool famous = std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) {
        return one_of(t.office, kFamousOffices) && t.term.earliest && holds(t, *finder_.day_);
      });
      if (!famous) continue;
      if (only != nullptr && only != &p) return 0;
      only = &p;
    }
    if (only == nullptr) return 0;
    const Actor actor = person_actor({end, only, only->name, only->family}, nullptr);
    add(actor, at, end, end - 1, "family-name-in-office").modifier = tag(end) == Penn::POS;
    finder_.introduce(actor, only->family, span(at, end));
    remember();
    return end;
  }

  // A name of two or more words, none of which companies and bodies have.
  [[nodiscard]] static bool may_be_a_person(std::string_view name) {
    static constexpr std::array<std::string_view, 18> kBodies = {"Inc", "Inc.", "Corp", "Corp.", "Co.", "Company", "Group", "Computer", "Ltd",
                                                                "Bank", "Committee", "Party", "Union", "Association", "Institute", "Forum",
                                                                "Council", "University"};
    const auto words = core::split(name, ' ');
    return words.size() > 1 && std::none_of(words.begin(), words.end(), [](std::string_view w) { return one_of(w, kBodies); });
  }

  [[nodiscard]] bool is_name_word_at(std::size_t at) const { return at < text_.size() && text_[at] != "-" && is_name_word(at); }

  // Pronouns and descriptions: "he", "the two countries".
  std::size_t read_description(std::size_t at) {
    const std::string word = low(at);
    static constexpr std::array<std::string_view, 6> kPersonal = {"he", "she", "him", "her", "his", "hers"};
    if (one_of(word, kPersonal) && text_[at] != "HE") {  // "HE" is His Excellency
      for (std::size_t k = finder_.recent_.size(); k-- > 0;) {
        const ActorMention& m = finder_.recent_[k];
        if (m.sentence + 2 < sentence_) break;
        const bool person = m.rule == "office-name" || m.rule == "person" || m.rule == "family-name" ||
                            m.rule == "family-name-in-office" || m.rule == "description-of-person" || m.rule == "pronoun" ||
                            m.rule == "holder-on-day" || (m.rule == "name" && may_be_a_person(m.who.actor.name));
        if (!person || m.plural) continue;
        const ActorMention antecedent = m.sentence == sentence_ && speaks(m) ? m : subject_like(k);
        ActorMention& added = add(antecedent.who.actor, at, at + 1, at, "pronoun");
        added.refers_to = antecedent.who.span;
        added.modifier = tag(at) == Penn::PRPS;
        remember();
        return at + 1;
      }
      return 0;
    }
    if (word == "it" || word == "its") {
      for (std::size_t k = actors.size(); k-- > 0;) {
        const ActorMention m = actors[k];
        if (m.modifier || m.plural || (m.rule != "country" && m.rule != "organisation" && m.rule != "capital")) continue;
        ActorMention& added = add(m.who.actor, at, at + 1, at, "pronoun");
        added.refers_to = m.who.span;
        added.modifier = tag(at) == Penn::PRPS;
        return at + 1;
      }
      return 0;
    }
    const bool both = word == "both" || ((word == "the" || word == "these") && (low(at + 1) == "two" || low(at + 1) == "three"));
    if (!both) {
      if (word == "the" && low(at + 1) == "sides") return add_sides(at, at + 2, 2);
      return 0;
    }
    std::size_t noun = at + (word == "both" ? 1 : 2);
    while (tag(noun) == Penn::JJ) ++noun;
    static constexpr std::array<std::string_view, 10> kSides = {"countries", "sides", "nations", "states", "leaders", "presidents",
                                                               "governments", "ministers", "parties", "neighbours"};
    if (low(noun) == "koreas") {
      for (const std::string_view code : {"KOR", "PRK"}) {
        const Country& c = *names_.country(code);
        add({c.name, c.name, c.code, c.code, {}}, at, noun + 1, noun, "two-koreas");
        remember();
      }
      return noun + 1;
    }
    if (!one_of(low(noun), kSides)) return 0;
    return add_sides(at, noun + 1, low(at + 1) == "three" ? 3 : 2);
  }

  // A verb follows the mention: it is a subject, "Putin said he".
  [[nodiscard]] bool speaks(const ActorMention& m) const { return language::is_verb(tag(m.last)) || tag(m.last) == Penn::MD; }

  // The most recent mention of a person at or before `k` that stood first in its sentence is what a pronoun means.
  [[nodiscard]] const ActorMention& subject_like(std::size_t k) const {
    const std::vector<ActorMention>& recent = finder_.recent_;
    std::size_t best = k;
    for (std::size_t i = k; i-- > 0 && recent[i].sentence == recent[k].sentence;) {
      const bool person = recent[i].rule != "country" && recent[i].rule != "capital" && recent[i].rule != "organisation" &&
                          recent[i].rule != "seat" && recent[i].rule != "nationality-role" && !recent[i].modifier && !recent[i].plural;
      if (person) best = i;
    }
    return recent[best];
  }

  std::size_t add_sides(std::size_t at, std::size_t end, std::size_t wanted) {
    std::vector<ActorMention> sides;
    for (std::size_t k = finder_.recent_.size(); k-- > 0 && sides.size() < wanted;) {
      const ActorMention& m = finder_.recent_[k];
      if (m.sentence + 2 < sentence_) break;
      if (m.who.actor.country.empty()) continue;
      const bool seen = std::any_of(sides.begin(), sides.end(), [&](const ActorMention& s) { return s.who.actor.country == m.who.actor.country; });
      if (!seen) sides.push_back(m);
    }
    if (sides.size() < wanted) return 0;
    for (std::size_t k = sides.size(); k-- > 0;) {
      const Country* c = names_.country(sides[k].who.actor.country);
      if (c == nullptr) continue;
      add({c->name, c->name, c->code, c->code, {}}, at, end, end - 1, "both-sides").refers_to = sides[k].who.span;
    }
    return end;
  }

  // A run of capitalised words that no table has: an actor without a code, or somebody whom the text has introduced.
  std::size_t read_unknown(std::size_t at) {
    const auto name = name_at(at);
    if (!name) return at + 1;
    const bool single = name->text.find(' ') == std::string::npos;
    const Known* known = finder_.known_person(name->family);
    if (known != nullptr && (single || known->actor.name == name->text)) {
      const Actor actor = known->actor;
      ActorMention& added = add(actor, at, name->last, name->last - 1, "family-name");
      added.is_name = actor.code.empty();
      added.refers_to = known->span;
      added.modifier = tag(name->last) == Penn::POS;
      finder_.introduce(actor, name->family, span(at, name->last));
      remember();
      return name->last;
    }
    Actor actor;
    actor.name = name->text;
    actor.short_name = may_be_a_person(name->text) ? name->family : name->text;
    // "X, the Russian president," and "X, president of France,"
    ActorMention& added = add(actor, at, name->last, name->last - 1, "name");
    added.is_name = true;
    added.modifier = modifies_noun(name->last);
    if (!single) {
      apply_apposition(name->last);
      finder_.introduce(actors.back().who.actor, name->family, actors.back().who.span);
    }
    remember();
    return name->last;
  }

  // Gives the name that was added last the office that follows it.
  void apply_apposition(std::size_t after) {
    if (low(after) != ",") return;
    std::size_t at = after + 1;
    if (low(at) == "the" || low(at) == "a" || low(at) == "an") ++at;
    const std::size_t before = actors.size();
    const std::size_t recent_before = finder_.recent_.size();
    const auto m = match(at);
    if (!m) return;
    const std::size_t index = before - 1;
    std::size_t end = read_office(at, *m);
    if (end == 0) end = read_role(at, *m);
    if (end != 0 && actors.size() == before + 1 && (low(end) == "," || end >= text_.size())) {
      const Actor office = actors.back().who.actor;
      actors.resize(before);
      actors[index].who.actor.country = office.country;
      actors[index].who.actor.code = office.code;
      actors[index].who.actor.role = office.role;
      actors[index].rule = "name-office";
    } else {
      actors.resize(before);
    }
    finder_.recent_.resize(recent_before);
  }

  ActorFinder& finder_;
  const Gazetteer& names_;
  const language::Document& document_;
  std::size_t sentence_;
  std::span<const language::Token> tokens_;
  std::span<const language::Word> words_;
  std::vector<std::string_view> text_;
};

DocumentActors ActorFinder::find(const language::Document& document) {
  const auto read = [&] {
    DocumentActors found;
    recent_.clear();
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
      Sentence sentence(*this, document, s);
      sentence.run();
      found.actors.push_back(std::move(sentence.actors));
      found.places.push_back(std::move(sentence.places));
    }
    return found;
  };
  learned_late_ = false;
  DocumentActors found = read();
  return learned_late_ ? read() : found;  // who a name is may be told only after it was first used
}

}  // namespace dateline::actors
