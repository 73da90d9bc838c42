// The events of a text, for tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model.hpp"

#include "dateline/actors/finder.hpp"
#include "dateline/dates/normalise.hpp"
#include "dateline/events/extract.hpp"

inline std::vector<dateline::events::Mention> read_events(
    const std::string& text, std::optional<dateline::time::Day> published = dateline::time::Day::from(2017, 5, 20)) {
  using namespace dateline;
  article::Article article;
  article.id = "a";
  article.text = text;
  article.published = published;
  const language::Document document(article.text, test_model());
  const std::vector<dates::DateMention> dates = dates::normalise(document, {published, {}});
  actors::ActorFinder finder(actors::Gazetteer::built_in(), published);
  const actors::DocumentActors found = finder.find(document);
  return events::extract(article, {}, {&document, &dates, &found, false}).mentions;
}
