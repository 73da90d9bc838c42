// dateline parse: articles as trees, in CoNLL-U.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"

#include "dateline/render/conllu.hpp"

namespace dateline::tool {

void add_parse(Commands& commands) {
  struct Options {
    InputOptions input;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand(
      "parse", "Sentences, words, tags, lemmas, heads and relations, in CoNLL-U (universaldependencies.org)");
  add_input(*command, options->input);
  add_model(*command, options->input.reading.model);
  command->footer("example:\n  dateline parse a.txt > a.conllu");
  command->callback([&commands, options] {
    commands.run = [options] {
      Input input = read_input(options->input);
      const std::vector<Analysis> analyses =
          analyse_all(std::move(input.articles), options->input.reading, Depth::text);
      for (const Analysis& analysis : analyses) {
        const auto show = [&](const AnalysedText& text, const std::string& id) {
          const core::CodePoints points(text.document->text());
          for (std::size_t s = 0; s < text.document->sentences().size(); ++s) {
            print(render::conllu(*text.document, s, points, id, s == 0));
          }
        };
        if (analysis.title) show(*analysis.title, analysis.article->id + "-title");
        show(analysis.body, analysis.article->id);
      }
      return input.failed ? kSomeFailed : kDone;
    };
  });
}

}  // namespace dateline::tool
