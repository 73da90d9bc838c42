#include "dateline/dates/normalise.hpp"

#include <random>
#include <string>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/core/error.hpp"
#include "dateline/dates/rules.hpp"
#include "dateline/time/edtf.hpp"

using namespace dateline;
using dates::DateAnchor;
using dates::DateMention;

namespace {

std::vector<DateMention> read(const std::string& text, std::optional<time::Day> published) {
  const language::Document document(text, test_model());
  dates::NormaliseOptions options;
  options.published = published;
  return dates::normalise(document, options);
}

const time::Day kSaturday = *time::Day::from(2017, 5, 20);

}  // namespace

TEST_CASE("a result says which rule made it, what it was counted from and why") {
  const auto found = read("They will meet on Wednesday.", kSaturday);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "weekday");
  CHECK(found[0].anchor.kind == DateAnchor::Kind::publication);
  CHECK(found[0].anchor.day == kSaturday);
  REQUIRE(found[0].direction);
  CHECK(found[0].direction->tense == "future");
  CHECK(found[0].direction->word == "meet");
  REQUIRE(found[0].edtf);
  CHECK(time::print(*found[0].edtf) == "2017-05-24");
}

TEST_CASE("what follows counts from the last mention") {
  const auto found =
      read("They met on March 3, 1998. Two days later they met again. That year they signed.", kSaturday);
  REQUIRE(found.size() == 3);
  CHECK(found[1].value == "1998-03-05");
  CHECK(found[1].anchor.kind == DateAnchor::Kind::mention);
  CHECK(found[2].value == "1998");
}

TEST_CASE("without a day of publication nothing is counted from it") {
  for (const DateMention& date :
       read("On Wednesday, last year, two days ago, in May and on 7 September he spoke today.", {})) {
    INFO(date.value);
    CHECK(date.anchor.kind != DateAnchor::Kind::publication);
    CHECK_FALSE(date.range.earliest);
    CHECK_FALSE(date.range.latest);
  }
}

std::string values(const std::vector<DateMention>& found) {
  std::string all;
  for (const DateMention& date : found) all += (all.empty() ? "" : " ") + date.value;
  return all;
}

TEST_CASE("words that were said count from the day when they were said") {
  // written on Saturday; on Tuesday, tomorrow was Wednesday
  const auto found = read("\"We will vote tomorrow,\" the minister said on Tuesday.", kSaturday);
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == "2017-05-17");
  CHECK(found[0].anchor.kind == DateAnchor::Kind::mention);
  CHECK(found[1].value == "2017-05-16");
  CHECK(values(read("\"We will vote tomorrow,\" the minister said.", kSaturday)) == "2017-05-21");
}

constexpr const char* kLife =
    "She was born in 1951. In 1968 she left school. In 1970 she married. In 1975 she entered parliament. In March 1979 "
    "she became a minister, and in June she resigned. In 1982 she came back. She retired in 1999.";

TEST_CASE("a history counts from its last mention, and is found out") {
  CHECK(values(read(kLife, kSaturday)) == "1951 1968 1970 1975 1979-03 1979-06 1982 1999");
}

TEST_CASE("what opens with the news of the day is news, whatever it goes on to tell") {
  const auto found = read(std::string("The former minister died yesterday. ") + kLife, kSaturday);
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].value == "2017-05-19");
}

TEST_CASE("other days of a text without a day of writing bound what counts from it") {
  const auto found = read("The two signed the treaty on March 3, 1998. Parliament will vote next week.", {});
  REQUIRE(found.size() == 2);
  CHECK(found[1].value == "XXXX-WXX");
  CHECK(found[1].range.earliest == time::Day::from(1998, 3, 9));
  CHECK_FALSE(found[1].range.latest);
}

TEST_CASE("a length after a mention that is not told gives no day") {
  CHECK(values(read("Two days later they met. Two years earlier they had quarrelled.", {})) == "XXXX-XX-XX XXXX");
}

TEST_CASE("the beginning of a range knows its end") {
  const auto found = read("The talks ran from May 3 to May 5.", kSaturday);
  REQUIRE(found.size() == 2);
  CHECK(found[0].until == time::Day::from(2017, 5, 5));
  CHECK_FALSE(found[1].until);
}

TEST_CASE("a range of clock times may end on the next day") {
  CHECK(values(read("The curfew lasts from 10 p.m. to 5 a.m.", kSaturday)) == "2017-05-20T22:00 2017-05-21T05:00");
  CHECK(values(read("The road is shut on Tuesday from 9 p.m. to 5 a.m.", kSaturday)) ==
        "2017-05-16T21:00 2017-05-17T05:00");
  CHECK(values(read("It is open from 9 a.m. to 5 p.m.", kSaturday)) == "2017-05-20T09:00 2017-05-20T17:00");
}

TEST_CASE("lengths that reach the day of writing have their ends") {
  const auto found = read("It grew for the last three years.", kSaturday);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "P3Y");
  CHECK(found[0].begin_point == "2014-05-20");
  CHECK(found[0].end_point == "2017-05-20");
}

TEST_CASE("results are compared over the quarter that a text is about") {
  CHECK(values(read("Profit rose in the first quarter. A year earlier it had fallen.", kSaturday)) ==
        "2017-Q1 2016-Q1");
}

TEST_CASE("the grammar is whole") {
  core::Diagnostics problems;
  dates::Lexicon lexicon(problems);
  const dates::NamedDays names(lexicon, problems);
  const std::vector<dates::Rule> rules = dates::all_rules();
  const dates::Grammar grammar(rules, lexicon, names, problems);
  for (const core::Error& problem : problems) UNSCOPED_INFO(core::format(problem));
  CHECK(problems.empty());
  CHECK(rules.size() > 80);
}

TEST_CASE("no text is too strange") {
  std::mt19937 random(7);
  const std::string pieces[] = {"May",     " ",       "31",    "99999999999999999999",
                                "-",       ",",       "last",  "year",
                                "quarter", "of",      "the",   "first",
                                "ago",     "10:30",   "a.m.",  "\n\n",
                                "2017",    "Feb.",    "\xff",  "’",
                                "week",    "of",      "of",    "twenty",
                                "'90s",    ".",       "1/2/3", "2017-02-31",
                                "Friday",  "morning", "0",     "early",
                                "end",     "three",   "days",  "after",
                                "54",      "W54"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 2 == 0) text += ' ';
    }
    for (const DateMention& date : read(text, round % 2 == 0 ? std::optional(kSaturday) : std::nullopt)) {
      REQUIRE(date.span.end <= text.size());
      REQUIRE_FALSE(date.value.empty());
    }
  }
}

TEST_CASE("ten thousand dates in one line are all read") {  // a border may fall into one: long sentences are cut
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "May 3, 2017 and ";
  CHECK(read(text, kSaturday).size() >= 10'000);
}
