#include "dateline/language/second_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::language;

namespace {

// A word as the network has tagged it.
struct Row {
  std::string_view text;
  Upos upos;
  Penn penn;
  std::string lemma = std::string(text);
};

// "word -> what stands in for it; ..."
std::string stands(const std::vector<Row>& rows, bool full_stop) {
  std::vector<std::string_view> texts;
  std::vector<Word> words;
  for (const Row& row : rows) {
    texts.push_back(row.text);
    words.push_back({row.upos, row.penn, row.lemma});
  }
  std::string out;
  for (const Stand& stand : second_reading(texts, words, full_stop)) {
    out += (out.empty() ? "" : "; ") + std::string(texts[stand.token]) + " -> " + std::string(stand.word);
  }
  return out;
}

const Row kTurkey{"Turkey", Upos::PROPN, Penn::NNP};
const Row kStop{".", Upos::PUNCT, Penn::PUNCT};

}  // namespace

TEST_CASE("a past form that was read as a noun is read again as a verb") {
  const std::vector<Row> shot = {kTurkey,
                                 {"shot", Upos::NOUN, Penn::NN},
                                 {"down", Upos::ADP, Penn::IN},
                                 {"a", Upos::DET, Penn::DT},
                                 {"jet", Upos::NOUN, Penn::NN}};
  CHECK(stands(shot, true) == "shot -> attacked");
  std::vector<Row> joined = shot;  // "..., and Chad protested": a clause of its own
  joined.push_back({"and", Upos::CCONJ, Penn::CC});
  joined.push_back({"Chad", Upos::PROPN, Penn::NNP});
  joined.push_back({"protested", Upos::VERB, Penn::VBD, "protest"});
  CHECK(stands(joined, true) == "shot -> attacked");
  CHECK(stands({{"men", Upos::NOUN, Penn::NNS}, {"aged", Upos::ADJ, Penn::JJ}, {"twenty", Upos::NUM, Penn::CD}, kStop},
               true)
            .empty());
}

TEST_CASE("what has its verb is not read again") {
  CHECK(
      stands({kTurkey, {"shot", Upos::VERB, Penn::VBD, "shoot"}, {"first", Upos::ADV, Penn::RB}, kStop}, true).empty());
  CHECK(stands({kTurkey}, true).empty());
}

TEST_CASE("a headline of two names and a bare verb is joined by and") {
  CHECK(stands({{"India", Upos::PROPN, Penn::NNP},
                {",", Upos::PUNCT, Penn::PUNCT},
                {"Pakistan", Upos::PROPN, Penn::NNP},
                {"sign", Upos::NOUN, Penn::NN},
                {"pact", Upos::NOUN, Penn::NN}},
               false) == ", -> and; sign -> attacked");
}

TEST_CASE("a headline's infinitive is what will be done") {
  const std::vector<Row> plan = {kTurkey,
                                 {"to", Upos::PART, Penn::TO},
                                 {"withdraw", Upos::VERB, Penn::VB},
                                 {"troops", Upos::NOUN, Penn::NNS, "troop"}};
  CHECK(stands(plan, false) == "to -> will");
  CHECK(stands(plan, true).empty());
  CHECK(stands({{"Plan", Upos::NOUN, Penn::NN, "plan"},
                {"to", Upos::PART, Penn::TO},
                {"withdraw", Upos::VERB, Penn::VB},
                {"troops", Upos::NOUN, Penn::NNS, "troop"}},
               false)
            .empty());
}

TEST_CASE("phrases that treebanks lack have plain ones stand in for them") {
  CHECK(stands({{"Price", Upos::PROPN, Penn::NNP},
                {"is", Upos::AUX, Penn::VBZ, "be"},
                {"due", Upos::ADJ, Penn::JJ},
                {"to", Upos::PART, Penn::TO},
                {"meet", Upos::VERB, Penn::VB},
                kStop},
               true) == "due -> scheduled");
  CHECK(
      stands({{"Gazprom", Upos::SCONJ, Penn::IN}, {"cut", Upos::VERB, Penn::VBD}, {"gas", Upos::NOUN, Penn::NN}, kStop},
             true) == "Gazprom -> Peter");
  CHECK(stands({{"After", Upos::SCONJ, Penn::IN}, {"cut", Upos::VERB, Penn::VBD}, {"gas", Upos::NOUN, Penn::NN}, kStop},
               true)
            .empty());
}

TEST_CASE("two finite verbs do not follow each other") {
  CHECK(stands({{"Price", Upos::PROPN, Penn::NNP},
                {"rejected", Upos::VERB, Penn::VBD, "reject"},
                {"reports", Upos::VERB, Penn::VBZ, "report"},
                kStop},
               true) == "reports -> decisions");
  CHECK(stands({{"Price", Upos::PROPN, Penn::NNP},
                {"has", Upos::AUX, Penn::VBZ, "have"},
                {"left", Upos::VERB, Penn::VBN, "leave"},
                kStop},
               true)
            .empty());
}

TEST_CASE("an object that was read as the verb of its first word is read again as a noun") {
  const Row visa{"visa", Upos::NOUN, Penn::NN};
  const Row talks{"talks", Upos::VERB, Penn::VBZ, "talk"};
  CHECK(stands({kTurkey, {"suspended", Upos::VERB, Penn::VBD, "suspend"}, visa, talks, kStop}, true) ==
        "talks -> decisions");
  CHECK(stands({kTurkey, {"said", Upos::VERB, Penn::VBD, "say"}, visa, talks, kStop}, true).empty());
}

TEST_CASE("fighting that breaks out is a noun") {
  CHECK(stands({{"Fighting", Upos::VERB, Penn::VBG, "fight"},
                {"erupted", Upos::VERB, Penn::VBN, "erupt"},
                {"between", Upos::ADP, Penn::IN},
                kTurkey,
                kStop},
               true) == "Fighting -> Violence");
  CHECK(stands({{"Fighting", Upos::VERB, Penn::VBG, "fight"},
                {"armed", Upos::VERB, Penn::VBN, "arm"},
                {"men", Upos::NOUN, Penn::NNS, "man"},
                {"is", Upos::AUX, Penn::VBZ, "be"},
                {"hard", Upos::ADJ, Penn::JJ},
                kStop},
               true)
            .empty());
}

TEST_CASE("a verb of headlines behind a name is one where no other is") {
  const std::vector<Row> lifts = {{"Secretary", Upos::PROPN, Penn::NNP},
                                  {"Price", Upos::PROPN, Penn::NNP},
                                  {"lifts", Upos::NOUN, Penn::NNS, "lift"},
                                  {"curbs", Upos::NOUN, Penn::NNS, "curb"}};
  CHECK(stands(lifts, false) == "lifts -> attacked");
  std::vector<Row> whole = lifts;
  whole.push_back({"fell", Upos::VERB, Penn::VBD, "fall"});
  CHECK(stands(whole, false).empty());
}

TEST_CASE("a participle is the verb of a sentence that has no other") {
  const std::vector<Row> bombed = {{"jets", Upos::NOUN, Penn::NNS, "jet"},
                                   {"bombed", Upos::VERB, Penn::VBN, "bomb"},
                                   {"rebel", Upos::NOUN, Penn::NN},
                                   {"camps", Upos::NOUN, Penn::NNS, "camp"},
                                   kStop};
  CHECK(stands(bombed, true) == "bombed -> attacked");
  CHECK(stands(bombed, false).empty());
}
