#include "player/app/keyboard.h"

#include <GLFW/glfw3.h>

#include <string_view>

namespace app {
namespace {

std::optional<ui::Key> named(int key) {
    using ui::Key;
    switch (key) {
        case GLFW_KEY_TAB:
            return Key::tab;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return Key::enter;
        case GLFW_KEY_ESCAPE:
            return Key::escape;
        case GLFW_KEY_BACKSPACE:
            return Key::backspace;
        case GLFW_KEY_DELETE:
            return Key::erase;
        case GLFW_KEY_LEFT:
            return Key::left;
        case GLFW_KEY_RIGHT:
            return Key::right;
        case GLFW_KEY_UP:
            return Key::up;
        case GLFW_KEY_DOWN:
            return Key::down;
        case GLFW_KEY_PAGE_UP:
            return Key::page_up;
        case GLFW_KEY_PAGE_DOWN:
            return Key::page_down;
        case GLFW_KEY_HOME:
            return Key::home;
        case GLFW_KEY_END:
            return Key::end;
        case GLFW_KEY_F1:
            return Key::f1;
        case GLFW_KEY_F7:
            return Key::f7;
        default:
            return std::nullopt;
    }
}

/// Keys that act together with Ctrl; '=' is '+' without Shift on most keyboards.
std::optional<ui::Key> shortcut(int key, int scancode) {
    using ui::Key;
    if (key == GLFW_KEY_KP_ADD) return Key::plus;
    if (key == GLFW_KEY_KP_SUBTRACT) return Key::minus;
    if (key == GLFW_KEY_KP_0) return Key::zero;
    const char* printed = glfwGetKeyName(key, scancode);
    if (printed == nullptr) return std::nullopt;
    const std::string_view name = printed;
    if (name.size() != 1) return std::nullopt;
    switch (name.front()) {
        case 'a':
            return Key::a;
        case 'c':
            return Key::c;
        case 'f':
            return Key::f;
        case 'k':
            return Key::k;
        case 'v':
            return Key::v;
        case 'x':
            return Key::x;
        case 'y':
            return Key::y;
        case 'z':
            return Key::z;
        case '+':
        case '=':
            return Key::plus;
        case '-':
            return Key::minus;
        default:
            break;
    }
    return key == GLFW_KEY_0 ? std::optional(Key::zero) : std::nullopt;  // some print another sign on it
}

}  // namespace

std::optional<ui::KeyPress> key_press(int key, int scancode, int modifiers) {
    ui::KeyPress press;
    press.is_ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
    press.is_shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    press.is_alt = (modifiers & GLFW_MOD_ALT) != 0;
    std::optional<ui::Key> known = named(key);
    // AltGr arrives as Ctrl+Alt on some systems, and types.
    if (!known && press.is_ctrl && !press.is_alt) known = shortcut(key, scancode);
    if (!known) return std::nullopt;
    press.key = *known;
    return press;
}

}  // namespace app
