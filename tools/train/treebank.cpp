#include "treebank.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <zlib.h>

#include "dateline/core/utf8.hpp"

namespace dateline::train {

namespace {

using core::Error;
using core::Result;
using language::Penn;
using language::Upos;

Result<std::string> read_whole(const std::string& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);  // reads plain files too
  if (!file) return Error{"cannot be opened", "", path};
  std::string out;
  std::array<char, 1 << 16> buffer{};
  int size = 0;
  while ((size = gzread(file.get(), buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
    out.append(buffer.data(), static_cast<std::size_t>(size));
  }
  if (size < 0) return Error{"is damaged", "", path};
  return out;
}

template <class Tag>
bool find_tag(std::string_view name, Tag last, Tag& out) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (language::name(static_cast<Tag>(i)) == name) {
      out = static_cast<Tag>(i);
      return true;
    }
  }
  return false;
}

// Tags of punctuation are one tag of ours; "$" is a symbol.
bool find_penn(std::string_view name, Upos upos, Penn& out) {
  if (find_tag(name, Penn::PUNCT, out)) return true;
  if (name == "$") {
    out = Penn::SYM;
    return true;
  }
  out = upos == Upos::SYM ? Penn::SYM : Penn::PUNCT;
  constexpr std::array<std::string_view, 7> kMarks = {",", ".", ":", "``", "''", "-LRB-", "-RRB-"};
  return std::find(kMarks.begin(), kMarks.end(), name) != kMarks.end();
}

bool number(std::string_view text, std::uint32_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

bool no_space(std::string_view misc) {
  const std::vector<std::string_view> parts = core::split(misc, '|');
  return std::find(parts.begin(), parts.end(), "SpaceAfter=No") != parts.end();
}

class Reader {
 public:
  explicit Reader(std::string path) : path_(std::move(path)) {}

  Result<Treebank> run(std::string_view text) {
    for (const std::string_view line : core::split(text, '\n')) {
      ++line_;
      if (line.empty()) {
        if (!finish()) return error_;
      } else if (line.front() == '#') {
        comment(line);
      } else if (!row(line)) {
        return error_;
      }
    }
    if (!finish()) return error_;
    return std::move(bank_);
  }

 private:
  bool fail(std::string what, std::string_view piece) {
    error_ = Error{std::move(what), std::string(piece), path_, line_};
    return false;
  }

  void comment(std::string_view line) {
    if (line.starts_with("# newdoc")) sentence_.document_start = true;
    if (line.starts_with("# newpar") && !line.starts_with("# newpar_")) sentence_.paragraph_start = true;
    if (line.starts_with("# sent_id = ")) sentence_.id = line.substr(12);
  }

  bool row(std::string_view line) {
    const std::vector<std::string_view> cells = core::split(line, '\t');
    if (cells.size() != 10) return fail("a row of CoNLL-U has ten columns", line);
    if (cells[0].find('.') != std::string_view::npos) return true;  // an empty node
    if (const std::size_t dash = cells[0].find('-'); dash != std::string_view::npos) {
      if (!number(cells[0].substr(dash + 1), joined_until_)) return fail("not a range of words", cells[0]);
      joined_space_ = !no_space(cells[9]);
      return true;
    }
    GoldWord word;
    word.form = cells[1];
    word.lemma = cells[2];
    if (!find_tag(cells[3], Upos::X, word.upos)) return fail("not a universal tag", cells[3]);
    if (!find_penn(cells[4], word.upos, word.penn)) return fail("not an English tag", cells[4]);
    if (!number(cells[6], word.head)) return fail("not a head", cells[6]);
    const auto relation = language::relation_of(cells[7]);
    if (!relation) return fail("not a relation", cells[7]);
    word.relation = *relation;
    const auto index = static_cast<std::uint32_t>(sentence_.words.size() + 1);
    word.space_after = index < joined_until_ ? false : index == joined_until_ ? joined_space_ : !no_space(cells[9]);
    sentence_.words.push_back(std::move(word));
    return true;
  }

  bool finish() {
    if (sentence_.words.empty()) return true;
    for (const GoldWord& word : sentence_.words) {
      if (word.head > sentence_.words.size()) return fail("no such head in the sentence", sentence_.id);
    }
    bank_.push_back(std::exchange(sentence_, {}));
    joined_until_ = 0;
    return true;
  }

  std::string path_;
  std::uint32_t line_ = 0;
  std::uint32_t joined_until_ = 0;  // the last word of the multiword token being read
  bool joined_space_ = true;
  GoldSentence sentence_;
  Treebank bank_;
  Error error_;
};

}  // namespace

Result<Treebank> read_treebank(const std::string& path) {
  Result<std::string> text = read_whole(path);
  if (!text) return text.error();
  return Reader(path).run(*text);
}

Treebank of_genres(Treebank bank, const std::vector<std::string>& genres) {
  std::erase_if(bank, [&](const GoldSentence& sentence) {
    const std::vector<std::string_view> parts = core::split(sentence.id, '_');
    return parts.size() < 2 || std::find(genres.begin(), genres.end(), parts[1]) == genres.end();
  });
  return bank;
}

}  // namespace dateline::train
