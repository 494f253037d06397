#include "content/problem.h"
#include "content/findings.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;

TEST_CASE("a problem is told as file, line, code and message") {
    CHECK(to_string(Problem{"ladders/module.md", 12, "E203", Severity::error, "no answers"}) ==
          "ladders/module.md:12: E203 no answers");
}

TEST_CASE("problems come in the file's order, and those of one line as they were found") {
    Findings findings("a.md");
    findings.add(9, "W301", "late");
    findings.add(2, "W302", "first");
    findings.add(2, "E101", "second");
    const Problems problems = std::move(findings).in_file_order();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].message == "first");
    CHECK(problems[1].message == "second");
    CHECK(problems[1].severity == Severity::error);
    CHECK(problems[2].severity == Severity::warning);
}

TEST_CASE("warnings alone do not break a module") {
    CHECK_FALSE(has_errors({{"a.md", 1, "W301", Severity::warning, ""}}));
    CHECK(has_errors({{"a.md", 1, "W301", Severity::warning, ""}, {"a.md", 1, "E101", Severity::error, ""}}));
}

TEST_CASE("a problem stays one line of words, whatever the text it quotes holds") {
    // `&#10;` in a heading cut the line that named the page in two; `&#27;` steered the trainer's terminal.
    const auto told = [](const std::string& heading) {
        return sample::lines(sample::page("## " + heading + "\n").problems);
    };
    CHECK(told("a&#10;b") == sample::Lines{"10: W301 the page 'a b' is empty"});
    CHECK(told("a\tb") == sample::Lines{"10: W301 the page 'a b' is empty"});
    CHECK(told("a&#27;[2Jb").back() == "10: W301 the page 'a\uFFFD[2Jb' is empty");
    CHECK(told("a&#x9B;2Jb&#127;").back() == "10: W301 the page 'a\uFFFD2Jb\uFFFD' is empty");
    CHECK(told("\u00e9 \U0001F600").back() == "10: W301 the page '\u00e9 \U0001F600' is empty");
}
