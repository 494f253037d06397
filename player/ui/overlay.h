/// Something drawn above the rest of the screen, which keeps the pointer from what is below it.
#pragma once

#include "player/ui/frame.h"

#include <optional>
#include <string_view>

namespace ui {

/// A layer in a rectangle of the window. What is drawn while it lives goes into it.
class Overlay {
public:
    Overlay(Frame& frame, Id id, const Rect& rect);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;
};

}  // namespace ui
