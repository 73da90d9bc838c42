// Who is named in a text: every mention of an actor, with what it refers to.
//
//     ActorFinder finder(Gazetteer::built_in(), article.published);
//     const DocumentActors actors = finder.find(document);          // the text first, so that the title can lean on it
//     const DocumentActors in_title = finder.find(title_document);
//     for (const ActorMention& mention : actors.in(sentence)) ...
//
// A person is known by the full name, then by the family name; a bare family name that the article has not introduced is
// taken for a head of state or government or a foreign minister in office on the day of publication, if only one has that
// name. Where no day is known, nobody is looked up by office.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/actors/actor.hpp"
#include "dateline/actors/gazetteer.hpp"
#include "dateline/language/document.hpp"

namespace dateline::actors {

struct ActorMention {
  Participant who;
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;  // tokens within the sentence
  std::uint32_t last = 0;   // exclusive
  std::uint32_t head = 0;
  bool modifier = false;    // only modifies or owns a noun that is no actor: "a Russian rocket", "China's concerns"
  bool is_place = false;    // a country or capital, which may be meant as a place
  bool is_name = false;     // a name that no table has
  bool plural = false;
  std::optional<core::Span> refers_to;  // the mention that a pronoun or description stands for
  std::string rule;
};

struct PlaceMention {
  std::string name;
  std::string country;  // alpha-3, or empty
  core::Span span;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct DocumentActors {
  std::vector<std::vector<ActorMention>> actors;  // by sentence, in the order of the text
  std::vector<std::vector<PlaceMention>> places;
};

class ActorFinder {
 public:
  ActorFinder(const Gazetteer& names, std::optional<time::Day> day) : names_(names), day_(day) {}

  // Documents of one article, one after the other: what one introduces, the next knows.
  [[nodiscard]] DocumentActors find(const language::Document& document);

 private:
  class Sentence;
  struct Known {
    Actor actor;
    std::string family;
    core::Span span;
    std::size_t order = 0;  // of its last mention
  };

  [[nodiscard]] const Known* known_person(std::string_view family) const;
  void introduce(const Actor& actor, std::string_view family, core::Span span);

  const Gazetteer& names_;
  std::optional<time::Day> day_;
  std::vector<Known> people_;
  std::vector<ActorMention> recent_;  // countries and people of the last sentences, the newest last
  std::size_t order_ = 0;
  bool learned_late_ = false;
};

}  // namespace dateline::actors
