#include "player/ui/step_bar.h"

#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr float bar_px = 64;
constexpr float least_px = 52, margin_px = 8;  // at any text size: a target of 44 and some air
/// Two bars leave more than two thirds of a low window for reading.
constexpr float most_of_window = 0.15F;

/// A button's label and what else the tree says of it, in the room there is.
struct Label {
    std::string_view words, description;
    float width = 0;
};

Label label(const Frame& frame, std::string_view name, std::string_view short_name, const ButtonOptions& options,
            float widest) {
    const float width = button_width(frame, name, options);
    const bool is_shortened = width > widest && !short_name.empty();
    if (is_shortened) return {short_name, name, std::min(button_width(frame, short_name, options), widest)};
    return {name, options.description, std::min(width, widest)};
}

}  // namespace

float bar_height(const Frame& frame) {
    const float most = frame.viewport.height * most_of_window;
    const float least = std::max(frame.line_height(Type::body) + frame.px(4), least_px * frame.display_scale);
    return std::round(std::max(std::min(frame.px(bar_px), most), least));
}

float bar_target_height(const Frame& frame) {
    return std::round(std::min(target_height(frame), bar_height(frame) - margin_px * frame.display_scale));
}

void draw_bar(Frame& frame, const Rect& bar, bool is_at_the_top) {
    const float thickness = std::max(std::round(frame.px(1)), 1.0F);
    const float y = is_at_the_top ? bar.y + bar.height - thickness : bar.y;
    const Colour line = frame.palette.is_high_contrast ? frame.palette.edge : frame.palette.line;
    frame.list().AddRectFilled({bar.x, bar.y}, {bar.x + bar.width, bar.y + bar.height}, packed(frame.palette.surface));
    frame.list().AddRectFilled({bar.x, y}, {bar.x + bar.width, y + thickness}, packed(line));
}

Step step_bar(Frame& frame, const Rect& rect, const StepBar& bar) {
    draw_bar(frame, rect, false);
    Node node;
    node.id = frame.id("steps");
    node.role = Role::navigation;
    node.name = bar.where;
    node.rect = rect;
    const NodeScope scope(frame, std::move(node));

    const float side = bar_target_height(frame), margin = frame.px(16);
    const float y = std::round(rect.y + (rect.height - side) / 2);
    // Where the words in the middle would leave too little to the buttons, they give way.
    const float words = bar.where.empty() ? 0 : words_width(frame, bar.where, Type::small) + 2 * margin;
    const bool has_words = words > 0 && rect.width - words > frame.px(320);
    const float widest = (rect.width - (has_words ? words : margin)) / 2 - margin;
    Step step = Step::none;
    if (!bar.back.empty()) {
        ButtonOptions options{.emphasis = Emphasis::quiet,
                              .icon = Icon::chevron_left,
                              .id = "back",
                              .description = bar.back_description};
        const Label back = label(frame, bar.back, bar.back_short, options, widest);
        options.description = back.description;
        // Its words stand where those of the rail above begin.
        if (button_at(frame, {rect.x + frame.px(12), y, back.width, side}, back.words, options)) step = Step::back;
    }
    if (has_words) {
        const Rect middle{rect.x + (rect.width - words) / 2, rect.y, words, rect.height};
        draw_words(frame, bar.where, middle, Type::small, frame.palette.muted, Align::centre);
        text_node(frame, bar.where, middle);
    }
    if (!bar.on.empty()) {
        ButtonOptions options{.emphasis = bar.on_emphasis,
                              .icon_after = bar.on_icon,
                              .id = "on",
                              .description = bar.on_description};
        const Label on = label(frame, bar.on, bar.on_short, options, widest);
        options.description = on.description;
        const Rect place{rect.x + rect.width - margin - on.width, y, on.width, side};
        if (button_at(frame, place, on.words, options)) step = Step::on;
    }
    return step;
}

}  // namespace ui
