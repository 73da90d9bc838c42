// The line is cut into words, numbers and marks; each must find its place in a date, or the line is none.
#include "dateline/article/day_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "dateline/article/day_words.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

bool is_separator(std::string_view mark) {
  static constexpr std::array<std::string_view, 14> kMarks = {",", ".", "|", "-", "--", "·", "•",
                                                              "(", ")", "[", "]", "/",  ":", ";"};
  return std::find(kMarks.begin(), kMarks.end(), mark) != kMarks.end();
}

// "Published on", "Published time:", "Date of publication"
bool is_label_end(std::string_view word) { return word == "on" || word == "at" || word == "time" || word == "of"; }

enum class Label { none, published, modified };

class Reader {
 public:
  explicit Reader(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::optional<DayLine> line() {
    DayLine out;
    while (at_ < tokens_.size()) {
      const Label label = labels();
      Stamp stamp;
      if (!read(stamp)) return std::nullopt;
      if (label == Label::modified) {
        out.modified = stamp;
      } else if (!out.published || (label == Label::published && !out.labelled)) {
        out.published = stamp;
        out.labelled = label == Label::published;
      } else {
        return std::nullopt;  // two dates: a range, a list, but not the date of the article
      }
    }
    if (!out.published && !out.modified) return std::nullopt;
    return out;
  }

 private:
  const Token* peek(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
  }
  bool mark(std::size_t ahead, std::string_view text) const {
    const Token* t = peek(ahead);
    return t != nullptr && t->kind == Token::mark && t->text == text;
  }
  const Token* number(std::size_t ahead, bool joined = true) const {
    const Token* t = peek(ahead);
    return t != nullptr && t->kind == Token::number && (!joined || !t->space_before) ? t : nullptr;
  }
  const Token* word(std::size_t ahead) const {
    const Token* t = peek(ahead);
    return t != nullptr && t->kind == Token::word ? t : nullptr;
  }

  Label labels() {
    Label label = Label::none;
    for (; at_ < tokens_.size(); ++at_) {
      const Token& t = tokens_[at_];
      if (t.kind == Token::word && is_modified_label(t.text)) {
        label = Label::modified;
      } else if (t.kind == Token::word && is_published_label(t.text)) {
        if (label == Label::none) label = Label::published;
      } else if (!is_separator(t.text) && !(label != Label::none && is_label_end(t.text))) {
        break;
      }
    }
    return label;
  }

  // One date, up to the next label or the end.
  bool read(Stamp& stamp) {
    std::optional<int> weekday;
    while (at_ < tokens_.size()) {
      const Token& t = tokens_[at_];
      if (t.kind == Token::mark) {
        if (!is_separator(t.text)) return false;
        ++at_;
      } else if (t.kind == Token::word) {
        if (is_published_label(t.text) || is_modified_label(t.text)) break;
        if (!read_word(t, stamp, weekday)) return false;
      } else if (!read_number(t, stamp)) {
        return false;
      }
    }
    return finish(stamp, weekday);
  }

  bool read_word(const Token& t, Stamp& stamp, std::optional<int>& weekday) {
    ++at_;
    if (const int day = weekday_number(t.text); day != 0) {
      if (weekday) return false;
      weekday = day;
      return true;
    }
    if (const int month = month_number(t.text); month != 0) {
      if (stamp.month) return false;
      stamp.month = month;
      return true;
    }
    if (const std::optional<int> offset = zone_offset(t.text); offset && stamp.clock) {
      if (!stamp.clock->utc_offset_minutes) stamp.clock->utc_offset_minutes = *offset;
      read_offset(*stamp.clock);
      return true;
    }
    if (is_clock_word(t.text) || is_zone(t.text)) return stamp.clock.has_value();
    return t.text == "at" || t.text == "on" || t.text == "of" || t.text == "the" || (t.text == "t" && !t.space_before);
  }

  bool read_number(const Token& t, Stamp& stamp) {
    if (read_age() || read_clock(t, stamp)) return true;
    if (!stamp.year && !stamp.day && read_numeric_date(t, stamp)) return true;
    ++at_;
    if (t.text.size() == 4) {
      if (stamp.year || t.value < 1000 || t.value > 2999) return false;
      stamp.year = t.value;
      return true;
    }
    if (t.text.size() > 2) return false;
    if (!stamp.day) {
      stamp.day = static_cast<int>(t.value);
      if (const Token* suffix = word(0); suffix != nullptr && !suffix->space_before && is_ordinal_end(suffix->text))
        ++at_;
      return true;
    }
    if (stamp.year || !stamp.month || !stamp.trouble.empty()) return false;
    stamp.trouble = "the year has two digits";
    return true;
  }

  // "5 years ago", which pages print behind the day.
  bool read_age() {
    const Token* unit = word(1);
    const Token* ago = word(2);
    if (unit == nullptr || ago == nullptr || !is_age_unit(unit->text) || ago->text != "ago") return false;
    at_ += 3;
    return true;
  }

  // 10:30, 10:30:15, 10.30am, 10.30 GMT, 10 am, 1030 GMT. Of two, "1030 GMT (1830 HKT)", the first counts.
  bool read_clock(const Token& t, Stamp& stamp) {
    time::Clock clock;
    std::size_t used = 1;
    if (const Token* minute = number(2); t.text.size() <= 2 && mark(1, ":") && minute != nullptr) {
      clock.hour = static_cast<int>(t.value);
      clock.minute = static_cast<int>(minute->value);
      used = 3;
      if (const Token* second = number(4); mark(3, ":") && second != nullptr) {
        clock.second = static_cast<int>(second->value);
        used = 5;
        if (mark(5, ".") && number(6) != nullptr) used = 7;
      }
    } else if (minute != nullptr && t.text.size() <= 2 && minute->text.size() == 2 && mark(1, ".") &&
               (half(3) != 0 || (word(3) != nullptr && is_zone(word(3)->text)))) {
      clock.hour = static_cast<int>(t.value);
      clock.minute = static_cast<int>(minute->value);
      used = 3;
    } else if (t.text.size() <= 2 && half(1) != 0) {
      clock.hour = static_cast<int>(t.value);
      clock.minute = 0;
    } else if (const Token* zone = word(1); t.text.size() == 4 && zone != nullptr && is_zone(zone->text)) {
      clock.hour = static_cast<int>(t.value / 100);
      clock.minute = static_cast<int>(t.value % 100);
    } else {
      return false;
    }
    at_ += used;
    if (const int twelve = half(0); twelve != 0) {
      if (*clock.hour < 1 || *clock.hour > 12) return false;
      clock.hour = *clock.hour % 12 + (twelve == 2 ? 12 : 0);
      at_ += word(0)->text.size() == 1 ? 4 : 1;  // "a.m." is four tokens
    }
    if (*clock.hour > 24 || *clock.minute > 59 || clock.second.value_or(0) > 60) return false;
    read_offset(clock);
    if (!stamp.clock) stamp.clock = clock;
    return true;
  }

  // 1 for "am", 2 for "pm", 0 for anything else.
  int half(std::size_t ahead) const {
    const Token* t = word(ahead);
    if (t == nullptr) return 0;
    if (t->text == "am") return 1;
    if (t->text == "pm") return 2;
    const Token* m = word(ahead + 2);
    if (mark(ahead + 1, ".") && m != nullptr && m->text == "m" && mark(ahead + 3, ".")) {
      if (t->text == "a") return 1;
      if (t->text == "p") return 2;
    }
    return 0;
  }

  // +09:00, -0500, +9 directly behind a time or a zone.
  void read_offset(time::Clock& clock) {
    const bool plus = mark(0, "+");
    const Token* hours = number(1);
    if ((!plus && !mark(0, "-")) || hours == nullptr) return;
    if (!plus && peek()->space_before && hours->text.size() != 4) return;  // "10:30 - 20 May"
    int minutes = 0;
    std::size_t used = 2;
    if (hours->text.size() == 4) {
      minutes = static_cast<int>(hours->value / 100 * 60 + hours->value % 100);
    } else if (hours->text.size() <= 2) {
      minutes = static_cast<int>(hours->value * 60);
      if (const Token* rest = number(3); mark(2, ":") && rest != nullptr && rest->text.size() == 2) {
        minutes += static_cast<int>(rest->value);
        used = 4;
      }
    }
    if (minutes > 15 * 60 || hours->text.size() == 3 || hours->text.size() > 4) return;
    clock.utc_offset_minutes = plus ? minutes : -minutes;
    at_ += used;
  }

  // 2017-05-20, 2017/5/20, 20.05.2017, 5/20/2017
  bool read_numeric_date(const Token& t, Stamp& stamp) {
    const Token* sign = peek(1);
    const Token* second = number(2);
    const Token* third = number(4);
    if (sign == nullptr || second == nullptr || third == nullptr || sign->kind != Token::mark || stamp.month)
      return false;
    if ((sign->text != "-" && sign->text != "/" && sign->text != ".") || !mark(3, sign->text)) return false;
    if (second->text.size() > 2) return false;
    at_ += 5;
    const auto b = static_cast<int>(second->value);
    if (t.text.size() == 4 && third->text.size() <= 2) {
      stamp.year = t.value;
      stamp.month = b;
      stamp.day = static_cast<int>(third->value);
      return true;
    }
    if (t.text.size() > 2) return false;
    const auto a = static_cast<int>(t.value);
    if (third->text.size() == 2) {
      stamp.trouble = "the year has two digits";
      return true;
    }
    if (third->text.size() != 4) return false;
    stamp.year = third->value;
    if (a <= 12 && b <= 12 && a != b) {
      stamp.trouble = "the date can be read in two ways";
      return true;
    }
    stamp.month = a <= 12 ? a : b;
    stamp.day = a <= 12 ? b : a;
    return true;
  }

  static bool finish(Stamp& stamp, std::optional<int> weekday) {
    if (!stamp.trouble.empty()) return true;
    if (!stamp.month || (!stamp.day && !stamp.year)) return false;
    if (!stamp.year || !stamp.day) return true;
    const std::optional<time::Day> day = time::Day::from(*stamp.year, *stamp.month, *stamp.day);
    if (!day) {
      stamp.trouble = "the day does not exist";
    } else if (weekday && static_cast<int>(day->weekday()) != *weekday) {
      stamp.trouble = "the weekday does not fit the day";
    }
    return true;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
};

bool two_digits(std::string_view text, std::size_t at, int& value) {
  if (at + 2 > text.size() || !core::is_digit(text[at]) || !core::is_digit(text[at + 1])) return false;
  value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return true;
}

}  // namespace

std::optional<time::Day> Stamp::whole() const {
  if (!year || !month || !day) return std::nullopt;
  return time::Day::from(*year, *month, *day);
}

std::optional<DayLine> read_day_line(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest || std::none_of(line.begin(), line.end(), core::is_digit)) return std::nullopt;
  const std::vector<Token> tokens = day_tokens(line);
  return Reader(tokens).line();
}

std::optional<Stamp> read_stamp(std::string_view value) {
  value = core::trim(value);
  std::int64_t compact = 0;
  if (value.size() == 8 && core::parse_number(value, compact) && compact >= 10'000'000) {
    Stamp stamp;
    stamp.year = compact / 10'000;
    stamp.month = static_cast<int>(compact / 100 % 100);
    stamp.day = static_cast<int>(compact % 100);
    if (!stamp.whole()) return std::nullopt;
    return stamp;
  }
  const std::optional<DayLine> line = read_day_line(value);
  if (!line || !line->published) return std::nullopt;
  return line->published;
}

std::optional<time::Clock> read_clock(std::string_view value) {
  if (value.starts_with('T')) value.remove_prefix(1);
  time::Clock clock;
  int hour = 0;
  int minute = 0;
  if (!two_digits(value, 0, hour) || value.size() < 5 || value[2] != ':' || !two_digits(value, 3, minute)) {
    return std::nullopt;
  }
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return std::nullopt;
  clock.hour = hour;
  clock.minute = minute;
  value.remove_prefix(5);
  if (int second = 0; value.starts_with(':')) {
    if (!two_digits(value, 1, second) || second > 60) return std::nullopt;
    clock.second = second;
    value.remove_prefix(3);
    if (value.starts_with('.') || value.starts_with(',')) {
      value.remove_prefix(1);
      if (value.empty() || !core::is_digit(value.front())) return std::nullopt;
      while (!value.empty() && core::is_digit(value.front())) value.remove_prefix(1);
    }
  }
  if (value.empty()) return clock;
  if (value == "Z" || value == "z") {
    clock.utc_offset_minutes = 0;
    return clock;
  }
  const int sign = value.front() == '+' ? 1 : value.front() == '-' ? -1 : 0;
  value.remove_prefix(1);
  int rest = 0;
  if (sign == 0 || !two_digits(value, 0, hour)) return std::nullopt;
  value.remove_prefix(2);
  if (value.starts_with(':')) value.remove_prefix(1);
  if (!value.empty() && (value.size() != 2 || !two_digits(value, 0, rest))) return std::nullopt;
  if (hour > 15 || rest > 59) return std::nullopt;
  clock.utc_offset_minutes = sign * (hour * 60 + rest);
  return clock;
}

}  // namespace dateline::article
