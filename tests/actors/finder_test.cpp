#include "dateline/actors/finder.hpp"

#include <string>

#include "model.hpp"
#include <catch2/catch.hpp>

using namespace dateline;

namespace {

const time::Day kDay = *time::Day::from(2017, 5, 20);

// "text=Name/CODE" of each mention; a modifier is marked with ^.
std::string found(const std::string& text, std::optional<time::Day> day = kDay) {
  const language::Document document(text, test_model());
  actors::ActorFinder finder(actors::Gazetteer::built_in(), day);
  std::string out;
  for (const auto& sentence : finder.find(document).actors) {
    for (const actors::ActorMention& m : sentence) {
      if (!out.empty()) out += "; ";
      out += std::string(m.modifier ? "^" : "") + std::string(m.who.span.of(text)) + "=" + m.who.actor.name + "/" +
             m.who.actor.code;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("states are found by name, adjective, capital and seat of power") {
  CHECK(found("Japan criticised Russia.") == "Japan=Japan/JPN; Russia=Russia/RUS");
  CHECK(found("Seoul rejected the demand.") == "Seoul=South Korea/KOR");
  CHECK(found("Aides at the Kremlin left.").find("Kremlin/RUSGOV") != std::string::npos);
  CHECK(found("A Russian rocket fell.") == "^Russian=Russia/RUS");
}

TEST_CASE("an office is read with its country and its name") {
  CHECK(found("Russian Deputy Foreign Minister Igor Morgulov spoke.").find("Igor Morgulov/RUSGOV") !=
        std::string::npos);
  CHECK(found("The French foreign ministry protested.") == "French foreign ministry=French foreign ministry/FRAGOV");
  CHECK(found("Russian, South Korean presidents hold talks.").find("RUSGOV") != std::string::npos);
  CHECK(found("Russian, South Korean presidents hold talks.").find("KORGOV") != std::string::npos);
  CHECK(found("The government of Mali resigned.").find("/MLIGOV") != std::string::npos);
}

TEST_CASE("a surname, a pronoun and a description mean whom the text has named") {
  CHECK(found("Anna Brandt, the Norwegian foreign minister, arrived. Brandt spoke. She left.") ==
        "Anna Brandt=Anna Brandt/NORGOV; Norwegian foreign minister=Anna Brandt/NORGOV; Brandt=Anna Brandt/NORGOV; "
        "She=Anna Brandt/NORGOV");
  CHECK(found("Norway met Chad. The two countries signed a pact.")
            .find("The two countries=Norway/NOR; The two countries=Chad/TCD") != std::string::npos);
}

TEST_CASE("nobody is looked up by office without a day") {
  CHECK(found("The Russian president spoke.", {}) == "Russian president=Russian president/RUSGOV");
  CHECK(found("The Russian president spoke.", kDay) == "Russian president=Vladimir Putin/RUSGOV");
}

TEST_CASE("days and months are no names") { CHECK(found("On Friday in June nothing happened.").empty()); }

TEST_CASE("no text is too strange for the finder") {
  for (const std::string text : {"", "\xff\xfe", "'s 's 's", "the two", "Mr. Mr. Mr.", "- - -", "both", "his her its",
                                 "President President President ,"}) {
    CHECK_NOTHROW(found(text));
  }
}
