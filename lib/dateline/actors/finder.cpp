#include "dateline/actors/finder.hpp"

#include "dateline/actors/sentence_actors.hpp"

namespace dateline::actors {

DocumentActors ActorFinder::find(const language::Document& document) {
  document.read_all();
  const auto read = [&] {
    DocumentActors found;
    memory_.begin_text();
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
      SentenceActors sentence(names_, memory_, day_, document, s);
      sentence.run();
      found.actors.push_back(std::move(sentence.actors));
      found.places.push_back(std::move(sentence.places));
    }
    return found;
  };
  DocumentActors found = read();
  return memory_.learned_late() ? read() : found;  // who a name is may be told only after it was first used
}

}  // namespace dateline::actors
