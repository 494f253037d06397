/// Becoming connected as a manager: a code that is pasted, and what came of it.
#pragma once

#include "player/state/state.h"
#include "player/ui/scroll_area.h"

namespace ui {

/// The form across the column.
void team_connect(const state::State& state, Frame& frame, ScrollArea& area);

}  // namespace ui
