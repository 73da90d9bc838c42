// The articles of a call: files, folders and standard input, with the days that the user gives them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "command.hpp"

namespace dateline::tool {

// The language model of a call.
struct ModelOption {
  std::string file;  // empty: the built-in one
  std::shared_ptr<const language::LanguageModel> read;
};

void add_model(CLI::App& command, ModelOption& option);
// What --model names, read once, or the built-in one. What is wrong with it ends the call (Failed).
[[nodiscard]] const language::LanguageModel& model_of(ModelOption& option);

// How the dates of a call are read.
struct DatesOption {
  std::string kind;    // empty: found out
  std::string vague;   // empty: by the kind
  std::string prefer;  // empty: as in news
  std::string days;    // a table of names of days; empty: none
  std::shared_ptr<const dates::Normaliser> normaliser;
};

// The actors of a call.
struct ActorsOption {
  std::string file;  // a table of actors; empty: none
  std::shared_ptr<const actors::Gazetteer> read;
};

struct ReadingOptions {
  ModelOption model;
  DatesOption dates;
  ActorsOption actors;
};

// Reads the tables of --days and --actors and tells what is wrong with them; true when something was. What is not
// named, or was read before, is left alone.
[[nodiscard]] bool read_tables(ReadingOptions& options);

void add_reading(CLI::App& command, ReadingOptions& options);  // --model and the options of dates

struct InputOptions {
  std::vector<std::string> names;
  std::vector<std::string> published;  // DAY or ID=DAY
  ReadingOptions reading;
};

void add_input(CLI::App& command, InputOptions& options);  // without those of add_reading

// The library's `analyse` with the call's model and dates; tells which articles are in another language, which give no
// records.
[[nodiscard]] std::vector<Analysis> analyse_all(std::vector<article::Article> articles, ReadingOptions& options,
                                                Depth depth, unsigned threads = 0);

struct Input {
  std::vector<article::Article> articles;
  bool failed = false;  // something was told on standard error
};

// Reads them all, in the order named, and the tables of --days and --actors, and tells what could not be read.
[[nodiscard]] Input read_input(InputOptions& options);

// One line on standard error; true when it is an error and not a warning.
bool tell(const core::Error& problem);

[[nodiscard]] article::ReadOptions read_options(const InputOptions& options);

// A day of the command line, or a wrong call.
[[nodiscard]] time::Day day_argument(const std::string& option, const std::string& text);

}  // namespace dateline::tool
