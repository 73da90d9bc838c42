#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "dateline/article/read.hpp"

namespace fs = std::filesystem;
using namespace dateline::article;

namespace {

// A folder of its own for each test, gone afterwards.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("dateline-input-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& bytes = "x") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  std::string operator()(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  fs::path path_;
};

// The names without the folder in front, and the problems.
std::string expanded(const Folder& folder, const std::vector<std::string>& names) {
  dateline::core::Diagnostics problems;
  std::string out;
  for (const std::string& name : expand(names, problems)) {
    out += (name.starts_with(folder()) ? name.substr(folder().size() + 1) : name) + "\n";
  }
  for (const auto& problem : problems) out += problem.what + "\n";
  return out;
}

}  // namespace

TEST_CASE("A folder is all articles below it, sorted, hidden ones left out") {
  const Folder folder;
  for (const char* name :
       {"b.txt", "a.HTML", "sub/c.jsonl", "sub/deep/d.tml", "sub/notes.pdf", ".hidden.txt", ".git/e.txt", "f.ndjson"}) {
    folder.file(name);
  }
  CHECK(expanded(folder, {folder()}) == "a.HTML\nb.txt\nf.ndjson\nsub/c.jsonl\nsub/deep/d.tml\n");
  CHECK(expanded(folder, {"-", folder("sub/notes.pdf"), folder("b.txt")}) == "-\nsub/notes.pdf\nb.txt\n");
}

TEST_CASE("What is missing, empty or no regular file is told") {
  const Folder folder;
  CHECK(expanded(folder, {folder("no.txt")}) == "there is no such file or folder\n");
  CHECK(expanded(folder, {folder()}) == "the folder holds no articles\n");
  REQUIRE(::mkfifo(folder("pipe.txt").c_str(), 0600) == 0);
  CHECK(expanded(folder, {folder("pipe.txt")}) == "it is no regular file\n");
  CHECK(expanded(folder, {folder()}) == "the folder holds no articles\n");
  CHECK_FALSE(load(folder("pipe.txt")));
  CHECK_FALSE(load(folder()));
  CHECK(load(folder("no.txt")).error().what == "there is no such file or folder");
}

TEST_CASE("Loops of symbolic links do not hang, links to files are followed") {
  const Folder folder;
  folder.file("sub/a.txt");
  fs::create_directory_symlink(folder(), folder("sub/loop"));
  fs::create_symlink(folder("self.txt"), folder("self.txt"));
  fs::create_symlink(folder("sub/a.txt"), folder("link.txt"));
  CHECK(expanded(folder, {folder()}) == "link.txt\nsub/a.txt\n");
  CHECK(expanded(folder, {folder("self.txt")}) == "the symbolic link leads back to itself\n");
  CHECK(expanded(folder, {folder("sub/loop")}) == "sub/loop/link.txt\nsub/loop/sub/a.txt\n");
}

TEST_CASE("A file is loaded byte for byte") {
  const Folder folder;
  std::string bytes(200'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  const auto source = load(folder.file("a.txt", bytes));
  REQUIRE(source);
  CHECK(source->name == folder("a.txt"));
  CHECK(source->bytes == bytes);
}

TEST_CASE("A file that is too large is an error before it is read") {
  const Folder folder;
  folder.file("a.txt");
  fs::resize_file(folder("a.txt"), (std::uintmax_t{256} << 20U) + 1);
  CHECK(load(folder("a.txt")).error().what == "the file is larger than 256 MiB");
}
