/// The choice of a text size: a stepper over a sentence in that size.
#pragma once

#include "player/ui/frame.h"

#include <string_view>

namespace ui {

/// `sample` stands below the stepper. Returns the percentage chosen, the same one when nothing was pressed.
int text_size_choice(Frame& frame, std::string_view name, int percent, std::string_view sample);

}  // namespace ui
