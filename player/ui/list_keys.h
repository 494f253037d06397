/// Keys that move in a long list of names: its ends, a view's worth of it, and what a name begins with.
#pragma once

#include "player/ui/frame.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

namespace ui {

/// A list as its keys see it.
struct NameList {
    std::size_t count = 0;
    std::function<std::string_view(std::size_t index)> name;
    std::optional<std::size_t> focused;  ///< the entry that has the keyboard, if one has
    std::size_t in_view = 1;             ///< entries that a view holds
};

/// Where this frame's key leads: Home, End, Page Up and Page Down from an entry; letters from anywhere outside a text.
/// Letters typed in quick succession are the beginning of one name; the same one again goes on to the next name. To be
/// asked before the entries are drawn. `list` is the id that what was typed is remembered under.
std::optional<std::size_t> move_in_list(Frame& frame, Id list, const NameList& names);

}  // namespace ui
