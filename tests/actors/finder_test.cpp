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

TEST_CASE("roles are owned by whom the phrase names") {
  CHECK(found("Russia withdrew its troops from Georgia.").find("troops=Russian troops/RUSMIL") != std::string::npos);
  CHECK(found("Polish Foreign Minister Ewa Nowak met her Danish counterpart.").find("DNKGOV") != std::string::npos);
  CHECK(found("The foreign ministers of Kenya and Uganda met.").find("KENGOV") != std::string::npos);
  CHECK(found("The foreign ministers of Kenya and Uganda met.").find("UGAGOV") != std::string::npos);
  CHECK(found("The court in Minsk ruled.").find("/BLRJUD") != std::string::npos);
  CHECK(found("The embassy in Minsk closed.").find("BLRGOV") == std::string::npos);
  CHECK(found("Rebel leader Lt. Gen. Kofi Banda spoke.").find("Kofi Banda/MIL") != std::string::npos);
}

TEST_CASE("what stands for something named before") {
  CHECK(found("The European Commission met. The Commission agreed.").find("The Commission") == std::string::npos);
  CHECK(found("The European Commission met. The Commission agreed.").find("Commission=European Union/IGOEUR") !=
        std::string::npos);
  CHECK(found("The ministry in Oslo protested. It condemned the raid.").find("It=Norwegian ministry/NORGOV") !=
        std::string::npos);
  CHECK(found("Putin met Trump. The two leaders talked.").find("The two leaders=Vladimir Putin") != std::string::npos);
  CHECK(found("Polish police said they had left.").find("they=Polish police/POLCOP") != std::string::npos);
  CHECK(found("A Norwegian man left. He went home.").find("He=Norwegian man/NORCVL") != std::string::npos);
  CHECK(found("In Oslo, farmers said they opposed it.").find("it=Norway") == std::string::npos);
}

TEST_CASE("pronouns agree with whom they mean") {
  CHECK(found("Anna Brandt met Peter Olsen. He left.").find("He=Peter Olsen/") != std::string::npos);
  CHECK(found("Anna Brandt met Peter Olsen. She left.").find("She=Anna Brandt/") != std::string::npos);
  CHECK(found("Mrs. Tuominen met Mr. Aalto. She left.").find("She=Tuominen/") != std::string::npos);
  CHECK(found("The queen of Denmark met Putin. She left.").find("She=Vladimir Putin") == std::string::npos);
  CHECK(found("Putin met Obama after Merkel accused him.").find("him=Angela Merkel") == std::string::npos);
}

TEST_CASE("it and they mean states and bodies") {
  CHECK(found("Iraq invaded Kuwait and annexed it.").find("it=Kuwait/KWT") != std::string::npos);
  CHECK(found("Norway said that it would leave.").find("it=Norway/NOR") != std::string::npos);
  CHECK(found("Norway thanked Chad for its help.").find("its=Chad/TCD") != std::string::npos);
  CHECK(found("Mali and Niger said they would leave.").find("they=Mali/MLI; they=Niger/NER") != std::string::npos);
  CHECK(found("NATO met. The alliance agreed.").find("alliance=NATO/IGONAT") != std::string::npos);
}

TEST_CASE("troops leave a country and are not of it") {
  CHECK(found("France will withdraw troops from Mali.").find("MLIMIL") == std::string::npos);
  CHECK(found("Troops from Mali arrived.").find("MLIMIL") != std::string::npos);
}

TEST_CASE("parts of the world are no states, but act") {
  CHECK(found("Arab states condemned the raid.") == "Arab states=Arab states/MEA");
  CHECK(found("West African leaders met.") == "West African leaders=West African leaders/WAFGOV");
  CHECK(found("The West German government fell.").find("WST") == std::string::npos);
  CHECK(found("The African Union met.") == "African Union=African Union/IGOAFU");
}

TEST_CASE("the sides are those that the text is about") {
  const std::string text =
      "Israel and Palestine agreed. Israel left. Palestine left. Israel and Palestine met. Israel and "
      "Palestine left. Iran helped. "
      "Italy praised both sides.";
  CHECK(found(text).find("both sides=Israel/ISR; both sides=Palestine/PSE") != std::string::npos);
  CHECK(found("India met Pakistan. Norway praised both countries.")
            .find("both countries=India/IND; both countries=Pakistan/PAK") != std::string::npos);
}

TEST_CASE("half of Korea, and Brussels for those who sit there") {
  CHECK(found("South Korea stopped trade with the North.").find("North=North Korea/PRK") != std::string::npos);
  CHECK(found("Nigeria stopped trade with the North.").find("PRK") == std::string::npos);
  CHECK(found("The European Union met. Brussels agreed.").find("Brussels=European Union/IGOEUR") != std::string::npos);
  CHECK(found("Brussels agreed.").find("Brussels=Belgium/BEL") != std::string::npos);
}

TEST_CASE("a country's family name is that of its leader") {
  CHECK(found("Bolivia's Morales left.", time::Day::from(2005, 6, 15)).find("Evo Morales/BOLELI") != std::string::npos);
  CHECK(found("Gaddafi's forces left.", time::Day::from(2005, 6, 15)).find("forces=Libyan forces/LBYMIL") !=
        std::string::npos);
}

TEST_CASE("a name of the table may be somebody else's, or a thing's") {
  CHECK(found("John Smith, a shipping correspondent, left.").find("John Smith/") != std::string::npos);
  CHECK(found("Jimmy Carter, a former president, left.").find("Jimmy Carter/USAELI") != std::string::npos);
  CHECK(found("The Monroe Doctrine is old.").empty());
  CHECK(found("Typhoon Haiyan came, thank God.").empty());
}

TEST_CASE("people are known by what the day and the article allow") {
  CHECK(found("Mr. Putin met Mrs. Merkel.") == "Putin=Vladimir Putin/RUSGOV; Merkel=Angela Merkel/DEUGOV");
  CHECK(found("Obama met Trudeau in Canada.").find("Obama=Barack Obama/USAELI") != std::string::npos);
  CHECK(found("Mr. Barrow left his company.").find("GMB") == std::string::npos);
  CHECK(found("President Omar El Bashir left.").find("Omar al-Bashir/SDNGOV") != std::string::npos);
  CHECK(found("President Bush left.", std::nullopt).find("=Bush/USAGOV") != std::string::npos);  // which of them?
  CHECK(found("It rained in May.").empty());
}

TEST_CASE("a company is known without its legal form") {
  CHECK(found("Zelinski Corp. sold a mill. Zelinski said so.") ==
        "Zelinski Corp.=Zelinski Corp./; Zelinski=Zelinski Corp./");
}

TEST_CASE("days and months are no names") {
  CHECK(found("On Friday in June nothing happened.").empty());
  CHECK(found("Nothing happened on Aug 7.").empty());
}

TEST_CASE("no text is too strange for the finder") {
  for (const std::string text : {"", "\xff\xfe", "'s 's 's", "the two", "Mr. Mr. Mr.", "- - -", "both", "his her its",
                                 "President President President ,"}) {
    CHECK_NOTHROW(found(text));
  }
}
