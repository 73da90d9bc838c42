#include "dateline/language/clauses.hpp"

#include <string>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

using namespace dateline;
using language::Link;
using language::Phrase;
using language::VerbTense;

namespace {

struct Reading {
  explicit Reading(std::string sentence)
      : text(std::move(sentence)), document(text, test_model()), clauses(language::clauses_of(document, 0)) {}

  [[nodiscard]] std::string words(const Phrase& phrase) const {
    const auto tokens = document.tokens(0);
    return std::string(core::Span{tokens[phrase.first].span.begin, tokens[phrase.last - 1].span.end}.of(text));
  }

  // "Moon visit Rome; with Putin": subject, lemma, object, then obliques; a verb a line.
  [[nodiscard]] std::string verbs() const {
    std::string out;
    for (const language::Predicate& v : clauses.verbs) {
      if (!out.empty()) out += " | ";
      out += (v.subject ? words(*v.subject) : "-") + " " + v.lemma + (v.particle.empty() ? "" : " " + v.particle);
      out += " " + (v.object ? words(*v.object) : "-");
      for (const language::Oblique& o : v.obliques) out += "; " + o.preposition + " " + words(o.phrase);
    }
    return out;
  }
  [[nodiscard]] const language::Predicate& verb(const std::string& lemma) const {
    for (const language::Predicate& v : clauses.verbs) {
      if (v.lemma == lemma) return v;
    }
    FAIL("no verb " << lemma << " in: " << verbs());
    return clauses.verbs.front();
  }
  [[nodiscard]] std::string governor(const std::string& lemma) const {
    const std::uint32_t token = verb(lemma).governor;
    return token == language::kNoToken ? "" : std::string(document.text_of(document.tokens(0)[token]));
  }

  std::string text;
  language::Document document;
  language::Clauses clauses;
};

std::string verbs(const std::string& sentence) { return Reading(sentence).verbs(); }

}  // namespace

TEST_CASE("a verb has its subject, object and obliques") {
  CHECK(verbs("Russia met China in Sochi.") == "Russia meet China; in Sochi");
  CHECK(verbs("Russia and China met.") == "Russia and China meet -");
  CHECK(verbs("China gave Ghana a loan.") == "China give a loan; to Ghana");
  CHECK(verbs("Abe told Moon.") == "Abe tell Moon");
  CHECK(verbs("They carried out the attack.") == "They carry out the attack");
}

TEST_CASE("a phrase behind the object belongs to the verb as well as to the object") {
  const Reading held("Putin held talks with Moon.");
  CHECK(held.verbs() == "Putin hold talks; with Moon");
  const language::Nominal* talks = held.clauses.nominal_at(2);
  REQUIRE(talks != nullptr);
  CHECK(talks->role == "obj");
  REQUIRE(talks->obliques.size() == 1);
  CHECK(held.words(talks->obliques[0].phrase) == "Moon");
}

TEST_CASE("tense, modals and voice are read off the auxiliaries") {
  CHECK(Reading("Putin will visit Seoul.").verb("visit").tense == VerbTense::future);
  CHECK(Reading("Putin would visit Seoul.").verb("visit").modal == "would");
  CHECK(Reading("Putin won't visit Seoul.").verb("visit").modal == "will");
  CHECK(Reading("Putin won't visit Seoul.").verb("visit").negated);
  CHECK(Reading("Putin has visited Seoul.").verb("visit").tense == VerbTense::past);
  CHECK(Reading("Putin has visited Seoul.").verb("visit").perfect);
  CHECK(Reading("Putin visits Seoul.").verb("visit").tense == VerbTense::present);
  CHECK(Reading("Putin is visiting Seoul.").verb("visit").progressive);
  const Reading passive("The treaty was signed by Russia.");
  CHECK(passive.verb("sign").passive);
  CHECK(passive.verbs() == "The treaty sign -; by Russia");
}

TEST_CASE("clauses hang on what they say, ask and promise") {
  const Reading said("Moon said that he would come.");
  CHECK(said.verb("come").link == Link::content);
  CHECK(said.governor("come") == "said");
  CHECK(said.verb("come").marker == "that");
  CHECK(Reading("Moon will come if he can.").verb("come").link == Link::main);
  CHECK(Reading("If Moon comes, we will talk.").verb("come").link == Link::condition);
  CHECK(Reading("They met in order to discuss trade.").verb("discuss").link == Link::adverbial);
  CHECK(Reading("They asked whether he had paid.").verb("pay").link == Link::condition);
}

TEST_CASE("what is said stands below who says it, wherever that stands") {
  for (const std::string text :
       {"\"The talks failed,\" Putin said.", "The talks failed, the Kremlin said.", "Putin said the talks failed."}) {
    INFO(text);
    const Reading reading(text);
    CHECK(reading.verb("fail").link == Link::content);
    CHECK(reading.governor("fail") == "said");
    CHECK(reading.verb("say").link == Link::main);
  }
}

TEST_CASE("infinitives and participles borrow their subjects") {
  CHECK(verbs("Russia agreed to send troops.") == "Russia agree - | Russia send troops");
  CHECK(verbs("Russia asked Syria to withdraw.") == "Russia ask Syria | Syria withdraw -");
  CHECK(verbs("Russia called on Syria to withdraw.") == "Russia call -; on Syria | Syria withdraw -");
  CHECK(verbs("Moon arrived and met Abe.") == "Moon arrive - | Moon meet Abe");
  CHECK(verbs("The army, which crossed the river, retreated.") == "The army cross the river | The army retreat -");
}

TEST_CASE("a gerund behind \"for\" is done by whom the verb is done to") {
  CHECK(verbs("The police held twenty men for blocking a road.") ==
        "The police hold twenty men | twenty men block a road");
}

TEST_CASE("who is accused in a headline does not accuse") {
  CHECK(Reading("Mayor accused of fraud.").verb("accuse").passive);
  CHECK_FALSE(Reading("The mayor accused them of fraud.").verb("accuse").passive);
}

TEST_CASE("two verbs side by side share their object") {
  CHECK(verbs("Chad shelled and bombed Mali.") == "Chad shell Mali | Chad bomb Mali");
}

TEST_CASE("what stands between quotation marks without its subject is not quoted") {
  CHECK(Reading("\"Chad must withdraw,\" Moon said.").verb("withdraw").quoted);
  CHECK_FALSE(Reading("Moon said he would \"fly to Oslo at once\".").verb("fly").quoted);
}

TEST_CASE("an infinitive behind a noun hangs on the noun") {
  const Reading reading("Moon accepted an invitation to visit Moscow.");
  CHECK(reading.governor("visit") == "invitation");
  CHECK(reading.verb("visit").link == Link::content);
}

TEST_CASE("the second of two verbs shares the auxiliary") {
  const Reading reading("Moon will visit Moscow and meet Putin.");
  CHECK(reading.verb("meet").modal == "will");
  CHECK(reading.verb("meet").tense == VerbTense::future);
}

TEST_CASE("be before a noun or an adjective is a verb with it as its object") {
  CHECK(verbs("Moon is ready.") == "Moon be ready");
  CHECK(verbs("The talks were a success.") == "The talks be a success");
}

TEST_CASE("a noun knows its owner and the verb that it stands under") {
  const Reading reading("The king's visit to Moscow angered the government.");
  const language::Nominal* visit = reading.clauses.nominal_at(3);
  REQUIRE(visit != nullptr);
  REQUIRE(visit->possessor);
  CHECK(reading.words(*visit->possessor) == "The king");
  CHECK(visit->role == "subj");
  REQUIRE(visit->obliques.size() == 1);
  CHECK(visit->obliques[0].preposition == "to");
}

TEST_CASE("every token knows the verb that it stands under") {
  const Reading reading("Moon said on Friday that Abe would arrive on Sunday.");
  CHECK(reading.clauses.verb_over(3)->lemma == "say");
  CHECK(reading.clauses.verb_over(9)->lemma == "arrive");
}

TEST_CASE("words between quotation marks are marked") {
  const Reading reading("\"We met them,\" he said.");
  CHECK(reading.verb("meet").quoted);
  CHECK_FALSE(reading.verb("say").quoted);
}
