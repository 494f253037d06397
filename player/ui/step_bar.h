/// The bar at the foot of a screen that is gone through in steps: back, where one is, on.
#pragma once

#include "player/ui/buttons.h"

#include <string>
#include <string_view>

namespace ui {

/// What the bar offers. An empty name leaves its button out.
struct StepBar {
    std::string back, where, on;
    std::string_view back_short, on_short;  ///< shown instead where the names have no room
    std::string_view back_description, on_description;
    Emphasis on_emphasis = Emphasis::secondary;
    Icon on_icon = Icon::chevron_right;
};

enum class Step { none, back, on };

/// Height of the bar, and of bars at the top of a screen. In low windows bars are lower.
float bar_height(const Frame& frame);
/// Height of a button in such a bar.
float bar_target_height(const Frame& frame);

/// A bar's ground with a hairline above or below it.
void draw_bar(Frame& frame, const Rect& bar, bool is_at_the_top);

/// Draws the bar into `rect`: what was pressed.
Step step_bar(Frame& frame, const Rect& rect, const StepBar& bar);

}  // namespace ui
