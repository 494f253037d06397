/// Selecting the text of a page, by mouse or with a caret (F7), across all its passages.
#pragma once

#include "player/text/layout.h"
#include "player/ui/frame.h"
#include "player/ui/scroll_area.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A place between two characters of a passage.
struct TextPoint {
    Id passage = 0;
    std::size_t offset = 0;
    bool operator==(const TextPoint&) const = default;
};

/// What is selected on a page, kept between frames.
struct Selected {
    TextPoint anchor, caret;
    bool is_dragging = false;
    bool has_caret = false;   ///< F7: the caret shows, and arrows move it
    float wanted_x = -1;      ///< where up and down try to stay, in pixels of the window
    std::vector<Id> order;    ///< the passages as they were last registered
};

/// One page's passages, registered in reading order each frame. When it goes out of scope the frame's mouse and keys
/// act on them; declare it inside the page's ScrollArea.
class Reading {
public:
    Reading(Frame& frame, std::string_view name, ScrollArea& area);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    /// The selected bytes of a passage, and the caret where it stands there.
    struct Marked {
        std::size_t begin = 0, end = 0;
        std::optional<std::size_t> caret;
    };

    /// Registers a passage, seen or not, with its layout's corner in the window. The layout must outlive the Reading.
    Marked passage(Id id, const text::Layout& layout, float x, float y);

private:
    struct Passage {
        Id id;
        const text::Layout* layout;
        float x, y;
    };
    const Passage* find(Id id) const;
    std::size_t index_of(Id id) const;
    TextPoint point_at(float x, float y) const;
    Rect caret_rect() const;
    std::string selected_text() const;
    void put_caret(TextPoint to, bool is_selecting);
    void take_mouse();
    void take_keys();
    void step(bool is_forwards, bool is_selecting);
    void step_line(bool is_down, bool is_selecting);
    void go_to_line_end(bool is_end, bool is_selecting);
    void select_word();

    Frame& frame_;
    ScrollArea& area_;
    Selected& selected_;
    std::vector<Passage> passages_;
    std::size_t anchor_index_, caret_index_;  ///< in the order of the last frame; its size when not there
};

}  // namespace ui
