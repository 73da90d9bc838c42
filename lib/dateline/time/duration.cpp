#include "dateline/time/duration.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "dateline/time/value_reader.hpp"

namespace dateline::time {

namespace {

struct Code {
  std::string_view code;
  Unit unit;
};

// Longer codes first where one begins another. Hours, minutes and seconds stand after a T, which tells minutes from
// months.
constexpr std::array<Code, 9> kDateCodes = {{{"DE", Unit::decade},
                                             {"D", Unit::day},
                                             {"WE", Unit::weekend},
                                             {"W", Unit::week},
                                             {"ML", Unit::millennium},
                                             {"M", Unit::month},
                                             {"Q", Unit::quarter},
                                             {"Y", Unit::year},
                                             {"CE", Unit::century}}};
constexpr std::array<Code, 3> kTimeCodes = {{{"H", Unit::hour}, {"M", Unit::minute}, {"S", Unit::second}}};

constexpr double kThousandths = 1000;
constexpr std::size_t kMostDecimals = 3;

bool is_time(Unit unit) { return unit <= Unit::hour; }

std::string_view code_of(Unit unit) {
  for (const Code& code : kTimeCodes) {
    if (code.unit == unit) return code.code;
  }
  for (const Code& code : kDateCodes) {
    if (code.unit == unit) return code.code;
  }
  return {};
}

std::string count_text(const std::optional<double>& count) {
  constexpr double kMost = 1e12;  // what parse_duration reads at most; a double holds its thousandths
  if (!count || !std::isfinite(*count)) return "X";
  const std::int64_t all = std::llround(std::clamp(*count, 0.0, kMost) * kThousandths);
  std::string out = fmt::format("{}", all / 1000);
  if (all % 1000 != 0) {
    out += fmt::format(".{:03}", all % 1000);
    out.erase(out.find_last_not_of('0') + 1);
  }
  return out;
}

// X, 3 or 2.5 into `count`; false when nothing such stands there or it is too large.
bool read_count(ValueReader& reader, std::optional<double>& count) {
  if (reader.take("X")) return true;
  const std::string_view whole = reader.digit_run();
  std::int64_t all = 0;
  if (whole.size() > kMostDigits || !core::parse_number(whole, all)) return false;
  all *= 1000;
  if (reader.take(".")) {
    const std::string_view decimals = reader.digit_run();
    if (decimals.empty()) return false;
    std::int64_t weight = 100;
    for (const char digit : decimals.substr(0, kMostDecimals)) {
      all += (digit - '0') * weight;
      weight /= 10;
    }
  }
  count = static_cast<double>(all) / kThousandths;
  return true;
}

bool read_unit(ValueReader& reader, bool time, Unit& unit) {
  const auto take = [&](const auto& codes) {
    const auto* found = std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return reader.take(c.code); });
    if (found == codes.end()) return false;
    unit = found->unit;
    return true;
  };
  return time ? take(kTimeCodes) : take(kDateCodes);
}

bool read_parts(ValueReader& reader, std::vector<Duration::Part>& parts) {
  if (!reader.take("P")) return false;
  bool time = false;
  while (!reader.done()) {
    if (!time && reader.take("T")) time = true;
    Duration::Part part;
    if (!read_count(reader, part.count) || !read_unit(reader, time, part.unit)) return false;
    if (!parts.empty() && part.unit >= parts.back().unit) return false;  // from the longest to the shortest, each once
    parts.push_back(part);
  }
  return !parts.empty();
}

}  // namespace

std::string to_timex(const Duration& duration) {
  assert(!duration.parts.empty());
  std::string out = "P";
  bool time = false;
  for (const Duration::Part& part : duration.parts) {
    if (is_time(part.unit) && !time) {
      out += 'T';
      time = true;
    }
    out += count_text(part.count);
    out += code_of(part.unit);
  }
  return out;
}

core::Result<Duration> parse_duration(std::string_view value) {
  Duration duration;
  ValueReader reader(value);
  if (!read_parts(reader, duration.parts)) return complaint("not a TIMEX3 duration", value);
  return duration;
}

}  // namespace dateline::time
