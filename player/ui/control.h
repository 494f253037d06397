/// What every control has in common: a place, a node in the tree, the pointer and the keys that press it.
#pragma once

#include "player/ui/frame.h"

namespace ui {

/// How a control was found this frame.
struct Control {
    Rect rect;
    Id id = 0;
    bool is_hovered = false;
    bool is_held = false;
    bool is_focused = false;
    bool is_pressed = false;  ///< clicked, or its key was pressed: act now
};

/// Which keys press a control while it has the focus.
enum class PressedBy { space_and_enter, space, nothing };

/// Registers the node, which needs id, role, name and rect, and finds out what happens to it. Draw it, then call
/// `draw_ring`. A disabled node is in the tree, but can neither be pressed nor focused.
Control control(Frame& frame, Node node, PressedBy keys = PressedBy::space_and_enter);

/// The focus ring round a control, where one is due: 3 px, with a gap of 2 px.
void draw_ring(Frame& frame, const Control& control, float corner);

/// The colour of a fill in this state.
Colour fill_colour(const Fill& fill, const Control& control, bool is_disabled);

/// A filled and, where `edge` is not transparent, outlined rectangle with round corners.
void draw_box(Frame& frame, const Rect& rect, Colour fill, Colour edge, float corner, float edge_px = 1);

/// Corner radius of cards and controls at this scale.
inline float corner(const Frame& frame) { return frame.px(8); }
/// Height of a target (44 px or more).
inline float target_height(const Frame& frame) { return frame.px(44); }

}  // namespace ui
