#include "content/addresses.h"
#include "tests/support/catch.h"

using namespace content;

namespace {

Inline web_link(std::string words, std::string target) {
    Inline made;
    made.kind = Inline::Kind::link;
    made.target = std::move(target);
    made.children.resize(1);
    made.children.front().text = std::move(words);
    return made;
}

}  // namespace

TEST_CASE("http and https addresses are web addresses, in any case and without blanks") {
    CHECK(is_web_address("https://example.org"));
    CHECK(is_web_address("HTTP://example.org/a?b#c"));
    for (const char* target : {"", "https://", "http://", "ftp://example.org", "file:///etc/passwd", "#page",
                               "https://example.org/ -x", "https://example.org/\n", "xhttps://example.org"}) {
        CHECK_FALSE(is_web_address(target));
    }
}

TEST_CASE("a link out shows its address without https://") {
    CHECK(shown_address(web_link("the plan", "https://www.example.org/plan/2019/")) == "www.example.org/plan/2019/");
    CHECK(shown_address(web_link("the plan", "HTTPS://Example.org/Plan")) == "Example.org/Plan");
    CHECK(shown_address(web_link("their site", "https://example.org/")) == "example.org");
}

TEST_CASE("an address that a browser would not find without it keeps http://") {
    CHECK(shown_address(web_link("the plan", "http://example.org/plan")) == "http://example.org/plan");
}

TEST_CASE("words that are the address already are not said twice") {
    CHECK(shown_address(web_link("example.org/plan", "https://www.example.org/plan/")).empty());
    CHECK(shown_address(web_link("https://example.org/plan", "https://example.org/plan")).empty());
    CHECK(shown_address(web_link("the plan at Example.org/plan", "https://example.org/plan")).empty());
    CHECK(shown_address(web_link("example.org", "https://example.org/plan")) == "example.org/plan");
}

TEST_CASE("a link inside the module has no address to show") {
    CHECK(shown_address(web_link("why", "#why-it-matters")).empty());
    Inline words;
    words.text = "https://example.org";
    CHECK(shown_address(words).empty());
}

TEST_CASE("what stands on a page has the addresses of its links, plain text has not") {
    Block block;
    block.inlines = {web_link("The plan", "https://example.org/plan"), {}};
    block.inlines.back().text = ", 2019";
    Block list;
    list.kind = Block::Kind::list;
    list.children = {block};
    CHECK(shown_text(Blocks{list}) == "The plan (example.org/plan), 2019");
    CHECK(plain_text(Blocks{list}) == "The plan, 2019");
}
