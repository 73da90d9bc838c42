// dateline actors: every mention of an actor, with what it refers to.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"

#include "dateline/render/records.hpp"

namespace dateline::tool {

void add_actors(Commands& commands) {
  struct Options {
    InputOptions input;
    std::string format = "text";
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("actors", "Every actor that is named, and what it refers to");
  add_input(*command, options->input);
  add_reading(*command, options->input.reading);
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  command->footer("example:\n  dateline actors a.txt --format jsonl");
  command->callback([&commands, options] {
    commands.run = [options] {
      Input input = read_input(options->input);
      const std::vector<Analysis> analyses =
          analyse_all(std::move(input.articles), options->input.reading, Depth::actors);
      for (const Analysis& analysis : analyses) {
        const auto show = [&](const AnalysedText& text, bool title) {
          const render::RecordText record(*analysis.article, title);
          for (const auto& sentence : text.actors.actors) {
            for (const actors::ActorMention& mention : sentence) {
              if (options->format == "jsonl") {
                print_line(render::actor_record(record, mention));
              } else {
                print(render::actor_summary(record, mention));
              }
            }
          }
        };
        if (analysis.title) show(*analysis.title, true);
        show(analysis.body, false);
      }
      return input.failed ? kSomeFailed : kDone;
    };
  });
}

}  // namespace dateline::tool
