// Subjects, objects and obliques from the order of chunks: English puts the subject before the verb group and the
// object after it, and what stands between can be skipped by few rules. It stands in for trees.

#include "dateline/language/clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/language/chunks.hpp"

namespace dateline::language {

namespace {

using core::one_of;

// Verbs whose infinitive is understood of their object: "asked Moon to come".
constexpr std::array<std::string_view, 26> kObjectControl = {
    "ask",    "urge",    "tell",   "order",   "invite", "allow",     "force",    "persuade", "want",
    "expect", "require", "press",  "request", "warn",   "encourage", "help",     "lead",     "cause",
    "call",   "permit",  "enable", "push",    "appeal", "instruct",  "pressure", "oblige"};

constexpr std::array<std::string_view, 22> kSpeech = {"say",     "tell",    "add",   "announce", "declare", "state",
                                                      "report",  "claim",   "note",  "warn",     "stress",  "insist",
                                                      "explain", "write",   "argue", "reply",    "respond", "comment",
                                                      "remark",  "confirm", "quote", "emphasize"};

// Verbs that an infinitive completes even when a phrase stands between: "agreed on Saturday to send".
constexpr std::array<std::string_view, 30> kCompleted = {
    "agree",  "promise",  "pledge",  "plan",   "decide",    "refuse",  "threaten", "vow",     "offer",   "want",
    "intend", "continue", "begin",   "start",  "seek",      "try",     "fail",     "propose", "demand",  "hope",
    "expect", "decline",  "prepare", "commit", "undertake", "attempt", "aim",      "manage",  "consent", "swear"};

// Verbs with two objects: "gave Tanzania a grant".
constexpr std::array<std::string_view, 14> kGiving = {"give", "send", "offer", "lend", "grant", "hand",   "promise",
                                                      "pay",  "sell", "award", "deny", "show",  "supply", "pledge"};

// Nouns that an infinitive completes: "an invitation to visit".
constexpr std::array<std::string_view, 22> kCompletedNouns = {
    "invitation", "decision",  "plan",   "request", "pledge",   "agreement", "readiness", "willingness",
    "promise",    "offer",     "threat", "refusal", "proposal", "call",      "effort",    "attempt",
    "demand",     "intention", "bid",    "deal",    "vow",      "commitment"};

constexpr std::array<std::string_view, 5> kCopulas = {"be", "remain", "stand", "become", "seem"};

class Builder {
 public:
  Builder(const Document& document, std::size_t sentence)
      : document_(document),
        tokens_(document.tokens(sentence)),
        words_(document.words(sentence)),
        chunks_(chunks_of(document, sentence)) {}

  Clauses run() {
    mark_quotes();
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      if (chunks_[c].kind == ChunkKind::verb) add_verb(c);
    }
    settle_participles();
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) find_subject(v);
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) find_objects(v);
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) understand_subject(v);
    attribute_trailing_speech();
    add_nominals();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string low(std::uint32_t token) const { return core::lower(document_.text_of(tokens_[token])); }
  [[nodiscard]] bool is(std::size_t c, ChunkKind kind) const { return c < chunks_.size() && chunks_[c].kind == kind; }

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

  void add_verb(std::size_t c) {
    const Chunk& chunk = chunks_[c];
    Predicate p;
    p.token = chunk.head;
    p.first = chunk.first;
    p.last = chunk.last;
    p.lemma = words_[p.token].lemma;
    p.quoted = quoted_[p.token];
    bool be = false;
    bool have = false;
    Penn finite = Penn::PUNCT;
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
      const Penn tag = words_[t].penn;
      const std::string word = low(t);
      if (word == "not" || word == "n't" || word == "never") p.negated = true;
      if (tag == Penn::TO) p.infinitive = true;
      if (tag == Penn::MD) p.modal = word == "'ll" ? "will" : (word == "wo" ? "will" : word);
      if (is_finite_verb(tag) && finite == Penn::PUNCT) finite = tag;
      if (t != p.token && (words_[t].lemma == "be" || words_[t].lemma == "get")) be = true;
      if (t != p.token && words_[t].lemma == "have") have = true;
    }
    Penn main = words_[p.token].penn;
    // "said North Korea posed a threat": what looks like a participle after the subject of a content clause is past
    // tense
    if (main == Penn::VBN && chunk.first == p.token && c >= 2 && is(c - 1, ChunkKind::noun) &&
        is(c - 2, ChunkKind::verb) && one_of(words_[chunks_[c - 2].head].lemma, kSpeech)) {
      main = finite = Penn::VBD;
    }
    p.passive = main == Penn::VBN && (be || (!have && finite == Penn::PUNCT));
    p.perfect = have && (main == Penn::VBN || be);
    p.progressive = main == Penn::VBG && be;
    p.participle = !p.infinitive && finite == Penn::PUNCT && (main == Penn::VBG || main == Penn::VBN);
    if (p.modal == "will" || p.modal == "shall")
      p.tense = VerbTense::future;
    else if (finite == Penn::VBD || (p.perfect && finite != Penn::PUNCT))
      p.tense = VerbTense::past;
    else if (finite == Penn::VBP || finite == Penn::VBZ)
      p.tense = VerbTense::present;
    if (p.last < words_.size() && words_[p.last].penn == Penn::RP) p.particle = low(p.last);
    chunk_of_.push_back(c);
    out_.verbs.push_back(std::move(p));
  }

  // A past form between a subject and an object is past tense, and so is the only verb of a sentence: "The army chief
  // briefed the ambassador".
  void settle_participles() {
    const bool none_finite =
        std::none_of(out_.verbs.begin(), out_.verbs.end(), [&](const Predicate& p) { return finite(p); });
    bool settled = false;
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) {
      Predicate& p = out_.verbs[v];
      const std::size_t c = chunk_of_[v];
      if (!p.participle || words_[p.token].penn != Penn::VBN || p.first != p.token) continue;
      std::size_t left = c;
      while (left > 0 && is(left - 1, ChunkKind::other)) --left;
      // "Putin, president of Russia, stressed"
      const bool after_apposition = none_finite && left >= 4 && is(left - 1, ChunkKind::comma) &&
                                    is(0, ChunkKind::noun) && is(1, ChunkKind::comma);
      if (left == 0 || !(is(left - 1, ChunkKind::noun) || after_apposition)) continue;
      if (!is(c + 1, ChunkKind::noun) && (!none_finite || settled)) continue;
      p.participle = p.passive = false;
      p.tense = VerbTense::past;
      settled = true;
    }
  }

  [[nodiscard]] bool finite(const Predicate& p) const { return !p.infinitive && !p.participle; }

  [[nodiscard]] std::size_t verb_of_chunk(std::size_t c) const {
    const auto found = std::find(chunk_of_.begin(), chunk_of_.end(), c);
    return static_cast<std::size_t>(found - chunk_of_.begin());
  }

  // The nearest verb group left of a chunk, or nothing.
  [[nodiscard]] std::optional<std::size_t> verb_before(std::size_t c) const {
    for (std::size_t i = c; i-- > 0;) {
      if (chunks_[i].kind == ChunkKind::verb) return verb_of_chunk(i);
      if (chunks_[i].kind == ChunkKind::border) return std::nullopt;
    }
    return std::nullopt;
  }

  void find_subject(std::size_t v) {
    Predicate& p = out_.verbs[v];
    const std::size_t c = chunk_of_[v];
    if (!finite(p)) return;
    std::size_t i = c;
    while (i > 0 && (is(i - 1, ChunkKind::other))) --i;
    if (i > 0 && is(i - 1, ChunkKind::conjunction)) {  // "met Abe and said"
      if (const auto before = finite_before(i - 1)) {
        p.subject = out_.verbs[*before].subject;
        p.link = Link::conjunct;
        p.governor = out_.verbs[*before].token;
        p.marker = low(chunks_[i - 1].first);
        subject_chunk_.emplace_back(v, chunks_.size());
        return;
      }
    }
    std::size_t noun = chunks_.size();
    std::size_t left = i;
    bool crossed_comma = false;
    for (std::size_t j = i; j-- > 0;) {
      const ChunkKind kind = chunks_[j].kind;
      if (kind == ChunkKind::wh) {  // "Moon, who met Abe": the phrase before it
        std::size_t k = j;
        while (k > 0 && (is(k - 1, ChunkKind::comma) || is(k - 1, ChunkKind::preposition))) --k;
        p.link = Link::relative;
        if (k > 0 && is(k - 1, ChunkKind::noun)) {
          p.subject = chunks_[k - 1].phrase;
          p.governor = chunks_[k - 1].head;
        }
        return;
      }
      if (kind == ChunkKind::noun) {
        if (j > 0 && is(j - 1, ChunkKind::preposition)) {
          --j;
          continue;
        }
        if (j > 0 && is(j - 1, ChunkKind::verb)) {
          const Predicate& other = out_.verbs[verb_of_chunk(j - 1)];
          if (!finite(other)) {  // "the decision to visit Moscow angered": the object of the infinitive
            --j;
            continue;
          }
        }
        noun = j;
        left = j;
        break;
      }
      if (kind == ChunkKind::comma) {
        if (crossed_comma) break;
        crossed_comma = true;
        // a parenthesis: "Putin, speaking in Sochi, said": go on left of its other comma
        std::size_t k = j;
        while (k > 0 && !is(k - 1, ChunkKind::comma) && !is(k - 1, ChunkKind::border) && !is(k - 1, ChunkKind::quote))
          --k;
        if (k > 0 && is(k - 1, ChunkKind::comma) && k >= 2 && is(k - 2, ChunkKind::noun)) {
          noun = k - 2;
          left = noun;
          break;
        }
        continue;
      }
      if (kind == ChunkKind::verb) {
        const Predicate& other = out_.verbs[verb_of_chunk(j)];
        if (finite(other) && other.link != Link::relative) break;
        continue;
      }
      if (kind == ChunkKind::quote || kind == ChunkKind::border || kind == ChunkKind::marker) break;
    }
    // "... ," said Putin.
    if (one_of(p.lemma, kSpeech) && is(c + 1, ChunkKind::noun) &&
        (noun == chunks_.size() || (c > 0 && (is(c - 1, ChunkKind::quote) || is(c - 1, ChunkKind::comma))))) {
      if (c == 0 || is(c - 1, ChunkKind::quote) || is(c - 1, ChunkKind::comma)) {
        p.subject = chunks_[c + 1].phrase;
        subject_chunk_.emplace_back(v, c + 1);
        return;
      }
    }
    if (noun == chunks_.size()) return;
    p.subject = chunks_[noun].phrase;
    subject_chunk_.emplace_back(v, noun);
    link_above(v, left);
  }

  [[nodiscard]] std::optional<std::size_t> finite_before(std::size_t c) const {
    for (std::size_t v = out_.verbs.size(); v-- > 0;) {
      if (chunk_of_[v] < c && finite(out_.verbs[v])) return v;
    }
    return std::nullopt;
  }

  // What stands left of a clause's subject says how the clause hangs.
  void link_above(std::size_t v, std::size_t subject) {
    Predicate& p = out_.verbs[v];
    std::size_t i = subject;
    while (i > 0 && (is(i - 1, ChunkKind::other))) --i;
    if (i == 0) return;
    const Chunk& before = chunks_[i - 1];
    if (before.kind == ChunkKind::marker || before.kind == ChunkKind::preposition) {
      p.marker = low(before.first);
      if (p.marker == "that")
        p.link = Link::content;
      else if (p.marker == "if" || p.marker == "unless" || p.marker == "whether")
        p.link = Link::condition;
      else
        p.link = Link::adverbial;
      if (const auto above = verb_before(i - 1)) p.governor = out_.verbs[*above].token;
      return;
    }
    if (before.kind == ChunkKind::verb) {
      p.link = Link::content;
      p.governor = out_.verbs[verb_of_chunk(i - 1)].token;
      return;
    }
    if (before.kind == ChunkKind::noun && i >= 2 && is(i - 2, ChunkKind::verb) &&
        one_of(out_.verbs[verb_of_chunk(i - 2)].lemma, kSpeech)) {  // "told Moon he would come"
      p.link = Link::content;
      p.governor = out_.verbs[verb_of_chunk(i - 2)].token;
      return;
    }
    if (before.kind == ChunkKind::wh) {
      p.link = Link::relative;
      return;
    }
    if (before.kind == ChunkKind::conjunction && !one_of(p.lemma, kSpeech)) {  // "and Putin said" begins anew
      if (const auto above = finite_before(i - 1)) {
        p.link = Link::conjunct;
        p.governor = out_.verbs[*above].token;
        if (out_.verbs[*above].link == Link::content) {  // "said that he met A and B would come"
          p.link = Link::content;
          p.governor = out_.verbs[*above].governor;
        }
      }
    }
  }

  [[nodiscard]] bool is_subject(std::size_t chunk) const {
    return std::any_of(subject_chunk_.begin(), subject_chunk_.end(), [&](const auto& s) { return s.second == chunk; });
  }

  void find_objects(std::size_t v) {
    Predicate& p = out_.verbs[v];
    std::size_t i = chunk_of_[v] + 1;
    if (!p.particle.empty() && is(i, ChunkKind::other)) ++i;
    bool inverted = false;
    if (is(i, ChunkKind::noun) && is_subject(i) && p.subject && *p.subject == chunks_[i].phrase) {
      inverted = true;
      ++i;
    }
    bool first = true;
    for (; i < chunks_.size(); ++i) {
      const ChunkKind kind = chunks_[i].kind;
      if (kind == ChunkKind::other) {
        const Chunk& other = chunks_[i];
        const bool predicative =
            first && !p.object && words_[other.first].penn == Penn::JJ && one_of(p.lemma, kCopulas);
        if (predicative) p.object = Phrase{other.first, other.last, {other.first}};  // "is ready"
        continue;
      }
      if (kind == ChunkKind::noun) {
        if (is_subject(i)) return;
        if (first && !p.object && !inverted) {
          p.object = chunks_[i].phrase;
        } else if (p.object && is(i - 1, ChunkKind::noun) && p.obliques.empty() && one_of(p.lemma, kGiving)) {
          p.obliques.push_back({"to", *p.object});
          p.object = chunks_[i].phrase;
        }
        first = false;
        continue;
      }
      if (kind == ChunkKind::preposition && is(i + 1, ChunkKind::noun)) {
        if (is_subject(i + 1)) return;
        std::string preposition = low(chunks_[i].first);
        p.obliques.push_back({preposition, chunks_[i + 1].phrase});
        first = first && is_calendar_word(low(chunks_[i + 1].head));  // "announced on Tuesday a new tax"
        ++i;
        continue;
      }
      if (kind == ChunkKind::comma && is(i + 1, ChunkKind::preposition) && is(i + 2, ChunkKind::noun) &&
          !is_subject(i + 2))
        continue;
      return;
    }
  }

  // Infinitives and participles borrow a subject.
  void understand_subject(std::size_t v) {
    Predicate& p = out_.verbs[v];
    if (finite(p)) return;
    const std::size_t c = chunk_of_[v];
    std::size_t i = c;
    while (i > 0 && is(i - 1, ChunkKind::other)) --i;
    if (p.infinitive) {
      if (i >= 2 && is(i - 1, ChunkKind::noun) && is(i - 2, ChunkKind::preposition) &&
          low(chunks_[i - 2].first) == "for") {
        p.subject = chunks_[i - 1].phrase;  // "for the United States to stop"
        p.link = Link::content;
        if (const auto above = verb_before(i - 2)) p.governor = out_.verbs[*above].token;
        if (i >= 3 && is(i - 3, ChunkKind::noun) && one_of(words_[chunks_[i - 3].head].lemma, kCompletedNouns)) {
          p.governor = chunks_[i - 3].head;
        }
        return;
      }
      const auto above = verb_before(c);
      if (i > 0 && is(i - 1, ChunkKind::noun) && one_of(words_[chunks_[i - 1].head].lemma, kCompletedNouns)) {
        p.governor = chunks_[i - 1].head;
        p.link = Link::content;
        if (above) p.subject = out_.verbs[*above].subject;
        return;
      }
      if (!above) return;
      const Predicate& governor = out_.verbs[*above];
      p.governor = governor.token;
      const bool adjacent = chunk_of_[*above] + 1 == i || (!governor.object && one_of(governor.lemma, kCompleted));
      if (adjacent) {
        p.link = Link::content;
        p.subject = governor.subject;
      } else if (one_of(governor.lemma, kObjectControl)) {
        p.link = Link::content;
        p.subject = governor.object;
        if (!p.subject && !governor.obliques.empty()) p.subject = governor.obliques.front().phrase;
      } else {
        p.link = Link::adverbial;
        p.marker = "to";
        p.subject = governor.subject;
      }
      return;
    }
    // participles
    if (i > 0 && is(i - 1, ChunkKind::noun) &&
        !(i >= 2 && is(i - 2, ChunkKind::preposition) && words_[p.token].penn == Penn::VBN)) {
      p.link = Link::relative;
      p.governor = chunks_[i - 1].head;
      p.subject = chunks_[i - 1].phrase;
      return;
    }
    if (i > 0 && is(i - 1, ChunkKind::verb)) {
      const Predicate& governor = out_.verbs[verb_of_chunk(i - 1)];
      p.link = Link::content;
      p.governor = governor.token;
      p.subject = governor.subject;
      return;
    }
    if (i > 0 && (is(i - 1, ChunkKind::preposition) || is(i - 1, ChunkKind::marker)))
      p.marker = low(chunks_[i - 1].first);
    if (i > 0 && is(i - 1, ChunkKind::conjunction)) {
      for (std::size_t o = v; o-- > 0;) {
        if (out_.verbs[o].participle) {
          p.link = Link::conjunct;
          p.subject = out_.verbs[o].subject;
          p.governor = out_.verbs[o].token;
          p.marker = low(chunks_[i - 1].first);
          return;
        }
      }
    }
    p.link = Link::adverbial;
    if (const auto before = finite_before(c)) {
      p.subject = out_.verbs[*before].subject;
      p.governor = out_.verbs[*before].token;
    } else {
      for (const Predicate& other : out_.verbs) {
        if (other.token > p.token && finite(other)) {
          p.subject = other.subject;
          p.governor = other.token;
          break;
        }
      }
    }
    if (words_[p.token].penn == Penn::VBG && one_of(p.lemma, kSpeech) && p.marker.empty()) p.marker = "saying";
  }

  // "The sides met, the Kremlin said.": what stands before is what was said.
  void attribute_trailing_speech() {
    for (std::size_t v = 0; v < out_.verbs.size(); ++v) {
      Predicate& speech = out_.verbs[v];
      if (!finite(speech) || !one_of(speech.lemma, kSpeech) || !speech.subject || speech.link != Link::main) continue;
      const bool has_content = std::any_of(out_.verbs.begin(), out_.verbs.end(), [&](const Predicate& other) {
        return other.governor == speech.token && other.link == Link::content;
      });
      if (has_content || v == 0) continue;
      const std::uint32_t start = std::min(speech.subject->first, speech.first);
      if (start == 0 || (low(start - 1) != "," && low(start - 1) != "\"" && low(start - 1) != "”")) continue;
      for (std::size_t o = 0; o < v; ++o) {
        Predicate& other = out_.verbs[o];
        if (other.link == Link::main && other.token != speech.token) {
          other.link = Link::content;
          other.governor = speech.token;
        }
      }
    }
  }

  void add_nominals() {
    for (std::size_t c = 0; c < chunks_.size(); ++c) {
      if (chunks_[c].kind != ChunkKind::noun) continue;
      for (const std::uint32_t head : chunks_[c].phrase.heads) {
        Nominal n;
        n.token = head;
        n.phrase = chunks_[c].phrase;
        std::uint32_t from = chunks_[c].first;
        for (const std::uint32_t other : chunks_[c].phrase.heads) {
          if (other < head) from = other + 1;
        }
        for (std::uint32_t t = from; t < head; ++t) {
          if (words_[t].penn == Penn::POS) n.possessor = Phrase{from, t, {t > from ? t - 1 : from}};
          if (words_[t].penn == Penn::PRPS) n.possessor = Phrase{t, t + 1, {t}};
        }
        for (std::uint32_t t = n.possessor ? n.possessor->last : from; t < head; ++t) {
          const Penn tag = words_[t].penn;
          if (tag == Penn::JJ || is_noun(tag) || tag == Penn::VBN || tag == Penn::VBG) n.modifiers.push_back(t);
        }
        for (std::size_t i = c + 1; i + 1 < chunks_.size();) {
          if (is(i, ChunkKind::preposition) && is(i + 1, ChunkKind::noun)) {
            n.obliques.push_back({low(chunks_[i].first), chunks_[i + 1].phrase});
            i += 2;
          } else if (is(i, ChunkKind::other)) {
            ++i;
          } else {
            break;
          }
        }
        out_.nominals.push_back(std::move(n));
      }
    }
    for (Nominal& n : out_.nominals) {
      for (const Predicate& p : out_.verbs) {
        const auto within = [&](const std::optional<Phrase>& phrase) {
          return phrase && phrase->first <= n.token && n.token < phrase->last;
        };
        if (within(p.object))
          n.governor = p.token, n.role = "obj";
        else if (within(p.subject) && finite(p))
          n.governor = p.token, n.role = "subj";
        for (const Oblique& o : p.obliques) {
          if (o.phrase.first <= n.token && n.token < o.phrase.last) n.governor = p.token, n.role = o.preposition;
        }
      }
    }
  }

  const Document& document_;
  std::span<const Token> tokens_;
  std::span<const Word> words_;
  std::vector<Chunk> chunks_;
  std::vector<bool> quoted_;
  std::vector<std::size_t> chunk_of_;                               // of each verb
  std::vector<std::pair<std::size_t, std::size_t>> subject_chunk_;  // verb, chunk
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

const Nominal* Clauses::nominal_at(std::uint32_t token) const {
  for (const Nominal& n : nominals) {
    if (n.token == token) return &n;
  }
  return nullptr;
}

Clauses clauses_of(const Document& document, std::size_t sentence) { return Builder(document, sentence).run(); }

}  // namespace dateline::language
