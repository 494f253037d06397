#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>
#include <optional>

namespace {

using learning::press_alt;
using support::UiDriver;
using ui::Key;
using ui::Role;

/// Moves items with Alt and the arrows until they stand in this order.
void order(UiDriver& driver, const std::vector<std::string>& wanted) {
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        driver.tab_to(Role::item, driver.interface().semantics().all(Role::item).front()->name);
        for (int steps = 0; driver.focused().name != wanted[place] && steps < 10; ++steps) driver.press(Key::down);
        REQUIRE(driver.focused().name == wanted[place]);
        const std::string goal = std::to_string(place + 1) + " of " + std::to_string(wanted.size());
        for (int steps = 0; driver.focused().value != goal && steps < 10; ++steps) press_alt(driver, Key::up);
        for (int steps = 0; driver.focused().name != driver.interface().semantics().all(Role::item).front()->name &&
                            steps < 10;
             ++steps) {
            driver.press(Key::up);
        }
    }
}

void pair(UiDriver& driver, const std::string& left, const std::string& right) {
    driver.tab_to(Role::combo_box, left);
    driver.press(Key::enter);
    const std::vector<std::string> options = learning::names(driver, Role::option);
    const auto place = std::find(options.begin(), options.end(), right) - options.begin();
    for (std::ptrdiff_t step = 0; step < place; ++step) driver.press(Key::down);
    driver.press(Key::enter);
}

void answer(UiDriver& driver) {
    if (driver.has(Role::checkbox, "Soap")) {
        for (const char* right : {"Clean water", "Soap"}) {
            driver.tab_to(Role::checkbox, right);
            driver.press(Key::space);
        }
    } else if (driver.has(Role::item, "Rinse")) {
        order(driver, {"Wet your hands", "Apply soap", "Rub for 20 seconds", "Rinse"});
    } else if (driver.has(Role::combo_box, "Alcohol rub")) {
        pair(driver, "Alcohol rub", "hands that look clean");
        pair(driver, "Soap and water", "hands that look dirty");
    } else if (driver.has(Role::text_field, "Your answer")) {
        driver.tab_to(Role::text_field, "Your answer");
        driver.type("a pathogen");
    } else {
        driver.tab_to(Role::text_field, "Your answer, in seconds");
        driver.type("25 seconds");
    }
}

}  // namespace

TEST_CASE("a whole module by keyboard alone, from home to a pass") {
    UiDriver driver(learning::hand_hygiene());
    driver.settle();
    driver.press(Key::enter);  // Start
    REQUIRE(driver.has(Role::heading, "Hand hygiene in the clinic"));

    press_alt(driver, Key::right);
    REQUIRE(driver.has(Role::heading, "Why it matters"));
    driver.tab_to(Role::radio, "Before and after each patient");
    driver.press(Key::space);
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
    driver.tab_to(Role::text_area, "Your thoughts");
    driver.type("I was in a hurry.");
    learning::press_ctrl(driver, Key::enter);
    CHECK(driver.has(Role::status, "Saved on this laptop"));

    press_alt(driver, Key::right);
    CHECK(driver.focused().name == "Start the quiz");
    driver.press(Key::enter);
    for (int question = 1; question <= 5; ++question) {
        REQUIRE(driver.has(Role::paragraph, "Question " + std::to_string(question) + " of 5"));
        answer(driver);
        driver.tab_to(Role::button, question < 5 ? "Next question" : "Submit the quiz");
        driver.press(Key::enter);
    }
    CHECK(driver.has(Role::heading, "Passed"));
    CHECK(driver.has(Role::heading, "100%"));
    const state::ModuleRecord& record = driver.state().record.modules.at("hand-hygiene");
    CHECK(record.pass.has_value());
    CHECK(record.completed.has_value());
    CHECK(record.reflections.at(1).text == "I was in a hurry.");
}
