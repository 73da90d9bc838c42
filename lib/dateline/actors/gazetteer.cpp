#include "dateline/actors/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "dateline/actors/countries.hpp"
#include "dateline/core/one_of.hpp"
#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"
#include "dateline/language/split.hpp"

namespace dateline::actors {

namespace tables {
extern const std::string_view countries;
extern const std::string_view places;
extern const std::string_view organisations;
extern const std::string_view roles;
extern const std::string_view people;
extern const std::string_view given_names;
}  // namespace tables

namespace {

// Names must be cut as texts are.
std::vector<std::string> tokens_of(std::string_view form) {
  std::vector<std::string> tokens;
  for (const language::Token& token : language::split(form).tokens) tokens.emplace_back(token.span.of(form));
  return tokens;
}

// "Omar al-Bashir" is also written with "al Bashir", "el-Bashir" and "el Bashir".
std::vector<std::string> spellings_of_article(std::string_view name) {
  std::vector<std::string> out;
  const std::size_t at = name.find(" al-");
  if (at == std::string_view::npos) return out;
  for (const std::string_view article : {" al ", " el-", " el "}) {
    out.push_back(std::string(name.substr(0, at)).append(article).append(name.substr(at + 4)));
  }
  return out;
}

bool all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return core::is_lower(c); });
}

// One letter put in, left out or changed.
bool one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const std::string_view rest_a = a.substr(a.size() == b.size() ? std::min(i + 1, a.size()) : i);
  const std::string_view rest_b = b.substr(std::min(i + 1, b.size()));
  return rest_a == rest_b;
}

bool is_name(NameKind kind) { return kind != NameKind::role; }

bool is_capital(std::string_view token) {
  return !token.empty() && (core::is_upper(token.front()) || static_cast<unsigned char>(token.front()) >= 0x80);
}

constexpr std::size_t kShortestSlip = 5;  // letters of a word that may hold a slip
constexpr std::size_t kLongName = 9;      // letters of a country's name of one word that may hold one

// But for the case of ASCII letters.
bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return core::lower(x) == core::lower(y); });
}

enum class Fit : std::uint8_t { none, slip, exact };

Fit fits(const std::vector<std::string>& form, bool exact, bool name, std::span<const std::string_view> tokens,
         std::size_t at) {
  if (at + form.size() > tokens.size()) return Fit::none;
  bool slip = false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string_view token = tokens[at + i];
    if (token == form[i]) continue;
    if (exact) return Fit::none;
    if (name && is_capital(form[i]) && !is_capital(token)) return Fit::none;
    if (same_letters(token, form[i])) continue;
    if (!name || slip || i == 0 || token.size() < kShortestSlip ||
        core::lower(token.front()) != core::lower(form[i].front()) ||
        !one_slip(core::lower(token), core::lower(form[i])))
      return Fit::none;
    slip = true;
  }
  return slip ? Fit::slip : Fit::exact;
}

std::string plural_of(const std::string& noun) {
  if (const std::size_t of = noun.find(" of "); of != std::string::npos)
    return plural_of(noun.substr(0, of)) + noun.substr(of);
  if (language::is_plural_form(noun.substr(noun.rfind(' ') + 1))) return noun;  // "armed forces"
  const auto vowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  if (noun.size() > 1 && noun.back() == 'y' && !vowel(noun[noun.size() - 2]))
    return noun.substr(0, noun.size() - 1) + "ies";
  if (noun.ends_with("man")) return noun.substr(0, noun.size() - 2) + "en";
  const bool hisses = noun.ends_with('s') || noun.ends_with("ch") || noun.ends_with("sh") || noun.ends_with('x');
  return noun + (hisses ? "es" : "s");
}

// "YYYY", "YYYY-MM" or a day, as the first or the last day it can mean.
std::optional<time::Day> end_of_term(const core::Table::Row& row, std::string_view column,
                                     core::Diagnostics& problems) {
  const std::string_view cell = row[column];
  if (cell.empty()) return std::nullopt;
  const auto date = time::parse_edtf(cell);
  if (!date) {
    problems.push_back(row.error(column, "not a day, a month or a year"));
    return std::nullopt;
  }
  const time::DayRange range = time::bounds(*date);
  return column == "from" ? range.earliest : range.latest;
}

}  // namespace

bool holds(const Term& term, time::Day day) {
  return (!term.term.earliest || *term.term.earliest <= day) && (!term.term.latest || day <= *term.term.latest);
}

const Gazetteer& Gazetteer::built_in() {
  struct Built {
    core::Diagnostics problems;
    Gazetteer names{problems};
  };
  static const Built built;
  assert(built.problems.empty());
  return built.names;
}

std::string_view country_name(std::string_view code) {
  const Country* country = Gazetteer::built_in().country(code);
  return country == nullptr ? std::string_view{} : std::string_view(country->name);
}

Gazetteer::Gazetteer(core::Diagnostics& problems) {
  read_countries(problems);
  read_places(problems);
  read_organisations(problems);
  read_roles(problems);
  read_given_names(problems);
  read_people(problems);
  sort_forms();
}

Gazetteer::Gazetteer(std::string_view table, const std::string& file, core::Diagnostics& problems)
    : Gazetteer(problems) {
  constexpr std::array<std::string_view, 9> kColumns = {"name",   "family", "names", "kind", "country",
                                                        "office", "code",   "from",  "to"};
  add_users(core::Table(table, file, kColumns, problems), problems);
  sort_forms();
}

void Gazetteer::sort_forms() {
  for (auto& [first, forms] : by_first_) {
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.tokens.size() > b.tokens.size(); });
    for (const Form& form : forms) {
      const bool of_country = form.entry.kind == NameKind::country || form.entry.kind == NameKind::adjective;
      if (!of_country || form.tokens.size() != 1 || first.size() < kLongName) continue;
      for (std::size_t i = 1; i < first.size(); ++i) {
        std::string cut = first;
        cut.erase(i, 1);
        const auto [place, fresh] = without_a_letter_.emplace(cut, std::pair(first, form.entry));
        if (!fresh && first < place->second.first) place->second = {first, form.entry};  // in whatever order they come
      }
    }
  }
}

bool Gazetteer::is_taken(std::string_view name, const Term& term) const {
  const auto apart = [](const time::DayRange& a, const time::DayRange& b) {
    return a.latest && b.earliest && *a.latest < *b.earliest;
  };
  return std::any_of(people_.begin(), people_.end(), [&](const Person& p) {
    return p.name == name && std::any_of(p.terms.begin(), p.terms.end(), [&](const Term& t) {
             const bool same = t.country == term.country && t.office == term.office;
             return !same && !t.office.empty() && !apart(t.term, term.term) && !apart(term.term, t.term);
           });
  });
}

void Gazetteer::add_users(const core::Table& table, core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 9> kKinds = {"person", "region", "igo",     "ngo", "armed",
                                                      "party",  "media",  "company", "body"};
  for (const core::Table::Row& row : table.rows()) {
    const std::string_view kind = row["kind"];
    if (row["name"].empty()) {
      problems.push_back(row.error("name", "the actor has no name"));
      continue;
    }
    if (!core::one_of(kind, kKinds)) {
      problems.push_back(row.error("kind", "there is no such kind of actor"));
      continue;
    }
    if (!row["country"].empty() && country(row["country"]) == nullptr) {
      problems.push_back(row.error("country", "there is no such country code"));
      continue;
    }
    const std::size_t before = problems.size();
    Term term{std::string(row["country"]), std::string(row["office"]), std::string(row["code"]), {}};
    term.term.earliest = end_of_term(row, "from", problems);
    term.term.latest = end_of_term(row, "to", problems);
    if (term.term.earliest && term.term.latest && *term.term.latest < *term.term.earliest)
      problems.push_back(row.error("to", "the term ends before it begins"));
    if (kind == "person" && is_taken(row["name"], term))
      problems.push_back(row.error("name", "another person of this name is in office at the same time"));
    if (problems.size() != before) continue;
    if (kind != "person") {
      const std::size_t index = organisations_.size();
      organisations_.push_back({std::string(row["code"]), std::string(row["name"]), std::string(kind)});
      add(row["name"], NameKind::organisation, index, true);
      for (const std::string_view form : row.list("names")) add(form, NameKind::organisation, index, true);
      continue;
    }
    const std::size_t index = people_.size();
    const std::string_view name = row["name"];
    const std::string_view family = row["family"].empty() ? name.substr(name.rfind(' ') + 1) : row["family"];
    people_.push_back({std::string(name), std::string(family), {std::move(term)}});
    people_by_country_[people_.back().terms.front().country].push_back(static_cast<std::uint32_t>(index));
    add(name, NameKind::person, index, true);
    add(family, NameKind::family, index, true);
    for (const std::string_view form : row.list("names"))
      add(form, form.find(' ') == std::string_view::npos ? NameKind::family : NameKind::person, index, true);
  }
}

void Gazetteer::add(std::string_view form, NameKind kind, std::size_t index, bool first) {
  Form added;
  added.tokens = tokens_of(form);
  if (added.tokens.empty()) return;
  added.entry = {kind, static_cast<std::uint32_t>(index), false};
  // short names in capitals, and names that are a word of English in small letters, only as they are written
  added.entry.exact = is_name(kind) && added.tokens.size() == 1 && all_capitals(form) && form.size() <= 6;
  std::vector<Form>& forms = by_first_[core::lower(added.tokens.front())];
  const bool known = std::any_of(forms.begin(), forms.end(), [&](const Form& f) {
    return f.tokens == added.tokens && f.entry.kind == kind && f.entry.index == added.entry.index;
  });
  if (!known) forms.insert(first ? forms.begin() : forms.end(), std::move(added));
}

void Gazetteer::read_countries(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 9> kColumns = {"code",   "alpha2",  "name",  "names", "adjectives",
                                                        "people", "capital", "seats", "source"};
  const core::Table table(tables::countries, "countries.tsv", kColumns, problems);
  countries_.reserve(table.rows().size());
  for (const core::Table::Row& row : table.rows()) {
    const std::size_t index = countries_.size();
    const auto adjectives = row.list("adjectives");
    Country country{std::string(row["code"]), std::string(row["name"]), {}};
    if (country.code.size() != 3) problems.push_back(row.error("code", "not an ISO 3166 alpha-3 code"));
    for (const std::string_view a : adjectives) {
      if (country.adjective.empty() && !a.ends_with('-')) country.adjective = a;
    }
    countries_.push_back(std::move(country));
    add(row["name"], NameKind::country, index);
    for (const std::string_view form : row.list("names")) add(form, NameKind::country, index);
    for (const std::string_view form : adjectives) {
      if (form.ends_with('-')) {
        add(form.substr(0, form.size() - 1), NameKind::combining, index);
      } else {
        add(form, NameKind::adjective, index);
      }
    }
    for (const std::string_view form : row.list("people")) add(form, NameKind::people, index);
    for (const std::string_view form : row.list("capital")) add(form, NameKind::capital, index);
    for (const std::string_view form : row.list("seats")) add(form, NameKind::seat, index);
  }
  for (std::uint32_t i = 0; i < countries_.size(); ++i) {
    if (!country_index_.emplace(countries_[i].code, i).second) {
      problems.push_back({"the country code stands twice", countries_[i].code, "countries.tsv"});
    }
  }
}

const Country* Gazetteer::country(std::string_view code) const {
  const auto found = country_index_.find(code);
  return found == country_index_.end() ? nullptr : &countries_[found->second];
}

void Gazetteer::read_places(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 4> kColumns = {"name", "names", "country", "source"};
  const core::Table table(tables::places, "places.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    if (!row["country"].empty() && country(row["country"]) == nullptr) {
      problems.push_back(row.error("country", "there is no such country code"));
    }
    const std::size_t index = places_.size();
    places_.push_back({std::string(row["name"]), std::string(row["country"])});
    add(row["name"], NameKind::place, index);
    for (const std::string_view form : row.list("names")) add(form, NameKind::place, index);
  }
}

void Gazetteer::read_organisations(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 5> kColumns = {"code", "name", "names", "kind", "source"};
  const core::Table table(tables::organisations, "organisations.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const std::size_t index = organisations_.size();
    organisations_.push_back({std::string(row["code"]), std::string(row["name"]), std::string(row["kind"])});
    add(row["name"], NameKind::organisation, index);
    for (const std::string_view form : row.list("names")) add(form, NameKind::organisation, index);
  }
}

void Gazetteer::read_roles(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 5> kColumns = {"phrase", "role", "code", "kind", "source"};
  const core::Table table(tables::roles, "roles.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    RoleName role{std::string(row["role"]), std::string(row["code"]), RoleKind::person, false};
    if (row["kind"] == "body") {
      role.kind = RoleKind::body;
    } else if (row["kind"] == "group") {
      role.kind = RoleKind::group;
    } else if (row["kind"] != "person") {
      problems.push_back(row.error("kind", "neither person, body nor group"));
    }
    add(row["phrase"], NameKind::role, roles_.size());
    roles_.push_back(role);
    const std::string phrase(row["phrase"]);
    const std::string phrases = plural_of(phrase);
    if (phrases == phrase) continue;  // "armed forces"
    role.plural = true;
    if (role.kind != RoleKind::group) role.role = plural_of(role.role);
    add(phrases, NameKind::role, roles_.size());
    roles_.push_back(role);
  }
}

void Gazetteer::read_given_names(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 3> kColumns = {"name", "gender", "source"};
  const core::Table table(tables::given_names, "given_names.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const bool female = row["gender"] == "female";
    if (!female && row["gender"] != "male") problems.push_back(row.error("gender", "neither female nor male"));
    if (!genders_.emplace(std::string(row["name"]), female ? Gender::female : Gender::male).second)
      problems.push_back(row.error("name", "the name stands twice"));
  }
}

Gender Gazetteer::gender(std::string_view name) const {
  const auto whole = genders_.find(name);
  if (whole != genders_.end()) return whole->second;
  const auto given = genders_.find(name.substr(0, name.find(' ')));
  return given == genders_.end() ? Gender::unknown : given->second;
}

void Gazetteer::read_people(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 9> kColumns = {"name", "family", "names", "country", "office",
                                                        "code", "from",   "to",    "source"};
  const core::Table table(tables::people, "people.tsv", kColumns, problems);
  std::map<std::string, std::size_t, std::less<>> known;
  for (const core::Table::Row& row : table.rows()) {
    if (!row["country"].empty() && country(row["country"]) == nullptr) {
      problems.push_back(row.error("country", "there is no such country code"));
      continue;
    }
    const auto [at, fresh] = known.emplace(std::string(row["name"]), people_.size());
    if (fresh) {
      people_.push_back({std::string(row["name"]), std::string(row["family"]), {}});
      if (gender(row["name"]) == Gender::unknown) genders_.emplace(std::string(row["name"]), Gender::male);
      add(row["name"], NameKind::person, at->second);
      add(row["family"], NameKind::family, at->second);
    }
    for (const std::string& spelling : spellings_of_article(row["name"])) add(spelling, NameKind::person, at->second);
    for (const std::string_view form : row.list("names")) {
      add(form,
          form.find(' ') == std::string_view::npos && form.find('-') == std::string_view::npos ? NameKind::family
                                                                                               : NameKind::person,
          at->second);
    }
    Term term{std::string(row["country"]), std::string(row["office"]), std::string(row["code"]), {}};
    term.term.earliest = end_of_term(row, "from", problems);
    term.term.latest = end_of_term(row, "to", problems);
    if (term.term.earliest && term.term.latest && *term.term.latest < *term.term.earliest) {
      problems.push_back(row.error("to", "the term ends before it begins"));
    }
    std::vector<std::uint32_t>& of_country = people_by_country_[term.country];
    if (of_country.empty() || of_country.back() != at->second)
      of_country.push_back(static_cast<std::uint32_t>(at->second));
    people_[at->second].terms.push_back(std::move(term));
  }
}

std::optional<Gazetteer::Match> Gazetteer::slip_of_country(std::string_view token) const {
  if (token.size() + 1 < kLongName || !is_capital(token) || all_capitals(token)) return std::nullopt;
  const std::string word = core::lower(token);
  const auto match = [&](const std::string& key) -> std::optional<Match> {
    const auto found = without_a_letter_.find(key);
    if (found == without_a_letter_.end()) return std::nullopt;
    const auto [name, entry] = found->second;
    if (word.front() != name.front() || word == name + 's' || !one_slip(word, name)) return std::nullopt;
    return Match{1, {entry}, true};
  };
  if (const auto shorter = match(word)) return shorter;
  for (std::size_t i = 1; i < word.size(); ++i) {
    std::string cut = word;
    cut.erase(i, 1);
    if (const auto other = match(cut)) return other;
  }
  return std::nullopt;
}

std::optional<Gazetteer::Match> Gazetteer::longest(std::span<const std::string_view> tokens, std::size_t at) const {
  const auto found = by_first_.find(core::lower(tokens[at]));
  if (found == by_first_.end()) return slip_of_country(tokens[at]);
  Match best;
  Match slipped;
  for (const Form& form : found->second) {
    if (best.size > form.tokens.size()) break;
    const Fit fit = fits(form.tokens, form.entry.exact, is_name(form.entry.kind), tokens, at);
    if (fit == Fit::none || (fit != Fit::exact && form.tokens.front() == "the")) continue;  // "the State" is no state
    Match& into = fit == Fit::exact ? best : slipped;
    if (into.size > form.tokens.size()) continue;
    into.size = form.tokens.size();
    into.entries.push_back(form.entry);
  }
  if (slipped.size > best.size) {
    slipped.corrected = true;
    return slipped;
  }
  if (best.size == 0) return std::nullopt;
  return best;
}

const Person* Gazetteer::holder(std::string_view country_code, std::string_view office, time::Day day) const {
  const auto found = people_by_country_.find(country_code);
  if (found == people_by_country_.end()) return nullptr;
  const Person* only = nullptr;
  for (const std::uint32_t index : found->second) {
    const Person& person = people_[index];
    for (const Term& term : person.terms) {
      if (term.country != country_code || term.office != office || !term.term.earliest || !holds(term, day)) continue;
      if (only != nullptr && only != &person) return nullptr;
      only = &person;
    }
  }
  return only;
}

}  // namespace dateline::actors
