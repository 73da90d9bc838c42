#include "input.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include <fmt/format.h>

namespace dateline::tool {

bool tell(const core::Error& problem) {
  fmt::print(stderr, "{}\n", core::format(problem));
  return problem.severity == core::Severity::error;
}

time::Day day_argument(const std::string& option, const std::string& text) {
  const auto day = time::parse_day(text);
  if (!day) throw WrongCall{option + ": " + day.error().what, text};
  return *day;
}

void add_input(CLI::App& command, InputOptions& options) {
  command.add_option("ARTICLE", options.names, "Files, folders, or - for standard input: text, HTML, JSONL, TimeML")
      ->required()
      ->type_name("");
  command
      .add_option("--published", options.published,
                  "The day of every article that has none (DAY), or of one article (ID=DAY), as YYYY-MM-DD")
      ->type_name("DAY|ID=DAY")
      ->take_all()
      ->expected(1);
}

article::ReadOptions read_options(const InputOptions& options) {
  article::ReadOptions out;
  for (const std::string& given : options.published) {
    const std::size_t equals = given.rfind('=');
    if (equals == std::string::npos) {
      out.published = day_argument("--published", given);
    } else {
      out.published_by_id[given.substr(0, equals)] = day_argument("--published", given.substr(equals + 1));
    }
  }
  return out;
}

Input read_input(const InputOptions& options) {
  const article::ReadOptions reading = read_options(options);
  Input input;
  core::Diagnostics problems;
  const auto tell_all = [&] {
    for (const core::Error& problem : problems) input.failed = tell(problem) || input.failed;
    problems.clear();
  };
  const std::vector<std::string> files = article::expand(options.names, problems);
  tell_all();
  for (const std::string& file : files) {
    const auto source = article::load(file);
    if (!source) {
      input.failed = tell(source.error()) || input.failed;
      continue;
    }
    article::ReadResult read = article::read(*source, reading);
    problems = std::move(read.problems);
    tell_all();
    for (article::Article& article : read.articles) input.articles.push_back(std::move(article));
  }
  article::drop_repeated(input.articles, problems);
  tell_all();
  for (const auto& [id, day] : reading.published_by_id) {
    const bool known = std::any_of(input.articles.begin(), input.articles.end(),
                                   [&, wanted = id](const article::Article& a) { return a.id == wanted; });
    if (!known) tell({"--published: no article has this id", id, {}, 0, 0, core::Severity::warning});
  }
  return input;
}

void add_model(CLI::App& command, ModelOption& option) {
  command.add_option("--model", option.file, "Another language model than the built-in one, made by dateline-train")
      ->type_name("FILE");
}

const language::LanguageModel& model_of(ModelOption& option) {
  if (option.file.empty()) {
    const language::LanguageModel* built_in = language::LanguageModel::built_in();
    if (built_in == nullptr) throw Failed{{"was built without a language model: name one with --model", "", {}}};
    return *built_in;
  }
  if (!option.read) {
    const auto source = article::load(option.file);
    if (!source) throw Failed{source.error()};
    auto model = language::LanguageModel::read(source->bytes, option.file);
    if (!model) throw Failed{model.error()};
    option.read = *std::move(model);
  }
  return *option.read;
}

std::vector<Analysis> analyse_all(std::vector<article::Article> articles, ModelOption& model, Depth depth,
                                  unsigned threads) {
  auto analyses = analyse(std::move(articles), {depth, threads, &model_of(model)});
  if (!analyses) throw Failed{analyses.error()};
  for (const Analysis& analysis : *analyses) {
    if (!analysis.foreign) continue;
    tell({"the article is not in English and gives no records", analysis.article->language, analysis.article->file, 0,
          0, core::Severity::warning});
  }
  return *std::move(analyses);
}

}  // namespace dateline::tool
