/// Whom of a team a manager wants to see, and in which order.
#pragma once

#include "player/state/state.h"
#include "player/ui/scroll_area.h"

namespace ui {

/// Side by side where there is room; in a narrow window they are behind a button.
void team_filters(const state::State& state, Frame& frame, ScrollArea& area);

}  // namespace ui
