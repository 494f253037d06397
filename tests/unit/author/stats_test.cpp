#include "content/author/stats.h"

#include "content/author/stats_text.h"
#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

#include <nlohmann/json.hpp>

using desk::Desk;
using desk::Outcome;
using desk::run;
using nlohmann::json;

namespace {

/// Two outcomes, of which nobody asks about the second, practice and a quiz.
const std::string ladders = R"(---
title: Ladders
id: ladders
version: 1
language: en-GB
minutes: 7
---
# Ladders

### Outcomes

- set up a ladder
- carry a ladder

## Page

Set it up on firm ground.

### Question 1 (true or false, outcome 1)

Soft ground will do.

- [ ] True
- [x] False

### Reflection 1

Where does yours stand?

## Quiz (pass mark 100%)

### Question 2 (choose one, 2 points, outcome 1)

Where?

- [x] Here
- [ ] There

### Question 3 (choose one)

When?

- [x] Now
- [ ] Then
)";

}  // namespace

TEST_CASE("a module's figures say how much there is, and which outcome nobody asks about") {
    const Desk desk;
    desk.write("ladders/module.md", ladders);
    const Outcome outcome = run({"stats", "ladders"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out ==
          "ladders: Ladders\n"
          "  words        30\n"
          "  minutes      7\n"
          "  pages        3\n"
          "  reading age  cannot be said: it takes a hundred words of English\n"
          "  questions    3 (2 choose one, 1 true or false)\n"
          "  quiz         2 questions, 3 points\n"
          "  reflections  1\n"
          "  outcome 1    set up a ladder: questions 1, 2\n"
          "  outcome 2    carry a ladder: no question asks about it\n"
          "  no outcome   1 question\n");
}

TEST_CASE("programs are given the same figures") {
    const Desk desk;
    desk.write("ladders/module.md", ladders);
    CHECK(json::parse(run({"stats", "ladders", "--format", "json"}).out) == json::parse(R"([
        {"id": "ladders", "title": "Ladders", "words": 30, "minutes": 7, "pages": 3, "readingAge": null,
         "questions": 3, "kinds": {"choose one": 2, "true or false": 1}, "scoredQuestions": 2, "points": 3,
         "reflections": 1, "outcomes": [{"text": "set up a ladder", "questions": [1, 2]},
                                        {"text": "carry a ladder", "questions": []}],
         "questionsWithoutOutcome": 1, "errors": 0}])"));
}

TEST_CASE("long words and sentences need an older reader") {
    std::string easy, hard;
    for (int i = 0; i < 40; ++i) {
        easy += "The cat sat on the mat. ";
        hard += "Organisational interdependencies necessitate comprehensive reconsideration of established "
                "responsibilities throughout multidisciplinary departments. ";
    }
    const auto age = [](const std::string& text, const std::string& language) {
        std::string module = desk::module_text("ladders", text + "\n");
        module.replace(module.find("en-GB"), 5, language);
        return author::stats_of(content::parse_module(module, "module.md", *content::memory_folder({}))).reading_age;
    };
    REQUIRE(age(easy, "en-GB"));
    CHECK(*age(easy, "en-GB") == 5);
    CHECK(*age(hard, "en") > 20);
    CHECK(!age(easy, "cy"));  // the formula was fitted to English
}

TEST_CASE("minutes and pages are those the player shows: rounded up, and the glossary is no page") {
    std::string text = "One.\n\n## Glossary\n\n- **Rope**: a line.\n";
    for (int i = 0; i < 205; ++i) text.insert(0, "Word ");
    const content::LoadedModule loaded =
        content::parse_module(desk::module_text("ladders", text), "module.md", *content::memory_folder({}));
    const author::ModuleStats stats = author::stats_of(loaded);
    CHECK(stats.pages == 1);
    CHECK(stats.seconds == 62);
    CHECK(author::stats_text({stats}).find("  minutes      2\n  pages        1\n") != std::string::npos);
}

TEST_CASE("a pathway's modules are counted one by one and together") {
    const Desk desk;
    desk.write("course/ladders/module.md", ladders);
    desk.write("course/ropes/module.md", desk::module_text("ropes", "Two words.\n"));
    const Outcome outcome = run({"stats", "course"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("ropes: Ladders\n  words        2\n  minutes      1\n  pages        1\n") !=
          std::string::npos);
    CHECK(outcome.out.find("  questions    none\n  quiz         none\n  reflections  none\n\n"
                           "2 modules: 32 words, 8 minutes, 3 questions\n") != std::string::npos);
}

TEST_CASE("a module with errors is counted as far as it can be read, and is a failure") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders", "Text.\n\n### Question 1 (choose one)\n\nWhich?\n"));
    const Outcome outcome = run({"stats", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.find("  errors       1: the figures are those of what could be read\n") != std::string::npos);
}

TEST_CASE("figures of a folder that is not there are refused") {
    const Desk desk;
    CHECK(run({"stats", "nowhere"}).code == 2);
    CHECK(run({"stats", "nowhere"}).err == "mooring-author: there is no folder 'nowhere'\n");
}
