#include "dateline/language/token.hpp"

#include <array>

#include "dateline/core/one_of.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::language {

namespace {

constexpr std::array<std::string_view, 17> kUposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                         "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(kUposNames.size() == static_cast<std::size_t>(Upos::X) + 1);

constexpr std::array<std::string_view, 42> kPennNames = {
    "ADD", "AFX", "CC", "CD",  "DT",   "EX",  "FW",  "GW",  "HYPH", "IN",   "JJ", "JJR", "JJS", "LS",
    "MD",  "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",  "PRP$", "RB", "RBR", "RBS", "RP",
    "SYM", "TO",  "UH", "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT",  "WP", "WP$", "WRB", "PUNCT"};
static_assert(kPennNames.size() == static_cast<std::size_t>(Penn::PUNCT) + 1);

}  // namespace

std::string_view name(Upos tag) { return kUposNames[static_cast<std::size_t>(tag)]; }
std::string_view name(Penn tag) { return kPennNames[static_cast<std::size_t>(tag)]; }

bool is_calendar_word(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",  "Sunday",  "January",  "February", "March",
      "April",  "May",     "June",      "July",     "August", "September", "October", "November", "December"};
  if (word.ends_with('.')) {  // "Sept."
    word.remove_suffix(1);
    return word.size() > 2 && std::any_of(kWords.begin(), kWords.end(), [&](auto w) { return w.starts_with(word); });
  }
  static constexpr std::array<std::string_view, 10> kShort = {"Jan", "Feb", "Apr", "Jun",  "Jul",
                                                              "Aug", "Sep", "Oct", "Sept", "Nov"};  // "Mar" is a name
  return core::one_of(word, kWords) || core::one_of(word, kShort);
}

Sign sign_of(char32_t c) {
  if (c < 0xC0) {
    if (c == 0xA0) return Sign::space;
    if (c == 0x85) return Sign::line;
    if (c == 0xAB) return Sign::open;
    if (c == 0xBB) return Sign::close;
    return c < 0xA0 || c == 0xAA || c == 0xAD || c == 0xB5 ? Sign::letter : Sign::symbol;
  }
  if (c < 0x2000) {
    if (c == 0x61F || c == 0x6D4 || c == 0x964) return Sign::stop;
    if (c == 0x1680) return Sign::space;
    return c == 0xD7 || c == 0xF7 || c == 0x60C || c == 0x61B ? Sign::symbol : Sign::letter;
  }
  if (c < 0x2070) {
    if (c <= 0x200B || c == 0x202F || c == 0x205F) return Sign::space;
    if (c == 0x2028) return Sign::line;
    if (c == 0x2029) return Sign::paragraph;
    if (c == 0x2019) return Sign::apostrophe;
    if (c == 0x2018 || c == 0x201A || c == 0x201B || c == 0x201C || c == 0x201E || c == 0x2039) return Sign::open;
    if (c == 0x201D || c == 0x201F || c == 0x203A) return Sign::close;
    if (c >= 0x2010 && c <= 0x2015) return Sign::dash;
    if (c == 0x2026) return Sign::ellipsis;
    return c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060 ? Sign::letter : Sign::symbol;
  }
  if (c < 0x2C00) return c >= 0x2100 && c < 0x2190 && c != 0x2122 ? Sign::letter : Sign::symbol;
  if (c >= 0x3000 && c <= 0x3011) {
    if (c == 0x3000) return Sign::space;
    if (c == 0x3002) return Sign::stop;
    if (c == 0x300C || c == 0x300E) return Sign::open;
    if (c == 0x300D || c == 0x300F) return Sign::close;
    return c >= 0x3005 && c <= 0x3007 ? Sign::letter : Sign::symbol;
  }
  if (c == 0xFEFF) return Sign::space;
  if (c == 0xFF01 || c == 0xFF1F) return Sign::stop;
  if ((c > 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20)) return Sign::symbol;
  return c >= 0x1F000 && c < 0x1FB00 ? Sign::symbol : Sign::letter;
}

// Beyond Latin, Greek and Cyrillic there is little case in the news.
Case case_of(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    return core::is_upper(ascii) ? Case::capital : core::is_lower(ascii) ? Case::small : Case::none;
  }
  if (sign_of(c) != Sign::letter) return Case::none;
  const auto capital_if = [](bool condition) { return condition ? Case::capital : Case::small; };
  if (c < 0x100) return capital_if(c >= 0xC0 && c < 0xDF);
  if (c < 0x180) return capital_if(((c >= 0x139 && c <= 0x148) || c >= 0x179) == ((c & 1U) != 0));
  if (c >= 0x391 && c <= 0x3C9) return capital_if(c < 0x3AC);
  if (c >= 0x400 && c < 0x460) return capital_if(c < 0x430);
  return Case::uncased;
}

}  // namespace dateline::language
