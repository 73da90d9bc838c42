#include "dateline/timeline/row_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/timeline/date_text.hpp"

namespace dateline::timeline {

namespace {

using events::Anchor;
using events::Status;

struct StatusWords {
  std::string_view word;
  std::string_view meaning;
};

StatusWords words_of(Status status) {
  switch (status) {
    case Status::asserted:
      break;
    case Status::negated:
      return {"negated", "the text says that it did not happen"};
    case Status::promised:
      return {"promised", "announced, not yet done"};
    case Status::proposed:
      return {"proposed", "put forward, not yet done"};
    case Status::requested:
      return {"requested", "asked for, not yet done"};
    case Status::conditional:
      return {"conditional", "only if something else happens"};
    case Status::denied:
      return {"denied", "somebody says that it is not so"};
    case Status::reported_thought:
      return {"reported thought", "what somebody believes"};
    case Status::attempted:
      return {"attempted", "tried"};
    case Status::habitual:
      return {"habitual", "again and again"};
  }
  return {};
}

bool is_word_byte(char c) { return core::is_alpha(c) || core::is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || !is_word_byte(text[begin - 1])) && (end == text.size() || !is_word_byte(text[end]));
}

// The words of the date, cut out of the sentence: the trigger is in both, so it tells where the sentence begins in the
// text. Nothing where that is not certain.
std::string_view phrase_text(const events::Mention& mention) {
  const std::string_view sentence = mention.evidence;
  if (!mention.date.phrase || mention.trigger.empty()) return {};
  std::size_t at = std::string_view::npos;
  for (std::size_t found = sentence.find(mention.trigger); found != std::string_view::npos;
       found = sentence.find(mention.trigger, found + 1)) {
    if (!is_whole(sentence, found, found + mention.trigger.size())) continue;
    if (at != std::string_view::npos) return {};
    at = found;
  }
  if (at == std::string_view::npos || at > mention.span.begin) return {};
  const std::size_t start = mention.span.begin - at;
  const core::Span phrase = *mention.date.phrase;
  if (phrase.empty() || phrase.begin < start || phrase.end - start > sentence.size()) return {};
  if (!is_whole(sentence, phrase.begin - start, phrase.end - start)) return {};
  return sentence.substr(phrase.begin - start, phrase.size());
}

std::string anchor_text(const Anchor& anchor) {
  const std::string day = anchor.day ? " " + anchor.day->text() : std::string();
  switch (anchor.kind) {
    case Anchor::Kind::none:
      break;
    case Anchor::Kind::publication:
      return "counted from publication" + day;
    case Anchor::Kind::mention:
      return "counted from another date of the text" + (day.empty() ? "" : "," + day);
    case Anchor::Kind::event:
      return (anchor.relation.empty() ? "beside" : anchor.relation) + " another event of the text" +
             (day.empty() ? "" : "," + day);
  }
  return {};
}

std::string date_reason(const graph::EventNode& event, const RowDate& date) {
  if (!date.edtf) return "no date: nothing in the text bounds it";
  std::string out;
  for (const events::Mention& mention : event.mentions) {
    if (mention.date.edtf != event.date.edtf || mention.date.phrase != event.date.phrase) continue;
    const std::string_view phrase = phrase_text(mention);
    if (!phrase.empty()) out = fmt::format("{} = ", phrase);
    break;
  }
  out += time::print(*date.edtf);
  std::vector<std::string> why;
  if (!event.date.rule.empty()) why.push_back(event.date.rule);
  if (std::string anchor = anchor_text(event.date.anchor); !anchor.empty()) why.push_back(std::move(anchor));
  return why.empty() ? out : fmt::format("{} ({})", out, core::join(why, ", "));
}

std::string place_text(const events::Mention& mention) {
  std::string out = mention.article;
  if (mention.line > 0) out += fmt::format(":{}", mention.line);
  return mention.in_title ? out + ", title" : out;
}

std::vector<std::string> names_of(const graph::EventGraph& graph, const std::vector<graph::Role>& roles,
                                  std::initializer_list<graph::RoleKind> kinds) {
  std::vector<std::string> names;
  for (const graph::Role& role : roles) {
    if (std::find(kinds.begin(), kinds.end(), role.kind) == kinds.end()) continue;
    const graph::ActorNode& actor = graph.actor(role.actor);
    const std::string& name = actor.name.empty() ? actor.key : actor.name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::string plain_label(const graph::EventNode& event) {
  return fmt::format("{}{}", event.label.empty() ? "(no label)" : event.label,
                     event.articles > 1 ? fmt::format(" ({} sources)", event.articles) : "");
}

std::string count_of(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

// The first or the last day of the drawing, no finer than its event is known.
std::string end_text(std::int64_t day, bool is_year) {
  const time::Day found = time::Day::from_number(day);
  return is_year ? year_text(found.ymd().year) : day_text(found, true);
}

}  // namespace

std::string_view status_word(Status status) { return words_of(status).word; }
std::string_view status_meaning(Status status) { return words_of(status).meaning; }

std::string label_text(const graph::EventNode& event) {
  const std::string_view word = status_word(event.status);
  return fmt::format("{}{}{}", word, word.empty() ? "" : ": ", plain_label(event));
}

std::string tooltip_text(const graph::EventNode& event, const RowDate& date) {
  const std::string reason = date_reason(event, date);
  if (event.mentions.empty()) return reason;
  const events::Mention& first = event.mentions.front();
  const std::string place = place_text(first);
  return fmt::format("\"{}\"{}{}; {}", first.evidence, place.empty() ? "" : " — ", place, reason);
}

std::string actors_text(const graph::EventGraph& graph, graph::EventIndex event) {
  using graph::RoleKind;
  const std::vector<graph::Role> roles = graph.roles(event);
  if (graph.event(event).reciprocal) return enumerate(names_of(graph, roles, {RoleKind::source, RoleKind::target}));
  const std::string sources = enumerate(names_of(graph, roles, {RoleKind::source}));
  const std::string targets = enumerate(names_of(graph, roles, {RoleKind::target}));
  return fmt::format("{}{}{}{}", sources, sources.empty() || targets.empty() ? "" : " ", targets.empty() ? "" : "to ",
                     targets);
}

RowText row_text(const graph::EventGraph& graph, graph::EventIndex event, const RowDate& date) {
  const graph::EventNode& node = graph.event(event);
  RowText row;
  row.event = node.id;
  row.date = date_text(date.edtf);
  row.edtf = date.edtf ? time::print(*date.edtf) : std::string();
  row.actors = actors_text(graph, event);
  row.label = plain_label(node);
  row.status = node.status == Status::asserted ? "asserted" : status_word(node.status);
  if (node.mentions.empty()) return row;
  row.source = place_text(node.mentions.front());
  row.url = node.mentions.front().url;
  row.evidence = node.mentions.front().evidence;
  return row;
}

std::string summary(std::span<const RowDate> dates) {
  const std::string events = count_of(dates.size(), "event");
  const Extent* first = nullptr;
  const Extent* last = nullptr;
  for (const RowDate& date : dates) {
    if (!date.extent) continue;
    if (first == nullptr || date.extent->from < first->from) first = &*date.extent;
    if (last == nullptr || date.extent->to > last->to) last = &*date.extent;
  }
  if (first == nullptr) return events;
  const std::string from = end_text(first->from, first->scale > 0);
  const std::string to = end_text(last->to, last->scale > 0);
  if (from == to) return fmt::format("{} {} {}", events, first->scale > 0 ? "in" : "on", from);
  return fmt::format("{} from {} to {}", events, from, to);
}

std::string description(const graph::EventGraph& graph, std::span<const RowDate> dates, const Columns& columns) {
  std::vector<std::string> names;
  for (const Column& column : columns.columns) {
    if (!column.others) names.push_back(column.name);
  }
  const auto others =
      static_cast<std::size_t>(std::count_if(columns.of_actor.begin(), columns.of_actor.end(), [&](std::size_t place) {
        return place != Columns::kNone && columns.columns[place].others;
      }));
  if (others > 0) names.push_back(count_of(others, "other"));
  std::string out = "Timeline of " + summary(dates);
  if (!names.empty()) out += (names.size() == 1 ? ", of " : " between ") + enumerate(names);
  out += ". One row an event, in order of time.";

  std::size_t undated = 0;
  std::size_t not_asserted = 0;
  for (graph::EventIndex event = 0; event < graph.event_count(); ++event) {
    if (!dates[event].extent) ++undated;
    if (graph.event(event).status != Status::asserted) ++not_asserted;
  }
  const auto say = [&](std::size_t count, std::string_view one, std::string_view more) {
    if (count > 0) out += fmt::format(" {} {}", count_of(count, "event"), count == 1 ? one : more);
  };
  say(undated, "has no date or no year, and stands at the foot.", "have no date or no year, and stand at the foot.");
  say(not_asserted, "is not stated as a fact: a word before the label says how.",
      "are not stated as facts: a word before the label says how.");
  return out;
}

}  // namespace dateline::timeline
