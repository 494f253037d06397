/// A button that saves, and beside it how things stand.
#pragma once

#include "player/ui/buttons.h"
#include "player/ui/icons.h"

#include <string_view>

namespace ui {

/// How saving goes, in words with an icon. Without words there is nothing to say.
struct Standing {
    Icon icon = Icon::none;
    std::string_view words;
};

/// Draws both across the column, the words below the button where there is no room beside it. True when pressed.
bool save_row(Frame& frame, std::string_view label, const ButtonOptions& options, const Standing& now);

}  // namespace ui
