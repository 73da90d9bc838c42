#include "dateline/timeline/date_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "dateline/core/utf8.hpp"

namespace dateline::timeline {

namespace {

using time::EdtfDate;
using time::EdtfEnd;

constexpr std::string_view kUndated = "undated";

std::string_view month_text(int month) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return kMonths[static_cast<std::size_t>(month - 1)];
}

std::string_view season_text(int season) {  // 21 to 24
  constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
  return kSeasons[static_cast<std::size_t>(season - 21)];
}

std::string ordinal(std::int64_t number) {
  const std::int64_t teens = number % 100;
  const std::int64_t last = teens >= 11 && teens <= 13 ? 0 : number % 10;
  return fmt::format("{}{}", number, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

// "2010s", "21st century", "2nd century BC", "3rd millennium". -004X is 50 to 41 BC, which is no decade that anybody
// counts in, so it is written out.
std::string years_text(std::int64_t year, int unspecified) {
  if (unspecified == 1) {
    if (year > 0) return year_text(year) + "s";
    if (year == 0) return "AD 1–9";
    return fmt::format("{}–{} BC", 1 - (year - 9), 1 - year);
  }
  const std::int64_t unit = unspecified == 2 ? 100 : 1000;
  const std::int64_t count = (year < 0 ? -year : year) / unit + 1;
  return ordinal(count) + (unspecified == 2 ? " century" : " millennium") + (year < 0 ? " BC" : "");
}

// One date, its year apart.
struct Part {
  std::string body;  // "17 May", "May", "spring"; empty for a year
  std::string year;  // empty where it is not known
  int month = 0;
  int day = 0;
  std::int64_t number = 0;
  bool year_known = false;
};

Part part_of(const EdtfDate& date) {
  Part part;
  part.number = date.year;
  part.year_known = date.year_unspecified == 0;
  if (date.year_unspecified == 0) part.year = year_text(date.year);
  if (date.year_unspecified > 0 && date.year_unspecified < 4) {
    part.year = years_text(date.year, date.year_unspecified);
    return part;
  }
  if (date.month >= 21 && date.month <= 24) part.body = season_text(date.month);
  if (date.month < 1 || date.month > 12) return part;
  part.month = date.month;
  part.body = month_text(date.month);
  if (date.day < 1) return part;
  part.day = date.day;
  part.body = fmt::format("{} {}", date.day, month_text(date.month));
  return part;
}

bool leaves_out_year(const Part& part, std::optional<std::int64_t> shown_year) {
  return part.day > 0 && part.year_known && part.number == shown_year;
}

std::string with_year(const std::string& body, const Part& part) {
  if (body.empty()) return part.year.empty() ? std::string(kUndated) : part.year;
  return body + (part.year.empty() ? ", year unknown" : " " + part.year);
}

std::string text_of(const Part& part, std::optional<std::int64_t> shown_year) {
  return leaves_out_year(part, shown_year) ? part.body : with_year(part.body, part);
}

// Two years with the era once: "44–43 BC", "AD 70–79".
std::string years_between(const Part& from, const Part& to) {
  const bool both_known = from.year_known && to.year_known;
  if (both_known && from.number <= 0 && to.number <= 0) {
    return fmt::format("{}–{} BC", 1 - from.number, 1 - to.number);
  }
  if (both_known && from.number > 0) return fmt::format("{}–{}", from.year, to.number);
  return fmt::format("{}–{}", from.year, to.year);
}

std::string between(const Part& from, const Part& to, std::optional<std::int64_t> shown_year) {
  if (from.body.empty() && to.body.empty() && from.year != to.year) return years_between(from, to);
  if (from.year != to.year || from.body.empty() || to.body.empty()) {
    const std::string first = text_of(from, std::nullopt);
    const std::string last = text_of(to, std::nullopt);
    return first == last ? first : fmt::format("{}–{}", first, last);
  }
  std::string body = fmt::format("{}–{}", from.body, to.body);
  if (from.body == to.body) {
    body = from.body;
  } else if (from.day > 0 && to.day > 0 && from.month == to.month) {
    body = fmt::format("{}–{}", from.day, to.body);
  }
  const bool days = leaves_out_year(from, shown_year) && leaves_out_year(to, shown_year);
  return days ? body : with_year(body, from);
}

std::string between(const EdtfEnd& from, const EdtfEnd& to, std::optional<std::int64_t> shown_year) {
  const bool has_from = from.kind == EdtfEnd::Kind::date;
  const bool has_to = to.kind == EdtfEnd::Kind::date;
  if (has_from && has_to) return between(part_of(from.date), part_of(to.date), shown_year);
  if (has_from) return text_of(part_of(from.date), shown_year);
  return has_to ? text_of(part_of(to.date), shown_year) : std::string(kUndated);
}

// "17 or 19 May", and where there are many "one of 17–30 May".
std::string one_of(const std::vector<time::EdtfMember>& members, std::optional<std::int64_t> shown_year) {
  constexpr std::size_t kMost = 3;
  if (members.empty()) return std::string(kUndated);
  if (members.size() > kMost) return "one of " + between(members.front().from, members.back().to, shown_year);
  std::vector<Part> parts;
  for (const time::EdtfMember& member : members) {
    if (!member.range && member.from.kind == EdtfEnd::Kind::date) parts.push_back(part_of(member.from.date));
  }
  const bool one_month = parts.size() == members.size() && std::all_of(parts.begin(), parts.end(), [&](const Part& p) {
                           return p.day > 0 && p.month == parts[0].month && p.year == parts[0].year;
                         });
  std::string out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += i + 1 == members.size() ? " or " : ", ";
    if (one_month && i + 1 < members.size()) {
      out += std::to_string(parts[i].day);
    } else if (members[i].from.kind != EdtfEnd::Kind::date) {
      out += "by " + between(members[i].from, members[i].to, shown_year);
    } else if (members[i].to.kind != EdtfEnd::Kind::date) {
      out += "from " + between(members[i].from, members[i].to, shown_year);
    } else {
      out += between(members[i].from, members[i].to, shown_year);
    }
  }
  return out;
}

std::string plural(std::int64_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

std::string year_text(std::int64_t year) {
  if (year <= 0) return fmt::format("{} BC", 1 - year);
  return year < 1000 ? fmt::format("AD {}", year) : std::to_string(year);
}

std::string day_text(time::Day day, bool with_year) {
  const time::YearMonthDay ymd = day.ymd();
  std::string text = fmt::format("{} {}", ymd.day, month_text(ymd.month));
  return with_year ? text + " " + year_text(ymd.year) : text;
}

std::string date_text(const std::optional<time::Edtf>& date, std::optional<std::int64_t> shown_year) {
  if (!date) return std::string(kUndated);
  std::string before;
  std::string text;
  switch (date->kind) {
    case time::Edtf::Kind::date:
      text = text_of(part_of(date->date), shown_year);
      break;
    case time::Edtf::Kind::interval:
      text = between(date->interval.from, date->interval.to, shown_year);
      if (date->interval.from.kind != EdtfEnd::Kind::date) before = "by ";
      if (date->interval.to.kind != EdtfEnd::Kind::date) before = "from ";
      break;
    case time::Edtf::Kind::one_of:
      text = one_of(date->members, shown_year);
      break;
  }
  if (text == kUndated) return text;
  return fmt::format("{}{}{}{}", before, time::is_approximate(*date) ? "c. " : "", text,
                     time::is_uncertain(*date) ? " ?" : "");
}

std::string gap_text_of_years(std::int64_t from, std::int64_t to) {
  if (from == to) return {};
  return plural(to > from ? to - from : from - to, "year") + (to > from ? " later" : " earlier");
}

std::string gap_text(time::Day from, time::Day to) {
  constexpr std::int64_t kYearsWithMonths = 20;
  const std::string_view direction = from < to ? " later" : " earlier";
  const auto [first, last] = std::minmax(from, to);
  const time::YearMonthDay a = first.ymd();
  const time::YearMonthDay b = last.ymd();
  std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (time::add_months(first, months) > last) --months;
  if (months < 2) {
    const std::int64_t weeks = (last - first + 3) / 7;
    return weeks == 0 ? std::string() : fmt::format("{}{}", plural(weeks, "week"), direction);
  }
  if (last - time::add_months(first, months) >= 15) ++months;
  std::int64_t years = months / 12;
  months %= 12;
  if (years >= kYearsWithMonths) {
    if (months >= 6) ++years;
    months = 0;
  }
  return fmt::format("{}{}{}{}", years > 0 ? plural(years, "year") : "", years > 0 && months > 0 ? " " : "",
                     months > 0 ? plural(months, "month") : "", direction);
}

}  // namespace dateline::timeline
