#include "player/ui/sheet.h"

#include "player/ui/buttons.h"
#include "player/ui/labels.h"

namespace ui {

float side_margin(const Frame& frame) { return frame.px(frame.viewport.width > frame.px(700) ? 32 : 16); }

void back_button(const state::State& state, Frame& frame) {
    const auto& way = state.screens;
    const bool leads_home = way.size() < 2 || way[way.size() - 2].kind == state::Screen::Kind::home;
    const std::string_view label = leads_home ? frame.strings.common.home : frame.strings.common.back;
    const ButtonOptions options{.emphasis = Emphasis::quiet, .icon = Icon::chevron_left, .id = "back"};
    Rect rect = take(frame, target_height(frame));
    rect.width = button_width(frame, label, options);
    rect.x -= frame.px(12);  // its words, not its padding, stand on the column's edge
    if (button_at(frame, rect, label, options)) frame.send(state::Back{});
}

Sheet::Sheet(const state::State& state, Frame& frame, std::string_view title, float widest_at_100_percent)
    : area_(frame, title, frame.viewport, side_margin(frame), frame.px(16)),
      centred_(frame, frame.px(widest_at_100_percent)) {
    back_button(state, frame);
    heading(frame, title, 1);
}

}  // namespace ui
