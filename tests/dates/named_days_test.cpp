#include "dateline/dates/named_days.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"
#include "dateline/dates/sentence_view.hpp"

using namespace dateline;
using dates::Lexicon;
using dates::NamedDay;
using dates::NamedDays;

namespace dateline::dates::tables {
extern const std::string_view named_days;
}

namespace {

// The project's names, and what can be asked of them.
struct Names {
  core::Diagnostics problems;
  Lexicon lexicon{problems};
  NamedDays days{lexicon, problems};

  // "NAME-OF-THE-ROW:words of the text" of what stands at the first word of a text; "" for nothing.
  [[nodiscard]] std::string at_start(const std::string& text) const {
    const language::Document document(text, test_model());
    dates::SentenceView view;
    view.look_at(document, 0, lexicon, days);
    const auto found = days.match(view.lexemes, 0);
    return found ? found->day->name + ":" + std::to_string(found->end) : "";
  }

  [[nodiscard]] std::string day(const std::string& text, std::int64_t year) const {
    const language::Document document(text, test_model());
    dates::SentenceView view;
    view.look_at(document, 0, lexicon, days);
    const auto found = days.match(view.lexemes, 0);
    if (!found) return "no name";
    const auto range = found->day->in_year(year);
    if (!range) return "-";
    return range->earliest->text() + (range->earliest == range->latest ? "" : ".." + range->latest->text());
  }

  std::vector<std::string> add(const std::string& rows) {
    core::Diagnostics told;
    days.add("names\twhen\tcase\tsource\n" + rows, "mine.tsv", lexicon, told);
    std::vector<std::string> lines;
    for (const core::Error& error : told) lines.push_back(core::format(error));
    return lines;
  }
};

}  // namespace

TEST_CASE("every row of the project's table can be read") {
  const Names names;
  for (const core::Error& error : names.problems) FAIL_CHECK(core::format(error));
  CHECK(names.days.days().size() > 300);
  for (const NamedDay& day : names.days.days()) {
    INFO(day.name);
    CHECK_FALSE(day.source.empty());
    bool comes = day.recurs.never() || day.once();
    for (std::int64_t year = 2016; year <= 2024; ++year) comes = comes || day.in_year(year);
    CHECK((comes || day.name == "Queen's Day"));
  }
}

TEST_CASE("a text that holds a name comes to the words of the name, however it is written") {
  const Names names;
  core::Diagnostics problems;
  const std::vector<std::string_view> columns = {"names", "when", "case", "source"};
  const core::Table table(dates::tables::named_days, "named_days.tsv", columns, problems);
  for (const core::Table::Row& row : table.rows()) {
    for (const std::string_view name : row.list("names")) {
      std::string curly;
      for (const char c : name) curly += c == '\'' ? "’" : std::string(1, c);
      for (const std::string& written : {std::string(name), curly}) {
        const std::string text = "They met on " + written + " in the old town.";
        const language::Document document(text, test_model());
        dates::SentenceView view;
        view.look_at(document, 0, names.lexicon, names.days);
        INFO(written);
        const auto found = names.days.match(view.lexemes, 3);
        if (row["when"] == "never") {
          CHECK_FALSE(found);
          continue;
        }
        REQUIRE(found);
        CHECK(found->day->name == row.list("names").front());
        REQUIRE(found->end < view.size());
        CHECK(view.text(found->end) == "in");
      }
    }
  }
}

TEST_CASE("the longest name is read") {
  const Names names;
  CHECK(names.at_start("Easter was late.") == "Easter:1");
  CHECK(names.at_start("Easter Monday was late.") == "Easter Monday:2");
  CHECK(names.at_start("Christmas Eve was cold.") == "Christmas Eve:2");
  CHECK(names.at_start("International Women's Day was busy.") == "International Women's Day:4");
  CHECK(names.at_start("New Year's Eve was loud.") == "New Year's Eve:4");
  CHECK(names.at_start("new years eve was loud.") == "New Year's Eve:3");
  CHECK(names.at_start("mothers day was quiet.") == "Mother's Day:2");
  CHECK(names.at_start("Eid-ul-Fitr was quiet.") == "Eid al-Fitr:5");
  CHECK(names.at_start("Mid-Autumn Festival was bright.") == "Mid-Autumn Festival:4");
  CHECK(names.at_start("mid-autumn was bright.").empty());
  CHECK(names.at_start("9/11 changed much.") == "9/11:1");
}

TEST_CASE("some names want a capital letter, and some are no dates at all") {
  const Names names;
  CHECK(names.at_start("Lent was long.") == "Lent:1");
  CHECK(names.at_start("lent to them it was safe.").empty());
  CHECK(names.at_start("EASTER was late.") == "Easter:1");
  CHECK(names.at_start("christmas was late.") == "Christmas:1");
  CHECK(names.at_start("Easter Island is far.").empty());
  CHECK(names.at_start("Christmas trees are green.").empty());
  CHECK(names.at_start("Good Friday Agreement talks went on.").empty());
  CHECK(names.at_start("Independence Day was hot.").empty());
}

TEST_CASE("names that news use give the days that were") {
  const Names names;
  CHECK(names.day("Thanksgiving was quiet.", 2017) == "2017-11-23");
  CHECK(names.day("Black Friday was loud.", 2017) == "2017-11-24");
  CHECK(names.day("Memorial Day was hot.", 2017) == "2017-05-29");
  CHECK(names.day("Memorial Day was hot.", 1965) == "1965-05-30");
  CHECK(names.day("Election Day was close.", 2016) == "2016-11-08");
  CHECK(names.day("Election Day was close.", 2017) == "-");
  CHECK(names.day("Inauguration Day was cold.", 2017) == "2017-01-20");
  CHECK(names.day("Tax Day was near.", 2017) == "2017-04-18");
  CHECK(names.day("Good Friday was quiet.", 2017) == "2017-04-14");
  CHECK(names.day("Orthodox Easter was late.", 2016) == "2016-05-01");
  CHECK(names.day("Ramadan was hot.", 2017) == "2017-05-27..2017-06-24");
  CHECK(names.day("Eid al-Adha was hot.", 2016) == "2016-09-12");
  CHECK(names.day("Yom Kippur was quiet.", 2017) == "2017-09-30");
  CHECK(names.day("Hanukkah was late.", 2016) == "2016-12-25..2017-01-01");
  CHECK(names.day("Purim was loud.", 2016) == "2016-03-24");
  CHECK(names.day("Tisha B'Av was hot.", 2016) == "2016-08-14");
  CHECK(names.day("Lunar New Year was cold.", 2017) == "2017-01-28");
  CHECK(names.day("Tet was early.", 2007) == "2007-02-17");
  CHECK(names.day("Qingming was wet.", 2017) == "2017-04-04");
  CHECK(names.day("Nowruz was early.", 2016) == "2016-03-20");
  CHECK(names.day("Victoria Day was wet.", 2017) == "2017-05-22");
  CHECK(names.day("D-Day was grim.", 1944) == "1944-06-06");
}

TEST_CASE("Ramadan that came twice is told twice, and the first is the year's") {
  const Names names;
  for (const NamedDay& day : names.days.days()) {
    if (day.name != "Ramadan") continue;
    CHECK(day.all_in_year(2030).size() == 2);
    CHECK(day.in_year(2030)->earliest == time::Day::from(2030, 1, 5));
  }
}

TEST_CASE("what names begin with is told once a word") {
  const Names names;
  const std::vector<dates::WordId> words = names.days.first_words();
  CHECK(std::set<dates::WordId>(words.begin(), words.end()).size() == words.size());
  CHECK(names.lexicon.look_up("Christmas").word() != 0);
  CHECK(std::count(words.begin(), words.end(), names.lexicon.look_up("Christmas").word()) == 1);
}

TEST_CASE("a user's table adds names and overrules names, and the pointers to what was there stay") {
  Names names;
  const NamedDay* christmas = &names.days.days().front();
  REQUIRE(christmas->name == "Christmas");
  CHECK(names
            .add("Founder's Day\t06-15\tcapital\tour statutes\n"
                 "Mother's Day|Mum's Day\teaster -21\t\tUnited Kingdom\n"
                 "Boxing Day\tnever\t\t\n")
            .empty());
  CHECK(names.day("Founder's Day was dry.", 2017) == "2017-06-15");
  CHECK(names.day("founder's day was dry.", 2017) == "no name");
  CHECK(names.day("Mother's Day was dry.", 2017) == "2017-03-26");
  CHECK(names.day("Mum's Day was dry.", 2017) == "2017-03-26");
  CHECK(names.day("Mothers Day was dry.", 2017) == "2017-05-14");  // another name, which stays
  CHECK(names.day("Boxing Day was dry.", 2017) == "no name");
  CHECK(christmas->name == "Christmas");
  CHECK(names.at_start("Christmas was dry.") == "Christmas:1");
  CHECK(names.add("Boxing Day\t12-27\t\t\n").empty());  // and a third table overrules the second
  CHECK(names.day("Boxing Day was dry.", 2017) == "2017-12-27");
}

TEST_CASE("rows that cannot be are told with their place, and the others are kept") {
  Names names;
  CHECK(names.add("A Day\t13-01\t\t\n"
                  "B Day\t4 funday 11\t\t\n"
                  "C Day\t04-31\t\t\n"
                  "D Day\tnext week\t\t\n"
                  "É Day\teaster +1 from 1900 2\t\t\n"
                  "F Day\t06-01\tsmall\t\n"
                  " | \t06-01\t\t\n"
                  "G Day\t06-01\t\n"
                  "H Day|H Day\t06-02\t\t\n"
                  "J Day|h day\t06-03\t\t\n"
                  "Ab Aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx|K Day\t06-04\t\t\n") ==
        std::vector<std::string>{
            "dateline: mine.tsv:9: error: the row has 3 cells, the header has 4: \"G Day\\x0906-01\\x09\"",
            "dateline: mine.tsv:2:7: error: there is no such month: \"13-01\"",
            "dateline: mine.tsv:3:9: error: there is no such weekday: \"funday\"",
            "dateline: mine.tsv:4:7: error: the day does not exist: \"04-31\"",
            "dateline: mine.tsv:5:7: error: no day begins with this word: \"next\"",
            "dateline: mine.tsv:6:27: error: this does not belong here: \"2\"",
            "dateline: mine.tsv:7:13: error: the case is \"capital\" or empty: \"small\"",
            "dateline: mine.tsv:8:1: error: the day has no name: \" | \"",
            "dateline: mine.tsv:10:7: error: the name stands in the table already: \"H Day\"",
            "dateline: mine.tsv:11:7: error: the name stands in the table already: \"h day\"",
            "dateline: mine.tsv:12:1: error: a word of the name is longer than 40 bytes: "
            "\"Ab Aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx\"",
        });
  CHECK(names.day("A Day was dry.", 2017) == "no name");
  CHECK(names.day("H Day was dry.", 2017) == "2017-06-02");
  CHECK(names.day("J Day was dry.", 2017) == "2017-06-03");
  CHECK(names.day("K Day was dry.", 2017) == "2017-06-04");
}

TEST_CASE("a table without its columns is told") {
  Names names;
  core::Diagnostics told;
  names.days.add("names\twhen\n", "mine.tsv", names.lexicon, told);
  REQUIRE(told.size() == 2);
  CHECK(core::format(told[0]) == "dateline: mine.tsv:1: error: the header row lacks a column: \"case\"");
}
