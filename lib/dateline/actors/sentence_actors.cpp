// Names: of states, seats, organisations, places and people, known and unknown. What only modifies another noun is kept
// as a modifier.

#include "dateline/actors/sentence_actors.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::actors {

using core::one_of;
using language::Penn;

namespace {

// Offices whose holder a bare family name may mean.
constexpr std::array<std::string_view, 12> kFamousOffices = {
    "president", "prime minister",    "chancellor", "foreign minister",  "secretary of state", "supreme leader",
    "premier",   "secretary-general", "leader",     "general secretary", "junta leader",       "military ruler"};

// Family names that many others have too.
constexpr std::array<std::string_view, 40> kCommonNames = {
    "brown",    "major",   "may",     "johnson", "ford",     "carter",   "howard", "clark", "martin", "harper",
    "key",      "english", "rice",    "powell",  "baker",    "king",     "young",  "smith", "scott",  "gordon",
    "morrison", "turner",  "keating", "fraser",  "campbell", "turnbull", "cook",   "hunt",  "straw",  "beckett",
    "cooper",   "lopez",   "garcia",  "perez",   "silva",    "santos",   "khan",   "singh", "ali",    "hassan"};

// "Montedison S.p.A.": a company, that is Montedison from then on.
constexpr std::array<std::string_view, 28> kLegalForms = {
    "Inc",  "Inc.",   "Corp", "Corp.", "Co",      "Co.",         "Ltd",     "Ltd.", "PLC", "plc",
    "Plc",  "S.p.A.", "S.A.", "SA",    "N.V.",    "NV",          "B.V.",    "AG",   "SE",  "AB",
    "GmbH", "LLC",    "L.P.", "ASA",   "Company", "Corporation", "Limited", "Oyj"};

// "the Marshall Plan", "the Monroe Doctrine": things, whatever they are called after.
constexpr std::array<std::string_view, 32> kThings = {
    "Plan",        "Treaty",     "Theory", "Act",        "Pact",    "Accord", "Accords",   "Agreement",
    "Doctrine",    "Protocol",   "Prize",  "Award",      "Cup",     "Bridge", "Street",    "Avenue",
    "Declaration", "Convention", "Report", "Memorandum", "Scandal", "Affair", "Amendment", "Resolution",
    "Road",        "River",      "War",    "Medal",      "Highway", "Square", "Day",       "Law"};

// States whose leaders have names that are usual elsewhere too.
constexpr std::array<std::string_view, 21> kEnglishSpeaking = {"CAN", "AUS", "NZL", "IRL", "JAM", "BHS", "BRB",
                                                               "BLZ", "TTO", "GUY", "ATG", "DMA", "GRD", "KNA",
                                                               "LCA", "VCT", "BMU", "MLT", "FJI", "LBR", "SLE"};

// "Mr. Blair": no part of the name.
bool is_courtesy(std::string_view word) {
  static constexpr std::array<std::string_view, 17> kCourtesies = {"Mr.", "Mrs.", "Ms.",     "Dr.",  "Mr", "Mrs",
                                                                   "Ms",  "Dr",   "Messrs.", "Gen",  "Lt", "Col",
                                                                   "Maj", "Capt", "Adm",     "Brig", "Sgt"};
  return one_of(word, kCourtesies);
}

}  // namespace

SentenceActors::SentenceActors(const Gazetteer& names, Memory& memory, std::optional<time::Day> day,
                               const language::Document& document, std::size_t sentence)
    : names_(names),
      memory_(memory),
      day_(day),
      document_(document),
      sentence_(sentence),
      tokens_(document.tokens(sentence)),
      words_(document.words(sentence)) {
  text_.reserve(tokens_.size());
  for (const language::Token& token : tokens_) text_.push_back(document.text_of(token));
}

void SentenceActors::run() {
  std::size_t at = 0;
  while (at < text_.size()) {
    const std::size_t next = read(at);
    at = next > at ? next : at + 1;
  }
}

Penn SentenceActors::tag(std::size_t at) const { return at < words_.size() ? words_[at].penn : Penn::PUNCT; }

std::string SentenceActors::low(std::size_t at) const {
  return at < text_.size() ? core::lower(text_[at]) : std::string();
}

const Gazetteer::Match* SentenceActors::match(std::size_t at) const {
  if (at >= text_.size()) return nullptr;
  if (matches_.empty()) matches_.resize(text_.size());
  std::optional<Match>& known = matches_[at];
  if (!known) known = names_.longest(text_, at).value_or(Match{});
  return known->size == 0 ? nullptr : &*known;
}

const Gazetteer::Entry* SentenceActors::entry(const Match& m, NameKind kind) {
  for (const Gazetteer::Entry& e : m.entries) {
    if (e.kind == kind) return &e;
  }
  return nullptr;
}

const Person* SentenceActors::person_in(const Match& m) const {
  const Person* found = nullptr;
  for (const Gazetteer::Entry& e : m.entries) {
    if (e.kind != NameKind::person) continue;
    const Person& p = names_.people()[e.index];
    const bool in_office =
        day_ && std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) { return holds(t, *day_); });
    if (in_office) return &p;
    if (found == nullptr) found = &p;
  }
  return found;
}

core::Span SentenceActors::span(std::size_t first, std::size_t last) const {
  return {tokens_[first].span.begin, tokens_[last - 1].span.end};
}

Gender SentenceActors::gender_of(const ActorMention& m) const {
  static constexpr std::array<std::string_view, 11> kWomen = {"Mrs.", "Mrs",   "Ms.",      "Ms",   "Miss",   "Madame",
                                                              "Lady", "Queen", "Baroness", "Dame", "Empress"};
  static constexpr std::array<std::string_view, 8> kMen = {"Mr.",  "Mr",      "Sir",  "Lord",
                                                           "King", "Emperor", "Pope", "Herr"};
  const Actor& actor = m.who.actor;
  for (const std::size_t at : {std::size_t{m.first} - 1, std::size_t{m.first}}) {  // before it, or its first word
    if (at >= text_.size()) continue;
    const Gender told = one_of(text_[at], kWomen) ? Gender::female
                        : one_of(text_[at], kMen) ? Gender::male
                                                  : Gender::unknown;
    if (told == Gender::unknown) continue;
    memory_.learn_gender(actor.name, told);
    return told;
  }
  if (const Gender learned = memory_.gender(actor.name); learned != Gender::unknown) return learned;
  if (const Gender named = names_.gender(actor.name); named != Gender::unknown) return named;
  static constexpr std::array<std::string_view, 9> kFemaleRoles = {"mother", "daughter", "sister",  "wife", "widow",
                                                                   "queen",  "princess", "actress", "aunt"};
  static constexpr std::array<std::string_view, 10> kMaleRoles = {"father", "son",    "brother", "husband", "widower",
                                                                  "king",   "prince", "uncle",   "emperor", "pope"};
  const std::string_view role = std::string_view(actor.role).substr(actor.role.rfind(' ') + 1);
  if (role.ends_with("woman") || one_of(role, kFemaleRoles)) return Gender::female;
  return one_of(role, kMaleRoles) ? Gender::male : Gender::unknown;
}

ActorMention& SentenceActors::add(Actor actor, std::size_t first, std::size_t last, std::size_t head,
                                  std::string rule) {
  ActorMention m;
  if (actor.short_name.empty()) actor.short_name = actor.name;
  m.who = {std::move(actor), span(first, last)};
  m.sentence = static_cast<std::uint32_t>(sentence_);
  m.first = static_cast<std::uint32_t>(first);
  m.last = static_cast<std::uint32_t>(last);
  m.head = static_cast<std::uint32_t>(head);
  m.rule = std::move(rule);
  m.gender = gender_of(m);
  m.modifier = tag(last) == Penn::POS && m.rule.find("role") == std::string::npos;  // not "the boy's uncle"
  memory_.see_country(m.who.actor.country);
  actors.push_back(std::move(m));
  return actors.back();
}

void SentenceActors::add_place(std::string_view name, std::string_view country, std::size_t first, std::size_t last) {
  places.push_back({std::string(name), std::string(country), span(first, last), static_cast<std::uint32_t>(first),
                    static_cast<std::uint32_t>(last)});
}

void SentenceActors::remember() {
  actors.back().go_between = is_go_between(actors.back());
  memory_.remember(actors.back());
}

// "talks brokered by Norway and Chad", "Norwegian-mediated talks", "mediators from Norway"
bool SentenceActors::is_go_between(const ActorMention& mention) const {
  static constexpr std::array<std::string_view, 6> kDeeds = {"broker",     "mediate", "sponsor",
                                                             "facilitate", "arrange", "host"};
  static constexpr std::array<std::string_view, 3> kWho = {"mediator", "broker", "facilitator"};
  constexpr std::size_t kFar = 7;  // words
  if (mention.last + 1 < words_.size() && low(mention.last) == "-" && one_of(words_[mention.last + 1].lemma, kDeeds))
    return true;
  if (one_of(words_[mention.head].lemma, kWho)) return true;
  for (std::size_t t = mention.first; t-- > 1 && t + kFar > mention.first;) {
    if (low(t) == "by" && one_of(words_[t - 1].lemma, kDeeds)) return true;
    if ((low(t) == "from" || low(t) == "of") && one_of(words_[t - 1].lemma, kWho)) return true;
    const bool in_row = is_proper(words_[t].penn) || words_[t].upos == language::Upos::DET || low(t) == "," ||
                        words_[t].upos == language::Upos::CCONJ;
    if (!in_row) return false;
  }
  return false;
}

Actor SentenceActors::country_actor(std::uint32_t index) const {
  const Country& c = names_.countries()[index];
  return {c.name, c.name, c.code, c.code, {}};
}

SentenceActors::Holder SentenceActors::person_by_office(const Match& m, std::string_view office) const {
  Holder ever;
  bool several = false;  // of two countries
  for (const Gazetteer::Entry& e : m.entries) {
    if (e.kind != NameKind::family) continue;
    const Person& p = names_.people()[e.index];
    const auto held = [&](const Term& t) {
      return t.office == office || (office == "premier" && t.office == "prime minister");
    };
    if (day_ && std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) { return held(t) && holds(t, *day_); }))
      return {&p, true};
    if (!std::any_of(p.terms.begin(), p.terms.end(), held)) continue;
    if (ever.person == nullptr) {
      ever.person = &p;
    } else if (ever.person != &p) {
      if (ever.person->terms.front().country != p.terms.front().country) several = true;
      ever.sure = false;
    }
  }
  return several ? Holder() : ever;
}

// "Association of African Jurists", "Front for the Liberation of Kivu": to the end of a body's name.
std::size_t SentenceActors::end_of_title(std::size_t end) const {
  static constexpr std::array<std::string_view, 22> kBodies = {
      "Association", "Front",  "Committee",  "Union",    "Federation", "League",      "Council",    "Movement",
      "Institute",   "Centre", "Center",     "Society",  "Forum",      "Alliance",    "Solidarity", "Coalition",
      "Foundation",  "Agency", "Commission", "Congress", "Network",    "Organization"};
  static constexpr std::array<std::string_view, 4> kJoins = {"of", "for", "and", "the"};
  const std::string first = low(end);
  if (!one_of(text_[end - 1], kBodies) || (first != "of" && first != "for")) return end;
  std::size_t last = end;
  for (std::size_t i = end + 1; i < text_.size(); ++i) {
    const bool capital = core::is_upper(text_[i].front());
    if (!capital && !one_of(text_[i], kJoins)) break;
    if (capital) last = i + 1;
  }
  return last;
}

std::optional<Name> SentenceActors::name_at(std::size_t at, std::string_view office) const {
  if (at >= text_.size()) return std::nullopt;
  if (const Match* m = match(at); m != nullptr && !is_somebody_else(at + m->size)) {
    // "Juan Carlos Jobet" is not Juan Carlos
    const bool longer = is_name_word_at(at + m->size) && !match(at + m->size) && m->size < 3;
    if (const Person* p = longer ? nullptr : person_in(*m)) return Name{at + m->size, p, p->name, p->family};
    const bool alone = !office.empty() && !is_name_word_at(at + m->size) && memory_.person(text_[at]) == nullptr;
    if (const Holder holder = alone ? person_by_office(*m, office) : Holder(); holder.person != nullptr) {
      const Person& p = *holder.person;
      return Name{at + m->size, &p, holder.sure ? p.name : p.family, p.family};
    }
    if (!longer && (m->size > 1 || !entry(*m, NameKind::family))) {
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
  i = end_of_title(i);
  Name name{i, nullptr, std::string(span(at, i).of(document_.text())), std::string(text_[i - 1])};
  if (hyphened && core::is_lower(text_[i - 1].front()))
    name.family = text_[at];  // Korean names begin with the family's
  if (i > at + 1 && one_of(text_[i - 1], kLegalForms)) name.family = span(at, i - 1).of(document_.text());
  return name;
}

bool SentenceActors::is_hyphen_in_name(std::size_t i) const {
  return text_[i] == "-" && i > 0 && i + 1 < text_.size() && language::is_proper(tag(i - 1)) &&
         tokens_[i].span.begin == tokens_[i - 1].span.end && tokens_[i + 1].span.begin == tokens_[i].span.end &&
         core::is_alpha(text_[i + 1].front());
}

bool SentenceActors::is_name_word(std::size_t i) const {
  const std::string_view word = text_[i];
  const bool part_of_name = tag(i) == Penn::JJ && core::is_upper(word.front()) && i + 1 < text_.size() &&
                            core::is_upper(text_[i + 1].front());
  if (part_of_name) return is_name_word(i + 1);  // "Eastern Economic Forum"
  if (!language::is_proper(tag(i)) || language::is_calendar_word(word) || is_courtesy(word)) return false;
  static constexpr std::array<std::string_view, 20> kKinds = {
      "Islamic",  "Muslim",    "Christian", "Catholic", "Jewish",    "Sunni",     "Shiite",
      "Shi'ite",  "Shia",      "Orthodox",  "Buddhist", "Hindu",     "Marxist",   "Maoist",
      "Islamist", "Communist", "Kurdish",   "Western",  "Socialist", "Protestant"};
  if (one_of(word, kKinds) && i + 1 < text_.size() && core::is_lower(text_[i + 1].front())) return false;
  if (!core::is_upper(word.front()) && static_cast<unsigned char>(word.front()) < 0x80) {
    return i > 0 && word == "al";
  }
  return true;
}

std::size_t SentenceActors::read(std::size_t at) {
  static constexpr std::array<std::string_view, 6> kBeforeOffice = {"former", "ex",     "outgoing",
                                                                    "late",   "acting", "then"};
  if (one_of(low(at), kBeforeOffice) && !match(at)) {  // "Former US President": no part of the name
    if (const Match* next = match(at + 1); next && next->size > 0) return at + 1;
  }
  if (is_courtesy(text_[at])) return at + 1;
  if (const std::size_t end = read_half_of_korea(at)) return end;
  // "Poor Norway", "Young Algerians": a capital at the head of a sentence says nothing
  if (const Match* own = match(at); at == 0 && (!own || (own->size == 1 && entry(*own, NameKind::family) != nullptr))) {
    const Match* next = match(at + 1);
    const bool people =
        next && (entry(*next, NameKind::people) != nullptr || entry(*next, NameKind::adjective) != nullptr);
    if (next && (tag(at) == Penn::JJ || (people && !is_name_word_at(at + 1 + next->size)))) return at + 1;
  }
  const Match* m = match(at);
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

// "the North", where the text speaks of the two Koreas.
std::size_t SentenceActors::read_half_of_korea(std::size_t at) {
  if (at == 0 || low(at - 1) != "the" || (text_[at] != "North" && text_[at] != "South")) return 0;
  if (is_name_word_at(at + 1) || low(at + 1) == "of" || modifies_noun(at + 1) || match(at)) return 0;
  if (!memory_.speaks_of("KOR") && !memory_.speaks_of("PRK")) return 0;
  const Country* c = names_.country(text_[at] == "North" ? "PRK" : "KOR");
  ActorMention& added = add({c->name, c->name, c->code, c->code, {}}, at, at + 1, at, "country");
  added.modifier = tag(at + 1) == Penn::POS;
  remember();
  return at + 1;
}

bool SentenceActors::modifies_noun(std::size_t end) const {
  if (tag(end) == Penn::POS) return true;
  const Penn t = tag(end);
  return t == Penn::NN || t == Penn::NNS ||
         (t == Penn::HYPH && language::is_noun(tag(end + 1)) && !language::is_proper(tag(end + 1)));
}

std::size_t SentenceActors::end_of_group(std::size_t end) const {
  static constexpr std::array<std::string_view, 13> kGroups = {
      "group",  "movement", "militia", "organisation", "organization", "network", "faction",
      "regime", "group's",  "wing",    "branch",       "leadership",   "side"};
  constexpr std::size_t kAside = 8;  // words in brackets
  std::size_t i = end;
  if (low(i) == "(") {
    while (i < text_.size() && i < end + kAside && text_[i] != ")") ++i;
    if (low(i) != ")") return end;
    ++i;
  }
  for (int adjectives = 0; adjectives < 2 && tag(i) == Penn::JJ; ++adjectives) ++i;
  return one_of(low(i), kGroups) && language::is_noun(tag(i)) ? i + 1 : end;
}

std::size_t SentenceActors::read_name(std::size_t at, const Match& m) {
  const std::size_t end = at + m.size;
  // "a Mumbai-based consultant", "a Gaza-bound ship", "an Egyptian-brokered truce": not of it, not with it
  static constexpr std::array<std::string_view, 7> kNotOf = {"based",    "bound",  "sponsored", "brokered",
                                                             "mediated", "hosted", "born"};
  if (low(end) == "-" && one_of(low(end + 1), kNotOf)) return end;
  const std::size_t head = end - 1;
  if (entry(m, NameKind::person) != nullptr || entry(m, NameKind::family) != nullptr) {
    if (const std::size_t after = read_person(at, m)) return after;
  }
  if (const auto* e = entry(m, NameKind::organisation)) {
    const Organisation& o = names_.organisations()[e->index];
    const auto owner = owner_of(m, at);
    const bool firm = end < text_.size() && one_of(text_[end], kLegalForms);  // "Facebook Inc"
    const std::size_t last = firm ? end + 1 : end_of_group(end);              // "the Hizbollah (Party of God) group"
    if (o.kind == "region") {                                                 // "Arab states" stay that
      const bool part = is_name_word_at(end) || (low(at) == "the" && (modifies_noun(end) || tag(end) == Penn::JJ));
      if (part) return at + 1;  // "Western Cambodia", "the West bank"
      const bool adjective = tag(head) == Penn::JJ;
      const std::string name = adjective ? o.name : std::string(span(at, end).of(document_.text()));
      ActorMention& added = add({name, name, o.code, {}, {}}, at, end, head, "region");
      added.modifier = modifies_noun(end) || adjective;
      added.plural = !added.modifier && tag(head) == Penn::NNS;
      return end;
    }
    const std::string brief = brief_name(o, at, m);
    ActorMention& added =
        add({o.name, brief.empty() ? o.name : brief, o.code, owner ? owner->country : std::string(), {}}, at, last,
            last > end ? last - 1 : head, "organisation");
    added.modifier = modifies_noun(last);
    remember();
    return last;
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
    if (low(end) == "dollar" || low(end) == "dollars") return end;  // "100 million U.S. dollars"
    Actor actor = country_actor(e->index);
    static constexpr std::array<std::string_view, 7> kFormer = {"Zaire",        "Burma",       "Swaziland", "Ceylon",
                                                                "West Germany", "Upper Volta", "Dahomey"};
    if (const std::string name(span(at, end).of(document_.text())); one_of(name, kFormer)) actor.short_name = name;
    ActorMention& added = add(std::move(actor), at, end, head, m.corrected ? "country-corrected" : "country");
    added.modifier = modifies_noun(end) || is_place_line(at, end);
    added.is_place = true;
    add_place(names_.countries()[e->index].name, names_.countries()[e->index].code, at, end);
    remember();
    return end;
  }
  if (text_[at] == "Brussels" && read_brussels(at)) return end;
  if (const auto* e = entry(m, NameKind::capital)) {
    const Country& c = names_.countries()[e->index];
    ActorMention& added = add(country_actor(e->index), at, end, head, "capital");
    added.modifier = modifies_noun(end) || is_place_line(at, end);
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
    static constexpr std::array<std::string_view, 12> kMoney = {"dollar", "dollars", "pound",  "pounds",
                                                                "franc",  "francs",  "peso",   "pesos",
                                                                "crown",  "crowns",  "rupees", "lira"};
    if (one_of(low(end), kMoney)) return end;
    ActorMention& added =
        add(country_actor(e->index), at, end, head, m.corrected ? "adjective-corrected" : "adjective");
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

// Where the text speaks of the European Union or NATO and not of Belgium, Brussels acts for it.
bool SentenceActors::read_brussels(std::size_t at) {
  const bool subject = speaks_at(at + 1) && (at == 0 || (low(at - 1) != "in" && low(at - 1) != "to"));
  if (!subject || memory_.speaks_of("BEL")) return false;
  const std::vector<ActorMention>& recent = memory_.recent();
  for (std::size_t k = recent.size(); k-- > 0;) {
    const Actor& actor = recent[k].who.actor;
    if (actor.code != "IGOEUR" && actor.code != "IGONAT") continue;
    if (recent[k].rule != "organisation") continue;
    const ActorMention antecedent = recent[k];
    ActorMention& added = add(antecedent.who.actor, at, at + 1, at, "description-of-body");
    added.refers_to = antecedent.who.span;
    added.body = true;
    remember();
    return true;
  }
  return false;
}

// "CAIRO --", "CAIRO, Egypt (Agency) -": where it was written.
bool SentenceActors::is_place_line(std::size_t at, std::size_t end) const {
  constexpr std::size_t kLongest = 8;  // tokens
  if (at > 2) return false;
  for (std::size_t i = end; i < std::min(text_.size(), end + kLongest); ++i) {
    if (text_[i] == "--" || text_[i] == "—" || text_[i] == "–" || text_[i] == "-") return i > end || i > at;
    const bool part = text_[i] == "," || text_[i] == "(" || text_[i] == ")" || language::is_proper(tag(i));
    if (!part) return false;
  }
  return false;
}

// "the Bush administration", "Netanyahu's government"
std::size_t SentenceActors::read_administration(std::size_t at, const Person& person, std::size_t end) {
  static constexpr std::array<std::string_view, 5> kBodies = {"administration", "government", "cabinet", "regime",
                                                              "junta"};
  std::size_t body = end;
  if (tag(body) == Penn::POS) ++body;
  if (!one_of(low(body), kBodies)) return 0;
  const Term* term = nullptr;
  for (const Term& t : person.terms) {
    if (term == nullptr || (day_ && holds(t, *day_))) term = &t;
  }
  const Country* c = term == nullptr ? nullptr : names_.country(term->country);
  if (c == nullptr) return 0;
  Actor actor;
  actor.name = person.family + " " + low(body);
  actor.short_name = actor.name;
  actor.country = c->code;
  actor.code = c->code + "GOV";
  actor.role = low(body);
  add(std::move(actor), at, body + 1, body, "administration").body = true;
  remember();
  return body + 1;
}

std::size_t SentenceActors::read_person(std::size_t at, const Match& m) {
  const std::size_t end = at + m.size;
  for (const Gazetteer::Entry& e : m.entries) {
    if (e.kind != NameKind::person && e.kind != NameKind::family) continue;
    const Person& p = names_.people()[e.index];
    const bool led = std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) {
      return one_of(t.office, kFamousOffices) && (!day_ || !t.term.earliest || *t.term.earliest <= *day_);
    });
    const bool named = language::is_proper(tag(at));
    if (const std::size_t after = led && named ? read_administration(at, p, end) : 0) return after;
  }
  if (const Person* p = is_somebody_else(end) ? nullptr : person_in(m)) {
    const Actor actor = person_actor({end, p, p->name, p->family}, nullptr);
    add(actor, at, end, end - 1, "person");
    memory_.introduce(actor, p->family, span(at, end));
    remember();
    return end;
  }
  const bool known_name = language::is_noun(tag(at)) && memory_.person(span(at, end).of(document_.text())) != nullptr;
  if (!language::is_proper(tag(at)) && !known_name) return 0;
  if (is_name_word_at(end) || (at > 0 && is_name_word_at(at - 1) && !match(at - 1))) return 0;  // part of another name
  const std::string family(span(at, end).of(document_.text()));
  if (const Memory::Known* known = memory_.person(family)) {
    const Actor actor = known->actor;
    ActorMention& added = add(actor, at, end, end - 1, "family-name");
    added.refers_to = known->span;
    memory_.introduce(actor, family, span(at, end));
    remember();
    return end;
  }
  if (language::is_calendar_word(family) && !speaks_at(end)) return 0;  // "in May"
  if (!day_ && one_of(low(at), kCommonNames)) return 0;
  const Person* only = nullptr;
  const std::string_view owner = owning_country(at);
  for (const Gazetteer::Entry& candidate : m.entries) {
    if (candidate.kind != NameKind::family) continue;
    const Person& p = names_.people()[candidate.index];
    if (!owner.empty() && !p.terms.empty() && p.terms.front().country == owner) {  // "Bolivia's Morales"
      only = &p;
      if (day_ && std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) { return holds(t, *day_); })) break;
      continue;
    }
    if (!owner.empty()) continue;
    // without a day, the only one of that name who ever held such an office
    const bool famous = std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) {
      return one_of(t.office, kFamousOffices) && t.term.earliest && (!day_ || holds(t, *day_));
    });
    if (!famous) continue;
    if (only != nullptr && only != &p) return 0;
    only = &p;
  }
  if (only == nullptr && day_ && owner.empty()) only = former_leader(m);
  if (only == nullptr) return 0;
  const Actor actor = person_actor({end, only, only->name, only->family}, nullptr);
  const bool usual = owner.empty() && (one_of(low(at), kCommonNames) || one_of(actor.country, kEnglishSpeaking));
  if (usual && !memory_.speaks_of(actor.country)) return 0;  // "Mr. Price" of a company
  add(actor, at, end, end - 1, "family-name-in-office");
  memory_.introduce(actor, only->family, span(at, end));
  remember();
  return end;
}

// "John Smith, a shipping correspondent": not the one of the table, who is no "a". But "a former president".
bool SentenceActors::is_somebody_else(std::size_t end) const {
  if (text_.size() <= end + 2 || text_[end] != "," || (low(end + 1) != "a" && low(end + 1) != "an")) return false;
  static constexpr std::array<std::string_view, 24> kOfTheTable = {
      "former",  "ex",        "leader", "president", "minister", "premier", "senator",   "politician",
      "general", "dissident", "critic", "member",    "leading",  "veteran", "senior",    "chief",
      "head",    "governor",  "envoy",  "diplomat",  "lawmaker", "rebel",   "commander", "top"};
  for (std::size_t t = end + 2; t < text_.size() && text_[t] != ","; ++t) {
    if (one_of(low(t), kOfTheTable) || match(t) != nullptr) {
      const Match* m = match(t);
      if (m == nullptr || one_of(low(t), kOfTheTable) || entry(*m, NameKind::adjective) != nullptr) return false;
    }
  }
  return true;
}

// "Bolivia's": the country that owns what begins at `at`; empty where none does.
std::string_view SentenceActors::owning_country(std::size_t at) const {
  if (at < 2 || tag(at - 1) != Penn::POS || actors.empty() || actors.back().last != at - 1) return {};
  return actors.back().rule == "country" ? std::string_view(actors.back().who.actor.country) : std::string_view();
}

// The one of that family name who left such an office not long before the day: "Obama" in 2018.
const Person* SentenceActors::former_leader(const Match& m) const {
  constexpr int kLong = 10 * 365;  // days
  static constexpr std::array<std::string_view, 6> kOfTheWorld = {"USA", "GBR", "FRA", "DEU", "RUS", "ISR"};
  if (entry(m, NameKind::country) != nullptr || entry(m, NameKind::place) != nullptr) return nullptr;  // "Nepal"
  const Person* only = nullptr;
  for (const Gazetteer::Entry& candidate : m.entries) {
    if (candidate.kind != NameKind::family) continue;
    const Person& p = names_.people()[candidate.index];
    const bool left = std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) {
      return one_of(t.office, kFamousOffices) && t.term.latest && *t.term.latest < *day_ &&
             *day_ - *t.term.latest < kLong;
    });
    if (!left) continue;
    if (only != nullptr) return nullptr;
    only = &p;
  }
  if (only == nullptr) return nullptr;
  const std::string& country = only->terms.front().country;
  return one_of(country, kOfTheWorld) || memory_.speaks_of(country) ? only : nullptr;
}

bool SentenceActors::may_be_a_person(std::string_view name) {
  static constexpr std::array<std::string_view, 38> kBodies = {
      "Group",   "Computer", "Bank",       "Committee", "Party",      "Union",        "Association",   "Institute",
      "Forum",   "Council",  "University", "Corps",     "Records",    "Store",        "Music",         "Computers",
      "Systems", "Motors",   "Airlines",   "Holdings",  "Industries", "Technologies", "Entertainment", "Pictures",
      "Studios", "Press",    "Times",      "Post",      "News",       "Reports",      "Electronics",   "Software",
      "Games",   "Media",    "Networks",   "Kit",       "OS",         "Partners"};
  const auto words = core::split(name, ' ');
  return words.size() > 1 && std::none_of(words.begin(), words.end(), [](std::string_view w) {
           return one_of(w, kBodies) || one_of(w, kLegalForms);
         });
}

bool SentenceActors::is_name_word_at(std::size_t at) const {
  return at < text_.size() && text_[at] != "-" && is_name_word(at);
}

std::size_t SentenceActors::read_unknown(std::size_t at) {
  static constexpr std::array<std::string_view, 5> kNobody = {"God", "Allah", "Christ", "Jesus", "Lord"};
  const auto name = name_at(at);
  static constexpr std::array<std::string_view, 6> kStorms = {"Typhoon", "Hurricane", "Cyclone",
                                                              "Storm",   "Tropical",  "Operation"};
  if (!name || one_of(name->text, kNobody) || one_of(name->text, kLegalForms)) return at + 1;
  if (one_of(text_[at], kStorms) && name->last > at + 1) return name->last;
  for (const std::size_t last : {name->last - 1, name->last}) {
    if (last > at && last < text_.size() && one_of(text_[last], kThings)) return last + 1;
  }
  const bool single = name->text.find(' ') == std::string::npos;
  const Memory::Known* known = memory_.person(name->family);
  if (known != nullptr && (single || known->actor.name == name->text)) {
    const Actor actor = known->actor;
    ActorMention& added = add(actor, at, name->last, name->last - 1, "family-name");
    added.is_name = actor.code.empty();
    added.refers_to = known->span;
    memory_.introduce(actor, name->family, span(at, name->last));
    remember();
    return name->last;
  }
  Actor actor;
  actor.name = name->text;
  const bool company = one_of(text_[name->last - 1], kLegalForms);
  actor.short_name = company || may_be_a_person(name->text) ? name->family : name->text;
  // "X, the Russian president," and "X, president of France,"
  ActorMention& added = add(actor, at, name->last, name->last - 1, "name");
  added.is_name = true;
  added.modifier = modifies_noun(name->last);
  if (!single) apply_apposition(name->last);
  if (!single || (at > 0 && is_courtesy(text_[at - 1]))) {
    memory_.introduce(actors.back().who.actor, name->family, actors.back().who.span);
  }
  remember();
  return name->last;
}

void SentenceActors::apply_apposition(std::size_t after) {
  if (low(after) != ",") return;
  std::size_t at = after + 1;
  if (low(at) == "the" || low(at) == "a" || low(at) == "an") ++at;
  const std::size_t before = actors.size();
  const std::size_t mark = memory_.mark();
  const Match* m = match(at);
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
  memory_.forget_since(mark);
}

}  // namespace dateline::actors
