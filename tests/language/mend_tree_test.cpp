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
