// dateline events: what was done, by whom, to whom, when, and why that date.

#include <map>
#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"
#include "query.hpp"
#include "select.hpp"

#include "dateline/render/records.hpp"

namespace dateline::tool {

void add_events(Commands& commands) {
  struct Options {
    InputOptions input;
    QueryOptions query;
    std::string format = "text";
    std::string title;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("events", "Who did what to whom, when, where, and in what sense");
  add_input(*command, options->input);
  add_reading(*command, options->input.reading);
  add_query(*command, options->query);
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  command->add_option("--title", options->title, "A heading over the events, with --format text")->type_name("TEXT");
  command->footer("example:\n  dateline events a.txt b.txt --actor Russia --format jsonl");
  command->callback([&commands, options] {
    commands.run = [options] {
      const graph::Query query = every_event(options->query);
      Input input = read_input(options->input);
      const std::vector<Analysis> analyses =
          analyse_all(std::move(input.articles), options->input.reading, Depth::events);
      const graph::EventGraph chosen = graph::select(event_graph(analyses), query);
      std::map<std::string_view, std::string_view> event_of;  // mention -> event
      for (graph::EventIndex e = 0; e < chosen.event_count(); ++e) {
        for (const events::Mention& mention : chosen.event(e).mentions) event_of[mention.id] = chosen.event(e).id;
      }
      if (!options->title.empty() && options->format == "text") print_line(options->title + "\n");
      for (const Analysis& analysis : analyses) {
        std::optional<render::RecordText> title;
        std::optional<render::RecordText> body;
        for (const events::Mention& mention : analysis.events) {
          const auto event = event_of.find(mention.id);
          if (event == event_of.end()) continue;
          std::optional<render::RecordText>& text = mention.in_title ? title : body;
          if (!text) text.emplace(*analysis.article, mention.in_title);
          if (options->format == "jsonl") {
            print_line(render::event_record(*text, mention, event->second));
          } else {
            print(render::event_summary(*text, mention));
          }
        }
      }
      return input.failed ? kSomeFailed : kDone;
    };
  });
}

}  // namespace dateline::tool
