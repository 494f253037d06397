/// Things to press: buttons, icon buttons and links.
#pragma once

#include "player/ui/control.h"
#include "player/ui/icons.h"

#include <optional>
#include <string_view>

namespace ui {

enum class Emphasis { primary, secondary, quiet, danger };

struct ButtonOptions {
    Emphasis emphasis = Emphasis::secondary;
    bool is_disabled = false;
    bool is_initial = false;           ///< takes the focus when its screen or dialog appears
    bool is_selected = false;          ///< the current one among its like
    Icon icon = Icon::none;            ///< before the words
    Icon icon_after = Icon::none;
    bool fills_width = false;          ///< as wide as the column, words at the left
    std::string_view id;               ///< when the label changes or is not unique in its scope
    std::string_view description;
    std::optional<bool> is_expanded = {};  ///< set where it shows and hides something below
};

/// True when pressed.
bool button(Frame& frame, std::string_view label, const ButtonOptions& options = {});
/// In a place of the caller's choice.
bool button_at(Frame& frame, const Rect& rect, std::string_view label, const ButtonOptions& options = {});
float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options = {});

/// A square with an icon; `name` is for the tree.
bool icon_button(Frame& frame, const Rect& rect, Icon icon, std::string_view name, const ButtonOptions& options = {});

/// Underlined words that lead somewhere.
bool link(Frame& frame, std::string_view words, std::string_view description = {});

}  // namespace ui
