#include "dateline/events/frames.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <set>

#include "dateline/core/table.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::events {

namespace tables {
extern const std::string_view cameo;
extern const std::string_view complements;
extern const std::string_view frames;
}  // namespace tables

namespace {

constexpr std::array<std::string_view, 10> kStatusNames = {"asserted",  "negated",     "promised", "proposed",
                                                           "requested", "conditional", "denied",   "reported-thought",
                                                           "attempted", "habitual"};

std::vector<std::string> strings(const std::vector<std::string_view>& views) { return {views.begin(), views.end()}; }

Need need_of(std::string_view text) {
  Need need;
  if (text == "comp") {
    need.kind = Need::Kind::complement;
    return need;
  }
  if (text.starts_with('!')) {
    const std::size_t equals = std::min(text.find('='), text.size());
    need.kind = equals == text.size() ? Need::Kind::absent : Need::Kind::other_head;
    need.slot = text.substr(1, equals - 1);
    if (equals < text.size()) need.lemmas = strings(core::split(text.substr(equals + 1), '|'));
    return need;
  }
  if (text == "subj2@") {
    need.kind = Need::Kind::two_actors;
    need.slot = "subj";
    return need;
  }
  if (text.ends_with('#')) {
    need.kind = Need::Kind::place;
    need.slot = text.substr(0, text.size() - 1);
    return need;
  }
  if (text.ends_with("@@")) {
    need.kind = Need::Kind::only_actor;
    need.slot = text.substr(0, text.size() - 2);
    return need;
  }
  if (text.ends_with('@')) {
    need.kind = Need::Kind::actor;
    need.slot = text.substr(0, text.size() - 1);
    return need;
  }
  if (const std::size_t equals = text.find('='); equals != std::string_view::npos) {
    need.slot = text.substr(0, equals);
    need.kind = need.slot == "particle" ? Need::Kind::particle : Need::Kind::head;
    need.lemmas = strings(core::split(text.substr(equals + 1), '|'));
    return need;
  }
  need.slot = text;
  return need;
}

}  // namespace

std::string_view name(Status status) { return kStatusNames[static_cast<std::size_t>(status)]; }

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::before:
      return "before";
    case Relation::after:
      return "after";
    case Relation::during:
      return "during";
  }
  return "";
}

std::optional<Status> status_by_name(std::string_view name) {
  const auto found = std::find(kStatusNames.begin(), kStatusNames.end(), name);
  if (found == kStatusNames.end()) return std::nullopt;
  return static_cast<Status>(found - kStatusNames.begin());
}

const FrameTable& FrameTable::built_in() {
  struct Built {
    core::Diagnostics problems;
    FrameTable table{problems};
  };
  static const Built built;
  assert(built.problems.empty());
  return built.table;
}

FrameTable::FrameTable(core::Diagnostics& problems) {
  read_codes(problems);
  read_complements(problems);
  read_frames(problems);
}

void FrameTable::read_codes(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 4> kColumns = {"code", "name", "plover", "source"};
  const core::Table table(tables::cameo, "cameo.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const bool fresh =
        codes_.emplace(std::string(row["code"]), CodeName{std::string(row["name"]), std::string(row["plover"])}).second;
    if (!fresh) problems.push_back(row.error("code", "the code stands twice"));
  }
}

void FrameTable::read_complements(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 5> kColumns = {"family", "inner", "code", "status", "source"};
  const core::Table table(tables::complements, "complements.tsv", kColumns, problems);
  for (const core::Table::Row& row : table.rows()) {
    const auto status = row["status"].empty() ? std::optional(Status::asserted) : status_by_name(row["status"]);
    if (!status) problems.push_back(row.error("status", "there is no such status"));
    if (!codes_.contains(row["code"])) problems.push_back(row.error("code", "there is no such CAMEO code"));
    complements_[std::string(row["family"])][std::string(row["inner"])] = {std::string(row["code"]),
                                                                           status.value_or(Status::asserted)};
  }
}

void FrameTable::read_frames(core::Diagnostics& problems) {
  constexpr std::array<std::string_view, 13> kColumns = {"id",      "kind",   "trigger",    "needs",      "source",
                                                         "target",  "code",   "status",     "reciprocal", "label",
                                                         "example", "expect", "source_note"};
  const core::Table table(tables::frames, "frames.tsv", kColumns, problems);
  std::set<std::string_view> ids;
  for (const core::Table::Row& row : table.rows()) {
    Frame frame;
    frame.id = row["id"];
    if (!ids.insert(row["id"]).second) problems.push_back(row.error("id", "the frame stands twice"));
    if (row["kind"] != "verb" && row["kind"] != "noun") problems.push_back(row.error("kind", "neither verb nor noun"));
    frame.kind = row["kind"] == "noun" ? FrameKind::noun : FrameKind::verb;
    frame.triggers = strings(row.list("trigger"));
    for (const std::string_view need : core::split(row["needs"], ' ')) {
      if (!need.empty()) frame.needs.push_back(need_of(need));
    }
    frame.source = strings(row.list("source"));
    frame.target = strings(row.list("target"));
    const std::string_view code = row["code"];
    if (code.starts_with('@')) {
      frame.family = code.substr(1);
      if (!complements_.contains(frame.family)) problems.push_back(row.error("code", "there is no such family"));
    } else if (code != "-") {
      frame.code = code;
      if (!codes_.contains(code)) problems.push_back(row.error("code", "there is no such CAMEO code"));
    }
    if (!row["status"].empty()) {
      const auto status = status_by_name(row["status"]);
      if (!status) problems.push_back(row.error("status", "there is no such status"));
      frame.status = status.value_or(Status::asserted);
    }
    frame.reciprocal = row["reciprocal"] == "yes";
    frame.label = row["label"];
    frame.example = row["example"];
    frame.expect = row["expect"];
    if (frame.example.empty()) problems.push_back(row.error("example", "the frame has no example"));
    frame.line = row.line();
    const auto index = static_cast<std::uint32_t>(frames_.size());
    for (const std::string& trigger : frame.triggers) {
      (frame.kind == FrameKind::verb ? verbs_ : nouns_)[trigger].push_back(index);
    }
    frames_.push_back(std::move(frame));
  }
}

const std::vector<std::uint32_t>* FrameTable::triggered(FrameKind kind, std::string_view lemma) const {
  const Index& index = kind == FrameKind::verb ? verbs_ : nouns_;
  const auto found = index.find(lemma);
  return found == index.end() ? nullptr : &found->second;
}

Complement FrameTable::complement(std::string_view family, std::string_view inner, bool negated) const {
  const auto opposite = negated ? complements_.find(std::string(family) + "-not") : complements_.end();
  const auto& rows = (opposite != complements_.end() ? opposite : complements_.find(family))->second;
  for (std::size_t size = inner.size(); size >= 2; --size) {
    if (const auto found = rows.find(inner.substr(0, size)); found != rows.end()) return found->second;
  }
  const auto any = rows.find("*");
  return any == rows.end() ? Complement{} : any->second;
}

CodeName FrameTable::code(std::string_view cameo) const {
  for (std::size_t size = cameo.size(); size >= 2; --size) {
    if (const auto found = codes_.find(cameo.substr(0, size)); found != codes_.end()) return found->second;
  }
  return {};
}

}  // namespace dateline::events
