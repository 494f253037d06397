/// A field that opens a list to choose from.
#pragma once

#include "player/ui/control.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ui {

struct ComboOptions {
    std::string_view placeholder;   ///< shown when nothing is chosen
    bool is_disabled = false;
    std::string_view id;            ///< when the name is not unique in its scope
};

/// How high a combo box of this width is while these words are chosen.
float combo_box_height(Frame& frame, std::string_view words, float width);

/// Across the column. `selected` is an index into `options`, or none. The index newly chosen, if one was.
std::optional<std::size_t> combo_box(Frame& frame, std::string_view name, std::span<const std::string> options,
                                     std::optional<std::size_t> selected, const ComboOptions& settings = {});

}  // namespace ui
