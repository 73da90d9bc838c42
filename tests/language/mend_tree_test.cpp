#include "dateline/language/mend_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::language;

namespace {

// A sentence with the tree that a parser has given it: word, tag, head (from 0; -1 the root), relation.
struct Row {
  std::string_view text;
  Upos upos;
  Penn penn;
  int head;
  Relation relation;
  std::string lemma = std::string(text);
};

// "head:relation" of each word after the mending.
std::string mended(const std::vector<Row>& rows) {
  std::vector<std::string_view> texts;
  std::vector<Word> words;
  std::vector<Dependency> tree;
  for (const Row& row : rows) {
    texts.push_back(row.text);
    words.push_back({row.upos, row.penn, row.lemma});
    tree.push_back({row.head < 0 ? kNoToken : static_cast<std::uint32_t>(row.head), row.relation});
  }
  mend_tree(texts, words, tree);
  std::string out;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const std::string head = tree[i].head == kNoToken ? "root" : std::string(texts[tree[i].head]);
    out += (i == 0 ? "" : " ") + head + ":" + std::string(name(tree[i].relation));
  }
  return out;
}

}  // namespace

TEST_CASE("what stands before a verb hangs on it, not on its object") {
  CHECK(mended({{"court", Upos::NOUN, Penn::NN, 3, Relation::nsubj},
                {"on", Upos::ADP, Penn::IN, 2, Relation::case_},
                {"Friday", Upos::PROPN, Penn::NNP, 4, Relation::compound},
                {"ordered", Upos::VERB, Penn::VBD, -1, Relation::root, "order"},
                {"release", Upos::NOUN, Penn::NN, 3, Relation::obj}}) ==
        "ordered:nsubj Friday:case ordered:obl root:root ordered:obj");
  CHECK(mended({{"Court", Upos::NOUN, Penn::NN, 2, Relation::nsubj},
                {"ordered", Upos::VERB, Penn::VBD, -1, Relation::root, "order"},
                {"release", Upos::NOUN, Penn::NN, 1, Relation::obj}}) == "ordered:nsubj root:root ordered:obj");
}

TEST_CASE("a day of the week does nothing") {
  CHECK(mended({{"bombing", Upos::NOUN, Penn::NN, 3, Relation::nsubj},
                {"on", Upos::ADP, Penn::IN, 2, Relation::case_},
                {"Sunday", Upos::PROPN, Penn::NNP, 3, Relation::nsubj},
                {"killed", Upos::VERB, Penn::VBD, -1, Relation::root, "kill"},
                {"two", Upos::NUM, Penn::CD, 3, Relation::obj}}) ==
        "killed:nsubj Sunday:case killed:obl root:root killed:obj");
}

TEST_CASE("of two subjects the first is that of the verb of saying between them") {
  CHECK(mended({{"NATO", Upos::PROPN, Penn::NNP, 4, Relation::nsubj},
                {"confirmed", Upos::VERB, Penn::VBD, 4, Relation::advcl, "confirm"},
                {"it", Upos::PRON, Penn::PRP, 4, Relation::nsubj},
                {"would", Upos::AUX, Penn::MD, 4, Relation::aux},
                {"help", Upos::VERB, Penn::VB, -1, Relation::root}}) ==
        "confirmed:nsubj root:root help:nsubj help:aux confirmed:ccomp");
}

TEST_CASE("a participle does not take the subject") {
  CHECK(mended({{"court", Upos::NOUN, Penn::NN, 1, Relation::compound},
                {"sitting", Upos::VERB, Penn::VBG, 4, Relation::ccomp, "sit"},
                {"in", Upos::ADP, Penn::IN, 3, Relation::case_},
                {"Oslo", Upos::PROPN, Penn::NNP, 1, Relation::obl},
                {"agreed", Upos::VERB, Penn::VBD, -1, Relation::root, "agree"}}) ==
        "agreed:nsubj court:acl Oslo:case sitting:obl root:root");
}

TEST_CASE("a noun between since and a verb is the verb's subject") {
  CHECK(mended({{"talks", Upos::NOUN, Penn::NNS, -1, Relation::root, "talk"},
                {"since", Upos::ADP, Penn::IN, 3, Relation::case_},
                {"an", Upos::DET, Penn::DT, 3, Relation::det},
                {"agreement", Upos::NOUN, Penn::NN, 0, Relation::nmod},
                {"collapsed", Upos::VERB, Penn::VBD, 0, Relation::acl, "collapse"}}) ==
        "root:root collapsed:mark agreement:det collapsed:nsubj talks:advcl");
}

TEST_CASE("have before a participle is its auxiliary") {
  CHECK(mended({{"France", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"has", Upos::VERB, Penn::VBZ, -1, Relation::root, "have"},
                {"opposed", Upos::VERB, Penn::VBN, 3, Relation::amod, "oppose"},
                {"resolutions", Upos::NOUN, Penn::NNS, 1, Relation::obj, "resolution"}}) ==
        "opposed:nsubj opposed:aux root:root opposed:obj");
}

TEST_CASE("plans of a name's that stand before an infinitive are a verb") {
  CHECK(mended({{"Conte", Upos::PROPN, Penn::NNP, 1, Relation::compound},
                {"plans", Upos::NOUN, Penn::NNS, -1, Relation::root, "plan"},
                {"to", Upos::PART, Penn::TO, 3, Relation::mark},
                {"sign", Upos::VERB, Penn::VB, 1, Relation::acl}}) == "plans:nsubj root:root sign:mark plans:xcomp");
}

TEST_CASE("what fits no pattern stays as it is") {
  CHECK(mended({{"Moon", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"met", Upos::VERB, Penn::VBD, -1, Relation::root, "meet"},
                {"Abe", Upos::PROPN, Penn::NNP, 1, Relation::obj}}) == "met:nsubj root:root met:obj");
}

TEST_CASE("a finite verb is joined to a verb, not to a noun") {
  CHECK(mended({{"Chad", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"cut", Upos::VERB, Penn::VBD, -1, Relation::root},
                {"ties", Upos::NOUN, Penn::NNS, 1, Relation::obj},
                {"and", Upos::CCONJ, Penn::CC, 4, Relation::cc},
                {"halted", Upos::VERB, Penn::VBD, 2, Relation::conj, "halt"},
                {"trade", Upos::NOUN, Penn::NN, 4, Relation::obj}}) ==
        "cut:nsubj root:root cut:obj halted:cc cut:conj halted:obj");
}

TEST_CASE("a time that is given is the object") {
  CHECK(mended({{"Chad", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"gave", Upos::VERB, Penn::VBD, -1, Relation::root, "give"},
                {"Mali", Upos::PROPN, Penn::NNP, 1, Relation::iobj},
                {"a", Upos::DET, Penn::DT, 4, Relation::det},
                {"week", Upos::NOUN, Penn::NN, 1, Relation::obl_unmarked}}) ==
        "gave:nsubj root:root gave:iobj week:det gave:obj");
}

TEST_CASE("what is handed over is the object") {
  CHECK(mended({{"Chad", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"handed", Upos::VERB, Penn::VBD, -1, Relation::root, "hand"},
                {"over", Upos::ADP, Penn::IN, 4, Relation::case_},
                {"the", Upos::DET, Penn::DT, 4, Relation::det},
                {"general", Upos::NOUN, Penn::NN, 1, Relation::obl}}) ==
        "handed:nsubj root:root handed:compound:prt general:det handed:obj");
}

TEST_CASE("somebody is elected to an office, and is no elected office") {
  CHECK(mended({{"Price", Upos::PROPN, Penn::NNP, 3, Relation::nsubj},
                {"is", Upos::AUX, Penn::VBZ, 3, Relation::cop, "be"},
                {"elected", Upos::VERB, Penn::VBN, 3, Relation::amod, "elect"},
                {"president", Upos::NOUN, Penn::NN, -1, Relation::root},
                {".", Upos::PUNCT, Penn::PUNCT, 3, Relation::punct}}) ==
        "elected:nsubj:pass elected:aux:pass root:root elected:xcomp elected:punct");
}

TEST_CASE("in a headline what is done to somebody needs no form of be") {
  const std::vector<Row> killed = {{"soldiers", Upos::NOUN, Penn::NNS, 1, Relation::nsubj},
                                   {"killed", Upos::VERB, Penn::VBD, -1, Relation::root, "kill"},
                                   {"in", Upos::ADP, Penn::IN, 3, Relation::case_},
                                   {"ambush", Upos::NOUN, Penn::NN, 1, Relation::obl}};
  CHECK(mended(killed) == "killed:nsubj:pass root:root ambush:case killed:obl");
  std::vector<Row> whole = killed;
  whole.push_back({".", Upos::PUNCT, Penn::PUNCT, 1, Relation::punct});
  CHECK(mended(whole) == "killed:nsubj root:root ambush:case killed:obl killed:punct");
}

TEST_CASE("what one votes to do is no purpose of the vote") {
  CHECK(mended({{"states", Upos::NOUN, Penn::NNS, 1, Relation::nsubj},
                {"voted", Upos::VERB, Penn::VBD, -1, Relation::root, "vote"},
                {"to", Upos::PART, Penn::TO, 3, Relation::mark},
                {"suspend", Upos::VERB, Penn::VB, 1, Relation::advcl},
                {"Mali", Upos::PROPN, Penn::NNP, 3, Relation::obj}}) ==
        "voted:nsubj root:root suspend:mark voted:xcomp suspend:obj");
}

TEST_CASE("a clause is no subject of another") {
  CHECK(mended({{"rebels", Upos::NOUN, Penn::NNS, 1, Relation::nsubj},
                {"entered", Upos::VERB, Penn::VBD, 5, Relation::nsubj, "enter"},
                {"Kidal", Upos::PROPN, Penn::NNP, 1, Relation::obj},
                {"and", Upos::CCONJ, Penn::CC, 4, Relation::cc},
                {"Roe", Upos::PROPN, Penn::NNP, 2, Relation::conj},
                {"fled", Upos::VERB, Penn::VBD, -1, Relation::root, "flee"},
                {".", Upos::PUNCT, Penn::PUNCT, 5, Relation::punct}}) ==
        "entered:nsubj root:root entered:obj fled:cc fled:nsubj entered:conj entered:punct");
}

TEST_CASE("a phrase behind a day is not the day's") {
  CHECK(mended({{"court", Upos::NOUN, Penn::NN, 1, Relation::nsubj},
                {"acted", Upos::VERB, Penn::VBD, -1, Relation::root, "act"},
                {"on", Upos::ADP, Penn::IN, 3, Relation::case_},
                {"Friday", Upos::PROPN, Penn::NNP, 1, Relation::obl},
                {"for", Upos::ADP, Penn::IN, 5, Relation::case_},
                {"Roe", Upos::PROPN, Penn::NNP, 3, Relation::nmod}}) ==
        "acted:nsubj root:root Friday:case acted:obl Roe:case acted:obl");
}

TEST_CASE("the dead are the deed of the main verb") {
  CHECK(mended({{"guns", Upos::NOUN, Penn::NNS, 1, Relation::nsubj},
                {"hit", Upos::VERB, Penn::VBD, -1, Relation::root},
                {"camps", Upos::NOUN, Penn::NNS, 1, Relation::obj},
                {"where", Upos::ADV, Penn::WRB, 5, Relation::advmod},
                {"families", Upos::NOUN, Penn::NNS, 5, Relation::nsubj},
                {"lived", Upos::VERB, Penn::VBD, 2, Relation::acl_relcl, "live"},
                {",", Upos::PUNCT, Penn::PUNCT, 7, Relation::punct},
                {"killing", Upos::VERB, Penn::VBG, 5, Relation::advcl, "kill"},
                {"ten", Upos::NUM, Penn::CD, 7, Relation::obj}}) ==
        "hit:nsubj root:root hit:obj lived:advmod lived:nsubj camps:acl:relcl killing:punct hit:advcl killing:obj");
}

TEST_CASE("what somebody is told is no clause about the one who is told") {
  CHECK(mended({{"Roe", Upos::PROPN, Penn::NNP, 1, Relation::nsubj},
                {"told", Upos::VERB, Penn::VBD, -1, Relation::root, "tell"},
                {"men", Upos::NOUN, Penn::NNS, 1, Relation::iobj},
                {"that", Upos::PRON, Penn::WDT, 5, Relation::obj},
                {"Chad", Upos::PROPN, Penn::NNP, 5, Relation::nsubj},
                {"left", Upos::VERB, Penn::VBD, 2, Relation::acl_relcl, "leave"}}) ==
        "told:nsubj root:root told:iobj left:mark left:nsubj told:ccomp");
}

TEST_CASE("the past without an auxiliary is no passive") {
  const std::vector<Row> called = {{"union", Upos::NOUN, Penn::NN, 1, Relation::nsubj_pass},
                                   {"called", Upos::VERB, Penn::VBD, -1, Relation::root, "call"},
                                   {"off", Upos::ADP, Penn::RP, 1, Relation::compound_prt},
                                   {"strike", Upos::NOUN, Penn::NN, 1, Relation::obl},
                                   {".", Upos::PUNCT, Penn::PUNCT, 1, Relation::punct}};
  CHECK(mended(called) == "called:nsubj root:root called:compound:prt called:obj called:punct");
}
