#include "dateline/render/graphviz.hpp"

#include <string_view>

#include <graphviz/gvc.h>
#include <locale.h>  // NOLINT: POSIX, for uselocale

#include "dateline/core/utf8.hpp"

namespace dateline::render {

namespace {

// Graphviz takes a plain C function for its messages, without a pointer to hand on: a thread-local text it must be.
thread_local std::string messages;

int collect(char* message) {
  constexpr std::size_t kEnough = 4096;
  if (messages.size() < kEnough) messages += message;
  return 0;
}

class QuietGraphviz {
 public:
  QuietGraphviz() : handler_(agseterrf(collect)) { messages.clear(); }
  ~QuietGraphviz() { agseterrf(handler_); }
  QuietGraphviz(const QuietGraphviz&) = delete;
  QuietGraphviz& operator=(const QuietGraphviz&) = delete;

 private:
  agusererrf handler_;
};

// Graphviz reads and writes numbers by the locale: with a decimal comma, "3.5,7" would be other numbers.
class PlainNumbers {
 public:
  PlainNumbers() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
  ~PlainNumbers() {
    uselocale(before_);
    if (plain_ != nullptr) freelocale(plain_);
  }
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;

 private:
  locale_t plain_;
  locale_t before_;
};

// One context for the process, kept until it ends: the Pango plugin remembers a font of the last context in a static
// pointer and reads it in the next one, so a context that is freed is read after (Graphviz 2.42; found by the address
// sanitizer).
GVC_t* context() {
  static GVC_t* const kept = gvContext();
  return kept;
}

core::Error failed(std::string what, const std::string& about) {
  core::Error error;
  error.what = std::move(what);
  error.piece = about;
  const std::string_view told = core::trim(messages);
  if (!told.empty()) error.what += " (" + std::string(told.substr(0, told.find('\n'))) + ")";
  return error;
}

}  // namespace

core::Result<std::string> run_graphviz(Agraph_t* graph, const std::string& layout, const std::string& format) {
  const QuietGraphviz quiet;
  const PlainNumbers numbers;
  GVC_t* const gvc = context();
  if (gvLayout(gvc, graph, layout.c_str()) != 0) return failed("Graphviz has no such layout", layout);
  char* data = nullptr;
  unsigned size = 0;
  const int status = gvRenderData(gvc, graph, format.c_str(), &data, &size);
  std::string picture;
  if (status == 0 && data != nullptr) picture.assign(data, size);
  if (data != nullptr) gvFreeRenderData(data);
  gvFreeLayout(gvc, graph);
  if (!picture.empty()) return picture;
  if (format.find(":cairo") != std::string::npos) {
    return failed("Graphviz cannot draw this format: its cairo plugin (libgvplugin_pango) is missing or failed",
                  format);
  }
  return failed("Graphviz cannot draw this format", format);
}

}  // namespace dateline::render
