#include "dateline/render/link.hpp"

#include <catch2/catch.hpp>

using dateline::render::dot_link;
using dateline::render::safe_link;

TEST_CASE("http, https and relative links stay") {
  for (const char* url : {"http://example.org/", "https://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/a%20b",
                          "articles/a1.html#s5", "../a1.txt", "/a/b:c", "#here", "?q=a:b", "./a:b", ""}) {
    CHECK(safe_link(url) == url);
  }
}

TEST_CASE("links of other schemes go") {
  for (const char* url : {"javascript:alert(1)", " JavaScript:alert(1)", "\x01javascript:alert(1)",
                          "java\nscript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
                          "vbscript:x", "mailto:a@b", "//example.org/a", "http:example.org", "C:\\a.txt", "a:b"}) {
    INFO(url);
    CHECK(safe_link(url).empty());
  }
}

TEST_CASE("what DOT, XML or PDF would stumble over is percent-encoded") {
  CHECK(safe_link("a b\"<>\\^`{|}.html") == "a%20b%22%3C%3E%5C%5E%60%7B%7C%7D.html");
  CHECK(safe_link("a'(b).html") == "a%27%28b%29.html");
  CHECK(safe_link("caf\xC3\xA9/\xE6\xBC\xA2") == "caf%C3%A9/%E6%BC%A2");
  CHECK(safe_link("a\nb\x7F\xFF") == "a%0Ab%7F%FF");
  CHECK(safe_link("100%") == "100%25");
  CHECK(safe_link("a%2Gb%2fc") == "a%252Gb%2fc");
  CHECK(safe_link("\\\\host\\share") == "%5C%5Chost%5Cshare");
}

TEST_CASE("links in DOT have their ampersands escaped for SVG") { CHECK(dot_link("a?b=c&d=e") == "a?b=c&amp;d=e"); }
