#include "dateline/language/split.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model.hpp"
#include <catch2/catch.hpp>

#include "dateline/core/utf8.hpp"
#include "dateline/language/document.hpp"

using dateline::language::Document;
using dateline::language::kLongestSentence;
using dateline::language::Sentence;
using dateline::language::split;
using dateline::language::Split;
using dateline::language::Token;

namespace {

// "tok|tok / tok|tok": a stroke between tokens, a slash between sentences, two slashes where a paragraph starts.
std::string dump(std::string_view text) {
  const Split parts = split(text);
  std::string out;
  for (const Sentence& sentence : parts.sentences) {
    if (!out.empty()) out += sentence.paragraph_start ? " // " : " / ";
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (i > sentence.first) out += '|';
      out += parts.tokens[i].span.of(text);
    }
  }
  return out;
}

bool is_white(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    if (dateline::core::is_space(gap[i])) {
      ++i;
      continue;
    }
    const auto decoded = dateline::core::decode(gap, i);
    const char32_t c = decoded.point;
    const bool space = c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
                       c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
    if (!space) return false;
    i += decoded.size;
  }
  return true;
}

// Nothing of the text is lost, and sentences share out the tokens.
void check_whole(std::string_view text) {
  const Split parts = split(text);
  std::size_t at = 0;
  bool whole = true;
  for (const Token& token : parts.tokens) {
    whole = whole && token.span.begin >= at && token.span.begin < token.span.end && token.span.end <= text.size();
    if (!whole) break;
    whole = is_white(text.substr(at, token.span.begin - at));
    at = token.span.end;
  }
  CHECK(whole);
  CHECK(is_white(text.substr(at)));
  std::uint32_t next = 0;
  bool shared = true;
  for (const Sentence& s : parts.sentences) {
    shared = shared && s.first == next && s.last > s.first && s.last - s.first <= kLongestSentence &&
             s.span.begin == parts.tokens[s.first].span.begin && s.span.end == parts.tokens[s.last - 1].span.end;
    next = s.last;
  }
  CHECK(shared);
  CHECK(next == parts.tokens.size());
}

struct Case {
  std::string_view text;
  std::string_view dump;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(dump(c.text) == c.dump);
    check_whole(c.text);
  }
}

}  // namespace

TEST_CASE("plain sentences are cut at their full stops") {
  check({
      {"", ""},
      {"  \n\n \t", ""},
      {"Seoul", "Seoul"},
      {"Moon met Xi in Beijing. They spoke for an hour.", "Moon|met|Xi|in|Beijing|. / They|spoke|for|an|hour|."},
      {"Will they meet? Nobody knows! Not yet.", "Will|they|meet|? / Nobody|knows|! / Not|yet|."},
      {"The deal was signed.The envoys left at once.", "The|deal|was|signed|. / The|envoys|left|at|once|."},
      {"The test failed ... but nobody said so.", "The|test|failed|...|but|nobody|said|so|."},
      {"He paused... Then he left.", "He|paused|... / Then|he|left|."},
      {"He paused\xE2\x80\xA6 Then he left.", "He|paused|\xE2\x80\xA6 / Then|he|left|."},
      {"Really?! Yes.", "Really|?! / Yes|."},
      {"They talked; the rest waited: nothing came of it.", "They|talked|;|the|rest|waited|:|nothing|came|of|it|."},
      {"The treaty was signed in 1992.[3] It lapsed later. [4] Nobody cared.",
       "The|treaty|was|signed|in|1992|.|[|3|] / It|lapsed|later|.|[|4|] / Nobody|cared|."},
  });
}

TEST_CASE("shortened words and initials end no sentence by themselves") {
  check({
      {"Gen. Smith met Sen. Lee on Jan. 5 in St. Petersburg.", "Gen.|Smith|met|Sen.|Lee|on|Jan.|5|in|St.|Petersburg|."},
      {"He came to power in the U.S. The president was not amused.",
       "He|came|to|power|in|the|U.S. / The|president|was|not|amused|."},
      {"The U.S. Senate and the U.N. Security Council agree.", "The|U.S.|Senate|and|the|U.N.|Security|Council|agree|."},
      {"U.S.-led forces and the U.S.'s allies left.", "U.S.|-|led|forces|and|the|U.S.|'s|allies|left|."},
      {"It is in the U.S.", "It|is|in|the|U.S."},
      {"George W. Bush and J. R. R. Tolkien never met.", "George|W.|Bush|and|J.|R.|R.|Tolkien|never|met|."},
      {"It was plan B. The envoys knew.", "It|was|plan|B|. / The|envoys|knew|."},
      {"He is taller than I. Nobody minds.", "He|is|taller|than|I|. / Nobody|minds|."},
      {"Resolution No. 5 passed. He said no. Then he left.",
       "Resolution|No.|5|passed|. / He|said|no|. / Then|he|left|."},
      {"Vol. II and Art. 9 vs. the rest, e.g. this.", "Vol.|II|and|Art.|9|vs.|the|rest|,|e.g.|this|."},
      {"Talks began at 3 p.m. Monday. They ended at 5 p.m. Police kept watch.",
       "Talks|began|at|3|p.m.|Monday|. / They|ended|at|5|p.m. / Police|kept|watch|."},
      {"Samsung Electronics Co. Ltd. rose. Boeing Inc. It fell.",
       "Samsung|Electronics|Co.|Ltd.|rose|. / Boeing|Inc. / It|fell|."},
      {"Tanks, guns, etc. were shown.", "Tanks|,|guns|,|etc.|were|shown|."},
      {"The Blvd. was closed; so was Main St. The mayor left.",
       "The|Blvd.|was|closed|;|so|was|Main|St. / The|mayor|left|."},
      {"GEN. LEE VISITS SEOUL", "GEN.|LEE|VISITS|SEOUL"},
      {"Martin Luther King Jr. spoke in Washington, D.C. on Aug. 28.",
       "Martin|Luther|King|Jr.|spoke|in|Washington|,|D.C.|on|Aug.|28|."},
      {"He has a Ph.D. from Yale.", "He|has|a|Ph.D.|from|Yale|."},
      {"A man of the Sask., or so.", "A|man|of|the|Sask.|,|or|so|."},
  });
}

TEST_CASE("quotations of all kinds stay whole at their ends") {
  check({
      {"\"We agree.\" Moon said nothing more.", "\"|We|agree|.|\" / Moon|said|nothing|more|."},
      {"\xE2\x80\x9CWe agree,\xE2\x80\x9D Moon said. \xE2\x80\x9CWe will go.\xE2\x80\x9D The end.",
       "\xE2\x80\x9C|We|agree|,|\xE2\x80\x9D|Moon|said|. / \xE2\x80\x9C|We|will|go|.|\xE2\x80\x9D / The|end|."},
      {"\"Why now?\" he asked. \"Never!\" she said.", "\"|Why|now|?|\"|he|asked|. / \"|Never|!|\"|she|said|."},
      {"\"Why now?\" Kim Jong Un asked his aides.", "\"|Why|now|?|\"|Kim|Jong|Un|asked|his|aides|."},
      {"\"Why now?\" Kim said. \"Why now?\" The envoys said that it was time.",
       "\"|Why|now|?|\"|Kim|said|. / \"|Why|now|?|\" / The|envoys|said|that|it|was|time|."},
      {"\"It is over.\" - Kim", "\"|It|is|over|.|\"|-|Kim"},
      {"He called it \xC2\xABpeace\xC2\xBB. She (the envoy) did not.",
       "He|called|it|\xC2\xAB|peace|\xC2\xBB|. / She|(|the|envoy|)|did|not|."},
      {"\xE2\x80\x98We agree.\xE2\x80\x99 He left.", "\xE2\x80\x98|We|agree|.|\xE2\x80\x99 / He|left|."},
      {"He left. (So did she.) They met.", "He|left|. / (|So|did|she|.|) / They|met|."},
      {"``We agree,'' he said.", "``|We|agree|,|''|he|said|."},
  });
}

TEST_CASE("clitics and joined words are cut as in the treebank") {
  check({
      {"South Korea's envoy doesn't know. I'm sure they've gone, can't you see?",
       "South|Korea|'s|envoy|does|n't|know|. / I|'m|sure|they|'ve|gone|,|ca|n't|you|see|?"},
      {"It\xE2\x80\x99s Moon\xE2\x80\x99s. We don\xE2\x80\x99t mind.",
       "It|\xE2\x80\x99s|Moon|\xE2\x80\x99s|. / We|do|n\xE2\x80\x99t|mind|."},
      {"They cannot and won't. The leaders' talks.", "They|can|not|and|wo|n't|. / The|leaders|'|talks|."},
      {"They're gonna win.", "They|'re|gon|na|win|."},
      {"O'Neill's coup d'etat at six o'clock in the '90s.", "O'Neill|'s|coup|d'etat|at|six|o'clock|in|the|'90s|."},
      {"the 1980's, the 1990s and 2017's end", "the|1980's|,|the|1990s|and|2017|'s|end"},
      {"Rock 'em, y'all.", "Rock|'em|,|y'|all|."},
  });
}

TEST_CASE("hyphens cut compounds and leave prefixes") {
  check({
      {"a last-minute, 38-year-old, state-of-the-art plan",
       "a|last|-|minute|,|38|-|year|-|old|,|state|-|of|-|the|-|art|plan"},
      {"Moon Jae-in and al-Qaeda", "Moon|Jae|-|in|and|al|-|Qaeda"},
      {"a non-nuclear, anti-government, pro-Beijing co-founder re-elected in mid-May",
       "a|non-nuclear|,|anti-government|,|pro-Beijing|co-founder|re-elected|in|mid-May"},
      {"UN-backed over-the-counter talks", "UN|-|backed|over|-|the|-|counter|talks"},
      {"the F-16 and the KN-08", "the|F|-|16|and|the|KN|-|08"},
      {"talks -- and more \xE2\x80\x93 went on\xE2\x80\x94"
       "and on",
       "talks|--|and|more|\xE2\x80\x93|went|on|\xE2\x80\x94|and|on"},
      {"long- and short-range", "long|-|and|short|-|range"},
  });
}

TEST_CASE("numbers, days, hours and money are cut as in the treebank") {
  check({
      {"$5 and US$5,000 or \xC2\xA3"
       "3.5bn, 10% of \xE2\x82\xAC"
       "40m",
       "$|5|and|US$|5,000|or|\xC2\xA3|3.5|bn|,|10|%|of|\xE2\x82\xAC|40|m"},
      {"at 10:30 or 3:30pm, 5pm or 3a.m. sharp", "at|10:30|or|3:30|pm|,|5|pm|or|3|a.m.|sharp"},
      {"on 2017-05-20, 5/20/2017, 5-20-2017 and 20.5.2017", "on|2017-05-20|,|5/20/2017|,|5-20-2017|and|20.5.2017"},
      {"2017-05-20T10:00:00Z is it", "2017-05-20T10:00:00Z|is|it"},
      {"from 2016-17, 3-5 or 1996-1999", "from|2016|-|17|,|3|-|5|or|1996|-|1999"},
      {"the 7th, the 21st, 9/11 and 1,2,3", "the|7th|,|the|21st|,|9/11|and|1|,|2|,|3"},
      {"call 713-853-3044", "call|713-853-3044"},
      {"38km, 5kg, 3G, .265 and 1/2", "38|km|,|5|kg|,|3G|,|.265|and|1/2"},
      {"It rose 3.5. Then 4.", "It|rose|3.5|. / Then|4|."},
  });
}

TEST_CASE("addresses and signs are one token") {
  check({
      {"See http://www.un.org/en/sc/?a=1,2. Or write to j.doe@un.org.",
       "See|http://www.un.org/en/sc/?a=1,2|. / Or|write|to|j.doe@un.org|."},
      {"(www.example.com) and reuters.com/world, said Yonhap.",
       "(|www.example.com|)|and|reuters.com/world|,|said|Yonhap|."},
      {"[https://example.org/a_(b)]", "[|https://example.org/a_(b)|]"},
      {"@POTUS wrote #peace, #1 and @un.org", "@POTUS|wrote|#peace|,|#|1|and|@un.org"},
      {"and/or, w/o, AT&T, East/West, x_y", "and|/|or|,|w/o|,|AT&T|,|East|/|West|,|x_y"},
      {"********\n======", "********|======"},
  });
}

TEST_CASE("empty lines and bullets are hard borders, single line ends are not") {
  check({
      {"KIM MEETS MOON AT BORDER\n\nThe leaders met\non Friday",
       "KIM|MEETS|MOON|AT|BORDER // The|leaders|met|on|Friday"},
      {"one\r\n\r\ntwo\r\nthree", "one // two|three"},
      {"one\n \t \ntwo", "one // two"},
      {"Agenda\n- trade with Japan\n- the border\n\xE2\x80\xA2 visas\n* peace",
       "Agenda // -|trade|with|Japan // -|the|border // \xE2\x80\xA2|visas // *|peace"},
      {"Points:\n1. Trade. It matters\n2. Peace\nand so on",
       "Points|: // 1.|Trade|. / It|matters // 2.|Peace|and|so|on"},
      {"It was signed in the year\n5. It lapsed.", "It|was|signed|in|the|year|5|. / It|lapsed|."},
      {"one\xE2\x80\xA9two", "one // two"},
      {"\xEF\xBB\xBFSeoul\xC2\xA0"
       "met\xE3\x80\x80Tokyo",
       "Seoul|met|Tokyo"},
      {"SEOUL (Reuters) - South Korea said so.", "SEOUL|(|Reuters|)|-|South|Korea|said|so|."},
  });
}

TEST_CASE("the date at the head of a line of a chronology is a sentence") {
  CHECK(dump("Aug. 7 - Forces attack.") == "Aug.|7|- / Forces|attack|.");
  CHECK(dump("2003: Moon wins.") == "2003|: / Moon|wins|.");
  CHECK(dump("12 May 2008 – Moon wins.") == "12|May|2008|– / Moon|wins|.");
  CHECK(dump("May 12, 2008: Moon wins.") == "May|12|,|2008|: / Moon|wins|.");
  CHECK(dump("Aug. 7 - and then") == "Aug.|7|-|and|then");
  CHECK(dump("Kim: Moon wins.") == "Kim|:|Moon|wins|.");
  CHECK(dump("May: Moon wins.") == "May|:|Moon|wins|.");  // who speaks
  CHECK(dump("12: Moon wins.") == "12|:|Moon|wins|.");
  CHECK(dump("On 7 May - Moon said - all ended.") == "On|7|May|-|Moon|said|-|all|ended|.");
}

TEST_CASE("a sentence knows its bytes and the start of a paragraph") {
  const std::string_view text = " He left.  She stayed. \n\nEnd";
  const Document document(text, test_model());
  REQUIRE(document.sentences().size() == 3);
  CHECK(document.sentences()[0].span.of(text) == "He left.");
  CHECK(document.sentences()[0].paragraph_start);
  CHECK(document.sentences()[1].span.of(text) == "She stayed.");
  CHECK_FALSE(document.sentences()[1].paragraph_start);
  CHECK(document.sentences()[2].paragraph_start);
  CHECK(document.tokens(1).size() == 3);
  CHECK(document.text_of(document.tokens(1)[1]) == "stayed");
  CHECK(document.sentence_at(0) == 0);
  CHECK(document.sentence_at(8) == 0);
  CHECK(document.sentence_at(9) == 1);  // between two, the next
  CHECK(document.sentence_at(10000) == 2);
  CHECK(document.words(2).size() == 1);
  CHECK(Document("", test_model()).sentence_at(5) == 0);
}

TEST_CASE("bad and strange input loses nothing") {
  check_whole("Kim\xFFmet\xC3 \x80\xE2\x80 Moon.\xF0\x9F He" + std::string(1, '\0') + "left");
  check_whole("\xE2\x80");
  check_whole(std::string(1 << 20, 'a'));
  check_whole(std::string(1 << 20, '.'));
  check_whole(std::string(1 << 20, '\''));
  check_whole(std::string(1 << 20, '5'));
  check_whole(std::string(1 << 20, '\n'));
  std::string pairs;
  for (const std::string_view pair : {"a.", "a-", "a'", "1-", "a@", "[1", "\"?", "U.S. ", "?\" K ", "a/", ". ", ":)",
                                      "www.", "\xE2\x80\x99s", "non-", "1,", "Mr. "}) {
    pairs.clear();
    while (pairs.size() < 300000) pairs += pair;
    INFO(pair);
    check_whole(pairs);
  }
  check({
      {"Kim\xF0\x9F\x98\x80 smiled \xF0\x9F\x87\xB0\xF0\x9F\x87\xB7 \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD.",
       "Kim|\xF0\x9F\x98\x80|smiled|\xF0\x9F\x87\xB0|\xF0\x9F\x87\xB7|\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD|."},
      {"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D. \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85\xD8\x9F "
       "\xD9\x86\xD8\xB9\xD9\x85",
       "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D|\xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D|. / "
       "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85|\xD8\x9F / \xD9\x86\xD8\xB9\xD9\x85"},
      {"Erdo\xC4\x9F"
       "an met \xC3\x96zal. \xC3\x89mile left.",
       "Erdo\xC4\x9F"
       "an|met|\xC3\x96zal|. / \xC3\x89mile|left|."},
  });
}

TEST_CASE("random texts come back whole from tokens and gaps") {
  std::mt19937 random(20170520);
  const std::vector<std::string_view> pieces = {"Kim",
                                                "the",
                                                "U.S.",
                                                " ",
                                                " ",
                                                " ",
                                                "\n",
                                                "\n\n",
                                                ".",
                                                ",",
                                                "?",
                                                "!",
                                                "\"",
                                                "'",
                                                "-",
                                                "...",
                                                "5",
                                                "2017",
                                                "a.m.",
                                                "(",
                                                ")",
                                                "[",
                                                "]",
                                                "@",
                                                "/",
                                                ":",
                                                "$",
                                                "%",
                                                "n't",
                                                "'s",
                                                "http://a.b",
                                                "x",
                                                "Mr.",
                                                "No.",
                                                "\xE2\x80\x9C",
                                                "\xE2\x80\x9D",
                                                "\xE2\x80\x99",
                                                "\xE2\x80\xA6",
                                                "\xC2\xA0",
                                                "\xE2\x80\x94",
                                                "\xC3\x89",
                                                "\xFF",
                                                "\xE2",
                                                "\xF0\x9F\x98\x80",
                                                "\xE2\x80\x8D",
                                                "#",
                                                "&",
                                                "_",
                                                "non",
                                                "1990s"};
  std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
  std::uniform_int_distribution<std::size_t> length(0, 60);
  std::string text;
  for (int round = 0; round < 4000; ++round) {
    text.clear();
    for (std::size_t n = length(random); n > 0; --n) text += pieces[pick(random)];
    INFO(text);
    check_whole(text);
  }
}

TEST_CASE("a sentence that is too long is cut at the best place") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += i % 150 == 149 ? "word ; " : "word ";
  const Split parts = split(text);
  REQUIRE(parts.sentences.size() > 12);
  for (std::size_t i = 0; i + 1 < parts.sentences.size(); ++i) {
    CHECK(parts.sentences[i].last - parts.sentences[i].first <= kLongestSentence);
    CHECK(parts.tokens[parts.sentences[i].last - 1].span.of(text) == ";");
  }
  check_whole(text);
}
