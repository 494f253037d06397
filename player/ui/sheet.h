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

/// The button that goes back, with where it leads. It is drawn at the top of the column.
void back_button(const state::State& state, Frame& frame);

}  // namespace ui
