// JSON-LD: the script of a page that says what it is, in the words of schema.org.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

struct LinkedData {
  std::string date_published;  // as written
  std::string author;
  bool is_article = false;  // they stand in an object whose @type says so
};

// Of several objects the first article's, else the first that has a date. A script that is no JSON is searched for
// "datePublished" all the same.
[[nodiscard]] LinkedData read_linked_data(std::string_view script);

}  // namespace dateline::article
