#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("E219: a link named x, which would turn every tick into a link") {
    CHECK(sample::problems("### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n[x]: https://example.org\n") ==
          Lines{"16: E219 this line defines a link named `x`, which turns every `[x]` into a link: leave out the colon "
                "after "
                "`[x]`, or rename the link"});
}

TEST_CASE("E228: a remark that Markdown takes for a link definition would not be seen") {
    CHECK(sample::problems("\n[Note]: careful\n") == Lines{"11: E228 `[Note]: \u2026` is a link definition and would "
                                                           "not be seen: leave out the brackets, or give it an "
                                                           "http or https address"});
}

TEST_CASE("a definition with an address is an ordinary link, in a table too") {
    const std::string text = "\n| a |\n| --- |\n| [b][c] |\n\n[c]: https://example.org\n";
    CHECK(sample::problems(text).empty());
    const Inlines cell = sample::block(text).table->rows.at(1).at(0);
    REQUIRE(cell.size() == 1);
    CHECK(cell[0].kind == Inline::Kind::link);
    CHECK(cell[0].target == "https://example.org");
}

TEST_CASE("what looks like a definition inside code is code") {
    CHECK(sample::problems("\n```\n[x]: y\n```\n").empty());
}
