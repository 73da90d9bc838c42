#include "dateline/render/conllu.hpp"

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/language/morphology.hpp"

namespace dateline::render {

namespace {

using language::Document;
using language::Penn;

// The treebank's tags of punctuation are the marks themselves; ours are one.
std::string_view tag_of(const language::Word& word, std::string_view form) {
  if (word.penn == Penn::SYM && form == "$") return "$";
  if (word.penn != Penn::PUNCT) return name(word.penn);
  if (form == ",") return ",";
  if (form == "." || form == "!" || form == "?") return ".";
  if (form == "“" || form == "``" || form == "‘") return "``";
  if (form == "”" || form == "\"" || form == "''" || form == "’" || form == "'") return "''";
  if (form == "(" || form == "[" || form == "{") return "-LRB-";
  if (form == ")" || form == "]" || form == "}") return "-RRB-";
  return ":";
}

// The second of two words that are written in one: "n't", "'s", "not" of "cannot".
bool joined(std::string_view before, std::string_view word) {
  const bool apostrophe = (word.starts_with("'") && word.size() > 1) || (word.starts_with("’") && word.size() > 3);
  if (apostrophe) return true;
  return core::is_alpha(before.back()) && core::is_alpha(word.front());
}

std::string escaped(std::string_view text) {  // a tab or line end would break the row
  std::string out(text);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f') c = ' ';
  }
  return out;
}

}  // namespace

std::string conllu(const Document& document, std::size_t sentence, const core::CodePoints& points, std::string_view id,
                   bool new_document) {
  const language::Sentence& bounds = document.sentences()[sentence];
  const auto tokens = document.tokens(sentence);
  const auto words = document.words(sentence);
  const auto tree = document.tree(sentence);
  std::string out;
  if (new_document) out += fmt::format("# newdoc id = {}\n", escaped(id));
  if (bounds.paragraph_start) out += "# newpar\n";
  out += fmt::format("# sent_id = {}-{}\n# text = {}\n", escaped(id), sentence + 1,
                     escaped(bounds.span.of(document.text())));
  const auto touches = [&](std::size_t i) {
    return i + 1 < tokens.size() && tokens[i].span.end == tokens[i + 1].span.begin;
  };
  const auto place = [&](std::size_t first, std::size_t last) {
    const bool space = last + 1 < tokens.size() && !touches(last);
    const bool end = last + 1 == tokens.size();
    return fmt::format("{}TokenRange={}:{}", space || end ? "" : "SpaceAfter=No|", points.at(tokens[first].span.begin),
                       points.at(tokens[last].span.end));
  };
  std::size_t in_one_until = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = document.text_of(tokens[i]);
    if (i >= in_one_until) {
      std::size_t last = i;
      while (touches(last) && joined(document.text_of(tokens[last]), document.text_of(tokens[last + 1]))) ++last;
      if (last > i) {
        const core::Span whole{tokens[i].span.begin, tokens[last].span.end};
        out += fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", i + 1, last + 1, escaped(whole.of(document.text())),
                           place(i, last));
        in_one_until = last + 1;
      }
    }
    const std::size_t head = tree[i].head == language::kNoToken ? 0 : tree[i].head + std::size_t{1};
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i + 1, escaped(form), escaped(words[i].lemma),
                       name(words[i].upos), tag_of(words[i], form),
                       features(morphology_of(words, tree, static_cast<std::uint32_t>(i))), head,
                       name(tree[i].relation), i < in_one_until ? "_" : place(i, i));
  }
  out += '\n';
  return out;
}

}  // namespace dateline::render
