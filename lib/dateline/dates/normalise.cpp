#include "dateline/dates/normalise.hpp"

#include <array>
#include <cassert>
#include <span>

#include "dateline/core/one_of.hpp"
#include "dateline/dates/grammar.hpp"
#include "dateline/dates/resolver.hpp"
#include "dateline/dates/rules.hpp"
#include "dateline/language/clauses.hpp"

namespace dateline::dates {

namespace {

// The words, the rules and what they were compiled to; the same for every document.
struct Engine {
  core::Diagnostics problems;
  Lexicon lexicon{problems};
  std::vector<Rule> rules = all_rules();
  Grammar grammar{rules, lexicon, problems};
};

const Engine& engine() {
  static const Engine built;
  assert(built.problems.empty());
  return built;
}

constexpr std::array<std::string_view, 4> kPlanned = {"schedule", "expect", "due", "slate"};
constexpr int kDeepest = 8;  // verbs climbed

// "will meet", "to meet", "is scheduled", "is due".
Tense::Kind kind_of(const language::Predicate& verb, std::span<const language::Word> words) {
  const bool planned =
      core::one_of(verb.lemma, kPlanned) ||
      (verb.lemma == "be" && verb.object && core::one_of(words[verb.object->heads.front()].lemma, kPlanned));
  if (!verb.modal.empty() || verb.infinitive || planned) return Tense::Kind::future;
  switch (verb.tense) {
    case language::VerbTense::past:
      return Tense::Kind::past;
    case language::VerbTense::present:
      return Tense::Kind::present;
    case language::VerbTense::future:
      return Tense::Kind::future;
    case language::VerbTense::none:
      return verb.participle && verb.passive ? Tense::Kind::past : Tense::Kind::none;
  }
  return Tense::Kind::none;
}

// The tense of the verb that the tokens [begin, end) hang on, or, where it has none of its own, of the one above it.
Tense governing_tense(const SentenceView& view, std::size_t begin, std::size_t end) {
  const language::Clauses clauses = language::clauses_of(*view.document, view.sentence);
  const auto tree = view.document->tree(view.sentence);
  auto at = static_cast<std::uint32_t>(begin);  // the head of the phrase
  for (int depth = 0; depth < kDeepest && tree[at].head >= begin && tree[at].head < end; ++depth) at = tree[at].head;
  const bool attribute =
      tree[at].head != language::kNoToken && tree[at].head > at &&
      (tree[at].relation == language::Relation::compound || tree[at].relation == language::Relation::amod ||
       tree[at].relation == language::Relation::nmod_poss);
  const language::Predicate* verb = clauses.verb_over(at);
  // "expects to report a third-quarter loss": what modifies a noun has no part in what is to come.
  while (attribute && verb != nullptr && verb->infinitive) {
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  for (int depth = 0; verb != nullptr && depth < kDeepest; ++depth) {
    if (const Tense::Kind kind = kind_of(*verb, view.document->words(view.sentence)); kind != Tense::Kind::none) {
      Tense tense;
      tense.kind = kind;
      tense.verb = view.text(verb->token);
      return tense;
    }
    verb = verb->governor == language::kNoToken ? nullptr : clauses.verb_over(verb->governor);
  }
  return {};
}

}  // namespace

std::string_view name(TimexType type) {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "";
}

std::vector<DateMention> normalise(const language::Document& document, const NormaliseOptions& options) {
  const Engine& tools = engine();
  Resolver resolver(options);
  std::vector<DateMention> found;
  SentenceView view;
  view.document = &document;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    view.sentence = s;
    view.tokens = document.tokens(s);
    view.lexemes.clear();
    bool any = false;
    for (const language::Token& token : view.tokens) {
      view.lexemes.push_back(tools.lexicon.look_up(document.text_of(token)));
      any = any || view.lexemes.back().classes != 0 || view.lexemes.back().word() != 0;
    }
    if (!any) continue;
    for (const Grammar::Found& phrase : tools.grammar.read(view)) {
      const core::Span span{view.tokens[phrase.begin].span.begin, view.tokens[phrase.end - 1].span.end};
      const Expression& expression = *phrase.expression;
      Tense tense;
      const bool needs_tense =
          expression.operation == Operation::fields
              ? !expression.date.year && !expression.base
              : expression.operation == Operation::unit && expression.date.grain == time::Grain::weekend;
      if (needs_tense) tense = governing_tense(view, phrase.begin, phrase.end);
      DateMention mention = resolver.resolve(expression, span, tense);
      mention.sentence = static_cast<std::uint32_t>(s);
      found.push_back(std::move(mention));
    }
  }
  return found;
}

}  // namespace dateline::dates
