/// The quiet line that says where the learner's records are, and leads to them.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <string>

namespace ui {

/// "3 records waiting · last sent 12 Nov, 14:05"; "" while there is no connection.
std::string travel_words(const state::Travel& travel, const Frame& frame);

/// Why nothing comes in from the learner's other laptops, where that is so. While records cannot be sent either, what is
/// said of those says it.
void reading_trouble(const state::Travel& travel, Frame& frame);

/// Across the column: "Saved on this laptop", and how the records travel. It leads to them, or to the connection where
/// that has to be mended.
void travel_line(const state::State& state, Frame& frame);

}  // namespace ui
