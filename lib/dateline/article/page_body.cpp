// Each block of text counts for the element that it stands in, and by half for the one around that; text in links does
// not count. The element with most is the article, or the <article> around it. All that is inside it and not of a kind
// that articles are not made of is text.
#include "dateline/article/page_body.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "dateline/article/page_kinds.hpp"
#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

struct Weight {
  double score = 0;  // of the paragraphs right in it
  double total = 0;  // of all below
};
using Weights = std::unordered_map<const GumboNode*, Weight>;

// What is no part of an article, unless more than half of all paragraphs stand in it: then its name or class is wrong.
class Cutter {
 public:
  Cutter() = default;
  Cutter(const Weights& raw, const GumboNode& root) : raw_(&raw) {
    if (const auto found = raw.find(&root); found != raw.end()) half_ = found->second.total / 2;
  }

  std::string_view reason(const GumboNode& node) const {
    if (raw_ == nullptr) return {};
    const auto found = raw_->find(&node);
    if (found != raw_->end() && found->second.total > half_) return {};
    return cut_reason(node);
  }

 private:
  const Weights* raw_ = nullptr;  // without it nothing is cut
  double half_ = 0;
};

class Weigher {
 public:
  Weigher(Weights& weights, const Cutter& cutter) : weights_(weights), cutter_(cutter) {}

  Step enter(const GumboNode& node) {
    if (is_text(node)) {
      if (links_ == 0 && !blocks_.empty()) blocks_.back().size += code_points(core::trim(node.v.text.text));
      return Step::over;
    }
    if (!is_element(node) || is_unread(node) || !cutter_.reason(node).empty()) return Step::over;
    path_.push_back(&node);
    if (node.v.element.tag == GUMBO_TAG_A) ++links_;
    if (is_block(node)) blocks_.push_back({&node, 0});
    return Step::into;
  }

  void leave(const GumboNode& node) {
    if (node.v.element.tag == GUMBO_TAG_A) --links_;
    if (is_block(node)) {
      weigh(blocks_.back().size);
      blocks_.pop_back();
    }
    path_.pop_back();
    if (!path_.empty()) weights_[path_.back()].total += weights_[&node].total;
  }

 private:
  struct Block {
    const GumboNode* node;
    std::size_t size;
  };

  // The block that ends now is the last of `path_`.
  void weigh(std::size_t size) {
    constexpr std::size_t kShortParagraph = 25;
    constexpr std::size_t kShortRun = 80;
    const GumboNode& node = *path_.back();
    const GumboTag tag = node.v.element.tag;
    const bool paragraph = tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_BLOCKQUOTE;
    if (!paragraph && !holds_paragraphs(node)) return;
    if (size < (paragraph ? kShortParagraph : kShortRun)) return;
    const auto value = static_cast<double>(size);
    weights_[&node].total += value;
    const std::size_t outward = paragraph ? 2 : 1;
    if (path_.size() >= outward) weights_[path_[path_.size() - outward]].score += value;
    if (path_.size() > outward) weights_[path_[path_.size() - outward - 1]].score += value / 2;
  }

  Weights& weights_;
  const Cutter& cutter_;
  std::vector<const GumboNode*> path_;
  std::vector<Block> blocks_;
  int links_ = 0;
};

const GumboNode* heaviest(const GumboNode& root, const Weights& weights) {
  const GumboNode* best = nullptr;
  double most = 0;
  walk(
      root,
      [&](const GumboNode& node) {
        const auto found = weights.find(&node);
        if (found != weights.end() && found->second.score > most) {
          most = found->second.score;
          best = &node;
        }
        return found != weights.end() ? Step::into : Step::over;
      },
      [](const GumboNode&) {});
  return best;
}

// The <article> around it, unless that holds much else.
const GumboNode* article_around(const GumboNode* best, const Weights& weights) {
  constexpr double kMuch = 2.5;
  if (best == nullptr) return best;
  const double own = weights.at(best).total;
  for (const GumboNode* node = best->parent; node != nullptr && is_element(*node); node = node->parent) {
    const auto found = weights.find(node);
    if (node->v.element.tag != GUMBO_TAG_ARTICLE || found == weights.end()) continue;
    return found->second.total <= own * kMuch ? node : best;
  }
  return best;
}

class Collector {
 public:
  Collector(const GumboNode* article, const Cutter& cutter) : article_(article), cutter_(cutter) {}

  Step enter(const GumboNode& node) {
    if (is_text(node)) {
      text(node);
      return Step::over;
    }
    if (!is_element(node) || is_unread(node)) return Step::over;
    if (node.v.element.tag == GUMBO_TAG_BR) {
      if (++breaks_ > 1) flush();
      builder_.space();
      return Step::over;
    }
    if (is_block(node)) flush();
    if (&node == article_) inside_ = true;
    path_.push_back(&node);
    if (reason_.empty()) {
      const std::string_view why = cutter_.reason(node);
      if (!why.empty()) {
        reason_ = why;
        cut_from_ = path_.size();
      }
    }
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_A) ++links_;
    if (is_heading(tag)) heading_ = true;
    if (tag == GUMBO_TAG_H1) headline_ = true;
    if (tag == GUMBO_TAG_Q) builder_.add("“", node.v.element.start_pos.line);
    return Step::into;
  }

  void leave(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_Q) {
      builder_.glue();
      builder_.add("”", node.v.element.end_pos.line);
    }
    if (is_block(node)) flush();
    if (is_heading(tag)) heading_ = headline_ = false;
    if (tag == GUMBO_TAG_A) --links_;
    if (path_.size() == cut_from_ && !reason_.empty()) {
      reason_ = {};
      last_cut_.clear();  // the next part is another piece
    }
    path_.pop_back();
    if (&node == article_) inside_ = false;
  }

  std::vector<Paragraph> take() {
    flush();
    return std::move(out_);
  }

 private:
  void text(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    const std::size_t before = builder_.text().size();
    const bool pre = !path_.empty() && path_.back()->v.element.tag == GUMBO_TAG_PRE && inside_ && reason_.empty();
    if (pre) {
      flush();
      for (Paragraph& p : paragraphs_of(text, node.v.text.start_pos.line)) out_.push_back(std::move(p));
      return;
    }
    builder_.add(text, node.v.text.start_pos.line);
    const std::size_t added = builder_.text().size() - before;
    if (added > 0) breaks_ = 0;
    if (links_ > 0) linked_ += added;
  }

  void flush() {
    breaks_ = 0;
    const std::size_t linked = std::exchange(linked_, 0);
    if (builder_.empty()) return;
    Paragraph made = builder_.take();
    made.headline = headline_;
    if (!reason_.empty()) {
      made.why = std::string(reason_);
    } else if (article_ != nullptr && !inside_) {
      made.why = "outside the article";
    } else if (!heading_ && linked * 10 > made.text.size() * 8) {
      made.why = "links";
    }
    if (!made.why.empty()) return add_cut(std::move(made));
    last_cut_.clear();
    out_.push_back(std::move(made));
  }

  // Blocks of one part become one piece.
  void add_cut(Paragraph made) {
    constexpr std::size_t kMost = 300;
    if (made.why != last_cut_) {
      last_cut_ = made.why;
      out_.push_back(std::move(made));
      room_ = kMost;
      trim(out_.back().text, room_);
      return;
    }
    if (room_ < 4) return;
    room_ -= 3;
    trim(made.text, room_);
    out_.back().text += " | " + made.text;
  }

  // Keeps at most `room` characters and takes them from it.
  static void trim(std::string& text, std::size_t& room) {
    std::size_t at = 0;
    for (; at < text.size() && room > 0; --room) at += core::decode(text, at).size;
    if (at < text.size()) text.erase(at);
  }

  const GumboNode* article_;
  const Cutter& cutter_;
  std::vector<const GumboNode*> path_;
  std::vector<Paragraph> out_;
  ParagraphBuilder builder_;
  std::string_view reason_;   // why the part of the page that we are in is cut
  std::size_t cut_from_ = 0;  // depth at which it began
  std::string last_cut_;
  std::size_t room_ = 0;
  std::size_t linked_ = 0;
  int links_ = 0;
  int breaks_ = 0;
  bool inside_ = false;
  bool heading_ = false;
  bool headline_ = false;
};

Weights weigh(const GumboNode& root, const Cutter& cutter) {
  Weights weights;
  Weigher weigher(weights, cutter);
  walk(
      root, [&](const GumboNode& node) { return weigher.enter(node); },
      [&](const GumboNode& node) { weigher.leave(node); });
  return weights;
}

}  // namespace

std::vector<Paragraph> page_paragraphs(const GumboNode& root) {
  const Weights raw = weigh(root, Cutter());
  const Cutter cutter(raw, root);
  const Weights weights = weigh(root, cutter);
  Collector collector(article_around(heaviest(root, weights), weights), cutter);
  walk(
      root, [&](const GumboNode& node) { return collector.enter(node); },
      [&](const GumboNode& node) { collector.leave(node); });
  return collector.take();
}

}  // namespace dateline::article
