#include "dateline/article/linked_data.hpp"

#include <simdjson.h>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

namespace json = simdjson::dom;

constexpr int kDeepest = 32;

std::string string_at(const json::object& object, std::string_view key) {
  std::string_view text;
  return object.at_key(key).get(text) == simdjson::SUCCESS ? std::string(core::trim(text)) : std::string();
}

// "NewsArticle", ["Article", "Thing"], "BlogPosting" ...
bool is_article(const json::object& object) {
  const auto names_article = [](std::string_view type) {
    return type.find("Article") != std::string_view::npos || type.find("Posting") != std::string_view::npos;
  };
  std::string_view type;
  json::element value;
  if (object.at_key("@type").get(value) != simdjson::SUCCESS) return false;
  if (value.get(type) == simdjson::SUCCESS) return names_article(type);
  json::array types;
  if (value.get(types) != simdjson::SUCCESS) return false;
  for (const json::element each : types) {
    if (each.get(type) == simdjson::SUCCESS && names_article(type)) return true;
  }
  return false;
}

// A name, an object with a name, or the first of a list of these.
std::string name_of(const json::element& value, int depth = 0) {
  std::string_view text;
  json::object object;
  json::array list;
  if (value.get(text) == simdjson::SUCCESS) return std::string(core::trim(text));
  if (value.get(object) == simdjson::SUCCESS) return string_at(object, "name");
  if (value.get(list) == simdjson::SUCCESS && list.size() > 0 && depth == 0) return name_of(*list.begin(), 1);
  return {};
}

void search(const json::element& value, int depth, LinkedData& found) {
  if (depth > kDeepest || found.is_article) return;
  json::object object;
  json::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const json::element each : list) search(each, depth + 1, found);
  } else if (value.get(object) == simdjson::SUCCESS) {
    const std::string date = string_at(object, "datePublished");
    const bool article = is_article(object);
    if (!date.empty() && (article || found.date_published.empty())) {
      found.date_published = date;
      found.is_article = article;
      json::element author;
      found.author = object.at_key("author").get(author) == simdjson::SUCCESS ? name_of(author) : std::string();
    }
    for (const auto field : object) search(field.value, depth + 1, found);
  }
}

}  // namespace

LinkedData read_linked_data(std::string_view script) {
  LinkedData found;
  json::parser parser;
  json::element root;
  if (parser.parse(script.data(), script.size()).get(root) == simdjson::SUCCESS) {
    search(root, 0, found);
    return found;
  }
  constexpr std::string_view kKey = "\"datePublished\"";
  std::size_t at = script.find(kKey);
  if (at == std::string_view::npos) return found;
  std::string_view rest = core::trim(script.substr(at + kKey.size()));
  if (!rest.starts_with(':')) return found;
  rest = core::trim(rest.substr(1));
  at = rest.find('"', 1);
  if (rest.starts_with('"') && at != std::string_view::npos) found.date_published = std::string(rest.substr(1, at - 1));
  return found;
}

}  // namespace dateline::article
