// dateline draw: a timeline of articles, as SVG, DOT, PNG, PDF or HTML.

#include <array>
#include <filesystem>
#include <memory>

#include "command.hpp"
#include "input.hpp"
#include "output.hpp"
#include "select.hpp"
#include <fmt/format.h>

#include "dateline/core/utf8.hpp"
#include "dateline/render/html.hpp"

namespace dateline::tool {

namespace {

struct Options {
  InputOptions input;
  QueryOptions query;
  std::string output;
  std::string format;
  std::string title;
  std::string template_file;
  bool fragment = false;
  bool print_template = false;
};

constexpr std::array<std::string_view, 5> kFormats = {"svg", "dot", "png", "pdf", "html"};

std::optional<Format> format_by_name(std::string_view name) {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i] == name) return static_cast<Format>(i);
  }
  return std::nullopt;
}

// From -T, else from the suffix of -o, else SVG.
std::string format_of(const Options& options) {
  if (!options.format.empty()) {
    if (!format_by_name(options.format)) throw WrongCall{"no such format: svg, dot, png, pdf, html", options.format};
    return options.format;
  }
  if (options.output.empty() || options.output == "-") return "svg";
  std::string suffix = core::lower(std::filesystem::path(options.output).extension().string());
  if (!suffix.empty()) suffix.erase(0, 1);
  if (suffix == "gv") suffix = "dot";
  if (suffix == "htm") suffix = "html";
  if (!format_by_name(suffix)) throw WrongCall{"the suffix names no format: .svg .dot .png .pdf .html", options.output};
  return suffix;
}

int run(Options& options) {
  const std::string format = format_of(options);
  if (options.fragment && format != "html") throw WrongCall{"--fragment goes with HTML", format};
  if (options.print_template) {
    print(render::built_in_template(options.fragment));
    return kDone;
  }
  DrawOptions drawing;
  drawing.format = *format_by_name(format);
  drawing.query = drawn_events(options.query);
  drawing.title = options.title;
  drawing.fragment = options.fragment;
  if (!options.template_file.empty()) {
    if (format != "html") throw WrongCall{"--template goes with HTML", format};
    const auto source = article::load(options.template_file);
    if (!source) {
      tell(source.error());
      return kSomeFailed;
    }
    drawing.template_text = source->bytes;
  }
  Input input = read_input(options.input);
  if (input.articles.empty()) return kSomeFailed;
  const std::string first = input.articles.front().id;
  const std::vector<Analysis> analyses = analyse_all(std::move(input.articles), options.input.reading, Depth::events);
  const auto picture = draw(event_graph(analyses), drawing);
  if (!picture) {
    tell(picture.error());
    return kSomeFailed;
  }
  std::string output = options.output;
  if (output.empty()) {
    const auto made = default_output(first, format);
    if (!made) {
      tell(made.error());
      return kSomeFailed;
    }
    output = *made;
  }
  if (const auto problem = write_output(output, *picture)) {
    tell(*problem);
    return kSomeFailed;
  }
  if (options.output.empty()) fmt::print(stderr, "{}\n", output);
  return input.failed ? kSomeFailed : kDone;
}

}  // namespace

void add_draw(Commands& commands) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = commands.app.add_subcommand("draw", "Draw a timeline of articles");
  add_input(*command, options->input);
  add_reading(*command, options->input.reading);
  command->get_option("ARTICLE")->required(false);
  command
      ->add_option("-o", options->output,
                   "Where to write; - for standard output; default output/<first article>.<format>")
      ->type_name("FILE");
  command->add_option("-T", options->format, "svg, dot, png, pdf or html; default from the suffix of -o, else svg")
      ->type_name("FORMAT");
  add_query(*command, options->query);
  command->add_option("--title", options->title, "A title over the drawing")->type_name("TEXT");
  command->add_flag("--negated", options->query.negated, "Draw what did not happen too, struck through");
  command->add_flag("--statements", options->query.statements,
                    "Draw plain statements too (CAMEO 010: somebody said something)");
  command->add_flag("--fragment", options->fragment, "html: only a <figure>, to put into a page");
  command->add_option("--template", options->template_file, "html: a Mustache template in place of the built-in one")
      ->type_name("FILE");
  command->add_flag("--print-template", options->print_template, "Print the built-in template and stop (with -T html)");
  command->footer(
      "examples:\n"
      "  dateline draw a.txt b.txt -o timeline.svg\n"
      "  dateline draw news/ --actor \"South Korea\" --from 2017-05-01 -o may.pdf --title \"May 2017\"\n"
      "  dateline draw a.txt -T html --fragment -o - >> report.html");
  command->callback([&commands, options] {
    commands.run = [options] {
      if (options->input.names.empty() && !options->print_template) throw WrongCall{"ARTICLE is required", ""};
      return run(*options);
    };
  });
}

}  // namespace dateline::tool
