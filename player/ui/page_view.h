/// A module's page as a learner reads it: text, questions and reflections in one scrolling flow.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <cstddef>

namespace ui {

/// What the page found while it was drawn, for the find bar.
struct PageFound {
    std::size_t hits = 0;
};

/// Draws page `page` of a module in `view`. Opens at State::target, tells where the reader is (KeepPlace) and when the
/// last line has been on the screen (PageSeen). Words in State::search are marked while the find bar is open.
PageFound page_view(const state::State& state, Frame& frame, const content::LoadedModule& module, std::size_t page,
                    const Rect& view);

}  // namespace ui
