#include "dateline/timeline/date_text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::timeline;

namespace {

std::string written(const char* edtf, std::optional<std::int64_t> shown_year = std::nullopt) {
  const auto date = time::parse_edtf(edtf);
  REQUIRE(date);
  return date_text(*date, shown_year);
}

time::Day day(const char* text) {
  const auto found = time::parse_day(text);
  REQUIRE(found);
  return *found;
}

struct Case {
  const char* edtf;
  const char* beside_2017;  // where the drawing shows the year 2017
  const char* alone;
};

}  // namespace

TEST_CASE("dates are written as the specification has them") {
  const Case cases[] = {
      {"2017-05-17", "17 May", "17 May 2017"},
      {"2017-05-17?", "17 May ?", "17 May 2017 ?"},
      {"2017-05-17~", "c. 17 May", "c. 17 May 2017"},
      {"2017-05-17%", "c. 17 May ?", "c. 17 May 2017 ?"},
      {"2017-05~", "c. May 2017", "c. May 2017"},
      {"2017-05", "May 2017", "May 2017"},
      {"2017-05-17/2017-05-20", "17–20 May", "17–20 May 2017"},
      {"2017-05-17~/2017-05-19", "c. 17–19 May", "c. 17–19 May 2017"},
      {"2017-05-29/2017-06-03", "29 May–3 Jun", "29 May–3 Jun 2017"},
      {"2017-12-29/2018-01-03", "29 Dec 2017–3 Jan 2018", "29 Dec 2017–3 Jan 2018"},
      {"../2017-05-17", "by 17 May", "by 17 May 2017"},
      {"/2017-05-17", "by 17 May", "by 17 May 2017"},
      {"../2017-05-17?", "by 17 May ?", "by 17 May 2017 ?"},
      {"2017-05-19/..", "from 19 May", "from 19 May 2017"},
      {"2017-05-19~/..", "from c. 19 May", "from c. 19 May 2017"},
      {"2016-05-17", "17 May 2016", "17 May 2016"},
      {"2008", "2008", "2008"},
      {"2008~", "c. 2008", "c. 2008"},
      {"2008/2010", "2008–2010", "2008–2010"},
      {"../2008", "by 2008", "by 2008"},
      {"201X", "2010s", "2010s"},
      {"20XX", "21st century", "21st century"},
      {"2017-21", "spring 2017", "spring 2017"},
      {"2017-04/2017-06", "Apr–Jun 2017", "Apr–Jun 2017"},
      {"2016-11/2017-01", "Nov 2016–Jan 2017", "Nov 2016–Jan 2017"},
      {"2016/2017-05", "2016–May 2017", "2016–May 2017"},
      {"XXXX-09-07", "7 Sep, year unknown", "7 Sep, year unknown"},
      {"[2017-05-17,2017-05-19]", "17 or 19 May", "17 or 19 May 2017"},
      {"[2017-05-17,2017-05-19,2017-06-01]", "17 May, 19 May or 1 Jun", "17 May 2017, 19 May 2017 or 1 Jun 2017"},
      {"0476-09-04", "4 Sep AD 476", "4 Sep AD 476"},
      {"-0043-03-15", "15 Mar 44 BC", "15 Mar 44 BC"},
      {"-0057/-0049", "58–50 BC", "58–50 BC"},
  };
  for (const Case& each : cases) {
    INFO(each.edtf);
    CHECK(written(each.edtf, 2017) == each.beside_2017);
    CHECK(written(each.edtf) == each.alone);
  }
  CHECK(date_text(std::nullopt) == "undated");
}

TEST_CASE("years count as people count them") {
  CHECK(year_text(2017) == "2017");
  CHECK(year_text(12017) == "12017");
  CHECK(year_text(79) == "AD 79");
  CHECK(year_text(0) == "1 BC");
  CHECK(year_text(-43) == "44 BC");
}

TEST_CASE("gaps are told in whole weeks, months and years") {
  CHECK(gap_text(day("2008-12-31"), day("2017-05-17")) == "8 years 5 months later");
  CHECK(gap_text(day("2017-01-01"), day("2017-02-20")) == "7 weeks later");
  CHECK(gap_text(day("2017-01-31"), day("2017-03-31")) == "2 months later");
  CHECK(gap_text(day("2016-06-01"), day("2017-06-01")) == "1 year later");
  CHECK(gap_text(day("2016-06-01"), day("2017-07-03")) == "1 year 1 month later");
  CHECK(gap_text(day("2017-06-01"), day("2010-06-01")) == "7 years earlier");
  CHECK(gap_text(day("1492-10-12"), day("2017-05-17")) == "525 years later");
  CHECK(gap_text(day("-0043-03-15"), day("2017-05-17")) == "2060 years later");
  CHECK(gap_text(day("2017-05-17"), day("2017-05-18")).empty());
  CHECK(gap_text_of_years(2008, 2010) == "2 years later");
  CHECK(gap_text_of_years(2010, 2009) == "1 year earlier");
}
