// dateline graph: the event graph as readable DOT text.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"
#include "select.hpp"

#include "dateline/render/graph_dot.hpp"

namespace dateline::tool {

void add_graph(Commands& commands) {
  struct Options {
    InputOptions input;
    QueryOptions query;
    std::string output = "-";
    std::string format = "dot";
    std::string title;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("graph", "The event graph: actors, events, roles, order");
  add_input(*command, options->input);
  add_reading(*command, options->input.reading);
  command->add_option("-o", options->output, "Where to write; - for standard output")
      ->type_name("FILE")
      ->capture_default_str();
  command->add_option("-T", options->format, "dot")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"dot"}))
      ->capture_default_str();
  add_query(*command, options->query);
  command->add_option("--title", options->title, "The name of the graph")->type_name("TEXT");
  command->add_flag("--negated", options->query.negated, "With what did not happen too");
  command->footer("example:\n  dateline graph a.txt b.txt -T dot | dot -Tsvg > graph.svg");
  command->callback([&commands, options] {
    commands.run = [options] {
      const graph::Query query = query_of(options->query);
      Input input = read_input(options->input);
      if (input.articles.empty()) return kSomeFailed;
      const std::vector<Analysis> analyses =
          analyse_all(std::move(input.articles), options->input.reading, Depth::events);
      const auto dot = render::graph_to_dot(graph::select(event_graph(analyses), query), options->title);
      if (!dot) {
        tell(dot.error());
        return kSomeFailed;
      }
      if (const auto problem = write_output(options->output, *dot)) {
        tell(*problem);
        return kSomeFailed;
      }
      return input.failed ? kSomeFailed : kDone;
    };
  });
}

}  // namespace dateline::tool
