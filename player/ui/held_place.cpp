#include "player/ui/held_place.h"

#include <imgui.h>

namespace ui {
namespace {

/// Where the pointer pressed, and at which share of the control's width and height.
struct Hold {
    Id control = 0;
    float pointer_x = 0, pointer_y = 0;
    float share_x = 0, share_y = 0;
};

Hold& hold_of(Frame& frame) { return frame.memory.keep<Hold>(2); }  // one for all screens

bool holds(const Rect& rect, const ImVec2& point) {
    return point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height;
}

}  // namespace

void hold_place(Frame& frame, Id control, const Rect& rect) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseReleased[ImGuiMouseButton_Left] || !holds(rect, io.MousePos)) return;
    hold_of(frame) = {control, io.MousePos.x, io.MousePos.y, (io.MousePos.x - rect.x) / rect.width,
                      (io.MousePos.y - rect.y) / rect.height};
}

std::optional<HeldPlace> held_place(Frame& frame, Id control, float width, float height) {
    Hold& hold = hold_of(frame);
    if (control == 0 || hold.control != control) return {};
    const HeldPlace place{control, hold.pointer_x - hold.share_x * width, hold.pointer_y - hold.share_y * height};
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel != 0 || !holds({place.x, place.y, width, height}, io.MousePos)) {
        hold = {};
        frame.request_frame();
        return {};
    }
    return place;
}

Id held_control(Frame& frame) { return hold_of(frame).control; }

}  // namespace ui
