#include "tests/support/catch.h"
#include "tests/support/sample_pathway.h"
#include "tests/support/record_scenes.h"
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

namespace {

/// Ada has read every page of the first module and failed its quiz this often.
state::State failed(int times, bool is_limited) {
    state::State state = support::fresh_state();
    content::Pathway pathway = *state.pathway;
    content::Module& module = pathway.modules[0].module;
    if (is_limited) module.pages[2].quiz.attempts = 2;
    const int question = std::get<content::Question>(module.pages[2].elements.at(0)).number;
    state::ModuleRecord& record = state.record.modules["being-an-anchor"];
    record.registration = "0f8b1d1e-58a1-4a43-8f35-6e5d2c1b0a01";
    record.place.page = "quiz";
    for (const char* page : {"being-an-anchor", "what-is-an-anchor"}) record.pages_read.insert({0, page});
    for (int number = 1; number <= times; ++number) {
        state::Attempt attempt;
        attempt.number = number;
        attempt.module_source = module.source;
        attempt.submitted = november(12);
        attempt.scores[question] = {state::Fraction(), 1};
        record.attempts.push_back(attempt);
    }
    state.record.last_module = "being-an-anchor";
    state.pathway = std::make_shared<const content::Pathway>(std::move(pathway));
    return state;
}

}  // namespace

// Home said "You have read this page" and "0 minutes left" after a failed quiz.
TEST_CASE("after a failed quiz home says how it can be tried again, and which pages explain what went wrong") {
    UiDriver driver(failed(1, true));
    driver.settle();
    CHECK(driver.has(Role::heading, "What comes next"));
    CHECK(driver.has(Role::paragraph, "Your last score: 0%. The pass mark is 50%."));
    CHECK(driver.has(Role::paragraph, "You can take the quiz again: 1 try left."));
    CHECK(driver.node(Role::button, "Being an anchor").description == "not passed yet, 1 try left");
    CHECK(driver.has(Role::link, "What is an anchor?"));
    driver.press(Key::enter);  // Go to the quiz
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
    CHECK(state::screen(driver.state()).page == 2);
}

TEST_CASE("a quiz without limits can be tried again as often as the learner likes") {
    UiDriver driver(failed(3, false));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "You can take the quiz again, as often as you like."));
    CHECK(driver.node(Role::button, "Being an anchor").description == "not passed yet, try the quiz again");
}

TEST_CASE("a page that explains what went wrong opens from home, and stays no resume place") {
    UiDriver driver(failed(1, true));
    driver.settle();
    driver.click(Role::link, "What is an anchor?");
    CHECK(state::screen(driver.state()).page == 1);
    CHECK(driver.state().record.modules.at("being-an-anchor").place.page == "quiz");
}

TEST_CASE("a quiz that was begun is gone on with from home, which says how far it is") {
    state::State state = failed(1, true);
    state.record.modules["being-an-anchor"].attempts.back().submitted.reset();
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::heading, "Continue where you left off"));
    CHECK(driver.has(Role::paragraph, "You have begun the quiz: 0 of 1 answered."));
    driver.press(Key::enter);
    driver.click(Role::button, "Go on with the quiz");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::quiz);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).page == 2);
}

TEST_CASE("when all tries are used up home says that every page is to be read again, and leads to the first") {
    UiDriver driver(failed(2, true));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "You have used all your tries. Read every page again to reopen the quiz."));
    CHECK(driver.has(Role::paragraph, "2 pages to read, 17 minutes left"));
    CHECK(driver.node(Role::button, "Being an anchor").description == "not passed yet, 17 minutes left");
    driver.click(Role::button, "Read again");
    CHECK(state::screen(driver.state()).page == 0);
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
    CHECK(driver.has(Role::button, "Saved on this laptop"));
    driver.state().pending.push_back({1, {}, true});
    driver.settle();
    CHECK(driver.has(Role::status, "Not saved yet: trying again"));
}

TEST_CASE("the status line says how many records wait and when the last was sent, and leads to them") {
    UiDriver driver(support::connected(begun()));
    driver.settle();
    const std::string line =
        "Saved on this laptop · 3 records waiting · 1 record refused · last sent 12 Nov, 14:05";
    CHECK(driver.has(Role::button, line));
    CHECK(driver.frames_when_idle() == 0);
    driver.click(Role::button, line);
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::records);
}

TEST_CASE("one record is one record, and none is all of them") {
    state::State state = support::connected(begun());
    state.travel.refused = 0;
    state.travel.waiting = 1;
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · 1 record waiting · last sent 12 Nov, 14:05"));
    driver.state().travel.kind = state::Travel::Kind::sending;
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · sending 1 record · last sent 12 Nov, 14:05"));
    driver.state().travel.waiting = 0;
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · all records sent · last sent 12 Nov, 14:05"));
    driver.state().travel.last_delivered.reset();
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · connected"));
}

TEST_CASE("no network is nothing to nag about on home") {
    UiDriver driver(support::out_of_reach(begun()));
    driver.settle();
    CHECK(driver.has(Role::button, "Saved on this laptop · 3 records waiting · 1 record refused · last sent 12 Nov, 14:05"));
}

/// A server's own words ("statements[0] is not this key's to send …") were the first that the learner read.
TEST_CASE("when sending has stopped the status line says so, and leads to where it is mended") {
    UiDriver driver(support::sending_stopped(begun()));
    driver.settle();
    driver.click(Role::button,
                 "Saved on this laptop · 3 records waiting · 1 record refused · last sent 12 Nov, 14:05. Sending has "
                 "stopped: see what to do");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::connection);
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
    for (int stop = 0; stop < 7; ++stop) {
        driver.press(Key::tab);
        names.push_back(driver.focused().name);
    }
    CHECK(names == std::vector<std::string>{"Being an anchor", "Good work", "Spending well", "Saved on this laptop", "Search",
                                            "Ada", "Settings"});
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

// It opened at "Continue": the heading that says what is continued was above the window.
TEST_CASE("at 200% text in a small window home opens at its top, and Tab leads to the card") {
    state::State state = begun();
    state.record.settings.text_percent = 200;
    UiDriver driver(state, {.width = 640, .height = 480});
    driver.settle();
    CHECK(driver.node(Role::heading, "Continue where you left off").rect.y >= 0);
    CHECK(is_visible(driver.node(Role::heading, "Continue where you left off")));
    driver.tab_to(Role::button, "Continue");
    CHECK(is_visible(driver.node(Role::button, "Continue")));
}

TEST_CASE("in a roomy window home opens with Continue under the Enter key") {
    UiDriver driver(begun());
    driver.settle();
    CHECK(driver.focused().name == "Continue");
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
