#include "dateline/time/edtf.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::time;

namespace {

Edtf edtf(const std::string& value) {
  INFO(value);
  const auto parsed = parse_edtf(value);
  REQUIRE(parsed.ok());
  return *parsed;
}

std::string text(const DayRange& range) {
  return (range.earliest ? range.earliest->text() : "-") + " " + (range.latest ? range.latest->text() : "-");
}

}  // namespace

TEST_CASE("every feature of levels 0 and 1 is read, printed, and means its days") {
  struct Row {
    const char* value;
    const char* days;
  };
  for (const Row& row :
       std::vector<Row>{// level 0: dates
                        {"2017-05-20", "2017-05-20 2017-05-20"},
                        {"2017-02", "2017-02-01 2017-02-28"},
                        {"2016-02", "2016-02-01 2016-02-29"},
                        {"2017", "2017-01-01 2017-12-31"},
                        {"0000", "0000-01-01 0000-12-31"},
                        // level 0: dates with a time of day
                        {"2017-05-20T10:30:00", "2017-05-20 2017-05-20"},
                        {"2017-05-20T10:30:00Z", "2017-05-20 2017-05-20"},
                        {"2017-05-20T10:30:00-04", "2017-05-20 2017-05-20"},
                        {"2017-05-20T10:30:00+05:30", "2017-05-20 2017-05-20"},
                        {"2017-05-20T24:00:00", "2017-05-20 2017-05-20"},
                        {"2016-12-31T23:59:60Z", "2016-12-31 2016-12-31"},
                        // level 0: intervals
                        {"1914/1918", "1914-01-01 1918-12-31"},
                        {"2017-05/2017-07", "2017-05-01 2017-07-31"},
                        {"2017-05-19/2017-05-21", "2017-05-19 2017-05-21"},
                        {"2017-05-19/2017-06", "2017-05-19 2017-06-30"},
                        {"2017-05-19/2018", "2017-05-19 2018-12-31"},
                        {"2017/2018-03", "2017-01-01 2018-03-31"},
                        {"2017-05-19/2017", "2017-05-19 2017-12-31"},
                        {"2017/2017-01-01", "2017-01-01 2017-01-01"},
                        {"2017-05-20/2017-05-20", "2017-05-20 2017-05-20"},
                        // level 1: years of more than four digits
                        {"Y12345", "Y12345-01-01 Y12345-12-31"},
                        {"Y-12345", "Y-12345-01-01 Y-12345-12-31"},
                        {"Y999999", "Y999999-01-01 Y999999-12-31"},
                        {"Y230000001", "- -"},  // held, but past all days
                        {"Y-230000001", "- -"},
                        {"Y12345-02-28", "Y12345-02-28 Y12345-02-28"},  // not in the standard: what Day::text prints
                                                                        // level 1: seasons
                        {"2017-21", "2017-03-01 2017-05-31"},
                        {"2017-22", "2017-06-01 2017-08-31"},
                        {"2017-23", "2017-09-01 2017-11-30"},
                        {"2015-24", "2015-12-01 2016-02-29"},
                        {"2017-24", "2017-12-01 2018-02-28"},
                        // level 1: uncertain, approximate, both
                        {"2017?", "2017-01-01 2017-12-31"},
                        {"2017-05~", "2017-05-01 2017-05-31"},
                        {"2017-05-20%", "2017-05-20 2017-05-20"},
                        {"2017-21~", "2017-03-01 2017-05-31"},
                        {"201X?", "2010-01-01 2019-12-31"},
                        {"Y12345~", "Y12345-01-01 Y12345-12-31"},
                        // level 1: unspecified digits
                        {"201X", "2010-01-01 2019-12-31"},
                        {"19XX", "1900-01-01 1999-12-31"},
                        {"1XXX", "1000-01-01 1999-12-31"},
                        {"000X", "0000-01-01 0009-12-31"},
                        {"2017-XX", "2017-01-01 2017-12-31"},
                        {"2017-02-XX", "2017-02-01 2017-02-28"},
                        {"2017-XX-XX", "2017-01-01 2017-12-31"},
                        // level 1: intervals with an open or unknown end
                        {"2017-05-20/..", "2017-05-20 -"},
                        {"2017-05/..", "2017-05-01 -"},
                        {"2017/..", "2017-01-01 -"},
                        {"../2017-05-20", "- 2017-05-20"},
                        {"../2017-05", "- 2017-05-31"},
                        {"../2017", "- 2017-12-31"},
                        {"2017-05-20/", "2017-05-20 -"},
                        {"2017/", "2017-01-01 -"},
                        {"/2017-05-20", "- 2017-05-20"},
                        {"/2017-05", "- 2017-05-31"},
                        {"2016?/2017~", "2016-01-01 2017-12-31"},
                        {"2017-05-20%/..", "2017-05-20 -"},
                        {"2016-24/2017-21", "2016-12-01 2017-05-31"},
                        {"201X/2017", "2010-01-01 2017-12-31"},
                        {"Y-20000/-0500", "Y-20000-01-01 -0500-12-31"},
                        // level 1: years before 0
                        {"-0043", "-0043-01-01 -0043-12-31"},
                        {"-0043-03-15", "-0043-03-15 -0043-03-15"},
                        {"-0004-02-29", "-0004-02-29 -0004-02-29"},
                        {"-048X", "-0489-01-01 -0480-12-31"},
                        {"-04XX", "-0499-01-01 -0400-12-31"},
                        {"-0479/-0323", "-0479-01-01 -0323-12-31"}}) {
    INFO(row.value);
    const Edtf date = edtf(row.value);
    CHECK(print(date) == row.value);
    CHECK(text(bounds(date)) == row.days);
  }
}

TEST_CASE("the parts of level 2 that news needs are read, printed, and mean their days") {
  struct Row {
    const char* value;
    const char* days;
  };
  for (const Row& row : std::vector<Row>{{"XXXX-09-07", "- -"},
                                         {"XXXX-02-29", "- -"},
                                         {"XXXX-09", "- -"},
                                         {"XXXX-22", "- -"},
                                         {"XXXX", "- -"},
                                         {"XXXX-XX-XX", "- -"},
                                         {"XXXX-XX-07", "- -"},
                                         {"XXXX-12-XX", "- -"},
                                         {"2017-XX-31", "2017-01-31 2017-12-31"},
                                         {"201X-12-25", "2010-12-25 2019-12-25"},
                                         {"201X-21", "2010-03-01 2019-05-31"},
                                         {"201X-02-29", "2012-02-29 2016-02-29"},
                                         {"190X-02-29", "1904-02-29 1908-02-29"},
                                         {"19XX-02", "1900-02-01 1999-02-28"},
                                         {"XXXX-05/2017", "- 2017-12-31"},
                                         {"[2015,2017]", "2015-01-01 2017-12-31"},
                                         {"[2017,2015]", "2015-01-01 2017-12-31"},
                                         {"[2017]", "2017-01-01 2017-12-31"},
                                         {"[2010,2011,2013..2017]", "2010-01-01 2017-12-31"},
                                         {"[2016-11,2016-12,2017-05-20..]", "2016-11-01 -"},
                                         {"[..2017-05-20]", "- 2017-05-20"},
                                         {"[2017-05-20..]", "2017-05-20 -"},
                                         {"[..1999,2005,2010..]", "- -"},
                                         {"[..1999,2005]", "- 2005-12-31"},
                                         {"[XXXX-05,2017]", "- -"},
                                         {"[2017,XXXX-05]", "- -"},
                                         {"[2015?,201X~]", "2010-01-01 2019-12-31"},
                                         {"[-0044..-0043]", "-0044-01-01 -0043-12-31"}}) {
    INFO(row.value);
    const Edtf date = edtf(row.value);
    CHECK(print(date) == row.value);
    CHECK(text(bounds(date)) == row.days);
  }
}

TEST_CASE("the parts of a date are told apart") {
  const Edtf full = edtf("2017-05-20T10:30:00+09:00");
  CHECK(full.kind == Edtf::Kind::date);
  CHECK(full.date.year == 2017);
  CHECK(full.date.month == 5);
  CHECK(full.date.day == 20);
  CHECK(full.date.time == "10:30:00+09:00");
  const Edtf open = edtf("201X-XX~");
  CHECK(open.date.year == 2010);
  CHECK(open.date.year_unspecified == 1);
  CHECK(open.date.month == EdtfDate::kUnspecified);
  CHECK(open.date.day == EdtfDate::kAbsent);
  const Edtf interval = edtf("2017-05/..");
  CHECK(interval.kind == Edtf::Kind::interval);
  CHECK(interval.interval.from.kind == EdtfEnd::Kind::date);
  CHECK(interval.interval.to.kind == EdtfEnd::Kind::open);
  CHECK(edtf("/2017").interval.from.kind == EdtfEnd::Kind::unknown);
  const Edtf set = edtf("[2015,2017..]");
  CHECK(set.kind == Edtf::Kind::one_of);
  REQUIRE(set.members.size() == 2);
  CHECK_FALSE(set.members[0].range);
  CHECK(set.members[0].from == set.members[0].to);
  CHECK(set.members[1].range);
  CHECK(set.members[1].to.kind == EdtfEnd::Kind::open);
}

TEST_CASE("a mark anywhere marks the whole") {
  CHECK_FALSE(is_uncertain(edtf("2017")));
  CHECK_FALSE(is_approximate(edtf("2017")));
  CHECK(is_uncertain(edtf("2017?")));
  CHECK_FALSE(is_approximate(edtf("2017?")));
  CHECK(is_approximate(edtf("2017~")));
  CHECK(is_uncertain(edtf("2017%")));
  CHECK(is_approximate(edtf("2017%")));
  CHECK(is_uncertain(edtf("2016/2017?")));
  CHECK(is_approximate(edtf("2016~/..")));
  CHECK_FALSE(is_uncertain(edtf("2016~/..")));
  CHECK(is_uncertain(edtf("[2015,2016?..2017]")));
  CHECK_FALSE(is_approximate(edtf("[2015,2016?..2017]")));
}

TEST_CASE("what is no EDTF is an error with the piece that is wrong") {
  struct Row {
    std::string value;
    const char* what;
    std::string piece;  // "=" for the whole value
  };
  const char* four = "a year has four digits";
  const char* wide = "a year after Y has more than four digits, and no leading zero";
  const char* minus = "there is no year before 0 that begins so";
  const char* month = "a month has two digits";
  const char* form = "not an EDTF date";
  const char* time = "not a time of day of the form hh:mm:ss";
  const char* whole = "a time of day needs a whole day";
  const char* open = "a range is open only at the ends of its set";
  const std::string long_x(1 << 20, 'X');
  for (const Row& row : std::vector<Row>{{"", "the date is empty", "="},
                                         {long_x, "the date is longer than 1,000 bytes", "="},
                                         {std::string(1001, '2'), "the date is longer than 1,000 bytes", "="},
                                         // days and months
                                         {"2017-02-30", "the day does not exist", "="},
                                         {"2017-02-29", "the day does not exist", "="},
                                         {"XXXX-02-30", "the day does not exist", "="},
                                         {"XXXX-XX-32", "the day does not exist", "="},
                                         {"2017-05-00", "the day does not exist", "="},
                                         {"2017-13", "there is no such month", "="},
                                         {"2017-00", "there is no such month", "="},
                                         {"2017-20", "there is no such month", "="},
                                         {"2017-25", "there is no such month", "="},
                                         {"2017-21-05", "a season has no days", "="},
                                         {"2017-21-XX", "a season has no days", "="},
                                         {"2017-05-2", "a day has two digits", "="},
                                         {"2017-05-", "a day has two digits", "="},
                                         {"2017-05-X2", "a day has two digits", "="},
                                         {"2017-5", month, "="},
                                         {"2017-", month, "="},
                                         {"2017-X5", month, "="},
                                         {"2017-0X", month, "="},
                                         {"2017-W20", month, "="},
                                         {"2017-05-200", form, "="},
                                         {"2017-056", form, "="},
                                         {"20170520", form, "="},
                                         {"2017 ", form, "="},
                                         {" 2017", four, "="},
                                         {"2017/ 2018", four, " 2018"},
                                         // years
                                         {"201", four, "="},
                                         {"X", four, "="},
                                         {"2X17", four, "="},
                                         {"20X7", four, "="},
                                         {"+2017", four, "="},
                                         {"May 2017", four, "="},
                                         {"20\xC3\xA9", four, "="},
                                         {"\xFF", four, "="},
                                         {"12345", form, "="},
                                         {"XXXXX", form, "="},
                                         {"-0000", minus, "="},
                                         {"-000X", minus, "="},
                                         {"-XXXX", minus, "="},
                                         {"Y2017", wide, "="},
                                         {"Y012345", wide, "="},
                                         {"Y-2017", wide, "="},
                                         {"Y", wide, "="},
                                         {"y12345", four, "="},
                                         {"Y99999999999999999999", "the year has too many digits", "="},
                                         {"Y-99999999999999999999", "the year has too many digits", "="},
                                         {"Y1234X", wide, "="},
                                         {"Y17E7", wide, "="},
                                         // marks
                                         {"2017??", form, "="},
                                         {"2017?~", form, "="},
                                         {"2017~?", form, "="},
                                         {"2017?-05", form, "="},
                                         {"?2017", four, "="},
                                         {"2017-~05", month, "="},
                                         // times of day
                                         {"2017-05-20T", time, "="},
                                         {"2017-05-20T10", time, "="},
                                         {"2017-05-20T10:30", time, "="},
                                         {"2017-05-20T10:30:00.5", time, "="},
                                         {"2017-05-20T103000", time, "="},
                                         {"2017-05-20T25:00:00", time, "="},
                                         {"2017-05-20T24:00:01", time, "="},
                                         {"2017-05-20T10:60:00", time, "="},
                                         {"2017-05-20T10:30:61", time, "="},
                                         {"2017-05-20T10:30:00+24", time, "="},
                                         {"2017-05-20T10:30:00+09:60", time, "="},
                                         {"2017-05-20T10:30:00z", time, "="},
                                         {"2017-05-20T10:30:00?", time, "="},
                                         {"2017-05T10:30:00", whole, "="},
                                         {"2017-05-XXT10:30:00", whole, "="},
                                         {"XXXX-05-20T10:30:00", whole, "="},
                                         {"2017-05-20?T10:30:00", whole, "="},
                                         {"T10:30:00", four, ""},
                                         // intervals
                                         {"2017/2016", "the interval ends before it begins", "="},
                                         {"2017-05-20/2017-05-19", "the interval ends before it begins", "="},
                                         {"2017-05/2017-04-30", "the interval ends before it begins", "="},
                                         {"202X/2019", "the interval ends before it begins", "="},
                                         {"-0043/-0044", "the interval ends before it begins", "="},
                                         {"Y230000001/2017", "the interval ends before it begins", "="},
                                         {"Y230000001/Y230000000", "the interval ends before it begins", "="},
                                         {"2017-24/2018-02/", form, "2018-02/"},
                                         {"/", "an interval needs a date", "="},
                                         {"../..", "an interval needs a date", "="},
                                         {"../", "an interval needs a date", "="},
                                         {"2017/2018/2019", form, "2018/2019"},
                                         {"2017/...", four, "..."},
                                         {"2017/2018-13", "there is no such month", "2018-13"},
                                         {"2016-02-30/2018", "the day does not exist", "2016-02-30"},
                                         {"2017-05-20T10:30:00/2018", form, "2017-05-20T10:30:00"},
                                         {"2017..2018", form, "="},
                                         // sets
                                         {"[", "the set is not closed", "="},
                                         {"[..", "the set is not closed", "="},
                                         {"[2017", "the set is not closed", "="},
                                         {"[2017]?", "the set is not closed", "="},
                                         {"[]", "a member of the set is empty", "="},
                                         {"[2017,]", "a member of the set is empty", "="},
                                         {"[,2017]", "a member of the set is empty", "="},
                                         {"[2016,,2017]", "a member of the set is empty", "="},
                                         {"[..]", "a range needs a date", ".."},
                                         {"[2016, 2017]", four, " 2017"},
                                         {"[2016,..2017]", open, "..2017"},
                                         {"[2016..,2017]", open, "2016.."},
                                         {"[2017..2016]", "the range ends before it begins", "2017..2016"},
                                         {"[2015..2016..2017]", form, "2016..2017"},
                                         {"[2016...2017]", four, ".2017"},
                                         {"[2016/2017]", form, "2016/2017"},
                                         {"[[2016]]", four, "[2016]"},
                                         {"[2016,2017-13]", "there is no such month", "2017-13"},
                                         {"2017]", form, "="},
                                         {"{2016,2017}", four, "="},  // all of a set: level 2, not read
                                         {std::string("2017\0", 5), form, "="}}) {
    INFO(row.value.substr(0, 40));
    const auto parsed = parse_edtf(row.value);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().what == row.what);
    CHECK(parsed.error().piece == (row.piece == "=" ? row.value : row.piece));
  }
}

TEST_CASE("a set may be as long as the text may be") {
  std::string value = "[1000";
  while (value.size() + 6 <= 1000) value += ",1000";
  value += "]";
  CHECK(print(edtf(value)) == value);
}

TEST_CASE("days and ranges of days become EDTF") {
  const Day first = *Day::from(2017, 5, 19);
  const Day last = *Day::from(2017, 5, 21);
  CHECK(print(edtf_of(first)) == "2017-05-19");
  CHECK(print(*edtf_of(DayRange{first, last})) == "2017-05-19/2017-05-21");
  CHECK(print(*edtf_of(DayRange{first, first})) == "2017-05-19");
  CHECK(print(*edtf_of(DayRange{first, {}})) == "2017-05-19/..");
  CHECK(print(*edtf_of(DayRange{{}, last})) == "../2017-05-21");
  CHECK_FALSE(edtf_of(DayRange{}));
  CHECK(bounds(*edtf_of(DayRange{first, {}})) == DayRange{first, {}});
}

TEST_CASE("a day prints alike as a day and as EDTF") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 3000; ++i) {
    const std::int64_t spread = i % 2 == 0 ? 2'000'000 : 700'000'000;
    const Day day =
        Day::from_number(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(spread)) - spread / 2);
    const auto parsed = parse_edtf(day.text());
    if (!parsed.ok() || *parsed != edtf_of(day) || print(*parsed) != day.text() ||
        bounds(*parsed) != DayRange{day, day}) {
      FAIL_CHECK(day.text());
    }
  }
}

TEST_CASE("random bytes and random pieces never crash, and what is read prints as itself") {
  const std::vector<std::string> pieces = {"2017", "-",  "05", "31", "XX", "X",  "XXXX", "/",     "..",       "[",
                                           "]",    ",",  "?",  "~",  "%",  "T",  "Z",    "Y",     "10:30:00", "12345",
                                           "21",   "24", "02", "29", "0",  "19", "é",    "20X",   "-02-29",   "-12",
                                           "+09",  ":",  " ",  "9",  "/2", "\n", "201X", "-0043", "2018",     "1900"};
  std::mt19937 random(41);
  int read = 0;
  for (int i = 0; i < 80000; ++i) {
    std::string value;
    if (i % 4 == 0) {
      for (auto size = random() % 30; size > 0; --size) value += static_cast<char>(random() % 256);
    } else {
      for (auto size = random() % 8; size > 0; --size) value += pieces[random() % pieces.size()];
      if (i % 4 == 1) value.insert(0, 1, '[').append("]");
    }
    const auto parsed = parse_edtf(value);
    if (!parsed.ok()) {
      if (parsed.error().what.empty()) FAIL_CHECK(value);
      continue;
    }
    ++read;
    if (print(*parsed) != value) FAIL_CHECK(value << " became " << print(*parsed));
    const DayRange days = bounds(*parsed);
    if (days.earliest && days.latest && *days.latest < *days.earliest) FAIL_CHECK(value);
  }
  CHECK(read > 1000);
}

TEST_CASE("dates that cannot be do no harm") {
  std::mt19937_64 random(45);
  for (int i = 0; i < 20000; ++i) {
    EdtfDate any;
    any.year =
        random() % 3 == 0 ? static_cast<std::int64_t>(random()) : static_cast<std::int64_t>(random() % 3000) - 500;
    if (random() % 10 == 0) any.year = std::numeric_limits<std::int64_t>::min();
    if (random() % 10 == 0) any.year = std::numeric_limits<std::int64_t>::max();
    any.year_unspecified = static_cast<std::uint8_t>(random() % 8);
    any.month = random() % 5 == 0 ? static_cast<int>(random()) : static_cast<int>(random() % 30) - 2;
    any.day = random() % 5 == 0 ? static_cast<int>(random()) : static_cast<int>(random() % 40) - 2;
    Edtf date;
    date.kind = static_cast<Edtf::Kind>(random() % 3);
    date.date = any;
    date.interval.from = {EdtfEnd::Kind::date, any};
    if (random() % 2 == 0) date.members = {{date.interval.from, {}, random() % 2 == 0}};
    static_cast<void>(print(date));
    static_cast<void>(bounds(date));
    static_cast<void>(is_uncertain(date));
  }
  CHECK(print(Edtf{}) == "0000");
  CHECK(bounds(Edtf{.kind = Edtf::Kind::one_of, .date = {}, .interval = {}, .members = {}}) == DayRange{});
}
