// The actors of one sentence: one pass over its tokens. At each the longest name of the gazetteer is taken; what it is
// then decides which phrase is read (sentence_actors.cpp: names; office_phrases.cpp: offices and roles; references.cpp:
// pronouns and descriptions). Private to the room: `finder.hpp` is its door.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors/actor_mention.hpp"
#include "dateline/actors/gazetteer.hpp"
#include "dateline/actors/memory.hpp"
#include "dateline/language/document.hpp"

namespace dateline::actors {

// Whose: the nationality, country, seat or organisation that stands before a role.
struct Owner {
  std::string country;    // alpha-3
  std::string code;       // alpha-3 or the organisation's code
  std::string adjective;  // for names: "Russian"
  std::string name;
  std::string body_code = {};  // of a seat that is a body with a role of its own: "LEG" of the Knesset
  std::string brief = {};      // the abbreviation in the text of an organisation with a long name: "OPEC"
  bool is_part = false;        // a part of the country, which has others in its offices: "the Chechen president"
};

// The name that begins at `at`: a person of the table, or a run of capitalised words that no table has.
struct Name {
  std::size_t last = 0;
  const Person* person = nullptr;
  std::string text;
  std::string family;
};

class SentenceActors {
 public:
  SentenceActors(const Gazetteer& names, Memory& memory, std::optional<time::Day> day,
                 const language::Document& document, std::size_t sentence);

  void run();

  std::vector<ActorMention> actors;
  std::vector<PlaceMention> places;

 private:
  using Match = Gazetteer::Match;

  [[nodiscard]] language::Penn tag(std::size_t at) const;
  [[nodiscard]] std::string low(std::size_t at) const;
  [[nodiscard]] const Match* match(std::size_t at) const;  // the longest name there; null when there is none
  [[nodiscard]] static const Gazetteer::Entry* entry(const Match& m, NameKind kind);
  // The person of a full name; of two with one name ("George Bush") the one in office on the day.
  [[nodiscard]] const Person* person_in(const Match& m) const;
  [[nodiscard]] core::Span span(std::size_t first, std::size_t last) const;
  // What the word before a mention, its name or its role tells.
  [[nodiscard]] Gender gender_of(const ActorMention& m) const;
  ActorMention& add(Actor actor, std::size_t first, std::size_t last, std::size_t head, std::string rule);
  void add_place(std::string_view name, std::string_view country, std::size_t first, std::size_t last);
  void remember();
  [[nodiscard]] Actor country_actor(std::uint32_t index) const;
  [[nodiscard]] std::optional<Owner> owner_of(const Match& m, std::size_t at) const;
  [[nodiscard]] std::string brief_name(const Organisation& organisation, std::size_t at, const Match& m) const;
  [[nodiscard]] std::optional<Owner> body_behind(std::size_t at) const;
  // `office`: the word that stands before the name, if one does; it tells whom a family name alone means.
  [[nodiscard]] std::optional<Name> name_at(std::size_t at, std::string_view office = {}) const;
  // The person of that family name who held such an office: on the day, or else ever; nothing where two did for two
  // countries. Not `sure` where two did for one ("President Bush" without a day): then the family name is all we know.
  struct Holder {
    const Person* person = nullptr;
    bool sure = true;
  };
  [[nodiscard]] Holder person_by_office(const Match& m, std::string_view office) const;
  [[nodiscard]] bool is_hyphen_in_name(std::size_t i) const;
  [[nodiscard]] bool is_name_word(std::size_t i) const;
  std::size_t read(std::size_t at);
  // [owner [, and owner]] modifiers role [name]
  std::size_t read_office(std::size_t at, const Match& first_match);
  [[nodiscard]] std::size_t harming_verb(std::size_t at) const;
  [[nodiscard]] bool is_subject_of(const ActorMention& m, std::size_t verb) const;
  [[nodiscard]] bool stands_in(const ActorMention& m) const;
  // What stands before the role's own owner is none: it hangs on what is before it, or on a verb behind.
  [[nodiscard]] bool stands_apart(std::size_t at, std::size_t size, std::size_t role_at) const;
  // Adds who holds that office: the one whom the text named, or the one in office on the day.
  bool add_holder(const Owner& owner, const RoleName& role, std::size_t first, std::size_t last, std::size_t head);
  // "its troops", "his foreign minister": whose the role at `at` is, by the pronoun before it.
  [[nodiscard]] std::optional<Owner> possessor_before(std::size_t at, const RoleName& role) const;
  [[nodiscard]] bool is_leaving(std::size_t at) const;
  [[nodiscard]] std::optional<ActorMention> body_meant(std::string_view noun) const;
  [[nodiscard]] std::optional<ActorMention> body_named(std::string_view noun) const;
  std::size_t read_one_each(std::size_t at, std::size_t end, const RoleName& role);
  [[nodiscard]] std::optional<RoleName> office_of_counterpart() const;
  [[nodiscard]] Actor office_actor(const Owner& owner, const RoleName& role, bool former) const;
  // The actor of a name; `office` is what the text says of the person, if it does.
  [[nodiscard]] Actor person_actor(const Name& name, const Actor* office) const;
  // role [of owner] [name]
  std::size_t read_role(std::size_t at, const Match& m);
  // A noun follows that this name only modifies.
  [[nodiscard]] bool modifies_noun(std::size_t end) const;
  std::size_t read_name(std::size_t at, const Match& m);
  // Behind "group" or "movement", where such a word follows the name of an organisation; else `end`.
  [[nodiscard]] std::size_t end_of_group(std::size_t end) const;
  std::size_t read_person(std::size_t at, const Match& m);
  [[nodiscard]] const Person* former_leader(const Match& m) const;
  [[nodiscard]] std::string_view owning_country(std::size_t at) const;
  bool read_brussels(std::size_t at);
  std::size_t read_half_of_korea(std::size_t at);
  [[nodiscard]] bool is_somebody_else(std::size_t end) const;
  [[nodiscard]] std::size_t end_of_title(std::size_t end) const;
  std::size_t read_administration(std::size_t at, const Person& person, std::size_t end);
  std::size_t read_it_from_before();
  // "they", "their": the people named last, rather those that a sentence begins with.
  std::size_t read_they(std::size_t at);
  std::size_t read_they_of_state(std::size_t at);
  // A name of two or more words, none of which companies and bodies have.
  [[nodiscard]] static bool may_be_a_person(std::string_view name);
  [[nodiscard]] bool is_name_word_at(std::size_t at) const;
  // Pronouns and descriptions: "he", "the two countries".
  std::size_t read_description(std::size_t at);
  // A verb follows the mention: it is a subject, "Putin said he".
  [[nodiscard]] bool speaks(const ActorMention& m) const;
  [[nodiscard]] bool speaks_at(std::size_t end) const;  // a verb stands there
  [[nodiscard]] bool is_place_line(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::optional<ActorMention> person_before(Gender gender, bool object) const;
  [[nodiscard]] std::size_t row_begin(const ActorMention& last) const;
  [[nodiscard]] std::optional<ActorMention> thing_before(std::size_t at) const;
  [[nodiscard]] std::vector<ActorMention> joined_before(std::size_t at) const;
  [[nodiscard]] std::optional<ActorMention> somebody_before(Gender gender) const;
  // The most recent mention of a person at or before `k` that stood first in its sentence is what a pronoun means.
  [[nodiscard]] const ActorMention& subject_like(std::size_t k, Gender gender) const;
  // `people`: rather the people named than their countries.
  std::size_t add_sides(std::size_t at, std::size_t end, std::size_t wanted, bool people);
  // "the two leaders": the people that the last sentences name, if they are so many.
  [[nodiscard]] std::vector<ActorMention> people_named(std::size_t wanted) const;
  [[nodiscard]] std::vector<ActorMention> pair_within_country() const;
  [[nodiscard]] bool is_aside(std::size_t at) const;
  [[nodiscard]] bool is_go_between(const ActorMention& mention) const;
  [[nodiscard]] static bool is_person(const ActorMention& m);
  // A run of capitalised words that no table has: an actor without a code, or somebody whom the text has introduced.
  std::size_t read_unknown(std::size_t at);
  // Gives the name that was added last the office that follows it.
  void apply_apposition(std::size_t after);
  const Gazetteer& names_;
  Memory& memory_;
  std::optional<time::Day> day_;
  const language::Document& document_;
  std::size_t sentence_;
  std::span<const language::Token> tokens_;
  std::span<const language::Word> words_;
  std::vector<std::string_view> text_;
  mutable std::vector<std::optional<Match>> matches_;  // by token, as they are asked for
};

}  // namespace dateline::actors
