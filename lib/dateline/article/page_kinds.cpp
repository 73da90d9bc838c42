#include "dateline/article/page_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

// Words of class and id that name a part of a page. They are whole words: "related-posts" has "related" and "posts".
std::string_view part(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kParts = {
      {{"share", "share and comment"},
       {"sharing", "share and comment"},
       {"sharedaddy", "share and comment"},
       {"social", "share and comment"},
       {"comments", "share and comment"},
       {"comment", "share and comment"},
       {"respond", "share and comment"},
       {"disqus", "share and comment"},
       {"related", "teaser"},
       {"recommended", "teaser"},
       {"recirc", "teaser"},
       {"mostread", "teaser"},
       {"teaser", "teaser"},
       {"newsletter", "follow and subscribe"},
       {"subscribe", "follow and subscribe"},
       {"sidebar", "aside"},
       {"breadcrumb", "navigation"},
       {"breadcrumbs", "navigation"},
       {"pagination", "navigation"},
       {"menu", "navigation"},
       {"nav", "navigation"},
       {"cookie", "navigation"},
       {"advertisement", "advertisement"},
       {"advert", "advertisement"},
       {"promo", "advertisement"},
       {"sponsored", "advertisement"}}};
  for (const auto& [name, why] : kParts) {
    if (name == word) return why;
  }
  return {};
}

std::string_view part_of(std::string_view names) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    if (i < names.size() && core::is_alpha(names[i])) {
      word += core::lower(names[i]);
      continue;
    }
    // "has-sidebar", "no-comments", "comments-open" say something about the whole page.
    if (word == "has" || word == "no" || word == "open" || word == "with") return {};
    word.clear();
  }
  for (std::size_t i = 0; i <= names.size(); ++i) {
    if (i < names.size() && core::is_alpha(names[i])) {
      word += core::lower(names[i]);
      continue;
    }
    if (const std::string_view why = part(word); !why.empty()) return why;
    word.clear();
  }
  return {};
}

std::string_view by_role(std::string_view role) {
  if (role == "navigation" || role == "banner" || role == "search" || role == "menu") return "navigation";
  if (role == "complementary") return "aside";
  if (role == "contentinfo") return "footer";
  if (role == "dialog" || role == "alertdialog") return "hidden";
  return {};
}

}  // namespace

bool is_heading(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool is_block(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return false;
    default:
      return true;
  }
}

bool is_unread(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
      return true;
    default:
      return element.v.element.tag_namespace != GUMBO_NAMESPACE_HTML;
  }
}

bool holds_paragraphs(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TD:
      return true;
    default:
      return false;
  }
}

std::string_view cut_reason(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
      return "navigation";
    case GUMBO_TAG_ASIDE:
      return "aside";
    case GUMBO_TAG_FOOTER:
      return "footer";
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_FIELDSET:
      return "form";
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
      return "caption";
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
      return {};
    default:
      break;
  }
  std::string style = core::lower(attribute(element, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  if (has_attribute(element, "hidden") || style.find("display:none") != std::string::npos) return "hidden";
  if (const std::string_view why = by_role(attribute(element, "role")); !why.empty()) return why;
  if (const std::string_view why = part_of(attribute(element, "class")); !why.empty()) return why;
  return part_of(attribute(element, "id"));
}

}  // namespace dateline::article
