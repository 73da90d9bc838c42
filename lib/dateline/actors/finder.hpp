// Who is named in a text: every mention of an actor, with what it refers to.
//
//     ActorFinder finder(Gazetteer::built_in(), article.published);
//     const DocumentActors actors = finder.find(document);          // the text first, so that the title can lean on it
//     const DocumentActors in_title = finder.find(title_document);
//     for (const ActorMention& mention : actors.actors[sentence]) ...
//
// A person is known by the full name, then by the family name; a bare family name that the article has not introduced
// is taken for a head of state or government or a foreign minister in office on the day of publication, if only one has
// that name. Where no day is known, it is taken for the only one who ever held such an office.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/actors/actor_mention.hpp"
#include "dateline/actors/gazetteer.hpp"
#include "dateline/actors/memory.hpp"
#include "dateline/language/document.hpp"

namespace dateline::actors {

class ActorFinder {
 public:
  ActorFinder(const Gazetteer& names, std::optional<time::Day> day) : names_(names), day_(day) {}

  // Documents of one article, one after the other: what one introduces, the next knows.
  [[nodiscard]] DocumentActors find(const language::Document& document);

 private:
  const Gazetteer& names_;
  std::optional<time::Day> day_;
  Memory memory_;
};

}  // namespace dateline::actors
