/// One part of the settings: a heading, and a card of settings under it.
#pragma once

#include "player/ui/labels.h"
#include "player/ui/panels.h"

#include <string_view>

namespace ui {

/// What is drawn while it lives stands in the card.
class SettingsSection {
public:
    SettingsSection(Frame& frame, std::string_view title);

private:
    struct Title {
        Title(Frame& frame, std::string_view title);
    };

    NodeScope node_;
    Title title_;
    Card card_;
};

/// What a setting is called and, smaller, what it means. Its control follows below.
void setting_label(Frame& frame, std::string_view name, std::string_view detail = {});

}  // namespace ui
