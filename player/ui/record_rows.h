/// The records of one page, a row each; the details of one are shown under it.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// Draws the page that is there. What is out of view is not laid out.
void record_rows(const state::State& state, Frame& frame);

/// What that row is called in the tree.
Id record_row_id(const Frame& frame, const state::RecordLine& line);

}  // namespace ui
