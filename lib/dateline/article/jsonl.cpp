// Line by line, so that one bad line does not hide the rest.
#include <optional>
#include <utility>

#include <simdjson.h>

#include "dateline/article/day_line.hpp"
#include "dateline/article/readers.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

namespace json = simdjson::dom;

class LineReader {
 public:
  // `text_key`: what the text of a record is called.
  LineReader(const Origin& origin, ReadResult& result, std::string_view text_key)
      : origin_(origin), result_(result), text_key_(text_key) {}

  void read(std::string_view line, std::uint32_t number) {
    number_ = number;
    if (core::trim(line).empty()) return;
    if (line.size() > kLargestArticle) return fail("the line is longer than 16 MiB", "");
    if (line.find('\0') != std::string_view::npos) return fail("not a text", "");
    if (!core::is_valid_utf8(line)) return fail("the line is not UTF-8", line);
    json::element root;
    if (parser_.parse(line.data(), line.size()).get(root) != simdjson::SUCCESS)
      return fail("the line is not JSON", line);
    json::object record;
    if (root.get_object().get(record) != simdjson::SUCCESS) return fail("the line is not a JSON object", line);
    read(record, line);
  }

 private:
  void fail(std::string what, std::string_view piece) {
    result_.problems.push_back({std::move(what), std::string(piece), origin_.file, number_});
  }

  // False, with an error, when the value is there and is no string. Null counts as not there.
  bool text_of(const json::object& record, std::string_view key, std::optional<std::string>& out) {
    json::element value;
    if (record.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) return true;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS) {
      fail('"' + std::string(key) + "\" is not a string", simdjson::minify(value));
      return false;
    }
    out = std::string(text);
    return true;
  }

  // Numbers are ids too.
  bool id_of(const json::object& record, std::optional<std::string>& out) {
    json::element value;
    if (record.at_key("id").get(value) != simdjson::SUCCESS) return true;
    if (value.is_int64() || value.is_uint64()) {
      out = simdjson::minify(value);
      return true;
    }
    return text_of(record, "id", out);
  }

  void read(const json::object& record, std::string_view line) {
    std::optional<std::string> id;
    std::optional<std::string> text;
    std::optional<std::string> title;
    std::optional<std::string> url;
    if (!id_of(record, id) || !text_of(record, text_key_, text) || !text_of(record, "title", title) ||
        !text_of(record, "url", url)) {
      return;
    }
    if (!text) return fail("the record has no \"" + std::string(text_key_) + '"', line);
    if (core::trim(*text).empty()) return fail("the " + std::string(text_key_) + " is empty", line);
    Article article;
    article.id = id && !id->empty() ? *id : origin_.id + ':' + std::to_string(number_);
    article.file = origin_.file;
    article.url = url.value_or("");
    article.title = title.value_or("");
    article.text = std::move(*text);
    article.title_in_text = begins_with_title(article);
    read_date(record, article);
    result_.articles.push_back(std::move(article));
  }

  static bool begins_with_title(const Article& article) {
    const std::string_view title = core::trim(article.title);
    const std::string_view text = core::trim(article.text);
    if (title.empty() || !text.starts_with(title)) return false;
    return text.size() == title.size() || (!core::is_alpha(text[title.size()]) && !core::is_digit(text[title.size()]));
  }

  // A day as `time::parse_day` reads it, alone or before "T" or a space and a time of day.
  void read_date(const json::object& record, Article& article) {
    json::element value;
    if (record.at_key("date").get(value) != simdjson::SUCCESS || value.is_null()) return;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
      return doubt("the date is not a string", simdjson::minify(value));
    text = core::trim(text);
    const std::size_t end = text.find_first_of("T ");
    const core::Result<time::Day> day = time::parse_day(text.substr(0, end));
    if (!day) return doubt(day.error().what, text);
    if (end != std::string_view::npos) {
      const std::optional<time::Clock> clock = read_clock(text.substr(end + 1));
      if (!clock) return doubt("the time of day cannot be read", text);
      article.published_clock = clock;
    }
    article.published = *day;
    article.published_from = "record";
  }

  void doubt(std::string what, std::string_view piece) {
    result_.problems.push_back({std::move(what) + "; the article is read undated", std::string(piece), origin_.file,
                                number_, 0, core::Severity::warning});
  }

  const Origin& origin_;
  ReadResult& result_;
  std::string_view text_key_;
  json::parser parser_;
  std::uint32_t number_ = 0;
};

}  // namespace

void read_jsonl(std::string_view text, const Origin& origin, ReadResult& result, std::string_view text_key) {
  LineReader reader(origin, result, text_key);
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    reader.read(text.substr(0, end), ++number);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

}  // namespace dateline::article
