#include "player/ui/combo_box.h"

#include "player/ui/flow.h"
#include "player/ui/icons.h"
#include "player/ui/labels.h"
#include "player/ui/overlay.h"
#include "player/ui/scroll_area.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

/// What is kept of a combo box between frames.
struct Open {
    bool is_open = false;
    std::size_t current = 0;  ///< the option the arrow keys are at
};

constexpr std::size_t most_shown = 7;

/// Words of an option or the field, wrapped: what cannot be read cannot be chosen.
const text::Layout& wrapped(Frame& frame, std::string_view words, Type type, float width, float kept_px) {
    return laid_out(frame, words, type, std::max(width - frame.px(kept_px), frame.px(40)));
}

constexpr float field_margin = 14, field_kept = 14 + 40;   ///< before the words; before and after them
constexpr float option_margin = 12, option_kept = 12 + 36;

float height_around(const Frame& frame, const text::Layout& words) {
    return std::max(target_height(frame), std::round(words.height + frame.px(16)));
}

float option_height(Frame& frame, std::string_view words, float width) {
    return height_around(frame, wrapped(frame, words, Type::strong, width, option_kept));
}

/// Below the field where there is room, else above.
Rect list_rect(Frame& frame, const Rect& field, std::span<const std::string> options) {
    const float row = target_height(frame);
    const float padding = frame.px(4);
    float wanted = 2 * padding;
    for (std::size_t index = 0; index < std::min(options.size(), most_shown); ++index) {
        wanted += option_height(frame, options[index], field.width - 2 * padding);
    }
    const float below = frame.viewport.y + frame.viewport.height - (field.y + field.height) - frame.px(12);
    const float above = field.y - frame.viewport.y - frame.px(12);
    const bool is_below = wanted <= below || below >= above;
    const float height = std::min(wanted, std::max(is_below ? below : above, row));
    const float y = is_below ? field.y + field.height + frame.px(4) : field.y - height - frame.px(4);
    return {field.x, std::round(y), field.width, std::round(height)};
}

/// Moves among the options by key while the list is open; the option chosen by Enter or Space.
std::optional<std::size_t> follow_keys(Frame& frame, Open& open, std::size_t count) {
    if (frame.keys.take(Key::down)) open.current = std::min(open.current + 1, count - 1);
    if (frame.keys.take(Key::up)) open.current = open.current > 0 ? open.current - 1 : 0;
    if (frame.keys.take(Key::home)) open.current = 0;
    if (frame.keys.take(Key::end)) open.current = count - 1;
    if (frame.keys.take(Key::escape)) open.is_open = false;
    if (frame.keys.take(Key::enter) || frame.keys.take(Key::space)) return open.current;
    return {};
}

/// One entry of the list. True when it was clicked.
bool draw_option(Frame& frame, std::string_view words, bool is_current, bool is_selected) {
    const Rect row = take(frame, option_height(frame, words, frame.column().width));
    Node node;
    node.id = frame.id(words);
    node.role = Role::option;
    node.name = words;
    node.rect = row;
    node.clip = clip_rect();
    node.is_selected = is_selected;
    ImGui::SetCursorScreenPos({row.x, row.y});
    ImGui::PushID(static_cast<int>(node.id));
    const bool is_clicked = ImGui::InvisibleButton("", {std::max(row.width, 1.0F), row.height});
    ImGui::PopID();
    const bool is_hovered = ImGui::IsItemHovered();
    frame.semantics.add(std::move(node));

    const Colour none = faded(frame.palette.edge, 0);
    const Colour edge = frame.palette.is_high_contrast && is_current ? frame.palette.harbour : none;
    if (is_current || is_hovered) draw_box(frame, row, frame.palette.selection, edge, frame.px(6), 2);
    const text::Layout& layout =
        wrapped(frame, words, is_selected ? Type::strong : Type::body, row.width, option_kept);
    paint(frame, layout, row.x + frame.px(option_margin), std::round(row.y + (row.height - layout.height) / 2),
          inks(frame.palette.ink));
    if (is_selected) {
        draw_icon(frame.list(), Icon::tick, row.x + row.width - frame.px(20), row.y + row.height / 2, frame.px(18),
                  frame.palette.harbour);
    }
    return is_clicked;
}

std::optional<std::size_t> draw_list(Frame& frame, Id id, const Rect& field, std::span<const std::string> options,
                                     std::optional<std::size_t> selected, const Open& open, bool has_moved) {
    const Rect rect = list_rect(frame, field, options);
    const Overlay overlay(frame, id, rect);
    draw_box(frame, rect, frame.palette.surface, frame.palette.edge, corner(frame));
    ScrollArea area(frame, "options", rect, frame.px(4), 0, false);
    std::optional<std::size_t> clicked;
    for (std::size_t index = 0; index < options.size(); ++index) {
        const IdScope scope(frame, index);
        if (draw_option(frame, options[index], index == open.current, selected == index)) clicked = index;
        if (has_moved && index == open.current) {
            const float row = option_height(frame, options[index], frame.column().width);
            area.bring_into_view({rect.x, frame.column().y - row, rect.width, row});
        }
    }
    return clicked;
}

void draw_field(Frame& frame, const Control& found, std::string_view words, bool is_placeholder, bool is_disabled) {
    const Palette& palette = frame.palette;
    draw_box(frame, found.rect, fill_colour(palette.plain, found, is_disabled), palette.edge, corner(frame));
    const text::Layout& layout = wrapped(frame, words, Type::body, found.rect.width, field_kept);
    paint(frame, layout, found.rect.x + frame.px(field_margin),
          std::round(found.rect.y + (found.rect.height - layout.height) / 2),
          inks(is_placeholder || is_disabled ? palette.muted : palette.ink));
    draw_icon(frame.list(), Icon::chevron_down, found.rect.x + found.rect.width - frame.px(22),
              found.rect.y + found.rect.height / 2, frame.px(18), palette.edge);
    draw_ring(frame, found, corner(frame));
}

}  // namespace

float combo_box_height(Frame& frame, std::string_view words, float width) {
    return height_around(frame, wrapped(frame, words, Type::body, width, field_kept));
}

std::optional<std::size_t> combo_box(Frame& frame, std::string_view name, std::span<const std::string> options,
                                     std::optional<std::size_t> selected, const ComboOptions& settings) {
    const std::string_view shown = selected ? std::string_view(options[*selected]) : settings.placeholder;
    const Rect rect =
        take(frame, combo_box_height(frame, shown, frame.column().width));
    Node node;
    node.id = frame.id(settings.id.empty() ? name : settings.id);
    node.role = Role::combo_box;
    node.name = name;
    node.value = shown;
    node.rect = rect;
    node.is_disabled = settings.is_disabled || options.empty();
    Open& open = frame.memory.get<Open>(node.id);
    node.is_expanded = open.is_open;
    const bool is_disabled = node.is_disabled;

    std::optional<std::size_t> chosen;
    bool has_moved = false;
    if (open.is_open && frame.focus.has(node.id)) {
        const std::size_t before = open.current;
        chosen = follow_keys(frame, open, options.size());
        has_moved = open.current != before;
    } else if (!is_disabled && frame.focus.has(node.id) && frame.keys.take_alt(Key::down)) {
        open.is_open = true;
    }
    const Id id = node.id;
    const std::string value = node.value;
    const Control found = control(frame, std::move(node));
    draw_field(frame, found, value, !selected, is_disabled);
    const bool was_open = open.is_open;
    if (found.is_pressed) open.is_open = !open.is_open;
    if (open.is_open && !was_open) {
        open.current = selected.value_or(0);
        has_moved = true;
    }
    if (open.is_open != was_open) frame.request_frame();
    if (!open.is_open) return {};
    const IdScope scope(frame, static_cast<std::uint64_t>(id));
    if (const auto clicked = draw_list(frame, id, rect, options, selected, open, has_moved)) {
        chosen = clicked;
        frame.focus.give(id, Focus::By::pointer);
    }
    // It closes when something was chosen, and when the focus or the pointer goes elsewhere.
    const bool is_elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !found.is_hovered && !found.is_held &&
                              !ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height});
    const Rect list = list_rect(frame, rect, options);
    const bool is_in_list = ImGui::IsMouseHoveringRect({list.x, list.y}, {list.x + list.width, list.y + list.height}, false);
    if (chosen || !frame.focus.has(id) || (is_elsewhere && !is_in_list)) open.is_open = false;
    if (!open.is_open) frame.request_frame();
    return chosen == selected ? std::nullopt : chosen;
}

}  // namespace ui
