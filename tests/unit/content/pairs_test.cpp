#include "content/pairs.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

std::string match(const std::string& pairs) {
    return "### Question 1 (match)\nPair.\n\n" + pairs;
}

}  // namespace

TEST_CASE("a pair splits at its arrow, and both sides keep their marks") {
    const Question asked = sample::question(match("- *a* -> `b`\n- c \u2192 d\n- -> e\n"));
    REQUIRE(asked.answers.size() == 3);
    CHECK(asked.answers[0].text.at(0).kind == Inline::Kind::emphasis);
    CHECK(asked.answers[0].right.at(0).kind == Inline::Kind::code);
    CHECK(plain_text(asked.answers[1].text) == "c");
    CHECK(plain_text(asked.answers[1].right) == "d");
    CHECK(asked.answers[2].text.empty());
    CHECK_FALSE(asked.answers[2].is_right);
}

TEST_CASE("an arrow in code is text") {
    const Question asked = sample::question(match("- `a -> b` -> c\n- d -> e\n"));
    CHECK(plain_text(asked.answers.at(0).text) == "a -> b");
    CHECK(plain_text(asked.answers[0].right) == "c");
}

TEST_CASE("equal right sides are allowed") {
    CHECK(sample::problems(match("- a -> c\n- b -> c\n")).empty());
}

TEST_CASE("E208: no arrow, two arrows, a left used twice, no right side") {
    CHECK(
        sample::problems(match("- a - b\n- c -> d -> e\n- f -> g\n- F -> h\n- i ->\n")) ==
        Lines{
            "13: E208 a pair without an arrow: each pair needs `left -> right`, with a space on each side of the arrow",
            "14: E208 a pair with two arrows: each pair needs one `left -> right`; an arrow in the text can stand in "
            "`code`",
            "16: E208 'F' is on the left twice, first at line 15: each left needs one right",
            "17: E208 a pair without a right side: each pair needs `left -> right`"});
}
