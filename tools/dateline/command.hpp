// What the subcommands share: a subcommand adds itself to the command line and is run when it was named.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "dateline/dateline.hpp"

namespace dateline::tool {

// Exit statuses; 2 is a wrong call.
inline constexpr int kDone = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kWrongCall = 2;

// A command sets `run`; main calls it and exits with what it returns.
struct Commands {
  CLI::App& app;
  std::function<int()> run;
};

void add_actors(Commands& commands);
void add_dates(Commands& commands);
void add_draw(Commands& commands);
void add_events(Commands& commands);
void add_explain(Commands& commands);
void add_graph(Commands& commands);
void add_parse(Commands& commands);
void add_text(Commands& commands);

// A wrong call that CLI11 cannot know: one line on standard error, then exit status 2.
struct WrongCall {
  std::string what;
  std::string piece;
};

// What makes a whole call impossible: one line, then exit status 1.
struct Failed {
  core::Error error;
};

}  // namespace dateline::tool
