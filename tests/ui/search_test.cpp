#include "player/ui/theme.h"
#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"
#include "tests/ui/learning.h"

#include <imgui.h>

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

/// Whether anything was painted in this colour.
bool is_painted(ui::Colour colour) {
    const ImDrawData& drawn = *ImGui::GetDrawData();
    for (int list = 0; list < drawn.CmdListsCount; ++list) {
        for (const ImDrawVert& corner : drawn.CmdLists[list]->VtxBuffer) {
            if (corner.col == ui::packed(colour)) return true;
        }
    }
    return false;
}

/// A module whose second page has this question, a screen below its top.
state::State with_question(const std::string& question) {
    std::string body = "## Tides\n\n";
    for (int paragraph = 0; paragraph < 30; ++paragraph) body += "The water comes and goes.\n\n";
    return learning::with_module(learning::module_text(body + question));
}

/// Opens that page and looks for the words there.
void find_on_page(UiDriver& driver, std::string_view words) {
    driver.send(state::OpenModule{"practice"});
    driver.send(state::OpenPage{"practice", 1});
    learning::press_ctrl(driver, Key::f);
    driver.type(words);
}

constexpr auto light = state::ThemeChoice::light;

}  // namespace

TEST_CASE("Ctrl and K search every module from anywhere, and Esc leads back") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    driver.press({.key = Key::k, .is_ctrl = true});
    CHECK(state::screen(driver.state()).kind == Kind::search);
    CHECK(driver.focused().name == "Words to look for");
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("hits come as the learner types, under their modules, each in its sentence") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Type a word or a few. Every module is searched as you type."));
    driver.type("stay");
    CHECK(driver.node(Role::status, "3 places").description == "Up and Down choose a place, Enter opens it.");
    CHECK(driver.has(Role::heading, "Being an anchor"));
    CHECK(driver.node(Role::link, "An anchor is large, local and here to stay.").description == "What is an anchor?");
    CHECK(driver.has(Role::heading, "Spending well"));
    CHECK(driver.has(Role::link, "Money that stays nearby works twice."));
    CHECK_FALSE(driver.has(Role::heading, "Good work"));
}

TEST_CASE("Down and Enter open a place without leaving the field") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("stay");
    CHECK(driver.node(Role::link, "Some organisations stay put.").is_selected);
    driver.press(Key::down);
    CHECK(driver.node(Role::link, "An anchor is large, local and here to stay.").is_selected);
    CHECK(driver.focused().name == "Words to look for");
    driver.press(Key::up);
    driver.press(Key::down);
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == Kind::lesson);
    CHECK(state::screen(driver.state()).module == "being-an-anchor");
    CHECK(state::screen(driver.state()).page == 1);
    driver.send(state::Back{});
    CHECK(state::screen(driver.state()).kind == Kind::search);
    CHECK(driver.state().search.everywhere.words == "stay");
}

TEST_CASE("a click opens a place") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("leaves town");
    driver.click(Role::link, "Much of it leaves town.");
    CHECK(state::screen(driver.state()).module == "spending-well");
    CHECK(state::screen(driver.state()).page == 1);
}

// The page was opened without a mark on the words, and not at them.
TEST_CASE("a place is opened at its words, which stay marked until Esc") {
    UiDriver driver(tests::on_screen(Kind::search), {.width = 800, .height = 480});
    driver.settle();
    driver.type("here to stay");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).page == 1);
    REQUIRE(state::marked(driver.state()) != nullptr);
    driver.press(Key::escape);
    CHECK(state::marked(driver.state()) == nullptr);
    CHECK(state::screen(driver.state()).kind == Kind::lesson);
    driver.press(Key::escape);
    CHECK(state::screen(driver.state()).kind == Kind::search);
}

TEST_CASE("a place far down a page is scrolled to, every time it is opened") {
    std::string body = "## Tides\n\n";
    for (int paragraph = 0; paragraph < 60; ++paragraph) body += "The water comes and goes.\n\n";
    UiDriver driver(learning::with_module(learning::module_text(body + "A needle lies here.\n")));
    driver.send(state::Open{{.kind = Kind::search}});
    driver.type("needle");
    for (int time = 0; time < 2; ++time) {
        driver.press(Key::enter);
        CHECK(is_visible(driver.node(Role::paragraph, "A needle lies here.")));
        driver.press(Key::home);
        driver.press(Key::escape);
        driver.press(Key::escape);
        CHECK(state::screen(driver.state()).kind == Kind::search);
    }
}

// Words in questions were counted by the find bar, but neither marked nor scrolled to: only the question's top was.
TEST_CASE("words that are found in a question's options are marked there and brought into view") {
    std::string options = "### Question 1 (choose one, fixed order)\n\nWhere does the boat lie?\n\n- [x] Here\n";
    for (int option = 0; option < 12; ++option) options += "- [ ] Place " + std::to_string(option) + "\n";
    UiDriver driver(with_question(options + "- [ ] In a lagoon\n"), {.width = 800, .height = 480});
    const ui::Palette palette = ui::palette(light);
    find_on_page(driver, "lagoo");
    CHECK(driver.has(Role::status, "1 of 1"));
    CHECK(is_visible(driver.node(Role::radio, "In a lagoon")));
    CHECK(is_painted(palette.current_hit));
    driver.type("x");
    CHECK_FALSE(is_painted(palette.current_hit));
}

TEST_CASE("Enter in the find bar goes from a question to its options") {
    UiDriver driver(with_question("### Question 1 (choose all, fixed order)\n\nWhich boats?\n\n"
                                  "- [x] A boat\n- [ ] No ship\n- [ ] Another boat\n"),
                    {.width = 800, .height = 480});
    const ui::Palette palette = ui::palette(light);
    find_on_page(driver, "boat");
    for (const char* place : {"1 of 3", "2 of 3", "3 of 3"}) {
        CHECK(driver.has(Role::status, place));
        CHECK(is_painted(palette.current_hit));
        driver.press(Key::enter);
    }
}

TEST_CASE("words that are found in a reflection are marked there") {
    UiDriver driver(with_question("### Reflection 1 (private)\n\nWhat would a lagoon need?\n"),
                    {.width = 800, .height = 480});
    find_on_page(driver, "lagoon");
    CHECK(driver.has(Role::status, "1 of 1"));
    CHECK(is_painted(ui::palette(light).current_hit));
}

TEST_CASE("feedback that shows has the words marked too") {
    UiDriver driver(with_question("### Question 1 (choose one, fixed order)\n\nWhere?\n\n"
                                  "- [x] Here\n  > In the lagoon.\n- [ ] There\n"),
                    {.width = 800, .height = 480});
    find_on_page(driver, "lagoon");
    CHECK_FALSE(is_painted(ui::palette(light).search_hit));
    driver.click(Role::radio, "Here");
    driver.click(Role::button, "Check my answer");
    CHECK(is_painted(ui::palette(light).search_hit));
}

TEST_CASE("the find bar does not show what was searched for everywhere") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("stay");
    driver.press(Key::enter);
    driver.press({.key = Key::f, .is_ctrl = true});
    CHECK(driver.node(Role::text_field, "Find on this page").value.empty());
}

TEST_CASE("all places are one stop of the Tab key, and arrows walk through them") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("stay");
    driver.press(Key::tab);
    CHECK(driver.focused().name == "Some organisations stay put.");
    driver.press(Key::down);
    CHECK(driver.focused().name == "An anchor is large, local and here to stay.");
    driver.press(Key::tab);
    CHECK(driver.focused().name == "Home");
}

TEST_CASE("a search without hits says so, and what to try") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("zebra");
    CHECK(driver.has(Role::heading, "No module has “zebra”"));
    CHECK(driver.has(Role::paragraph, "Try fewer words, or only the beginning of one."));
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == Kind::search);
}

TEST_CASE("a place below the window is brought into view when Down reaches it") {
    UiDriver driver(tests::on_screen(Kind::search), {.width = 800, .height = 480});
    driver.settle();
    driver.type("stay");
    for (int place = 0; place < 3; ++place) driver.press(Key::down);
    driver.settle();
    CHECK(is_visible(driver.node(Role::link, "Money that stays nearby works twice.")));
}

TEST_CASE("who types on after looking through the places sees the field again") {
    UiDriver driver(tests::on_screen(Kind::search), {.width = 800, .height = 480});
    driver.settle();
    driver.type("s");
    driver.press(Key::up);
    driver.settle();
    CHECK_FALSE(is_visible(driver.node(Role::text_field, "Words to look for")));
    driver.type("t");
    driver.settle();
    CHECK(is_visible(driver.node(Role::text_field, "Words to look for")));
}

TEST_CASE("search sleeps when nothing happens") {
    UiDriver driver(tests::on_screen(Kind::search));
    driver.settle();
    driver.type("stay");
    CHECK(driver.frames_when_idle() == 0);
}
