#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "samples.hpp"

namespace samples {

using namespace dateline;
using events::Status;
using graph::ActorIndex;
using graph::EventGraph;
using graph::EventNode;
using graph::RoleKind;

namespace {

actors::Actor actor(std::string name, std::string code, std::string role) {
  actors::Actor made;
  made.name = std::move(name);
  made.code = std::move(code);
  made.role = std::move(role);
  return made;
}

EventNode event(std::string id, std::string label, const std::string& edtf) {
  EventNode made;
  made.id = std::move(id);
  made.label = std::move(label);
  if (!edtf.empty()) {
    made.date.edtf = *time::parse_edtf(edtf);
    made.date.range = time::bounds(*made.date.edtf);
    made.date.rule = "weekday-past";
    made.date.anchor.kind = events::Anchor::Kind::publication;
    made.date.anchor.day = time::Day::from(2017, 5, 20);
  }
  events::Mention mention;
  mention.id = made.id;
  mention.article = "articles/a1.txt";
  mention.line = 5;
  mention.evidence = made.label + ", the \"Kremlin\" said.";
  made.mentions.push_back(mention);
  return made;
}

EventNode coded(EventNode made, std::string cameo, std::string name, std::string plover,
                Status status = Status::asserted) {
  made.cameo = std::move(cameo);
  made.cameo_name = std::move(name);
  made.plover = std::move(plover);
  made.status = status;
  return made;
}

}  // namespace

EventGraph talks() {
  EventGraph made;
  const ActorIndex kor = made.add(graph::ActorNode{
      "KOR", "South Korea", {actor("Moon Jae-in", "KORGOV", "president"), actor("South Korea", "KOR", "")}});
  const ActorIndex prk = made.add(graph::ActorNode{"PRK", "North Korea", {actor("North Korea", "PRK", "")}});
  const ActorIndex rus = made.add(graph::ActorNode{"RUS", "Russia", {actor("Vladimir Putin", "RUSGOV", "president")}});
  const ActorIndex usa = made.add(graph::ActorNode{"USA", "United States", {actor("Dan Coats", "USAGOV", "director")}});

  made.add(coded(event("05d1f0a9be2c7d31", "North Korea launches a rocket", "2008"), "", "", ""));
  EventNode talk = coded(event("3c9a12f7d0b84e65", "Putin and Moon talk by telephone", "2017-05-17~/2017-05-19"), "041",
                         "discuss by telephone", "CONSULT");
  talk.reciprocal = true;
  talk.articles = 3;
  events::Mention other = talk.mentions.front();
  other.id = "77aa12f7d0b84e65";
  other.article = "articles/a2.txt";
  talk.mentions.push_back(other);
  made.add(std::move(talk));
  made.add(coded(event("8e40b7c6512fa9d3", "Coats calls North Korea an existential threat", "2017-05-18"), "111",
                 "criticize or denounce", "ACCUSE"));
  EventNode envoy = coded(event("b16f5e0c39a7d248", "Moon to send a special envoy to Russia", "2017-05-19/.."), "032",
                          "express intent to cooperate diplomatically", "AGREE", Status::promised);
  envoy.mentions.front().url = "https://example.org/a?x=1&y=2";
  made.add(std::move(envoy));
  EventNode meeting = coded(event("1234567890123456", "Putin meets Moon in Vladivostok", ""), "046",
                            "engage in negotiation", "CONSULT");
  meeting.reciprocal = true;
  meeting.place = events::Place{"Vladivostok", "RUS", {}};
  made.add(std::move(meeting));

  made.connect(0, {prk, RoleKind::source});
  made.connect(1, {kor, RoleKind::source});
  made.connect(1, {rus, RoleKind::target});
  made.connect(2, {usa, RoleKind::source});
  made.connect(2, {prk, RoleKind::target});
  made.connect(3, {kor, RoleKind::source});
  made.connect(3, {rus, RoleKind::target});
  made.connect(3, {usa, RoleKind::speaker});
  made.connect(4, {kor, RoleKind::source});
  made.connect(4, {rus, RoleKind::target});
  made.connect({1, 3, events::Relation::before});
  made.connect({3, 4, events::Relation::during});
  return made;
}

}  // namespace samples
