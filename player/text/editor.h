/// Editing plain text: caret, selection, undo and wrapping, as values without a screen.
#pragma once

#include "player/text/layout.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A movement of the caret. `page` moves by the height the caller gives.
enum class Move { left, right, word_left, word_right, up, down, line_start, line_end, page_up, page_down, start, end };

/// How a text being edited is set: `line_height` is in ems. `metrics` tells measures apart that fonts of the same name
/// and size give at different times, as after a change of family.
struct EditorLook {
    float width = 0;
    Font font;
    float line_height = 1.5F;
    std::size_t metrics = 0;
    bool operator==(const EditorLook&) const = default;
};

/// A text being edited. Offsets are bytes and always on grapheme boundaries (Unicode UAX #29).
class Editor {
public:
    explicit Editor(std::string text = {}, bool is_multi_line = true);

    const std::string& text() const { return text_; }
    std::size_t caret() const { return caret_; }
    std::size_t anchor() const { return anchor_; }
    bool has_selection() const { return caret_ != anchor_; }
    bool is_multi_line() const { return is_multi_line_; }
    std::string selected() const;

    /// Replaces everything, as when another screen changed the draft; clears undo. Does nothing when equal.
    void set_text(std::string_view text);

    /// Inserts over the selection. Line ends become '\n', or spaces in a single line; control characters and invalid
    /// UTF-8 are dropped (the latter shown as U+FFFD).
    void insert(std::string_view text);
    void erase_backwards(bool by_word);
    void erase_forwards(bool by_word);
    void move(Move move, bool is_selecting, const Layout& layout, const Metrics& metrics, float page_height);
    void place_caret(std::size_t offset, bool is_selecting);
    void select_all();
    void select_word_at(std::size_t offset);
    void undo();
    void redo();

    /// The text laid out for drawing and moving in: every '\n' starts a line, spaces are kept, a single line never
    /// wraps. Offsets into Layout::text are offsets into text().
    Layout lay_out(const EditorLook& look, const Metrics& metrics) const;

private:
    struct Version {
        std::string text;
        std::size_t caret = 0, anchor = 0;
    };
    enum class Edit { none, typing, erasing, other };
    void remember(Edit edit);
    void restore(std::vector<Version>& from, std::vector<Version>& to);
    void replace(std::size_t begin, std::size_t end, std::string_view with);
    void erase(std::size_t begin, std::size_t end, Edit edit);
    std::size_t selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
    std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }

    std::size_t moved(Move move, const Layout& layout, const Metrics& metrics, float page_height);
    std::size_t moved_vertically(Move move, const Layout& layout, const Metrics& metrics, float page_height);

    std::string text_;
    std::size_t caret_ = 0, anchor_ = 0;
    bool is_multi_line_ = true;
    float wanted_x_ = -1;  // where moving up and down tries to stay; negative when nothing is wanted
    std::vector<Version> undo_, redo_;
    Edit last_edit_ = Edit::none;
};

}  // namespace text
