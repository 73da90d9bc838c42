// The trainer, on a treebank of four sentences.
#include <cstdio>
#include <fstream>
#include <string>

#include "evaluate.hpp"
#include "trainer.hpp"
#include "treebank.hpp"
#include "variation.hpp"
#include <catch2/catch.hpp>

using namespace dateline;
using language::Relation;
using train::Treebank;

namespace {

const std::string kTiny = std::string(DATELINE_TESTS) + "/train/tiny.conllu";

Treebank tiny() { return *train::read_treebank(kTiny); }

train::TrainOptions small_options() {
  train::TrainOptions options;
  options.epochs = 400;
  options.batch = 30;
  options.rate = 0.01F;
  options.sizes.width = {16, 16, 16, 16, 16};
  options.sizes.hidden = {16, 16};
  options.sizes.arc = 16;
  options.sizes.label = 16;
  options.dropout = {0, 0, 0};
  options.word_dropout = 0;
  options.rare_tags = 1;
  options.notes = "tiny";
  return options;
}

// What is wrong with a treebank of one file with this text.
std::string complaint(const std::string& text) {
  const std::string path = "broken.conllu";
  std::ofstream(path) << text;
  const auto bank = train::read_treebank(path);
  std::remove(path.c_str());
  return bank ? "" : core::format(bank.error());
}

}  // namespace

TEST_CASE("a treebank is read with its multiword tokens and without its empty nodes") {
  const Treebank bank = tiny();
  REQUIRE(bank.size() == 4);
  REQUIRE(bank[1].words.size() == 7);
  CHECK(bank[1].words[1].form == "did");
  CHECK_FALSE(bank[1].words[1].space_after);
  CHECK(bank[1].words[2].space_after);
  CHECK(bank[2].words.size() == 6);
  CHECK(bank[2].paragraph_start);
  CHECK_FALSE(bank[3].paragraph_start);
  CHECK(bank[2].words[3].relation == Relation::nmod);
  CHECK(bank[2].words[3].head == 2);
  CHECK(train::of_genres(tiny(), {"chat"}).size() == 2);
}

TEST_CASE("a row that cannot be read is told with its line") {
  const std::string row = "1\tNorway\tNorway\tPROPN\tNNP\t_\t0\troot\t_\t_\n";
  CHECK(complaint(row + "\n") == "");
  CHECK(complaint("1\tNorway\n\n") ==
        "dateline: broken.conllu:1: error: a row of CoNLL-U has ten columns: \"1\\x09Norway\"");
  CHECK(complaint(row + "2\tmet\tmeet\tVERBAL\tVBD\t_\t1\tobj\t_\t_\n\n") ==
        "dateline: broken.conllu:2: error: not a universal tag: \"VERBAL\"");
  CHECK(complaint("1\tmet\tmeet\tVERB\tVBD\t_\t0\troots\t_\t_\n\n") ==
        "dateline: broken.conllu:1: error: not a relation: \"roots\"");
  CHECK(complaint("1\tmet\tmeet\tVERB\tVBD\t_\t3\tobj\t_\t_\n\n").find("no such head") != std::string::npos);
  CHECK(core::format(train::read_treebank("missing.conllu").error()) ==
        "dateline: missing.conllu: error: cannot be opened");
}

TEST_CASE("a network learns a few sentences by heart, and comes out the same each time") {
  const std::string bytes = train::train(tiny(), small_options());
  CHECK(bytes == train::train(tiny(), small_options()));
  const auto model = language::LanguageModel::read(bytes, "tiny.model");
  REQUIRE(model);
  CHECK((*model)->notes() == "tiny");
  const train::Evaluation words = train::evaluate_words(**model, tiny());
  CHECK(words.gold == 24);
  CHECK(words.upos == 24);
  CHECK(words.relation == 24);
  const train::Evaluation text = train::evaluate_text(**model, tiny());
  CHECK(text.sentences_same == 4);
  CHECK(text.same == 24);
  CHECK(text.relation == 24);
  train::TrainOptions other = small_options();
  other.seed = 2;
  CHECK(bytes != train::train(tiny(), other));
}

TEST_CASE("varied sentences keep their build") {
  const auto variation = train::Variation::read(std::string(DATELINE_TESTS) + "/..");
  REQUIRE(variation);
  train::Random random(3);
  std::size_t changed = 0;
  for (int round = 0; round < 300; ++round) {
    for (const train::GoldSentence& sentence : tiny()) {
      const train::GoldSentence varied = variation->vary(sentence, 1.0F, random);
      REQUIRE(varied.words.size() + 1 >= sentence.words.size());  // a headline has no full stop
      for (std::size_t i = 0; i < varied.words.size(); ++i) {
        REQUIRE(varied.words[i].head == sentence.words[i].head);
        REQUIRE(varied.words[i].relation == sentence.words[i].relation);
        REQUIRE_FALSE(varied.words[i].form.empty());
        changed += varied.words[i].form != sentence.words[i].form ? 1 : 0;
      }
    }
  }
  CHECK(changed > 300);
  CHECK_FALSE(train::Variation::read("nowhere"));
}

TEST_CASE("a person's name is swapped as a whole") {
  const auto variation = train::Variation::read(std::string(DATELINE_TESTS) + "/..");
  REQUIRE(variation);
  train::GoldSentence sentence;
  const auto word = [&](std::string form, language::Upos upos, language::Penn penn, std::uint32_t head,
                        Relation relation) {
    sentence.words.push_back({form, form, upos, penn, head, relation, true});
  };
  using enum language::Upos;
  using language::Penn;
  word("John", PROPN, Penn::NNP, 3, Relation::nsubj);
  word("Smith", PROPN, Penn::NNP, 1, Relation::flat);
  word("came", VERB, Penn::VBD, 0, Relation::root);
  word("home", ADV, Penn::RB, 3, Relation::advmod);
  train::Random random(5);
  bool hyphened = false;
  for (int round = 0; round < 2000; ++round) {
    const train::GoldSentence varied = variation->vary(sentence, 1.0F, random);
    std::size_t root = 0;
    while (varied.words[root].relation != Relation::root) ++root;
    REQUIRE(varied.words.size() == root + 2);
    REQUIRE(varied.words[0].head == root + 1);
    REQUIRE(varied.words[root + 1].head == root + 1);
    for (std::size_t i = 1; i < root; ++i) {
      if (varied.words[i].form == "-") {
        hyphened = true;
        REQUIRE(varied.words[i].head == i + 2);  // on the word behind it
        REQUIRE_FALSE(varied.words[i - 1].space_after);
      } else {
        REQUIRE(varied.words[i].head == 1);
        REQUIRE(varied.words[i].relation == Relation::flat);
      }
    }
  }
  CHECK(hyphened);
}
