#include "content/destinations.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;

namespace {

/// `page:element` of a slug, or "nowhere".
std::string place(const Module& module, const std::string& slug) {
    const Destinations all = destinations(module);
    const auto found = all.find(slug);
    return found == all.end() ? "nowhere" : fmt::format("{}:{}", found->second.page, found->second.element);
}

}  // namespace

TEST_CASE("a slug leads to its page, or to what holds its heading") {
    const Module module = sample::page("\n### Plain\n\n> #### Quoted\n\n- #### Listed\n\n> [!NOTE]\n> #### Called\n\n"
                                       "## Next\n\n### Question 1 (choose one)\n\n#### Asked\n\nWhich?\n\n"
                                       "- [x] a\n- [ ] b\n\n> **Explanation:**\n>\n> #### Explained\n\n"
                                       "### Reflection 1 (private)\n\n#### Wondered\n\nWhy?\n")
                              .module;
    CHECK(place(module, "page") == "0:0");
    CHECK(place(module, "plain") == "0:1");
    CHECK(place(module, "quoted") == "0:2");
    CHECK(place(module, "listed") == "0:3");
    CHECK(place(module, "called") == "0:4");
    CHECK(place(module, "next") == "1:0");
    CHECK(place(module, "asked") == "1:0");
    CHECK(place(module, "explained") == "1:0");
    CHECK(place(module, "wondered") == "1:1");
    CHECK(place(module, "elsewhere") == "nowhere");
}

TEST_CASE("the title leads to the first page, unless a heading has its name") {
    CHECK(place(sample::page("\n## Next\n\nText.\n").module, "ladders") == "0:0");
    CHECK(place(sample::page("\n## Ladders\n\nText.\n").module, "ladders") == "1:0");
    CHECK(place(Module{}, "page") == "nowhere");
}
