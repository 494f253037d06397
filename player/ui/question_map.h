/// The map of a quiz: a square for each question, filled where it is answered.
#pragma once

#include "player/ui/frame.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// Across the column. `current` is the question shown, if there is only one. The position that was pressed, from 0.
std::optional<std::size_t> question_map(Frame& frame, const std::vector<bool>& is_answered,
                                        std::optional<std::size_t> current);

}  // namespace ui
