#include "player/ui/scroll_area.h"

#include "player/ui/control.h"
#include "player/ui/held_row.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float bar_px = 10;
constexpr float bar_margin_px = 3;
constexpr float shortest_thumb_px = 44;
constexpr float wheel_step_px = 72;   // three lines of text a notch
constexpr float arrow_step_px = 54;   // two lines
constexpr float page_share = 0.88F;   // the last lines of one page are the first of the next

float furthest(const ScrollArea::Scrolled& scrolled) {
    return std::max(scrolled.content_height - scrolled.view_height, 0.0F);
}

}  // namespace

ScrollArea::ScrollArea(Frame& frame, std::string_view name, const Rect& view, float padding, float gap, bool takes_keys)
    : frame_(frame),
      id_(frame.id(name)),
      view_(view),
      padding_(padding),
      takes_keys_(takes_keys),
      scrolled_(frame.memory.keep<Scrolled>(id_)),
      node_(0) {
    // At another text size the same words stay at the top.
    if (scrolled_.scale > 0 && scrolled_.scale != frame.scale) scrolled_.offset *= frame.scale / scrolled_.scale;
    scrolled_.scale = frame.scale;
    scrolled_.view_height = view.height;

    Node node;
    node.id = id_;
    node.role = Role::scroll_area;
    node.name = name;
    node.rect = view;
    node.clip = clip_rect();
    node_ = frame.semantics.open(std::move(node));

    ImGui::PushClipRect({view.x, view.y}, {view.x + view.width, view.y + view.height}, true);
    frame.push_scope(id_);
    const float top = std::round(view.y + padding - scrolled_.offset);
    // The bar stands in the padding where there is room, so that what is centred looks centred.
    const bool has_bar = furthest(scrolled_) > 0;
    const float right = has_bar ? std::max(padding, frame.px(bar_px + 2 * bar_margin_px)) : padding;
    frame.push_column({std::round(view.x + padding), top, std::round(view.width - padding - right), std::round(gap),
                       top, true});
}

ScrollArea::~ScrollArea() {
    const Column column = frame_.column();
    frame_.pop_column();
    frame_.pop_scope();
    const float before = scrolled_.offset;
    const float height = column.y - column.top + 2 * padding_;
    if (height != scrolled_.content_height) frame_.request_frame();
    scrolled_.content_height = height;
    take_wheel();
    if (takes_keys_) take_page_keys();
    follow_focus(frame_.semantics);
    if (!keep_held_row()) scrolled_.offset = std::clamp(scrolled_.offset, 0.0F, furthest(scrolled_));
    draw_bar();
    ImGui::PopClipRect();
    frame_.semantics.close();
    if (scrolled_.offset != before) frame_.request_frame();
}

void ScrollArea::take_initial_focus() {
    Node& node = frame_.semantics.at(node_);
    node.is_focusable = true;
    node.is_initial = true;
    node.is_focused = frame_.focus.has(id_);
}

float ScrollArea::offset() const { return scrolled_.offset; }

void ScrollArea::start_at(float offset) {
    scrolled_.offset = std::max(offset, 0.0F);
    Column& column = frame_.column();
    column.top = column.y = std::round(view_.y + padding_ - scrolled_.offset);
}

void ScrollArea::keep_view(float higher) {
    if (higher == 0) return;
    scrolled_.offset += higher;
    frame_.request_frame();
}

void ScrollArea::scroll_to(float window_y) {
    scrolled_.offset = std::max(window_y - (view_.y - scrolled_.offset), 0.0F);
    frame_.request_frame();
}

void ScrollArea::bring_into_view(const Rect& rect) {
    const float margin = std::min(frame_.px(24), view_.height / 8);
    const float above = view_.y + margin - rect.y;
    const float below = rect.y + rect.height + margin - (view_.y + view_.height);
    if (above > 0) {
        scrolled_.offset -= above;
    } else if (below > 0) {
        scrolled_.offset += std::min(below, -above);  // what is taller than the view shows from its top
    }
}

void ScrollArea::take_wheel() {
    ImGuiIO& io = ImGui::GetIO();
    const bool is_over = ImGui::IsWindowHovered() &&
                         ImGui::IsMouseHoveringRect({view_.x, view_.y}, {view_.x + view_.width, view_.y + view_.height});
    if (!is_over || io.MouseWheel == 0) return;
    const float wanted = scrolled_.offset - io.MouseWheel * frame_.px(wheel_step_px);
    const float reached = std::clamp(wanted, 0.0F, furthest(scrolled_));
    if (reached == scrolled_.offset) return;  // at its end it leaves the wheel to the area around it
    scrolled_.offset = reached;
    io.MouseWheel = 0;
}

void ScrollArea::take_page_keys() {
    const float page = view_.height * page_share;
    if (frame_.keys.take(Key::page_down)) scrolled_.offset += page;
    if (frame_.keys.take(Key::page_up)) scrolled_.offset -= page;
    if (frame_.keys.take(Key::down)) scrolled_.offset += frame_.px(arrow_step_px);
    if (frame_.keys.take(Key::up)) scrolled_.offset -= frame_.px(arrow_step_px);
    if (frame_.keys.take(Key::home)) scrolled_.offset = 0;
    if (frame_.keys.take(Key::end)) scrolled_.offset = furthest(scrolled_);
}

void ScrollArea::follow_focus(const Semantics& tree) {
    const Node* wanted = tree.find(frame_.focus.wanted());
    if (wanted == nullptr || !tree.is_within(*wanted, tree.nodes()[node_]) || wanted->id == id_) return;
    bring_into_view(wanted->rect);
}

bool ScrollArea::keep_held_row() {
    const auto held = held_row(frame_);
    if (!held) return false;
    const Semantics& tree = frame_.semantics;
    const Node* row = tree.find(held->row);
    if (row == nullptr || !tree.is_within(*row, tree.nodes()[node_])) return false;
    const float away = row->rect.y - held->top;
    if (std::abs(away) >= 1) scrolled_.offset += away;  // past the ends too, until the pointer has gone elsewhere
    return true;
}

void ScrollArea::draw_bar() {
    if (furthest(scrolled_) <= 0) return;
    const float margin = frame_.px(bar_margin_px);
    const Rect bar{view_.x + view_.width - frame_.px(bar_px) - margin, view_.y + margin, frame_.px(bar_px),
                   view_.height - 2 * margin};
    const float share = scrolled_.view_height / scrolled_.content_height;
    const float length = std::min(std::max(bar.height * share, frame_.px(shortest_thumb_px)), bar.height);
    const float travel = bar.height - length;
    const auto thumb_top = [&] { return bar.y + travel * std::clamp(scrolled_.offset / furthest(scrolled_), 0.0F, 1.0F); };

    // The bar is for the pointer: the page keys do the same, so it is no stop of the Tab key.
    ImGui::SetCursorScreenPos({bar.x - margin, bar.y});
    ImGui::PushID(static_cast<int>(id_));
    ImGui::InvisibleButton("bar", {bar.width + 2 * margin, bar.height});
    ImGui::PopID();
    const float pointer = ImGui::GetIO().MousePos.y;
    if (ImGui::IsItemActivated()) {
        const bool is_on_thumb = pointer >= thumb_top() && pointer < thumb_top() + length;
        scrolled_.grabbed_at = is_on_thumb ? pointer - thumb_top() : length / 2;
    }
    const bool is_held = ImGui::IsItemActive();
    if (is_held && travel > 0) {
        const float share_of_travel = (pointer - scrolled_.grabbed_at - bar.y) / travel;
        scrolled_.offset = std::clamp(share_of_travel, 0.0F, 1.0F) * furthest(scrolled_);
    }
    const bool is_lively = is_held || ImGui::IsItemHovered();
    const Colour resting = mix(frame_.palette.paper, frame_.palette.muted, 0.55F);
    const float width = is_lively ? bar.width : frame_.px(6);
    const Rect thumb{bar.x + bar.width - width, thumb_top(), width, length};
    draw_box(frame_, thumb, is_lively ? frame_.palette.muted : resting, faded(resting, 0), thumb.width / 2);
}

}  // namespace ui
