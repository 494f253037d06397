#include "player/ui/menu.h"

#include "player/ui/flow.h"
#include "player/ui/labels.h"
#include "player/ui/overlay.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr float padding_px = 12;
constexpr float icon_px = 18;
constexpr float icon_room_px = 30;
constexpr float list_padding_px = 6;

struct Open {
    bool is_open = false;
};

Rect list_rect(const Frame& frame, const Rect& button, std::span<const MenuItem> items) {
    float widest = 0;
    for (const MenuItem& item : items) widest = std::max(widest, words_width(frame, item.words, Type::body));
    const float edge = frame.px(8);
    const float width =
        std::min(std::max(widest + frame.px(2 * padding_px + icon_room_px + 2 * list_padding_px), button.width),
                 frame.window.width - 2 * edge);
    const float height = target_height(frame) * static_cast<float>(items.size()) + 2 * frame.px(list_padding_px);
    const float x = std::max(button.x + button.width - width, frame.window.x + edge);
    return {std::round(x), std::round(button.y + button.height + frame.px(4)), std::round(width), std::round(height)};
}

bool is_pointer_in(const Rect& rect) {
    return ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, false);
}

/// One line of the list, a stop of the arrow keys. True when it was chosen.
bool draw_item(Frame& frame, const MenuItem& item, Id group) {
    const Rect row = take(frame, target_height(frame));
    Node node;
    node.id = frame.id(item.words);
    node.role = Role::button;
    node.name = item.words;
    node.rect = row;
    node.group = group;
    node.is_one_stop = true;
    const Control found = control(frame, std::move(node));
    const bool is_marked = found.is_hovered || found.is_focused;
    const Colour none = faded(frame.palette.edge, 0);
    const Colour edge = frame.palette.is_high_contrast && is_marked ? frame.palette.harbour : none;
    if (is_marked) draw_box(frame, row, frame.palette.selection, edge, frame.px(6), 2);
    const float padding = frame.px(padding_px);
    draw_icon(frame.list(), item.icon, row.x + padding + frame.px(icon_px / 2), row.y + row.height / 2,
              frame.px(icon_px), frame.palette.muted);
    const Rect words{row.x + padding + frame.px(icon_room_px), row.y,
                     row.width - 2 * padding - frame.px(icon_room_px), row.height};
    draw_words(frame, item.words, words, Type::body, frame.palette.ink);
    return found.is_pressed;
}

std::optional<std::size_t> draw_list(Frame& frame, Id id, const Rect& rect, std::span<const MenuItem> items) {
    const Overlay overlay(frame, id, rect);
    draw_box(frame, rect, frame.palette.surface, frame.palette.edge, corner(frame));
    const Place place(frame, inset(rect, frame.px(list_padding_px)), 0);
    std::optional<std::size_t> chosen;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (draw_item(frame, items[index], id)) chosen = index;
    }
    return chosen;
}

Control draw_button(Frame& frame, const Rect& rect, std::string_view label, std::string_view description, Id id,
                    bool is_open) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = label;
    node.description = description;
    node.rect = rect;
    node.is_expanded = is_open;
    const Control found = control(frame, std::move(node));
    const Fill& fill = frame.palette.quiet;
    const bool is_bare = !found.is_hovered && !found.is_held && !is_open;
    const Colour ground = is_open ? fill.hover : fill_colour(fill, found, false);
    draw_box(frame, rect, is_bare ? faded(ground, 0) : ground, faded(frame.palette.edge, 0), corner(frame));
    const float padding = frame.px(padding_px);
    const float chevron = frame.px(14);
    const Rect words{rect.x + padding, rect.y, rect.width - 2 * padding - chevron - frame.px(8), rect.height};
    draw_words(frame, label, words, Type::body, fill.text);
    draw_icon(frame.list(), Icon::chevron_down, rect.x + rect.width - padding - chevron / 2, rect.y + rect.height / 2,
              chevron, fill.text);
    draw_ring(frame, found, corner(frame));
    return found;
}

}  // namespace

float menu_button_width(const Frame& frame, std::string_view label) {
    return std::ceil(words_width(frame, label, Type::body) + frame.px(2 * padding_px + 14 + 8));
}

std::optional<std::size_t> menu_button(Frame& frame, const Rect& rect, std::string_view label,
                                       std::string_view description, std::span<const MenuItem> items) {
    const Id id = frame.id("menu");
    Open& open = frame.memory.get<Open>(id);
    const Control found = draw_button(frame, rect, label, description, id, open.is_open);
    const IdScope scope(frame, static_cast<std::uint64_t>(id));
    const bool was_open = open.is_open;
    const bool wants_list = found.is_focused && frame.keys.take(Key::down);
    if (found.is_pressed) open.is_open = !open.is_open;
    if (wants_list) open.is_open = true;
    if (open.is_open != was_open) frame.request_frame();
    if (!open.is_open) return {};

    const Rect list = list_rect(frame, rect, items);
    if (wants_list || (!was_open && frame.focus.shows_ring())) {
        frame.focus.give(frame.id(items.front().words), Focus::By::keyboard);
    }
    const std::optional<std::size_t> chosen = draw_list(frame, id, list, items);
    const bool is_escaped = frame.keys.take(Key::escape);
    // It closes when the pointer or the focus goes elsewhere.
    const bool is_clicked_away =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !is_pointer_in(list) && !is_pointer_in(rect);
    const bool has_focus = std::any_of(items.begin(), items.end(), [&frame](const MenuItem& item) {
        return frame.focus.has(frame.id(item.words));
    });
    if (chosen || is_escaped || is_clicked_away || (!has_focus && !frame.focus.has(id))) {
        open.is_open = false;
        frame.request_frame();
    }
    if (is_escaped || chosen) frame.focus.give(id, Focus::By::program);
    return chosen;
}

}  // namespace ui
