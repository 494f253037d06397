#include "tests/support/catch.h"
#include "tests/support/sample_pathway.h"
#include "tests/support/ui_driver.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;

state::TimePoint november(unsigned day) {
    return state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + std::chrono::hours{9}};
}

/// Ada passed the first module and stands on the second page of the second.
state::State begun() {
    state::State state = support::fresh_state();
    state::ModuleRecord& anchor = state.record.modules["being-an-anchor"];
    anchor.registration = "0f8b1d1e-58a1-4a43-8f35-6e5d2c1b0a01";
    anchor.completed = november(12);
    anchor.pass = state::Pass{november(12), state::Fraction(9, 10), 1};
    state::ModuleRecord& work = state.record.modules["good-work"];
    work.registration = "0f8b1d1e-58a1-4a43-8f35-6e5d2c1b0a02";
    work.place.page = "who-is-missing-and-why";
    work.pages_read.insert({0, "what-good-work-is"});
    state.record.last_module = "good-work";
    return state;
}

const state::OpenModule* opened(const UiDriver& driver) {
    for (const state::Message& message : driver.messages()) {
        if (const auto* open = std::get_if<state::OpenModule>(&message)) return open;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a new learner is shown where to start") {
    UiDriver driver(support::fresh_state());
    driver.settle();
    CHECK(driver.has(Role::heading, "Start here"));
    CHECK(driver.has(Role::heading, "1 · Being an anchor"));
    CHECK(driver.has(Role::paragraph, "0 of 3 passed"));
    CHECK(driver.node(Role::button, "Spending well").description == "not started, 36 minutes");
}

TEST_CASE("a learner who comes back continues where they left off") {
    UiDriver driver(begun());
    driver.settle();
    CHECK(driver.has(Role::heading, "Continue where you left off"));
    CHECK(driver.has(Role::heading, "2 · Good work"));
    CHECK(driver.has(Role::paragraph, "Who is missing, and why"));
    driver.click(Role::button, "Continue");
    REQUIRE(opened(driver) != nullptr);
    CHECK(opened(driver)->module == "good-work");
}

TEST_CASE("Enter alone continues: the button has the keyboard from the start") {
    UiDriver driver(begun());
    driver.settle();
    CHECK(driver.focused().name == "Continue");
    driver.press(Key::enter);
    REQUIRE(opened(driver) != nullptr);
    CHECK(opened(driver)->module == "good-work");
}

TEST_CASE("the pathway says how each module stands, with the score and the day of a pass") {
    UiDriver driver(begun());
    driver.settle();
    CHECK(driver.has(Role::paragraph, "1 of 3 passed"));
    CHECK(driver.node(Role::button, "Being an anchor").description == "passed 90%, 12 Nov 2026");
    driver.click(Role::button, "Spending well");
    REQUIRE(opened(driver) != nullptr);
    CHECK(opened(driver)->module == "spending-well");
}

TEST_CASE("a learner who passed everything is told so") {
    state::State state = support::fresh_state();
    for (const char* id : {"being-an-anchor", "good-work", "spending-well"}) {
        state.record.modules[id].registration = "0f8b1d1e-58a1-4a43-8f35-6e5d2c1b0a03";
        state.record.modules[id].pass = state::Pass{november(12), state::Fraction(1, 1), 1};
        state.record.modules[id].completed = november(12);
    }
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::heading, "You have passed every module"));
    CHECK(driver.has(Role::paragraph, "3 of 3 passed"));
}

TEST_CASE("a module that cannot be read says so and leads to its problems, and the others still work") {
    state::State state = support::fresh_state();
    content::Pathway pathway = *state.pathway;
    pathway.modules[1].problems.push_back({"good-work/module.md", 12, "E203", content::Severity::error, "no answers"});
    state.pathway = std::make_shared<const content::Pathway>(pathway);
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.node(Role::button, "Good work").description == "cannot be opened");
    driver.click(Role::button, "Good work");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::broken);
}

TEST_CASE("without modules the learner is told whom to ask") {
    state::State state = support::fresh_state();
    state.pathway = std::make_shared<const content::Pathway>();
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::heading, "There are no modules here yet"));
}

TEST_CASE("the status line says what is saved, and what is not") {
    state::State state = begun();
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::status, "Everything is saved on this laptop"));
    driver.state().pending.push_back({1, {}, true});
    driver.settle();
    CHECK(driver.has(Role::status, "Not saved yet: trying again"));
}

TEST_CASE("an error notice stays until the learner dismisses it") {
    state::State state = begun();
    state.notices.push_back({4, "The disk is full.", true});
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::alert, "The disk is full."));
    driver.click(Role::button, "Dismiss");
    CHECK_FALSE(driver.has(Role::alert, "The disk is full."));
}

TEST_CASE("the whole home screen can be reached with Tab, in reading order") {
    UiDriver driver(begun());
    driver.settle();
    std::vector<std::string> names;
    for (int stop = 0; stop < 6; ++stop) {
        driver.press(Key::tab);
        names.push_back(driver.focused().name);
    }
    CHECK(names == std::vector<std::string>{"Being an anchor", "Good work", "Spending well", "Search", "Ada", "Settings"});
}

TEST_CASE("at 200% text in a small window, Tab brings every module into view") {
    state::State state = begun();
    state.record.settings.text_percent = 200;
    UiDriver driver(state, {.width = 640, .height = 480});
    driver.settle();
    driver.tab_to(Role::button, "Spending well");
    const ui::Node& row = driver.node(Role::button, "Spending well");
    CHECK(row.rect.y >= 0);
    CHECK(row.rect.y + row.rect.height <= 480);
    CHECK(row.rect.x >= 0);
    CHECK(row.rect.x + row.rect.width <= 640);
}

TEST_CASE("home sleeps when nothing happens") {
    UiDriver driver(begun());
    CHECK(driver.frames_when_idle() == 0);
    driver.hover(Role::button, "Good work");
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("Ctrl and plus make the text larger, Ctrl and 0 put it back") {
    UiDriver driver(begun());
    driver.settle();
    driver.press({.key = Key::plus, .is_ctrl = true});
    CHECK(driver.state().record.settings.text_percent == 110);
    driver.press({.key = Key::zero, .is_ctrl = true});
    CHECK(driver.state().record.settings.text_percent == 100);
}
