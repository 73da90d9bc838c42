// dateline explain: what one date phrase means, and why.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"
#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/render/records.hpp"

namespace dateline::tool {

namespace {

struct Options {
  std::string phrase;
  std::string published;
  std::string sentence;
  std::string format = "text";
  ReadingOptions reading;
};

std::string reason(const dates::DateMention& date) {
  if (date.direction) {
    if (date.direction->tense.empty()) return fmt::format("\"{}\" gives the direction", date.direction->word);
    return fmt::format("the verb \"{}\" is {}", date.direction->word, date.direction->tense);
  }
  const bool counted = date.anchor.kind != dates::DateAnchor::Kind::none;
  const bool no_year = counted && date.date.month.has_value();
  if (counted && date.rule == "weekday") {
    return date.range.earliest == date.anchor.day ? "it was written on that weekday"
                                                  : "no verb tells the direction: the most recent one";
  }
  if (no_year && date.anchor.kind == dates::DateAnchor::Kind::publication) return "the nearest one, for any verb";
  return "the phrase leaves no choice of direction";
}

void print_text(const dates::DateMention& date, std::string_view text) {
  const auto row = [](std::string_view key, std::string_view value) { print(fmt::format("{:<11}{}\n", key, value)); };
  row("phrase", date.span.of(text));
  row("value", fmt::format("{}  ({}{}{})", date.value, name(date.type), date.mod.empty() ? "" : ", mod ", date.mod));
  if (date.edtf) row("edtf", time::print(*date.edtf));
  if (date.range.earliest && date.range.latest) {
    row("days", date.range.earliest == date.range.latest
                    ? fmt::format("{}", date.range.earliest->text())
                    : fmt::format("{} to {}", date.range.earliest->text(), date.range.latest->text()));
  }
  if (!date.begin_point.empty()) row("begins", date.begin_point);
  if (!date.end_point.empty()) row("ends", date.end_point);
  if (date.grain) row("grain", time::name(*date.grain));
  row("rule", date.rule);
  if (date.anchor.kind == dates::DateAnchor::Kind::publication) {
    row("anchor", "publication day " + date.anchor.day->text());
  } else if (date.anchor.kind == dates::DateAnchor::Kind::mention) {
    row("anchor", fmt::format("\"{}\"{}", date.anchor.span.of(text),
                              date.anchor.day ? " (" + date.anchor.day->text() + ")" : ""));
  } else {
    row("anchor", "none");
  }
  row("reason", reason(date));
}

int run(Options& options) {
  article::Article article;
  article.id = "-";
  article.text = options.sentence.empty() ? options.phrase : options.sentence;
  if (!core::is_valid_utf8(article.text)) throw WrongCall{"not UTF-8", article.text};
  if (!options.published.empty()) article.published = day_argument("--published", options.published);
  const std::size_t at = article.text.find(options.phrase);
  if (at == std::string::npos) throw WrongCall{"the sentence does not hold the phrase", options.phrase};
  const core::Span wanted{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + options.phrase.size())};
  const bool failed = read_tables(options.reading);
  std::vector<article::Article> articles;
  articles.push_back(std::move(article));
  const std::vector<Analysis> analyses = analyse_all(std::move(articles), options.reading, Depth::dates, 1);
  bool found = false;
  const render::RecordText record(*analyses.front().article, false);
  for (const dates::DateMention& date : analyses.front().body.dates) {
    if (!date.span.overlaps(wanted)) continue;
    if (options.format == "jsonl") {
      print_line(render::date_record(record, date));
    } else {
      if (found) print_line("");
      print_text(date, record.text);
    }
    found = true;
  }
  if (!found) {
    tell({"no date phrase was found", options.phrase, {}, 0, 0, core::Severity::error});
    return kSomeFailed;
  }
  return failed ? kSomeFailed : kDone;
}

}  // namespace

void add_explain(Commands& commands) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("explain", "What a date phrase means, by which rule, and why");
  command->add_option("PHRASE", options->phrase, "The phrase")->required()->type_name("");
  command->add_option("--published", options->published, "The day it was written, as YYYY-MM-DD")->type_name("DAY");
  command->add_option("--in", options->sentence, "The sentence that it stands in, whose verbs give the direction")
      ->type_name("SENTENCE");
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  add_reading(*command, options->reading);
  command->footer(
      "examples:\n"
      "  dateline explain \"on Wednesday\" --published 2017-05-20\n"
      "  dateline explain Friday --published 2017-05-17 --in \"Moon will meet Putin on Friday.\"");
  command->callback([&commands, options] { commands.run = [options] { return run(*options); }; });
}

}  // namespace dateline::tool
