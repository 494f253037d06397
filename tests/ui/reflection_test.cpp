#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;

const std::string body = R"(### Reflection 1 (private)

What got in the way?

### Reflection 2 (shared)

What will you try?
)";

state::State reflecting() { return learning::with_module(learning::module_text(body)); }

void open(UiDriver& driver) { driver.send(state::OpenModule{"practice"}); }

/// The text area of the first or second reflection.
const ui::Node& area(const UiDriver& driver, std::size_t index) {
    return *driver.interface().semantics().all(Role::text_area).at(index);
}

void write_in_the_first(UiDriver& driver, std::string_view words) {
    driver.tab_to(Role::text_area, "Your thoughts");
    driver.type(words);
}

const std::map<int, state::ReflectionEntry>& entries(UiDriver& driver) {
    return driver.state().record.modules.at("practice").reflections;
}

}  // namespace

TEST_CASE("Ctrl+X cuts: the words are copied, and gone") {
    // They were copied and stayed.
    UiDriver driver(reflecting());
    open(driver);
    write_in_the_first(driver, "words");
    learning::press_ctrl(driver, Key::a);
    learning::press_ctrl(driver, Key::x);
    CHECK(area(driver, 0).value.empty());
    const auto copied = std::find_if(driver.effects().begin(), driver.effects().end(), [](const state::Effect& effect) {
        return std::holds_alternative<state::CopyText>(effect);
    });
    REQUIRE(copied != driver.effects().end());
    CHECK(std::get<state::CopyText>(*copied).text == "words");
}

// The line that says how saving goes could be hidden behind the bar at the foot.
TEST_CASE("whoever writes sees the caret and, below it, how their words are kept") {
    std::string above;
    for (int line = 0; line < 12; ++line) above += "A line above the reflection.\n\n";
    UiDriver driver(learning::with_module(learning::module_text(above + body)), {.width = 800, .height = 480});
    open(driver);
    write_in_the_first(driver, "The tap was");
    const auto sees_standing = [&driver](std::string_view words) {
        const ui::Node& status = driver.node(Role::status, words);
        return status.rect.y >= status.clip.y &&
               status.rect.y + status.rect.height <= status.clip.y + status.clip.height;
    };
    CHECK(sees_standing("Draft kept on this laptop. Save it to put it in your journal."));
    for (int line = 0; line < 30; ++line) driver.press(Key::enter);
    driver.type("broken");
    CHECK(sees_standing("Draft kept on this laptop. Save it to put it in your journal."));
    learning::press_ctrl(driver, Key::enter);
    CHECK(sees_standing("Saved on this laptop"));
}

TEST_CASE("who may read a reflection is said before anything is written") {
    UiDriver driver(reflecting());
    open(driver);
    CHECK(driver.has(Role::group, "Reflection 1: What got in the way?"));
    CHECK(driver.has(Role::paragraph, "Private"));
    CHECK(driver.has(Role::paragraph, "Only you can read this. It never leaves this laptop."));
    CHECK(driver.has(Role::paragraph, "Shared"));
    CHECK(area(driver, 0).description == "Only you can read this. It never leaves this laptop.");
    CHECK(area(driver, 1).description ==
          "Your organisation can read what you save here, once your records are sent.");
}

TEST_CASE("words are a draft as they are typed, and saved when Save is pressed") {
    UiDriver driver(reflecting());
    open(driver);
    CHECK(driver.node(Role::button, "Save").is_disabled);
    write_in_the_first(driver, "The queue was long.");
    CHECK(driver.has(Role::status, "Draft kept on this laptop. Save it to put it in your journal."));
    CHECK(entries(driver).empty());
    driver.click(Role::button, "Save");
    CHECK(driver.has(Role::status, "Saved on this laptop"));
    CHECK(entries(driver).at(1).text == "The queue was long.");
    CHECK(driver.node(Role::button, "Save").is_disabled);
}

TEST_CASE("a reflection by keyboard alone: Enter makes a line, Ctrl+Enter saves") {
    UiDriver driver(reflecting());
    open(driver);
    write_in_the_first(driver, "One");
    driver.press(Key::enter);
    driver.type("two 2");
    learning::press_ctrl(driver, Key::enter);
    CHECK(entries(driver).at(1).text == "One\ntwo 2");
}

TEST_CASE("a draft is still in its place when the learner comes back") {
    UiDriver driver(reflecting());
    open(driver);
    write_in_the_first(driver, "Half a tho");
    driver.send(state::Open{});
    open(driver);
    CHECK(area(driver, 0).value == "Half a tho");
    CHECK(area(driver, 1).value.empty());
}

TEST_CASE("words that could not be saved stay and say so") {
    UiDriver driver(reflecting());
    open(driver);
    write_in_the_first(driver, "Mine");
    driver.break_saving("The disk is full.");
    driver.click(Role::button, "Save");
    CHECK(driver.has(Role::status, "Not saved yet. Your words are kept here and will be tried again."));
    CHECK(area(driver, 0).value == "Mine");
    driver.break_saving("");
    driver.click(Role::button, "Try to save now");
    CHECK(driver.has(Role::status, "Saved on this laptop"));
}

TEST_CASE("an emptied reflection can be saved, and leaves the journal") {
    UiDriver driver(reflecting());
    open(driver);
    write_in_the_first(driver, "Gone");
    driver.click(Role::button, "Save");
    driver.tab_to(Role::text_area, "Your thoughts");
    learning::press_ctrl(driver, Key::a);
    driver.press(Key::backspace);
    driver.click(Role::button, "Save");
    CHECK(entries(driver).empty());
    CHECK_FALSE(driver.has(Role::status, "Saved on this laptop"));
}
