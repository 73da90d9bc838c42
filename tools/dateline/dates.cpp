// dateline dates: every date phrase with its value, rule, anchor and reason.

#include <filesystem>
#include <map>
#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"

#include "dateline/article/timeml.hpp"
#include "dateline/render/records.hpp"

namespace dateline::tool {

namespace fs = std::filesystem;

namespace {

struct Options {
  InputOptions input;
  std::string format = "text";
  std::string folder;
};

int print_records(Options& options) {
  Input input = read_input(options.input);
  const std::vector<Analysis> analyses = analyse_all(std::move(input.articles), options.input.reading, Depth::dates);
  for (const Analysis& analysis : analyses) {
    const auto show = [&](const AnalysedText& text, bool title) {
      if (text.dates.empty()) return;
      const render::RecordText record(*analysis.article, title);
      for (const dates::DateMention& date : text.dates) {
        if (options.format == "jsonl") {
          print_line(render::date_record(record, date));
        } else {
          print(render::date_summary(record, date));
        }
      }
    };
    if (analysis.title) show(*analysis.title, true);
    show(analysis.body, false);
  }
  return input.failed ? kSomeFailed : kDone;
}

std::vector<article::InlineTag> tags_of(const Analysis& analysis) {
  std::vector<article::InlineTag> tags;
  for (const dates::DateMention& date : analysis.body.dates) {
    tags.push_back({date.span, render::timex3_tag(date, tags.size() + 1), "</TIMEX3>"});
  }
  return tags;
}

// One TimeML file an input file, under the same name.
int write_timeml(Options& options) {
  if (options.folder.empty()) throw WrongCall{"--format timeml needs -o FOLDER", ""};
  core::Diagnostics problems;
  const std::vector<std::string> files = article::expand(options.input.names, problems);
  bool failed = read_tables(options.input.reading);
  for (const core::Error& problem : problems) failed = tell(problem) || failed;
  std::map<std::string, std::string> target;  // name in the folder -> input
  for (const std::string& file : files) {
    const std::string name =
        file == "-" ? "standard-input.tml" : fs::path(file).filename().replace_extension(".tml").string();
    if (const auto [at, fresh] = target.emplace(name, file); !fresh) {
      throw WrongCall{"two inputs would be written to one file", at->second + "\" and \"" + file};
    }
  }
  std::error_code code;
  fs::create_directories(options.folder, code);
  if (code) {
    tell({"cannot be written", code.message(), options.folder, 0, 0, core::Severity::error});
    return kSomeFailed;
  }
  const article::ReadOptions reading = read_options(options.input);
  for (const auto& [name, file] : target) {
    const auto source = article::load(file);
    if (!source) {
      failed = tell(source.error()) || failed;
      continue;
    }
    article::ReadResult read = article::read(*source, reading);
    for (const core::Error& problem : read.problems) failed = tell(problem) || failed;
    const bool timeml = fs::path(file).extension() == ".tml";
    std::string bytes;
    const std::vector<Analysis> analyses =
        analyse_all(std::move(read.articles), options.input.reading, Depth::dates, 1);
    if (analyses.size() > 1) {
      failed =
          tell({"holds several articles; --format timeml wants one a file", "", file, 0, 0, core::Severity::error});
      continue;
    }
    if (analyses.empty()) continue;
    const article::Article& source_article = *analyses.front().article;
    if (timeml) {
      const auto rewritten = article::rewrite_timeml(source->bytes, tags_of(analyses.front()));
      if (!rewritten) {
        failed = tell(rewritten.error().at(file)) || failed;
        continue;
      }
      bytes = *rewritten;
    } else {
      bytes = article::new_timeml(source_article.id,
                                  source_article.published ? source_article.published->text() : std::string(),
                                  source_article.text, tags_of(analyses.front()));
    }
    if (const auto problem = write_output((fs::path(options.folder) / name).string(), bytes))
      failed = tell(*problem) || failed;
  }
  return failed ? kSomeFailed : kDone;
}

}  // namespace

void add_dates(Commands& commands) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      commands.app.add_subcommand("dates", "Every date phrase: what it means, by which rule, counted from what");
  add_input(*command, options->input);
  add_reading(*command, options->input.reading);
  command->add_option("--format", options->format, "jsonl, text, or timeml (which needs -o)")
      ->check(CLI::IsMember({"jsonl", "text", "timeml"}))
      ->capture_default_str();
  command->add_option("-o", options->folder, "timeml: the folder to write to, one file an article")
      ->type_name("FOLDER");
  command->footer(
      "examples:\n  dateline dates a.txt --published 2017-05-20\n  dateline dates --format timeml -o out/ gold/*.tml");
  command->callback([&commands, options] {
    commands.run = [options] { return options->format == "timeml" ? write_timeml(*options) : print_records(*options); };
  });
}

}  // namespace dateline::tool
