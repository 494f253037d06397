#include "player/ui/find_bar.h"

#include "player/ui/text_field.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {
namespace {

/// Whether the bar was drawn in the frame before: where not, it has just been opened.
struct LastDrawn {
    std::uint64_t frame = 0;
};

std::string count_words(const state::State& state, const Frame& frame) {
    const strings::Lesson& strings = frame.strings.lesson;
    if (state.search.on_page.words.find_first_not_of(' ') == std::string::npos) return {};
    if (state.search.on_page.hits.empty()) return std::string(strings.find_nothing);
    return filled(strings.find_count, state.search.on_page.hit + 1, state.search.on_page.hits.size());
}

}  // namespace

float find_bar_height(const Frame& frame) { return std::round(frame.px(44 + 16)); }

void find_bar(const state::State& state, Frame& frame, const Rect& area) {
    const strings::Lesson& strings = frame.strings.lesson;
    const Palette& palette = frame.palette;
    Node group;
    group.id = frame.id("find bar");
    group.role = Role::group;
    group.name = strings.find;
    group.rect = area;
    const NodeScope node(frame, group);
    frame.list().AddRectFilled({area.x, area.y}, {area.x + area.width, area.y + area.height}, packed(palette.surface));
    const float edge = std::max(std::round(frame.px(1)), 1.0F);
    frame.list().AddRectFilled({area.x, area.y + area.height - edge}, {area.x + area.width, area.y + area.height},
                               packed(palette.is_high_contrast ? palette.edge : palette.line));

    LastDrawn& last = frame.memory.keep<LastDrawn>(frame.id("find bar"));
    const bool has_opened = last.frame + 1 < frame.memory.frame();
    last.frame = frame.memory.frame();
    // Before the field, which would take Enter itself.
    const bool is_back = frame.keys.press() && frame.keys.press()->key == Key::enter && frame.keys.press()->is_shift &&
                         frame.focus.has(frame.id("words"));
    if (is_back && frame.keys.take(Key::enter)) frame.send(state::PreviousHit{});

    const float side = target_height(frame), margin = frame.px(8), widest = frame.px(720);
    const float width = std::min(area.width - 2 * margin, widest);
    const Place place(frame, {area.x + std::round((area.width - width) / 2), area.y + margin, width, side}, 0);
    const std::string count = count_words(state, frame);
    const float count_width = std::min(std::max(words_width(frame, count, Type::small), frame.px(72)), width / 4);
    Row row(frame, margin);
    Field field;
    {
        const Row::Cell cell = row.rest(count_width + 3 * side + 3 * margin);
        field = text_field(frame, strings.find, state.search.on_page.words,
                           {.placeholder = strings.find_placeholder, .is_label_hidden = true, .id = "words"});
    }
    if (has_opened || frame.keys.take_ctrl(Key::f)) {
        frame.focus.give(frame.id("words"), Focus::By::program);
        frame.request_frame();
    }
    if (field.changed) frame.send(state::SearchFor{*field.changed});
    if (field.is_submitted) frame.send(state::NextHit{});
    {
        const Row::Cell cell = row.cell(count_width);
        const Rect rect = take(frame, side);
        draw_words(frame, count, rect, Type::small, palette.muted, Align::centre);
        Node status;
        status.role = Role::status;
        status.name = count;
        status.rect = rect;
        status.clip = clip_rect();
        if (!count.empty()) frame.semantics.add(status);
    }
    const bool has_hits = !state.search.on_page.hits.empty();
    const auto square = [&](Icon icon, std::string_view name, bool is_enabled) {
        const Row::Cell cell = row.cell(side);
        return icon_button(frame, take(frame, side), icon, name,
                           {.emphasis = Emphasis::quiet, .is_disabled = !is_enabled});
    };
    if (square(Icon::chevron_up, strings.previous_hit, has_hits)) frame.send(state::PreviousHit{});
    if (square(Icon::chevron_down, strings.next_hit, has_hits)) frame.send(state::NextHit{});
    if (square(Icon::cross, strings.close_find, true) || frame.keys.take(Key::escape)) frame.send(state::CloseFind{});
}

}  // namespace ui
