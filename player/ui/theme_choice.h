/// Choosing the colours by looking at them.
#pragma once

#include "player/state/record.h"
#include "player/ui/frame.h"

namespace ui {

/// A sample of each theme across the column, in its own colours. The theme that holds from now on.
state::ThemeChoice theme_choice(Frame& frame, state::ThemeChoice selected);

}  // namespace ui
