// dateline: the command line. A subcommand is a file of its own; here they are put together.

#include <algorithm>
#include <cstdio>
#include <exception>

#include "command.hpp"
#include "input.hpp"
#include <fmt/format.h>

namespace {

constexpr const char* kAbout =
    "dateline reads news articles, resolves every date phrase against the day each was written, finds who did\n"
    "what to whom, and draws timelines of it.";

constexpr const char* kExamples = R"(examples:
  dateline draw a.txt b.txt -o timeline.svg       a timeline of two articles; also .dot .png .pdf .html
  dateline graph news/ -T dot                     the event graph of a folder as DOT text
  dateline events a.txt --format jsonl            what was done, by whom, to whom, when, and why that date
  dateline dates a.txt --format text              every date phrase and what it means
  dateline text page.html                         the clean text of a page, and what was cut
  dateline parse a.txt                            sentences as trees, in CoNLL-U
  dateline explain "on Wednesday" --published 2017-05-20

exit status: 0 all done; 1 something could not be read or written (one line each on standard error, the rest is
done); 2 a wrong call. `dateline COMMAND --help` tells more of each command; so does the manual, `man dateline`.)";

}  // namespace

int main(int argc, char** argv) {
  using namespace dateline;
  CLI::App app{kAbout, "dateline"};
  app.footer(kExamples);
  app.set_version_flag("--version", fmt::format("dateline {}", version()));
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  tool::Commands commands{app, {}};
  tool::add_draw(commands);
  tool::add_graph(commands);
  tool::add_events(commands);
  tool::add_dates(commands);
  tool::add_actors(commands);
  tool::add_text(commands);
  tool::add_parse(commands);
  tool::add_explain(commands);
  try {
    if (argc > 1 && argv[1][0] != '-') {
      const auto all = app.get_subcommands(nullptr);
      const bool known =
          std::any_of(all.begin(), all.end(), [&](const CLI::App* c) { return c->get_name() == argv[1]; });
      if (!known) throw tool::WrongCall{"there is no such command", argv[1]};
    }
    app.parse(argc, argv);
    return commands.run();
  } catch (const CLI::Success& help) {  // --help, --version
    return app.exit(help);
  } catch (const CLI::ParseError& wrong) {
    fmt::print(stderr, "dateline: error: {}\nTry `dateline --help`.\n", wrong.what());
    return tool::kWrongCall;
  } catch (const tool::WrongCall& wrong) {
    tool::tell({wrong.what, wrong.piece, {}, 0, 0, core::Severity::error});
    return tool::kWrongCall;
  } catch (const tool::Failed& failed) {
    tool::tell(failed.error);
    return tool::kSomeFailed;
  } catch (const std::exception& failure) {
    fmt::print(stderr, "dateline: error: internal: {}\n", failure.what());
    return tool::kSomeFailed;
  }
}
