#include <algorithm>
#include <utility>

#include "dateline/article/body.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/article/readers.hpp"

namespace dateline::article {

void read_plain(std::string_view text, const Origin& origin, ReadResult& result) {
  Article article;
  article.id = origin.id;
  article.file = origin.file;
  furnish(paragraphs_of(text, 1), article, result.problems);
  if (article.text.empty()) {
    result.problems.push_back({"no text is left once title and furniture are out", "", origin.file});
    return;
  }
  result.articles.push_back(std::move(article));
}

}  // namespace dateline::article
