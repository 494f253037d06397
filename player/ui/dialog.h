/// A question over the screen: a scrim, a card, the focus kept inside, Esc to leave.
#pragma once

#include "player/ui/flow.h"

#include <optional>
#include <string_view>

namespace ui {

/// What is drawn while it lives is in the dialog's column, under its title.
class Dialog {
public:
    Dialog(Frame& frame, std::string_view title, float width_px = 480);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Esc was pressed, or the scrim was clicked.
    bool is_dismissed() const { return is_dismissed_; }

private:
    Frame& frame_;
    Id id_;
    Rect card_;
    bool is_dismissed_ = false;
    std::optional<NodeScope> node_;
    std::optional<Place> place_;
};

}  // namespace ui
