#include "dateline/events/dating.hpp"

#include <algorithm>
#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace {

using language::Link;
using language::Predicate;

constexpr int kDeepest = 8;  // clauses climbed for a date

// The preposition before a phrase turns a day into a bound.
enum class Bound : std::uint8_t { at, until, from, none };

Bound bound_of(std::string_view before) {
  if (before == "by" || before == "until" || before == "till" || before == "before" || before == "through")
    return Bound::until;
  if (before == "since" || before == "from" || before == "after") return Bound::from;
  return Bound::at;
}

Anchor anchor_of(const dates::DateMention& date) {
  Anchor anchor;
  if (date.anchor.kind == dates::DateAnchor::Kind::publication) anchor.kind = Anchor::Kind::publication;
  if (date.anchor.kind == dates::DateAnchor::Kind::mention) anchor.kind = Anchor::Kind::mention;
  anchor.day = date.anchor.day;
  anchor.span = date.anchor.span;
  return anchor;
}

EventDate dated(const dates::DateMention& date, Bound bound, std::string rule) {
  EventDate out;
  out.rule = std::move(rule);
  out.phrase = date.span;
  out.anchor = anchor_of(date);
  out.edtf = date.edtf;
  out.range = date.range;
  if (date.until && (bound == Bound::at || bound == Bound::from)) {  // "from Monday to Thursday"
    out.range.latest = date.until;
    out.edtf = time::edtf_of(out.range);
  } else if (bound == Bound::until) {
    out.range.earliest.reset();
    out.edtf = time::edtf_of(out.range);
    if (!out.edtf && date.edtf && date.edtf->kind == time::Edtf::Kind::date) {  // "through 7 September", no year
      time::Edtf interval;
      interval.kind = time::Edtf::Kind::interval;
      interval.interval.from.kind = time::EdtfEnd::Kind::open;
      interval.interval.to = {time::EdtfEnd::Kind::date, date.edtf->date};
      out.edtf = interval;
    }
  } else if (bound == Bound::from) {
    out.range.latest.reset();
    out.edtf = time::edtf_of(out.range);
  }
  return out;
}

EventDate not_after(time::Day day, std::string rule, bool publication) {
  EventDate out;
  out.rule = std::move(rule);
  out.range.latest = day;
  out.edtf = time::edtf_of(out.range);
  if (publication) out.anchor = {Anchor::Kind::publication, day, {}, {}, {}};
  return out;
}

// "said that he was ready to meet": the saying is the deed; "said that he had rejected it" tells of another.
bool says_by_saying(const Candidate& candidate, const Predicate* verb) {
  static constexpr std::array<std::string_view, 6> kRoots = {"02", "03", "10", "11", "12", "13"};
  return verb != nullptr && !verb->perfect && core::one_of(std::string_view(candidate.code).substr(0, 2), kRoots);
}

// "a day", "two weeks" right before a clause with "after": how many days lie between; 0 where none is told.
int days_before(const SentenceFacts& facts, const Predicate& clause) {
  static constexpr std::array<std::string_view, 10> kNumbers = {"a",    "one", "two",   "three", "four",
                                                                "five", "six", "seven", "eight", "nine"};
  const auto tokens = facts.document->tokens(facts.sentence);
  const auto words = facts.document->words(facts.sentence);
  const auto text = [&](std::uint32_t t) { return core::lower(facts.document->text_of(tokens[t])); };
  for (std::uint32_t t = 2; t < clause.token; ++t) {
    if (text(t) != "after" || clause.first < t) continue;
    const int unit = words[t - 1].lemma == "day" ? 1 : words[t - 1].lemma == "week" ? 7 : 0;
    const auto number = std::find(kNumbers.begin(), kNumbers.end(), text(t - 2));
    const bool governs = t + 1 >= clause.first || (clause.subject && clause.subject->first == t + 1);
    if (unit == 0 || number == kNumbers.end() || !governs) continue;
    return unit * static_cast<int>(std::max<std::ptrdiff_t>(1, number - kNumbers.begin()));
  }
  return 0;
}

// What is joined has no part in the time before it: "which left in 2023 and accuses it", "agreed on 22 July, but the
// talks collapsed".
bool parts_from(const Predicate& verb, const Predicate& above) {
  if (verb.link != Link::conjunct) return false;
  const bool present = verb.tense == language::VerbTense::present && verb.modal.empty();
  if (present && above.tense == language::VerbTense::past) return true;
  return verb.marker == "but" && verb.subject && verb.subject->first > above.token;
}

// "attacked soldiers helping to build a bridge on Tuesday": the weekday is of the whole.
const dates::DateMention* weekday_below(const Predicate& verb, const SentenceFacts& facts, const SentenceDates& dates) {
  const auto words = facts.document->words(facts.sentence);
  for (const Predicate& other : facts.clauses.verbs) {
    const dates::DateMention* date = other.token > verb.token ? dates.of_verb(other.token, true) : nullptr;
    if (date == nullptr || date->rule != "weekday") continue;
    const Predicate* at = &other;
    for (int depth = 0; at != nullptr && depth < kDeepest; ++depth) {
      if (!at->infinitive && words[at->token].penn != language::Penn::VBG) break;
      const language::Nominal* noun = facts.clauses.nominal_at(at->governor);
      if (noun != nullptr && noun->governor == verb.token && noun->role != "subj") return date;
      if (at->governor == verb.token && at->link == Link::adverbial && at->participle && at->marker.empty())
        return date;
      at = facts.clauses.verb_at(at->governor);
    }
  }
  return nullptr;
}

// "When Roe visited Chad in October, he asked for help": the same time.
const dates::DateMention* of_when(const Predicate& verb, const SentenceFacts& facts, const SentenceDates& dates) {
  for (const Predicate& other : facts.clauses.verbs) {
    if (other.governor != verb.token || other.link != Link::adverbial || other.marker != "when") continue;
    const dates::DateMention* date = dates.of_verb(other.token, true);
    if (date != nullptr && date->edtf && other.tense == verb.tense) return date;
  }
  return nullptr;
}

// "said on Tuesday they had arrested him", read as arrested on Tuesday: the day stands before "they".
const Predicate* said_on(const SentenceFacts& facts, std::uint32_t first, std::uint32_t last, const Predicate* verb) {
  static constexpr std::array<std::string_view, 6> kSaying = {"say", "announce", "report", "confirm", "claim", "warn"};
  if (verb == nullptr || first < 2 || !verb->subject || verb->subject->first < last || verb->first < last)
    return nullptr;
  const Predicate* said = facts.clauses.verb_at(first - 2);
  const auto tokens = facts.document->tokens(facts.sentence);
  const bool on = core::lower(facts.document->text_of(tokens[first - 1])) == "on";
  return on && said != nullptr && core::one_of(said->lemma, kSaying) ? said : nullptr;
}

// The verb whose group begins with a token.
const Predicate* verb_from(const SentenceFacts& facts, std::uint32_t token) {
  for (const Predicate& verb : facts.clauses.verbs) {
    if (verb.first == token && verb.first == verb.token) return &verb;
  }
  return nullptr;
}

// A day of the days before the article was written, of which news tells.
bool is_of_these_days(const dates::DateMention& date, std::optional<time::Day> published) {
  constexpr int kDays = 8;
  return published && date.range.earliest && date.range.earliest == date.range.latest &&
         *date.range.earliest <= *published && *published + -kDays <= *date.range.earliest;
}

// "threatened to shell towns today", "beheaded three men and burnt a school on Saturday": a day that has been is that
// of the threat; one day is that of both deeds.
const dates::DateMention* shared_day(const Candidate& candidate, const Predicate& verb, const SentenceFacts& facts,
                                     const SentenceDates& dates, std::optional<time::Day> published) {
  static constexpr std::array<std::string_view, 4> kWords = {"02", "03", "10", "13"};
  const bool words = core::one_of(std::string_view(candidate.code).substr(0, 2), kWords);
  for (const Predicate& other : facts.clauses.verbs) {
    if (other.governor != verb.token) continue;
    const bool content = words && other.infinitive && (other.link == Link::content || other.link == Link::adverbial);
    const bool joined = other.link == Link::conjunct && other.marker == "and" && other.tense == verb.tense &&
                        (!other.subject || other.subject == verb.subject) && other.modal == verb.modal;
    if (!content && !joined) continue;
    const dates::DateMention* date = dates.of_verb(other.token, false);
    if (date != nullptr && date->edtf && is_of_these_days(*date, published)) return date;
  }
  return nullptr;
}

}  // namespace

SentenceDates::SentenceDates(const SentenceFacts& facts, const std::vector<const dates::DateMention*>& found,
                             const dates::DateMention* line)
    : line_(line) {
  static constexpr std::array<std::string_view, 12> kOften = {"regularly", "routinely",  "often",  "frequently",
                                                              "usually",   "annually",   "daily",  "monthly",
                                                              "yearly",    "habitually", "weekly", "quarterly"};
  const auto tokens = facts.document->tokens(facts.sentence);
  const auto tree = facts.document->tree(facts.sentence);
  for (std::uint32_t t = 0; t < tree.size(); ++t) {
    const bool adverb = tree[t].relation == language::Relation::advmod && tree[t].head < tree.size();
    const bool paper = adverb && facts.document->words(facts.sentence)[tree[t].head].upos != language::Upos::VERB;
    if (adverb && !paper &&  // "the daily Granma"
        core::one_of(core::lower(facts.document->text_of(tokens[t])), kOften))
      recurring_.push_back(tree[t].head);
  }
  for (const dates::DateMention* date : found) {
    const bool set = date->type == dates::TimexType::set;
    if (!date->grain && !set) continue;  // lengths, "now"
    const auto token_at = [&](std::uint32_t byte) {
      return static_cast<std::uint32_t>(
          std::lower_bound(tokens.begin(), tokens.end(), byte,
                           [](const language::Token& token, std::uint32_t b) { return token.span.begin < b; }) -
          tokens.begin());
    };
    const std::uint32_t first = token_at(date->span.begin);
    const std::uint32_t last = token_at(date->span.end);
    if (first >= tree.size()) continue;
    places_.push_back({first, last, date});
    std::uint32_t head = first;  // of the phrase
    while (tree[head].head >= first && tree[head].head < last) head = tree[head].head;
    // "said today conditions are bad", "Roe today rejected the plan": of the verb that it stands beside
    const Predicate* beside = first == 0 || last != first + 1 ? nullptr : facts.clauses.verb_at(first - 1);
    if (beside != nullptr && last < tokens.size() && beside->lemma != "say") {  // "condemned Friday's raid"
      const language::Word& next = facts.document->words(facts.sentence)[last];
      if (next.penn == language::Penn::POS || next.upos == language::Upos::NOUN) beside = nullptr;
    }
    std::uint32_t behind = last;  // "on Thursday unanimously adopted"
    while (behind < tokens.size() && facts.document->words(facts.sentence)[behind].upos == language::Upos::ADV)
      ++behind;
    const Predicate* over = facts.clauses.verb_over(head);  // "the man arrested on Monday told": not on Monday
    if (beside == nullptr && last == first + 1 && (over == nullptr || over->token >= last))
      beside = verb_from(facts, behind);
    if (beside != nullptr && !set && !beside->infinitive && !beside->participle && beside->lemma != "be") {
      attached_.push_back({beside->token, date, true, false});
      continue;
    }
    const Predicate* verb = over;
    if (const Predicate* said = said_on(facts, first, last, verb)) verb = said;
    bool direct = true;
    bool of_thing = false;
    for (std::uint32_t at = head, up = 0; at < tree.size() && up < kDeepest; at = tree[at].head, ++up) {
      if (verb != nullptr && at == verb->token) break;
      const language::Nominal* noun = facts.clauses.nominal_at(at);
      if (set || at == head || noun == nullptr) continue;
      of_nouns_.push_back({at, date, false, false});
      of_thing = direct ? last <= at && noun->role != "subj" : of_thing;
      direct = false;
    }
    // "met in Seoul to discuss trade on Monday": a purpose has the time of what it is the purpose of.
    if (verb != nullptr && verb->infinitive && verb->link == Link::adverbial) {
      if (const Predicate* above = facts.clauses.verb_at(verb->governor)) verb = above;
    }
    if (verb == nullptr) continue;
    if (set)
      recurring_.push_back(verb->token);
    else
      attached_.push_back({verb->token, date, direct, of_thing});
  }
}

bool SentenceDates::recurs(std::uint32_t verb) const {
  return std::find(recurring_.begin(), recurring_.end(), verb) != recurring_.end();
}

const dates::DateMention* SentenceDates::of_noun(std::uint32_t noun) const {
  for (const Attached& a : of_nouns_) {
    if (a.token == noun && a.date->edtf) return a.date;
  }
  return nullptr;
}

const dates::DateMention* SentenceDates::of_token(std::uint32_t token) const {
  for (const Place& place : places_) {
    if (place.first <= token && token < place.last && place.date->edtf) return place.date;
  }
  return nullptr;
}

const dates::DateMention* SentenceDates::of_verb(std::uint32_t verb, bool of_things) const {
  const dates::DateMention* of_phrase = nullptr;  // "after the talks on Monday"
  for (const Attached& a : attached_) {
    if (a.token != verb || (a.of_thing && !of_things)) continue;
    if (a.direct) return a.date;
    if (of_phrase == nullptr) of_phrase = a.date;
  }
  return of_phrase;
}

const dates::DateMention* SentenceDates::second_of_verb(std::uint32_t verb, core::Span noun) const {
  const dates::DateMention* before = nullptr;
  const dates::DateMention* after = nullptr;
  for (const Attached& a : attached_) {
    if (a.token != verb || !a.date->edtf) continue;
    (a.date->span.begin < noun.begin ? before : after) = a.date;
  }
  return before == nullptr ? nullptr : after;
}

EventDate date_of(const Candidate& candidate, const SentenceFacts& facts, const SentenceDates& dates,
                  std::optional<time::Day> published) {
  const auto tokens = facts.document->tokens(facts.sentence);
  const auto bound_before = [&](const dates::DateMention& date) {
    std::string before;
    for (const language::Token& token : tokens) {
      if (token.span.end <= date.span.begin) before = core::lower(facts.document->text_of(token));
    }
    return bound_of(before);
  };
  // "cancelled Monday's talks", "praised the 1979 treaty": not what is said of them or undone has their day.
  static constexpr std::array<std::string_view, 10> kOfThings = {"01", "02", "03", "05", "08",
                                                                 "10", "11", "12", "13", "16"};
  const bool of_things = !core::one_of(std::string_view(candidate.code).substr(0, 2), kOfThings);
  // A phrase that gives no day says less than the day of publication, where that is known.
  const auto date_of_verb = [&](std::uint32_t token) -> const dates::DateMention* {
    const dates::DateMention* date = dates.of_verb(token, of_things);
    if (date == nullptr || !published) return date;
    const Predicate* of = facts.clauses.verb_at(token);
    const bool to_come = date->range.latest && *date->range.latest > *published && bound_before(*date) == Bound::until;
    const bool past = of != nullptr && of->tense == language::VerbTense::past && of->modal.empty();
    return !date->edtf || (to_come && past) ? nullptr : date;  // "extended the mandate until next year"
  };
  const Predicate* verb = facts.clauses.verb_at(candidate.verb);
  bool reported = false;  // climbed out of what somebody said, or spoke about
  if (candidate.frame->kind == FrameKind::noun) {
    if (const dates::DateMention* date = dates.of_noun(candidate.token))  // "the October 1998 shooting"
      return dated(*date, bound_before(*date), std::string(date->rule));
    const language::Nominal* noun = facts.clauses.nominal_at(candidate.token);
    if (const dates::DateMention* own =
            verb == nullptr ? nullptr : dates.second_of_verb(verb->token, tokens[candidate.token].span))
      return dated(*own, bound_before(*own), std::string(own->rule));  // "on Monday expelled two for a raid last week"
    const dates::DateMention* date = noun != nullptr && verb != nullptr ? date_of_verb(verb->token) : nullptr;
    if (date != nullptr && (noun->role == "after" || noun->role == "following"))  // "left on Monday after talks"
      return dated(*date, Bound::until, "after-clause");
    static constexpr std::array<std::string_view, 14> kAbout = {
        "protest", "condemn", "deplore", "denounce",    "criticise", "criticize", "praise",
        "mourn",   "regret",  "mark",    "commemorate", "avenge",    "welcome",   "investigate"};
    // "marched on Sunday to protest the killings"
    reported = noun != nullptr && verb != nullptr && noun->role == "obj" && core::one_of(verb->lemma, kAbout);
  }
  // "will meet next Monday": the plan was told, nobody has met. "Said the North posed a threat": the saying is the
  // deed.
  const bool done = verb != nullptr && verb->perfect;  // "said on Tuesday they had arrested him"
  const bool told = candidate.source.size() == 1 && candidate.speaker != nullptr &&
                    ((candidate.source.front() == candidate.speaker && !done) ||
                     (says_by_saying(candidate, verb) &&
                      candidate.source.front()->who.actor.name == candidate.speaker->who.actor.name));
  if (candidate.told_as_plan || told) {
    while (verb != nullptr && verb->link == Link::conjunct) verb = facts.clauses.verb_at(verb->governor);
    if (verb != nullptr) verb = facts.clauses.verb_at(verb->governor);
  }
  for (int climbed = 0; verb != nullptr && climbed < kDeepest; ++climbed) {
    if (const dates::DateMention* date = date_of_verb(verb->token)) {
      const Bound bound = bound_before(*date);
      if (reported && date->range.latest) {
        EventDate out = not_after(*date->range.latest, "said-by", false);
        out.phrase = date->span;
        out.anchor = anchor_of(*date);
        return out;
      }
      return dated(*date, bound, std::string(date->rule));
    }
    // What hangs on the verb and shares its time: "Taking the oath on Wednesday, Moon said".
    for (const Predicate& other : facts.clauses.verbs) {
      if (other.governor != verb->token || other.link != Link::adverbial || !other.participle || !other.marker.empty())
        continue;
      if (const dates::DateMention* date = date_of_verb(other.token))
        return dated(*date, bound_before(*date), std::string(date->rule));
    }
    if (const dates::DateMention* date = of_things ? weekday_below(*verb, facts, dates) : nullptr)
      return dated(*date, bound_before(*date), std::string(date->rule));
    if (climbed == 0) {
      if (const dates::DateMention* date = shared_day(candidate, *verb, facts, dates, published))
        return dated(*date, bound_before(*date), std::string(date->rule));
    }
    const Predicate* above = facts.clauses.verb_at(verb->governor);
    if (above == nullptr) {
      if (const dates::DateMention* date = dates.of_token(verb->governor); date != nullptr)
        return dated(*date, bound_before(*date), std::string(date->rule));  // "Thursday, when ..."
      if (const dates::DateMention* date = of_when(*verb, facts, dates))
        return dated(*date, bound_before(*date), std::string(date->rule));
    }
    if (above == nullptr || parts_from(*verb, *above)) break;
    if (verb->link == Link::content && (verb->perfect || verb->tense == language::VerbTense::past)) reported = true;
    if (verb->link == Link::adverbial && verb->marker == "before" && !verb->participle) {  // not before that day
      if (const dates::DateMention* date = date_of_verb(above->token))
        return dated(*date, Bound::from, "before-clause");
    }
    if (verb->link == Link::adverbial && verb->marker == "after") {
      if (const dates::DateMention* date = date_of_verb(above->token)) {
        // "collapsed in 2008 after the North launched a rocket": the same year, or before the day
        const int days = days_before(facts, *verb);  // "a day after the North launched a rocket"
        if (days > 0 && date->range.earliest && date->range.earliest == date->range.latest) {
          EventDate out = dated(*date, Bound::at, "days-after");
          out.range.earliest = *date->range.earliest + -days;
          out.range.latest = out.range.earliest;
          out.edtf = time::edtf_of(out.range);
          return out;
        }
        if (date->grain && *date->grain >= time::Grain::year) return dated(*date, Bound::at, "after-clause");
        return dated(*date, Bound::until, "after-clause");
      }
    }
    verb = above;
  }
  if (dates.of_line() != nullptr && dates.of_line()->edtf)
    return dated(*dates.of_line(), Bound::at, std::string(dates.of_line()->rule));
  if (published) return not_after(*published, "by-publication", true);
  EventDate open;
  open.rule = "undated";
  return open;
}

}  // namespace dateline::events
