// What was read, as text: a line for each thing that is known, the paragraphs with the lines they stand on.
#pragma once

#include <string>
#include <string_view>

#include "dateline/article/read.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article::testing {

inline std::string dump(const time::Clock& clock) {
  std::string out;
  for (const std::optional<int>& part : {clock.hour, clock.minute, clock.second}) {
    if (part) out += (out.empty() ? "" : ":") + std::to_string(*part);
  }
  if (clock.utc_offset_minutes) out += " offset " + std::to_string(*clock.utc_offset_minutes);
  return out;
}

inline std::string dump(const Article& article) {
  std::string out;
  const auto say = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) out += std::string(key) + ": " + std::string(value) + "\n";
  };
  say("title" + (article.title_line == 0 ? "" : " " + std::to_string(article.title_line)), article.title);
  if (article.title_in_text) out += "title is in the text\n";
  say("byline", article.byline);
  if (article.published) {
    const std::string clock = article.published_clock ? ", " + dump(*article.published_clock) : "";
    say("published", article.published->text() + clock + ", " + article.published_from);
  }
  say("place", article.place);
  say("url", article.url);
  for (const Cut& cut : article.cut) out += "cut " + std::to_string(cut.line) + " " + cut.why + ": " + cut.text + "\n";
  std::uint32_t at = 0;
  std::string_view rest = article.text;
  while (!rest.empty()) {
    const std::size_t end = rest.find("\n\n");
    out += std::to_string(article.line_at(at)) + "| " + std::string(rest.substr(0, end)) + "\n";
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 2);
    at += static_cast<std::uint32_t>(end) + 2;
  }
  return out;
}

// All articles and problems of one source.
inline std::string dump(const ReadResult& result) {
  std::string out;
  for (const Article& article : result.articles) out += dump(article);
  for (const core::Error& problem : result.problems) out += core::format(problem) + "\n";
  return out;
}

inline std::string dump(std::string_view name, std::string_view bytes, const ReadOptions& options = {}) {
  return dump(read({std::string(name), std::string(bytes)}, options));
}

}  // namespace dateline::article::testing
