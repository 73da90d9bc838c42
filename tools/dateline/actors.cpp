// dateline actors: every mention of an actor, with what it refers to.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"

#include "dateline/render/records.hpp"

namespace dateline::tool {

namespace {

int tell_phrases(const std::string& file, ReadingOptions& reading) {
  bool failed = read_tables(reading);
  const auto source = article::load(file);
  if (!source) {
    tell(source.error());
    return kSomeFailed;
  }
  article::ReadResult read = article::read_phrases(*source);
  for (const core::Error& problem : read.problems) failed = tell(problem) || failed;
  const actors::Gazetteer& names = reading.actors.read ? *reading.actors.read : actors::Gazetteer::built_in();
  for (const Analysis& analysis : analyse_all(std::move(read.articles), reading, Depth::actors)) {
    print_line(render::phrase_record(*analysis.article,
                                     actors::phrase_actor(analysis.body.actors, names, analysis.article->published)));
  }
  return failed ? kSomeFailed : kDone;
}

}  // namespace

void add_actors(Commands& commands) {
  struct Options {
    InputOptions input;
    std::string phrases;
    std::string format = "text";
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("actors", "Every actor that is named, and what it refers to");
  add_input(*command, options->input);
  command->get_option("ARTICLE")->required(false);
  command
      ->add_option(
          "--phrases", options->phrases,
          "Instead of articles: phrases that name one actor each, a line of JSON each with id, phrase and date; "
          "tells who each is, as jsonl")
      ->type_name("FILE");
  add_reading(*command, options->input.reading);
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  command->footer(
      "examples:\n"
      "  dateline actors a.txt --format jsonl\n"
      "  dateline actors --phrases phrases.jsonl");
  command->callback([&commands, options] {
    commands.run = [options] {
      if (!options->phrases.empty()) {
        if (!options->input.names.empty()) throw WrongCall{"--phrases stands instead of articles", options->phrases};
        return tell_phrases(options->phrases, options->input.reading);
      }
      if (options->input.names.empty()) throw WrongCall{"no article and no --phrases is named", ""};
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
