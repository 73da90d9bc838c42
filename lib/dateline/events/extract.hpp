// Sentences -> mentions of events: who did what to whom, when, where, in what sense.
//
//     const Extraction found = extract(article);
//     for (const Mention& mention : found.mentions) ...
//
// What is what: frames (frames.hpp) say which words make which event; slots (slots.hpp) fill them with actors; verbs of
// promising, asking, refusing and saying change the code and the status of what depends on them; dating.hpp gives each
// its day.
#pragma once

#include <vector>

#include "dateline/actors/finder.hpp"
#include "dateline/article/article.hpp"
#include "dateline/dates/date_mention.hpp"
#include "dateline/events/mention.hpp"

namespace dateline::events {

// All that is found in one article; the title's parts count in the title.
struct Extraction {
  std::vector<Mention> mentions;  // title first, then in the order of the text
};

// One analysed text of an article: its title or its body.
struct TextFacts {
  const language::Document* document = nullptr;
  const std::vector<dates::DateMention>* dates = nullptr;
  const actors::DocumentActors* actors = nullptr;
  bool is_title = false;
};

[[nodiscard]] Extraction extract(const article::Article& article, const TextFacts& title, const TextFacts& body);

}  // namespace dateline::events
