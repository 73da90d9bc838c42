#include "dateline/article/charset.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// Names that the web uses for their supersets.
std::string usual_name(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSupersets = {
      {{"iso-8859-1", "windows-1252"},
       {"iso8859-1", "windows-1252"},
       {"iso_8859-1", "windows-1252"},
       {"latin1", "windows-1252"},
       {"us-ascii", "windows-1252"},
       {"ascii", "windows-1252"},
       {"iso-8859-9", "windows-1254"},
       {"gb2312", "gb18030"},
       {"gbk", "gb18030"},
       {"euc-kr", "windows-949"},
       {"ks_c_5601-1987", "windows-949"},
       {"x-sjis", "Shift_JIS"}}};
  const std::string low = core::lower(name);
  for (const auto& [from, to] : kSupersets) {
    if (low == from) return std::string(to);
  }
  return std::string(name);
}

bool is_utf(std::string_view name) { return core::lower(name.substr(0, 3)) == "utf"; }

// Nothing when ICU does not know the character set.
std::optional<std::string> convert(std::string_view bytes, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status) || bytes.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) || text.isBogus()) return std::nullopt;
  std::string out;
  text.toUTF8String(out);
  if (out.starts_with(kMark)) out.erase(0, kMark.size());
  return out;
}

// ICU looks at the beginning of what it is given: give it what is not ASCII.
std::string_view sample(std::string_view bytes) {
  constexpr std::size_t kBefore = 2000;
  constexpr std::size_t kSize = 8000;
  const auto first =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto at = static_cast<std::size_t>(first - bytes.begin());
  return bytes.substr(at > kBefore ? at - kBefore : 0, kSize);
}

std::string detected(std::string_view bytes) {
  constexpr std::string_view kFallback = "windows-1252";
  constexpr std::int32_t kContradictsNothing = 10;  // what ICU gives to all that can be read somehow
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  const std::string_view piece = sample(bytes);
  ucsdet_setText(detector.get(), piece.data(), static_cast<std::int32_t>(piece.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return std::string(kFallback);
  for (std::int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    // UTF-16 and EBCDIC without a mark would have shown as NUL bytes or nonsense; UTF-8 was asked before.
    if (ucsdet_getConfidence(matches[i], &status) <= kContradictsNothing) break;  // they are sorted
    if (U_FAILURE(status) || name == nullptr || is_utf(name) || std::string_view(name).starts_with("IBM4")) continue;
    return usual_name(name);
  }
  return std::string(kFallback);
}

struct Quality {
  std::size_t good = 0;  // sequences of more than one byte
  std::size_t bad = 0;
  std::size_t first_bad = 0;
};

Quality quality(std::string_view bytes) {
  Quality out;
  for (std::size_t at = 0; at < bytes.size();) {
    const core::Decoded c = core::decode(bytes, at);
    if (!c.valid) {
      if (out.bad++ == 0) out.first_bad = at;
    } else if (c.size > 1) {
      ++out.good;
    }
    at += c.size;
  }
  return out;
}

std::string repaired(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const core::Decoded c = core::decode(bytes, at);
    out += c.valid ? std::string(bytes.substr(at, c.size)) : core::encode(c.point);
    at += c.size;
  }
  return out;
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && !core::is_space(c) && c != '\x1B') || c == '\x7F';
}

bool is_no_text(std::string_view bytes) {
  constexpr std::ptrdiff_t kOneIn = 20;
  if (bytes.find('\0') != std::string_view::npos) return true;
  const std::ptrdiff_t controls = std::count_if(bytes.begin(), bytes.end(), is_control);
  return controls * kOneIn > static_cast<std::ptrdiff_t>(bytes.size());
}

std::string wide_charset(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return {};
}

std::string value_after(std::string_view text, std::string_view name) {
  std::size_t at = text.find(name);
  if (at == std::string_view::npos) return {};
  text = core::trim(text.substr(at + name.size()));
  if (!text.starts_with('=')) return {};
  text = core::trim(text.substr(1));
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && (core::is_alpha(text[end]) || core::is_digit(text[end]) || text[end] == '-' ||
                               text[end] == '_' || text[end] == '.')) {
    ++end;
  }
  constexpr std::size_t kLongest = 40;
  return end <= kLongest ? std::string(text.substr(0, end)) : std::string();
}

}  // namespace

core::Result<std::string> to_utf8(std::string_view bytes, std::string_view declared, const std::string& file,
                                  core::Diagnostics& problems) {
  const auto failed = [&](std::string what) { return core::Error{std::move(what), "", file}; };
  const auto warn = [&](std::string what, std::uint32_t line = 0) {
    problems.push_back({std::move(what), "", file, line, 0, core::Severity::warning});
  };
  std::string_view rest = bytes;
  if (rest.starts_with(kMark)) rest.remove_prefix(kMark.size());
  if (core::trim(rest).empty()) return failed("the file is empty");

  if (const std::string wide = wide_charset(rest); !wide.empty()) {
    std::optional<std::string> text = convert(rest, wide);
    if (!text || is_no_text(*text)) return failed("not a text");
    if (core::trim(*text).empty()) return failed("the file is empty");
    warn("decoded from " + wide);
    return std::move(*text);
  }
  if (is_no_text(rest)) return failed("not a text");

  const Quality found = quality(rest);
  constexpr std::size_t kGoodForBad = 10;
  const std::string name = usual_name(declared);
  const bool escapes = rest.find('\x1B') != std::string_view::npos && core::lower(name).starts_with("iso-2022");
  if (found.bad == 0 && !escapes) return std::string(rest);
  if (bytes.size() != rest.size() || found.good > found.bad * kGoodForBad) {
    const auto line = std::count(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(found.first_bad), '\n');
    warn("bytes that are not UTF-8 were replaced", static_cast<std::uint32_t>(line) + 1);
    return repaired(rest);
  }
  std::string from = name;
  std::optional<std::string> text;
  if (!from.empty() && !is_utf(from)) text = convert(rest, from);
  if (!text) {
    from = detected(rest);
    text = convert(rest, from);
  }
  if (!text) return failed("the character set cannot be told");
  if (is_no_text(*text)) return failed("not a text");
  warn("decoded from " + from);
  return std::move(*text);
}

std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kReach = 4096;
  const std::string head = core::lower(bytes.substr(0, kReach));
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (std::string name = value_after(tag, "charset"); !name.empty()) return name;
  }
  const std::size_t at = head.find("<?xml");
  if (at == std::string::npos) return {};
  return value_after(std::string_view(head).substr(at, head.find('>', at) - at), "encoding");
}

}  // namespace dateline::article
