#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dateline/article/body.hpp"
#include "dateline/article/page_body.hpp"
#include "dateline/article/page_facts.hpp"
#include "dateline/article/page_tree.hpp"
#include "dateline/article/readers.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::size_t kMostCuts = 200;
constexpr std::size_t kLongestCut = 300;  // code points

// Another headline than that of the page's head, at the head of the article.
void cut_other_headline(std::vector<Paragraph>& paragraphs, const std::string& title, std::size_t headings) {
  if (title.empty() || headings != 1) return;
  for (Paragraph& p : paragraphs) {
    if (p.headline && p.why.empty() && core::lower(p.text) != core::lower(title)) p.why = "headline";
  }
}

void bound_cuts(std::vector<Cut>& cut) {
  for (Cut& piece : cut) {
    std::size_t end = 0;
    for (std::size_t left = kLongestCut; left > 0 && end < piece.text.size(); --left) {
      end += core::decode(piece.text, end).size;
    }
    piece.text.resize(end);
  }
  if (cut.size() <= kMostCuts) return;
  const std::size_t more = cut.size() - kMostCuts + 1;
  const std::uint32_t line = cut[kMostCuts - 1].line;
  cut.resize(kMostCuts - 1);
  cut.push_back({std::to_string(more) + " pieces more", line, "not listed"});
}

}  // namespace

void read_html(std::string_view text, const Origin& origin, ReadResult& result) {
  const core::Result<PageTree> tree = PageTree::parse(text);
  if (!tree) {
    result.problems.push_back(tree.error().at(origin.file, tree.error().line));
    return;
  }
  PageFacts facts = page_facts(tree->root());
  Article article;
  article.id = origin.id;
  article.file = origin.file;
  article.url = std::move(facts.url);
  article.title = std::move(facts.title);
  article.title_line = facts.title_line;
  article.byline = std::move(facts.byline);
  if (const std::optional<time::Day> day = facts.published.whole(); day && !facts.published_from.empty()) {
    article.published = day;
    article.published_clock = facts.published.clock;
    article.published_from = std::move(facts.published_from);
  }
  std::vector<Paragraph> paragraphs = page_paragraphs(tree->root());
  const auto headings = static_cast<std::size_t>(
      std::count_if(paragraphs.begin(), paragraphs.end(), [](const Paragraph& p) { return p.headline; }));
  cut_other_headline(paragraphs, article.title, headings);
  furnish(std::move(paragraphs), article, result.problems);
  bound_cuts(article.cut);
  if (article.text.empty()) {
    result.problems.push_back({"no text is left once title and furniture are out", "", origin.file});
    return;
  }
  result.articles.push_back(std::move(article));
}

}  // namespace dateline::article
