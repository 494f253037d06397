/// The learner's name with a list of what is theirs: journal, settings, about, keys.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

float account_menu_width(const state::State& state, const Frame& frame);

/// Drawn in this place; the list opens below it.
void account_menu(const state::State& state, Frame& frame, const Rect& rect);

}  // namespace ui
