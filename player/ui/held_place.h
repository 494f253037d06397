/// A control that stays under the pointer while what its press did changes the size of everything.
#pragma once

#include "player/ui/frame.h"

#include <optional>

namespace ui {

/// Keeps this control, which the pointer has just pressed, where it is until the pointer leaves it or the wheel turns.
/// Nothing for one that was pressed by keyboard.
void hold_place(Frame& frame, Id control, const Rect& rect);

/// Where the control's corner is to be, when it is held and now has this size: the pointer stands at the same spot of it.
struct HeldPlace {
    Id control = 0;
    float x = 0, y = 0;
};
std::optional<HeldPlace> held_place(Frame& frame, Id control, float width, float height);

/// The control whose place is held, or 0.
Id held_control(Frame& frame);

}  // namespace ui
