#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("only the last list is the answers, those before are question text") {
    const Question asked =
        sample::question("### Question 1 (choose one)\nGiven:\n\n- soap\n- water\n\nWhich?\n\n- [x] a\n- [ ] b\n");
    CHECK(asked.text.size() == 3);
    CHECK(asked.answers.size() == 2);
}

TEST_CASE("a question may hold a table, code and a list in a quote before its answers") {
    const std::string text =
        "### Question 1 (choose one)\n| a |\n| --- |\n| 1 |\n\n```\n- [ ] code\n```\n\n> - quoted\n\n- [x] a\n- [ ] "
        "b\n";
    CHECK(sample::problems(text).empty());
    CHECK(sample::question(text).text.size() == 3);
}

TEST_CASE("a reflection holds everything up to the next heading") {
    const std::vector<Element> elements =
        sample::elements("### Reflection 2 (shared)\nThink of:\n\n- one\n- two\n\n### Next\n");
    const auto& reflection = std::get<Reflection>(elements.at(0));
    CHECK(reflection.number == 2);
    CHECK(reflection.is_shared);
    CHECK(reflection.prompt.size() == 2);
    CHECK(reflection.line == 10);
}

TEST_CASE("E201: questions and reflections without text") {
    CHECK(sample::problems("### Question 1 (choose one)\n\n- [x] a\n- [ ] b\n\n### Reflection 1\n") ==
          Lines{"10: E201 question 1 has no text: write what is asked above the answers",
                "15: E201 reflection 1 has no text: write what to think about under its heading"});
}

TEST_CASE("E202: boxes under a kind that takes none") {
    CHECK(sample::problems("### Question 1 (put in order)\nSort.\n\n1. [ ] a\n2. b\n") ==
          Lines{"13: E202 'put in order' takes no boxes: leave `[ ]` and `[x]` out, or change the kind"});
}

TEST_CASE("E203: a question without answers") {
    CHECK(sample::problems("### Question 1 (choose one)\nWhich?\n") ==
          Lines{"10: E203 question 1 has no answers: add a list of answers under it"});
}

TEST_CASE("what stands where it may not is read all the same, so that its other mistakes are told at once") {
    // A trainer mended E225 and was then told of a picture and a link that had been wrong all along.
    const auto codes = [](const std::string& body) {
        std::string all;
        for (const std::string& line : sample::problems(body)) all += line.substr(line.find(' '), 5);
        return all;
    };
    CHECK(codes("### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n![](there.png)\n\n[Later](#nowhere)\n") ==
          " E225 E216 E217 E225 E229");
    CHECK(codes("### Question 1 (choose one)\nWhich?\n\n- [x] a\n\n  [Later](#nowhere)\n- [ ] b\n") == " E225 E229");
    CHECK(codes("### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\n> [Later](#nowhere)\n") == " E210 E229");
}

TEST_CASE("E225: text after the answers") {
    CHECK(sample::problems("### Question 1 (choose one)\nWhich?\n\n- [x] a\n- [ ] b\n\nAfter.\n\n#### More\n") ==
          Lines{"16: E225 only feedback may follow the answers: move this above them",
                "18: E225 only feedback may follow the answers: move this above them"});
}

TEST_CASE("W305: several lists in one question") {
    CHECK(sample::problems("### Question 1 (choose one)\nGiven:\n\n- soap\n\nWhich?\n\n- [x] a\n- [ ] b\n") ==
          Lines{"13: W305 question 1 has several lists: only the last, at line 17, is the answers"});
}

TEST_CASE("E222: boxes in a hint are no answers") {
    CHECK(sample::problems("### Question 1 (choose one)\nWhich?\n\n> **Hint:** One of\n>\n> - [ ] c\n\n- [x] a\n- [ ] "
                           "b\n") ==
          Lines{"15: E222 boxes stand under `**Hint:**` of question 1: keep all answers in one list at the margin"});
}
