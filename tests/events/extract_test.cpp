#include "dateline/events/extract.hpp"

#include <string>

#include "read_events.hpp"
#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string side(const std::vector<actors::Participant>& actors) {
  std::string out;
  for (const actors::Participant& p : actors)
    out += (out.empty() ? "" : ",") + (p.actor.country.empty() ? p.actor.name : p.actor.country);
  return out.empty() ? "-" : out;
}

// "040 asserted RUS>KOR 2017-05-17" of each event
std::string read(const std::string& text, std::optional<time::Day> published = time::Day::from(2017, 5, 20)) {
  std::string out;
  for (const events::Mention& m : read_events(text, published)) {
    if (!out.empty()) out += "; ";
    out += (m.cameo.empty() ? "-" : m.cameo.substr(0, 2)) + " " + std::string(events::name(m.status)) + " " +
           side(m.source) + ">" + side(m.target) + " " + (m.date.edtf ? time::print(*m.date.edtf) : "undated");
  }
  return out;
}

std::string label(const std::string& text) {
  std::string out;
  for (const events::Mention& m : read_events(text, time::Day::from(2017, 5, 20)))
    out += (out.empty() ? "" : "; ") + m.label;
  return out;
}

}  // namespace

TEST_CASE("labels read as headlines do") {
  CHECK(label("Norway expelled two Chadian diplomats.") == "Norway expels Chadian diplomats");
  CHECK(label("Norwegian diplomats were expelled on Monday.") == "Norwegian diplomats are expelled");
  CHECK(label("Norway rejected a plan for Kosovo.") == "Norway rejects a plan for Kosovo");
  CHECK(label("Norway condemned the invasion of Kuwait.") == "Norway condemns the invasion of Kuwait");
  CHECK(label("Chadian troops captured the town of Kidal.") == "Chadian troops seize Kidal");
  CHECK(label("Norway, Sweden, Denmark, Finland and Iceland met Chad.") ==
        "Norway, Sweden, Denmark and 2 others meet Chad");
  CHECK(label("Norway will not send troops to Chad.") == "Norway not to send forces to Chad");
  CHECK(label("Norway has no plans to attack Chad.") == "Norway does not intend to attack Chad");
  CHECK(label("Norway did not attack Chad.") == "Norway does not attack Chad");
  CHECK(label("Norway called on Chad to withdraw its troops from Mali.") ==
        "Norway calls on Chad to withdraw troops from Mali");
  CHECK(label("The Finnish party lost the election.") == "Finnish party loses an election");
}

TEST_CASE("who did what to whom, and when") {
  CHECK(read("Russia condemned Japan on Wednesday.") == "11 asserted RUS>JPN 2017-05-17");
  CHECK(read("Japan was condemned by Russia on Wednesday.") == "11 asserted RUS>JPN 2017-05-17");
  CHECK(read("The Norwegian foreign minister visited Chad last week.") == "04 asserted NOR>TCD 2017-05-08/2017-05-14");
}

TEST_CASE("without a phrase an event is bounded by the day of publication, and without that by nothing") {
  CHECK(read("Russia condemned Japan.") == "11 asserted RUS>JPN ../2017-05-20");
  CHECK(read("Russia condemned Japan.", {}) == "11 asserted RUS>JPN undated");
}

TEST_CASE("a promised visit is no visit") {
  CHECK(read("The Chadian president promised to visit Norway.") == "03 promised TCD>NOR ../2017-05-20");
  CHECK(read("The Chadian president will visit Norway next month.").substr(0, 11) == "03 promised");
}

TEST_CASE("what is only supposed is no event") {
  CHECK(read("If Russia attacks Japan, prices will rise.").find("19") == std::string::npos);
  CHECK(read("Norway may visit Chad.").find("04") == std::string::npos);
}

TEST_CASE("what is denied has not been done") {
  const std::string denied = read("Russia denied that it attacked Japan.");
  CHECK(denied.find("19 asserted") == std::string::npos);
  CHECK(denied.find("01 denied RUS>JPN") != std::string::npos);
}

TEST_CASE("what is not said is no event") {
  CHECK(read("Norway did not say when it would leave.").empty());
  CHECK(read("Norway is scheduled to make a statement.").empty());
}

TEST_CASE("what one does instead of something is done, the other is not") {
  CHECK(read("Russia attacked Japan rather than invade Chad.") == "19 asserted RUS>JPN ../2017-05-20");
}

TEST_CASE("a negated event says so") { CHECK(read("Russia did not condemn Japan.").find("11 negated RUS>JPN") == 0); }

TEST_CASE("what is demanded, prevented or only claimed is not told as done") {
  CHECK(read("The statement demanded the president apologize to Japan.").find("asserted") == std::string::npos);
  CHECK(read("Norway moved to block Chad from joining Russia.").find("TCD>RUS") == std::string::npos);
  CHECK(read("He was accused of attacking Japan.").find("19 asserted") == std::string::npos);
  CHECK(read("The Chadian rebels claimed that Russia attacked Japan.").find("19 reported-thought RUS>JPN") !=
        std::string::npos);
}

TEST_CASE("what somebody else must do is a demand, and what one will not do a refusal") {
  CHECK(read("Norway said that Chad must withdraw its troops.").find("10 requested NOR>TCD") == 0);
  CHECK(read("Norway will not visit Chad.").find("12 asserted NOR>TCD") == 0);
}

TEST_CASE("a threat that is withdrawn is no threat") {
  CHECK(read("Norway withdrew its threat of sanctions against Chad.").find("13") == std::string::npos);
}

TEST_CASE("the plan is told on the day of the telling") {
  CHECK(read("The Norwegian foreign minister will meet the Chadian president on Friday, Norway said on Monday.") ==
        "03 promised NOR>TCD 2017-05-15");
}

TEST_CASE("what stands on a line of a chronology has its date") {
  CHECK(read("May 2: Russia condemned Japan. Norway visited Chad.\n\nRussia praised Japan.") ==
        "11 asserted RUS>JPN 2017-05-02; 04 asserted NOR>TCD 2017-05-02; 05 asserted RUS>JPN ../2017-05-20");
  CHECK(read("May 2: Russia condemned Japan on May 3.") == "11 asserted RUS>JPN 2017-05-03");
}

TEST_CASE("the day of what is criticised or called off is not that of the criticism") {
  CHECK(read("Russia cancelled Monday's talks with Japan.") == "16 asserted RUS>JPN ../2017-05-20");
  CHECK(read("Russia condemned Friday's raid by Japan.") == "11 asserted RUS>JPN ../2017-05-20");
  CHECK(read("Russia held Monday's talks with Japan.") == "04 asserted RUS>JPN 2017-05-15");
}

TEST_CASE("a day belongs to the verb that it stands beside, or to both of two deeds") {
  CHECK(read("Japan said today Russia was wrong.") == "01 asserted JPN>RUS 2017-05-20");
  CHECK(read("Russia today rejected a plan by Japan for the month of June.") == "12 asserted RUS>JPN 2017-05-20");
  CHECK(read("Russia on Thursday sharply condemned Japan.") == "11 asserted RUS>JPN 2017-05-18");
  CHECK(read("The Russian man arrested on Monday accused Japan of torture.") == "11 asserted RUS>JPN ../2017-05-20");
  CHECK(read("Russian gunmen killed three Japanese farmers and burnt a school on Thursday.")
            .find("18 asserted RUS>JPN 2017-05-18") != std::string::npos);
  CHECK(read("When the Japanese premier visited Russia in October 2011, Russia asked Japan for help.")
            .find("02 requested RUS>JPN 2011-10") != std::string::npos);
}

TEST_CASE("what is told or protested against lies before the telling") {
  CHECK(read("Russian police said on Tuesday they had arrested ten Japanese sailors.") ==
        "17 asserted RUS>JPN ../2017-05-16");
  CHECK(read("Russians marched on Sunday to protest the killing of Russians by Japanese soldiers.")
            .find("19 asserted JPN>RUS ../2017-05-14") != std::string::npos);
  CHECK(read("Russia threatened to shell Japan today.") == "13 asserted RUS>JPN 2017-05-20");
  CHECK(
      read("Russia on Thursday expelled two Japanese spies for the expulsion of two Russian spies by Japan last week.")
          .find("2017-05-08/2017-05-14") != std::string::npos);
}

TEST_CASE("what lies between two deeds is counted") {
  CHECK(read("A day after Russia attacked Japan, Norway visited Chad on May 17.")
            .find("19 asserted RUS>JPN 2017-05-16") != std::string::npos);
  CHECK(read("Two weeks after Russia attacked Japan, Norway visited Chad on May 17.")
            .find("19 asserted RUS>JPN 2017-05-03") != std::string::npos);
}

TEST_CASE("what is told in the present is not of the year of a clause in the past") {
  CHECK(read("Norway, which left Chad in 2013 and accuses Russia, met Japan.")
            .find("11 asserted NOR>RUS ../2017-05-20") != std::string::npos);
}

TEST_CASE("who orders his own forces does what they do") {
  CHECK(read("The Norwegian president ordered his troops to attack Chad.") == "19 asserted NOR>TCD ../2017-05-20");
  CHECK(read("The Norwegian president ordered Chad to free the crew.").find("10 requested") == 0);
}

TEST_CASE("nobody expels his own envoys") {
  CHECK(read("Norway severed ties with Chad and ordered its envoys to leave.").find("NOR>NOR") == std::string::npos);
}

TEST_CASE("victims are not blamed") {
  CHECK(read("Russia condemned the invasion of Kuwait.") == "11 asserted RUS>- ../2017-05-20");
  CHECK(read("Russia condemned the invasion of Kuwait by Iraq.") ==
        "11 asserted RUS>IRQ ../2017-05-20; 19 asserted IRQ>KWT ../2017-05-20");
  CHECK(read("Russia hailed the release of the Norwegian hostages.") == "05 asserted RUS>- ../2017-05-20");
}

TEST_CASE("whose country nobody tells is not taken from whom they face") {
  CHECK(read("Two men were charged with spying for China.") == "17 asserted ->men ../2017-05-20");
}

TEST_CASE("a phrase is kept even where no day can be counted from it") {
  const std::vector<events::Mention> found = read_events("Russia condemned Japan on Wednesday.", {});
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].date.edtf);
  CHECK(found[0].date.rule == "weekday");
  CHECK(found[0].date.phrase.has_value());
}
