// Units of the calendar and steps between them, compared with the walking calendar of oracle.hpp for every day of many
// years. day_test.cpp compares the days themselves (numbers, weekdays, ISO weeks, month lengths) in the same way.
//
// The reference knows no arithmetic of units. It names the unit of every day that it walks over by the rules in
// partial.hpp, months to parts by a table. Days in a row with the same name are one unit, so a unit's bounds are where
// the name changes, and the n-th unit after it is the n-th name after its own. Comparisons are plain ones that stop at
// the first difference: an assertion for each would take a minute.
#include "oracle.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "dateline/time/day.hpp"
#include "dateline/time/partial.hpp"

using namespace dateline::time;

namespace {

struct Span {
  std::int64_t from_year;
  std::int64_t to_year;
};

// The years that news and histories tell of, with all kinds of leap years on both sides; 1 BC and the years about it;
// leap and common centuries far from today, where years become longer than four digits, and near both ends.
const std::vector<Span> kSpans = {{1580, 2420},       {-12, 12},         {-101, -99},      {-401, -399},
                                  {99, 101},          {399, 401},        {-10001, -9998},  {9998, 10001},
                                  {-123457, -123455}, {99999, 100001},   {399998, 400001}, {-400001, -399998},
                                  {999996, 999998},   {-999998, -999996}};

std::vector<oracle::Date> walked(Span span) {
  std::vector<oracle::Date> days;
  for (oracle::Date date = oracle::new_year(span.from_year); date.year <= span.to_year; date.forward()) {
    days.push_back(date);
  }
  return days;
}

Day day_of(const oracle::Date& date) { return *Day::from(date.year, date.month, date.day); }

bool same(Day day, const oracle::Date& date) { return day.ymd() == YearMonthDay{date.year, date.month, date.day}; }

// ---- units of days

const std::vector<Grain> kGrainsOfDays = {Grain::weekend, Grain::week, Grain::month, Grain::season,
                                          Grain::quarter, Grain::half, Grain::year};

// The unit of a grain up to the year that a day lies in.
PartialDate named(const oracle::Date& date, Grain grain) {
  constexpr std::array<int, 12> kSeasons = {4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4};
  constexpr std::array<int, 12> kQuarters = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4};
  constexpr std::array<int, 12> kHalves = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
  const auto month = static_cast<std::size_t>(date.month - 1);
  PartialDate name;
  name.grain = grain;
  name.year = date.year;
  if (grain == Grain::day) name.day = date.day;
  if (grain == Grain::day || grain == Grain::month) name.month = date.month;
  if (grain == Grain::season) name.part = kSeasons[month];
  if (grain == Grain::quarter) name.part = kQuarters[month];
  if (grain == Grain::half) name.part = kHalves[month];
  if (grain == Grain::season && date.month <= 2) --*name.year;  // the winter that began in December
  if (grain == Grain::week || grain == Grain::weekend) {
    const oracle::Week week = oracle::week_of(date);
    name.year = week.year;
    name.week = week.week;
  }
  return name;
}

// A day as the weekday of a week: 2017-W20-6.
PartialDate named_by_week(const oracle::Date& date) {
  PartialDate name = named(date, Grain::week);
  name.grain = Grain::day;
  name.weekday = date.weekday;
  return name;
}

struct Unit {
  PartialDate name;
  DayRange days;
};

// All units of a grain that lie within the days whole, in their order.
std::vector<Unit> units_of(const std::vector<oracle::Date>& days, Grain grain) {
  std::vector<Unit> units;
  for (const oracle::Date& date : days) {
    const PartialDate name = named(date, grain);
    if (units.empty() || units.back().name != name) units.push_back({name, {}});
    if (grain == Grain::weekend && date.weekday < 6) continue;  // in the same week, but not at its end
    DayRange& range = units.back().days;
    range.latest = day_of(date);
    if (!range.earliest) range.earliest = range.latest;
  }
  units.pop_back();  // the first and the last may reach beyond the span
  units.erase(units.begin());
  return units;
}

// ---- units of years

struct UnitOfYears {
  PartialDate name;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

// Decades, centuries or millennia that lie within the span whole. TIMEX3 counts years away from Christ and leaves their
// last digits out: 489 to 480 BC are BC048, and the years 1 to 9 and 9 to 1 BC, though only nine, are 000 and BC000.
std::vector<UnitOfYears> units_of_years(Span span, Grain grain) {
  const std::int64_t open = grain == Grain::decade ? 10 : grain == Grain::century ? 100 : 1000;
  std::vector<UnitOfYears> units;
  bool last_before_christ = false;
  std::int64_t last_written = 0;
  for (std::int64_t year = span.from_year; year <= span.to_year; ++year) {
    const bool before_christ = year <= 0;
    const std::int64_t written = (before_christ ? 1 - year : year) / open;
    if (units.empty() || before_christ != last_before_christ || written != last_written) {
      PartialDate name = PartialDate::of_year(!before_christ && written == 0 ? 0 : year);  // 000 is kept as year 0
      name.grain = grain;
      units.push_back({name, year, year});
    }
    units.back().last = year;
    last_before_christ = before_christ;
    last_written = written;
  }
  units.pop_back();
  units.erase(units.begin());
  return units;
}

// ---- comparisons

// The first unit whose days are others; "" when there is none.
std::string wrong_bounds(const std::vector<Unit>& units) {
  for (const Unit& unit : units) {
    if (bounds(unit.name) == unit.days) continue;
    return to_timex(unit.name) + " is not " + unit.days.earliest->text() + " to " + unit.days.latest->text();
  }
  return "";
}

// The first step from one unit to another that does not end where the list says; "" when there is none.
template <typename Named>
std::string wrong_step(const std::vector<Named>& units, const std::vector<std::ptrdiff_t>& steps) {
  const auto count = static_cast<std::ptrdiff_t>(units.size());
  for (std::ptrdiff_t from = 0; from < count; ++from) {
    const PartialDate& start = units[static_cast<std::size_t>(from)].name;
    for (const std::ptrdiff_t step : steps) {
      if (from + step < 0 || from + step >= count) continue;
      if (shifted(start, step) == units[static_cast<std::size_t>(from + step)].name) continue;
      return to_timex(start) + " + " + std::to_string(step) + " is not " + to_timex(shifted(start, step));
    }
  }
  return "";
}

}  // namespace

TEST_CASE("the walking calendar knows what the almanac says") {
  const auto find = [](std::int64_t year, int month, int day) {
    oracle::Date date = oracle::new_year(year);
    while (date.month != month || date.day != day) date.forward();
    return date;
  };
  CHECK(find(2017, 5, 20).weekday == 6);
  CHECK(find(1945, 5, 8).weekday == 2);
  CHECK(find(1582, 10, 15).weekday == 5);  // the first day of the Gregorian calendar was a Friday
  CHECK(find(0, 2, 29).weekday == 2);
  CHECK(find(2000, 1, 1).number == 10957);
  CHECK(find(1, 1, 1).number == -719162);
  CHECK(to_timex(named(find(2016, 1, 1), Grain::week)) == "2015-W53");
  CHECK(to_timex(named(find(2017, 1, 31), Grain::season)) == "2016-WI");
  CHECK(units_of(walked({2017, 2017}), Grain::quarter).size() == 2);
  CHECK(units_of_years({-30, 30}, Grain::decade).size() == 6);
}

TEST_CASE("every day lies in the units that the walking calendar names") {
  for (const Span span : kSpans) {
    const std::vector<oracle::Date> days = walked(span);
    for (const Grain grain : kGrainsOfDays) {
      for (const oracle::Date& date : days) {
        if (containing(day_of(date), grain) == named(date, grain)) continue;
        FAIL_CHECK(day_of(date).text() << " is not in " << to_timex(containing(day_of(date), grain)));
        break;
      }
    }
  }
}

TEST_CASE("units have the days that the walking calendar finds, and steps end at the unit that it finds") {
  for (const Span span : kSpans) {
    const std::vector<oracle::Date> days = walked(span);
    for (const Grain grain : kGrainsOfDays) {
      const std::vector<Unit> units = units_of(days, grain);
      CHECK(wrong_bounds(units) == "");
      CHECK(wrong_step(units, {-1200, -53, -3, -1, 0, 1, 2, 5, 12, 400}) == "");
    }
  }
}

TEST_CASE(
    "days by month and days by week are the days that the walking calendar finds, and so are steps between them") {
  for (const Span span : {Span{1890, 1910}, Span{1970, 2030}, Span{-3, 3}, Span{9998, 10001}}) {
    std::vector<Unit> by_month;
    std::vector<Unit> by_week;
    for (const oracle::Date& date : walked(span)) {
      const DayRange day = {day_of(date), day_of(date)};
      by_month.push_back({named(date, Grain::day), day});
      by_week.push_back({named_by_week(date), day});
      if (containing(day_of(date), Grain::day) != by_month.back().name) FAIL_CHECK(day_of(date).text());
    }
    for (const std::vector<Unit>& units : {by_month, by_week}) {
      CHECK(wrong_bounds(units) == "");
      CHECK(wrong_step(units, {-1461, -366, -30, -7, -1, 0, 1, 6, 31, 365, 2000}) == "");
    }
  }
}

TEST_CASE("decades, centuries and millennia have the years that are written alike") {
  for (const Grain grain : {Grain::decade, Grain::century, Grain::millennium}) {
    for (const Span span : {Span{-4100, 4100}, Span{8500, 12500}, Span{-12500, -8500}, Span{-124500, -121500},
                            Span{399000, 402000}, Span{996500, kLastYear}, Span{kFirstYear, -996500}}) {
      const std::vector<UnitOfYears> units = units_of_years(span, grain);
      REQUIRE_FALSE(units.empty());
      for (const UnitOfYears& unit : units) {
        INFO(to_timex(unit.name) << ": " << unit.first << " to " << unit.last);
        if (problem(unit.name)) FAIL_CHECK(problem(unit.name)->what);
        if (bounds(unit.name) != DayRange{Day::from(unit.first, 1, 1), Day::from(unit.last, 12, 31)})
          FAIL_CHECK("bounds");
        bool held = true;
        for (std::int64_t year = unit.first; year <= unit.last; ++year) {
          for (const YearMonthDay ymd : {YearMonthDay{year, 1, 1}, {year, 2, 28}, {year, 12, 31}}) {
            held = held && containing(*Day::from(ymd), grain) == unit.name;
          }
        }
        if (!held) FAIL_CHECK("a day of these years lies in another unit");
      }
      CHECK(wrong_step(units, {-400, -12, -3, -2, -1, 0, 1, 2, 5, 11, 100}) == "");
    }
  }
}

TEST_CASE("steps of months and years from every day end where going month by month ends") {
  const std::vector<int> steps = {-4801, -1200, -121, -48, -13, -12, -11, -2, -1,   0,
                                  1,     2,     3,    6,   11,  12,  13,  48, 1200, 4799};
  for (const Span span : {Span{1896, 1904}, Span{1996, 2004}, Span{-5, 5}, Span{9999, 10000}, Span{-123457, -123456}}) {
    for (const oracle::Date& date : walked(span)) {
      const Day from = day_of(date);
      for (const int step : steps) {
        if (!same(add_months(from, step), oracle::month_steps(date, step))) {
          FAIL_CHECK(from.text() << " + " << step << " months is not " << add_months(from, step).text());
        }
      }
      for (const int years : {-400, -100, -4, -1, 0, 1, 3, 4, 100, 400}) {
        oracle::Date expected = date;
        expected.year += years;
        if (date.month == 2 && date.day == 29 && !oracle::leap(expected.year)) expected.day = 28;
        if (!same(add_years(from, years), expected)) {
          FAIL_CHECK(from.text() << " + " << years << " years is not " << add_years(from, years).text());
        }
      }
    }
  }
}

TEST_CASE("the nearest weekday is the first that the walking calendar meets") {
  for (const Span span : {Span{1580, 1620}, Span{1890, 2030}, Span{-5, 5}, Span{9999, 10000}, Span{-123457, -123456}}) {
    for (const oracle::Date& date : walked(span)) {
      oracle::Date after = date;
      oracle::Date before = date;
      for (int days = 0; days < 7; ++days, after.forward(), before.back()) {
        const Day from = day_of(date);
        if (!same(on_or_after(from, static_cast<Weekday>(after.weekday)), after) ||
            !same(on_or_before(from, static_cast<Weekday>(before.weekday)), before)) {
          FAIL_CHECK(from.text() << ", " << days << " days away");
        }
      }
    }
  }
}
