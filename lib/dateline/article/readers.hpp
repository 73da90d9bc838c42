// One reader a format: UTF-8 (what the charset room gives) -> articles. `read` puts them together; all set what the
// format itself says, and leave the options to `read`.
#pragma once

#include <string>
#include <string_view>

#include "dateline/article/read.hpp"

namespace dateline::article {

inline constexpr std::size_t kLargestFile = std::size_t{256} << 20U;
inline constexpr std::size_t kLargestArticle = std::size_t{16} << 20U;

// `id` and `file` are those of the article, or of each record without an id of its own.
struct Origin {
  std::string id;
  std::string file;
};

void read_plain(std::string_view text, const Origin& origin, ReadResult& result);
void read_html(std::string_view text, const Origin& origin, ReadResult& result);
void read_jsonl(std::string_view text, const Origin& origin, ReadResult& result, std::string_view text_key = "text");
void read_timeml(std::string_view text, const Origin& origin, ReadResult& result);

}  // namespace dateline::article
