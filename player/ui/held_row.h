/// A row of buttons that stays under the pointer while what a press did changes the size of everything.
#pragma once

#include "player/ui/frame.h"

#include <optional>

namespace ui {

/// Keeps the row where it is now in relation to the pointer, which has just pressed this button of it. Nothing for one
/// that was pressed by keyboard.
void hold_row(Frame& frame, Id row, const Rect& button, Id pressed);

/// Where the pressed button is to be when it has this size now: its left edge between two places, so that the pointer
/// stays inside, and its top where the pointer stands at the same height of it.
struct HeldButton {
    Id pressed = 0;
    float least_x = 0, most_x = 0, y = 0;
};
std::optional<HeldButton> held_button(Frame& frame, Id row, float width, float height);

/// To be told where the row stands while it is held: it is let go when the pointer has left it or the wheel turns.
void keep_or_let_go(Frame& frame, const Rect& row);

/// The row that is held and the top it is to have, for what can scroll it there.
struct HeldRow {
    Id row = 0;
    float top = 0;
};
std::optional<HeldRow> held_row(Frame& frame);

}  // namespace ui
