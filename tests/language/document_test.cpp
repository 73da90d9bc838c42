// Tags and trees as a document gives them.
#include "dateline/language/document.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

using namespace dateline;
using language::Document;
using language::Kernels;
using language::kTogether;
using language::LanguageModel;

namespace {

// "Norway/NNP/nsubj<met met/VBD/root ..." of all sentences, a line each.
std::string read(const std::string& text) {
  const Document document(text, test_model());
  std::string out;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    const auto tokens = document.tokens(s);
    const auto words = document.words(s);
    const auto tree = document.tree(s);
    if (s > 0) out += '\n';
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i > 0) out += ' ';
      out += std::string(document.text_of(tokens[i])) + "/" + std::string(name(words[i].penn)) + "/" +
             std::string(name(tree[i].relation));
      if (tree[i].head != language::kNoToken) out += "<" + std::string(document.text_of(tokens[tree[i].head]));
    }
  }
  return out;
}

// Every sentence has as many words and places as tokens, and one word under the root that all others lead to.
void check_whole(const std::string& text) {
  const Document document(text, test_model());
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    const auto tree = document.tree(s);
    REQUIRE(tree.size() == document.tokens(s).size());
    REQUIRE(document.words(s).size() == tree.size());
    REQUIRE(tree.size() <= language::kLongestSentence);
    CHECK(std::count_if(tree.begin(), tree.end(), [](const auto& d) { return d.head == language::kNoToken; }) == 1);
    for (std::size_t i = 0; i < tree.size(); ++i) {
      std::uint32_t at = static_cast<std::uint32_t>(i);
      std::size_t steps = 0;
      while (at != language::kNoToken && steps <= tree.size()) {
        at = tree[at].head;
        ++steps;
      }
      CHECK(at == language::kNoToken);
    }
  }
}

}  // namespace

TEST_CASE("subjects, objects and obliques of news sentences are found") {
  CHECK(read("Norway met Iceland in Oslo on Monday.") ==
        "Norway/NNP/nsubj<met met/VBD/root Iceland/NNP/obj<met in/IN/case<Oslo Oslo/NNP/obl<met on/IN/case<Monday "
        "Monday/NNP/obl<met ./PUNCT/punct<met");
  CHECK(read("The treaty was signed by both sides.") ==
        "The/DT/det<treaty treaty/NN/nsubj:pass<signed was/VBD/aux:pass<signed signed/VBN/root by/IN/case<sides "
        "both/DT/det<sides sides/NNS/obl:agent<signed ./PUNCT/punct<signed");
  CHECK(read("The minister said that they will meet.") ==
        "The/DT/det<minister minister/NN/nsubj<said said/VBD/root that/IN/mark<meet they/PRP/nsubj<meet "
        "will/MD/aux<meet meet/VB/ccomp<said ./PUNCT/punct<said");
}

TEST_CASE("a head of a paragraph is a sentence of its own") {
  const std::string text = "MOSCOW. By air -- Kim left. Moon came.\n\nOSLO -- Rain.";
  const std::vector<std::uint32_t> heads = {17, 47};
  const Document document(text, test_model(), heads);
  std::vector<std::string> sentences;
  for (const language::Sentence& s : document.sentences()) sentences.emplace_back(s.span.of(text));
  CHECK(sentences == std::vector<std::string>{"MOSCOW. By air --", "Kim left.", "Moon came.", "OSLO --", "Rain."});
  CHECK(document.sentences()[0].paragraph_start);
  CHECK_FALSE(document.sentences()[1].paragraph_start);
  CHECK(document.sentences()[3].paragraph_start);
  const Document whole(text, test_model(), std::vector<std::uint32_t>{5000});
  CHECK(whole.sentences().size() == 4);
}

TEST_CASE("the same form is tagged by its place") {
  CHECK(read("They visit Rome.").find("visit/VBP") != std::string::npos);
  CHECK(read("The visit was short.").find("visit/NN/") != std::string::npos);
  CHECK(read("He had met them.").find("met/VBN") != std::string::npos);
  CHECK(read("He met them.").find("met/VBD") != std::string::npos);
  CHECK(read("Will Smith will come.").find("will/MD") != std::string::npos);
}

TEST_CASE("what is asked for first makes no difference") {
  const std::string text = "Talks with Iran began. The two sides agreed on a plan, the ministry said.";
  const Document tree_first(text, test_model());
  const Document words_first(text, test_model());
  for (std::size_t s = 0; s < words_first.sentences().size(); ++s) {
    const auto words = words_first.words(s);
    const auto trees = tree_first.tree(s);
    CHECK(std::equal(trees.begin(), trees.end(), words_first.tree(s).begin()));
    CHECK(std::equal(words.begin(), words.end(), tree_first.words(s).begin(),
                     [](const auto& a, const auto& b) { return a.penn == b.penn && a.lemma == b.lemma; }));
  }
}

TEST_CASE("a text too long to keep what was read for the tags gives the same trees") {
  std::string text;
  for (int i = 0; i < 7'000; ++i) text += "Norway met Iceland in Oslo on Monday. ";
  const Document all(text, test_model());
  REQUIRE(all.tokens().size() > 50'000);
  const Document one("Norway met Iceland in Oslo on Monday.", test_model());
  REQUIRE(all.words(500).size() == one.words(0).size());
  CHECK(std::equal(one.tree(0).begin(), one.tree(0).end(), all.tree(500).begin()));
}

TEST_CASE("all kernels that this machine has give the same tags and trees") {
  const std::string text =
      "Moon Jae-in, who took office in May, told Abe by telephone that \"sanctions alone\" would not end the "
      "crisis.\n\n"
      "DEFIANT NORTH TESTS MISSILE\n\nOil rose 3.5% to $50.10 a barrel; gold didn't.";
  const std::string model_notes(test_model().notes());
  for (const std::string name : {"baseline", "avx2", "avx512", "avx512-vnni"}) {
    const Kernels* kernels = language::kernels_named(name);
    if (kernels == nullptr) continue;
    INFO(name);
    const auto model = LanguageModel::read(LanguageModel::built_in_bytes(), "built in", *kernels);
    REQUIRE(model);
    const Document ours(text, **model);
    const Document best(text, test_model());
    for (std::size_t s = 0; s < best.sentences().size(); ++s) {
      CHECK(std::equal(ours.tree(s).begin(), ours.tree(s).end(), best.tree(s).begin()));
      CHECK(std::equal(ours.words(s).begin(), ours.words(s).end(), best.words(s).begin(),
                       [](const auto& a, const auto& b) { return a.penn == b.penn && a.upos == b.upos; }));
    }
  }
}

TEST_CASE("sentences that are read together are read as they would be alone") {
  std::string text;
  for (std::size_t s = 0; s < 2 * kTogether + 3; ++s) {  // of many lengths
    for (std::size_t i = 0; i < s * 5 % 7; ++i) text += i % 2 == 0 ? "On Sunday, after talks in Paris, " : "she said, ";
    text += s % 3 == 0 ? "Fighting erupted near the border.\n" : "Moon Jae-in told Abe that sanctions work.\n";
  }
  const Document alone(text, test_model());
  const Document together(text, test_model());
  together.read_all();
  std::vector<std::size_t> all(together.sentences().size());
  std::iota(all.begin(), all.end(), 0U);
  REQUIRE(all.size() > 2 * kTogether);
  together.read_trees(all);
  for (const std::size_t s : all) {
    INFO(s);
    CHECK(std::equal(together.tree(s).begin(), together.tree(s).end(), alone.tree(s).begin(), alone.tree(s).end()));
    CHECK(std::equal(together.words(s).begin(), together.words(s).end(), alone.words(s).begin(),
                     [](const auto& a, const auto& b) { return a.penn == b.penn && a.lemma == b.lemma; }));
  }
}

TEST_CASE("no text is too strange for a tree") {
  check_whole("");
  check_whole("x");
  check_whole("🎉🎉 🇳🇴🇮🇸 👍🏽 !!! ???");
  check_whole("اجتمع الوزيران في أوسلو يوم الاثنين. שרי החוץ נפגשו. \xE2\x80\x8F");
  check_whole("\xFF\xFE broken \xC3( bytes \xED\xA0\x80.");
  check_whole(std::string(200'000, 'a'));
  check_whole(std::string(5'000, '('));
  std::string endless;
  for (int i = 0; i < 3'000; ++i) endless += "and the talks with them ";
  check_whole(endless);
}
