// One mention of an event in one article: what was done, by whom, to whom, when, where, in what sense, and where the
// text says so. The fields are those of the event record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors/actor.hpp"
#include "dateline/core/span.hpp"
#include "dateline/time/edtf.hpp"

namespace dateline::events {

enum class Status : std::uint8_t {
  asserted,
  negated,
  promised,
  proposed,
  requested,
  conditional,
  denied,
  reported_thought,
  attempted,
  habitual
};
[[nodiscard]] std::string_view name(Status status);  // as records print it: "reported-thought"

// What a date was counted from.
struct Anchor {
  enum class Kind : std::uint8_t { none, publication, mention, event };
  Kind kind = Kind::none;
  std::optional<time::Day> day;
  core::Span span;       // mention: the phrase
  std::string event;     // event: the mention's id
  std::string relation;  // event: "before", "after" or "during"
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct EventDate {
  std::optional<time::Edtf> edtf;  // nothing: the text does not bound it
  time::DayRange range;
  std::string rule;                  // the date rule that gave it, or how tense and neighbours bound it
  std::optional<core::Span> phrase;  // bytes; nothing where tense and neighbours gave it
  Anchor anchor;
};

struct Place {
  std::string name;
  std::string country;  // ISO 3166 alpha-3, or empty
  core::Span span;      // bytes
};

enum class Relation : std::uint8_t { before, after, during };
[[nodiscard]] std::string_view name(Relation relation);

// "this event is <relation> that one", because the text says so.
struct Order {
  std::string event;  // the other mention's id
  Relation relation = Relation::before;
};

struct Mention {
  std::string id;  // 16 hexadecimal digits: hash of the article's id, title or text, the offset and the trigger
  std::string article;
  std::string url;        // the article's, or empty
  bool in_title = false;  // spans count in the title then, else in the text
  std::uint32_t sentence = 0;
  std::uint32_t line = 0;              // in the source file; 0 for JSONL
  std::optional<time::Day> published;  // the article's day

  core::Span span;      // the trigger
  std::string trigger;  // "met", "talks"
  std::string label;    // one readable line
  std::string frame;    // the row of the frame table that read it
  std::string cameo;    // "040"; empty for events outside CAMEO
  std::string cameo_name;
  std::string plover;  // "CONSULT"; empty where there is none
  Status status = Status::asserted;
  std::optional<actors::Participant> speaker;
  std::vector<actors::Participant> source;
  std::vector<actors::Participant> target;
  bool reciprocal = false;
  std::optional<Place> place;
  EventDate date;
  std::vector<Order> order;
  std::string evidence;  // the sentence
};

}  // namespace dateline::events
