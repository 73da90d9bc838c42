// A page as a tree: gumbo behind a fence. Gumbo frees a tree by recursion and takes what memory it wants; here all of
// it comes from one arena, which goes as a whole and has an end.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "dateline/core/result.hpp"

namespace dateline::article {

class PageTree {
 public:
  // `page` is UTF-8 and outlives the tree.
  [[nodiscard]] static core::Result<PageTree> parse(std::string_view page);

  PageTree(PageTree&&) noexcept;
  PageTree& operator=(PageTree&&) noexcept;
  ~PageTree();

  [[nodiscard]] const GumboNode& root() const { return *root_; }

 private:
  struct Arena;
  PageTree(std::unique_ptr<Arena> arena, const GumboNode* root);

  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

[[nodiscard]] inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
[[nodiscard]] inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}
// The value; empty when it is not there.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name);

enum class Step : std::uint8_t { into, over, stop };

// Walks a tree in the order of the page without recursion. `enter(node)` says whether to go into an element, or to stop
// the whole walk; `leave` is called for each element that was gone through.
template <class Enter, class Leave>
void walk(const GumboNode& root, const Enter& enter, const Leave& leave) {
  struct Frame {
    const GumboNode* node;
    unsigned next;
  };
  std::vector<Frame> frames;
  const auto visit = [&](const GumboNode& node) {
    const Step step = enter(node);
    if (step == Step::into && is_element(node)) frames.push_back({&node, 0});
    return step != Step::stop;
  };
  if (!visit(root)) return;
  while (!frames.empty()) {
    Frame& frame = frames.back();
    const GumboVector& children = frame.node->v.element.children;
    if (frame.next < children.length) {
      if (!visit(*static_cast<const GumboNode*>(children.data[frame.next++]))) return;
    } else {
      const GumboNode* done = frame.node;
      frames.pop_back();
      leave(*done);
    }
  }
}

}  // namespace dateline::article
