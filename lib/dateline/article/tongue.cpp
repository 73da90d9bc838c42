// Letters are counted by script; a script that one language owns decides. Latin and Cyrillic texts are told by their
// function words, each of which counts for every language that has it.
#include "dateline/article/tongue.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/core/utf8.hpp"

namespace dateline::article {

namespace {

constexpr std::size_t kReach = std::size_t{32} << 10U;

struct Tongue {
  std::string_view code;
  std::string_view words;
};

constexpr std::array<Tongue, 24> kTongues = {{
    {"en",
     "the of and to in is that for was on with as by at from it his he are were has have had be this which not but "
     "said "
     "will would their they an after who its been"},
    {"de",
     "der die das und ist nicht von mit dem den ein eine zu auf für sich auch als nach wie bei aus sind wird wurde "
     "dass "
     "hat im des einer am haben"},
    {"fr",
     "le la les des et est une dans pour que qui sur par avec au du pas plus ont été aux cette sont mais leur selon ce "
     "il elle"},
    {"es",
     "el la los las de que y en un una por con para del se su al como más fue ha este entre sobre pero según también "
     "está"},
    {"it",
     "il la che di e un una per con non del della sono nel alla dei è si da gli anche come ha più le dal questo stato"},
    {"pt", "o a os as de que e do da em um uma para com não no na por mais dos foi se ao como pelo também são seu"},
    {"nl", "de het een van en is dat op te voor met niet zijn aan er door ook naar bij werd hij om heeft uit maar nog"},
    {"sv", "och att det som en på är av för med den till inte har de ett om var men från vid efter sig kan"},
    {"da", "og at det er en af til på der med den for ikke som de har et om var fra ved efter sig kan blev også"},
    {"no", "og at det er en av til på som med den for ikke de har et om var fra ved etter seg kan ble også"},
    {"fi", "ja on ei että se oli hän mutta myös kun ovat joka mukaan sekä tai kuin jo vain ole ovat jonka sen"},
    {"pl", "i w na z do nie się że jest o to po przez od za jak oraz dla są przy był roku który po"},
    {"cs", "a v se na je že o s z do i ve pro za jako byl jsou podle ale také které který po od"},
    {"tr", "ve bir bu için ile da de olarak olan daha çok ne gibi kadar sonra ancak ise dedi olduğu en"},
    {"ro", "și în de la a cu pe nu că din pentru este o un mai au fost care al sau prin sunt după"},
    {"hu", "a az és hogy nem is egy van meg de ez volt már csak mint még vagy szerint után el azt"},
    {"hr", "i u je na se za da su od s koji kako ne bi što iz nije o kao po"},
    {"id", "yang dan di untuk dengan ini dari pada tidak dalam akan itu ke juga oleh telah adalah sebagai"},
    {"vi", "và của là có trong được cho không với các một người những đã này khi từ về"},
    {"ru", "и в не на что с по как это к из за от о для его но был также он она они было"},
    {"uk", "і в не на що з до як це та за від про для його але був також він та й у"},
    {"bg", "и в не на че с за от да се по е като са той към но ще беше до"},
    {"sr", "и у је на се за да су од са који како не што из није као по"},
    {"be", "і ў не на што з да як гэта та за ад пра для яго але быў таксама ён"},
}};

enum Script : std::uint8_t {
  latin,
  cyrillic,
  greek,
  hebrew,
  arabic,
  devanagari,
  bengali,
  thai,
  han,
  kana,
  hangul,
  georgian,
  armenian,
  scripts
};

int script_of(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
    Script script;
  };
  static constexpr std::array<Range, 20> kRanges = {
      {{0x41, 0x5A, latin},        {0x61, 0x7A, latin},        {0xC0, 0x24F, latin},     {0x370, 0x3FF, greek},
       {0x400, 0x52F, cyrillic},   {0x531, 0x58F, armenian},   {0x590, 0x5FF, hebrew},   {0x600, 0x6FF, arabic},
       {0x750, 0x77F, arabic},     {0x900, 0x97F, devanagari}, {0x980, 0x9FF, bengali},  {0xE00, 0xE7F, thai},
       {0x10A0, 0x10FF, georgian}, {0x1100, 0x11FF, hangul},   {0x1E00, 0x1EFF, latin},  {0x3040, 0x30FF, kana},
       {0x3400, 0x4DBF, han},      {0x4E00, 0x9FFF, han},      {0xAC00, 0xD7AF, hangul}, {0xFB50, 0xFDFF, arabic}}};
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) return range.script;
  }
  return scripts;
}

using Lexicon = std::unordered_map<std::string_view, std::vector<std::size_t>>;

const Lexicon& lexicon() {
  static const Lexicon words = [] {
    Lexicon made;
    for (std::size_t i = 0; i < kTongues.size(); ++i) {
      for (const std::string_view word : core::split(kTongues[i].words, ' ')) made[word].push_back(i);
    }
    return made;
  }();
  return words;
}

// Lower case of what the lists above need: ASCII, Latin-1, Latin Extended-A and Cyrillic.
char32_t lowered(char32_t c) {
  if (c < 0x80) return static_cast<char32_t>(core::lower(static_cast<char>(c)));
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x100 && c <= 0x137 && c % 2 == 0) return c + 1;
  return c;
}

struct Counts {
  std::array<std::size_t, scripts> letters{};
  std::array<std::size_t, kTongues.size()> hits{};
  std::array<std::set<std::string_view>, kTongues.size()> words;  // of a language, each once
  std::size_t persian = 0;                                        // letters that Arabic does not have
};

Counts count(std::string_view text) {
  Counts out;
  std::string word;
  const auto end_word = [&] {
    // Single letters are initials ("U.S.") as often as words.
    if (word.size() < 2) return word.clear();
    if (const auto found = lexicon().find(word); found != lexicon().end()) {
      for (const std::size_t tongue : found->second) {
        ++out.hits[tongue];
        out.words[tongue].insert(found->first);
      }
    }
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const core::Decoded c = core::decode(text, at);
    at += c.size;
    const int script = script_of(c.point);
    if (script == scripts) {
      end_word();
      continue;
    }
    ++out.letters[static_cast<std::size_t>(script)];
    if (c.point == 0x67E || c.point == 0x686 || c.point == 0x698 || c.point == 0x6AF) ++out.persian;
    word += core::encode(lowered(c.point));
  }
  end_word();
  return out;
}

// The language with most hits, when no other comes near.
std::string by_words(const Counts& counts) {
  constexpr std::size_t kEnough = 4;
  constexpr std::size_t kWords = 3;
  std::size_t best = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i < kTongues.size(); ++i) {
    if (counts.hits[i] > counts.hits[best]) best = i;
  }
  for (std::size_t i = 0; i < kTongues.size(); ++i) {
    if (i != best) second = std::max(second, counts.hits[i]);
  }
  const std::size_t most = counts.hits[best];
  const std::size_t english = counts.hits[0];
  if (best == 0) return most * 2 >= second * 3 && most > 0 ? "en" : "";
  // One word is no language: "met" is Dutch for "with".
  if (most < kEnough || english * 2 >= most || counts.words[best].size() < kWords) return {};
  return std::string(kTongues[best].code);
}

}  // namespace

std::string language_of(std::string_view text) {
  std::size_t reach = std::min(text.size(), kReach);
  while (reach < text.size() && (static_cast<unsigned char>(text[reach]) & 0xC0) == 0x80) --reach;
  const Counts counts = count(text.substr(0, reach));
  std::size_t all = 0;
  for (const std::size_t letters : counts.letters) all += letters;
  const auto most = [&](Script script) { return counts.letters[script] * 2 > all; };
  constexpr std::size_t kFew = 4;
  if (all < kFew) return {};
  // Japanese mixes kana with Chinese characters, Korean rarely does.
  const std::size_t east = counts.letters[han] + counts.letters[kana];
  if (east * 2 > all) return counts.letters[kana] * 10 > east ? "ja" : "zh";
  if (most(hangul)) return "ko";
  if (most(greek)) return "el";
  if (most(hebrew)) return "he";
  if (most(arabic)) return counts.persian * 50 > counts.letters[arabic] ? "fa" : "ar";
  if (most(devanagari)) return "hi";
  if (most(bengali)) return "bn";
  if (most(thai)) return "th";
  if (most(georgian)) return "ka";
  if (most(armenian)) return "hy";
  return by_words(counts);
}

}  // namespace dateline::article
