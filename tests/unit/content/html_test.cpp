#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("a comment on lines of its own is hidden and no problem") {
    const std::string text = "\n<!-- for\ntrainers -->\n\nShown.\n";
    CHECK(sample::problems(text).empty());
    CHECK(plain_text(sample::block(text).inlines) == "Shown.");
}

TEST_CASE("E223: a comment that is never closed") {
    CHECK(sample::problems("\n<!-- open\n\nHidden.\n") ==
          Lines{"11: E223 this comment is not closed, so everything after it is hidden: add `-->`"});
    CHECK(sample::problems("\nWords <!-- open\n") ==
          Lines{"11: E223 this comment is not closed: add `-->`, and give the comment its own line"});
}

TEST_CASE("E224: text on a comment's line") {
    CHECK(sample::problems("\n<!-- a\nb --> words\n\nWords <!-- c -->\n") ==
          Lines{"12: E224 text on a comment's line would be hidden: give the comment its own line",
                "14: E224 a comment stands on a line with text: give the comment its own line"});
}

TEST_CASE("W302: HTML is told once a line, and the text inside a line stays") {
    const std::string text = "\nSome <b>bold</b> text.\n\n<div>\nx\n</div>\n";
    CHECK(sample::problems(text) == Lines{"11: W302 `<b>` is HTML, which the player ignores: write it in Markdown",
                                          "13: W302 `<div>` is HTML, which the player ignores: write it in Markdown"});
    CHECK(plain_text(sample::block(text).inlines) == "Some bold text.");
}
