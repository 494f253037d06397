#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("a module without text before its first page has no opening page") {
    CHECK(sample::page("").module.pages.at(0).kind == Page::Kind::lesson);
}

TEST_CASE("E226: a misspelt heading of the outcomes is told once, and its list is taken as meant") {
    const LoadedModule loaded = sample::load(
        "---\ntitle: T\nid: ttt\nversion: 1\nlanguage: en-GB\n---\n# T\n\n### Outcome\n\n- climb\n\n## Page\n\n"
        "### Outcome\n\n### Question 1 (true or false, outcome 1)\n\nIs it?\n\n- [x] True\n- [ ] False\n");
    CHECK(sample::lines(loaded.problems) ==
          sample::Lines{"9: E226 this heading is misspelt: write `### Outcomes`"});
    CHECK(loaded.module.outcomes.size() == 1);
}

TEST_CASE("outcomes are the list under their heading, and stay on the opening page") {
    const Module module =
        sample::load("# T\n\n### outcomes\n\nYou can:\n\n- climb\n- *descend*\n\n## A\nText.\n\n### Outcomes\n\n- no\n")
            .module;
    REQUIRE(module.outcomes.size() == 2);
    CHECK(plain_text(module.outcomes[1]) == "descend");
    CHECK(module.pages.at(0).elements.size() == 3);
}

TEST_CASE("a question ends at the next heading of level 1 to 3, and holds those below") {
    const std::vector<Element> elements =
        sample::elements("### Question 1 (choose one)\n#### Look\nWhich?\n\n- [x] a\n- [ ] b\n\n### After\nText.\n");
    REQUIRE(elements.size() == 3);
    CHECK(std::get<Question>(elements[0]).text.size() == 2);
    CHECK(std::get<Block>(elements[1]).slug == "after");
    CHECK(plain_text(std::get<Block>(elements[2]).inlines) == "Text.");
}

TEST_CASE("pages keep their slugs when a heading takes the same name") {
    const Module module = sample::page("\n### Next\n\n## Next\n\nText.\n").module;
    CHECK(module.pages.at(1).slug == "next");
    CHECK(std::get<Block>(module.pages.at(0).elements.at(1)).slug == "next-1");
}

TEST_CASE("E105: no title, two titles, a title below a page") {
    const std::string start = "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n";
    CHECK(sample::lines(sample::load(start + "## Page\nText.\n").problems) ==
          Lines{"1: E105 the module has no title: exactly one `# Title` is needed"});
    CHECK(
        sample::problems("# Second\nText.\n") ==
        Lines{"10: E105 a second title, the first is at line 7: exactly one `# Title` is needed; use `##` for pages"});
    CHECK(sample::lines(sample::load(start + "## Page\nText.\n# Ladders\n").problems) ==
          Lines{"9: E105 the title stands below a page: move `# Title` above the first `##`"});
}

TEST_CASE("E212: a number used twice") {
    const std::string one = "### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n";
    CHECK(sample::problems(one + one) ==
          Lines{"16: E212 question number 1 is used twice, first at line 10: give one of them a new number"});
    CHECK(sample::problems("### Reflection 1\nThink.\n\n### Reflection 1\nThink.\n") ==
          Lines{"13: E212 reflection number 1 is used twice, first at line 10: give one of them a new number"});
    CHECK(sample::problems(one + "### Reflection 1\nThink.\n").empty());
}

TEST_CASE("E227: a second quiz, and questions in the glossary") {
    CHECK(sample::problems(
              "## Quiz (pass mark 100%)\n### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n## Quiz\nText.\n\n"
              "## Glossary\n- **A**: b\n\n### Reflection 1\nThink.\n") ==
          Lines{"17: E227 a second quiz, the first is at line 10: one scored quiz per module",
                "23: E227 the glossary holds no questions and no reflections: move this to another page"});
}

TEST_CASE("W301: an empty page") {
    CHECK(sample::problems("## Empty\n\n## Next\n\nText.\n") == Lines{"10: W301 the page 'Empty' is empty"});
}

TEST_CASE("a heading that was meant as a question does not raise a second problem for its boxes") {
    CHECK(sample::problems("### Question (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n").size() == 1);
}

// A question inside a quote or a list was a heading that asked nothing, and nobody was told.
TEST_CASE("E226: a question, a reflection or a quiz inside a quote or a list") {
    const std::string text =
        "this heading stands inside a quote or a list, where it asks nothing: move it and what belongs to it to the "
        "margin";
    CHECK(sample::problems("> ### Question 1 (choose one)\n> Which?\n>\n> - [x] a\n> - [ ] b\n") ==
          Lines{"10: E226 " + text});
    CHECK(sample::problems("- one\n\n  ### Reflection 2\n\n  Think.\n") == Lines{"12: E226 " + text});
    CHECK(sample::problems("> ## Quiz (pass mark 80%)\n") == Lines{"10: E226 " + text});
    CHECK(sample::problems("> ### Questions people ask\n>\n> Text.\n").empty());
}

// The boxes under it were told as well: two problems for one slip.
TEST_CASE("E226: a question at the level of a page is told once, boxes and all") {
    CHECK(sample::problems("## Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n") ==
          Lines{"10: E226 this heading is at the wrong level: write `### Question 4 (choose one)`"});
}

// Only lists at the margin of a page were looked at.
TEST_CASE("E222: boxes in a reflection, in a quote and under another list's item ask nothing") {
    const std::string text =
        "boxes stand outside a question: put them under a heading such as `### Question 4 (choose one)`";
    CHECK(sample::problems("### Reflection 1\nWhich of them?\n\n- [ ] a\n- [ ] b\n") == Lines{"13: E222 " + text});
    CHECK(sample::problems("> - [x] a\n> - [ ] b\n") == Lines{"10: E222 " + text});
    CHECK(sample::problems("- one\n  - [x] a\n  - [ ] b\n") == Lines{"11: E222 " + text});
}
