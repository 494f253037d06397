/// What is wrong with a module that is previewed: errors and warnings apart, each leading to its place.
#pragma once

#include "player/state/preview.h"
#include "player/ui/frame.h"
#include "player/ui/icons.h"

#include <string>

namespace ui {

/// The problems of what is shown, in `area`.
void preview_problems(Frame& frame, const state::Preview& preview, const Rect& area);

/// "2 errors, 1 warning", or that there are none.
std::string problem_count(const Frame& frame, const content::Problems& problems);

/// The icon of that sentence, and its colour.
struct ProblemSign {
    Icon icon = Icon::circle_tick;
    Colour colour;
};
ProblemSign problem_sign(const Frame& frame, const content::Problems& problems);

}  // namespace ui
