#include "tests/support/catch.h"
#include "tests/ui/learning.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;

const std::string two_questions = R"(Hello.

## Why it matters

Germs travel on hands.

## Quiz (pass mark 80%)

### Question 1 (choose one, fixed order)

When should you wash?

- [x] Before and after
- [ ] Never
  > Germs stay, then.

> **Explanation:** See [Why it matters](#why-it-matters).

### Question 2 (short answer)

With what?

- [x] soap
)";

/// Submits the quiz with these answers and stands on the results.
void take_quiz(UiDriver& driver, const std::string& first, const std::string& second) {
    driver.send(state::OpenModule{"practice"});
    driver.click(Role::link, "Quiz");
    driver.click(Role::button, driver.has(Role::button, "Start the quiz") ? "Start the quiz" : "Take the quiz again");
    driver.click(Role::radio, first);
    driver.click(Role::button, "Next question");
    driver.type(second);
    driver.press(Key::enter);
}

state::State two() { return learning::with_module(learning::module_text(two_questions)); }

}  // namespace

TEST_CASE("results say the score, the pass mark and whether it was reached") {
    UiDriver driver(two());
    take_quiz(driver, "Before and after", "soap");
    CHECK(driver.has(Role::heading, "Passed"));
    CHECK(driver.has(Role::heading, "100%"));
    CHECK(driver.has(Role::paragraph, "The pass mark is 80%."));
    CHECK(driver.has(Role::paragraph, "2 of 2 right"));
}

TEST_CASE("a wrong answer shows unfolded, with feedback, what was right and the page that explains it") {
    UiDriver driver(two());
    driver.resize(1280, 1600);  // running text is in the tree while it is in view
    take_quiz(driver, "Never", "soap");
    CHECK(driver.has(Role::heading, "Not passed yet"));
    CHECK(driver.has(Role::heading, "50%"));
    CHECK(driver.node(Role::button, "Hide question 1").value == "Not right");
    CHECK(driver.node(Role::radio, "Never").value == "Not right");
    CHECK(driver.node(Role::radio, "Before and after").value == "The right answer");
    CHECK(driver.has(Role::paragraph, "Germs stay, then."));
    driver.click(Role::link, "Read about it: Why it matters");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
    CHECK(state::screen(driver.state()).page == 1);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::results);
}

TEST_CASE("a right answer is folded, and unfolds when asked") {
    UiDriver driver(two());
    take_quiz(driver, "Never", "soap");
    CHECK(driver.node(Role::button, "Show question 2").value == "Right");
    CHECK_FALSE(driver.has(Role::text_field, "Your answer"));
    driver.click(Role::button, "Show question 2");
    CHECK(driver.node(Role::text_field, "Your answer").value == "soap");
    driver.click(Role::button, "Hide question 2");
    CHECK_FALSE(driver.has(Role::text_field, "Your answer"));
}

TEST_CASE("after failing, Enter takes the quiz again") {
    UiDriver driver(two());
    take_quiz(driver, "Never", "soap");
    CHECK(driver.focused().name == "Take the quiz again");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::quiz);
    CHECK(driver.has(Role::paragraph, "0 of 2 answered"));
}

TEST_CASE("a pass stays after a worse try, and the results say so") {
    UiDriver driver(two());
    take_quiz(driver, "Before and after", "soap");
    take_quiz(driver, "Never", "sand");
    CHECK(driver.has(Role::heading, "Not passed yet"));
    bool says_so = false;
    for (const std::string& words : learning::names(driver, Role::paragraph)) {
        says_so = says_so || words.find("You passed this module with 100% on ") == 0;
    }
    CHECK(says_so);
}

TEST_CASE("a module passed with pages unread says which are left") {
    UiDriver driver(two());
    take_quiz(driver, "Before and after", "soap");
    CHECK(driver.has(Role::group, "Some pages are still to be read"));
    driver.click(Role::link, "Why it matters");
    CHECK(state::screen(driver.state()).page == 1);
    CHECK(driver.state().record.modules.at("practice").completed.has_value());
}

TEST_CASE("the quiz page keeps the way to the last results") {
    UiDriver driver(two());
    take_quiz(driver, "Never", "soap");
    driver.send(state::OpenModule{"practice"});
    driver.click(Role::link, "Quiz");
    CHECK(driver.has(Role::paragraph, "Your last result"));
    driver.click(Role::button, "See your results");
    CHECK(driver.has(Role::heading, "50%"));
}
