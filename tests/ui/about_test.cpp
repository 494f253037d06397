#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

}  // namespace

TEST_CASE("the About page is what pathway.md says, with the versions of its modules") {
    UiDriver driver(tests::on_screen(Kind::about));
    driver.settle();
    CHECK(driver.has(Role::heading, "Anchors"));
    CHECK(driver.has(Role::paragraph, "Organisations that stay in their place."));
    CHECK(driver.has(Role::item, "Good work"));
    CHECK(driver.has(Role::paragraph, "version 1"));
}

TEST_CASE("a pathway without words about itself says so") {
    state::State state = tests::on_screen(Kind::about);
    content::Pathway pathway = *state.pathway;
    pathway.about.clear();
    state.pathway = std::make_shared<const content::Pathway>(pathway);
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::paragraph, "The people who made this course have not written about it yet."));
}

TEST_CASE("the menu under the learner's name leads to what is theirs") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    CHECK(driver.node(Role::button, "Ada").is_expanded == false);
    driver.click(Role::button, "Ada");
    CHECK(driver.node(Role::button, "Ada").is_expanded == true);
    driver.click(Role::button, "About this course");
    CHECK(state::screen(driver.state()).kind == Kind::about);
    driver.click(Role::button, "Home");
    CHECK(state::screen(driver.state()).kind == Kind::home);
    CHECK_FALSE(driver.has(Role::button, "Your journal"));
}

TEST_CASE("the menu is used by keyboard alone, and Esc closes it without leaving the screen") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.tab_to(Role::button, "Ada");
    driver.press(Key::enter);
    CHECK(driver.focused().name == "Your journal");
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::button, "Your journal"));
    CHECK(driver.focused().name == "Ada");
    driver.press(Key::down);
    CHECK(driver.focused().name == "Your journal");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == Kind::journal);
}

TEST_CASE("the menu closes when the learner clicks elsewhere or leaves it with Tab") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.click(Role::button, "Ada");
    driver.click_at(20, 780);
    CHECK_FALSE(driver.has(Role::button, "Your journal"));
    driver.click(Role::button, "Ada");
    driver.press(Key::tab);
    driver.press(Key::tab);
    driver.settle();
    CHECK_FALSE(driver.has(Role::button, "Your journal"));
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("a learner without a name has the menu too") {
    state::Record record = tests::ada();
    record.profile.name.clear();
    UiDriver driver(tests::loaded(record));
    driver.settle();
    driver.click(Role::button, "You");
    driver.click(Role::button, "Keyboard keys");
    CHECK(driver.has(Role::dialog, "Keyboard keys"));
}
