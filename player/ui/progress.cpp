#include "player/ui/progress.h"

#include "player/ui/control.h"
#include "player/ui/icons.h"

#include <imgui.h>

#include <algorithm>

namespace ui {

void progress_bar(Frame& frame, std::string_view name, float fraction, std::string_view value) {
    const Rect rect = take(frame, frame.px(8));
    Node node;
    node.role = Role::progress;
    node.name = name;
    node.value = value;
    node.rect = rect;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
    const Colour none = faded(frame.palette.line, 0);
    const float round = rect.height / 2;
    draw_box(frame, rect, frame.palette.track, none, round);
    if (fraction <= 0) return;
    Rect done = rect;
    done.width = std::max(rect.width * std::min(fraction, 1.0F), rect.height);
    draw_box(frame, done, frame.palette.harbour, none, round);
}

void draw_progress_ring(Frame& frame, const Rect& square, float fraction, Colour colour) {
    constexpr float turn = 2 * 3.14159265F;
    ImDrawList& list = frame.list();
    const ImVec2 centre{square.x + square.width / 2, square.y + square.height / 2};
    const float thickness = frame.px(3);
    const float radius = square.width / 2 - thickness / 2;
    if (fraction >= 1) {
        list.AddCircleFilled(centre, square.width / 2, packed(colour));
        draw_icon(list, Icon::tick, centre.x, centre.y, square.width * 0.7F, frame.palette.surface);
        return;
    }
    list.AddCircle(centre, radius, packed(fraction > 0 ? frame.palette.track : frame.palette.edge), 0,
                   fraction > 0 ? thickness : frame.px(2));
    if (fraction <= 0) return;
    list.PathArcTo(centre, radius, -turn / 4, turn * (fraction - 0.25F), 48);
    list.PathStroke(packed(colour), 0, thickness);
}

}  // namespace ui
