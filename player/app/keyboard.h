/// From the window system's keys to those that mean something in Mooring.
#pragma once

#include "player/ui/keys.h"

#include <optional>

namespace app {

/// `key`, `scancode` and `modifiers` are GLFW's. Nothing for keys that only type or mean nothing. Letters go by what
/// is printed on the learner's keyboard, not by where the key is.
std::optional<ui::KeyPress> key_press(int key, int scancode, int modifiers);

}  // namespace app
