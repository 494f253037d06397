/// How far something is: bars and rings.
#pragma once

#include "player/ui/flow.h"

#include <string_view>

namespace ui {

/// A bar across the column, 8 px high. `name` and `value` ("48%, 14 minutes left") are for the tree.
void progress_bar(Frame& frame, std::string_view name, float fraction, std::string_view value);

/// A ring in a square; full rings carry a tick.
void draw_progress_ring(Frame& frame, const Rect& square, float fraction, Colour colour);

}  // namespace ui
