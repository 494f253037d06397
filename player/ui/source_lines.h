/// Lines of an author's text as they stand in the file, numbered, with one of them marked.
#pragma once

#include "player/state/preview.h"
#include "player/ui/frame.h"

#include <vector>

namespace ui {

/// Across the column; long lines are wrapped.
void source_lines(Frame& frame, const std::vector<state::SourceLine>& lines, int marked);

}  // namespace ui
