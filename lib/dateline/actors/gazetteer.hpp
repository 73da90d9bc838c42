// The names that the actors room knows: countries with their adjectives, capitals and seats of power, places,
// organisations, office holders with their terms, roles. Read once from the tables in the binary.
//
//     const Gazetteer& names = Gazetteer::built_in();
//     const Gazetteer mine(table, "mine.tsv", problems);   // with a user's, which go before the project's own
//     for (const Gazetteer::Match& match : names.longest(words, at)) ...
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/actors/actor.hpp"
#include "dateline/core/error.hpp"
#include "dateline/core/table.hpp"
#include "dateline/time/edtf.hpp"

namespace dateline::actors {

enum class NameKind : std::uint8_t {
  country,       // "Russia"
  adjective,     // "Russian"
  combining,     // "Sino" before a hyphen
  people,        // "Russians"
  capital,       // "Moscow": the city, and its government
  seat,          // "the Kremlin"
  place,         // "Vladivostok"
  organisation,  // "United Nations"
  person,        // "Vladimir Putin"
  family,        // "Putin"
  role,          // "foreign minister"
};

struct Country {
  std::string code;
  std::string name;
  std::string adjective;  // the first of its adjectives; empty when it has none
};

struct PlaceName {
  std::string name;
  std::string country;  // alpha-3; empty where disputed
};

struct Organisation {
  std::string code;
  std::string name;
  std::string kind;  // igo, ngo, armed, media, company
};

enum class RoleKind : std::uint8_t { person, body, group };

struct RoleName {
  std::string role;
  std::string code;
  RoleKind kind = RoleKind::person;
  bool plural = false;
};

// One term of one office. Days are as exact as the table has them.
struct Term {
  std::string country;
  std::string office;
  std::string code;
  time::DayRange term;  // an end that is not there is open
};

struct Person {
  std::string name;
  std::string family;
  std::vector<Term> terms;  // in the order of the table
};

class Gazetteer {
 public:
  struct Entry {
    NameKind kind = NameKind::country;
    std::uint32_t index = 0;  // into the list of its kind
    bool exact = false;       // only as written: "US", "Turkey"
  };
  struct Match {
    std::size_t size = 0;  // tokens
    std::vector<Entry> entries;
    bool corrected = false;  // one letter of the text was taken for a slip of spelling
  };

  [[nodiscard]] static const Gazetteer& built_in();
  explicit Gazetteer(core::Diagnostics& problems);  // from the built-in tables
  // With a user's table, parted by tabs, with these columns (`#` begins a comment):
  //
  //     name     what the actor is called in drawings: "Jane Roe", "Acme Mining"
  //     family   of a person: the word of a second mention; empty: the last word of the name
  //     names    other names, parted by `|`
  //     kind     person, igo, ngo, armed, party, media, company or body
  //     country  ISO 3166 alpha-3; empty for organisations of none
  //     office   of a person: "president"; empty: none
  //     code     CAMEO style: "NORGOV"; empty: no code
  //     from, to of a person: the first and the last day of the term, as YYYY, YYYY-MM or YYYY-MM-DD; empty: open
  //
  // Rows with errors are told in `problems`, with file, line and column, and left out: an unknown country or kind, a
  // term that ends before it begins, and a person of whose name another is in office at the same time.
  Gazetteer(std::string_view table, const std::string& file, core::Diagnostics& problems);

  // The longest name that begins at tokens[at]. Names need their capitals; a role may have any case.
  [[nodiscard]] std::optional<Match> longest(std::span<const std::string_view> tokens, std::size_t at) const;

  [[nodiscard]] const std::vector<Country>& countries() const { return countries_; }
  [[nodiscard]] const std::vector<PlaceName>& places() const { return places_; }
  [[nodiscard]] const std::vector<Organisation>& organisations() const { return organisations_; }
  [[nodiscard]] const std::vector<RoleName>& roles() const { return roles_; }
  [[nodiscard]] const std::vector<Person>& people() const { return people_; }
  [[nodiscard]] const Country* country(std::string_view code) const;

  // Whom a full name names, by its given name; office holders are men unless the table of given names has them.
  [[nodiscard]] Gender gender(std::string_view name) const;

  // Who of a country held an office on a day, where the table leaves no doubt; the office may be the plain word
  // ("president") of a longer one.
  [[nodiscard]] const Person* holder(std::string_view country, std::string_view office, time::Day day) const;

 private:
  struct Form {
    std::vector<std::string> tokens;  // as written
    Entry entry;
  };
  void add(std::string_view form, NameKind kind, std::size_t index, bool first = false);
  void sort_forms();
  // "Afganistan": a country's long name, or its adjective, with one letter put in, left out or changed.
  [[nodiscard]] std::optional<Match> slip_of_country(std::string_view token) const;
  void add_users(const core::Table& table, core::Diagnostics& problems);
  // Another person of that full name who is in office within a term.
  [[nodiscard]] bool is_taken(std::string_view name, const Term& term) const;
  void read_countries(core::Diagnostics& problems);
  void read_places(core::Diagnostics& problems);
  void read_organisations(core::Diagnostics& problems);
  void read_roles(core::Diagnostics& problems);
  void read_people(core::Diagnostics& problems);
  void read_given_names(core::Diagnostics& problems);

  std::vector<Country> countries_;
  std::vector<PlaceName> places_;
  std::vector<Organisation> organisations_;
  std::vector<RoleName> roles_;
  std::vector<Person> people_;
  std::map<std::string, Gender, std::less<>> genders_;           // of given names and of whole ones
  std::unordered_map<std::string, std::vector<Form>> by_first_;  // first token in lower case; longest forms first
  std::map<std::string, std::pair<std::string, Entry>> without_a_letter_;  // long names of countries, a letter left out
  std::unordered_map<std::string_view, std::uint32_t> country_index_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> people_by_country_;
};

// Whether a term holds on a day; nothing when its ends are too vague to say.
[[nodiscard]] bool holds(const Term& term, time::Day day);

}  // namespace dateline::actors
