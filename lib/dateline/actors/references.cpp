// What refers back: "he", "its", "the two countries", "both sides".

#include <algorithm>
#include <array>

#include "dateline/actors/sentence_actors.hpp"
#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::actors {

using core::one_of;
using language::Penn;

namespace {

// "It was said", "It seems": nobody is meant.
constexpr std::array<std::string_view, 14> kEmptyVerbs = {"is",      "was",    "be",     "been",    "has",
                                                          "had",     "seems",  "seemed", "appears", "appeared",
                                                          "remains", "rained", "took",   "takes"};

// "she" is not the minister Jakob Roe.
bool agrees(const ActorMention& m, Gender pronoun) { return m.gender == Gender::unknown || m.gender == pronoun; }

}  // namespace

std::size_t SentenceActors::read_description(std::size_t at) {
  const std::string word = low(at);
  static constexpr std::array<std::string_view, 6> kPersonal = {"he", "she", "him", "her", "his", "hers"};
  if (one_of(word, kPersonal) && text_[at] != "HE") {  // "HE" is His Excellency
    static constexpr std::array<std::string_view, 3> kHe = {"he", "him", "his"};
    const Gender gender = one_of(word, kHe) ? Gender::male : Gender::female;
    const bool object = (word == "him" || (word == "her" && tag(at) == Penn::PRP)) && at > 0 &&
                        (language::is_verb(tag(at - 1)) || tag(at - 1) == Penn::RP);
    std::optional<ActorMention> antecedent = person_before(gender, object);
    if (!antecedent && gender == Gender::male) antecedent = somebody_before(gender);
    if (!antecedent) return 0;
    ActorMention& added = add(antecedent->who.actor, at, at + 1, at, "pronoun");
    added.refers_to = antecedent->who.span;
    added.modifier = tag(at) == Penn::PRPS;
    remember();
    return at + 1;
  }
  if (word == "they" || word == "their" || word == "them") return read_they(at);
  if (word == "it" || word == "its") {
    if (word == "it" && is_aside(at)) return 0;
    if (const auto thing = thing_before(at)) {
      ActorMention& added = add(thing->who.actor, at, at + 1, at, "pronoun");
      added.refers_to = thing->who.span;
      added.modifier = tag(at) == Penn::PRPS;
      added.body = true;
      return at + 1;
    }
    return word == "it" && at == 0 ? read_it_from_before() : 0;
  }
  const bool both =
      word == "both" || ((word == "the" || word == "these") && (low(at + 1) == "two" || low(at + 1) == "three"));
  if (!both) {
    if (word == "the" && low(at + 1) == "sides") return add_sides(at, at + 2, 2, false);
    return 0;
  }
  std::size_t noun = at + (word == "both" ? 1 : 2);
  while (tag(noun) == Penn::JJ) ++noun;
  static constexpr std::array<std::string_view, 11> kSides = {"countries", "sides",      "nations",     "states",
                                                              "leaders",   "presidents", "governments", "ministers",
                                                              "men",       "parties",    "neighbours"};
  if (low(noun) == "koreas") {
    for (const std::string_view code : {"KOR", "PRK"}) {
      const Country& c = *names_.country(code);
      add({c.name, c.name, c.code, c.code, {}}, at, noun + 1, noun, "two-koreas");
      remember();
    }
    return noun + 1;
  }
  if (!one_of(low(noun), kSides)) return 0;
  static constexpr std::array<std::string_view, 4> kPeople = {"leaders", "presidents", "ministers", "men"};
  return add_sides(at, noun + 1, low(at + 1) == "three" ? 3 : 2, one_of(low(noun), kPeople));
}

// Whom "he" means: the person named last, or the one that the sentence is about.
std::optional<ActorMention> SentenceActors::person_before(Gender gender, bool object) const {
  const std::vector<ActorMention>& recent = memory_.recent();
  const ActorMention* subject = nullptr;  // whom "accused him" does not mean
  for (std::size_t k = recent.size(); object && subject == nullptr && k-- > 0 && recent[k].sentence == sentence_;) {
    if (speaks(recent[k]) && is_person(recent[k])) subject = &recent[k];
  }
  const std::size_t row = subject == nullptr ? 0 : row_begin(*subject);  // "Kim and Moon persuaded him": neither
  for (std::size_t k = recent.size(); k-- > 0;) {
    const ActorMention& m = recent[k];
    if (m.sentence + 2 < sentence_) break;
    if (subject != nullptr && m.who.actor.name == subject->who.actor.name) continue;
    if (subject != nullptr && m.sentence == sentence_ && m.first >= row && m.first < subject->last) continue;
    if (subject != nullptr && is_person(m) && agrees(m, gender)) return m;
    if (is_person(m) && agrees(m, gender)) return m.sentence == sentence_ && speaks(m) ? m : subject_like(k, gender);
  }
  return std::nullopt;
}

// Where the row of mentions begins that ends with this one: "Kim and Moon".
std::size_t SentenceActors::row_begin(const ActorMention& last) const {
  std::size_t begin = last.first;
  for (std::size_t k = actors.size(); k-- > 0;) {
    const std::string between = low(actors[k].last);
    if (actors[k].last + 1 == begin && (between == "and" || between == ",")) begin = actors[k].first;
  }
  return begin;
}

// "Chad attacked Mali, it noted": not one of whom it says that.
bool SentenceActors::is_aside(std::size_t at) const {
  static constexpr std::array<std::string_view, 7> kSaid = {"said",   "noted",     "added", "stressed",
                                                            "stated", "continued", "went"};
  return at > 1 && low(at - 1) == "," && one_of(low(at + 1), kSaid);
}

// Which state or body of the sentence "it" or "its" means: the nearest that something is told of, whose verb follows;
// but the nearest of all for an object ("invaded Kuwait and annexed it") and for what begins a clause of its own
// ("suspended Honduras after its rulers") or says what for ("thanked Chad for its help").
std::optional<ActorMention> SentenceActors::thing_before(std::size_t at) const {
  static constexpr std::array<std::string_view, 11> kOpening = {"after", "when",   "while", "because", "as",   "since",
                                                                "until", "before", "for",   "over",    "about"};
  const bool own = low(at) == "its";
  const bool subject = language::is_verb(tag(at + 1)) || tag(at + 1) == Penn::MD;  // "said it was"
  const bool object = !own && !subject && at > 0 && language::is_verb(tag(at - 1));
  const bool nearest = object || (own && at > 0 && one_of(low(at - 1), kOpening));
  const std::size_t harm = own ? harming_verb(at) : at;
  std::optional<ActorMention> last;
  for (std::size_t k = actors.size(); k-- > 0;) {
    const ActorMention& m = actors[k];
    if (harm < at && m.last <= harm && is_subject_of(m, harm)) continue;
    const bool thing =
        m.rule == "country" || m.rule == "organisation" || m.rule == "capital" || m.rule == "seat" || m.body;
    static constexpr std::array<std::string_view, 3> kWhere = {"in", "at", "near"};
    const bool where = m.is_place && m.first > 0 && one_of(low(m.first - 1), kWhere);
    const bool many = m.rule == "nationality-role" && tag(m.head) == Penn::NNS;  // "U.S. forces"
    if (m.modifier || m.plural || many || !thing || where || (nearest && stands_in(m))) continue;
    static constexpr std::array<std::string_view, 8> kBelow = {"of",   "for",     "on",    "from",
                                                               "with", "against", "about", "over"};
    std::size_t before = m.first;
    while (before > 0 && (low(before - 1) == "the" || low(before - 1) == "former")) --before;
    const bool below = before > 0 && one_of(low(before - 1), kBelow);  // "the tribunal on Yugoslavia said it"
    if (below && !nearest) continue;
    const bool of_nobody = m.who.actor.country.empty() && m.who.actor.code.size() <= 3;  // "police stormed its embassy"
    const bool told = speaks(m) || tag(m.last) == Penn::TO || tag(m.last) == Penn::RB;
    if (!of_nobody && (nearest || told)) return m;
    if (!last || (last->who.actor.country.empty() && !of_nobody)) last = m;
  }
  return last;
}

// "Iran said Israel had killed its scientists": nobody kills his own. The verb before "its"; else `at`.
std::size_t SentenceActors::harming_verb(std::size_t at) const {
  static constexpr std::array<std::string_view, 22> kHarming = {
      "kill",  "attack", "expel",  "arrest", "invade",  "violate", "bomb",   "seize", "detain", "shoot", "occupy",
      "shell", "murder", "abduct", "kidnap", "capture", "torture", "poison", "wound", "raid",   "storm", "hijack"};
  constexpr std::size_t kFar = 4;  // "expelled three of its diplomats"
  for (std::size_t back = 1; back <= std::min(at, kFar); ++back) {
    const Penn t = tag(at - back);
    if (language::is_verb(t))
      return one_of(language::lemma(low(at - back), language::Upos::VERB, t), kHarming) ? at - back : at;
    if (t != Penn::CD && t != Penn::IN && t != Penn::JJ) return at;
  }
  return at;
}

// Only auxiliaries and adverbs stand between.
bool SentenceActors::is_subject_of(const ActorMention& m, std::size_t verb) const {
  for (std::size_t i = m.last; i < verb; ++i) {
    if (!language::is_verb(tag(i)) && tag(i) != Penn::MD && tag(i) != Penn::RB) return false;
  }
  return true;
}

// "sued Apple in a federal court": not who "it" is.
bool SentenceActors::stands_in(const ActorMention& m) const {
  std::size_t before = m.first;
  while (before > 0 && (low(before - 1) == "the" || low(before - 1) == "a" || tag(before - 1) == Penn::JJ)) --before;
  return m.body && before > 0 && low(before - 1) == "in";
}

// Where nobody is named, the one who is described: "a Norwegian man ... sentenced him".
std::optional<ActorMention> SentenceActors::somebody_before(Gender gender) const {
  const std::vector<ActorMention>& recent = memory_.recent();
  for (std::size_t k = recent.size(); k-- > 0;) {
    const ActorMention& m = recent[k];
    if (m.sentence + 1 < sentence_) break;
    if (!agrees(m, gender)) continue;
    const bool described = m.rule == "nationality-role" || m.rule == "role-of";
    const bool speaker = m.rule == "name" && m.sentence == sentence_ && speaks(m);  // "Moon said he would"
    if ((described && !m.plural && !m.body) || speaker) return m;
  }
  return std::nullopt;
}

// "The ministry condemned the raid. It also urged": the body or state that the sentence before begins with.
std::size_t SentenceActors::read_it_from_before() {
  constexpr std::uint32_t kSubjectsBegin = 2;  // tokens into the sentence
  std::size_t verb = 1;
  while (tag(verb) == Penn::RB) ++verb;
  const bool deed = language::is_verb(tag(verb)) && !one_of(low(verb), kEmptyVerbs);
  if (!deed || sentence_ == 0) return 0;
  const ActorMention* first = nullptr;
  for (const ActorMention& m : memory_.recent()) {
    if (m.sentence + 1 == sentence_ && (first == nullptr || m.first < first->first)) first = &m;
  }
  const bool thing = first != nullptr && first->first <= kSubjectsBegin && !first->modifier && !first->plural &&
                     (first->rule == "country" || first->rule == "organisation" || first->rule == "capital" ||
                      first->rule == "pronoun" || first->rule == "seat" || first->body);
  if (!thing || is_person(*first)) return 0;
  const ActorMention antecedent = *first;
  ActorMention& added = add(antecedent.who.actor, 0, 1, 0, "pronoun");
  added.refers_to = antecedent.who.span;
  added.body = true;
  remember();
  return 1;
}

// "Mali and Niger said they": those that are joined in this sentence, the last such row.
std::vector<ActorMention> SentenceActors::joined_before(std::size_t at) const {
  std::vector<ActorMention> row;
  for (std::size_t k = actors.size(); k-- > 0;) {
    const ActorMention& m = actors[k];
    const bool fits = !m.modifier && !m.plural && (m.rule == "country" || m.rule == "capital" || is_person(m));
    if (row.empty()) {
      if (!fits || m.last > at || m.rule == "pronoun") return {};
      row.push_back(m);
      continue;
    }
    const std::size_t gap = row.front().first - std::min<std::size_t>(row.front().first, m.last);
    const std::string between = low(m.last);
    if (!fits || gap != 1 || (between != "and" && between != ",")) break;
    if (row.size() == 1 && between != "and") break;
    row.insert(row.begin(), m);
  }
  return row.size() > 1 ? row : std::vector<ActorMention>();
}

std::size_t SentenceActors::read_they(std::size_t at) {
  if (const std::vector<ActorMention> row = joined_before(at); !row.empty() && speaks(row.back())) {
    for (const ActorMention& m : row) {
      ActorMention& added = add(m.who.actor, at, at + 1, at, "pronoun");
      added.refers_to = m.who.span;
      added.modifier = tag(at) == Penn::PRPS;
      added.plural = true;
    }
    return at + 1;
  }
  const std::vector<ActorMention>& recent = memory_.recent();
  const auto fits = [&](const ActorMention& m) {
    if (m.modifier) return false;
    const std::string_view text = m.who.span.of(document_.text());
    const std::string_view noun = text.substr(text.rfind(' ') + 1);
    return m.plural || m.rule == "organisation" || (core::is_lower(noun.front()) && language::is_plural_form(noun));
  };
  for (std::size_t k = recent.size(); k-- > 0;) {
    if (recent[k].sentence + 1 < sentence_) break;
    if (!fits(recent[k])) continue;
    std::size_t best = k;  // the first of its sentence is what the sentence is about
    for (std::size_t i = k; i-- > 0 && recent[i].sentence == recent[k].sentence;) {
      if (fits(recent[i])) best = i;
    }
    const ActorMention antecedent = recent[best];
    ActorMention& added = add(antecedent.who.actor, at, at + 1, at, "pronoun");
    added.refers_to = antecedent.who.span;
    added.modifier = tag(at) == Penn::PRPS;
    added.plural = true;
    return at + 1;
  }
  return read_they_of_state(at);
}

// "Norway said they had left": where nobody else can be meant, the state or body that the sentence is about.
std::size_t SentenceActors::read_they_of_state(std::size_t at) {
  const auto state = std::find_if(actors.begin(), actors.end(), [&](const ActorMention& m) {
    return !m.modifier && (m.rule == "country" || m.rule == "organisation" || m.rule == "capital" || m.body) &&
           speaks(m);
  });
  if (state == actors.end()) return 0;
  const ActorMention antecedent = *state;
  ActorMention& added = add(antecedent.who.actor, at, at + 1, at, "pronoun");
  added.refers_to = antecedent.who.span;
  added.modifier = tag(at) == Penn::PRPS;
  return at + 1;
}

bool SentenceActors::speaks(const ActorMention& m) const { return speaks_at(m.last); }

bool SentenceActors::speaks_at(std::size_t end) const { return language::is_verb(tag(end)) || tag(end) == Penn::MD; }

const ActorMention& SentenceActors::subject_like(std::size_t k, Gender gender) const {
  const std::vector<ActorMention>& recent = memory_.recent();
  std::size_t best = k;
  for (std::size_t i = k; i-- > 0 && recent[i].sentence == recent[k].sentence;) {
    const bool person = recent[i].rule != "country" && recent[i].rule != "capital" &&
                        recent[i].rule != "organisation" && recent[i].rule != "seat" &&
                        recent[i].rule != "nationality-role" && !recent[i].modifier && !recent[i].plural &&
                        !recent[i].body && agrees(recent[i], gender);
    if (person) best = i;
  }
  return recent[best];
}

bool SentenceActors::is_person(const ActorMention& m) {
  static constexpr std::array<std::string_view, 7> kRules = {
      "office-name",           "person",  "family-name",  "family-name-in-office",
      "description-of-person", "pronoun", "holder-on-day"};
  return !m.plural && !m.body &&
         (one_of(m.rule, kRules) ||
          (m.rule == "name" && (may_be_a_person(m.who.actor.name) || m.gender != Gender::unknown)));
}

std::vector<ActorMention> SentenceActors::people_named(std::size_t wanted) const {
  std::vector<ActorMention> people;
  const std::vector<ActorMention>& recent = memory_.recent();
  for (std::size_t k = recent.size(); k-- > 0 && recent[k].sentence + 2 >= sentence_;) {
    const ActorMention& m = recent[k];
    if (!is_person(m) || m.rule == "pronoun" || m.who.actor.country.empty()) continue;
    const bool seen = std::any_of(people.begin(), people.end(),
                                  [&](const ActorMention& p) { return p.who.actor.name == m.who.actor.name; });
    if (!seen) people.insert(people.begin(), m);
  }
  if (people.size() != wanted) people.clear();  // more than those: who knows which
  return people;
}

// "Sudan's army and the rebels agreed ..., but the two sides": two of one country that stood side by side last.
std::vector<ActorMention> SentenceActors::pair_within_country() const {
  const std::vector<ActorMention>& recent = memory_.recent();
  for (std::size_t k = recent.size(); k-- > 1 && recent[k].sentence + 2 >= sentence_;) {
    const ActorMention& a = recent[k - 1];
    const ActorMention& b = recent[k];
    const bool bodies = !is_person(a) && !is_person(b) && a.who.actor.code.size() > 3 && b.who.actor.code.size() > 3;
    if (!bodies || a.sentence != b.sentence || a.who.actor.country.empty() || a.who.span.end >= b.who.span.begin ||
        a.who.actor.country != b.who.actor.country || a.who.actor.name == b.who.actor.name)
      continue;
    const std::string_view between = core::Span{a.who.span.end, b.who.span.begin}.of(document_.text());
    constexpr std::size_t kNear = 20;  // bytes: " and the rival "
    if (between.starts_with(" and ") && between.size() <= kNear) return {a, b};
  }
  return {};
}

std::size_t SentenceActors::add_sides(std::size_t at, std::size_t end, std::size_t wanted, bool people) {
  std::vector<ActorMention> sides = people ? people_named(wanted) : std::vector<ActorMention>();
  static constexpr std::array<std::string_view, 15> kUpon = {
      "praise", "urge",      "condemn",      "thank",     "warn", "visit", "press", "criticise",
      "invite", "criticize", "congratulate", "encourage", "ask",  "on",    "upon"};
  std::string subject;  // "Norway praised both countries": not Norway
  for (const ActorMention& m : actors) {
    if (!m.modifier && subject.empty() && at > 0 && one_of(words_[at - 1].lemma, kUpon) && speaks(m))
      subject = m.who.actor.country;
  }
  if (sides.empty() && wanted == 2) sides = pair_within_country();
  const bool within = !sides.empty() && !people;
  const bool go_between = std::any_of(actors.begin(), actors.end(), [](const ActorMention& m) { return m.go_between; });
  if (sides.empty() && !go_between) sides = memory_.sides(sentence_, wanted, subject);
  if (sides.empty()) return 0;
  for (const ActorMention& side : sides) {
    const Country* c = names_.country(side.who.actor.country);
    if (c == nullptr) continue;
    if (within || (people && is_person(side))) {
      add(side.who.actor, at, end, end - 1, "both-sides").refers_to = side.who.span;
      continue;
    }
    add({c->name, c->name, c->code, c->code, {}}, at, end, end - 1, "both-sides").refers_to = side.who.span;
  }
  return end;
}

}  // namespace dateline::actors
