#include "dateline/language/chunks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace {

using core::one_of;

constexpr std::array<std::string_view, 14> kMarkers = {"if",      "unless", "whether", "although", "though",
                                                       "because", "while",  "when",    "after",    "before",
                                                       "since",   "until",  "as",      "once"};

class Chunker {
 public:
  Chunker(const Document& document, std::size_t sentence)
      : document_(document), tokens_(document.tokens(sentence)), words_(document.words(sentence)) {
    low_.reserve(tokens_.size());
    for (const Token& token : tokens_) low_.push_back(core::lower(document.text_of(token)));
  }

  std::vector<Chunk> run() {
    std::uint32_t at = 0;
    while (at < words_.size()) at = next(at);
    join_coordinations();
    return std::move(chunks_);
  }

 private:
  [[nodiscard]] Penn tag(std::uint32_t at) const { return at < words_.size() ? words_[at].penn : Penn::PUNCT; }
  [[nodiscard]] std::string_view low(std::uint32_t at) const {
    return at < low_.size() ? std::string_view(low_[at]) : "";
  }

  [[nodiscard]] bool modifies(std::uint32_t at) const {
    switch (tag(at)) {
      case Penn::JJ:
      case Penn::JJR:
      case Penn::JJS:
      case Penn::CD:
      case Penn::NN:
      case Penn::NNS:
      case Penn::NNP:
      case Penn::NNPS:
      case Penn::HYPH:
      case Penn::SYM:
      case Penn::AFX:
      case Penn::FW:
      case Penn::ADD:
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_nominal(std::uint32_t at) const {
    const Penn t = tag(at);
    return is_noun(t) || t == Penn::CD || t == Penn::FW || t == Penn::ADD;
  }

  void add(ChunkKind kind, std::uint32_t first, std::uint32_t last) {
    chunks_.push_back({kind, first, last, last - 1, {}, false});
  }

  // A noun phrase from `at`, or `at` when there is none.
  [[nodiscard]] std::uint32_t noun_end(std::uint32_t at) const {
    std::uint32_t i = at;
    if (tag(i) == Penn::PRP || tag(i) == Penn::EX) return i + 1;
    while (tag(i) == Penn::PDT || tag(i) == Penn::DT || tag(i) == Penn::PRPS) ++i;
    const bool opened = i > at;
    while (i < words_.size()) {
      if (i > at && is_noun(tag(i - 1)) && begins_another(i)) break;
      if (modifies(i)) {
        ++i;
      } else if ((tag(i) == Penn::VBN || tag(i) == Penn::VBG) && (opened || i > at) && i + 1 < words_.size() &&
                 (modifies(i + 1)) && tag(i - 1) != Penn::NN && tag(i - 1) != Penn::NNS && tag(i - 1) != Penn::NNP) {
        ++i;
      } else if ((tag(i) == Penn::RB || tag(i) == Penn::RBR || tag(i) == Penn::RBS) && opened &&
                 i + 1 < words_.size() && (tag(i + 1) == Penn::JJ || tag(i + 1) == Penn::VBN)) {
        ++i;
      } else if (tag(i) == Penn::PUNCT && low(i) == "," && opened && tag(i - 1) == Penn::JJ &&
                 (tag(i + 1) == Penn::JJ || tag(i + 1) == Penn::RB)) {
        ++i;
      } else {
        break;
      }
    }
    const auto ends_phrase = [&](std::uint32_t last) {
      return is_nominal(last) || tag(last) == Penn::DT || (opened && tag(last) == Penn::JJ);
    };
    while (i > at && !ends_phrase(i - 1)) --i;
    return i;
  }

  // After a noun, an adjective or a number opens a phrase of its own: "visited Angola | last week", "lent Zambia |
  // three billion dollars".
  [[nodiscard]] bool begins_another(std::uint32_t at) const {
    const Penn t = tag(at);
    const bool name_goes_on = is_proper(tag(at - 1)) && core::is_upper(document_.text_of(tokens_[at]).front());
    if (t == Penn::JJ || t == Penn::JJR || t == Penn::JJS) return !name_goes_on;
    if (t == Penn::CD) return is_noun(tag(at + 1)) || tag(at + 1) == Penn::CD;
    return is_calendar_word(low(at)) && !is_calendar_word(low(at - 1));
  }

  // "Friday", "last week": says when, and is neither subject nor object.
  [[nodiscard]] bool is_time(std::uint32_t first, std::uint32_t last) const {
    const std::string_view head = low(last - 1);
    if (is_calendar_word(head)) return last - first <= 2;
    static constexpr std::array<std::string_view, 15> kUnits = {"day",     "week",      "month",   "year",   "weekend",
                                                                "morning", "afternoon", "evening", "night",  "summer",
                                                                "winter",  "spring",    "autumn",  "decade", "quarter"};
    static constexpr std::array<std::string_view, 7> kSteps = {"last",     "next",      "this", "that",
                                                               "previous", "following", "every"};
    if (one_of(head, kUnits) && last - first >= 2) return one_of(low(first), kSteps) || one_of(low(first + 1), kSteps);
    static constexpr std::array<std::string_view, 4> kDays = {"today", "yesterday", "tomorrow", "tonight"};
    return one_of(head, kDays) && last - first == 1;
  }

  // A verb group from `at`, or `at`.
  [[nodiscard]] std::uint32_t verb_end(std::uint32_t at, std::uint32_t& main) const {
    std::uint32_t i = at;
    if (tag(i) == Penn::TO) {
      ++i;
      while (tag(i) == Penn::RB) ++i;
      if (tag(i) != Penn::VB) return at;
    }
    std::uint32_t end = at;
    while (i < words_.size()) {
      if (tag(i) == Penn::MD || is_verb(tag(i))) {
        const bool auxiliary = tag(i) == Penn::MD || words_[i].lemma == "be" || words_[i].lemma == "have" ||
                               words_[i].lemma == "do" || words_[i].lemma == "get";
        main = i;
        end = ++i;
        if (!auxiliary) break;
        std::uint32_t j = i;
        while (tag(j) == Penn::RB || low(j) == "not" || low(j) == "n't" || (low(j) == "further" && is_verb(tag(j + 1))))
          ++j;
        if (!(is_verb(tag(j)))) {
          if (low(i) == "not" || low(i) == "n't") end = i + 1;
          break;
        }
        // "has plans": a noun follows; "has met": a participle
        i = j;
      } else {
        break;
      }
    }
    return end;
  }

  std::uint32_t next(std::uint32_t at) {
    const std::string_view word = low(at);
    if (words_[at].upos == Upos::PUNCT) {
      if (word == ",")
        add(ChunkKind::comma, at, at + 1);
      else if (word == "\"" || word == "“" || word == "”" || word == "''" || word == "``")
        add(ChunkKind::quote, at, at + 1);
      else
        add(ChunkKind::border, at, at + 1);
      return at + 1;
    }
    if (tag(at) == Penn::POS) {
      if (!chunks_.empty() && chunks_.back().kind == ChunkKind::noun) {
        chunks_.back().possessive = true;
        chunks_.back().last = at + 1;
        chunks_.back().phrase.last = at + 1;
      }
      return at + 1;
    }
    if (tag(at) == Penn::CC) {
      add(ChunkKind::conjunction, at, at + 1);
      return at + 1;
    }
    if (tag(at) == Penn::WP || tag(at) == Penn::WDT || tag(at) == Penn::WPS) {
      add(ChunkKind::wh, at, at + 1);
      return at + 1;
    }
    std::uint32_t main = at;
    const std::uint32_t verb = verb_end(at, main);
    if (verb > at) {
      add(ChunkKind::verb, at, verb);
      chunks_.back().head = main;
      return verb;
    }
    if (word == "that" && (tag(at) == Penn::IN)) {
      add(ChunkKind::marker, at, at + 1);
      return at + 1;
    }
    if (word == "according" && low(at + 1) == "to") {
      add(ChunkKind::preposition, at, at + 2);
      return at + 2;
    }
    static constexpr std::array<std::string_view, 8> kSetOff = {"return",   "reply", "response", "turn",
                                                                "addition", "fact",  "exchange", "protest"};
    if (word == "in" && one_of(low(at + 1), kSetOff) && is_proper(tag(at + 2))) {  // "In return Iceland promised"
      add(ChunkKind::other, at, at + 2);
      return at + 2;
    }
    if (tag(at) == Penn::IN || tag(at) == Penn::WRB || tag(at) == Penn::TO) {
      const bool marks = one_of(word, kMarkers) && (clause_follows(at + 1) || tag(at) == Penn::WRB);
      add(marks ? ChunkKind::marker : ChunkKind::preposition, at, at + 1);
      return at + 1;
    }
    const std::uint32_t noun = noun_end(at);
    if (noun > at) {
      const bool after_preposition = !chunks_.empty() && chunks_.back().kind == ChunkKind::preposition;
      if (!after_preposition && is_time(at, noun)) {
        add(ChunkKind::other, at, noun);
        return noun;
      }
      add_noun(at, noun);
      return noun;
    }
    add(ChunkKind::other, at, at + 1);
    return at + 1;
  }

  // A noun phrase with a finite verb right after it begins at `at`.
  [[nodiscard]] bool clause_follows(std::uint32_t at) const {
    std::uint32_t i = at;
    for (int phrases = 0; phrases < 3; ++phrases) {
      const std::uint32_t end = noun_end(i);
      if (end == i) return false;
      i = end;
      while (tag(i) == Penn::RB) ++i;
      if (is_finite_verb(tag(i))) return true;
      if (tag(i) == Penn::POS || tag(i) == Penn::CC || tag(i) == Penn::IN) {
        ++i;
        continue;
      }
      return false;
    }
    return false;
  }

  void add_noun(std::uint32_t first, std::uint32_t last) {
    std::uint32_t head = last - 1;
    while (head > first && !is_noun(tag(head)) && tag(head) != Penn::PRP) --head;
    if (!is_noun(tag(head)) && tag(head) != Penn::PRP) head = last - 1;
    if (!chunks_.empty() && chunks_.back().possessive && chunks_.back().kind == ChunkKind::noun &&
        chunks_.back().last == first) {
      Chunk& owner = chunks_.back();  // "South Korea's" + "new president"
      owner.last = last;
      owner.head = head;
      owner.possessive = false;
      owner.phrase.last = last;
      owner.phrase.heads = {head};
      return;
    }
    add(ChunkKind::noun, first, last);
    chunks_.back().head = head;
    chunks_.back().phrase = {first, last, {head}};
  }

  [[nodiscard]] bool is(std::size_t chunk, ChunkKind kind) const {
    return chunk < chunks_.size() && chunks_[chunk].kind == kind;
  }

  // "A, B and C" becomes one phrase with three heads; "A, the president," one phrase with the head A.
  void join_coordinations() {
    std::vector<Chunk> out;
    for (std::size_t i = 0; i < chunks_.size();) {
      if (chunks_[i].kind != ChunkKind::noun) {
        out.push_back(chunks_[i++]);
        continue;
      }
      Chunk joined = chunks_[i];
      std::size_t end = i + 1;
      std::size_t j = i + 1;
      std::vector<std::uint32_t> heads = joined.phrase.heads;
      bool closed = false;
      // Pronouns are not joined with commas, nor is a phrase with the subject of the next clause.
      while (!closed && j + 1 < chunks_.size()) {
        std::size_t k = j;
        const bool comma = is(k, ChunkKind::comma);
        if (comma) ++k;
        const bool conjunction = is(k, ChunkKind::conjunction) && low(chunks_[k].first) != "but";
        if (conjunction) ++k;
        if (!comma && !conjunction) break;
        if (!is(k, ChunkKind::noun)) break;
        if (conjunction) {
          const bool next_clause = is(k + 1, ChunkKind::verb) && is_finite_verb(tag(chunks_[k + 1].first)) && i > 0 &&
                                   has_finite_verb_before(i);
          if (next_clause) break;
          heads.push_back(chunks_[k].head);
          end = k + 1;
          closed = true;
        } else {
          heads.push_back(chunks_[k].head);
        }
        j = k + 1;
      }
      if (closed) {
        joined.last = chunks_[end - 1].last;
        joined.head = heads.front();
        joined.phrase = {joined.first, joined.last, heads};
        joined.possessive = chunks_[end - 1].possessive;
      } else if (is(i + 1, ChunkKind::comma) && is(i + 2, ChunkKind::noun) && apposes(i, i + 2)) {
        end = i + 3;
        joined.last = chunks_[i + 2].last;
        joined.phrase.last = joined.last;
        if (is(i + 3, ChunkKind::comma)) end = i + 4;
      }
      out.push_back(joined);
      i = end;
    }
    chunks_ = std::move(out);
  }

  [[nodiscard]] bool has_finite_verb_before(std::size_t chunk) const {
    return std::any_of(chunks_.begin(), chunks_.begin() + static_cast<std::ptrdiff_t>(chunk),
                       [&](const Chunk& c) { return c.kind == ChunkKind::verb; });
  }

  // "the president, Moon Jae-in," and "Moon Jae-in, the president,": one proper, one common, closed by a comma or a
  // verb.
  [[nodiscard]] bool apposes(std::size_t a, std::size_t b) const {
    const bool proper_a = is_proper(tag(chunks_[a].head));
    const bool proper_b = is_proper(tag(chunks_[b].head));
    if (proper_a == proper_b) return false;
    if (tag(chunks_[a].head) == Penn::PRP || tag(chunks_[b].head) == Penn::PRP) return false;
    if (!proper_b && tag(chunks_[b].first) != Penn::DT && tag(chunks_[b].first) != Penn::PRPS &&
        !chunks_[b].possessive) {
      const bool bare_role =
          tag(chunks_[b].first) == Penn::NN || tag(chunks_[b].first) == Penn::NNP || tag(chunks_[b].first) == Penn::JJ;
      if (!bare_role) return false;
    }
    return is(b + 1, ChunkKind::comma) || b + 1 >= chunks_.size() || is(b + 1, ChunkKind::border);
  }

  const Document& document_;
  std::span<const Token> tokens_;
  std::span<const Word> words_;
  std::vector<std::string> low_;
  std::vector<Chunk> chunks_;
};

}  // namespace

bool is_calendar_word(std::string_view lower_case) {
  static constexpr std::array<std::string_view, 26> kWords = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",  "sunday",  "january",  "february",
      "march",  "april",   "june",      "july",     "august", "september", "october", "november", "december",
      "jan.",   "feb.",    "aug.",      "sept.",    "oct.",   "nov.",      "dec.",    "mon."};
  return one_of(lower_case, kWords);
}

std::vector<Chunk> chunks_of(const Document& document, std::size_t sentence) {
  return Chunker(document, sentence).run();
}

}  // namespace dateline::language
