#include "dateline/timeline/row_date.hpp"

#include <algorithm>
#include <utility>

namespace dateline::timeline {

namespace {

bool is_year(const time::EdtfDate& date) { return date.month <= 0; }

bool is_year(const time::EdtfEnd& end) { return end.kind != time::EdtfEnd::Kind::date || is_year(end.date); }

// "2008", "2008/2010", "../2008", "201X": nothing finer than a year.
bool is_in_years(const time::Edtf& date) {
  switch (date.kind) {
    case time::Edtf::Kind::date:
      return is_year(date.date);
    case time::Edtf::Kind::interval:
      return is_year(date.interval.from) && is_year(date.interval.to);
    case time::Edtf::Kind::one_of:
      break;
  }
  return std::all_of(date.members.begin(), date.members.end(),
                     [](const time::EdtfMember& member) { return is_year(member.from) && is_year(member.to); });
}

// What is known to the day or month is 0 up to two years, so that a plan for eighteen months still shares a panel with
// the days in it.
int scale_of(std::int64_t days, bool in_years) {
  if (!in_years && days <= 2 * 366) return 0;
  int scale = 1;
  for (std::int64_t longest = kShortestCoarse; days > longest; longest *= 10) ++scale;
  return scale;
}

bool only_published_by(const graph::EventNode& event) {
  const time::DayRange& range = event.date.range;
  if (event.date.phrase || range.earliest || !range.latest) return false;
  return std::any_of(event.mentions.begin(), event.mentions.end(),
                     [&](const events::Mention& mention) { return mention.published == range.latest; });
}

}  // namespace

RowDate row_date(const graph::EventNode& event) {
  RowDate row;
  row.edtf = event.date.edtf;
  time::DayRange range = event.date.range;
  if (!range.earliest && !range.latest && row.edtf) range = time::bounds(*row.edtf);
  if (!row.edtf) row.edtf = time::edtf_of(range);
  if (row.edtf) {
    row.uncertain = time::is_uncertain(*row.edtf);
    row.approximate = time::is_approximate(*row.edtf);
  }
  if (!range.earliest && !range.latest) return row;
  Extent extent;
  extent.open_before = !range.earliest;
  extent.open_after = !range.latest;
  extent.from = (range.earliest ? *range.earliest : *range.latest).number();
  extent.to = (range.latest ? *range.latest : *range.earliest).number();
  if (extent.from > extent.to) std::swap(extent.from, extent.to);
  extent.scale = scale_of(extent.to - extent.from, row.edtf && is_in_years(*row.edtf));
  row.extent = extent;
  row.by_publication = only_published_by(event);
  return row;
}

}  // namespace dateline::timeline
