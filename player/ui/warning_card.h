/// A sentence that must not be missed, on the ground of a warning.
#pragma once

#include "player/ui/panels.h"
#include "player/ui/labels.h"

#include <string>
#include <utility>

namespace ui {

/// An alert across the column; what is drawn while it lives stands under its words.
class WarningCard {
public:
    WarningCard(Frame& frame, std::string_view words)
        : node_(frame, alert(words)), card_(frame, look(frame)) {
        paragraph(frame, words);
    }

private:
    static Node alert(std::string_view words) {
        Node node;
        node.role = Role::alert;
        node.name = words;
        return node;
    }
    static CardOptions look(const Frame& frame) {
        const auto kind = static_cast<std::size_t>(content::Block::Callout::warning);
        return {.ground = frame.palette.callouts[kind], .edge = frame.palette.callout_inks[kind],
                .padding = frame.px(12)};
    }

    NodeScope node_;
    Card card_;
};

}  // namespace ui
