#include "dateline/language/lemma.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "dateline/language/tag.hpp"

using dateline::language::find_verb;
using dateline::language::find_words;
using dateline::language::find_words_like;
using dateline::language::Form;
using dateline::language::lemma;
using dateline::language::Penn;
using dateline::language::written_forms;

namespace {

void check(Penn tag, const std::vector<std::pair<std::string_view, std::string_view>>& cases) {
  for (const auto& [word, base] : cases) {
    INFO(word);
    CHECK(lemma(word, tag) == base);
  }
}

}  // namespace

TEST_CASE("irregular verbs have the base form of their table") {
  check(Penn::VBD,
        {{"met", "meet"}, {"said", "say"}, {"Held", "hold"}, {"withdrew", "withdraw"}, {"was", "be"}, {"had", "have"}});
  check(Penn::VBN, {{"met", "meet"}, {"taken", "take"}, {"sent", "send"}, {"been", "be"}, {"overthrown", "overthrow"}});
  check(Penn::VBZ, {{"is", "be"}, {"has", "have"}, {"does", "do"}, {"goes", "go"}, {"'s", "be"}});
}

TEST_CASE("regular verbs lose their endings by the rules of spelling") {
  check(Penn::VBD, {{"agreed", "agree"},
                    {"visited", "visit"},
                    {"planned", "plan"},
                    {"tried", "try"},
                    {"launched", "launch"},
                    {"proposed", "propose"},
                    {"referred", "refer"},
                    {"travelled", "travel"},
                    {"traveled", "travel"}});
  check(Penn::VBG,
        {{"meeting", "meet"}, {"lying", "lie"}, {"making", "make"}, {"stopping", "stop"}, {"agreeing", "agree"}});
  check(Penn::VBZ, {{"denies", "deny"}, {"launches", "launch"}, {"calls", "call"}});
  // words that no table has
  check(Penn::VBD, {{"inaugurated", "inaugurate"},
                    {"blanketed", "blanket"},
                    {"recalibrated", "recalibrate"},
                    {"grilled", "grill"},
                    {"chopped", "chop"},
                    {"dented", "dent"},
                    {"privatized", "privatize"}});
  check(Penn::VBG, {{"sizzling", "sizzle"}, {"humming", "hum"}, {"bewildering", "bewilder"}});
}

TEST_CASE("nouns lose the ending of their plural") {
  check(Penn::NNS, {{"talks", "talk"},
                    {"countries", "country"},
                    {"crises", "crisis"},
                    {"men", "man"},
                    {"envoys", "envoy"},
                    {"Embassies", "embassy"},
                    {"churches", "church"},
                    {"houses", "house"},
                    {"heroes", "hero"},
                    {"boxes", "box"},
                    {"viruses", "virus"},
                    {"causes", "cause"},
                    {"sources", "source"},
                    {"spokesmen", "spokesman"}});
  check(Penn::NN, {{"news", "news"}, {"Talk", "talk"}, {"headquarters", "headquarters"}});
}

TEST_CASE("names stay as they are written") {
  check(Penn::NNP, {{"Putin", "Putin"}, {"Texas", "Texas"}, {"U.S.", "U.S."}});
  check(Penn::NNPS, {{"Americans", "American"}, {"Nations", "Nation"}});
  check(Penn::JJ, {{"American", "American"}, {"Nuclear", "nuclear"}});
}

TEST_CASE("degrees, pronouns and clitics have their base forms") {
  check(Penn::JJR,
        {{"larger", "large"}, {"easier", "easy"}, {"bigger", "big"}, {"stronger", "strong"}, {"better", "good"}});
  check(Penn::JJS, {{"largest", "large"}, {"worst", "bad"}});
  check(Penn::PRP, {{"him", "he"}, {"Them", "they"}, {"I", "I"}, {"'s", "we"}});
  check(Penn::RB, {{"n't", "not"}, {"n\xE2\x80\x99t", "not"}, {"Quickly", "quickly"}});
  check(Penn::MD, {{"'ll", "will"}, {"wo", "will"}, {"ca", "can"}, {"'d", "would"}});
  check(Penn::POS, {{"'s", "'s"}, {"'", "'s"}, {"\xE2\x80\x99s", "'s"}});
}

TEST_CASE("odd words are their own base form") {
  check(Penn::VBD, {{"ed", "ed"}, {"", ""}, {"5", "5"}});
  check(Penn::NNS, {{"s", "s"}, {"\xFFs", "\xFFs"}});
  check(Penn::JJR, {{"er", "er"}});
}

TEST_CASE("the tables tell what a word may be") {
  REQUIRE(find_verb("cut") != nullptr);
  CHECK(find_verb("cut")->is_base);
  CHECK(find_verb("cut")->is_participle);
  CHECK(find_verb("talks")->base == "talk");
  CHECK(find_verb("seoul") == nullptr);
  REQUIRE_FALSE(find_words("that").empty());
  CHECK(find_words("that")[0].penn == Penn::DT);
  CHECK(find_words("seoulite").empty());
  CHECK(find_words_like("denuclearisation")[0].penn == Penn::NN);
  CHECK(find_words_like("seoul").empty());
  CHECK(find_words_like("").empty());
  CHECK(written_forms().dotted("Gen.") == Form::title);
  CHECK(written_forms().dotted("GEN.") == Form::title);
  CHECK(written_forms().dotted("gen.") == Form::none);
  CHECK(written_forms().cut("Cannot") == 3);
  CHECK(written_forms().cut("canon") == 0);
}
