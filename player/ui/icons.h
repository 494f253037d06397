/// Drawn icons: shapes instead of characters, crisp at any size and the same in every font.
#pragma once

#include "player/ui/theme.h"

struct ImDrawList;

namespace ui {

enum class Icon : std::uint8_t {
    none, tick, cross, circle, circle_half, circle_full, circle_tick, chevron_left, chevron_right, chevron_up,
    chevron_down, gear, search, person, lock, shared, info, tip, important, warning, caution, arrow_up, arrow_down,
    arrow_right, drag, book, pencil, menu, plus, minus, question, external, redo,
    folder, house, tray, stick, parcel, copy
};

/// Draws an icon in a square. Strokes are a twelfth of its side.
void draw_icon(ImDrawList& list, Icon icon, float centre_x, float centre_y, float size, Colour colour);

/// The icon of a callout.
Icon icon_of(content::Block::Callout kind);

}  // namespace ui
