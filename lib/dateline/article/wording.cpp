#include "dateline/article/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/article/boilerplate.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

bool is_link(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  const std::string low = core::lower(text);
  const std::size_t at = low.find('@');
  const bool mail = at != std::string::npos && at > 0 && low.find('.', at) != std::string::npos;
  return low.starts_with("http://") || low.starts_with("https://") || low.starts_with("www.") || mail;
}

// "Theme:", "In-depth Report:": every word with a capital, so not "He added:".
bool is_label(const Paragraph& paragraph) {
  constexpr std::size_t kLongest = 40;
  const std::string_view text = paragraph.text;
  if (!paragraph.why.empty() || !text.ends_with(':') || text.size() > kLongest || words(text) > 4) return false;
  for (const std::string_view word : core::split(text, ' ')) {
    if (word.empty() || !core::is_upper(word[0])) return false;
  }
  return true;
}

// A headline in a list of them; it may be a question.
bool is_item(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  return text.size() <= kLongest && (text.ends_with('?') || !ends_sentence(text)) && !text.ends_with(',') &&
         !text.ends_with(':') && !begins_with_quote(text);
}

bool is_list_or_quotation(std::string_view text) {
  return begins_with_quote(text) || text.starts_with("- ") || text.starts_with("• ") || text.starts_with("* ");
}

std::vector<Paragraph> with_notices_apart(std::vector<Paragraph> paragraphs) {
  std::vector<Paragraph> out;
  out.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    std::optional<Paragraph> notice;
    if (p.why.empty()) {
      const std::optional<std::size_t> at = Boilerplate::shipped().notice_at_end(p.text);
      if (at) notice = p.split_back(*at, "agency notice");
    }
    out.push_back(std::move(p));
    if (notice) out.push_back(std::move(*notice));
  }
  return out;
}

void cut_known(std::vector<Paragraph>& paragraphs) {
  const Boilerplate& table = Boilerplate::shipped();
  constexpr int kLongestList = 12;
  bool notice = false;  // right behind a disclaimer
  int list = 0;         // items that a list of teasers may still have
  for (Paragraph& p : paragraphs) {
    if (!p.why.empty()) continue;
    if (const auto match = table.match(p.text, Zone::any)) {
      p.why = match->why;
      list = match->heading && p.why == "teaser" && &p != &paragraphs.front() ? kLongestList : 0;
    } else if (is_link(p.text)) {
      p.why = "link";
    } else if (const auto more = notice ? table.match(p.text, Zone::notice) : std::nullopt) {
      p.why = more->why;
    } else if (list > 0 && is_item(p.text)) {
      p.why = "teaser";
      --list;
    } else {
      list = 0;
      notice = false;
    }
    notice = notice || p.why == "disclaimer" || p.why == "rights notice";
  }
}

// A label goes when it stands in a row of labels, or is of one word, and introduces neither a quotation nor a list. One
// that comes back names the speakers of a transcript.
void cut_labels(std::vector<Paragraph>& paragraphs) {
  std::map<std::string, int> times;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!is_label(paragraphs[i])) continue;
    found.push_back(i);
    ++times[paragraphs[i].text];
  }
  std::vector<std::size_t> cut;
  for (const std::size_t i : found) {
    const auto is_furniture = [&](std::size_t j) { return !paragraphs[j].why.empty() || is_label(paragraphs[j]); };
    const bool last = i + 1 == paragraphs.size();
    const bool row = last || is_furniture(i + 1) || (i > 0 && is_furniture(i - 1));
    const bool introduces = !last && is_list_or_quotation(paragraphs[i + 1].text);
    if (!introduces && times[paragraphs[i].text] == 1 && (row || words(paragraphs[i].text) == 1)) cut.push_back(i);
  }
  for (const std::size_t i : cut) paragraphs[i].why = "section label";
}

}  // namespace

void cut_by_wording(std::vector<Paragraph>& paragraphs) {
  paragraphs = with_notices_apart(std::move(paragraphs));
  cut_known(paragraphs);
  cut_labels(paragraphs);
}

}  // namespace dateline::article
