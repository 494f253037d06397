/// A question as learners meet it: practice in the flow of a page, scored in the quiz, reviewed in the results.
#pragma once

#include "content/module.h"
#include "player/state/state.h"
#include "player/ui/scroll_area.h"

namespace ui {

/// A practice question in its card: draft, submit, feedback, try again.
void practice_question(const state::State& state, Frame& frame, const content::Module& module,
                       const content::Question& question, ScrollArea& area);

}  // namespace ui
