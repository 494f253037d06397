/// Which control has the keyboard, kept from frame to frame over the semantic tree.
#pragma once

#include "player/ui/keys.h"
#include "player/ui/semantics.h"

#include <vector>

namespace ui {

/// Tab and Shift+Tab walk the tree in reading order; arrows walk within a group; a dialog keeps the focus inside
/// and gives it back when it closes.
class Focus {
public:
    enum class By { keyboard, pointer, program };

    /// Starts a frame: moves by this frame's key, over the tree as it was last drawn.
    void begin_frame(const Semantics& drawn, Keys& keys);

    /// Ends a frame: follows dialogs and vanished controls. True when the focus moved, so a frame is needed to show it.
    bool end_frame(const Semantics& drawn);

    Id focused() const { return focused_; }
    bool has(Id id) const { return id != 0 && focused_ == id; }

    /// The ring shows after keyboard use only: once somebody moves or presses something by it.
    bool shows_ring() const { return shows_ring_; }

    void give(Id id, By by);
    /// Asks scroll areas to bring a node into view without giving it the focus.
    void reveal(Id id);
    /// The node that scroll areas are to bring into view: in a frame in which the focus came from the keyboard or the
    /// program, who has it; else 0.
    Id wanted() const { return wants_view_ ? wanted_ : 0; }

    /// Another screen is shown: nobody has the focus until its initial control is drawn. Where the learner comes back
    /// to a screen, the control they left it from has it instead, if it is still there.
    void change_screen(Id returning_to = 0);

    /// The control to come back to when this screen is left now: who has the focus under any dialog.
    Id left_from() const;

private:
    struct Trap {
        Id dialog = 0;
        Id before = 0;  ///< who had the focus when it opened
    };
    bool follow_dialogs(const Semantics& drawn);

    Id focused_ = 0;
    Id wanted_ = 0;
    Id returning_to_ = 0;
    std::size_t ordinal_ = 0;  ///< of the focused control among the focusable ones, for when it vanishes
    bool shows_ring_ = false;
    bool wants_view_ = false;
    bool wants_view_next_ = false;
    bool wants_initial_ = true;
    std::vector<Trap> traps_;
};

/// The Tab stops of a tree in reading order: inside the innermost modal dialog when there is one, and one a group
/// that is a single stop.
std::vector<const Node*> tab_stops(const Semantics& tree, Id focused);

}  // namespace ui
