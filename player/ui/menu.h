/// A button that opens a short list of things to do.
#pragma once

#include "player/ui/control.h"
#include "player/ui/icons.h"

#include <optional>
#include <span>
#include <string_view>

namespace ui {

struct MenuItem {
    Icon icon = Icon::none;
    std::string_view words;
};

/// Width that the button wants.
float menu_button_width(const Frame& frame, std::string_view label);

/// The button, in a place of the caller's choice; its list opens below, at its right edge. The index of the item
/// just chosen. Arrows move in the list, Esc closes it.
std::optional<std::size_t> menu_button(Frame& frame, const Rect& rect, std::string_view label,
                                       std::string_view description, std::span<const MenuItem> items);

}  // namespace ui
