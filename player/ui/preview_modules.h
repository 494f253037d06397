/// What a preview shows where there is no page: the modules of a pathway, or why there is nothing yet.
#pragma once

#include "player/state/preview.h"
#include "player/ui/frame.h"

namespace ui {

/// The modules of a pathway, each with how many problems it has.
void preview_modules(Frame& frame, const state::Preview& preview, const Rect& view);

/// The folder is being read, is not there, or has nothing to show.
void preview_of_nothing(Frame& frame, const state::Preview& preview, const Rect& view);

}  // namespace ui
