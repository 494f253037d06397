#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>

namespace {

using learning::press_alt;
using support::UiDriver;
using ui::Key;
using ui::Role;

std::string quiz_of_three(const std::string& rules) {
    return learning::module_text("Hello.\n\n## Why\n\nBecause.\n\n## Quiz (" + rules + R"()

### Question 1 (choose one, fixed order)

First?

- [x] Yes
- [ ] No

### Question 2 (short answer, 2 points)

Second?

- [x] two

### Question 3 (true or false)

Third?

- [x] True
- [ ] False
)");
}

/// In the quiz, at its first question.
void begin(UiDriver& driver, const std::string& module = "practice") {
    driver.send(state::OpenModule{module});
    driver.click(Role::link, "Quiz");
    driver.click(Role::button, "Start the quiz");
}

state::State three(const std::string& rules = "pass mark 75%") { return learning::with_module(quiz_of_three(rules)); }

const state::Attempt& attempt(UiDriver& driver) {
    return driver.state().record.modules.at("practice").attempts.back();
}

std::string asked(UiDriver& driver) {
    std::string all;
    for (const std::string& name : learning::names(driver, Role::group)) all += name + "\n";
    return all;
}

}  // namespace

TEST_CASE("a quiz shows one question at a time, with its place and its points") {
    UiDriver driver(three());
    begin(driver);
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::quiz);
    CHECK(asked(driver) == "Question 1, choose one: First?\n");
    CHECK(driver.has(Role::paragraph, "Question 1 of 3"));
    CHECK(driver.has(Role::paragraph, "Choose one · 1 point"));
    CHECK(driver.has(Role::paragraph, "0 of 3 answered"));
}

TEST_CASE("the map says which questions are answered, and a press on it goes there") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "Yes");
    CHECK(driver.has(Role::button, "Question 1, answered"));
    CHECK(driver.has(Role::paragraph, "1 of 3 answered"));
    driver.click(Role::button, "Question 3, not answered");
    CHECK(asked(driver) == "Question 3, true or false: Third?\n");
    CHECK(driver.node(Role::button, "Question 3, not answered").is_selected);
}

TEST_CASE("an answer in the quiz is saved at once, without feedback") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "No");
    CHECK(attempt(driver).responses.at(1).chosen == std::vector<int>{1});
    CHECK(driver.node(Role::radio, "No").value.empty());
    CHECK(driver.has(Role::status, "Saved on this laptop"));
}

TEST_CASE("a learner leaves a quiz, comes back and finds the answers and the first blank") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "Yes");
    driver.click(Role::button, "Leave the quiz");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
    CHECK(driver.node(Role::link, "Quiz").value == "under way");
    driver.click(Role::button, "Go on with the quiz");
    CHECK(asked(driver) == "Question 2, short answer: Second?\n");
    CHECK(driver.has(Role::button, "Question 1, answered"));
}

TEST_CASE("all questions on a page, where the learner prefers that") {
    state::State state = three();
    state.record.settings.is_quiz_on_one_page = true;
    UiDriver driver(state);
    begin(driver);
    CHECK(asked(driver) == "Question 1, choose one: First?\nQuestion 2, short answer: Second?\n"
                           "Question 3, true or false: Third?\n");
    driver.click(Role::radio, "Yes");
    driver.click(Role::radio, "True");
    CHECK(driver.has(Role::paragraph, "2 of 3 answered"));
    driver.click(Role::button, "Question 2, not answered");
    CHECK(driver.focused().name == "Your answer");
}

TEST_CASE("submitting with a blank asks first, and says which") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "Yes");
    driver.click(Role::button, "Question 3, not answered");
    driver.click(Role::radio, "True");
    driver.click(Role::button, "Submit the quiz");
    CHECK(driver.has(Role::dialog, "Some questions have no answer"));
    CHECK_FALSE(attempt(driver).submitted.has_value());
    driver.click(Role::button, "Submit as it is");
    CHECK(attempt(driver).submitted.has_value());
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::results);
}

// "Go to question 2" gave the focus to "Next question", which stood where "Submit the quiz" had been pressed.
TEST_CASE("going to a blank question from the warning stands on its first control") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "Yes");
    driver.click(Role::button, "Question 3, not answered");
    driver.click(Role::radio, "True");
    driver.click(Role::button, "Submit the quiz");
    driver.click(Role::button, "Go to question 2");
    CHECK(asked(driver) == "Question 2, short answer: Second?\n");
    CHECK(driver.focused().name == "Your answer");
    driver.type("two");
    CHECK(driver.has(Role::paragraph, "3 of 3 answered"));
}

TEST_CASE("going to the blank question that is shown already stands on its first control too") {
    UiDriver driver(three());
    begin(driver);
    driver.click(Role::radio, "Yes");
    driver.click(Role::button, "Next question");
    driver.type("two");
    driver.click(Role::button, "Next question");
    driver.click(Role::button, "Submit the quiz");
    driver.press(Key::enter);  // Go to question 3
    CHECK(driver.focused().name == "True");
}

TEST_CASE("a quiz by keyboard alone: digits and typing answer, Enter goes on and submits") {
    UiDriver driver(three());
    driver.send(state::OpenModule{"practice"});
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    driver.press(Key::enter);  // Start the quiz
    driver.type("1");
    driver.press(Key::enter);
    CHECK(driver.focused().name == "Your answer");
    driver.type("two");
    driver.press(Key::enter);
    driver.type("1");
    driver.press(Key::enter);
    REQUIRE(attempt(driver).submitted.has_value());
    CHECK(attempt(driver).score == state::Fraction(1, 1));
    CHECK(driver.has(Role::heading, "Passed"));
}

TEST_CASE("Alt and the arrows go from question to question") {
    UiDriver driver(three());
    begin(driver);
    press_alt(driver, Key::right);
    CHECK(asked(driver) == "Question 2, short answer: Second?\n");
    press_alt(driver, Key::left);
    CHECK(asked(driver) == "Question 1, choose one: First?\n");
}

TEST_CASE("the worked example asks every kind, and all of them fit a small window") {
    UiDriver driver(learning::hand_hygiene());
    driver.resize(640, 480);
    driver.send(state::OpenModule{"hand-hygiene"});
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    driver.click(Role::button, "Start the quiz");
    for (int question = 0; question < 5; ++question) {
        for (const ui::Node& node : driver.interface().semantics().nodes()) {
            CHECK(node.rect.x >= 0);
            CHECK(node.rect.x + node.rect.width <= 641);
        }
        press_alt(driver, Key::right);
    }
}

TEST_CASE("when all tries are used up the quiz says which pages to read again, and opens when they are read") {
    UiDriver driver(three("pass mark 75%, attempts 1"));
    begin(driver);
    driver.click(Role::button, "Question 3, not answered");
    driver.click(Role::button, "Submit the quiz");
    driver.click(Role::button, "Submit as it is");
    CHECK(driver.has(Role::heading, "Not passed yet"));
    CHECK(driver.has(Role::group, "You have used all your tries"));
    CHECK_FALSE(driver.has(Role::button, "Take the quiz again"));
    driver.click(Role::link, "Introduction");
    driver.click(Role::link, "Why");
    driver.click(Role::link, "Quiz");
    CHECK_FALSE(driver.has(Role::group, "You have used all your tries"));
    CHECK(driver.has(Role::paragraph, "1 try left"));
    CHECK(driver.has(Role::button, "Take the quiz again"));
}

// The rail said "read" of every page, and "100%, All pages read" below them.
TEST_CASE("when all tries are used up the contents say which pages to read again, and how far that is") {
    UiDriver driver(three("pass mark 75%, attempts 1"));
    begin(driver);
    driver.send(state::Back{});
    driver.click(Role::link, "Introduction");
    driver.click(Role::link, "Why");
    driver.click(Role::link, "Quiz");
    driver.click(Role::button, "Go on with the quiz");
    driver.click(Role::button, "Question 3, not answered");
    driver.click(Role::button, "Submit the quiz");
    driver.click(Role::button, "Submit as it is");
    driver.send(state::OpenModule{"practice"});
    CHECK(driver.node(Role::link, "Introduction").value == "to read again");
    CHECK(driver.node(Role::link, "Why").value == "to read again");
    CHECK(driver.node(Role::progress, "Progress in this module").value == "0%, 2 pages to read");
    driver.click(Role::link, "Introduction");
    CHECK(driver.node(Role::link, "Introduction").value == "read");
    CHECK(driver.node(Role::progress, "Progress in this module").value == "50%, 1 page to read");
    driver.click(Role::link, "Why");
    CHECK(driver.node(Role::progress, "Progress in this module").value == "100%, All pages read");
}

TEST_CASE("a quiz at rest draws no frames") {
    UiDriver driver(three());
    begin(driver);
    CHECK(driver.frames_when_idle() == 0);
}
