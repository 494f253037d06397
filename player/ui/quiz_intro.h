/// The quiz page of a module before and between attempts: what it asks, whether it is open, how it went last time.
#pragma once

#include "player/state/state.h"
#include "player/ui/frame.h"

#include <cstddef>

namespace ui {

/// Draws quiz page `page` of a module in `view`, with the way into the quiz.
void quiz_intro(const state::State& state, Frame& frame, const content::Module& module, std::size_t page,
                const Rect& view);

/// Pages to be read again before the quiz opens once more, each a link with how it stands.
void pages_to_read_again(const state::State& state, Frame& frame, const content::Module& module);

}  // namespace ui
