/// A part of the window that shows a column longer than itself, with a scroll bar of our own.
#pragma once

#include "player/ui/flow.h"

namespace ui {

/// Draws inside become a column that scrolls by wheel, dragging the bar, and Page Up, Page Down, Home, End and the
/// arrows where nothing inside wanted them. What takes the focus is brought into view.
class ScrollArea {
public:
    /// `padding` is kept free at both sides and ends, inside the clipping, so that focus rings are not cut.
    /// `takes_keys` is for the one area of a screen that the page keys belong to.
    ScrollArea(Frame& frame, std::string_view name, const Rect& view, float padding, float gap, bool takes_keys = true);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The keyboard starts here when the screen appears: Tab goes on with the first control inside.
    void take_initial_focus();

    /// How far it is scrolled, in pixels of this frame.
    float offset() const;
    /// The part of the window the content shows in.
    const Rect& view() const { return view_; }

    /// Shows the content from this offset on in this very frame: before anything is drawn inside.
    void start_at(float offset);
    /// What is above the view became this much higher, and what is in view has not moved in this frame: nor will it in
    /// the next.
    void keep_view(float higher);

    /// Scrolls, from the next frame on, so that the content at this y of the window (as drawn now) is at the top.
    void scroll_to(float window_y);
    /// Scrolls as little as possible so that this rectangle of the window (as drawn now) is in view.
    void bring_into_view(const Rect& rect);

    /// What is remembered of an area between frames, kept for good.
    struct Scrolled {
        float offset = 0;
        float content_height = 0;
        float view_height = 0;
        float grabbed_at = 0;  ///< where in the thumb it was grabbed
        float scale = 0;       ///< the offset belongs to this scale
    };

private:
    void take_wheel();
    void take_page_keys();
    void draw_bar();
    void follow_focus(const Semantics& tree);
    /// True when a row inside is held in its place (held_row.h): the area scrolls so that it is there.
    bool keep_held_row();

    Frame& frame_;
    Id id_;
    Rect view_;
    float padding_;
    bool takes_keys_;
    Scrolled& scrolled_;
    std::size_t node_;
};

}  // namespace ui
