/// Where a window may open, so that a monitor taken away never takes the window with it.
#pragma once

#include "player/state/record.h"

#include <vector>

namespace app {

/// The smallest the window gets, in screen coordinates.
inline constexpr int smallest_width = 640;
inline constexpr int smallest_height = 480;

/// The part of a monitor that windows may cover (not the desktop's panels), in screen coordinates.
struct WorkArea {
    int x = 0, y = 0, width = 0, height = 0;
};

/// The remembered place, made to fit: where its title bar can still be reached it stays, else it goes to the middle
/// of the first monitor.
state::WindowPlace visible_place(const state::WindowPlace& wanted, const std::vector<WorkArea>& monitors);

}  // namespace app
