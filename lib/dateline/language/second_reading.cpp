#include "dateline/language/second_reading.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::language {

namespace {

using core::one_of;

constexpr std::string_view kPlainVerb = "attacked";  // which no reading takes for anything else
constexpr std::string_view kPlainName = "Peter";
constexpr std::size_t kLongestName = 4;  // words

// Nouns that an infinitive explains: "plan to withdraw" is no news of a withdrawal.
constexpr std::array<std::string_view, 52> kWithInfinitive = {
    "plan",   "bid",       "move",     "decision", "call",      "effort", "attempt",   "offer",  "refusal",
    "threat", "pledge",    "vow",      "promise",  "agreement", "deal",   "right",     "way",    "need",
    "demand", "request",   "order",    "proposal", "pressure",  "push",   "ability",   "time",   "readiness",
    "chance", "fight",     "campaign", "mission",  "failure",   "pact",   "vote",      "desire", "hope",
    "scheme", "drive",     "battle",   "race",     "struggle",  "rush",   "law",       "bill",   "willingness",
    "reason", "authority", "duty",     "power",    "measure",   "step",   "commitment"};

class SecondReading {
 public:
  SecondReading(std::span<const std::string_view> texts, std::span<const Word> words) : texts_(texts), words_(words) {}

  // Phrases that the treebanks of the network do not have: "is due to meet" is scheduled to, "persona non grata".
  [[nodiscard]] std::vector<Stand> of_phrase() const {
    static constexpr std::array<std::string_view, 6> kBe = {"is", "are", "was", "were", "be", "been"};
    static constexpr std::array<std::string_view, 8> kVerbs = {"open",  "start", "close",  "end",
                                                               "begin", "visit", "return", "travel"};
    static constexpr std::array<std::string_view, 3> kBosses = {"Director", "Editor", "Partner"};
    static constexpr std::array<std::string_view, 3> kBodies = {"parliament", "congress", "government"};
    static constexpr std::array<std::string_view, 12> kIsts = {"exists",  "insists",  "assists",  "consists",
                                                               "resists", "persists", "lists",    "twists",
                                                               "enlists", "desists",  "subsists", "coexists"};
    for (std::uint32_t t = 1; t < words_.size(); ++t) {
      if (is_noun_behind_verb(t) || is_object_read_as_verb(t)) return {{t, "decisions", false, true}};
    }
    if (is_name_taken_for_preposition()) return {{0, kPlainName, false}};
    if (is_gerund_that_breaks_out()) return {{0, "Violence", false, true}};
    for (std::uint32_t t = 1; t + 1 < words_.size(); ++t) {
      if (is_violence(t)) return {{t, "violence", false, true}};
    }
    for (std::uint32_t t = 1; t + 1 < words_.size(); ++t) {
      if (texts_[t] == "May" && words_[t].penn == Penn::MD && texts_[t + 1] == "'s" && is_proper(words_[t - 1].penn))
        return {{t, kPlainName, false, true}};  // "Theresa May's plan"
    }
    for (std::uint32_t t = 1; t + 2 < words_.size(); ++t) {
      if (texts_[t] == "Managing" && one_of(texts_[t + 1], kBosses)) return {{t, "Chief", false}};
      if (one_of(texts_[t], kBodies) && words_[t].penn == Penn::VB && words_[t - 1].penn == Penn::TO)
        return {{t, "voters", false, true}};  // "a speech to parliament"
      if (texts_[t].ends_with("ists") && words_[t].penn == Penn::VBZ && !one_of(texts_[t], kIsts))
        return {{t, "soldiers", false}};
      if (is_base_behind_name(t)) return {{t, "withdraw", false, true}};
      if (texts_[t] == "persona" && texts_[t + 1] == "non" && texts_[t + 2] == "grata")
        return {{t, "as", false}, {t + 1, "a", false}, {t + 2, "spy", false}};
      const bool verb = words_[t + 2].penn == Penn::VB || one_of(texts_[t + 2], kVerbs);
      if (texts_[t] == "due" && texts_[t + 1] == "to" && verb && one_of(texts_[t - 1], kBe))
        return {{t, "scheduled", false}};
    }
    return {};
  }

  // "Turkey shot down a jet that ..."
  [[nodiscard]] std::vector<Stand> of_sentence(bool full_stop) const {
    if (const auto verb = verb_taken_for_plural()) return {{*verb, kPlainVerb, true}};
    if (const auto verb = verb_of_name()) return {{*verb, kPlainVerb, true}};
    for (std::uint32_t t = 1; t + 1 < words_.size(); ++t) {
      if (is_finite_verb(words_[t].penn)) return {};
      if (could_be_past(t) && !has_verb_behind(t)) return {{t, kPlainVerb, true}};
    }
    if (full_stop) {
      if (const auto verb = only_participle()) return {{*verb, kPlainVerb, true}};
    }
    return {};
  }

  [[nodiscard]] std::vector<Stand> of_headline() const {
    if (const auto verb = verb_taken_for_plural()) return {{*verb, kPlainVerb, true}};
    if (auto both = two_names(); !both.empty()) return both;
    if (const auto verb = verb_of_name()) return {{*verb, kPlainVerb, true}};
    if (const auto to = to_come()) return {{*to, "will", false}};
    return of_sentence(false);
  }

 private:
  [[nodiscard]] bool is_small(std::uint32_t t) const { return core::is_lower(texts_[t].front()); }
  [[nodiscard]] bool is_noun_at(std::uint32_t t) const { return is_noun(words_[t].penn); }

  // "demanded that Washington end flights", read as an end of them
  [[nodiscard]] bool is_base_behind_name(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 8> kVerbs = {"end",    "stop", "halt", "free",
                                                               "return", "lift", "open", "release"};
    static constexpr std::array<std::string_view, 5> kDemanding = {"demand", "insist", "urge", "ask", "propose"};
    if (!one_of(texts_[t], kVerbs) || is_verb(words_[t].penn) || !is_proper(words_[t - 1].penn)) return false;
    for (std::uint32_t i = t; i-- > 1 && t - i <= kLongestName + 1;) {
      if (texts_[i] == "that") return one_of(words_[i - 1].lemma, kDemanding);
    }
    return false;
  }

  // "rejected reports", "hold talks": two finite verbs do not follow each other.
  [[nodiscard]] bool is_noun_behind_verb(std::uint32_t t) const {
    const Word& before = words_[t - 1];
    const bool verb =
        words_[t].penn == Penn::VBZ && words_[t].upos == Upos::VERB && is_small(t) && texts_[t].ends_with('s');
    const bool finite =
        before.upos == Upos::VERB && (before.penn == Penn::VBD || before.penn == Penn::VBP || before.penn == Penn::VB);
    return verb && finite && texts_[t].size() > 3;
  }

  // "suspended visa talks with", read as a visa that talks
  [[nodiscard]] bool is_object_read_as_verb(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 24> kPlurals = {
        "talks",   "ties",  "visits", "attacks", "strikes", "tests", "drills", "supplies",
        "exports", "curbs", "cuts",   "plans",   "claims",  "links", "raids",  "controls",
        "imports", "calls", "moves",  "stakes",  "bids",    "shows", "deals",  "protests"};
    static constexpr std::array<std::string_view, 12> kTelling = {
        "say", "announce", "report", "claim", "believe", "think", "hope", "know", "add", "show", "note", "warn"};
    const bool verb = words_[t].penn == Penn::VBZ && one_of(texts_[t], kPlurals);
    const bool alone = t + 1 < words_.size() && (words_[t + 1].upos == Upos::ADP || words_[t + 1].upos == Upos::CCONJ ||
                                                 words_[t + 1].upos == Upos::PUNCT);
    if (!verb || !alone) return false;
    std::uint32_t at = t - 1;
    while (at > 0 && t - at <= 2 && (words_[at].penn == Penn::NN || words_[at].penn == Penn::JJ) && is_small(at)) --at;
    return at + 1 < t && at > 0 && words_[at].penn == Penn::VBD && !one_of(words_[at].lemma, kTelling);
  }

  // "Fighting erupted between", read as whoever fights something erupted
  [[nodiscard]] bool is_gerund_that_breaks_out() const {
    static constexpr std::array<std::string_view, 5> kGerunds = {"Fighting", "Shooting", "Shelling", "Bombing",
                                                                 "Looting"};
    return one_of(texts_[0], kGerunds) && words_[0].penn == Penn::VBG && texts_[1].ends_with("ed") &&
           (words_[1].penn == Penn::VBN || words_[1].penn == Penn::VBD) && words_[2].upos != Upos::NOUN &&
           words_[2].upos != Upos::PROPN && words_[2].upos != Upos::DET;
  }

  // "since fighting forced them to leave", "in fighting that began", read as whoever fights
  [[nodiscard]] bool is_violence(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 5> kGerunds = {"fighting", "shooting", "shelling", "bombing",
                                                                 "looting"};
    static constexpr std::array<std::string_view, 7> kBefore = {"in",   "since", "after",  "amid",
                                                                "when", "as",    "because"};
    static constexpr std::array<std::string_view, 6> kBehind = {"that", "which", "between", "near", "across", "in"};
    if (!one_of(texts_[t], kGerunds) || words_[t].penn != Penn::VBG || !one_of(texts_[t - 1], kBefore)) return false;
    return one_of(texts_[t + 1], kBehind) || words_[t + 1].upos == Upos::PUNCT ||
           (texts_[t + 1].ends_with("ed") && is_verb(words_[t + 1].penn)) || is_past_form(texts_[t + 1]);
  }

  // "Gazprom cut", read like "after cut"
  [[nodiscard]] bool is_name_taken_for_preposition() const {
    static constexpr std::array<std::string_view, 62> kPrepositions = {
        "About",  "Above",   "Across",  "After",  "Against", "Albeit",  "Along",      "Although", "Amid",
        "Amidst", "Among",   "Amongst", "Around", "As",      "At",      "Atop",       "Because",  "Before",
        "Behind", "Below",   "Beneath", "Beside", "Besides", "Between", "Beyond",     "By",       "Despite",
        "Down",   "During",  "Except",  "For",    "From",    "If",      "In",         "Inside",   "Into",
        "Lest",   "Like",    "Near",    "Of",     "Off",     "On",      "Onto",       "Out",      "Outside",
        "Over",   "Past",    "Per",     "Since",  "So",      "Than",    "That",       "Though",   "Throughout",
        "Till",   "Through", "To",      "Toward", "Towards", "Under",   "Underneath", "Unlike"};
    static constexpr std::array<std::string_view, 12> kMore = {"Unless", "Until",   "Up",      "Upon",
                                                               "Via",    "Whereas", "Whether", "While",
                                                               "With",   "Within",  "Without", "Notwithstanding"};
    if (words_[0].penn != Penn::IN || !core::is_upper(texts_[0].front()) || texts_[0].size() < 4) return false;
    return is_verb(words_[1].penn) && words_[1].penn != Penn::VBG && !one_of(texts_[0], kPrepositions) &&
           !one_of(texts_[0], kMore);
  }

  // A form of the past behind a noun that was read as no verb: "severed" before "relations", "shot" before "down".
  [[nodiscard]] bool could_be_past(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 4> kLikeNouns = {"shot", "struck", "fought", "slew"};
    static constexpr std::array<std::string_view, 6> kAdjectives = {"aged",    "based", "armed",
                                                                    "related", "born",  "hundred"};
    const Penn penn = words_[t].penn;
    if (is_verb(penn) || penn == Penn::MD || !is_small(t) || !is_noun_at(t - 1)) return false;
    if (words_[t - 1].lemma == "percent" || texts_[t + 1] == "by" || texts_[t + 1] == "-") return false;
    if (one_of(texts_[t], kAdjectives)) return false;
    const bool form = (texts_[t].ends_with("ed") && texts_[t].size() > 4 && !texts_[t].ends_with("eed")) ||
                      one_of(texts_[t], kLikeNouns) || is_past_form(texts_[t]);
    return form && (penn == Penn::JJ || penn == Penn::NN || penn == Penn::NNP || penn == Penn::IN);
  }

  // "Turkish jets bombed rebel camps.", without a finite verb: what looks like a participle with an object is one.
  [[nodiscard]] std::optional<std::uint32_t> only_participle() const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t t = 1; t + 1 < words_.size(); ++t) {
      if (is_finite_verb(words_[t].penn)) return std::nullopt;
      const Upos next = words_[t + 1].upos;
      const bool object = next != Upos::ADP && next != Upos::PUNCT && next != Upos::CCONJ;
      if (!found && words_[t].penn == Penn::VBN && is_noun_at(t - 1) && object) found = t;
    }
    return found;
  }

  // A finite verb follows that may be that of the main clause: none opens a clause of its own before it.
  [[nodiscard]] bool has_verb_behind(std::uint32_t from) const {
    static constexpr std::array<std::string_view, 18> kOpening = {
        "that",  "which", "who",   "when",   "after",    "as",      "since", "while", "before",
        "where", "if",    "until", "though", "although", "because", "whose", "and",   "but"};
    for (std::uint32_t t = from + 1; t < words_.size(); ++t) {
      const bool aside = texts_[t] == "," && t + 1 < words_.size() && words_[t + 1].penn == Penn::VBG;
      if (one_of(texts_[t], kOpening) || aside) return false;
      if (!is_finite_verb(words_[t].penn)) continue;
      static constexpr std::array<std::string_view, 4> kTelling = {"say", "tell", "report", "announce"};
      return !one_of(words_[t].lemma, kTelling);  // "..., officials said"
    }
    return false;
  }

  // "U.S. fires missiles at", read as fires that do something: a plural has no verb with an -s.
  [[nodiscard]] std::optional<std::uint32_t> verb_taken_for_plural() const {
    std::uint32_t t = 0;
    while (t < words_.size() && t < kLongestName &&
           (is_proper(words_[t].penn) || (words_[t].penn == Penn::JJ && core::is_upper(texts_[t].front()))))
      ++t;
    if (t == 0 || t + 2 >= words_.size()) return std::nullopt;
    static constexpr std::array<std::string_view, 3> kOne = {"news", "politics", "police"};
    const bool plural =
        words_[t].penn == Penn::NNS && is_small(t) && texts_[t].ends_with('s') && !one_of(texts_[t], kOne);
    static constexpr std::array<std::string_view, 5> kHardlyPeople = {"brokers", "hosts", "seals", "inks", "eyes"};
    const bool one = words_[t + 1].penn == Penn::VBZ && texts_[t + 1].ends_with('s');
    const bool any = words_[t + 1].penn == Penn::VBP && one_of(texts_[t], kHardlyPeople);  // "brokers truce"
    const bool verb = (one || any) && is_small(t + 1) && words_[t + 1].upos == Upos::VERB;
    return plural && verb ? std::optional(t) : std::nullopt;
  }

  // "Secretary Roe lifts curbs", read as lifts of his: behind a name, where no other verb is.
  [[nodiscard]] std::optional<std::uint32_t> verb_of_name() const {
    static constexpr std::array<std::string_view, 82> kVerbs = {
        "tests",    "buys",     "brokers", "mediates", "accuses", "arrests",  "attacks", "backs",    "bans",
        "begins",   "blames",   "blasts",  "blocks",   "bombs",   "calls",    "claims",  "closes",   "condemns",
        "cuts",     "delays",   "demands", "deploys",  "drops",   "eases",    "ends",    "expels",   "extends",
        "faces",    "fires",    "forces",  "frees",    "grants",  "hails",    "halts",   "holds",    "hosts",
        "imposes",  "invites",  "joins",   "jails",    "kills",   "launches", "leaves",  "lifts",    "loses",
        "meets",    "moves",    "names",   "offers",   "opens",   "orders",   "plans",   "pledges",  "praises",
        "presses",  "pulls",    "pushes",  "quits",    "raids",   "raises",   "recalls", "rejects",  "releases",
        "scraps",   "seeks",    "sends",   "shells",   "signs",   "slams",    "sparks",  "starts",   "stops",
        "strikes",  "suspends", "tells",   "urges",    "visits",  "vows",     "warns",   "welcomes", "wins",
        "withdraws"};
    static constexpr std::array<std::string_view, 22> kWho = {
        "envoy",    "minister",  "president", "premier", "leader",     "chief",    "king",   "troops",
        "forces",   "court",     "police",    "army",    "parliament", "union",    "rebels", "militants",
        "soldiers", "officials", "jets",      "judge",   "group",      "ministers"};
    static constexpr std::array<std::string_view, 10> kMany = {
        "troops", "forces", "police", "rebels", "militants", "soldiers", "officials", "jets", "gunmen", "ministers"};
    static constexpr std::array<std::string_view, 16> kOfMany = {"fire",  "attack", "arrest", "raid",  "shell", "storm",
                                                                 "seize", "detain", "bomb",   "fight", "free",  "kill",
                                                                 "block", "strike", "target", "search"};
    static constexpr std::array<std::string_view, 4> kClause = {"as", "after", "while", "when"};
    std::optional<std::uint32_t> found;
    for (std::uint32_t t = 0; t < words_.size(); ++t) {
      if (found && one_of(texts_[t], kClause)) return found;
      if (is_verb(words_[t].penn) || words_[t].penn == Penn::MD) return std::nullopt;
      const bool name = t > 0 && is_proper(words_[t - 1].penn) && core::is_upper(texts_[t - 1].front());
      const bool behind = name || (t > 0 && one_of(texts_[t - 1], kWho));
      const bool before = t + 1 < words_.size() && words_[t + 1].upos != Upos::ADP &&
                          words_[t + 1].upos != Upos::CCONJ && words_[t + 1].upos != Upos::PUNCT;
      const bool plural = t > 0 && one_of(texts_[t - 1], kMany) && one_of(texts_[t], kOfMany);
      const bool one = (words_[t].penn == Penn::NNS || words_[t].penn == Penn::NNP) && one_of(texts_[t], kVerbs);
      if (!found && behind && before && (one || plural)) found = t;
    }
    return found;
  }

  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t from) const {
    std::uint32_t t = from;
    while (t < words_.size() && t < from + kLongestName && core::is_upper(texts_[t].front()) && texts_[t].size() > 1 &&
           words_[t].upos != Upos::ADP && words_[t].upos != Upos::DET)
      ++t;
    return t;
  }

  // "India, Pakistan sign pact": a comma for "and", and a verb in the present that is easily a noun.
  [[nodiscard]] std::vector<Stand> two_names() const {
    const std::uint32_t comma = end_of_name(0);
    if (comma == 0 || comma + 2 >= words_.size() || (texts_[comma] != "," && texts_[comma] != "and")) return {};
    std::uint32_t verb = end_of_name(comma + 1);
    if (verb == comma + 1 || verb + 1 >= words_.size()) return {};
    if (words_[verb].penn == Penn::NNS && is_small(verb + 1) && words_[verb + 1].upos != Upos::ADP)
      ++verb;  // "leaders"
    const Upos upos = words_[verb].upos;
    const bool word =
        is_small(verb) && (upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::PROPN);
    const bool one = texts_[verb].ends_with('s') && !texts_[verb].ends_with("ss");  // "Paris, France celebrates"
    if (texts_[verb] == "to") return {{comma, "and", false}, {verb, "will", false}};
    if (!word || one) return {};
    std::vector<Stand> changes;
    if (texts_[comma] == ",") changes.push_back({comma, "and", false});
    const bool own = is_verb(words_[verb].penn) && words_[verb].penn != Penn::VBG && words_[verb].penn != Penn::VBN;
    const bool other =
        std::any_of(words_.begin() + verb + 1, words_.end(), [](const Word& w) { return is_finite_verb(w.penn); });
    if (own || !other) changes.push_back({verb, kPlainVerb, true});
    return changes;
  }

  // "France to withdraw troops": "will", where only its subject stands before it.
  [[nodiscard]] std::optional<std::uint32_t> to_come() const {
    for (std::uint32_t t = 0; t + 1 < words_.size(); ++t) {
      if (texts_[t] == "to" && t > 0) {
        const bool infinitive = words_[t].penn == Penn::TO && words_[t + 1].penn == Penn::VB;
        return infinitive && !one_of(words_[t - 1].lemma, kWithInfinitive) ? std::optional(t) : std::nullopt;
      }
      const bool of_subject = is_noun_at(t) || words_[t].penn == Penn::JJ || words_[t].penn == Penn::POS ||
                              words_[t].penn == Penn::CD || words_[t].penn == Penn::CC || words_[t].penn == Penn::HYPH;
      if (!of_subject) return std::nullopt;
    }
    return std::nullopt;
  }

  std::span<const std::string_view> texts_;
  std::span<const Word> words_;
};

}  // namespace

std::vector<Stand> second_reading(std::span<const std::string_view> texts, std::span<const Word> words,
                                  bool full_stop) {
  if (words.size() < 3) return {};
  const SecondReading reading(texts, words);
  if (std::vector<Stand> phrase = reading.of_phrase(); !phrase.empty()) return phrase;
  return full_stop ? reading.of_sentence(true) : reading.of_headline();
}

}  // namespace dateline::language
