/// What the learner is told, in a band above whichever screen is shown, so that it never covers what they read.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

namespace ui {

/// Draws the newest notices at the top of the window and leaves the rest of it as the frame's viewport. Errors stay
/// until they are dismissed or mended; others go with the screen they were said on.
void notice_band(const state::State& state, Frame& frame);

}  // namespace ui
