#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

/// A sound question with this below its answers, from line 16 on.
std::string with_quotes(const std::string& quotes) {
    return "### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n" + quotes;
}

}  // namespace

TEST_CASE("the four named quotes find their places") {
    const Question asked = sample::question(
        with_quotes("> **Hint:** h\n\n> **Explanation**: e\n>\n> - more\n\n> **RIGHT:** r\n\n> **Wrong:**\n> w\n"));
    CHECK(plain_text(asked.hint) == "h");
    CHECK(plain_text(asked.explanation) == "e\nmore");
    CHECK(plain_text(asked.when_right) == "r");
    CHECK(plain_text(asked.when_wrong) == "w");
}

TEST_CASE("a named quote may stand above the answers, and a plain one there is question text") {
    const Question asked =
        sample::question("### Question 1 (choose one)\nWhich?\n\n> A saying.\n\n> **Hint:** h\n\n- [x] a\n- [ ] b\n");
    CHECK(plain_text(asked.text) == "Which?\nA saying.");
    CHECK(plain_text(asked.hint) == "h");
}

TEST_CASE("E201: a label without its text") {
    CHECK(sample::problems(with_quotes("> **Hint:**\n")) ==
          Lines{"16: E201 `**Hint:**` stands without its text: write it after the colon"});
    CHECK(sample::problems(with_quotes("> **Hint:** h\n\n> **Wrong:**\n>\n> **Right:** r\n")) ==
          Lines{"18: E201 `**Wrong:**` stands without its text: write it after the colon",
                "20: W304 `**Right:**` stands in one quote with `**Wrong:**`: leave a blank line between them"});
}

TEST_CASE("E210: feedback that belongs to no answer, and a misspelt label") {
    CHECK(sample::problems(with_quotes("> Well done.\n\n> **Hnit:** Look up.\n")) ==
          Lines{"16: E210 this feedback is not under its answer: indent it two spaces (three in a numbered list), or "
                "start it "
                "with `**Hint:**`, `**Explanation:**`, `**Right:**` or `**Wrong:**`",
                "18: E210 this quote's label is misspelt: start it with `**Hint:**`"});
}

TEST_CASE("E210: a label inside a heading is told, as it names nothing there") {
    // It was taken for a label, and its text then had no quote to go to: reading ended in memory of nobody's.
    CHECK(sample::problems(with_quotes("> ## **Hint:** Look up.\n")) ==
          Lines{"16: E210 this quote's label is misspelt: start it with `**Hint:**`"});
}

TEST_CASE("W304: two names in one quote are told, and still kept apart") {
    const std::string text = with_quotes("> **Hint:** h\n> **Explanation:** e\n");
    CHECK(sample::problems(text) ==
          Lines{"17: W304 `**Explanation:**` stands in one quote with `**Hint:**`: leave a blank line between them"});
    CHECK(plain_text(sample::question(text).hint) == "h");
    CHECK(plain_text(sample::question(text).explanation) == "e");
}
