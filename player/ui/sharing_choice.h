/// What the learner lets go along with their records.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// Two boxes to tick, each with who will see what: the learner's name, and their staff number.
void sharing_choice(const state::State& state, Frame& frame);

}  // namespace ui
