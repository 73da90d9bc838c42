// dateline text: the clean text of articles, what is known about them, and what was cut.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"

#include "dateline/render/records.hpp"

namespace dateline::tool {

void add_text(Commands& commands) {
  struct Options {
    InputOptions input;
    std::string format = "text";
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      commands.app.add_subcommand("text", "Title, day and where it was found, clean text, what was cut and why");
  add_input(*command, options->input);
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  command->footer("example:\n  dateline text page.html --format jsonl");
  command->callback([&commands, options] {
    commands.run = [options] {
      const Input input = read_input(options->input);
      bool first = true;
      for (const article::Article& article : input.articles) {
        if (options->format == "jsonl") {
          print_line(render::text_record(article));
        } else {
          if (!first) print_line("");
          print(render::text_summary(article));
        }
        first = false;
      }
      return input.failed ? kSomeFailed : kDone;
    };
  });
}

}  // namespace dateline::tool
