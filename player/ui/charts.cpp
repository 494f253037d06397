#include "player/ui/charts.h"

#include "player/ui/control.h"
#include "player/ui/labels.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

Node figure(std::string_view name) {
    Node node;
    node.role = Role::figure;
    node.name = name;
    return node;
}

void add_item(Frame& frame, std::string name, std::string value, const Rect& rect) {
    Node node;
    node.role = Role::item;
    node.name = std::move(name);
    node.value = std::move(value);
    node.rect = rect;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
}

/// On the part's own colour.
void draw_part_icon(Frame& frame, Icon icon, float x, float y) {
    draw_icon(frame.list(), icon, x, y, frame.px(14), frame.palette.paper);
}

void draw_parts(Frame& frame, std::span<const ChartPart> parts, int all) {
    const Rect bar = take(frame, frame.px(24));
    const Colour none = faded(frame.palette.line, 0);
    const float gap = std::max(std::round(frame.px(2)), 1.0F);
    if (all == 0) return draw_box(frame, bar, frame.palette.track, none, frame.px(4));
    const auto drawn = std::count_if(parts.begin(), parts.end(), [](const ChartPart& part) { return part.count > 0; });
    const float room = bar.width - gap * static_cast<float>(drawn - 1);
    float x = bar.x;
    for (const ChartPart& part : parts) {
        if (part.count == 0) continue;
        const float width = room * static_cast<float>(part.count) / static_cast<float>(all);
        draw_box(frame, {x, bar.y, width, bar.height}, part.colour, frame.palette.edge, std::min(frame.px(4), width / 2));
        // The pictures of the words below tell parts apart where a theme gives them one colour.
        if (width >= frame.px(20)) draw_part_icon(frame, part.icon, x + width / 2, bar.y + bar.height / 2);
        x += width + gap;
    }
}

}  // namespace

void divided_bar(Frame& frame, std::string_view name, std::span<const ChartPart> parts) {
    const NodeScope scope(frame, figure(name));
    int all = 0;
    for (const ChartPart& part : parts) all += part.count;
    draw_parts(frame, parts, all);
    const GapScope gap(frame, 4);
    WrappedRow row(frame, frame.px(24));
    for (const ChartPart& part : parts) {
        const float before = frame.px(26);
        const std::string line = part.words + ": " + part.value;
        const Row::Cell cell = row.cell(before + words_width(frame, line, Type::small) + 1);
        const Rect rect = take(frame, frame.line_height(Type::small) + frame.px(4));
        draw_box(frame, {rect.x, rect.y + rect.height / 2 - frame.px(10), frame.px(20), frame.px(20)}, part.colour,
                 frame.palette.edge, frame.px(4));
        draw_part_icon(frame, part.icon, rect.x + frame.px(10), rect.y + rect.height / 2);
        draw_words(frame, line, {rect.x + before, rect.y, rect.width - before, rect.height}, Type::small,
                   frame.palette.ink);
        add_item(frame, part.words, part.value, rect);
    }
}

void column_chart(Frame& frame, std::string_view name, std::span<const ChartColumn> columns) {
    const NodeScope scope(frame, figure(name));
    if (columns.empty()) return;
    int most = 1;
    for (const ChartColumn& column : columns) most = std::max(most, column.count);
    const float small = frame.line_height(Type::small);
    const Rect chart = take(frame, frame.px(120) + 2 * small);
    const float step = chart.width / static_cast<float>(columns.size());
    const float ground = chart.y + chart.height - small;
    float label_room = 0;
    for (const ChartColumn& column : columns)
        label_room = std::max(label_room, words_width(frame, column.label, Type::small) + frame.px(8));
    // Where labels would touch, some are left out; the tree has all of them.
    const auto every = static_cast<std::size_t>(std::max(std::ceil(label_room / step), 1.0F));
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const ChartColumn& column = columns[index];
        const float left = chart.x + step * static_cast<float>(index);
        const float width = std::min(step * 0.7F, frame.px(56));
        const float x = std::round(left + (step - width) / 2);
        const float height = std::round(frame.px(120) * static_cast<float>(column.count) / static_cast<float>(most));
        if (height > 0) {
            draw_box(frame, {x, ground - height, width, height}, frame.palette.harbour, faded(frame.palette.edge, 0),
                     std::min(frame.px(4), height / 2));
            draw_words(frame, std::to_string(column.count), {left, ground - height - small, step, small}, Type::small,
                       frame.palette.ink, Align::centre);
        }
        const bool has_label = (columns.size() - 1 - index) % every == 0;
        if (has_label) {
            const float wide = step * static_cast<float>(every);
            const float centre = std::clamp(left + step / 2, chart.x + wide / 2, chart.x + chart.width - wide / 2);
            draw_words(frame, column.label, {centre - wide / 2, ground, wide, small}, Type::small, frame.palette.muted,
                       Align::centre);
        }
        add_item(frame, column.name, column.value, {left, chart.y, step, chart.height});
    }
    draw_box(frame, {chart.x, ground, chart.width, std::max(std::round(frame.px(1)), 1.0F)}, frame.palette.edge,
             faded(frame.palette.edge, 0), 0);
}

}  // namespace ui
