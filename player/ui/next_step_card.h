/// The card at the top of home: where the learner was, what comes next, and the way there.
#pragma once

#include "content/module.h"
#include "player/state/next_step.h"
#include "player/state/state.h"
#include "player/ui/frame.h"

#include <cstddef>

namespace ui {

/// The module to go on with.
struct NextModule {
    std::size_t number = 0;  ///< in the pathway, from 1
    const content::Module& module;
    const state::NextStep& step;
};

/// A heading and the card under it.
void next_step_card(const state::State& state, Frame& frame, const NextModule& next);

}  // namespace ui
