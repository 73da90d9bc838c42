#include "dateline/article/day_line.hpp"

#include <vector>

#include "dump.hpp"
#include <catch2/catch.hpp>

using namespace dateline::article;
using dateline::article::testing::dump;

namespace {

std::string shown(const Stamp& stamp) {
  std::string out = stamp.whole() ? stamp.whole()->text() : std::string("?");
  if (!stamp.whole()) {
    if (stamp.year) out += " year " + std::to_string(*stamp.year);
    if (stamp.month) out += " month " + std::to_string(*stamp.month);
    if (stamp.day) out += " day " + std::to_string(*stamp.day);
  }
  if (stamp.clock) out += ", " + dump(*stamp.clock);
  if (!stamp.trouble.empty()) out += ", " + stamp.trouble;
  return out;
}

std::string shown(const std::optional<DayLine>& line) {
  if (!line) return "none";
  std::string out;
  if (line->published) out += (line->labelled ? "published " : "") + shown(*line->published);
  if (line->modified) out += std::string(out.empty() ? "" : "; ") + "modified " + shown(*line->modified);
  return out;
}

struct Case {
  const char* input;
  const char* expected;
};

}  // namespace

TEST_CASE("A line that is a date is read as far as it says one") {
  for (const Case& c : std::vector<Case>{
           {"May 20, 2017", "2017-05-20"},
           {"20 May 2017", "2017-05-20"},
           {"20th of May, 2017", "2017-05-20"},
           {"2017-05-20", "2017-05-20"},
           {"2017/05/20", "2017-05-20"},
           {"20.5.2017", "2017-05-20"},
           {"Sat 20 May 2017", "2017-05-20"},
           {"Saturday, May 20th, 2017", "2017-05-20"},
           {"Sept. 3, 2017", "2017-09-03"},
           {"5/20/2017", "2017-05-20"},
           {"20/5/2017", "2017-05-20"},
           {"5/5/2017", "2017-05-05"},
           {"5/6/2017", "? year 2017, the date can be read in two ways"},
           {"05/20/17", "?, the year has two digits"},
           {"May 2017", "? year 2017 month 5"},
           {"May 20", "? month 5 day 20"},
           {"May 32, 2017", "? year 2017 month 5 day 32, the day does not exist"},
           {"Friday, May 20, 2017", "2017-05-20, the weekday does not fit the day"},
           {"May 20, 2017 10:30 GMT", "2017-05-20, 10:30 offset 0"},
           {"May 20, 2017 at 10:30 pm EDT", "2017-05-20, 22:30 offset -240"},
           {"May 20, 2017, 12:05 a.m.", "2017-05-20, 0:5"},
           {"20 May 2017 | 10.30am", "2017-05-20, 10:30"},
           {"10:30, 20 May 2017", "2017-05-20, 10:30"},
           {"20 May 2017 - 1030 GMT", "2017-05-20, 10:30 offset 0"},
           {"20 May 2017 10:30 GMT+9", "2017-05-20, 10:30 offset 540"},
           {"20 May 2017 10:30 hrs IST", "2017-05-20, 10:30"},
           {"May 20, 2017 / 12:17 AM / 5 years ago", "2017-05-20, 0:17"},
           {"Updated 0412 GMT (1212 HKT) May 20, 2017", "modified 2017-05-20, 4:12 offset 0"},
           {"Sat 20 May 2017 04.39 BST", "2017-05-20, 4:39"},
           {"Sat, 05/20/2017 - 09:30", "2017-05-20, 9:30"},
           {"Published time: 20 May, 2017 09:30", "published 2017-05-20, 9:30"},
           {"Issued on: 20/05/2017 - 10:24 Modified: 20/05/2017 - 10:22",
            "published 2017-05-20, 10:24; modified 2017-05-20, 10:22"},
           {"20-May-2017", "2017-05-20"},
           {"Published May 20, 2017Updated May 21, 2017", "published 2017-05-20; modified 2017-05-21"},
           {"Published: Sat, May 20, 2017 10:30 GMT", "published 2017-05-20, 10:30 offset 0"},
           {"Posted on May 20, 2017", "published 2017-05-20"},
           {"First published on 20 May 2017", "published 2017-05-20"},
           {"Date: 20 May 2017", "published 2017-05-20"},
           {"Updated: 21 May 2017", "modified 2017-05-21"},
           {"Last updated on 21 May 2017", "modified 2017-05-21"},
           {"Published 20 May 2017 | Updated 21 May 2017", "published 2017-05-20; modified 2017-05-21"},
           {"Updated 21 May 2017, first published 20 May 2017", "published 2017-05-20; modified 2017-05-21"},
       }) {
    INFO(c.input);
    CHECK(shown(read_day_line(c.input)) == c.expected);
  }
}

TEST_CASE("A line that has a date in it is no date line") {
  for (const char* line :
       {"", "May", "Saturday", "2017", "20", "On May 20, 2017 the talks began", "May 20 to May 22, 2017",
        "2. April 25 3 2 0 1 5", "Talks of May 20, 2017", "1,200 in May 2017", "10:30", "Published", "$5 May 2017",
        "20 May 2017, 21 May 2017", "No. 5 May 2017", "99999999999999999999 May 2017"}) {
    INFO(line);
    CHECK_FALSE(read_day_line(line));
  }
}

TEST_CASE("Values of machines are read with their time of day") {
  for (const Case& c : std::vector<Case>{
           {"2017-05-20", "2017-05-20"},
           {"20170520", "2017-05-20"},
           {"2017-05-20T10:30:00Z", "2017-05-20, 10:30:0 offset 0"},
           {"2017-05-20T10:30:00+09:00", "2017-05-20, 10:30:0 offset 540"},
           {"2017-05-20T10:30:00.000-0500", "2017-05-20, 10:30:0 offset -300"},
           {"2017-05-20 10:30:00", "2017-05-20, 10:30:0"},
           {"Sat, 20 May 2017 10:30:00 GMT", "2017-05-20, 10:30:0 offset 0"},
           {"Sat May 20 10:30:00 UTC 2017", "2017-05-20, 10:30:0 offset 0"},
           {"May 20, 2017", "2017-05-20"},
       }) {
    INFO(c.input);
    const std::optional<Stamp> stamp = read_stamp(c.input);
    REQUIRE(stamp);
    CHECK(shown(*stamp) == c.expected);
  }
  CHECK_FALSE(read_stamp("yesterday"));
  CHECK_FALSE(read_stamp("20171399"));
  CHECK_FALSE(read_stamp("Updated May 20, 2017"));
}

TEST_CASE("Times of day follow ISO 8601 and nothing else does") {
  for (const Case& c : std::vector<Case>{{"T04:30", "4:30"},
                                         {"04:30:15", "4:30:15"},
                                         {"10:30:15.250Z", "10:30:15 offset 0"},
                                         {"10:30+09:00", "10:30 offset 540"},
                                         {"10:30-0330", "10:30 offset -210"},
                                         {"10:30+09", "10:30 offset 540"},
                                         {"24:00", "24:0"}}) {
    INFO(c.input);
    const auto clock = read_clock(c.input);
    REQUIRE(clock);
    CHECK(dump(*clock) == c.expected);
  }
  for (const char* bad :
       {"", "T", "4:30", "25:00", "24:01", "10:60", "10:30:61", "10:30 pm", "10:30+", "10:30+9", "10:30:1", "10:30."}) {
    INFO(bad);
    CHECK_FALSE(read_clock(bad));
  }
}
