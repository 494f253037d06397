#include "tests/support/catch.h"
#include "tests/ui/trainer.h"

using support::UiDriver;
using trainer::looks_at;
using trainer::save;
using ui::Key;
using ui::Role;

namespace {

const std::string body = "Hello.\n\n## First\n\nA rope here, and a rope there.\n\n## Second\n\nOne rope.\n";

/// On the first page.
void look_for_ropes(UiDriver& driver) {
    driver.settle();
    driver.click(Role::button, "First");
    driver.press({.key = Key::f, .is_ctrl = true});
    driver.type("rope");
}

}  // namespace

TEST_CASE("whoever previews a page finds words on it as learners do, and Esc leaves the looking before the preview") {
    UiDriver driver = looks_at(body);
    look_for_ropes(driver);
    CHECK(driver.focused().role == Role::text_field);
    CHECK(driver.has(Role::status, "1 of 2"));
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "2 of 2"));
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::status, "2 of 2"));
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::preview);
    CHECK(driver.state().preview.made()->rehearsal.index == nullptr);  // nothing is indexed for nobody
}

TEST_CASE("after a save the words are looked for in the new text") {
    UiDriver driver = looks_at(body);
    look_for_ropes(driver);
    save(driver, "Hello.\n\n## First\n\nA rope, a rope and a rope.\n\n## Second\n\nOne rope.\n");
    CHECK(driver.has(Role::status, "1 of 3"));
    save(driver, "Hello.\n\n## First\n\nA line.\n\n## Second\n\nOne rope.\n");
    CHECK_FALSE(driver.has(Role::status, "1 of 3"));
    CHECK(driver.has(Role::group, "Find on this page"));
}

TEST_CASE("on the next page the words are looked for there") {
    UiDriver driver = looks_at(body);
    look_for_ropes(driver);
    driver.press({.key = Key::right, .is_alt = true});
    CHECK(driver.has(Role::status, "1 of 1"));
}
