#include "dateline/language/tag.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "dateline/language/document.hpp"

using dateline::language::Document;
using dateline::language::name;
using dateline::language::Penn;
using dateline::language::tag;
using dateline::language::Upos;
using dateline::language::Word;

namespace {

// The Penn tags of a text, with a stroke between.
std::string tags(std::string_view text) {
  const Document document(text);
  std::string out;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    for (const Word& word : document.words(s)) {
      if (!out.empty()) out += ' ';
      out += name(word.penn);
    }
  }
  return out;
}

Word word(std::string_view text, std::size_t at) { return Document(text).words(0)[at]; }

}  // namespace

TEST_CASE("tags have the names of the treebank") {
  CHECK(name(Penn::PRPS) == "PRP$");
  CHECK(name(Penn::WPS) == "WP$");
  CHECK(name(Penn::PUNCT) == "PUNCT");
  CHECK(name(Penn::VBZ) == "VBZ");
  CHECK(name(Upos::PROPN) == "PROPN");
  CHECK(upos_of(Penn::ADD) == Upos::X);
  CHECK(upos_of(Penn::IN) == Upos::ADP);
  CHECK(upos_of(Penn::WRB) == Upos::ADV);
  CHECK(upos_of(Penn::RP) == Upos::ADP);
}

TEST_CASE("plain news sentences are tagged") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"The president met his South Korean counterpart in Beijing on Monday.",
       "DT NN VBD PRP$ NNP JJ NN IN NNP IN NNP PUNCT"},
      {"Moon said that he would visit Tokyo.", "NNP VBD IN PRP MD VB NNP PUNCT"},
      {"North Korea has launched a ballistic missile.", "NNP NNP VBZ VBN DT JJ NN PUNCT"},
      {"The missile was launched by the army.", "DT NN VBD VBN IN DT NN PUNCT"},
      {"They agreed to hold talks.", "PRP VBD TO VB NNS PUNCT"},
      {"The visit to Seoul was cancelled.", "DT NN IN NNP VBD VBN PUNCT"},
      {"The envoys plan to attack the plan.", "DT NNS VBP TO VB DT NN PUNCT"},
      {"Russia does n't know who called the vote.", "NNP VBZ RB VB WP VBD DT NN PUNCT"},
      {"The talks that began in May have failed.", "DT NNS WDT VBD IN NNP VBP VBN PUNCT"},
      {"That is why this matters.", "DT VBZ WRB DT VBZ PUNCT"},
      {"It's Moon's call.", "PRP VBZ NNP POS NN PUNCT"},
      {"The leaders' summit ended early.", "DT NNS POS NN VBD RB PUNCT"},
      {"About 5,000 troops left in the 1990s.", "RB CD NNS VBD IN DT NNS PUNCT"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(tags(text) == expected);
  }
}

TEST_CASE("a word that is noun and verb goes by its neighbours") {
  CHECK(word("He will launch a missile.", 2).penn == Penn::VB);
  CHECK(word("The launch of a missile failed.", 1).penn == Penn::NN);
  CHECK(word("We call it peace.", 1).penn == Penn::VBP);
  CHECK(word("Their call was ignored.", 1).penn == Penn::NN);
  CHECK(word("Kim attacks the plan.", 1).penn == Penn::VBZ);
  CHECK(word("The attacks went on.", 1).penn == Penn::NNS);
  CHECK(word("She votes on Sunday.", 1).penn == Penn::VBZ);
}

TEST_CASE("a past form goes by its auxiliary") {
  CHECK(word("He has not visited Seoul.", 3).penn == Penn::VBN);
  CHECK(word("He visited Seoul.", 1).penn == Penn::VBD);
  CHECK(word("They were arrested and charged.", 4).penn == Penn::VBN);
  CHECK(word("a deal reached by the two sides", 2).penn == Penn::VBN);
  CHECK(word("U.S.-led forces left.", 2).penn == Penn::VBN);
}

TEST_CASE("have, be and do are auxiliaries or verbs") {
  CHECK(word("They have met.", 1).upos == Upos::AUX);
  CHECK(word("They have a plan.", 1).upos == Upos::VERB);
  CHECK(word("They did not go.", 1).upos == Upos::AUX);
  CHECK(word("They did it.", 1).upos == Upos::VERB);
  CHECK(word("Kim is here.", 1).upos == Upos::AUX);
  CHECK(word("There is hope.", 1).upos == Upos::VERB);
  CHECK(word("They would have gone.", 2).penn == Penn::VB);
}

TEST_CASE("names are told by their capitals, at the start by what is known") {
  CHECK(word("Putin left.", 0).penn == Penn::NNP);
  CHECK(word("Talks failed.", 0).penn == Penn::NNS);
  CHECK(word("However, Kim left.", 0).penn == Penn::RB);
  CHECK(word("The US left.", 1).penn == Penn::NNP);
  CHECK(word("US officials left.", 0).penn == Penn::NNP);
  CHECK(word("He left in May 2017.", 3).penn == Penn::NNP);
  CHECK(word("He may leave.", 1).penn == Penn::MD);
  CHECK(word("Moon Jae-in spoke.", 3).penn == Penn::NNP);
  CHECK(word("Some Americans left.", 1).penn == Penn::NNPS);
}

TEST_CASE("headlines are tagged in spite of their capitals") {
  CHECK(tags("Trump Meets Xi As Tensions Rise Over North Korea Missile Launch").substr(0, 7) == "NNP VBZ");
  CHECK(word("KIM VISITS BEIJING FOR TALKS", 3).penn == Penn::IN);
}

TEST_CASE("lemmas come with the tags") {
  CHECK(word("They were met by Kim.", 1).lemma == "be");
  CHECK(word("They were met by Kim.", 2).lemma == "meet");
  CHECK(word("It\xE2\x80\x99s over.", 1).lemma == "be");
  CHECK(word("We don\xE2\x80\x99t know.", 2).lemma == "not");
  CHECK(word("The American talks failed.", 1).lemma == "American");
  CHECK(word("The American talks failed.", 2).lemma == "talk");
}

TEST_CASE("strange input is tagged without harm") {
  CHECK(tag("", {}).empty());
  for (const std::string_view text : {"\xFF", "'s", "-", "\xC3", "5", "n't", "...", "\xF0\x9F\x98\x80", "that", "to",
                                      "'", "s'", "A", "er", "ed ing ly est"}) {
    INFO(text);
    CHECK(Document(text).words(0).size() == Document(text).tokens(0).size());
  }
}
