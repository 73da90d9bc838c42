// Four passes, each over all paragraphs once:
//   1. wording: what boilerplate.tsv knows, section labels, bare links, lists behind a teaser's heading, what goes on
//      with a disclaimer
//   2. the head: title, byline, date lines, up to the third paragraph of text
//   3. the foot, from the end up to the last paragraph of prose
//   4. the place line
// A line with a date is the day of publication only in the head or the foot, and not when more of the same kind stand
// between the paragraphs: that is a chronology.
#include "dateline/article/body.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "dateline/article/boilerplate.hpp"
#include "dateline/article/byline.hpp"
#include "dateline/article/place_line.hpp"
#include "dateline/article/publication.hpp"
#include "dateline/article/wording.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::size_t kHeadText = 3;         // paragraphs of text that may stand in the head
constexpr std::size_t kHeadParagraphs = 16;  // paragraphs of any kind
constexpr std::size_t kFootLoose = 4;        // short lines of no known kind that may stand in the foot
constexpr std::string_view kTitle = "title";
constexpr std::string_view kByline = "byline";
constexpr std::string_view kDateLine = "date line";
constexpr std::string_view kPlaceLine = "place line";

// "Frederick Owens |" -> "Frederick Owens"
std::string_view without_separators(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kSeparators = {" ", ",", "|", "-", "–", "—", "·", "•", " on"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view separator : kSeparators) {
      if (text.starts_with(separator) && separator != " on") {
        text.remove_prefix(separator.size());
        again = true;
      }
      if (text.ends_with(separator)) {
        text.remove_suffix(separator.size());
        again = true;
      }
    }
  }
  return text;
}

// "Title: Talks in Oslo" -> "Talks in Oslo"
std::string without_label(const std::string& text) {
  for (const std::string_view label : {"title:", "headline:"}) {
    if (core::lower(text).starts_with(label) && text.size() > label.size()) {
      return std::string(core::trim(std::string_view(text).substr(label.size())));
    }
  }
  return text;
}

class Furnisher {
 public:
  Furnisher(std::vector<Paragraph>& paragraphs, Article& article, core::Diagnostics& problems)
      : all_(paragraphs), article_(article), problems_(problems) {}

  void run() {
    cut_by_wording(all_);
    head();
    foot();
    place();
    publication_.settle(article_, problems_);
    collect();
  }

 private:
  bool is_text(std::size_t i) const { return all_[i].why.empty(); }

  std::size_t next_text(std::size_t i) const {
    for (++i; i < all_.size() && !is_text(i);) ++i;
    return i;
  }

  void head() {
    const Boilerplate& table = Boilerplate::shipped();
    const bool chronology = is_chronology();
    std::size_t kept = 0;
    std::size_t seen = 0;
    bool prose = false;
    for (std::size_t i = 0; i < all_.size() && seen < kHeadParagraphs && kept < kHeadText; ++i) {
      if (!is_text(i)) continue;
      ++seen;
      Paragraph& p = all_[i];
      if (mixed_line(p)) {
        p.why = kDateLine;
      } else if (title_line(i, kept)) {
        p.why = std::exchange(title_seen_, true) ? "headline" : kTitle;
      } else if (const auto match = table.match(p.text, Zone::head)) {
        p.why = match->why;
      } else if (!(chronology && is_plain_day(p.text)) && date_line(p)) {
        p.why = kDateLine;
      } else if (byline(p) || name_line(i, prose)) {
        p.why = kByline;
      } else {
        ++kept;
        prose = prose || is_prose(p.text);
      }
    }
  }

  bool title_line(std::size_t i, std::size_t kept) {
    const std::string& text = all_[i].text;
    if (!article_.title.empty()) return core::lower(text) == core::lower(article_.title);
    if (kept != 0 || !is_headline(text) || next_text(i) >= all_.size()) return false;
    if (read_day_line(text) || read_byline(text) || is_furniture(text)) return false;
    article_.title = without_label(text);
    article_.title_line = all_[i].line();
    return true;
  }

  static bool is_plain_day(std::string_view text) {
    const std::optional<DayLine> line = read_day_line(text);
    return line && line->published && !line->labelled;
  }

  // Days stand as headings between paragraphs of prose, more than once.
  bool is_chronology() const {
    std::size_t found = 0;
    for (std::size_t i = 0; i + 1 < all_.size() && found < 2; ++i) {
      if (!is_text(i) || !is_plain_day(all_[i].text)) continue;
      const std::size_t next = next_text(i);
      if (next < all_.size() && is_prose(all_[next].text)) ++found;
    }
    return found >= 2;
  }

  // Also "Geneva, 12 March 2024".
  bool date_line(const Paragraph& p) {
    if (const std::optional<DayLine> line = read_day_line(p.text)) {
      publication_.take(*line, p.line());
      return true;
    }
    const std::optional<PlaceLine> line = read_place_and_day(p.text);
    if (!line || read_byline(line->place)) return false;
    const char behind = p.text[line->place.size()];
    if (is_name(line->place) && behind != ',' && !p.text.ends_with(')') && p.text.find('(') == std::string::npos)
      return false;
    if (article_.place.empty()) article_.place = line->place;
    publication_.take({line->stamp, std::nullopt, false}, p.line());
    return true;
  }

  bool byline(const Paragraph& p) {
    constexpr std::size_t kLongest = 160;
    if (p.text.size() > kLongest) return false;
    if (std::optional<std::string> name = read_byline(p.text); name && is_free_of_day(*name)) {
      if (article_.byline.empty()) article_.byline = *name;
      return true;
    }
    // A byline and a date on one line, in either order.
    if (is_free_of_day(p.text)) return false;
    for (std::size_t at = p.text.find(' '); at != std::string::npos; at = p.text.find(' ', at + 1)) {
      const std::string_view front = core::trim(std::string_view(p.text).substr(0, at));
      const std::string_view back = core::trim(std::string_view(p.text).substr(at));
      if (one_of_each(front, back, p.line()) || one_of_each(back, front, p.line())) return true;
    }
    return false;
  }

  // "Source: Xinhua | 2017-05-14 08:30:51 | Editor: Huaxia", "WORLD NEWS MAY 14, 2017": a date, and nothing but
  // furniture beside it.
  bool mixed_line(const Paragraph& p) {
    constexpr std::size_t kLongest = 160;
    if (p.text.size() > kLongest || is_free_of_day(p.text)) return false;
    if (p.text.find('|') == std::string::npos) return label_and_day(p);
    std::optional<DayLine> day;
    std::optional<std::string> name;
    for (std::string_view piece : core::split(p.text, '|')) {
      piece = core::trim(piece);
      if (std::optional<DayLine> line = read_day_line(piece); line && !day) {
        day = std::move(line);
      } else if (std::optional<std::string> by = read_byline(piece); by || is_name(piece) || is_agency(piece)) {
        if (!name) name = by ? *by : std::string(piece);
      } else if (!piece.empty() && !is_furniture(piece)) {
        return false;
      }
    }
    if (!day) return false;
    publication_.take(*day, p.line());
    if (name && article_.byline.empty()) article_.byline = *name;
    return true;
  }

  bool label_and_day(const Paragraph& p) {
    const std::string_view text = p.text;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      const std::optional<DayLine> day = read_day_line(text.substr(at));
      if (!day || !is_furniture(without_separators(text.substr(0, at)))) continue;
      publication_.take(*day, p.line());
      return true;
    }
    return false;
  }

  static bool is_furniture(std::string_view text) {
    const Boilerplate& table = Boilerplate::shipped();
    return table.match(text, Zone::any) || table.match(text, Zone::head);
  }

  bool one_of_each(std::string_view who, std::string_view when, std::uint32_t line_number) {
    const std::optional<DayLine> day = read_day_line(when);
    if (!day) return false;
    who = without_separators(who);
    std::optional<std::string> name = read_byline(who);
    if (!name && is_name(who)) name = std::string(who);
    if (!name) return false;
    if (article_.byline.empty()) article_.byline = *name;
    publication_.take(*day, line_number);
    return true;
  }

  static bool is_free_of_day(std::string_view text) { return std::none_of(text.begin(), text.end(), core::is_digit); }

  // A name alone: beside a date line it is the writer's. Otherwise it must stand before all prose, and the text may
  // neither have it again (then it is what the article is about) nor have its words in small letters (then it is a
  // heading).
  bool name_line(std::size_t i, bool prose) {
    const std::string& text = all_[i].text;
    if (!article_.byline.empty()) return core::lower(text) == core::lower(article_.byline);
    if (article_.title.empty()) return false;
    if (!is_name_list(text) && !is_agency(text)) return false;
    const std::size_t next = next_text(i);
    const bool beside =
        (i > 0 && all_[i - 1].why == kDateLine) || (next < all_.size() && read_day_line(all_[next].text));
    if (!beside && (prose || is_in_text(text, i))) return false;
    article_.byline = text;
    return true;
  }

  bool is_in_text(const std::string& name, std::size_t from) const {
    const std::vector<std::string_view> parts = core::split(name, ' ');
    const std::string low = core::lower(name);
    std::vector<std::string> small;
    for (const std::string_view part : core::split(low, ' ')) {
      if (part.size() > 3) small.push_back(' ' + std::string(part));
    }
    for (std::size_t i = from + 1; i < all_.size(); ++i) {
      if (!is_text(i)) continue;
      if (all_[i].text.find(name) != std::string::npos) return true;
      for (const std::string& word : small) {
        if (all_[i].text.find(word) != std::string::npos) return true;
      }
    }
    return false;
  }

  void foot() {
    const Boilerplate& table = Boilerplate::shipped();
    std::size_t loose = 0;
    for (std::size_t i = all_.size(); i-- > 0;) {
      Paragraph& p = all_[i];
      if (!is_text(i)) continue;
      if (const auto match = table.match(p.text, Zone::foot)) {
        p.why = match->why;
      } else if (const auto line = read_day_line(p.text)) {
        publication_.take(*line, p.line());
        p.why = kDateLine;
      } else if (byline(p)) {
        p.why = kByline;
      } else if (is_prose(p.text) || ends_sentence(p.text) || ++loose > kFootLoose) {
        break;
      }
    }
  }

  void place() {
    std::size_t asked = 0;
    for (std::size_t i = 0; i < all_.size() && asked < kHeadText; ++i) {
      if (!is_text(i)) continue;
      const std::optional<PlaceLine> line = read_place_line(all_[i].text);
      if (!line || (asked > 0 && !line->sure)) {
        ++asked;
        continue;
      }
      if (article_.place.empty()) article_.place = line->place;
      if (line->stamp) publication_.take({line->stamp, std::nullopt, false}, all_[i].line());
      Paragraph front = all_[i].split_front(line->size, std::string(kPlaceLine));
      if (all_[i].text.empty()) {
        all_[i] = std::move(front);
      } else {
        all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(i), std::move(front));
      }
      return;
    }
  }

  void collect() {
    for (const Paragraph& p : all_) {
      if (p.why.empty()) {
        if (!article_.text.empty()) article_.text += "\n\n";
        const auto base = static_cast<std::uint32_t>(article_.text.size());
        for (const Article::LineMark& mark : p.lines) article_.lines.push_back({base + mark.offset, mark.line});
        article_.text += p.text;
      } else if (p.why != kTitle) {
        article_.cut.push_back({p.text, p.line(), p.why});
      }
    }
  }

  std::vector<Paragraph>& all_;
  Article& article_;
  core::Diagnostics& problems_;
  Publication publication_;
  bool title_seen_ = false;
};

// "Trade Deficit Up to $46 Bil.": the full stop does not make it a sentence.
bool is_title_case(std::string_view text) {
  std::size_t small = 0;
  std::size_t capital = 0;
  for (const std::string_view word : core::split(text, ' ')) {
    if (word.size() < 4) continue;
    ++(core::is_lower(word[0]) ? small : capital);
  }
  return capital >= 4 && small * 4 <= capital;
}

}  // namespace

bool is_headline(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  constexpr std::size_t kMostWords = 32;
  if (text.empty() || code_points(text) > kLongest || words(text) > kMostWords) return false;
  if (text.ends_with(',') || text.ends_with(';') || text.ends_with("...")) return false;
  if (text.ends_with(':') && words(text) < 4) return false;
  if (ends_sentence(text) && text.find_last_of('.') + 4 >= text.size() && !is_title_case(text)) return false;
  const bool letters = std::any_of(text.begin(), text.end(),
                                   [](char c) { return core::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; });
  return letters && !read_place_line(text);
}

void furnish(std::vector<Paragraph> paragraphs, Article& article, core::Diagnostics& problems) {
  Furnisher(paragraphs, article, problems).run();
}

}  // namespace dateline::article
