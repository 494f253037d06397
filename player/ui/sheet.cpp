#include "player/ui/sheet.h"

#include "player/ui/buttons.h"
#include "player/ui/labels.h"

namespace ui {

namespace {

constexpr float low_window_px = 400;  // where every line counts, the title stands beside the way back

}  // namespace

float side_margin(const Frame& frame) { return frame.px(frame.viewport.width > frame.px(700) ? 32 : 16); }

bool way_back(Frame& frame, std::string_view label) {
    const ButtonOptions options{.emphasis = Emphasis::quiet, .icon = Icon::chevron_left, .id = "back"};
    const float width = button_width(frame, label, options), padding = frame.px(12);
    const Rect room = take(frame, width - padding, target_height(frame));
    return button_at(frame, {room.x - padding, room.y, width, room.height}, label, options);
}

void back_button(const state::State& state, Frame& frame) {
    const auto& way = state.screens;
    const bool leads_home = way.size() < 2 || way[way.size() - 2].kind == state::Screen::Kind::home;
    const std::string_view label = leads_home ? frame.strings.common.home : frame.strings.common.back;
    if (way_back(frame, label)) frame.send(state::Back{});
}

Sheet::Sheet(const state::State& state, Frame& frame, std::string_view title, float widest_at_100_percent)
    : area_(frame, title, frame.viewport, side_margin(frame), frame.px(16)),
      centred_(frame, frame.px(widest_at_100_percent)) {
    const float back_width = frame.px(120);
    const bool is_low = frame.viewport.height < frame.px(low_window_px);
    const bool has_room = back_width + words_width(frame, title, Type::h1) < frame.column().width;
    if (!is_low || !has_room) {
        back_button(state, frame);
        heading(frame, title, 1);
        return;
    }
    Row row(frame, 0);
    {
        const Row::Cell cell = row.cell(back_width);
        back_button(state, frame);
    }
    const Row::Cell cell = row.rest();
    heading(frame, title, 1);
}

}  // namespace ui
