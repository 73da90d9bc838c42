#include "dateline/article/timeml_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dateline/article/paragraph.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::size_t kLongestTag = 1024;

bool is_name_byte(char c) { return core::is_alpha(c) || core::is_digit(c); }

// The end of the tag that begins at `at`; 0 for no tag.
std::size_t tag_end(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestTag);
  std::size_t i = at + 1;
  if (i < limit && text[i] == '/') ++i;
  if (i >= limit || !is_name_byte(text[i])) return 0;
  char quote = 0;
  for (; i < limit; ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return 0;
}

struct Entity {
  std::string text;
  std::size_t size = 0;  // of "&amp;"; 0 for none
};

Entity entity_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 12;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  const std::string_view piece = text.substr(at, kLongest);
  const std::size_t end = piece.find(';');
  if (end == std::string_view::npos) return {};
  std::string_view name = piece.substr(1, end - 1);
  for (const auto& [known, value] : kNamed) {
    if (name == known) return {std::string(value), end + 1};
  }
  if (name.size() < 2 || name[0] != '#') return {};
  const bool hex = name[1] == 'x' || name[1] == 'X';
  name.remove_prefix(hex ? 2 : 1);
  char32_t point = 0;
  if (name.empty()) return {};
  for (const char c : name) {
    const char low = core::lower(c);
    const int digit = core::is_digit(c) ? c - '0' : hex && low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    if (digit < 0 || point > 0x10FFFF) return {};
    point = point * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
  }
  if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
  return {core::encode(point), end + 1};
}

class Scanner {
 public:
  Scanner(std::string_view file, TimemlText& out) : file_(file), out_(out) {}

  void run() {
    const std::size_t end = out_.body.end;
    line_ = 1 + static_cast<std::uint32_t>(std::count(file_.begin(), file_.begin() + out_.body.begin, '\n'));
    for (std::size_t at = out_.body.begin; at < end;) {
      const std::string_view body = file_.substr(0, end);
      const char c = body[at];
      if (c == '<') {
        at = markup(body, at);
      } else if (c == '&') {
        const Entity entity = entity_at(body, at);
        if (entity.size == 0) {
          at = verbatim(at, at + 1);
        } else {
          at = other(at, at + entity.size, entity.text);
        }
      } else if (c == '\r') {
        at = other(at, at + (body.substr(at).starts_with("\r\n") ? 2 : 1), "\n");
      } else {
        at = verbatim(at, std::min(body.find_first_of("<&\r", at), end));
      }
    }
  }

 private:
  std::size_t markup(std::string_view body, std::size_t at) {
    constexpr std::string_view kCdata = "<![CDATA[";
    const std::string_view rest = body.substr(at);
    if (rest.starts_with(kCdata)) {
      const std::size_t end = find_end("]]>", at + kCdata.size(), no_cdata_);
      if (end != std::string_view::npos) {
        cdata(body.substr(0, end), at + kCdata.size());
        return end + 3;
      }
    } else if (rest.starts_with("<!--")) {
      const std::size_t end = find_end("-->", at + 4, no_comment_);
      if (end != std::string_view::npos) return silent(at, end + 3);
    } else if (rest.starts_with("<?")) {
      const std::size_t end = find_end("?>", at + 2, no_instruction_);
      if (end != std::string_view::npos) return silent(at, end + 2);
    } else if (const std::size_t end = tag_end(body, at); end != 0) {
      count_lines(at, end);
      return end;
    }
    return verbatim(at, at + 1);
  }

  void cdata(std::string_view body, std::size_t at) {
    while (at < body.size()) {
      if (body[at] == '\r') {
        at = other(at, at + (body.substr(at).starts_with("\r\n") ? 2 : 1), "\n");
        continue;
      }
      const std::size_t stop = std::min(body.find('\r', at), body.size());
      append(TimemlText::Kind::cdata, at, stop, body.substr(at, stop - at));
      at = stop;
    }
  }

  // A search that failed once fails for all places behind it.
  std::size_t find_end(std::string_view mark, std::size_t from, bool& none) const {
    if (none) return std::string_view::npos;
    const std::size_t found = file_.substr(0, out_.body.end).find(mark, from);
    none = found == std::string_view::npos;
    return found;
  }

  std::size_t verbatim(std::size_t from, std::size_t to) {
    append(TimemlText::Kind::verbatim, from, to, file_.substr(from, to - from));
    return to;
  }

  std::size_t other(std::size_t from, std::size_t to, std::string_view text) {
    append(TimemlText::Kind::entity, from, to, text);
    return to;
  }

  std::size_t silent(std::size_t from, std::size_t to) {
    append(TimemlText::Kind::silent, from, to, {});
    count_lines(from, to);
    return to;
  }

  void count_lines(std::size_t from, std::size_t to) {
    const std::string_view piece = file_.substr(from, to - from);
    line_ += static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
  }

  static core::Span span(std::size_t from, std::size_t to) {
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  }

  void append(TimemlText::Kind kind, std::size_t from, std::size_t to, std::string_view text) {
    const std::size_t begin = out_.text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (out_.lines.empty() || out_.lines.back().line != line_) {
        out_.lines.push_back({static_cast<std::uint32_t>(begin + i), line_});
      }
      if (text[i] == '\n' && (kind != TimemlText::Kind::entity || file_[to - 1] == '\n')) ++line_;
    }
    out_.text += text;
    const bool joins = !out_.runs.empty() && kind == TimemlText::Kind::verbatim && out_.runs.back().kind == kind &&
                       out_.runs.back().file.end == from;
    if (joins) {
      out_.runs.back().file.end = static_cast<std::uint32_t>(to);
      out_.runs.back().text.end = static_cast<std::uint32_t>(out_.text.size());
    } else {
      out_.runs.push_back({kind, span(from, to), span(begin, out_.text.size())});
    }
  }

  std::string_view file_;
  TimemlText& out_;
  std::uint32_t line_ = 1;
  bool no_cdata_ = false;
  bool no_comment_ = false;
  bool no_instruction_ = false;
};

// The offsets of the line ends that stand between two lines that are not blank.
std::vector<std::uint32_t> ends_of_lines(std::string_view text) {
  std::vector<std::uint32_t> ends;
  bool blank = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') {
      blank = blank && core::is_space(text[at]);
      continue;
    }
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    if (!blank && next != std::string_view::npos && text[next] != '\n') ends.push_back(static_cast<std::uint32_t>(at));
    blank = true;
  }
  return ends;
}

// Writes a second LF after each of these line ends, which is how a text parts its paragraphs.
void part_paragraphs(TimemlText& parts, const std::vector<std::uint32_t>& ends) {
  std::string text;
  std::vector<TimemlText::Run> runs;
  auto mark = parts.lines.begin();
  std::size_t next = 0;  // in `ends`
  const auto add = [&](TimemlText::Kind kind, core::Span file, std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += piece;
    runs.push_back({kind, file, {begin, static_cast<std::uint32_t>(text.size())}});
  };
  for (const TimemlText::Run& run : parts.runs) {
    std::uint32_t at = run.text.begin;  // what is written
    const bool bytes = run.text.size() == run.file.size();
    const auto file_at = [&](std::uint32_t offset) {
      return bytes                      ? run.file.begin + (offset - run.text.begin)
             : offset == run.text.begin ? run.file.begin
                                        : run.file.end;
    };
    while (next < ends.size() && ends[next] < run.text.end) {
      const std::uint32_t end = ends[next++];
      for (; mark != parts.lines.end() && mark->offset <= end; ++mark)
        mark->offset += static_cast<std::uint32_t>(next - 1);
      if (end > at) add(run.kind, {file_at(at), file_at(end)}, std::string_view(parts.text).substr(at, end - at));
      add(TimemlText::Kind::entity, {file_at(end), file_at(end + 1)}, "\n\n");
      at = end + 1;
    }
    if (at < run.text.end || run.text.size() == 0)
      add(run.kind, {file_at(at), run.file.end}, std::string_view(parts.text).substr(at, run.text.end - at));
  }
  for (; mark != parts.lines.end(); ++mark) mark->offset += static_cast<std::uint32_t>(next);
  parts.text = std::move(text);
  parts.runs = std::move(runs);
}

}  // namespace

core::Result<TimemlText> timeml_text(std::string_view file) {
  constexpr std::string_view kEnd = "</TEXT>";
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = file.find("<TEXT"); at != std::string_view::npos && begin == std::string_view::npos;
       at = file.find("<TEXT", at + 1)) {
    if (at + 5 < file.size() && (file[at + 5] == '>' || core::is_space(file[at + 5]))) {
      const std::size_t end = tag_end(file, at);
      if (end != 0) begin = end;
    }
  }
  if (begin == std::string_view::npos) return core::Error{"there is no <TEXT>: not TimeML", "", ""};
  const std::size_t end = file.rfind(kEnd);
  if (end == std::string_view::npos || end < begin) return core::Error{"there is no </TEXT>: not TimeML", "", ""};
  TimemlText out;
  out.body = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  Scanner(file, out).run();
  if (!is_broken_at_a_column(out.text)) part_paragraphs(out, ends_of_lines(out.text));
  return out;
}

}  // namespace dateline::article
