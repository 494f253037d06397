/// The part of the settings that changes how everything looks: text size, colours, typeface, motion, quizzes.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

void settings_reading(const state::State& state, Frame& frame);

}  // namespace ui
