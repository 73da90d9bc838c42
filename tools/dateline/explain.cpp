// dateline explain: what one date phrase means, or how one event was read, and why.

#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"
#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/events/frames.hpp"
#include "dateline/render/conllu.hpp"
#include "dateline/render/records.hpp"

namespace dateline::tool {

namespace {

struct Options {
  std::string phrase;
  std::string sentence;
  std::string format = "text";
  std::string event;
  InputOptions input;  // with how dates are read
};

void row(std::string_view key, std::string_view value) { print(fmt::format("{:<11}{}\n", key, value)); }

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

std::string in_words(const actors::Actor& actor) {
  return fmt::format("{}{}{}", actor.name, actor.code.empty() ? "" : " [" + actor.code + "]",
                     actor.role.empty() ? "" : ", " + actor.role);
}

// An actor of an event, with the rule that read the mention.
void print_actor(std::string_view key, const actors::Participant& who, const AnalysedText& text, std::size_t sentence,
                 std::string_view source) {
  std::string line = fmt::format("{}, from \"{}\"", in_words(who.actor), who.span.of(source));
  for (const actors::ActorMention& m : text.actors.actors[sentence]) {
    if (m.who.span != who.span) continue;
    line += fmt::format(" ({}{})", m.rule,
                        m.refers_to ? fmt::format(", as \"{}\"", m.refers_to->of(source)) : std::string());
    if (m.who.actor.code != who.actor.code) line += ", its country by where it is told to be";
    break;
  }
  row(key, line);
}

void print_event(const Analysis& analysis, const events::Mention& event) {
  const AnalysedText& text = event.in_title ? *analysis.title : analysis.body;
  const render::RecordText record(*analysis.article, event.in_title);
  row("event", event.id);
  row("label", event.label);
  row("sentence", fmt::format("{}:{}: {}", event.article, event.line, event.evidence));
  row("trigger", event.trigger);
  for (const events::Frame& frame : events::FrameTable::built_in().frames()) {
    if (frame.id == event.frame)
      row("frame", fmt::format("{}, as in: {}", frame.id, frame.example));
  }
  row("code", event.cameo.empty() ? "none"
                                  : fmt::format("{} {}{}", event.cameo, event.cameo_name,
                                                event.plover.empty() ? "" : ", " + event.plover));
  row("status", name(event.status));
  if (event.speaker) print_actor("said by", *event.speaker, text, event.sentence, record.text);
  for (const auto& who : event.source) print_actor("who", who, text, event.sentence, record.text);
  for (const auto& who : event.target) print_actor("to whom", who, text, event.sentence, record.text);
  if (event.place) row("where", event.place->name);
  row("date", event.date.edtf ? time::print(*event.date.edtf) : "not known");
  std::string why = event.date.rule.empty() ? "nothing tells it" : event.date.rule;
  if (event.date.phrase) why += fmt::format(", \"{}\"", event.date.phrase->of(record.text));
  if (event.date.anchor.day) why += ", counted from " + event.date.anchor.day->text();
  if (event.date.anchor.kind == events::Anchor::Kind::event)
    why += fmt::format(", {} event {}", event.date.anchor.relation, event.date.anchor.event);
  row("why", why);
  for (const events::Order& order : event.order) row("order", fmt::format("{} {}", name(order.relation), order.event));
  print_line("");
  const core::CodePoints points(text.document->text());
  print(render::conllu(*text.document, event.sentence, points, analysis.article->id, false));
}

int explain_event(Options& options) {
  Input input = read_input(options.input);
  const std::vector<Analysis> analyses = analyse_all(std::move(input.articles), options.input.reading, Depth::events);
  for (const Analysis& analysis : analyses) {
    for (const events::Mention& event : analysis.events) {
      if (event.id != options.event) continue;
      print_event(analysis, event);
      return input.failed ? kSomeFailed : kDone;
    }
  }
  tell({"no event of the articles has this id", options.event, {}, 0, 0, core::Severity::error});
  return kSomeFailed;
}

int run(Options& options) {
  if (!options.event.empty()) {
    if (!options.phrase.empty()) throw WrongCall{"--event stands instead of a phrase", options.phrase};
    if (options.input.names.empty()) throw WrongCall{"--event wants --article", options.event};
    return explain_event(options);
  }
  if (options.phrase.empty()) throw WrongCall{"no phrase and no --event is named", ""};
  article::Article article;
  article.id = "-";
  article.text = options.sentence.empty() ? options.phrase : options.sentence;
  if (!core::is_valid_utf8(article.text)) throw WrongCall{"not UTF-8", article.text};
  if (!options.input.published.empty()) article.published = day_argument("--published", options.input.published.back());
  const std::size_t at = article.text.find(options.phrase);
  if (at == std::string::npos) throw WrongCall{"the sentence does not hold the phrase", options.phrase};
  const core::Span wanted{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + options.phrase.size())};
  const bool failed = read_tables(options.input.reading);
  std::vector<article::Article> articles;
  articles.push_back(std::move(article));
  const std::vector<Analysis> analyses = analyse_all(std::move(articles), options.input.reading, Depth::dates, 1);
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
  CLI::App* command = commands.app.add_subcommand(
      "explain", "What a date phrase means, by which rule, and why; or how an event was read");
  command->add_option("PHRASE", options->phrase, "The phrase")->type_name("");
  command
      ->add_option("--published", options->input.published,
                   "The day that the phrase, or every article without a day, was written, as YYYY-MM-DD")
      ->type_name("DAY")
      ->take_all()
      ->expected(1)
      ->allow_extra_args(false);
  command
      ->add_option("--event", options->event, "Instead of a phrase: the id of an event, as `dateline events` prints it")
      ->type_name("ID");
  command->add_option("--article", options->input.names, "With --event: the articles that it was read from")
      ->type_name("FILE ...");
  command->add_option("--in", options->sentence, "The sentence that it stands in, whose verbs give the direction")
      ->type_name("SENTENCE");
  command->add_option("--format", options->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->capture_default_str();
  add_reading(*command, options->input.reading);
  command->footer(
      "examples:\n"
      "  dateline explain \"on Wednesday\" --published 2017-05-20\n"
      "  dateline explain Friday --published 2017-05-17 --in \"Moon will meet Putin on Friday.\"\n"
      "  dateline explain --event 1942dfdec075c7ea --article news/*.txt");
  command->callback([&commands, options] { commands.run = [options] { return run(*options); }; });
}

}  // namespace dateline::tool
