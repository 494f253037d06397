/// A module's page as a learner reads it: text, questions and reflections in one scrolling flow.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <cstddef>

namespace ui {

/// Draws page `page` of a module in `view`. Opens at State::target, tells where the reader is (KeepPlace) and when the
/// last line has been on the screen (PageSeen). Words in State::search are marked while the find bar is open.
void page_view(const state::State& state, Frame& frame, const content::LoadedModule& module, std::size_t page,
               const Rect& view);

/// The lines above a page's text: its module, its title, and on the opening page what the module holds.
void page_title(const state::State& state, Frame& frame, const content::Module& module, std::size_t page);

}  // namespace ui
