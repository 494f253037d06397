/// The list of screens. Each is a free function that reads the state and sends messages; one file a screen.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

void home_view(const state::State& state, Frame& frame);

/// Draws the screen on top of the state's way, then dialogs and notices over it.
void screen_view(const state::State& state, Frame& frame);

/// Keys that mean the same on every screen, where nothing drawn wanted them: Esc, text size, search, the keys.
void take_shortcuts(const state::State& state, Frame& frame);

}  // namespace ui
