#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

constexpr const char* anchor_prompt = "What ties your organisation to its place?";
constexpr const char* work_prompt = "Who is missing where you work?";

state::TimePoint november(unsigned day) {
    return state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + std::chrono::hours{9}};
}

/// Ada has opened two modules and written one reflection in each.
state::Record reflected() {
    state::Record record = tests::ada();
    for (const char* id : {"being-an-anchor", "good-work"}) {
        record.modules[id].registration = std::string("registration of ") + id;
    }
    record.modules["being-an-anchor"].reflections[1] = {"The harbour.\nAnd the people.", november(11)};
    record.modules["good-work"].reflections[1] = {"Carers, mostly.", november(18)};
    return record;
}

}  // namespace

TEST_CASE("the journal holds every reflection under its module, and says who may read it and when it was saved") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    CHECK(driver.has(Role::heading, "Being an anchor"));
    CHECK(driver.has(Role::item, anchor_prompt));
    CHECK(driver.has(Role::paragraph, "The harbour.\nAnd the people."));
    CHECK(driver.has(Role::paragraph, "Private"));
    CHECK(driver.has(Role::paragraph, "saved 11 Nov 2026"));
    CHECK(driver.has(Role::heading, "Good work"));
    CHECK(driver.has(Role::item, work_prompt));
    CHECK(driver.has(Role::paragraph, "Shared"));
}

TEST_CASE("an empty journal says what will stand in it") {
    UiDriver driver(tests::on_screen(Kind::journal));
    driver.settle();
    CHECK(driver.has(Role::heading, "Nothing here yet"));
    CHECK_FALSE(driver.has(Role::button, "Export"));
}

TEST_CASE("reflections not written yet are counted, and a link leads to the first of them") {
    state::Record record = reflected();
    record.modules["good-work"].reflections.clear();
    UiDriver driver(tests::on_screen(Kind::journal, record));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "1 reflection not written yet"));
    driver.click(Role::link, "Go to the first");
    const auto* place = tests::last<state::OpenPlace>(driver.messages());
    REQUIRE(place != nullptr);
    CHECK(place->module == "good-work");
    CHECK(place->page == 2);
    CHECK(place->element == 2);
}

TEST_CASE("the journal is searched as the learner types") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::text_field, "Search your journal");
    driver.type("CARERS");
    CHECK(driver.has(Role::item, work_prompt));
    CHECK_FALSE(driver.has(Role::item, anchor_prompt));
    driver.type(" boats");
    CHECK(driver.has(Role::heading, "Nothing in your journal has “CARERS boats”"));
}

TEST_CASE("a reflection is edited where it stands, by keyboard alone") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.tab_to(Role::button, "Edit");
    driver.press(Key::enter);
    CHECK(driver.focused().role == Role::text_area);
    CHECK(driver.focused().description == "Private: these words never leave this laptop.");
    driver.press({.key = Key::end, .is_ctrl = true});
    driver.type(" And the tide.");
    driver.press({.key = Key::enter, .is_ctrl = true});
    const auto& saved = driver.state().record.modules.at("being-an-anchor").reflections.at(1);
    CHECK(saved.text == "The harbour.\nAnd the people. And the tide.");
    CHECK_FALSE(driver.has(Role::text_area, "Your words"));
    CHECK(driver.has(Role::paragraph, "The harbour.\nAnd the people. And the tide."));
}

TEST_CASE("Close leaves the saved words as they were, keeps what was typed and says so") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Edit");
    driver.click(Role::text_area, "Your words");
    driver.press({.key = Key::end, .is_ctrl = true});
    driver.type("!");
    driver.click(Role::button, "Close");
    CHECK(driver.state().record.modules.at("being-an-anchor").reflections.at(1).text ==
          "The harbour.\nAnd the people.");
    CHECK(driver.has(Role::paragraph, "You have changed this and not saved it yet."));
    driver.click(Role::button, "Go on writing");
    CHECK(driver.node(Role::text_area, "Your words").value == "The harbour.\nAnd the people.!");
}

TEST_CASE("Esc closes the entry first and leaves the journal only then") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Edit");
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::text_area, "Your words"));
    CHECK(state::screen(driver.state()).kind == Kind::journal);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("words begun in a lesson and never saved are in the journal too") {
    state::Record record = tests::ada();
    record.modules["being-an-anchor"].registration = "one";
    record.drafts[{"being-an-anchor", state::DraftKey::Kind::reflection, 1}].text = "The river, bec";
    UiDriver driver(tests::on_screen(Kind::journal, record));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "begun, not saved yet"));
    CHECK(driver.has(Role::paragraph, "The river, bec"));
    driver.click(Role::button, "Go on writing");
    driver.click(Role::button, "Save");
    CHECK(driver.state().record.modules.at("being-an-anchor").reflections.at(1).text == "The river, bec");
}

TEST_CASE("a reflection that cannot be saved stays in its field, and the learner is told") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Edit");
    driver.click(Role::text_area, "Your words");
    driver.press({.key = Key::end, .is_ctrl = true});
    driver.type("!");
    driver.break_saving("The disk is full.");
    driver.click(Role::button, "Save");
    CHECK(driver.has(Role::alert, "The disk is full. Your reflection is kept here and will be tried again."));
    CHECK(driver.node(Role::text_area, "Your words").value == "The harbour.\nAnd the people.!");
}

TEST_CASE("the journal is exported whole") {
    UiDriver driver(tests::on_screen(Kind::journal, reflected()));
    driver.settle();
    driver.click(Role::button, "Export");
    const auto* exported = tests::last<state::ExportJournal>(driver.effects());
    REQUIRE(exported != nullptr);
    CHECK(exported->text.find("Carers, mostly.") != std::string::npos);
    CHECK(exported->text.find("The harbour.") != std::string::npos);
}
