#include "dateline/article/nesting.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 19> kVoid = {
      "area",   "base",  "br",  "col",   "embed",  "hr",    "img",      "input", "link",   "meta",
      "source", "track", "wbr", "param", "keygen", "frame", "basefont", "image", "command"};
  return is_one_of(name, kVoid);
}

bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kFormatting = {
      "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
  return is_one_of(name, kFormatting);
}

bool is_raw(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kRaw = {"script", "style",   "textarea", "title",
                                                           "xmp",    "noembed", "noframes", "iframe"};
  return is_one_of(name, kRaw);
}

// A start tag of these ends an open paragraph.
bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 34> kBlocks = {
      "address", "article",  "aside",      "blockquote", "center", "details", "dialog", "dir", "div",
      "dl",      "fieldset", "figcaption", "figure",     "footer", "form",    "h1",     "h2",  "h3",
      "h4",      "h5",       "h6",         "header",     "hr",     "main",    "menu",   "nav", "ol",
      "p",       "pre",      "section",    "table",      "ul",     "li",      "summary"};
  return is_one_of(name, kBlocks);
}

class Nesting {
 public:
  // False when it becomes too deep. `source` is the whole tag.
  bool open(const std::string& name, std::string_view source) {
    if (is_block(name)) end_open("p", {"button", "table", "td", "th"});
    if (name == "li") end_open("li", {"ul", "ol", "menu", "dir"});
    if (name == "dt" || name == "dd") {
      end_open("dt", {"dl"});
      end_open("dd", {"dl"});
    }
    if (name == "option") end_open("option", {"select"});
    if (name == "a" || name == "nobr") close(name);
    if (name == "td" || name == "th" || name == "tr" || name == "tbody" || name == "thead" || name == "tfoot") {
      end_open("td", {"table"});
      end_open("th", {"table"});
      if (name != "td" && name != "th") end_open("tr", {"table"});
      if (name[0] == 't' && name.size() == 5) {
        for (const char* group : {"tbody", "thead", "tfoot"}) end_open(group, {"table"});
      }
    }
    stack_.push_back({name, std::string(source.substr(0, kLongestSource)), is_formatting(name), false});
    ++open_[name];
    return stack_.size() <= kDeepestNesting;
  }

  void close(const std::string& name) {
    const auto count = open_.find(name);
    if (count == open_.end() || count->second == 0) return;
    std::size_t at = stack_.size();
    while (stack_[--at].name != name) {
    }
    remove(at);
  }

 private:
  static constexpr std::size_t kLongestSource = 256;
  static constexpr int kSameInARow = 3;  // "Noah's Ark": more of the same formatting element are forgotten

  struct Element {
    std::string name;
    std::string source;
    bool formatting = false;
    bool orphan = false;  // its block ended before it did
  };

  void end_open(const std::string& name, std::initializer_list<std::string_view> scope) {
    const auto count = open_.find(name);
    if (count == open_.end() || count->second == 0) return;
    for (std::size_t at = stack_.size(); at-- > 0;) {
      if (stack_[at].name == name) return remove(at);
      if (std::find(scope.begin(), scope.end(), stack_[at].name) != scope.end()) return;
    }
  }

  // A formatting element goes alone. Another one takes what is inside along, but for formatting elements.
  void remove(std::size_t at) {
    if (stack_[at].formatting) {
      forget(stack_[at]);
      stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    }
    forget(stack_[at]);
    std::size_t to = at;
    for (std::size_t i = at + 1; i < stack_.size(); ++i) {
      Element& element = stack_[i];
      if (!element.formatting || (!element.orphan && orphans_[element.source] >= kSameInARow)) {
        forget(element);
        continue;
      }
      if (!element.orphan) ++orphans_[element.source];
      element.orphan = true;
      if (to != i) stack_[to] = std::move(element);
      ++to;
    }
    stack_.resize(to);
  }

  void forget(const Element& element) {
    --open_[element.name];
    if (element.orphan) --orphans_[element.source];
  }

  std::vector<Element> stack_;
  std::unordered_map<std::string, int> open_;
  std::unordered_map<std::string, int> orphans_;  // by source
};

struct Tag {
  std::string name;
  std::size_t end = 0;  // behind ">"
  std::size_t attributes = 0;
  bool closes_itself = false;
};

// `at` is the first letter of the name.
Tag read_tag(std::string_view page, std::size_t at) {
  Tag tag;
  std::size_t i = at;
  while (i < page.size() && !core::is_space(page[i]) && page[i] != '/' && page[i] != '>') ++i;
  constexpr std::size_t kLongestName = 64;
  tag.name = core::lower(page.substr(at, std::min(i - at, kLongestName)));
  bool value = false;  // right behind "="
  bool space = true;
  for (; i < page.size() && page[i] != '>'; ++i) {
    const char c = page[i];
    if (value && (c == '"' || c == '\'')) {
      i = std::min(page.find(c, i + 1), page.size());
      value = false;
      space = true;
    } else if (core::is_space(c) || c == '/') {
      space = true;
    } else {
      if (space && !value) ++tag.attributes;
      value = c == '=';
      space = false;
    }
  }
  tag.closes_itself = i > at && i <= page.size() && page[i - 1] == '/';
  tag.end = std::min(i + 1, page.size());
  return tag;
}

// The "</name" that ends raw text.
std::size_t raw_end(std::string_view page, std::size_t from, std::string_view name) {
  for (std::size_t at = page.find("</", from); at != std::string_view::npos; at = page.find("</", at + 2)) {
    if (core::lower(page.substr(at + 2, name.size())) == name) return at;
  }
  return page.size();
}

}  // namespace

std::optional<core::Error> nesting_problem(std::string_view page) {
  const auto failed = [&](std::string what, std::size_t at) {
    const auto line = std::count(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    return core::Error{std::move(what), "", "", static_cast<std::uint32_t>(line)};
  };
  Nesting nesting;
  int foreign = 0;  // inside <svg> or <math>, where "/>" means something
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    const std::string_view rest = page.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = page.find("-->", at + 4);
      if (end == std::string_view::npos) break;
      at = end + 3;
      continue;
    }
    const bool end_tag = rest.starts_with("</");
    const std::size_t name_at = at + (end_tag ? 2 : 1);
    if (name_at >= page.size() || !core::is_alpha(page[name_at])) {
      ++at;
      continue;
    }
    const Tag tag = read_tag(page, name_at);
    if (tag.attributes > kMostAttributes) return failed("a tag has more than 256 attributes", at);
    const bool is_foreign = tag.name == "svg" || tag.name == "math";
    if (end_tag) {
      nesting.close(tag.name);
      if (is_foreign && foreign > 0) --foreign;
    } else if (!is_void(tag.name) && !(tag.closes_itself && (foreign > 0 || is_foreign))) {
      if (is_foreign) ++foreign;
      if (is_raw(tag.name) && foreign == 0) {
        at = raw_end(page, tag.end, tag.name);
        continue;
      }
      if (!nesting.open(tag.name, rest.substr(0, tag.end - at))) {
        return failed("the page is nested deeper than 1,000 elements", at);
      }
    }
    at = tag.end;
  }
  return std::nullopt;
}

}  // namespace dateline::article
