#include "dateline/language/main_verb.hpp"

#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::language;

TEST_CASE("a participle becomes the main verb of a sentence that has none") {
  // "guards clashed with soldiers."
  std::vector<Word> words = {{Upos::NOUN, Penn::NNS, "guard"},
                             {Upos::VERB, Penn::VBN, "clash"},
                             {Upos::ADP, Penn::IN, "with"},
                             {Upos::NOUN, Penn::NNS, "soldier"},
                             {Upos::PUNCT, Penn::PUNCT, "."}};
  std::vector<Dependency> tree = {
      {kNoToken, Relation::root}, {0, Relation::acl}, {3, Relation::case_}, {1, Relation::obl}, {0, Relation::punct}};
  SECTION("with a full stop") {
    give_main_verb(true, words, tree);
    CHECK(words[1].penn == Penn::VBD);
    CHECK(tree[1].relation == Relation::root);
    CHECK(tree[0].head == 1);
    CHECK(tree[0].relation == Relation::nsubj);
  }
  SECTION("but a headline keeps it") {
    give_main_verb(false, words, tree);
    CHECK(words[1].penn == Penn::VBN);
    CHECK(tree[0].relation == Relation::root);
  }
}

TEST_CASE("a noun at the root that has a subject is a verb") {
  // "Chad and Mali further call for talks."
  std::vector<Word> words = {{Upos::PROPN, Penn::NNP, "Chad"},
                             {Upos::NOUN, Penn::NN, "call"},
                             {Upos::ADP, Penn::IN, "for"},
                             {Upos::NOUN, Penn::NNS, "talk"},
                             {Upos::PUNCT, Penn::PUNCT, "."}};
  std::vector<Dependency> tree = {{1, Relation::nsubj},
                                  {kNoToken, Relation::root},
                                  {3, Relation::case_},
                                  {1, Relation::nmod},
                                  {1, Relation::punct}};
  give_main_verb(true, words, tree);
  CHECK(words[1].penn == Penn::VBP);
  CHECK(words[1].upos == Upos::VERB);
  CHECK(tree[3].relation == Relation::obl);
}
