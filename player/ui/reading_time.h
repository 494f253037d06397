/// How long pages take to read, counted once a pathway instead of once a frame.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <vector>

namespace ui {

/// content::page_seconds of a module of the state's pathway, kept as long as the pathway is.
const std::vector<int>& page_seconds(Frame& frame, const state::State& state, const content::Module& module);

}  // namespace ui
