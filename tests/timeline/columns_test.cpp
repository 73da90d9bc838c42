#include "dateline/timeline/columns.hpp"

#include <set>

#include "made_up.hpp"
#include <catch2/catch.hpp>

#include "dateline/timeline/colors.hpp"

using namespace dateline;
using namespace dateline::timeline;

TEST_CASE("keys of three letters are codes, other keys get short ones") {
  CHECK(code_candidates("KOR", "South Korea").front() == "KOR");
  CHECK(code_candidates("IGOUNO", "United Nations").front() == "UN");
  CHECK(code_candidates("IGOEUR", "European Union").front() == "EU");
  CHECK(code_candidates("IGONAT", "NATO").front() == "NATO");
  CHECK(code_candidates("IGOUNO", "").front() == "UNO");
  CHECK(code_candidates("Apple", "Apple").front() == "APP");
  CHECK(code_candidates("Fijian rebels", "Fijian rebels").front() == "FIJ");
  CHECK(code_candidates("World Health Organization", "World Health Organization").front() == "WHO");
  CHECK(code_candidates("Österreich", "Österreich").front() == "ÖST");
  CHECK(code_candidates("...", "...").front() == "X");
}

TEST_CASE("columns are in order of events, then of codes, with colours in the order of Okabe and Ito") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"RUS"}, .to = {"KOR"}});
  maker.add({.edtf = "2017-05-18", .label = "b", .from = {"KOR"}, .to = {"CHN"}});
  const Columns columns = columns_of(maker.graph());
  REQUIRE(columns.columns.size() == 3);
  CHECK(columns.columns[0].code == "KOR");
  CHECK(columns.columns[1].code == "CHN");
  CHECK(columns.columns[2].code == "RUS");
  CHECK(columns.columns[0].color == "#0072B2");
  CHECK(columns.columns[1].color == "#D55E00");
  CHECK(actor_color(7) == "#8C6D00");
  CHECK(actor_color(8) == actor_color(0));
}

TEST_CASE("an actor who is source and target of one event counts once, and a speaker not at all") {
  GraphMaker maker;
  maker.add({.edtf = "2017-05-17", .label = "a", .from = {"KOR"}, .to = {"KOR"}});
  maker.add({.edtf = "2017-05-18", .label = "b", .from = {"CHN"}});
  maker.add({.edtf = "2017-05-19", .label = "c", .from = {"CHN"}});
  graph::EventGraph graph = maker.graph();
  const graph::ActorIndex speaker = graph.add(graph::ActorNode{"USA", "United States", {}});
  for (graph::EventIndex event = 0; event < 3; ++event) graph.connect(event, {speaker, graph::RoleKind::speaker});
  const Columns columns = columns_of(graph);
  REQUIRE(columns.columns.size() == 2);
  CHECK(columns.columns[0].code == "CHN");
  CHECK(columns.of_actor[speaker] == Columns::kNone);
}

TEST_CASE("ten actors have a column each, and from eleven on the rest share one") {
  for (const std::size_t count : {std::size_t{10}, std::size_t{11}, std::size_t{40}}) {
    GraphMaker maker;
    for (std::size_t i = 0; i < count; ++i) {
      maker.add({.edtf = "2017-05-17", .label = "a", .from = {"K" + std::to_string(10 + i)}});
    }
    const Columns columns = columns_of(maker.graph());
    CHECK(columns.columns.size() == (count == 10 ? 10 : 11));
    CHECK(columns.columns.back().others == (count > 10));
    if (count == 11) CHECK(columns.columns.back().name == "K20");
  }
}

TEST_CASE("codes are unique in a drawing and never longer than four letters") {
  GraphMaker maker;
  for (const char* name :
       {"Apple", "Apple Corps", "Apple Music", "Appleby", "Appleton", "Appleseed", "APP", "Appledore"}) {
    maker.add({.edtf = "2017-05-17", .label = "a", .from = {name}});
  }
  std::set<std::string> codes;
  for (const Column& column : columns_of(maker.graph()).columns) {
    CHECK(column.code.size() <= 4);
    CHECK(codes.insert(column.code).second);
    if (column.name == "APP") CHECK(column.code == "APP");
  }
}

TEST_CASE("names are enumerated") {
  CHECK(enumerate({}).empty());
  CHECK(enumerate({"Russia"}) == "Russia");
  CHECK(enumerate({"Russia", "China"}) == "Russia and China");
  CHECK(enumerate({"Russia", "China", "Japan"}) == "Russia, China and Japan");
}
