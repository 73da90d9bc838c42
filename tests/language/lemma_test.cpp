#include "dateline/language/lemma.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "dateline/language/written_forms.hpp"

using dateline::language::Form;
using dateline::language::is_past_form;
using dateline::language::is_plural_form;
using dateline::language::lemma;
using dateline::language::past_participle;
using dateline::language::Penn;
using dateline::language::Upos;
using dateline::language::written_forms;

namespace {

using Cases = std::vector<std::pair<std::string_view, std::string_view>>;

void check(Upos upos, Penn penn, const Cases& cases) {
  for (const auto& [word, base] : cases) {
    INFO(word << " as " << name(upos) << " " << name(penn));
    CHECK(lemma(word, upos, penn) == base);
  }
}

// With the universal tag that the English one has most often.
void check(Penn penn, const Cases& cases) {
  const std::string_view tag = name(penn);
  Upos upos = Upos::X;
  if (is_verb(penn)) upos = Upos::VERB;
  if (is_noun(penn)) upos = is_proper(penn) ? Upos::PROPN : Upos::NOUN;
  if (tag.starts_with("JJ")) upos = Upos::ADJ;
  if (tag.starts_with("RB")) upos = Upos::ADV;
  if (tag.starts_with("PRP") || penn == Penn::WP) upos = Upos::PRON;
  if (penn == Penn::DT) upos = Upos::DET;
  if (penn == Penn::POS) upos = Upos::PART;
  if (penn == Penn::CD) upos = Upos::NUM;
  if (penn == Penn::SYM) upos = Upos::SYM;
  if (penn == Penn::PUNCT) upos = Upos::PUNCT;
  check(upos, penn, cases);
}

}  // namespace

TEST_CASE("forms of irregular verbs go back to the base form of their table") {
  check(Penn::VBD, {{"met", "meet"}, {"said", "say"}, {"Held", "hold"}, {"withdrew", "withdraw"}, {"lay", "lie"}});
  check(Penn::VBN,
        {{"met", "meet"}, {"taken", "take"}, {"born", "bear"}, {"overheard", "overhear"}, {"hanged", "hang"}});
  check(Penn::VBG, {{"lying", "lie"}, {"hanging", "hang"}, {"putting", "put"}, {"dying", "die"}});
  check(Penn::VBN, {{"re-made", "re-make"}, {"cut", "cut"}, {"read", "read"}});
}

TEST_CASE("auxiliaries, modals and their short forms have the base form of the whole word") {
  check(Upos::AUX, Penn::VBZ, {{"is", "be"}, {"'s", "be"}, {"\xE2\x80\x99s", "be"}, {"has", "have"}, {"does", "do"}});
  check(Upos::AUX, Penn::VBP, {{"'m", "be"}, {"'re", "be"}, {"'ve", "have"}, {"ai", "be"}, {"do", "do"}});
  check(Upos::AUX, Penn::VBD, {{"was", "be"}, {"WERE", "be"}, {"'d", "have"}, {"did", "do"}});
  check(Upos::AUX, Penn::MD, {{"'ll", "will"}, {"wo", "will"}, {"ca", "can"}, {"'d", "would"}, {"Could", "could"}});
  check(Upos::PART, Penn::RB, {{"n't", "not"}, {"n\xE2\x80\x99t", "not"}, {"not", "not"}});
  check(Penn::POS, {{"'s", "'s"}, {"'", "'s"}, {"\xE2\x80\x99s", "'s"}});
}

TEST_CASE("verbs lose -ed and get back what it took from the stem") {
  check(Penn::VBD, {{"visited", "visit"}, {"launched", "launch"}, {"called", "call"}, {"added", "add"}});
  check(Penn::VBD, {{"denied", "deny"}, {"stayed", "stay"}, {"died", "die"}, {"skied", "ski"}});
  check(Penn::VBD, {{"agreed", "agree"}, {"freed", "free"}, {"owed", "owe"}, {"vetoed", "veto"}});
  check(Penn::VBD, {{"hopped", "hop"}, {"hoped", "hope"}, {"referred", "refer"}, {"boycotted", "boycott"}});
  check(Penn::VBD,
        {{"travelled", "travel"}, {"traveled", "travel"}, {"controlled", "control"}, {"misspelled", "misspell"}});
  check(Penn::VBD, {{"panicked", "panic"}, {"picked", "pick"}, {"quizzed", "quiz"}, {"buzzed", "buzz"}});
  check(Penn::VBN, {{"created", "create"}, {"treated", "treat"}, {"evacuated", "evacuate"}, {"defeated", "defeat"}});
  check(Penn::VBN, {{"invited", "invite"}, {"limited", "limit"}, {"deleted", "delete"}, {"targeted", "target"}});
  check(Penn::VBN, {{"quoted", "quote"}, {"required", "require"}, {"styled", "style"}, {"ignored", "ignore"}});
  check(Penn::VBN, {{"monitored", "monitor"}, {"measured", "measure"}, {"offered", "offer"}, {"proposed", "propose"}});
  check(Penn::VBN, {{"recalibrated", "recalibrate"}, {"privatized", "privatize"}, {"re-elected", "re-elect"}});
}

TEST_CASE("verbs lose -ing in the same way") {
  check(Penn::VBG, {{"making", "make"}, {"meeting", "meet"}, {"stopping", "stop"}, {"agreeing", "agree"}});
  check(Penn::VBG, {{"changing", "change"}, {"banging", "bang"}, {"ringing", "ring"}, {"singeing", "singe"}});
  check(Penn::VBG, {{"settling", "settle"}, {"travelling", "travel"}, {"breathing", "breathe"}, {"humming", "hum"}});
  check(Penn::VBG, {{"talkin'", "talk"}, {"comin", "come"}, {"ing", "ing"}});
}

TEST_CASE("third persons lose -s") {
  check(Penn::VBZ, {{"calls", "call"}, {"launches", "launch"}, {"denies", "deny"}, {"lies", "lie"}, {"goes", "go"}});
  check(Penn::VBZ, {{"uses", "use"}, {"focuses", "focus"}, {"solves", "solve"}, {"passes", "pass"}, {"aches", "ache"}});
}

TEST_CASE("nouns lose the ending of their plural") {
  check(Penn::NNS,
        {{"talks", "talk"}, {"Embassies", "embassy"}, {"movies", "movie"}, {"ties", "tie"}, {"envoys", "envoy"}});
  check(Penn::NNS,
        {{"churches", "church"}, {"headaches", "headache"}, {"boxes", "box"}, {"heroes", "hero"}, {"toes", "toe"}});
  check(Penn::NNS,
        {{"viruses", "virus"}, {"causes", "cause"}, {"abuses", "abuse"}, {"houses", "house"}, {"gases", "gas"}});
  check(Penn::NNS, {{"wolves", "wolf"}, {"valves", "valve"}, {"housewives", "housewife"}, {"olives", "olive"}});
  check(Penn::NNS,
        {{"men", "man"}, {"spokeswomen", "spokeswoman"}, {"vice-chairmen", "vice-chairman"}, {"omens", "omen"}});
  check(Penn::NNS, {{"taxis", "taxi"}, {"crises", "crisis"}, {"rises", "rise"}, {"criteria", "criterion"}});
  check(Penn::NNS, {{"grandchildren", "grandchild"}, {"feet", "foot"}, {"company's", "company"}});
  check(Penn::NN, {{"news", "news"}, {"Talk", "talk"}, {"headquarters", "headquarters"}});
}

TEST_CASE("plurals without a singular stay") {
  check(Penn::NNS,
        {{"People", "people"}, {"troops", "troops"}, {"headquarters", "headquarters"}, {"police", "police"}});
  check(Penn::NNS, {{"species", "species"}, {"goods", "goods"}, {"talks", "talk"}, {"forces", "force"}});
}

TEST_CASE("past participles and past forms of verbs are known, and plurals of nouns") {
  CHECK(past_participle("accuse") == "accused");
  CHECK(past_participle("bomb") == "bombed");
  CHECK(past_participle("send") == "sent");
  CHECK(past_participle("deny") == "denied");
  CHECK(is_past_form("went"));
  CHECK_FALSE(is_past_form("go"));
  CHECK(is_plural_form("rebels"));
  CHECK(is_plural_form("police"));
  CHECK_FALSE(is_plural_form("army"));
}

TEST_CASE("decades keep their s and lose their apostrophe") {
  check(Penn::NNS, {{"1960s", "1960s"}, {"1960's", "1960s"}, {"'60s", "'60s"}, {"mid-1980s", "mid-1980s"}});
  check(Penn::NNPS, {{"1930\xE2\x80\x99s", "1930s"}});
  check(Penn::NNS, {{"16s", "16"}, {"AK47s", "AK47"}});
}

TEST_CASE("comparatives and superlatives go back to the positive") {
  check(Penn::JJR,
        {{"larger", "large"}, {"easier", "easy"}, {"bigger", "big"}, {"stronger", "strong"}, {"taller", "tall"}});
  check(Penn::JJR,
        {{"safer", "safe"}, {"greater", "great"}, {"quieter", "quiet"}, {"politer", "polite"}, {"freer", "free"}});
  check(Penn::JJS,
        {{"largest", "large"}, {"simplest", "simple"}, {"driest", "dry"}, {"nearest", "near"}, {"worst", "bad"}});
  check(Penn::JJR, {{"better", "good"}, {"worse", "bad"}, {"more", "more"}, {"less", "less"}});
  check(Penn::RBR, {{"better", "well"}, {"earlier", "early"}, {"further", "far"}, {"more", "more"}});
  check(Penn::RBS, {{"best", "well"}, {"most", "most"}});
}

TEST_CASE("pronouns have their nominative and their attributive possessive") {
  check(Penn::PRP, {{"me", "I"}, {"i", "I"}, {"him", "he"}, {"Them", "they"}, {"her", "she"}, {"'s", "we"}});
  check(Penn::PRP, {{"mine", "my"}, {"theirs", "their"}, {"himself", "himself"}, {"it", "it"}});
  check(Penn::PRPS, {{"her", "her"}, {"Their", "their"}, {"my", "my"}});
  check(Penn::DT, {{"an", "a"}, {"these", "this"}, {"Those", "that"}, {"the", "the"}});
  check(Penn::WP, {{"whom", "whom"}, {"Who", "who"}});
}

TEST_CASE("names stay as they are written") {
  check(Penn::NNP, {{"Putin", "Putin"}, {"Texas", "Texas"}, {"U.S.", "U.S."}, {"McCain", "McCain"}, {"al", "al"}});
  check(Penn::NNPS,
        {{"Americans", "American"}, {"Nations", "Nation"}, {"Iraqis", "Iraqi"}, {"Philippines", "Philippines"}});
  check(Upos::ADJ, Penn::NNP, {{"United", "United"}, {"New", "New"}});
  check(Upos::VERB, Penn::NNP, {{"Rolling", "Roll"}, {"United", "Unite"}});
  check(Upos::PROPN, Penn::ADD, {{"www.UN.org", "www.UN.org"}});
}

TEST_CASE("names in capitals are written as names, unless they are abbreviations") {
  check(Penn::NNP,
        {{"PRESIDENT", "President"}, {"IRAN", "Iran"}, {"NASA", "NASA"}, {"OPEC", "OPEC"}, {"UNESCO", "UNESCO"}});
  check(Penn::NNP, {{"monday", "Monday"}, {"Sept.", "September"}, {"MAY", "May"}, {"Jan", "Jan"}});
  check(Penn::NNPS, {{"STATES", "State"}, {"democrats", "Democrat"}});
}

TEST_CASE("common words are in small letters but for what is named after a name") {
  check(Penn::JJ, {{"Nuclear", "nuclear"}, {"American", "American"}, {"american", "American"}, {"FRENCH", "French"}});
  check(Penn::JJ, {{"Trinidadian", "Trinidadian"}, {"Vegetarian", "vegetarian"}, {"Civilian", "civilian"}});
  check(Penn::JJ, {{"anti-American", "anti-American"}, {"Anti-Israeli", "anti-Israeli"}, {"LONG-TERM", "long-term"}});
  check(Penn::NN,
        {{"Islamist", "Islamist"}, {"tv", "TV"}, {"CO2", "CO2"}, {"Q", "Q"}, {"SUMMIT", "summit"}, {"PM", "p.m."}});
  check(Penn::NNS, {{"islamists", "Islamist"}, {"TVs", "TV"}, {"IDs", "id"}});
  check(Penn::RB, {{"Quickly", "quickly"}});
}

TEST_CASE("numbers lose their commas and keep their Roman capitals") {
  check(Penn::CD,
        {{"2,500", "2500"}, {"Two", "two"}, {"II", "II"}, {"bn", "billion"}, {"M", "million"}, {"3.5", "3.5"}});
}

TEST_CASE("typographic marks become those of ASCII") {
  check(Penn::PUNCT,
        {{"\xE2\x80\x9C", "\""}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x94", "-"}, {"...", "..."}, {"--", "--"}});
  check(Penn::SYM, {{"\xE2\x80\x93", "-"}, {"US$", "US$"}, {"%", "%"}});
}

TEST_CASE("odd words are their own base form") {
  check(Penn::VBD, {{"ed", "ed"}, {"", ""}, {"5", "5"}, {"shed", "shed"}, {"--", "--"}});
  check(Penn::NNS, {{"s", "s"}, {"\xFFs", "\xFFs"}, {"-s", "-s"}, {"ss", "ss"}});
  check(Penn::JJR, {{"er", "er"}});
  const std::string longest(63, 'a');
  check(Penn::NNS, {{longest, longest}, {longest + "S", longest + "s"}});
  CHECK(lemma(longest.substr(1) + "s", Upos::NOUN, Penn::NNS) == longest.substr(1));
}

TEST_CASE("written forms tell the splitter of dots and of words in one") {
  CHECK(written_forms().dotted("Gen.") == Form::title);
  CHECK(written_forms().dotted("GEN.") == Form::title);
  CHECK(written_forms().dotted("gen.") == Form::none);
  CHECK(written_forms().cut("Cannot") == 3);
  CHECK(written_forms().cut("canon") == 0);
}
