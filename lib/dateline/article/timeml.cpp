#include "dateline/article/timeml.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <optional>
#include <utility>

#include <pugixml.hpp>

#include "dateline/article/body.hpp"
#include "dateline/article/charset.hpp"
#include "dateline/article/day_line.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/article/readers.hpp"
#include "dateline/article/timeml_text.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

struct Head {
  std::string day;  // of the document creation time
  std::string title;
};

bool is_creation_time(const pugi::xml_node& node) {
  if (std::strcmp(node.name(), "TIMEX3") != 0) return false;
  const std::string_view function = node.attribute("functionInDocument").value();
  return function == "CREATION_TIME" || function == "PUBLICATION_TIME" || std::strcmp(node.parent().name(), "DCT") == 0;
}

std::string value_of(const pugi::xml_node& timex) {
  const std::string_view value = timex.attribute("value").value();
  return value.empty() ? timex.text().get() : std::string(value);
}

std::optional<Head> head_of_xml(std::string_view file) {
  pugi::xml_document xml;
  if (!xml.load_buffer(file.data(), file.size(), pugi::parse_default, pugi::encoding_utf8)) return std::nullopt;
  Head head;
  const auto creation = xml.find_node([](const pugi::xml_node& node) { return is_creation_time(node); });
  if (creation) head.day = value_of(creation);
  const auto dct = xml.find_node([](const pugi::xml_node& node) { return std::strcmp(node.name(), "DCT") == 0; });
  if (head.day.empty() && dct) head.day = dct.text().get();
  const auto title = xml.find_node([](const pugi::xml_node& node) { return std::strcmp(node.name(), "TITLE") == 0; });
  if (title) head.title = squeezed(title.text().get());
  return head;
}

// What stands between two marks; empty when one of them is missing.
std::string_view between(std::string_view text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find(to, begin + from.size());
  if (end == std::string_view::npos) return {};
  return text.substr(begin + from.size(), end - begin - from.size());
}

Head head_of_text(std::string_view file) {
  Head head;
  const std::string_view dct = between(file, "<DCT>", "</DCT>");
  const std::string_view value = between(dct, " value=\"", "\"");
  head.day = std::string(value.empty() ? dct : value);
  head.title = squeezed(between(file, "<TITLE>", "</TITLE>"));
  return head;
}

// The first line of the text, when it is a headline.
std::string first_line(const Article& article) {
  const std::string_view text = core::trim(article.text);
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return {};
  const std::string_view line = text.substr(0, end);
  return is_headline(squeezed(line)) ? std::string(core::trim(line)) : std::string();
}

void set_title(Article& article, const std::string& title) {
  article.title = title.empty() ? first_line(article) : title;
  const std::string_view text = core::trim(article.text);
  if (article.title.empty() || !text.starts_with(article.title)) return;
  article.title_in_text = true;
  article.title_line = article.line_at(static_cast<std::uint32_t>(text.data() - article.text.data()));
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        // XML 1.0 has no other control characters.
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    }
  }
}

std::optional<core::Error> problem(std::string_view text, const std::vector<InlineTag>& tags) {
  const auto inside = [&](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::uint32_t end = 0;
  for (const InlineTag& tag : tags) {
    if (tag.span.begin < end || tag.span.end < tag.span.begin || tag.span.end > text.size()) {
      return core::Error{"the tags overlap, or are not in order, or lie outside the text", tag.open, ""};
    }
    if (inside(tag.span.begin) || inside(tag.span.end)) return core::Error{"a tag splits a character", tag.open, ""};
    end = tag.span.end;
  }
  return std::nullopt;
}

// Writes text and tags, each tag as close to its words as can be: what ends at an offset is closed before anything else
// is written there, and what begins is opened after.
class TagWriter {
 public:
  TagWriter(std::string& out, const std::vector<InlineTag>& tags) : out_(out), tags_(tags) {}

  // `write(begin, end)` writes text bytes; it is called for pieces between which tags stand.
  template <class Write>
  void run(core::Span text, const Write& write) {
    std::uint32_t at = text.begin;
    while (at < text.end) {
      open(at);
      const std::uint32_t stop =
          next_ < tags_.size() ? std::min(text.end, open_ ? tags_[next_].span.end : tags_[next_].span.begin) : text.end;
      write(at, stop);
      at = stop;
      close(at);
    }
  }

  void finish(std::uint32_t end) { open(end); }

 private:
  void open(std::uint32_t at) {
    while (next_ < tags_.size() && !open_ && tags_[next_].span.begin <= at) {
      out_ += tags_[next_].open;
      open_ = true;
      close(at);
    }
  }
  void close(std::uint32_t at) {
    if (!open_ || tags_[next_].span.end > at) return;
    out_ += tags_[next_].close;
    open_ = false;
    ++next_;
  }

  std::string& out_;
  const std::vector<InlineTag>& tags_;
  std::size_t next_ = 0;
  bool open_ = false;
};

// Text as the file has it, but that what was no markup there does not become some beside our tags: each "<", and a "&"
// whose name is cut off by the end of the piece.
void append_verbatim(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '&') {
      std::size_t end = i + 1;
      while (end < text.size() && (core::is_alpha(text[end]) || core::is_digit(text[end]) || text[end] == '#')) ++end;
      out += end == text.size() ? "&amp;" : "&";
    } else {
      out += text[i];
    }
  }
}

// An encoding that the file declares and that we do not write.
std::string with_utf8_declared(std::string_view head) {
  std::string out(head);
  const std::size_t end = out.find("?>");
  const std::size_t at = out.find("encoding=");
  if (!out.starts_with("<?xml") || at == std::string::npos || at > end || at + 10 > out.size()) return out;
  const std::size_t close = out.find(out[at + 9], at + 10);
  if (close == std::string::npos || close > end) return out;
  if (core::lower(std::string_view(out).substr(at + 10, close - at - 10)) == "utf-8") return out;
  return out.replace(at + 10, close - at - 10, "UTF-8");
}

}  // namespace

void read_timeml(std::string_view file, const Origin& origin, ReadResult& result) {
  core::Result<TimemlText> body = timeml_text(file);
  if (!body) {
    result.problems.push_back(body.error().at(origin.file));
    return;
  }
  TimemlText parts = std::move(body).value();
  Article article;
  article.id = origin.id;
  article.file = origin.file;
  article.text = std::move(parts.text);
  article.lines = std::move(parts.lines);
  if (core::trim(article.text).empty()) {
    result.problems.push_back({"the text is empty", "", origin.file});
    return;
  }
  const std::optional<Head> xml = head_of_xml(file);
  const Head head = xml ? *xml : head_of_text(file);
  set_title(article, head.title);
  if (const std::optional<Stamp> stamp = read_stamp(head.day); stamp && stamp->whole()) {
    article.published = stamp->whole();
    article.published_clock = stamp->clock;
    article.published_from = "dct";
  }
  result.articles.push_back(std::move(article));
}

core::Result<std::string> rewrite_timeml(std::string_view bytes, const std::vector<InlineTag>& tags) {
  core::Diagnostics ignored;  // `read` has told them
  core::Result<std::string> decoded = to_utf8(bytes, declared_charset(bytes), "", ignored);
  if (!decoded) return decoded.error();
  const std::string file = std::move(decoded).value();
  const core::Result<TimemlText> body = timeml_text(file);
  if (!body) return body.error();
  if (std::optional<core::Error> wrong = problem(body->text, tags)) return *wrong;

  std::string out = with_utf8_declared(std::string_view(file).substr(0, body->body.begin));
  TagWriter writer(out, tags);
  for (const TimemlText::Run& run : body->runs) {
    const std::string_view source = run.file.of(file);
    switch (run.kind) {
      case TimemlText::Kind::silent:
        out += source;
        break;
      case TimemlText::Kind::entity:
        writer.run(run.text, [&](std::uint32_t begin, std::uint32_t) {
          if (begin == run.text.begin) out += source;  // never parted
        });
        break;
      case TimemlText::Kind::verbatim:
        writer.run(run.text, [&](std::uint32_t begin, std::uint32_t end) {
          append_verbatim(out, source.substr(begin - run.text.begin, end - begin));
        });
        break;
      case TimemlText::Kind::cdata:
        writer.run(run.text, [&](std::uint32_t begin, std::uint32_t end) {
          append_escaped(out, source.substr(begin - run.text.begin, end - begin));
        });
        break;
    }
  }
  writer.finish(static_cast<std::uint32_t>(body->text.size()));
  out += std::string_view(file).substr(body->body.end);
  return out;
}

std::string new_timeml(std::string_view id, std::string_view published, std::string_view text,
                       const std::vector<InlineTag>& tags) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>";
  append_escaped(out, id);
  out += "</DOCID>\n<DCT>";
  if (!published.empty()) {
    out += "<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"";
    append_escaped(out, published);
    out += "\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">";
    append_escaped(out, published);
    out += "</TIMEX3>";
  }
  out += "</DCT>\n<TEXT>";
  assert(!problem(text, tags));
  TagWriter writer(out, tags);
  writer.run({0, static_cast<std::uint32_t>(text.size())},
             [&](std::uint32_t begin, std::uint32_t end) { append_escaped(out, text.substr(begin, end - begin)); });
  writer.finish(static_cast<std::uint32_t>(text.size()));
  out += "</TEXT>\n</TimeML>\n";
  return out;
}

}  // namespace dateline::article
