#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

state::Record reflected() {
    state::Record record = tests::ada();
    record.modules["being-an-anchor"].registration = "one";
    record.modules["being-an-anchor"].reflections[1].text = "The harbour.";
    return record;
}

}  // namespace

TEST_CASE("Ctrl and F find in the page of a lesson, and search everything elsewhere") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.press({.key = Key::f, .is_ctrl = true});
    CHECK(state::screen(driver.state()).kind == Kind::search);
    driver.send(state::OpenModule{"being-an-anchor"});
    driver.settle();
    driver.press({.key = Key::f, .is_ctrl = true});
    CHECK(state::screen(driver.state()).kind == Kind::lesson);
    CHECK(driver.state().search.is_find_open);
}

TEST_CASE("Alt with Left and Right turn the pages of a lesson") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.send(state::OpenModule{"being-an-anchor"});
    driver.settle();
    driver.press({.key = Key::right, .is_alt = true});
    CHECK(state::screen(driver.state()).page == 1);
    driver.press({.key = Key::left, .is_alt = true});
    CHECK(state::screen(driver.state()).page == 0);
}

TEST_CASE("Esc goes back one step at a time and stays at home") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    driver.press(Key::f1);
    driver.press(Key::escape);
    CHECK(driver.state().dialog.kind == state::Dialog::Kind::none);
    CHECK(state::screen(driver.state()).kind == Kind::settings);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

// Whoever went back by keyboard began at the top of the screen again, or without a ring.
TEST_CASE("going back, the keyboard stands where the learner left from") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.tab_to(Role::button, "Good work");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind != Kind::home);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
    CHECK(driver.focused().name == "Good work");
    CHECK(driver.interface().focus().shows_ring());
}

TEST_CASE("back from a screen of the account menu, the keyboard stands at the menu") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.tab_to(Role::button, "Ada");
    driver.press(Key::enter);
    driver.tab_to(Role::button, "Your journal");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == Kind::journal);
    driver.press(Key::escape);
    CHECK(driver.focused().name == "Ada");
}

TEST_CASE("the text size keys stop at 80% and at 200%") {
    state::Record record = tests::ada();
    record.settings.text_percent = 190;
    UiDriver driver(tests::loaded(record));
    driver.settle();
    driver.press({.key = Key::plus, .is_ctrl = true});
    driver.press({.key = Key::plus, .is_ctrl = true});
    CHECK(driver.state().record.settings.text_percent == 200);
    for (int press = 0; press < 15; ++press) driver.press({.key = Key::minus, .is_ctrl = true});
    CHECK(driver.state().record.settings.text_percent == 80);
}

TEST_CASE("Ctrl and K in the middle of writing leave the words where they were") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Edit");
    driver.click(Role::text_area, "Your words");
    driver.press({.key = Key::end, .is_ctrl = true});
    driver.type(" And");
    driver.press({.key = Key::k, .is_ctrl = true});
    CHECK(state::screen(driver.state()).kind == Kind::search);
    driver.press(Key::escape);
    CHECK(driver.node(Role::text_area, "Your words").value == "The harbour. And");
}

TEST_CASE("keys pressed over a dialog do nothing to the screen under it") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Edit");
    driver.press(Key::f1);
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::dialog, "Keyboard keys"));
    CHECK(driver.has(Role::text_area, "Your words"));
}

TEST_CASE("before the first run is finished no key leads past it") {
    UiDriver driver(tests::loaded({}));
    driver.settle();
    driver.press({.key = Key::k, .is_ctrl = true});
    driver.press(Key::escape);
    driver.press(Key::f1);
    CHECK(state::screen(driver.state()).kind == Kind::first_run);
    CHECK(driver.state().dialog.kind == state::Dialog::Kind::none);
}
