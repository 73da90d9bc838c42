// One pass over the bytes, without a list of sentences or words in between. A table of 256 classes finds the end of a
// plain word, which is most of the text; what may join words (a dot, an apostrophe, a hyphen, an @, a byte beyond
// ASCII) takes the slow way in word(). No token is looked at twice but for a bounded look ahead, so that a text without
// spaces or with nothing but full stops costs what its length costs.
//
// Sentences are found on the way: a full stop, a question mark or a shortened word leaves a note in `end_`, and the
// next token, of which the first letter is then known, decides whether a sentence ended there. Written forms stand in
// tables/abbreviations.tsv. The file is long because the pass is one: tokens and borders share the place in the text.
#include "dateline/language/split.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

#include "dateline/core/utf8.hpp"
#include "dateline/language/document.hpp"
#include "dateline/language/written_forms.hpp"

namespace dateline::language {

namespace {

using core::is_digit;
using core::is_upper;

// ---- classes of bytes ----

constexpr std::uint8_t kSpace = 1;
constexpr std::uint8_t kLetter = 2;
constexpr std::uint8_t kDigit = 4;
constexpr std::uint8_t kHigh = 8;      // beyond ASCII
constexpr std::uint8_t kJoins = 16;    // may go on with the word before it
constexpr std::uint8_t kAddress = 32;  // may stand in an address before the @

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    if (i >= 128) classes[i] = kHigh | kJoins;
    if (core::is_space(c)) classes[i] = kSpace;
    if (core::is_alpha(c)) classes[i] = kLetter | kAddress;
    if (is_digit(c)) classes[i] = kDigit | kJoins | kAddress;
  }
  for (const char c : {'\'', '&', '/', ':', '$', '@'}) classes[static_cast<unsigned char>(c)] |= kJoins;
  for (const char c : {'.', '-', '_'}) classes[static_cast<unsigned char>(c)] |= kJoins | kAddress;
  classes[static_cast<unsigned char>('+')] |= kAddress;
  return classes;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

// ---- the splitter ----

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

struct Glyph {  // a character beyond ASCII
  Sign sign = Sign::letter;
  std::size_t size = 1;
};

enum class Gap : std::uint8_t { none, blank, line, hard };
enum class End : std::uint8_t { none, stop, question, ellipsis, anywhere, time, label };

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), size_(text.size()), forms_(written_forms()) {
    assert(text.size() <= std::numeric_limits<std::uint32_t>::max());
    out_.tokens.reserve(text.size() / 5 + 8);
  }

  Split run() {
    while (skip_gap()) {
      if (end_ != End::none) consider_border();
      token();
      if (is_date_label()) end_ = End::label;
    }
    close_sentence();
    return std::move(out_);
  }

 private:
  // -- bytes --

  [[nodiscard]] std::uint8_t class_at(std::size_t i) const { return kClasses[static_cast<unsigned char>(text_[i])]; }
  [[nodiscard]] bool is(std::size_t i, std::uint8_t classes) const { return i < size_ && (class_at(i) & classes) != 0; }
  [[nodiscard]] char at(std::size_t i) const { return i < size_ ? text_[i] : '\0'; }
  [[nodiscard]] std::string_view piece(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  [[nodiscard]] Glyph glyph(std::size_t i) const {
    const core::Decoded decoded = core::decode(text_, i);
    return decoded.valid ? Glyph{sign_of(decoded.point), decoded.size} : Glyph{};
  }
  [[nodiscard]] Case letter_case(std::size_t i) const {
    if (i >= size_) return Case::none;
    const core::Decoded decoded = core::decode(text_, i);
    return decoded.valid ? case_of(decoded.point) : Case::uncased;
  }
  [[nodiscard]] std::size_t end_of(std::uint8_t classes, std::size_t i) const {
    while (is(i, classes)) ++i;
    return i;
  }
  // The end of letters of any script, digits and low lines.
  [[nodiscard]] std::size_t run_end(std::size_t i) const {
    for (; i < size_; ++i) {
      const std::uint8_t c = class_at(i);
      if ((c & (kLetter | kDigit)) != 0 || text_[i] == '_') continue;
      if ((c & kHigh) == 0) break;
      const Glyph next = glyph(i);
      if (next.sign != Sign::letter) break;
      i += next.size - 1;
    }
    return i;
  }
  // How many bytes an apostrophe takes at this place; 0 when there is none.
  [[nodiscard]] std::size_t apostrophe(std::size_t i) const {
    if (at(i) == '\'') return 1;
    return at(i) == '\xE2' && piece(i, i + 3) == "\xE2\x80\x99" ? 3 : 0;
  }
  [[nodiscard]] bool is_clitic(std::size_t begin, std::size_t end) const {
    if (end - begin == 0 || end - begin > 2 || is(end, kDigit)) return false;
    const char first = core::lower(text_[begin]);
    if (end - begin == 1) return first == 's' || first == 'm' || first == 'd';
    const char second = core::lower(text_[begin + 1]);
    return (first == 'l' && second == 'l') || ((first == 'r' || first == 'v') && second == 'e');
  }

  // The next byte that is not white space, or the size when the paragraph ends before it.
  [[nodiscard]] std::size_t next_in_paragraph(std::size_t i) const {
    std::size_t lines = 0;
    for (; is(i, kSpace); ++i) {
      if (text_[i] == '\n' && ++lines == 2) return size_;
    }
    return i;
  }

  // -- gaps and sentences --

  // Passes over white space and closes the sentence at a hard border; false at the end of the text.
  bool skip_gap() {
    std::size_t lines = at_ == 0 ? 2 : 0;
    const std::size_t begin = at_;
    for (; at_ < size_; ++at_) {
      const std::uint8_t c = class_at(at_);
      if ((c & kSpace) != 0) {
        if (text_[at_] == '\n' || (text_[at_] == '\r' && at(at_ + 1) != '\n')) ++lines;
        continue;
      }
      if ((c & kHigh) == 0) break;
      const Glyph next = glyph(at_);
      if (next.sign != Sign::space && next.sign != Sign::line && next.sign != Sign::paragraph) break;
      lines += next.sign == Sign::line ? 1 : next.sign == Sign::paragraph ? 2 : 0;
      at_ += next.size - 1;
    }
    gap_ = lines >= 2 ? Gap::hard : lines == 1 ? Gap::line : at_ > begin ? Gap::blank : Gap::none;
    if (at_ == size_) return false;
    if (lines > 0) look_for_bullet();
    if (gap_ == Gap::hard) {
      close_sentence();
      paragraph_start_ = true;
      end_ = End::none;
      quote_is_open_ = false;
    }
    return true;
  }

  // A line that starts with a bullet is a paragraph of its own. A number does so only when it counts on, since any
  // wrapped line may begin with one.
  void look_for_bullet() {
    list_label_end_ = 0;
    const char c = text_[at_];
    std::size_t after = at_ + 1;
    bool bullet = c == '-' || c == '*';
    if (is_digit(c)) {
      const std::size_t end = end_of(kDigit, at_);
      if (end - at_ > 2 || (at(end) != '.' && at(end) != ')')) return;
      const int number = end - at_ == 1 ? c - '0' : (c - '0') * 10 + text_[at_ + 1] - '0';
      after = end + 1;
      bullet = is(after, kSpace) && (gap_ == Gap::hard || number == 1 || number == last_number_ + 1);
      if (!bullet) return;
      last_number_ = number;
      if (text_[end] == '.') list_label_end_ = after;
    } else if (is(at_, kHigh)) {
      const core::Decoded decoded = core::decode(text_, at_);
      const char32_t p = decoded.point;
      bullet = p == 0x2022 || p == 0x2023 || p == 0x25E6 || p == 0xB7 || (p >= 0x25A0 && p <= 0x25CF);
      after = at_ + decoded.size;
    }
    if (bullet && is(after, kSpace | kHigh)) gap_ = Gap::hard;
  }

  void close_sentence() {
    auto first = static_cast<std::uint32_t>(first_);
    const auto last = static_cast<std::uint32_t>(out_.tokens.size());
    if (first == last) return;
    while (last - first > kLongestSentence) {
      const std::uint32_t cut = best_cut(first);
      add_sentence(first, cut);
      first = cut;
    }
    add_sentence(first, last);
    first_ = last;
  }

  void add_sentence(std::uint32_t first, std::uint32_t last) {
    const core::Span span{out_.tokens[first].span.begin, out_.tokens[last - 1].span.end};
    out_.sentences.push_back({span, first, last, paragraph_start_});
    paragraph_start_ = false;
  }

  // Where a sentence that is too long is cut: after a mark that ends or parts clauses, or at a line end, as late as
  // possible.
  [[nodiscard]] std::uint32_t best_cut(std::uint32_t first) const {
    const std::uint32_t limit = first + static_cast<std::uint32_t>(kLongestSentence);
    std::uint32_t best = limit;
    int best_worth = 0;
    for (std::uint32_t i = limit; i > first + kLongestSentence / 4; --i) {
      const std::string_view mark = out_.tokens[i - 1].span.of(text_);
      const std::string_view gap = piece(out_.tokens[i - 1].span.end, out_.tokens[i].span.begin);
      int worth = 0;
      if (mark.find_first_of(".!?") != std::string_view::npos && mark.size() < 4) worth = 4;
      if (mark == ";" || mark == ":") worth = 3;
      if (mark == "," || mark == "--" || mark == "\xE2\x80\x94") worth = 2;
      if (!gap.empty()) worth = 2 * worth + (gap.find('\n') != std::string_view::npos ? 2 : 1);
      if (worth <= best_worth) continue;
      best = i;
      best_worth = worth;
    }
    return best;
  }

  // The token that comes decides whether the sentence has ended.
  void consider_border() {
    if (at_ < note_end_) return;
    const char c = text_[at_];
    if (c == '[' && (gap_ == Gap::none || is(at_ + 1, kDigit))) {  // the mark of a note: "the treaty.[3] The"
      const std::size_t close = piece(at_, std::min(size_, at_ + 8)).find(']');
      if (close != std::string_view::npos) {
        note_end_ = at_ + close + 1;
        return;
      }
    }
    if (gap_ == Gap::none && closes(at_)) {
      closed_ = closed_ || (c != ')' && c != ']' && c != '}');
      return;
    }
    if (is_border()) close_sentence();
    end_ = End::none;
    closed_ = false;
  }

  [[nodiscard]] bool closes(std::size_t i) const {
    const char c = text_[i];
    if (is_one_of(c, "\")]}")) return true;
    if (const std::size_t width = apostrophe(i); width > 0) return !is(i + width, kLetter);
    return is(i, kHigh) && glyph(i).sign == Sign::close;
  }

  [[nodiscard]] bool is_dash(std::size_t i) const {
    return text_[i] == '-' || (is(i, kHigh) && glyph(i).sign == Sign::dash);
  }

  // "Aug. 7 -", "7 August 2008:", "2003 –" at the head of a sentence: the line of a chronology, whose text follows.
  [[nodiscard]] bool is_date_label() const {
    constexpr std::size_t kLongest = 7;  // tokens
    const std::size_t count = out_.tokens.size() - first_;
    if (count < 2 || count > kLongest) return false;
    const core::Span mark = out_.tokens.back().span;
    const bool colon = text_[mark.begin] == ':' && mark.size() == 1;
    if ((!colon && (!is_dash(mark.begin) || gap_ == Gap::none)) || !is(mark.end, kSpace)) return false;
    bool day = false;
    bool month = false;
    bool year = false;
    for (std::size_t t = first_; t + 1 < out_.tokens.size(); ++t) {
      const std::string_view word = out_.tokens[t].span.of(text_);
      if (is_digit(word.front())) {
        const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (!number || word.size() == 3 || word.size() > 4) return false;
        (word.size() == 4 ? year : day) = true;
      } else if (is_calendar_word(word)) {
        month = month || !word.ends_with("day");
      } else if (word != ",") {
        return false;
      }
    }
    return month ? day || year : year && !day;
  }

  // The first letter or digit behind quotation marks and brackets that open.
  [[nodiscard]] std::size_t behind_openers(std::size_t i) const {
    for (int count = 0; count < 4 && i < size_; ++count) {
      const char c = text_[i];
      if (c == '"' || c == '\'' || c == '(' || c == '[') {
        ++i;
      } else if (is(i, kHigh)) {
        const Glyph next = glyph(i);
        if (next.sign != Sign::open) break;
        i += next.size;
      } else {
        break;
      }
    }
    return i;
  }

  [[nodiscard]] bool is_border() const {
    const char c = text_[at_];
    const std::size_t first = behind_openers(at_);
    const Case first_case = letter_case(first);
    if (gap_ == Gap::none) {  // no space after a full stop: only between words
      if (end_ != End::stop && end_ != End::question) return false;
      const std::size_t mark = out_.tokens.back().span.begin;
      const Case before = mark > 1 && !closed_ ? letter_case(mark - 1) : Case::small;
      return first_case == Case::capital && (before == Case::small || before == Case::uncased);
    }
    if (is_one_of(c, ",;:)]}.!?%")) return false;  // what cannot begin a sentence
    if (c == '"' && quote_is_open_ && (at_ + 1 == size_ || is(at_ + 1, kSpace))) return false;
    if (is(at_, kHigh) && (glyph(at_).sign == Sign::close || glyph(at_).sign == Sign::ellipsis)) return false;
    const std::string_view word = piece(first, end_of(kLetter, first));
    switch (end_) {
      case End::stop:
        if (closed_ && is_dash(at_)) return false;  // "It is over." - Kim
        return first_case != Case::small || !may_be_shortened();
      case End::question:
        if ((closed_ && is_dash(at_)) || (c == '(' && first_case != Case::capital)) return false;
        if (first_case == Case::small) return !closed_;
        return !(closed_ && is_attribution(first));
      case End::ellipsis:
        return first_case == Case::capital || first_case == Case::uncased;
      case End::time:
        if (first_case == Case::capital && !forms_.has(Form::not_first, word)) return true;
        [[fallthrough]];
      case End::anywhere:
        return first_case == Case::capital && forms_.has_lower(Form::starter, word);
      case End::label:
        return first_case == Case::capital;
      case End::none:
        break;
    }
    return false;
  }

  // Before a small letter, a short word with a capital and a dot is rather a shortened word that no table has.
  [[nodiscard]] bool may_be_shortened() const {
    const std::size_t count = out_.tokens.size();
    if (closed_ || count < first_ + 2) return false;
    const std::string_view word = out_.tokens[count - 2].span.of(text_);
    return word.size() <= 4 && is_upper(word.front()) && word.size() > 1 && core::is_lower(word[1]);
  }

  // `"Why?" Kim Jong Un asked`
  [[nodiscard]] bool is_attribution(std::size_t i) const {
    for (int words = 0; words < 5; ++words) {
      const Case first_case = letter_case(i);
      const std::size_t end = end_of(kLetter | kHigh, i);
      if (first_case == Case::small) {
        const std::string_view word = piece(i, end);
        if (forms_.has(Form::asking, word)) return words > 0;
        return words > 0 && forms_.has(Form::speech, word) && (at(end) == '.' || at(end) == ',');
      }
      if (first_case == Case::none || (at(end) != ' ' && at(end) != '-' && at(end) != '.')) return false;
      i = at(end) == '.' && at(end + 1) == ' ' ? end + 2 : end + 1;
    }
    return false;
  }

  // -- tokens --

  void put(std::size_t begin, std::size_t end) {
    out_.tokens.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    at_ = end;
  }
  void put(std::size_t end) { put(at_, end); }
  void put(std::size_t end, End what) {
    put(end);
    end_ = what;
    closed_ = false;
  }

  bool take(std::size_t end, End what = End::none) {
    put(end, what);
    return true;
  }

  void token() {
    const std::uint8_t c = class_at(at_);
    if ((c & kLetter) != 0) {
      word();
    } else if ((c & kDigit) != 0) {
      number();
    } else if ((c & kHigh) != 0) {
      beyond_ascii();
    } else {
      sign();
    }
  }

  void word() {
    const std::size_t begin = at_;
    std::size_t end = end_of(kLetter, begin);
    if (!is(end, kJoins)) return plain_word(end);
    for (bool grows = true; grows;) {
      end = run_end(end);
      grows = false;
      if (const std::size_t width = apostrophe(end); width > 0) {
        const std::size_t tail = end + width;
        const std::size_t tail_end = end_of(kLetter, tail);
        if (tail_end == tail || is_clitic(tail, tail_end)) break;
        if (tail_end - tail == 1 && core::lower(text_[tail]) == 't' && core::lower(text_[end - 1]) == 'n' &&
            end - 1 > begin) {
          put(end - 1);
          return put(tail_end);
        }
        const bool you = end - begin == 1 && core::lower(text_[begin]) == 'y';  // y'all
        end = you ? tail : tail_end;
        grows = !you;
        continue;
      }
      switch (at(end)) {
        case '.':
        case '@':
        case '-':
          if (const std::size_t whole = address_end(begin); whole > end) return put(whole);
          if (at(end) == '.') {
            const std::size_t old = end;
            if (dot(end)) return;
            grows = end > old;
          } else if (at(end) == '-' && run_end(end + 1) > end + 1 && is_prefix(begin, end)) {
            end = run_end(end + 1);
            grows = true;
          }
          break;
        case ':':
          if (piece(end, std::min(size_, end + 3)) == "://") return put(url_end(end + 3));
          break;
        case '/': {
          std::size_t whole = end;
          while (whole - begin < 6 && (is(whole, kLetter) || at(whole) == '/')) ++whole;
          if (forms_.has_lower(Form::whole, piece(begin, whole))) return put(whole);
          break;
        }
        case '&':  // AT&T, R&D
          if (end - begin <= 3 && is_upper(text_[end - 1]) && is_upper(at(end + 1))) {
            ++end;
            grows = true;
          }
          break;
        case '$':  // US$, HK$
          if (end - begin <= 2 && is_upper(text_[begin]) && is_upper(text_[end - 1]) && is(end + 1, kDigit)) ++end;
          break;
        default:
          break;
      }
    }
    plain_word(end);
  }

  // A word without joins, cut when it is two in one: "cannot".
  void plain_word(std::size_t end) {
    const std::size_t size = end - at_;
    if (size >= 4 && size <= 7) {
      const char last = core::lower(text_[end - 1]);
      const char before = core::lower(text_[end - 2]);
      if ((last == 't' && (before == 'n' || before == 'o')) ||
          (last == 'a' && (before == 'n' || before == 't' || before == 'd')) || (last == 'e' && before == 'm')) {
        if (const std::size_t cut = forms_.cut(piece(at_, end)); cut > 0) put(at_ + cut);
      }
    }
    put(end);
  }

  [[nodiscard]] bool is_prefix(std::size_t begin, std::size_t end) const {
    if (!forms_.has_lower(Form::prefix, piece(begin, end))) return false;
    if ((end - begin > 1 && is_upper(text_[end - 1])) || (begin > 0 && text_[begin - 1] == '-')) return false;
    return piece(end + 1, std::min(size_, end + 5)) != "the-" && (end - begin > 1 || is(end + 1, kLetter));
  }

  // The end of an e-mail address or of a name on the web that begins here; 0 when there is none. A run of such bytes
  // is looked at once, from its start.
  std::size_t address_end(std::size_t begin) {
    if (begin < address_checked_) return 0;
    std::size_t end = end_of(kAddress, begin);
    address_checked_ = end;
    if (at(end) == '@' && is(end + 1, kLetter | kDigit)) {
      end = end_of(kAddress, end + 1);
      while (text_[end - 1] == '.' || text_[end - 1] == '-') --end;
      return end;
    }
    while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
    const std::string_view run = piece(begin, end);
    const std::size_t last = run.rfind('.');
    if (last == std::string_view::npos || last + 1 == run.size() || last == 0 || run[last - 1] == '.') return 0;
    const bool www = core::lower(run.substr(0, 4)) == "www.";
    if (!www && !forms_.has_lower(Form::suffix, run.substr(last + 1))) {
      const auto inner = std::count(run.begin(), run.end(), '.');
      const bool small = std::all_of(run.begin(), run.end(), [](char c) { return c == '.' || core::is_lower(c); });
      if (inner < 2 || !small || run.find("..") != std::string_view::npos || run[1] == '.') return 0;
    }
    return at(end) == '/' && is(end + 1, kLetter | kDigit) ? url_end(end) : end;
  }

  [[nodiscard]] std::size_t url_end(std::size_t i) const {
    const std::size_t begin = i;
    bool bracket = false;
    for (; i < size_ && !is(i, kSpace); ++i) {
      const char c = text_[i];
      if (is_one_of(c, "<>\"]") || (c == ')' && !bracket)) break;
      if (c == '(') bracket = true;
      if (is(i, kHigh)) {
        const Glyph next = glyph(i);
        if (next.sign != Sign::letter) break;
        i += next.size - 1;
      }
    }
    if (piece(begin, i).ends_with("...")) return i;  // a shortened address
    while (i > begin && is_one_of(text_[i - 1], ".,;:!?'*")) --i;
    return i;
  }

  // A dot behind the word from at_ to `end`. True when the token was put; else `end` may have grown.
  bool dot(std::size_t& end) {
    const std::size_t begin = at_;
    const char next = at(end + 1);
    const Form form = forms_.dotted(piece(begin, end + 1));
    if (next == '.') return form != Form::none && at(end + 2) != '.' && take(end + 1);
    if (end - begin == 1) return single_letter(end);
    if (is(end + 1, kLetter | kDigit)) {
      std::size_t whole = end;
      while (whole - begin < 8 && (is(whole, kLetter) || at(whole) == '.')) ++whole;  // Ph.D.
      if (whole > end + 1 && forms_.dotted(piece(begin, whole)) != Form::none) return take(whole, End::anywhere);
      if (is_digit(text_[end - 1]) && is_digit(next)) ++end;  // v2.0
      return form != Form::none && !core::is_lower(next) && text_[end] == '.' && take(end + 1);
    }
    const std::size_t after = next_in_paragraph(end + 1);
    if (form == Form::title || form == Form::inside) return take(end + 1);
    if (form == Form::anywhere || form == Form::time) {
      return take(end + 1, form == Form::time ? End::time : End::anywhere);
    }
    if (form == Form::number && (is(after, kDigit) || (is_upper(text_[begin]) && is_roman(after))))
      return take(end + 1);
    // What no table has: a dot before a comma makes a shortened word, and so does one behind consonants alone.
    if (next == ',' && end - begin <= 5 && is_upper(text_[begin]) && core::is_lower(text_[begin + 1])) {
      return take(end + 1);
    }
    const bool consonants = core::is_lower(text_[end - 1]) && !is(begin, kHigh) &&
                            piece(begin, end).find_first_of("aeiouyAEIOUY0123456789") == std::string_view::npos;
    return consonants && letter_case(after) == Case::small && take(end + 1);
  }

  [[nodiscard]] bool is_roman(std::size_t i) const {
    const std::size_t begin = i;
    while (at(i) == 'I' || at(i) == 'V' || at(i) == 'X') ++i;
    return i > begin && !is(i, kLetter | kDigit);
  }

  // "U.S.", "J. Smith", "p. 5": a letter and a dot.
  bool single_letter(std::size_t end) {
    const std::size_t begin = at_;
    std::size_t i = end + 1;
    while (is(i, kLetter) && at(i + 1) == '.' && at(i + 2) != '.') i += 2;
    const bool lacks_last = is(i, kLetter) && !is(i + 1, kLetter | kDigit | kHigh) && apostrophe(i + 1) == 0;
    if (lacks_last) return take(i + 1);  // "U.S"
    if (i > end + 1) return take(i, forms_.dotted(piece(begin, i)) == Form::time ? End::time : End::anywhere);
    const std::size_t after = next_in_paragraph(i);
    if (core::is_lower(text_[begin])) {
      const bool in_bracket = begin > 0 && text_[begin - 1] == '(';  // (b. March 1950)
      if ((!is(after, kDigit) && !in_bracket) || after == i) return false;
    } else if (after == size_ || forms_.has_lower(Form::starter, piece(after, end_of(kLetter, after)))) {
      return false;
    } else if (text_[begin] == 'I') {  // the pronoun more often than an initial
      const bool name_before = out_.tokens.size() > first_ &&
                               letter_case(out_.tokens.back().span.begin) == Case::capital && gap_ != Gap::none;
      if (!name_before && at(after + 1) != '.') return false;
    }
    return take(i);
  }

  void number() {
    if (at_ < list_label_end_) return put(list_label_end_);
    const std::size_t begin = at_;
    std::size_t end = end_of(kDigit, begin);
    if (at(end) == '-') {
      if (const std::size_t grouped = grouped_end(begin); grouped > 0) return put(grouped);
    }
    while (is(end + 1, kDigit) && is_one_of(at(end), ",.:/")) {
      const std::size_t group = end_of(kDigit, end + 1);
      if (at(end) == ',' && group != end + 4) break;
      end = group;
    }
    if (is(end, kLetter)) {
      const std::size_t letters = end_of(kLetter, end);
      const bool unit = !is(letters, kDigit | kHigh) && forms_.has(Form::unit, piece(end, letters));
      const bool hour =
          letters - end == 1 && at(letters) == '.' && core::lower(at(letters + 1)) == 'm' && at(letters + 2) == '.';
      if (!unit && !hour) end = run_end(letters);
    } else if (is(end, kHigh)) {
      end = run_end(end);
    }
    const std::size_t width = apostrophe(end);
    if (width > 0 && text_[end - 1] == '0' && at(end + width) == 's' && !is(end + width + 1, kLetter) &&
        (end - begin == 2 || end - begin == 4)) {
      end += width + 1;  // the 1980's
    }
    put(end);
  }

  // Days and telephone numbers: 2017-05-20, 5-20-2017, 713-853-3044; 0 for a span of numbers.
  [[nodiscard]] std::size_t grouped_end(std::size_t begin) const {
    std::array<std::size_t, 5> groups{};
    std::size_t count = 0;
    std::size_t i = begin;
    for (bool more = true; more;) {
      const std::size_t end = end_of(kDigit, i);
      if (count == groups.size()) return 0;
      groups[count++] = end - i;
      more = at(end) == '-' && is(end + 1, kDigit);
      i = more ? end + 1 : end;
    }
    const auto are = [&](std::initializer_list<std::size_t> sizes) {
      return std::equal(sizes.begin(), sizes.end(), groups.begin(),
                        groups.begin() + static_cast<std::ptrdiff_t>(count));
    };
    if (are({4, 2, 2}) && at(i) == 'T' && is(i + 1, kDigit)) {  // the hour of ISO 8601
      while (is(i, kDigit) || is_one_of(at(i), "T:+-.Z")) ++i;
      while (!is(i - 1, kDigit) && text_[i - 1] != 'Z') --i;
      return i;
    }
    if (is(i, kLetter | kHigh)) return 0;
    const bool day = count == 3 && ((groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2) ||
                                    (groups[0] <= 2 && groups[1] <= 2 && (groups[2] == 4 || groups[2] == 2)));
    const bool month = are({4, 2}) && text_[begin + 5] == '0';
    const bool telephone = are({3, 3, 4}) || are({1, 3, 3, 4}) || are({3, 4}) || are({1, 4}) || are({5, 4});
    return day || month || telephone ? i : 0;
  }

  void sign() {
    const char c = text_[at_];
    const char next = at(at_ + 1);
    if (is_one_of(c, "[](){},%&")) return put(at_ + 1);
    switch (c) {
      case '.':
        if (is_digit(next) && gap_ != Gap::none) return put(end_of(kDigit, at_ + 1));
        [[fallthrough]];
      case '!':
      case '?': {
        std::size_t end = at_ + 1;
        bool dots = c == '.';
        for (; at(end) == '.' || at(end) == '!' || at(end) == '?'; ++end) dots = dots && text_[end] == '.';
        return put(end, !dots ? End::question : end - at_ == 1 ? End::stop : End::ellipsis);
      }
      case '\'':
        return quote(1);
      case '"':
        quote_is_open_ = !quote_is_open_;
        return put(at_ + 1);
      case ':':
      case ';': {
        const std::size_t mouth = at_ + (next == '-' ? 2 : 1);
        if (gap_ != Gap::none && (at(mouth) == ')' || at(mouth) == '(') && !is(mouth + 1, kLetter | kDigit)) {
          return put(mouth + 1);
        }
        return put(at_ + 1);
      }
      case '@':
        if (is(at_ + 1, kLetter)) {
          if (const std::size_t address = address_end(at_ + 1); address > 0) return put(address);
        }
        [[fallthrough]];
      case '#':
        if (is(at_ + 1, kLetter) || (next == '_' && c == '@')) return put(run_end(at_ + 1));
        [[fallthrough]];
      default: {  // rows of the same sign, and rules of hyphens and equals signs
        std::size_t end = at_ + 1;
        while (at(end) == c || (c == '-' && at(end) == '=') || (c == '=' && at(end) == '-')) ++end;
        return put(end);
      }
    }
  }

  // An apostrophe at the start of a token: a clitic, a shortened word or a quotation mark.
  void quote(std::size_t width) {
    const std::size_t tail = at_ + width;
    const std::size_t letters = end_of(kLetter, tail);
    const bool alone = letters == size_ || is(letters, kSpace);
    if (is_clitic(tail, letters) && (gap_ == Gap::none ? !out_.tokens.empty() : alone)) return put(letters);
    const std::size_t digits = end_of(kDigit, tail);
    if (digits == tail + 2) {  // '71, the '90s
      const std::size_t end = at(digits) == 's' ? digits + 1 : digits;
      if (!is(end, kLetter | kDigit) && (end > digits || gap_ != Gap::none)) return put(end);
    }
    if (letters > tail && forms_.has_lower(Form::whole, "'" + std::string(piece(tail, std::min(letters, tail + 8))))) {
      return put(letters);
    }
    put(at(tail) == '\'' && width == 1 ? tail + 1 : tail);
  }

  void beyond_ascii() {
    const Glyph first = glyph(at_);
    const std::size_t end = at_ + first.size;
    switch (first.sign) {
      case Sign::apostrophe:
        return quote(first.size);
      case Sign::open:
        if (piece(at_, end) == "\xE2\x80\x98" && is(end, kLetter | kDigit)) return quote(first.size);
        return put(end);
      case Sign::ellipsis:
        return put(end, End::ellipsis);
      case Sign::stop:
        return put(end, End::question);
      case Sign::symbol:
        return put(picture_end(end));
      case Sign::letter:
        return word();
      default:
        return put(end);
    }
  }

  // Behind what goes on with a picture: selectors of variants, skin colours, and pictures behind a joiner.
  [[nodiscard]] std::size_t picture_end(std::size_t i) const {
    while (is(i, kHigh)) {
      const core::Decoded next = core::decode(text_, i);
      if (next.point != 0xFE0F && next.point != 0x200D && (next.point < 0x1F3FB || next.point > 0x1F3FF)) break;
      i += next.size;
      if (next.point == 0x200D && is(i, kHigh) && glyph(i).sign == Sign::symbol) i += glyph(i).size;
    }
    return i;
  }

  std::string_view text_;
  std::size_t size_;
  const WrittenForms& forms_;
  Split out_;
  std::size_t at_ = 0;
  std::size_t first_ = 0;            // the first token of the sentence
  std::size_t note_end_ = 0;         // a note of a treaty goes up to here
  std::size_t address_checked_ = 0;  // no address begins before this byte, but where one was found
  std::size_t list_label_end_ = 0;   // the end of "1." at the start of a line
  int last_number_ = 0;              // of the numbered lines
  Gap gap_ = Gap::hard;              // before the token at at_
  End end_ = End::none;              // what the last tokens say of the end of the sentence
  bool closed_ = false;              // a quotation was closed since then
  bool quote_is_open_ = false;       // by counting "
  bool paragraph_start_ = true;
};

}  // namespace

Split split(std::string_view text) { return Splitter(text).run(); }

}  // namespace dateline::language
