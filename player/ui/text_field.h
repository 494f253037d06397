/// Where people type: one line or many, with selection, undo and the clipboard.
#pragma once

#include "player/ui/control.h"
#include "player/ui/scroll_area.h"

#include <optional>
#include <string>
#include <string_view>

namespace ui {

struct FieldOptions {
    std::string_view placeholder;
    std::string_view description;   ///< for the tree: what is expected, or who will read it
    bool is_multi_line = false;
    int least_lines = 4;            ///< many lines: the height when empty; it grows with the text
    bool is_disabled = false;
    bool is_read_only = false;
    bool is_secret = false;         ///< one line that shows as dots, here and in the tree, and is never copied from
    bool is_initial = false;        ///< takes the focus when its screen or dialog appears
    bool is_label_hidden = false;   ///< the name goes into the tree only
    std::string_view id;            ///< when the name is not unique in its scope
    ScrollArea* area = nullptr;     ///< kept scrolled to the caret
};

struct Field {
    std::optional<std::string> changed;  ///< the new text, when it changed in this frame
    bool is_submitted = false;           ///< Enter in a single line, Ctrl+Enter in many
    bool is_focused = false;
    Rect caret;                          ///< in the window, of a focused field
};

/// Across the column, its name above it as a label. Sends FocusLeft when the focus leaves it.
Field text_field(Frame& frame, std::string_view name, std::string_view text, const FieldOptions& options = {});

}  // namespace ui
