#include "content/links.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("links go to the web, to pages and to headings of the module") {
    const std::string text = "\n[a](https://example.org) [b](#page) [c](#Why-Us?)\n\n#### Why us?\n";
    CHECK(sample::problems(text).empty());
    const Inlines links = sample::block(text).inlines;
    CHECK(links.at(0).target == "https://example.org");
    CHECK(links.at(2).target == "#page");
    CHECK(links.at(4).target == "#why-us");
}

TEST_CASE("the first link to this module in an explanation is the page to go back to") {
    const Question asked = std::get<Question>(
        sample::page("\n### Rungs\n\n## Next\n\n### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n"
                     "> **Explanation:** See [them](https://example.org), [rungs](#rungs) and [next](#next).\n")
            .module.pages.at(1)
            .elements.at(0));
    CHECK(asked.explained_on == 0);
}

TEST_CASE("E228: a link that leads nowhere the player can go") {
    CHECK(sample::problems("\n[a](mailto:x@example.org)\n\n[b](guide.pdf)\n") ==
          Lines{"11: E228 the link to 'mailto:x@example.org' leads nowhere the player can go: use an http or https "
                "address, or "
                "`#heading` for a heading of this module",
                "13: E228 the link to 'guide.pdf' leads nowhere the player can go: use an http or https address, or "
                "`#heading` "
                "for a heading of this module"});
}

TEST_CASE("E228: a link that Markdown does not take for one") {
    CHECK(sample::problems("\n[a](my file)\n") ==
          Lines{"11: E228 this link is not written as one: `[words](address)`, with no spaces in the address"});
}

TEST_CASE("E229: a link to a heading that does not exist") {
    CHECK(sample::problems("\n[a](#paeg)\n\n| a |\n| --- |\n| [b](#elsewhere-entirely) |\n") ==
          Lines{"11: E229 the link '#paeg' leads to no page or heading of this module: did you mean '#page'?",
                "15: E229 the link '#elsewhere-entirely' leads to no page or heading of this module"});
}
