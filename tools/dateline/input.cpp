#include "input.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
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
      ->expected(1)
      ->allow_extra_args(false);
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

Input read_input(InputOptions& options) {
  const article::ReadOptions reading = read_options(options);
  Input input;
  input.failed = read_tables(options.reading);
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

void add_reading(CLI::App& command, ReadingOptions& options) {
  add_model(command, options.model);
  command
      .add_option(
          "--kind", options.dates.kind,
          "What dates count from: the day of writing (news) or the last date (history); found out when not given")
      ->check(CLI::IsMember({"news", "history"}));
  command
      .add_option("--vague", options.dates.vague,
                  "Words that name no day, \"now\", \"recent\": none of them (strict), or all (generous)")
      ->check(CLI::IsMember({"strict", "usual", "generous"}));
  command
      .add_option("--prefer", options.dates.prefer,
                  "future: dates without a direction lie ahead, as in plans (\"Monday\" is the next one)")
      ->check(CLI::IsMember({"usual", "future"}));
  command
      .add_option("--days", options.dates.days, "A table of names of days and how they recur, beside the built-in one")
      ->type_name("FILE");
  command
      .add_option("--actors", options.actors.file,
                  "A table of people and organisations of your own, beside the built-in ones")
      ->type_name("FILE");
}

namespace {

dates::NormaliseOptions normalise_options(const DatesOption& option) {
  dates::NormaliseOptions out;
  if (!option.kind.empty()) out.kind = option.kind == "history" ? dates::TextKind::history : dates::TextKind::news;
  if (option.vague == "strict") out.vague = dates::Vague::strict;
  if (option.vague == "usual") out.vague = dates::Vague::usual;
  if (option.vague == "generous") out.vague = dates::Vague::generous;
  if (option.prefer == "future") out.prefer = dates::Prefer::future;
  return out;
}

}  // namespace

bool read_tables(ReadingOptions& options) {
  core::Diagnostics problems;
  DatesOption& dates = options.dates;
  if (!dates.days.empty() && !dates.normaliser) {
    const auto source = article::load(dates.days);
    if (!source) throw Failed{source.error()};
    dates.normaliser = std::make_shared<const dateline::dates::Normaliser>(source->bytes, dates.days, &problems);
  }
  ActorsOption& actors = options.actors;
  if (!actors.file.empty() && !actors.read) {
    const auto source = article::load(actors.file);
    if (!source) throw Failed{source.error()};
    actors.read = std::make_shared<const dateline::actors::Gazetteer>(source->bytes, actors.file, problems);
  }
  bool failed = false;
  for (const core::Error& problem : problems) failed = tell(problem) || failed;
  return failed;
}

std::vector<Analysis> analyse_all(std::vector<article::Article> articles, ReadingOptions& options, Depth depth,
                                  unsigned threads) {
  auto analyses =
      analyse(std::move(articles), {depth, threads, &model_of(options.model), normalise_options(options.dates),
                                    options.dates.normaliser.get(), options.actors.read.get()});
  if (!analyses) throw Failed{analyses.error()};
  struct Foreign {
    std::size_t articles = 0;
    std::set<std::string> languages;
  };
  std::map<std::string, Foreign> by_file;  // a line a file, however many records it has
  for (const Analysis& analysis : *analyses) {
    if (!analysis.foreign) continue;
    Foreign& foreign = by_file[analysis.article->file];
    ++foreign.articles;
    foreign.languages.insert(analysis.article->language);
  }
  for (const auto& [file, foreign] : by_file) {
    const std::string what = foreign.articles == 1
                                 ? "the article is not in English and gives no records"
                                 : fmt::format("{} articles are not in English and give no records", foreign.articles);
    tell({what, fmt::format("{}", fmt::join(foreign.languages, ", ")), file, 0, 0, core::Severity::warning});
  }
  return *std::move(analyses);
}

}  // namespace dateline::tool
