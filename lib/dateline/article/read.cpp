#include "dateline/article/read.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "dateline/article/charset.hpp"
#include "dateline/article/readers.hpp"
#include "dateline/article/tongue.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

enum class Format { plain, html, jsonl, timeml };

Format by_content(std::string_view bytes) {
  constexpr std::size_t kReach = 2048;
  const std::string head = core::lower(core::trim(bytes.substr(0, kReach)));
  if (head.starts_with("{\"") || head.starts_with("{ \"")) return Format::jsonl;
  if (head.find("<timeml") != std::string::npos) return Format::timeml;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head>", "<body"}) {
    if (head.find(tag) != std::string::npos) return Format::html;
  }
  return Format::plain;
}

Format format_of(const Source& source) {
  const std::string name = core::lower(source.name);
  const auto ends = [&](std::initializer_list<std::string_view> suffixes) {
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return name.ends_with(s); });
  };
  if (ends({".jsonl", ".ndjson"})) return Format::jsonl;
  if (ends({".tml"})) return Format::timeml;
  if (ends({".html", ".htm", ".xhtml"})) return Format::html;
  if (ends({".txt", ".text"})) return Format::plain;
  return by_content(source.bytes);
}

// Line ends become LF.
std::string with_plain_ends(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::size_t to = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      c = '\n';
    }
    text[to++] = c;
  }
  text.resize(to);
  return text;
}

std::string id_of(std::string_view name) {
  while (name.starts_with("./") && name.size() > 2) name.remove_prefix(2);
  return std::string(name);
}

void date_by_options(Article& article, const ReadOptions& options) {
  const auto set = [&](time::Day day) {
    article.published = day;
    article.published_clock.reset();
    article.published_from = "option";
  };
  if (const auto found = options.published_by_id.find(article.id); found != options.published_by_id.end()) {
    set(found->second);
  } else if (options.published && !article.published) {
    set(*options.published);
  }
}

void read_as(Format format, const Source& source, ReadResult& result) {
  const Origin origin{id_of(source.name), source.name};
  if (format != Format::jsonl && source.bytes.size() > kLargestArticle) {
    result.problems.push_back({"the article is larger than 16 MiB", "", source.name});
    return;
  }
  const bool wide = source.bytes.starts_with("\xFF\xFE") || source.bytes.starts_with("\xFE\xFF");
  if (format == Format::jsonl && !wide) {
    // JSON is UTF-8: no copy of what may be 256 MiB, and each bad line is told by its number.
    std::string_view bytes = source.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (core::trim(bytes).empty()) {
      result.problems.push_back({"the file is empty", "", source.name});
    } else {
      read_jsonl(bytes, origin, result);
    }
    return;
  }
  const std::string declared = format == Format::plain ? std::string() : declared_charset(source.bytes);
  core::Result<std::string> text = to_utf8(source.bytes, declared, source.name, result.problems);
  if (!text) {
    result.problems.push_back(text.error());
    return;
  }
  const std::string clean = with_plain_ends(std::move(text).value());
  switch (format) {
    case Format::plain:
      return read_plain(clean, origin, result);
    case Format::html:
      return read_html(clean, origin, result);
    case Format::jsonl:
      return read_jsonl(clean, origin, result);
    case Format::timeml:
      return read_timeml(clean, origin, result);
  }
}

}  // namespace

ReadResult read_phrases(const Source& source) {
  ReadResult result;
  if (source.bytes.size() > kLargestFile) {
    result.problems.push_back({"the file is larger than 256 MiB", "", source.name});
    return result;
  }
  read_jsonl(source.bytes, {id_of(source.name), source.name}, result, "phrase");
  return result;
}

ReadResult read(const Source& source, const ReadOptions& options) {
  ReadResult result;
  if (source.bytes.size() > kLargestFile) {
    result.problems.push_back({"the file is larger than 256 MiB", "", source.name});
    return result;
  }
  try {
    read_as(format_of(source), source, result);
  } catch (const std::exception&) {
    // Nothing here throws but the allocation of memory.
    result.problems.push_back({"the file is too large for the memory of this machine", "", source.name});
  }
  for (Article& article : result.articles) {
    article.language = language_of(article.title + "\n" + article.text.substr(0, std::size_t{32} << 10U));
    date_by_options(article, options);
  }
  return result;
}

}  // namespace dateline::article
