/// Selecting the text of a page, by mouse or with a caret (F7), across all its passages.
#pragma once

#include "player/text/layout.h"
#include "player/ui/frame.h"
#include "player/ui/scroll_area.h"

#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A place between two characters of a page. Points stand in reading order.
struct TextPoint {
    std::size_t piece = 0;
    std::size_t part = 0;  ///< the passage in the piece: a question has several
    std::size_t offset = 0;
    auto operator<=>(const TextPoint&) const = default;
};

/// What is selected on a page, kept between frames.
struct Selected {
    TextPoint anchor, caret;
    bool is_dragging = false;
    bool has_caret = false;   ///< F7: the caret shows, and arrows move it
    bool is_to_show = false;  ///< the caret moved: it is to be brought into view
    float wanted_x = -1;      ///< where up and down try to stay, in pixels of the window
};

/// One page's passages, registered in reading order as they are drawn: `document_in_column` does so by itself. When it
/// goes out of scope the frame's mouse and keys act on them; declare it inside the page's ScrollArea.
class Reading {
public:
    /// The text of a piece that is not drawn, for copying.
    using Words = std::function<std::string(std::size_t piece)>;

    Reading(Frame& frame, std::string_view name, ScrollArea& area, std::size_t pieces, Words words);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    /// The selected bytes of a passage, and the caret where it stands there.
    struct Marked {
        std::size_t begin = 0, end = 0;
        std::optional<std::size_t> caret;
    };

    /// Whether anything is selected or the caret shows.
    bool is_in_use() const { return selected_.anchor != selected_.caret || selected_.has_caret; }
    /// Whether this piece must be drawn wherever it stands: the caret may go there, or the selection ends there.
    bool needs(std::size_t piece) const;

    /// What follows are the passages of this piece. Pieces come in ascending order.
    void begin_piece(std::size_t piece);
    /// Registers a passage with its layout's corner in the window. The layout must outlive the Reading.
    Marked passage(const text::Layout& layout, float x, float y);

private:
    struct Passage {
        std::size_t piece, part;
        const text::Layout* layout;
        float x, y;

        TextPoint at(std::size_t offset) const { return {piece, part, offset}; }
        TextPoint end() const { return at(layout->text.size()); }
    };
    const Passage* find(const TextPoint& point) const;
    TextPoint point_at(float x, float y) const;
    Rect caret_rect() const;
    std::string selected_text() const;
    void put_caret(const TextPoint& to, bool is_selecting);
    void show_caret();
    void take_mouse();
    void take_keys();
    void step(bool is_forwards, bool is_selecting);
    void step_line(bool is_down, bool is_selecting);
    void go_to_line_end(bool is_end, bool is_selecting);
    void select_word();
    TextPoint last_point() const;

    Frame& frame_;
    ScrollArea& area_;
    Selected& selected_;
    std::size_t pieces_;
    Words words_;
    Reading* around_;  ///< whose passages were registered before
    std::vector<Passage> passages_;
    std::size_t piece_ = 0, part_ = 0;  ///< of the passage that comes next
};

}  // namespace ui
