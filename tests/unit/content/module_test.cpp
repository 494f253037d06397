#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;

namespace {

std::string words_of(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "word ";
    return out;
}

}  // namespace

TEST_CASE("a page's minutes come from its words, questions and reflections") {
    const Module module = sample::load("# T\n## A\n" + words_of(200) +
                                       "\n## B\n### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n"
                                       "\n### Reflection 1\nThink.\n\n## Glossary\n- **A**: b\n")
                              .module;
    REQUIRE(module.pages.size() == 3);
    CHECK(words(module.pages[0]) == 200);
    CHECK(words(module.pages[1]) == 4);
    CHECK(page_seconds(module) == std::vector<int>{60, 2 + 30 + 120, 0});
}

TEST_CASE("a module's own minutes scale its pages exactly") {
    Module module =
        sample::load("# T\n## A\n" + words_of(100) + "\n## B\n" + words_of(100) + "\n## C\n" + words_of(100) + "\n")
            .module;
    module.metadata.minutes = 10;
    CHECK(page_seconds(module) == std::vector<int>{200, 200, 200});
    module.metadata.minutes = 1;
    CHECK(page_seconds(module) == std::vector<int>{20, 20, 20});
}

TEST_CASE("dashes and marks are not words, hyphened and inflected ones are one") {
    const Module module = sample::load("# T\n## A\nwell-being \u2013 the nurse\u2019s *own* 24/7 &\n").module;
    CHECK(words(module.pages.at(0)) == 5);
}

TEST_CASE("questions and reflections are found by their numbers") {
    const Module module =
        sample::page("### Question 7 (short answer)\nWhat?\n\n- [x] a\n\n### Reflection 3\nThink.\n").module;
    REQUIRE(question(module, 7) != nullptr);
    CHECK(question(module, 7)->number == 7);
    CHECK(question(module, 3) == nullptr);
    REQUIRE(reflection(module, 3) != nullptr);
    CHECK(reflection(module, 7) == nullptr);
    CHECK_FALSE(quiz_page(module).has_value());
}
