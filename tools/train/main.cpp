// dateline-train: makes the language model from treebanks in CoNLL-U, and says how good one is.

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "evaluate.hpp"
#include "trainer.hpp"
#include "treebank.hpp"
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "dateline/core/error.hpp"
#include "dateline/language/kernel.hpp"
#include "dateline/language/language_model.hpp"

namespace {

namespace train = dateline::train;
using dateline::core::Error;
using dateline::core::Result;
using dateline::language::LanguageModel;

int complain(const Error& error) {
  fmt::print(stderr, "{}\n", dateline::core::format(error));
  return 1;
}

// "FILE" or "FILE:genre,genre"
Result<train::Treebank> read(const std::string& argument) {
  const std::size_t colon = argument.rfind(':');
  if (colon == std::string::npos) return train::read_treebank(argument);
  Result<train::Treebank> bank = train::read_treebank(argument.substr(0, colon));
  if (!bank) return bank.error();
  return train::of_genres(*std::move(bank), CLI::detail::split(argument.substr(colon + 1), ','));
}

Result<std::string> read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{"cannot be opened", "", path};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

struct MakeArguments {
  std::vector<std::string> banks;
  std::string out;
  std::string notes;
  std::string project;
  train::TrainOptions options;
};

// What the kernels can compute: see dateline/language/kernel.hpp.
bool fits(const train::Sizes& sizes) {
  constexpr std::size_t kLargest = dateline::language::kLargestInputs;
  const auto all = [](const auto& widths, std::size_t largest) {
    return std::all_of(widths.begin(), widths.end(), [&](std::size_t width) {
      return width > 0 && width % dateline::language::kBlock == 0 && width <= largest;
    });
  };
  return all(sizes.width, kLargest) && all(sizes.hidden, kLargest / 2) &&
         all(std::array{sizes.arc, sizes.label}, kLargest);
}

int make(MakeArguments arguments) {
  if (!fits(arguments.options.sizes)) {
    return complain({"widths are multiples of 16 up to 256, those of --hidden up to 128", "", {}});
  }
  train::Treebank all;
  for (const std::string& bank : arguments.banks) {
    Result<train::Treebank> part = read(bank);
    if (!part) return complain(part.error());
    all.insert(all.end(), part->begin(), part->end());
  }
  if (all.empty()) return complain({"there is no sentence to learn from", "", arguments.banks.front()});
  if (!arguments.notes.empty()) {
    Result<std::string> notes = read_bytes(arguments.notes);
    if (!notes) return complain(notes.error());
    arguments.options.notes = *std::move(notes);
  }
  if (!arguments.project.empty()) {
    Result<train::Variation> variation = train::Variation::read(arguments.project);
    if (!variation) return complain(variation.error());
    arguments.options.variation = *std::move(variation);
  }
  arguments.options.progress = [](std::uint32_t epoch, const train::Loss& loss) {
    const auto words = static_cast<double>(loss.words);
    fmt::print(stderr, "epoch {:2}: loss of heads {:.3f}, relations {:.3f}, tags {:.3f}\n", epoch, loss.arc / words,
               loss.label / words, loss.tag / words);
  };
  const std::string bytes = train::train(all, arguments.options);
  std::ofstream out(arguments.out, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return complain({"cannot be written", "", arguments.out});
  return 0;
}

struct EvaluateArguments {
  std::string model;
  std::vector<std::string> banks;
  bool relations = false;
};

int evaluate(const EvaluateArguments& arguments) {
  Result<std::string> bytes = read_bytes(arguments.model);
  if (!bytes) return complain(bytes.error());
  Result<std::unique_ptr<LanguageModel>> model = LanguageModel::read(*bytes, arguments.model);
  if (!model) return complain(model.error());
  for (const std::string& argument : arguments.banks) {
    Result<train::Treebank> bank = read(argument);
    if (!bank) return complain(bank.error());
    fmt::print("{}\n  its own words: {}", argument, format(train::evaluate_words(**model, *bank), arguments.relations));
    fmt::print("  from its text: {}", format(train::evaluate_text(**model, *bank), arguments.relations));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes and evaluates the language model of dateline.", "dateline-train");
  app.require_subcommand(1);

  MakeArguments make_arguments;
  CLI::App* make_command = app.add_subcommand("make", "Make a model from treebanks.");
  make_command
      ->add_option("treebank", make_arguments.banks,
                   "CoNLL-U files, plain or .gz; FILE:news,bio takes only these genres")
      ->required();
  make_command->add_option("-o,--output", make_arguments.out, "where the model goes")->required();
  make_command->add_option("--notes", make_arguments.notes,
                           "a text file that becomes the model's notes: licence, sources");
  make_command->add_option("--epochs", make_arguments.options.epochs, "how often each sentence is learnt")
      ->capture_default_str();
  make_command->add_option("--seed", make_arguments.options.seed, "of the random numbers")->capture_default_str();

  train::TrainOptions& options = make_arguments.options;
  make_command->add_option("--batch", options.batch, "words a step")->capture_default_str();
  make_command->add_option("--rate", options.rate, "of learning, at its highest")->capture_default_str();
  make_command->add_option("--hidden", options.sizes.hidden, "cells of the two layers, one direction; multiples of 16")
      ->expected(2)
      ->capture_default_str();
  make_command
      ->add_option("--widths", options.sizes.width,
                   "of the embeddings of word, last two and three bytes, first three, shape")
      ->capture_default_str();
  make_command->add_option("--arc", options.sizes.arc, "width of the score of heads")->capture_default_str();
  make_command->add_option("--label", options.sizes.label, "width of the score of relations")->capture_default_str();
  make_command->add_option("--word-dropout", options.word_dropout, "share of words of which only the ends are read")
      ->capture_default_str();
  make_command->add_option("--input-dropout", options.dropout.input, "share of numbers dropped before the first layer")
      ->capture_default_str();
  make_command->add_option("--layer-dropout", options.dropout.between, "before the second layer")
      ->capture_default_str();
  make_command->add_option("--top-dropout", options.dropout.top, "after it")->capture_default_str();
  make_command->add_option("--varied", options.varied, "share of sentences learnt with other names and verbs")
      ->capture_default_str();
  make_command->add_option("--project", make_arguments.project,
                           "the checkout of dateline, whose tables have these names and verbs");

  EvaluateArguments evaluate_arguments;
  CLI::App* evaluate_command = app.add_subcommand("evaluate", "Say how well a model does on treebanks.");
  evaluate_command->add_option("treebank", evaluate_arguments.banks, "CoNLL-U files, as for make")->required();
  evaluate_command->add_option("--model", evaluate_arguments.model, "the model")->required();
  evaluate_command->add_flag("--relations", evaluate_arguments.relations, "F1 of each relation too");

  CLI11_PARSE(app, argc, argv);
  return make_command->parsed() ? make(make_arguments) : evaluate(evaluate_arguments);
}
