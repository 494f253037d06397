#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

}  // namespace

TEST_CASE("the text size goes up and down between its ends, and shows at once") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    driver.click(Role::button, "More");
    CHECK(driver.state().record.settings.text_percent == 110);
    CHECK(driver.node(Role::group, "Text size").value == "110%");
    driver.click(Role::button, "Less");
    driver.click(Role::button, "Less");
    driver.click(Role::button, "Less");
    CHECK(driver.state().record.settings.text_percent == 80);
    CHECK(driver.node(Role::button, "Less").is_disabled);
}

// The buttons moved away under the pointer, so that the second click met something else.
TEST_CASE("clicking on at one place goes on changing the text size, up to its end and back") {
    for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, {1920.0F, 1080.0F}, {640.0F, 480.0F}}) {
        UiDriver driver(tests::on_screen(Kind::settings), {.width = width, .height = height});
        driver.settle();
        for (const auto& [name, end] : {std::pair{"More", 200}, {"Less", 80}, {"More", 200}}) {
            CAPTURE(width, name);
            driver.hover(Role::button, name);
            const ui::Rect button = driver.node(Role::button, name).rect;
            const float x = button.x + button.width * 0.3F, y = button.y + button.height * 0.7F;
            for (int click = 0; click < 12; ++click) driver.click_at(x, y);
            CHECK(driver.state().record.settings.text_percent == end);
        }
    }
}

TEST_CASE("when the pointer has left, nothing stands past the ends of the screen") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    const float top = driver.node(Role::heading, "Settings").rect.y;
    const ui::Rect less = driver.node(Role::button, "Less").rect;
    driver.click_at(less.x + 10, less.y + 10);
    driver.click_at(less.x + 10, less.y + 10);
    driver.hover(Role::heading, "Settings");
    CHECK(driver.frames_when_idle() == 0);
    CHECK(driver.node(Role::heading, "Settings").rect.y < top);
}

// Nothing said that a choice or the profile was kept.
TEST_CASE("settings say quietly that they are saved, and when they are not") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.has(Role::status, "Your choices are saved on this laptop as you make them"));
    CHECK(driver.has(Role::status, "Saved on this laptop"));
    driver.click(Role::text_field, "Team (optional)");
    driver.type("Porters");
    CHECK_FALSE(driver.has(Role::status, "Saved on this laptop"));
    driver.break_saving("The disk is full.");
    driver.click(Role::button, "Save");
    CHECK(driver.has(Role::status, "Not saved yet: trying again"));
    driver.break_saving({});
    driver.send(state::RetrySaves{});
    CHECK(driver.has(Role::status, "Saved on this laptop"));
    driver.send(state::SaveFailed{0, "The disk is full."});
    CHECK_FALSE(driver.has(Role::status, "Your choices are saved on this laptop as you make them"));
}

TEST_CASE("the colours are chosen from three samples, by click or with arrows and Space") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.node(Role::radio, "Light").is_checked == true);
    driver.click(Role::radio, "Dark");
    CHECK(driver.state().record.settings.theme == state::ThemeChoice::dark);
    driver.press(Key::right);
    driver.press(Key::space);
    CHECK(driver.state().record.settings.theme == state::ThemeChoice::high_contrast);
    CHECK(driver.node(Role::radio, "High contrast").is_checked == true);
}

TEST_CASE("typeface, motion and the way quizzes are shown are kept") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    driver.click(Role::radio, "OpenDyslexic");
    driver.click(Role::checkbox, "Reduce motion: nothing slides or fades");
    driver.click(Role::radio, "All on a page");
    const state::Settings& settings = driver.state().record.settings;
    CHECK(settings.has_dyslexic_font);
    CHECK(settings.is_motion_reduced);
    CHECK(settings.is_quiz_on_one_page);
    const auto* kept = tests::last<state::SaveSoon>(driver.effects());
    REQUIRE(kept != nullptr);
    CHECK(kept->change == state::Change(state::SettingsChanged{settings}));
}

TEST_CASE("the profile is changed and saved, and Save waits until there is something to save") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.node(Role::text_field, "Your name (optional)").value == "Ada");
    CHECK(driver.node(Role::button, "Save").is_disabled);
    driver.click(Role::text_field, "Team (optional)");
    driver.type("Porters");
    CHECK_FALSE(driver.node(Role::button, "Save").is_disabled);
    driver.click(Role::button, "Save");
    CHECK(driver.state().record.profile.team == "Porters");
    CHECK(driver.node(Role::button, "Save").is_disabled);
}

TEST_CASE("Enter in a field of the profile saves it") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    driver.click(Role::text_field, "Staff number (optional)");
    driver.type("4711");
    driver.press(Key::enter);
    CHECK(driver.state().record.profile.staff_number == "4711");
}

TEST_CASE("the learner is told where the work and its copies are, and can make one now") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "/srv/laptop/ada/progress.sqlite"));
    CHECK(driver.has(Role::paragraph, "/srv/laptop/ada/backups"));
    driver.click(Role::button, "Back up now");
    CHECK(tests::last<state::BackUp>(driver.effects()) != nullptr);
}

TEST_CASE("a window for reading only offers no backup") {
    state::State state = tests::loaded(tests::ada(), state::Access::read_only);
    state.screens.push_back({.kind = Kind::settings});
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.node(Role::button, "Back up now").is_disabled);
}

TEST_CASE("a module that was opened can be started again, once that is confirmed") {
    state::Record record = tests::ada();
    record.modules["good-work"].registration = "first registration";
    record.modules["good-work"].pages_read.insert({0, "what-good-work-is"});
    UiDriver driver(tests::on_screen(Kind::settings, record));
    driver.settle();
    CHECK(driver.node(Role::button, "Start again").is_disabled);
    driver.click(Role::combo_box, "Start a module again");
    driver.click(Role::option, "Good work");
    driver.click(Role::button, "Start again");
    CHECK(driver.has(Role::dialog, "Start “Good work” again?"));
    CHECK(driver.state().record.modules.at("good-work").pages_read.size() == 1);
    driver.press(Key::tab);
    driver.press(Key::enter);
    CHECK(driver.state().record.modules.at("good-work").pages_read.empty());
    CHECK(driver.state().record.modules.at("good-work").registration != "first registration");
}

TEST_CASE("where no module was opened there is none to start again") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK_FALSE(driver.has(Role::combo_box, "Start a module again"));
}

TEST_CASE("help shows the keys and copies a report") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    driver.click(Role::button, "Copy a report");
    CHECK(tests::last<state::CopyReport>(driver.effects()) != nullptr);
    driver.click(Role::button, "Keyboard keys");
    CHECK(driver.has(Role::dialog, "Keyboard keys"));
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::dialog, "Keyboard keys"));
    CHECK(state::screen(driver.state()).kind == Kind::settings);
    CHECK(driver.focused().name == "Keyboard keys");
}

TEST_CASE("the version and the licences of everything inside are shown") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Version 0.1.0"));
    CHECK(driver.node(Role::button, "Licences and credits").is_expanded == false);
    CHECK_FALSE(driver.has(Role::item, "Dear ImGui"));
    driver.click(Role::button, "Licences and credits");
    CHECK(driver.node(Role::button, "Licences and credits").is_expanded == true);
    CHECK(driver.has(Role::item, "Dear ImGui"));
    CHECK(driver.has(Role::item, "SQLite"));
}

TEST_CASE("every setting can be reached with Tab at 200% text in a small window") {
    state::Record record = tests::ada();
    record.settings.text_percent = 200;
    UiDriver driver(tests::on_screen(Kind::settings, record), {.width = 640, .height = 480});
    driver.settle();
    for (const auto& [role, name] : {std::pair{Role::button, "Less"}, {Role::radio, "Light"}, {Role::radio, "Inter"},
                                     {Role::text_field, "Your name (optional)"}, {Role::button, "Back up now"},
                                     {Role::button, "Licences and credits"}}) {
        CAPTURE(name);
        driver.tab_to(role, name);
        const ui::Rect& rect = driver.node(role, name).rect;
        CHECK(rect.x >= 0);
        CHECK(rect.x + rect.width <= 640);
        CHECK(is_visible(driver.node(role, name)));
    }
}

TEST_CASE("settings sleep when nothing happens") {
    UiDriver driver(tests::on_screen(Kind::settings));
    CHECK(driver.frames_when_idle() == 0);
}
