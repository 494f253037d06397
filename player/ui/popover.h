/// A few words beside something on the page, above everything else: what a glossary term means.
#pragma once

#include "player/ui/frame.h"

#include <string_view>

namespace ui {

/// Shows words in a small card under `anchor`, or above it where there is no room. It takes no input.
void popover(Frame& frame, const Rect& anchor, std::string_view words);

}  // namespace ui
