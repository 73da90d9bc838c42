#include "dateline/dateline.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "dateline/article/place_line.hpp"
#include "dateline/events/extract.hpp"
#include "dateline/graph/build.hpp"
#include "dateline/render/draw.hpp"
#include "dateline/render/html.hpp"
#include "dateline/timeline/ledger.hpp"

namespace dateline {

namespace {

AnalysedText read_text(std::string_view text, const article::Article& article, const language::LanguageModel& model,
                       const AnalyseOptions& options) {
  AnalysedText out;
  out.document = std::make_unique<language::Document>(text, model, article::place_line_ends(text));
  if (options.depth < Depth::dates) return out;
  dates::NormaliseOptions reading = options.dates;
  reading.published = article.published;
  reading.published_clock = article.published_clock;
  const dates::Normaliser& normalise =
      options.normaliser != nullptr ? *options.normaliser : dates::Normaliser::built_in();
  out.dates = normalise(*out.document, reading);
  return out;
}

events::TextFacts facts(const AnalysedText& text, bool is_title) {
  return {text.document.get(), &text.dates, &text.actors, is_title};
}

Analysis analyse_one(article::Article article, const language::LanguageModel& model, const AnalyseOptions& options) {
  Analysis out;
  out.article = std::make_unique<const article::Article>(std::move(article));
  const article::Article& source = *out.article;
  out.foreign = !source.language.empty() && source.language != "en";
  if (out.foreign) {
    out.body.document = std::make_unique<language::Document>(std::string_view{}, model);
    return out;
  }
  if (!source.title.empty() && !source.title_in_text) out.title = read_text(source.title, source, model, options);
  out.body = read_text(source.text, source, model, options);
  if (options.depth <= Depth::dates) return out;
  actors::ActorFinder finder(options.gazetteer != nullptr ? *options.gazetteer : actors::Gazetteer::built_in(),
                             source.published);
  out.body.actors = finder.find(*out.body.document);
  if (out.title) out.title->actors = finder.find(*out.title->document);
  if (options.depth == Depth::actors) return out;
  const events::TextFacts title = out.title ? facts(*out.title, true) : events::TextFacts{};
  out.events = events::extract(source, title, facts(out.body, false)).mentions;
  return out;
}

}  // namespace

core::Result<std::vector<Analysis>> analyse(std::vector<article::Article> articles, const AnalyseOptions& options) {
  const language::LanguageModel* model = options.model != nullptr ? options.model : language::LanguageModel::built_in();
  if (model == nullptr)
    return core::Error{"no language model was given, and the library was built without one", "", {}};
  std::vector<Analysis> out(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < articles.size(); i = next++)
      out[i] = analyse_one(std::move(articles[i]), *model, options);
  };
  const std::size_t wanted = options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
  const std::size_t threads = std::min(wanted, articles.size());
  if (threads < 2) {
    work();
    return out;
  }
  std::vector<std::jthread> workers;
  for (std::size_t t = 0; t < threads; ++t) workers.emplace_back(work);
  workers.clear();
  return out;
}

graph::EventGraph event_graph(const std::vector<Analysis>& analyses) {
  std::vector<events::Mention> all;
  for (const Analysis& analysis : analyses) all.insert(all.end(), analysis.events.begin(), analysis.events.end());
  return graph::build(all);
}

core::Result<std::string> draw(const graph::EventGraph& graph, const DrawOptions& options) {
  const timeline::Drawing drawing = timeline::ledger(graph::select(graph, options.query), {options.title});
  switch (options.format) {
    case Format::svg:
      return render::to_svg(drawing);
    case Format::dot:
      return render::to_dot(drawing);
    case Format::png:
      return render::to_png(drawing);
    case Format::pdf:
      return render::to_pdf(drawing);
    case Format::html: {
      render::HtmlOptions html;
      html.fragment = options.fragment;
      html.template_text = options.template_text;
      return render::to_html(drawing, html);
    }
  }
  return core::Error{"there is no such format", "", {}};
}

std::string_view version() { return DATELINE_VERSION; }

}  // namespace dateline
