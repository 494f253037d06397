/// A reflection in the flow of a page: what is asked, who may read it, and room to write.
#pragma once

#include "content/module.h"
#include "player/state/state.h"
#include "player/ui/scroll_area.h"

namespace ui {

class Finding;

void reflection_card(const state::State& state, Frame& frame, const content::Module& module,
                     const content::Reflection& reflection, ScrollArea& area, Finding* finding);

}  // namespace ui
