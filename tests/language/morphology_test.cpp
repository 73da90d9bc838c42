#include "dateline/language/morphology.hpp"

#include <string>

#include "model.hpp"
#include <catch2/catch.hpp>

using namespace dateline;

namespace {

// The features of one word of a sentence.
std::string of(const std::string& word, const std::string& text) {
  const language::Document document(text, test_model());
  for (std::uint32_t i = 0; i < document.tokens(0).size(); ++i) {
    if (document.text_of(document.tokens(0)[i]) == word) {
      return features(language::morphology_of(document.words(0), document.tree(0), i));
    }
  }
  return "no such word";
}

}  // namespace

TEST_CASE("nouns have a number") {
  CHECK(of("treaty", "The treaty failed.") == "Number=Sing");
  CHECK(of("treaties", "The treaties failed.") == "Number=Plur");
  CHECK(of("the", "He read the treaties.") == "_");
}

TEST_CASE("verbs have tense, form, mood and voice") {
  CHECK(of("met", "They met them.") == "Mood=Ind|Tense=Past|VerbForm=Fin");
  CHECK(of("meets", "He meets them.") == "Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin");
  CHECK(of("meet", "They will meet them.") == "VerbForm=Inf");
  CHECK(of("met", "They have met them.") == "Tense=Past|VerbForm=Part");
  CHECK(of("signed", "The treaty was signed by both sides.") == "Tense=Past|VerbForm=Part|Voice=Pass");
  CHECK(of("meeting", "They are meeting them.") == "Tense=Pres|VerbForm=Part");
  CHECK(of("Stop", "Stop the war now.") == "Mood=Imp|VerbForm=Fin");
}
