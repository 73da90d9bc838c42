// Bytes -> articles. One reader a format; the format is told by the name's suffix and, where that says nothing, by the
// content: `.jsonl`/`.ndjson` (one article a line), `.tml` (TimeML), `.html`/`.htm`/`.xhtml`, anything else plain text.
//
//     ReadOptions options;
//     ReadResult result = read({"notes/a.txt", bytes}, options);
//     for (const Article& article : result.articles) ...
//     for (const core::Error& problem : result.problems) ...   // one line each; the other articles are there
//
// Bounds: a file of more than 256 MiB, a text, page, TimeML file or JSON line of more than 16 MiB, and pages nested
// deeper than 1,000 elements or with tags of more than 256 attributes are refused with an error. Text in another
// character set than UTF-8 is decoded with a warning.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/core/error.hpp"

namespace dateline::article {

struct Source {
  std::string name;  // as the user gave it; "-" for standard input
  std::string bytes;
};

struct ReadOptions {
  std::optional<time::Day> published;                // for every article that has no day of its own
  std::map<std::string, time::Day> published_by_id;  // wins over what the article says
};

struct ReadResult {
  std::vector<Article> articles;
  core::Diagnostics problems;
};

[[nodiscard]] ReadResult read(const Source& source, const ReadOptions& options);

// Phrases, one JSON object a line: {"id", "phrase", "date"}, each as an article whose text is the phrase. Errors and
// bounds as of JSONL.
[[nodiscard]] ReadResult read_phrases(const Source& source);

// The files behind what the user named: a file is itself, a folder all readable files below it with a known suffix
// (.txt .text .html .htm .xhtml .jsonl .ndjson .tml), sorted by path, hidden ones left out; "-" is standard input. A
// missing file and a folder without articles are errors in `problems`.
[[nodiscard]] std::vector<std::string> expand(const std::vector<std::string>& names, core::Diagnostics& problems);

// Reads the bytes of one name of `expand` ("-": standard input).
[[nodiscard]] core::Result<Source> load(const std::string& name);

// Leaves out the second of two articles with one id: in silence if it is the same to the letter, else with an error.
void drop_repeated(std::vector<Article>& articles, core::Diagnostics& problems);

}  // namespace dateline::article
