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
