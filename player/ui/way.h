/// The way through the screens, so that whoever goes back finds the keyboard where they left it.
#pragma once

#include "player/state/state.h"
#include "player/ui/focus.h"

#include <vector>

namespace ui {

class Way {
public:
    /// To be told before each frame which screens lead here; the last is shown. When that is another one than before,
    /// the focus changes over.
    void follow(const std::vector<state::Screen>& screens, Focus& focus);

private:
    struct Stop {
        state::Screen screen;
        Id left_from = 0;
    };
    std::vector<Stop> stops_;
};

}  // namespace ui
