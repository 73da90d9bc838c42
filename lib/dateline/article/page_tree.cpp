#include "dateline/article/page_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <memory_resource>
#include <new>
#include <utility>

#include "dateline/article/nesting.hpp"

namespace dateline::article {

// When the arena is used up, the parser cannot be told so (a null pointer crashes it): the allocator leaves it by
// `longjmp`. There are only C frames between, all their memory is the arena's, and nothing of C++ is skipped.
struct PageTree::Arena {
  explicit Arena(std::size_t most) : left(most) {}

  static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
  static void free(void* /*self*/, void* /*piece*/) {}

  void* take(std::size_t size) {
    void* piece = nullptr;
    if (size <= left) {
      left -= size;
      try {
        piece = memory.allocate(std::max(size, std::size_t{1}), alignof(std::max_align_t));
      } catch (const std::bad_alloc&) {
        piece = nullptr;
      }
    }
    if (piece == nullptr) std::longjmp(used_up, 1);
    return piece;
  }

  std::pmr::monotonic_buffer_resource memory;
  std::size_t left;
  std::jmp_buf used_up{};
};

namespace {

// Pages take about 20 times their size.
std::size_t allowance(std::size_t size) {
  constexpr std::size_t kLeast = std::size_t{64} << 20U;
  constexpr std::size_t kMost = std::size_t{1} << 30U;
  return std::min(kMost, kLeast + 200 * size);
}

}  // namespace

PageTree::PageTree(std::unique_ptr<Arena> arena, const GumboNode* root) : arena_(std::move(arena)), root_(root) {}
PageTree::PageTree(PageTree&&) noexcept = default;
PageTree& PageTree::operator=(PageTree&&) noexcept = default;
PageTree::~PageTree() = default;

core::Result<PageTree> PageTree::parse(std::string_view page) {
  if (std::optional<core::Error> problem = nesting_problem(page)) return *problem;
  std::unique_ptr<Arena> arena = std::make_unique<Arena>(allowance(page.size()));
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::free;
  options.userdata = arena.get();
  options.max_errors = 0;
  if (setjmp(arena->used_up) != 0) return core::Error{"the page takes too much memory", "", ""};
  const GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
  return PageTree(std::move(arena), output->root);
}

std::string_view attribute(const GumboNode& element, const char* name) {
  if (!is_element(element)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
  return is_element(element) && gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

}  // namespace dateline::article
