#include "player/ui/buttons.h"

#include "player/ui/flow.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float icon_px = 18;
constexpr float icon_gap_px = 8;
constexpr float chevron_side_px = 5;

const Fill& fill_of(const Palette& palette, Emphasis emphasis) {
    switch (emphasis) {
        case Emphasis::primary: return palette.primary;
        case Emphasis::danger: return palette.danger;
        case Emphasis::quiet: return palette.quiet;
        case Emphasis::secondary: break;
    }
    return palette.plain;
}

Type label_type(Emphasis emphasis) {
    return emphasis == Emphasis::primary || emphasis == Emphasis::danger ? Type::strong : Type::body;
}

float padding(const Frame& frame, const ButtonOptions& options) {
    return frame.px(options.emphasis == Emphasis::quiet ? 12 : 20);
}

Node button_node(const Frame& frame, const Rect& rect, std::string_view label, const ButtonOptions& options) {
    Node node;
    node.id = frame.id(options.id.empty() ? label : options.id);
    node.role = Role::button;
    node.name = label;
    node.description = options.description;
    node.rect = rect;
    node.is_disabled = options.is_disabled;
    node.is_initial = options.is_initial;
    node.is_selected = options.is_selected;
    node.is_expanded = options.is_expanded;
    return node;
}

/// A quiet button has no ground until something happens to it.
void draw_ground(Frame& frame, const Control& found, const ButtonOptions& options) {
    const Fill& fill = fill_of(frame.palette, options.emphasis);
    const bool is_quiet = options.emphasis == Emphasis::quiet;
    const bool is_bare = is_quiet && !found.is_hovered && !found.is_held && !options.is_selected;
    const bool is_outlined = options.emphasis == Emphasis::secondary ||
                             (frame.palette.is_high_contrast && is_quiet && (found.is_hovered || options.is_selected));
    Colour ground = fill_colour(fill, found, options.is_disabled);
    if (options.is_selected && is_quiet && !found.is_hovered) ground = frame.palette.selection;
    Colour edge = is_outlined ? frame.palette.edge : faded(frame.palette.edge, 0);
    if (options.is_disabled && !is_quiet) edge = mix(frame.palette.paper, frame.palette.muted, 0.4F);
    draw_box(frame, found.rect, is_bare ? faded(ground, 0) : ground, edge, corner(frame));
}

}  // namespace

float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options) {
    float width = words_width(frame, label, label_type(options.emphasis)) + 2 * padding(frame, options);
    if (options.icon != Icon::none) width += frame.px(icon_px + icon_gap_px);
    if (options.icon_after != Icon::none) width += frame.px(icon_px + icon_gap_px);
    return std::ceil(width);
}

bool button(Frame& frame, std::string_view label, const ButtonOptions& options) {
    const float width = options.fills_width ? frame.column().width : button_width(frame, label, options);
    return button_at(frame, take(frame, width, target_height(frame)), label, options);
}

bool button_at(Frame& frame, const Rect& rect, std::string_view label, const ButtonOptions& options) {
    const Control found = control(frame, button_node(frame, rect, label, options));
    if (frame.is_in_view(outset(rect, frame.px(8)))) {
        draw_ground(frame, found, options);
        const Fill& fill = fill_of(frame.palette, options.emphasis);
        const Colour ink = options.is_disabled ? fill.text_disabled : fill.text;
        Rect words = inset(rect, 0);
        words.x += padding(frame, options);
        words.width -= 2 * padding(frame, options);
        const float middle = rect.y + rect.height / 2;
        const float step = frame.px(icon_px + icon_gap_px);
        const bool is_left = options.fills_width || options.icon == Icon::chevron_left;
        // A chevron is narrow: without its empty side it stands in line with the words above and below the button.
        if (options.icon == Icon::chevron_left && options.emphasis == Emphasis::quiet) {
            words.x -= frame.px(chevron_side_px);
            words.width += frame.px(chevron_side_px);
        }
        if (options.icon != Icon::none) {
            draw_icon(frame.list(), options.icon, words.x + frame.px(icon_px / 2), middle, frame.px(icon_px), ink);
            words.x += step;
            words.width -= step;
        }
        if (options.icon_after != Icon::none) {
            words.width -= step;
            draw_icon(frame.list(), options.icon_after, words.x + words.width + step - frame.px(icon_px / 2), middle,
                      frame.px(icon_px), ink);
        }
        draw_words(frame, label, words, label_type(options.emphasis), ink,
                   is_left ? Align::left : Align::centre);
        draw_ring(frame, found, corner(frame));
    }
    return found.is_pressed;
}

bool icon_button(Frame& frame, const Rect& rect, Icon icon, std::string_view name, const ButtonOptions& options) {
    const Control found = control(frame, button_node(frame, rect, name, options));
    if (frame.is_in_view(outset(rect, frame.px(8)))) {
        draw_ground(frame, found, options);
        const Fill& fill = fill_of(frame.palette, options.emphasis);
        draw_icon(frame.list(), icon, rect.x + rect.width / 2, rect.y + rect.height / 2, frame.px(22),
                  options.is_disabled ? fill.icon_disabled : fill.text);
        draw_ring(frame, found, corner(frame));
    }
    return found.is_pressed;
}

bool link(Frame& frame, std::string_view words, std::string_view description) {
    const float width = words_width(frame, words, Type::body);
    const Rect rect = take(frame, width, target_height(frame));
    Node node;
    node.id = frame.id(words);
    node.role = Role::link;
    node.name = words;
    node.description = description;
    node.rect = rect;
    const Control found = control(frame, std::move(node));
    draw_words(frame, words, rect, Type::body, frame.palette.harbour);
    const float under = std::round(rect.y + rect.height / 2 + frame.px(11));
    const float thickness = std::max(std::round(frame.px(found.is_hovered ? 2 : 1)), 1.0F);
    frame.list().AddLine({rect.x, under}, {rect.x + width, under}, packed(frame.palette.harbour), thickness);
    draw_ring(frame, found, frame.px(4));
    return found.is_pressed;
}

}  // namespace ui
