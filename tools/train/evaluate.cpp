#include "evaluate.hpp"

#include <vector>

#include <fmt/format.h>

#include "dateline/language/document.hpp"
#include "dateline/language/lemma.hpp"

namespace dateline::train {

namespace {

using language::Dependency;
using language::Document;
using language::kNoToken;
using language::LanguageModel;
using language::Relation;
using language::Word;

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// A word of one side with what the other side is asked about; places count over the whole text.
struct Placed {
  language::Upos upos;
  language::Penn penn;
  std::string_view lemma;
  std::size_t head;  // kNowhere: the root
  Relation relation;
};

void compare(const Placed& gold, const Placed& found, Evaluation& out) {
  ++out.same;
  out.upos += gold.upos == found.upos ? 1 : 0;
  out.penn += gold.penn == found.penn ? 1 : 0;
  out.lemma += gold.lemma == found.lemma || gold.lemma == "_" ? 1 : 0;
  if (gold.head != found.head) return;
  ++out.head;
  out.universal += universal(gold.relation) == universal(found.relation) ? 1 : 0;
  if (gold.relation != found.relation) return;
  ++out.relation;
  ++out.relations[std::string(name(gold.relation))].same;
}

// Heads as the places of their words; `number` gives the place of a word of the other side's counting.
Placed placed(const GoldWord& word, std::size_t first) {
  return {word.upos, word.penn, word.lemma, word.head == 0 ? kNowhere : first + word.head - 1, word.relation};
}
Placed placed(const Word& word, const Dependency& tree, std::size_t first) {
  return {word.upos, word.penn, word.lemma, tree.head == kNoToken ? kNowhere : first + tree.head, tree.relation};
}

}  // namespace

double Evaluation::f1(std::size_t same, std::size_t gold, std::size_t found) {
  return gold + found == 0 ? 0 : 200.0 * static_cast<double>(same) / static_cast<double>(gold + found);
}

Evaluation evaluate_words(const LanguageModel& model, const Treebank& bank) {
  Evaluation out;
  for (const GoldSentence& sentence : bank) {
    std::array<std::vector<language::Spelling>, 1> spellings;
    for (const GoldWord& word : sentence.words) spellings[0].push_back(language::spelling_of(word.form));
    const std::vector<language::Network::States> states = model.network().read(spellings);
    const std::array<const language::Network::States*, 1> given = {&states.front()};
    const std::vector<std::uint8_t> tags = model.network().tags(states.front());
    const std::vector<Dependency> tree = std::move(model.network().trees(given).front());
    out.gold += sentence.words.size();
    out.found += sentence.words.size();
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const GoldWord& gold = sentence.words[i];
      const language::TagName tag = model.tag(tags[i]);
      const Word word{tag.upos, tag.penn, language::lemma(gold.form, tag.upos, tag.penn)};
      ++out.relations[std::string(name(gold.relation))].gold;
      ++out.relations[std::string(name(tree[i].relation))].found;
      compare(placed(gold, 0), placed(word, tree[i], 0), out);
    }
  }
  return out;
}

Evaluation evaluate_text(const LanguageModel& model, const Treebank& bank) {
  std::string text;
  std::vector<core::Span> spans;  // of each word of the treebank
  std::vector<core::Span> sentences;
  for (const GoldSentence& sentence : bank) {
    if (!text.empty() && (sentence.paragraph_start || sentence.document_start)) text += "\n\n";
    const auto sentence_begin = static_cast<std::uint32_t>(text.size());
    for (const GoldWord& word : sentence.words) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word.form;
      spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
      if (word.space_after) text += ' ';
    }
    sentences.push_back({sentence_begin, spans.back().end});
  }
  const Document document(text, model);

  Evaluation out;
  out.gold = spans.size();
  out.found = document.tokens().size();
  out.sentences_gold = sentences.size();
  out.sentences_found = document.sentences().size();
  for (std::size_t g = 0, f = 0; g < sentences.size() && f < document.sentences().size();) {
    const core::Span ours = document.sentences()[f].span;
    out.sentences_same += ours == sentences[g] ? 1 : 0;
    if (ours.begin <= sentences[g].begin) ++f;
    if (ours.begin >= sentences[g].begin) ++g;
  }
  // the place of each of our words among the treebank's
  std::vector<std::size_t> gold_of(document.tokens().size(), kNowhere - 1);
  for (std::size_t g = 0, f = 0; g < spans.size() && f < gold_of.size();) {
    const core::Span ours = document.tokens()[f].span;
    if (ours == spans[g]) gold_of[f] = g;
    const bool next = ours.begin <= spans[g].begin;
    if (ours.begin >= spans[g].begin) ++g;
    if (next) ++f;
  }
  std::vector<Placed> gold;
  gold.reserve(spans.size());
  for (const GoldSentence& sentence : bank) {
    const std::size_t first = gold.size();
    for (const GoldWord& word : sentence.words) {
      gold.push_back(placed(word, first));
      ++out.relations[std::string(name(word.relation))].gold;
    }
  }
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    const auto words = document.words(s);
    const auto tree = document.tree(s);
    const std::size_t first = document.sentences()[s].first;
    for (std::size_t i = 0; i < words.size(); ++i) {
      ++out.relations[std::string(name(tree[i].relation))].found;
      if (gold_of[first + i] >= gold.size()) continue;
      Placed found = placed(words[i], tree[i], first);
      if (found.head != kNowhere) found.head = gold_of[found.head];
      compare(gold[gold_of[first + i]], found, out);
    }
  }
  return out;
}

std::string format(const Evaluation& e, bool relations) {
  std::string out;
  if (e.sentences_gold > 0) {
    out += fmt::format("sentences {:.2f}  words {:.2f}  ",
                       Evaluation::f1(e.sentences_same, e.sentences_gold, e.sentences_found), e.percent(e.same));
  }
  out += fmt::format(
      "UPOS {:.2f}  XPOS {:.2f}  lemmas {:.2f}  UAS {:.2f}  LAS {:.2f}  LAS without subtypes {:.2f}  ({} words)\n",
      e.percent(e.upos), e.percent(e.penn), e.percent(e.lemma), e.percent(e.head), e.percent(e.relation),
      e.percent(e.universal), e.gold);
  if (!relations) return out;
  for (const auto& [name, counts] : e.relations) {
    out += fmt::format("  {:<14} {:6.2f}  of {}\n", name, Evaluation::f1(counts.same, counts.gold, counts.found),
                       counts.gold);
  }
  return out;
}

}  // namespace dateline::train
