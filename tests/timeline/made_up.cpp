#include "made_up.hpp"

#include <cstdint>
#include <random>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "dateline/time/edtf.hpp"

namespace dateline::timeline {

namespace {

std::string name_of(const std::string& key) {
  static const std::map<std::string, std::string> names = {
      {"KOR", "South Korea"}, {"PRK", "North Korea"}, {"RUS", "Russia"},           {"USA", "United States"},
      {"CHN", "China"},       {"JPN", "Japan"},       {"IGOUNO", "United Nations"}};
  const auto found = names.find(key);
  return found == names.end() ? key : found->second;
}

// Deterministic on every machine: the distributions of the standard library are not.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t sides) { return engine_() % sides; }
  bool one_in(std::size_t sides) { return below(sides) == 0; }

 private:
  std::mt19937 engine_;
};

std::string random_day(Dice& dice, std::int64_t first_year, std::size_t years) {
  const auto first = time::Day::from(first_year, 1, 1);
  return (*first + static_cast<std::int64_t>(dice.below(365 * years))).text();
}

std::string random_date(Dice& dice, std::int64_t first_year, std::size_t years) {
  const std::string day = random_day(dice, first_year, years);
  const auto edtf = time::parse_edtf(day);
  const std::int64_t later = static_cast<std::int64_t>(dice.below(dice.one_in(10) ? 400'000 : 60));
  const std::string last = (*time::bounds(*edtf).earliest + later).text();
  const std::size_t month_end = day.size() - 3;
  switch (dice.below(14)) {
    case 0:
      return day + "?";
    case 1:
      return day.substr(0, month_end) + "~";
    case 2:
      return day.substr(0, month_end);
    case 3:
      return "../" + day;
    case 4:
      return day + "/..";
    case 5:
      return day.substr(0, month_end - 3);
    case 6:
      return "XXXX" + day.substr(month_end - 3);
    case 7:
      return day + "/" + last;
    case 8:
      return day + "~/" + last;
    case 9:
      return day + "%";
    case 10:
      return dice.one_in(3) ? "" : day;
    default:
      return day;
  }
}

std::string random_label(Dice& dice) {
  constexpr std::string_view kWords[] = {"talks", "Wladiwostok", "über",   "negotiations", "a",
                                         "to",    "meets",       "WWWWW",  "Jong",         "condemns",
                                         "in",    "Донецк",      "missile"};
  std::string label;
  const std::size_t words = dice.one_in(12) ? 40 : 1 + dice.below(9);
  for (std::size_t i = 0; i < words; ++i) label += (i > 0 ? " " : "") + std::string(kWords[dice.below(13)]);
  if (dice.one_in(40)) label += std::string(200, 'm');
  return label;
}

}  // namespace

std::size_t GraphMaker::add(MadeUpEvent event) {
  if (event.id.empty()) event.id = fmt::format("e{:02}", events_.size() + 1);
  events_.push_back(std::move(event));
  return events_.size() - 1;
}

void GraphMaker::before(std::size_t first, std::size_t second) {
  order_.push_back(
      {static_cast<graph::EventIndex>(first), static_cast<graph::EventIndex>(second), events::Relation::before});
}

graph::EventGraph GraphMaker::graph() const {
  graph::EventGraph graph;
  std::map<std::string, graph::ActorIndex> actors;
  for (const MadeUpEvent& event : events_) {
    for (const auto* keys : {&event.from, &event.to}) {
      for (const std::string& key : *keys) actors.emplace(key, 0);
    }
  }
  for (auto& [key, index] : actors) index = graph.add(graph::ActorNode{key, name_of(key), {}});
  std::uint32_t offset = 0;
  for (const MadeUpEvent& event : events_) {
    graph::EventNode node;
    node.id = event.id;
    node.label = event.label;
    node.status = event.status;
    node.reciprocal = event.reciprocal;
    node.articles = event.articles;
    if (!event.edtf.empty()) {
      const auto date = time::parse_edtf(event.edtf);
      if (date) {
        node.date.edtf = *date;
        node.date.range = time::bounds(*date);
      }
    }
    events::Mention mention;
    mention.id = event.id;
    mention.article = "a.txt";
    mention.line = offset / 10 + 1;
    mention.url = "https://example.org/a";
    mention.label = event.label;
    mention.trigger = "said";
    mention.evidence = "Somebody said so: " + event.label;
    mention.span = {offset + 9, offset + 13};
    if (event.phrase && !event.edtf.empty()) {
      node.date.phrase = core::Span{offset + 14, offset + 16};
      node.date.rule = "day-month";
    }
    if (!event.published.empty()) {
      const auto day = time::parse_day(event.published);
      if (day) mention.published = *day;
    }
    mention.date = node.date;
    offset += 100;
    node.mentions.push_back(std::move(mention));
    const graph::EventIndex index = graph.add(std::move(node));
    for (const std::string& key : event.from) graph.connect(index, {actors[key], graph::RoleKind::source});
    for (const std::string& key : event.to) graph.connect(index, {actors[key], graph::RoleKind::target});
  }
  for (const graph::OrderEdge& edge : order_) graph.connect(edge);
  return graph;
}

GraphMaker korean_spring() {
  using events::Status;
  GraphMaker maker;
  maker.add({.edtf = "2008", .label = "North Korea launches a rocket", .from = {"PRK"}});
  maker.add({.edtf = "2008",
             .label = "Six-party talks collapse",
             .from = {"PRK"},
             .to = {"KOR", "RUS", "USA", "CHN", "JPN"}});
  maker.add({.edtf = "../2017-05-17", .label = "Moon wins the election with 41 percent", .from = {"KOR"}});
  maker.add({.edtf = "2017-05~", .label = "Abe seeks cooperation with Moon", .from = {"JPN"}, .to = {"KOR"}});
  maker.add({.edtf = "2017-05-17?", .label = "Moon takes the oath of office in Seoul", .from = {"KOR"}});
  maker.add({.edtf = "2017-05-17",
             .label = "Moon to fly to Washington",
             .from = {"KOR"},
             .to = {"USA"},
             .status = Status::promised,
             .articles = 3});
  maker.add({.edtf = "2017-05-17~/2017-05-19",
             .label = "Putin and Moon talk by telephone",
             .from = {"RUS"},
             .to = {"KOR"},
             .reciprocal = true});
  maker.add(
      {.edtf = "2017-05-18", .label = "Coats calls North Korea an existential threat", .from = {"USA"}, .to = {"PRK"}});
  maker.add({.edtf = "2017-05-17/2017-05-20",
             .label = "China invites South Korea to Silk Road conference",
             .from = {"CHN"},
             .to = {"KOR"}});
  maker.add({.edtf = "2017-05-19", .label = "Kremlin reports the telephone talks", .from = {"RUS"}});
  maker.add({.edtf = "2017-05-19/..",
             .label = "Moon to send a special envoy to Russia",
             .from = {"KOR"},
             .to = {"RUS"},
             .status = Status::promised});
  maker.add({.edtf = "../2017-05-20",
             .label = "Security Council condemns the launch",
             .from = {"IGOUNO"},
             .to = {"PRK"},
             .published = "2017-05-20",
             .phrase = false});
  maker.add({.edtf = "2017-05-20",
             .label = "North Korea sells warheads to Japan",
             .from = {"PRK"},
             .to = {"JPN"},
             .status = Status::negated});
  maker.add({.edtf = "../2017-09-07",
             .label = "Eastern Economic Forum in Vladivostok",
             .from = {"RUS"},
             .to = {"KOR", "PRK"},
             .reciprocal = true});
  maker.add({.edtf = "2017-09-05~/2017-09-07",
             .label = "Russia and China urge a double freeze",
             .from = {"RUS", "CHN"},
             .to = {"PRK", "USA"},
             .status = Status::requested});
  maker.add({.edtf = "2017-09-06?",
             .label = "Putin meets Moon in Vladivostok",
             .from = {"RUS"},
             .to = {"KOR"},
             .reciprocal = true});
  maker.add({.edtf = "XXXX-09-07", .label = "Apple opens a shop in Seoul", .from = {"Apple"}, .to = {"KOR"}});
  maker.add({.edtf = "", .label = "China protests against THAAD deployment", .from = {"CHN"}, .to = {"KOR", "USA"}});
  return maker;
}

graph::EventGraph random_graph(unsigned seed, std::size_t count, std::size_t actors) {
  Dice dice(seed);
  constexpr std::int64_t kFirstYears[] = {2015, 1990, 1500, -60, 2017};
  constexpr std::size_t kYears[] = {3, 30, 500, 120, 1};
  const std::size_t era = dice.below(5);
  GraphMaker maker;
  for (std::size_t i = 0; i < count; ++i) {
    MadeUpEvent event;
    event.edtf = random_date(dice, kFirstYears[era], kYears[era]);
    event.label = random_label(dice);
    for (std::size_t k = dice.below(4); actors > 0 && k > 0; --k) {
      const std::size_t number = dice.below(actors);
      const std::string key =
          number % 3 == 0 ? fmt::format("Company number {}", number) : fmt::format("K{:02}", number);
      (dice.one_in(2) ? event.from : event.to).push_back(key);
    }
    event.reciprocal = dice.one_in(5);
    event.status = static_cast<events::Status>(dice.one_in(3) ? dice.below(10) : 0);
    event.articles = dice.one_in(5) ? 3 : 1;
    maker.add(std::move(event));
  }
  for (std::size_t i = 0; i + 1 < count && i < count / 8; ++i) maker.before(dice.below(count), dice.below(count));
  return maker.graph();
}

}  // namespace dateline::timeline
