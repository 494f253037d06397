#include "player/ui/dialog.h"

#include "player/ui/buttons.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr std::string_view content_name = "dialog";

/// Centred, as high as its content was when drawn last: nothing of it shows in its very first frame.
Rect card_rect(Frame& frame, float width_at_100_percent) {
    const float margin = frame.px(16);
    const float width = std::min(frame.px(width_at_100_percent), frame.window.width - 2 * margin);
    const float content = frame.memory.keep<ScrollArea::Scrolled>(frame.id(content_name)).content_height;
    const float height = std::min(content, frame.window.height - 2 * margin);
    return {std::round(frame.window.x + (frame.window.width - width) / 2),
            std::round(frame.window.y + (frame.window.height - height) / 2), std::round(width), std::round(height)};
}

Node dialog_node(const Frame& frame, std::string_view title, const Rect& rect) {
    Node node;
    node.id = frame.id(title);
    node.role = Role::dialog;
    node.name = title;
    node.rect = rect;
    node.is_modal = true;
    return node;
}

/// The ground, drawn between the layer's beginning and the dialog's content.
Rect draw_ground(Frame& frame, const Rect& card) {
    const Rect& all = frame.window;
    frame.list().AddRectFilled({all.x, all.y}, {all.x + all.width, all.y + all.height}, packed(frame.palette.scrim));
    if (card.height > 0) draw_box(frame, card, frame.palette.surface, frame.palette.line, frame.px(12));
    return card;
}

}  // namespace

Dialog::Dialog(Frame& frame, std::string_view title, float width_at_100_percent, bool has_close)
    : frame_(frame),
      card_(card_rect(frame, width_at_100_percent)),
      overlay_(frame, frame.id(title), frame.window),
      node_(frame, dialog_node(frame, title, draw_ground(frame, card_))),
      area_(frame, content_name, card_, frame.px(24), frame.px(16)) {
    if (!has_close) {
        heading(frame, title, 2);
        return;
    }
    Row row(frame, frame.px(16));
    const float side = target_height(frame);
    {
        const Row::Cell cell = row.rest(side);
        space(frame, 0.5F);
        heading(frame, title, 2);
    }
    const Row::Cell cell = row.cell(side);
    const Rect cross = take(frame, side);
    is_closed_ = icon_button(frame, cross, Icon::cross, frame.strings.common.close,
                             {.emphasis = Emphasis::quiet, .is_initial = true});
}

bool Dialog::is_dismissed() const {
    const bool is_outside = ImGui::IsWindowHovered() &&
                            !ImGui::IsMouseHoveringRect({card_.x, card_.y},
                                                        {card_.x + card_.width, card_.y + card_.height}, false);
    const bool is_leaving =
        is_closed_ || frame_.keys.take(Key::escape) || (is_outside && ImGui::IsMouseClicked(ImGuiMouseButton_Left));
    if (is_leaving) frame_.request_frame();
    return is_leaving;
}

}  // namespace ui
