#include "player/app/keyboard.h"

#include "tests/support/catch.h"

#include <GLFW/glfw3.h>

TEST_CASE("keys that do something arrive with what was held") {
    const auto press = app::key_press(GLFW_KEY_TAB, 0, GLFW_MOD_SHIFT);
    REQUIRE(press);
    CHECK(press->key == ui::Key::tab);
    CHECK(press->is_shift);
    CHECK(!press->is_ctrl);
    const auto next = app::key_press(GLFW_KEY_RIGHT, 0, GLFW_MOD_ALT);
    REQUIRE(next);
    CHECK(next->key == ui::Key::right);
    CHECK(next->is_alt);
}

TEST_CASE("both Enter keys do the same") {
    CHECK(app::key_press(GLFW_KEY_KP_ENTER, 0, 0)->key == ui::Key::enter);
    CHECK(app::key_press(GLFW_KEY_ENTER, 0, 0)->key == ui::Key::enter);
}

TEST_CASE("the keypad changes the text size too") {
    CHECK(app::key_press(GLFW_KEY_KP_ADD, 0, GLFW_MOD_CONTROL)->key == ui::Key::plus);
    CHECK(app::key_press(GLFW_KEY_KP_SUBTRACT, 0, GLFW_MOD_CONTROL)->key == ui::Key::minus);
    CHECK(app::key_press(GLFW_KEY_KP_0, 0, GLFW_MOD_CONTROL)->key == ui::Key::zero);
}

TEST_CASE("keys that only type come as characters, not as presses") {
    CHECK(!app::key_press(GLFW_KEY_SPACE, 0, 0));
    CHECK(!app::key_press(GLFW_KEY_A, 0, 0));
    CHECK(!app::key_press(GLFW_KEY_KP_ADD, 0, 0));
    CHECK(!app::key_press(GLFW_KEY_KP_ADD, 0, GLFW_MOD_CONTROL | GLFW_MOD_ALT));
}
