#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

state::State first_start() { return tests::loaded({}); }

}  // namespace

TEST_CASE("the first start asks for a name and says that nothing leaves the laptop without being asked") {
    UiDriver driver(first_start());
    driver.settle();
    CHECK(driver.has(Role::heading, "Welcome to Mooring"));
    CHECK(driver.has(Role::paragraph, "Nothing leaves this laptop without you being asked."));
    CHECK(driver.focused().name == "Your name (optional)");
    CHECK(driver.has(Role::paragraph, "3 modules, about 86 minutes in all"));
}

TEST_CASE("by keyboard alone a learner gives a name and begins with the first module") {
    UiDriver driver(first_start());
    driver.settle();
    driver.type("Ada");
    driver.tab_to(Role::button, "Begin");
    driver.press(Key::enter);
    CHECK(driver.state().record.is_welcomed);
    CHECK(driver.state().record.profile.name == "Ada");
    CHECK(state::screen(driver.state()).kind == Kind::lesson);
    CHECK(state::screen(driver.state()).module == "being-an-anchor");
    driver.send(state::Back{});
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("a learner may look at all the modules first") {
    UiDriver driver(first_start());
    driver.settle();
    driver.click(Role::combo_box, "Where to start");
    driver.click(Role::option, "Show me all the modules first");
    driver.click(Role::button, "Begin");
    CHECK(state::screen(driver.state()).kind == Kind::home);
    CHECK(driver.has(Role::heading, "Start here"));
}

TEST_CASE("a learner may begin with another module, and without giving a name") {
    UiDriver driver(first_start());
    driver.settle();
    driver.click(Role::combo_box, "Where to start");
    driver.click(Role::option, "2  Good work");
    driver.click(Role::button, "Begin");
    CHECK(state::screen(driver.state()).module == "good-work");
    CHECK(driver.state().record.profile.name.empty());
}

TEST_CASE("staff number and team are optional and kept") {
    UiDriver driver(first_start());
    driver.settle();
    driver.type("Ada");
    driver.press(Key::tab);
    driver.type("4711");
    driver.press(Key::tab);
    driver.type("Porters");
    driver.click(Role::button, "Begin");
    CHECK(driver.state().record.profile == state::Profile{"Ada", "4711", "Porters"});
}

TEST_CASE("the text size shows at once on the page that asks for it") {
    UiDriver driver(first_start());
    driver.settle();
    const float before =
        driver.node(Role::paragraph, "This is how large the pages of your course will be.").rect.height;
    driver.click(Role::button, "More");
    CHECK(driver.state().record.settings.text_percent == 110);
    CHECK(driver.node(Role::group, "Text size").value == "110%");
    const float after = driver.node(Role::paragraph, "This is how large the pages of your course will be.").rect.height;
    CHECK(after > before);
}

// The form moved sideways with every step, and jumped when the panel beside it had no room any more.
TEST_CASE("on the first page too the text size changes on under a pointer that rests") {
    for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, {1920.0F, 1080.0F}, {640.0F, 480.0F}}) {
        UiDriver driver(first_start(), {.width = width, .height = height});
        driver.settle();
        for (const auto& [name, end] : {std::pair{"More", 200}, {"Less", 80}}) {
            CAPTURE(width, name);
            driver.hover(Role::button, name);
            const ui::Rect button = driver.node(Role::button, name).rect;
            for (int click = 0; click < 12; ++click) driver.click_at(button.x + button.width / 2, button.y + button.height / 2);
            CHECK(driver.state().record.settings.text_percent == end);
        }
    }
}

TEST_CASE("when the profile cannot be saved, the learner stays and is told that it is kept") {
    UiDriver driver(first_start());
    driver.settle();
    driver.type("Ada");
    driver.break_saving("The disk is full.");
    driver.click(Role::combo_box, "Where to start");
    driver.click(Role::option, "Show me all the modules first");
    driver.click(Role::button, "Begin");
    CHECK(state::screen(driver.state()).kind == Kind::first_run);
    CHECK(driver.has(Role::alert, "The disk is full. Your profile is kept here and will be tried again."));
}

TEST_CASE("whoever began by opening a package is shown it after the first page, not a module") {
    UiDriver driver(first_start());
    driver.settle();
    driver.send(state::LookAtModule{"/stick/a.mooring"});
    CHECK(state::screen(driver.state()).kind == Kind::first_run);
    driver.click(Role::button, "Begin");
    CHECK(state::screen(driver.state()).kind == Kind::new_module);
    driver.press(ui::Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("in a small window at 200% text everything on the first page can be reached with Tab") {
    state::State state = first_start();
    state.record.settings.text_percent = 200;
    UiDriver driver(state, {.width = 640, .height = 480});
    driver.settle();
    CHECK(is_visible(driver.node(Role::heading, "Welcome to Mooring")));
    driver.tab_to(Role::button, "Begin");
    CHECK(is_visible(driver.node(Role::button, "Begin")));
}
