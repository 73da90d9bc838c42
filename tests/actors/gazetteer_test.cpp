#include "dateline/actors/gazetteer.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "dateline/actors/countries.hpp"
#include "dateline/core/error.hpp"

using namespace dateline;
using actors::Gazetteer;
using actors::NameKind;

namespace {

std::string kinds(std::vector<std::string_view> tokens) {
  const auto match = Gazetteer::built_in().longest(tokens, 0);
  if (!match) return "none";
  std::set<int> found;
  for (const Gazetteer::Entry& e : match->entries) found.insert(static_cast<int>(e.kind));
  std::string out = std::to_string(match->size) + (match->corrected ? "~" : "") + ":";
  constexpr const char* kNames[] = {"country", "adjective",    "combining", "people", "capital", "seat",
                                    "place",   "organisation", "person",    "family", "role"};
  for (const int kind : found) out += std::string(" ") + kNames[kind];
  return out;
}

}  // namespace

TEST_CASE("the tables are whole") {
  core::Diagnostics problems;
  const Gazetteer names(problems);
  for (const core::Error& problem : problems) UNSCOPED_INFO(core::format(problem));
  CHECK(problems.empty());
  CHECK(names.countries().size() >= 249);
  CHECK(names.people().size() > 500);
}

TEST_CASE("the longest name wins, and names need their capitals") {
  CHECK(kinds({"South", "Korea", "said"}) == "2: country");
  CHECK(kinds({"South", "Korean", "said"}) == "2: adjective");
  CHECK(kinds({"us"}) == "none");
  CHECK(kinds({"turkey"}) == "none");
  CHECK(kinds({"Vladivostok"}) == "1: place");
  CHECK(kinds({"Deputy", "Foreign", "Minister"}) == "3: role");
  CHECK(kinds({"foreign", "minister"}) == "2: role");
}

TEST_CASE("one letter of a long name may slip") {
  CHECK(kinds({"South", "Koran", "said"}) == "2~: adjective");
  CHECK(kinds({"Korn"}) == "none");
}

TEST_CASE("country names are what a diagram prints") {
  CHECK(actors::country_name("KOR") == "South Korea");
  CHECK(actors::country_name("RUS") == "Russia");
  CHECK(actors::country_name("XXX").empty());
}

TEST_CASE("a user's table goes before the built-in ones, and its bad rows are told and left out") {
  core::Diagnostics problems;
  const std::string table =
      "name\tfamily\tnames\tkind\tcountry\toffice\tcode\tfrom\tto\n"
      "Jane Roe\t\tJ. Roe|Roe-Smith\tperson\tNOR\tmayor\tNORGOV\t2020\t2023-05\n"
      "Acme Mining\t\tAcme\tcompany\tCAN\t\tCANBUS\t\t\n"
      "John Doe\t\t\tperson\tXXX\t\t\t\t\n"
      "John Doe\t\t\tperson\tNOR\tmayor\t\t2020\t2019\n"
      "Barack Obama\t\t\tperson\tKEN\tpresident\t\t2010\t2012\n"
      "Barack Obama\t\t\tperson\tKEN\tpresident\t\t1910\t1912\n"
      "Doe\t\t\tthing\t\t\t\t\t\n";
  const Gazetteer names(table, "mine.tsv", problems);
  std::vector<std::string> told;
  for (const core::Error& problem : problems) told.push_back(core::format(problem));
  CHECK(told == std::vector<std::string>{
                    "dateline: mine.tsv:4:19: error: there is no such country code: \"XXX\"",
                    "dateline: mine.tsv:5:35: error: the term ends before it begins: \"2019\"",
                    "dateline: mine.tsv:6:1: error: another person of this name is in office at the same time: "
                    "\"Barack Obama\"",
                    "dateline: mine.tsv:8:7: error: there is no such kind of actor: \"thing\""});
  const actors::Person* mayor = names.holder("NOR", "mayor", *time::Day::from(2023, 5, 31));
  REQUIRE(mayor != nullptr);
  CHECK(mayor->family == "Roe");
  CHECK(names.holder("NOR", "mayor", *time::Day::from(2023, 6, 1)) == nullptr);
  const std::vector<std::string_view> acme = {"Acme"};
  const auto match = names.longest(acme, 0);
  REQUIRE(match);
  CHECK(names.organisations()[match->entries.front().index].name == "Acme Mining");
}

TEST_CASE("who holds an office depends on the day") {
  const Gazetteer& names = Gazetteer::built_in();
  const actors::Person* before = names.holder("USA", "president", *time::Day::from(2016, 12, 1));
  const actors::Person* after = names.holder("USA", "president", *time::Day::from(2017, 5, 20));
  REQUIRE(before != nullptr);
  REQUIRE(after != nullptr);
  CHECK(before->name == "Barack Obama");
  CHECK(after->name == "Donald Trump");
  CHECK(names.holder("USA", "president", *time::Day::from(1700, 1, 1)) == nullptr);
}
