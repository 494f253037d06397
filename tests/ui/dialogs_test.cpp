#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

state::State asked(state::Dialog dialog) {
    state::Record record = tests::ada();
    record.modules["being-an-anchor"].registration = "first registration";
    state::State state = tests::loaded(record);
    state.dialog = std::move(dialog);
    return state;
}

}  // namespace

TEST_CASE("F1 shows the keys, and F1's dialog gives the keyboard back to where it was") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.tab_to(Role::button, "Search");
    driver.press(Key::f1);
    CHECK(driver.has(Role::dialog, "Keyboard keys"));
    CHECK(driver.node(Role::row, "Ctrl + F, Ctrl + K").value == "find on this page, search everything");
    CHECK(driver.focused().name == "Close");
    driver.press(Key::enter);
    CHECK_FALSE(driver.has(Role::dialog, "Keyboard keys"));
    CHECK(driver.focused().name == "Search");
}

TEST_CASE("the keys can be read from the top in a small window at 200% text") {
    state::State state = asked({state::Dialog::Kind::keys, {}, {}});
    state.record.settings.text_percent = 200;
    UiDriver driver(state, {.width = 640, .height = 480});
    driver.settle();
    CHECK(is_visible(driver.node(Role::heading, "Keyboard keys")));
    driver.press(Key::end);
    CHECK(is_visible(driver.node(Role::row, "Esc")));
}

TEST_CASE("submitting with blanks names them and offers to go to the first") {
    UiDriver driver(asked({state::Dialog::Kind::submit_with_blanks, "being-an-anchor", {2, 5, 9}}));
    driver.settle();
    CHECK(driver.has(Role::dialog, "Some questions have no answer"));
    CHECK(driver.has(Role::paragraph, "Questions 2, 5 and 9 have no answer yet."));
    CHECK(driver.focused().name == "Go to question 2");
    driver.press(Key::enter);
    const auto* question = tests::last<state::GoToQuestion>(driver.messages());
    REQUIRE(question != nullptr);
    CHECK(question->position == 1);
    CHECK(driver.state().dialog.kind == state::Dialog::Kind::none);
}

TEST_CASE("one blank is named as one, and the quiz can be submitted as it is") {
    UiDriver driver(asked({state::Dialog::Kind::submit_with_blanks, "being-an-anchor", {4}}));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Question 4 has no answer yet."));
    driver.click(Role::button, "Submit as it is");
    const auto* submitted = tests::last<state::SubmitQuiz>(driver.messages());
    REQUIRE(submitted != nullptr);
    CHECK(submitted->module == "being-an-anchor");
    CHECK(submitted->is_confirmed);
}

TEST_CASE("starting again is asked about, and Enter keeps everything") {
    UiDriver driver(asked({state::Dialog::Kind::start_again, "being-an-anchor", {}}));
    driver.settle();
    CHECK(driver.has(Role::dialog, "Start “Being an anchor” again?"));
    CHECK(driver.focused().name == "Keep my place");
    driver.press(Key::enter);
    CHECK(driver.state().dialog.kind == state::Dialog::Kind::none);
    CHECK(driver.state().record.modules.at("being-an-anchor").registration == "first registration");
}

TEST_CASE("starting again begins a new registration once it is confirmed") {
    UiDriver driver(asked({state::Dialog::Kind::start_again, "being-an-anchor", {}}));
    driver.settle();
    driver.press(Key::tab);
    driver.press(Key::enter);
    CHECK(driver.state().dialog.kind == state::Dialog::Kind::none);
    CHECK(driver.state().record.modules.at("being-an-anchor").registration != "first registration");
}

TEST_CASE("a second window asks whether to go to the first, or reads here") {
    UiDriver driver(asked({state::Dialog::Kind::open_elsewhere, {}, {}}));
    driver.settle();
    CHECK(driver.has(Role::dialog, "Mooring is already open"));
    CHECK(driver.focused().name == "Go to that window");
    driver.click(Role::button, "Read here, without saving");
    CHECK_FALSE(driver.has(Role::dialog, "Mooring is already open"));
    CHECK(tests::last<state::GoToOtherWindow>(driver.messages()) == nullptr);
}

TEST_CASE("what is told stands above the screen and never covers it") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.send(state::Noticed{"A backup was made.", false});
    driver.settle();
    const ui::Rect& told = driver.node(Role::status, "A backup was made.").rect;
    const ui::Rect& home = driver.node(Role::scroll_area, "Home").rect;
    CHECK(told.y + told.height <= home.y);
    CHECK(home.y + home.height == 800);
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("news goes with the screen it was told on, an error stays until it is dismissed") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.send(state::Noticed{"A backup was made.", false});
    driver.send(state::Noticed{"The disk is full.", true});
    driver.settle();
    CHECK(driver.has(Role::status, "A backup was made."));
    driver.click(Role::button, "Search");
    driver.settle();
    CHECK_FALSE(driver.has(Role::status, "A backup was made."));
    CHECK(driver.has(Role::alert, "The disk is full."));
    driver.click(Role::button, "Dismiss");
    CHECK_FALSE(driver.has(Role::alert, "The disk is full."));
}
