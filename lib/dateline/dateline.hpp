// The door of the library: read articles, analyse them into an event graph, draw it.
//
//     #include "dateline/dateline.hpp"
//
//     dateline::article::ReadResult read = dateline::article::read({"a.txt", bytes}, {});
//     dateline::core::Result<std::vector<dateline::Analysis>> analyses = dateline::analyse(std::move(read.articles),
//     {}); if (!analyses) report(dateline::core::format(analyses.error())); dateline::graph::EventGraph graph =
//     dateline::event_graph(*analyses); dateline::core::Result<std::string> svg = dateline::draw(graph, {.format =
//     dateline::Format::svg}); if (!svg) report(dateline::core::format(svg.error()));
//
// Nothing here prints, exits, reads the clock, the locale or the environment. What could not be read is in the
// diagnostics, and everything else is done all the same.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors/finder.hpp"
#include "dateline/article/article.hpp"
#include "dateline/article/read.hpp"
#include "dateline/core/result.hpp"
#include "dateline/dates/normalise.hpp"
#include "dateline/events/mention.hpp"
#include "dateline/graph/event_graph.hpp"
#include "dateline/graph/query.hpp"
#include "dateline/language/document.hpp"
#include "dateline/language/language_model.hpp"

namespace dateline {

// The title or the body of an article, cut into sentences, with what was found in it.
struct AnalysedText {
  std::unique_ptr<language::Document> document;
  std::vector<dates::DateMention> dates;
  actors::DocumentActors actors;
};

struct Analysis {
  std::unique_ptr<const article::Article> article;  // its texts are what the documents below point into
  std::optional<AnalysedText> title;                // nothing when the title is part of the text, or there is none
  AnalysedText body;
  std::vector<events::Mention> events;  // title first, then in the order of the text
  bool foreign = false;                 // in another language than English: nothing was looked for
};

enum class Depth : std::uint8_t { text, dates, actors, events };  // each includes those before it

struct AnalyseOptions {
  Depth depth = Depth::events;
  unsigned threads = 0;  // 0: one a processor; the result is the same for any number
  // The language model, which must outlive the analyses; null: the one inside the library.
  const language::LanguageModel* model = nullptr;
  // How dates are read; the day of publication is that of each article.
  dates::NormaliseOptions dates = {};
  // With a user's names of days, which must outlive the call; null: the one without.
  const dates::Normaliser* normaliser = nullptr;
  // With a user's actors, which must outlive the call; null: the one without.
  const actors::Gazetteer* gazetteer = nullptr;
};

// One analysis an article, in the same order. Error: no model was given and the library was built without one.
[[nodiscard]] core::Result<std::vector<Analysis>> analyse(std::vector<article::Article> articles,
                                                          const AnalyseOptions& options);

// All events of all articles, merged.
[[nodiscard]] graph::EventGraph event_graph(const std::vector<Analysis>& analyses);

enum class Format : std::uint8_t { svg, dot, png, pdf, html };

struct DrawOptions {
  Format format = Format::svg;
  graph::Query query;  // which events to draw
  std::string title;
  bool fragment = false;      // html: only the <figure>
  std::string template_text;  // html: a Mustache template in place of the built-in one
};

// A drawing of the graph as the bytes of a file.
[[nodiscard]] core::Result<std::string> draw(const graph::EventGraph& graph, const DrawOptions& options);

// "0.1.0"
[[nodiscard]] std::string_view version();

}  // namespace dateline
