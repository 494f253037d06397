/// A page of a team's people: a table where there is room for its columns, else a list.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// With what they add up to on top. The table must have been read.
void team_table(const state::State& state, Frame& frame);

/// The row of the first person shown, for whoever turns the page by keyboard.
Id first_team_row(const state::State& state, const Frame& frame);

}  // namespace ui
