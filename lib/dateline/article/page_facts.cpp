#include "dateline/article/page_facts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "dateline/article/byline.hpp"
#include "dateline/article/linked_data.hpp"
#include "dateline/article/paragraph.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

// Names of <meta> that hold the day of publication, the surest first.
constexpr std::array<std::string_view, 34> kDayNames = {"article:published_time",
                                                        "og:article:published_time",
                                                        "article:published",
                                                        "og:published_time",
                                                        "datepublished",
                                                        "rnews:datepublished",
                                                        "date.published",
                                                        "pubdate",
                                                        "publishdate",
                                                        "publish_date",
                                                        "publish-date",
                                                        "published_date",
                                                        "publication_date",
                                                        "publicationdate",
                                                        "published_time",
                                                        "article.published",
                                                        "article_date_original",
                                                        "originalpublicationdate",
                                                        "parsely-pub-date",
                                                        "sailthru.date",
                                                        "cxenseparse:recs:publishtime",
                                                        "bt:pubdate",
                                                        "dc.date.issued",
                                                        "dcterms.issued",
                                                        "dc.date.created",
                                                        "dcterms.created",
                                                        "dc.created",
                                                        "dc.date",
                                                        "dcterms.date",
                                                        "citation_publication_date",
                                                        "displaydate",
                                                        "article:post_date",
                                                        "date",
                                                        "created"};

bool is_link(std::string_view text) { return text.find("://") != std::string_view::npos || text.starts_with("/"); }

bool has_word(std::string_view list, std::string_view word) {
  const std::string low = core::lower(list);
  for (const std::string_view piece : core::split(low, ' ')) {
    if (piece == word) return true;
  }
  return false;
}

struct Titled {
  std::string text;
  std::uint32_t line = 0;
};

class Collector {
 public:
  void element(const GumboNode& node) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_META:
        return meta(node);
      case GUMBO_TAG_TITLE:
        if (title_.text.empty()) title_ = {text_of(node), node.v.element.start_pos.line};
        return;
      case GUMBO_TAG_H1:
        headings_.push_back({text_of(node), node.v.element.start_pos.line});
        return;
      case GUMBO_TAG_LINK:
        if (has_word(attribute(node, "rel"), "canonical") && url_.empty()) url_ = attribute(node, "href");
        return;
      case GUMBO_TAG_SCRIPT:
        if (core::lower(attribute(node, "type")).find("ld+json") != std::string::npos) linked(node);
        return;
      case GUMBO_TAG_TIME:
        time(node);
        break;
      default:
        break;
    }
    if (has_word(attribute(node, "itemprop"), "datepublished") && node.v.element.tag != GUMBO_TAG_TIME) {
      const std::string_view content = attribute(node, "content");
      offer(item_, content.empty() ? text_of(node) : std::string(content));
    }
    const bool author = has_word(attribute(node, "rel"), "author") || has_word(attribute(node, "itemprop"), "author");
    if (author && marked_author_.empty()) set_name(marked_author_, text_of(node));
  }

  PageFacts facts() const {
    PageFacts out;
    title(out);
    for (const std::string* name : {&meta_author_, &linked_author_, &marked_author_}) {
      if (out.byline.empty()) out.byline = *name;
    }
    out.url = url_;
    const auto take = [&](const std::optional<Stamp>& stamp, const char* from) {
      if (!out.published_from.empty() || !stamp) return;
      out.published = *stamp;
      out.published_from = from;
    };
    take(linked_article_, "json-ld");
    take(meta_[best_meta_], "meta");
    take(linked_any_, "json-ld");
    take(item_, "meta");
    take(marked_time_, "time");
    take(first_time_, "time");
    return out;
  }

 private:
  static void offer(std::optional<Stamp>& slot, std::string_view value) {
    if (slot) return;
    std::optional<Stamp> stamp = read_stamp(squeezed(value));
    if (stamp && stamp->whole()) slot = std::move(stamp);
  }

  // A name of a person or a desk, without "By", and no address.
  static void set_name(std::string& slot, std::string_view value) {
    constexpr std::size_t kLongest = 120;
    const std::string name = squeezed(value);
    if (!slot.empty() || name.empty() || name.size() > kLongest || is_link(name)) return;
    const std::optional<std::string> by = read_byline(name);
    slot = by ? *by : name;
  }

  void meta(const GumboNode& node) {
    const std::string_view content = attribute(node, "content");
    if (content.empty()) return;
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = core::lower(attribute(node, key));
      if (name.empty()) continue;
      if (name == "og:title" && og_title_.text.empty()) {
        og_title_ = {squeezed(content), node.v.element.start_pos.line};
      } else if (name == "og:site_name" && site_.empty()) {
        site_ = squeezed(content);
      } else if (name == "og:url" && url_.empty()) {
        url_ = content;
      } else if (name == "author" || name == "article:author" || name == "dc.creator" || name == "parsely-author") {
        set_name(meta_author_, content);
      }
      const auto found = std::find(kDayNames.begin(), kDayNames.end(), name);
      if (found == kDayNames.end()) continue;
      const auto rank = static_cast<std::size_t>(found - kDayNames.begin());
      offer(meta_[rank], content);
      if (meta_[rank] && (rank < best_meta_ || !meta_[best_meta_])) best_meta_ = rank;
    }
  }

  void linked(const GumboNode& node) {
    std::string script;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      if (is_text(child)) script += child.v.text.text;
    }
    const LinkedData data = read_linked_data(script);
    offer(data.is_article ? linked_article_ : linked_any_, data.date_published);
    if (!data.author.empty()) set_name(linked_author_, data.author);
  }

  void time(const GumboNode& node) {
    std::string said = core::lower(attribute(node, "class"));
    said += ' ' + core::lower(attribute(node, "itemprop"));
    if (said.find("updat") != std::string::npos || said.find("modif") != std::string::npos) return;
    const std::string_view machine = attribute(node, "datetime");
    const std::string value = machine.empty() ? text_of(node) : std::string(machine);
    const bool marked = has_attribute(node, "pubdate") || said.find("publish") != std::string::npos;
    offer(marked ? marked_time_ : first_time_, value);
  }

  // "Talks in Oslo - The Daily" -> "Talks in Oslo", where the page shows what its site is called or the rest is longer.
  std::string without_site(const std::string& title) const {
    for (const Titled& heading : headings_) {
      if (!heading.text.empty() && title.starts_with(heading.text)) return heading.text;
    }
    static constexpr std::array<std::string_view, 7> kSeparators = {" | ", " – ", " — ", " - ", " :: ", " · ", " » "};
    std::size_t last = std::string::npos;
    std::size_t size = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t at = title.rfind(separator);
      if (at != std::string::npos && (last == std::string::npos || at > last)) {
        last = at;
        size = separator.size();
      }
    }
    if (last == std::string::npos) return title;
    const std::string front = title.substr(0, last);
    const std::string back = title.substr(last + size);
    if (!site_.empty() && core::lower(back) == core::lower(site_)) return front;
    return words(front) >= 3 && words(back) <= 4 && back.size() < front.size() ? front : title;
  }

  void title(PageFacts& out) const {
    const auto set = [&](std::string text, std::uint32_t line) {
      if (!out.title.empty()) return;
      out.title = std::move(text);
      out.title_line = line;
    };
    if (!og_title_.text.empty()) set(without_site(og_title_.text), og_title_.line);
    for (const Titled& heading : headings_) {
      if (words(heading.text) > 1) set(heading.text, heading.line);
    }
    if (!title_.text.empty()) set(without_site(title_.text), title_.line);
  }

  Titled og_title_;
  Titled title_;
  std::vector<Titled> headings_;
  std::string site_;
  std::string url_;
  std::string meta_author_;
  std::string linked_author_;
  std::string marked_author_;
  std::optional<Stamp> linked_article_;
  std::optional<Stamp> linked_any_;
  std::optional<Stamp> item_;
  std::optional<Stamp> marked_time_;
  std::optional<Stamp> first_time_;
  std::array<std::optional<Stamp>, kDayNames.size()> meta_;
  std::size_t best_meta_ = 0;
};

}  // namespace

std::string text_of(const GumboNode& element) {
  constexpr std::size_t kLongest = 4096;
  constexpr std::size_t kMostNodes = 2000;
  std::size_t nodes = 0;
  ParagraphBuilder builder;
  walk(
      element,
      [&](const GumboNode& node) {
        if (builder.text().size() > kLongest || ++nodes > kMostNodes) return Step::stop;
        if (is_text(node)) builder.add(node.v.text.text, 1);
        if (!is_element(node)) return Step::over;
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_BR) builder.space();
        return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE ? Step::over : Step::into;
      },
      [](const GumboNode&) {});
  return builder.take().text;
}

PageFacts page_facts(const GumboNode& root) {
  Collector collector;
  walk(
      root,
      [&](const GumboNode& node) {
        if (is_element(node)) collector.element(node);
        return Step::into;
      },
      [](const GumboNode&) {});
  return collector.facts();
}

}  // namespace dateline::article
