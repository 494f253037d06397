#include "player/ui/control.h"

#include "player/ui/flow.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

/// ImGui's part: hover, hold and release on a place, under its rules for clipping and windows above.
void follow_pointer(Frame& frame, Control& control) {
    ImGui::SetCursorScreenPos({control.rect.x, control.rect.y});
    ImGui::PushID(static_cast<int>(control.id));
    control.is_pressed =
        ImGui::InvisibleButton("", {std::max(control.rect.width, 1.0F), std::max(control.rect.height, 1.0F)});
    if (ImGui::IsItemActivated()) frame.focus.give(control.id, Focus::By::pointer);
    control.is_hovered = ImGui::IsItemHovered();
    control.is_held = ImGui::IsItemActive();
    ImGui::PopID();
    if (control.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void follow_keys(Frame& frame, Control& control, PressedBy keys) {
    if (!control.is_focused || keys == PressedBy::nothing) return;
    if (frame.keys.take(Key::space)) control.is_pressed = true;
    if (keys == PressedBy::space_and_enter && frame.keys.take(Key::enter)) control.is_pressed = true;
}

}  // namespace

Control control(Frame& frame, Node node, PressedBy keys) {
    Control control;
    control.rect = node.rect;
    control.id = node.id;
    if (!node.is_disabled) follow_pointer(frame, control);
    control.is_focused = frame.focus.has(node.id);
    if (!node.is_disabled) follow_keys(frame, control, keys);
    if (control.is_pressed) frame.request_frame();  // what it did shows at once
    node.is_focusable = true;
    node.is_focused = control.is_focused;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
    return control;
}

void draw_ring(Frame& frame, const Control& control, float corner) {
    if (!control.is_focused || !frame.focus.shows_ring()) return;
    const float thickness = frame.px(3);
    const float gap = frame.px(2);
    const Rect ring = outset(control.rect, gap + thickness / 2);
    frame.list().AddRect({ring.x, ring.y}, {ring.x + ring.width, ring.y + ring.height}, packed(frame.palette.ring),
                         corner + gap + thickness / 2, 0, thickness);
}

Colour fill_colour(const Fill& fill, const Control& control, bool is_disabled) {
    if (is_disabled) return fill.disabled;
    if (control.is_held) return fill.pressed;
    return control.is_hovered ? fill.hover : fill.rest;
}

void draw_box(Frame& frame, const Rect& rect, Colour fill, Colour edge, float corner, float edge_px) {
    ImDrawList& list = frame.list();
    const ImVec2 from{std::round(rect.x), std::round(rect.y)};
    const ImVec2 to{std::round(rect.x + rect.width), std::round(rect.y + rect.height)};
    if (fill.alpha > 0) list.AddRectFilled(from, to, packed(fill), corner);
    if (edge.alpha > 0) list.AddRect(from, to, packed(edge), corner, 0, std::max(std::round(frame.px(edge_px)), 1.0F));
}

}  // namespace ui
