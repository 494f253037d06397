/// The bar over a page in which its reader looks for words.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// Height of the bar at this scale.
float find_bar_height(const Frame& frame);

/// Draws the bar into `area`; Enter goes to the next place, Shift+Enter to the one before, Esc closes.
void find_bar(const state::State& state, Frame& frame, const Rect& area);

}  // namespace ui
