#include "dateline/render/records.hpp"

#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "dateline/core/utf8.hpp"

namespace dateline::render {

namespace {

using Json = nlohmann::ordered_json;

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

Json day_or_null(const std::optional<time::Day>& day) { return day ? Json(day->text()) : Json(nullptr); }

Json line_or_null(std::uint32_t number) { return number == 0 ? Json(nullptr) : Json(number); }

void put_span(Json& json, const RecordText& text, core::Span span) {
  const core::Span points = text.points.at(span);
  json["begin"] = points.begin;
  json["end"] = points.end;
}

std::uint32_t line_of(const RecordText& text, core::Span span) {
  return text.title ? text.article->title_line : text.article->line_at(span.begin);
}

void put_place_in_article(Json& json, const RecordText& text, std::uint32_t sentence, core::Span span) {
  json["schema"] = kSchema;
  json["article"] = text.article->id;
  json["in"] = text.title ? "title" : "text";
  json["sentence"] = sentence;
  json["line"] = line_or_null(line_of(text, span));
}

Json anchor_json(const RecordText& text, const dates::DateAnchor& anchor) {
  if (anchor.kind == dates::DateAnchor::Kind::none) return nullptr;
  Json json;
  json["kind"] = anchor.kind == dates::DateAnchor::Kind::publication ? "publication" : "mention";
  json["day"] = day_or_null(anchor.day);
  if (anchor.kind == dates::DateAnchor::Kind::mention) put_span(json, text, anchor.span);
  return json;
}

Json anchor_json(const RecordText& text, const events::Anchor& anchor) {
  using Kind = events::Anchor::Kind;
  if (anchor.kind == Kind::none) return nullptr;
  Json json;
  if (anchor.kind == Kind::event) {
    json["kind"] = "event";
    json["event"] = anchor.event;
    json["relation"] = anchor.relation;
    return json;
  }
  json["kind"] = anchor.kind == Kind::publication ? "publication" : "mention";
  json["day"] = day_or_null(anchor.day);
  if (anchor.kind == Kind::mention) put_span(json, text, anchor.span);
  return json;
}

Json direction_json(const std::optional<dates::Direction>& direction) {
  if (!direction) return nullptr;
  if (direction->tense.empty()) return direction->word;
  Json json;
  json["verb"] = direction->word;
  json["tense"] = direction->tense;
  return json;
}

Json actor_json(const RecordText& text, const actors::Participant& participant) {
  const actors::Actor& actor = participant.actor;
  Json json;
  json["name"] = actor.name;
  json["code"] = text_or_null(actor.code);
  json["country"] = text_or_null(actor.country);
  json["role"] = text_or_null(actor.role);
  put_span(json, text, participant.span);
  json["text"] = std::string(participant.span.of(text.text));
  return json;
}

Json actors_json(const RecordText& text, const std::vector<actors::Participant>& side) {
  Json list = Json::array();
  for (const actors::Participant& p : side) list.push_back(actor_json(text, p));
  return list;
}

std::string edtf_text(const std::optional<time::Edtf>& edtf) { return edtf ? time::print(*edtf) : std::string(); }

Json event_date_json(const RecordText& text, const events::EventDate& date) {
  Json json;
  json["edtf"] = text_or_null(edtf_text(date.edtf));
  json["earliest"] = day_or_null(date.range.earliest);
  json["latest"] = day_or_null(date.range.latest);
  json["rule"] = text_or_null(date.rule);
  if (date.phrase) {
    Json phrase;
    put_span(phrase, text, *date.phrase);
    phrase["text"] = std::string(date.phrase->of(text.text));
    json["phrase"] = phrase;
  } else {
    json["phrase"] = nullptr;
  }
  json["anchor"] = anchor_json(text, date.anchor);
  return json;
}

std::string where(const RecordText& text, core::Span span) {
  const std::uint32_t number = line_of(text, span);
  return number == 0 ? text.article->id : fmt::format("{}:{}", text.article->id, number);
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = core::is_space(c);
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  return out;
}

std::string anchor_words(const dates::DateAnchor& anchor, std::string_view text) {
  switch (anchor.kind) {
    case dates::DateAnchor::Kind::none:
      return "the phrase itself";
    case dates::DateAnchor::Kind::publication:
      return "published " + anchor.day->text();
    case dates::DateAnchor::Kind::mention:
      return fmt::format("\"{}\" ({})", one_line(anchor.span.of(text)), anchor.day ? anchor.day->text() : "?");
  }
  return {};
}

std::string names(const std::vector<actors::Participant>& side) {
  std::string out;
  for (const actors::Participant& p : side) {
    if (!out.empty()) out += ", ";
    out += p.actor.name;
    if (!p.actor.code.empty() && p.actor.code != p.actor.name) out += " [" + p.actor.code + "]";
  }
  return out.empty() ? "-" : out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string text_record(const article::Article& article) {
  Json json;
  json["schema"] = kSchema;
  json["article"] = article.id;
  json["title"] = text_or_null(article.title);
  json["byline"] = text_or_null(article.byline);
  json["published"] = day_or_null(article.published);
  json["published_from"] = text_or_null(article.published_from);
  json["place"] = text_or_null(article.place);
  json["language"] = text_or_null(article.language);
  json["text"] = article.text;
  Json cuts = Json::array();
  for (const article::Cut& cut : article.cut) {
    Json piece;
    piece["text"] = cut.text;
    piece["line"] = line_or_null(cut.line);
    piece["why"] = cut.why;
    cuts.push_back(piece);
  }
  json["cut"] = cuts;
  return line(json);
}

std::string date_record(const RecordText& text, const dates::DateMention& date) {
  Json json;
  put_place_in_article(json, text, date.sentence, date.span);
  put_span(json, text, date.span);
  json["text"] = std::string(date.span.of(text.text));
  json["type"] = name(date.type);
  json["value"] = date.value;
  json["mod"] = text_or_null(date.mod);
  json["quant"] = text_or_null(date.quant);
  json["freq"] = text_or_null(date.freq);
  json["begin_point"] = text_or_null(date.begin_point);
  json["end_point"] = text_or_null(date.end_point);
  json["edtf"] = text_or_null(edtf_text(date.edtf));
  json["earliest"] = day_or_null(date.range.earliest);
  json["latest"] = day_or_null(date.range.latest);
  json["grain"] = date.grain ? Json(std::string(time::name(*date.grain))) : Json(nullptr);
  json["rule"] = date.rule;
  json["anchor"] = anchor_json(text, date.anchor);
  json["direction"] = direction_json(date.direction);
  return line(json);
}

std::string event_record(const RecordText& text, const events::Mention& mention, std::string_view event) {
  Json json;
  put_place_in_article(json, text, mention.sentence, mention.span);
  json["id"] = mention.id;
  json["event"] = std::string(event);
  put_span(json, text, mention.span);
  json["trigger"] = mention.trigger;
  json["label"] = mention.label;
  json["cameo"] = text_or_null(mention.cameo);
  json["cameo_name"] = text_or_null(mention.cameo_name);
  json["plover"] = text_or_null(mention.plover);
  json["status"] = name(mention.status);
  json["speaker"] = mention.speaker ? actor_json(text, *mention.speaker) : Json(nullptr);
  json["source"] = actors_json(text, mention.source);
  json["target"] = actors_json(text, mention.target);
  json["reciprocal"] = mention.reciprocal;
  if (mention.place) {
    Json place;
    place["name"] = mention.place->name;
    place["country"] = text_or_null(mention.place->country);
    put_span(place, text, mention.place->span);
    json["place"] = place;
  } else {
    json["place"] = nullptr;
  }
  json["date"] = event_date_json(text, mention.date);
  Json order = Json::array();
  for (const events::Order& o : mention.order) {
    Json edge;
    edge["event"] = o.event;
    edge["relation"] = name(o.relation);
    order.push_back(edge);
  }
  json["order"] = order;
  json["evidence"] = mention.evidence;
  return line(json);
}

std::string actor_record(const RecordText& text, const actors::ActorMention& mention) {
  Json json;
  put_place_in_article(json, text, mention.sentence, mention.who.span);
  const Json actor = actor_json(text, mention.who);
  for (const auto& [key, value] : actor.items()) json[key] = value;
  if (mention.refers_to) {
    Json refers;
    put_span(refers, text, *mention.refers_to);
    json["refers_to"] = refers;
  } else {
    json["refers_to"] = nullptr;
  }
  json["rule"] = mention.rule;
  return line(json);
}

std::string phrase_record(const article::Article& phrase, const std::optional<actors::PhraseActor>& found) {
  Json json;
  json["schema"] = kSchema;
  json["id"] = phrase.id;
  const actors::Actor none;
  const actors::Actor& actor = found ? found->actor : none;
  json["name"] = text_or_null(actor.name);
  json["country"] = text_or_null(actor.country);
  json["code"] = text_or_null(actor.code);
  json["role"] = text_or_null(actor.role);
  if (found && found->term) {
    Json term;
    term["from"] = day_or_null(found->term->earliest);
    term["to"] = day_or_null(found->term->latest);
    json["term"] = term;
  } else {
    json["term"] = nullptr;
  }
  json["rule"] = found ? Json(found->rule) : Json(nullptr);
  return line(json);
}

std::string text_summary(const article::Article& article) {
  std::string out = fmt::format("{}\n", article.id);
  const auto field = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) out += fmt::format("  {:<10}{}\n", key, value);
  };
  field("title", article.title);
  field("byline", article.byline);
  field("published", article.published ? fmt::format("{} (from {})", article.published->text(), article.published_from)
                                       : "not known");
  field("place", article.place);
  field("language", article.language);
  out += "\n" + article.text + "\n";
  if (!article.cut.empty()) out += "\ncut:\n";
  for (const article::Cut& cut : article.cut) {
    out += cut.line == 0 ? fmt::format("  {}: {}\n", cut.why, one_line(cut.text))
                         : fmt::format("  line {}, {}: {}\n", cut.line, cut.why, one_line(cut.text));
  }
  return out;
}

std::string date_summary(const RecordText& text, const dates::DateMention& date) {
  std::string out = fmt::format("{}: \"{}\" = {} {}", where(text, date.span), one_line(date.span.of(text.text)),
                                name(date.type), date.value);
  if (!date.mod.empty()) out += " " + date.mod;
  if (date.range.earliest && date.range.latest && date.range.earliest != date.range.latest) {
    out += fmt::format(" ({} to {})", date.range.earliest->text(), date.range.latest->text());
  }
  out += fmt::format("\n  rule {}, counted from {}", date.rule, anchor_words(date.anchor, text.text));
  if (date.direction) {
    out += date.direction->tense.empty()
               ? fmt::format(", because of \"{}\"", date.direction->word)
               : fmt::format(", because of \"{}\" ({})", date.direction->word, date.direction->tense);
  }
  return out + "\n";
}

std::string event_summary(const RecordText& text, const events::Mention& mention) {
  std::string when = edtf_text(mention.date.edtf);
  if (when.empty()) when = "no date";
  std::string out = fmt::format("{}: {}: {}\n", where(text, mention.span), when, mention.label);
  const std::string code =
      mention.cameo.empty() ? "no CAMEO code" : fmt::format("{} {}", mention.cameo, mention.cameo_name);
  out += fmt::format("  {}{}{}, {}\n", code, mention.plover.empty() ? "" : ", ", mention.plover, name(mention.status));
  out += fmt::format("  who: {}   to whom: {}", names(mention.source), names(mention.target));
  if (mention.speaker) out += "   said by: " + mention.speaker->actor.name;
  if (mention.place) out += "   where: " + mention.place->name;
  out += fmt::format("\n  when: {}", mention.date.rule);
  if (mention.date.phrase) out += fmt::format(", \"{}\"", one_line(mention.date.phrase->of(text.text)));
  if (mention.date.anchor.day) out += ", counted from " + mention.date.anchor.day->text();
  out += fmt::format("\n  frame {}: {}\n", mention.frame, one_line(mention.evidence));
  return out;
}

std::string actor_summary(const RecordText& text, const actors::ActorMention& mention) {
  const actors::Actor& actor = mention.who.actor;
  std::string out = fmt::format("{}: \"{}\" = {}", where(text, mention.who.span),
                                one_line(mention.who.span.of(text.text)), actor.name);
  if (!actor.code.empty()) out += " [" + actor.code + "]";
  if (!actor.role.empty()) out += ", " + actor.role;
  if (mention.refers_to) out += fmt::format(", as \"{}\"", one_line(mention.refers_to->of(text.text)));
  return out + fmt::format(" ({})\n", mention.rule);
}

std::string timex3_tag(const dates::DateMention& date, std::size_t number) {
  std::string out =
      fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"", number, name(date.type), escaped(date.value));
  const auto attribute = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) out += fmt::format(" {}=\"{}\"", key, escaped(value));
  };
  attribute("mod", date.mod);
  attribute("quant", date.quant);
  attribute("freq", date.freq);
  return out + ">";
}

}  // namespace dateline::render
