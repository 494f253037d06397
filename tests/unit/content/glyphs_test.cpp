#include "content/glyphs.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("left-to-right scripts of the first plane can be drawn") {
    CHECK_FALSE(
        has_undrawable("Welsh \u0175, Greek \u03b1, Cyrillic \u0436, \u2018quotes\u2019 \u2013 \u20ac \u00a3 \u4e2d"));
}

TEST_CASE("emoji, right-to-left scripts and control characters cannot be drawn") {
    CHECK(has_undrawable("\U0001F600"));
    CHECK(has_undrawable("\u05e9"));
    CHECK(has_undrawable("a\x01"));
    CHECK(has_undrawable(std::string(200, 'a') + "\u200f"));
    CHECK(has_undrawable(std::string(63, 'a') + "\U0001F600"));
}

TEST_CASE("W308: the characters are named once each, at their line") {
    CHECK(sample::problems("Smile \U0001F600 and \u05e9 and \U0001F600.\n") ==
          Lines{"10: W308 the player cannot draw U+1F600, U+05E9: use words or another character"});
    CHECK(sample::problems("\n`\U0001F600`\n\n| \U0001F600 |\n| --- |\n") ==
          Lines{"11: W308 the player cannot draw U+1F600: use words or another character",
                "13: W308 the player cannot draw U+1F600: use words or another character"});
}

TEST_CASE("a trainer's comment may hold any character") {
    CHECK(sample::problems("\n<!-- \U0001F600 -->\n").empty());
}
