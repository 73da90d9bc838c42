// Predicates and noun phrases, read off the tree.
//
// A verb's own dependents give its auxiliaries, subject, object and obliques; what a clause leaves out is understood
// from the clause above it: the subject of an infinitive, of a participle, of the second of two verbs joined by "and".
// Where a phrase could hang on the verb or on its object ("held talks with Moon"), both have it, the one that the tree
// names first. "be" before a noun or an adjective is a predicate of its own, with what follows as its object.

#include "dateline/language/clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "dateline/core/one_of.hpp"
#include "dateline/language/noun_phrases.hpp"

namespace dateline::language {

namespace {

using core::one_of;

constexpr std::uint32_t kDeepest = 16;  // heads climbed

constexpr std::array<std::string_view, 24> kSpeech = {"charge",  "allege",  "say",     "tell",    "add",   "announce",
                                                      "declare", "state",   "report",  "claim",   "note",  "warn",
                                                      "stress",  "insist",  "explain", "write",   "argue", "reply",
                                                      "respond", "comment", "remark",  "confirm", "quote", "emphasize"};

// Verbs of doing what their object names: in the passive, who does it stands behind "by".
constexpr std::array<std::string_view, 35> kPerforming = {
    "launch",   "carry", "conduct", "mount",    "stage",   "make",      "hold",      "commit",   "perpetrate",
    "order",    "lead",  "wage",    "execute",  "begin",   "start",     "open",      "organise", "sign",
    "organize", "reach", "broker",  "conclude", "host",    "pay",       "deliver",   "issue",    "impose",
    "give",     "send",  "claim",   "initiate", "mediate", "undertake", "negotiate", "arrange"};

// Verbs whose infinitive is understood of their subject although they have an object: "promised Moon to come".
constexpr std::array<std::string_view, 6> kSubjectControl = {"promise", "vow", "pledge", "threaten", "swear", "use"};

// Verbs whose infinitive is understood of a phrase with one of these prepositions: "called on Syria to withdraw".
constexpr std::array<std::string_view, 5> kAddressing = {"on", "upon", "to", "for", "with"};

constexpr std::array<std::string_view, 3> kConditions = {"if", "unless", "whether"};
constexpr std::array<std::string_view, 4> kSupposing = {"provide", "assume", "suppose", "grant"};

class Builder : private NounPhrases {
 public:
  Builder(const Document& document, std::size_t sentence)
      : NounPhrases(document, sentence), predicate_of_(tokens_.size(), kNoPredicate) {}

  Clauses run() {
    mark_quotes();
    for (std::uint32_t t = 0; t < tree_.size(); ++t) add_predicate(t);
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) link(v);
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) give_arguments(v);
    turn_trailing_speech();
    find_addressed();
    share_objects();
    find_accused();
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) understand_subject(v, 0);
    for (Predicate& p : out_.verbs) {  // `said he would "fly to Oslo"`: in the words of who writes
      if (p.quoted && p.subject && !quoted_[p.subject->heads.front()]) p.quoted = false;
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) add_nominal(t);
    for (std::uint32_t t = 0; t < tree_.size(); ++t) out_.over.push_back(verb_over(t));
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kNoPredicate = static_cast<std::size_t>(-1);

  void mark_quotes() {
    quoted_.assign(tokens_.size(), false);
    bool open = false;
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      const std::string_view text = document_.text_of(tokens_[t]);
      if (text == "“" || text == "``")
        open = true;
      else if (text == "”" || text == "''")
        open = false;
      else if (text == "\"")
        open = !open;
      else
        quoted_[t] = open;
    }
  }

  // ---- predicates

  [[nodiscard]] static bool is_clause(Relation r) {
    switch (r) {
      case Relation::root:
      case Relation::ccomp:
      case Relation::xcomp:
      case Relation::advcl:
      case Relation::advcl_relcl:
      case Relation::acl:
      case Relation::acl_relcl:
      case Relation::csubj:
      case Relation::csubj_outer:
      case Relation::csubj_pass:
      case Relation::parataxis:
      case Relation::conj:
      case Relation::list:
      case Relation::appos:
      case Relation::dep:
      case Relation::dislocated:
      case Relation::reparandum:
      case Relation::orphan:
      case Relation::discourse:
      case Relation::obl:
      case Relation::obj:
      case Relation::nsubj:
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] static bool is_subject(Relation r) {
    return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::nsubj_outer || r == Relation::csubj ||
           r == Relation::csubj_pass || r == Relation::csubj_outer;
  }

  void add_predicate(std::uint32_t node) {
    const std::optional<std::uint32_t> copula = child(node, Relation::cop);
    const bool verbal =
        words_[node].upos == Upos::VERB || (words_[node].upos == Upos::AUX && relation(node) != Relation::aux &&
                                            relation(node) != Relation::aux_pass && relation(node) != Relation::cop);
    if (!copula && (!verbal || !is_clause(relation(node)))) return;
    Predicate p;
    p.token = copula ? *copula : node;
    p.lemma = words_[p.token].lemma;
    p.quoted = quoted_[p.token];
    p.first = p.token;
    p.last = p.token + 1;
    bool be = false;
    bool have = false;
    bool passive = false;
    Penn finite = Penn::PUNCT;
    const Penn own = words_[p.token].penn;
    for (const std::uint32_t c : children_[node]) {
      const Relation r = relation(c);
      if (r == Relation::aux || r == Relation::aux_pass) {
        const std::string word = low(c);
        p.first = std::min(p.first, c);
        passive = passive || r == Relation::aux_pass;
        be = be || words_[c].lemma == "be" || words_[c].lemma == "get";
        have = have || words_[c].lemma == "have";
        if (words_[c].penn == Penn::MD && p.modal.empty()) p.modal = modal_of(word);
        if (is_finite_verb(words_[c].penn) && finite == Penn::PUNCT) finite = words_[c].penn;
      } else if (r == Relation::advmod || (r == Relation::mark && words_[c].penn == Penn::TO)) {
        const std::string word = low(c);
        const bool no_longer = word == "longer" && c > 0 && low(c - 1) == "no";
        if (word == "not" || word == "n't" || word == "never" || no_longer) p.negated = true;
        const bool loose =
            word == "back" || word == "out" || word == "down";  // "struck back", "pushed them back", "ordered them out"
        if (loose && c > node && p.particle.empty()) p.particle = word;
        if (r == Relation::mark) {
          p.infinitive = true;
          p.first = std::min(p.first, c);
        }
      } else if (r == Relation::compound_prt) {
        p.particle = low(c);
      } else if (r == Relation::nsubj_pass) {
        passive = true;
      }
    }
    Penn main = own;
    if (main == Penn::VBN && !be && !have && is_past_tense(node, passive)) {
      main = Penn::VBD;
      passive = false;
    }
    if (is_finite_verb(main) && finite == Penn::PUNCT) finite = main;
    p.passive = main == Penn::VBN && (passive || be || (!have && finite == Penn::PUNCT));
    p.perfect = have && (main == Penn::VBN || be);
    p.progressive = main == Penn::VBG && be;
    p.participle = !p.infinitive && finite == Penn::PUNCT && (main == Penn::VBG || main == Penn::VBN);
    if (p.modal == "will" || p.modal == "shall")
      p.tense = VerbTense::future;
    else if (finite == Penn::VBD || (p.perfect && finite != Penn::PUNCT))
      p.tense = VerbTense::past;
    else if (finite == Penn::VBP || finite == Penn::VBZ)
      p.tense = VerbTense::present;
    predicate_of_[node] = out_.verbs.size();
    node_of_.push_back(node);
    out_.verbs.push_back(std::move(p));
  }

  // A form like a participle, without an auxiliary, is past tense when it has a subject, or when all stands on it: a
  // whole sentence needs a finite verb, and only a headline does without ("Two held in Oslo").
  [[nodiscard]] bool is_past_tense(std::uint32_t node, bool passive_subject) const {
    if (!passive_subject && child(node, Relation::nsubj)) return true;
    const bool joined = relation(node) == Relation::conj && words_[head(node)].penn == Penn::VBD;
    if (joined && child(node, Relation::obj)) return true;  // "killed three and wounded six"
    if (passive_subject && (child(node, Relation::obj) || child(node, Relation::iobj))) return true;
    return passive_subject && relation(node) == Relation::root &&
           low(static_cast<std::uint32_t>(tokens_.size() - 1)) == ".";
  }

  [[nodiscard]] static std::string modal_of(const std::string& word) {
    if (word == "'ll" || word == "’ll" || word == "wo") return "will";
    if (word == "'d" || word == "’d") return "would";
    if (word == "ca") return "can";
    if (word == "to") return "will";  // "France to withdraw troops"
    if (word == "sha") return "shall";
    return word;
  }

  [[nodiscard]] bool finite(const Predicate& p) const { return !p.infinitive && !p.participle; }

  // The predicate of the nearest clause above a node that is not one itself.
  [[nodiscard]] std::size_t predicate_above(std::uint32_t node) const {
    std::uint32_t at = head(node);
    for (std::uint32_t depth = 0; at != kNoToken && depth < kDeepest; ++depth) {
      if (predicate_of_[at] != kNoPredicate) return predicate_of_[at];
      at = head(at);
    }
    return kNoPredicate;
  }

  [[nodiscard]] std::uint32_t verb_over(std::uint32_t token) const {
    const std::size_t verb = predicate_of_[token] != kNoPredicate ? predicate_of_[token] : predicate_above(token);
    return verb == kNoPredicate ? kNoToken : static_cast<std::uint32_t>(verb);
  }

  void link(std::size_t v) {
    Predicate& p = out_.verbs[v];
    const std::uint32_t node = node_of_[v];
    for (const std::uint32_t c : children_[node]) {
      const bool rather = low(c) == "rather" && c + 1 < tokens_.size() && low(c + 1) == "than";
      const bool mark = relation(c) == Relation::mark || rather;
      if (c < node && mark && words_[c].penn != Penn::TO && p.marker.empty()) p.marker = whole_marker(c);
    }
    if (p.marker.empty() && relation(node) != Relation::root) p.marker = preposition_of(node);
    if (p.marker.empty() && relation(node) == Relation::advcl && follows_when(node)) p.marker = "when";
    const bool turned = is_turned_condition(node);
    if (turned) p.link = Link::condition;
    const std::uint32_t above = head(node);
    if (above == kNoToken || turned) return;
    const std::size_t governor = predicate_of_[above] != kNoPredicate ? predicate_of_[above] : predicate_above(node);
    const bool hangs_on_noun = predicate_of_[above] == kNoPredicate;
    switch (relation(node)) {
      case Relation::ccomp:
      case Relation::xcomp:
      case Relation::csubj:
      case Relation::csubj_pass:
      case Relation::csubj_outer:
      case Relation::obj:
      case Relation::nsubj:
        p.link = one_of(p.marker, kConditions) || is_supposed(above) ? Link::condition : Link::content;
        break;
      case Relation::acl:
        p.link = p.infinitive || p.marker == "that" ? Link::content : Link::relative;
        p.governor = above;
        return;
      case Relation::acl_relcl:
        p.link = Link::relative;
        p.governor = above;
        return;
      case Relation::advcl:
      case Relation::advcl_relcl:
      case Relation::obl:
        p.link = one_of(p.marker, kConditions) ? Link::condition : Link::adverbial;
        if (p.infinitive && p.marker.empty()) p.marker = "to";
        break;
      case Relation::conj:
        if (governor != kNoPredicate && !hangs_on_noun) join(p, out_.verbs[governor], node);
        return;
      default:  // parataxis and what is loose: clauses of their own
        return;
    }
    if (hangs_on_noun && is_nominal(above)) {
      p.governor = above;
    } else if (governor != kNoPredicate) {
      p.governor = out_.verbs[governor].token;
    }
  }

  // "when it is over", an adverb to the treebanks
  [[nodiscard]] bool follows_when(std::uint32_t node) const {
    return std::any_of(children_[node].begin(), children_[node].end(),
                       [&](std::uint32_t c) { return c < node && low(c) == "when"; });
  }

  // "in case", "as if" are if; "rather than" is rather.
  [[nodiscard]] std::string whole_marker(std::uint32_t token) const {
    const std::string word = low(token);
    const std::string next = token + 1 < tokens_.size() ? low(token + 1) : std::string();
    if ((word == "in" && next == "case") || (word == "as" && (next == "if" || next == "though"))) return "if";
    return word;
  }

  // "Had Iraq invaded Jordan, ..."
  [[nodiscard]] bool is_turned_condition(std::uint32_t node) const {
    const auto subject =
        child(node, Relation::nsubj) ? child(node, Relation::nsubj) : child(node, Relation::nsubj_pass);
    if (!subject || *subject == 0 || low(static_cast<std::uint32_t>(tokens_.size() - 1)) == "?") return false;
    return std::any_of(children_[node].begin(), children_[node].end(), [&](std::uint32_t c) {
      const bool had = low(c) == "had" && (relation(c) == Relation::aux || relation(c) == Relation::aux_pass);
      return had && c < *subject && *subject < node && (c == 0 || relation(node) == Relation::advcl);
    });
  }

  // "Provided that Hamas releases them"
  [[nodiscard]] bool is_supposed(std::uint32_t above) const {
    return one_of(words_[above].lemma, kSupposing) && above == 0 && !child(above, Relation::nsubj);
  }

  // The second of two verbs shares what it does not have itself: "will meet and discuss", "was arrested and charged".
  void join(Predicate& p, const Predicate& first, std::uint32_t node) {
    const Penn own = words_[p.token].penn;
    const bool bare = p.first == p.token && !child(node, Relation::mark) && !child(node, Relation::nsubj) &&
                      !child(node, Relation::nsubj_pass);
    p.link = Link::conjunct;
    p.governor = first.token;
    const bool base = own == Penn::VB || (own == Penn::VBP && !first.modal.empty());  // "will meet and immediately fly"
    if (bare && base && words_[first.token].penn == Penn::VB) {
      p.infinitive = first.infinitive;
      p.modal = first.modal;
      p.tense = first.tense;
      p.negated = p.negated || first.negated;
    } else if (bare && own == Penn::VBN && words_[first.token].penn == Penn::VBN) {
      p.passive = first.passive;
      p.perfect = first.perfect;
      p.participle = first.participle;
      p.tense = first.tense;
      p.modal = first.modal;
    } else if (bare && own == Penn::VBG && first.progressive) {
      p.progressive = true;
      p.participle = false;
      p.tense = first.tense;
    }
    // what is joined below a governor stands below it too: "agreed to meet and to talk", "said that A met and B left"
    const bool own_subject = child(node, Relation::nsubj) || child(node, Relation::nsubj_pass);
    if (p.infinitive || p.participle || (own_subject && first.link == Link::content)) {
      p.link = first.link;
      p.governor = first.governor;
    }
    if (p.marker.empty()) {
      if (const auto cc = child(node, Relation::cc)) p.marker = low(*cc);
    }
  }

  void give_arguments(std::size_t v) {
    Predicate& p = out_.verbs[v];
    const std::uint32_t node = node_of_[v];
    std::optional<std::uint32_t> object;
    std::optional<Phrase> receiver;
    for (const std::uint32_t c : children_[node]) {
      const Relation r = relation(c);
      const bool misread = c < node && r == Relation::compound && is_finite_verb(words_[node].penn);  // "China denies"
      if (r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::nsubj_outer || misread) {
        if (!p.subject || c < node) p.subject = argument(c, node);  // of two the nearer: "the fisheries ministry said"
      } else if (r == Relation::obj && object && comma_between(*object, c)) {
        continue;  // "will visit Accra, the first minister to do so"
      } else if (r == Relation::obj) {
        if (object && is_nominal(c) && is_nominal(*object) && !receiver) receiver = p.object;  // "handed Norway a note"
        if (!object || is_nominal(c)) {
          object = c;
          p.object = argument(c, node);
        }
      } else if (r == Relation::iobj) {
        receiver = argument(c, node);
      } else if (r == Relation::obl || r == Relation::obl_agent || (r == Relation::nmod && p.token != node)) {
        add_oblique(c, node, p.obliques);
      }
    }
    if (p.subject) {  // "neither Norway nor Chad", "no minister"
      static constexpr std::array<std::string_view, 4> kNobody = {"neither", "no", "none", "nobody"};
      const std::uint32_t first = p.subject->first;
      p.negated = p.negated || one_of(low(first), kNobody) || (first > 0 && low(first - 1) == "neither");
    }
    if (object) {  // "has no plans", "plans neither to"
      const std::string first = low(p.object->first);
      p.negated = p.negated || first == "no" || first == "neither";
    }
    for (const std::uint32_t c : children_[node]) {
      if (relation(c) != Relation::xcomp || predicate_of_[c] != kNoPredicate) continue;
      if (object && !child(c, Relation::case_))
        p.obliques.push_back({"as", phrase_of(c)});  // "called the raid a crime"
      if (child(c, Relation::case_)) add_oblique(c, node, p.obliques);
      if (words_[c].upos != Upos::ADJ) continue;  // "held Greece responsible for the attack"
      for (const std::uint32_t g : children_[c]) {
        if (relation(g) == Relation::obl) add_oblique(g, node, p.obliques);
      }
    }
    order(p.obliques, node);
    if (receiver && p.object) {
      p.obliques.push_back({"to", *receiver});  // "gave Ghana a loan"
    } else if (receiver) {
      p.object = receiver;  // "told Moon that"
    }
    if (p.token != node && child(node, Relation::case_)) {
      add_oblique(node, node, p.obliques);  // "is in Luanda"
    } else if (p.token != node) {
      p.object = phrase_of(node);  // "is ready"
    } else if (!p.object && p.lemma != "be") {
      for (const std::uint32_t c : children_[node]) {  // "became president", "remains ready"
        if (relation(c) == Relation::xcomp && predicate_of_[c] == kNoPredicate) p.object = phrase_of(c);
      }
    }
    if (relation(node) == Relation::acl_relcl && !p.passive && p.subject && !p.object && !is_relative(node)) {
      p.object = phrase_of(head(node));  // "the deal Russia signed"
    }
    if (object) {
      for (const std::uint32_t o : p.object->heads) add_noun_obliques(o, p.obliques);
    }
    if (p.token == node && p.object && relation(node) == Relation::acl_relcl && !object) {
      for (const std::uint32_t o : p.object->heads) add_noun_obliques(o, p.obliques);
    }
    if (p.passive && p.subject) {
      for (const std::uint32_t s : p.subject->heads) add_noun_obliques(s, p.obliques);
    }
  }

  [[nodiscard]] bool comma_between(std::uint32_t first, std::uint32_t second) const {
    for (std::uint32_t t = first + 1; t < second; ++t) {
      if (low(t) == ",") return true;
    }
    return false;
  }

  // Who asks for a phrase by its preposition gets the first: not "on Tuesday" of "on Tuesday it called on Norway".
  void order(std::vector<Oblique>& obliques, std::uint32_t verb) const {
    std::stable_sort(obliques.begin(), obliques.end(), [&](const Oblique& a, const Oblique& b) {
      return rank(a.phrase.heads.front(), verb) < rank(b.phrase.heads.front(), verb);
    });
  }
  [[nodiscard]] int rank(std::uint32_t head, std::uint32_t verb) const {
    return is_calendar_word(document_.text_of(tokens_[head])) ? 2 : head < verb ? 1 : 0;
  }

  // A relative clause that has its pronoun.
  [[nodiscard]] bool is_relative(std::uint32_t node) const {
    return std::any_of(children_[node].begin(), children_[node].end(), [&](std::uint32_t c) {
      if (is_relative_pronoun(c) || words_[c].penn == Penn::WRB) return true;
      return std::any_of(children_[c].begin(), children_[c].end(),
                         [&](std::uint32_t g) { return is_relative_pronoun(g) || words_[g].penn == Penn::WPS; });
    });
  }

  // "The sides met, the Kremlin said": what is said stands above who says it in the tree, and below it in meaning.
  void turn_trailing_speech() {
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) {
      Predicate& speech = out_.verbs[v];
      const std::uint32_t node = node_of_[v];
      if (relation(node) != Relation::parataxis || !finite(speech) || !speech.subject ||
          !one_of(speech.lemma, kSpeech)) {
        continue;
      }
      const std::size_t said = predicate_above(node);
      if (said == kNoPredicate || has_content(speech.token)) continue;
      Predicate& content = out_.verbs[said];
      speech.link = content.link;
      speech.governor = content.governor;
      content.link = Link::content;
      content.governor = speech.token;
    }
  }
  [[nodiscard]] bool has_content(std::uint32_t token) const {
    return std::any_of(out_.verbs.begin(), out_.verbs.end(),
                       [&](const Predicate& other) { return other.governor == token && other.link == Link::content; });
  }

  // "warned Syria not to attack", where the tree has Syria attack: whom it is said to is the object.
  void find_addressed() {
    for (const Predicate& p : out_.verbs) {
      if (!p.infinitive || p.link != Link::content || !p.subject || !p.marker.empty() || p.governor == kNoToken)
        continue;
      const std::size_t above = predicate_of_[p.governor];
      if (above == kNoPredicate) continue;
      Predicate& g = out_.verbs[above];
      if (one_of(g.lemma, kAsking) && !g.object && !g.passive && p.subject->first > g.token) g.object = p.subject;
    }
  }

  // "shelled and bombed the town": the object of both, if the first must have one
  void share_objects() {
    static constexpr std::array<std::string_view, 34> kTransitive = {
        "shell",    "bomb",   "attack",  "kill",    "wound",  "arrest",  "detain", "beat",    "torture",
        "seize",    "kidnap", "abduct",  "shoot",   "ambush", "injure",  "harass", "condemn", "reject",
        "burn",     "loot",   "destroy", "support", "praise", "welcome", "accept", "approve", "criticise",
        "denounce", "deny",   "endorse", "sign",    "ratify", "capture", "invade"};
    for (const Predicate& second : out_.verbs) {
      if (second.link != Link::conjunct || second.governor == kNoToken || !second.object || second.passive) continue;
      const std::size_t above = predicate_of_[second.governor];
      if (above == kNoPredicate) continue;
      Predicate& first = out_.verbs[above];
      const bool side_by_side = first.token + 2 == second.token && low(first.token + 1) == "and";
      if (side_by_side && one_of(first.lemma, kTransitive) && !first.object && !first.passive && first.obliques.empty())
        first.object = second.object;
    }
  }

  // "Mayor accused of fraud": a headline leaves out the auxiliary; who accuses, accuses somebody.
  void find_accused() {
    static constexpr std::array<std::string_view, 4> kOfDeeds = {"accuse", "convict", "acquit", "suspect"};
    for (Predicate& p : out_.verbs) {
      if (p.tense == VerbTense::past && !p.passive && !p.perfect && !p.object && one_of(p.lemma, kOfDeeds) &&
          p.oblique("of") != nullptr)
        p.passive = true;
    }
  }

  // Clauses without a subject borrow one.
  const std::optional<Phrase>& understand_subject(std::size_t v, std::uint32_t depth) {
    Predicate& p = out_.verbs[v];
    if (p.subject || depth > kDeepest) return p.subject;
    if (finite(p) && p.tense == VerbTense::past) {  // "after a coup toppled the president", read as after a coup
      static constexpr std::array<std::string_view, 5> kBoth = {"after", "before", "since", "until", "as"};
      for (const Oblique& o : p.obliques) {
        if (!one_of(o.preposition, kBoth) || o.phrase.last != p.first) continue;
        p.subject = o.phrase;
        p.marker = o.preposition;
        return p.subject;
      }
    }
    const std::uint32_t node = node_of_[v];
    const std::uint32_t above = head(node);
    if (above == kNoToken) return p.subject;
    const std::size_t governor = predicate_of_[above];
    switch (relation(node)) {
      case Relation::conj:
        if (governor != kNoPredicate) p.subject = understand_subject(governor, depth + 1);
        break;
      case Relation::acl:
        if (governor != kNoPredicate) {
          p.subject = understand_subject(governor, depth + 1);
        } else if (p.infinitive) {  // "its decision to visit"; else whoever has it
          if (const auto owner = child(above, Relation::nmod_poss)) {
            p.subject = phrase_of(*owner);
          } else if (const std::size_t verb = predicate_above(node); verb != kNoPredicate) {
            p.subject = understand_subject(verb, depth + 1);
          }
        } else {
          p.subject = phrase_of(above);
        }
        break;
      case Relation::acl_relcl:
        if (governor == kNoPredicate && !p.object) p.subject = phrase_of(above);
        break;
      case Relation::xcomp:
      case Relation::ccomp:
      case Relation::advcl:
      case Relation::obl: {
        if (governor == kNoPredicate) {
          if (const std::size_t verb = predicate_above(node); verb != kNoPredicate) {
            p.subject = understand_subject(verb, depth + 1);
          }
          break;
        }
        const Predicate& g = out_.verbs[governor];
        const std::uint32_t noun = head(node_of_[governor]);
        const bool of_relative = relation(node) == Relation::ccomp && finite(p) && g.link == Link::relative &&
                                 g.object && g.object->heads.front() == noun;
        if (of_relative) {
          p.subject = phrase_of(noun);  // "two men who it says attacked the town"
          break;
        }
        if (relation(node) == Relation::advcl && p.participle && p.marker == "for" && g.object && !g.passive &&
            !is_exchange(node)) {
          p.subject = g.object;  // "detained twenty for blocking a road"
          break;
        }
        if (relation(node) != Relation::ccomp && p.infinitive) {
          if (relation(node) == Relation::xcomp && g.object && !g.passive && !one_of(g.lemma, kSubjectControl)) {
            p.subject = g.object;
            break;
          }
          const Phrase* addressed = nullptr;
          for (const Oblique& o : g.obliques) {
            if (addressed == nullptr && one_of(o.preposition, kAddressing) && o.phrase.first < p.token)
              addressed = &o.phrase;
          }
          if (addressed != nullptr && one_of(g.lemma, kCalling)) {
            p.link = Link::content;
            p.subject = *addressed;
            break;
          }
          if (relation(node) == Relation::advcl && g.object && !g.passive && one_of(g.lemma, kAsking)) {
            p.link = Link::content;  // "urged Syria to withdraw", read as a purpose
            p.subject = g.object;
            break;
          }
        }
        p.subject = understand_subject(governor, depth + 1);
        break;
      }
      default:
        break;
    }
    return p.subject;
  }

  // "in exchange for releasing them"
  [[nodiscard]] bool is_exchange(std::uint32_t node) const {
    const auto marker = child(node, Relation::mark);
    return marker && *marker > 0 && (low(*marker - 1) == "exchange" || low(*marker - 1) == "return");
  }

  static constexpr std::array<std::string_view, 6> kCalling = {"call", "appeal", "press", "plead", "wait", "lean"};
  static constexpr std::array<std::string_view, 26> kAsking = {
      "ask",  "urge",    "tell",   "order",     "invite",    "force",     "persuade", "require", "press",
      "want", "request", "warn",   "encourage", "push",      "instruct",  "pressure", "oblige",  "propose",
      "beg",  "implore", "advise", "recommend", "authorise", "authorize", "allow",    "permit"};

  // ---- nominals

  // Prepositions that events have behind them, wherever the tree hangs them: "for the visit of the king to Lisbon".
  static constexpr std::array<std::string_view, 5> kOfEvents = {"to", "with", "between", "against", "by"};

  void add_nominal(std::uint32_t token) {
    if (!is_nominal(token)) return;
    switch (relation(token)) {
      case Relation::amod:
      case Relation::compound:
      case Relation::flat:
      case Relation::fixed:
      case Relation::goeswith:
      case Relation::nmod_desc:
      case Relation::nummod:
      case Relation::det:
      case Relation::nmod_poss:
        return;
      default:
        break;
    }
    Nominal n;
    n.token = token;
    n.phrase.first = token;
    n.phrase.last = token + 1;
    n.phrase.heads = {token};
    own_span(token, n.phrase.first, n.phrase.last);
    if (const auto owner = child(token, Relation::nmod_poss)) n.possessor = phrase_of(*owner);
    for (std::uint32_t t = n.possessor && n.possessor->last < token ? n.possessor->last : n.phrase.first; t < token;
         ++t) {
      const Penn tag = words_[t].penn;
      if (tag == Penn::JJ || is_noun(tag) || tag == Penn::VBN || tag == Penn::VBG) n.modifiers.push_back(t);
    }
    add_noun_obliques(token, n.obliques);
    govern(n);
    if (const Predicate* verb = verb_at(n.governor); verb != nullptr && (n.role != "subj" || verb->passive)) {
      for (const Oblique& o : verb->obliques) {
        if (n.role != "obj" && n.role != "subj" && !one_of(o.preposition, kOfEvents)) continue;
        // "the raid on Chad was condemned by Norway": not Norway's raid
        const bool beside = token + 1 < tokens_.size() && low(token + 1) == "by";
        if (o.preposition == "by" && verb->passive && !beside && !one_of(verb->lemma, kPerforming)) continue;
        if (o.phrase.first > token && o.phrase.heads.front() != token &&
            std::none_of(n.obliques.begin(), n.obliques.end(),
                         [&](const Oblique& own) { return own.phrase == o.phrase; })) {
          n.obliques.push_back(o);
        }
      }
    }
    out_.nominals.push_back(std::move(n));
  }

  [[nodiscard]] const Predicate* verb_at(std::uint32_t token) const { return out_.verb_at(token); }

  // The verb whose subject, object or oblique a noun is, itself or through the nouns that it hangs on.
  void govern(Nominal& n) const {
    std::uint32_t at = n.token;
    std::string role;
    for (std::uint32_t depth = 0; depth < kDeepest; ++depth) {
      if (predicate_of_[at] != kNoPredicate) {  // the noun after "be"
        n.governor = out_.verbs[predicate_of_[at]].token;
        n.role = role.empty() ? "obj" : role;
        return;
      }
      const std::uint32_t above = head(at);
      if (above == kNoToken) return;
      if (role.empty() && relation(at) != Relation::conj && relation(at) != Relation::appos) {
        const Relation r = relation(at);
        role = is_subject(r) ? "subj" : r == Relation::obj || r == Relation::iobj ? "obj" : preposition_of(at);
      }
      if (predicate_of_[above] != kNoPredicate) {
        n.governor = out_.verbs[predicate_of_[above]].token;
        n.role = role;
        return;
      }
      at = above;
    }
  }

  std::vector<std::size_t> predicate_of_;  // of each node
  std::vector<std::uint32_t> node_of_;     // of each predicate: itself, or what follows "be"
  std::vector<bool> quoted_;
  Clauses out_;
};

}  // namespace

const Phrase* Predicate::oblique(std::string_view preposition) const {
  for (const Oblique& o : obliques) {
    if (o.preposition == preposition) return &o.phrase;
  }
  return nullptr;
}

const Predicate* Clauses::verb_at(std::uint32_t token) const {
  for (const Predicate& p : verbs) {
    if (p.token == token) return &p;
  }
  return nullptr;
}

const Predicate* Clauses::verb_over(std::uint32_t token) const {
  return over[token] == kNoToken ? nullptr : &verbs[over[token]];
}

const Nominal* Clauses::nominal_at(std::uint32_t token) const {
  for (const Nominal& n : nominals) {
    if (n.token == token) return &n;
  }
  return nullptr;
}

Clauses clauses_of(const Document& document, std::size_t sentence) { return Builder(document, sentence).run(); }

}  // namespace dateline::language
