/// What is wrong with a module, one problem under the other.
#pragma once

#include "content/problem.h"
#include "player/ui/frame.h"

namespace ui {

/// A card with each problem's words, place and code, and how many there are above it; a button below copies them all.
void problem_list(Frame& frame, const content::Problems& problems);

}  // namespace ui
