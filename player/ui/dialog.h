/// A question over the screen: a scrim, a card, the focus kept inside, Esc to leave.
#pragma once

#include "player/ui/overlay.h"
#include "player/ui/scroll_area.h"

#include <string_view>

namespace ui {

/// What is drawn while it lives is in the dialog's column, under its title. One taller than the window scrolls.
class Dialog {
public:
    /// `has_close`: a cross beside the title closes it, for one to be read rather than answered.
    explicit Dialog(Frame& frame, std::string_view title, float width_at_100_percent = 480, bool has_close = false);

    /// Esc was pressed, the scrim or the cross was clicked. Ask last, after the dialog's own controls were drawn.
    bool is_dismissed() const;

private:
    Frame& frame_;
    Rect card_;
    Overlay overlay_;
    NodeScope node_;
    ScrollArea area_;
    bool is_closed_ = false;
};

}  // namespace ui
