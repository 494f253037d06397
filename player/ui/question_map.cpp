#include "player/ui/question_map.h"

#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

bool square(Frame& frame, const Rect& rect, std::size_t position, bool is_answered, bool is_current) {
    const Palette& palette = frame.palette;
    const strings::Quiz& strings = frame.strings.quiz;
    Node node;
    node.id = frame.id(std::uint64_t{position});
    node.role = Role::button;
    node.name = filled(is_answered ? strings.map_answered : strings.map_blank, position + 1);
    node.rect = rect;
    node.is_selected = is_current;
    const Control found = control(frame, std::move(node));
    const Fill& fill = is_answered ? palette.primary : palette.plain;
    draw_box(frame, rect, fill_colour(fill, found, false), is_answered ? palette.harbour : palette.edge, corner(frame),
             is_current ? 2.0F : 1.0F);
    draw_words(frame, std::to_string(position + 1), rect, is_current ? Type::strong : Type::body, fill.text,
               Align::centre);
    if (is_current) {
        const float thickness = std::round(frame.px(4)), space = std::round(frame.px(3));
        const Rect below{rect.x, rect.y + rect.height + space, rect.width, thickness};
        draw_box(frame, below, palette.harbour, faded(palette.harbour, 0), thickness / 2);
    }
    draw_ring(frame, found, corner(frame));
    return found.is_pressed;
}

}  // namespace

std::optional<std::size_t> question_map(Frame& frame, const std::vector<bool>& is_answered,
                                        std::optional<std::size_t> current) {
    Node node;
    node.id = frame.id("map");
    node.role = Role::navigation;
    node.name = frame.strings.quiz.map;
    const NodeScope scope(frame, std::move(node));
    const IdScope ids(frame, "map");
    const float side = target_height(frame), gap = std::round(frame.px(10));
    const auto a_row = std::max<std::size_t>(
        1, static_cast<std::size_t>((frame.column().width + gap) / (side + gap)));
    const std::size_t rows = (is_answered.size() + a_row - 1) / a_row;
    const Rect room = take(frame, static_cast<float>(rows) * (side + gap));
    std::optional<std::size_t> pressed;
    for (std::size_t position = 0; position < is_answered.size(); ++position) {
        const auto across = static_cast<float>(position % a_row), down = static_cast<float>(position / a_row);
        const Rect rect{room.x + across * (side + gap), room.y + down * (side + gap), side, side};
        if (square(frame, rect, position, is_answered[position], current == position)) pressed = position;
    }
    return pressed;
}

}  // namespace ui
