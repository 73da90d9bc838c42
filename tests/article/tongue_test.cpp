#include "dateline/article/tongue.hpp"

#include <vector>

#include <catch2/catch.hpp>

using dateline::article::language_of;

TEST_CASE("Languages are told by their script and their commonest words") {
  struct Case {
    const char* text;
    const char* language;
  };
  for (const Case& c : std::vector<Case>{
           {"The ministers of the two countries met in Oslo and agreed to go on.", "en"},
           {"Die Minister der beiden Länder haben sich in Oslo getroffen und wollen mit den Gesprächen nicht aufhören.",
            "de"},
           {"Les ministres des deux pays se sont rencontrés à Oslo pour parler de la frontière et du commerce.", "fr"},
           {"Los ministros de los dos países se reunieron en Oslo para hablar de la frontera y del comercio.", "es"},
           {"I ministri dei due paesi si sono incontrati a Oslo per parlare della frontiera e del commercio con gli "
            "altri.",
            "it"},
           {"Os ministros dos dois países não se reuniram em Oslo para falar da fronteira, mas do comércio com os "
            "outros.",
            "pt"},
           {"De ministers van de twee landen hebben in Oslo over het verdrag gesproken en zijn niet naar huis.", "nl"},
           {"Ministrarna från de två länderna har träffats i Oslo för att tala om avtalet, och det är inte klart.",
            "sv"},
           {"Ministrowie obu państw spotkali się w Oslo, aby rozmawiać o granicy, ale nie o handlu, który jest po to.",
            "pl"},
           {"İki ülkenin bakanları Oslo'da bir araya geldi ve sınır için daha çok görüşme yapılacak, ancak bu son "
            "değil.",
            "tr"},
           {"Министры двух стран встретились в Осло, но о границе они не говорили, это было для всех ясно.", "ru"},
           {"Міністри двох країн зустрілися в Осло, але про кордон не говорили, це було для всіх ясно та добре.", "uk"},
           {"Οι υπουργοί των δύο χωρών συναντήθηκαν στο Όσλο.", "el"},
           {"וזירי החוץ נפגשו באוסלו ביום שלישי", "he"},
           {"التقى وزيرا الخارجية في أوسلو يوم الثلاثاء", "ar"},
           {"وزیران خارجه دو کشور در اسلو گفتگو کردند و چند پیمان گرفتند", "fa"},
           {"両国の外相はオスロで会談した。", "ja"},
           {"两国外长在奥斯陆举行会谈。", "zh"},
           {"양국 외무장관이 오슬로에서 만났다.", "ko"},
           {"รัฐมนตรีต่างประเทศพบกันที่ออสโล", "th"},
           {"दोनों देशों के मंत्री ओस्लो में मिले", "hi"},
       }) {
    INFO(c.text);
    CHECK(language_of(c.text) == c.language);
  }
}

TEST_CASE("Too little to tell by stays open") {
  CHECK(language_of("").empty());
  CHECK(language_of("2017-05-20").empty());
  CHECK(language_of("Oslo").empty());
  CHECK(language_of("la de").empty());
}

TEST_CASE("Foreign names and words do not make an English text foreign") {
  CHECK(language_of("Kim Jong Un of the DPRK and Andrés Manuel López of La Paz met in El Alto.") == "en");
  CHECK(language_of("The U.S. trade deficit was 44 billion U.S. dollars in July.") == "en");
}

TEST_CASE("One word of another language, however often, is no language") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "Russia met China. ";
  CHECK(language_of(text).empty());
}
