// Which mentions are of one event
//
// Mentions are put into blocks by what must be equal: the kind of event (PLOVER type, else CAMEO root, else the frame),
// the status, and the actors on either side (on both together where the event is reciprocal). Within a block they are
// taken from the most narrowly dated to the least, and each joins the first event so far that it agrees with in days,
// or begins a new one. The days of an event are what all its mentions leave possible.
//
// Days agree when the ranges overlap. Within one article that is enough. Across articles an open range ("by 20 May")
// overlaps nearly everything, so there both must be bounded and no longer than a month, or the articles must have been
// published within three days of each other. Statements (CAMEO 01x) are of one event only when they say the same.

#include "dateline/graph/build.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "dateline/actors/countries.hpp"

namespace dateline::graph {

namespace {

using events::Mention;

constexpr std::int64_t kLongestRange = 31;    // days, for merging across articles
constexpr std::int64_t kNearPublication = 3;  // days

// A country for all that act for it, an organisation's code; a bare role ("officials") is no one actor, so its name.
std::string key_of(const actors::Actor& actor) {
  constexpr std::size_t kRoleCode = 3;
  if (!actor.country.empty()) return actor.country;
  return actor.code.size() <= kRoleCode ? actor.name : actor.code;
}

std::set<std::string> keys_of(const std::vector<actors::Participant>& side) {
  std::set<std::string> keys;
  for (const actors::Participant& p : side) keys.insert(key_of(p.actor));
  return keys;
}

std::int64_t length(const time::DayRange& range) {
  if (!range.earliest || !range.latest) return std::numeric_limits<std::int64_t>::max();
  return *range.latest - *range.earliest;
}

bool overlap(const time::DayRange& a, const time::DayRange& b) {
  if (a.earliest && b.latest && *a.earliest > *b.latest) return false;
  return !(b.earliest && a.latest && *b.earliest > *a.latest);
}

time::DayRange intersection(const time::DayRange& a, const time::DayRange& b) {
  time::DayRange both = a;
  if (b.earliest && (!both.earliest || *b.earliest > *both.earliest)) both.earliest = b.earliest;
  if (b.latest && (!both.latest || *b.latest < *both.latest)) both.latest = b.latest;
  return both;
}

// What must be equal before days are looked at.
std::tuple<std::string, events::Status, std::string, std::string> block_of(const Mention& mention) {
  std::string kind = mention.plover;
  if (kind.empty()) kind = mention.cameo.empty() ? mention.frame : mention.cameo.substr(0, 2);
  if (mention.cameo.starts_with("01")) kind += "/" + mention.label;
  std::set<std::string> sources = keys_of(mention.source);
  std::set<std::string> targets = keys_of(mention.target);
  if (mention.reciprocal) {
    sources.merge(targets);
    targets.clear();
  }
  const auto text = [](const std::set<std::string>& keys) {
    std::string all;
    for (const std::string& key : keys) all += key + "\n";
    return all;
  };
  return {kind, mention.status, text(sources), text(targets)};
}

bool is_general(const std::string& cameo) { return cameo.size() < 3 || cameo[2] == '0'; }

// Codes of one act: equal, one of them general, or both of a talk (meeting 040, by telephone 041, negotiations 046).
bool same_act(const std::string& a, const std::string& b) {
  const auto talk = [](const std::string& code) { return code == "040" || code == "041" || code == "046"; };
  return a == b || is_general(a) || is_general(b) || (talk(a) && talk(b));
}

// The mentions of one event so far, and of them what later ones are compared with: few values, however many mentions.
struct Cluster {
  std::vector<const Mention*> mentions;
  time::DayRange range;
  std::set<std::string> codes;
  std::set<std::string_view> articles;
  std::set<time::Day> published;
  bool short_range = false;  // one of them is bounded by no more than kLongestRange

  void add(const Mention& mention) {
    range = mentions.empty() ? mention.date.range : intersection(range, mention.date.range);
    mentions.push_back(&mention);
    codes.insert(mention.cameo);
    articles.insert(mention.article);
    if (mention.published) published.insert(*mention.published);
    short_range = short_range || length(mention.date.range) <= kLongestRange;
  }

  [[nodiscard]] bool agrees(const Mention& mention) const {
    if (!overlap(range, mention.date.range)) return false;
    if (!std::all_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return same_act(code, mention.cameo); })) {
      return false;
    }
    if (articles.contains(mention.article)) return true;
    if (short_range && length(mention.date.range) <= kLongestRange) return true;
    if (!mention.published) return false;
    const auto near = published.lower_bound(*mention.published - kNearPublication);
    return near != published.end() && *near <= *mention.published + kNearPublication;
  }
};

bool by_place(const Mention* a, const Mention* b) {
  return std::tuple(a->article, !a->in_title, a->span.begin, a->id) <
         std::tuple(b->article, !b->in_title, b->span.begin, b->id);
}

bool by_narrowness(const Mention* a, const Mention* b) {
  const std::int64_t la = length(a->date.range);
  const std::int64_t lb = length(b->date.range);
  return la != lb ? la < lb : by_place(a, b);
}

// Which of two mentions names the event: the one with a specific code before one with a general one ("041" before
// "040"), the body before the title.
bool tells_more(const Mention* a, const Mention* b) {
  return std::tuple(is_general(a->cameo), a->in_title) < std::tuple(is_general(b->cameo), b->in_title);
}

EventNode node_of(Cluster cluster) {
  EventNode node;
  const Mention& narrowest = *cluster.mentions.front();
  std::sort(cluster.mentions.begin(), cluster.mentions.end(), by_place);
  const Mention& shown = **std::min_element(cluster.mentions.begin(), cluster.mentions.end(), tells_more);
  const auto body =
      std::find_if(cluster.mentions.begin(), cluster.mentions.end(), [](auto* m) { return !m->in_title; });
  node.label = (shown.in_title && body != cluster.mentions.end() ? **body : shown).label;  // titles are short of names
  node.cameo = shown.cameo;
  node.cameo_name = shown.cameo_name;
  node.plover = shown.plover;
  node.status = shown.status;
  node.reciprocal = shown.reciprocal;
  node.date = narrowest.date;
  if (node.date.range != cluster.range) {
    node.date.range = cluster.range;
    node.date.edtf = time::edtf_of(cluster.range);
  }
  node.id = narrowest.id;
  std::set<std::string> articles;
  for (const Mention* mention : cluster.mentions) {
    node.id = std::min(node.id, mention->id);
    articles.insert(mention->article);
    if (!node.place) node.place = mention->place;
    node.mentions.push_back(*mention);
  }
  node.articles = articles.size();
  return node;
}

bool by_day(const EventNode& a, const EventNode& b) {
  const auto key = [](const EventNode& e) {
    const time::DayRange& r = e.date.range;
    const auto latest = r.latest ? r.latest->number() : std::numeric_limits<std::int64_t>::max();
    const auto earliest = r.earliest ? r.earliest->number() : latest;
    return std::tuple(earliest, latest);
  };
  const auto ka = key(a);
  const auto kb = key(b);
  return ka != kb ? ka < kb : a.id < b.id;
}

std::map<std::string, ActorIndex> add_actors(EventGraph& graph, const std::vector<EventNode>& events) {
  std::map<std::string, ActorNode> nodes;
  const auto take = [&](const actors::Actor& actor) {
    ActorNode& node = nodes[key_of(actor)];
    node.members.push_back(actor);
  };
  for (const EventNode& event : events) {
    for (const Mention& mention : event.mentions) {
      for (const actors::Participant& p : mention.source) take(p.actor);
      for (const actors::Participant& p : mention.target) take(p.actor);
      if (mention.speaker) take(mention.speaker->actor);
    }
  }
  std::map<std::string, ActorIndex> index;
  for (auto& [key, node] : nodes) {
    node.key = key;
    const auto order = [](const actors::Actor& a, const actors::Actor& b) {
      return std::tie(a.name, a.code, a.role, a.short_name) < std::tie(b.name, b.code, b.role, b.short_name);
    };
    std::sort(node.members.begin(), node.members.end(), order);
    node.members.erase(std::unique(node.members.begin(), node.members.end()), node.members.end());
    node.name = actors::country_name(key);
    if (node.name.empty()) node.name = node.members.front().name;
    index[key] = graph.add(node);
  }
  return index;
}

void add_roles(EventGraph& graph, const EventNode& event, EventIndex at,
               const std::map<std::string, ActorIndex>& actor_index) {
  std::set<std::pair<RoleKind, ActorIndex>> roles;
  for (const Mention& mention : event.mentions) {
    for (const actors::Participant& p : mention.source) {
      roles.emplace(RoleKind::source, actor_index.at(key_of(p.actor)));
    }
  }
  for (const Mention& mention : event.mentions) {
    for (const actors::Participant& p : mention.target) {
      const ActorIndex actor = actor_index.at(key_of(p.actor));
      if (!event.reciprocal || !roles.contains({RoleKind::source, actor})) roles.emplace(RoleKind::target, actor);
    }
    if (mention.speaker) roles.emplace(RoleKind::speaker, actor_index.at(key_of(mention.speaker->actor)));
  }
  for (const auto& [kind, actor] : roles) graph.connect(at, {actor, kind});
}

}  // namespace

EventGraph build(const std::vector<Mention>& mentions) {
  std::map<decltype(block_of(mentions.front())), std::vector<const Mention*>> blocks;
  for (const Mention& mention : mentions) blocks[block_of(mention)].push_back(&mention);

  std::vector<EventNode> events;
  for (auto& [key, block] : blocks) {
    std::sort(block.begin(), block.end(), by_narrowness);
    // The narrowest come first, so while exact days are read all clusters are exact days too: those of other days need
    // no look.
    std::vector<Cluster> clusters;
    std::map<time::Day, std::vector<std::size_t>> of_day;
    const auto place = [&](const Mention& mention) -> Cluster& {
      const time::DayRange& range = mention.date.range;
      const bool exact = range.earliest && range.earliest == range.latest;
      if (exact) {
        for (const std::size_t c : of_day[*range.earliest]) {
          if (clusters[c].agrees(mention)) return clusters[c];
        }
        of_day[*range.earliest].push_back(clusters.size());
      } else {
        const auto home =
            std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& c) { return c.agrees(mention); });
        if (home != clusters.end()) return *home;
      }
      return clusters.emplace_back();
    };
    for (const Mention* mention : block) place(*mention).add(*mention);
    for (Cluster& cluster : clusters) events.push_back(node_of(std::move(cluster)));
  }
  std::sort(events.begin(), events.end(), by_day);

  EventGraph graph;
  const std::map<std::string, ActorIndex> actor_index = add_actors(graph, events);
  std::map<std::string, EventIndex> event_of_mention;
  for (const EventNode& event : events) {
    const EventIndex at = graph.add(event);
    add_roles(graph, event, at, actor_index);
    for (const Mention& mention : event.mentions) event_of_mention[mention.id] = at;
  }
  std::set<std::tuple<EventIndex, EventIndex, events::Relation>> edges;
  for (const EventNode& event : events) {
    for (const Mention& mention : event.mentions) {
      for (const events::Order& order : mention.order) {
        const auto other = event_of_mention.find(order.event);
        if (other == event_of_mention.end()) continue;
        EventIndex from = event_of_mention.at(mention.id);
        EventIndex to = other->second;
        events::Relation relation = order.relation;
        if (relation == events::Relation::after) {
          std::swap(from, to);
          relation = events::Relation::before;
        }
        if (from != to) edges.emplace(from, to, relation);
      }
    }
  }
  for (const auto& [from, to, relation] : edges) graph.connect(OrderEdge{from, to, relation});
  return graph;
}

}  // namespace dateline::graph
