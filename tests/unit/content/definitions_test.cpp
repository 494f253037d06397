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

TEST_CASE("E219: a colon after a tick is one mistake, told once, and the answer is read as it was meant") {
    // The definition took the answer away, so that its question had no tick and an answer without a box as well.
    const auto told = [](const std::string& kind, const std::string& answers) {
        std::string codes;
        for (const Problem& problem : sample::page("### Question 1 (" + kind + ")\nWhich?\n\n" + answers).problems)
            codes += problem.code + " ";
        return codes;
    };
    CHECK(told("choose one", "- [x]: Dry\n- [ ] Wet\n") == "E219 ");
    CHECK(told("choose one", "- [ ] Wet\n- [x]: Dry\n  > Well seen.\n") == "E219 ");
    CHECK(told("choose all", "- [x]: Dry\n- [X]: Firm\n- [x] Short\n") == "E219 E219 ");
    CHECK(told("true or false", "- [x]: True\n- [ ] False\n") == "E219 ");
    CHECK(told("short answer", "- [x]: dry\n") == "E219 ");
    CHECK(told("number", "1. [x]: 20\n") == "E219 ");
    CHECK(told("choose one", "- [x]: Dry\n- [x] Wet\n") == "E204 E219 ");
    CHECK(told("choose one", "- [x]:\n  Dry\n- [ ] Wet\n") == "E219 ");
    CHECK(told("choose one", "- [ ] Wet\n- [x]:\n  Dry\n  > Well seen.\n") == "E219 ");
    CHECK(told("choose one", "- [x]:\nDry\n- [ ] Wet\n") == "E219 ");
    CHECK(told("choose one", "- [x]:\n- [ ] Wet\n") == "E211 ");
    CHECK(told("choose one", "- [x] Wet\n\n  - [x]: Dry\n- [ ] Firm\n") == "E219 E222 ");
    const Question asked =
        sample::question("### Question 1 (choose one)\nWhich?\n\n- [x]: Dry \"and firm\"\n- [ ] Wet\n");
    CHECK(plain_text(asked.answers.at(0).text) == "Dry \"and firm\"");
    CHECK(asked.answers.at(0).is_right);
}

TEST_CASE("E228: a remark that Markdown takes for a link definition would not be seen") {
    CHECK(sample::problems("\n[Note]: careful\n") == Lines{"11: E228 `[Note]: \u2026` is a link definition and would "
                                                           "not be seen: leave out the brackets, or give it an "
                                                           "http or https address"});
}

TEST_CASE("a definition with an address is an ordinary link, in a table too") {
    const std::string text =
        GENERATE("\n| a |\n| --- |\n| [b][c] |\n\n[c]: https://example.org\n",
                 "\n| a |\n| --- |\n| [b][c] |\n\n[c]:\n  https://example.org\n");
    CHECK(sample::problems(text).empty());
    const Inlines cell = sample::block(text).table->rows.at(1).at(0);
    REQUIRE(cell.size() == 1);
    CHECK(cell[0].kind == Inline::Kind::link);
    CHECK(cell[0].target == "https://example.org");
}

TEST_CASE("what looks like a definition inside code is code") {
    CHECK(sample::problems("\n```\n[x]: y\n```\n").empty());
}
