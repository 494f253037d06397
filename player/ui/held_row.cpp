#include "player/ui/held_row.h"

#include <imgui.h>

namespace ui {
namespace {

/// The pointer keeps this share of a button's width from its edges.
constexpr float least_margin = 0.1F;

/// Where the pointer pressed.
struct Hold {
    Id row = 0, pressed = 0;
    float pointer_x = 0, pointer_y = 0;
    float share_y = 0;  ///< of the button's height, above the pointer
    float top = 0;  ///< that the row is to have at its present size
};

Hold& hold_of(Frame& frame) { return frame.memory.keep<Hold>(2); }  // one for all screens

bool holds(const Rect& rect, const ImVec2& point) {
    return point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height;
}

}  // namespace

void hold_row(Frame& frame, Id row, const Rect& button, Id pressed) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.MouseReleased[ImGuiMouseButton_Left] || !holds(button, io.MousePos)) return;
    hold_of(frame) = {row,
                      pressed,
                      io.MousePos.x,
                      io.MousePos.y,
                      (io.MousePos.y - button.y) / button.height,
                      button.y};
}

std::optional<HeldButton> held_button(Frame& frame, Id row, float width, float height) {
    Hold& hold = hold_of(frame);
    if (row == 0 || hold.row != row) return {};
    hold.top = hold.pointer_y - hold.share_y * height;
    const float margin = width * least_margin;
    return HeldButton{hold.pressed, hold.pointer_x - width + margin, hold.pointer_x - margin, hold.top};
}

void keep_or_let_go(Frame& frame, const Rect& row) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 && holds(row, io.MousePos)) return;
    hold_of(frame) = {};
    frame.request_frame();
}

std::optional<HeldRow> held_row(Frame& frame) {
    const Hold& hold = hold_of(frame);
    if (hold.row == 0) return {};
    return HeldRow{hold.row, hold.top};
}

}  // namespace ui
