// The DOT text is written here and not by agwrite, which sorts attributes by name, breaks long strings in the middle of
// a word, knows no comments and leaves a backslash before a closing quote.
#include "dateline/render/dot_graph.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

#include <graphviz/cgraph.h>

#include "dateline/core/utf8.hpp"
#include "dateline/render/clean.hpp"
#include "dateline/render/graphviz.hpp"

namespace dateline::render {

namespace {

// Order of the attributes of a statement: how it looks, then what the event graph knows. Others follow by name.
constexpr std::array<std::string_view, 44> kOrder = {
    "pos",       "label",      "shape",     "style",      "width",   "height",    "fontname",   "fontsize",
    "fontcolor", "color",      "fillcolor", "penwidth",   "dir",     "arrowtail", "arrowhead",  "arrowsize",
    "weight",    "constraint", "class",     "URL",        "tooltip", "id",        "role",       "relation",
    "code",      "members",    "cameo",     "cameo_name", "plover",  "status",    "reciprocal", "edtf",
    "earliest",  "latest",     "rule",      "phrase",     "anchor",  "place",     "country",    "article",
    "line",      "mentions",   "articles",  "evidence"};

std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

// cgraph 2.42 takes `char*` for texts that it only copies.
char* c_text(const std::string& text) { return const_cast<char*>(text.c_str()); }  // NOLINT
char* c_text(const char* text) { return const_cast<char*>(text); }                 // NOLINT

bool is_plain_id(std::string_view text) {
  const auto is_word = [](char c) { return core::is_alpha(c) || core::is_digit(c) || c == '_'; };
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_word)) return false;
  if (core::is_digit(text.front())) return std::all_of(text.begin(), text.end(), core::is_digit);
  constexpr std::array<std::string_view, 6> kKeywords = {"node", "edge", "graph", "digraph", "subgraph", "strict"};
  return std::find(kKeywords.begin(), kKeywords.end(), core::lower(text)) == kKeywords.end();
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  const auto digits = [](std::string_view s) { return std::all_of(s.begin(), s.end(), core::is_digit); };
  return !whole.empty() && !rest.empty() && digits(whole) && digits(rest);
}

std::string quoted(std::string_view text) {
  if (is_plain_id(text) || is_number(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '\\';
    out += c;
  }
  // A backslash must not reach the closing quote. `escaped` gives even numbers only; this is for all else.
  std::size_t backslashes = 0;
  while (backslashes < text.size() && text[text.size() - 1 - backslashes] == '\\') ++backslashes;
  if (backslashes % 2 != 0) out += '\\';
  return out + '"';
}

std::size_t place(std::string_view name) {
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), name) - kOrder.begin());
}

using Attributes = std::vector<std::pair<std::string, std::string>>;

std::string listed(const Attributes& attributes) {
  std::string out = " [";
  for (const auto& [name, value] : attributes) {
    if (&name != &attributes.front().first) out += ", ";
    out += quoted(name) + '=' + quoted(value);
  }
  return out + ']';
}

// What an object has that the default of its kind has not.
std::string own_attributes(Agraph_t* graph, void* object) {
  const int kind = AGTYPE(object) == AGNODE ? AGNODE : AGEDGE;
  Attributes own;
  for (Agsym_t* symbol = agnxtattr(graph, kind, nullptr); symbol != nullptr; symbol = agnxtattr(graph, kind, symbol)) {
    const std::string value = agxget(object, symbol);
    if (value != symbol->defval) own.emplace_back(symbol->name, value);
  }
  if (own.empty()) return {};
  std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) {
    return std::pair(place(a.first), a.first) < std::pair(place(b.first), b.first);
  });
  return listed(own);
}

}  // namespace

struct DotGraph::Impl {
  enum class Kind { node, edge, rank, comment, blank };
  struct Statement {
    Kind kind;
    void* object = nullptr;
    std::string text;
  };

  explicit Impl(const std::string& name) : lock(graphviz_lock()), graph(agopen(c_text(name), Agdirected, nullptr)) {}
  ~Impl() { agclose(graph); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  [[nodiscard]] std::string line(const Statement& statement) const {
    switch (statement.kind) {
      case Kind::node:
        return "  " + quoted(agnameof(statement.object)) + own_attributes(graph, statement.object) + ";\n";
      case Kind::edge: {
        auto* edge = static_cast<Agedge_t*>(statement.object);
        return "  " + quoted(agnameof(agtail(edge))) + " -> " + quoted(agnameof(aghead(edge))) +
               own_attributes(graph, edge) + ";\n";
      }
      case Kind::rank: {
        std::string out = "  { rank=same;";
        auto* ranked = static_cast<Agraph_t*>(statement.object);
        for (Agnode_t* node = agfstnode(ranked); node != nullptr; node = agnxtnode(ranked, node)) {
          out += ' ' + quoted(agnameof(node)) + ';';
        }
        return out + " }\n";
      }
      case Kind::comment:
        return "  // " + statement.text + '\n';
      case Kind::blank:
        break;
    }
    return "\n";
  }

  std::unique_lock<std::mutex> lock;  // first in, last out
  Agraph_t* graph;
  std::vector<std::string> top;
  Attributes graph_attributes;
  Attributes node_defaults;
  Attributes edge_defaults;
  std::vector<Statement> statements;
};

DotGraph::DotGraph(const std::string& name) : impl_(std::make_unique<Impl>(name)) {}
DotGraph::~DotGraph() = default;

DotGraph::Element& DotGraph::Element::set(const char* name, const std::string& value) {
  agsafeset(object_, c_text(name), c_text(value), c_text(""));
  return *this;
}

void DotGraph::comment(std::string_view text) {
  if (impl_->statements.empty()) {
    impl_->top.push_back(clean(text));
  } else {
    impl_->statements.push_back({Impl::Kind::comment, nullptr, clean(text)});
  }
}

void DotGraph::blank() { impl_->statements.push_back({Impl::Kind::blank, nullptr, {}}); }

void DotGraph::set(const char* name, const std::string& value) {
  agattr(impl_->graph, AGRAPH, c_text(name), c_text(value));
  Attributes& all = impl_->graph_attributes;
  const auto same = std::find_if(all.begin(), all.end(), [&](const auto& pair) { return pair.first == name; });
  if (same != all.end()) {
    same->second = value;
  } else {
    all.emplace_back(name, value);
  }
}

void DotGraph::set_nodes(const char* name, const std::string& value) {
  agattr(impl_->graph, AGNODE, c_text(name), c_text(value));
  impl_->node_defaults.emplace_back(name, value);
}

void DotGraph::set_edges(const char* name, const std::string& value) {
  agattr(impl_->graph, AGEDGE, c_text(name), c_text(value));
  impl_->edge_defaults.emplace_back(name, value);
}

DotGraph::Element DotGraph::node(const std::string& name) {
  std::string free = name;
  for (int copy = 2; agnode(impl_->graph, c_text(free), 0) != nullptr; ++copy) free = name + '_' + std::to_string(copy);
  Agnode_t* made = agnode(impl_->graph, c_text(free), 1);
  impl_->statements.push_back({Impl::Kind::node, made, {}});
  return Element(made);
}

DotGraph::Element DotGraph::edge(Element from, Element to) {
  Agedge_t* made =
      agedge(impl_->graph, static_cast<Agnode_t*>(from.object_), static_cast<Agnode_t*>(to.object_), nullptr, 1);
  impl_->statements.push_back({Impl::Kind::edge, made, {}});
  return Element(made);
}

void DotGraph::same_rank(const std::vector<Element>& nodes) {
  if (nodes.size() < 2) return;
  Agraph_t* ranked = agsubg(impl_->graph, nullptr, 1);
  for (const Element& node : nodes) agsubnode(ranked, static_cast<Agnode_t*>(node.object_), 1);
  agsafeset(ranked, c_text("rank"), c_text("same"), c_text(""));
  impl_->statements.push_back({Impl::Kind::rank, ranked, {}});
}

std::string DotGraph::text() const {
  std::string out;
  for (const std::string& line : impl_->top) out += "// " + line + '\n';
  out += "digraph " + quoted(agnameof(impl_->graph)) + " {\n";
  for (const auto& [name, value] : impl_->graph_attributes) {
    out += (&name == &impl_->graph_attributes.front().first ? "  " : " ") + quoted(name) + '=' + quoted(value) + ';';
  }
  if (!impl_->graph_attributes.empty()) out += '\n';
  if (!impl_->node_defaults.empty()) out += "  node" + listed(impl_->node_defaults) + ";\n";
  if (!impl_->edge_defaults.empty()) out += "  edge" + listed(impl_->edge_defaults) + ";\n";
  for (const Impl::Statement& statement : impl_->statements) out += impl_->line(statement);
  return out + "}\n";
}

core::Result<std::string> DotGraph::draw(const std::string& layout, const std::string& format) {
  return run_graphviz(impl_->graph, layout, format);
}

}  // namespace dateline::render
