#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "dateline/article/read.hpp"
#include "dateline/article/readers.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

core::Error failed(const std::string& name, std::string what) { return {std::move(what), "", name}; }

core::Error failed(const std::string& name, const std::error_code& code) {
  if (code == std::errc::no_such_file_or_directory) return failed(name, "there is no such file or folder");
  if (code == std::errc::permission_denied) return failed(name, "reading it is not permitted");
  if (code == std::errc::too_many_symbolic_link_levels) return failed(name, "the symbolic link leads back to itself");
  return failed(name, "it cannot be read");
}

bool has_known_suffix(const std::string& name) {
  static constexpr std::array<std::string_view, 8> kSuffixes = {".txt",   ".text",  ".html",   ".htm",
                                                                ".xhtml", ".jsonl", ".ndjson", ".tml"};
  const std::string low = core::lower(name);
  return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&](std::string_view s) { return low.ends_with(s); });
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Links to folders are not followed, so no loop can be entered; links to files are.
void add_folder(const std::string& name, std::vector<std::string>& out, core::Diagnostics& problems) {
  std::error_code code;
  fs::recursive_directory_iterator entry(name, fs::directory_options::skip_permission_denied, code);
  if (code) {
    problems.push_back(failed(name, code));
    return;
  }
  std::vector<std::string> found;
  for (const fs::recursive_directory_iterator end; entry != end;) {
    std::error_code ignored;
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (has_known_suffix(entry->path().string()) && entry->is_regular_file(ignored)) {
      found.push_back(entry->path().string());
    }
    entry.increment(code);
    if (code) {
      problems.push_back(failed(name, code));
      break;
    }
  }
  if (found.empty() && !code) problems.push_back(failed(name, "the folder holds no articles"));
  std::sort(found.begin(), found.end());
  out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

core::Result<Source> load_all(std::FILE* file, const std::string& name) {
  Source source;
  source.name = name;
  std::array<char, std::size_t{64} << 10U> buffer{};
  for (;;) {
    const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file);
    source.bytes.append(buffer.data(), size);
    if (source.bytes.size() > kLargestFile) return failed(name, "the file is larger than 256 MiB");
    if (size < buffer.size()) break;
  }
  if (std::ferror(file) != 0) return failed(name, "it cannot be read");
  return source;
}

bool same(const Article& a, const Article& b) {
  return a.title == b.title && a.text == b.text && a.published == b.published &&
         a.published_clock == b.published_clock && a.byline == b.byline && a.place == b.place && a.url == b.url;
}

}  // namespace

std::vector<std::string> expand(const std::vector<std::string>& names, core::Diagnostics& problems) {
  std::vector<std::string> out;
  for (const std::string& name : names) {
    if (name == "-") {
      out.push_back(name);
      continue;
    }
    std::error_code code;
    const fs::file_status status = fs::status(name, code);
    if (code || !fs::exists(status)) {
      problems.push_back(failed(name, code ? code : std::make_error_code(std::errc::no_such_file_or_directory)));
    } else if (fs::is_directory(status)) {
      add_folder(name, out, problems);
    } else if (!fs::is_regular_file(status)) {
      problems.push_back(failed(name, "it is no regular file"));
    } else {
      out.push_back(name);
    }
  }
  return out;
}

core::Result<Source> load(const std::string& name) {
  if (name == "-") return load_all(stdin, name);
  std::error_code code;
  const fs::file_status status = fs::status(name, code);
  if (code) return failed(name, code);
  if (!fs::is_regular_file(status)) return failed(name, "it is no regular file");
  const std::uintmax_t size = fs::file_size(name, code);
  if (!code && size > kLargestFile) return failed(name, "the file is larger than 256 MiB");
  const std::unique_ptr<std::FILE, Close> file(std::fopen(name.c_str(), "rb"));
  if (!file) return failed(name, std::error_code(errno, std::generic_category()));
  return load_all(file.get(), name);
}

void drop_repeated(std::vector<Article>& articles, core::Diagnostics& problems) {
  std::unordered_map<std::string, std::size_t> first;
  std::vector<Article> kept;
  kept.reserve(articles.size());
  for (Article& article : articles) {
    const auto [found, fresh] = first.emplace(article.id, kept.size());
    if (fresh) {
      kept.push_back(std::move(article));
    } else if (!same(kept[found->second], article)) {
      problems.push_back({"another article has the same id", article.id, article.file});
    }
  }
  articles = std::move(kept);
}

}  // namespace dateline::article
