/// Drawn pictures of numbers. Everything in them is in the tree in words, too.
#pragma once

#include "player/ui/flow.h"
#include "player/ui/icons.h"

#include <span>
#include <string>
#include <string_view>

namespace ui {

/// A part of a whole, with a picture and a word of its own: colour alone tells nobody anything.
struct ChartPart {
    Icon icon = Icon::none;
    std::string words;  ///< "passed"
    std::string value;  ///< "41 (68%)"
    int count = 0;
    Colour colour;
};

/// A bar across the column, divided among its parts, with their words under it.
void divided_bar(Frame& frame, std::string_view name, std::span<const ChartPart> parts);

struct ChartColumn {
    std::string label;  ///< under it, where there is room
    std::string name;   ///< "Week of 2 Nov"
    std::string value;  ///< "3 passes"
    int count = 0;
};

/// Columns side by side from the left, each with its number on top.
void column_chart(Frame& frame, std::string_view name, std::span<const ChartColumn> columns);

}  // namespace ui
