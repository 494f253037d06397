/// The frame of a plain screen: the way back, a title, and one centred column that scrolls.
#pragma once

#include "player/state/state.h"
#include "player/ui/flow.h"
#include "player/ui/scroll_area.h"

#include <string_view>

namespace ui {

/// What is drawn while it lives is in the screen's column, under its title.
class Sheet {
public:
    Sheet(const state::State& state, Frame& frame, std::string_view title, float widest_at_100_percent = 680);

    ScrollArea& area() { return area_; }

private:
    ScrollArea area_;
    Centred centred_;
};

/// Room kept free at both sides of a screen: less of it in narrow windows.
float side_margin(const Frame& frame);

/// A quiet button that leads back from a screen. Its words, not its ground, stand on the column's left edge, as in every
/// screen. True when pressed.
bool way_back(Frame& frame, std::string_view label);

/// The way back to the screen before, with where it leads.
void back_button(const state::State& state, Frame& frame);

}  // namespace ui
