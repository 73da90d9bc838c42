// How a sentence is read
//
// Every verb and every noun is looked up in the frame table; the first frame whose needs are met makes a candidate.
// Then the candidates are put together: what stands below a promise, a request or a refusal is part of that ("promised
// to visit" is one event, 036), what stands below a denial is denied, what stands below "said" is told by the speaker.
// What is left over is dated, placed and becomes a mention.
//
// Never an event: what stands under "if" or "whether", what is hoped or feared, what stands between quotation marks
// (the words are the speaker's; only "I will" and its like are read, as the speaker's promise), and nouns without an
// actor.

#include "dateline/events/extract.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

#include "dateline/actors/countries.hpp"
#include "dateline/core/hash.hpp"
#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/events/candidate.hpp"
#include "dateline/events/compose.hpp"
#include "dateline/events/dating.hpp"
#include "dateline/events/label.hpp"
#include "dateline/events/sides.hpp"
#include "dateline/events/wording.hpp"

namespace dateline::events {

namespace {

using core::one_of;
using language::Link;
using language::Predicate;

// Whom one takes to be of the country that they are told to be in.
constexpr std::array<std::string_view, 14> kResidents = {"CVL", "OPP", "EDU", "LAB", "AGR", "COP", "LEG",
                                                         "JUD", "REL", "CRM", "REB", "INS", "UAF", "PTY"};
// Their work is abroad.
constexpr std::array<std::string_view, 16> kSent = {
    "embassy",  "embassies", "consulate",  "consulates",  "envoy",      "envoys",      "ambassador", "ambassadors",
    "diplomat", "diplomats", "delegation", "delegations", "negotiator", "negotiators", "mediator",   "mission"};

constexpr int kDeepest = 8;  // clauses climbed to who speaks

class TextReader {
 public:
  TextReader(const article::Article& article, const TextFacts& facts) : article_(article), facts_(facts) {}

  void run(std::vector<Mention>& out) {
    const language::Document& document = *facts_.document;
    std::vector<std::size_t> telling;  // of the others no tree is worked out
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
      if (has_trigger(s)) telling.push_back(s);
    }
    document.read_trees(telling);
    for (std::size_t s = 0; s < document.sentences().size(); ++s) {
      mind_line(s);
      if (std::binary_search(telling.begin(), telling.end(), s)) read_sentence(s, out);
    }
  }

 private:
  void read_sentence(std::size_t s, std::vector<Mention>& out) {
    SentenceFacts& sentence = sentence_;
    sentence = {};
    sentence.document = facts_.document;
    sentence.sentence = s;
    sentence.actors = &facts_.actors->actors[s];
    sentence.places = &facts_.actors->places[s];
    sentence.clauses = language::clauses_of(*facts_.document, s);
    hear_voices();
    candidates_.clear();
    find_verbs();
    find_nouns();
    compose(sentence_, candidates_);
    for (Candidate& c : candidates_) {
      c.place = town_of(c, sentence_);
      c.thing = thing_of(c, sentence_);
      c.deed = deed_of(c, sentence_);
      c.claim = claim_of(c, sentence_);
    }
    emit(out);
  }

  // "Aug. 7 -": what follows on the line has that date.
  void mind_line(std::size_t s) {
    const language::Document& document = *facts_.document;
    const language::Sentence& bounds = document.sentences()[s];
    const std::uint32_t before = s == 0 ? 0 : document.sentences()[s - 1].span.end;
    if (core::Span{before, bounds.span.begin}.of(document.text()).find('\n') != std::string_view::npos) line_ = nullptr;
    const std::string_view mark = document.text_of(document.tokens(s).back());
    if (mark != ":" && mark != "-" && mark != "\u2013" && mark != "\u2014") return;
    const auto found = dates_of(s);
    if (found.size() != 1 || found.front()->span.begin != bounds.span.begin) return;
    if (found.front()->span.end >= document.tokens(s).back().span.begin ||
        core::Span{found.front()->span.end, document.tokens(s).back().span.begin}.of(document.text()).size() <= 1)
      line_ = found.front();
  }

  // Who "I" and "we" are between quotation marks: whoever says it, where the sentence tells.
  void hear_voices() {
    voiced_.clear();
    for (const Predicate& verb : sentence_.clauses.verbs) {
      if (!verb.quoted || !verb.subject) continue;
      const std::uint32_t at = verb.subject->heads.front();
      const std::string word = core::lower(facts_.document->text_of(facts_.document->tokens(sentence_.sentence)[at]));
      if (word != "i" && word != "we") continue;
      const Predicate* speech = &verb;
      for (int depth = 0; speech != nullptr && speech->quoted && depth < kDeepest; ++depth) {
        speech = sentence_.clauses.verb_at(speech->governor);
      }
      if (speech == nullptr || speech->quoted || !speech->subject) continue;
      const Actors who = actors_in(sentence_, *speech->subject, false);
      if (who.size() != 1) continue;
      actors::ActorMention voice = *who.front();
      voice.refers_to = voice.who.span;
      voice.who.span = facts_.document->tokens(sentence_.sentence)[at].span;
      voice.first = voice.head = at;
      voice.last = at + 1;
      voice.rule = "pronoun";
      voiced_.push_back(std::move(voice));
    }
    if (voiced_.empty()) return;
    voiced_.insert(voiced_.end(), sentence_.actors->begin(), sentence_.actors->end());
    std::stable_sort(voiced_.begin(), voiced_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    sentence_.actors = &voiced_;
  }

  [[nodiscard]] bool has_trigger(std::size_t s) const {
    const FrameTable& table = FrameTable::built_in();
    const auto words = facts_.document->words(s);
    return std::any_of(words.begin(), words.end(), [&](const language::Word& word) {
      return table.triggered(FrameKind::verb, word.lemma) != nullptr || trigger_of_noun(word.lemma) != nullptr;
    });
  }

  // The frames of a noun; every word of a headline may have a capital.
  [[nodiscard]] const std::vector<std::uint32_t>* trigger_of_noun(const std::string& lemma) const {
    return FrameTable::built_in().triggered(FrameKind::noun, facts_.is_title ? core::lower(lemma) : lemma);
  }

  // ---- candidates

  [[nodiscard]] bool has_complement(const Predicate& verb) const {
    return std::any_of(sentence_.clauses.verbs.begin(), sentence_.clauses.verbs.end(), [&](const Predicate& other) {
      return other.governor == verb.token && other.link == Link::content;
    });
  }

  // False where the frame's only target proves to be none.
  bool add(const Frame& frame, const Trigger& trigger, std::uint32_t verb) {
    Candidate c;
    c.frame = &frame;
    c.sentence = static_cast<std::uint32_t>(sentence_.sentence);
    c.token = trigger.token();
    c.verb = verb;
    c.source = trigger.fill(frame.source).actors;
    Trigger::Filled target = trigger.fill(frame.target);
    c.target = std::move(target.actors);
    c.target_slot = std::move(target.slot);
    c.mutual = trigger.is_mutual() && c.source.size() > 1;
    if (trigger.is_mutual()) c.target.clear();
    const bool police =
        c.target_slot == "with" && !c.target.empty() && c.target.front()->who.actor.code.ends_with("COP");
    const bool somebody = frame.kind == FrameKind::noun && c.target_slot == "of" && !c.target.empty() &&
                          c.target.front()->who.actor.code.size() > 3;  // "the expulsion of Russian diplomats"
    c.target_is_object =
        (c.target_slot == "obj" || police || somebody) && covers_head(c.target, trigger.phrase(c.target_slot));
    if (facts_.is_title)  // in a headline any word may have a capital
      std::erase_if(c.target, [](const actors::ActorMention* m) { return m->is_name && m->who.actor.code.empty(); });
    if (frame.code.starts_with("05") || frame.code.starts_with("11") || frame.code.starts_with("12"))
      spare_victims(trigger, c);
    const bool stands = !c.spared || !needs_actor(frame, "obj");
    keep_one_each(c.source);
    keep_one_each(c.target);
    c.code = frame.code;
    c.status = frame.status;
    if (c.code.starts_with("03") && c.status == Status::asserted) c.status = Status::promised;
    const std::string& lemma = facts_.document->words(sentence_.sentence)[c.token].lemma;
    if (trigger.verb() != nullptr && trigger.verb()->particle.empty()) c.said = lemma;
    c.wounding = lemma == "wound" || lemma == "injure";
    const auto thing = trigger.phrase("obj");
    const auto words = facts_.document->words(sentence_.sentence);
    c.rallying = lemma == "rally" || (thing && words[thing->heads.front()].lemma == "rally");
    if (lemma == "bombing" && c.code == "183" && has_force(c.source)) c.code = "195";
    if (c.code.starts_with("18") || c.code.starts_with("19") || c.code.starts_with("20"))
      std::erase_if(c.source, [](const actors::ActorMention* m) { return is_building(*m); });
    if (c.code.starts_with("19") && c.target_slot == "with")  // "fought with tanks"
      std::erase_if(c.target, [](const actors::ActorMention* m) {
        return m->plural && m->who.actor.code == "MIL" && m->rule == "role";
      });
    if (c.code == "161" || c.code == "166") turn_away(c);
    drop_self(c);
    if (c.target.empty()) c.target_slot.clear();
    candidates_.push_back(std::move(c));
    return stands;
  }

  // "severed ties with Iran and ordered its envoys to leave": nobody expels his own; whose they are stands before.
  void turn_away(Candidate& c) const {
    if (c.source.empty() || c.target.empty() || c.target_slot.starts_with("from")) return;
    const std::string& own = c.source.front()->who.actor.country;
    const bool all_own = !own.empty() && std::all_of(c.target.begin(), c.target.end(),
                                                     [&](auto* m) { return m->who.actor.country == own; });
    if (!all_own || c.source.size() > 1) return;
    c.target.clear();
    for (const actors::ActorMention& m : *sentence_.actors) {
      if (m.first >= c.token) break;
      const std::string& country = m.who.actor.country;
      if (!m.modifier && !country.empty() && country != own && m.who.actor.code == country) c.target = {&m};
    }
  }

  [[nodiscard]] static bool needs_actor(const Frame& frame, std::string_view slot) {
    return std::any_of(frame.needs.begin(), frame.needs.end(),
                       [&](const Need& need) { return need.kind == Need::Kind::actor && need.slot == slot; });
  }

  // "condemned the invasion of Iraq", "hailed the release of the hostages": not Iraq, not them.
  void spare_victims(const Trigger& trigger, Candidate& c) const {
    static constexpr std::array<std::string_view, 31> kSuffered = {
        "invasion", "killing",   "murder",     "bombing",      "occupation",  "assassination", "shelling",
        "arrest",   "expulsion", "annexation", "shooting",     "downing",     "abduction",     "torture",
        "massacre", "execution", "detention",  "imprisonment", "persecution", "deportation",   "kidnapping",
        "siege",    "blockade",  "poisoning",  "slaughter",    "beating",     "release",       "freeing",
        "return",   "rescue",    "acquittal"};
    const auto object = trigger.phrase("obj");
    if (!object) return;
    const std::uint32_t head = object->heads.front();
    const language::Nominal* noun = sentence_.clauses.nominal_at(head);
    if (noun == nullptr || !one_of(facts_.document->words(sentence_.sentence)[head].lemma, kSuffered)) return;
    for (const language::Oblique& o : noun->obliques) {
      if (o.preposition != "of") continue;
      std::erase_if(c.target, [&](const actors::ActorMention* m) {
        return o.phrase.first <= m->first && m->first < o.phrase.last;
      });
    }
    c.spared = c.target.empty();
  }

  [[nodiscard]] static bool covers_head(const Actors& side, const std::optional<language::Phrase>& phrase) {
    if (!phrase || side.empty()) return false;
    const std::uint32_t head = phrase->heads.front();
    return side.front()->first <= head && head < side.front()->last;
  }

  // "the International Atomic Energy Agency, or IAEA"
  static void keep_one_each(Actors& side) {
    for (std::size_t i = 1; i < side.size();) {
      const bool known = std::any_of(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](auto* m) { return m->who.actor.name == side[i]->who.actor.name; });
      if (known) {
        side.erase(side.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
  }

  // "the bombing of a clinic that killed two": clinics and schools do not kill.
  [[nodiscard]] static bool is_building(const actors::ActorMention& m) {
    static constexpr std::array<std::string_view, 6> kBuildings = {"embassy", "embassies", "consulate",
                                                                   "court",   "church",    "mosque"};
    const std::string& code = m.who.actor.code;
    const std::string& role = m.who.actor.role;
    const std::string_view last = std::string_view(role).substr(role.rfind(' ') + 1);
    return (m.body || one_of(last, kBuildings)) &&
           (code.ends_with("HLH") || code.ends_with("EDU") || one_of(last, kBuildings));
  }

  // States, alliances and armies bomb from the air.
  [[nodiscard]] static bool has_force(const Actors& side) {
    return std::any_of(side.begin(), side.end(), [](const actors::ActorMention* m) {
      const actors::Actor& a = m->who.actor;
      return a.code.ends_with("MIL") || a.code == "IGONAT" || (!a.country.empty() && a.code == a.country);
    });
  }

  // "the Committee for Supporting Reunification": a verb with a capital inside a sentence is part of a name.
  [[nodiscard]] bool in_proper_name(const Predicate& verb) const {
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    if (facts_.is_title || verb.token == 0 || !core::is_upper(facts_.document->text_of(tokens[verb.token]).front()))
      return false;
    const auto words = facts_.document->words(sentence_.sentence);
    if (words[verb.token - 1].upos != language::Upos::PUNCT) return true;
    static constexpr std::array<std::string_view, 5> kQuotes = {"\"", "``", "\u201C", "'", "\u2018"};  // "Let Us Meet"
    return words[verb.token].penn == language::Penn::VB &&
           one_of(facts_.document->text_of(tokens[verb.token - 1]), kQuotes);
  }

  void find_verbs() {
    const FrameTable& table = FrameTable::built_in();
    for (const Predicate& verb : sentence_.clauses.verbs) {
      const auto* frames = table.triggered(FrameKind::verb, verb.lemma);
      if (frames == nullptr || in_proper_name(verb)) continue;
      const Trigger trigger(sentence_, verb);
      const bool complemented = has_complement(verb);
      for (const std::uint32_t index : *frames) {
        const Frame& frame = table.frame(index);
        if (!trigger.meets(frame, complemented)) continue;
        const bool stands = add(frame, trigger, verb.token);
        if (!stands || !names_somebody(candidates_.back()) || releases_no_person(candidates_.back())) {
          candidates_.pop_back();
          continue;
        }
        // the noun that the frame asks for is part of the event
        for (const Need& need : frame.needs) {
          if (need.kind != Need::Kind::head) continue;
          if (const auto phrase = trigger.phrase(need.slot))
            used_nouns_.insert(phrase->heads.begin(), phrase->heads.end());
        }
        break;
      }
    }
  }

  // Somebody takes part; or the event has none by its nature and its own noun is the subject: "the talks collapsed".
  [[nodiscard]] static bool names_somebody(const Candidate& c) {
    return !c.source.empty() || !c.target.empty() || !c.frame->family.empty() || names_subject(*c.frame);
  }

  // "Apple released the SDK": a thing, among names that no table has.
  [[nodiscard]] static bool releases_no_person(const Candidate& c) {
    const auto unknown = [](const actors::ActorMention* m) { return m->is_name && m->who.actor.code.empty(); };
    return c.code == "0841" && !c.source.empty() && std::all_of(c.source.begin(), c.source.end(), unknown) &&
           std::all_of(c.target.begin(), c.target.end(), unknown);
  }

  [[nodiscard]] static bool names_subject(const Frame& frame) {
    return std::any_of(frame.needs.begin(), frame.needs.end(),
                       [](const Need& need) { return need.kind == Need::Kind::head && need.slot == "subj"; });
  }

  void find_nouns() {
    const FrameTable& table = FrameTable::built_in();
    const auto words = facts_.document->words(sentence_.sentence);
    for (const language::Nominal& noun : sentence_.clauses.nominals) {
      if (used_nouns_.contains(noun.token)) continue;
      const auto* frames = trigger_of_noun(words[noun.token].lemma);
      if (frames == nullptr) continue;
      const Trigger trigger(sentence_, noun);
      for (const std::uint32_t index : *frames) {
        const Frame& frame = table.frame(index);
        if (!trigger.meets(frame, false)) continue;
        add(frame, trigger, noun.governor);
        if (candidates_.back().source.empty() && candidates_.back().target.empty()) candidates_.pop_back();
        break;
      }
    }
    used_nouns_.clear();
  }

  // ---- mentions

  [[nodiscard]] bool worth_telling(const Candidate& c) const {
    if (c.consumed) return false;
    const auto coded = [](const Actors& side) {
      return std::any_of(side.begin(), side.end(), [](auto* m) { return !m->who.actor.code.empty(); });
    };
    if (c.status == Status::negated && !c.frame->label.starts_with('{')) return false;  // "the talks had not failed"
    if (c.source.empty() && c.target.empty())  // "the talks collapsed", but no "{B} hold talks"
      return names_somebody(c) && c.frame->family.empty() && !c.frame->label.starts_with('{');
    if (c.code.empty()) {
      const auto named = [](const actors::ActorMention* m) {  // "chief executive Jane Roe"
        return has_side(*m) || m->is_name || core::is_upper(m->who.actor.name.front());
      };
      return std::any_of(c.source.begin(), c.source.end(), named) ||
             (c.source.empty() && std::any_of(c.target.begin(), c.target.end(), named));
    }
    if (coded(c.source)) return true;
    // A name without a code may act on others like it: one company on another. On states it proves too little.
    const bool among_names = !c.source.empty() && !c.target.empty() && !c.code.starts_with("01") &&
                             std::all_of(c.source.begin(), c.source.end(), [](auto* m) { return m->is_name; });
    if (among_names) return true;
    // Nobody is named who did it: only of a verb in the passive, "the embassy was attacked".
    const Predicate* verb = sentence_.clauses.verb_at(c.token);
    if (c.source.empty() && c.code.starts_with("03")) return false;                   // nobody has promised
    if (c.source.empty() && coded(c.target) && names_subject(*c.frame)) return true;  // "a bomb killed"
    const bool violent = c.code.starts_with("18") || c.code.starts_with("19") || c.code.starts_with("20");
    if (const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
        noun != nullptr && violent && c.source.empty() && noun->role == "subj")  // "the assassination of the president"
      return std::any_of(c.target.begin(), c.target.end(), [](auto* m) { return has_side(*m); });
    const bool told =
        verb != nullptr && verb->passive && (!verb->participle || verb->link == Link::main || there_are(*verb));
    return c.source.empty() && coded(c.target) && told && c.frame->source != std::vector<std::string>{"-"};
  }

  // "There were ten soldiers killed": told of them, not only which they are.
  [[nodiscard]] bool there_are(const Predicate& verb) const {
    const language::Nominal* noun = sentence_.clauses.nominal_at(verb.governor);
    const Predicate* be = noun == nullptr ? nullptr : sentence_.clauses.verb_at(noun->governor);
    if (be == nullptr || be->lemma != "be" || be->token == 0) return false;
    return facts_.document->words(sentence_.sentence)[be->token - 1].penn == language::Penn::EX;
  }

  // Some side has a country, an organisation or a name: "investors welcomed the move" is nobody's in particular.
  [[nodiscard]] static bool names_somebody(const Mention& m) {
    const auto known = [](const actors::Participant& p) {
      return !p.actor.country.empty() || p.actor.code.size() != 3 ||
             (!p.actor.name.empty() && core::is_upper(p.actor.name.front()));
    };
    const bool armed = std::any_of(m.source.begin(), m.source.end(), [](auto& p) { return p.actor.code == "REB"; });
    if (armed && (m.cameo.starts_with("10") || m.cameo.starts_with("13"))) return true;  // "gunmen demand a ransom"
    if (m.source.empty() && m.target.empty()) return true;                               // "the talks collapsed"
    return m.cameo.empty() || is_deed_of_many(m.cameo) || std::any_of(m.source.begin(), m.source.end(), known) ||
           std::any_of(m.target.begin(), m.target.end(), known);
  }

  // Protests, arrests and violence are told of whoever they are: "police arrested twenty protesters".
  [[nodiscard]] static bool is_deed_of_many(std::string_view code) {
    return code.starts_with("14") || code.starts_with("15") || code.starts_with("17") || code.starts_with("18") ||
           code.starts_with("19") || code.starts_with("20");
  }

  [[nodiscard]] std::vector<const dates::DateMention*> dates_of(std::size_t s) const {
    const auto first =
        std::lower_bound(facts_.dates->begin(), facts_.dates->end(), s,
                         [](const dates::DateMention& date, std::size_t sentence) { return date.sentence < sentence; });
    std::vector<const dates::DateMention*> found;
    for (auto date = first; date != facts_.dates->end() && date->sentence == s; ++date) {
      found.push_back(&*date);
    }
    return found;
  }

  void emit(std::vector<Mention>& out) {
    const SentenceDates dates(sentence_, dates_of(sentence_.sentence), line_);
    std::set<std::string> told;
    std::map<std::uint32_t, std::size_t> of_token;  // trigger -> mention
    for (const Candidate& c : candidates_) {
      if (!worth_telling(c)) continue;
      Mention m = mention_of(c, dates);
      if (!names_somebody(m)) continue;
      std::string key = m.frame + "/" + m.cameo;
      for (const auto& p : m.source) key += "/" + p.actor.name;
      for (const auto& p : m.target) key += ">" + p.actor.name;
      if (!told.insert(key).second) continue;
      of_token[c.token] = out.size();
      out.push_back(std::move(m));
    }
    state_order(of_token, out);
    remember_event(of_token, out);
  }

  static std::vector<actors::Participant> participants(const Actors& side) {
    std::vector<actors::Participant> out;
    for (const actors::ActorMention* m : side) {
      const bool known = std::any_of(out.begin(), out.end(), [&](const auto& p) { return p.actor == m->who.actor; });
      if (!known) out.push_back(m->who);
    }
    return out;
  }

  // "killed 23 people in Tel Aviv", "students throughout Indonesia": kinds of people and bodies of which no country is
  // told are of the place that they stand with, or of the event's; or of the one country that the whole text speaks of.
  // Envoys and soldiers are where they are sent: they are at home when nobody else is spoken of, and nobody is met.
  void place_sides(std::vector<actors::Participant>& side, const Actors& mentions, const Actors& others,
                   const Mention& event) const {
    for (actors::Participant& p : side) {
      if (!p.actor.country.empty() || p.actor.code.size() != 3 || p.actor.role.empty()) continue;
      const bool titled = std::any_of(mentions.begin(), mentions.end(), [&](const actors::ActorMention* m) {
        return m->rule == "role-name" && m->who.actor.name == p.actor.name;
      });
      if (titled) continue;  // "the Association of African Jurists" may be of anywhere
      const bool resident = one_of(p.actor.code, kResidents);
      const bool official = p.actor.code == "GOV" || p.actor.code == "MIL";
      const bool met = event.cameo.starts_with("04") || event.cameo.starts_with("05") || event.cameo.starts_with("06");
      if (!resident && (!official || met || one_of(p.actor.role, kSent))) continue;
      std::string country;
      for (const actors::ActorMention* m : mentions) {
        if (m->who.span != p.span) continue;
        if (const language::Nominal* noun = sentence_.clauses.nominal_at(m->head)) country = country_beside(*noun);
      }
      if (official) country.clear();
      if (country.empty() && resident && event.place) country = event.place->country;
      if (country.empty() && !is_other_side(only_country(official)) && !only_of_victims(only_country(official), others))
        country = only_country(official);
      if (country.empty() || actors::country_name(country).empty()) continue;
      p.actor.country = country;
      p.actor.code = country + p.actor.code;
      p.actor.name += " in " + std::string(actors::country_name(country));
    }
  }

  // "Rebels kidnapped two French engineers": the text has the country for the engineers alone.
  [[nodiscard]] bool only_of_victims(std::string_view country, const Actors& others) const {
    static constexpr std::array<std::string_view, 5> kAbroad = {"CVL", "BUS", "MED", "NGO", "REL"};
    const bool abroad = std::any_of(others.begin(), others.end(), [&](const actors::ActorMention* m) {
      const std::string& code = m->who.actor.code;
      return m->who.actor.country == country && code.size() > 3 && one_of(std::string_view(code).substr(3), kAbroad);
    });
    if (!abroad) return false;
    for (const auto& sentence : facts_.actors->actors) {
      for (const actors::ActorMention& m : sentence) {
        const bool other = std::any_of(others.begin(), others.end(), [&](const actors::ActorMention* o) {
          return o->who.actor.name == m.who.actor.name;
        });
        if (m.who.actor.country == country && !other && !m.modifier) return false;
      }
    }
    return true;
  }

  [[nodiscard]] std::string country_beside(const language::Nominal& noun) const {
    for (const language::Oblique& o : noun.obliques) {
      for (const actors::PlaceMention& place : *sentence_.places) {
        if (o.phrase.first <= place.first && place.first < o.phrase.last) return place.country;
      }
    }
    return {};
  }

  // "charged with spying for China", "troops massed against Chad": the sentence has the country as somebody else.
  [[nodiscard]] bool is_other_side(std::string_view country) const {
    static constexpr std::array<std::string_view, 4> kFacing = {"for", "against", "with", "toward"};
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    return std::any_of(sentence_.actors->begin(), sentence_.actors->end(), [&](const actors::ActorMention& m) {
      if (m.who.actor.country != country || m.modifier || m.first == 0) return false;
      std::uint32_t before = m.first - 1;
      if (before > 0 && facts_.document->text_of(tokens[before]) == "the") --before;
      return one_of(facts_.document->text_of(tokens[before]), kFacing);
    });
  }

  // The one country that the text speaks of, if it speaks of one; towns aside for those who may have been sent there.
  [[nodiscard]] const std::string& only_country(bool towns_aside) const {
    std::optional<std::string>& known = only_country_[towns_aside ? 1 : 0];
    if (!known) known = find_only_country(towns_aside);
    return *known;
  }

  [[nodiscard]] std::string find_only_country(bool towns_aside) const {
    std::string only;
    for (const auto& sentence : facts_.actors->actors) {
      for (const actors::ActorMention& m : sentence) {
        const std::string& country = m.who.actor.country;
        if (country.empty() || (towns_aside && m.rule == "place")) continue;
        if (towns_aside && !m.modifier && m.rule == "country") return {};
        if (!only.empty() && country != only) return {};
        only = country;
      }
    }
    return only;
  }

  [[nodiscard]] Mention mention_of(const Candidate& c, const SentenceDates& dates) const {
    const language::Document& document = *facts_.document;
    const auto tokens = document.tokens(sentence_.sentence);
    const language::Sentence& bounds = document.sentences()[sentence_.sentence];
    Mention m;
    m.article = article_.id;
    m.url = article_.url;
    m.in_title = facts_.is_title;
    m.sentence = static_cast<std::uint32_t>(sentence_.sentence);
    m.published = article_.published;
    m.span = tokens[c.token].span;
    m.trigger = m.span.of(document.text());
    m.line = facts_.is_title ? article_.title_line : article_.line_at(m.span.begin);
    m.id = core::Hash()
               .add(article_.id)
               .add(facts_.is_title ? "title" : "text")
               .add(std::uint64_t{m.span.begin})
               .add(m.trigger)
               .hex();
    m.frame = c.frame->id;
    m.cameo = c.code;
    const CodeName code = FrameTable::built_in().code(c.code);
    m.cameo_name = code.name;
    m.plover = code.plover;
    m.status = c.status == Status::asserted && dates.recurs(c.verb) ? Status::habitual : c.status;
    if (c.speaker != nullptr) m.speaker = c.speaker->who;
    m.source = participants(c.source);
    m.target = participants(c.target);
    m.reciprocal = (c.frame->reciprocal || c.mutual) && !c.told_as_plan && !c.refused && !c.demanded;
    m.label = label_of(c);
    m.place = place_of(c);
    place_sides(m.source, c.source, c.target, m);
    place_sides(m.target, c.target, c.source, m);
    m.date = date_of(c, sentence_, dates, article_.published);
    m.evidence = bounds.span.of(document.text());
    return m;
  }

  [[nodiscard]] std::optional<Place> place_of(const Candidate& c) const {
    const Predicate* verb = sentence_.clauses.verb_at(c.verb);
    const language::Nominal* noun = sentence_.clauses.nominal_at(c.token);
    const std::vector<language::Oblique>& obliques = noun != nullptr && !noun->obliques.empty() ? noun->obliques
                                                     : verb != nullptr                          ? verb->obliques
                                                                                                : no_obliques_;
    for (const language::Oblique& o : obliques) {
      if (o.preposition != "in" && o.preposition != "at" && o.preposition != "of" && o.preposition != "near") continue;
      for (const actors::PlaceMention& place : *sentence_.places) {
        if (o.phrase.first > place.first || place.first >= o.phrase.last) continue;
        const bool is_target =
            std::any_of(c.target.begin(), c.target.end(), [&](auto* m) { return m->first == place.first; });
        if (o.preposition == "of" && is_target) continue;
        return Place{place.name, place.country, place.span};
      }
    }
    return std::nullopt;
  }

  // "after he met", "after conducting talks": an order between two events of the sentence.
  void state_order(const std::map<std::uint32_t, std::size_t>& of_token, std::vector<Mention>& out) const {
    for (const auto& [token, at] : of_token) {
      const Predicate* verb = sentence_.clauses.verb_at(token);
      if (verb == nullptr) {
        state_order_of_noun(token, at, of_token, out);
        continue;
      }
      if (verb->link != Link::adverbial) continue;
      const auto above = of_token.find(verb->governor);
      if (above == of_token.end() || above->second == at) continue;
      Mention& main = out[above->second];
      if (verb->marker == "after") main.order.push_back({out[at].id, Relation::after});
      if (verb->marker == "before") main.order.push_back({out[at].id, Relation::before});
      if (verb->marker == "while" || verb->marker == "during") main.order.push_back({out[at].id, Relation::during});
    }
  }

  // "After talks with Chirac, Putin flew to Berlin."
  void state_order_of_noun(std::uint32_t token, std::size_t at, const std::map<std::uint32_t, std::size_t>& of_token,
                           std::vector<Mention>& out) const {
    const language::Nominal* noun = sentence_.clauses.nominal_at(token);
    if (noun == nullptr) return;
    const auto above = of_token.find(noun->governor);
    if (above == of_token.end() || above->second == at) return;
    if (noun->role == "after" || noun->role == "following")
      out[above->second].order.push_back({out[at].id, Relation::after});
    if (noun->role == "before") out[above->second].order.push_back({out[at].id, Relation::before});
    if (noun->role == "during") out[above->second].order.push_back({out[at].id, Relation::during});
  }

  // "After the meeting, Putin ...": the event of that kind that was told last.
  void remember_event(const std::map<std::uint32_t, std::size_t>& of_token, std::vector<Mention>& out) {
    const auto words = facts_.document->words(sentence_.sentence);
    const auto tokens = facts_.document->tokens(sentence_.sentence);
    for (const auto& [token, at] : of_token) {
      const Predicate* verb = sentence_.clauses.verb_at(token);
      if (verb == nullptr || verb->link != Link::main) continue;
      for (std::uint32_t t = 0; t + 2 < tokens.size() && t < verb->first; ++t) {
        const std::string marker = core::lower(facts_.document->text_of(tokens[t]));
        if (marker != "after" && marker != "before" && marker != "during") continue;
        if (core::lower(facts_.document->text_of(tokens[t + 1])) != "the") continue;
        const auto earlier = last_of_kind_.find(kind_of_noun(words[t + 2].lemma));
        if (earlier == last_of_kind_.end()) continue;
        const Relation relation =
            marker == "after" ? Relation::after : (marker == "before" ? Relation::before : Relation::during);
        Mention& m = out[at];
        m.order.push_back({earlier->second, relation});
        if (!m.date.edtf) {
          m.date.rule = "relative-to-event";
          m.date.anchor.kind = Anchor::Kind::event;
          m.date.anchor.event = earlier->second;
          m.date.anchor.relation = name(relation);
        }
        break;
      }
    }
    for (const auto& [token, at] : of_token) last_of_kind_[out[at].cameo.substr(0, 3)] = out[at].id;
    for (const auto& [token, at] : of_token) {
      if (out[at].plover == "CONSULT") last_of_kind_["CONSULT"] = out[at].id;
    }
  }

  static std::string kind_of_noun(std::string_view lemma) {
    static constexpr std::array<std::string_view, 6> kMeetings = {"meeting",      "talk",        "summit",
                                                                  "conversation", "negotiation", "discussion"};
    if (one_of(lemma, kMeetings)) return "CONSULT";
    if (lemma == "visit" || lemma == "trip") return "042";
    return {};
  }

  mutable std::array<std::optional<std::string>, 2> only_country_;  // worked out when first asked for
  const article::Article& article_;
  const TextFacts& facts_;
  SentenceFacts sentence_;
  const dates::DateMention* line_ = nullptr;  // of a chronology
  std::deque<Candidate> candidates_;          // a deque: candidates point at each other
  std::vector<actors::ActorMention> voiced_;  // those of the sentence, where "we" is one of them
  std::set<std::uint32_t> used_nouns_;
  std::map<std::string, std::string> last_of_kind_;
  const std::vector<language::Oblique> no_obliques_;
};

}  // namespace

Extraction extract(const article::Article& article, const TextFacts& title, const TextFacts& body) {
  Extraction found;
  if (title.document != nullptr) TextReader(article, title).run(found.mentions);
  if (body.document != nullptr) TextReader(article, body).run(found.mentions);
  return found;
}

}  // namespace dateline::events
