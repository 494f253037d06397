#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>

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
    CHECK(driver.node(Role::radio, "Never").value == "Your answer");
    CHECK(driver.node(Role::radio, "Before and after").value == "The right answer");
    CHECK(driver.has(Role::paragraph, "Germs stay, then."));
    driver.click(Role::link, "Why it matters");
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

namespace {

/// How often these words stand in the tree, in a name or as a value.
long times(const UiDriver& driver, const std::string& words) {
    const auto& nodes = driver.interface().semantics().nodes();
    return std::count_if(nodes.begin(), nodes.end(),
                         [&](const ui::Node& node) { return node.name == words || node.value == words; });
}

}  // namespace

// "Not right" stood three times in a question, its text twice, and the way to the page that explains it twice.
TEST_CASE("each question says once what became of it, what it asked and where it is explained") {
    UiDriver driver(two());
    driver.resize(1280, 2400);
    take_quiz(driver, "Never", "sand");
    CHECK(times(driver, "When should you wash?") == 1);
    CHECK(times(driver, "Why it matters") == 1);
    CHECK(times(driver, "Not right") == 2);  // one a question
    CHECK(driver.node(Role::button, "Hide question 2").value == "Not right");
    CHECK(driver.node(Role::text_field, "Your answer").value == "sand");
    CHECK(driver.has(Role::paragraph, "The right answer: soap"));
}

// A cross stood at an answer that earned half of its points.
TEST_CASE("a partly right answer has words and a count of its own") {
    const std::string body = "Hello.\n\n## Quiz (pass mark 80%)\n\n### Question 1 (choose all, part marks)\n\n"
                             "Who?\n\n- [x] Carers\n- [x] Leavers\n- [ ] Nobody\n";
    UiDriver driver(learning::with_module(learning::module_text(body)));
    driver.resize(1280, 1600);
    driver.send(state::OpenModule{"practice"});
    driver.click(Role::link, "Quiz");
    driver.click(Role::button, "Start the quiz");
    driver.click(Role::checkbox, "Carers");
    driver.click(Role::button, "Submit the quiz");
    CHECK(driver.node(Role::button, "Hide question 1").value == "Partly right");
    CHECK(driver.has(Role::paragraph, "0 of 1 right, 1 partly right"));
    CHECK(driver.node(Role::checkbox, "Carers").value == "Your answer");
    CHECK(driver.node(Role::checkbox, "Leavers").value == "This one was right");
}

// The button took the focus, and the page opened below the score.
TEST_CASE("in a small window the results open with the score, and Tab leads to what comes next") {
    UiDriver driver(two());
    take_quiz(driver, "Never", "soap");
    driver.send(state::Back{});
    driver.resize(640, 480);
    driver.send(state::Open{{.kind = state::Screen::Kind::results, .module = "practice"}});
    CHECK(is_visible(driver.node(Role::heading, "Not passed yet")));
    CHECK(is_visible(driver.node(Role::heading, "50%")));
    driver.tab_to(Role::button, "Take the quiz again");
    CHECK(is_visible(driver.node(Role::button, "Take the quiz again")));
}

// "Take the quiz again" stood there although the attempt had begun already.
TEST_CASE("an attempt that was begun again is gone on with from the results") {
    UiDriver driver(two());
    take_quiz(driver, "Never", "soap");
    driver.press(Key::enter);  // Take the quiz again
    driver.send(state::Back{});
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
    driver.send(state::Open{{.kind = state::Screen::Kind::results, .module = "practice"}});
    CHECK_FALSE(driver.has(Role::button, "Take the quiz again"));
    driver.click(Role::button, "Go on with the quiz");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::quiz);
}
